//! What both gateways' clients have in common: one that can be closed, and where its events go.

use crate::error::{closed, raise, wrong_type};
use crate::event::Outlet;
use dargah::error::Result;
use dargah::transport::EventSink;
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Something until it is closed. The lock is taken for a moment, with Python's own lock held: no fork can come in
/// between.
pub(crate) struct Closing<T>(Mutex<Option<T>>);

impl<T: Clone> Closing<T> {
    pub(crate) fn new(open: T) -> Self {
        Self(Mutex::new(Some(open)))
    }

    pub(crate) fn get(&self, py: Python<'_>) -> PyResult<T> {
        self.lock().clone().ok_or_else(|| closed(py))
    }

    /// Calls that are under way end as they would have.
    pub(crate) fn close(&self) {
        let open = self.lock().take();
        drop(open);
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.lock().is_none()
    }

    fn lock(&self) -> MutexGuard<'_, Option<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A client of a gateway.
pub(crate) struct Client<T> {
    open: Closing<T>,
    outlet: Arc<Outlet>,
    timeout: Duration,
}

impl<T: Clone> Client<T> {
    /// Builds a client that tells its events to `sink`.
    pub(crate) fn new(
        py: Python<'_>,
        timeout: Duration,
        sink: Option<&Bound<'_, PyAny>>,
        build: impl FnOnce(EventSink) -> Result<T>,
    ) -> PyResult<Self> {
        if sink.is_some_and(|sink| !sink.is_callable()) {
            return Err(wrong_type(py, "on_event", "must be callable".to_owned()));
        }
        let outlet = Outlet::new(sink.map(|sink| sink.clone().unbind()));
        let client = build(outlet.events()).map_err(|error| raise(py, &error))?;
        Ok(Self { open: Closing::new(client), outlet, timeout })
    }

    pub(crate) fn get(&self, py: Python<'_>) -> PyResult<T> {
        self.open.get(py)
    }

    /// Where the events of its calls go.
    pub(crate) fn outlet(&self) -> &Arc<Outlet> {
        &self.outlet
    }

    /// How long a call may take that says nothing of it.
    pub(crate) fn timeout(&self) -> Duration {
        self.timeout
    }

    pub(crate) fn close(&self) {
        self.open.close();
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.open.is_closed()
    }

    pub(crate) fn traverse(&self, visit: &PyVisit<'_>) -> std::result::Result<(), PyTraverseError> {
        self.outlet.traverse(visit)
    }

    pub(crate) fn clear(&self) {
        self.open.close();
        self.outlet.clear();
    }
}
