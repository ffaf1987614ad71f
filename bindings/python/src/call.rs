//! One call of a client: without Python's lock while it waits, and ended by Ctrl-C on Python's main thread.

use crate::convert::duration;
use crate::event::Outlet;
use crate::python::{GET_IDENT, LEAVE_BEHIND, MAIN_THREAD};
use crate::settings::Cancel;
use crate::{error, event};
use dargah::error::Result;
use dargah::transport::{self, CallOptions};
use pyo3::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// What every call takes.
pub(crate) struct Options<'a, 'py> {
    pub timeout: Option<&'a Bound<'py, PyAny>>,
    pub connect_timeout: Option<&'a Bound<'py, PyAny>>,
    pub cancel: Option<&'a Cancel>,
}

/// What a signal handler raised while a call was waiting.
type Raised = Arc<Mutex<Option<PyErr>>>;

/// Makes a call. `send` runs without Python's lock; `show` makes an object of what came.
///
/// Where Python wants something else than the result to be raised (Ctrl-C, `SystemExit`), the result hangs on that
/// exception, where `dargah.left_behind` finds it.
pub(crate) fn call<T: Send>(
    py: Python<'_>,
    options: Options<'_, '_>,
    send: impl FnOnce(&CallOptions) -> Result<T> + Send,
    show: impl FnOnce(T) -> PyResult<Py<PyAny>>,
) -> PyResult<Py<PyAny>> {
    let mut made = CallOptions::new();
    made.timeout = options.timeout.map(|time| duration("timeout", time)).transpose()?;
    made.connect_timeout =
        options.connect_timeout.map(|time| duration("connect_timeout", time)).transpose()?;
    let cancel = options.cancel.map(|cancel| cancel.0.clone());
    let raised = Raised::default();
    let on_main = is_main_thread(py)?;
    made.cancel = if on_main { Some(asking(cancel.unwrap_or_default(), raised.clone())) } else { cancel };
    let (result, events) = event::collect(|| py.detach(|| catch_unwind(AssertUnwindSafe(|| send(&made)))));
    let result = match result.unwrap_or_else(|_panic| Err(error::panicked())) {
        Ok(value) => show(value),
        Err(failed) => Err(error::raise(py, &failed)),
    };
    let interrupted = raised.lock().unwrap_or_else(PoisonError::into_inner).take();
    finish(py, result, events, interrupted, on_main)
}

/// Makes a call that waits on threads of its own: on Python's main thread, which stays free for signals.
pub(crate) fn call_apart<T: Send>(
    py: Python<'_>,
    options: Options<'_, '_>,
    outlets: &[Arc<Outlet>],
    send: impl FnOnce(&CallOptions) -> Result<T> + Send,
    show: impl FnOnce(T) -> PyResult<Py<PyAny>>,
) -> PyResult<Py<PyAny>> {
    let result = call(
        py,
        options,
        |options| {
            std::thread::scope(|scope| {
                let sending = scope.spawn(|| send(options));
                let cancel = options.cancel.as_ref();
                while !sending.is_finished() {
                    // Asks the handle's question; the other threads see the answer.
                    if cancel.is_some_and(transport::Cancel::is_cancelled) {
                        break;
                    }
                    std::thread::sleep(LOOK);
                }
                sending.join().unwrap_or_else(|_panic| Err(error::panicked()))
            })
        },
        show,
    );
    let apart = outlets.iter().flat_map(|outlet| outlet.take_apart()).collect();
    finish(py, result, apart, None, false)
}

/// How often the main thread looks up while others wait.
const LOOK: Duration = Duration::from_millis(20);

/// Hands on what was told of a call, and raises what Python wants to be raised in place of its result.
fn finish(
    py: Python<'_>,
    result: PyResult<Py<PyAny>>,
    events: event::Events,
    interrupted: Option<PyErr>,
    on_main: bool,
) -> PyResult<Py<PyAny>> {
    let told = event::deliver(py, events);
    let signalled = if on_main { py.check_signals().err() } else { None };
    match interrupted.or(told).or(signalled) {
        Some(interrupt) => Err(leave_behind(py, interrupt, result)),
        None => result,
    }
}

/// The handle, with the question whether a signal handler has raised something.
fn asking(cancel: transport::Cancel, raised: Raised) -> transport::Cancel {
    cancel.asking(move || {
        Python::attach(|py| match py.check_signals() {
            Ok(()) => false,
            Err(error) => {
                *raised.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                true
            }
        })
    })
}

/// Signals are handled on Python's main thread only; after a fork that is the thread that forked.
fn is_main_thread(py: Python<'_>) -> PyResult<bool> {
    let main = MAIN_THREAD.get(py)?.call0()?.getattr("ident")?;
    GET_IDENT.get(py)?.call0()?.eq(main)
}

fn leave_behind(py: Python<'_>, interrupt: PyErr, result: PyResult<Py<PyAny>>) -> PyErr {
    let left = match result {
        Ok(value) => value,
        Err(error) => error.into_value(py).into_any(),
    };
    // If even that fails, the interrupt counts for more than what hangs on it.
    let done = LEAVE_BEHIND.get(py).and_then(|leave| leave.call1((interrupt.value(py), left)));
    if let Err(failed) = done {
        failed.write_unraisable(py, None);
    }
    interrupt
}

/// Reads or writes something without Python's lock: what waits for a disk or a database, and not for a gateway.
pub(crate) fn plain<T: Send>(py: Python<'_>, work: impl FnOnce() -> Result<T> + Send) -> PyResult<T> {
    let result = py.detach(|| catch_unwind(AssertUnwindSafe(work)));
    result.unwrap_or_else(|_panic| Err(error::panicked())).map_err(|failed| error::raise(py, &failed))
}
