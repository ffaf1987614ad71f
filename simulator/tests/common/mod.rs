//! What several tests share.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use dargah_simulator::{
    Answer, Config, Fault, Machine, OpenPoints, Operation, Pay, PlannedFault, Request, Rng,
};
use serde_json::{Value, json};

/// 2026-11-22 00:00 UTC.
pub const NOW: u64 = 1_795_305_600_000;
pub const MINUTE: u64 = 60_000;
pub const KEY: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
pub const CALLBACK: &str = "http://127.0.0.1:9/back";

/// A machine, its generator and a clock that only the test moves.
pub struct World {
    pub machine: Machine,
    pub rng: Rng,
    pub now: u64,
}

impl World {
    pub fn new() -> World {
        World::with(|_| {})
    }

    pub fn with(change: impl FnOnce(&mut OpenPoints)) -> World {
        let mut config = Config::default();
        change(&mut config.open_points);
        World::of(config)
    }

    pub fn of(config: Config) -> World {
        World { machine: Machine::new(config), rng: Rng::new(7), now: NOW }
    }

    pub fn send(&mut self, request: &Request) -> Answer {
        self.machine.handle(request, self.now, &mut self.rng)
    }

    pub fn post(&mut self, path: &str, bearer: &str, body: &Value) -> Answer {
        self.send(&Request::json(path, body).bearer(bearer))
    }

    pub fn fault(&mut self, operation: Operation, fault: Fault) {
        self.machine.plan_fault(PlannedFault::once(operation, fault)).unwrap();
    }

    /// Logs in at Tara.
    pub fn login(&mut self) -> String {
        let answer = self.send(&Request::json(
            "/pay/api/v2/authenticate",
            &json!({"username": "shop", "password": "secret-password"}),
        ));
        answer.json()["accessToken"].as_str().expect("a login").to_owned()
    }

    pub fn get_token(&mut self, login: &str, body: &Value) -> Answer {
        self.post("/pay/api/getToken", login, body)
    }

    /// A login and the token of a Tara order of 50,000 Rial.
    pub fn tara(&mut self) -> (String, String) {
        let login = self.login();
        let answer = self.get_token(&login, &tara_order());
        (login, answer.json()["token"].as_str().expect("a token").to_owned())
    }

    /// The same, paid.
    pub fn tara_paid(&mut self) -> (String, String) {
        let (login, token) = self.tara();
        self.machine.pay(&token, &Pay::default(), self.now).unwrap();
        (login, token)
    }

    pub fn tara_verify(&mut self, login: &str, token: &str) -> Answer {
        self.post("/pay/api/purchaseVerify", login, &json!({"ip": "1.2.3.4", "token": token}))
    }

    pub fn tara_inquiry(&mut self, login: &str, token: &str) -> Answer {
        self.post("/pay/api/purchaseInquiry", login, &json!({"ip": "1.2.3.4", "token": token}))
    }

    pub fn create(&mut self, body: &Value) -> Answer {
        self.post("/v1/create", KEY, body)
    }

    /// The token of a TabaPay payment of 50,000 Rial.
    pub fn tabapay(&mut self) -> String {
        self.create(&tabapay_order()).json()["token"].as_str().expect("a token").to_owned()
    }

    pub fn tabapay_paid(&mut self) -> String {
        let token = self.tabapay();
        self.machine.pay(&token, &Pay::default(), self.now).unwrap();
        token
    }

    pub fn tabapay_verify(&mut self, token: &str) -> Answer {
        self.post("/v1/verify", KEY, &json!({"token": token, "amount": 50_000}))
    }

    /// Logs in for refunds.
    pub fn refund_login(&mut self) -> String {
        let answer = self.send(&Request::json(
            "/club/api/v1/user/login/refund",
            &json!({"principal": "refund", "password": "refund-password"}),
        ));
        answer.json()["accessCode"].as_str().expect("a login").to_owned()
    }

    pub fn settled(&mut self, token: &str) -> u64 {
        self.machine.ledger(self.now).account(token).unwrap().settled
    }
}

pub fn tara_order() -> Value {
    json!({
        "ip": "1.2.3.4",
        "amount": "50000",
        "serviceAmountList": [{"serviceId": 101, "amount": 50000}],
        "callBackUrl": CALLBACK,
        "mobile": "09121234567",
        "orderId": "A-17",
        "additionalData": "cart 5",
        "vat": 0,
        "taraInvoiceItemList": [
            {"name": "چای", "code": "5", "count": 2, "unit": 5, "fee": 20000, "group": "26", "groupTitle": "سایر", "data": ""},
            {"name": "ارسال", "code": "0", "count": 1, "unit": 5, "fee": 10000, "group": "40", "groupTitle": "ارسال", "data": ""},
        ],
    })
}

pub fn tabapay_order() -> Value {
    json!({"amount": 50000, "callbackURL": CALLBACK})
}

/// The order with some fields set (a null removes).
pub fn but(mut order: Value, changes: Value) -> Value {
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            order.as_object_mut().unwrap().remove(name);
        } else {
            order[name] = value.clone();
        }
    }
    order
}

pub fn multipart(path: &str, fields: &[(&str, &str)]) -> Request {
    let boundary = "------------------------d74496d66958873e";
    let mut body = String::new();
    for (name, value) in fields {
        body.push_str(&format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        ));
    }
    body.push_str(&format!("--{boundary}--\r\n"));
    let mut request = Request::new("POST", path)
        .with_header("content-type", &format!("multipart/form-data; boundary={boundary}"));
    request.body = body.into_bytes();
    request
}
