//! What public clients of these gateways send: a payment must come to its end with every one of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::*;
use dargah_simulator::machine::*;
use dargah_simulator::{Payer, PayerError};
use serde_json::{Value, json};

/// Changes to an ordinary getToken that some client sends.
#[test]
fn tara_orders_as_others_write_them() {
    for changes in [
        json!({"ip": "UNKNOWN"}),
        json!({"ip": ""}),
        json!({"mobile": ""}),
        json!({"vat": ""}),
        json!({"vat": "0"}),
        json!({"vat": 12.5}),
        json!({"amount": 50000}),
        json!({"serviceAmountList": [{"serviceId": "101", "amount": "50000"}]}),
        json!({"taraInvoiceItemList": []}),
        json!({"taraInvoiceItemList": null, "vat": null, "additionalData": null, "orderId": null}),
        json!({"taraInvoiceItemList": [{"name": "x", "code": 5, "count": "1", "unit": 5, "fee": 50000, "group": 26}]}),
        json!({"additionalData": {"a": 1}}),
    ] {
        let mut w = World::new();
        let login = w.login();
        let answer = w.get_token(&login, &but(tara_order(), changes.clone())).json();
        assert_eq!(answer["result"], "0", "{changes}");
        let token = answer["token"].as_str().unwrap().to_owned();
        w.machine.pay(&token, &Pay::default(), w.now).unwrap();
        assert_eq!(w.tara_verify(&login, &token).json()["result"], "0", "{changes}");
    }
    let mut w = World::new();
    let login = w.login();
    let mut order = but(tara_order(), json!({"orderId": null, "orderid": "M-1"}));
    order["mobile"] = Value::Null;
    let token = w.get_token(&login, &order).json()["token"].as_str().unwrap().to_owned();
    let callback = w.machine.pay(&token, &Pay::default(), w.now).unwrap().callbacks.remove(0);
    assert_eq!(callback.field("orderId"), Some("M-1"));
    let received = &w.machine.payment(&token, w.now).unwrap().request;
    assert_eq!(received["orderid"], "M-1", "what was received is kept as it was");
}

#[test]
fn the_bearer_in_any_case_and_bodies_of_any_kind() {
    for scheme in ["Bearer", "bearer", "BEARER", "bEaReR"] {
        let mut w = World::new();
        let login = w.login();
        let header = format!("{scheme} {login}");
        for body in ["", "{}", "[]", "null"] {
            let mut request = Request::new("POST", "/pay/api/clubGroups")
                .with_header("authorization", &header)
                .with_header("content-type", "application/json");
            request.body = body.as_bytes().to_vec();
            assert_eq!(w.send(&request).status, 200, "{scheme} {body:?}");
        }
        let order = Request::json("/v1/create", &tabapay_order())
            .with_header("authorization", &format!("{scheme} {KEY}"));
        assert_eq!(w.send(&order).json()["status"], "success");
    }
}

#[test]
fn tabapay_by_json_form_and_multipart() {
    let fields = [
        ("amount", "50000"),
        ("callbackURL", "http://127.0.0.1:9/back"),
        ("mobile", "09900000000"),
        ("email", "info@test.ir"),
    ];
    for path in ["/v1", "/v1/sandbox"] {
        let json = json!({"amount": "50000", "callbackURL": CALLBACK, "mobile": "09900000000", "email": "info@test.ir"});
        let creates = [
            multipart(&format!("{path}/create"), &fields),
            Request::form(&format!("{path}/create"), fields),
            Request::json(&format!("{path}/create"), &json),
            Request::json(&format!("{path}//create/"), &json),
        ];
        for create in creates {
            let mut w = World::new();
            let token = w.send(&create.bearer(KEY)).json()["token"].as_str().unwrap().to_owned();
            w.machine.pay(&token, &Pay::default(), w.now).unwrap();
            let verify = [("token", token.as_str()), ("amount", "50000")];
            let first = w.send(&multipart(&format!("{path}/verify"), &verify).bearer(KEY)).json();
            assert_eq!((&first["responseCode"], &first["amount"]), (&json!(1), &json!(50000)));
            let again = w.send(&Request::form(&format!("{path}/verify"), verify).bearer(KEY)).json();
            assert_eq!(again["responseCode"], 2);
        }
    }
}

fn pay_at<'a>(
    w: &'a mut World,
    method: &str,
    url: &str,
    fields: &[(&str, &str)],
) -> Result<Payer<'a>, PayerError> {
    Payer::open(|request| w.send(request), method, url, fields)
}

#[test]
fn the_way_to_taras_page_by_post_and_get() {
    let url = "http://127.0.0.1:4000/pay/api/ipgPurchase";
    for method in ["POST", "GET"] {
        let mut w = World::new();
        let (login, token) = w.tara();
        let payer = pay_at(&mut w, method, url, &[("username", "shop"), ("token", &token)]).unwrap();
        for part in [
            "۵۰٬۰۰۰ ریال",
            "۵٬۰۰۰ تومان",
            "فروشگاه آزمایشی",
            "چای",
            "۲ عدد",
            "۲۰٬۰۰۰",
            "A-17",
            "dir=\"rtl\"",
            "شبیه‌ساز — پولی جابه‌جا نمی‌شود",
        ] {
            assert!(payer.html().contains(part), "{part}");
        }
        let callback = payer.pay().unwrap();
        assert_eq!(callback, w.machine.payment(&token, w.now).unwrap().callbacks[0]);
        assert_eq!(w.tara_verify(&login, &token).json()["result"], "0");
    }
    let mut w = World::new();
    let (_, token) = w.tara();
    let page = w.send(&multipart("/pay/api/ipgPurchase", &[("username", "shop"), ("token", &token)])).text();
    assert!(page.contains("name=\"action\" value=\"pay\""));
    assert!(w.machine.payment(&token, w.now).unwrap().page_opened);
}

#[test]
fn pages_that_say_no() {
    let url = "http://127.0.0.1:4000/pay/api/ipgPurchase";
    let mut w = World::new();
    let (_, token) = w.tara();
    let tabapay = w.tabapay();
    for (user, token) in
        [("nobody", token.as_str()), ("shop", "nothing"), ("", ""), ("shop", tabapay.as_str())]
    {
        let error = pay_at(&mut w, "POST", url, &[("username", user), ("token", token)]).unwrap_err();
        let PayerError::Refused(text) = error else { panic!("{error}") };
        assert!(text.contains("نامعتبر"), "{text}");
    }
    let elsewhere = format!("http://127.0.0.1:4000/pay/{token}");
    assert!(pay_at(&mut w, "GET", &elsewhere, &[]).is_err(), "Tara's token at TabaPay's page");
    let fields = [("username", "shop"), ("token", token.as_str())];
    pay_at(&mut w, "POST", url, &fields).unwrap().pay().unwrap();
    let PayerError::Refused(text) = pay_at(&mut w, "POST", url, &fields).unwrap_err() else { panic!() };
    assert!(text.contains("پیش‌تر پرداخت شده"), "{text}");
    assert_eq!(w.machine.ledger(w.now).account(&token).unwrap().times_paid, 1);

    let (_, declined) = w.tara();
    let fields = [("username", "shop"), ("token", declined.as_str())];
    let callback = pay_at(&mut w, "POST", url, &fields).unwrap().decline().unwrap();
    assert_eq!(callback.field("result"), Some("102"));
    assert!(pay_at(&mut w, "POST", url, &fields).is_err(), "the page takes no second try");

    let (_, left) = w.tara();
    let fields = [("username", "shop"), ("token", left.as_str())];
    pay_at(&mut w, "POST", url, &fields).unwrap().leave().unwrap();
    let payment = w.machine.payment(&left, w.now).unwrap();
    assert_eq!((payment.left, payment.state, payment.callbacks.len()), (true, State::Created, 0));
    pay_at(&mut w, "POST", url, &fields).unwrap().pay().expect("one who left may come back");
}

#[test]
fn tabapays_page_is_at_the_url_of_the_answer_and_at_the_built_one() {
    let mut w = World::new();
    let create = Request::json(
        "/v1/create",
        &but(tabapay_order(), json!({"callbackURL": "http://127.0.0.1:9/b?o=5#f", "description": "<b>"})),
    );
    let created = w.send(&create.bearer(KEY).with_header("host", "localhost:4000")).json();
    let (url, token) =
        (created["url"].as_str().unwrap().to_owned(), created["token"].as_str().unwrap().to_owned());
    assert_eq!(url, format!("http://localhost:4000/pay/{token}"));
    let payer = pay_at(&mut w, "GET", &url, &[]).unwrap();
    assert!(payer.html().contains("&lt;b&gt;") && !payer.html().contains("<b>"));
    let callback = payer.with_card("۶۱۰۴-۳۳۱۲-۳۴۵۶-۷۸۹۰").pay().unwrap();
    assert_eq!(
        callback.url,
        format!("http://127.0.0.1:9/b?o=5&responseCode=1&status=success&token={token}&amount=50000#f")
    );
    assert_eq!(callback.field("o"), Some("5"));
    assert_eq!(w.machine.payment(&token, w.now).unwrap().card.as_deref(), Some("6104-33**-****-7890"));
}

#[test]
fn the_browser_comes_back_twice_or_never() {
    for (plan, count) in [("any.callback=duplicate", 2), ("any.callback=missing", 0)] {
        for tara in [true, false] {
            let mut w = World::new();
            let token = if tara { w.tara().1 } else { w.tabapay() };
            w.machine.plan_fault(PlannedFault::from_text(plan).unwrap()).unwrap();
            let url = if tara {
                format!("http://127.0.0.1:4000/pay/api/ipgPurchase?username=shop&token={token}")
            } else {
                format!("http://127.0.0.1:4000/pay/{token}")
            };
            let callbacks = pay_at(&mut w, "GET", &url, &[]).unwrap().pay_all().unwrap();
            assert_eq!(callbacks, w.machine.payment(&token, w.now).unwrap().callbacks, "{plan}");
            assert_eq!(callbacks.len(), count);
        }
    }
}

#[test]
fn nothing_of_the_shop_leaves_its_place_in_the_page() {
    let evil = "\"><script>alert(1)</script>'&";
    let mut config = Config::default();
    config.tara[0].shop = evil.to_owned();
    let mut w = World::of(config);
    let login = w.login();
    let changes = json!({
        "orderId": evil, "additionalData": evil,
        "callBackUrl": "http://127.0.0.1:9/\"><script>x</script>",
        "taraInvoiceItemList": [{"name": evil, "count": evil, "unit": 5, "fee": 1}],
    });
    let token = w.get_token(&login, &but(tara_order(), changes)).json()["token"].as_str().unwrap().to_owned();
    let url = format!("http://127.0.0.1:4000/pay/api/ipgPurchase?username=shop&token={token}");
    let payer = pay_at(&mut w, "GET", &url, &[]).unwrap();
    assert!(!payer.html().contains("<script>"));
    let callback = payer.pay().unwrap();
    assert_eq!((callback.field("orderId"), callback.field("additionalData")), (Some(evil), Some(evil)));
    assert_eq!(callback.url, "http://127.0.0.1:9/\"><script>x</script>");
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let run = |seed: u64| {
        let mut w = World::new();
        w.rng = Rng::new(seed);
        let mut answers = Vec::new();
        let (login, token) = w.tara_paid();
        answers.push(login.clone());
        answers.push(w.tara_verify(&login, &token).text());
        answers.push(w.tara_inquiry(&login, &token).text());
        let token = w.tabapay_paid();
        answers.push(w.tabapay_verify(&token).text());
        answers
    };
    assert_eq!(run(7), run(7));
    let (seven, eight) = (run(7), run(8));
    assert!(seven.iter().zip(&eight).all(|(a, b)| a != b));
}

#[test]
fn unknown_addresses_and_methods() {
    let mut w = World::new();
    for path in [
        "/",
        "/pay",
        "/pay/api",
        "/pay/api/",
        "/pay/api/nothing",
        "/v2/create",
        "/club/api/v1/user/purchase/limited/refund/",
    ] {
        assert_eq!(w.send(&Request::new("POST", path)).status, 404, "{path}");
    }
    for path in ["/pay/api/getToken", "/v1/create", "/club/api/v1/user/login/refund"] {
        assert_eq!(w.send(&Request::new("GET", path)).status, 405, "{path}");
    }
    let (login, _) = w.tara();
    let mut broken = Request::new("POST", "/pay/api/getToken")
        .bearer(&login)
        .with_header("content-type", "application/json");
    broken.body = b"{\"amount\": ".to_vec();
    assert_eq!(w.send(&broken).status, 400);
    broken.path = "/v1/create".to_owned();
    broken.headers.retain(|(name, _)| name != "authorization");
    assert_eq!(w.send(&broken.bearer(KEY)).json()["responseCode"], "-9");
}
