//! The line for cron, `dargah reconcile --notify`, as calls: what is to be delivered is handed to the shop, which answers
//! with the payment's id and the amount that it wants, and is then acknowledged. See cli/src/notify.rs.

use crate::clockwork::Sim;
use crate::journal::Hands;
use crate::sabotage::Without;
use crate::shop::{failed, takes};
use dargah::checkout::{Checkout, Payment};
use std::sync::Arc;

/// Hands everything to the shop that a report lists as to be delivered.
pub fn notifies(sim: &Arc<Sim>, process: usize, checkout: &Checkout, unacknowledged: &[Payment]) {
    for payment in unacknowledged {
        let hands = Hands { sim: sim.clone(), process, account: "" };
        hands.pause();
        let wanted = {
            let mut state = sim.state();
            if hands.dies(&mut state, || "before handing over".to_owned()) {
                return;
            }
            let bad = !state.weather.fair && !state.calm;
            let (lost, unanswered, twice) =
                (bad && state.rolls(10), bad && state.rolls(10), bad && state.rolls(10));
            if lost || state.books.without == Without::HandingOver {
                state.coverage.hit("handed over and lost");
                continue;
            }
            let mut wanted = takes(&mut state, payment);
            if twice {
                state.coverage.hit("handed over twice");
                wanted = takes(&mut state, payment);
            }
            state.coverage.hit("handed over");
            if hands.dies(&mut state, || "after handing over".to_owned()) {
                return;
            }
            if unanswered {
                state.coverage.hit("handed over, and no answer");
                continue;
            }
            wanted
        };
        if let Err(error) = checkout.acknowledge(payment.id, wanted) {
            let mut state = sim.state();
            if !state.processes[process].dead {
                failed(&mut state, process, "acknowledge", &error);
            }
        }
    }
}
