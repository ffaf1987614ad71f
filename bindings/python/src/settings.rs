//! What clients and calls are set up with.

use crate::convert::{boolean, duration, integer, optional, secret, text, to_path};
use crate::error::invalid;
use dargah::tara::RefundCredentials;
use dargah::transport::{self, NetworkSettings, Timeouts};
use pyo3::prelude::*;
use std::time::Duration;

/// Ends the calls that were given this handle, from any thread.
///
/// Once pulled it stays pulled. A call that is ended after a byte of its request left is unknown, never failed.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Cancel(pub(crate) transport::Cancel);

#[pymethods]
impl Cancel {
    #[new]
    fn new() -> Self {
        Self(transport::Cancel::new())
    }

    /// Ends every call that holds this handle. May be called any number of times.
    fn cancel(&self) {
        self.0.cancel();
    }

    /// Whether it was pulled.
    #[getter]
    fn is_cancelled(&self) -> bool {
        self.0.is_cancelled()
    }

    fn __repr__(&self) -> String {
        format!("Cancel(is_cancelled={})", if self.0.is_cancelled() { "True" } else { "False" })
    }
}

/// How the network is reached. Clients with equal settings share connections.
///
/// Trusted are Mozilla's roots, which are built in, and `ca_file` and `ca_pem` (with `only_own_ca` nothing else).
/// The system's certificate store and the environment's proxy variables are never read.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Network(NetworkSettings);

#[pymethods]
impl Network {
    #[new]
    #[pyo3(signature = (*, ca_file=None, ca_pem=None, only_own_ca=None, proxy=None, user_agent=None, max_answer_bytes=None, idle_timeout=None))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        py: Python<'_>,
        ca_file: Option<&Bound<'_, PyAny>>,
        ca_pem: Option<&Bound<'_, PyAny>>,
        only_own_ca: Option<&Bound<'_, PyAny>>,
        proxy: Option<&Bound<'_, PyAny>>,
        user_agent: Option<&Bound<'_, PyAny>>,
        max_answer_bytes: Option<&Bound<'_, PyAny>>,
        idle_timeout: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut settings = NetworkSettings {
            ca_file: optional("ca_file", ca_file, to_path)?,
            ca_pem: optional("ca_pem", ca_pem, text)?,
            proxy: optional("proxy", proxy, secret)?,
            ..NetworkSettings::default()
        };
        if let Some(only) = only_own_ca {
            settings.only_own_ca = boolean("only_own_ca", only)?;
        }
        if let Some(agent) = user_agent {
            settings.user_agent = text("user_agent", agent)?;
        }
        if let Some(most) = max_answer_bytes {
            let most = integer("max_answer_bytes", most)?;
            settings.max_answer_bytes = usize::try_from(most)
                .map_err(|_| invalid(py, "max_answer_bytes", "must not be below zero"))?;
        }
        if let Some(time) = idle_timeout {
            settings.idle_timeout = duration("idle_timeout", time)?;
        }
        Ok(Self(settings))
    }

    fn __repr__(&self) -> String {
        let proxy = if self.0.proxy.is_some() { "'***'" } else { "None" };
        let own = if self.0.only_own_ca { "True" } else { "False" };
        format!("Network(user_agent={:?}, only_own_ca={own}, proxy={proxy})", self.0.user_agent)
    }
}

/// Tara's separate account for refunds. **Unofficial**: no official text about refunds is at hand.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct TaraRefundAccount(pub(crate) RefundCredentials);

#[pymethods]
impl TaraRefundAccount {
    #[new]
    #[pyo3(signature = (principal, password, *, base_url=None))]
    fn new(
        principal: &Bound<'_, PyAny>,
        password: &Bound<'_, PyAny>,
        base_url: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let credentials =
            RefundCredentials::new(text("principal", principal)?, secret("refund_password", password)?);
        Ok(Self(match base_url {
            Some(url) => credentials.base_url(text("refund_base_url", url)?),
            None => credentials,
        }))
    }

    fn __repr__(&self) -> String {
        format!("TaraRefundAccount(base_url={:?})", self.0.base_url)
    }
}

/// What both gateways' clients are set up with.
pub(crate) struct ClientSettings {
    pub timeouts: Timeouts,
    pub network: NetworkSettings,
}

impl ClientSettings {
    pub(crate) fn read(
        timeout: Option<&Bound<'_, PyAny>>,
        connect_timeout: Option<&Bound<'_, PyAny>>,
        network: Option<&Bound<'_, Network>>,
    ) -> PyResult<Self> {
        let mut timeouts = Timeouts::default();
        let set = |place: &mut Duration, field, time: Option<&Bound<'_, PyAny>>| -> PyResult<()> {
            if let Some(time) = time {
                *place = duration(field, time)?;
            }
            Ok(())
        };
        set(&mut timeouts.total, "timeout", timeout)?;
        set(&mut timeouts.connect, "connect_timeout", connect_timeout)?;
        let network = network.map_or_else(NetworkSettings::default, |network| network.get().0.clone());
        Ok(Self { timeouts, network })
    }
}
