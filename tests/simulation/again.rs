//! Whether a payer who wants to pay can pay: after the storm, whatever happened to the order before.

use crate::adversary;
use crate::clockwork::State;
use crate::money::{is_paid_by, is_paid_for, may_have_money};
use crate::payer::Issued;
use crate::shop::{ACCOUNTS, order, today};
use crate::support::rial;
use dargah::checkout::{Again, Checkout, Payment, State as Stands, Times};
use dargah::transport::CallOptions;
use dargah_simulator::machine::Pay;
use std::time::Duration;

/// How often a payer tries at the most.
const TRIES: u32 = 3;

/// For each of these orders that nobody could pay: a payer comes back and tries, at a gateway that works. Within three
/// tries it is paid, unless a payment of it is Paid or may have brought the money.
pub fn everybody_can_pay(state: &mut State, wanted: impl Fn(usize) -> bool) {
    let checkout = crate::quiet::shop(state);
    for (number, (id, amount)) in state.payers.orders.clone().into_iter().enumerate() {
        // What the journal has forgotten, the shop itself knows to be delivered.
        if !wanted(number) || state.forgotten.orders.contains(&id) {
            continue;
        }
        let account = today(state, ACCOUNTS[number % ACCOUNTS.len()].name);
        let before = checkout.find(&id).expect("the journal itself is well");
        // Who has paid on the page that is begun again is Paid by reconcile: the end of the run sees to it.
        if before.iter().any(settles) || before.iter().any(|payment| paid_on_the_page(state, payment)) {
            continue;
        }
        // No honest network gives a begin a page that is over; the shop cannot know that it is.
        if before.iter().any(|payment| waits_on_a_crossed_page(state, payment)) {
            state.coverage.hit("a crossed page");
            continue;
        }
        let paid = (0..TRIES).any(|_| pays(state, &checkout, account, &id, amount));
        let after = checkout.find(&id).expect("the journal itself is well");
        if !paid && !after.iter().any(settles) {
            let stands: Vec<_> = after.iter().map(|payment| (payment.id, payment.state)).collect();
            state.violation(format!("{id}: three tries at {account}, and nobody could pay: {stands:?}"));
        }
        if paid {
            state.coverage.hit("paid after all");
        }
    }
}

/// Whether a shop refuses with good reason: it is Paid (also where it was given back, and is begun again on purpose
/// only), or the money may be here.
fn settles(payment: &Payment) -> bool {
    payment.state == Stands::Paid || may_have_money(payment)
}

/// Whether the payer has paid there, and nobody has heard of it.
fn paid_on_the_page(state: &State, payment: &Payment) -> bool {
    payment.state == Stands::Waiting && is_paid_for(state, payment)
}

fn waits_on_a_crossed_page(state: &State, payment: &Payment) -> bool {
    let token = payment.token.as_ref().map(|token| token.expose());
    payment.state == Stands::Waiting && token.is_some_and(|token| state.network.crossed_pages.contains(token))
}

/// One try: begins, pays, and is back. Whether the order is paid by it.
fn pays(state: &mut State, checkout: &Checkout, account: &'static str, id: &str, amount: i64) -> bool {
    let world = state.world.clone();
    world.advance(Duration::from_secs(40));
    let options = CallOptions::new();
    let begun =
        checkout.begin(account, &order(account, id.to_owned(), rial(amount)), Again::Default, &options);
    let started = match begun {
        Ok(started) => started,
        Err(error) => {
            state.tell(|| format!("{id} at {account}: {error}"));
            return false;
        }
    };
    let payment: Payment = started.payment;
    let Some(token) = payment.token.as_ref().map(|token| token.expose().to_owned()) else { return false };
    state.payers.issued.push(Issued { order: id.to_owned(), account, token: token.clone(), amount });
    beside_the_adversary(state, checkout);
    let Ok(finished) = world.machine(|machine, now| machine.pay(&token, &Pay::default(), now)) else {
        return false;
    };
    beside_the_adversary(state, checkout);
    let Some(callback) = finished.callbacks.first() else { return false };
    let query = callback.url.split_once('?').map_or("", |(_, query)| query);
    let (query, body) = match callback.method.as_str() {
        "POST" => (query.as_bytes(), callback.body.as_bytes()),
        _ => (callback.raw_fields().as_bytes(), &b""[..]),
    };
    let done = checkout.complete(account, query, body, &options);
    state.tell(|| format!("{id} at {account}: {:?}", done.as_ref().map(|done| done.payment.state)));
    let is_paid = || checkout.payment(payment.id).is_ok_and(|now| now.is_some_and(|now| is_paid_by(&now)));
    if is_paid() || !state.weather.adversary {
        return is_paid();
    }
    // Who was sent away while somebody else kept the gateway busy hears from the line for cron.
    world.advance(Times::default().ask_again);
    checkout.reconcile(1, &options, &|_, _| {}).expect("the journal itself is well");
    if is_paid() {
        state.coverage.hit("paid by reconcile, beside the adversary");
    }
    is_paid()
}

/// The adversary sends something about the payment that was begun last.
fn beside_the_adversary(state: &mut State, checkout: &Checkout) {
    if !state.weather.adversary {
        return;
    }
    for _ in 0..state.rng.below(4) {
        let Some(issued) = state.payers.issued.last().cloned() else { return };
        let message = adversary::message(state, &issued);
        state.tell(|| format!("the adversary sends {message}"));
        let _ = checkout.complete(issued.account, b"", message.as_bytes(), &CallOptions::new());
    }
}
