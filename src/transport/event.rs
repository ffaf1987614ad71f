//! What an attempt looked like from outside: for logs and measurements, without bodies or secrets.

use crate::error::{ErrorKind, Progress};
use crate::json::{Object, ToJson};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// How long the phases of one attempt took. A phase that was not reached is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Timing {
    /// Finding the address of the host name. `None` on a kept connection or a literal address.
    pub resolve: Option<Duration>,
    /// Connection and TLS together (with `resolve` taken off). `None` on a kept connection.
    pub connect: Option<Duration>,
    /// From the request's first byte to the answer's head.
    pub wait: Option<Duration>,
    /// From the answer's head to its last byte.
    pub read: Option<Duration>,
    /// The whole attempt.
    pub total: Duration,
}

/// Whether an attempt used a kept connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
#[repr(C)]
pub enum ConnectionUse {
    /// There was never a connection.
    #[default]
    None,
    /// A new connection was opened.
    New,
    /// A kept connection was used.
    Reused,
}

impl ConnectionUse {
    /// `none`, `new` or `reused`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::New => "new",
            Self::Reused => "reused",
        }
    }
}

/// One attempt at one call. Holds no body, token, or address with a query.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct AttemptEvent {
    /// `tara` or `tabapay`.
    pub gateway: &'static str,
    /// The call, named as the gateway names it, e.g. `purchaseVerify`.
    pub operation: &'static str,
    /// 1 for the first attempt of this operation within one call of the client.
    pub attempt: u32,
    /// How long its phases took.
    pub timing: Timing,
    /// Whether a kept connection was used.
    pub connection: ConnectionUse,
    /// The HTTP status, where there was an answer.
    pub http_status: Option<u16>,
    /// How far the request got.
    pub progress: Progress,
    /// What went wrong; `None` where an answer came (whatever it says).
    pub failure: Option<ErrorKind>,
}

/// Receives every attempt, on the calling thread, after the attempt ended. It must not block, and a
/// panic in it is swallowed.
pub type EventSink = Arc<dyn Fn(&AttemptEvent) + Send + Sync>;

impl ToJson for AttemptEvent {
    fn to_json(&self) -> Value {
        let micros = |time: Duration| u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        Object::default()
            .with("gateway", self.gateway)
            .with("operation", self.operation)
            .with("attempt", self.attempt)
            .with("connection", self.connection.as_str())
            .with("progress", self.progress.as_str())
            .maybe("http_status", self.http_status)
            .maybe("failure", self.failure.map(|kind| kind as u32))
            .maybe("resolve_us", self.timing.resolve.map(micros))
            .maybe("connect_us", self.timing.connect.map(micros))
            .maybe("wait_us", self.timing.wait.map(micros))
            .maybe("read_us", self.timing.read.map(micros))
            .with("total_us", micros(self.timing.total))
            .done()
    }
}
