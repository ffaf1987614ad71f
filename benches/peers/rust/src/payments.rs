//! One whole payment: ask for a token, and verify it. The simulator's payers pay at once.

use crate::clients::{self, Client};
use dargah::amount::Rial;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::{CallOptions, NetworkSettings, Timeouts};
use serde::{Deserialize, Serialize};
use std::sync::RwLock;

const AMOUNT: i64 = 150_000;
const IP: &str = "192.0.2.7";
const BACK: &str = "https://shop.example/back";
const KEY: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const USER: &str = "shop";
const PASSWORD: &str = "secret-password";

pub trait Shop: Sync {
    /// Pays at `tara` or `tabapay`. Anything but a payment that is proven ends the program.
    fn pay(&self, gateway: &str, number: usize);
}

pub const VARIANTS: [&str; 6] = ["dargah", "reqwest-blocking", "ureq", "hyper", "plain", "documents"];

fn environment(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is missing"))
}

pub fn shop(variant: &str) -> Option<Box<dyn Shop>> {
    let ca = std::fs::read(environment("BENCH_CA")).expect("BENCH_CA names a file");
    let addresses = Addresses { tara: environment("BENCH_TARA"), tabapay: environment("BENCH_TABAPAY") };
    let by_hand = |client: Box<dyn Client>, keeps_login: bool| -> Option<Box<dyn Shop>> {
        Some(Box::new(ByHand { addresses: addresses.clone(), client, login: RwLock::new(None), keeps_login }))
    };
    match variant {
        "dargah" => Some(Box::new(Dargah::new(&addresses, ca))),
        "reqwest-blocking" => by_hand(Box::new(clients::reqwest_blocking::Kept::new(&ca)), true),
        "documents" => by_hand(Box::new(clients::reqwest_blocking::PerCall::new(&ca)), false),
        "ureq" => by_hand(Box::new(clients::ureq::Kept::new(&ca)), true),
        "hyper" => by_hand(Box::new(clients::hyper::Kept::new(&ca)), true),
        "plain" => by_hand(Box::new(clients::plain::Kept::new(&ca)), true),
        _ => None,
    }
}

#[derive(Clone)]
struct Addresses {
    tara: String,
    tabapay: String,
}

struct Dargah {
    tara: Tara,
    tabapay: TabaPay,
}

impl Dargah {
    fn new(addresses: &Addresses, ca: Vec<u8>) -> Self {
        let network = NetworkSettings {
            ca_pem: Some(String::from_utf8(ca).expect("PEM is text")),
            ..NetworkSettings::default()
        };
        let timeouts = Timeouts { connect: clients::connect_time(), total: clients::whole_time() };
        let tara = Tara::builder(USER, PASSWORD)
            .base_url(addresses.tara.clone())
            .network(network.clone())
            .timeouts(timeouts);
        let tabapay = TabaPay::builder(KEY, Environment::Production)
            .base_url(addresses.tabapay.clone())
            .network(network)
            .timeouts(timeouts);
        Self { tara: tara.build().expect("Tara"), tabapay: tabapay.build().expect("TabaPay") }
    }
}

impl Shop for Dargah {
    fn pay(&self, gateway: &str, number: usize) {
        let amount = Rial::new(AMOUNT).expect("an amount");
        let options = CallOptions::new();
        let paid = if gateway == "tara" {
            let order = TokenRequest::new(amount, 101, IP, BACK).order_id(order_id(number));
            let token = self.tara.get_token(&order, &options).expect("a token").token;
            let expected = order.expected(token).verified_before(false);
            self.tara.verify(&expected, &options).expect("an outcome").paid().map(|paid| paid.amount)
        } else {
            let request = CreateRequest::new(amount, BACK);
            let token = self.tabapay.create(&request, &options).expect("a token").token;
            let expected = request.expected(token).verified_before(false);
            self.tabapay.verify(&expected, &options).expect("an outcome").paid().map(|paid| paid.amount)
        };
        assert_eq!(paid, Some(amount));
    }
}

/// What a careful shop writes around its HTTP client.
struct ByHand {
    addresses: Addresses,
    client: Box<dyn Client>,
    login: RwLock<Option<String>>,
    keeps_login: bool,
}

#[derive(Serialize)]
struct Credentials<'a> {
    username: &'a str,
    password: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Login {
    result: String,
    access_token: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ServiceAmount {
    service_id: i64,
    amount: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Order<'a> {
    ip: &'a str,
    service_amount_list: [ServiceAmount; 1],
    /// dargah sends the list also where the shop has no items.
    tara_invoice_item_list: [(); 0],
    amount: String,
    call_back_url: &'a str,
    order_id: String,
}

#[derive(Deserialize)]
struct Token {
    result: String,
    token: String,
}

#[derive(Serialize)]
struct Verify<'a> {
    ip: &'a str,
    token: &'a str,
}

#[derive(Deserialize)]
struct Verified {
    result: String,
    token: String,
    amount: String,
    rrn: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Create<'a> {
    amount: i64,
    #[serde(rename = "callbackURL")]
    callback_url: &'a str,
}

#[derive(Deserialize)]
struct Created {
    status: String,
    token: String,
}

#[derive(Serialize)]
struct TabaVerify<'a> {
    token: &'a str,
    amount: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TabaVerified {
    status: String,
    response_code: i64,
    token: String,
    amount: i64,
    shaparak_ref_number: String,
}

impl ByHand {
    fn post<Answer: serde::de::DeserializeOwned>(
        &self,
        base: &str,
        path: &str,
        bearer: Option<&str>,
        body: &impl Serialize,
    ) -> Answer {
        let body = serde_json::to_vec(body).expect("JSON");
        let (status, answer) = self.client.post(&format!("{base}{path}"), bearer, body);
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&answer));
        serde_json::from_slice(&answer)
            .unwrap_or_else(|e| panic!("{path}: {e}: {}", String::from_utf8_lossy(&answer)))
    }

    fn login(&self) -> String {
        if let Some(kept) = self.login.read().expect("a lock").as_ref().filter(|_| self.keeps_login) {
            return kept.clone();
        }
        let mut kept = self.login.write().expect("a lock");
        match kept.as_ref().filter(|_| self.keeps_login) {
            Some(login) => login.clone(),
            None => {
                let credentials = Credentials { username: USER, password: PASSWORD };
                let login: Login =
                    self.post(&self.addresses.tara, "/api/v2/authenticate", None, &credentials);
                assert_eq!(login.result, "0");
                kept.insert(login.access_token).clone()
            }
        }
    }
}

impl Shop for ByHand {
    fn pay(&self, gateway: &str, number: usize) {
        if gateway == "tara" {
            let base = &self.addresses.tara;
            let login = self.login();
            let order = Order {
                ip: IP,
                service_amount_list: [ServiceAmount { service_id: 101, amount: AMOUNT }],
                tara_invoice_item_list: [],
                amount: AMOUNT.to_string(),
                call_back_url: BACK,
                order_id: order_id(number),
            };
            let token: Token = self.post(base, "/api/getToken", Some(&login), &order);
            assert_eq!(token.result, "0");
            let body = Verify { ip: IP, token: &token.token };
            let verified: Verified = self.post(base, "/api/purchaseVerify", Some(&login), &body);
            assert_eq!((verified.result.as_str(), &verified.token), ("0", &token.token));
            assert_eq!(verified.amount.parse(), Ok(AMOUNT));
            assert!(!verified.rrn.is_empty());
        } else {
            let base = &self.addresses.tabapay;
            let created: Created =
                self.post(base, "/create", Some(KEY), &Create { amount: AMOUNT, callback_url: BACK });
            assert_eq!(created.status, "success");
            let body = TabaVerify { token: &created.token, amount: AMOUNT };
            let verified: TabaVerified = self.post(base, "/verify", Some(KEY), &body);
            assert_eq!((verified.status.as_str(), &verified.token), ("success", &created.token));
            assert!(matches!(verified.response_code, 1 | 2));
            assert_eq!(verified.amount, AMOUNT);
            assert!(!verified.shaparak_ref_number.is_empty());
        }
    }
}

/// Never used before, also by another process of this bench.
fn order_id(number: usize) -> String {
    format!("{}-{number}", std::process::id())
}
