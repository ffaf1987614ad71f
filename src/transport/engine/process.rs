//! What belongs to this process and to no child of it: the pools of connections.
//!
//! After a fork the child's copy is worthless and dangerous: sockets and epoll shared with the parent,
//! locks that a thread held which does not exist here. So it is never looked into, locked or freed
//! there: the guard is read first, and a new one takes its place.

use crate::process::PerProcess;

use super::pool::{Pool, PoolKey};
use super::resolver::{Resolver, system_lookup};
use super::tls::Trust;
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, PoisonError};

/// Pools kept at one time. A shop has one or two; a program that makes up settings without end must
/// not fill the memory.
const MOST_POOLS: usize = 32;

static STATE: PerProcess<ProcessState> = PerProcess::new();

pub(super) struct ProcessState {
    /// The last one used stands last.
    pools: Mutex<Vec<Arc<Pool>>>,
    resolver: Arc<Resolver>,
    lookups: Arc<AtomicUsize>,
}

impl ProcessState {
    /// This process's own. Takes no lock.
    pub fn get() -> &'static Self {
        STATE.get(Self::new)
    }

    fn new() -> Self {
        let lookups = Arc::new(AtomicUsize::new(0));
        Self {
            pools: Mutex::default(),
            resolver: Arc::new(Resolver::new(system_lookup(), lookups.clone())),
            lookups,
        }
    }

    /// What looks names up.
    #[cfg(feature = "postgres")]
    pub fn resolver(&self) -> Arc<Resolver> {
        self.resolver.clone()
    }

    /// The pool for these settings.
    pub fn pool(&self, key: &Arc<PoolKey>, trust: &Trust) -> Arc<Pool> {
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        // Mostly the last one, and the very same key.
        let found = pools.iter().rposition(|pool| Arc::ptr_eq(&pool.key, key) || pool.key == *key);
        let pool = match found {
            Some(at) => pools.remove(at),
            None => {
                let resolver = match &key.lookup {
                    None => self.resolver.clone(),
                    Some(lookup) => Arc::new(Resolver::new(lookup.0.clone(), self.lookups.clone())),
                };
                Arc::new(Pool::new(key.clone(), trust.clone(), resolver))
            }
        };
        pools.push(pool.clone());
        let surplus = (pools.len() > MOST_POOLS).then(|| pools.remove(0));
        drop(pools);
        // Closing connections takes a moment: not under the lock.
        drop(surplus);
        pool
    }
}
