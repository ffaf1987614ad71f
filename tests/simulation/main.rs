//! A simulation of checkout: shop processes that die, payers, forgers, and gateways in every setting of their open
//! points, drawn from a seed and replayed exactly. See tests/simulation/README.md.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod adversary;
mod again;
mod calamity;
mod clockwork;
mod closing;
mod coverage;
mod cron;
mod journal;
mod limits;
mod money;
mod network;
mod office;
mod payer;
mod processes;
mod quiet;
mod run;
mod sabotage;
mod safety_off;
mod shop;
mod strangers;
#[path = "../support/mod.rs"]
mod support;
mod weather;

use coverage::Coverage;
use run::{Kind, Ran, run};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// How many payments are simulated unless DARGAH_SIMULATION_PAYMENTS says otherwise.
const PAYMENTS: u64 = 3000;
/// From so many payments on, whatever did not happen at all is a fault of the simulation.
const LONG: u64 = 100_000;

fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is a whole number, not {text:?}")))
}

fn command(seed: u64) -> String {
    format!(
        "DARGAH_SIMULATION_SEED={seed} cargo test --features dargah/sqlite --test simulation \
         seeded_runs -- --exact --nocapture"
    )
}

/// Shows a run step by step.
fn show(seed: u64) -> Ran {
    let ran = run(seed, Kind { traced: true, ..Kind::default() });
    for line in &ran.trace {
        println!("{line}");
    }
    println!("seed {seed}: {} payments, {} violations", ran.payments, ran.violations.len());
    ran
}

#[derive(Default)]
struct Sum {
    payments: u64,
    known_risks: u64,
    seeds: u64,
    coverage: Coverage,
    /// The smallest seed that found something.
    failed: Option<(u64, Vec<String>)>,
}

/// Runs one seed after the other on all cores, until so many payments were made or one found something.
fn runs(payments: u64) -> Sum {
    let sum = Mutex::new(Sum::default());
    let next = AtomicU64::new(number("DARGAH_SIMULATION_FIRST").unwrap_or(1));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    {
                        let sum = sum.lock().unwrap();
                        if sum.payments >= payments || sum.failed.is_some() {
                            break;
                        }
                    }
                    let seed = next.fetch_add(1, Ordering::SeqCst);
                    let ran = run(seed, Kind::default());
                    let mut sum = sum.lock().unwrap();
                    sum.payments += ran.payments;
                    sum.known_risks += ran.known_risks;
                    sum.seeds += 1;
                    sum.coverage.add(&ran.coverage);
                    if !ran.violations.is_empty()
                        && sum.failed.as_ref().is_none_or(|(first, _)| seed < *first)
                    {
                        sum.failed = Some((seed, ran.violations));
                    }
                }
            });
        }
    });
    sum.into_inner().unwrap()
}

#[test]
fn seeded_runs() {
    if let Some(seed) = number("DARGAH_SIMULATION_SEED") {
        let ran = show(seed);
        assert!(ran.violations.is_empty(), "seed {seed}: {:#?}", ran.violations);
        return;
    }
    let wanted = number("DARGAH_SIMULATION_PAYMENTS").unwrap_or(PAYMENTS);
    let started = Instant::now();
    let sum = runs(wanted);
    if let Some((seed, violations)) = sum.failed {
        show(seed);
        panic!("seed {seed}: {violations:#?}\nagain: {}", command(seed));
    }
    let holes = sum.coverage.holes(coverage::expected());
    for (what, count) in &sum.coverage.0 {
        println!("{count:>9}  {what}");
    }
    println!(
        "{} payments of {} runs in {:.1?}, {} of them of the known risk; {} things of {} did not happen: {holes:#?}",
        sum.payments,
        sum.seeds,
        started.elapsed(),
        sum.known_risks,
        holes.len(),
        coverage::expected().len(),
    );
    assert!(wanted < LONG || holes.is_empty(), "did not happen: {holes:#?}");
}

#[test]
fn a_seed_replays_exactly() {
    let traced = Kind { traced: true, ..Kind::default() };
    for seed in 1..=6 {
        let (first, second) = (run(seed, traced), run(seed, traced));
        assert!(first.trace.len() > 100, "seed {seed} shows its steps");
        assert_eq!(first.trace, second.trace, "seed {seed}");
        assert_ne!(first.trace, run(seed + 1000, traced).trace, "another seed is another run");
    }
}

#[test]
fn an_sqlite_journal_takes_the_same_course_as_one_in_memory() {
    for seed in 1..=4 {
        let file = std::env::temp_dir().join(format!("dargah-simulation-{}-{seed}.db", std::process::id()));
        let memory = run(seed, Kind { traced: true, ..Kind::default() });
        let sqlite = run(seed, Kind { traced: true, file: Some(&file), ..Kind::default() });
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
        }
        assert_eq!(sqlite.violations, Vec::<String>::new());
        assert_eq!(memory.trace, sqlite.trace, "seed {seed}");
    }
}
