//! TabaPay, without sockets: every call, every documented code, every switch.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::*;
use dargah_simulator::machine::*;
use serde_json::{Value, json};

fn code_of(answer: &Answer) -> String {
    match &answer.json()["responseCode"] {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => panic!("responseCode is {other} in {}", answer.text()),
    }
}

#[test]
fn one_payment_under_both_paths() {
    for (path, sandbox) in [("/v1", false), ("/v1/sandbox", true)] {
        let mut w = World::new();
        let mut request =
            Request::json(&format!("{path}/create"), &but(tabapay_order(), json!({"mobile": "09123456789"})));
        request = request.bearer(KEY).with_header("host", "127.0.0.1:4433");
        request.secure = true;
        let created = w.send(&request).json();
        let token = created["token"].as_str().unwrap().to_owned();
        assert_eq!(
            created,
            json!({"status": "success", "token": token, "url": format!("https://127.0.0.1:4433/pay/{token}")})
        );
        assert_eq!(w.machine.payment(&token, w.now).unwrap().sandbox, sandbox);

        let done = w.machine.pay(&token, &Pay::default(), w.now).unwrap();
        let [callback] = done.callbacks.as_slice() else { panic!("one callback") };
        assert_eq!(callback.method, "GET");
        assert_eq!(
            callback.url,
            format!("{CALLBACK}?responseCode=1&status=success&token={token}&amount=50000")
        );
        assert!(done.pushes.is_empty());

        let receipt =
            w.post(&format!("{path}/verify"), KEY, &json!({"token": token, "amount": 50000})).json();
        let payment = w.machine.payment(&token, w.now).unwrap().clone();
        assert_eq!(
            receipt,
            json!({
                "responseCode": 1, "status": "success", "message": "تراکنش باموفقیت تایید شد", "token": token,
                "shaparakRefNumber": payment.rrn, "trackingCode": 40, "amount": 50000, "finalAmount": 50000,
                "cardNumber": "6037-99**-****-7890", "hashedCardNumber": payment.card_hash.unwrap(),
                "ip": "127.0.0.1", "date": "1405/09/01 03:30",
            })
        );
        assert_eq!(receipt["hashedCardNumber"].as_str().unwrap().len(), 64);
        assert_eq!(w.settled(&token), 50000);
    }
}

#[test]
fn create_refuses_for_real_causes() {
    let mut config = Config::default();
    config.tabapay[0].domain = Some("127.0.0.1".to_owned());
    let mut w = World::of(config);
    let long = |n: usize| "آ".repeat(n);
    for (changes, code) in [
        (json!({"amount": null}), "-12"),
        (json!({"amount": "ten"}), "-9"),
        (json!({"amount": 10000.5}), "-9"),
        (json!({"amount": 9999}), "-13"),
        (json!({"amount": 0}), "-13"),
        (json!({"amount": 2_000_000_001u64}), "-14"),
        (json!({"callbackURL": null}), "-15"),
        (json!({"callbackURL": ""}), "-15"),
        (json!({"callbackURL": "shop"}), "-16"),
        (json!({"callbackURL": "ftp://127.0.0.1/x"}), "-16"),
        (json!({"callbackURL": format!("http://127.0.0.1/{}", "x".repeat(2048))}), "-16"),
        (json!({"callbackURL": "http://elsewhere.example/"}), "-27"),
        (json!({"mobile": "9123456789"}), "-17"),
        (json!({"mobile": "0912345678x"}), "-17"),
        (json!({"email": "nobody"}), "-18"),
        (json!({"email": format!("{}@x.ir", "a".repeat(251))}), "-18"),
        (json!({"nationalCode": "12345678901"}), "-19"),
        (json!({"cardNumber": "123456789012345"}), "-20"),
        (json!({"description": long(301)}), "-21"),
        (json!({"additionalData": "no json"}), "-22"),
        (json!({"additionalData": format!("\"{}\"", long(499))}), "-23"),
        (json!({"sms": 2}), "-24"),
        (json!({"name": long(256)}), "-25"),
        (json!({"sms": 1}), "-26"),
    ] {
        let answer = w.create(&but(tabapay_order(), changes.clone()));
        assert_eq!(answer.json()["responseCode"], code, "{changes}");
        assert_eq!(answer.json()["status"], "error");
        assert_eq!(answer.json()["message"], code_text(Gateway::TabaPay, code));
    }
    assert!(w.machine.tokens().is_empty());
    for changes in [
        json!({"amount": 10000}),
        json!({"amount": 2_000_000_000u64}),
        json!({"amount": "50000.0"}),
        json!({"amount": 50000.0}),
        json!({"mobile": "09123456789", "sms": "1"}),
        json!({"additionalData": {"cart": 5}}),
        json!({"additionalData": format!("\"{}\"", long(498))}),
        json!({"description": 17}),
        json!({"description": long(300)}),
        json!({"nationalCode": 12345}),
        json!({"cardNumber": "6037991234567890"}),
    ] {
        let answer = w.create(&but(tabapay_order(), changes.clone()));
        assert_eq!(answer.json()["status"], "success", "{changes}: {}", answer.text());
    }
    let nulls = json!({"amount": 50000, "callbackURL": CALLBACK, "mobile": null, "email": null, "sms": null});
    assert_eq!(w.create(&nulls).json()["status"], "success");
}

#[test]
fn merchants_that_something_is_wrong_with() {
    let order = Request::json("/v1/create", &tabapay_order());
    let mut w = World::new();
    for (header, code) in [
        (None, "-10"),
        (Some(""), "-10"),
        (Some("Bearer "), "-10"),
        (Some("Bearer nobody"), "-11"),
        (Some(KEY), "-11"),
    ] {
        let request = header.map_or(order.clone(), |value| order.clone().with_header("authorization", value));
        let answer = w.send(&request);
        assert_eq!((answer.status, code_of(&answer).as_str()), (401, code), "{header:?}");
    }
    for (standing, code) in [
        (TabapayStanding::MerchantInactive, "-28"),
        (TabapayStanding::GatewayInactive, "-29"),
        (TabapayStanding::GatewayMissing, "-30"),
    ] {
        let mut config = Config::default();
        config.tabapay[0].standing = standing;
        assert_eq!(code_of(&World::of(config).create(&tabapay_order())), code);
    }
    let mut config = Config::default();
    config.tabapay[0].standing = TabapayStanding::GatewayMissing;
    config.open_points.tabapay_no_gateway = NoGatewayCode::CodeMinus33;
    let answer = World::of(config).create(&tabapay_order());
    assert_eq!(
        answer.json(),
        json!({"status": "error", "responseCode": "-33", "message": "درگاه پرداخت پیدا نشد"})
    );
}

#[test]
fn verify_refuses_for_real_causes() {
    let mut config = Config::default();
    config.tabapay.push(TabapayMerchant::new("11111111-2222-3333-4444-555555555555"));
    let mut w = World::of(config);
    let token = w.tabapay();
    let unpaid = w.tabapay_verify(&token);
    assert_eq!(
        unpaid.json(),
        json!({
            "responseCode": -101, "status": "error", "message": "تراکنش انجام نشد", "token": token,
            "trackingCode": 40, "amount": "50000", "finalAmount": 50000, "additionalData": null, "ip": null,
            "date": "1405/09/01 03:30",
        })
    );
    w.machine.pay(&token, &Pay::default(), w.now).unwrap();
    for (path, key, body, code) in [
        ("/v1/verify", "wrong", json!({"token": token, "amount": 50000}), "-11"),
        ("/v1/verify", KEY, json!({"amount": 50000}), "-9"),
        ("/v1/verify", KEY, json!({"token": token}), "-12"),
        ("/v1/verify", KEY, json!({"token": token, "amount": "x"}), "-9"),
        ("/v1/verify", KEY, json!({"token": "nobody", "amount": 50000}), "-31"),
        ("/v1/verify", KEY, json!({"token": token, "amount": 50001}), "-31"),
        ("/v1/sandbox/verify", KEY, json!({"token": token, "amount": 50000}), "-31"),
        (
            "/v1/verify",
            "11111111-2222-3333-4444-555555555555",
            json!({"token": token, "amount": 50000}),
            "-31",
        ),
    ] {
        assert_eq!(code_of(&w.post(path, key, &body)), code, "{path} {body}");
        assert_eq!(w.settled(&token), 0, "{path} {body}");
    }
    let stranger = w.post(
        "/v1/verify",
        "11111111-2222-3333-4444-555555555555",
        &json!({"token": token, "amount": 50000}),
    );
    assert!(stranger.json()["trackingCode"].is_null(), "a stranger learns nothing");
    assert_eq!(code_of(&w.tabapay_verify(&token)), "1");

    let expired = w.tabapay();
    w.machine.expire(&expired, w.now).unwrap();
    assert_eq!(code_of(&w.tabapay_verify(&expired)), "-102");
    let declined = w.tabapay();
    let callback = w.machine.decline(&declined, &Decline::default(), w.now).unwrap().callbacks.remove(0);
    assert_eq!((callback.field("responseCode"), callback.field("status")), (Some("-1"), Some("error")));
    assert_eq!(code_of(&w.tabapay_verify(&declined)), "-101");
}

#[test]
fn every_documented_code_can_be_forced() {
    for (operation, path) in [(Operation::Create, "/v1/create"), (Operation::Verify, "/v1/verify")] {
        let mut w = World::new();
        let token = w.tabapay_paid();
        let order = but(tabapay_order(), json!({"token": token}));
        let mut codes = all_codes(Gateway::TabaPay);
        codes.retain(|code| !matches!(code.as_str(), "1" | "2"));
        codes.push("-33".to_owned());
        assert_eq!(codes.len(), 28);
        for code in codes {
            w.fault(operation, Fault::Code { code: code.clone(), processed: false });
            let answer = w.post(path, KEY, &order);
            assert_eq!(code_of(&answer), code);
            assert_eq!(answer.json()["status"], "error");
        }
        assert_eq!(w.settled(&token), 0);
        assert_eq!(w.machine.tokens().len(), 1);
    }
    let mut w = World::new();
    let token = w.tabapay_paid();
    w.fault(Operation::Verify, Fault::Code { code: "2".into(), processed: false });
    assert_eq!(code_of(&w.tabapay_verify(&token)), "2");
    assert_eq!(w.settled(&token), 50_000, "a success means that it was done");
}

#[test]
fn switches_of_verify() {
    let second = |change: fn(&mut OpenPoints)| {
        let mut w = World::with(change);
        let token = w.tabapay_paid();
        assert_eq!(code_of(&w.tabapay_verify(&token)), "1");
        let answer = w.tabapay_verify(&token);
        assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().times_settled, 1);
        code_of(&answer)
    };
    assert_eq!(second(|_| {}), "2");
    assert_eq!(second(|o| o.tabapay_second_verify = TabapaySecondVerify::Code1), "1");
    assert_eq!(second(|o| o.tabapay_second_verify = TabapaySecondVerify::CodeMinus31), "-31");
    assert_eq!(second(|o| o.tabapay_second_verify = TabapaySecondVerify::CodeMinus102), "-102");
    assert_eq!(second(|o| o.tabapay_second_verify = TabapaySecondVerify::CodeMinus1), "-1");

    let wrong_amount = |switch: WrongAmount| {
        let mut w = World::with(|o| o.tabapay_wrong_amount = switch);
        let token = w.tabapay_paid();
        let answer = w.post("/v1/verify", KEY, &json!({"token": token, "amount": 40000}));
        (code_of(&answer), answer.json()["amount"].clone(), w.settled(&token))
    };
    assert_eq!(wrong_amount(WrongAmount::CodeMinus31), ("-31".into(), json!("50000"), 0));
    assert_eq!(wrong_amount(WrongAmount::CodeMinus9), ("-9".into(), json!("50000"), 0));
    assert_eq!(wrong_amount(WrongAmount::CodeMinus1), ("-1".into(), json!("50000"), 0));
    assert_eq!(wrong_amount(WrongAmount::SuccessWithReal), ("1".into(), json!(50000), 50000));

    let unpaid = |switch: TabapayUnpaid| {
        let mut w = World::with(|o| o.tabapay_verify_unpaid = switch);
        let token = w.tabapay();
        code_of(&w.tabapay_verify(&token))
    };
    assert_eq!(unpaid(TabapayUnpaid::CodeMinus31), "-31");
    assert_eq!(unpaid(TabapayUnpaid::CodeMinus1), "-1");
    assert_eq!(unpaid(TabapayUnpaid::CodeMinus102), "-102");
}

#[test]
fn switches_of_shapes() {
    let receipt = |change: fn(&mut OpenPoints)| {
        let mut w = World::with(change);
        let token = w.tabapay_paid();
        w.tabapay_verify(&token).json()
    };
    assert_eq!(receipt(|o| o.tabapay_final_amount = FinalAmount::Less)["finalAmount"], 43500);
    assert_eq!(receipt(|o| o.tabapay_final_amount = FinalAmount::More)["finalAmount"], 50500);
    assert!(receipt(|o| o.tabapay_final_amount = FinalAmount::Absent).get("finalAmount").is_none());
    assert_eq!(receipt(|o| o.tabapay_amount = Written::Text)["amount"], "50000");
    assert_eq!(receipt(|o| o.tabapay_response_code = ResponseCode::Text)["responseCode"], "1");
    let mut w = World::with(|o| o.tabapay_response_code = ResponseCode::Number);
    assert_eq!(w.create(&json!({})).json()["responseCode"], -12);
    for status in ErrorStatus::ALL {
        let mut w = World::with(|o| {
            o.tabapay_error_status = *status;
            o.tabapay_merchant_status = *status;
        });
        assert_eq!(w.create(&json!({})).status, status.status());
        assert_eq!(w.post("/v1/create", "nobody", &json!({})).status, status.status());
    }
    for (presence, expected) in
        [(Presence::Present, Some(true)), (Presence::Null, Some(false)), (Presence::Absent, None)]
    {
        let mut w = World::with(|o| o.tabapay_sandbox_reference = presence);
        let token =
            w.post("/v1/sandbox/create", KEY, &tabapay_order()).json()["token"].as_str().unwrap().to_owned();
        w.machine.pay(&token, &Pay::default(), w.now).unwrap();
        let receipt = w.post("/v1/sandbox/verify", KEY, &json!({"token": token, "amount": 50000})).json();
        assert_eq!(receipt.get("shaparakRefNumber").map(Value::is_string), expected);
    }
    let mut w = World::with(|o| o.tabapay_decline_code = TabapayDeclineCode::CodeMinus101);
    let token = w.tabapay();
    let callback = w.machine.decline(&token, &Decline::default(), w.now).unwrap().callbacks.remove(0);
    assert_eq!(callback.field("responseCode"), Some("-101"));
}

#[test]
fn another_card_than_the_one_asked_for() {
    for (switch, callback_code, paid) in
        [(CardMismatch::AtPage, "-100", 0), (CardMismatch::AtVerify, "1", 50_000)]
    {
        let mut w = World::with(|o| o.tabapay_card_mismatch = switch);
        let order = but(tabapay_order(), json!({"cardNumber": "6037991111111111"}));
        let token = w.create(&order).json()["token"].as_str().unwrap().to_owned();
        let how = Pay { card: Some("6104331234567890".into()), ..Pay::default() };
        let callback = w.machine.pay(&token, &how, w.now).unwrap().callbacks.remove(0);
        assert_eq!(callback.field("responseCode"), Some(callback_code));
        assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().paid, paid);
        for _ in 0..2 {
            assert_eq!(code_of(&w.tabapay_verify(&token)), "-100");
        }
        let account = w.machine.ledger(w.now).account(&token).unwrap();
        assert_eq!((account.payer_spent(), account.settled), (0, 0), "the money goes back");

        let right = w.create(&order).json()["token"].as_str().unwrap().to_owned();
        w.machine.pay(&right, &Pay::default(), w.now).unwrap();
        assert_eq!(code_of(&w.tabapay_verify(&right)), "1");
    }
}

#[test]
fn unverified_money() {
    let mut w = World::new();
    let token = w.tabapay_paid();
    w.now += 100 * 24 * 60 * MINUTE;
    assert_eq!(code_of(&w.tabapay_verify(&token)), "1", "kept unless switched");
    let mut w = World::with(|o| o.tabapay_unverified = Unverified::Returned);
    let token = w.tabapay_paid();
    w.now += 15 * MINUTE;
    assert_eq!(code_of(&w.tabapay_verify(&token)), "-102");
    assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().returned, 50_000);
}

#[test]
fn pushes() {
    let mut w = World::with(|o| o.tabapay_push = true);
    let token = w.tabapay();
    let done = w.machine.pay(&token, &Pay::default(), w.now).unwrap();
    let [push] = done.pushes.as_slice() else { panic!("one push") };
    assert_eq!(push.url, CALLBACK);
    // printf %s aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee | md5sum
    assert_eq!(push.authorize, "a99ef0d86ae019729617694d449a8242");
    let names: Vec<String> =
        push.body.split('&').map(|pair| pair.split('=').next().unwrap().to_owned()).collect();
    assert_eq!(
        names,
        ["status", "responseCode", "token", "trackingCode", "amount", "cardNumber", "ip", "date"]
    );
    w.machine.push_answered(&token, false, w.now);
    assert_eq!(w.settled(&token), 0);
    w.machine.push_answered(&token, true, w.now);
    w.machine.push_answered(&token, true, w.now);
    assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().times_settled, 1);
    assert_eq!(code_of(&w.tabapay_verify(&token)), "2");

    let mut w = World::with(|o| {
        o.tabapay_push = true;
        o.tabapay_pushed_verify = PushedVerify::Code1;
    });
    let token = w.tabapay_paid();
    w.machine.push_answered(&token, true, w.now);
    assert_eq!(code_of(&w.tabapay_verify(&token)), "1");

    let mut w = World::with(|o| o.tabapay_push = true);
    for (fault, count) in
        [(Fault::Missing {}, 0), (Fault::Duplicate {}, 2), (Fault::WrongAmount { how: AmountError::Less }, 1)]
    {
        let token = w.tabapay();
        w.fault(Operation::Push, fault.clone());
        let pushes = w.machine.pay(&token, &Pay::default(), w.now).unwrap().pushes;
        assert_eq!(pushes.len(), count);
        let wrong = matches!(fault, Fault::WrongAmount { .. });
        assert!(pushes.iter().all(|push| push.body.contains("amount=49999") == wrong));
    }
}
