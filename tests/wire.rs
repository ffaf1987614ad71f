//! What goes over the wire, counted by the simulator: requests, logins, connections.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dargah::amount::Rial;
use dargah::secret::Secret;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::{AttemptEvent, CallOptions, ConnectionUse, NetworkSettings, Timeouts};
use dargah_simulator::{Operation as Op, Simulator};
use std::sync::{Arc, Barrier, Mutex};
use std::time::Duration;

fn simulator() -> Simulator {
    Simulator::builder().seed(7).tls(true).start().unwrap()
}

fn network(simulator: &Simulator) -> NetworkSettings {
    // What is warm stays warm, however long a busy machine takes from one call to the next.
    NetworkSettings {
        ca_pem: simulator.ca_pem().map(str::to_owned),
        idle_timeout: Duration::from_secs(600),
        ..NetworkSettings::default()
    }
}

fn order() -> TokenRequest {
    TokenRequest::new(Rial::new(150_000).unwrap(), 101, "1.2.3.4", "https://shop.ir/back").order_id("order-1")
}

/// One whole payment: token, payer, callback, verify.
fn pay_tara(simulator: &Simulator, tara: &Tara) {
    let order = order();
    let token = tara.get_token(&order, &CallOptions::new()).unwrap().token;
    let callback = simulator.pay(token.expose()).unwrap().callbacks.remove(0);
    let callback = Tara::parse_callback(b"", callback.raw_fields().as_bytes()).unwrap();
    let expected = order.expected(token).after(&callback).unwrap();
    assert!(tara.verify(&expected, &CallOptions::new()).unwrap().paid().is_some());
}

fn pay_tabapay(simulator: &Simulator, tabapay: &TabaPay) {
    let request = CreateRequest::new(Rial::new(10_000).unwrap(), "https://shop.ir/back");
    let token = tabapay.create(&request, &CallOptions::new()).unwrap().token;
    let callback = simulator.pay(token.expose()).unwrap().callbacks.remove(0);
    let callback = TabaPay::parse_callback(callback.raw_fields().as_bytes(), b"").unwrap();
    let expected = request.expected(token).after(&callback).unwrap();
    assert!(tabapay.verify(&expected, &CallOptions::new()).unwrap().paid().is_some());
}

fn tara(simulator: &Simulator) -> Tara {
    let builder = Tara::builder("shop", "secret-password").base_url(simulator.tara_base_url());
    builder.network(network(simulator)).build().unwrap()
}

/// Requests, logins and new connections since the last reset.
fn counted(simulator: &Simulator) -> (u64, u64, u64) {
    let counters = simulator.counters();
    let counted = (counters.all_calls(), counters.logins, counters.connections_made());
    simulator.reset_counters();
    counted
}

#[test]
fn a_cold_tara_payment_is_three_requests_on_one_connection_and_a_warm_one_two_on_none() {
    let simulator = simulator();
    let tara = tara(&simulator);
    pay_tara(&simulator, &tara);
    assert_eq!(counted(&simulator), (3, 1, 1), "cold");
    for _ in 0..5 {
        pay_tara(&simulator, &tara);
        assert_eq!(counted(&simulator), (2, 0, 0), "warm");
    }
}

#[test]
fn clients_with_the_same_settings_share_login_and_connection() {
    let simulator = simulator();
    pay_tara(&simulator, &tara(&simulator));
    simulator.reset_counters();
    pay_tara(&simulator, &tara(&simulator));
    assert_eq!(counted(&simulator), (2, 0, 0));
    let other = Tara::builder("shop", "wrong").base_url(simulator.tara_base_url());
    let other = other.network(network(&simulator)).build().unwrap();
    assert!(other.get_token(&order(), &CallOptions::new()).is_err(), "another password is another account");
}

#[test]
fn a_tabapay_payment_is_two_requests_on_one_connection() {
    let simulator = simulator();
    let builder = TabaPay::builder("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", Environment::Sandbox);
    let tabapay =
        builder.base_url(simulator.tabapay_base_url()).network(network(&simulator)).build().unwrap();
    pay_tabapay(&simulator, &tabapay);
    assert_eq!(counted(&simulator), (2, 0, 1), "cold");
    pay_tabapay(&simulator, &tabapay);
    assert_eq!(counted(&simulator), (2, 0, 0), "warm");
}

#[test]
fn a_thousand_threads_that_start_at_once_log_in_once() {
    const THREADS: usize = 1_000;
    let simulator = simulator();
    // Each thread opens a connection of its own, on two cores: that takes its time.
    let patient = Timeouts { connect: Duration::from_secs(120), total: Duration::from_secs(120) };
    let tara = Tara::builder("shop", "secret-password").base_url(simulator.tara_base_url());
    let tara = tara.network(network(&simulator)).timeouts(patient).build().unwrap();
    let start = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            let thread = std::thread::Builder::new().stack_size(512 * 1024);
            let call = || {
                start.wait();
                tara.get_token(&order(), &CallOptions::new()).unwrap();
            };
            thread.spawn_scoped(scope, call).unwrap();
        }
    });
    let counters = simulator.counters();
    assert_eq!((counters.logins, counters.calls(Op::GetToken)), (1, THREADS as u64));
}

#[test]
fn events_tell_of_every_attempt_and_of_no_secret() {
    let simulator = simulator();
    let seen: Arc<Mutex<Vec<AttemptEvent>>> = Arc::default();
    let sink = seen.clone();
    let tara = Tara::builder("shop", "secret-password")
        .base_url(simulator.tara_base_url())
        .network(network(&simulator))
        .events(Arc::new(move |event| sink.lock().unwrap().push(event.clone())))
        .build()
        .unwrap();
    let token: Secret = tara.get_token(&order(), &CallOptions::new()).unwrap().token;
    let events = seen.lock().unwrap();
    let told: Vec<_> = events.iter().map(|e| (e.operation, e.attempt, e.connection, e.http_status)).collect();
    assert_eq!(
        told,
        [
            ("authenticate", 1, ConnectionUse::New, Some(200)),
            ("getToken", 1, ConnectionUse::Reused, Some(200))
        ]
    );
    assert!(events[0].timing.connect.is_some() && events[1].timing.connect.is_none());
    assert!(events.iter().all(|e| e.timing.wait.is_some() && e.timing.total >= e.timing.wait.unwrap()));
    let shown = format!("{events:?}");
    assert!(!shown.contains(token.expose()) && !shown.contains("secret-password"));
}
