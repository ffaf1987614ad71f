//! One call of a gateway: attempts under one deadline, repeated only by how far a request got.

use super::{
    AttemptEvent, Cancel, Clock, EventSink, Failure, FailureKind, HttpAnswer, HttpRequest, Limits, Transport,
};
use crate::codes;
use crate::error::{Error, ErrorKind, Progress, Result};
use crate::secret::Secret;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

/// What one call of a client may take. The default is the client's own setting.
#[derive(Debug, Clone, Default)]
pub struct CallOptions {
    /// For the whole call, with everything that is asked again inside it.
    pub timeout: Option<Duration>,
    /// For each new connection.
    pub connect_timeout: Option<Duration>,
    /// Ends the call from another thread.
    pub cancel: Option<Cancel>,
}

impl CallOptions {
    /// The client's own settings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Limits the whole call.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Limits each new connection.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Lets another thread end the call.
    #[must_use]
    pub fn cancel(mut self, cancel: &Cancel) -> Self {
        self.cancel = Some(cancel.clone());
        self
    }
}

/// How long things may take. Never infinite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// Name, connection and TLS.
    pub connect: Duration,
    /// The whole call.
    pub total: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), total: Duration::from_secs(20) }
    }
}

/// The longest time limit that can be set.
pub const MAX_TIMEOUT: Duration = Duration::from_secs(600);

/// Checks one time limit.
pub(crate) fn check_timeout(kind: ErrorKind, field: &'static str, timeout: Duration) -> Result<Duration> {
    if timeout.is_zero() || timeout > MAX_TIMEOUT {
        return Err(Error::invalid(kind, field, "must be above zero and at most 600 seconds"));
    }
    Ok(timeout)
}

/// When a call may be sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Repeat {
    /// It changes nothing: whenever an answer is missing.
    Freely,
    /// Only when not a byte had left.
    IfNotSent,
}

/// Whose money a failed call may have moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Money {
    /// None: the call comes before the payment.
    None,
    /// The payer may have paid before the call was made, however far it got.
    Payer,
    /// The call itself moves it once it was sent.
    WhenSent,
}

/// One call of a gateway, as far as repeating it goes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Operation {
    /// Named as the gateway names it.
    pub name: &'static str,
    pub repeat: Repeat,
    pub money: Money,
}

/// How often one call is sent at the most, whatever time is left.
const MAX_ATTEMPTS: u32 = 5;
/// Below this an attempt is not worth its while.
const LEAST_SHARE: Duration = Duration::from_millis(20);

/// Until when a call may take, and what ends it before.
pub(crate) struct Deadline<'a> {
    at: Duration,
    connect: Duration,
    cancel: Option<&'a Cancel>,
    /// How often each operation was tried within this call.
    tried: RefCell<Vec<(&'static str, u32)>>,
}

impl Deadline<'_> {
    pub(crate) fn cancel(&self) -> Option<&Cancel> {
        self.cancel
    }

    /// The number of the next attempt at an operation.
    fn next_attempt(&self, operation: &'static str) -> u32 {
        let mut tried = self.tried.borrow_mut();
        match tried.iter_mut().find(|(name, _)| *name == operation) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                tried.push((operation, 1));
                1
            }
        }
    }

    /// When it is over, on the clock's monotonic time.
    pub(crate) fn at(&self) -> Duration {
        self.at
    }
}

/// Makes the attempts of one client.
pub(crate) struct Caller {
    pub gateway: &'static str,
    /// The answers' field that holds the gateway's code.
    pub code_field: &'static str,
    /// Secrets of the account, which the gateway's words must not show.
    pub hidden: Arc<[Secret]>,
    pub transport: Arc<dyn Transport>,
    pub clock: Arc<dyn Clock>,
    pub events: Option<EventSink>,
    pub timeouts: Timeouts,
}

impl Caller {
    /// Starts the clock of one call.
    pub(crate) fn start<'a>(&self, options: &'a CallOptions) -> Result<Deadline<'a>> {
        let kind = ErrorKind::InvalidInput;
        let total = options.timeout.map_or(Ok(self.timeouts.total), |t| check_timeout(kind, "timeout", t))?;
        let connect = options
            .connect_timeout
            .map_or(Ok(self.timeouts.connect), |t| check_timeout(kind, "connect_timeout", t))?;
        Ok(Deadline {
            at: self.clock.monotonic() + total,
            connect,
            cancel: options.cancel.as_ref(),
            tried: RefCell::default(),
        })
    }

    /// The time that is left.
    pub(crate) fn remaining(&self, deadline: &Deadline<'_>) -> Duration {
        deadline.at.saturating_sub(self.clock.monotonic())
    }

    /// The time for one attempt that another one may have to follow: half of what is left.
    pub(crate) fn share(&self, deadline: &Deadline<'_>) -> Duration {
        let remaining = self.remaining(deadline);
        if remaining <= LEAST_SHARE * 2 { remaining } else { remaining / 2 }
    }

    /// One attempt, within `limit`. An `Ok` is an HTTP answer of any status.
    pub(crate) fn attempt(
        &self,
        deadline: &Deadline<'_>,
        operation: Operation,
        limit: Duration,
        request: HttpRequest,
    ) -> Result<HttpAnswer> {
        let limits = Limits { connect: deadline.connect, total: limit, cancel: deadline.cancel };
        let exchange = self.transport.exchange(request, &limits);
        let progress = match &exchange.result {
            Ok(_) => Progress::Answered,
            Err(failure) => failure.progress,
        };
        let event = AttemptEvent {
            gateway: self.gateway,
            operation: operation.name,
            attempt: deadline.next_attempt(operation.name),
            timing: exchange.timing,
            connection: exchange.connection,
            http_status: exchange.result.as_ref().ok().map(|answer| answer.status),
            progress,
            failure: exchange.result.as_ref().err().map(|failure| kind(failure.kind)),
        };
        if let Some(sink) = &self.events {
            // A sink is the host's code: its panic must not decide about a payment.
            let _ = catch_unwind(AssertUnwindSafe(|| sink(&event)));
        }
        exchange.result.map_err(|failure| self.error(operation, failure))
    }

    /// Sends a call, again where its [`Repeat`] allows it and time is left.
    pub(crate) fn send(
        &self,
        deadline: &Deadline<'_>,
        operation: Operation,
        request: &dyn Fn() -> HttpRequest,
    ) -> Result<HttpAnswer> {
        let mut attempt = 1;
        loop {
            let limit = match operation.repeat {
                Repeat::Freely => self.share(deadline),
                Repeat::IfNotSent => self.remaining(deadline),
            };
            let result = self.attempt(deadline, operation, limit, request());
            let again = match (&result, operation.repeat) {
                (Ok(answer), Repeat::Freely) => answer.status >= 500 || answer.status == 429,
                (Ok(_), Repeat::IfNotSent) => false,
                (Err(error), Repeat::Freely) => error.is_passing(),
                (Err(error), Repeat::IfNotSent) => {
                    error.is_passing() && error.progress() == Progress::NotSent
                }
            };
            if !again || !self.pause(deadline, attempt) {
                return result;
            }
            attempt += 1;
        }
    }

    /// Waits before the next attempt: 50 ms, doubled each time, with jitter. `false` when there is no
    /// time for another one.
    pub(crate) fn pause(&self, deadline: &Deadline<'_>, attempt: u32) -> bool {
        if attempt >= MAX_ATTEMPTS {
            return false;
        }
        let longest = Duration::from_millis(50 << attempt.min(6));
        let jitter = self.clock.random() % (longest.as_millis() as u64 / 2).max(1);
        let wait = longest / 2 + Duration::from_millis(jitter);
        if self.remaining(deadline) < wait + LEAST_SHARE {
            return false;
        }
        self.clock.wait(self.clock.monotonic() + wait, deadline.cancel);
        !deadline.cancel.is_some_and(Cancel::is_cancelled)
    }

    /// An error about an answer that came.
    pub(crate) fn answered(&self, operation: Operation, kind: ErrorKind, detail: &str) -> Error {
        let error = Error::new(kind, detail)
            .with_call(self.gateway, operation.name)
            .with_progress(Progress::Answered)
            .with_money_may_have_moved(operation.money != Money::None);
        let passing = error.is_passing();
        error.with_retryable(passing && operation.money != Money::WhenSent)
    }

    /// A refusal with a code. What it means stands in the table of codes.
    pub(crate) fn refused(&self, operation: Operation, kind: ErrorKind, code: &str, text: &str) -> Error {
        let meaning = codes::meaning(self.gateway, operation.name, code);
        let error = Error::new(kind, text)
            .with_call(self.gateway, operation.name)
            .with_answered_code(self.gateway, code)
            .with_progress(Progress::Answered)
            .with_retryable(meaning.retryable)
            .with_money_may_have_moved(meaning.money_may_have_moved);
        match codes::find(self.gateway, code).and_then(|code| code.field) {
            Some(field) => error.with_field(field),
            None => error,
        }
    }

    fn error(&self, operation: Operation, failure: Failure) -> Error {
        let sent = failure.progress != Progress::NotSent;
        let error = Error::new(kind(failure.kind), failure.detail)
            .with_call(self.gateway, operation.name)
            .with_progress(failure.progress)
            .with_money_may_have_moved(match operation.money {
                Money::None => false,
                Money::Payer => true,
                Money::WhenSent => sent,
            });
        let error = match failure.kind {
            FailureKind::Tls(problem) => error.with_tls(problem),
            _ => error,
        };
        let safe = operation.money != Money::WhenSent || !sent;
        let passing = error.is_passing() || error.kind() == ErrorKind::Cancelled;
        error.with_retryable(safe && passing)
    }
}

fn kind(kind: FailureKind) -> ErrorKind {
    match kind {
        FailureKind::Resolve => ErrorKind::Resolve,
        FailureKind::Connect => ErrorKind::Connect,
        FailureKind::Proxy => ErrorKind::Proxy,
        FailureKind::Tls(_) => ErrorKind::Tls,
        FailureKind::Timeout => ErrorKind::Timeout,
        FailureKind::Cancelled => ErrorKind::Cancelled,
        FailureKind::ConnectionLost => ErrorKind::ConnectionLost,
        FailureKind::BadHttp => ErrorKind::AnswerUnreadable,
        FailureKind::AnswerTooLarge => ErrorKind::AnswerTooLarge,
    }
}
