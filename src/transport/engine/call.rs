//! One call, driven on the calling thread.

use super::body::{AnswerBytes, WatchedBody};
use super::failure;
use super::pool::{Lane, Pool};
use super::watch::{Phase, Seen, Watch};
use crate::error::Progress;
use crate::secret::Secret;
use crate::transport::{
    Cancel, ConnectionUse, Exchange, Failure, FailureKind, HttpAnswer, HttpRequest, Timing,
};
use bytes::Bytes;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use std::future::Future;
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// A head that is longer might leave before the body is asked for, which would spoil the watch.
const LONGEST_HEAD: usize = 64 << 10;

/// What bounds the call, in points of time.
pub(super) struct Bounds<'a> {
    pub began: Instant,
    pub connect_by: Instant,
    pub end: Instant,
    pub cancel: Option<&'a Cancel>,
}

impl Bounds<'_> {
    fn pulled(&self) -> bool {
        self.cancel.is_some_and(Cancel::is_cancelled)
    }
}

/// Sends the request over a lane of the pool.
pub(super) fn exchange(
    pool: &Pool,
    request: HttpRequest,
    connect: Duration,
    bounds: &Bounds<'_>,
) -> Exchange {
    if bounds.pulled() {
        return nothing_sent(bounds, failure::cancelled(&Seen::default()));
    }
    if Instant::now() >= bounds.end {
        return nothing_sent(bounds, failure::timed_out(&Seen::default()));
    }
    let host = pool.nearest_host(&request.url).to_owned();
    let headers = match headers(&request) {
        Ok(headers) => headers,
        Err(failure) => return nothing_sent(bounds, failure),
    };
    let lane = match pool.take(connect) {
        Ok(lane) => lane,
        Err(why) => return nothing_sent(bounds, failure::not_sent(FailureKind::Connect, why)),
    };
    let watch = lane.watch.clone();
    watch.start(bounds.connect_by);
    // A panic below would be a fault of ours or of a dependency. It must not reach the caller, and
    // the lane is left as it is: freeing it might panic again, which ends the process.
    let driven = catch_unwind(AssertUnwindSafe(|| {
        let lane = ManuallyDrop::new(lane);
        let driven = drive(&lane, request, headers, bounds, pool.key.settings.max_answer_bytes);
        let lane = ManuallyDrop::into_inner(lane);
        if driven.result.is_ok() {
            pool.give_back(lane);
        } else {
            // Closes whatever is half said. The next call begins afresh.
            drop(lane);
        }
        driven
    }));
    let seen = watch.seen();
    let driven = driven.unwrap_or_else(|_| Driven {
        result: Err(Failure {
            kind: FailureKind::ConnectionLost,
            progress: failure::progress(&seen),
            detail: "a fault in dargah itself".to_owned(),
        }),
        head: None,
        read: None,
    });
    if driven.result.is_err() && seen.sent.is_none() && seen.phase != Phase::Idle {
        pool.resolver.forget(&host);
    }
    Exchange {
        result: driven.result,
        timing: Timing {
            resolve: seen.resolve,
            connect: seen.connect,
            wait: seen.sent.zip(driven.head).map(|(sent, head)| head.saturating_duration_since(sent)),
            read: driven.read,
            total: bounds.began.elapsed(),
        },
        connection: match (seen.phase, seen.sent) {
            (Phase::Connected, _) => ConnectionUse::New,
            (_, Some(_)) => ConnectionUse::Reused,
            (_, None) => ConnectionUse::None,
        },
    }
}

/// The exchange that did not begin.
pub(super) fn nothing_sent(bounds: &Bounds<'_>, failure: Failure) -> Exchange {
    Exchange {
        result: Err(failure),
        timing: Timing { total: bounds.began.elapsed(), ..Timing::default() },
        connection: ConnectionUse::None,
    }
}

fn headers(request: &HttpRequest) -> Result<HeaderMap, Failure> {
    let json = HeaderValue::from_static("application/json");
    let mut headers = HeaderMap::with_capacity(3);
    headers.insert(CONTENT_TYPE, json.clone());
    headers.insert(ACCEPT, json);
    let mut length = request.url.as_str().len();
    if let Some(secret) = &request.authorization {
        length = length.saturating_add(secret.expose().len());
        headers.insert(AUTHORIZATION, authorization(secret)?);
    }
    if length > LONGEST_HEAD {
        return Err(failure::not_sent(FailureKind::BadHttp, "the address or authorization is too long"));
    }
    Ok(headers)
}

/// The header's value in memory that is wiped when freed, and never shown.
fn authorization(secret: &Secret) -> Result<HeaderValue, Failure> {
    let bytes = Bytes::from_owner(Zeroizing::new(secret.expose().as_bytes().to_vec()));
    let mut value = HeaderValue::from_maybe_shared(bytes).map_err(|_| {
        failure::not_sent(FailureKind::BadHttp, "the authorization holds characters that no header may hold")
    })?;
    value.set_sensitive(true);
    Ok(value)
}

struct Driven {
    result: Result<HttpAnswer, Failure>,
    /// When the answer's head was there.
    head: Option<Instant>,
    read: Option<Duration>,
}

/// How the race between the work, the clock and the caller ended.
enum End<T> {
    Done(T),
    TimedOut,
    Cancelled,
}

fn drive(lane: &Lane, request: HttpRequest, headers: HeaderMap, bounds: &Bounds<'_>, limit: usize) -> Driven {
    let watch = &lane.watch;
    let mut head = None;
    let Some(runtime) = lane.runtime() else {
        let failure = failure::not_sent(FailureKind::Connect, "a fault in dargah itself");
        return Driven { result: Err(failure), head, read: None };
    };
    let (result, read) = runtime.block_on(async {
        let work = async {
            if lane.used {
                settle().await;
            }
            let body = reqwest::Body::wrap(WatchedBody::new(request.body, watch.clone()));
            let sending = lane.client.post(request.url).headers(headers).body(body).send();
            let response = sending.await.map_err(|error| failure::classify(&error, &watch.seen()))?;
            head = Some(Instant::now());
            read_answer(response, limit, watch).await
        };
        let end = race(work, bounds).await;
        let read = head.map(|head| head.elapsed());
        let result = match end {
            End::Done(result) => result,
            End::TimedOut => Err(failure::timed_out(&watch.seen())),
            End::Cancelled => Err(failure::cancelled(&watch.seen())),
        };
        if result.is_ok() {
            // So that the connection goes back to the client's pool, with the right time on it.
            settle().await;
        }
        (result, read)
    });
    Driven { read: read.filter(|_| result.is_ok()), result, head }
}

/// Turns the runtime twice without waiting. Between calls nobody drives it, so only now does a kept
/// connection learn that its peer has closed it: once to see what the sockets have to say, once to let
/// the connections act on it.
async fn settle() {
    for _ in 0..2 {
        tokio::task::yield_now().await;
    }
}

async fn race<T>(work: impl Future<Output = T>, bounds: &Bounds<'_>) -> End<T> {
    let mut work = pin!(work);
    let mut clock = pin!(tokio::time::sleep_until(next_look(bounds)));
    let mut registered = None;
    std::future::poll_fn(|cx| {
        if registered.is_none() {
            // The waker of a runtime's main future stays the same.
            registered = bounds.cancel.map(|cancel| cancel.on_cancel(cx.waker().clone()));
        }
        // An answer that is there already is worth more than the wish to stop.
        if let Poll::Ready(done) = work.as_mut().poll(cx) {
            return Poll::Ready(End::Done(done));
        }
        if bounds.pulled() {
            return Poll::Ready(End::Cancelled);
        }
        loop {
            if clock.as_mut().poll(cx).is_pending() {
                return Poll::Pending;
            }
            if Instant::now() >= bounds.end {
                return Poll::Ready(End::TimedOut);
            }
            if bounds.pulled() {
                return Poll::Ready(End::Cancelled);
            }
            clock.as_mut().reset(next_look(bounds));
        }
    })
    .await
}

/// When a call that hears nothing looks up: at its end, or before it where its handle has a question.
fn next_look(bounds: &Bounds<'_>) -> tokio::time::Instant {
    let left = bounds.end.saturating_duration_since(Instant::now());
    let nap = bounds.cancel.map_or(left, |cancel| cancel.nap(left));
    if nap < left { tokio::time::Instant::now() + nap } else { bounds.end.into() }
}

async fn read_answer(
    mut response: reqwest::Response,
    limit: usize,
    watch: &Arc<Watch>,
) -> Result<HttpAnswer, Failure> {
    let status = response.status().as_u16();
    let failed = |kind, progress, detail: &str| Failure { kind, progress, detail: detail.to_owned() };
    if status > 599 {
        return Err(failed(FailureKind::BadHttp, Progress::Sent, "there is no such HTTP status"));
    }
    let too_large = || failed(FailureKind::AnswerTooLarge, Progress::Answered, "");
    let expected = response.content_length();
    if expected.is_some_and(|length| length > limit as u64) {
        return Err(too_large());
    }
    let mut bytes = AnswerBytes::new(expected, limit);
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if bytes.push(&chunk) => {}
            Ok(Some(_)) => return Err(too_large()),
            Ok(None) => return Ok(HttpAnswer { status, body: bytes.into_inner() }),
            Err(error) => return Err(failure::classify(&error, &watch.seen())),
        }
    }
}
