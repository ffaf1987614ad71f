//! What comes back to the shop besides plain callbacks: pushes, signed notes; and what the shop looks up.

#![cfg(feature = "checkout")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::checkout::journal::{Filter, MemoryJournal};
use dargah::checkout::{
    Again, Checkout, CheckoutBuilder, NextStep, Order, Payment, RETURN_STATE_FIELD, State, StateKeys,
};
use dargah::error::ErrorKind;
use dargah::tabapay::{CreateRequest, Environment};
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Decline, Operation as Op, Pay};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use support::{World, rial, tara_order};

const KEY: &str = "0123456789abcdef0123456789abcdef";

fn options() -> CallOptions {
    CallOptions::new()
}

fn builder(world: &World) -> CheckoutBuilder {
    Checkout::builder(Arc::new(MemoryJournal::new(Arc::new(world.clone()))))
        .tara("shop", world.tara())
        .tabapay("taba", world.tabapay(Environment::Production))
        .clock(Arc::new(world.clone()))
}

fn with_keys(world: &World) -> Checkout {
    builder(world).state_keys(StateKeys::new("k1", KEY).unwrap()).build().unwrap()
}

fn tabapay(order_id: &str, back: &str) -> Order {
    let request = CreateRequest::new(rial(150_000), back);
    Order::TabaPay { order_id: order_id.to_owned(), request }
}

fn begun(checkout: &Checkout, account: &str, order: &Order) -> Payment {
    checkout.begin(account, order, Again::Default, &options()).unwrap().payment
}

fn token(payment: &Payment) -> String {
    payment.token.as_ref().unwrap().expose().to_owned()
}

#[test]
fn a_push_is_a_hint_that_leads_to_a_verify() {
    let world = World::new();
    world.open_point("tabapay_push=true");
    let checkout = builder(&world).build().unwrap();
    let payment = begun(&checkout, "taba", &tabapay("order-1", "http://127.0.0.1:9/back"));
    let finished = world.machine(|m, now| m.pay(&token(&payment), &Pay::default(), now).unwrap());
    let sent = &finished.pushes[0];
    let push = |authorize| checkout.push("taba", authorize, b"", sent.body.as_bytes(), &options());
    let done = push(Some(sent.authorize.as_str())).unwrap();
    assert!(done.authorized && done.answer.unwrap().contains("success"));
    assert_eq!((done.completed.payment.state, done.completed.first_time), (State::Paid, true));
    let again = push(None).unwrap();
    assert!(!again.authorized && !again.completed.first_time, "without its header it is a hint just as well");
    assert_eq!(world.calls(Op::Verify), 1);
}

#[test]
fn a_forged_push_changes_nothing() {
    let world = World::new();
    let checkout = builder(&world).build().unwrap();
    let payment = begun(&checkout, "taba", &tabapay("order-1", "https://shop.ir/back"));
    let push = |body: &str| checkout.push("taba", None, b"", body.as_bytes(), &options());
    let other = push("responseCode=2&status=success&token=other&amount=150000").unwrap_err();
    assert_eq!((other.kind(), other.field()), (ErrorKind::CallbackMismatch, Some("token")));
    let token = token(&payment);
    let negative = push(&format!("responseCode=-1&status=error&token={token}&amount=150000")).unwrap();
    assert_eq!(negative.completed.payment, payment, "a push that says no closes nothing");
    let positive = push(&format!("responseCode=2&status=success&token={token}&amount=1")).unwrap();
    let history = checkout.history(payment.id).unwrap();
    assert!(history.iter().any(|entry| entry.what == "push differs"), "noted, and verified all the same");
    assert_eq!(world.calls(Op::Verify), 1);
    assert_ne!(positive.completed.payment.state, State::Paid);
    assert_eq!((negative.answer, positive.answer), (None, None), "TabaPay would take a success for accepted");
    assert_ne!(positive.completed.payment.state, State::DeclinedFinal, "the payer may still be on the page");
    world.machine(|m, now| m.pay(&token, &Pay::default(), now).unwrap());
    let callback = format!("responseCode=1&status=success&token={token}&amount=150000");
    // Strangers cause one verify in half a minute. Inside it a callback is kept, and is due when it is over.
    let kept = checkout.complete("taba", b"", callback.as_bytes(), &options()).unwrap().payment;
    assert_eq!((kept.state, kept.next_step()), (State::Declined, NextStep::Wait));
    world.advance(Duration::from_secs(30));
    let done = checkout.complete("taba", b"", callback.as_bytes(), &options()).unwrap();
    assert_eq!(done.payment.state, State::Paid);
    let error = checkout.push("shop", None, b"", callback.as_bytes(), &options()).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("account")));
}

/// Whoever knows a token may call the callback address with it. What they put there is neither shown nor kept whole.
#[test]
fn what_a_stranger_calls_a_code_is_not_kept() {
    let world = World::new();
    let checkout = builder(&world).build().unwrap();
    let payment = begun(&checkout, "shop", &Order::Tara(tara_order()));
    let long = "9".repeat(100_000);
    for code in ["6037991199500590", "102\r\nPAID", &long] {
        let escaped: String = url::form_urlencoded::byte_serialize(code.as_bytes()).collect();
        let told = format!("result={escaped}&token={}", token(&payment));
        let done = checkout.complete("shop", b"", told.as_bytes(), &options()).unwrap().payment;
        assert_eq!((done.state, done.code.as_deref()), (State::Declined, Some("***")));
    }
    let push = begun(&checkout, "taba", &tabapay("order-2", "https://shop.ir/back"));
    let told = format!("responseCode=6037991199500590&status=error&token={}", token(&push));
    checkout.push("taba", None, b"", told.as_bytes(), &options()).unwrap();
    for id in [payment.id, push.id] {
        let history = format!("{:?}", checkout.history(id).unwrap());
        assert!(history.contains("***") && history.len() < 2_000 && !history.contains("6037"), "{history}");
    }
}

/// The words of whoever calls are kept in one line, without what turns its direction, and are no longer than words are.
/// Markup stays as it is: a page escapes it.
#[test]
fn a_strangers_words_are_kept_in_one_line() {
    let world = World::new();
    let checkout = builder(&world).build().unwrap();
    let payment = begun(&checkout, "shop", &Order::Tara(tara_order()));
    let words = "<a href=x>\u{202e}1000\u{2066}\r\nPAID\u{2028}\u{9b}2J\u{feff}رد\u{200c}شد 0912 – 345 67 89";
    let escaped: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
    let say = |result: &str| {
        let told = format!(
            "result={result}&desc={escaped}&channelRefNumber={escaped}&additionalData={escaped}&token={}",
            token(&payment)
        );
        checkout.complete("shop", b"", told.as_bytes(), &options()).unwrap().payment
    };
    assert_eq!(say("102").text.as_deref(), Some("<a href=x>1000  PAID  2Jرد\u{200c}شد ***"));
    let fields = say("0").gateway_fields;
    for kept in [fields.channel_ref_number, fields.callback_additional_data] {
        assert_eq!(kept.as_deref(), Some("<a href=x>1000  PAID  2Jرد\u{200c}شد 0912 – 345 67 89"));
    }
}

#[test]
fn the_note_in_the_callback_address_tells_the_order() {
    let world = World::new();
    let checkout = with_keys(&world);
    let mut tara = tara_order();
    tara.call_back_url = "https://shop.ir/back?lang=fa".to_owned();
    for (account, order, order_id) in [
        ("shop", Order::Tara(tara), "order-1"),
        ("taba", tabapay("order-2", "https://shop.ir/back"), "order-2"),
    ] {
        let payment = begun(&checkout, account, &order);
        let url = url::Url::parse(&payment.callback_url).unwrap();
        let query = url.query().unwrap();
        assert!(query.contains(RETURN_STATE_FIELD));
        assert_eq!(url.path(), "/back");
        let state = checkout.return_state(query.as_bytes(), b"token=lost").unwrap().unwrap();
        assert_eq!(state.order_id, order_id);
        let finished = world.machine(|m, now| m.pay(&token(&payment), &Pay::default(), now).unwrap());
        let sent = finished.callbacks[0].raw_fields();
        // However the gateway joins its own fields, the payment is known by its token alone.
        for query in [query, "", "dargah_state=forged"] {
            let done = checkout.complete(account, query.as_bytes(), sent.as_bytes(), &options()).unwrap();
            assert_eq!(done.payment.state, State::Paid, "{query}");
        }
    }
}

#[test]
fn a_bad_note_is_an_error_of_its_own() {
    let world = World::new();
    let checkout = with_keys(&world);
    let payment = begun(&checkout, "shop", &Order::Tara(tara_order()));
    let query = payment.callback_url.split_once('?').unwrap().1.to_owned();
    let bad = |query: &str| {
        let error = checkout.return_state(query.as_bytes(), b"").unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::CallbackUnreadable, Some(RETURN_STATE_FIELD)));
    };
    bad("dargah_state=");
    bad("dargah_state=k1.1.b3JkZXItMQ.AAAA");
    bad(&query.replace("k1.", "k2."));
    assert_eq!(checkout.return_state(b"lang=fa", b"").unwrap(), None);
    assert!(checkout.return_state(query.as_bytes(), b"").unwrap().is_some());
    world.advance(Duration::from_secs(24 * 60 * 60));
    bad(&query);
    let none = builder(&world).build().unwrap();
    assert_eq!(none.return_state(query.as_bytes(), b"").unwrap(), None);
}

#[test]
fn the_note_counts_towards_the_longest_address() {
    let world = World::new();
    let long = format!("https://shop.ir/{}", "a".repeat(2_000));
    assert!(
        builder(&world)
            .build()
            .unwrap()
            .begin("taba", &tabapay("o", &long), Again::Default, &options())
            .is_ok()
    );
    let error =
        with_keys(&world).begin("taba", &tabapay("o", &long), Again::Default, &options()).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("callbackURL")));
}

#[test]
fn payments_are_listed_page_by_page() {
    let world = World::new();
    let checkout = builder(&world).build().unwrap();
    let mut all = Vec::new();
    for number in 0..25 {
        let account = if number % 2 == 0 { "taba" } else { "shop" };
        let order_id = format!("order-{number}");
        let order = match account {
            "taba" => tabapay(&order_id, "https://shop.ir/back"),
            _ => Order::Tara(tara_order().order_id(&order_id)),
        };
        all.push(begun(&checkout, account, &order));
        world.advance(Duration::from_secs(1));
    }
    let no = format!("result=102&token={}&orderId=order-1", token(&all[1]));
    all[1] = checkout.complete("shop", b"", no.as_bytes(), &options()).unwrap().payment;
    let listed = |filter: &Filter| checkout.list(filter, 100).unwrap();
    let any = Filter::default();
    assert_eq!(listed(&any), all);
    let mut paged = Vec::new();
    let mut page = any.clone();
    loop {
        let some = checkout.list(&page, 10).unwrap();
        let Some(last) = some.last() else { break };
        page.after = Some(last.id);
        paged.extend(some);
    }
    assert_eq!(paged, all);
    assert_eq!(listed(&Filter { states: vec![State::Declined], ..any.clone() }), [all[1].clone()]);
    assert_eq!(listed(&Filter { order_id: Some("order-7".into()), ..any.clone() }), [all[7].clone()]);
    assert_eq!(listed(&Filter { account: Some("shop".into()), ..any.clone() }).len(), 12);
    let (from, before) = (all[5].started_ms, all[8].started_ms);
    let between = Filter { from_ms: Some(from), before_ms: Some(before), ..any.clone() };
    assert_eq!(listed(&between), all[5..8]);
    assert_eq!(listed(&Filter { attention: true, ..any.clone() }), []);
    let mut lines = Vec::new();
    let mut take = |line: Value| {
        lines.push(line.to_string());
        true
    };
    assert_eq!(checkout.export(&any, &mut take).unwrap(), 25);
    for (line, payment) in lines.iter().zip(&all) {
        assert!(!line.contains(&token(payment)), "{line}");
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!(line["payment"]["order_id"], payment.order_id);
        assert_eq!(line["payment"]["token"], "***");
        assert_eq!(line["history"][0]["what"], "begin");
    }
    assert_eq!(checkout.export(&any, &mut |_| false).unwrap(), 1, "and ends when it is told to");
}

#[test]
fn a_lost_callback_stands_in_the_report_until_it_is_acknowledged() {
    let world = World::new();
    let checkout = builder(&world).build().unwrap();
    let payment = begun(&checkout, "taba", &tabapay("order-1", "https://shop.ir/back"));
    let declined = begun(&checkout, "taba", &tabapay("order-2", "https://shop.ir/back"));
    world.machine(|m, now| m.pay(&token(&payment), &Pay::default(), now).unwrap());
    world.machine(|m, now| m.decline(&token(&declined), &Decline::default(), now).unwrap());
    world.advance(Duration::from_secs(15 * 60));
    let reconcile = || checkout.reconcile(4, &options(), &|_, _| {}).unwrap();
    assert_eq!(reconcile().paid.iter().map(|p| p.id).collect::<Vec<_>>(), [payment.id]);
    // The process died before it delivered.
    let ids = |payments: &[Payment]| payments.iter().map(|p| p.id).collect::<Vec<_>>();
    assert_eq!(ids(&reconcile().unacknowledged), [payment.id]);
    checkout.acknowledge(payment.id, payment.amount).unwrap();
    assert_eq!(ids(&reconcile().unacknowledged), [0_i64; 0]);
}

#[test]
fn a_verify_that_cannot_even_begin_gives_its_lease_back() {
    for (account, order) in
        [("shop", Order::Tara(tara_order())), ("taba", tabapay("order-1", "https://shop.ir/back"))]
    {
        let world = World::new();
        let checkout = builder(&world).build().unwrap();
        let payment = begun(&checkout, account, &order);
        let finished = world.machine(|m, now| m.pay(&token(&payment), &Pay::default(), now).unwrap());
        let callback = finished.callbacks[0].raw_fields().to_owned();
        let complete = |options: &CallOptions| checkout.complete(account, b"", callback.as_bytes(), options);
        let error = complete(&CallOptions::new().timeout(Duration::ZERO)).unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("timeout")));
        let left = checkout.payment(payment.id).unwrap().unwrap();
        assert!(!left.verified, "nothing had left: the next verify is a first one");
        assert_eq!(world.elapsed(), Duration::ZERO);
        let done = complete(&options()).unwrap();
        assert_eq!((done.payment.state, done.first_time), (State::Paid, true));
        assert_eq!(world.elapsed(), Duration::ZERO, "nobody waited for a lease");
    }
}
