//! What people in the shop do: give money back, and decide what nobody else can.

use crate::clockwork::{Sim, State, What};
use crate::journal::Hands;
use crate::limits;
use crate::money;
use crate::shop::{Activity, account, failed};
use crate::strangers::is_stranger;
use crate::support::rial;
use dargah::checkout::journal::Filter;
use dargah::checkout::{Checkout, Payment, PaymentId, RefundOrder, State as Stands};
use dargah::transport::CallOptions;
use std::sync::Arc;
use std::time::Duration;

/// How long a person waits before settling a refund: longer than any request is on its way.
const PATIENCE: Duration = Duration::from_secs(50 * 60);

/// A payment was booked: some are given back, whole or in parts, by one person or by two at once.
pub fn may_give_back(state: &mut State, payment: &Payment) {
    let wanted = payment.duplicate_of.is_some() || state.rolls(5);
    // What a restored journal has forgotten of refunds only the gateway's panel knows.
    let forgets = state.weather.restored || is_stranger(payment.id);
    if !wanted || forgets || !account(&payment.route.account).tara {
        return;
    }
    for _ in 0..=state.rng.below(3) {
        let parts = [None, Some(payment.amount.get()), Some(payment.amount.get() / 2), Some(10_000)];
        let amount = *state.pick(&parts);
        let delay = if state.rolls(2) { state.between(1000, 1200) } else { state.between(1000, 900_000) };
        state.after(delay, What::Start(Activity::Refund { payment: payment.id, amount }));
    }
}

pub fn refund(
    sim: &Arc<Sim>,
    process: usize,
    checkout: &Checkout,
    payment: PaymentId,
    amount: Option<i64>,
    options: &CallOptions,
) {
    sim.state().tell(|| format!("p{process} gives back {amount:?} of payment {payment}"));
    let order = RefundOrder { amount: amount.map(rial), ..RefundOrder::default() };
    let result = checkout.refund(payment, &order, options);
    limits::ends(sim, process, "refund");
    let mut state = sim.state();
    if state.processes[process].dead {
        return;
    }
    match result {
        Ok(refunded) => {
            state.tell(|| format!("p{process} refund {:?}", refunded.refund));
            state.coverage.hit(&format!("refund {:?}", refunded.refund.state));
        }
        Err(error) => failed(&mut state, process, "refund", &error),
    }
}

/// A person goes through what waits for a decision, with the gateway's books at hand.
pub fn decide(sim: &Arc<Sim>, process: usize, checkout: &Checkout) {
    let hands = Hands { sim: sim.clone(), process, account: "" };
    let filter = Filter { attention: true, ..Filter::default() };
    let Ok(listed) = dargah::checkout::journal::Journal::list(&hands, &filter, usize::MAX) else { return };
    // They settle a few of what stood there before.
    let ours = |payment: &Payment| !is_stranger(payment.id) || payment.id % 8 == 0;
    for payment in listed.into_iter().filter_map(|row| row.payment.ok()).filter(ours) {
        let result = match payment.state {
            Stands::Mismatch | Stands::Unresolved => checkout.close(payment.id, "seen to by phone").map(drop),
            // TabaPay knows no refunds: they are given back by hand.
            Stands::Paid if payment.refunds.iter().all(|refund| !refund.state.is_open()) => {
                let late = sim.state().now() > crate::weather::BUSY;
                let by_hand = payment.amount_changed
                    || late
                    || is_stranger(payment.id)
                    || !account(&payment.route.account).tara;
                // Some are left to the office at the end.
                let by_hand = by_hand && !(payment.amount_changed && sim.state().rolls(2));
                if by_hand { checkout.close(payment.id, "given back by hand").map(drop) } else { Ok(()) }
            }
            _ => Ok(()),
        };
        let dead = {
            let mut state = sim.state();
            if let Err(error) = result {
                failed(&mut state, process, "close", &error);
            }
            state.processes[process].dead
        };
        if !dead {
            settle_refunds(sim, process, checkout, &payment);
        }
    }
}

fn settle_refunds(sim: &Arc<Sim>, process: usize, checkout: &Checkout, payment: &Payment) {
    for refund in payment.refunds.iter().filter(|refund| refund.state.is_open()) {
        let done = {
            let mut state = sim.state();
            let now = state.now();
            let since = *state.shop.open_refunds.entry((payment.id, refund.number)).or_insert(now);
            if now < since + PATIENCE {
                continue;
            }
            let noted = u64::try_from(payment.refunded()).unwrap_or_default();
            money::given_back(&state, payment) > noted
        };
        let settled = checkout.settle_refund(payment.id, refund.number, done, "seen in the books");
        let mut state = sim.state();
        match settled {
            Ok(settled) => state.tell(|| format!("a person settles {:?}", settled.refund)),
            Err(error) => failed(&mut state, process, "settle refund", &error),
        }
    }
    // A duplicate is given back in the end, unless the end is near.
    let mut state = sim.state();
    let late = state.now() > crate::weather::BUSY;
    if !late
        && !state.weather.restored
        && payment.duplicate_of.is_some()
        && account(&payment.route.account).tara
    {
        let delay = state.between(1000, 60_000);
        state.after(delay, What::Start(Activity::Refund { payment: payment.id, amount: None }));
    }
}
