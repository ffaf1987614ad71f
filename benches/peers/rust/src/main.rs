//! Shops in Rust that pay with dargah, or with an HTTP client of which they do the rest by hand.
//!
//! `dargah-bench-peers VARIANT`; what it reads and writes stands in ../README.md.

mod clients;
mod measure;
mod payments;

use std::io::{BufRead, Write};

fn main() {
    let variant = std::env::args().nth(1).unwrap_or_default();
    let _ = rustls::crypto::ring::default_provider().install_default();
    let began = std::time::Instant::now();
    let Some(shop) = payments::shop(&variant) else {
        eprintln!("there is no variant {variant:?}; there are {}", payments::VARIANTS.join(", "));
        std::process::exit(2);
    };
    if let Ok(first) = std::env::var("BENCH_FIRST") {
        let client = began.elapsed();
        shop.pay(&first, 0);
        println!(r#"{{"client_ns": {}, "first_ns": {}}}"#, client.as_nanos(), began.elapsed().as_nanos());
        return;
    }
    say("ready");
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("standard input is text");
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["memory"] => say(&measure::memory()),
            ["clients", count] => {
                // Never freed: what they need is what is measured.
                for _ in 0..count.parse().expect("a number") {
                    let further: &dyn payments::Shop =
                        Box::leak(payments::shop(&variant).expect("a variant"));
                    measure::run(further, "tabapay", 1, 1);
                }
                say(&measure::memory());
            }
            ["deadline"] => say(&measure::deadline(|| payments::shop(&variant).expect("a variant"))),
            [gateway, count, threads] => {
                let number = |text: &str| text.parse().expect("a number");
                say(&measure::run(shop.as_ref(), gateway, number(count), number(threads)));
            }
            _ => panic!("GATEWAY COUNT THREADS, memory, clients COUNT or deadline; not {line:?}"),
        }
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).expect("somebody reads");
}
