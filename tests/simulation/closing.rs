//! The office at the end of a run: whatever is listed can be settled by what the program `dargah` does, and then leaves
//! its list. See cli/src/commands.rs.

use crate::clockwork::State;
use crate::money;
use crate::quiet::{Quiet, shop};
use crate::shop::accounts;
use crate::strangers::is_stranger;
use dargah::checkout::journal::{Filter, Journal};
use dargah::checkout::{Checkout, NextStep, Payment, RefundOrder, RefundRecord, State as Stands};
use dargah::error::Result;
use dargah::transport::CallOptions;
use std::time::Duration;

/// A refund, a decision and a delivery: no payment needs more.
const ROUNDS: usize = 6;

/// Goes through all lists until nothing is left on them.
pub fn settles_everything(state: &mut State) {
    // Longer than any refund is on its way.
    state.world.advance(Duration::from_secs(3600));
    let checkout = shop(state);
    for _ in 0..ROUNDS {
        let listed = listed(state);
        if listed.is_empty() {
            return everything_is_over(state);
        }
        for payment in listed {
            settles(state, &checkout, &payment);
        }
    }
    for payment in listed(state) {
        let text =
            format!("payment {} is still listed: {:?}, {:?}", payment.id, payment.state, payment.next_step());
        state.violation(text);
    }
}

/// Everything on any list, but for records that cannot be read.
fn listed(state: &State) -> Vec<Payment> {
    let journal = Quiet::of(state);
    let attention = Filter { attention: true, ..Filter::default() };
    let to_deliver = Filter { to_deliver: true, ..Filter::default() };
    let list = |filter| journal.list(&filter, usize::MAX).expect("the journal itself is well");
    [attention, to_deliver].into_iter().flat_map(list).filter_map(|row| row.payment.ok()).collect()
}

fn settles(state: &mut State, checkout: &Checkout, payment: &Payment) {
    let (what, result) = match payment.refunds.iter().find(|refund| refund.state.is_open()) {
        Some(open) => ("settle-refund", settles_refund(state, checkout, payment, open)),
        None => decides(state, checkout, payment),
    };
    state.tell(|| format!("the office settles payment {}: {what}, {result:?}", payment.id));
    match result {
        Ok(()) => state.coverage.hit(&format!("office {what}")),
        Err(error) => {
            let stands = (payment.state, payment.next_step());
            state
                .violation(format!("payment {} is listed, {stands:?}, and {what} says: {error}", payment.id));
        }
    }
}

fn settles_refund(
    state: &State,
    checkout: &Checkout,
    payment: &Payment,
    refund: &RefundRecord,
) -> Result<()> {
    let noted = u64::try_from(payment.refunded()).unwrap_or_default();
    let done = money::given_back(state, payment) > noted;
    checkout.settle_refund(payment.id, refund.number, done, "seen in the books").map(drop)
}

/// One of the ways that the document names for what is listed so.
fn decides(state: &mut State, checkout: &Checkout, payment: &Payment) -> (&'static str, Result<()>) {
    let id = payment.id;
    let close = |why| ("close", checkout.close(id, why).map(drop));
    match payment.next_step() {
        NextStep::Deliver => {
            let wanted = crate::shop::takes(state, payment);
            match checkout.acknowledge(id, wanted) {
                // It is listed for a person by that.
                Err(_) if wanted != payment.paid_amount() => ("acknowledge another amount", Ok(())),
                other => ("acknowledge", other),
            }
        }
        // Paid through the gateway, or not at all, the audit knows by its books.
        _ if payment.state != Stands::Paid => close("seen to by phone"),
        step => {
            let undelivered = !state.shop.shipped.contains_key(&payment.order_id);
            let accepts = step == NextStep::AskAPerson && undelivered && payment.duplicate_of.is_none();
            let known = accounts(state).any(|account| account.tara && account.name == payment.route.account);
            let by_tara = known && !state.weather.restored && !is_stranger(id);
            match state.rng.below(4) {
                0 if accepts => {
                    state.shop.accepted.insert(id);
                    state.shop.booked.insert(id);
                    state.shop.shipped.entry(payment.order_id.clone()).or_default().push(id);
                    ("acknowledge what was paid", checkout.acknowledge(id, payment.paid_amount()))
                }
                1 if by_tara => {
                    let refund = checkout.refund(id, &RefundOrder::default(), &CallOptions::new());
                    ("refund", refund.map(drop))
                }
                // The gateway's books know nothing of it.
                2 => ("refund --by-hand", by_hand(state, checkout, payment)),
                _ => close("given back by hand"),
            }
        }
    }
}

fn by_hand(state: &mut State, checkout: &Checkout, payment: &Payment) -> Result<()> {
    checkout.refunded_by_hand(payment.id, None, "given back in the panel").map(drop)?;
    state.books.by_hand.insert(payment.id);
    Ok(())
}

/// Nothing is open any more, whatever stood in front.
fn everything_is_over(state: &mut State) {
    let rows = Quiet::of(state).list(&Filter::default(), usize::MAX).expect("the journal itself is well");
    let readable = rows.into_iter().filter_map(|row| row.payment.ok());
    for payment in readable.filter(|payment| is_stranger(payment.id)) {
        if payment.ask_again_ms().is_some() {
            let text = format!("row {} is {:?} for ever: {:?}", payment.id, payment.state, payment.text);
            state.violation(text);
        }
    }
}
