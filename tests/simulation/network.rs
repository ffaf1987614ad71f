//! The way to the gateway and back: it takes time, loses requests and answers, delivers a request long after its
//! client has given it up, and mixes up answers. The process may die before sending, after the gateway acted, and
//! after the answer.

use crate::clockwork::{State, What};
use crate::journal::Hands;
use crate::money;
use crate::sabotage::Without;
use crate::support::{as_sent, failure, perceive};
use dargah::error::Progress;
use dargah::transport::{
    ConnectionUse, Exchange, Failure, FailureKind, HttpAnswer, HttpRequest, Limits, Timing, Transport,
};
use dargah_simulator::machine::{Operation, Perceived, Request};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use zeroize::Zeroizing;

/// What is on the wires.
#[derive(Default)]
pub struct Wires {
    /// The last whole answer to each account at each path, and what it was about.
    last: BTreeMap<(&'static str, String), (String, u16, Vec<u8>)>,
    /// Pages that came to the wrong payment, perhaps when they were over.
    pub crossed_pages: BTreeSet<String>,
}

/// The token that a request is about, where it is about one.
pub fn token_of(request: &Request) -> Option<String> {
    token_in(&request.body)
}

fn token_in(body: &[u8]) -> Option<String> {
    let body: Value = serde_json::from_slice(body).ok()?;
    Some(body.get("token")?.as_str()?.to_owned())
}

/// What tells requests to the same address apart.
fn subject_of(request: &Request) -> String {
    token_of(request).unwrap_or_else(|| String::from_utf8_lossy(&request.body).into_owned())
}

fn is_verify(operation: Operation) -> bool {
    matches!(operation, Operation::PurchaseVerify | Operation::Verify)
}

/// The call that a path is.
pub fn operation(path: &str) -> Operation {
    if path.ends_with("/login/refund") {
        return Operation::RefundLogin;
    }
    if let Some((before, _)) = path.split_once("/limited/refund/").and_then(|(_, rest)| rest.rsplit_once('/'))
    {
        assert_eq!(before, "partial");
        return Operation::RefundPartial;
    }
    if path.contains("/limited/refund/") {
        return Operation::Refund;
    }
    match path.rsplit('/').next() {
        Some("authenticate") => Operation::Authenticate,
        Some("getToken") => Operation::GetToken,
        Some("purchaseVerify") => Operation::PurchaseVerify,
        Some("purchaseInquiry") => Operation::PurchaseInquiry,
        Some("create") => Operation::Create,
        Some("verify") => Operation::Verify,
        other => panic!("a call that the simulation does not know: {other:?}"),
    }
}

/// The gateway acts on a request, and the books see it.
fn gateway_acts(state: &mut State, operation: Operation, request: &Request) -> dargah_simulator::Answer {
    let token = token_of(request);
    let before = token.as_deref().map(|token| money::settled(state, token));
    let answer = state.world.handle(request);
    let fault =
        state.world.machine(|machine, _| machine.requests().next_back().and_then(|r| r.fault.clone()));
    if let Some(fault) = &fault {
        state.coverage.hit(&format!("fault {}", crate::weather::fault_name(fault)));
    }
    state.tell(|| {
        let text = String::from_utf8_lossy(&answer.body[..answer.body.len().min(300)]).into_owned();
        format!("   gateway {} {token:?}: {} {fault:?} {text}", operation.name(), answer.status)
    });
    if let (Some(token), Some(before)) = (token, before) {
        money::watch_gateway(state, operation, &token, before, &answer.body);
    }
    if matches!(operation, Operation::Refund | Operation::RefundPartial) {
        money::watch_refund(state, &request.path);
    }
    answer
}

/// A request that nobody waits for any more.
pub fn arrives_late(state: &mut State, request: &Request) {
    state.coverage.hit("request arrives late");
    state.tell(|| "a request arrives late".to_owned());
    gateway_acts(state, operation(&request.path), request);
}

/// How long a message is on its way.
fn way(state: &mut State) -> Duration {
    let slow = state.weather.slow_network;
    if state.rolls(slow) {
        let long = state.rolls(4);
        if long { state.between(30_000, 2_400_000) } else { state.between(1000, 30_000) }
    } else {
        state.between(1, 120)
    }
}

fn done(result: Result<HttpAnswer, Failure>) -> Exchange {
    Exchange { result, timing: Timing::default(), connection: ConnectionUse::Reused }
}

impl Transport for Hands {
    fn exchange(&self, request: HttpRequest, limits: &Limits<'_>) -> Exchange {
        let sent = as_sent(&request);
        let operation = operation(&sent.path);
        let result = self.exchanged(operation, &sent, limits);
        let mut state = self.sim.state();
        // The process may be dead: then this answer reaches nobody.
        let dead = self.dies(&mut state, || format!("{} answered", operation.name()));
        done(if dead { Err(failure(FailureKind::ConnectionLost, Progress::Sent)) } else { result })
    }
}

impl Hands {
    fn exchanged(
        &self,
        operation: Operation,
        sent: &Request,
        limits: &Limits<'_>,
    ) -> Result<HttpAnswer, Failure> {
        let name = operation.name();
        let timed_out = || Err(failure(FailureKind::Timeout, Progress::Sent));
        self.pause();
        let outward = {
            let mut state = self.sim.state();
            if self.dies(&mut state, || format!("{name} unsent")) {
                return Err(failure(FailureKind::Connect, Progress::NotSent));
            }
            if let Some(delivery) = state.world.machine(|machine, _| machine.connection()) {
                state.coverage.hit("fault at connect");
                let stalls = delivery.perceived(0, limits.connect.as_millis() as u64) == Perceived::TimedOut;
                drop(state);
                if stalls {
                    self.sim.pass(self.process, limits.connect.min(limits.total));
                }
                return Err(failure(FailureKind::Connect, Progress::NotSent));
            }
            if let Some(token) = token_of(sent).filter(|_| is_verify(operation)) {
                money::watch_verify(&mut state, &token);
            }
            state.tell(|| format!("p{} sends {name}", self.process));
            let outward = way(&mut state);
            if outward >= limits.total {
                state.after(outward, What::Late(Box::new(sent.clone())));
            }
            outward
        };
        let limit =
            if self.sim.state().books.without == Without::Limit { Duration::MAX } else { limits.total };
        if outward >= limit {
            self.sim.pass(self.process, limit);
            return timed_out();
        }
        self.sim.pass(self.process, outward);
        let left = limit - outward;
        let (answered, took) = {
            let mut state = self.sim.state();
            if state.processes[self.process].dead {
                // The shop was stopped while it was on its way.
                gateway_acts(&mut state, operation, sent);
                return timed_out();
            }
            let crossed = crossed_answer(&mut state, self.account, operation, sent);
            let mut took = way(&mut state);
            let answered = match crossed {
                Some((status, body)) => Ok(HttpAnswer { status, body: Zeroizing::new(body) }),
                None => {
                    let answer = gateway_acts(&mut state, operation, sent);
                    let patience = left.min(Duration::from_secs(600)).as_millis() as u64;
                    let body = sabotaged(&state, sent, answer.body);
                    let result = perceive(&answer.delivery, answer.status, body, patience, &mut took);
                    if let Ok(answer) = &result {
                        let kept = (subject_of(sent), answer.status, answer.body.to_vec());
                        state.network.last.insert((self.account, sent.path.clone()), kept);
                    }
                    result
                }
            };
            if self.dies(&mut state, || format!("{name} acted")) {
                return timed_out();
            }
            (answered, took)
        };
        self.sim.pass(self.process, took.min(left));
        if took >= left { timed_out() } else { answered }
    }
}

/// Where answers are mixed up: the last one that another payment got, and the gateway never sees this request.
fn crossed_answer(
    state: &mut State,
    account: &'static str,
    operation: Operation,
    sent: &Request,
) -> Option<(u16, Vec<u8>)> {
    let crossed = state.weather.crossed;
    let (other, status, body) = state.network.last.get(&(account, sent.path.clone())).cloned()?;
    // A refund carries nothing by which its answer could be told from another's.
    let is_refund =
        matches!(operation, Operation::RefundLogin | Operation::Refund | Operation::RefundPartial);
    if is_refund || other == subject_of(sent) || !state.rolls(crossed) {
        return None;
    }
    state.coverage.hit(&format!("crossed {}", operation.name()));
    state.tell(|| format!("   gets the answer of {other}"));
    if token_of(sent).is_none() {
        state.network.crossed_pages.extend(token_in(&body));
    }
    Some((status, sabotaged(state, sent, body)))
}

fn sabotaged(state: &State, sent: &Request, body: Vec<u8>) -> Vec<u8> {
    match token_of(sent) {
        Some(token) => sabotage_body(state, &token, body),
        None => body,
    }
}

/// An answer as it looks to a client that does not compare its token, or its amount.
fn sabotage_body(state: &State, token: &str, body: Vec<u8>) -> Vec<u8> {
    let (field, value) = match state.books.without {
        Without::TokenCheck => ("token", Value::from(token)),
        Without::AmountCheck => match state.payers.issued_by_token(token) {
            Some(issued) => ("amount", Value::from(issued.amount)),
            None => return body,
        },
        _ => return body,
    };
    let Ok(mut json) = serde_json::from_slice::<Value>(&body) else { return body };
    fit(&mut json, field, &value);
    if let Some(list) = json.get_mut("trackPurchaseList") {
        fit(list, field, &value);
        list.as_array_mut().into_iter().flatten().for_each(|track| fit(track, field, &value));
    }
    json.to_string().into_bytes()
}

fn fit(json: &mut Value, field: &str, value: &Value) {
    if let Some(old) = json.as_object_mut().and_then(|object| object.get_mut(field)) {
        *old = value.clone();
    }
}
