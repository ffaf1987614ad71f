//! Tara's client.

use crate::call::{Options, call};
use crate::callback::{TaraCallback, parse};
use crate::client::Client;
use crate::convert::{duration, optional, rial, secret, text};
use crate::expected::Expected;
use crate::redirect::Redirect;
use crate::settings::{Cancel, ClientSettings, Network, TaraRefundAccount};
use crate::tara_answer::{TaraAuthentication, TaraInquiry, TaraToken, TaraVerifyAnswer};
use crate::tara_groups::TaraGroups;
use crate::tara_order::TaraOrder;
use crate::{outcome, tara_refund};
use dargah::tara;
use pyo3::IntoPyObjectExt;
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;

/// A client for Tara. Any number of threads may use one at the same time, and so may a process that was forked
/// after it was made. It logs in by itself, once for all clients of the process with the same account.
///
/// Times are seconds or `timedelta`. `on_event` gets an `AttemptEvent` for each attempt when the call is over.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Tara(pub(crate) Client<tara::Tara>);

type Any<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

#[pymethods]
impl Tara {
    #[new]
    #[pyo3(signature = (username, password, *, base_url=None, refund=None, groups_ttl=None, timeout=None, connect_timeout=None, network=None, on_event=None))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        py: Python<'_>,
        username: &Bound<'_, PyAny>,
        password: &Bound<'_, PyAny>,
        base_url: Any<'_, '_>,
        refund: Option<&Bound<'_, TaraRefundAccount>>,
        groups_ttl: Any<'_, '_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        network: Option<&Bound<'_, Network>>,
        on_event: Any<'_, '_>,
    ) -> PyResult<Self> {
        let settings = ClientSettings::read(timeout, connect_timeout, network)?;
        let mut builder = tara::Tara::builder(text("username", username)?, secret("password", password)?)
            .timeouts(settings.timeouts)
            .network(settings.network);
        if let Some(url) = optional("base_url", base_url, text)? {
            builder = builder.base_url(url);
        }
        if let Some(account) = refund {
            builder = builder.refund(account.get().0.clone());
        }
        if let Some(ttl) = optional("groups_ttl", groups_ttl, duration)? {
            builder = builder.groups_ttl(ttl);
        }
        let build = |events| builder.events(events).build();
        Client::new(py, settings.timeouts.total, on_event, build).map(Self)
    }

    /// Logs in anew and throws the kept token away. Rarely called by hand; good for checking credentials.
    #[pyo3(signature = (*, timeout=None, connect_timeout=None, cancel=None))]
    fn authenticate(
        &self,
        py: Python<'_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tara = self.0.get(py)?;
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tara.authenticate(options),
            |answer| TaraAuthentication(answer).into_py_any(py),
        )
    }

    /// Tara's merchandise groups, kept between calls (an hour unless set otherwise).
    #[pyo3(signature = (*, timeout=None, connect_timeout=None, cancel=None))]
    fn club_groups(
        &self,
        py: Python<'_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tara = self.0.get(py)?;
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tara.club_groups(options),
            |groups| TaraGroups(groups).into_py_any(py),
        )
    }

    /// Gets a payment token for an order. No money moves here, whatever happens.
    #[pyo3(signature = (order, *, timeout=None, connect_timeout=None, cancel=None))]
    fn get_token(
        &self,
        py: Python<'_>,
        order: &TaraOrder,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tara = self.0.get(py)?;
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tara.get_token(&order.0, options),
            |answer| TaraToken(answer).into_py_any(py),
        )
    }

    /// How the payer's browser gets to Tara's page: a form that it posts.
    fn purchase_form(&self, py: Python<'_>, token: &Bound<'_, PyAny>) -> PyResult<Redirect> {
        let tara = self.0.get(py)?;
        Ok(Redirect(tara.purchase_form(&secret("token", token)?)))
    }

    /// Reads what the payer's browser brought to the callback address: the query string and the body, as bytes.
    #[staticmethod]
    #[pyo3(signature = (query, body))]
    fn parse_callback(query: &Bound<'_, PyAny>, body: &Bound<'_, PyAny>) -> PyResult<TaraCallback> {
        parse(query, body, tara::Tara::parse_callback).map(TaraCallback)
    }

    /// Verifies a payment: completes it at Tara, and finds out what became of it. Whatever stays open is `Unknown`;
    /// raised is only what was wrong on this side before anything was sent, or an interrupt (`left_behind`).
    #[pyo3(signature = (expected, *, timeout=None, connect_timeout=None, cancel=None))]
    fn verify(
        &self,
        py: Python<'_>,
        expected: &Expected,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tara = self.0.get(py)?;
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tara.verify(&expected.0, options),
            |outcome| outcome::show_tara(py, outcome),
        )
    }

    /// One plain `purchaseVerify`, nothing compared. **An answer is not a payment**; `verify` is what shops want.
    #[pyo3(signature = (token, ip, *, timeout=None, connect_timeout=None, cancel=None))]
    fn purchase_verify(
        &self,
        py: Python<'_>,
        token: &Bound<'_, PyAny>,
        ip: &Bound<'_, PyAny>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tara = self.0.get(py)?;
        let (token, ip) = (secret("token", token)?, text("ip", ip)?);
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tara.purchase_verify(&token, &ip, options),
            |answer| TaraVerifyAnswer::own(answer).into_py_any(py),
        )
    }

    /// Asks for the last state of a payment (`purchaseInquiry`). It never makes a payment Paid by itself.
    #[pyo3(signature = (token, ip, *, timeout=None, connect_timeout=None, cancel=None))]
    fn inquire(
        &self,
        py: Python<'_>,
        token: &Bound<'_, PyAny>,
        ip: &Bound<'_, PyAny>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tara = self.0.get(py)?;
        let (token, ip) = (secret("token", token)?, text("ip", ip)?);
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tara.inquire(&token, &ip, options),
            |answer| TaraInquiry::new(answer).into_py_any(py),
        )
    }

    /// Gives a whole payment back. **Unofficial.** Sent again only when not a byte had left.
    #[pyo3(signature = (rrn, description, *, timeout=None, connect_timeout=None, cancel=None))]
    fn refund(
        &self,
        py: Python<'_>,
        rrn: &Bound<'_, PyAny>,
        description: &Bound<'_, PyAny>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tara = self.0.get(py)?;
        let (rrn, description) = (text("rrn", rrn)?, text("description", description)?);
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tara.refund(&rrn, &description, options),
            |refund| tara_refund::show(py, refund),
        )
    }

    /// Gives a part of a payment back. **Unofficial.** Sent again only when not a byte had left.
    #[pyo3(signature = (rrn, amount, *, items=None, description=None, timeout=None, connect_timeout=None, cancel=None))]
    #[allow(clippy::too_many_arguments)]
    fn refund_part(
        &self,
        py: Python<'_>,
        rrn: &Bound<'_, PyAny>,
        amount: &Bound<'_, PyAny>,
        items: Any<'_, '_>,
        description: Any<'_, '_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let tara = self.0.get(py)?;
        let (rrn, amount) = (text("rrn", rrn)?, rial("amount", amount)?);
        let items = optional("items", items, crate::tara_order::items)?.unwrap_or_default();
        let description = optional("description", description, text)?;
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| tara.refund_part(&rrn, amount, &items, description.as_deref(), options),
            |refund| tara_refund::show(py, refund),
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
        if self.0.is_closed() { "Tara(closed)" } else { "Tara()" }
    }
}
