//! The crate's error as an exception: the classes stand in `dargah/_errors.py`, what they say comes from here.

use crate::enums;
use crate::python::MAKE_ERROR;
use dargah::error::{Error, ErrorKind};
use dargah::json::ToJson;
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// The exception, not raised yet. `class` is another class than that of the kind.
fn object_of(py: Python<'_>, error: &Error, class: Option<&str>) -> PyResult<Py<PyAny>> {
    let facts = PyDict::new(py);
    facts.set_item("kind", enums::error_kind(py, error.kind())?)?;
    facts.set_item("progress", enums::progress(py, error.progress())?)?;
    facts.set_item("retryable", error.retryable())?;
    facts.set_item("money_may_have_moved", error.money_may_have_moved())?;
    facts.set_item("text_fa", error.text_fa())?;
    facts.set_item("detail", error.detail())?;
    facts.set_item("field", error.field())?;
    facts.set_item("gateway", error.gateway())?;
    facts.set_item("operation", error.operation())?;
    facts.set_item("code", error.code())?;
    facts.set_item("code_number", error.code_number())?;
    facts.set_item("http_status", error.http_status())?;
    let problem = error.tls_problem().map(|problem| enums::tls_problem(py, problem)).transpose()?;
    facts.set_item("tls_problem", problem)?;
    facts.set_item("json", error.to_json().to_string())?;
    Ok(MAKE_ERROR.get(py)?.call1((error.to_string(), facts, class))?.unbind())
}

/// The exception, not raised yet.
pub(crate) fn object(py: Python<'_>, error: &Error) -> PyResult<Py<PyAny>> {
    object_of(py, error, None)
}

/// The exception, to be raised.
pub(crate) fn raise(py: Python<'_>, error: &Error) -> PyErr {
    raise_as(py, error, None)
}

fn raise_as(py: Python<'_>, error: &Error, class: Option<&str>) -> PyErr {
    match object_of(py, error, class) {
        Ok(object) => PyErr::from_value(object.into_bound(py)),
        Err(failed) => failed,
    }
}

/// A value of a type that is not taken: a `TypeError` that is an `InvalidInput` too.
pub(crate) fn wrong_type(py: Python<'_>, field: &'static str, why: String) -> PyErr {
    raise_as(py, &Error::invalid(ErrorKind::InvalidInput, field, why), Some("WrongType"))
}

/// A value that is not taken.
pub(crate) fn invalid(py: Python<'_>, field: &'static str, why: &str) -> PyErr {
    raise(py, &Error::invalid(ErrorKind::InvalidInput, field, why))
}

/// A client that was closed.
pub(crate) fn closed(py: Python<'_>) -> PyErr {
    raise_as(py, &Error::invalid(ErrorKind::Misuse, "self", "the client was closed"), Some("Closed"))
}

/// What a panic becomes. Nobody can say how far the call had got.
pub(crate) fn panicked() -> Error {
    Error::invalid(ErrorKind::Internal, "self", "please report it; a request may have left")
}
