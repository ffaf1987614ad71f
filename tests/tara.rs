//! Tara against the simulator, without sockets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::error::{ErrorKind, Progress};
use dargah::expected::{CallbackFacts, Expected};
use dargah::outcome::Outcome;
use dargah::secret::Secret;
use dargah::tara::{InvoiceItem, Refund, ServiceAmount, Tara, Unit, VerifyAnswer, codes};
use dargah::transport::{CallOptions, Cancel};
use dargah_simulator::machine::{
    AmountError, BodyKind, Decline, Fault, JsonType, Operation as Op, Pay, PlannedFault,
};
use serde_json::json;
use std::time::Duration;
use support::{World, rial, tara_order};

fn options() -> CallOptions {
    CallOptions::new()
}

/// A token that was paid, and what verify should find for it.
fn paid(world: &World, tara: &Tara) -> (Secret, Expected) {
    let order = tara_order();
    let token = tara.get_token(&order, &options()).unwrap().token;
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let callback = &finished.callbacks[0];
    let query = callback.url.split_once('?').map_or("", |(_, query)| query);
    let callback = Tara::parse_callback(query.as_bytes(), callback.body.as_bytes()).unwrap();
    let expected = order.expected(token.clone()).after(&callback).unwrap();
    (token, expected.verified_before(false))
}

fn verify(tara: &Tara, expected: &Expected) -> Outcome<VerifyAnswer> {
    tara.verify(expected, &options()).unwrap()
}

#[test]
fn a_payment_is_two_requests_and_one_login() {
    let world = World::new();
    let tara = world.tara();
    let (token, expected) = paid(&world, &tara);
    let outcome = verify(&tara, &expected);
    let receipt = outcome.paid().expect("paid");
    assert_eq!(receipt.amount, rial(150_000));
    let payment = world.machine(|m, now| m.payment(token.expose(), now).unwrap().clone());
    assert_eq!(receipt.reference_number, payment.rrn);
    assert_eq!(receipt.answer.service_amounts, [ServiceAmount { service_id: 101, amount: rial(150_000) }]);
    assert_eq!(world.account(token.expose()).times_settled, 1);
    let (_, expected) = paid(&world, &tara);
    assert!(verify(&tara, &expected).paid().is_some());
    let calls = [Op::Authenticate, Op::GetToken, Op::PurchaseVerify, Op::PurchaseInquiry];
    assert_eq!(calls.map(|op| world.calls(op)), [1, 2, 2, 0]);
}

#[test]
fn every_field_of_an_order_reaches_tara() {
    let world = World::new();
    let item = InvoiceItem {
        data: Some("داده".to_owned()),
        extra: json!({"brand": "x"}).as_object().unwrap().clone(),
        ..InvoiceItem::new("برنج", "r-1", 3, rial(40_000), "7", "سوپرمارکت").unit(Unit::Kilogram)
    };
    let order = tara_order()
        .item(item)
        .item(InvoiceItem::new("ارسال", "s", 1, rial(30_000), "40", "ارسال"))
        .mobile("+98 912 345 6789")
        .additional_data("a&b=ج")
        .vat(rial(9_000))
        .service_amounts(vec![
            ServiceAmount { service_id: 101, amount: rial(100_000) },
            ServiceAmount { service_id: 101, amount: rial(50_000) },
        ]);
    let order =
        dargah::tara::TokenRequest { extra: json!({"channel": "web"}).as_object().unwrap().clone(), ..order };
    let answer = world.tara().get_token(&order, &options()).unwrap();
    assert_eq!(answer.warnings, []);
    let request = world.machine(|m, now| m.payment(answer.token.expose(), now).unwrap().request.clone());
    assert_eq!(
        serde_json::Value::Object(request),
        json!({
            "ip": "1.2.3.4", "amount": "150000", "callBackUrl": "https://shop.ir/back?lang=fa",
            "orderId": "order-1", "mobile": "09123456789", "additionalData": "a&b=ج", "vat": 9000, "channel": "web",
            "serviceAmountList": [{"serviceId": 101, "amount": 100000}, {"serviceId": 101, "amount": 50000}],
            "taraInvoiceItemList": [
                {"name": "برنج", "code": "r-1", "count": 3, "unit": 1, "fee": 40000, "group": "7",
                 "groupTitle": "سوپرمارکت", "data": "داده", "brand": "x"},
                {"name": "ارسال", "code": "s", "count": 1, "unit": 5, "fee": 30000, "group": "40", "groupTitle": "ارسال"}
            ]
        })
    );
}

#[test]
fn bad_orders_are_refused_before_anything_is_sent() {
    let world = World::new();
    let tara = world.tara();
    let order = tara_order;
    let with = |change: &dyn Fn(&mut dargah::tara::TokenRequest)| {
        let mut order = order();
        change(&mut order);
        order
    };
    let cases = [
        (with(&|o| o.ip = String::new()), "ip", Some(codes::IP_EMPTY)),
        (with(&|o| o.ip = "UNKNOWN".into()), "ip", None),
        (with(&|o| o.amount = rial(0)), "amount", Some(codes::AMOUNT_NOT_VALID)),
        (with(&|o| o.amount = rial(1)), "serviceAmountList", Some(codes::AMOUNTS_NOT_EQUAL)),
        (with(&|o| o.service_amounts.clear()), "serviceAmountList", Some(codes::SERVICE_AMOUNTS_EMPTY)),
        (
            with(&|o| o.service_amounts[0].service_id = 0),
            "serviceAmountList",
            Some(codes::SERVICE_ID_NOT_VALID),
        ),
        (with(&|o| o.call_back_url = "/back".into()), "callBackUrl", Some(codes::CALLBACK_URL_FORMAT)),
        (with(&|o| o.call_back_url = "https://s.ir/?orderId=2".into()), "callBackUrl", None),
        (
            with(&|o| o.call_back_url = "https://s.ir/?token=2".into()),
            "callBackUrl",
            Some(codes::CALLBACK_URL_FORMAT),
        ),
        (with(&|o| o.mobile = Some("123".into())), "mobile", None),
        (with(&|o| o.order_id = Some("a\r\nb".into())), "orderId", None),
        (
            with(&|o| o.items = vec![InvoiceItem::new("x", "x", 0, rial(1), "26", "")]),
            "taraInvoiceItemList.count",
            None,
        ),
        (
            with(&|o| o.items = vec![InvoiceItem::new("x", "x", i64::MAX, rial(2), "26", "")]),
            "taraInvoiceItemList",
            None,
        ),
        (with(&|o| drop(o.extra.insert("amount".into(), 1.into()))), "extra", None),
        (
            with(&|o| {
                o.items = vec![InvoiceItem::new("x", "x", 1, rial(1), "26", "")];
                o.items_must_add_up = true;
            }),
            "taraInvoiceItemList",
            Some(codes::AMOUNTS_NOT_EQUAL),
        ),
    ];
    for (order, field, code) in cases {
        let error = tara.get_token(&order, &options()).unwrap_err();
        assert_eq!(
            (error.kind(), error.field(), error.code_number()),
            (ErrorKind::InvalidInput, Some(field), code),
            "{error}"
        );
        assert_eq!(error.progress(), Progress::NotSent);
    }
    assert_eq!(world.calls(Op::GetToken) + world.calls(Op::Authenticate), 0);
    assert!(
        tara.get_token(&with(&|o| o.call_back_url = "https://s.ir/?orderId=order-1".into()), &options())
            .is_ok()
    );
}

#[test]
fn a_wrong_password_is_named() {
    for point in ["code_2", "http_403", "http_401"] {
        let world = World::new();
        world.open_point(&format!("tara_login_refused={point}"));
        let error = world.tara_with_password("wrong").get_token(&tara_order(), &options()).unwrap_err();
        assert_eq!(
            (error.kind(), error.operation()),
            (ErrorKind::Authentication, Some("authenticate")),
            "{point}: {error}"
        );
        assert!(!format!("{error} {error:?} {}", error.text_fa()).contains("wrong"));
        assert_eq!(world.calls(Op::Authenticate), 1, "{point}: a refused password is not tried again");
        assert_eq!(
            error.progress(),
            Progress::Answered,
            "{point}: it was answered, and what needed it did not leave"
        );
    }
}

#[test]
fn a_login_is_kept_until_it_expires_and_replaced_after_a_401() {
    let world = World::new();
    let tara = world.tara();
    let get = || tara.get_token(&tara_order(), &options()).unwrap();
    get();
    world.advance(Duration::from_secs(20 * 60));
    get();
    assert_eq!(world.calls(Op::Authenticate), 1);
    world.advance(Duration::from_secs(5 * 60));
    get();
    assert_eq!(world.calls(Op::Authenticate), 2, "never trusted longer than 25 minutes");
    world.machine(|m, _| m.end_logins());
    get();
    assert_eq!(world.calls(Op::Authenticate), 3, "once after a 401");
    world.fault(PlannedFault::always(Op::GetToken, Fault::Unauthorized {}));
    let before = world.calls(Op::GetToken);
    let error = tara.get_token(&tara_order(), &options()).unwrap_err();
    assert_eq!((error.kind(), error.http_status()), (ErrorKind::Authentication, Some(401)));
    assert_eq!(world.calls(Op::GetToken) - before, 2, "not for ever");
}

#[test]
fn groups_are_asked_for_once() {
    for point in ["tara_groups_result=false", "tara_groups_result=true"] {
        let world = World::new();
        world.open_point(point);
        let tara = world.tara();
        let groups = tara.club_groups(&options()).unwrap();
        let map = groups.map([("خوراکی", 7)], 26).unwrap();
        assert_eq!(map.get("خوراکی").title.as_deref(), Some("سوپرمارکت"));
        assert_eq!(map.get("کتاب").title.as_deref(), Some("سایر"));
        tara.club_groups(&options()).unwrap();
        assert_eq!(world.calls(Op::ClubGroups), 1);
        world.advance(Duration::from_secs(3600));
        tara.club_groups(&options()).unwrap();
        assert_eq!(world.calls(Op::ClubGroups), 2);
    }
}

#[test]
fn getting_a_token_is_repeated_only_when_nothing_left() {
    let world = World::new();
    let tara = world.tara();
    world.fault(PlannedFault::once(Op::Connect, Fault::Refuse {}).times(2));
    tara.get_token(&tara_order(), &options()).unwrap();
    assert_eq!(world.calls(Op::GetToken), 1);
    for fault in [Fault::ResetAfter {}, Fault::StallAfter {}, Fault::Html { processed: true }] {
        let before = world.calls(Op::GetToken);
        world.fault(PlannedFault::once(Op::GetToken, fault.clone()));
        let error = tara.get_token(&tara_order(), &options()).unwrap_err();
        assert!(
            error.progress() >= Progress::Sent && error.retryable() && !error.money_may_have_moved(),
            "{error}"
        );
        assert_eq!(world.calls(Op::GetToken) - before, 1, "{fault:?}");
    }
}

#[test]
fn a_lost_verify_is_asked_for_again() {
    for fault in [
        Fault::ResetBefore {},
        Fault::ResetAfter {},
        Fault::CloseAfter {},
        Fault::StallAfter {},
        Fault::Html { processed: true },
        Fault::Empty { processed: true },
        Fault::Null { processed: true },
        Fault::Cut { at: 20, of: Default::default(), end: Default::default(), processed: true },
        Fault::Status { status: 502, body: BodyKind::Html, processed: true, retry_after: None },
        Fault::Status { status: 500, body: BodyKind::Kept, processed: true, retry_after: None },
        Fault::Redirect { status: 307, location: None, processed: true },
        Fault::MissingField { field: "result".into() },
        Fault::HugeBody { bytes: 2 << 20 },
    ] {
        let world = World::new();
        let tara = world.tara();
        let (token, expected) = paid(&world, &tara);
        world.fault(PlannedFault::once(Op::PurchaseVerify, fault.clone()));
        let outcome = verify(&tara, &expected);
        assert!(outcome.paid().is_some(), "{fault:?}: {outcome:?}");
        assert_eq!(world.account(token.expose()).times_settled, 1, "{fault:?}");
        assert_eq!((world.calls(Op::PurchaseVerify), world.calls(Op::PurchaseInquiry)), (2, 1), "{fault:?}");
        assert!(world.elapsed() <= Duration::from_secs(20), "{fault:?}");
    }
}

#[test]
fn a_refused_repeat_is_paid_only_with_an_inquirys_full_proof() {
    for (refusal, inquiry, is_paid) in [
        ("code_10", "success", true),
        ("code_7", "success", true),
        ("code_8", "success", true),
        // "Redirect to the payment page" says nothing of a verify before.
        ("code_5", "success", false),
        ("code_102", "success", true),
        ("code_10", "no_reference", false),
        ("code_102", "track_refused", false),
        ("code_102", "code_7", false),
        ("code_8", "empty_list", false),
        // "General error" does not say that it was verified before.
        ("code_15", "success", false),
    ] {
        let world = World::new();
        let tara = world.tara();
        let (_, expected) = paid(&world, &tara);
        world.open_point(&format!("tara_second_verify={refusal}"));
        world.open_point(&format!("tara_inquiry_settled={inquiry}"));
        world.fault(PlannedFault::once(Op::PurchaseVerify, Fault::ResetAfter {}));
        match verify(&tara, &expected) {
            Outcome::Paid(receipt) => {
                assert!(is_paid, "{refusal} {inquiry}");
                assert!(receipt.answer.from_inquiry);
            }
            Outcome::Unknown(unknown) => {
                assert!(!is_paid, "{refusal} {inquiry}: {}", unknown.error);
                assert!(unknown.progress >= Progress::Sent && unknown.error.money_may_have_moved());
            }
            other => panic!("{refusal} {inquiry}: {other:?}"),
        }
    }
}

#[test]
fn a_repeat_that_succeeds_without_its_reference_number_is_paid_only_with_an_inquirys_full_proof() {
    for (again, inquiry, is_paid) in [
        (true, None, true),
        (true, Some(Fault::MissingReference {}), false),
        (true, Some(Fault::WrongAmount { how: AmountError::Less }), false),
        (true, Some(Fault::ResetAfter {}), false),
        // A first verify that says so is no repeat.
        (false, None, false),
    ] {
        let world = World::new();
        let tara = world.tara();
        let (_, expected) = paid(&world, &tara);
        if again {
            world.fault(PlannedFault::once(Op::PurchaseVerify, Fault::ResetAfter {}));
        }
        let missing = PlannedFault::always(Op::PurchaseVerify, Fault::MissingReference {});
        world.fault(missing.after(u64::from(again)));
        if let Some(fault) = &inquiry {
            world.fault(PlannedFault::always(Op::PurchaseInquiry, fault.clone()));
        }
        match verify(&tara, &expected) {
            Outcome::Paid(receipt) => assert!(is_paid && receipt.answer.from_inquiry, "{again} {inquiry:?}"),
            Outcome::Unknown(unknown) => {
                assert!(!is_paid && unknown.answer_lost, "{again} {inquiry:?}: {}", unknown.error);
                assert_eq!(unknown.error.field(), Some("rrn"), "{again} {inquiry:?}");
            }
            other => panic!("{again} {inquiry:?}: {other:?}"),
        }
    }
}

#[test]
fn an_inquiry_alone_never_makes_paid() {
    let world = World::new();
    let tara = world.tara();
    let (token, expected) = paid(&world, &tara);
    world.fault(PlannedFault::always(Op::PurchaseVerify, Fault::ResetBefore {}));
    let Outcome::Unknown(unknown) = verify(&tara, &expected) else { panic!("not unknown") };
    assert_eq!(unknown.error.kind(), ErrorKind::ConnectionLost);
    assert!(world.calls(Op::PurchaseInquiry) > 0, "it was asked, and said success");
    assert_eq!(world.account(token.expose()).times_settled, 0);
    // And a verify that never left leads to no inquiry.
    let world = World::new();
    let tara = world.tara();
    let (_, expected) = paid(&world, &tara);
    world.fault(PlannedFault::always(Op::Connect, Fault::Refuse {}));
    let Outcome::Unknown(unknown) = verify(&tara, &expected) else { panic!("not unknown") };
    assert_eq!((unknown.progress, unknown.error.kind()), (Progress::NotSent, ErrorKind::Connect));
    assert_eq!(world.calls(Op::PurchaseInquiry), 0);
}

#[test]
fn refusals_of_a_first_verify() {
    let ask = |code: &str, with_callback: bool, window_over: bool| {
        let world = World::new();
        let tara = world.tara();
        let (token, expected) = paid(&world, &tara);
        let expected =
            if with_callback { expected } else { tara_order().expected(token).verified_before(false) };
        let expected = expected.window_over(window_over);
        world.fault(PlannedFault::once(
            Op::PurchaseVerify,
            Fault::Code { code: code.into(), processed: false },
        ));
        let outcome = verify(&tara, &expected);
        assert_eq!(world.calls(Op::PurchaseVerify), 1, "{code}: a readable refusal is not asked again");
        outcome
    };
    for with_callback in [true, false] {
        let Outcome::Declined(declined) = ask("102", with_callback, true) else { panic!("not declined") };
        assert!(declined.is_final && declined.code == "102" && !declined.text_fa.is_empty());
        let Outcome::Declined(declined) = ask("102", with_callback, false) else { panic!("not declined") };
        assert!(!declined.is_final, "whatever came back, the payer may still be on the page");
    }
    for code in ["1", "2", "5", "6", "7", "8", "10", "15", "840430", "00", "-1"] {
        for window_over in [false, true] {
            let Outcome::Unknown(unknown) = ask(code, true, window_over) else {
                panic!("{code} is not unknown")
            };
            assert_eq!(unknown.error.code(), Some(code));
            assert!(unknown.error.money_may_have_moved(), "{code}");
        }
    }
}

#[test]
fn nothing_of_the_proof_may_be_missing_or_wrong() {
    let cases = [
        (Fault::MissingField { field: "token".into() }, "token"),
        (Fault::OtherToken { token: None }, "token"),
        (Fault::NullField { field: "token".into() }, "token"),
        (Fault::DoubledField { field: "token".into(), value: None }, "token"),
        (Fault::MissingField { field: "amount".into() }, "amount"),
        (Fault::WrongAmount { how: AmountError::Fraction }, "amount"),
        (Fault::WrongAmount { how: AmountError::Text }, "amount"),
        (Fault::WrongAmount { how: AmountError::Negative }, "amount"),
        (Fault::WrongAmount { how: AmountError::Overflow }, "amount"),
        (Fault::WrongType { field: "amount".into(), to: JsonType::List }, "amount"),
        (Fault::MissingReference {}, "rrn"),
        (Fault::NullField { field: "rrn".into() }, "rrn"),
        (Fault::SetField { field: "rrn".into(), value: json!("") }, "rrn"),
        (Fault::WrongType { field: "rrn".into(), to: JsonType::Object }, "rrn"),
        (Fault::DoubledField { field: "result".into(), value: None }, "result"),
        (Fault::WrongType { field: "result".into(), to: JsonType::Bool }, "result"),
    ];
    for (fault, field) in cases {
        let world = World::new();
        let tara = world.tara();
        let (_, expected) = paid(&world, &tara);
        world.fault(PlannedFault::once(Op::PurchaseVerify, fault.clone()));
        let Outcome::Unknown(unknown) = verify(&tara, &expected) else { panic!("{fault:?} is not unknown") };
        assert_eq!(unknown.error.field(), Some(field), "{fault:?}: {}", unknown.error);
        assert_eq!(unknown.progress, Progress::Answered);
    }
}

#[test]
fn another_amount_is_a_mismatch_with_both_values() {
    let world = World::new();
    world.open_point("tara_paid_part=half");
    let tara = world.tara();
    let (_, expected) = paid(&world, &tara);
    let Outcome::Mismatch(mismatch) = verify(&tara, &expected) else { panic!("no mismatch") };
    assert_eq!((mismatch.expected, mismatch.reported), (rial(150_000), rial(75_000)));
    assert!(!mismatch.receipt.reference_number.is_empty());
}

#[test]
fn the_forms_that_the_document_leaves_open_are_all_read() {
    for points in [
        vec!["tara_result=number", "tara_amount=number"],
        vec!["tara_track_list=object", "tara_second_verify=code_10"],
        vec!["tara_track_amounts=serviceAmountList", "tara_second_verify=code_10"],
        vec!["tara_error_status=http_400", "tara_second_verify=code_10"],
        vec!["tara_callback_method=get", "tara_callback_pan=true", "tara_callback_order_id=false"],
        vec!["tara_expire_time=epoch_s"],
        vec!["tara_expire_time=absent"],
        vec!["tara_expire_time=text"],
    ] {
        let world = World::new();
        for point in &points {
            world.open_point(point);
        }
        let tara = world.tara();
        let (_, expected) = paid(&world, &tara);
        world.fault(PlannedFault::once(Op::PurchaseVerify, Fault::ResetAfter {}));
        let outcome = verify(&tara, &expected);
        assert!(outcome.paid().is_some(), "{points:?}: {outcome:?}");
    }
}

#[test]
fn a_negative_callback_is_a_hint_and_nothing_is_sent() {
    let world = World::new();
    let tara = world.tara();
    let order = tara_order();
    let token = tara.get_token(&order, &options()).unwrap().token;
    let finished = world.machine(|m, now| m.decline(token.expose(), &Decline::default(), now).unwrap());
    let callback = Tara::parse_callback(b"", finished.callbacks[0].body.as_bytes()).unwrap();
    assert!(!callback.is_positive());
    let expected = order.expected(token.clone()).after(&callback).unwrap().verified_before(false);
    let Outcome::Declined(declined) = verify(&tara, &expected) else { panic!("not declined") };
    assert!(!declined.is_final && world.calls(Op::PurchaseVerify) == 0);
    // Once a verify may have left, a callback decides nothing.
    assert!(!matches!(verify(&tara, &expected.clone().verified_before(true)), Outcome::Declined(_)));
    // The payer tries again and pays: a later positive callback is verified.
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let callback = Tara::parse_callback(b"", finished.callbacks[0].body.as_bytes()).unwrap();
    let expected = order.expected(token).after(&callback).unwrap();
    assert!(verify(&tara, &expected).paid().is_some());
}

#[test]
fn a_callback_of_another_payment_is_refused() {
    let world = World::new();
    let tara = world.tara();
    let (token, _) = paid(&world, &tara);
    let read = |body: String| Tara::parse_callback(b"", body.as_bytes()).unwrap();
    let order = tara_order();
    let other = order.expected(token.clone()).after(&read("result=0&token=other".into())).unwrap_err();
    assert_eq!((other.kind(), other.field()), (ErrorKind::CallbackMismatch, Some("token")));
    let callback = read(format!("result=0&token={}&orderId=order-2", token.expose()));
    assert_eq!(order.expected(token).after(&callback).unwrap_err().field(), Some("orderId"));
}

#[test]
fn a_verify_after_an_earlier_one_declines_nothing() {
    let world = World::new();
    let tara = world.tara();
    let (_, expected) = paid(&world, &tara);
    assert!(verify(&tara, &expected).paid().is_some());
    world.open_point("tara_second_verify=code_102");
    world.open_point("tara_inquiry_settled=code_15");
    let again = expected.verified_before(true).window_over(true);
    assert!(matches!(verify(&tara, &again), Outcome::Unknown(_)));
    world.open_point("tara_inquiry_settled=success");
    assert!(verify(&tara, &again).paid().is_some());
}

#[test]
fn a_shop_that_does_not_say_whether_it_verified_before_gets_no_final_word_and_no_inquirys_proof() {
    let world = World::new();
    let tara = world.tara();
    let (token, _) = paid(&world, &tara);
    let callback = format!("result=0&token={}&orderId=order-1", token.expose());
    let positive = Tara::parse_callback(b"", callback.as_bytes()).unwrap();
    let unsaid = tara_order().expected(token.clone()).after(&positive).unwrap().window_over(true);
    // Merely paid, and the inquiry shows all of the proof.
    for code in ["7", "8", "10", "102"] {
        world.fault(PlannedFault::once(
            Op::PurchaseVerify,
            Fault::Code { code: code.into(), processed: false },
        ));
        assert!(matches!(verify(&tara, &unsaid), Outcome::Unknown(_)), "{code}");
    }
    assert_eq!((world.calls(Op::PurchaseInquiry), world.account(token.expose()).times_settled), (0, 0));
    let callback = format!("result=1&token={}", token.expose());
    let negative = Tara::parse_callback(b"", callback.as_bytes()).unwrap();
    let unsaid = tara_order().expected(token.clone()).after(&negative).unwrap();
    assert!(matches!(verify(&tara, &unsaid), Outcome::Declined(declined) if !declined.is_final));
    // A verify that got lost in this very call is known to have left.
    let unsaid = tara_order().expected(token).after(&positive).unwrap();
    world.open_point("tara_second_verify=code_10");
    world.fault(PlannedFault::once(Op::PurchaseVerify, Fault::ResetAfter {}));
    assert!(verify(&tara, &unsaid).paid().is_some());
}

#[test]
fn a_cancelled_verify_is_unknown() {
    let world = World::new();
    let tara = world.tara();
    let (_, expected) = paid(&world, &tara);
    let cancel = Cancel::new();
    cancel.cancel();
    let Outcome::Unknown(unknown) = tara.verify(&expected, &options().cancel(&cancel)).unwrap() else {
        panic!()
    };
    assert_eq!((unknown.error.kind(), unknown.progress), (ErrorKind::Cancelled, Progress::NotSent));
}

#[test]
fn time_limits_are_checked_and_kept() {
    let world = World::new();
    let tara = world.tara();
    let (_, expected) = paid(&world, &tara);
    for bad in [Duration::ZERO, Duration::from_secs(601)] {
        let error = tara.verify(&expected, &options().timeout(bad)).unwrap_err();
        assert_eq!(error.field(), Some("timeout"));
    }
    world.fault(PlannedFault::always(Op::PurchaseVerify, Fault::StallAfter {}));
    world.fault(PlannedFault::always(Op::PurchaseInquiry, Fault::StallAfter {}));
    let started = world.elapsed();
    let outcome = tara.verify(&expected, &options().timeout(Duration::from_secs(3))).unwrap();
    assert!(matches!(outcome, Outcome::Unknown(_)));
    let took = world.elapsed() - started;
    assert!(took <= Duration::from_secs(3), "{took:?}");
}

#[test]
fn plain_calls_are_one_request_each() {
    let world = World::new();
    let tara = world.tara();
    let (token, _) = paid(&world, &tara);
    world.fault(PlannedFault::once(Op::PurchaseVerify, Fault::ResetAfter {}));
    let error = tara.purchase_verify(&token, "1.2.3.4", &options()).unwrap_err();
    assert!(error.progress() == Progress::Sent && error.money_may_have_moved());
    assert_eq!(world.calls(Op::PurchaseVerify), 1);
    let inquiry = tara.inquire(&token, "1.2.3.4", &options()).unwrap();
    assert_eq!(inquiry.order_id.as_deref(), Some("order-1"));
    assert_eq!(inquiry.tracks[0].amount, Some(rial(150_000)));
    assert_eq!(inquiry.tracks[0].service_amounts.len(), 1);
    let answer = tara.purchase_verify(&token, "1.2.3.4", &options()).unwrap();
    assert_eq!(answer.result.as_deref(), Some("0"));
    assert!(answer.raw.expose().starts_with(b"{"));
    assert_eq!(tara.inquire(&token, "x", &options()).unwrap_err().field(), Some("ip"));
}

#[test]
fn refunds_are_sent_once() {
    let world = World::new();
    let tara = world.tara();
    let (token, expected) = paid(&world, &tara);
    let rrn = verify(&tara, &expected).paid().unwrap().reference_number.clone();
    let part = || tara.refund_part(&rrn, rial(50_000), &[], Some("پس گرفته شد"), &options()).unwrap();
    assert!(matches!(part(), Refund::Done(_)));
    assert_eq!(world.account(token.expose()).refunded, 50_000);
    for fault in [
        Fault::ResetAfter {},
        Fault::Html { processed: true },
        Fault::MissingField { field: "success".into() },
        Fault::SetField { field: "success".into(), value: json!("true") },
        Fault::Status { status: 500, body: BodyKind::Kept, processed: true, retry_after: None },
    ] {
        let before = world.calls(Op::RefundPartial);
        world.fault(PlannedFault::once(Op::RefundPartial, fault.clone()));
        let Refund::Unknown(unknown) = tara.refund_part(&rrn, rial(1_000), &[], None, &options()).unwrap()
        else {
            panic!("{fault:?} is not unknown")
        };
        assert!(unknown.error.money_may_have_moved() && !unknown.error.retryable(), "{fault:?}");
        assert_eq!(world.calls(Op::RefundPartial) - before, 1, "{fault:?}");
    }
    let Refund::Refused(error) = tara.refund_part(&rrn, rial(200_000), &[], None, &options()).unwrap() else {
        panic!()
    };
    assert!(!error.money_may_have_moved(), "{error}");
    for bad in ["", "../x", "1?x", "1\r\n"] {
        assert_eq!(tara.refund(bad, "", &options()).unwrap_err().field(), Some("rrn"));
    }
    world.fault(PlannedFault::once(Op::RefundPartial, Fault::Unauthorized {}));
    let before = world.calls(Op::RefundPartial);
    let refused = tara.refund_part(&rrn, rial(1_000), &[], None, &options()).unwrap();
    assert!(matches!(refused, Refund::Refused(_)));
    assert_eq!(world.calls(Op::RefundPartial) - before, 1, "a refund that was sent is not sent again");
}

#[test]
fn a_whole_refund() {
    let world = World::new();
    let tara = world.tara();
    let (token, expected) = paid(&world, &tara);
    let rrn = verify(&tara, &expected).paid().unwrap().reference_number.clone();
    assert!(matches!(tara.refund(&rrn, "لغو سفارش", &options()).unwrap(), Refund::Done(_)));
    assert_eq!(world.account(token.expose()).refunded, 150_000);
    assert!(matches!(tara.refund(&rrn, "لغو سفارش", &options()).unwrap(), Refund::Refused(_)));
    assert_eq!(world.account(token.expose()).times_refunded, 1);
}
