//! Lanes: what one call needs for itself. A call takes one, drives it on its own thread, gives it back.

use super::config;
use super::connect::ConnectLayer;
use super::resolver::{Lookup, Resolver, WatchedResolver};
use super::tls::{Tls, Trust};
use super::watch::Watch;
use crate::transport::NetworkSettings;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Idle lanes kept: more threads than this pay for a new connection now and then.
const MOST_IDLE: usize = 64;
/// Longer is asking for connections that the gateway has closed, and for overflows.
const LONGEST_IDLE: Duration = Duration::from_secs(3600);

/// What makes two engines share connections: equal settings, equal CAs, the same lookup.
#[derive(PartialEq, Eq)]
pub(super) struct PoolKey {
    pub settings: NetworkSettings,
    pub ca_file: Option<Vec<u8>>,
    pub lookup: Option<OwnLookup>,
}

/// A lookup that was given in. Equal if it is the very same one.
pub(super) struct OwnLookup(pub Arc<Lookup>);

impl PartialEq for OwnLookup {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for OwnLookup {}

pub(super) struct Pool {
    pub key: Arc<PoolKey>,
    pub resolver: Arc<Resolver>,
    tls: Tls,
    proxy_host: Option<String>,
    /// The last one used stands last and is taken first, so that few threads use few connections.
    idle: Mutex<VecDeque<Lane>>,
}

/// A runtime that only the calling thread drives, and a client with at most one kept connection per
/// host.
pub(super) struct Lane {
    /// Only `drop` takes it out.
    runtime: Option<tokio::runtime::Runtime>,
    pub client: reqwest::Client,
    pub watch: Arc<Watch>,
    /// Whether a call went through it, so that there may be kept connections.
    pub used: bool,
    /// `Limits::connect`, which reqwest wants to know beforehand to share it among addresses.
    connect: Duration,
    idle_since: Instant,
}

impl Pool {
    pub fn new(key: Arc<PoolKey>, trust: Trust, resolver: Arc<Resolver>) -> Self {
        let proxy_host = config::proxy_host(&key.settings);
        Self { key, resolver, tls: Tls::new(trust), proxy_host, idle: Mutex::default() }
    }

    /// The host that a connection for this address goes to: the proxy, or the address's own.
    pub fn nearest_host<'a>(&'a self, url: &'a url::Url) -> &'a str {
        match &self.proxy_host {
            Some(proxy) if url.scheme() == "https" => proxy,
            _ => url.host_str().unwrap_or_default(),
        }
    }

    /// The lane used last among the idle ones, or a new one; the text says why there is none.
    pub fn take(&self, connect: Duration) -> Result<Lane, String> {
        let mut idle = self.idle();
        let found = idle.iter().rposition(|lane| lane.connect == connect).and_then(|at| idle.remove(at));
        drop(idle);
        found.map_or_else(|| self.new_lane(connect), Ok)
    }

    /// Keeps a lane for the next call. Only a lane whose last call ended well may come here.
    pub fn give_back(&self, mut lane: Lane) {
        let now = Instant::now();
        lane.idle_since = now;
        lane.used = true;
        // With its connections gone a lane is worth nothing: its file descriptors are given back.
        let useful = self.idle_timeout() + Duration::from_secs(1);
        let mut surplus = Vec::new();
        let mut idle = self.idle();
        idle.push_back(lane);
        while let Some(oldest) = idle.front() {
            if idle.len() <= MOST_IDLE && now.saturating_duration_since(oldest.idle_since) <= useful {
                break;
            }
            surplus.extend(idle.pop_front());
        }
        drop(idle);
        // Closing connections takes a moment: not under the lock.
        drop(surplus);
    }

    fn idle(&self) -> MutexGuard<'_, VecDeque<Lane>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn idle_timeout(&self) -> Duration {
        self.key.settings.idle_timeout.min(LONGEST_IDLE)
    }

    fn new_lane(&self, connect: Duration) -> Result<Lane, String> {
        let settings = &self.key.settings;
        let watch = Arc::new(Watch::default());
        let tls = self.tls.config(watch.clone()).map_err(|error| error.to_string())?;
        let resolver = WatchedResolver { resolver: self.resolver.clone(), watch: watch.clone() };
        let idle_timeout = self.idle_timeout();
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .connector_layer(ConnectLayer(watch.clone()))
            .connect_timeout(connect)
            .dns_resolver(Arc::new(resolver))
            .http1_only()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .tcp_nodelay(true)
            .tcp_keepalive(None)
            .user_agent(settings.user_agent.as_str())
            .pool_idle_timeout(idle_timeout)
            .pool_max_idle_per_host(usize::from(!idle_timeout.is_zero()));
        if let Some(proxy) = config::proxy(settings).map_err(|error| error.to_string())? {
            builder = builder.proxy(proxy);
        }
        let client = builder.build().map_err(|error| error.without_url().to_string())?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .enable_time()
            // A peer that keeps a connection busy must not keep the clock from being looked at.
            .event_interval(1)
            // Nothing of ours goes there. One, in case a dependency does some day.
            .max_blocking_threads(1)
            .build()
            .map_err(|error| error.to_string())?;
        let now = Instant::now();
        Ok(Lane { runtime: Some(runtime), client, watch, used: false, connect, idle_since: now })
    }
}

impl Lane {
    pub fn runtime(&self) -> Option<&tokio::runtime::Runtime> {
        self.runtime.as_ref()
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        // Waits for nothing, and may be called where an ordinary drop of a runtime panics.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
