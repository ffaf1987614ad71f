//! Callbacks for a shop's own tests.

use crate::convert::{optional, pairs, rial, secret, text};
use dargah::testing::{self, Form};
use pyo3::prelude::*;

/// A form with the shop's own changes; a field that is `None` is taken away.
fn changed(form: Form, fields: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    let mut form = form;
    if let Some(fields) = fields {
        for (name, value) in pairs("fields", fields)? {
            let name = text("fields", &name)?;
            form = match optional("fields", Some(&value).filter(|value| !value.is_none()), text)? {
                Some(value) => form.with(name, value),
                None => form.without(&name),
            };
        }
    }
    Ok(form.encode())
}

/// Tara's callback: the body of the POST.
#[pyfunction]
#[pyo3(signature = (token, result=None, fields=None))]
fn testing_tara_callback(
    token: &Bound<'_, PyAny>,
    result: Option<&Bound<'_, PyAny>>,
    fields: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let token = text("token", token)?;
    let form = match optional("result", result, text)? {
        None => testing::tara_paid(&token),
        Some(result) => testing::tara_declined(&token, &result),
    };
    changed(form, fields)
}

/// TabaPay's callback: the query of the GET.
#[pyfunction]
#[pyo3(signature = (token, amount, response_code=None, fields=None))]
fn testing_tabapay_callback(
    token: &Bound<'_, PyAny>,
    amount: &Bound<'_, PyAny>,
    response_code: Option<&Bound<'_, PyAny>>,
    fields: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let (token, amount) = (text("token", token)?, rial("amount", amount)?);
    let form = match optional("responseCode", response_code, text)? {
        None => testing::tabapay_paid(&token, amount),
        Some(code) => testing::tabapay_declined(&token, amount, &code),
    };
    changed(form, fields)
}

/// TabaPay's push: the body of its POST.
#[pyfunction]
#[pyo3(signature = (token, amount, fields=None))]
fn testing_tabapay_push(
    token: &Bound<'_, PyAny>,
    amount: &Bound<'_, PyAny>,
    fields: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    changed(testing::tabapay_push(&text("token", token)?, rial("amount", amount)?), fields)
}

/// What TabaPay's push has in its `Authorize` header for this merchant key.
#[pyfunction]
fn testing_tabapay_authorize(merchant: &Bound<'_, PyAny>) -> PyResult<String> {
    secret("merchant", merchant).map(|merchant| testing::tabapay_authorize(&merchant))
}

pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(testing_tara_callback, module)?)?;
    module.add_function(wrap_pyfunction!(testing_tabapay_callback, module)?)?;
    module.add_function(wrap_pyfunction!(testing_tabapay_push, module)?)?;
    module.add_function(wrap_pyfunction!(testing_tabapay_authorize, module)?)
}
