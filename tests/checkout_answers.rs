//! What a gateway said about a payment is kept beside it; what a browser said is kept apart, and proves nothing.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::checkout::journal::{Changed, Entry, Filter, Journal, Record, Row};
use dargah::checkout::{Again, Checkout, NextStep, Order, Payment, PaymentId, Route, State};
use dargah::error::{ErrorKind, Result};
use dargah::json::ToJson;
use dargah::tabapay::{CreateRequest, Environment};
use dargah::tara::{STAGING_URL, ServiceAmount, Tara};
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Fault, Operation as Op, Pay, PlannedFault};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use support::journals::journal;
use support::{World, rial, tara_order};

over_every_journal! {
    what_tabapay_says_stays_with_the_payment,
    what_tara_says_stays_with_the_payment,
    a_callback_changes_nothing_that_is_proven,
    a_card_that_nobody_masked_is_masked,
    one_of_another_amount_that_is_taken_pays_its_order,
    one_of_another_amount_that_came_second_is_given_back,
    a_proof_that_comes_after_closing_is_listed_once,
    what_to_search_for_is_shown_where_a_person_looks,
}

fn options() -> CallOptions {
    CallOptions::new()
}

fn checkout(world: &World, journal: Arc<dyn Journal>) -> Checkout {
    Checkout::builder(journal)
        .tara("shop", world.tara())
        .tabapay("taba", world.tabapay(Environment::Production))
        .clock(Arc::new(world.clone()))
        .build()
        .unwrap()
}

/// Paid at TabaPay, whose answer says this beside the proof.
fn tabapay(world: &World, checkout: &Checkout, said: Value) -> Payment {
    let request = CreateRequest::new(rial(150_000), "https://shop.ir/back").additional_data(r#"{"a":1}"#);
    let order = Order::TabaPay { order_id: "order-1".to_owned(), request };
    let payment = checkout.begin("taba", &order, Again::Default, &options()).unwrap().payment;
    let came = pays(world, &payment);
    let mut answer = json!({
        "responseCode": 1, "status": "success", "token": payment.token.as_ref().unwrap().expose(),
        "shaparakRefNumber": "111122223333", "amount": 150_000,
    });
    answer.as_object_mut().unwrap().extend(said.as_object().unwrap().clone());
    let text = answer.to_string();
    world.fault(PlannedFault::once(Op::Verify, Fault::Body { text, processed: true }));
    checkout.complete("taba", came.as_bytes(), b"", &options()).unwrap().payment
}

fn tara(checkout: &Checkout, amount: i64) -> Payment {
    let order = Order::Tara(
        dargah::tara::TokenRequest::new(rial(amount), 101, "1.2.3.4", "https://shop.ir/back")
            .order_id("order-1")
            .additional_data("blue"),
    );
    checkout.begin("shop", &order, Again::Default, &options()).unwrap().payment
}

fn pays(world: &World, payment: &Payment) -> String {
    let token = payment.token.clone().unwrap();
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    finished.callbacks[0].raw_fields().to_owned()
}

fn complete(checkout: &Checkout, body: &str) -> Payment {
    checkout.complete("shop", b"", body.as_bytes(), &options()).unwrap().payment
}

fn attention(checkout: &Checkout) -> Vec<i64> {
    let wanted = Filter { attention: true, ..Filter::default() };
    checkout.list(&wanted, 10).unwrap().iter().map(|payment| payment.id).collect()
}

fn what_tabapay_says_stays_with_the_payment() {
    let world = World::new();
    let hash = "ab".repeat(32);
    let said = json!({
        "trackingCode": 40, "finalAmount": 130_500, "additionalData": r#"{"a":1}"#, "date": "1402/01/01 12:10",
        "cardNumber": "6037-99**-****-0590", "hashedCardNumber": hash,
    });
    let journal = journal(&world);
    let paid = tabapay(&world, &checkout(&world, journal.clone()), said);
    assert_eq!(paid.state, State::Paid);
    assert_eq!(paid.paid_ms, Some(journal.now_ms().unwrap()));
    let said = &paid.gateway_fields;
    assert_eq!(said.tracking_code.as_deref(), Some("40"));
    assert_eq!(said.final_amount, Some(rial(130_500)));
    assert_eq!((said.date.as_deref(), said.date_unix()), (Some("1402/01/01 12:10"), Some(1_679_388_000)));
    assert_eq!(said.additional_data.as_deref(), Some(r#"{"a":1}"#));
    assert_eq!(said.card.as_deref(), Some("6037-99**-****-0590"));
    assert_eq!(said.card_hash.as_ref().map(|hash| hash.expose()), Some(&*hash));
    // As another process reads it, and as a log may show it.
    assert_eq!(journal.get(paid.id).unwrap().unwrap(), paid);
    let shown = paid.to_json();
    for (field, value) in [
        ("tracking_code", json!("40")),
        ("final_amount", json!(130_500)),
        ("date", json!("1402/01/01 12:10")),
        ("additional_data", json!(r#"{"a":1}"#)),
        ("card", json!("6037-99**-****-0590")),
        ("card_hash", json!("***")),
        ("paid_ms", json!(paid.paid_ms)),
    ] {
        assert_eq!(shown[field], value, "{field}");
    }
    assert!(!shown.to_string().contains(&hash) && !format!("{paid:?}").contains(&hash));
}

fn what_tara_says_stays_with_the_payment() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = tara(&checkout, 150_000);
    let set = Fault::SetField { field: "type".to_owned(), value: json!("IPG") };
    world.fault(PlannedFault::always(Op::PurchaseVerify, set));
    let came = pays(&world, &payment);
    let reference = came.split('&').find_map(|field| field.strip_prefix("channelRefNumber=")).unwrap();
    let paid = complete(&checkout, &format!("{came}&pan=6037991199500590"));
    let said = &paid.gateway_fields;
    assert_eq!(said.type_.as_deref(), Some("IPG"));
    assert_eq!(said.service_amounts, [ServiceAmount { service_id: 101, amount: rial(150_000) }]);
    assert_eq!(said.channel_ref_number.as_deref(), Some(reference));
    assert_eq!(said.callback_additional_data.as_deref(), Some("blue"));
    assert_eq!(said.callback_card.as_deref(), Some("603799******0590"));
    assert_eq!(
        (&said.card, &said.additional_data),
        (&None, &None),
        "nothing of a browser's counts as the gateway's"
    );
    let shown = paid.to_json();
    assert_eq!(shown["service_amounts"], json!([{ "service_id": 101, "amount": 150_000 }]));
    assert_eq!(checkout.payment(paid.id).unwrap().unwrap(), paid);
}

fn a_callback_changes_nothing_that_is_proven() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = tara(&checkout, 150_000);
    let token = payment.token.clone().unwrap();
    // A stranger's, before the payer has paid: the true one takes its place.
    let forged = |reference: &str| {
        format!("result=0&token={}&channelRefNumber={reference}&additionalData=red", token.expose())
    };
    let early = complete(&checkout, &forged("111"));
    assert_eq!(early.gateway_fields.channel_ref_number.as_deref(), Some("111"));
    let came = pays(&world, &payment);
    world.advance(Duration::from_secs(60));
    let paid = complete(&checkout, &came);
    assert_eq!(paid.state, State::Paid);
    assert_eq!(paid.gateway_fields.callback_additional_data.as_deref(), Some("blue"));
    world.advance(Duration::from_secs(60));
    assert_eq!(complete(&checkout, &forged("222")), paid);
    // What no honest callback holds is not kept, and hinders nothing.
    let order = Order::Tara(tara_order().order_id("order-2"));
    let other = checkout.begin("shop", &order, Again::Default, &options()).unwrap().payment;
    let token = other.token.as_ref().unwrap().expose();
    let long = "9".repeat(5_000);
    let body = format!("result=0&token={token}&channelRefNumber={long}&additionalData=a%00b");
    let said = complete(&checkout, &body).gateway_fields;
    assert_eq!((said.channel_ref_number, said.callback_additional_data), (None, None));
}

fn a_card_that_nobody_masked_is_masked() {
    let world = World::new();
    let said = json!({ "cardNumber": "6037991199500590" });
    let paid = tabapay(&world, &checkout(&world, journal(&world)), said);
    assert_eq!(paid.gateway_fields.card.as_deref(), Some("603799******0590"));
    assert!(!format!("{paid:?}").contains("6037991199500590"));
}

fn one_of_another_amount_that_is_taken_pays_its_order() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let first = tara(&checkout, 150_000);
    let second = tara(&checkout, 200_000);
    let paid = complete(&checkout, &pays(&world, &first));
    assert_eq!(paid.next_step(), NextStep::AskAPerson);
    // A person delivers for what was paid.
    checkout.acknowledge(first.id, rial(150_000)).unwrap();
    let taken = checkout.payment(first.id).unwrap().unwrap();
    assert_eq!(taken.next_step(), NextStep::Nothing);
    assert_eq!(attention(&checkout), [0_i64; 0]);
    for again in Again::ALL {
        let error = checkout.begin("shop", &Order::Tara(tara_order()), again, &options()).unwrap_err();
        assert!(error.to_string().contains("is paid"), "{again:?}: {error}");
    }
    // The other page is paid all the same: the order has been paid already.
    let late = complete(&checkout, &pays(&world, &second));
    assert_eq!((late.duplicate_of, late.next_step()), (Some(first.id), NextStep::GiveBack));
    // Given back, the order can be paid again, on purpose.
    let _back = checkout.refunded_by_hand(first.id, None, "by phone").unwrap();
    checkout.begin("shop", &Order::Tara(tara_order()), Again::Again, &options()).unwrap();
}

fn one_of_another_amount_that_came_second_is_given_back() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let first = tara(&checkout, 150_000);
    let second = tara(&checkout, 200_000);
    complete(&checkout, &pays(&world, &first));
    assert!(complete(&checkout, &pays(&world, &second)).duplicate_of.is_none());
    let error = checkout.acknowledge(first.id, rial(150_000)).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::OrderConflict, Some("payment")));
    assert!(error.to_string().contains(&second.id.to_string()), "{error}");
    let back = checkout.payment(first.id).unwrap().unwrap();
    assert_eq!((back.duplicate_of, back.next_step()), (Some(second.id), NextStep::GiveBack));
    assert_eq!(attention(&checkout), [first.id]);
    assert!(checkout.acknowledge(first.id, rial(150_000)).is_err(), "and is never taken for delivered");
    checkout.acknowledge(second.id, rial(200_000)).unwrap();
    let _back = checkout.refunded_by_hand(first.id, None, "by phone").unwrap();
    assert_eq!(attention(&checkout), [0_i64; 0]);
}

/// A journal in which a person closes a payment while its verify is on its way.
struct ClosedMeanwhile {
    inner: Arc<dyn Journal>,
    done: AtomicBool,
}

impl Journal for ClosedMeanwhile {
    forward!(now_ms, start, note, get, by_token, of_order, list, due, history, take_over);

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        if payment.paid_ms.is_some() && !self.done.swap(true, Ordering::SeqCst) {
            let now = self.inner.get(payment.id)?.unwrap();
            let closed_because = Some("the account is gone".to_owned());
            let closed = Payment { state: State::Closed, closed_because, version: now.version + 1, ..now };
            self.inner.change(&closed, entry.clone())?;
        }
        self.inner.change(payment, entry)
    }
}

fn a_proof_that_comes_after_closing_is_listed_once() {
    let world = World::new();
    let meanwhile = ClosedMeanwhile { inner: journal(&world), done: AtomicBool::new(false) };
    let checkout = checkout(&world, Arc::new(meanwhile));
    let payment = tara(&checkout, 150_000);
    let done = checkout.complete("shop", b"", pays(&world, &payment).as_bytes(), &options()).unwrap();
    assert!(!done.first_time, "what is closed is never delivered");
    let late = done.payment;
    assert_eq!((late.state, late.proven_late, late.next_step()), (State::Closed, true, NextStep::AskAPerson));
    assert_eq!((late.reported, late.paid_ms.is_some()), (Some(rial(150_000)), true));
    assert!(late.reference_number.is_some());
    assert_eq!(attention(&checkout), [payment.id]);
    assert_eq!(checkout.unacknowledged(10).unwrap(), []);
    checkout.close(payment.id, "given back in the panel").unwrap();
    assert_eq!(attention(&checkout), [0_i64; 0]);
    assert!(checkout.close(payment.id, "again").is_err());
}

fn what_to_search_for_is_shown_where_a_person_looks() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = tara(&checkout, 150_000);
    assert!(payment.to_json().get("search_for").is_none());
    world.fault(PlannedFault::always(Op::PurchaseVerify, Fault::ResetAfter {}));
    complete(&checkout, &pays(&world, &payment));
    world.advance(Duration::from_secs(3 * 3600));
    checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    let open = checkout.payment(payment.id).unwrap().unwrap();
    assert_eq!(open.state, State::Unresolved);
    let token = payment.token.unwrap().expose().to_owned();
    let end = &token[token.len() - 6..];
    assert_eq!(
        open.to_json()["search_for"],
        json!({ "order_id": "order-1", "token_ends_in": end, "amount": 150_000 })
    );
}

#[test]
fn staging_is_told_from_production() {
    let world = World::new();
    let route = |base: Option<&str>| {
        let builder = Tara::builder("shop", "secret-password").transport(Arc::new(world.clone()));
        let tara = match base {
            Some(base) => builder.base_url(base),
            None => builder,
        };
        let journal = Arc::new(dargah::checkout::journal::MemoryJournal::new(Arc::new(world.clone())));
        let checkout =
            Checkout::builder(journal.clone()).tara("shop", tara.build().unwrap()).build().unwrap();
        // Nobody answers there; what was begun stands in the journal.
        let _ = checkout.begin("shop", &Order::Tara(tara_order()), Again::Default, &options());
        journal.of_order("order-1").unwrap()[0].route.environment.clone()
    };
    assert_eq!(route(None), "production");
    assert_eq!(route(Some(STAGING_URL)), "staging");
    assert_eq!(route(Some("https://Stage-Pay.tara360.ir/pay/")), "staging");
}
