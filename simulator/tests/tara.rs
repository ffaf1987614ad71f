//! Tara, without sockets: every call, every documented code, every switch.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::*;
use dargah_simulator::machine::*;
use serde_json::{Value, json};

fn result_of(answer: &Answer) -> String {
    let json = answer.json();
    json["result"].as_str().unwrap_or_else(|| panic!("no result in {}", answer.text())).to_owned()
}

#[test]
fn one_payment_from_login_to_refund() {
    let mut w = World::new();
    let (login, token) = w.tara();
    let groups = w.post("/pay/api/clubGroups", &login, &json!({})).json();
    let ids: Vec<_> = groups["ipgClubMerchandiseGroupReportList"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| g["id"].clone())
        .collect();
    assert!(ids.contains(&json!(26)) && ids.contains(&json!(40)));

    let done = w.machine.pay(&token, &Pay::default(), w.now).unwrap();
    let [callback] = done.callbacks.as_slice() else { panic!("one callback") };
    assert_eq!((callback.method.as_str(), callback.url.as_str()), ("POST", CALLBACK));
    let names: Vec<_> = callback.fields.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["result", "desc", "token", "channelRefNumber", "additionalData", "orderId"]);
    assert_eq!(callback.field("result"), Some("0"));
    assert_eq!(callback.field("token"), Some(token.as_str()));
    assert_eq!(callback.field("additionalData"), Some("cart 5"));
    assert_eq!(callback.field("orderId"), Some("A-17"));

    let receipt = w.tara_verify(&login, &token).json();
    assert_eq!(receipt["result"], "0");
    assert_eq!(receipt["token"], token.as_str());
    assert_eq!(receipt["amount"], "50000");
    assert_eq!(receipt["serviceAmountList"], json!([{"serviceId": 101, "amount": 50000}]));
    let rrn = receipt["rrn"].as_str().unwrap().to_owned();
    assert_eq!(rrn.len(), 12);
    assert_ne!(Some(rrn.as_str()), callback.field("channelRefNumber"));

    let inquiry = w.tara_inquiry(&login, &token).json();
    assert_eq!(inquiry["orderId"], "A-17");
    let tracked = &inquiry["trackPurchaseList"][0];
    assert_eq!((&tracked["rrn"], &tracked["amount"]), (&json!(rrn), &json!("50000")));
    assert_eq!(tracked["serviveAmountList"], json!([{"serviceId": 101, "amount": 50000}]));

    let account = w.machine.ledger(w.now).account(&token).unwrap().clone();
    assert_eq!(
        (account.paid, account.settled, account.times_settled, account.verified),
        (50000, 50000, 1, 1)
    );

    let access = w.refund_login();
    let path = format!("/club/api/v1/user/purchase/limited/refund/partial/{rrn}");
    assert_eq!(w.post(&path, &access, &json!({"amount": 20000})).json()["success"], true);
    let path = format!("/club/api/v1/user/purchase/limited/refund/{rrn}");
    assert_eq!(w.post(&path, &access, &json!({"description": "all the rest"})).json()["success"], true);
    let account = w.machine.ledger(w.now).account(&token).unwrap().clone();
    assert_eq!(
        (account.refunded, account.times_refunded, account.shop_has(), account.payer_spent()),
        (50000, 2, 0, 0)
    );
    assert_eq!(w.machine.payment(&token, w.now).unwrap().state, State::Refunded);
    assert!(w.machine.ledger(w.now).moved_twice().is_empty());
}

/// What each mistake of a shop is answered with.
#[test]
fn get_token_refuses_for_real_causes() {
    let mut config = Config::default();
    config.open_points.tara_needs_ip = true;
    config.open_points.tara_items_must_add_up = true;
    config.tara[0].allowed_ips = Some(vec!["1.2.3.4".to_owned()]);
    config.tara[0].least_amount = 1000;
    config.tara[0].greatest_amount = 100_000;
    let mut w = World::of(config);
    let login = w.login();
    for (changes, code) in [
        (json!({}), "0"),
        (json!({"ip": "4.3.2.1"}), "1"),
        (json!({"ip": ""}), "88"),
        (json!({"amount": null}), "87"),
        (json!({"amount": ""}), "87"),
        (json!({"amount": "fifty"}), "89"),
        (json!({"amount": "-5"}), "89"),
        (json!({"amount": "100001"}), "13"),
        (json!({"amount": "999"}), "14"),
        (json!({"serviceAmountList": []}), "90"),
        (json!({"serviceAmountList": null}), "90"),
        (json!({"serviceAmountList": [{"amount": 50000}]}), "91"),
        (json!({"serviceAmountList": [{"serviceId": 102, "amount": 50000}]}), "9"),
        (json!({"serviceAmountList": [{"serviceId": 101, "amount": 49999}]}), "11"),
        (
            json!({"serviceAmountList": [{"serviceId": 101, "amount": u64::MAX}, {"serviceId": 101, "amount": 50001}]}),
            "11",
        ),
        (json!({"vat": 1}), "11"),
        (json!({"taraInvoiceItemList": []}), "11"),
        (json!({"callBackUrl": null}), "92"),
        (json!({"callBackUrl": "javascript:alert(1)"}), "92"),
        (json!({"callBackUrl": "shop.example/back"}), "92"),
    ] {
        let answer = w.get_token(&login, &but(tara_order(), changes.clone()));
        assert_eq!(result_of(&answer), code, "{changes}");
        assert_eq!(answer.json()["token"].is_string(), code == "0", "{changes}");
    }
}

#[test]
fn merchants_that_something_is_wrong_with() {
    for (standing, code) in [
        (TaraStanding::NoAccess, "3"),
        (TaraStanding::MerchantNotFound, "4"),
        (TaraStanding::ChannelNotFound, "12"),
    ] {
        let mut config = Config::default();
        config.tara[0].standing = standing;
        let mut w = World::of(config);
        let login = w.login();
        assert_eq!(result_of(&w.get_token(&login, &tara_order())), code);
    }
    let mut w = World::with(|open| open.tara_repeated_order = RepeatedOrder::Code10);
    let login = w.login();
    assert_eq!(result_of(&w.get_token(&login, &tara_order())), "0");
    assert_eq!(result_of(&w.get_token(&login, &tara_order())), "10");
}

#[test]
fn verify_and_inquiry_refuse_for_real_causes() {
    let mut config = Config::default();
    config.tara.push(TaraMerchant::new("other", "pw"));
    let mut w = World::of(config);
    let (login, token) = w.tara();
    assert_eq!(result_of(&w.tara_verify(&login, &token)), "102", "nobody paid");
    assert_eq!(w.settled(&token), 0);
    assert_eq!(result_of(&w.tara_verify(&login, "nonsense")), "7");
    assert_eq!(result_of(&w.tara_inquiry(&login, "nonsense")), "7");
    let other = w
        .send(&Request::json("/pay/api/v2/authenticate", &json!({"username": "other", "password": "pw"})))
        .json()["accessToken"]
        .as_str()
        .unwrap()
        .to_owned();
    w.machine.pay(&token, &Pay::default(), w.now).unwrap();
    assert_eq!(result_of(&w.tara_verify(&other, &token)), "8");
    assert_eq!(result_of(&w.tara_inquiry(&other, &token)), "8");
    assert_eq!(w.settled(&token), 0, "a stranger settles nothing");
    assert_eq!(result_of(&w.tara_verify(&login, &token)), "0");
}

#[test]
fn every_documented_code_can_be_forced_at_every_call() {
    let calls = [
        (Operation::Authenticate, "/pay/api/v2/authenticate"),
        (Operation::ClubGroups, "/pay/api/clubGroups"),
        (Operation::GetToken, "/pay/api/getToken"),
        (Operation::PurchaseVerify, "/pay/api/purchaseVerify"),
        (Operation::PurchaseInquiry, "/pay/api/purchaseInquiry"),
    ];
    let mut codes = all_codes(Gateway::Tara);
    codes.retain(|code| code != "0");
    codes.push("840430".to_owned());
    assert_eq!(codes.len(), 23);
    for (operation, path) in calls {
        let mut w = World::new();
        let (login, token) = w.tara_paid();
        for code in &codes {
            w.fault(operation, Fault::Code { code: code.clone(), processed: false });
            let answer = w.post(path, &login, &json!({"token": token}));
            assert_eq!(result_of(&answer), *code);
            assert_eq!(answer.json()["description"], code_text(Gateway::Tara, code));
            assert!(!answer.delivery.reached_gateway());
        }
        assert_eq!(w.settled(&token), 0);
    }
}

#[test]
fn a_refusal_after_the_money_moved() {
    let mut w = World::new();
    let (login, token) = w.tara_paid();
    w.fault(Operation::PurchaseVerify, Fault::Code { code: "15".into(), processed: true });
    let answer = w.tara_verify(&login, &token);
    assert_eq!(result_of(&answer), "15");
    assert!(answer.delivery.reached_gateway());
    assert_eq!(w.settled(&token), 50_000);
}

#[test]
fn logins_expire_and_end() {
    let mut w = World::new();
    let (login, token) = w.tara_paid();
    w.now += 30 * MINUTE - 1;
    assert_eq!(w.tara_inquiry(&login, &token).status, 200);
    w.now += 1;
    assert_eq!(w.tara_inquiry(&login, &token).status, 401);
    let fresh = w.login();
    assert_eq!(w.tara_inquiry(&fresh, &token).status, 200);
    assert_eq!(w.machine.end_logins(), 1, "the expired one was dropped");
    assert_eq!(w.tara_inquiry(&fresh, &token).status, 401);
    for header in ["", "Basic abc", "Bearer", "Bearer wrong"] {
        let request = Request::json("/pay/api/purchaseInquiry", &json!({"token": token}))
            .with_header("authorization", header);
        assert_eq!(w.send(&request).status, 401, "{header:?}");
    }
}

#[test]
fn switches_of_the_login() {
    let login_json = |change: fn(&mut OpenPoints)| {
        let mut w = World::with(change);
        let body = json!({"username": "shop", "password": "secret-password"});
        w.send(&Request::json("/pay/api/v2/authenticate", &body)).json()
    };
    let expires = NOW + 30 * MINUTE;
    assert_eq!(login_json(|_| {})["expireTime"], expires);
    assert_eq!(login_json(|o| o.tara_expire_time = ExpireTime::EpochS)["expireTime"], expires / 1000);
    assert_eq!(login_json(|o| o.tara_expire_time = ExpireTime::DurationS)["expireTime"], 1800);
    assert_eq!(login_json(|o| o.tara_expire_time = ExpireTime::DurationMs)["expireTime"], 1_800_000);
    assert_eq!(login_json(|o| o.tara_expire_time = ExpireTime::Absent)["expireTime"], Value::Null);
    assert_eq!(login_json(|o| o.tara_expire_time = ExpireTime::Past)["expireTime"], NOW - 60_000);
    assert!(login_json(|o| o.tara_expire_time = ExpireTime::Text)["expireTime"].is_string());
    assert_eq!(login_json(|o| o.tara_result = Written::Number)["result"], 0);

    let refused = |change: fn(&mut OpenPoints)| {
        let mut w = World::with(change);
        w.send(&Request::json("/pay/api/v2/authenticate", &json!({"username": "shop", "password": "wrong"})))
    };
    assert_eq!(result_of(&refused(|_| {})), "2");
    assert_eq!(refused(|o| o.tara_login_refused = LoginRefusal::Http403).status, 403);
    let unauthorized = refused(|o| o.tara_login_refused = LoginRefusal::Http401);
    assert_eq!((unauthorized.status, unauthorized.json()["error"].as_str()), (401, Some("Unauthorized")));
    let body = |body: RefusalBody| {
        let mut w = World::with(|o| {
            o.tara_login_refused = LoginRefusal::Http403;
            o.tara_refusal_body = body;
        });
        w.send(&Request::json("/pay/api/v2/authenticate", &json!({}))).text()
    };
    assert_eq!(body(RefusalBody::Empty), "");
    assert!(body(RefusalBody::Html).starts_with("<html>"));
    assert!(body(RefusalBody::Result).contains("\"result\":\"3\""));

    let mut w = World::with(|o| o.tara_login_ends_earlier = true);
    let (first, token) = w.tara_paid();
    let second = w.login();
    assert_eq!(w.tara_inquiry(&first, &token).status, 401);
    assert_eq!(w.tara_inquiry(&second, &token).status, 200);
}

#[test]
fn switches_of_the_second_verify() {
    for (switch, expected) in [
        (TaraSecondVerify::SameSuccess, "0"),
        (TaraSecondVerify::NoReference, "0"),
        (TaraSecondVerify::Code10, "10"),
        (TaraSecondVerify::Code15, "15"),
        (TaraSecondVerify::Code7, "7"),
        (TaraSecondVerify::Code8, "8"),
        (TaraSecondVerify::Code5, "5"),
        (TaraSecondVerify::Code102, "102"),
    ] {
        let mut w = World::with(|o| o.tara_second_verify = switch);
        let (login, token) = w.tara_paid();
        assert_eq!(result_of(&w.tara_verify(&login, &token)), "0");
        let second = w.tara_verify(&login, &token);
        assert_eq!(result_of(&second), expected, "{switch:?}");
        assert_eq!(second.json()["rrn"].is_string(), switch == TaraSecondVerify::SameSuccess, "{switch:?}");
        let account = w.machine.ledger(w.now).account(&token).unwrap();
        assert_eq!(account.times_settled, 1, "{switch:?}");
    }
    assert_eq!(TaraSecondVerify::ALL.len(), 8);
}

/// Puts a payment into one state, and asks.
fn inquiry_in(state: State, answer: InquiryAnswer) -> Answer {
    let mut w = World::with(|o| {
        o.tara_inquiry_unpaid = answer;
        o.tara_inquiry_paid = answer;
        o.tara_inquiry_settled = answer;
        o.tara_inquiry_failed = answer;
        o.tara_inquiry_returned = answer;
        o.tara_inquiry_refunded = answer;
    });
    let (login, token) = w.tara();
    match state {
        State::Created => {}
        State::Declined => drop(w.machine.decline(&token, &Decline::default(), w.now).unwrap()),
        State::Expired => drop(w.machine.expire(&token, w.now).unwrap()),
        _ => drop(w.machine.pay(&token, &Pay::default(), w.now).unwrap()),
    }
    match state {
        State::Returned => drop(w.machine.expire(&token, w.now).unwrap()),
        State::Settled | State::Refunded => assert_eq!(result_of(&w.tara_verify(&login, &token)), "0"),
        _ => {}
    }
    if state == State::Refunded {
        let rrn = w.machine.payment(&token, w.now).unwrap().rrn.clone();
        let access = w.refund_login();
        let path = format!("/club/api/v1/user/purchase/limited/refund/{rrn}");
        assert_eq!(w.post(&path, &access, &json!({})).json()["success"], true);
    }
    assert_eq!(w.machine.payment(&token, w.now).unwrap().state, state);
    w.tara_inquiry(&login, &token)
}

#[test]
fn switches_of_inquiry_in_every_state() {
    let states = [
        State::Created,
        State::Paid,
        State::Settled,
        State::Declined,
        State::Expired,
        State::Returned,
        State::Refunded,
    ];
    for state in states {
        for answer in InquiryAnswer::ALL {
            let json = inquiry_in(state, *answer).json();
            let tracked = &json["trackPurchaseList"];
            let (top, inner, has_rrn) =
                (&json["result"], &tracked[0]["result"], tracked[0]["rrn"].is_string());
            let expected = match answer {
                InquiryAnswer::Success => *inner == "0" && *top == "0" && has_rrn,
                InquiryAnswer::NoReference => *inner == "0" && *top == "0" && !has_rrn,
                InquiryAnswer::TrackRefused => *inner == "102" && *top == "0" && !has_rrn,
                InquiryAnswer::EmptyList => *tracked == json!([]) && *top == "0",
                InquiryAnswer::NoList => tracked.is_null() && *top == "0",
                InquiryAnswer::Code5 => *top == "5",
                InquiryAnswer::Code6 => *top == "6",
                InquiryAnswer::Code7 => *top == "7",
                InquiryAnswer::Code15 => *top == "15",
                InquiryAnswer::Code102 => *top == "102",
            };
            assert!(expected, "{state:?} {answer:?}: {json}");
        }
    }
}

#[test]
fn switches_of_shapes() {
    let inquiry = |change: fn(&mut OpenPoints)| {
        let mut w = World::with(change);
        let (login, token) = w.tara_paid();
        w.tara_inquiry(&login, &token).json()
    };
    let object = inquiry(|o| o.tara_track_list = ListShape::Object);
    assert_eq!(object["trackPurchaseList"]["amount"], "50000");
    let service = inquiry(|o| o.tara_track_amounts = TrackAmounts::Service);
    assert!(service["trackPurchaseList"][0]["serviceAmountList"].is_array());
    assert!(service["trackPurchaseList"][0]["serviveAmountList"].is_null());
    let both = inquiry(|o| o.tara_track_amounts = TrackAmounts::Both);
    assert!(both["trackPurchaseList"][0]["serviceAmountList"].is_array());
    assert!(both["trackPurchaseList"][0]["serviveAmountList"].is_array());
    assert_eq!(inquiry(|o| o.tara_amount = Written::Number)["trackPurchaseList"][0]["amount"], 50000);

    let mut w = World::with(|o| o.tara_groups_result = true);
    let login = w.login();
    assert_eq!(w.post("/pay/api/clubGroups", &login, &json!({})).json()["result"], "0");

    for status in ErrorStatus::ALL {
        let mut w = World::with(|o| o.tara_error_status = *status);
        let (login, token) = w.tara();
        let answer = w.tara_verify(&login, &token);
        assert_eq!((answer.status, result_of(&answer).as_str()), (status.status(), "102"));
    }
    for (switch, code) in [
        (TaraRefusal::Code102, "102"),
        (TaraRefusal::Code15, "15"),
        (TaraRefusal::Code7, "7"),
        (TaraRefusal::Code6, "6"),
        (TaraRefusal::Code5, "5"),
    ] {
        let mut w = World::with(|o| {
            o.tara_verify_unpaid = switch;
            o.tara_verify_returned = switch;
        });
        let (login, token) = w.tara();
        assert_eq!(result_of(&w.tara_verify(&login, &token)), code);
        w.machine.pay(&token, &Pay::default(), w.now).unwrap();
        w.machine.expire(&token, w.now).unwrap();
        assert_eq!(result_of(&w.tara_verify(&login, &token)), code);
    }
}

#[test]
fn a_part_is_paid() {
    let mut w = World::with(|o| o.tara_paid_part = PaidPart::Half);
    let login = w.login();
    let order = but(
        tara_order(),
        json!({"amount": "50001", "serviceAmountList": [{"serviceId": 101, "amount": 20000}, {"serviceId": 101, "amount": 30001}]}),
    );
    let token = w.get_token(&login, &order).json()["token"].as_str().unwrap().to_owned();
    w.machine.pay(&token, &Pay::default(), w.now).unwrap();
    let receipt = w.tara_verify(&login, &token).json();
    assert_eq!(receipt["amount"], "25000");
    let parts: Vec<u64> = receipt["serviceAmountList"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["amount"].as_u64().unwrap())
        .collect();
    assert_eq!(parts.iter().sum::<u64>(), 25000);
    assert_eq!(w.settled(&token), 25000);
    for amount in [0, 50_001] {
        let mut w = World::new();
        let (_, token) = w.tara();
        let how = Pay { amount: Some(amount), ..Pay::default() };
        assert_eq!(w.machine.pay(&token, &how, w.now).unwrap_err(), Obstacle::BadAmount);
    }
}

#[test]
fn switches_of_the_callback() {
    let callback = |url: &str, change: fn(&mut OpenPoints)| {
        let mut w = World::with(change);
        let login = w.login();
        let order = but(tara_order(), json!({"callBackUrl": url}));
        let token = w.get_token(&login, &order).json()["token"].as_str().unwrap().to_owned();
        w.machine.pay(&token, &Pay::default(), w.now).unwrap().callbacks.remove(0)
    };
    let with_query = "http://127.0.0.1:9/back?order=5&x=%D8%A2";
    let post = callback(with_query, |_| {});
    assert_eq!((post.method.as_str(), post.url.as_str()), ("POST", with_query));
    let get = callback(with_query, |o| o.tara_callback_method = CallbackMethod::Get);
    assert_eq!(get.method, "GET");
    assert!(get.url.starts_with(&format!("{with_query}&result=0&desc=")), "{}", get.url);
    let with_fragment =
        callback("http://127.0.0.1:9/back#here", |o| o.tara_callback_method = CallbackMethod::Get);
    assert!(
        with_fragment.url.starts_with("http://127.0.0.1:9/back?result=0")
            && with_fragment.url.ends_with("#here")
    );
    assert_eq!(callback(CALLBACK, |o| o.tara_callback_pan = true).field("pan"), Some("6037-99**-****-7890"));
    assert_eq!(callback(CALLBACK, |o| o.tara_callback_order_id = false).field("orderId"), None);
}

#[test]
fn declined_then_paid_after_all() {
    let mut w = World::new();
    let (login, token) = w.tara();
    let no = w.machine.decline(&token, &Decline::default(), w.now).unwrap().callbacks.remove(0);
    assert_eq!((no.field("result"), no.field("channelRefNumber")), (Some("102"), Some("")));
    assert_eq!(result_of(&w.tara_verify(&login, &token)), "102");
    w.machine.pay(&token, &Pay::default(), w.now).unwrap();
    assert_eq!(result_of(&w.tara_verify(&login, &token)), "0");
    assert_eq!(w.machine.decline(&token, &Decline::default(), w.now).unwrap_err(), Obstacle::AlreadyPaid);
    assert_eq!(w.machine.pay(&token, &Pay::default(), w.now).unwrap_err(), Obstacle::AlreadyPaid);
    let own = Decline { code: Some("840430".into()), money_taken: None };
    let (_, other) = w.tara();
    assert_eq!(w.machine.decline(&other, &own, w.now).unwrap().callbacks[0].field("result"), Some("840430"));
}

#[test]
fn money_goes_back_by_itself() {
    let mut w = World::new();
    let (login, token) = w.tara_paid();
    w.now += 30 * MINUTE - 1;
    assert_eq!(w.machine.payment(&token, w.now).unwrap().state, State::Paid);
    w.now += 1;
    assert_eq!(w.machine.ledger(w.now).totals().returned, 50_000);
    let fresh = w.login();
    assert_eq!(result_of(&w.tara_verify(&fresh, &token)), "102");
    assert_eq!(w.settled(&token), 0);
    drop(login);

    let mut w = World::with(|o| o.tara_unverified = Unverified::Kept);
    let (_, token) = w.tara_paid();
    w.now += 24 * 60 * MINUTE;
    let login = w.login();
    assert_eq!(result_of(&w.tara_verify(&login, &token)), "0");

    let mut w = World::with(|o| o.tara_return_from = ReturnFrom::Creation);
    let (_, token) = w.tara();
    w.now += 10 * MINUTE;
    w.machine.pay(&token, &Pay::default(), w.now).unwrap();
    w.now += 20 * MINUTE - 1;
    assert_eq!(w.machine.payment(&token, w.now).unwrap().state, State::Paid);
    w.now += 1;
    assert_eq!(w.machine.payment(&token, w.now).unwrap().state, State::Returned);

    let mut w = World::with(|o| o.tara_decline_takes_money = true);
    let (_, token) = w.tara();
    w.machine.decline(&token, &Decline::default(), w.now).unwrap();
    assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().payer_spent(), 50_000);
    w.now += 30 * MINUTE;
    assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().payer_spent(), 0);
    assert!(w.machine.ledger(w.now).moved_twice().is_empty());
}

#[test]
fn time_travel_moves_everything() {
    let mut w = World::new();
    let (_, token) = w.tara();
    w.machine.advance_clock(15 * MINUTE as i64 - 1);
    assert_eq!(w.machine.payment(&token, w.now).unwrap().state, State::Created);
    w.machine.advance_clock(1);
    assert_eq!(w.machine.payment(&token, w.now).unwrap().state, State::Expired);
    assert_eq!(w.machine.pay(&token, &Pay::default(), w.now).unwrap_err(), Obstacle::Expired);
}

#[test]
fn refunds_refuse_and_repeat() {
    let refund = |w: &mut World, access: &str, rrn: &str, body: Value| {
        let partial = if body.get("amount").is_some() { "partial/" } else { "" };
        w.post(&format!("/club/api/v1/user/purchase/limited/refund/{partial}{rrn}"), access, &body)
    };
    let code = |answer: &Answer| answer.json()["data"]["code"].as_i64().unwrap();
    let mut w = World::new();
    let (login, token) = w.tara_paid();
    let rrn = w.machine.payment(&token, w.now).unwrap().rrn.clone();
    let access = w.refund_login();
    assert_eq!(refund(&mut w, "wrong", &rrn, json!({})).status, 401);
    let early = refund(&mut w, &access, &rrn, json!({}));
    assert_eq!((early.status, code(&early), early.json()["success"].as_bool()), (400, 102, Some(false)));
    w.tara_verify(&login, &token);
    assert_eq!(code(&refund(&mut w, &access, "111", json!({}))), 6);
    assert_eq!(code(&refund(&mut w, &access, &rrn, json!({"amount": 50_001}))), 13);
    assert_eq!(code(&refund(&mut w, &access, &rrn, json!({"amount": 0}))), 89);
    assert_eq!(w.machine.ledger(w.now).totals().refunded, 0);
    assert_eq!(refund(&mut w, &access, &rrn, json!({})).status, 200);
    assert_eq!(code(&refund(&mut w, &access, &rrn, json!({}))), 102);
    assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().times_refunded, 1);

    for (switch, times) in [(RepeatedRefund::SameSuccess, 1), (RepeatedRefund::MovesAgain, 2)] {
        let mut w = World::with(|o| o.refund_repeated = switch);
        let (login, token) = w.tara_paid();
        w.tara_verify(&login, &token);
        let rrn = w.machine.payment(&token, w.now).unwrap().rrn.clone();
        let access = w.refund_login();
        for _ in 0..2 {
            assert_eq!(refund(&mut w, &access, &rrn, json!({})).json()["success"], true);
        }
        assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().times_refunded, times);
        assert_eq!(w.machine.ledger(w.now).moved_twice().len(), times as usize - 1);
    }

    for (switch, by_rrn, by_channel) in [
        (RefundReference::Rrn, 200, 400),
        (RefundReference::ChannelRefNumber, 400, 200),
        (RefundReference::Either, 200, 200),
    ] {
        let mut w = World::with(|o| o.refund_reference = switch);
        let (login, token) = w.tara_paid();
        w.tara_verify(&login, &token);
        let payment = w.machine.payment(&token, w.now).unwrap().clone();
        let access = w.refund_login();
        assert_eq!(refund(&mut w, &access, &payment.rrn, json!({"amount": 1})).status, by_rrn, "{switch:?}");
        assert_eq!(
            refund(&mut w, &access, &payment.channel_ref, json!({"amount": 1})).status,
            by_channel,
            "{switch:?}"
        );
    }
    let wrong =
        Request::json("/club/api/v1/user/login/refund", &json!({"principal": "refund", "password": "x"}));
    assert_eq!(code(&w.send(&wrong)), 2);
}
