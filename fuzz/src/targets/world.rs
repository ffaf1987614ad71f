//! Clients without sockets: what is sent is noted, and what comes back are bytes of the fuzzer.

use dargah::error::Progress;
use dargah::tabapay::{Environment, TabaPay};
use dargah::tara::{RefundCredentials, Tara};
use dargah::transport::{
    Cancel, Clock, ConnectionUse, Exchange, Failure, FailureKind, HttpAnswer, HttpRequest, Limits, Timing,
    Transport,
};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

/// What no output may show.
pub const TOKEN: &str = "8f4c2a90-7d15-4e3b-9c61-0b2d7e5a1f38";
pub const PASSWORD: &str = "pass:90817263:word";
pub const REFUND_PASSWORD: &str = "refund:55667788";
pub const BEARER: &str = "bearer-0123456789-abcdefghij";
pub const MERCHANT: &str = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
pub const MOBILE: &str = "09359876543";
pub const CARD: &str = "6037991199500590";
/// What was asked for.
pub const AMOUNT: i64 = 150_000;
pub const ORDER: &str = "order-1";
/// The time at which everything begins.
pub const START_MS: u64 = 1_790_000_000_000;
/// Between the parts of an input: the ASCII record separator, which no honest answer holds.
pub const SEPARATOR: u8 = 0x1e;

/// The secrets of the accounts and of the payment.
pub const SECRETS: [&str; 7] = [TOKEN, PASSWORD, REFUND_PASSWORD, BEARER, MERCHANT, MOBILE, CARD];

/// Fails where a text that may be logged holds a secret.
pub fn hides(shown: &str) {
    for secret in SECRETS {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// The parts of an input.
pub fn parts(data: &[u8]) -> impl Iterator<Item = &[u8]> {
    data.split(|byte| *byte == SEPARATOR)
}

/// Any bytes as text.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What comes back for one request.
#[derive(Clone)]
pub enum Reply {
    Answer(u16, Vec<u8>),
    Lost(Progress),
}

impl Reply {
    /// The first byte says what it is, the others are the body.
    pub fn read(part: &[u8]) -> Self {
        let (kind, body) = part.split_first().map_or((b'x', part), |(kind, body)| (*kind, body));
        let status = match kind {
            b'2' => 200,
            b'4' => 400,
            b'1' => 401,
            b'3' => 302,
            b'5' => 500,
            b'n' => return Self::Lost(Progress::NotSent),
            b'x' => return Self::Lost(Progress::Sent),
            other => 200 + u16::from(other),
        };
        Self::Answer(status, body.to_vec())
    }
}

/// A request, and what was answered to it.
pub struct Sent {
    pub path: String,
    pub body: Vec<u8>,
    /// `None` where the answer got lost.
    pub answer: Option<(u16, Vec<u8>)>,
    pub left: bool,
}

/// The network and the time.
#[derive(Clone, Default)]
pub struct World(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    replies: VecDeque<Reply>,
    /// Whether logins take a reply too; otherwise they go well.
    logins_too: bool,
    sent: Vec<Sent>,
    elapsed: Duration,
    shown: String,
}

impl World {
    /// One reply after the other; then every answer gets lost.
    pub fn new<'a>(replies: impl Iterator<Item = &'a [u8]>) -> Self {
        let world = Self::default();
        world.inside().replies = replies.take(16).map(Reply::read).collect();
        world
    }

    pub fn with_logins(self) -> Self {
        self.inside().logins_too = true;
        self
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn sent<T>(&self, look: impl FnOnce(&[Sent]) -> T) -> T {
        look(&self.inside().sent)
    }

    /// What went through the events.
    pub fn shown(&self) -> String {
        self.inside().shown.clone()
    }

    pub fn tara(&self) -> Tara {
        let refund = RefundCredentials::new("refund", REFUND_PASSWORD).base_url("https://gateway.test/club");
        let seen = self.clone();
        let client = Tara::builder("shop", PASSWORD)
            .base_url("https://gateway.test/pay")
            .refund(refund)
            .transport(Arc::new(self.clone()))
            .clock(Arc::new(self.clone()))
            .events(Arc::new(move |event| seen.inside().shown += &format!("{event:?}\n")));
        client.build().expect("good settings")
    }

    pub fn tabapay(&self, environment: Environment, tracking_code: bool) -> TabaPay {
        let seen = self.clone();
        let client = TabaPay::builder(MERCHANT, environment)
            .base_url("https://gateway.test/v1")
            .sandbox_accepts_tracking_code(tracking_code)
            .transport(Arc::new(self.clone()))
            .clock(Arc::new(self.clone()))
            .events(Arc::new(move |event| seen.inside().shown += &format!("{event:?}\n")));
        client.build().expect("good settings")
    }
}

impl Clock for World {
    fn monotonic(&self) -> Duration {
        self.inside().elapsed
    }

    fn wall(&self) -> Duration {
        Duration::from_millis(START_MS) + self.inside().elapsed
    }

    fn wait(&self, until: Duration, _cancel: Option<&Cancel>) {
        let mut inside = self.inside();
        inside.elapsed = inside.elapsed.max(until);
    }

    fn random(&self) -> u64 {
        7
    }
}

impl Transport for World {
    fn exchange(&self, request: HttpRequest, _limits: &Limits<'_>) -> Exchange {
        let mut inside = self.inside();
        inside.elapsed += Duration::from_millis(10);
        let path = request.url.path().to_owned();
        let login = path.ends_with("/authenticate") || path.contains("/login/");
        let reply = if login && !inside.logins_too {
            let body =
                format!(r#"{{"result":"0","accessToken":"{BEARER}","success":true,"id_token":"{BEARER}"}}"#);
            Reply::Answer(200, body.into_bytes())
        } else {
            inside.replies.pop_front().unwrap_or(Reply::Lost(Progress::Sent))
        };
        let lost = |progress| Failure { kind: FailureKind::ConnectionLost, progress, detail: String::new() };
        let (answer, left, result) = match reply {
            Reply::Answer(status, body) => {
                let answer = HttpAnswer { status, body: Zeroizing::new(body.clone()) };
                (Some((status, body)), true, Ok(answer))
            }
            Reply::Lost(progress) => (None, progress != Progress::NotSent, Err(lost(progress))),
        };
        inside.sent.push(Sent { path, body: request.body.to_vec(), answer, left });
        Exchange { result, timing: Timing::default(), connection: ConnectionUse::Reused }
    }
}
