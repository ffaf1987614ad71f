//! State that belongs to one process and starts anew in a forked child.

use std::sync::atomic::{AtomicPtr, Ordering};

/// One `T` per process. After a fork the child gets a new one; the parent's is left untouched in the
/// child's memory, since its locks may be held by threads that do not exist there.
pub(crate) struct PerProcess<T> {
    current: AtomicPtr<(u32, T)>,
}

impl<T: Send + Sync> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self { current: AtomicPtr::new(std::ptr::null_mut()) }
    }

    /// This process's state, made by `make` where there is none yet. No lock is taken, so that none can
    /// be inherited in a locked state.
    pub(crate) fn get(&'static self, make: impl FnOnce() -> T) -> &'static T {
        let pid = std::process::id();
        let seen = self.current.load(Ordering::Acquire);
        // SAFETY: every pointer stored comes from Box::into_raw below and is never freed.
        if let Some((owner, state)) = unsafe { seen.as_ref() }
            && *owner == pid
        {
            return state;
        }
        let fresh = Box::into_raw(Box::new((pid, make())));
        let state = match self.current.compare_exchange(seen, fresh, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => fresh,
            Err(other) => {
                // Another thread of this process was faster.
                // SAFETY: `fresh` was never shared.
                drop(unsafe { Box::from_raw(fresh) });
                other
            }
        };
        // SAFETY: as above: not null, never freed.
        unsafe { &(*state).1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_threads_get_the_same_state() {
        static STATE: PerProcess<std::sync::Mutex<u32>> = PerProcess::new();
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    if let Ok(mut count) = STATE.get(Default::default).lock() {
                        *count += 1;
                    }
                });
            }
        });
        assert_eq!(STATE.get(Default::default).lock().map(|count| *count).ok(), Some(16));
    }
}
