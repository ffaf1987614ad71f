//! The table of both gateways' codes.

use crate::convert::text;
use crate::error::invalid;
use dargah::codes;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// One documented code of a gateway.
#[pyclass(frozen, eq, hash, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct Code(&'static codes::Code);

impl std::hash::Hash for Code {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.0.gateway, self.0.number).hash(state);
    }
}

#[pymethods]
impl Code {
    /// `tara` or `tabapay`.
    #[getter]
    fn gateway(&self) -> &'static str {
        self.0.gateway
    }

    /// The code.
    #[getter]
    fn number(&self) -> i64 {
        self.0.number
    }

    /// The name of its constant in every language.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name
    }

    /// The meaning in English.
    #[getter]
    fn text(&self) -> &'static str {
        self.0.text
    }

    /// The meaning in Persian, in the words of the gateway's document.
    #[getter]
    fn text_fa(&self) -> &'static str {
        self.0.text_fa
    }

    /// The request's field that it is about.
    #[getter]
    fn field(&self) -> Option<&'static str> {
        self.0.field
    }

    fn __repr__(&self) -> String {
        format!("Code(gateway='{}', number={}, name='{}')", self.0.gateway, self.0.number, self.0.name)
    }
}

/// All documented codes of both gateways, in the order of the documents.
#[pyfunction]
fn codes_table(py: Python<'_>) -> PyResult<Py<PyTuple>> {
    let all: Vec<Code> = codes::all().map(Code).collect();
    Ok(PyTuple::new(py, all)?.unbind())
}

/// The documented code that is written like this. Only the exact text counts: `00` is not `0`.
#[pyfunction]
fn find_code(gateway: &Bound<'_, PyAny>, code: &Bound<'_, PyAny>) -> PyResult<Option<Code>> {
    Ok(codes::find(&text("gateway", gateway)?, &text("code", code)?).map(Code))
}

/// What a code means at a call: success, final, retryable, money may have moved.
#[pyfunction]
fn code_facts(
    gateway: &Bound<'_, PyAny>,
    call: &Bound<'_, PyAny>,
    code: &Bound<'_, PyAny>,
) -> PyResult<(bool, bool, bool, bool)> {
    let (gateway, at) = (text("gateway", gateway)?, text("call", call)?);
    if !codes::calls(&gateway).any(|known| known == at) {
        return Err(invalid(call.py(), "call", "the gateway has no such call"));
    }
    let meaning = codes::meaning(&gateway, &at, &text("code", code)?);
    Ok((meaning.success, meaning.is_final, meaning.retryable, meaning.money_may_have_moved))
}

pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(codes_table, module)?)?;
    module.add_function(wrap_pyfunction!(find_code, module)?)?;
    module.add_function(wrap_pyfunction!(code_facts, module)?)
}
