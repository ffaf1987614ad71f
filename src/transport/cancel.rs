//! A handle that another thread pulls to end a call.

use crate::process::{ProcessLock, ProcessLockGuard};
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Waker;
use std::time::{Duration, Instant};

/// Ends the calls that were given this handle, from any thread. Copies are the same handle. Once
/// pulled it stays pulled. A call that is ended after a byte of its request left is Unknown, never
/// failed. After a fork it is a handle of its own in each process.
#[derive(Clone, Default)]
pub struct Cancel {
    inner: Arc<Inner>,
    question: Option<Arc<Question>>,
}

/// How often a waiting call asks a handle's question: less than half of what a person notices.
const ASK_EVERY: Duration = Duration::from_millis(40);

/// What a waiting call asks its host.
struct Question {
    ask: Box<dyn Fn() -> bool + Send + Sync>,
    asked: Mutex<Instant>,
    yes: AtomicBool,
}

impl Question {
    fn is_answered_yes(&self) -> bool {
        if self.yes.load(Ordering::SeqCst) {
            return true;
        }
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.elapsed() < ASK_EVERY {
            return false;
        }
        *asked = Instant::now();
        drop(asked);
        let yes = (self.ask)();
        self.yes.fetch_or(yes, Ordering::SeqCst);
        yes
    }
}

#[derive(Default)]
struct Inner {
    cancelled: AtomicBool,
    /// A child of a fork waits for its own calls only, and for no thread that was left behind.
    waiting: ProcessLock<Waiting>,
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

    /// A copy of this handle with a question for one call: while that call waits, the waiting thread asks
    /// every 40 ms, and `true` ends the call (and no other that holds this handle). For hosts that learn of
    /// a wish to stop only on the thread that waits, e.g. of a signal. `ask` must be quick and must not panic.
    #[must_use]
    pub fn asking(&self, ask: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        let question =
            Question { ask: Box::new(ask), asked: Mutex::new(Instant::now()), yes: AtomicBool::new(false) };
        Self { inner: self.inner.clone(), question: Some(Arc::new(question)) }
    }

    /// How long a thread that wants to sleep for so long may sleep before it looks at the handle again.
    pub(crate) fn nap(&self, wanted: Duration) -> Duration {
        if self.question.is_some() { wanted.min(ASK_EVERY) } else { wanted }
    }

    /// Ends every call that holds this handle. May be called any number of times.
    pub fn cancel(&self) {
        self.inner.cancelled.store(true, Ordering::SeqCst);
        let wakers = std::mem::take(&mut self.lock().wakers);
        for (_, waker) in wakers {
            waker.wake();
        }
    }

    /// Whether it was pulled, or its question was answered with yes.
    pub fn is_cancelled(&self) -> bool {
        self.inner.cancelled.load(Ordering::SeqCst)
            || self.question.as_ref().is_some_and(|question| question.is_answered_yes())
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

    fn lock(&self) -> ProcessLockGuard<'_, Waiting> {
        self.inner.waiting.lock()
    }
}

impl fmt::Debug for Cancel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Asks nothing.
        f.debug_struct("Cancel").field("cancelled", &self.inner.cancelled.load(Ordering::SeqCst)).finish()
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    #[test]
    fn a_question_is_asked_now_and_then_and_ends_one_call_only() {
        let handle = Cancel::new();
        let (count, yes) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let asking = handle.asking({
            let (count, yes) = (count.clone(), yes.clone());
            move || {
                count.fetch_add(1, Ordering::SeqCst);
                yes.load(Ordering::SeqCst)
            }
        });
        assert!(!asking.is_cancelled());
        assert_eq!(count.load(Ordering::SeqCst), 0, "not before 40 ms are over");
        assert_eq!(asking.nap(Duration::from_secs(9)), ASK_EVERY);
        assert_eq!(handle.nap(Duration::from_secs(9)), Duration::from_secs(9));
        yes.store(true, Ordering::SeqCst);
        let began = Instant::now();
        while !asking.is_cancelled() {
            assert!(began.elapsed() < Duration::from_secs(5));
            std::thread::park_timeout(asking.nap(Duration::from_secs(9)));
        }
        assert_eq!(count.load(Ordering::SeqCst), 1);
        assert!(asking.is_cancelled(), "once is for ever");
        assert_eq!(count.load(Ordering::SeqCst), 1);
        assert!(!handle.is_cancelled());
        handle.cancel();
        assert!(handle.asking(|| false).is_cancelled(), "the copy is the same handle");
    }
}
