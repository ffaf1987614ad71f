//! What became of a refund at Tara. **Unofficial**: no official text about refunds is at hand.

use crate::{enums, error, json};
use dargah::json::ToJson;
use dargah::outcome::Unknown;
use dargah::tara::Refund;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};

/// Tara says that the refund was done: `success` is `true` and nothing else.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct TaraRefundDone(Refund);

impl TaraRefundDone {
    fn answer(&self) -> Option<&dargah::tara::RefundAnswer> {
        match &self.0 {
            Refund::Done(answer) => Some(answer),
            Refund::Refused(_) | Refund::Unknown(_) => None,
        }
    }
}

#[pymethods]
impl TaraRefundDone {
    /// Everything but `success`.
    #[getter]
    fn extra(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        match self.answer() {
            Some(answer) => json::extra(py, &answer.extra),
            None => Ok(PyDict::new(py).unbind()),
        }
    }

    /// The answer's body as it came: not for logs.
    #[getter]
    fn raw<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.answer().map_or(&[][..], |answer| answer.raw.expose()))
    }

    /// The HTTP status.
    #[getter]
    fn http_status(&self) -> u16 {
        self.answer().map_or(0, |answer| answer.raw.http_status())
    }

    /// As JSON that is fit for logs.
    fn to_json(&self) -> String {
        self.0.to_json().to_string()
    }

    fn __repr__(&self) -> &'static str {
        "TaraRefundDone()"
    }
}

/// Certainly not done: Tara refused it, or it never left.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct TaraRefundRefused {
    error: Py<PyAny>,
    json: String,
}

#[pymethods]
impl TaraRefundRefused {
    #[classattr]
    fn __match_args__() -> (&'static str,) {
        ("error",)
    }

    /// Why: an exception that was not raised.
    #[getter]
    fn error(&self, py: Python<'_>) -> Py<PyAny> {
        self.error.clone_ref(py)
    }

    /// As JSON that is fit for logs.
    fn to_json(&self) -> &str {
        &self.json
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("TaraRefundRefused(error={})", self.error.bind(py).repr()?))
    }
}

/// Nobody knows. The money may have moved: never ask again before somebody has looked.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct TaraRefundUnknown {
    error: Py<PyAny>,
    unknown: Unknown,
    json: String,
}

#[pymethods]
impl TaraRefundUnknown {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("error", "progress")
    }

    /// Why: an exception that was not raised.
    #[getter]
    fn error(&self, py: Python<'_>) -> Py<PyAny> {
        self.error.clone_ref(py)
    }

    /// How far the refund got.
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
        Ok(format!("TaraRefundUnknown(error={error}, progress='{}')", self.unknown.progress.as_str()))
    }
}

pub(crate) fn show(py: Python<'_>, refund: Refund) -> PyResult<Py<PyAny>> {
    let json = refund.to_json().to_string();
    match refund {
        Refund::Done(_) => TaraRefundDone(refund).into_py_any(py),
        Refund::Refused(failed) => {
            TaraRefundRefused { error: error::object(py, &failed)?, json }.into_py_any(py)
        }
        Refund::Unknown(unknown) => {
            let error = error::object(py, &unknown.error)?;
            TaraRefundUnknown { error, unknown, json }.into_py_any(py)
        }
    }
}
