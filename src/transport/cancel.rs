//! A handle that another thread pulls to end a call.

use crate::process::PerProcess;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Waker;
use std::time::{Duration, Instant};

/// Ends the calls that were given this handle, from any thread. Copies are the same handle. Once
/// pulled it stays pulled. A call that is ended after a byte of its request left is Unknown, never
/// failed.
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
    /// The calls of this process: a forked child must not wait for a lock that a thread of its parent held, nor wake
    /// what belongs to its parent.
    waiting: PerProcess<Mutex<Wakers>>,
}

/// Each under its number.
type Wakers = Vec<(u64, Waker)>;

/// The next number. Of all handles and of parent and child, so that a guard never ends what is not its own.
static NEXT: AtomicU64 = AtomicU64::new(0);

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
        let wakers = std::mem::take(&mut *self.lock());
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
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        self.lock().push((id, waker.clone()));
        // After the registration, so that a pull in between is not lost.
        if self.is_cancelled() {
            waker.wake();
        }
        CancelGuard { cancel: self, id }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Wakers> {
        self.inner.waiting.get(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner)
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
        self.cancel.lock().retain(|(id, _)| *id != self.id);
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

    /// In the child of a fork nobody gives back what another thread held, and nobody waits for whom the parent wakes.
    #[cfg(unix)]
    #[test]
    fn a_forked_child_has_its_own_list_of_those_who_wait() {
        struct Told(AtomicUsize);
        impl Wake for Told {
            fn wake(self: Arc<Self>) {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
        }
        let (of_the_parent, of_the_child) =
            (Arc::new(Told(AtomicUsize::new(0))), Arc::new(Told(AtomicUsize::new(0))));
        let handle = Cancel::new();
        let waiting = handle.on_cancel(of_the_parent.clone().into());
        let held = handle.lock();
        // SAFETY: the child does nothing but calls of the handle, and leaves with _exit.
        let pid = unsafe { libc::fork() };
        if pid == 0 {
            // SAFETY: a child that hangs ends by this signal instead of hanging the test.
            unsafe { libc::alarm(30) };
            let own = handle.on_cancel(of_the_child.clone().into());
            handle.cancel();
            let told =
                of_the_child.0.load(Ordering::SeqCst) == 1 && of_the_parent.0.load(Ordering::SeqCst) == 0;
            let good = told && handle.is_cancelled();
            drop(own);
            drop(handle.on_cancel(of_the_child.into()));
            // SAFETY: leaves without running what belongs to the parent.
            unsafe { libc::_exit(i32::from(!good)) }
        }
        drop(held);
        let mut status = 0;
        // SAFETY: `pid` is our child and `status` is a valid place.
        assert_eq!(unsafe { libc::waitpid(pid, &mut status, 0) }, pid);
        assert_eq!(status, 0, "a status of 14 is its alarm");
        assert!(!handle.is_cancelled(), "the parent's is another one");
        handle.cancel();
        assert_eq!(of_the_parent.0.load(Ordering::SeqCst), 1);
        drop(waiting);
    }
}
