//! The only room that knows how bytes travel: it sends one request and brings back one answer, or
//! says how the attempt failed and how far the request had got. It knows no gateway.

mod body;
mod call;
mod cancel;
mod client;
mod clock;
mod engine;
mod event;
mod open;
mod settings;
mod sleeper;

pub(crate) use body::json_body;
#[cfg(feature = "checkout")]
pub(crate) use call::check_timeout;
pub use call::{CallOptions, MAX_TIMEOUT, Timeouts};
pub(crate) use call::{Caller, Deadline, Money, Operation, Repeat};
pub use cancel::{Cancel, CancelGuard};
pub(crate) use client::ClientSettings;
pub use clock::{Clock, SystemClock};
#[cfg(feature = "checkout")]
pub(crate) use engine::spawn_quietly;
pub use engine::{Engine, Lookup};
#[cfg(feature = "postgres")]
pub(crate) use engine::{Unhosted, client_tls, hosted, resolve, tls_problem};
pub use event::{AttemptEvent, ConnectionUse, EventSink, Timing};
pub(crate) use open::{open, open_told_by};
pub use settings::{BaseUrl, NetworkSettings};
pub(crate) use sleeper::Sleeper;

use crate::error::{Progress, TlsProblem};
use crate::secret::Secret;
use std::time::Duration;
use zeroize::Zeroizing;

/// One HTTP request: always a POST with a JSON body, which is all that both gateways need.
pub struct HttpRequest {
    /// The whole address, built from a checked [`BaseUrl`] and a path of our own.
    pub url: url::Url,
    /// The whole value of the `Authorization` header.
    pub authorization: Option<Secret>,
    /// The JSON text. Wiped when freed.
    pub body: Zeroizing<Vec<u8>>,
}

/// One HTTP answer, whatever its status.
pub struct HttpAnswer {
    /// The HTTP status, 100 to 599.
    pub status: u16,
    /// The body, at most [`NetworkSettings::max_answer_bytes`] long. Wiped when freed.
    pub body: Zeroizing<Vec<u8>>,
}

/// What bounds one attempt.
pub struct Limits<'a> {
    /// For name, connection and TLS together. Pass what is configured, not what is left of `total`
    /// (which bounds it anyway): kept connections are told apart by it.
    pub connect: Duration,
    /// For everything, from the call until the last byte of the answer.
    pub total: Duration,
    /// Pulled by another thread to end the attempt.
    pub cancel: Option<&'a Cancel>,
}

/// Why an attempt brought no answer. `progress` decides whether the request may be sent again.
///
/// An answer that could not be read to its end (cut, reset, late, not HTTP) counts as `Sent`: nothing
/// in it can be relied on. Only one that is too large counts as `Answered`.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What went wrong.
    pub kind: FailureKind,
    /// How far the request had got.
    pub progress: Progress,
    /// For a person; holds no address, header or body.
    pub detail: String,
}

/// The kinds of failure that a transport tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FailureKind {
    /// The host name was not found, or the name server did not answer in time.
    Resolve,
    /// No connection: refused, unreachable, or not in time.
    Connect,
    /// The proxy refused, or asked for credentials.
    Proxy,
    /// TLS could not be set up.
    Tls(TlsProblem),
    /// The time was up.
    Timeout,
    /// The caller's [`Cancel`] was pulled.
    Cancelled,
    /// The connection broke while the request was on its way or the answer was read.
    ConnectionLost,
    /// What came back was not HTTP, or was cut.
    BadHttp,
    /// The answer was longer than allowed.
    AnswerTooLarge,
}

/// What one attempt brought, and what it cost.
pub struct Exchange {
    /// The answer (of any status), or why there is none.
    pub result: Result<HttpAnswer, Failure>,
    /// How long each phase took.
    pub timing: Timing,
    /// Whether a kept connection was used.
    pub connection: ConnectionUse,
}

/// Sends one request once. It never repeats anything by itself, with one exception: where a kept
/// connection turns out to be closed before a byte was written, it may use a fresh one.
pub trait Transport: Send + Sync {
    /// One attempt, within `limits`. Never panics; never takes longer than `limits.total`.
    fn exchange(&self, request: HttpRequest, limits: &Limits<'_>) -> Exchange;
}
