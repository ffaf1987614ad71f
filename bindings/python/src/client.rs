//! What both gateways' clients have in common: one that can be closed, and a sink for events.

use crate::error::{closed, raise, wrong_type};
use dargah::error::Result;
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A client until it is closed. The lock is taken for a moment, with Python's own lock held: no fork can come in
/// between.
pub(crate) struct Client<T> {
    open: Mutex<Option<(T, Option<Py<PyAny>>)>>,
    timeout: Duration,
}

impl<T: Clone> Client<T> {
    pub(crate) fn new(
        py: Python<'_>,
        client: Result<T>,
        timeout: Duration,
        sink: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let client = client.map_err(|error| raise(py, &error))?;
        if sink.is_some_and(|sink| !sink.is_callable()) {
            return Err(wrong_type(py, "on_event", "must be callable".to_owned()));
        }
        let sink = sink.map(|sink| sink.clone().unbind());
        Ok(Self { open: Mutex::new(Some((client, sink))), timeout })
    }

    /// The client and its sink.
    pub(crate) fn get(&self, py: Python<'_>) -> PyResult<(T, Option<Py<PyAny>>)> {
        match &*self.lock() {
            Some((client, sink)) => Ok((client.clone(), sink.as_ref().map(|sink| sink.clone_ref(py)))),
            None => Err(closed(py)),
        }
    }

    /// How long a call may take that says nothing of it.
    pub(crate) fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Calls that are under way end as they would have.
    pub(crate) fn close(&self) {
        let open = self.lock().take();
        // Not under the lock: a sink's end may run anything.
        drop(open);
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.lock().is_none()
    }

    pub(crate) fn traverse(&self, visit: &PyVisit<'_>) -> std::result::Result<(), PyTraverseError> {
        match self.open.try_lock() {
            Ok(open) => {
                open.as_ref().and_then(|(_, sink)| sink.as_ref()).map_or(Ok(()), |sink| visit.call(sink))
            }
            Err(_) => Ok(()),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<(T, Option<Py<PyAny>>)>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
