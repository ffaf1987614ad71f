//! What must hold: at each write, at each verify, and at the end against the gateway's own books.

use crate::clockwork::State;
use crate::journal::now_ms;
use crate::sabotage::Without;
use crate::shop::account;
use crate::strangers::is_stranger;
use dargah::checkout::journal::Filter;
use dargah::checkout::{Again, NextStep, Payment, PaymentId, State as Stands};
use dargah_simulator::machine::{Account, Gateway, Operation};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;
use std::time::Duration;

/// What is noted for the checks.
#[derive(Default)]
pub struct Books {
    /// The safety that is switched off, in tests of this test.
    pub without: Without,
    /// Whether each step is watched, or only the end is looked at.
    pub watched: bool,
    pub violations: Vec<String>,
    /// Since when the money of a payment may be here.
    money_since: BTreeMap<PaymentId, Duration>,
    /// Since when a payment is Paid.
    paid_since: BTreeMap<PaymentId, Duration>,
    /// Who took each payment's lease last.
    holders: BTreeMap<PaymentId, usize>,
    /// What the gateway said of payments that it had not settled.
    said: BTreeMap<String, Said>,
    pub first_times: BTreeMap<PaymentId, u32>,
    /// How many requests for refunds of each payment reached the gateway.
    refunds_sent: BTreeMap<PaymentId, usize>,
    /// What a person gave back outside of the gateway.
    pub by_hand: BTreeSet<PaymentId>,
    pub known_risks: u64,
    pub payments: u64,
}

#[derive(Default)]
struct Said {
    /// It refused a verify with a code that may mean "verified before".
    refused_as_verified: bool,
    /// Its inquiry told of success, with a reference number.
    inquiry_of_success: bool,
}

impl Books {
    pub fn new(without: Without, watched: bool) -> Self {
        Self { without, watched, ..Self::default() }
    }

    /// The remaining risk of docs/decisions/0002: of a payment that it had not settled, Tara refused a verify with
    /// one of the codes that may mean "verified before", and its inquiry told of success. Both, or it is none.
    fn is_known_risk(&self, payment: &Payment) -> bool {
        let token = payment.token.as_ref().map(|token| token.expose());
        let said = token.and_then(|token| self.said.get(token));
        payment.route.gateway == "tara"
            && said.is_some_and(|said| said.refused_as_verified && said.inquiry_of_success)
    }
}

fn account_of(state: &State, token: &str) -> Option<Account> {
    state.world.machine(|machine, now| machine.ledger(now).account(token).cloned())
}

/// Whether the gateway gave the shop the money of this token.
pub fn settled(state: &State, token: &str) -> bool {
    account_of(state, token).is_some_and(|account| account.times_settled > 0)
}

/// All payments, but for what only stands in the way.
pub fn all(state: &State) -> Vec<Payment> {
    let rows = state.journal.list(&Filter::default(), usize::MAX).expect("the journal itself is well");
    let all = rows.into_iter().map(|row| row.payment.expect("and so is each record"));
    all.filter(|payment| !is_stranger(payment.id)).collect()
}

fn token(payment: &Payment) -> Option<&str> {
    payment.token.as_ref().map(|token| token.expose())
}

/// The journal is what it was: what was noted of payments is noted anew.
pub fn forget(state: &mut State) {
    let (now, payments) = (state.now(), all(state));
    let those = |wanted: fn(&Payment) -> bool| {
        payments.iter().filter(move |p| wanted(p)).map(|p| (p.id, now)).collect()
    };
    state.books.money_since = those(may_have_money);
    state.books.paid_since = those(|payment| payment.state == Stands::Paid);
    state.books.holders.clear();
    state.books.first_times.clear();
}

/// A new payment was written down.
pub fn watch_start(state: &mut State, process: usize, earlier: &[Payment], started: &Payment) {
    if !state.books.watched {
        return;
    }
    let Some((again, began)) = state.shop.beginning[process] else { return };
    let asked_for = matches!(again, Again::NewAttempt | Again::Again);
    // What came to stand so while it was begun nobody could have seen.
    let before = |p: &Payment| state.books.money_since.get(&p.id).is_some_and(|since| *since < began);
    let open =
        earlier.iter().find(|payment| may_have_money(payment) && before(payment)).filter(|_| !asked_for);
    let paid_before = |p: &Payment| state.books.paid_since.get(&p.id).is_some_and(|since| *since < began);
    let paid = earlier.iter().find(|payment| is_paid_by(payment) && paid_before(payment));
    if let Some(open) = open.or(paid) {
        let text = format!(
            "{}: payment {} was started unasked, beside payment {} that is {:?}",
            started.order_id, started.id, open.id, open.state
        );
        state.violation(text);
    }
}

/// Whether the money of a payment may be here already.
pub fn may_have_money(payment: &Payment) -> bool {
    match payment.state {
        Stands::Verifying | Stands::Mismatch => true,
        Stands::Unknown | Stands::Unresolved => payment.answer_lost,
        _ => is_paid_by(payment),
    }
}

/// Whether it is the one that its order is paid by.
pub fn is_paid_by(payment: &Payment) -> bool {
    let given_back = payment.refunded() >= payment.paid_amount().get();
    payment.state == Stands::Paid && payment.duplicate_of.is_none() && !payment.amount_changed && !given_back
}

/// A payment was changed.
pub fn watch_change(state: &mut State, process: usize, before: &Payment, after: &Payment) {
    let id = after.id;
    state.tell(|| format!("   payment {id} {:?} -> {:?}", before.state, after.state));
    state.coverage.hit(&format!("state {:?}", after.state));
    let now = state.now();
    if after.state == Stands::Paid {
        state.books.paid_since.entry(id).or_insert(now);
    }
    if !may_have_money(after) {
        state.books.money_since.remove(&id);
    } else if !may_have_money(before) {
        state.books.money_since.insert(id, now);
    }
    let holder = state.books.holders.get(&id).copied();
    if after.state == Stands::Verifying {
        state.books.holders.insert(id, process);
    }
    if !state.books.watched {
        return;
    }
    if before.state != after.state && !before.state.may_become(after.state) {
        state.violation(format!("payment {id} was {:?} and became {:?}", before.state, after.state));
    }
    let fixed = |p: &Payment| (p.order_id.clone(), p.amount, p.route.clone(), p.attempt, p.started_ms);
    if fixed(before) != fixed(after) || (before.token.is_some() && before.token != after.token) {
        state.violation(format!("payment {id} became another one"));
    }
    // Whatever a browser sends: only when its window was over as the question was asked.
    let final_now =
        after.state == Stands::DeclinedFinal && before.before.map(|before| before.0) != Some(after.state);
    let window = 60 * 60 * 1000;
    let in_it =
        after.asked_ms < after.window_ends_ms && after.window_ends_ms <= after.asked_ms + window + 1_000;
    if final_now && in_it {
        state.violation(format!("payment {id} is finally declined, and the payer may still be on the page"));
    }
    if before.state != Stands::Verifying {
        return;
    }
    // A clock that went back makes a lease longer that had run out.
    let now = now_ms(state) + state.shop.clock_went_back;
    // One that lies further ahead than a lease is long was written by a clock that was fast: it is over.
    let fast = before.lease_until_ms > now_ms(state) + 61_000;
    if after.state == Stands::Verifying && before.lease_until_ms > now && !fast {
        state.violation(format!("p{process} took the lease of payment {id} that another one has"));
    }
    // One whose account nobody knows any more is listed when its lease and its time are over.
    let given_up = after.state == Stands::Unresolved && before.lease_until_ms <= now;
    if after.state != Stands::Verifying && holder != Some(process) && !given_up {
        state.violation(format!("p{process} wrote an outcome of payment {id} without its lease"));
    }
}

/// A verify is about to leave.
pub fn watch_verify(state: &mut State, token_sent: &str) {
    if !state.books.watched {
        return;
    }
    let payments = all(state);
    // Answers that were mixed up may give one token to payments of two accounts.
    let its = |payment: &&Payment| token(payment) == Some(token_sent);
    let noted = |payment: &&Payment| its(payment) && payment.verified;
    let Some(payment) = payments.iter().find(noted).or_else(|| payments.iter().find(its)) else {
        state.violation(format!("a verify leaves for {token_sent}, which the journal does not know"));
        return;
    };
    if !payment.verified {
        let text = format!(
            "a verify leaves, and the journal does not say so of payment {} ({:?})",
            payment.id, payment.state
        );
        state.violation(text);
    }
}

fn code(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

/// What the gateway says of a payment that it has not settled.
pub fn watch_gateway(state: &mut State, operation: Operation, token: &str, before: bool, body: &[u8]) {
    let after = settled(state, token);
    if after && !before {
        state.tell(|| format!("   SETTLED {token}"));
    }
    if after {
        return;
    }
    let Ok(answer) = serde_json::from_slice::<Value>(body) else { return };
    let said = state.books.said.entry(token.to_owned()).or_default();
    match operation {
        Operation::PurchaseVerify => {
            said.refused_as_verified |=
                matches!(code(answer.get("result")).as_str(), "7" | "8" | "10" | "102");
        }
        Operation::PurchaseInquiry => {
            let list = answer.get("trackPurchaseList");
            let tracks = list.map(|list| list.as_array().cloned().unwrap_or_else(|| vec![list.clone()]));
            said.inquiry_of_success |= tracks.into_iter().flatten().any(|track| {
                code(track.get("result")) == "0" && track.get("rrn").is_some_and(|rrn| !rrn.is_null())
            });
        }
        _ => {}
    }
}

/// A request for a refund has reached the gateway, maybe late.
pub fn watch_refund(state: &mut State, path: &str) {
    let reference = path.rsplit('/').next().unwrap_or_default();
    let payments = all(state);
    let ours = |p: &Payment| p.reference_number.as_deref() == Some(reference);
    let Some(payment) = payments.into_iter().find(ours) else {
        return state.violation(format!("a refund of {reference}, which the journal does not know"));
    };
    let open = payment.refunds.iter().filter(|refund| refund.state.is_open()).count();
    if open > 1 {
        state.violation(format!("payment {}: a refund while {} are open", payment.id, open));
    }
    let sent = state.books.refunds_sent.entry(payment.id).or_default();
    *sent += 1;
    if *sent > payment.refunds.len() {
        let text = format!("payment {}: refund request {sent} of {}", payment.id, payment.refunds.len());
        state.violation(text);
    }
}

/// Whether its payer has paid at the gateway, and the gateway still holds the money or has given it to the shop.
pub fn is_paid_for(state: &State, payment: &Payment) -> bool {
    let account = token(payment).and_then(|token| account_of(state, token)).unwrap_or_default();
    account.times_paid > 0 && account.returned == 0
}

/// What was really given back of a payment, in Rial.
pub fn given_back(state: &State, payment: &Payment) -> u64 {
    token(payment).and_then(|token| account_of(state, token)).map_or(0, |account| account.refunded)
}

/// What no shop can tell, and is let pass: verified after the backup that was restored, its payer never came back, and its
/// gateway calls it not paid when it is asked again, which it says of those that nobody has paid as well.
fn is_denied_after_restore(state: &mut State, payment: &Payment) -> bool {
    let denied = payment.restored
        && matches!(payment.state, Stands::Declined | Stands::DeclinedFinal)
        && !payment.positive_callback;
    if denied {
        state.coverage.hit("settled, restored, and denied by its gateway");
    }
    denied
}

/// Each window is over, and reconcile has run twice since: what the gateway settled is Paid, or listed for a person, or
/// was closed by one. What is to be delivered the shop has heard of.
pub fn all_is_found(state: &mut State) {
    for payment in all(state) {
        if payment.next_step() == NextStep::Deliver {
            state.violation(format!("payment {} is Paid, and the shop has not heard of it", payment.id));
        }
        let Some(token) = token(&payment).filter(|token| settled(state, token)) else { continue };
        let found = matches!(payment.state, Stands::Paid | Stands::Closed) || payment.needs_attention();
        if !found && !is_denied_after_restore(state, &payment) {
            let text = format!(
                "{token} is settled, and payment {} is {:?} and not listed",
                payment.id, payment.state
            );
            state.violation(text);
        }
    }
}

/// Everything has come to its end: the journal and the shop against the gateway's books.
pub fn audit(state: &mut State) {
    let heard = std::mem::take(&mut *state.heard.lock().unwrap_or_else(PoisonError::into_inner));
    for (operation, token, body) in heard {
        watch_gateway(state, operation, &token, false, &body);
    }
    let payments = all(state);
    state.books.payments = payments.len() as u64;
    for payment in &payments {
        if let Some(wrong) = wrong_payment(state, payment) {
            let text =
                format!("payment {} of {} is {:?}: {wrong}", payment.id, payment.order_id, payment.state);
            state.violation(text);
        }
    }
    let accounts: BTreeMap<String, Account> = state.world.machine(|machine, now| {
        machine.ledger(now).accounts().map(|(token, account)| (token.to_owned(), account.clone())).collect()
    });
    for settled in accounts.iter().filter(|(_, a)| a.times_settled > 0).map(|(token, _)| token) {
        let its: Vec<&Payment> = payments.iter().filter(|p| token(p) == Some(settled.as_str())).collect();
        if its.is_empty() && state.forgotten.tokens.contains(settled) {
            state.coverage.hit("settled and forgotten");
            continue;
        }
        let [payment] = its[..] else {
            state.violation(format!("settled {settled} is {} payments of the journal", its.len()));
            continue;
        };
        let found = matches!(payment.state, Stands::Paid | Stands::Mismatch | Stands::Closed);
        if !found && !is_denied_after_restore(state, payment) {
            let text = format!("payment {} is settled and {:?}", payment.id, payment.state);
            state.violation(text);
        }
    }
    for (paid, account) in accounts.iter().filter(|(_, account)| account.times_paid > 0) {
        let done = |p: &Payment| token(p) == Some(paid) && p.state == Stands::Paid;
        if state.weather.fair && account.returned == 0 && !payments.iter().any(done) {
            state.violation(format!("nothing went wrong, {paid} was paid, and is not Paid"));
        }
    }
    if accounts.values().any(|account| account.times_settled > 1) {
        state.violation("the gateway settled a payment twice".to_owned());
    }
    for payment in &payments {
        audit_refunds(state, payment);
    }
    audit_orders(state, &payments);
}

fn audit_refunds(state: &mut State, payment: &Payment) {
    let account = token(payment).and_then(|token| account_of(state, token)).unwrap_or_default();
    if account.refunded > account.settled {
        state.violation(format!(
            "payment {}: {} of {} given back",
            payment.id, account.refunded, account.settled
        ));
    }
    if payment.refunds.iter().any(|refund| refund.state.is_open()) {
        state.violation(format!("payment {}: a refund is still open", payment.id));
    }
    // What a mismatch reports may be untrue, and then so is what "all of it" comes to.
    let noted = payment.refunded();
    let same = u64::try_from(noted).is_ok_and(|noted| noted == account.refunded);
    if payment.state == Stands::Paid && !same && !state.books.by_hand.contains(&payment.id) {
        state.violation(format!(
            "payment {}: {noted} noted as given back of {}",
            payment.id, account.refunded
        ));
    }
}

/// What is wrong with a payment at the end, beside what the accounts tell.
fn wrong_payment(state: &mut State, payment: &Payment) -> Option<String> {
    let id = payment.id;
    let first_times = state.books.first_times.get(&id).copied().unwrap_or_default();
    let booked = state.shop.booked.contains(&id);
    if payment.state != Stands::Paid {
        let open =
            payment.needs_attention() || (!payment.state.is_settled() && payment.state != Stands::Declined);
        return match payment.state {
            _ if open => Some("has not come to its end".to_owned()),
            _ if state.forgotten.booked.contains(&id) => None,
            _ if booked || first_times > 0 || payment.acknowledged => {
                Some("and the shop booked it".to_owned())
            }
            _ => None,
        };
    }
    if first_times > 1 {
        return Some(format!("a first time {first_times} times"));
    }
    // One that does not pay its order is given back, or closed, and never delivered.
    let delivered =
        (payment.duplicate_of.is_none() && !payment.amount_changed) || state.shop.accepted.contains(&id);
    let booked = booked && (delivered || !state.forgotten.booked.contains(&id));
    // What was booked and given back at once is acknowledged no more.
    let given_back = payment.refunded() >= payment.paid_amount().get();
    let acknowledged = payment.acknowledged || given_back;
    if payment.needs_attention() || booked != delivered || (delivered && !acknowledged) {
        return Some(format!(
            "{:?}, booked {booked}, acknowledged {}",
            payment.next_step(),
            payment.acknowledged
        ));
    }
    // Unless the basket has changed since.
    if !delivered && first_times > 0 && !payment.amount_changed {
        return Some("and a first time".to_owned());
    }
    let Some(token) = token(payment) else { return Some("without a token".to_owned()) };
    let known = state.world.machine(|machine, now| machine.payment(token, now).cloned());
    let Some(known) = known else { return Some("the gateway does not know it".to_owned()) };
    let route = account(&payment.route.account);
    let gateway = if route.tara { Gateway::Tara } else { Gateway::TabaPay };
    if (known.gateway, known.sandbox, known.merchant.as_str()) != (gateway, route.sandbox, route.merchant) {
        return Some("through another account".to_owned());
    }
    // What the payer was sent to the page for. Answers with a token may have been mixed up before, and Tara then
    // has the number of an order whose own answer got lost.
    let issued = state.payers.issued_by_token(token).map(|issued| issued.order.clone());
    let ours = match issued {
        Some(order) => order == payment.order_id,
        None => known.order_id.is_none_or(|order| order == payment.sent_order_id()),
    };
    if !ours {
        return Some("the money is for another order".to_owned());
    }
    let reference = payment.reference_number.as_deref();
    let tracking = known.tracking_code.to_string();
    let by_tracking = route.sandbox && state.weather.tracking_code && reference == Some(&tracking);
    if reference != Some(&known.rrn) && !by_tracking {
        return Some(format!("reference {reference:?}, not {}", known.rrn));
    }
    let amount = u64::try_from(payment.amount.get()).unwrap_or_default();
    let account = account_of(state, token).unwrap_or_default();
    if account.times_settled == 1 && account.settled == amount {
        return None;
    }
    if account.times_settled == 0 && state.books.is_known_risk(payment) {
        state.books.known_risks += 1;
        state.coverage.hit("known risk");
        return None;
    }
    Some(format!("the gateway settled {} of {amount}, {} times", account.settled, account.times_settled))
}

fn audit_orders(state: &mut State, payments: &[Payment]) {
    let mut orders: BTreeMap<&str, Vec<&Payment>> = BTreeMap::new();
    for payment in payments.iter().filter(|payment| payment.state == Stands::Paid) {
        orders.entry(&payment.order_id).or_default().push(payment);
    }
    for (order, paid) in orders {
        // One after the other, where the one before was given back and the order begun again on purpose.
        let firsts = paid.iter().filter(|p| p.duplicate_of.is_none() && !p.amount_changed);
        let first_ids: Vec<PaymentId> = firsts.map(|p| p.id).collect();
        let accepted = paid.iter().map(|p| p.id).filter(|id| state.shop.accepted.contains(id));
        let mut firsts: Vec<PaymentId> = first_ids.iter().copied().chain(accepted).collect();
        let held = paid.iter().filter(|payment| is_paid_by(payment)).count();
        if held > 1 {
            state.violation(format!("{order}: payments {firsts:?} are all called the first one"));
            continue;
        }
        // Also of one that turned out to be of another amount than the shop wanted by then.
        let first = |of: PaymentId| paid.iter().any(|p| p.id == of && p.duplicate_of.is_none());
        if paid.iter().any(|p| p.duplicate_of.is_some_and(|of| !first(of))) {
            state.violation(format!("{order}: a duplicate of another than payments {firsts:?}"));
        }
        if paid.len() > 1 {
            state.coverage.hit("order paid twice");
        }
        if paid.iter().any(|payment| payment.amount_changed) {
            state.coverage.hit("paid for another amount");
        }
        let mut shipped = state.shop.shipped.get(order).cloned().unwrap_or_default();
        // What the journal has forgotten it cannot tell.
        shipped.retain(|id| firsts.contains(id) || !state.forgotten.booked.contains(id));
        shipped.sort_unstable();
        firsts.sort_unstable();
        if shipped != firsts {
            state.violation(format!("{order}: shipped for {shipped:?}, paid by payments {firsts:?}"));
        }
    }
}
