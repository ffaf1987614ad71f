//! Settings of a TabaPay client.

use super::{BASE_URL, GATEWAY, Inner, TabaPay, codes};
use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;
use crate::transport::{BaseUrl, ClientSettings, Clock, EventSink, NetworkSettings, Timeouts, Transport};
use std::sync::Arc;

/// Where payments are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(C)]
pub enum Environment {
    /// Real money.
    Production = 1,
    /// TabaPay's sandbox.
    Sandbox = 2,
}

impl Environment {
    /// The environment of a number.
    ///
    /// # Errors
    /// `InvalidInput` with field `environment` for a number that none has.
    pub fn from_number(number: u32) -> Result<Self> {
        let all = [Self::Production, Self::Sandbox];
        let found = all.into_iter().find(|environment| *environment as u32 == number);
        found.ok_or_else(|| Error::input("environment", "must be 1 (production) or 2 (sandbox)"))
    }

    /// What stands behind the base URL.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Production => "",
            Self::Sandbox => "/sandbox",
        }
    }
}

/// Settings of a TabaPay client; nothing is checked before [`build`](Self::build).
#[derive(Clone)]
pub struct TabaPayBuilder {
    merchant: Secret,
    environment: Environment,
    base_url: String,
    sandbox_accepts_tracking_code: bool,
    settings: ClientSettings,
}

impl TabaPayBuilder {
    pub(super) fn new(merchant: Secret, environment: Environment) -> Self {
        Self {
            merchant,
            environment,
            base_url: BASE_URL.to_owned(),
            sandbox_accepts_tracking_code: false,
            settings: ClientSettings::default(),
        }
    }

    /// Another address, e.g. the simulator's; without `/sandbox`.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// In the sandbox only, takes `trackingCode` as the reference number where `shaparakRefNumber` is
    /// missing. That the sandbox lacks it is an assumption; off by default.
    #[must_use]
    pub fn sandbox_accepts_tracking_code(mut self, accept: bool) -> Self {
        self.sandbox_accepts_tracking_code = accept;
        self
    }

    /// Time limits of every call that sets none itself.
    #[must_use]
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.settings.timeouts = timeouts;
        self
    }

    /// How the network is reached.
    #[must_use]
    pub fn network(mut self, network: NetworkSettings) -> Self {
        self.settings.network = network;
        self
    }

    /// Receives an event for each attempt.
    #[must_use]
    pub fn events(mut self, sink: EventSink) -> Self {
        self.settings.events = Some(sink);
        self
    }

    /// Another way to the network, e.g. a simulation without sockets.
    #[must_use]
    pub fn transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.settings.transport = Some(transport);
        self
    }

    /// Another time.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.settings.clock = clock;
        self
    }

    /// Checks the settings and makes the client. Opens no connection.
    ///
    /// # Errors
    /// `InvalidConfiguration` with the field.
    pub fn build(self) -> Result<TabaPay> {
        let key = self.merchant.expose();
        if key.len() != 36 || !key.bytes().all(|b| b.is_ascii_graphic()) {
            let code = if key.is_empty() { codes::MERCHANT_REQUIRED } else { codes::MERCHANT_NOT_VALID };
            let why = "must be the key of 36 characters from TabaPay's dashboard";
            let error = Error::invalid(ErrorKind::InvalidConfiguration, "merchant", why);
            return Err(error.with_gateway_code(GATEWAY, code));
        }
        Ok(TabaPay(Arc::new(Inner {
            base: BaseUrl::parse("base_url", &self.base_url)?,
            caller: self.settings.caller(GATEWAY, "responseCode", &[&self.merchant])?,
            merchant: self.merchant,
            environment: self.environment,
            sandbox_accepts_tracking_code: self.sandbox_accepts_tracking_code,
        })))
    }
}
