//! Journals that version 0.1.0 wrote are opened and carried forward: nothing of them is lost, and their ids stay.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/database.rs"]
mod database;

use dargah::checkout::journal::{Filter, open};
use dargah::checkout::{Checkout, NextStep, Order, PaymentId, State};
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::Tara;
use dargah::transport::CallOptions;
use database::Database;

/// What stood in it: the id, the order, where the payment stands, and what is to be done about it.
const PAYMENTS: [(PaymentId, &str, State, NextStep); 9] = [
    (1, "waiting", State::Waiting, NextStep::Wait),
    (2, "paid", State::Paid, NextStep::Deliver),
    (3, "acknowledged", State::Paid, NextStep::Nothing),
    (4, "declined", State::Declined, NextStep::OfferToPayAgain),
    (5, "twice", State::Paid, NextStep::Deliver),
    (6, "twice", State::Paid, NextStep::GiveBack),
    (7, "unknown", State::Unknown, NextStep::Wait),
    (8, "refused", State::DeclinedFinal, NextStep::OfferToPayAgain),
    (9, "refunded", State::Paid, NextStep::Nothing),
];

fn is_carried_forward(database: &Database) {
    let journal = open(&database.address, &database::patient()).unwrap();
    // Nobody answers there: what is asked stays unknown.
    let nowhere = "http://127.0.0.1:9";
    let tara = Tara::builder("shop", "x").base_url(nowhere).build().unwrap();
    let taba = TabaPay::builder("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", Environment::Production);
    let taba = taba.base_url(nowhere).build().unwrap();
    let checkout = Checkout::builder(journal).tara("tara", tara).tabapay("taba", taba).build().unwrap();
    let all = checkout.list(&Filter::default(), 100).unwrap();
    let stands: Vec<_> = all.iter().map(|p| (p.id, p.order_id.as_str(), p.state, p.next_step())).collect();
    assert_eq!(stands, PAYMENTS);
    for payment in &all {
        assert_eq!(payment.sent_order_id(), payment.order_id);
        assert!(checkout.history(payment.id).unwrap().len() >= 2);
        assert_eq!(checkout.find(&payment.order_id).unwrap().iter().filter(|p| *p == payment).count(), 1);
    }
    assert_eq!(all[8].refunded(), 50_000);
    let ids = |filter: Filter| {
        checkout.list(&filter, 100).unwrap().iter().map(|payment| payment.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(Filter { to_deliver: true, ..Filter::default() }), [2, 5]);
    assert_eq!(ids(Filter { attention: true, ..Filter::default() }), [6]);
    assert_eq!(ids(Filter { after: Some(7), ..Filter::default() }), [8, 9]);
    // Only what was open is due, and what was paid is still paid.
    let begin = |order: &str| {
        let request = CreateRequest::new(all[0].amount, "https://shop.ir/back");
        let order = Order::TabaPay { order_id: order.to_owned(), request };
        let again = dargah::checkout::Again::default();
        checkout.begin("taba", &order, again, &CallOptions::new()).unwrap_err().to_string()
    };
    assert!(begin("twice").contains("payment 5 of the order is paid"), "{}", begin("twice"));
    let report = checkout.reconcile(1, &CallOptions::new(), &|_, _| {}).unwrap();
    assert_eq!((report.looked, report.unacknowledged.len(), report.give_back.len()), (3, 2, 1), "{report:?}");
    checkout.acknowledge(2, all[1].amount).unwrap();
    assert_eq!(ids(Filter { to_deliver: true, ..Filter::default() }), [5]);
}

#[test]
fn a_file_of_version_0_1_0() {
    let database = Database::sqlite();
    let path = std::path::Path::new(database.address.strip_prefix("sqlite:").unwrap());
    database::private(path);
    let file = rusqlite::Connection::open(path).unwrap();
    file.execute_batch(include_str!("journals/0.1.0-sqlite.sql")).unwrap();
    drop(file);
    is_carried_forward(&database);
}

#[cfg(feature = "postgres")]
#[test]
fn tables_of_version_0_1_0() {
    let database = Database::postgres();
    database::sql(&database.address, include_str!("journals/0.1.0-postgres.sql"));
    is_carried_forward(&database);
}
