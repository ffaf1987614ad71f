//! Settings of a Tara client.

use super::account::AccountRef;
use super::refund::RefundAccount;
use super::{BASE_URL, GATEWAY, Inner, Tara, refund};
use crate::checks;
use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;
use crate::transport::{BaseUrl, ClientSettings, Clock, EventSink, NetworkSettings, Timeouts, Transport};
use std::sync::Arc;
use std::time::Duration;

/// The separate credentials for refunds. **Unofficial**: no official text about refunds is at hand.
#[derive(Debug, Clone)]
pub struct RefundCredentials {
    /// `principal`.
    pub principal: String,
    /// `password`.
    pub password: Secret,
    /// Where refunds are asked for.
    pub base_url: String,
}

impl RefundCredentials {
    /// Credentials for the host that is seen in use.
    pub fn new(principal: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self { principal: principal.into(), password: password.into(), base_url: refund::BASE_URL.to_owned() }
    }

    /// Another host, e.g. the simulator.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }
}

/// Settings of a Tara client; nothing is checked before [`build`](Self::build).
#[derive(Clone)]
pub struct TaraBuilder {
    username: String,
    password: Secret,
    base_url: String,
    refund: Option<RefundCredentials>,
    groups_ttl: Duration,
    settings: ClientSettings,
}

impl TaraBuilder {
    pub(super) fn new(username: String, password: Secret) -> Self {
        Self {
            username,
            password,
            base_url: BASE_URL.to_owned(),
            refund: None,
            groups_ttl: Duration::from_secs(3600),
            settings: ClientSettings::default(),
        }
    }

    /// Another address, e.g. the simulator's.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Makes refunds possible. Unofficial.
    #[must_use]
    pub fn refund(mut self, credentials: RefundCredentials) -> Self {
        self.refund = Some(credentials);
        self
    }

    /// How long the merchandise groups are kept. An hour by default.
    #[must_use]
    pub fn groups_ttl(mut self, ttl: Duration) -> Self {
        self.groups_ttl = ttl;
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

    /// Another way to the network, e.g. a simulation without sockets. The client then shares its login
    /// with no other.
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
    pub fn build(self) -> Result<Tara> {
        let config = |error: Error| {
            Error::invalid(ErrorKind::InvalidConfiguration, error.field().unwrap_or(""), error.detail())
        };
        checks::plain_text("username", &self.username).map_err(config)?;
        if self.password.is_empty() {
            return Err(Error::invalid(ErrorKind::InvalidConfiguration, "password", "must not be empty"));
        }
        let base = BaseUrl::parse("base_url", &self.base_url)?;
        let own = self.settings.transport.is_some();
        let refund = self.refund.map(RefundAccount::new).transpose()?;
        let mut hidden = vec![&self.password];
        hidden.extend(refund.as_ref().map(|refund| refund.password()));
        Ok(Tara(Arc::new(Inner {
            caller: self.settings.caller(GATEWAY, "result", &hidden)?,
            account: AccountRef::new(own, base.as_str(), &self.username, &self.password),
            base,
            username: self.username,
            password: self.password,
            groups_ttl: self.groups_ttl,
            refund,
        })))
    }
}
