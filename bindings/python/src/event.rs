//! What is told of each attempt. While a call waits, events are only kept; they go to the logger and to the shop's
//! sink when the call is over and Python's lock is held again anyway.

use crate::python::{DELIVER, TABAPAY_LOGGER, TARA_LOGGER};
use crate::{enums, json};
use dargah::json::ToJson;
use dargah::transport::{self, EventSink};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

/// One attempt at one call: how long it took and how it ended. Holds no body, no secret, no address.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct AttemptEvent(transport::AttemptEvent);

#[pymethods]
impl AttemptEvent {
    /// `tara` or `tabapay`.
    #[getter]
    fn gateway(&self) -> &'static str {
        self.0.gateway
    }

    /// The call, named as the gateway names it, e.g. `purchaseVerify`.
    #[getter]
    fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// 1 for the first attempt of this operation within one call of the client.
    #[getter]
    fn attempt(&self) -> u32 {
        self.0.attempt
    }

    /// How far the request got.
    #[getter]
    fn progress(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        enums::progress(py, self.0.progress)
    }

    /// Whether a kept connection was used.
    #[getter]
    fn connection(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        enums::connection_use(py, self.0.connection)
    }

    /// What went wrong; `None` where an answer came, whatever it says.
    #[getter]
    fn failure(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.0.failure.map(|kind| enums::error_kind(py, kind)).transpose()
    }

    /// The HTTP status, where there was an answer.
    #[getter]
    fn http_status(&self) -> Option<u16> {
        self.0.http_status
    }

    /// The whole attempt.
    #[getter]
    fn total(&self) -> Duration {
        self.0.timing.total
    }

    /// Finding the address of the host name; `None` on a kept connection or a literal address.
    #[getter]
    fn resolve(&self) -> Option<Duration> {
        self.0.timing.resolve
    }

    /// Connection and TLS together; `None` on a kept connection.
    #[getter]
    fn connect(&self) -> Option<Duration> {
        self.0.timing.connect
    }

    /// From the request's first byte to the answer's head.
    #[getter]
    fn wait(&self) -> Option<Duration> {
        self.0.timing.wait
    }

    /// From the answer's head to its last byte.
    #[getter]
    fn read(&self) -> Option<Duration> {
        self.0.timing.read
    }

    /// All of it as JSON.
    fn to_json(&self) -> String {
        self.0.to_json().to_string()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        json::repr(py, "AttemptEvent", &self.0)
    }
}

thread_local! {
    /// Those of the call that this thread is making.
    static KEPT: RefCell<Vec<transport::AttemptEvent>> = const { RefCell::new(Vec::new()) };
}

/// What every client gives to the crate.
pub(crate) fn keep() -> EventSink {
    Arc::new(|event| KEPT.with_borrow_mut(|kept| kept.push(event.clone())))
}

/// Takes what was kept on this thread.
pub(crate) fn take() -> Vec<transport::AttemptEvent> {
    KEPT.take()
}

const DEBUG: u8 = 10;
const WARNING: u8 = 30;

/// Whether anybody reads the log of these events.
fn is_logged(py: Python<'_>, events: &[transport::AttemptEvent]) -> PyResult<bool> {
    let Some(first) = events.first() else { return Ok(false) };
    let logger = if first.gateway == "tara" { &TARA_LOGGER } else { &TABAPAY_LOGGER };
    let failed = events.iter().any(|event| event.failure.is_some());
    let level = if failed { WARNING } else { DEBUG };
    logger.get(py)?.call_method1("isEnabledFor", (level,))?.extract()
}

/// Hands events on. What a sink raises decides nothing about a payment: it goes to `sys.unraisablehook`; only what
/// is to end the program (Ctrl-C, `SystemExit`) comes back.
pub(crate) fn deliver(
    py: Python<'_>,
    events: Vec<transport::AttemptEvent>,
    sink: Option<&Py<PyAny>>,
) -> Option<PyErr> {
    let failed = try_deliver(py, events, sink).err()?;
    if failed.is_instance_of::<PyException>(py) {
        failed.write_unraisable(py, sink.map(|sink| sink.bind(py)));
        None
    } else {
        Some(failed)
    }
}

fn try_deliver(
    py: Python<'_>,
    events: Vec<transport::AttemptEvent>,
    sink: Option<&Py<PyAny>>,
) -> PyResult<()> {
    let logged = is_logged(py, &events)?;
    if !logged && (sink.is_none() || events.is_empty()) {
        return Ok(());
    }
    let events: Vec<AttemptEvent> = events.into_iter().map(AttemptEvent).collect();
    DELIVER.get(py)?.call1((events, sink, logged)).map(drop)
}
