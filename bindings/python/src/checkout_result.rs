//! What checkout's calls come to.

use crate::callback::date_time_ms;
use crate::payment::{Payment, Refund, tuple};
use crate::redirect::Redirect;
use crate::{error, json};
use dargah::checkout::{self, journal};
use dargah::json::ToJson;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

fn bool_text(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}

/// A payment that was begun, or that was running already.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Started(pub(crate) checkout::Started);

#[pymethods]
impl Started {
    /// The payment.
    #[getter]
    fn payment(&self) -> Payment {
        Payment(self.0.payment.clone())
    }

    /// How the payer's browser gets to the gateway.
    #[getter]
    fn redirect(&self) -> Redirect {
        Redirect(self.0.redirect.clone())
    }

    /// Whether it was running already.
    #[getter]
    fn is_resumed(&self) -> bool {
        self.0.resumed
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let payment = self.payment().into_pyobject(py)?.repr()?;
        Ok(format!("Started(payment={payment}, is_resumed={})", bool_text(self.0.resumed)))
    }
}

/// A payment after a callback.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct Completed(pub(crate) checkout::Completed);

#[pymethods]
impl Completed {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("payment", "is_first_time")
    }

    /// The payment as the journal has it.
    #[getter]
    fn payment(&self) -> Payment {
        Payment(self.0.payment.clone())
    }

    /// True for exactly one caller in the world: the one that made it Paid, and its order with it. A second payment of a
    /// paid order is no first time, nor is one for another amount than the order has.
    #[getter]
    fn is_first_time(&self) -> bool {
        self.0.first_time
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let payment = self.payment().into_pyobject(py)?.repr()?;
        Ok(format!("Completed(payment={payment}, is_first_time={})", bool_text(self.0.first_time)))
    }
}

/// A payment after TabaPay's push.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct Pushed(pub(crate) checkout::Pushed);

#[pymethods]
impl Pushed {
    /// As after a callback.
    #[getter]
    fn completed(&self) -> Completed {
        Completed(self.0.completed.clone())
    }

    /// Whether the push carried the merchant key's hash: only that the sender knows it.
    #[getter]
    fn is_authorized(&self) -> bool {
        self.0.authorized
    }

    /// What TabaPay wants to hear, as `application/json`, with status 200, once the payment is Paid. `None` otherwise:
    /// answer with an error status, since on a success TabaPay may give the shop money that it does not know of.
    #[getter]
    fn answer(&self) -> Option<&'static str> {
        self.0.answer
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let completed = self.completed().into_pyobject(py)?.repr()?;
        Ok(format!("Pushed(completed={completed}, is_authorized={})", bool_text(self.0.authorized)))
    }
}

/// What became of a refund.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct Refunded(pub(crate) checkout::Refunded);

#[pymethods]
impl Refunded {
    /// The payment as the journal has it.
    #[getter]
    fn payment(&self) -> Payment {
        Payment(self.0.payment.clone())
    }

    /// The refund as the journal has it.
    #[getter]
    fn refund(&self) -> Refund {
        Refund(self.0.refund.clone())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Refunded(refund={})", self.refund().into_pyobject(py)?.repr()?))
    }
}

/// One line of a payment's history, without secrets.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct HistoryEntry(journal::Entry);

#[pymethods]
impl HistoryEntry {
    /// When, by the journal's clock.
    #[getter]
    fn at(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        date_time_ms(py, self.0.at_ms)
    }

    /// What happened, e.g. `token`, `verify`, `outcome`, `callback differs`.
    #[getter]
    fn what(&self) -> &str {
        &self.0.what
    }

    /// More about it.
    #[getter]
    fn detail(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        json::to_py(py, &self.0.detail)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("HistoryEntry(what={})", json::quoted(py, &self.0.what)?))
    }
}

pub(crate) fn history(py: Python<'_>, entries: Vec<journal::Entry>) -> PyResult<Py<PyTuple>> {
    let entries: Vec<HistoryEntry> = entries.into_iter().map(HistoryEntry).collect();
    Ok(PyTuple::new(py, entries)?.unbind())
}

/// What a signed note in a callback address says. It is no proof of anything.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct ReturnState(pub(crate) checkout::ReturnState);

#[pymethods]
impl ReturnState {
    /// The shop's order.
    #[getter]
    fn order_id(&self) -> &str {
        &self.0.order_id
    }

    /// Until when the note is good, by the journal's clock.
    #[getter]
    fn expires(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        date_time_ms(py, self.0.expires_ms)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("ReturnState(order_id={})", json::quoted(py, &self.0.order_id)?))
    }
}

/// What a reconcile found.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Report(pub(crate) checkout::Report);

#[pymethods]
impl Report {
    /// How many payments it looked at.
    #[getter]
    fn looked(&self) -> usize {
        self.0.looked
    }

    /// Those that it found paid. What is to be delivered of them stands in `unacknowledged`.
    #[getter]
    fn paid(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        tuple(py, self.0.paid.clone())
    }

    /// Those that came to stand elsewhere, or stayed where they were.
    #[getter]
    fn others(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        tuple(py, self.0.others.clone())
    }

    /// What went wrong: pairs of a payment's id and an exception that was not raised. They are asked about
    /// again later.
    #[getter]
    fn errors(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        let pair = |(id, error): &(i64, _)| Ok((*id, error::object(py, error)?));
        let pairs = self.0.errors.iter().map(pair).collect::<PyResult<Vec<(i64, Py<PyAny>)>>>()?;
        Ok(PyTuple::new(py, pairs)?.unbind())
    }

    /// Paid payments that are to be delivered, the oldest first and at most 1000: deliver and acknowledge them.
    #[getter]
    fn unacknowledged(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        tuple(py, self.0.unacknowledged.clone())
    }

    /// Payments that wait for a person's decision.
    #[getter]
    fn attention(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        tuple(py, self.0.attention.clone())
    }

    /// Those of them whose money is to be given back, since their order was paid by another payment.
    #[getter]
    fn give_back(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        tuple(py, self.0.give_back.clone())
    }

    /// As JSON that is fit for logs: secrets are `***`.
    fn to_json(&self) -> String {
        self.0.to_json().to_string()
    }

    fn __repr__(&self) -> String {
        let report = &self.0;
        let (paid, others, errors) = (report.paid.len(), report.others.len(), report.errors.len());
        format!("Report(looked={}, paid=<{paid}>, others=<{others}>, errors=<{errors}>)", report.looked)
    }
}
