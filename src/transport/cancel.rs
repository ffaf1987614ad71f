//! A handle that another thread pulls to end a call.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Wake, Waker};

/// Ends the calls that were given this handle, from any thread. Copies are the same handle. Once
/// pulled it stays pulled. A call that is ended after a byte of its request left is Unknown, never
/// failed.
#[derive(Clone, Default)]
pub struct Cancel(Arc<Inner>);

#[derive(Default)]
struct Inner {
    cancelled: AtomicBool,
    waiting: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    next: u64,
    wakers: Vec<(u64, Waker)>,
}

impl Cancel {
    /// A handle that has not been pulled.
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends every call that holds this handle. May be called any number of times.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::SeqCst);
        let wakers = std::mem::take(&mut self.lock().wakers);
        for (_, waker) in wakers {
            waker.wake();
        }
    }

    /// Whether it was pulled.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::SeqCst)
    }

    /// Wakes `waker` when the handle is pulled (at once if it was), until the guard is dropped.
    pub fn on_cancel(&self, waker: Waker) -> CancelGuard<'_> {
        let mut waiting = self.lock();
        let id = waiting.next;
        waiting.next += 1;
        waiting.wakers.push((id, waker.clone()));
        drop(waiting);
        // After the registration, so that a pull in between is not lost.
        if self.is_cancelled() {
            waker.wake();
        }
        CancelGuard { cancel: self, id }
    }

    /// Unparks the calling thread when the handle is pulled, until the guard is dropped.
    pub fn wake_this_thread(&self) -> CancelGuard<'_> {
        self.on_cancel(Waker::from(Arc::new(Unpark(std::thread::current()))))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Waiting> {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Cancel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cancel").field("cancelled", &self.is_cancelled()).finish()
    }
}

/// Ends a registration when dropped.
pub struct CancelGuard<'a> {
    cancel: &'a Cancel,
    id: u64,
}

impl Drop for CancelGuard<'_> {
    fn drop(&mut self) {
        self.cancel.lock().wakers.retain(|(id, _)| *id != self.id);
    }
}

/// A waker that unparks one thread.
struct Unpark(std::thread::Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}
