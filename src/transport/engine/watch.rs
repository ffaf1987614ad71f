//! What is seen of one call from the places that it passes: resolver, connector, TLS, body.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Where the making of a connection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Phase {
    /// No connection is being made.
    #[default]
    Idle,
    /// The name is being looked up.
    Resolving,
    /// TCP (or the proxy's tunnel) is being set up.
    Connecting,
    /// The TLS handshake has begun.
    Handshake,
    /// There is a new connection.
    Connected,
}

/// What was seen of the current call.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    pub phase: Phase,
    /// When a connection that is being made must stand.
    pub connect_by: Option<Instant>,
    pub resolve: Option<Duration>,
    pub connect: Option<Duration>,
    /// When hyper took the body: from then on bytes may have left.
    pub sent: Option<Instant>,
}

/// One per lane, started anew with each call. The lock is never contended: a lane has one thread.
#[derive(Debug, Default)]
pub(super) struct Watch(Mutex<Seen>);

impl Watch {
    pub fn start(&self, connect_by: Instant) {
        self.update(|seen| *seen = Seen { connect_by: Some(connect_by), ..Seen::default() });
    }

    pub fn seen(&self) -> Seen {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn update(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}
