//! What Tara answers.

use crate::convert::{optional_rial, rial_to_py};
use crate::json;
use crate::tara_order::{TaraServiceAmount, do_not_add_up};
use dargah::json::ToJson;
use dargah::outcome::Outcome;
use dargah::tara::{Authentication, InquiryAnswer, ServiceAmount, TokenAnswer, VerifyAnswer};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyTuple};
use std::sync::Arc;
use std::time::Duration;

/// What `authenticate` answered, apart from the token itself, which the client keeps.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraAuthentication(pub(crate) Authentication);

#[pymethods]
impl TaraAuthentication {
    /// When the token expires, as Tara wrote it; its unit is open.
    #[getter]
    fn expire_time(&self) -> Option<i64> {
        self.0.expire_time
    }

    /// How long the client will use the token.
    #[getter]
    fn trusted_for(&self) -> Duration {
        self.0.trusted_for
    }

    /// Tara's words.
    #[getter]
    fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// When it was done, as Tara writes it.
    #[getter]
    fn do_time(&self) -> Option<&str> {
        self.0.do_time.as_deref()
    }

    /// What no document describes.
    #[getter]
    fn extra(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        json::extra(py, &self.0.extra)
    }

    /// As JSON that is fit for logs.
    fn to_json(&self) -> String {
        self.0.to_json().to_string()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        json::repr(py, "TaraAuthentication", &self.0)
    }
}

/// What `get_token` answered.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraToken(pub(crate) TokenAnswer);

#[pymethods]
impl TaraToken {
    /// The unique id of the transaction: keep it with the order, and out of logs.
    #[getter]
    fn token(&self) -> &str {
        self.0.token.expose()
    }

    /// `0`.
    #[getter]
    fn result(&self) -> &str {
        &self.0.result
    }

    /// Tara's words.
    #[getter]
    fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// How long it took, as Tara writes it.
    #[getter]
    fn do_time(&self) -> Option<&str> {
        self.0.do_time.as_deref()
    }

    /// What the invoice items add up to where that is not the amount, else `None`.
    #[getter]
    fn items_do_not_add_up(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        optional_rial(py, do_not_add_up(&self.0.warnings))
    }

    /// What no document describes.
    #[getter]
    fn extra(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        json::extra(py, &self.0.extra)
    }

    /// The answer's body as it came. It holds the token: not for logs.
    #[getter]
    fn raw<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.0.raw.expose())
    }

    /// The HTTP status.
    #[getter]
    fn http_status(&self) -> u16 {
        self.0.raw.http_status()
    }

    /// As JSON that is fit for logs: secrets are `***`.
    fn to_json(&self) -> String {
        self.0.to_json().to_string()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        json::repr(py, "TaraToken", &self.0)
    }
}

/// Where an answer to verify is kept.
enum Held {
    Own(Box<VerifyAnswer>),
    Outcome(Arc<Outcome<VerifyAnswer>>),
    Track(Arc<InquiryAnswer>, usize),
}

/// What `purchaseVerify` answered, or one element of an inquiry's `trackPurchaseList`.
///
/// **An answer is not a payment**: only `Tara.verify` compares it with what was asked for.
#[pyclass(frozen, eq, module = "dargah")]
pub(crate) struct TaraVerifyAnswer(Held);

impl PartialEq for TaraVerifyAnswer {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl TaraVerifyAnswer {
    pub(crate) fn own(answer: VerifyAnswer) -> Self {
        Self(Held::Own(Box::new(answer)))
    }

    /// The answer of an outcome that has one: Paid or Mismatch.
    pub(crate) fn of_outcome(outcome: Arc<Outcome<VerifyAnswer>>) -> Self {
        Self(Held::Outcome(outcome))
    }

    fn get(&self) -> Option<&VerifyAnswer> {
        match &self.0 {
            Held::Own(answer) => Some(answer),
            Held::Outcome(outcome) => match &**outcome {
                Outcome::Paid(receipt) => Some(&receipt.answer),
                Outcome::Mismatch(mismatch) => Some(&mismatch.receipt.answer),
                Outcome::Declined(_) | Outcome::Unknown(_) => None,
            },
            Held::Track(inquiry, at) => inquiry.tracks.get(*at),
        }
    }
}

#[pymethods]
impl TaraVerifyAnswer {
    /// The payment token: a secret, not for logs.
    #[getter]
    fn token(&self) -> Option<&str> {
        self.get()?.token.as_ref().map(|token| token.expose())
    }

    /// The result code; `None` when it is missing or of a type that no code has.
    #[getter]
    fn result(&self) -> Option<&str> {
        self.get()?.result.as_deref()
    }

    /// Tara's words.
    #[getter]
    fn description(&self) -> Option<&str> {
        self.get()?.description.as_deref()
    }

    /// How long it took, as Tara writes it.
    #[getter]
    fn do_time(&self) -> Option<&str> {
        self.get()?.do_time.as_deref()
    }

    /// Which service got how much.
    #[getter]
    fn service_amount_list(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        services(py, self.get().map_or(&[][..], |answer| &answer.service_amounts))
    }

    /// What was paid, in Rial; `None` when it is missing or not a whole number.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        match self.get().and_then(|answer| answer.amount) {
            Some(amount) => rial_to_py(py, amount).map(Some),
            None => Ok(None),
        }
    }

    /// The payment's reference number.
    #[getter]
    fn rrn(&self) -> Option<&str> {
        self.get()?.rrn.as_deref()
    }

    /// The document does not say what it is for.
    #[getter]
    fn r#type(&self) -> Option<&str> {
        self.get()?.type_.as_deref()
    }

    /// What no document describes.
    #[getter]
    fn extra(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        match self.get() {
            Some(answer) => json::extra(py, &answer.extra),
            None => Ok(PyDict::new(py).unbind()),
        }
    }

    /// The answer's body as it came. It may hold secrets: not for logs.
    #[getter]
    fn raw<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.get().map_or(&[][..], |answer| answer.raw.expose()))
    }

    /// The HTTP status.
    #[getter]
    fn http_status(&self) -> u16 {
        self.get().map_or(0, |answer| answer.raw.http_status())
    }

    /// Whether it comes from an inquiry and not from a verify.
    #[getter]
    fn is_from_inquiry(&self) -> bool {
        self.get().is_some_and(|answer| answer.from_inquiry)
    }

    /// As JSON that is fit for logs: secrets are `***`.
    fn to_json(&self) -> String {
        self.get().map_or_else(String::new, |answer| answer.to_json().to_string())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        match self.get() {
            Some(answer) => json::repr(py, "TaraVerifyAnswer", answer),
            None => Ok("TaraVerifyAnswer()".to_owned()),
        }
    }
}

/// What `purchaseInquiry` answered. It never makes a payment Paid by itself.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraInquiry(Arc<InquiryAnswer>);

impl TaraInquiry {
    pub(crate) fn new(answer: InquiryAnswer) -> Self {
        Self(Arc::new(answer))
    }
}

#[pymethods]
impl TaraInquiry {
    /// The result code of the inquiry itself.
    #[getter]
    fn result(&self) -> Option<&str> {
        self.0.result.as_deref()
    }

    /// Tara's words.
    #[getter]
    fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// When, or how long it took.
    #[getter]
    fn do_time(&self) -> Option<&str> {
        self.0.do_time.as_deref()
    }

    /// The shop's order number.
    #[getter]
    fn order_id(&self) -> Option<&str> {
        self.0.order_id.as_deref()
    }

    /// What happened to the token.
    #[getter]
    fn track_purchase_list(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        let tracks = 0..self.0.tracks.len();
        let tracks: Vec<TaraVerifyAnswer> =
            tracks.map(|at| TaraVerifyAnswer(Held::Track(self.0.clone(), at))).collect();
        Ok(PyTuple::new(py, tracks)?.unbind())
    }

    /// What no document describes.
    #[getter]
    fn extra(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        json::extra(py, &self.0.extra)
    }

    /// The answer's body as it came. It may hold secrets: not for logs.
    #[getter]
    fn raw<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.0.raw.expose())
    }

    /// The HTTP status.
    #[getter]
    fn http_status(&self) -> u16 {
        self.0.raw.http_status()
    }

    /// As JSON that is fit for logs: secrets are `***`.
    fn to_json(&self) -> String {
        self.0.to_json().to_string()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        json::repr(py, "TaraInquiry", &*self.0)
    }
}

/// A tuple of them.
pub(crate) fn services(py: Python<'_>, list: &[ServiceAmount]) -> PyResult<Py<PyTuple>> {
    let list: Vec<TaraServiceAmount> = list.iter().copied().map(TaraServiceAmount).collect();
    Ok(PyTuple::new(py, list)?.unbind())
}
