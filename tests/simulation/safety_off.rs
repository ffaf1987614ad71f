//! Tests of the test: with one safety switched off, the simulation must find the fault.

use crate::run::{Kind, run};
use crate::sabotage::Without;

/// How many seeds may pass before the fault is found.
const SEEDS: u64 = 600;

/// Runs seeds until one finds what must not be; what it found.
fn found(without: Without, watched: bool) -> Vec<String> {
    let kind = Kind { without, watched, ..Kind::default() };
    let (seed, violations) = (1..=SEEDS)
        .map(|seed| (seed, run(seed, kind).violations))
        .find(|(_, violations)| !violations.is_empty())
        .unwrap_or_else(|| panic!("{SEEDS} seeds found nothing without {without:?}"));
    println!(
        "without {without:?} (watched: {watched}): seed {seed} finds {:#?}",
        &violations[..violations.len().min(3)]
    );
    violations
}

#[test]
fn without_the_lease() {
    let violations = found(Without::Lease, true);
    assert!(violations.iter().any(|text| text.contains("lease")), "{violations:#?}");
}

#[test]
fn without_the_fencing() {
    found(Without::Fencing, true);
    found(Without::Fencing, false);
}

#[test]
fn without_the_amount_check() {
    let violations = found(Without::AmountCheck, false);
    assert!(violations.iter().any(|text| text.contains("settled")), "{violations:#?}");
}

#[test]
fn without_the_token_check() {
    let violations = found(Without::TokenCheck, false);
    assert!(violations.iter().any(|text| text.contains("is Paid:")), "{violations:#?}");
}

#[test]
fn without_the_write_before_a_verify_leaves() {
    found(Without::IntentWritten, true);
    let violations = found(Without::IntentWritten, false);
    assert!(violations.iter().any(|text| text.contains("is settled and")), "{violations:#?}");
}

#[test]
fn without_the_note_that_a_verify_left() {
    found(Without::VerifiedFlag, true);
    let violations = found(Without::VerifiedFlag, false);
    assert!(violations.iter().any(|text| text.contains("is settled and")), "{violations:#?}");
}
