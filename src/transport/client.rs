//! The settings that every client of a gateway has.

use super::call::{Caller, Timeouts, check_timeout};
use super::{Clock, Engine, EventSink, NetworkSettings, SystemClock, Transport};
use crate::error::{ErrorKind, Result};
use crate::secret::Secret;
use std::sync::Arc;

/// How a client reaches its gateway.
#[derive(Clone)]
pub(crate) struct ClientSettings {
    pub timeouts: Timeouts,
    pub network: NetworkSettings,
    pub events: Option<EventSink>,
    pub transport: Option<Arc<dyn Transport>>,
    pub clock: Arc<dyn Clock>,
}

impl Default for ClientSettings {
    fn default() -> Self {
        Self {
            timeouts: Timeouts::default(),
            network: NetworkSettings::default(),
            events: None,
            transport: None,
            clock: Arc::new(SystemClock),
        }
    }
}

impl ClientSettings {
    /// Checks the settings and makes what sends the calls.
    pub(crate) fn caller(
        self,
        gateway: &'static str,
        code_field: &'static str,
        hidden: &[&Secret],
    ) -> Result<Caller> {
        let kind = ErrorKind::InvalidConfiguration;
        check_timeout(kind, "connect_timeout", self.timeouts.connect)?;
        check_timeout(kind, "timeout", self.timeouts.total)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(Engine::new(&self.network)?),
        };
        Ok(Caller {
            gateway,
            code_field,
            hidden: hidden.iter().map(|secret| (*secret).clone()).collect(),
            transport,
            clock: self.clock,
            events: self.events,
            timeouts: self.timeouts,
        })
    }
}
