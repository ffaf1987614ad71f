//! The control API, as programs in other languages drive it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::*;
use dargah_simulator::machine::*;
use serde_json::{Value, json};

impl World {
    fn control(&mut self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let mut request = Request::json(&format!("/_simulator/{path}"), &body);
        request.method = method.to_owned();
        if body.is_null() {
            request.body.clear();
        }
        let answer = self.send(&request);
        (answer.status, answer.json())
    }

    fn get(&mut self, path: &str) -> Value {
        let (status, json) = self.control("GET", path, Value::Null);
        assert_eq!(status, 200, "{path}: {json}");
        json
    }
}

#[test]
fn a_payment_is_driven_by_json() {
    let mut w = World::new();
    let (login, token) = w.tara();
    let payment = w.get(&format!("payments/{token}"));
    assert_eq!(
        (&payment["state"], &payment["asked"], &payment["order_id"]),
        (&json!("created"), &json!(50000), &json!("A-17"))
    );
    assert_eq!(payment["request"], tara_order());
    assert_eq!(w.get(&format!("payments/{token}/callback"))["callback"], Value::Null);

    let (status, done) = w.control("POST", &format!("payments/{token}/pay"), Value::Null);
    assert_eq!((status, &done["state"]), (200, &json!("paid")));
    let callback = &done["callback"];
    assert_eq!((&callback["method"], &callback["url"]), (&json!("POST"), &json!(CALLBACK)));
    assert!(callback["body"].as_str().unwrap().starts_with("result=0&desc="));
    assert_eq!(callback["fields"][0], json!(["result", "0"]));
    assert_eq!(w.get(&format!("payments/{token}/callback"))["callback"], *callback);

    assert_eq!(w.control("POST", &format!("payments/{token}/pay"), json!({})).0, 409);
    assert_eq!(w.control("POST", "payments/nobody/pay", json!({})).0, 404);
    assert_eq!(w.control("GET", "payments/nobody", Value::Null).0, 404);
    w.tara_verify(&login, &token);
    let account = w.get(&format!("payments/{token}/account"));
    assert_eq!((&account["settled"], &account["verified"]), (&json!(50000), &json!(1)));
    let ledger = w.get("ledger");
    assert_eq!(
        ledger["totals"],
        json!({"payments": 1, "paid": 50000, "settled": 50000, "returned": 0, "refunded": 0})
    );
    assert_eq!(ledger["settled_tokens"], json!([token]));
    assert_eq!(ledger["accounts"][&token]["settled"], 50000);
    assert_eq!(ledger["moved_twice"], json!([]));
}

#[test]
fn decline_leave_expire_and_pay_less() {
    let mut w = World::new();
    let (_, declined) = w.tara();
    let (_, json) =
        w.control("POST", &format!("payments/{declined}/decline"), json!({"code": "5", "money_taken": true}));
    assert_eq!((&json["state"], &json["callback"]["fields"][0][1]), (&json!("declined"), &json!("5")));
    assert_eq!(w.get(&format!("payments/{declined}"))["held"], 50000);
    let (_, left) = w.tara();
    assert_eq!(w.control("POST", &format!("payments/{left}/leave"), Value::Null).1, json!({"left": true}));
    assert_eq!(
        w.control("POST", &format!("payments/{left}/expire"), Value::Null).1,
        json!({"state": "expired"})
    );
    assert_eq!(w.control("POST", &format!("payments/{left}/pay"), Value::Null).0, 409);
    let (_, less) = w.tara();
    assert_eq!(w.control("POST", &format!("payments/{less}/pay"), json!({"amount": 30000})).0, 200);
    assert_eq!(w.get(&format!("payments/{less}"))["paid"], 30000);
    for bad in [json!({"amount": "x"}), json!({"amuont": 5}), json!([])] {
        assert_eq!(w.control("POST", &format!("payments/{less}/pay"), bad.clone()).0, 400, "{bad}");
    }
    let list = w.get("payments?order_id=A-17&limit=2");
    assert_eq!(list["total"], 3);
    let tokens: Vec<_> = list["payments"].as_array().unwrap().iter().map(|p| p["token"].clone()).collect();
    assert_eq!(tokens, [json!(less), json!(left)], "newest first");
    assert_eq!(w.get("payments?order_id=other")["payments"], json!([]));
    assert_eq!(w.control("GET", "payments?limit=many", Value::Null).0, 400);
}

#[test]
fn clock_faults_switches_counters_and_log() {
    let mut w = World::new();
    let (login, token) = w.tara_paid();
    assert_eq!(w.get("clock"), json!({"now_ms": NOW, "offset_ms": 0}));
    assert_eq!(
        w.control("POST", "clock", json!({"advance_ms": 60000})).1,
        json!({"now_ms": NOW + 60_000, "offset_ms": 60000})
    );
    assert_eq!(w.control("POST", "clock", json!({})).0, 400);
    w.control("POST", "clock", json!({"advance_ms": -60000}));
    assert_eq!(w.get("clock")["now_ms"], NOW);

    let plan = json!({"gateway": "tara", "operation": "purchaseVerify", "fault": "status", "params": {"status": 500}, "skip": 1, "times": 2});
    let (status, json) = w.control("POST", "faults", plan);
    assert_eq!(status, 200);
    assert_eq!(
        json["planned"][0],
        json!({"gateway": "tara", "operation": "purchaseVerify", "fault": "status", "status": 500, "body": "html", "processed": false, "retry_after": null, "skip": 1, "times": 2, "struck": 0})
    );
    assert_eq!(w.tara_verify(&login, &token).status, 200);
    assert_eq!(w.tara_verify(&login, &token).status, 500);
    assert_eq!(w.get("faults")["planned"][0]["struck"], 1);
    assert_eq!(w.control("DELETE", "faults", Value::Null).1["planned"], json!([]));
    let two = json!([{"operation": "purchaseVerify", "fault": "empty"}, {"operation": "nowhere", "fault": "empty"}]);
    assert_eq!(w.control("POST", "faults", two).0, 400);
    assert_eq!(w.get("faults")["planned"], json!([]), "all or nothing");

    let (_, points) =
        w.control("POST", "open-points", json!({"tara_result": "number", "tara_return_after_ms": 5}));
    assert_eq!((&points["tara_result"], &points["tara_return_after_ms"]), (&json!("number"), &json!(5)));
    let (status, error) = w.control("POST", "open-points", json!({"tara_result": "roman"}));
    assert_eq!((status, &error), (400, &json!({"error": "tara_result can be text, number; not \"roman\""})));
    assert_eq!(w.control("DELETE", "open-points", Value::Null).1["tara_result"], "text");
    assert_eq!(w.get("open-points"), json!(OpenPoints::default()));
    assert_eq!(w.get("open-points/catalogue")[0]["name"], "tara_error_status");

    let counters = w.get("counters");
    assert_eq!(counters["calls"]["tara"], json!({"authenticate": 1, "getToken": 1, "purchaseVerify": 2}));
    assert_eq!(counters["logins"], 1);
    assert_eq!(w.control("POST", "counters/reset", Value::Null).1, counters);
    assert_eq!(w.get("counters")["calls"], json!({"tara": {}, "tabapay": {}}));

    let log = w.get("requests?operation=purchaseVerify&limit=1");
    let [entry] = log["requests"].as_array().unwrap().as_slice() else { panic!("one") };
    assert_eq!(
        (&entry["status"], &entry["processed"], &entry["fault"]["fault"]),
        (&json!(500), &json!(false), &json!("status"))
    );
    assert_eq!(w.get("requests")["requests"].as_array().unwrap().len(), 4);
    w.control("DELETE", "requests", Value::Null);
    assert_eq!(w.get("requests")["requests"], json!([]));

    assert_eq!(w.control("POST", "logins/end", Value::Null).1, json!({"ended": 1}));
    assert_eq!(w.tara_verify(&login, &token).status, 401);
    w.control("POST", "reset", Value::Null);
    assert_eq!(w.get("payments")["total"], 0);
}

#[test]
fn what_does_not_exist_says_so() {
    let mut w = World::new();
    let overview = w.get("");
    assert!(overview["tara"].as_str().unwrap().ends_with("/pay"));
    let (status, json) = w.control("POST", "nothing", Value::Null);
    assert_eq!((status, &json["error"]), (404, &json!("no such control: POST /_simulator/nothing")));
    let mut broken = Request::new("POST", "/_simulator/clock");
    broken.body = b"{".to_vec();
    assert_eq!(w.send(&broken).status, 400);
    assert_eq!(w.send(&Request::new("GET", "/_simulator/page/nobody")).status, 404);
}

#[test]
fn the_log_forgets_the_oldest() {
    let config = Config { log_limit: 3, ..Config::default() };
    let mut w = World::of(config);
    for _ in 0..5 {
        w.create(&json!({"amount": 1}));
    }
    assert_eq!(w.machine.requests().count(), 3);
    let mut w = World::of(Config { log_limit: 0, ..Config::default() });
    w.create(&json!({"amount": 1}));
    assert_eq!(w.machine.requests().count(), 0);
}

#[test]
fn payers_who_pay_at_once_have_paid_before_the_shop_knows_its_token() {
    for (pays_at_once, state, paid) in [(true, State::Paid, 50_000), (false, State::Created, 0)] {
        let mut w = World::of(Config { payers_pay_at_once: pays_at_once, ..Config::default() });
        let token = w.tabapay();
        let payment = w.machine.payment(&token, w.now).unwrap();
        assert_eq!((payment.state, payment.paid), (state, paid));
        assert_eq!(payment.callbacks.len(), usize::from(pays_at_once));
    }
}

#[test]
fn the_ledger_sees_an_order_that_was_paid_twice() {
    let mut w = World::new();
    for _ in 0..2 {
        let (login, token) = w.tara_paid();
        w.tara_verify(&login, &token);
        w.tara_verify(&login, &token);
    }
    let ledger = w.machine.ledger(w.now);
    assert_eq!(ledger.orders_settled_twice(), ["A-17"]);
    assert!(ledger.moved_twice().is_empty());
    assert_eq!(ledger.settled_tokens().len(), 2);
    assert_eq!(
        ledger.totals(),
        &Totals { payments: 2, paid: 100_000, settled: 100_000, returned: 0, refunded: 0 }
    );
}
