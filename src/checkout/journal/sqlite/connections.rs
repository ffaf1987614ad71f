//! All connections of the process, closed at each fork.
//!
//! SQLite does not survive a fork: its mutexes may be held by threads that do not exist in the child, and it goes on
//! believing in file locks that the child does not have, so that the parent deletes the write-ahead log under its
//! hands. What is closed before the fork is opened anew by parent and child when they need it.

use super::FileId;
use crate::error::Result;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Whoever is inside SQLite holds it: a fork waits for them.
static OPEN: Mutex<BTreeMap<u64, Open>> = Mutex::new(BTreeMap::new());

/// A connection, and the file that it was opened on.
pub(super) struct Open {
    pub(super) connection: Connection,
    pub(super) file: FileId,
}

/// A place for one connection.
pub(super) struct Place(u64);

impl Place {
    pub(super) fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        #[cfg(unix)]
        fork::watch();
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// Works while no journal of this process opens or uses its file.
    pub(super) fn alone<T>(&self, work: impl FnOnce() -> T) -> T {
        let _open = lock();
        work()
    }

    /// Works with the connection to what is now the file; `connect` makes one where there is none.
    pub(super) fn with<T>(
        &self,
        file: impl FnOnce() -> Result<FileId>,
        connect: impl FnOnce(FileId) -> Result<Open>,
        work: impl FnOnce(&mut Connection) -> Result<T>,
    ) -> Result<T> {
        let mut open = lock();
        // What is written to a file that was removed or replaced is lost to everybody else.
        let file = file()?;
        if open.get(&self.0).is_some_and(|open| open.file != file) {
            open.remove(&self.0);
        }
        let open = match open.entry(self.0) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(place) => place.insert(connect(file)?),
        };
        work(&mut open.connection)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        lock().remove(&self.0);
    }
}

fn lock() -> MutexGuard<'static, BTreeMap<u64, Open>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
mod fork {
    use super::{Open, lock};
    use std::cell::UnsafeCell;
    use std::collections::BTreeMap;
    use std::panic::catch_unwind;
    use std::sync::{MutexGuard, Once};

    /// The lock while the process forks.
    struct Held(UnsafeCell<Option<MutexGuard<'static, BTreeMap<u64, Open>>>>);

    // SAFETY: it is touched by the thread that forks alone, between taking the lock and giving it back.
    unsafe impl Sync for Held {}

    static HELD: Held = Held(UnsafeCell::new(None));

    pub(super) fn watch() {
        static ONCE: Once = Once::new();
        // SAFETY: the functions are the library's own, which is never unmapped.
        ONCE.call_once(|| unsafe {
            libc::pthread_atfork(Some(before), Some(after), Some(after));
        });
    }

    extern "C" fn before() {
        // Nothing may unwind into the host's fork.
        let _ = catch_unwind(|| {
            let mut open = lock();
            open.clear();
            // SAFETY: this thread has the lock.
            unsafe { *HELD.0.get() = Some(open) };
        });
    }

    extern "C" fn after() {
        // SAFETY: this thread, or the one that it is the copy of, has had the lock since `before`.
        let _ = catch_unwind(|| drop(unsafe { (*HELD.0.get()).take() }));
    }
}
