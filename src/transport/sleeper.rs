//! A thread that waits and may be woken before its time.

use crate::sync::{Condvar, Mutex};
use std::sync::{Arc, PoisonError};
use std::task::{Wake, Waker};
use std::time::{Duration, Instant};

/// Waits for one thread. Not by `std::thread::park`: that needs the thread's own data, which is gone where a host calls
/// from a handler of `exit` or while a thread ends.
#[derive(Default)]
pub(crate) struct Sleeper {
    woken: Mutex<bool>,
    bell: Condvar,
}

impl Sleeper {
    pub(crate) fn new() -> Arc<Self> {
        Arc::default()
    }

    /// What wakes it. Waking before it sleeps is not lost.
    pub(crate) fn waker(self: &Arc<Self>) -> Waker {
        Waker::from(self.clone())
    }

    /// Returns when it was woken, or after so long.
    pub(crate) fn sleep(&self, most: Duration) {
        let began = Instant::now();
        let mut woken = self.woken.lock().unwrap_or_else(PoisonError::into_inner);
        while !*woken {
            let left = most.saturating_sub(began.elapsed());
            if left.is_zero() {
                return;
            }
            woken = self.bell.wait_timeout(woken, left).map_or_else(|e| e.into_inner().0, |(woken, _)| woken);
        }
        *woken = false;
    }
}

impl Wake for Sleeper {
    fn wake(self: Arc<Self>) {
        *self.woken.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.bell.notify_all();
    }
}
