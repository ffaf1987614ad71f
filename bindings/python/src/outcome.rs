//! What became of a payment, as classes for `isinstance` and `match`.

use crate::convert::rial_to_py;
use crate::tabapay_answer::TabaPayVerifyAnswer;
use crate::tara_answer::TaraVerifyAnswer;
use crate::{enums, error, json};
use dargah::amount::Rial;
use dargah::expected::Expected;
use dargah::json::ToJson;
use dargah::outcome::{self, Outcome};
use dargah::{tabapay, tara};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use std::sync::Arc;

/// The outcome of a gateway, shared with the answer that is shown of it.
pub(crate) enum Held {
    Tara(Arc<Outcome<tara::VerifyAnswer>>),
    TabaPay(Arc<Outcome<tabapay::VerifyAnswer>>),
}

impl Held {
    fn to_json(&self) -> String {
        match self {
            Self::Tara(outcome) => outcome.to_json().to_string(),
            Self::TabaPay(outcome) => outcome.to_json().to_string(),
        }
    }

    fn answer(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        match self {
            Self::Tara(outcome) => TaraVerifyAnswer::of_outcome(outcome.clone()).into_py_any(py),
            Self::TabaPay(outcome) => TabaPayVerifyAnswer::of_outcome(outcome.clone()).into_py_any(py),
        }
    }
}

/// Positive proof: success code, token, amount and reference number, all as asked for.
#[pyclass(frozen, generic, module = "dargah")]
pub(crate) struct Paid {
    amount: Rial,
    reference_number: String,
    held: Held,
}

#[pymethods]
impl Paid {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str) {
        ("amount", "reference_number", "answer")
    }

    /// What was paid, as the gateway reported it.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.amount)
    }

    /// The reference number of the payment: Tara's `rrn`, TabaPay's `shaparakRefNumber`.
    #[getter]
    fn reference_number(&self) -> &str {
        &self.reference_number
    }

    /// The gateway's whole answer.
    #[getter]
    fn answer(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.held.answer(py)
    }

    /// As JSON that is fit for logs: secrets are `***`.
    fn to_json(&self) -> String {
        self.held.to_json()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let answer = self.held.answer(py)?.bind(py).repr()?;
        let number = json::quoted(py, &self.reference_number)?;
        Ok(format!("Paid(amount={}, reference_number={number}, answer={answer})", self.amount))
    }
}

/// The gateway says that it was not paid. Only `is_final` settles that.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Declined {
    declined: outcome::Declined,
    json: String,
}

#[pymethods]
impl Declined {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str, &'static str) {
        ("code", "text", "text_fa", "is_final")
    }

    /// The gateway's code.
    #[getter]
    fn code(&self) -> &str {
        &self.declined.code
    }

    /// The gateway's own words, or the meaning of the code in English where it sent none.
    #[getter]
    fn text(&self) -> &str {
        &self.declined.text
    }

    /// The meaning of the code in Persian.
    #[getter]
    fn text_fa(&self) -> &str {
        &self.declined.text_fa
    }

    /// Whether this settles it. Otherwise a later positive callback for the same token must be verified.
    #[getter]
    fn is_final(&self) -> bool {
        self.declined.is_final
    }

    /// As JSON that is fit for logs.
    fn to_json(&self) -> &str {
        &self.json
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let is_final = if self.declined.is_final { "True" } else { "False" };
        Ok(format!("Declined(code={}, is_final={is_final})", json::quoted(py, &self.declined.code)?))
    }
}

/// Proof of a payment of another amount. The shop decides: accept the part, or refund.
#[pyclass(frozen, generic, module = "dargah")]
pub(crate) struct Mismatch {
    expected: Rial,
    reported: Rial,
    reference_number: String,
    held: Held,
}

#[pymethods]
impl Mismatch {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str, &'static str) {
        ("expected", "reported", "reference_number", "answer")
    }

    /// What was asked for.
    #[getter]
    fn expected(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.expected)
    }

    /// What the gateway reports.
    #[getter]
    fn reported(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.reported)
    }

    /// The reference number of the payment that was made.
    #[getter]
    fn reference_number(&self) -> &str {
        &self.reference_number
    }

    /// The gateway's whole answer.
    #[getter]
    fn answer(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        self.held.answer(py)
    }

    /// As JSON that is fit for logs: secrets are `***`.
    fn to_json(&self) -> String {
        self.held.to_json()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let answer = self.held.answer(py)?.bind(py).repr()?;
        let number = json::quoted(py, &self.reference_number)?;
        Ok(format!(
            "Mismatch(expected={}, reported={}, reference_number={number}, answer={answer})",
            self.expected, self.reported
        ))
    }
}

/// Nobody knows yet. The money may have moved: ask again, never treat it as not paid.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Unknown {
    error: Py<PyAny>,
    unknown: outcome::Unknown,
    json: String,
}

#[pymethods]
impl Unknown {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("error", "progress")
    }

    /// Why: an exception that was not raised.
    #[getter]
    fn error(&self, py: Python<'_>) -> Py<PyAny> {
        self.error.clone_ref(py)
    }

    /// How far a verify got at the most. From `SENT` on, the next verify counts as a repeated one.
    #[getter]
    fn progress(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        enums::progress(py, self.unknown.progress)
    }

    /// As JSON that is fit for logs.
    fn to_json(&self) -> &str {
        &self.json
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let error = self.error.bind(py).repr()?;
        Ok(format!("Unknown(error={error}, progress='{}')", self.unknown.progress.as_str()))
    }
}

/// What one of the four classes says about a payment; `None` for anything else.
pub(crate) fn answered(expected: &Expected, outcome: &Bound<'_, PyAny>) -> Option<Expected> {
    let of = |held: &Held| match held {
        Held::Tara(outcome) => expected.answered(outcome),
        Held::TabaPay(outcome) => expected.answered(outcome),
    };
    if let Ok(paid) = outcome.cast::<Paid>() {
        Some(of(&paid.get().held))
    } else if let Ok(mismatch) = outcome.cast::<Mismatch>() {
        Some(of(&mismatch.get().held))
    } else if let Ok(declined) = outcome.cast::<Declined>() {
        Some(expected.answered::<()>(&Outcome::Declined(declined.get().declined.clone())))
    } else if let Ok(unknown) = outcome.cast::<Unknown>() {
        Some(expected.answered::<()>(&Outcome::Unknown(unknown.get().unknown.clone())))
    } else {
        None
    }
}

/// The outcome as one of the four classes.
fn show<A>(
    py: Python<'_>,
    outcome: Outcome<A>,
    hold: impl FnOnce(Arc<Outcome<A>>) -> Held,
) -> PyResult<Py<PyAny>>
where
    Outcome<A>: ToJson,
{
    let outcome = Arc::new(outcome);
    match &*outcome {
        Outcome::Paid(receipt) => {
            let (amount, reference_number) = (receipt.amount, receipt.reference_number.clone());
            Paid { amount, reference_number, held: hold(outcome) }.into_py_any(py)
        }
        Outcome::Mismatch(it) => {
            let (expected, reported) = (it.expected, it.reported);
            let reference_number = it.receipt.reference_number.clone();
            Mismatch { expected, reported, reference_number, held: hold(outcome) }.into_py_any(py)
        }
        Outcome::Declined(declined) => {
            Declined { declined: declined.clone(), json: outcome.to_json().to_string() }.into_py_any(py)
        }
        Outcome::Unknown(unknown) => Unknown {
            error: error::object(py, &unknown.error)?,
            unknown: unknown.clone(),
            json: outcome.to_json().to_string(),
        }
        .into_py_any(py),
    }
}

pub(crate) fn show_tara(py: Python<'_>, outcome: Outcome<tara::VerifyAnswer>) -> PyResult<Py<PyAny>> {
    show(py, outcome, Held::Tara)
}

pub(crate) fn show_tabapay(py: Python<'_>, outcome: Outcome<tabapay::VerifyAnswer>) -> PyResult<Py<PyAny>> {
    show(py, outcome, Held::TabaPay)
}
