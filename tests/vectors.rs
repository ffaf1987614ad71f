//! Every case of `tests/vectors`, without sockets, in a time that only the cases move.
//!
//! The expected values come from the rules in `tests/vectors/rules`, not from this library.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cases;
mod support;

use cases::{Case, Place, Ran, run};
use dargah::transport::Clock;
use std::collections::BTreeMap;
use support::World;

fn run_in_process(case: &Case) -> Ran {
    let world = World::new();
    let tara = world.tara();
    let place = Place {
        tara: &tara,
        tabapay: &|environment, tracking| world.tabapay_with(environment, tracking),
        machine: &|act| world.machine(|machine, now| act(machine, now)),
        now: &|| world.monotonic(),
    };
    run(case, &place)
}

/// What is wrong with a case, beside what must come.
fn broken_promises(case: &Case, ran: &Ran) -> Vec<String> {
    let mut broken = Vec::new();
    let outcome = ran.normal["outcome"].as_str().unwrap();
    if outcome == "paid" && ran.settled == 0 && case.known_risk.is_none() {
        broken.push("paid, and the gateway settled nothing".to_owned());
    }
    if outcome == "declined" && ran.settled > 0 {
        broken.push("declined, and the gateway settled it".to_owned());
    }
    if ran.moved_twice {
        broken.push("money moved twice".to_owned());
    }
    if ran.took > case.timeout() {
        broken.push(format!("took {:?} of {:?}", ran.took, case.timeout()));
    }
    let leaks = ran.secrets.iter().filter(|secret| ran.shown.contains(secret.as_str()));
    broken.extend(leaks.map(|secret| format!("shows {secret}: {}", ran.shown)));
    broken
}

/// All cases of one file.
fn check(name: &str) {
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut records = Vec::new();
    // For scripts/mutants: one wrong case is enough.
    let fail_fast = std::env::var_os("DARGAH_FAIL_FAST").is_some();
    let cases = cases::read(name);
    for case in &cases {
        let ran = run_in_process(case);
        records.push(case.record(&ran));
        *counts.entry(ran.normal["outcome"].as_str().unwrap().to_owned()).or_default() += 1;
        if ran.normal != case.expect {
            wrong.push(format!("{}\n  must be {}\n  but is  {}", case.id, case.expect, ran.normal));
        }
        wrong.extend(broken_promises(case, &ran).into_iter().map(|why| format!("{}: {why}", case.id)));
        if !wrong.is_empty() && fail_fast {
            break;
        }
    }
    cases::write_records(name, &records);
    println!("{name}: {} cases: {counts:?}", cases.len());
    let shown: Vec<_> = wrong.iter().take(40).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), shown.join("\n"));
}

#[test]
fn tara_verify() {
    check("tara_verify");
}

#[test]
fn tabapay_verify() {
    check("tabapay_verify");
}

#[test]
fn tara_switches() {
    check("tara_switches");
}

#[test]
fn tabapay_switches() {
    check("tabapay_switches");
}

#[test]
fn callbacks() {
    check("callbacks");
}

#[test]
fn other_calls() {
    check("other_calls");
}

#[test]
fn codes() {
    check("codes");
}
