//! TabaPay's client.

use crate::call::{Options, call};
use crate::callback::{TabaPayCallback, TabaPayPush, parse};
use crate::client::Client;
use crate::convert::{boolean, integer, optional, rial, secret, text};
use crate::error::raise;
use crate::expected::Expected;
use crate::settings::{Cancel, ClientSettings, Network};
use crate::tabapay_answer::{TabaPayCreated, TabaPayVerifyAnswer};
use crate::tabapay_request::TabaPayRequest;
use crate::{enums, outcome};
use dargah::tabapay::{self, Environment};
use pyo3::IntoPyObjectExt;
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;

/// A client for TabaPay. Any number of threads may use one at the same time, and so may a process that was forked
/// after it was made. `merchant` is the key of 36 characters from TabaPay's dashboard.
///
/// Times are seconds or `timedelta`. `on_event` gets an `AttemptEvent` for each attempt when the call is over.
/// `sandbox_accepts_tracking_code` takes the tracking code as reference number where the sandbox gives no other.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct TabaPay(pub(crate) Client<tabapay::TabaPay>);

type Any<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

#[pymethods]
impl TabaPay {
    #[new]
    #[pyo3(signature = (merchant, environment, *, base_url=None, sandbox_accepts_tracking_code=None, timeout=None, connect_timeout=None, network=None, on_event=None))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        py: Python<'_>,
        merchant: &Bound<'_, PyAny>,
        environment: &Bound<'_, PyAny>,
        base_url: Any<'_, '_>,
        sandbox_accepts_tracking_code: Any<'_, '_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        network: Option<&Bound<'_, Network>>,
        on_event: Any<'_, '_>,
    ) -> PyResult<Self> {
        let settings = ClientSettings::read(timeout, connect_timeout, network)?;
        let number = u32::try_from(integer("environment", environment)?).unwrap_or(0);
        let environment = Environment::from_number(number).map_err(|error| raise(py, &error))?;
        let mut builder = tabapay::TabaPay::builder(secret("merchant", merchant)?, environment)
            .timeouts(settings.timeouts)
            .network(settings.network);
        if let Some(url) = optional("base_url", base_url, text)? {
            builder = builder.base_url(url);
        }
        if let Some(accept) =
            optional("sandbox_accepts_tracking_code", sandbox_accepts_tracking_code, boolean)?
        {
            builder = builder.sandbox_accepts_tracking_code(accept);
        }
        let build = |events| builder.events(events).build();
        Client::new(py, settings.timeouts.total, on_event, build).map(Self)
    }

    /// Production or sandbox.
    #[getter]
    fn environment(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        enums::environment(py, self.0.get(py)?.environment())
    }

    /// Creates a payment. No money moves here, whatever happens.
    #[pyo3(signature = (request, *, timeout=None, connect_timeout=None, cancel=None))]
    fn create(
        &self,
        py: Python<'_>,
        request: &TabaPayRequest,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tabapay = self.0.get(py)?;
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tabapay.create(&request.0, options),
            |answer| TabaPayCreated(answer).into_py_any(py),
        )
    }

    /// Reads what the payer's browser brought to the callback address: the query string and the body, as bytes.
    #[staticmethod]
    #[pyo3(signature = (query, body=None))]
    fn parse_callback(query: &Bound<'_, PyAny>, body: Any<'_, '_>) -> PyResult<TabaPayCallback> {
        let nothing = pyo3::types::PyBytes::new(query.py(), b"");
        let body = body.unwrap_or(nothing.as_any());
        parse(query, body, tabapay::TabaPay::parse_callback).map(TabaPayCallback::own)
    }

    /// Reads the undocumented push. `authorize` is the request's `Authorize` header. Only a verify decides.
    #[pyo3(signature = (query, body, *, authorize=None))]
    fn parse_push(
        &self,
        py: Python<'_>,
        query: &Bound<'_, PyAny>,
        body: &Bound<'_, PyAny>,
        authorize: Any<'_, '_>,
    ) -> PyResult<TabaPayPush> {
        TabaPayPush::parse(&self.0.get(py)?, authorize, query, body)
    }

    /// Verifies a payment: completes it at TabaPay, and finds out what became of it. Whatever stays open is
    /// `Unknown`; raised is only what was wrong on this side before anything was sent, or an interrupt
    /// (`left_behind`).
    #[pyo3(signature = (expected, *, timeout=None, connect_timeout=None, cancel=None))]
    fn verify(
        &self,
        py: Python<'_>,
        expected: &Expected,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tabapay = self.0.get(py)?;
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tabapay.verify(&expected.0, options),
            |outcome| outcome::show_tabapay(py, outcome),
        )
    }

    /// One plain `verify`, nothing compared. **An answer is not a payment**; `verify` is what shops want.
    #[pyo3(signature = (token, amount, *, timeout=None, connect_timeout=None, cancel=None))]
    fn verify_once(
        &self,
        py: Python<'_>,
        token: &Bound<'_, PyAny>,
        amount: &Bound<'_, PyAny>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tabapay = self.0.get(py)?;
        let (token, amount) = (secret("token", token)?, rial("amount", amount)?);
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tabapay.verify_once(&token, amount, options),
            |answer| TabaPayVerifyAnswer::own(answer).into_py_any(py),
        )
    }

    /// How long a call may take that says nothing of it, in seconds.
    #[getter]
    fn timeout(&self) -> f64 {
        self.0.timeout().as_secs_f64()
    }

    /// Whether `close` was called.
    #[getter]
    fn is_closed(&self) -> bool {
        self.0.is_closed()
    }

    /// From now on calls raise `Closed`; those under way end as they would have. Connections belong to the process
    /// and are closed when nobody has used them for a few seconds.
    fn close(&self) {
        self.0.close();
    }

    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (exc_type, exc_value, traceback, /))]
    fn __exit__(
        &self,
        exc_type: &Bound<'_, PyAny>,
        exc_value: &Bound<'_, PyAny>,
        traceback: &Bound<'_, PyAny>,
    ) {
        let _ = (exc_type, exc_value, traceback);
        self.0.close();
    }

    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        self.0.traverse(&visit)
    }

    fn __clear__(&self) {
        self.0.clear();
    }

    fn __repr__(&self) -> &'static str {
        if self.0.is_closed() { "TabaPay(closed)" } else { "TabaPay()" }
    }
}
