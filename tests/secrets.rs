//! Planted secrets show nowhere: not in what can be printed, logged, sent to a sink or panicked with, and
//! not in the demo's output. (The cases of `vectors.rs` and `sockets.rs` are scanned too, each with the secrets
//! of its own payment.)

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::callback::CallbackFields;
use dargah::expected::Expected;
use dargah::json::ToJson;
use dargah::secret::Secret;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{RefundCredentials, Tara};
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Fault, Operation as Op, Pay, PlannedFault};
use serde_json::json;
use std::fmt::Debug;
use std::process::Command;
use support::{MERCHANT, World, rial, tara_order};

const PASSWORD: &str = "secret-password";
const MOBILE: &str = "09123456789";
const CARD: &str = "6037991199500590";
const NATIONAL_CODE: &str = "0084575948";

/// Collects what can be shown, and is asked at the end.
#[derive(Default)]
struct Shown(String);

impl Shown {
    fn debug(&mut self, value: &impl Debug) {
        self.0 += &format!("{value:?}\n{value:#?}\n");
    }

    fn json(&mut self, value: &impl ToJson) {
        self.0 += &format!("{}\n", value.to_json());
    }

    fn holds_none_of(&self, secrets: &[&str]) {
        for secret in secrets {
            assert!(secret.len() > 3);
            let at = self.0.find(secret);
            assert!(
                at.is_none(),
                "{secret} in …{}…",
                &self.0[at.unwrap().saturating_sub(80)..at.unwrap() + 40]
            );
        }
    }
}

#[test]
fn nothing_that_can_be_printed_shows_a_secret_of_tara() {
    let world = World::new();
    let mut shown = Shown::default();
    let tara = world.tara();
    shown.debug(&tara);
    shown.debug(&RefundCredentials::new("refund", PASSWORD));
    let order = tara_order().mobile(MOBILE);
    shown.debug(&order);
    shown.debug(&tara.authenticate(&CallOptions::new()).unwrap());
    let answer = tara.get_token(&order, &CallOptions::new()).unwrap();
    shown.debug(&answer);
    let token = answer.token.clone();
    shown.debug(&tara.purchase_form(&token));
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let body = format!("{}&pan={CARD}", finished.callbacks[0].body);
    let callback = Tara::parse_callback(b"", body.as_bytes()).unwrap();
    shown.debug(&callback);
    shown.debug(&CallbackFields::parse(b"", body.as_bytes()).unwrap());
    let expected = order.expected(token.clone()).after(&callback).unwrap();
    shown.debug(&expected);
    let outcome = tara.verify(&expected, &CallOptions::new()).unwrap();
    shown.debug(&outcome);
    shown.json(&outcome);
    shown.debug(&tara.inquire(&token, "1.2.3.4", &CallOptions::new()).unwrap());
    shown.debug(&world.events());
    world.events().iter().for_each(|event| shown.json(event));
    let bearer: Vec<String> = world.machine(|m, _| {
        let values = m.requests().flat_map(|request| request.headers.clone());
        values.filter(|(name, _)| name == "authorization").map(|(_, value)| value[7..].to_owned()).collect()
    });
    assert!(bearer.len() >= 2);
    let mut secrets = vec![PASSWORD, "refund-password", MOBILE, CARD, token.expose()];
    secrets.extend(bearer.iter().map(String::as_str));
    shown.holds_none_of(&secrets);
}

#[test]
fn nothing_that_can_be_printed_shows_a_secret_of_tabapay() {
    let world = World::new();
    let mut shown = Shown::default();
    let tabapay = world.tabapay(Environment::Production);
    shown.debug(&tabapay);
    let request = CreateRequest::new(rial(150_000), "https://shop.ir/back")
        .mobile(MOBILE)
        .card_number(CARD)
        .national_code(NATIONAL_CODE);
    shown.debug(&request);
    let created = tabapay.create(&request, &CallOptions::new()).unwrap();
    shown.debug(&created);
    shown.debug(&created.redirect());
    let token = created.token.clone();
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let query = finished.callbacks[0].raw_fields().to_owned();
    let callback = TabaPay::parse_callback(query.as_bytes(), b"").unwrap();
    shown.debug(&callback);
    let push = format!("{query}&cardNumber={CARD}&trackingCode=40");
    let hash = "0123456789abcdef0123456789abcdef";
    shown.debug(&tabapay.parse_push(Some(hash), b"", push.as_bytes()).unwrap());
    let expected = request.expected(token.clone()).after(&callback).unwrap();
    shown.debug(&expected);
    let outcome = tabapay.verify(&expected, &CallOptions::new()).unwrap();
    shown.debug(&outcome);
    shown.json(&outcome);
    let card_hash = outcome.paid().unwrap().answer.hashed_card_number.clone().unwrap();
    let masked = outcome.paid().unwrap().answer.card_number.clone().unwrap();
    shown.holds_none_of(&[
        MERCHANT,
        MOBILE,
        CARD,
        NATIONAL_CODE,
        token.expose(),
        card_hash.expose(),
        masked.expose(),
        hash,
    ]);
}

#[test]
fn a_gateway_that_repeats_what_it_was_sent_is_not_repeated() {
    let groups = |text: &str, by: &str| {
        let parts: Vec<String> =
            text.as_bytes().chunks(4).map(|c| String::from_utf8(c.to_vec()).unwrap()).collect();
        parts.join(by)
    };
    for secret in [
        MOBILE.to_owned(),
        "+989123456789".to_owned(),
        "۰۹۱۲۳۴۵۶۷۸۹".to_owned(),
        "0912 345 6789".to_owned(),
        "۰۹۱۲ ۳۴۵ ۶۷۸۹".to_owned(),
        CARD.to_owned(),
        groups(CARD, " "),
        groups(CARD, "-"),
        groups(CARD, "\u{200c}"),
        NATIONAL_CODE.to_owned(),
        MERCHANT.to_owned(),
        "05d3f1d4-82e1-11ee-8f0e-d82429616d01".to_owned(),
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl".to_owned(),
    ] {
        let world = World::new();
        let (tara, tabapay) = (world.tara(), world.tabapay(Environment::Production));
        let text = format!("خطا در {secret}، دوباره تلاش کنید");
        for (operation, field) in [
            (Op::GetToken, "description"),
            (Op::PurchaseVerify, "description"),
            (Op::Verify, "message"),
            (Op::Create, "message"),
        ] {
            let code = if operation == Op::GetToken || operation == Op::PurchaseVerify {
                json!({"result": "102", field: text})
            } else {
                json!({"responseCode": -101, "status": "error", field: text})
            };
            world.fault(PlannedFault::once(
                operation,
                Fault::Body { text: code.to_string(), processed: false },
            ));
        }
        let mut shown = Shown::default();
        let options = CallOptions::new();
        let expected = || Expected::new("token", rial(150_000)).ip("1.2.3.4");
        let error = tara.get_token(&tara_order(), &options).unwrap_err();
        shown.0 += &format!("{error} {}", error.text_fa());
        shown.debug(&error);
        shown.json(&error);
        let outcome = tara.verify(&expected(), &options).unwrap();
        shown.debug(&outcome);
        shown.json(&outcome);
        let error =
            tabapay.create(&CreateRequest::new(rial(150_000), "https://shop.ir/b"), &options).unwrap_err();
        shown.0 += &format!("{error} {}", error.text_fa());
        let outcome = tabapay.verify(&expected(), &options).unwrap();
        shown.debug(&outcome);
        shown.json(&outcome);
        shown.holds_none_of(&[&secret]);
        assert!(shown.0.contains("دوباره تلاش کنید"), "the rest of the words is shown: {}", shown.0);
    }
}

#[test]
fn a_panic_about_a_secret_shows_none() {
    let caught = std::panic::catch_unwind(|| {
        let refuse = |secret: &str| -> Result<(), Secret> { Err(secret.into()) };
        refuse(PASSWORD).unwrap();
    });
    let payload = caught.unwrap_err();
    let text = payload.downcast_ref::<String>().unwrap();
    assert!(text.contains("***") && !text.contains(PASSWORD), "{text}");
}

#[test]
fn the_demo_prints_no_secret() {
    let mut demo = Command::new(env!("CARGO"));
    // What cargo sets for a test would make it build everything anew.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_") && name != "CARGO_TARGET_DIR" && name != "CARGO_HOME" {
            demo.env_remove(name);
        }
    }
    let output = demo
        .args(["run", "--quiet", "--example", "demo"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("RUST_LOG", "trace")
        .env("RUST_BACKTRACE", "full")
        .output()
        .unwrap();
    let text =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{text}");
    assert!(
        text.contains("outcome    Paid") && text.contains("Unknown") == text.contains("outcome    Unknown")
    );
    for secret in [PASSWORD, MERCHANT, MOBILE, "۰۹۱۲۳۴۵۶۷۸۹", "Bearer"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    // Payment tokens are UUIDs, access tokens 64 hex digits: nothing of that form is printed at all.
    let hex = |c: char| c.is_ascii_hexdigit() || c == '-';
    let longest = text.split(|c| !hex(c)).map(str::len).max().unwrap();
    assert!(longest < 32, "something like a token is printed: {text}");
}
