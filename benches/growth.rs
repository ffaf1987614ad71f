//! Whether cost stays flat: of a payment while the journal grows, and of a client among many in one process.
//!
//! `cargo bench --features sqlite --bench growth`. `GROWTH_PAYMENTS` and `GROWTH_CLIENTS` are the greatest sizes (1,000,000 and
//! 10,000). The last line is the results as JSON.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod payments;

use dargah::amount::Rial;
use dargah::checkout::Checkout;
use dargah::checkout::journal::{JournalOptions, open};
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::transport::{CallOptions, NetworkSettings};
use dargah_simulator::Simulator;
use payments::{journaled, median, network, tara};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

const PAYMENTS: usize = 40;

fn main() {
    let greatest = |name: &str, usual: usize| {
        std::env::var(name).map_or(usual, |value| value.parse().expect("a whole number"))
    };
    let simulator = Simulator::builder().seed(1405).tls(true).log_limit(0).start().unwrap();
    let journal = journal(&simulator, greatest("GROWTH_PAYMENTS", 1_000_000));
    let clients = clients(&simulator, greatest("GROWTH_CLIENTS", 10_000));
    println!("{}", json!({ "journal": journal, "clients": clients }));
}

/// 1, 10, 100, … and the greatest.
fn sizes(greatest: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(1_usize), |size| size.checked_mul(10))
        .take_while(move |size| *size < greatest)
        .chain([greatest])
}

fn journal(simulator: &Simulator, greatest: usize) -> Vec<Value> {
    let folder = std::env::temp_dir().join(format!("dargah-growth-{}", std::process::id()));
    let mut found = Vec::new();
    for size in sizes(greatest) {
        std::fs::create_dir(&folder).unwrap();
        let file = folder.join("journal.db");
        let address = format!("sqlite:{}", file.display());
        let checkout = || {
            let journal = open(&address, &JournalOptions::default()).unwrap();
            Checkout::builder(journal).tara("shop", tara(simulator)).build().unwrap()
        };
        let id = |n: usize| format!("growth-{}-{size}-{n}", std::process::id());
        journaled(simulator, &checkout(), &id(0));
        let filled = Instant::now();
        fill(&file, size - 1);
        let filled = filled.elapsed();
        let checkout = checkout();
        journaled(simulator, &checkout, &id(1));
        let micros = median(
            (2..PAYMENTS + 2).map(|n| journaled(simulator, &checkout, &id(n)).as_secs_f64() * 1e6).collect(),
        );
        println!("a payment in a journal of {size:>9} payments: {micros:>8.0} µs   (filled in {filled:.1?})");
        found.push(json!({ "payments": size, "us": micros }));
        drop(checkout);
        std::fs::remove_dir_all(&folder).unwrap();
    }
    found
}

/// Copies of the one payment that is there, with other orders, tokens and times.
fn fill(file: &Path, more: usize) {
    let more = i64::try_from(more).unwrap();
    let mut database = rusqlite::Connection::open(file).unwrap();
    let change = database.transaction().unwrap();
    for statement in [
        "INSERT INTO payment (order_id, attempt, version, gateway, environment, account, token, state, due_ms, acknowledged,
             data, started_ms, attention)
         WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT ?1)
         SELECT 'filled-' || n, 1, version, gateway, environment, account, 'filled-' || n, state, due_ms - n, 1, data,
             started_ms - n, attention
         FROM number, (SELECT * FROM payment WHERE id = 1) WHERE ?1 > 0",
        "INSERT INTO paid SELECT order_id, id FROM payment WHERE id > 1 AND ?1 > 0",
        "INSERT INTO history (payment, entry)
         SELECT payment.id, history.entry FROM payment, history WHERE payment.id > 1 AND history.payment = 1 AND ?1 > 0",
    ] {
        change.execute(statement, [more]).unwrap();
    }
    let rows: i64 = change.query_row("SELECT count(*) FROM payment", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, more + 1);
    change.commit().unwrap();
}

fn clients(simulator: &Simulator, greatest: usize) -> Vec<Value> {
    let network = network(simulator);
    let before = resident_kb();
    let mut clients = Vec::new();
    let mut found = Vec::new();
    for size in sizes(greatest) {
        let (mut micros, mut ratios) = (Vec::new(), Vec::new());
        while clients.len() < size {
            clients.push(client(simulator, &network));
            let newest = timed(clients.last().unwrap());
            micros.push(newest);
            // On which core the simulator happens to run decides more than anything else: so the first client is asked each time, too.
            ratios.push(newest / timed(clients.first().unwrap()));
        }
        let kb = resident_kb().saturating_sub(before);
        let (micros, ratio) = (median(micros), median(ratios));
        println!(
            "{size:>6} clients: {kb:>6} kB in all, {micros:>6.0} µs for one call, {ratio:.2} times one of the first client"
        );
        found.push(json!({ "clients": size, "kb": kb, "us": micros, "ratio": ratio }));
    }
    found
}

fn client(simulator: &Simulator, network: &NetworkSettings) -> TabaPay {
    let builder = TabaPay::builder("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", Environment::Production);
    builder.base_url(simulator.tabapay_base_url()).network(network.clone()).build().unwrap()
}

/// Microseconds of one call.
fn timed(client: &TabaPay) -> f64 {
    let request = CreateRequest::new(Rial::new(10_000).unwrap(), "https://shop.example/back");
    let began = Instant::now();
    client.create(&request, &CallOptions::new()).unwrap();
    began.elapsed().as_secs_f64() * 1e6
}

/// Of this process, with the simulator in it.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
