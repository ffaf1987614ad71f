//! State that belongs to one process and starts anew in a forked child.

use std::cell::UnsafeCell;
use std::ops::{Deref, DerefMut};
use std::ptr::{NonNull, null_mut};
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};
use std::time::Duration;

/// One `T` per process. After a fork the child gets a new one; the parent's is left untouched in the
/// child's memory: not looked into, locked or freed, since its locks may be held by threads that do not
/// exist there, and its sockets are shared with the parent. Dropping this frees the own process's one only.
pub(crate) struct PerProcess<T> {
    current: AtomicPtr<(Guard, T)>,
}

impl<T: Send + Sync> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self { current: AtomicPtr::new(null_mut()) }
    }

    /// This process's state, made by `make` where there is none yet. No lock is taken, so that none can
    /// be inherited in a locked state.
    pub(crate) fn get(&self, make: impl Fn() -> T) -> &T {
        let mut current = self.current.load(Ordering::Acquire);
        loop {
            // SAFETY: what is stored was leaked from a Box below and is not freed while `self` is borrowed, so it
            // stays valid, also as the child's copy after a fork.
            if let Some((guard, state)) = unsafe { current.as_ref() }
                && guard.is_this_process()
            {
                return state;
            }
            let new = Box::into_raw(Box::new((Guard::new(), make())));
            match self.current.compare_exchange(current, new, Ordering::AcqRel, Ordering::Acquire) {
                // The old one, if any, is another process's: left alone for ever.
                // SAFETY: just leaked from a Box, and not freed while `self` is borrowed.
                Ok(_) => return unsafe { &(*new).1 },
                Err(other) => {
                    // SAFETY: `new` comes from a Box just above and nobody else has seen it.
                    drop(unsafe { Box::from_raw(new) });
                    current = other;
                }
            }
        }
    }
}

impl<T> Drop for PerProcess<T> {
    fn drop(&mut self) {
        let current = *self.current.get_mut();
        // SAFETY: what is stored was leaked from a Box in `get`, and nobody else frees it.
        if unsafe { current.as_ref() }.is_some_and(|(guard, _)| guard.is_this_process()) {
            // SAFETY: as above; nobody borrows it any more, since nobody borrows `self`.
            drop(unsafe { Box::from_raw(current) });
        }
    }
}

/// A number that no ancestor of this process has, and never 0 or odd: where this process's mark lies, which a child
/// never frees.
fn this_process() -> usize {
    static MARK: PerProcess<u64> = PerProcess::new();
    std::ptr::from_ref(MARK.get(|| 0)) as usize
}

/// A lock for small things that live in a handle of the host's, which a forked child may go on using. What it guards
/// belongs to the process that used it last: a child finds it free and new, whoever was in it at the moment of the
/// fork. To be held for moments only: who waits for it looks again and again.
#[derive(Default)]
pub(crate) struct ProcessLock<T> {
    /// 0 (nobody yet) or the process whose content it is; odd while one of its threads is inside.
    owner: AtomicUsize,
    content: UnsafeCell<Option<NonNull<T>>>,
}

// SAFETY: the content is touched by the one thread alone that made the owner odd.
unsafe impl<T: Send> Send for ProcessLock<T> {}
// SAFETY: as above.
unsafe impl<T: Send> Sync for ProcessLock<T> {}

impl<T: Default> ProcessLock<T> {
    /// How often the lock is tried before a thread sleeps in between: its holder may have been put aside.
    const EAGER_TRIES: u32 = 100;

    pub(crate) fn lock(&self) -> ProcessLockGuard<'_, T> {
        let mine = this_process();
        let mut tries = 0;
        loop {
            let seen = self.owner.load(Ordering::Relaxed);
            if seen != mine | 1
                && self.owner.compare_exchange(seen, mine | 1, Ordering::Acquire, Ordering::Relaxed).is_ok()
            {
                if seen != mine {
                    // Another process's, if there is any, may be half changed: it is left alone for ever.
                    let new = NonNull::from(Box::leak(Box::default()));
                    // SAFETY: this thread has just got the lock.
                    unsafe { *self.content.get() = Some(new) };
                }
                return ProcessLockGuard(self);
            }
            tries += 1;
            if tries < Self::EAGER_TRIES {
                std::thread::yield_now();
            } else {
                std::thread::sleep(Duration::from_micros(50));
            }
        }
    }
}

impl<T> Drop for ProcessLock<T> {
    fn drop(&mut self) {
        if *self.owner.get_mut() == this_process()
            && let Some(content) = *self.content.get_mut()
        {
            // SAFETY: leaked from a Box in `lock` by this process, and nobody borrows it any more.
            drop(unsafe { Box::from_raw(content.as_ptr()) });
        }
    }
}

pub(crate) struct ProcessLockGuard<'a, T>(&'a ProcessLock<T>);

impl<T> Deref for ProcessLockGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: whoever holds the guard has the lock, and made the content before.
        unsafe { (*self.0.content.get()).unwrap_unchecked().as_ref() }
    }
}

impl<T> DerefMut for ProcessLockGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above, and the guard is borrowed mutably.
        unsafe { (*self.0.content.get()).unwrap_unchecked().as_mut() }
    }
}

impl<T> Drop for ProcessLockGuard<'_, T> {
    fn drop(&mut self) {
        // Only the low bit goes: the guard of a thread that forked inside gives back what is its own.
        self.0.owner.fetch_and(!1, Ordering::Release);
    }
}

/// Tells whether this is still the process that made it.
struct Guard {
    pid: u32,
    /// A byte that the kernel sets to zero in a child, which also notices a pid that came round again.
    #[cfg(target_os = "linux")]
    mark: Option<NonNull<u8>>,
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
fn mark() -> Option<NonNull<u8>> {
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
        NonNull::new(page.cast())
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

#[cfg(test)]
mod tests {
    use super::*;

    /// As a child finds it whose parent had another thread inside, in the middle of a change.
    #[test]
    fn a_lock_of_another_process_is_free_and_new() {
        const ANOTHER: usize = 64;
        for inside in [0, 1] {
            let owner = AtomicUsize::new(ANOTHER | inside);
            let lock = ProcessLock::<Vec<u8>> { owner, content: UnsafeCell::default() };
            lock.lock().push(1);
            lock.lock().push(2);
            assert_eq!(*lock.lock(), [1, 2]);
            lock.owner.store(ANOTHER | inside, Ordering::SeqCst);
            assert_eq!(*lock.lock(), [0; 0]);
        }
    }

    #[test]
    fn one_thread_at_a_time() {
        let lock = ProcessLock::<u64>::default();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..10_000 {
                        let mut count = lock.lock();
                        let before = *count;
                        std::hint::black_box(&count);
                        *count = before + 1;
                    }
                });
            }
        });
        assert_eq!(*lock.lock(), 80_000);
    }

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
