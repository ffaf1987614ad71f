//! What the payer's browser brought back, and TabaPay's push. Unsigned: they prove nothing.

use crate::convert::{bytes, optional, optional_rial, text};
use crate::error::raise;
use crate::json::quoted;
use crate::python::DATETIME;
use dargah::callback::CallbackExtra;
use dargah::error::Result;
use dargah::expected::CallbackFacts;
use dargah::{tabapay, tara};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTzInfo};
use std::sync::Arc;

/// Reads query and body with one of the crate's functions.
pub(crate) fn parse<T>(
    query: &Bound<'_, PyAny>,
    body: &Bound<'_, PyAny>,
    read: impl FnOnce(&[u8], &[u8]) -> Result<T>,
) -> PyResult<T> {
    read(&bytes("query", query)?, &bytes("body", body)?).map_err(|error| raise(query.py(), &error))
}

fn extra(py: Python<'_>, extra: &CallbackExtra) -> PyResult<Py<PyDict>> {
    let dict = PyDict::new(py);
    for (name, value) in extra.iter() {
        // The first one counts, as the library reads all other fields.
        if !dict.contains(name)? {
            dict.set_item(name, value)?;
        }
    }
    Ok(dict.unbind())
}

fn positive(yes: bool) -> &'static str {
    if yes { "True" } else { "False" }
}

/// Tara's callback. It is unsigned: it proves nothing, in either direction.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraCallback(pub(crate) tara::Callback);

#[pymethods]
impl TaraCallback {
    /// Whether it says that the payer paid; now verify must be called.
    #[getter]
    fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// `0` when the payer paid.
    #[getter]
    fn result(&self) -> &str {
        &self.0.result
    }

    /// Tara's words.
    #[getter]
    fn desc(&self) -> Option<&str> {
        self.0.desc.as_deref()
    }

    /// The payment token: a secret, not for logs.
    #[getter]
    fn token(&self) -> &str {
        self.0.token.expose()
    }

    /// A reference code.
    #[getter]
    fn channel_ref_number(&self) -> Option<&str> {
        self.0.channel_ref_number.as_deref()
    }

    /// As it was sent.
    #[getter]
    fn additional_data(&self) -> Option<&str> {
        self.0.additional_data.as_deref()
    }

    /// As it was sent.
    #[getter]
    fn order_id(&self) -> Option<&str> {
        self.0.order_id.as_deref()
    }

    /// The payer's card, masked; undocumented.
    #[getter]
    fn pan(&self) -> Option<&str> {
        self.0.pan.as_ref().map(|pan| pan.expose())
    }

    /// Everything else that came, the shop's own query included.
    #[getter]
    fn extra(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        extra(py, &self.0.extra)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let order = self.0.order_id.as_ref().map_or(Ok("None".to_owned()), |order| quoted(py, order))?;
        Ok(format!(
            "TaraCallback(is_positive={}, token='***', order_id={order})",
            positive(self.0.is_positive())
        ))
    }
}

/// Where TabaPay's callback is kept: by itself, or inside a push.
enum Held {
    Own(tabapay::Callback),
    Pushed(Arc<tabapay::Push>),
}

/// TabaPay's callback. It is unsigned: it proves nothing, in either direction.
#[pyclass(frozen, eq, module = "dargah")]
pub(crate) struct TabaPayCallback(Held);

impl PartialEq for TabaPayCallback {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl TabaPayCallback {
    pub(crate) fn own(callback: tabapay::Callback) -> Self {
        Self(Held::Own(callback))
    }

    pub(crate) fn get(&self) -> &tabapay::Callback {
        match &self.0 {
            Held::Own(callback) => callback,
            Held::Pushed(push) => &push.callback,
        }
    }
}

#[pymethods]
impl TabaPayCallback {
    /// Whether it says that the payer paid; now verify must be called.
    #[getter]
    fn is_positive(&self) -> bool {
        self.get().is_positive()
    }

    /// `1` when the payer paid.
    #[getter]
    fn response_code(&self) -> &str {
        &self.get().response_code
    }

    /// `success` or `error`.
    #[getter]
    fn status(&self) -> &str {
        &self.get().status
    }

    /// The payment token: a secret, not for logs.
    #[getter]
    fn token(&self) -> &str {
        self.get().token.expose()
    }

    /// In Rial.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        optional_rial(py, self.get().amount)
    }

    /// Everything else that came, the shop's own query included.
    #[getter]
    fn extra(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        extra(py, &self.get().extra)
    }

    fn __repr__(&self) -> String {
        let amount = self.get().amount.map_or("None".to_owned(), |amount| amount.to_string());
        format!(
            "TabaPayCallback(is_positive={}, token='***', amount={amount})",
            positive(self.get().is_positive())
        )
    }
}

/// TabaPay's undocumented push: a hint that a verify is due, and nothing more.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TabaPayPush(pub(crate) Arc<tabapay::Push>);

impl TabaPayPush {
    pub(crate) fn parse(
        tabapay: &tabapay::TabaPay,
        authorize: Option<&Bound<'_, PyAny>>,
        query: &Bound<'_, PyAny>,
        body: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let authorize = optional("authorize", authorize, text)?;
        let push = parse(query, body, |query, body| tabapay.parse_push(authorize.as_deref(), query, body))?;
        Ok(Self(Arc::new(push)))
    }
}

#[pymethods]
impl TabaPayPush {
    /// What a callback carries too.
    #[getter]
    fn callback(&self) -> TabaPayCallback {
        TabaPayCallback(Held::Pushed(self.0.clone()))
    }

    /// Whether the `Authorize` header was the MD5 of the merchant key. It says only that the sender knows that
    /// hash, which every push shows.
    #[getter]
    fn is_authorized(&self) -> bool {
        self.0.authorized
    }

    /// TabaPay's own number of the payment.
    #[getter]
    fn tracking_code(&self) -> Option<&str> {
        self.0.tracking_code.as_deref()
    }

    /// The payer's card, masked by TabaPay.
    #[getter]
    fn card_number(&self) -> Option<&str> {
        self.0.card_number.as_ref().map(|card| card.expose())
    }

    /// The payer's address.
    #[getter]
    fn ip(&self) -> Option<&str> {
        self.0.ip.as_deref()
    }

    /// When, as it came, in the Solar Hijri calendar.
    #[getter]
    fn date(&self) -> Option<&str> {
        self.0.date.as_deref()
    }

    /// `date` as an aware `datetime` in UTC, where it can be read. That it is Tehran's time is an assumption.
    #[getter]
    fn date_time(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        date_time(py, self.0.date_unix())
    }

    /// What TabaPay wants to hear, as `application/json`. To be sent only where a verify, or `Checkout.push`, found the
    /// payment Paid, and else an error status: on a success TabaPay may give the shop money that it does not know of.
    #[staticmethod]
    fn answer() -> &'static str {
        tabapay::Push::answer()
    }

    fn __repr__(&self) -> String {
        format!(
            "TabaPayPush(is_authorized={}, callback={})",
            positive(self.0.authorized),
            self.callback().__repr__()
        )
    }
}

/// Seconds since 1970 as an aware `datetime` in UTC.
pub(crate) fn date_time(py: Python<'_>, unix: Option<i64>) -> PyResult<Option<Py<PyAny>>> {
    let Some(unix) = unix else { return Ok(None) };
    Ok(Some(DATETIME.get(py)?.call_method1("fromtimestamp", (unix, PyTzInfo::utc(py)?))?.unbind()))
}

/// Milliseconds since 1970 as an aware `datetime` in UTC.
pub(crate) fn date_time_ms(py: Python<'_>, ms: u64) -> PyResult<Py<PyAny>> {
    let seconds = ms as f64 / 1000.0;
    Ok(DATETIME.get(py)?.call_method1("fromtimestamp", (seconds, PyTzInfo::utc(py)?))?.unbind())
}
