//! One case of `tests/vectors`: read, run against a simulated gateway, and brought into its normal form.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod normal;
mod secrets;

use dargah::amount::Rial;
use dargah::expected::Expected;
use dargah::secret::Secret;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Decline, Finished, Machine, Pay, PlannedFault};
use normal::Normal;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;

pub const ASKED: i64 = 150_000;
pub const PASSWORD: &str = "secret-password";
pub const MERCHANT: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
pub const MOBILE: &str = "09123456789";
pub const CARD: &str = "6037991199500590";
pub const NATIONAL_CODE: &str = "0084575948";

/// One line of a file of cases. What a line leaves out has the value that the README of the vectors names.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: String,
    pub gateway: String,
    pub call: String,
    #[serde(default)]
    pub environment: Option<String>,
    #[serde(default)]
    pub open: Map<String, Value>,
    #[serde(default)]
    pub payer: Option<String>,
    #[serde(default)]
    pub callback: Option<bool>,
    #[serde(default)]
    pub verified_before: bool,
    #[serde(default)]
    pub window_over: bool,
    #[serde(default)]
    pub before: Option<String>,
    #[serde(default)]
    pub tracking: bool,
    #[serde(default)]
    pub login: Option<String>,
    #[serde(default)]
    pub forged: Option<String>,
    #[serde(default)]
    pub other_card: bool,
    #[serde(default)]
    pub expected_amount: Option<i64>,
    pub faults: Vec<Value>,
    pub timeout_ms: u64,
    #[serde(default)]
    pub new_connection: bool,
    #[serde(default)]
    pub known_risk: Option<String>,
    pub expect: Value,
}

impl Case {
    fn environment(&self) -> Environment {
        match self.environment.as_deref() {
            Some("sandbox") => Environment::Sandbox,
            _ => Environment::Production,
        }
    }

    pub fn timeout(&self) -> Duration {
        Duration::from_millis(self.timeout_ms)
    }

    /// What scripts/correctness makes a cell of its table out of.
    pub fn record(&self, ran: &Ran) -> Value {
        let text = |fault: &Value, name: &str| fault[name].as_str().unwrap_or_default().to_owned();
        // The last fault planned is what the case is about; the ones before it lead there.
        let (fault, place) =
            self.faults.last().map_or_else(Default::default, |f| (text(f, "fault"), text(f, "operation")));
        json!({
            "id": self.id, "gateway": self.gateway, "call": self.call, "fault": fault, "place": place,
            "outcome": ran.normal["outcome"], "final": ran.normal["final"], "code": self.faults.last().map(|f| &f["code"]),
            "kind": ran.normal["error"]["kind_name"], "settled": ran.settled, "moved_twice": ran.moved_twice,
            "verified_before": self.verified_before, "known_risk": self.known_risk.is_some(),
        })
    }
}

/// Writes what came of a file of cases, where `DARGAH_CORRECTNESS` names a directory for it.
pub fn write_records(name: &str, records: &[Value]) {
    if let Some(directory) = std::env::var_os("DARGAH_CORRECTNESS") {
        std::fs::create_dir_all(&directory).unwrap();
        let path = Path::new(&directory).join(format!("{name}.json"));
        std::fs::write(path, serde_json::to_vec(records).unwrap()).unwrap();
    }
}

pub const FILES: [&str; 7] = [
    "tara_verify",
    "tabapay_verify",
    "tara_switches",
    "tabapay_switches",
    "callbacks",
    "other_calls",
    "codes",
];

/// A file of cases: of the repository, or in the directory that `DARGAH_VECTORS` names. With `DARGAH_CASE`
/// only those whose id holds that text.
pub fn read(name: &str) -> Vec<Case> {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let directory = std::env::var_os("DARGAH_VECTORS").map_or(committed, PathBuf::from);
    let text = std::fs::read_to_string(directory.join(format!("{name}.json"))).unwrap();
    let cases: Vec<Case> = serde_json::from_str(&text).unwrap();
    match std::env::var("DARGAH_CASE") {
        Ok(part) => cases.into_iter().filter(|case| case.id.contains(&part)).collect(),
        Err(_) => {
            assert!(cases.len() > 50, "only {} cases in {name}", cases.len());
            cases
        }
    }
}

/// What is done to the machine, at its time.
pub type Act<'a> = dyn FnMut(&mut Machine, u64) + 'a;

/// Both gateways, in whatever world they live.
pub struct Place<'a> {
    pub tara: &'a Tara,
    pub tabapay: &'a dyn Fn(Environment, bool) -> TabaPay,
    pub machine: &'a dyn Fn(&mut Act<'_>),
    /// The time that the call under test took.
    pub now: &'a dyn Fn() -> Duration,
}

impl Place<'_> {
    pub fn with<T>(&self, act: impl FnOnce(&mut Machine, u64) -> T) -> T {
        let (mut act, mut result) = (Some(act), None);
        (self.machine)(&mut |machine, now| result = act.take().map(|act| act(machine, now)));
        result.unwrap()
    }
}

/// What came of a case.
pub struct Ran {
    pub normal: Value,
    pub took: Duration,
    /// Everything that a log could hold of it.
    pub shown: String,
    /// What must not be in it.
    pub secrets: Vec<String>,
    /// How often the gateway gave the shop the money, and whether some sum moved twice.
    pub settled: u32,
    pub moved_twice: bool,
}

/// Makes the payment, plans the faults, makes the call, and looks what came of it.
pub fn run(case: &Case, place: &Place<'_>) -> Ran {
    place.with(|machine, _| {
        let mut open = machine.open_points().clone();
        open.set(&Value::Object(case.open.clone())).unwrap();
        machine.set_open_points(open);
    });
    match case.gateway.as_str() {
        "tara" => run_tara(case, place),
        _ => run_tabapay(case, place),
    }
}

fn run_tara(case: &Case, place: &Place<'_>) -> Ran {
    let tara = place.tara;
    let patient = CallOptions::new();
    let order = TokenRequest::new(rial(ASKED), 101, "1.2.3.4", "https://shop.ir/back?lang=fa")
        .order_id("order-1")
        .mobile(MOBILE);
    let mut token = None;
    if case.call != "authenticate" {
        tara.authenticate(&patient).unwrap();
    }
    let mut expected = None;
    if !matches!(case.call.as_str(), "authenticate" | "clubGroups" | "getToken") {
        let made = tara.get_token(&order, &patient).unwrap().token;
        let finished = act(case, place, &made);
        let mut wanted = order.expected(made.clone());
        if let Some(callback) = finished.callbacks.first().filter(|_| case.callback != Some(false)) {
            let query = callback.url.split_once('?').map_or("", |(_, query)| query);
            let callback = Tara::parse_callback(query.as_bytes(), callback.body.as_bytes()).unwrap();
            wanted = wanted.after(&callback).unwrap();
        }
        if case.before.as_deref() == Some("verified") {
            let _ = tara.verify(&wanted, &patient).unwrap();
        }
        if let Some(forged) = &case.forged {
            let result = if forged == "positive" { "0" } else { "102" };
            let body = format!("result={result}&token={}&orderId=order-1", made.expose());
            wanted = wanted.after(&Tara::parse_callback(b"", body.as_bytes()).unwrap()).unwrap();
        }
        expected = Some(wanted.verified_before(case.verified_before).window_over(case.window_over));
        token = Some(made);
    }
    if case.login.as_deref() == Some("ended") {
        place.with(|machine, _| machine.end_logins());
    }
    let options = begin(case, place);
    let started = (place.now)();
    let call = match case.call.as_str() {
        "authenticate" => Normal::plain(tara.authenticate(&options), |_| Map::new()),
        "clubGroups" => Normal::plain(tara.club_groups(&options), normal::groups),
        "getToken" => Normal::plain(tara.get_token(&order, &options), |a| normal::token(&a.token, place)),
        "verify" => {
            Normal::tara_verify(tara.verify(expected.as_ref().unwrap(), &options), token.as_ref(), place)
        }
        "refund" => Normal::refund(tara.refund(&rrn(place, token.as_ref().unwrap()), "", &options)),
        "refundPartial" => {
            let rrn = rrn(place, token.as_ref().unwrap());
            Normal::refund(tara.refund_part(&rrn, rial(50_000), &[], None, &options))
        }
        other => panic!("no such call: {other}"),
    };
    let took = (place.now)().saturating_sub(started);
    end(case, place, call, token.as_ref(), took)
}

fn run_tabapay(case: &Case, place: &Place<'_>) -> Ran {
    let tabapay = (place.tabapay)(case.environment(), case.tracking);
    let patient = CallOptions::new();
    let mut request = CreateRequest::new(rial(ASKED), "https://shop.ir/back?order=5")
        .mobile(MOBILE)
        .national_code(NATIONAL_CODE);
    if case.other_card {
        request = request.card_number(CARD);
    }
    if case.call == "create" {
        let options = begin(case, place);
        let started = (place.now)();
        let call = Normal::plain(tabapay.create(&request, &options), |a| normal::token(&a.token, place));
        let took = (place.now)().saturating_sub(started);
        return end(case, place, call, None, took);
    }
    let token = tabapay.create(&request, &patient).unwrap().token;
    let finished = act(case, place, &token);
    let mut expected = match case.expected_amount {
        Some(amount) => Expected::new(token.clone(), rial(amount)),
        None => request.expected(token.clone()),
    };
    if let Some(callback) = finished.callbacks.first().filter(|_| case.callback != Some(false)) {
        let callback = TabaPay::parse_callback(callback.raw_fields().as_bytes(), b"").unwrap();
        expected = expected.after(&callback).unwrap();
    }
    if case.before.as_deref() == Some("verified") {
        let _ = tabapay.verify(&expected, &patient).unwrap();
    }
    if let Some(forged) = &case.forged {
        let told = if forged == "positive" { "1&status=success" } else { "-1&status=error" };
        let query = format!("responseCode={told}&token={}&amount={ASKED}", token.expose());
        expected = expected.after(&TabaPay::parse_callback(query.as_bytes(), b"").unwrap()).unwrap();
    }
    let expected = expected.verified_before(case.verified_before).window_over(case.window_over);
    let options = begin(case, place);
    let started = (place.now)();
    let call = Normal::tabapay_verify(tabapay.verify(&expected, &options), &token, place);
    let took = (place.now)().saturating_sub(started);
    end(case, place, call, Some(&token), took)
}

/// What the payer does.
fn act(case: &Case, place: &Place<'_>, token: &Secret) -> Finished {
    let token = token.expose();
    let how = Pay { card: case.other_card.then(|| "6037991234567890".to_owned()), ..Pay::default() };
    place.with(|machine, now| match case.payer.as_deref().unwrap_or("pays") {
        "nothing" => Finished::default(),
        "declines" if !case.other_card => machine.decline(token, &Decline::default(), now).unwrap(),
        payer => {
            let finished = machine.pay(token, &how, now).unwrap();
            if payer == "returned" {
                machine.expire(token, now).unwrap();
            }
            if case.before.as_deref() == Some("pushed") {
                machine.push_answered(token, true, now);
            }
            finished
        }
    })
}

/// From here on things go wrong, and are counted.
fn begin(case: &Case, place: &Place<'_>) -> CallOptions {
    place.with(|machine, _| {
        for fault in &case.faults {
            machine.plan_fault(PlannedFault::from_json(fault).unwrap()).unwrap();
        }
        machine.reset_counters();
    });
    CallOptions::new().timeout(case.timeout())
}

fn end(case: &Case, place: &Place<'_>, call: Normal, token: Option<&Secret>, took: Duration) -> Ran {
    let (mut normal, shown) = call.into_parts();
    let (settled, refunds, moved_twice) = place.with(|machine, now| {
        let ledger = machine.ledger(now);
        let account = token.and_then(|token| ledger.account(token.expose()));
        let counts = account.map_or((0, 0), |account| (account.times_settled, account.times_refunded));
        (counts.0, counts.1, !ledger.moved_twice().is_empty())
    });
    let object = normal.as_object_mut().unwrap();
    if case.expect.get("calls").is_some() {
        object.insert("calls".to_owned(), place.with(|machine, _| normal::calls(machine)));
    }
    if case.expect.get("settled").is_some() {
        object.insert("settled".to_owned(), settled.into());
    }
    if case.expect.get("refunds").is_some() {
        object.insert("refunds".to_owned(), refunds.into());
    }
    let secrets = place.with(|machine, _| secrets::planted(machine));
    Ran { normal, took, shown, secrets, settled, moved_twice }
}

fn rrn(place: &Place<'_>, token: &Secret) -> String {
    place.with(|machine, now| machine.payment(token.expose(), now).unwrap().rrn.clone())
}

fn rial(amount: i64) -> Rial {
    Rial::new(amount).unwrap()
}
