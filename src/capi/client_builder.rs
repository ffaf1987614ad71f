//! What the builders of both gateways' clients have in common: settings until they have built, and then nothing.

use super::boundary::{built_already, given, milliseconds};

use super::settings::dargah_network;
use crate::error::Result;
use crate::tabapay::{TabaPay, TabaPayBuilder};
use crate::tara::{Tara, TaraBuilder};
use crate::transport::{EventSink, NetworkSettings, Timeouts};

/// The settings that clients of every gateway have.
pub(super) trait Settings: Clone {
    type Client;
    fn with_timeouts(self, timeouts: Timeouts) -> Self;
    fn with_network(self, network: NetworkSettings) -> Self;
    fn with_events(self, sink: EventSink) -> Self;
    fn into_client(self) -> Result<Self::Client>;
}

impl Settings for TaraBuilder {
    type Client = Tara;
    fn with_timeouts(self, timeouts: Timeouts) -> Self {
        self.timeouts(timeouts)
    }
    fn with_network(self, network: NetworkSettings) -> Self {
        self.network(network)
    }
    fn with_events(self, sink: EventSink) -> Self {
        self.events(sink)
    }
    fn into_client(self) -> Result<Tara> {
        self.build()
    }
}

impl Settings for TabaPayBuilder {
    type Client = TabaPay;
    fn with_timeouts(self, timeouts: Timeouts) -> Self {
        self.timeouts(timeouts)
    }
    fn with_network(self, network: NetworkSettings) -> Self {
        self.network(network)
    }
    fn with_events(self, sink: EventSink) -> Self {
        self.events(sink)
    }
    fn into_client(self) -> Result<TabaPay> {
        self.build()
    }
}

/// A builder behind a handle. Once it has built it is at its end, and everything else is misuse.
pub(super) struct ClientBuilder<S> {
    settings: Option<S>,
    timeouts: Timeouts,
}

impl<S: Settings> ClientBuilder<S> {
    pub(super) fn new(settings: S) -> Self {
        Self { settings: Some(settings), timeouts: Timeouts::default() }
    }

    fn settings(&self) -> Result<S> {
        self.settings.clone().ok_or_else(|| built_already("builder"))
    }

    pub(super) fn change(&mut self, by: impl FnOnce(S) -> S) -> Result<()> {
        self.settings = Some(by(self.settings()?));
        Ok(())
    }

    /// Limits the whole call.
    pub(super) fn limit_total(&mut self, ms: u64) -> Result<()> {
        self.limit(Timeouts { total: milliseconds(ms), ..self.timeouts })
    }

    /// Limits each new connection.
    pub(super) fn limit_connect(&mut self, ms: u64) -> Result<()> {
        self.limit(Timeouts { connect: milliseconds(ms), ..self.timeouts })
    }

    fn limit(&mut self, timeouts: Timeouts) -> Result<()> {
        self.change(|settings| settings.with_timeouts(timeouts))?;
        self.timeouts = timeouts;
        Ok(())
    }

    pub(super) fn reach_by(&mut self, network: *const dargah_network) -> Result<()> {
        let network = given("network", network)?.0.clone();
        self.change(|settings| settings.with_network(network))
    }

    /// Without a sink, what was set before stays.
    pub(super) fn report_to(&mut self, sink: Option<EventSink>) -> Result<()> {
        self.change(|settings| match sink {
            Some(sink) => settings.with_events(sink),
            None => settings,
        })
    }

    /// When this fails, the settings stay and can be mended.
    pub(super) fn build(&mut self) -> Result<S::Client> {
        let client = self.settings()?.into_client()?;
        self.settings = None;
        Ok(client)
    }
}
