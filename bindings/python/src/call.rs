//! One call of a client: without Python's lock while it waits, and ended by Ctrl-C on Python's main thread.

use crate::convert::duration;
use crate::python::{GET_IDENT, LEAVE_BEHIND, MAIN_THREAD};
use crate::settings::Cancel;
use crate::{error, event};
use dargah::error::Result;
use dargah::transport::{self, CallOptions};
use pyo3::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

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
    sink: Option<Py<PyAny>>,
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
    // Of an earlier call that was torn out of its frame.
    drop(event::take());
    let result = py.detach(|| catch_unwind(AssertUnwindSafe(|| send(&made))));
    let events = event::take();
    let result = match result.unwrap_or_else(|_panic| Err(error::panicked())) {
        Ok(value) => show(value),
        Err(failed) => Err(error::raise(py, &failed)),
    };
    let interrupted = raised.lock().unwrap_or_else(PoisonError::into_inner).take();
    let told = event::deliver(py, events, sink.as_ref());
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
