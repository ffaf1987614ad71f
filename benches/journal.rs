//! What the journal costs: a whole payment (begin and complete) with each journal, beside the same two calls without one.
//!
//! `cargo bench --features sqlite,postgres --bench journal`, with `scripts/with-postgres` in front of it for PostgreSQL too.
//! The last line is the results as JSON. Rounds are interleaved; what is shown is the median over the rounds, and the median of each round's ratio.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod payments;

use dargah::checkout::Checkout;
use dargah::checkout::journal::{JournalOptions, open};
use dargah::outcome::Outcome;
use dargah::tara::Tara;
use dargah::transport::CallOptions;
use dargah_simulator::Simulator;
use payments::{journaled, median, order, query, tara};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const ROUNDS: usize = 15;
const PAYMENTS: usize = 40;

/// One payment by the gateway's own calls; the payer's part is not counted.
fn plain(simulator: &Simulator, tara: &Tara, id: &str) -> Duration {
    let options = CallOptions::new();
    let order = order(id);
    let started = Instant::now();
    let token = tara.get_token(&order, &options).unwrap().token;
    let begun = started.elapsed();
    let callback = simulator.pay(token.expose()).unwrap().callbacks.remove(0);
    let started = Instant::now();
    let callback = Tara::parse_callback(query(&callback), callback.body.as_bytes()).unwrap();
    let expected = order.expected(token).after(&callback).unwrap().verified_before(false);
    let outcome = tara.verify(&expected, &options).unwrap();
    assert!(matches!(outcome, Outcome::Paid(_)));
    begun + started.elapsed()
}

fn main() {
    let simulator = Simulator::builder().seed(1405).tls(true).log_limit(0).start().unwrap();
    let tara = tara(&simulator);
    let folder = std::env::temp_dir().join(format!("dargah-bench-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    let mut journals = vec![
        ("memory", "memory:".to_owned()),
        ("SQLite", format!("sqlite:{}", folder.join("journal.db").display())),
    ];
    match std::env::var("DARGAH_TEST_POSTGRES") {
        Ok(address) => journals.push(("PostgreSQL", address)),
        Err(_) => println!("missing: a PostgreSQL server; scripts/with-postgres starts one"),
    }
    let checkouts: Vec<_> = journals
        .iter()
        .map(|(name, address)| {
            let journal = open(address, &JournalOptions::default()).unwrap();
            (*name, Checkout::builder(journal).tara("shop", tara.clone()).build().unwrap())
        })
        .collect();
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); checkouts.len() + 1];
    let micros = |total: Duration| total.as_secs_f64() * 1e6 / PAYMENTS as f64;
    let run = std::process::id();
    for round in 0..=ROUNDS {
        let id = |who: &str, n: usize| format!("bench-{run}-{who}-{round}-{n}");
        let mut took = vec![micros((0..PAYMENTS).map(|n| plain(&simulator, &tara, &id("plain", n))).sum())];
        for (name, checkout) in &checkouts {
            took.push(micros((0..PAYMENTS).map(|n| journaled(&simulator, checkout, &id(name, n))).sum()));
        }
        // The first round makes connections and files.
        if round > 0 {
            times.iter_mut().zip(took).for_each(|(all, one)| all.push(one));
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
    let mut found = vec![json!({ "journal": "none", "us": median(times[0].clone()), "ratio": 1.0 })];
    println!(
        "One payment (Tara, begin and complete; TLS to a simulator in the same process), {ROUNDS} rounds of {PAYMENTS}:"
    );
    println!("  {:<12} {:>9.0} µs", "no journal", median(times[0].clone()));
    for ((name, _), times_of) in checkouts.iter().zip(&times[1..]) {
        let ratio = median(times_of.iter().zip(&times[0]).map(|(with, without)| with / without).collect());
        let share =
            median(times_of.iter().zip(&times[0]).map(|(with, without)| 1.0 - without / with).collect());
        println!(
            "  {name:<12} {:>9.0} µs   {ratio:>5.2} times; {:.0} % of it is the journal",
            median(times_of.clone()),
            share * 100.0
        );
        found.push(json!({ "journal": name, "us": median(times_of.clone()), "ratio": ratio }));
    }
    println!("{}", Value::from(found));
}
