//! What comes from Python, checked for its type; everything else about a value is checked by the crate.

use crate::error::{invalid, raise, wrong_type};
use crate::python::{DATETIME, JSON_DUMPS, RIAL};
use dargah::amount::Rial;
use dargah::secret::Secret;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDelta, PyDict, PyFloat, PyInt, PyMapping, PyString};
use serde_json::{Map, Value};
use std::path::PathBuf;
use std::time::Duration;

type Any<'a, 'py> = &'a Bound<'py, PyAny>;

fn type_name(value: Any<'_, '_>) -> String {
    value.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string())
}

/// An `int`, and nothing that merely acts like one: `True`, `1.0` and numbers of other libraries are refused.
pub(crate) fn integer(field: &'static str, value: Any<'_, '_>) -> PyResult<i64> {
    let py = value.py();
    if !value.is_instance_of::<PyInt>() || value.is_instance_of::<PyBool>() {
        return Err(wrong_type(py, field, format!("must be an int, not {}", type_name(value))));
    }
    value.extract().map_err(|_| invalid(py, field, "is too large"))
}

/// An amount: whole Rials.
pub(crate) fn rial(field: &'static str, value: Any<'_, '_>) -> PyResult<Rial> {
    let py = value.py();
    if !value.is_instance_of::<PyInt>() || value.is_instance_of::<PyBool>() {
        let why = format!("must be whole Rials as an int, not {}", type_name(value));
        return Err(wrong_type(py, field, why));
    }
    let number: i64 = value.extract().map_err(|_| invalid(py, field, "does not fit an amount"))?;
    Rial::new(number).map_err(|error| match field {
        "amount" => raise(py, &error),
        _ => invalid(py, field, error.detail()),
    })
}

/// A `str`. What cannot be UTF-8 is refused without showing it: the text may be a secret.
pub(crate) fn text(field: &'static str, value: Any<'_, '_>) -> PyResult<String> {
    let py = value.py();
    let Ok(text) = value.cast::<PyString>() else {
        return Err(wrong_type(py, field, format!("must be a str, not {}", type_name(value))));
    };
    match text.to_cow() {
        Ok(text) => Ok(text.into_owned()),
        Err(_) => Err(invalid(py, field, "holds a lone surrogate, which is no text")),
    }
}

/// A `str` that is a secret.
pub(crate) fn secret(field: &'static str, value: Any<'_, '_>) -> PyResult<Secret> {
    text(field, value).map(Secret::new)
}

/// A `str` or nothing.
pub(crate) fn optional<T>(
    field: &'static str,
    value: Option<Any<'_, '_>>,
    read: impl FnOnce(&'static str, Any<'_, '_>) -> PyResult<T>,
) -> PyResult<Option<T>> {
    value.map(|value| read(field, value)).transpose()
}

/// `True` or `False`.
pub(crate) fn boolean(field: &'static str, value: Any<'_, '_>) -> PyResult<bool> {
    match value.cast::<PyBool>() {
        Ok(value) => Ok(value.is_true()),
        Err(_) => Err(wrong_type(value.py(), field, format!("must be a bool, not {}", type_name(value)))),
    }
}

/// `bytes`, or a `str` that is taken as UTF-8.
pub(crate) fn bytes(field: &'static str, value: Any<'_, '_>) -> PyResult<Vec<u8>> {
    match value.cast::<PyBytes>() {
        Ok(bytes) => Ok(bytes.as_bytes().to_vec()),
        Err(_) if value.is_instance_of::<PyString>() => text(field, value).map(String::into_bytes),
        Err(_) => {
            let why = format!("must be bytes or a str, not {}", type_name(value));
            Err(wrong_type(value.py(), field, why))
        }
    }
}

/// Seconds as an `int` or `float`, or a `timedelta`. What no duration is becomes one that the crate refuses.
pub(crate) fn duration(field: &'static str, value: Any<'_, '_>) -> PyResult<Duration> {
    let seconds = if value.is_instance_of::<PyDelta>() {
        value.call_method0("total_seconds")?.extract()?
    } else if value.is_instance_of::<PyFloat>()
        || value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>()
    {
        value.extract::<f64>().unwrap_or(f64::INFINITY)
    } else {
        let why = format!("must be seconds or a timedelta, not {}", type_name(value));
        return Err(wrong_type(value.py(), field, why));
    };
    if seconds.is_nan() || seconds <= 0.0 {
        return Ok(Duration::ZERO);
    }
    Ok(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX))
}

/// A `dict` of fields that the crate does not know, as JSON.
pub(crate) fn fields(field: &'static str, value: Any<'_, '_>) -> PyResult<Map<String, Value>> {
    let py = value.py();
    if !value.is_instance_of::<PyDict>() {
        return Err(wrong_type(py, field, format!("must be a dict, not {}", type_name(value))));
    }
    let how = PyDict::new(py);
    how.set_item("allow_nan", false)?;
    let json = JSON_DUMPS.get(py)?.call((value,), Some(&how));
    let read = json.ok().and_then(|json| json.extract::<String>().ok());
    match read.as_deref().map(serde_json::from_str) {
        Some(Ok(Value::Object(map))) => Ok(map),
        _ => Err(wrong_type(py, field, "must hold only what JSON has".to_owned())),
    }
}

/// An amount for Python.
pub(crate) fn rial_to_py(py: Python<'_>, amount: Rial) -> PyResult<Py<PyAny>> {
    Ok(RIAL.get(py)?.call1((amount.get(),))?.unbind())
}

/// An amount that may be missing.
pub(crate) fn optional_rial(py: Python<'_>, amount: Option<Rial>) -> PyResult<Option<Py<PyAny>>> {
    amount.map(|amount| rial_to_py(py, amount)).transpose()
}

/// A path as a `str` or as anything with `__fspath__`.
pub(crate) fn to_path(field: &'static str, value: Any<'_, '_>) -> PyResult<PathBuf> {
    value
        .extract()
        .map_err(|_| wrong_type(value.py(), field, format!("must be a path, not {}", type_name(value))))
}

/// An aware `datetime` as milliseconds since 1970. One without a time zone is refused: nobody can say which is meant.
pub(crate) fn moment_ms(field: &'static str, value: Any<'_, '_>) -> PyResult<u64> {
    let py = value.py();
    let aware = value.is_instance(DATETIME.get(py)?)? && !value.call_method0("utcoffset")?.is_none();
    if !aware {
        let why = format!("must be a datetime with a time zone, not {}", type_name(value));
        return Err(wrong_type(py, field, why));
    }
    let seconds: f64 = value.call_method0("timestamp")?.extract()?;
    // Before 1970 is the same as the beginning: a journal has nothing from there.
    Ok((seconds * 1000.0).round().max(0.0) as u64)
}

/// A mapping's names and values, in its order.
pub(crate) fn pairs<'py>(
    field: &'static str,
    value: Any<'_, 'py>,
) -> PyResult<Vec<(Bound<'py, PyAny>, Bound<'py, PyAny>)>> {
    let Ok(mapping) = value.cast::<PyMapping>() else {
        return Err(wrong_type(value.py(), field, format!("must be a mapping, not {}", type_name(value))));
    };
    mapping.items()?.iter().map(|pair| pair.extract()).collect()
}
