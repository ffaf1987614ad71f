//! Rows that stand in the way of the real ones: of accounts that this checkout does not know, records that cannot be
//! read, and payments whose every verify goes wrong on this side. All of them were due before any real one.

use crate::clockwork::State;
use crate::support::{START_MS, rial};
use dargah::checkout::journal::Entry;
use dargah::checkout::{Payment, PaymentId};
use serde_json::json;

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Wrong {
    /// Its account was removed.
    Foreign,
    /// Its record cannot be read.
    Broken,
    /// Without an address nobody can ask Tara about it.
    Sick,
}

/// From here on ids are checkout's own.
const FIRST_REAL: PaymentId = 1 << 32;
const MINUTE_MS: u64 = 60_000;
/// Each costs a few writes at each reconcile.
const MOST_SICK: usize = 12;

pub fn is_stranger(id: PaymentId) -> bool {
    id < FIRST_REAL
}

/// What stands in the journal before the shop opens.
pub fn move_in(state: &mut State) {
    let count = match state.rng.below(60) {
        0..48 => return,
        48..58 => 4 + state.rng.below(20),
        _ => 120 + state.rng.below(280),
    };
    state.coverage.hit(if count > 100 { "hundreds of rows in front" } else { "rows in front" });
    let mut sick = 0;
    for number in 1..=count {
        let mut wrong = *state.pick(&[Wrong::Foreign, Wrong::Foreign, Wrong::Broken, Wrong::Sick]);
        if wrong == Wrong::Sick {
            sick += 1;
            if sick > MOST_SICK {
                wrong = Wrong::Foreign;
            }
        }
        state.coverage.hit(&format!("row {wrong:?}"));
        let row = row(state, wrong, number);
        if wrong == Wrong::Broken {
            state.broken.insert(row.id);
        }
        let entry = Entry::new(row.started_ms, "begin", json!({}));
        let started = state.journal.start(row, entry);
        assert!(started.is_ok_and(|started| started.is_some()), "a row of its own");
    }
}

fn row(state: &mut State, wrong: Wrong, number: u64) -> Payment {
    // Of today, or long forgotten.
    let oldest = if state.rolls(3) { 48 * 60 } else { 120 };
    let started = START_MS - MINUTE_MS - state.rng.below(oldest * MINUTE_MS);
    let stands =
        *state.pick(&["waiting", "waiting", "unknown", "declined", "verifying", "unresolved", "paid"]);
    // One that is asked about, or nothing goes wrong.
    let stands =
        if wrong == Wrong::Sick && matches!(stands, "unresolved" | "paid") { "waiting" } else { stands };
    let settled = matches!(stands, "unresolved" | "paid");
    let account = if wrong == Wrong::Sick { "tara" } else { "removed" };
    let paid = stands == "paid";
    serde_json::from_value(json!({
        "id": number,
        "version": 0,
        "order_id": format!("old-{number}"),
        "attempt": 1,
        "route": { "gateway": "tara", "environment": "production", "account": account },
        "amount": rial(150_000).get(),
        "callback_url": "https://shop.ir/back",
        "token": format!("stranger-{number}"),
        "page": null,
        "state": stands,
        "started_ms": started,
        "window_ends_ms": started + 60 * MINUTE_MS,
        "due_ms": if settled { i64::MAX as u64 } else { START_MS - number },
        "lease_until_ms": started,
        "positive_callback": state.rolls(2),
        "verified": state.rolls(2),
        "reference_number": paid.then_some("1"),
        "reported": paid.then_some(rial(150_000).get()),
        "acknowledged": false,
        "refunds": [],
    }))
    .expect("a payment as a journal keeps it")
}

/// A record of a real payment cannot be read for a while.
pub fn breaks(state: &mut State) {
    let payments = crate::money::all(state);
    if !payments.is_empty() {
        let id = state.pick(&payments).id;
        state.coverage.hit("record unreadable for a while");
        state.tell(|| format!("the record of payment {id} cannot be read"));
        state.broken.insert(id);
    }
}

/// Somebody has repaired what was broken, but for what nobody ever can.
pub fn are_repaired(state: &mut State) {
    state.broken.retain(|id| is_stranger(*id));
}
