//! Attempt events: one for each request that was tried, without bodies or secrets.

use super::boundary::{optional, read};
use super::text::{Texts, give_json, lend};
use crate::error::Progress;
use crate::transport::{AttemptEvent, ConnectionUse, EventSink};
use std::ffi::{c_char, c_void};
use std::sync::Arc;
use std::time::Duration;

/// One attempt. Lives during the callback, or until what was taken out of a queue is freed.
pub struct dargah_event {
    event: AttemptEvent,
    texts: Texts<2>,
}

impl dargah_event {
    pub(super) fn new(event: &AttemptEvent) -> Self {
        Self { event: event.clone(), texts: Texts::new([Some(event.gateway), Some(event.operation)]) }
    }
}

/// Receives an event on the thread that made the call, after the attempt has ended. It must not block,
/// throw, or call back into the client. `event` is borrowed until it returns.
pub type dargah_event_fn = Option<unsafe extern "C" fn(user: *mut c_void, event: *const dargah_event)>;

/// Called once when the last client that holds a sink is freed, from whichever thread frees it.
pub type dargah_drop_fn = Option<unsafe extern "C" fn(user: *mut c_void)>;

/// The host's function, its pointer, and what frees it.
struct Sink {
    on_event: unsafe extern "C" fn(*mut c_void, *const dargah_event),
    user: *mut c_void,
    on_drop: dargah_drop_fn,
}

// SAFETY: the header says that the function and its pointer are used from any thread that makes a call.
unsafe impl Send for Sink {}
// SAFETY: as above, and from several at the same time.
unsafe impl Sync for Sink {}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Some(on_drop) = self.on_drop {
            // SAFETY: the host's own function with the host's own pointer, called once.
            unsafe { on_drop(self.user) };
        }
    }
}

/// Makes a sink of a host's function. Without a function nothing is reported, and `user` is dropped.
pub(super) fn sink(
    on_event: dargah_event_fn,
    user: *mut c_void,
    on_drop: dargah_drop_fn,
) -> Option<EventSink> {
    let Some(on_event) = on_event else {
        if let Some(on_drop) = on_drop {
            // SAFETY: as in `Sink::drop`.
            unsafe { on_drop(user) };
        }
        return None;
    };
    let sink = Sink { on_event, user, on_drop };
    Some(Arc::new(move |event: &AttemptEvent| {
        let sink = &sink;
        let event = dargah_event::new(event);
        // SAFETY: the host's own function with the host's own pointer; the event lives until it returns.
        unsafe { (sink.on_event)(sink.user, &event) };
    }))
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

/// `tara` or `tabapay`. Borrowed from `event`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_gateway(event: *const dargah_event, len: *mut usize) -> *const c_char {
    lend(event, |e| &e.texts, 0, len)
}

/// The call, named as the gateway names it. Borrowed from `event`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_operation(
    event: *const dargah_event,
    len: *mut usize,
) -> *const c_char {
    lend(event, |e| &e.texts, 1, len)
}

/// 1 for the first attempt of this operation within one call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_attempt(event: *const dargah_event) -> u32 {
    read(event, 0, |e| e.event.attempt)
}

/// How far the request got.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_progress(event: *const dargah_event) -> Progress {
    read(event, Progress::NotSent, |e| e.event.progress)
}

/// Whether a kept connection was used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_connection(event: *const dargah_event) -> ConnectionUse {
    read(event, ConnectionUse::None, |e| e.event.connection)
}

/// What went wrong: a `dargah_error_kind`. `false` where an answer came, whatever it says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_failure(event: *const dargah_event, out: *mut u32) -> bool {
    optional(event, out, |e| e.event.failure.map(|kind| kind as u32))
}

/// The HTTP status. `false` where no answer came.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_http_status(event: *const dargah_event, out: *mut u32) -> bool {
    optional(event, out, |e| e.event.http_status.map(u32::from))
}

/// How long the whole attempt took, in microseconds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_total_us(event: *const dargah_event) -> u64 {
    read(event, 0, |e| micros(e.event.timing.total))
}

/// How long finding the address took, in microseconds. `false` where none had to be found.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_resolve_us(event: *const dargah_event, out: *mut u64) -> bool {
    optional(event, out, |e| e.event.timing.resolve.map(micros))
}

/// How long connection and TLS took, in microseconds. `false` on a kept connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_connect_us(event: *const dargah_event, out: *mut u64) -> bool {
    optional(event, out, |e| e.event.timing.connect.map(micros))
}

/// From the request to the answer's head, in microseconds. `false` where no head came.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_wait_us(event: *const dargah_event, out: *mut u64) -> bool {
    optional(event, out, |e| e.event.timing.wait.map(micros))
}

/// From the answer's head to its last byte, in microseconds. `false` where it was not read to its end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_read_us(event: *const dargah_event, out: *mut u64) -> bool {
    optional(event, out, |e| e.event.timing.read.map(micros))
}

/// The whole event as JSON. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_event_to_json(event: *const dargah_event) -> *mut c_char {
    read(event, std::ptr::null_mut(), |e| give_json(&e.event))
}
