//! Amounts, the checks of numbers, and what the crate has constants for.

use crate::convert::{integer, rial, text};
use crate::error::{invalid, raise};
use dargah::amount::Rial;
use dargah::error::{ErrorKind, Result, TlsProblem};
use dargah::secret::Secret;
use dargah::transport::{MAX_TIMEOUT, Timeouts};
use dargah::{callback, checks, tabapay, tara};
use pyo3::prelude::*;

/// The number of Rials, if the value is an amount.
#[pyfunction]
fn rial_check(value: &Bound<'_, PyAny>) -> PyResult<i64> {
    rial("amount", value).map(Rial::get)
}

/// Reads an amount in Rial as people type it.
#[pyfunction]
fn rial_parse(text: &Bound<'_, PyAny>) -> PyResult<i64> {
    let read = Rial::parse(&crate::convert::text("amount", text)?);
    read.map(Rial::get).map_err(|error| raise(text.py(), &error))
}

/// A text, or a `Decimal` as one without an exponent.
fn decimal(value: &Bound<'_, PyAny>) -> PyResult<String> {
    if value.is_instance(&value.py().import("decimal")?.getattr("Decimal")?)? {
        return value.call_method1("__format__", ("f",))?.extract();
    }
    text("amount", value)
}

/// Reads an amount in Toman: a text or a `Decimal`, half Tomans too.
#[pyfunction]
fn rial_parse_toman(written: &Bound<'_, PyAny>) -> PyResult<i64> {
    let read = Rial::parse_toman(&decimal(written)?);
    read.map(Rial::get).map_err(|error| raise(written.py(), &error))
}

/// Reads an amount in Rial that is written as a decimal: a text or a `Decimal` whose fraction is zero.
#[pyfunction]
fn rial_parse_decimal(written: &Bound<'_, PyAny>) -> PyResult<i64> {
    let read = Rial::parse_decimal(&decimal(written)?);
    read.map(Rial::get).map_err(|error| raise(written.py(), &error))
}

/// Toman to Rial: times ten.
#[pyfunction]
fn rial_from_toman(toman: &Bound<'_, PyAny>) -> PyResult<i64> {
    let made = Rial::from_toman(integer("amount", toman)?);
    made.map(Rial::get).map_err(|error| raise(toman.py(), &error))
}

/// The number of Tomans, where it is a whole one.
#[pyfunction]
fn rial_toman(value: &Bound<'_, PyAny>) -> PyResult<Option<i64>> {
    rial("amount", value).map(Rial::toman)
}

/// For people who read Persian.
#[pyfunction]
fn rial_to_persian(value: &Bound<'_, PyAny>) -> PyResult<String> {
    rial("amount", value).map(Rial::to_persian)
}

fn checked(
    field: &'static str,
    value: &Bound<'_, PyAny>,
    check: impl FnOnce(&'static str, &str) -> Result<Secret>,
) -> PyResult<String> {
    let given = Secret::new(text(field, value)?);
    let found = check(field, given.expose()).map_err(|error| raise(value.py(), &error))?;
    Ok(found.expose().to_owned())
}

/// Brings an Iranian mobile number into the form `09xxxxxxxxx`.
#[pyfunction]
fn check_mobile(mobile: &Bound<'_, PyAny>) -> PyResult<String> {
    checked("mobile", mobile, checks::mobile)
}

/// Checks a national code and brings it into ten digits.
#[pyfunction]
fn check_national_code(code: &Bound<'_, PyAny>) -> PyResult<String> {
    checked("nationalCode", code, checks::national_code)
}

/// Checks a bank card number and brings it into 16 digits.
#[pyfunction]
fn check_card_number(card: &Bound<'_, PyAny>) -> PyResult<String> {
    checked("cardNumber", card, checks::card_number)
}

fn number_of<T>(
    field: &'static str,
    value: &Bound<'_, PyAny>,
    find: impl FnOnce(u32) -> Option<T>,
) -> PyResult<T> {
    let number = integer(field, value)?;
    let found = u32::try_from(number).ok().and_then(find);
    found.ok_or_else(|| invalid(value.py(), field, "is a number that has no meaning"))
}

/// What a kind of error means, in English.
#[pyfunction]
fn error_kind_text(kind: &Bound<'_, PyAny>) -> PyResult<&'static str> {
    number_of("kind", kind, ErrorKind::from_number).map(ErrorKind::text)
}

/// What a kind of error means, in Persian.
#[pyfunction]
fn error_kind_text_fa(kind: &Bound<'_, PyAny>) -> PyResult<&'static str> {
    number_of("kind", kind, ErrorKind::from_number).map(ErrorKind::text_fa)
}

/// What a problem with TLS is and what to do about it, in English.
#[pyfunction]
fn tls_problem_text(problem: &Bound<'_, PyAny>) -> PyResult<&'static str> {
    number_of("problem", problem, TlsProblem::from_number).map(TlsProblem::text)
}

/// What a problem with TLS is and what to do about it, in Persian.
#[pyfunction]
fn tls_problem_text_fa(problem: &Bound<'_, PyAny>) -> PyResult<&'static str> {
    number_of("problem", problem, TlsProblem::from_number).map(TlsProblem::text_fa)
}

pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    for function in [
        wrap_pyfunction!(rial_check, module)?,
        wrap_pyfunction!(rial_parse, module)?,
        wrap_pyfunction!(rial_parse_toman, module)?,
        wrap_pyfunction!(rial_parse_decimal, module)?,
        wrap_pyfunction!(rial_from_toman, module)?,
        wrap_pyfunction!(rial_toman, module)?,
        wrap_pyfunction!(rial_to_persian, module)?,
        wrap_pyfunction!(check_mobile, module)?,
        wrap_pyfunction!(check_national_code, module)?,
        wrap_pyfunction!(check_card_number, module)?,
        wrap_pyfunction!(error_kind_text, module)?,
        wrap_pyfunction!(error_kind_text_fa, module)?,
        wrap_pyfunction!(tls_problem_text, module)?,
        wrap_pyfunction!(tls_problem_text_fa, module)?,
    ] {
        module.add_function(function)?;
    }
    let timeouts = Timeouts::default();
    module.add("DEFAULT_TIMEOUT", timeouts.total.as_secs_f64())?;
    module.add("DEFAULT_CONNECT_TIMEOUT", timeouts.connect.as_secs_f64())?;
    module.add("MAX_TIMEOUT", MAX_TIMEOUT.as_secs_f64())?;
    module.add("MAX_RIAL", Rial::MAX.get())?;
    module.add("MAX_CALLBACK_BYTES", callback::MAX_BYTES)?;
    module.add("TARA_BASE_URL", tara::BASE_URL)?;
    module.add("TARA_REFUND_BASE_URL", tara::REFUND_BASE_URL)?;
    module.add("TABAPAY_BASE_URL", tabapay::BASE_URL)?;
    module.add("TABAPAY_LEAST_AMOUNT", tabapay::LEAST_AMOUNT)?;
    module.add("TABAPAY_GREATEST_AMOUNT", tabapay::GREATEST_AMOUNT)
}
