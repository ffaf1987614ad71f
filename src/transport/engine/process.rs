//! What belongs to this process and to no child of it: the pools of connections.
//!
//! After a fork the child's copy is worthless and dangerous: sockets and epoll shared with the parent,
//! locks that a thread held which does not exist here. So it is never looked into, locked or freed
//! there: the guard is read first, and a new one takes its place.

use super::pool::{Pool, PoolKey};
use super::resolver::{Resolver, system_lookup};
use super::tls::Trust;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Pools kept at one time. A shop has one or two; a program that makes up settings without end must
/// not fill the memory.
const MOST_POOLS: usize = 32;

static STATE: AtomicPtr<ProcessState> = AtomicPtr::new(null_mut());

pub(super) struct ProcessState {
    guard: Guard,
    /// The last one used stands last.
    pools: Mutex<Vec<Arc<Pool>>>,
    resolver: Arc<Resolver>,
    lookups: Arc<AtomicUsize>,
}

impl ProcessState {
    /// This process's own. Takes no lock.
    pub fn get() -> &'static Self {
        let mut current = STATE.load(Ordering::Acquire);
        loop {
            // SAFETY: what STATE points to was leaked from a Box and is never freed, so it stays
            // valid, also as the child's copy after a fork.
            if let Some(state) = unsafe { current.as_ref() }
                && state.guard.is_this_process()
            {
                return state;
            }
            let new = Box::into_raw(Box::new(Self::new()));
            match STATE.compare_exchange(current, new, Ordering::AcqRel, Ordering::Acquire) {
                // The old one, if any, is another process's: left alone for ever.
                // SAFETY: just leaked from a Box, and never freed from now on.
                Ok(_) => return unsafe { &*new },
                Err(other) => {
                    // SAFETY: `new` comes from a Box just above and nobody else has seen it.
                    drop(unsafe { Box::from_raw(new) });
                    current = other;
                }
            }
        }
    }

    fn new() -> Self {
        let lookups = Arc::new(AtomicUsize::new(0));
        Self {
            guard: Guard::new(),
            pools: Mutex::default(),
            resolver: Arc::new(Resolver::new(system_lookup(), lookups.clone())),
            lookups,
        }
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

/// Tells whether this is still the process that made it.
struct Guard {
    pid: u32,
    /// A byte that the kernel sets to zero in a child, which also notices a pid that came round again.
    #[cfg(target_os = "linux")]
    mark: Option<std::ptr::NonNull<u8>>,
}

// SAFETY: the mark is written before the guard is shared, and from then on only read (in a child the
// kernel gives another page).
unsafe impl Send for Guard {}
// SAFETY: as above.
unsafe impl Sync for Guard {}

impl Guard {
    fn new() -> Self {
        Self {
            pid: std::process::id(),
            #[cfg(target_os = "linux")]
            mark: mark(),
        }
    }

    fn is_this_process(&self) -> bool {
        #[cfg(target_os = "linux")]
        if let Some(mark) = self.mark {
            // SAFETY: the page is mapped until the guard is dropped. Volatile, since the kernel and not
            // this program changes it.
            return unsafe { mark.as_ptr().read_volatile() } == 1;
        }
        self.pid == std::process::id()
    }
}

#[cfg(target_os = "linux")]
const MARK_BYTES: usize = 4096;

/// One page with a 1 in it that a child finds zeroed. `None` on kernels before 4.14.
#[cfg(target_os = "linux")]
fn mark() -> Option<std::ptr::NonNull<u8>> {
    // SAFETY: a private anonymous mapping of one page, used by nobody else; it is unmapped again if the
    // kernel does not know the advice.
    unsafe {
        let page = libc::mmap(
            null_mut(),
            MARK_BYTES,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
            -1,
            0,
        );
        if page == libc::MAP_FAILED {
            return None;
        }
        if libc::madvise(page, MARK_BYTES, libc::MADV_WIPEONFORK) != 0 {
            libc::munmap(page, MARK_BYTES);
            return None;
        }
        page.cast::<u8>().write(1);
        std::ptr::NonNull::new(page.cast())
    }
}

#[cfg(target_os = "linux")]
impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(mark) = self.mark {
            // SAFETY: mapped by `mark()` with this size, and nobody uses it any more.
            unsafe { libc::munmap(mark.as_ptr().cast(), MARK_BYTES) };
        }
    }
}
