//! `tests/vectors/checkout.json`: checkout step by step, as every language must do it.

#![cfg(feature = "checkout")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/persian.rs"]
mod persian;
mod support;

use dargah::checkout::journal::{Filter, Journal};
use dargah::checkout::{
    Again, Checkout, Completed, Order, Payment, PaymentId, RefundOrder, RefundState, State, StateKeys, Times,
};
use dargah::error::{Error, Result};
use dargah::json::ToJson;
use dargah::tabapay::{CreateRequest, Environment};
use dargah::tara::TokenRequest;
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Decline, Finished, Operation, Pay, PlannedFault};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use support::{World, rial};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    #[serde(default)]
    open: Map<String, Value>,
    #[serde(default)]
    times: BTreeMap<String, u64>,
    #[serde(default)]
    state_key: bool,
    #[serde(default = "yes")]
    new_order_numbers: bool,
    steps: Vec<Value>,
    expect: Value,
}

fn yes() -> bool {
    true
}

/// One shop, and what it remembers of its payments, in the order in which it began them.
struct Shop {
    world: World,
    checkout: Checkout,
    payments: Vec<Payment>,
    finished: BTreeMap<usize, Finished>,
}

fn options() -> CallOptions {
    CallOptions::new().timeout(Duration::from_secs(2))
}

fn name(state: State) -> Value {
    serde_json::to_value(state).unwrap()
}

fn normal_error(error: &Error) -> Value {
    persian::assert_persian(error);
    let mut normal = json!({ "kind": error.kind() as u32, "kind_name": format!("{:?}", error.kind()) });
    if let Some(field) = error.field() {
        normal["field"] = field.into();
    }
    json!({ "error": normal })
}

impl Shop {
    fn new(case: &Case, world: World, journal: Arc<dyn Journal>) -> Self {
        world.machine(|machine, _| {
            let mut open = machine.open_points().clone();
            open.set(&Value::Object(case.open.clone())).unwrap();
            machine.set_open_points(open);
        });
        let time = |name: &str, usual| case.times.get(name).map_or(usual, |ms| Duration::from_millis(*ms));
        let usual = Times::default();
        let times = Times {
            lease: usual.lease,
            payer: time("payer_ms", usual.payer),
            window: time("window_ms", usual.window),
            ask_again: time("ask_again_ms", usual.ask_again),
        };
        let builder = Checkout::builder(journal)
            .tara("shop", world.tara())
            .tabapay("taba", world.tabapay(Environment::Production))
            .times(times)
            .new_order_numbers(case.new_order_numbers)
            .clock(Arc::new(world.clone()));
        let builder = if case.state_key {
            builder.state_keys(StateKeys::new("k1", "0123456789abcdef0123456789abcdef").unwrap())
        } else {
            builder
        };
        let checkout = builder.build().unwrap();
        Self { world, checkout, payments: Vec::new(), finished: BTreeMap::new() }
    }

    fn index(&self, id: PaymentId) -> usize {
        self.payments.iter().position(|payment| payment.id == id).unwrap()
    }

    fn of(&self, step: &Value) -> &Payment {
        &self.payments[step["payment"].as_u64().unwrap() as usize]
    }

    fn indices(&self, payments: &[Payment]) -> Value {
        payments.iter().map(|payment| self.index(payment.id)).collect()
    }

    fn rrn(&self, payment: &Payment) -> String {
        let token = payment.token.as_ref().unwrap().expose();
        self.world.machine(|machine, now| machine.payment(token, now).unwrap().rrn.clone())
    }

    fn shows(&self, payment: &Payment) -> Map<String, Value> {
        let mut shown = Map::new();
        shown.insert("state".to_owned(), name(payment.state));
        shown.insert("next_step".to_owned(), serde_json::to_value(payment.next_step()).unwrap());
        if payment.amount_changed {
            shown.insert("amount_changed".to_owned(), true.into());
        }
        if let Some(reference) = &payment.reference_number {
            let known = *reference == self.rrn(payment);
            shown.insert("reference".to_owned(), if known { "rrn" } else { "other" }.into());
        }
        if let Some(reported) = payment.reported {
            shown.insert("reported".to_owned(), reported.get().into());
        }
        if let Some(first) = payment.duplicate_of {
            shown.insert("duplicate_of".to_owned(), self.index(first).into());
        }
        shown
    }

    fn completed(&self, completed: &Completed) -> Value {
        let mut shown = self.shows(&completed.payment);
        shown.insert("first_time".to_owned(), completed.first_time.into());
        Value::Object(shown)
    }

    fn begin(&mut self, step: &Value) -> Result<Value> {
        let account = step["account"].as_str().unwrap();
        let order_id = step["order"].as_str().unwrap();
        let amount = rial(step["amount"].as_i64().unwrap());
        let back = "https://shop.ir/back?lang=fa";
        let order = match account {
            "shop" => Order::Tara(TokenRequest::new(amount, 101, "1.2.3.4", back).order_id(order_id)),
            _ => Order::TabaPay { order_id: order_id.to_owned(), request: CreateRequest::new(amount, back) },
        };
        let again = match step["again"].as_str().unwrap() {
            "default" => Again::Default,
            "only_new" => Again::OnlyNew,
            "new_attempt" => Again::NewAttempt,
            "again" => Again::Again,
            other => panic!("{other}"),
        };
        let started = self.checkout.begin(account, &order, again, &options())?;
        let payment = started.payment;
        let shown = json!({
            "begin": if started.resumed { "resumed" } else { "started" },
            "attempt": payment.attempt,
            "state": name(payment.state),
        });
        if !started.resumed {
            self.payments.push(payment);
        }
        Ok(shown)
    }

    /// Query and body of what comes to the callback address: what the gateway sent, or a forgery.
    fn callback(&self, step: &Value) -> (String, String) {
        let payment = self.of(step);
        let index = self.index(payment.id);
        let token = payment.token.as_ref().unwrap().expose();
        let tara = payment.route.account == "shop";
        let made = |token: &str, order: &str, amount: i64, yes: bool| match (tara, yes) {
            (true, true) => format!("result=0&token={token}&orderId={order}"),
            (true, false) => format!("result=102&token={token}&orderId={order}"),
            (false, true) => format!("responseCode=1&status=success&token={token}&amount={amount}"),
            (false, false) => format!("responseCode=-1&status=error&token={token}&amount={amount}"),
        };
        let (order, amount) = (payment.order_id.as_str(), payment.amount.get());
        let body = match step.get("forged").and_then(Value::as_str) {
            None if step["do"] == "push" => self.finished[&index].pushes[0].body.clone(),
            None => {
                let sent = &self.finished[&index].callbacks[0];
                let query = sent.url.split_once('?').map_or("", |(_, query)| query);
                return (query.to_owned(), sent.body.clone());
            }
            Some("token") => made("another", order, amount, true),
            Some("order") => made(token, "another", amount, true),
            Some("amount") => made(token, order, amount + 1, true),
            Some("positive") => made(token, order, amount, true),
            Some("negative") => made(token, order, amount, false),
            Some(other) => panic!("{other}"),
        };
        (String::new(), body)
    }

    fn refunded(&self, result: Result<dargah::checkout::Refunded>, settled: bool) -> Result<Value> {
        let refunded = result?;
        let sum = refunded.payment.refunded();
        if settled {
            return Ok(json!({ "refunded": sum }));
        }
        let state = match refunded.refund.state {
            RefundState::Sending => "sending",
            RefundState::Done => "done",
            RefundState::Refused => "refused",
            RefundState::Unknown => "unknown",
        };
        Ok(json!({ "refund": state, "number": refunded.refund.number, "refunded": sum }))
    }

    fn step(&mut self, step: &Value) -> Result<Value> {
        let token = |shop: &Self| shop.of(step).token.as_ref().unwrap().expose().to_owned();
        Ok(match step["do"].as_str().unwrap() {
            "begin" => self.begin(step)?,
            "pay" => {
                let token = token(self);
                let finished = self.world.machine(|m, now| m.pay(&token, &Pay::default(), now).unwrap());
                self.finished.insert(self.index(self.of(step).id), finished);
                Value::Null
            }
            "decline" => {
                let token = token(self);
                let how = Decline::default();
                let finished = self.world.machine(|m, now| m.decline(&token, &how, now).unwrap());
                self.finished.insert(self.index(self.of(step).id), finished);
                Value::Null
            }
            "fault" => {
                let fault = PlannedFault::from_json(&step["plan"]).unwrap();
                self.world.fault(fault);
                Value::Null
            }
            "mend" => {
                self.world.machine(|machine, _| machine.clear_faults());
                Value::Null
            }
            "tick" => {
                self.world.advance(Duration::from_millis(2));
                Value::Null
            }
            "complete" => {
                let (query, body) = self.callback(step);
                let account = &self.of(step).route.account;
                let done = self.checkout.complete(account, query.as_bytes(), body.as_bytes(), &options())?;
                self.completed(&done)
            }
            "push" => {
                let (query, body) = self.callback(step);
                let account = &self.of(step).route.account;
                let (query, body) = (query.as_bytes(), body.as_bytes());
                self.completed(&self.checkout.push(account, None, query, body, &options())?.completed)
            }
            "acknowledge" => {
                let payment = self.of(step);
                let amount = step["amount"].as_i64().map_or(payment.amount, rial);
                self.checkout.acknowledge(payment.id, amount)?;
                json!({ "ok": true })
            }
            "unacknowledged" => json!({ "payments": self.indices(&self.checkout.unacknowledged(100)?) }),
            "list" => {
                let text = |name: &str| step.get(name).map(|text| text.as_str().unwrap().to_owned());
                let states: Vec<State> =
                    step.get("states").map_or(Vec::new(), |s| serde_json::from_value(s.clone()).unwrap());
                let filter = Filter {
                    states,
                    order_id: text("order"),
                    account: text("account"),
                    attention: step.get("attention").is_some(),
                    to_deliver: step.get("to_deliver").is_some(),
                    ..Filter::default()
                };
                json!({ "payments": self.indices(&self.checkout.list(&filter, 100)?) })
            }
            "payment" => {
                let payment = self.checkout.payment(self.of(step).id)?.unwrap();
                let mut shown = self.shows(&payment);
                shown.retain(|name, _| {
                    ["state", "next_step", "amount_changed", "duplicate_of"].contains(&name.as_str())
                });
                Value::Object(shown)
            }
            "history" => {
                let history = self.checkout.history(self.of(step).id)?;
                json!({ "what": history.into_iter().map(|entry| entry.what).collect::<Vec<_>>() })
            }
            "reconcile" => {
                let threads = step["threads"].as_u64().unwrap() as usize;
                let report = self.checkout.reconcile(threads, &options(), &|_, _| {})?;
                let mut others: Vec<String> =
                    report.others.iter().map(|p| name(p.state).as_str().unwrap().to_owned()).collect();
                others.sort();
                json!({
                    "looked": report.looked,
                    "paid": self.indices(&report.paid),
                    "others": others,
                    "errors": report.errors.len(),
                    "unacknowledged": self.indices(&report.unacknowledged),
                    "attention": self.indices(&report.attention),
                    "give_back": self.indices(&report.give_back),
                })
            }
            "refund" => {
                let amount = step["amount"].as_i64().map(rial);
                let order = RefundOrder { amount, ..RefundOrder::default() };
                self.refunded(self.checkout.refund(self.of(step).id, &order, &options()), false)?
            }
            "refunded_by_hand" => {
                let amount = step["amount"].as_i64().map(rial);
                let reason = step["reason"].as_str().unwrap();
                self.refunded(self.checkout.refunded_by_hand(self.of(step).id, amount, reason), false)?
            }
            "restored" => json!({ "count": self.checkout.restored()? }),
            "settle" => {
                let number = step["number"].as_u64().unwrap() as u32;
                let (done, reason) = (step["done"].as_bool().unwrap(), step["reason"].as_str().unwrap());
                self.refunded(self.checkout.settle_refund(self.of(step).id, number, done, reason), true)?
            }
            "close" => {
                let closed = self.checkout.close(self.of(step).id, step["reason"].as_str().unwrap())?;
                json!({ "state": name(closed.state), "next_step": closed.next_step() })
            }
            "return_state" => {
                let url = self.of(step).callback_url.clone();
                let mut query = url.split_once('?').unwrap().1.to_owned();
                if step.get("forged").is_some() {
                    query = query.replace("dargah_state=k1.", "dargah_state=k1.9");
                }
                let state = self.checkout.return_state(query.as_bytes(), b"")?.unwrap();
                json!({ "order_id": state.order_id })
            }
            other => panic!("no such step: {other}"),
        })
    }

    fn books(&self) -> Value {
        let book = |payment: &Payment| {
            let token = payment.token.as_ref().unwrap().expose();
            self.world.machine(|machine, now| {
                let account = machine.ledger(now).account(token).cloned();
                let (settled, refunded) = account.map_or((0, 0), |a| (a.settled, a.refunded));
                json!({ "settled": settled, "refunded": refunded })
            })
        };
        self.payments.iter().map(book).collect()
    }

    fn calls(&self) -> Value {
        self.world.machine(|machine, _| {
            let calls = Operation::ALL.iter().filter(|operation| operation.is_call());
            let counts = calls.map(|call| (call.name().to_owned(), machine.counters().calls(*call)));
            Value::Object(counts.filter(|(_, n)| *n > 0).map(|(name, n)| (name, n.into())).collect())
        })
    }
}

fn run(case: &Case, world: World, journal: Arc<dyn Journal>) -> Value {
    let mut shop = Shop::new(case, world, journal);
    let results: Vec<Value> =
        case.steps.iter().map(|step| shop.step(step).unwrap_or_else(|error| normal_error(&error))).collect();
    let mut normal = json!({ "results": results, "books": shop.books() });
    if case.expect.get("calls").is_some() {
        normal["calls"] = shop.calls();
    }
    let exported = {
        let mut lines = String::new();
        let mut add = |line: Value| {
            lines.push_str(&line.to_string());
            true
        };
        shop.checkout.export(&Filter::default(), &mut add).unwrap();
        lines
    };
    for payment in &shop.payments {
        let token = payment.token.as_ref().unwrap().expose();
        assert!(!exported.contains(token), "{}: the export shows a token", case.id);
        assert!(!format!("{payment:?} {}", payment.to_json()).contains(token), "{}", case.id);
    }
    normal
}

fn every_case(journal: impl Fn(&World) -> Arc<dyn Journal>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/checkout.json");
    let cases: Vec<Case> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(cases.len() > 40, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let world = World::new();
        let journal = journal(&world);
        let normal = run(case, world, journal);
        if normal != case.expect {
            wrong.push(format!("{}\n  must be {}\n  but is  {normal}", case.id, case.expect));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[cfg(feature = "sqlite")]
fn come_out_as_written() {
    every_case(support::journals::next_journal);
}

#[cfg(feature = "sqlite")]
over_every_journal!(come_out_as_written);

#[cfg(not(feature = "sqlite"))]
#[test]
fn come_out_as_written() {
    every_case(|world| Arc::new(dargah::checkout::journal::MemoryJournal::new(Arc::new(world.clone()))));
}
