//! What is told of each attempt. While a call waits, events are only kept; they go to the logger and to the shop's
//! sink when the call is over and Python's lock is held again anyway.

use crate::python::{DELIVER, TABAPAY_LOGGER, TARA_LOGGER};
use crate::{enums, json};
use dargah::json::ToJson;
use dargah::transport::{self, EventSink};
use pyo3::exceptions::PyException;
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use std::cell::RefCell;
use std::sync::{Arc, Mutex, PoisonError};
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

/// Where the events of one client go: its sink, and a place for those of threads that make no call of Python's.
#[derive(Default)]
pub(crate) struct Outlet {
    sink: Mutex<Option<Py<PyAny>>>,
    apart: Mutex<Vec<transport::AttemptEvent>>,
}

/// More than these are not kept for a client at a time.
const MOST_APART: usize = 10_000;

impl Outlet {
    pub(crate) fn new(sink: Option<Py<PyAny>>) -> Arc<Self> {
        Arc::new(Self { sink: Mutex::new(sink), apart: Mutex::default() })
    }

    /// What the crate gets.
    pub(crate) fn events(self: &Arc<Self>) -> EventSink {
        let outlet = self.clone();
        Arc::new(move |event| {
            let kept = KEPT.with_borrow_mut(|kept| match kept {
                Some(kept) => {
                    kept.push((outlet.clone(), event.clone()));
                    true
                }
                None => false,
            });
            if !kept {
                outlet.keep_apart(event);
            }
        })
    }

    /// Never waits for long: in a forked child the lock may be held by a thread that is not there.
    fn keep_apart(&self, event: &transport::AttemptEvent) {
        for _ in 0..1_000 {
            if let Ok(mut apart) = self.apart.try_lock() {
                if apart.len() < MOST_APART {
                    apart.push(event.clone());
                }
                return;
            }
            std::thread::yield_now();
        }
    }

    /// What was kept apart, ready to be delivered.
    pub(crate) fn take_apart(self: &Arc<Self>) -> Events {
        let apart = self.apart.try_lock().map(|mut apart| std::mem::take(&mut *apart)).unwrap_or_default();
        apart.into_iter().map(|event| (self.clone(), event)).collect()
    }

    /// Lets the sink go: its end may run anything, so not under the lock.
    pub(crate) fn clear(&self) {
        let sink = self.sink.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(sink);
    }

    pub(crate) fn traverse(&self, visit: &PyVisit<'_>) -> Result<(), PyTraverseError> {
        match self.sink.try_lock() {
            Ok(sink) => sink.as_ref().map_or(Ok(()), |sink| visit.call(sink)),
            Err(_) => Ok(()),
        }
    }

    fn sink(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        let sink = self.sink.lock().unwrap_or_else(PoisonError::into_inner);
        sink.as_ref().map(|sink| sink.clone_ref(py))
    }
}

/// Events, each with where it goes.
pub(crate) type Events = Vec<(Arc<Outlet>, transport::AttemptEvent)>;

thread_local! {
    /// Those of the call that this thread is making, if it makes one.
    static KEPT: RefCell<Option<Events>> = const { RefCell::new(None) };
}

/// Runs a call, and gives what was told of it.
pub(crate) fn collect<T>(call: impl FnOnce() -> T) -> (T, Events) {
    // A signal handler may make a call while another one waits.
    let outer = KEPT.replace(Some(Vec::new()));
    let result = call();
    (result, KEPT.replace(outer).unwrap_or_default())
}

const DEBUG: u8 = 10;
const WARNING: u8 = 30;

/// Whether anybody reads the log of this event.
fn is_logged(py: Python<'_>, event: &transport::AttemptEvent) -> PyResult<bool> {
    let logger = if event.gateway == "tara" { &TARA_LOGGER } else { &TABAPAY_LOGGER };
    let level = if event.failure.is_some() { WARNING } else { DEBUG };
    logger.get(py)?.call_method1("isEnabledFor", (level,))?.extract()
}

/// Hands events on. What a sink raises decides nothing about a payment: it goes to `sys.unraisablehook`; only what
/// is to end the program (Ctrl-C, `SystemExit`) comes back.
pub(crate) fn deliver(py: Python<'_>, events: Events) -> Option<PyErr> {
    let mut ends = None;
    for (outlet, event) in events {
        let sink = outlet.sink(py);
        if let Err(failed) = deliver_one(py, event, sink.as_ref()) {
            if failed.is_instance_of::<PyException>(py) {
                failed.write_unraisable(py, sink.map(|sink| sink.into_bound(py)).as_ref());
            } else {
                ends = Some(failed);
            }
        }
    }
    ends
}

fn deliver_one(py: Python<'_>, event: transport::AttemptEvent, sink: Option<&Py<PyAny>>) -> PyResult<()> {
    let logged = is_logged(py, &event)?;
    if !logged && sink.is_none() {
        return Ok(());
    }
    DELIVER.get(py)?.call1((AttemptEvent(event), sink, logged)).map(drop)
}
