//! The payments that the benches of the journal make.

use dargah::amount::Rial;
use dargah::checkout::{Again, Checkout, Order, State};
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::{CallOptions, NetworkSettings};
use dargah_simulator::{Callback, Simulator};
use std::time::{Duration, Instant};

pub fn network(simulator: &Simulator) -> NetworkSettings {
    NetworkSettings { ca_pem: simulator.ca_pem().map(str::to_owned), ..NetworkSettings::default() }
}

pub fn tara(simulator: &Simulator) -> Tara {
    let tara = Tara::builder("shop", "secret-password").base_url(simulator.tara_base_url());
    tara.network(network(simulator)).build().unwrap()
}

pub fn order(id: &str) -> TokenRequest {
    TokenRequest::new(Rial::new(150_000).unwrap(), 101, "192.0.2.7", "https://shop.example/back").order_id(id)
}

pub fn query(callback: &Callback) -> &[u8] {
    callback.url.split_once('?').map_or("", |(_, query)| query).as_bytes()
}

/// One payment through checkout: begin and complete. The payer's part is not counted.
pub fn journaled(simulator: &Simulator, checkout: &Checkout, id: &str) -> Duration {
    let options = CallOptions::new();
    let order = Order::Tara(order(id));
    let started = Instant::now();
    let payment = checkout.begin("shop", &order, Again::OnlyNew, &options).unwrap().payment;
    let begun = started.elapsed();
    let callback = simulator.pay(payment.token.as_ref().unwrap().expose()).unwrap().callbacks.remove(0);
    let started = Instant::now();
    let done = checkout.complete("shop", query(&callback), callback.body.as_bytes(), &options).unwrap();
    assert_eq!((done.payment.state, done.first_time), (State::Paid, true));
    begun + started.elapsed()
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
