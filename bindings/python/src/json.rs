//! JSON as Python's values, and as the text of a `repr` without secrets.

use dargah::answer::Extra;
use dargah::json::ToJson;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use serde_json::Value;

/// A value as Python has it.
pub(crate) fn to_py(py: Python<'_>, value: &Value) -> PyResult<Py<PyAny>> {
    match value {
        Value::Null => Ok(py.None()),
        Value::Bool(value) => value.into_py_any(py),
        Value::String(text) => text.into_py_any(py),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => number.into_py_any(py),
            (None, Some(number)) => number.into_py_any(py),
            (None, None) => number.as_f64().into_py_any(py),
        },
        Value::Array(list) => {
            let items = list.iter().map(|value| to_py(py, value)).collect::<PyResult<Vec<_>>>()?;
            PyList::new(py, items)?.into_py_any(py)
        }
        Value::Object(map) => {
            let dict = PyDict::new(py);
            for (name, value) in map {
                dict.set_item(name, to_py(py, value)?)?;
            }
            dict.into_py_any(py)
        }
    }
}

/// What no document describes, as a `dict` of its own.
pub(crate) fn extra(py: Python<'_>, extra: &Extra) -> PyResult<Py<PyDict>> {
    let dict = PyDict::new(py);
    for (name, value) in extra.iter() {
        dict.set_item(name, to_py(py, value)?)?;
    }
    Ok(dict.unbind())
}

/// `Name(field=value, …)` out of the JSON that is fit for logs, with the fields' names as Python writes them.
pub(crate) fn repr(py: Python<'_>, name: &str, value: &impl ToJson) -> PyResult<String> {
    let value = value.to_json();
    let Value::Object(map) = &value else { return Ok(format!("{name}()")) };
    let mut parts = Vec::new();
    for (field, value) in map {
        if field != "bytes" {
            parts.push(format!("{}={}", snake_case(field), to_py(py, value)?.bind(py).repr()?));
        }
    }
    Ok(format!("{name}({})", parts.join(", ")))
}

/// Python's own way to show a text.
pub(crate) fn quoted(py: Python<'_>, text: &str) -> PyResult<String> {
    Ok(PyString::new(py, text).repr()?.to_string())
}

fn snake_case(name: &str) -> String {
    let mut out = String::new();
    let mut after_small = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() && after_small {
            out.push('_');
        }
        after_small = !c.is_ascii_uppercase();
        out.push(c.to_ascii_lowercase());
    }
    out
}
