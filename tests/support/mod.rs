//! The simulator's gateways without sockets, threads or waiting: time is a number that tests move.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(feature = "sqlite")]
pub mod database;
#[cfg(feature = "sqlite")]
mod forward;
#[cfg(feature = "sqlite")]
pub mod journals;
pub mod nobody;

use dargah::amount::Rial;
use dargah::error::Progress;
use dargah::tabapay::{Environment, TabaPay};
use dargah::tara::{RefundCredentials, Tara, TokenRequest};
use dargah::transport::{
    AttemptEvent, Cancel, Clock, ConnectionUse, Exchange, Failure, FailureKind, HttpAnswer, HttpRequest,
    Limits, Timing, Transport,
};
use dargah_simulator::machine::{
    Account, Answer, Config, Delivery, Machine, Operation, Perceived, PlannedFault, Request, Rng, Transfer,
};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use zeroize::Zeroizing;

pub const BASE: &str = "https://gateway.test";
pub const MERCHANT: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
pub const START_MS: u64 = 1_790_000_000_000;
pub const MAX_ANSWER: usize = 1 << 20;

/// Both gateways, and the time they live in.
#[derive(Clone)]
pub struct World(Arc<Mutex<Inside>>);

struct Inside {
    machine: Machine,
    rng: Rng,
    elapsed: Duration,
    events: Vec<AttemptEvent>,
}

impl World {
    pub fn new() -> Self {
        Self::with_config(Config::default(), 7)
    }

    pub fn with_config(config: Config, seed: u64) -> Self {
        let machine = Machine::new(config);
        let inside = Inside { machine, rng: Rng::new(seed), elapsed: Duration::ZERO, events: Vec::new() };
        Self(Arc::new(Mutex::new(inside)))
    }

    /// What the gateway makes of a request that has arrived.
    pub fn handle(&self, request: &Request) -> Answer {
        self.with(|inside| inside.handle(request))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Inside) -> T) -> T {
        act(&mut self.0.lock().unwrap())
    }

    pub fn machine<T>(&self, act: impl FnOnce(&mut Machine, u64) -> T) -> T {
        self.with(|inside| {
            let now = inside.now_ms();
            act(&mut inside.machine, now)
        })
    }

    pub fn open_point(&self, assignment: &str) {
        self.machine(|machine, _| {
            let mut open = machine.open_points().clone();
            open.set_text(assignment).unwrap();
            machine.set_open_points(open);
        });
    }

    pub fn fault(&self, fault: PlannedFault) {
        self.machine(|machine, _| machine.plan_fault(fault).unwrap());
    }

    pub fn calls(&self, operation: Operation) -> u64 {
        self.machine(|machine, _| machine.counters().calls(operation))
    }

    pub fn account(&self, token: &str) -> Account {
        self.machine(|machine, now| machine.ledger(now).account(token).cloned().unwrap())
    }

    pub fn elapsed(&self) -> Duration {
        self.with(|inside| inside.elapsed)
    }

    pub fn advance(&self, by: Duration) {
        self.with(|inside| inside.elapsed += by);
    }

    pub fn events(&self) -> Vec<AttemptEvent> {
        self.with(|inside| inside.events.clone())
    }

    pub fn tara(&self) -> Tara {
        self.tara_with_password("secret-password")
    }

    pub fn tara_with_password(&self, password: &str) -> Tara {
        let refund = RefundCredentials::new("refund", "refund-password").base_url(format!("{BASE}/club"));
        let seen = self.clone();
        Tara::builder("shop", password)
            .base_url(format!("{BASE}/pay"))
            .refund(refund)
            .transport(Arc::new(self.clone()))
            .clock(Arc::new(self.clone()))
            .events(Arc::new(move |event| seen.with(|inside| inside.events.push(event.clone()))))
            .build()
            .unwrap()
    }

    pub fn tabapay(&self, environment: Environment) -> TabaPay {
        self.tabapay_with(environment, false)
    }

    pub fn tabapay_with(&self, environment: Environment, tracking_code: bool) -> TabaPay {
        TabaPay::builder(MERCHANT, environment)
            .base_url(format!("{BASE}/v1"))
            .sandbox_accepts_tracking_code(tracking_code)
            .transport(Arc::new(self.clone()))
            .clock(Arc::new(self.clone()))
            .build()
            .unwrap()
    }
}

impl Inside {
    fn now_ms(&self) -> u64 {
        START_MS + self.elapsed.as_millis() as u64
    }

    fn handle(&mut self, request: &Request) -> Answer {
        let now = self.now_ms();
        self.machine.handle(request, now, &mut self.rng)
    }
}

impl Clock for World {
    fn monotonic(&self) -> Duration {
        self.elapsed()
    }

    fn wall(&self) -> Duration {
        Duration::from_millis(START_MS) + self.elapsed()
    }

    fn wait(&self, until: Duration, _cancel: Option<&Cancel>) {
        self.with(|inside| inside.elapsed = inside.elapsed.max(until));
    }

    fn random(&self) -> u64 {
        self.with(|inside| inside.rng.next_u64())
    }
}

impl Transport for World {
    fn exchange(&self, request: HttpRequest, limits: &Limits<'_>) -> Exchange {
        let done = |result| Exchange { result, timing: Timing::default(), connection: ConnectionUse::Reused };
        if limits.cancel.is_some_and(Cancel::is_cancelled) {
            return done(Err(failure(FailureKind::Cancelled, Progress::NotSent)));
        }
        self.with(|inside| {
            let started = inside.elapsed;
            if let Some(delivery) = inside.machine.connection() {
                let stalls = delivery.perceived(0, limits.connect.as_millis() as u64) == Perceived::TimedOut;
                if stalls {
                    inside.elapsed += limits.connect.min(limits.total);
                }
                return done(Err(failure(FailureKind::Connect, Progress::NotSent)));
            }
            let answer = inside.handle(&as_sent(&request));
            let patience = limits.total.as_millis() as u64;
            let result =
                perceive(&answer.delivery, answer.status, answer.body, patience, &mut inside.elapsed);
            inside.elapsed = inside.elapsed.min(started + limits.total);
            done(result)
        })
    }
}

/// A client's request as the gateway gets it.
pub fn as_sent(request: &HttpRequest) -> Request {
    let target = request.url[url::Position::BeforePath..].to_owned();
    let mut sent = Request::new("POST", &target)
        .with_header("host", "gateway.test")
        .with_header("content-type", "application/json");
    if let Some(value) = &request.authorization {
        sent = sent.with_header("authorization", value.expose());
    }
    sent.body = request.body.to_vec();
    sent.secure = true;
    sent
}

/// What a client with this patience makes of an answer; `elapsed` grows by the time it takes.
pub fn perceive(
    delivery: &Delivery,
    status: u16,
    body: Vec<u8>,
    patience: u64,
    elapsed: &mut Duration,
) -> Result<HttpAnswer, Failure> {
    // A length that is too short hides the end of the body.
    let shown = match delivery.transfer {
        Transfer::WrongLength(by) if by < 0 => body.len().saturating_sub(by.unsigned_abs() as usize),
        _ => body.len(),
    };
    // Such answers are passed over, as HTTP has it: the engine's own tests and tests/sockets.rs show it.
    let whole = Delivery { transfer: Transfer::Whole, ..delivery.clone() };
    let delivery =
        if matches!(delivery.transfer, Transfer::InformationalStorm(_)) { &whole } else { delivery };
    let too_large = || failure(FailureKind::AnswerTooLarge, Progress::Answered);
    match delivery.perceived(body.len(), patience) {
        Perceived::Answer { after_ms } => {
            *elapsed += Duration::from_millis(after_ms);
            if shown > MAX_ANSWER {
                return Err(too_large());
            }
            Ok(HttpAnswer { status, body: Zeroizing::new(body[..shown].to_vec()) })
        }
        Perceived::Lost { after_ms, .. } => {
            *elapsed += Duration::from_millis(after_ms);
            Err(failure(FailureKind::ConnectionLost, Progress::Sent))
        }
        Perceived::TimedOut => {
            *elapsed += Duration::from_millis(patience);
            Err(failure(FailureKind::Timeout, Progress::Sent))
        }
        Perceived::Unreadable { after_ms } => {
            *elapsed += Duration::from_millis(after_ms);
            match delivery.transfer {
                Transfer::Endless => Err(too_large()),
                _ => Err(failure(FailureKind::BadHttp, Progress::Sent)),
            }
        }
    }
}

pub fn failure(kind: FailureKind, progress: Progress) -> Failure {
    Failure { kind, progress, detail: String::new() }
}

pub fn rial(amount: i64) -> Rial {
    Rial::new(amount).unwrap()
}

/// An ordinary order at Tara.
pub fn tara_order() -> TokenRequest {
    TokenRequest::new(rial(150_000), 101, "1.2.3.4", "https://shop.ir/back?lang=fa").order_id("order-1")
}
