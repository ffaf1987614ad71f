//! What the journal costs: a whole payment (begin and complete) with each journal, beside the same two calls without one.
//!
//! `cargo bench --features sqlite,postgres --bench journal`, with `scripts/with-postgres` in front of it for PostgreSQL too.
//! Rounds are interleaved; what is shown is the median over the rounds, and the median of each round's ratio.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use dargah::amount::Rial;
use dargah::checkout::journal::{JournalOptions, open};
use dargah::checkout::{Again, Checkout, Order, State};
use dargah::outcome::Outcome;
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::{CallOptions, NetworkSettings};
use dargah_simulator::{Callback, Simulator};
use std::time::{Duration, Instant};

const ROUNDS: usize = 15;
const PAYMENTS: usize = 40;

fn order(id: &str) -> TokenRequest {
    TokenRequest::new(Rial::new(150_000).unwrap(), 101, "192.0.2.7", "https://shop.example/back").order_id(id)
}

fn query(callback: &Callback) -> &[u8] {
    callback.url.split_once('?').map_or("", |(_, query)| query).as_bytes()
}

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

/// The same through checkout.
fn journaled(simulator: &Simulator, checkout: &Checkout, id: &str) -> Duration {
    let options = CallOptions::new();
    let order = Order::Tara(order(id));
    let started = Instant::now();
    let payment = checkout.begin("shop", &order, Again::Refuse, &options).unwrap().payment;
    let begun = started.elapsed();
    let callback = simulator.pay(payment.token.as_ref().unwrap().expose()).unwrap().callbacks.remove(0);
    let started = Instant::now();
    let done = checkout.complete("shop", query(&callback), callback.body.as_bytes(), &options).unwrap();
    assert_eq!((done.payment.state, done.first_time), (State::Paid, true));
    begun + started.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let simulator = Simulator::builder().seed(1405).tls(true).log_limit(0).start().unwrap();
    let network =
        NetworkSettings { ca_pem: simulator.ca_pem().map(str::to_owned), ..NetworkSettings::default() };
    let tara = Tara::builder("shop", "secret-password")
        .base_url(simulator.tara_base_url())
        .network(network)
        .build()
        .unwrap();
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
    }
}
