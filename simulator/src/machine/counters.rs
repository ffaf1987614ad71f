//! What was counted, to be read and set to zero.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

use super::operation::Operation;
use super::state::Gateway;

/// The server's part: connections and handshakes.
#[derive(Debug, Default)]
pub struct ConnectionCounters {
    /// Connections that were accepted.
    pub connections: AtomicU64,
    /// Connections that are open now; not set to zero by a reset.
    pub open: AtomicU64,
    /// TLS handshakes from the beginning.
    pub handshakes_full: AtomicU64,
    /// TLS handshakes that took up an earlier session.
    pub handshakes_resumed: AtomicU64,
    /// TLS handshakes that failed.
    pub handshakes_failed: AtomicU64,
    /// Requests that were read, those of the control API included.
    pub requests: AtomicU64,
    /// Pushes that were sent.
    pub pushes: AtomicU64,
}

impl ConnectionCounters {
    pub(crate) fn add(counter: &AtomicU64) {
        counter.fetch_add(1, Ordering::Relaxed);
    }

    fn read(counter: &AtomicU64) -> u64 {
        counter.load(Ordering::Relaxed)
    }

    fn reset(&self) {
        let all = [
            &self.connections,
            &self.handshakes_full,
            &self.handshakes_resumed,
            &self.handshakes_failed,
            &self.requests,
            &self.pushes,
        ];
        for counter in all {
            counter.store(0, Ordering::Relaxed);
        }
    }
}

/// Everything that is counted.
#[derive(Debug, Clone, Default)]
pub struct Counters {
    calls: BTreeMap<(Gateway, Operation), u64>,
    /// Tara logins that succeeded.
    pub logins: u64,
    /// Refund logins that succeeded.
    pub refund_logins: u64,
    connections: Option<Arc<ConnectionCounters>>,
}

impl Counters {
    pub(super) fn count(&mut self, gateway: Gateway, operation: Operation) {
        *self.calls.entry((gateway, operation)).or_default() += 1;
    }

    pub(super) fn attach(&mut self, connections: Arc<ConnectionCounters>) {
        self.connections = Some(connections);
    }

    pub(super) fn connections(&self) -> Option<Arc<ConnectionCounters>> {
        self.connections.clone()
    }

    pub(super) fn reset(&mut self) {
        self.calls.clear();
        self.logins = 0;
        self.refund_logins = 0;
        if let Some(connections) = &self.connections {
            connections.reset();
        }
    }

    /// How often this call was made, whatever became of it.
    pub fn calls(&self, operation: Operation) -> u64 {
        self.calls.iter().filter(|((_, o), _)| *o == operation).map(|(_, n)| n).sum()
    }

    /// All calls of both gateways together.
    pub fn all_calls(&self) -> u64 {
        self.calls.values().sum()
    }

    /// Connections that were accepted; 0 without a server.
    pub fn connections_made(&self) -> u64 {
        self.server(|c| &c.connections)
    }

    /// Connections that are open now.
    pub fn connections_open(&self) -> u64 {
        self.server(|c| &c.open)
    }

    /// TLS handshakes from the beginning.
    pub fn handshakes_full(&self) -> u64 {
        self.server(|c| &c.handshakes_full)
    }

    /// TLS handshakes that took up an earlier session.
    pub fn handshakes_resumed(&self) -> u64 {
        self.server(|c| &c.handshakes_resumed)
    }

    /// TLS handshakes that failed.
    pub fn handshakes_failed(&self) -> u64 {
        self.server(|c| &c.handshakes_failed)
    }

    fn server(&self, which: impl Fn(&ConnectionCounters) -> &AtomicU64) -> u64 {
        self.connections.as_deref().map_or(0, |c| ConnectionCounters::read(which(c)))
    }

    /// As the control API shows them.
    pub fn to_json(&self) -> Value {
        let mut calls = json!({"tara": {}, "tabapay": {}});
        for ((gateway, operation), count) in &self.calls {
            let gateway = if *gateway == Gateway::Tara { "tara" } else { "tabapay" };
            calls[gateway][operation.name()] = json!(count);
        }
        json!({
            "connections": self.connections_made(),
            "open": self.connections_open(),
            "handshakes": {
                "full": self.handshakes_full(),
                "resumed": self.handshakes_resumed(),
                "failed": self.handshakes_failed(),
            },
            "requests": self.server(|c| &c.requests),
            "pushes": self.server(|c| &c.pushes),
            "calls": calls,
            "logins": self.logins,
            "refund_logins": self.refund_logins,
        })
    }
}
