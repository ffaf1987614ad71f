//! The engine: reqwest, driven on the calling thread. Why so stands in `docs/decisions/0001`.

mod body;
mod call;
mod config;
mod connect;
mod failure;
mod hosted;
mod pool;
mod process;
mod resolver;
mod signals;
mod stack;
mod threads;
mod tls;
mod watch;

#[cfg(feature = "postgres")]
pub(crate) use failure::tls_problem;
pub(crate) use hosted::{Unhosted, hosted};
pub use resolver::Lookup;
#[cfg(feature = "checkout")]
pub(crate) use threads::spawn_quietly;

use super::{Exchange, FailureKind, HttpRequest, Limits, NetworkSettings, Transport};
use crate::error::Result;
#[cfg(feature = "postgres")]
use crate::error::{Error, ErrorKind};
use call::Bounds;
use pool::{OwnLookup, PoolKey};
use process::ProcessState;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tls::Trust;

/// No call is longer, whatever the caller says.
const LONGEST: Duration = Duration::from_secs(24 * 3600);
/// For threads of our own: the helper that stands in for one which must not block, or has too little stack.
const HELPER_STACK: usize = 512 << 10;

/// Sends requests with reqwest. Holds settings only: connections belong to the process and are shared
/// by all engines with equal settings, so making and dropping one is cheap. An engine made before a
/// fork works in the child.
///
/// A thread that calls it needs 64 KiB of stack in all. On Linux a call from one with less left than a TLS
/// handshake takes is driven on a short-lived thread; elsewhere 192 KiB must be left (384 KiB in a debug build).
pub struct Engine {
    key: Arc<PoolKey>,
    trust: Trust,
}

impl Engine {
    /// The engine for these settings. Reads the CA file now, and nothing later.
    pub fn new(settings: &NetworkSettings) -> Result<Self> {
        Self::make(settings, None)
    }

    /// The same with another way to find addresses. It runs on threads of its own and may block.
    pub fn with_lookup(settings: &NetworkSettings, lookup: Arc<Lookup>) -> Result<Self> {
        Self::make(settings, Some(OwnLookup(lookup)))
    }

    fn make(settings: &NetworkSettings, lookup: Option<OwnLookup>) -> Result<Self> {
        config::check(settings)?;
        let ca_file = config::read_ca_file(settings)?;
        let trust = Trust::new(settings, ca_file.as_deref())?;
        Ok(Self { key: Arc::new(PoolKey { settings: settings.clone(), ca_file, lookup }), trust })
    }
}

impl Transport for Engine {
    fn exchange(&self, request: HttpRequest, limits: &Limits<'_>) -> Exchange {
        let began = Instant::now();
        let after = |limit: Duration| began.checked_add(limit.min(LONGEST)).unwrap_or(began);
        let end = after(limits.total);
        let bounds = Bounds { began, connect_by: after(limits.connect), end, cancel: limits.cancel };
        // BaseUrl has checked this. It is checked again where it matters.
        let secure = request.url.scheme() == "https"
            || (request.url.scheme() == "http" && super::settings::is_loopback(&request.url));
        if !secure {
            let why = "plain http is taken for loopback addresses only";
            return call::nothing_sent(&bounds, failure::not_sent(FailureKind::Connect, why));
        }
        let run = || {
            let pool = ProcessState::get().pool(&self.key, &self.trust);
            call::exchange(&pool, request, limits.connect.min(LONGEST), &bounds)
        };
        hosted(run).unwrap_or_else(|why| {
            let failed = match why {
                Unhosted::Panicked => failure::interrupted(),
                Unhosted::NoThread(error) => {
                    failure::not_sent(FailureKind::Connect, format!("no thread: {error}"))
                }
            };
            call::nothing_sent(&bounds, failed)
        })
    }
}

/// The TLS configuration with the roots of these settings, for what is no HTTP.
#[cfg(feature = "postgres")]
pub(crate) fn client_tls(settings: &NetworkSettings) -> Result<rustls::ClientConfig> {
    let trust = Trust::new(settings, config::read_ca_file(settings)?.as_deref())?;
    trust.config().map_err(|error| Error::new(ErrorKind::Internal, error.to_string()))
}

/// A name's addresses (the ports do not matter), looked up as for the gateways: never on this thread.
///
/// # Errors
/// Why there are none.
#[cfg(feature = "postgres")]
pub(crate) async fn resolve(name: &str) -> std::result::Result<Arc<[std::net::SocketAddr]>, String> {
    ProcessState::get().resolver().resolve(name).await.map_err(|error| error.to_string())
}
