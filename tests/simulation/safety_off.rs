//! Tests of the test: with one safety switched off, the simulation must find the fault.

use crate::run::{Kind, run};
use crate::sabotage::Without;

/// How many seeds may pass before the fault is found.
const SEEDS: u64 = 600;

/// Runs seeds until one finds what must not be, in these words.
fn found(without: Without, watched: bool, words: &str) {
    let kind = Kind { without, watched, ..Kind::default() };
    let (seed, violation) = (1..=SEEDS)
        .find_map(|seed| {
            let violations = run(seed, kind).violations;
            Some((seed, violations.into_iter().find(|text| text.contains(words))?))
        })
        .unwrap_or_else(|| panic!("{SEEDS} seeds found no {words:?} without {without:?}"));
    println!("without {without:?} (watched: {watched}): seed {seed} finds {violation:?}");
}

#[test]
fn without_the_lease() {
    found(Without::Lease, true, "lease");
}

#[test]
fn without_the_fencing() {
    found(Without::Fencing, true, "");
    found(Without::Fencing, false, "");
}

#[test]
fn without_the_amount_check() {
    found(Without::AmountCheck, false, "settled");
}

#[test]
fn without_the_token_check() {
    found(Without::TokenCheck, false, "is Paid:");
}

#[test]
fn without_the_write_before_a_verify_leaves() {
    found(Without::IntentWritten, true, "");
    found(Without::IntentWritten, false, "is settled and");
}

#[test]
fn without_what_stands_behind_a_hundred_rows() {
    found(Without::Paging, true, "and not listed");
}

#[test]
fn without_what_a_person_decides() {
    found(Without::Decisions, true, "is still listed");
}

#[test]
fn without_a_limit() {
    found(Without::Limit, true, " took ");
}

#[test]
fn without_handing_over() {
    found(Without::HandingOver, true, "has not heard of it");
}

#[test]
fn without_the_key_of_a_booking() {
    found(Without::BookingKey, false, "shipped for");
}

#[test]
fn without_the_note_that_a_verify_left() {
    found(Without::VerifiedFlag, true, "");
    found(Without::VerifiedFlag, false, "is settled and");
}
