//! TabaPay against the simulator, without sockets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::error::{ErrorKind, Progress};
use dargah::expected::{CallbackFacts, Expected};
use dargah::outcome::Outcome;
use dargah::redirect::RedirectMethod;
use dargah::secret::Secret;
use dargah::tabapay::{CreateRequest, Environment, TabaPay, VerifyAnswer, codes};
use dargah::transport::CallOptions;
use dargah_simulator::machine::{
    AmountError, BodyKind, Decline, Fault, JsonType, Operation as Op, Pay, PlannedFault,
};
use serde_json::json;
use std::time::Duration;
use support::{MERCHANT, World, rial};

fn options() -> CallOptions {
    CallOptions::new()
}

fn request() -> CreateRequest {
    CreateRequest::new(rial(10_000), "https://shop.ir/back?order=5")
}

fn paid(world: &World, tabapay: &TabaPay) -> (Secret, Expected) {
    let request = request();
    let token = tabapay.create(&request, &options()).unwrap().token;
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let callback = TabaPay::parse_callback(finished.callbacks[0].raw_fields().as_bytes(), b"").unwrap();
    assert_eq!(callback.extra.get("order"), Some("5"));
    let expected = request.expected(token.clone()).after(&callback).unwrap();
    (token, expected.verified_before(false))
}

fn verify(tabapay: &TabaPay, expected: &Expected) -> Outcome<VerifyAnswer> {
    tabapay.verify(expected, &options()).unwrap()
}

#[test]
fn a_payment_is_two_requests_in_both_environments() {
    for environment in [Environment::Production, Environment::Sandbox] {
        let world = World::new();
        let tabapay = world.tabapay(environment);
        let (token, expected) = paid(&world, &tabapay);
        let payment = world.machine(|m, now| m.payment(token.expose(), now).unwrap().clone());
        assert_eq!(payment.sandbox, environment == Environment::Sandbox);
        let outcome = verify(&tabapay, &expected);
        let receipt = outcome.paid().expect("paid");
        assert_eq!(receipt.reference_number, payment.rrn);
        assert_eq!(receipt.answer.tracking_code, Some(payment.tracking_code.to_string()));
        assert_eq!(receipt.answer.final_amount, Some(rial(10_000)));
        assert!(receipt.answer.date.is_some() && receipt.answer.card_number.is_some());
        assert_eq!((world.calls(Op::Create), world.calls(Op::Verify)), (1, 1));
        assert_eq!(world.account(token.expose()).times_settled, 1);
    }
}

#[test]
fn every_field_of_a_request_reaches_tabapay() {
    let world = World::new();
    let mut request = request()
        .mobile("۰۹۱۲۳۴۵۶۷۸۹")
        .sms(true)
        .email("a@b.ir")
        .name("مریم")
        .card_number("6037-9911-9950-0590")
        .national_code("84575948")
        .additional_data("{\"a\":\"ب\"}")
        .description("سفارش ۵");
    request.extra = json!({"invoiceProductId": 7}).as_object().unwrap().clone();
    let answer = world.tabapay(Environment::Production).create(&request, &options()).unwrap();
    let redirect = answer.redirect();
    assert_eq!(redirect.method(), RedirectMethod::Get);
    assert!(redirect.url().ends_with(&format!("/pay/{}", answer.token.expose())));
    let sent = world.machine(|m, now| m.payment(answer.token.expose(), now).unwrap().request.clone());
    assert_eq!(
        serde_json::Value::Object(sent),
        json!({
            "amount": 10000, "callbackURL": "https://shop.ir/back?order=5", "mobile": "09123456789", "sms": 1,
            "email": "a@b.ir", "name": "مریم", "cardNumber": "6037991199500590", "nationalCode": "0084575948",
            "additionalData": "{\"a\":\"ب\"}", "description": "سفارش ۵", "invoiceProductId": 7
        })
    );
}

#[test]
fn bad_requests_are_refused_before_anything_is_sent_with_tabapays_own_code() {
    let world = World::new();
    let tabapay = world.tabapay(Environment::Production);
    let amount = |n| CreateRequest::new(rial(n), "https://shop.ir");
    let long = |n: usize| "ی".repeat(n);
    let mut extra = request();
    extra.extra.insert("token".into(), 1.into());
    assert!(tabapay.create(&extra, &options()).is_ok(), "only documented fields have a place of their own");
    extra.extra.insert("sms".into(), 1.into());
    let cases = [
        (amount(9_999), "amount", Some(codes::AMOUNT_BELOW_LIMIT)),
        (amount(2_000_000_001), "amount", Some(codes::AMOUNT_ABOVE_LIMIT)),
        (CreateRequest::new(rial(10_000), ""), "callbackURL", Some(codes::CALLBACK_REQUIRED)),
        (CreateRequest::new(rial(10_000), "x"), "callbackURL", Some(codes::CALLBACK_NOT_VALID)),
        (
            CreateRequest::new(rial(10_000), "https://s.ir/?status=1"),
            "callbackURL",
            Some(codes::CALLBACK_NOT_VALID),
        ),
        (
            CreateRequest::new(rial(10_000), format!("https://s.ir/{}", "a".repeat(2036))),
            "callbackURL",
            Some(codes::CALLBACK_NOT_VALID),
        ),
        (request().mobile("0912"), "mobile", Some(codes::MOBILE_NOT_VALID)),
        (request().sms(true), "mobile", Some(codes::SMS_NEEDS_MOBILE)),
        (request().email("x"), "email", Some(codes::EMAIL_NOT_VALID)),
        (request().name(long(256)), "name", Some(codes::NAME_NOT_VALID)),
        (request().card_number("6037991199500591"), "cardNumber", Some(codes::CARD_NUMBER_NOT_VALID)),
        (request().national_code("1111111111"), "nationalCode", Some(codes::NATIONAL_CODE_NOT_VALID)),
        (request().additional_data("{a"), "additionalData", Some(codes::ADDITIONAL_DATA_NOT_JSON)),
        (
            request().additional_data(format!("\"{}\"", long(499))),
            "additionalData",
            Some(codes::ADDITIONAL_DATA_TOO_LONG),
        ),
        (request().description(long(301)), "description", Some(codes::DESCRIPTION_TOO_LONG)),
        (extra, "extra", None),
    ];
    let before = world.calls(Op::Create);
    for (request, field, code) in cases {
        let error = tabapay.create(&request, &options()).unwrap_err();
        assert_eq!(
            (error.kind(), error.field(), error.code_number()),
            (ErrorKind::InvalidInput, Some(field), code),
            "{error}"
        );
    }
    assert_eq!(world.calls(Op::Create), before);
    for good in [
        amount(10_000),
        amount(2_000_000_000),
        request().description(long(300)),
        request().additional_data(format!("\"{}\"", long(498))),
    ] {
        assert!(tabapay.create(&good, &options()).is_ok());
    }
}

#[test]
fn a_key_that_cannot_be_one_is_refused_at_once() {
    for (key, code) in [
        ("", codes::MERCHANT_REQUIRED),
        ("short", codes::MERCHANT_NOT_VALID),
        ("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeee\n", codes::MERCHANT_NOT_VALID),
    ] {
        let error = TabaPay::new(key, Environment::Production).unwrap_err();
        assert_eq!(
            (error.kind(), error.field(), error.code_number()),
            (ErrorKind::InvalidConfiguration, Some("merchant"), Some(code))
        );
    }
}

#[test]
fn create_says_why_it_was_refused() {
    for status in ["http_200", "http_400", "http_422"] {
        let world = World::new();
        world.open_point(&format!("tabapay_error_status={status}"));
        let tabapay = world.tabapay(Environment::Production);
        for (code, kind) in [
            ("-33", ErrorKind::Refused),
            ("-28", ErrorKind::Refused),
            ("-11", ErrorKind::Authentication),
            ("-77", ErrorKind::Refused),
        ] {
            world.fault(PlannedFault::once(Op::Create, Fault::Code { code: code.into(), processed: false }));
            let error = tabapay.create(&request(), &options()).unwrap_err();
            assert_eq!((error.kind(), error.code()), (kind, Some(code)), "{error}");
            assert!(!error.money_may_have_moved());
        }
    }
    for point in ["http_401", "http_403", "http_200"] {
        let world = World::new();
        world.open_point(&format!("tabapay_merchant_status={point}"));
        let tabapay = TabaPay::builder("bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee", Environment::Production)
            .base_url(format!("{}/v1", support::BASE))
            .transport(std::sync::Arc::new(world.clone()))
            .clock(std::sync::Arc::new(world.clone()))
            .build()
            .unwrap();
        let error = tabapay.create(&request(), &options()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Authentication, "{point}: {error}");
    }
}

#[test]
fn create_is_repeated_only_when_nothing_left() {
    let world = World::new();
    let tabapay = world.tabapay(Environment::Production);
    world.fault(PlannedFault::once(Op::Connect, Fault::Refuse {}).times(2));
    tabapay.create(&request(), &options()).unwrap();
    assert_eq!(world.calls(Op::Create), 1);
    for fault in [
        Fault::ResetAfter {},
        Fault::Empty { processed: true },
        Fault::MissingField { field: "token".into() },
        Fault::MissingField { field: "url".into() },
        Fault::MissingField { field: "status".into() },
        Fault::DoubledField { field: "token".into(), value: Some(json!("x")) },
        Fault::SetField { field: "responseCode".into(), value: json!("-30") },
    ] {
        let before = world.calls(Op::Create);
        world.fault(PlannedFault::once(Op::Create, fault.clone()));
        let error = tabapay.create(&request(), &options()).unwrap_err();
        assert!(error.progress() >= Progress::Sent, "{fault:?}: {error}");
        assert_eq!(world.calls(Op::Create) - before, 1, "{fault:?}");
    }
}

/// The payer's browser is sent there: nothing but the page of a gateway.
#[test]
fn the_payer_is_sent_to_an_https_address_only() {
    let world = World::new();
    let tabapay = world.tabapay(Environment::Production);
    for bad in [
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://tabapay.ir/pay/x",
        "data:text/html,<script>alert(1)</script>",
        "http://tabapay.ir/pay/x",
        "//tabapay.ir/pay/x",
        "/pay/x",
        "https:",
        "https://",
        "https://user:password@tabapay.ir/pay/x",
        "https://tabapay.ir/pay/x\nSet-Cookie: a=b",
        "https://tabapay.ir/pay/x y",
        " javascript:alert(1)",
    ] {
        let set = Fault::SetField { field: "url".into(), value: json!(bad) };
        world.fault(PlannedFault::once(Op::Create, set));
        let error = tabapay.create(&request(), &options()).unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::AnswerUnreadable, Some("url")), "{bad}");
        assert!(!error.to_string().contains("alert") && !error.to_string().contains("password"), "{error}");
    }
}

#[test]
fn a_lost_verify_is_asked_for_again() {
    for (second, is_paid) in
        [("code_1", true), ("code_2", true), ("code_-31", false), ("code_-102", false), ("code_-1", false)]
    {
        for fault in [
            Fault::ResetAfter {},
            Fault::StallAfter {},
            Fault::Html { processed: true },
            Fault::Status { status: 503, body: BodyKind::Json, processed: true, retry_after: None },
            Fault::MissingField { field: "responseCode".into() },
        ] {
            let world = World::new();
            world.open_point(&format!("tabapay_second_verify={second}"));
            let tabapay = world.tabapay(Environment::Production);
            let (token, expected) = paid(&world, &tabapay);
            world.fault(PlannedFault::once(Op::Verify, fault.clone()));
            let outcome = verify(&tabapay, &expected);
            assert_eq!(outcome.paid().is_some(), is_paid, "{second} {fault:?}: {outcome:?}");
            assert!(is_paid || matches!(outcome, Outcome::Unknown(_)), "{second} {fault:?}: {outcome:?}");
            // "System error" may pass: it is asked again while there is time.
            assert_eq!(world.calls(Op::Verify), if second == "code_-1" { 5 } else { 2 });
            assert_eq!(world.account(token.expose()).times_settled, 1);
            assert!(world.elapsed() <= Duration::from_secs(20));
        }
    }
}

#[test]
fn refusals_of_a_first_verify() {
    let ask = |code: &str, with_callback: bool, window_over: bool| {
        let world = World::new();
        let tabapay = world.tabapay(Environment::Production);
        let (token, expected) = paid(&world, &tabapay);
        let expected =
            if with_callback { expected } else { request().expected(token).verified_before(false) };
        let expected = expected.window_over(window_over);
        world.fault(PlannedFault::once(Op::Verify, Fault::Code { code: code.into(), processed: false }));
        let outcome = verify(&tabapay, &expected);
        assert_eq!(world.calls(Op::Verify), 1, "{code}");
        outcome
    };
    for code in ["-100", "-101", "-102"] {
        for (with_callback, window_over) in [(true, true), (false, true), (true, false), (false, false)] {
            let Outcome::Declined(declined) = ask(code, with_callback, window_over) else {
                panic!("{code} is not declined")
            };
            // Before its time is over a payer may still be on the page, whatever came back.
            assert_eq!((declined.code.as_str(), declined.is_final), (code, window_over));
        }
    }
    for code in [
        "-1", "-9", "-10", "-11", "-12", "-13", "-14", "-15", "-28", "-29", "-30", "-31", "-33", "-5", "0",
        "3",
    ] {
        for window_over in [false, true] {
            let Outcome::Unknown(unknown) = ask(code, true, window_over) else {
                panic!("{code} is not unknown")
            };
            assert!(unknown.error.money_may_have_moved(), "{code}");
        }
    }
}

#[test]
fn nothing_of_the_proof_may_be_missing_or_wrong() {
    for (fault, field) in [
        (Fault::MissingField { field: "status".into() }, "status"),
        (Fault::SetField { field: "status".into(), value: json!("error") }, "status"),
        (Fault::SetField { field: "status".into(), value: json!("SUCCESS") }, "status"),
        (Fault::SetField { field: "responseCode".into(), value: json!(-101) }, "status"),
        (Fault::WrongType { field: "responseCode".into(), to: JsonType::Fraction }, "responseCode"),
        (Fault::OtherToken { token: None }, "token"),
        (Fault::NullField { field: "token".into() }, "token"),
        (Fault::WrongAmount { how: AmountError::Fraction }, "amount"),
        (Fault::MissingField { field: "amount".into() }, "amount"),
        (Fault::MissingReference {}, "shaparakRefNumber"),
        (Fault::DoubledField { field: "status".into(), value: Some(json!("error")) }, "status"),
    ] {
        let world = World::new();
        let tabapay = world.tabapay(Environment::Production);
        let (_, expected) = paid(&world, &tabapay);
        world.fault(PlannedFault::once(Op::Verify, fault.clone()));
        let Outcome::Unknown(unknown) = verify(&tabapay, &expected) else {
            panic!("{fault:?} is not unknown")
        };
        assert_eq!(unknown.error.field(), Some(field), "{fault:?}: {}", unknown.error);
    }
}

#[test]
fn another_amount_is_a_mismatch() {
    for how in [AmountError::More, AmountError::Less, AmountError::TimesTen] {
        let world = World::new();
        let tabapay = world.tabapay(Environment::Production);
        let (_, expected) = paid(&world, &tabapay);
        world.fault(PlannedFault::once(Op::Verify, Fault::WrongAmount { how }));
        let Outcome::Mismatch(mismatch) = verify(&tabapay, &expected) else { panic!("{how:?}") };
        assert_eq!(mismatch.expected, rial(10_000));
        assert_ne!(mismatch.reported, mismatch.expected);
    }
}

#[test]
fn the_forms_that_the_document_leaves_open_are_all_read() {
    for point in [
        "tabapay_amount=text",
        "tabapay_response_code=text",
        "tabapay_response_code=number",
        "tabapay_final_amount=less",
        "tabapay_final_amount=absent",
    ] {
        let world = World::new();
        world.open_point(point);
        let tabapay = world.tabapay(Environment::Production);
        let (_, expected) = paid(&world, &tabapay);
        assert!(verify(&tabapay, &expected).paid().is_some(), "{point}");
    }
}

#[test]
fn the_sandbox_may_lack_the_reference_number_if_the_shop_says_so() {
    let world = World::new();
    world.open_point("tabapay_sandbox_reference=absent");
    let build = |environment, accept| {
        TabaPay::builder(MERCHANT, environment)
            .base_url(format!("{}/v1", support::BASE))
            .sandbox_accepts_tracking_code(accept)
            .transport(std::sync::Arc::new(world.clone()))
            .clock(std::sync::Arc::new(world.clone()))
            .build()
            .unwrap()
    };
    let strict = build(Environment::Sandbox, false);
    let (_, expected) = paid(&world, &strict);
    let Outcome::Unknown(unknown) = verify(&strict, &expected) else { panic!("not unknown") };
    assert!(unknown.error.to_string().contains("sandbox_accepts_tracking_code"));
    let lenient = build(Environment::Sandbox, true);
    let (_, expected) = paid(&world, &lenient);
    assert!(verify(&lenient, &expected).paid().is_some());
    let production = build(Environment::Production, true);
    let (_, expected) = paid(&world, &production);
    world.fault(PlannedFault::once(Op::Verify, Fault::MissingReference {}));
    assert!(matches!(verify(&production, &expected), Outcome::Unknown(_)), "never in production");
}

#[test]
fn callbacks_are_hints() {
    let world = World::new();
    let tabapay = world.tabapay(Environment::Production);
    let request = request();
    let token = tabapay.create(&request, &options()).unwrap().token;
    let finished = world.machine(|m, now| m.decline(token.expose(), &Decline::default(), now).unwrap());
    let callback = TabaPay::parse_callback(finished.callbacks[0].raw_fields().as_bytes(), b"").unwrap();
    assert!(!callback.is_positive());
    let expected = request.expected(token.clone()).after(&callback).unwrap().verified_before(false);
    let Outcome::Declined(declined) = verify(&tabapay, &expected) else { panic!("not declined") };
    assert!(!declined.is_final && world.calls(Op::Verify) == 0);
    let forged = format!("responseCode=1&status=success&token={}&amount=20000", token.expose());
    let forged = TabaPay::parse_callback(forged.as_bytes(), b"").unwrap();
    assert_eq!(request.expected(token).after(&forged).unwrap_err().field(), Some("amount"));
}

#[test]
fn a_push_leads_to_a_verify() {
    let world = World::new();
    world.open_point("tabapay_push=true");
    let tabapay = world.tabapay(Environment::Production);
    let request = CreateRequest::new(rial(10_000), "http://127.0.0.1:9/back");
    let token = tabapay.create(&request, &options()).unwrap().token;
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let sent = &finished.pushes[0];
    let push = tabapay.parse_push(Some(&sent.authorize), b"", sent.body.as_bytes()).unwrap();
    assert!(push.authorized && push.tracking_code.is_some());
    world.machine(|m, now| {
        m.push_answered(token.expose(), dargah::tabapay::Push::answer().contains("success"), now)
    });
    let expected = request.expected(token).after(&push.callback).unwrap();
    assert!(verify(&tabapay, &expected).paid().is_some(), "code 2 is a success too");
}

#[test]
fn the_plain_verify_is_one_request() {
    let world = World::new();
    let tabapay = world.tabapay(Environment::Production);
    let (token, _) = paid(&world, &tabapay);
    world.fault(PlannedFault::once(Op::Verify, Fault::StallAfter {}));
    let error = tabapay.verify_once(&token, rial(10_000), &options()).unwrap_err();
    assert_eq!((error.kind(), error.progress()), (ErrorKind::Timeout, Progress::Sent));
    assert_eq!(world.calls(Op::Verify), 1);
    let answer = tabapay.verify_once(&token, rial(10_000), &options()).unwrap();
    assert_eq!((answer.response_code.as_deref(), answer.status.as_deref()), (Some("2"), Some("success")));
}
