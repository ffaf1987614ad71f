//! What TabaPay answers.

use crate::callback::date_time;
use crate::convert::optional_rial;
use crate::json;
use crate::redirect::Redirect;
use dargah::json::ToJson;
use dargah::outcome::Outcome;
use dargah::tabapay::{CreateAnswer, VerifyAnswer};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};
use std::sync::Arc;

/// What a successful `create` answered.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TabaPayCreated(pub(crate) CreateAnswer);

#[pymethods]
impl TabaPayCreated {
    /// The unique key of the transaction: keep it with the order, and out of logs.
    #[getter]
    fn token(&self) -> &str {
        self.0.token.expose()
    }

    /// `success`.
    #[getter]
    fn status(&self) -> &str {
        &self.0.status
    }

    /// Where the payer's browser goes; holds the token.
    #[getter]
    fn url(&self) -> &str {
        self.0.url.expose()
    }

    /// How the payer's browser gets there: a plain link.
    #[getter]
    fn redirect(&self) -> Redirect {
        Redirect(self.0.redirect())
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
        json::repr(py, "TabaPayCreated", &self.0)
    }
}

/// Where an answer to verify is kept.
enum Held {
    Own(Box<VerifyAnswer>),
    Outcome(Arc<Outcome<VerifyAnswer>>),
}

/// What `verify` answered, success or not.
///
/// **An answer is not a payment**: only `TabaPay.verify` compares it with what was asked for.
#[pyclass(frozen, eq, module = "dargah")]
pub(crate) struct TabaPayVerifyAnswer(Held);

impl PartialEq for TabaPayVerifyAnswer {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl TabaPayVerifyAnswer {
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
        }
    }
}

#[pymethods]
impl TabaPayVerifyAnswer {
    /// The response code; `None` when it is missing or of a type that no code has.
    #[getter]
    fn response_code(&self) -> Option<&str> {
        self.get()?.response_code.as_deref()
    }

    /// `success` or `error`.
    #[getter]
    fn status(&self) -> Option<&str> {
        self.get()?.status.as_deref()
    }

    /// TabaPay's words.
    #[getter]
    fn message(&self) -> Option<&str> {
        self.get()?.message.as_deref()
    }

    /// The payment token: a secret, not for logs.
    #[getter]
    fn token(&self) -> Option<&str> {
        self.get()?.token.as_ref().map(|token| token.expose())
    }

    /// The reference number of the bank network.
    #[getter]
    fn shaparak_ref_number(&self) -> Option<&str> {
        self.get()?.shaparak_ref_number.as_deref()
    }

    /// TabaPay's own number of the payment.
    #[getter]
    fn tracking_code(&self) -> Option<&str> {
        self.get()?.tracking_code.as_deref()
    }

    /// What was asked for, in Rial: this one is compared.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        optional_rial(py, self.get().and_then(|answer| answer.amount))
    }

    /// In Rial; its meaning is open.
    #[getter]
    fn final_amount(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        optional_rial(py, self.get().and_then(|answer| answer.final_amount))
    }

    /// The payer's card, masked by TabaPay.
    #[getter]
    fn card_number(&self) -> Option<&str> {
        self.get()?.card_number.as_ref().map(|card| card.expose())
    }

    /// The payer's card, hashed by TabaPay.
    #[getter]
    fn hashed_card_number(&self) -> Option<&str> {
        self.get()?.hashed_card_number.as_ref().map(|card| card.expose())
    }

    /// As it was sent to create.
    #[getter]
    fn additional_data(&self) -> Option<&str> {
        self.get()?.additional_data.as_deref()
    }

    /// The payer's address.
    #[getter]
    fn ip(&self) -> Option<&str> {
        self.get()?.ip.as_deref()
    }

    /// When, as it came, in the Solar Hijri calendar, e.g. `1402/01/01 12:10`.
    #[getter]
    fn date(&self) -> Option<&str> {
        self.get()?.date.as_deref()
    }

    /// `date` as an aware `datetime` in UTC, where it can be read. That it is Tehran's time is an assumption.
    #[getter]
    fn date_time(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        date_time(py, self.get().and_then(VerifyAnswer::date_unix))
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

    /// As JSON that is fit for logs: secrets are `***`.
    fn to_json(&self) -> String {
        self.get().map_or_else(String::new, |answer| answer.to_json().to_string())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        match self.get() {
            Some(answer) => json::repr(py, "TabaPayVerifyAnswer", answer),
            None => Ok("TabaPayVerifyAnswer()".to_owned()),
        }
    }
}
