//! State that belongs to one process and starts anew in a forked child.

use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, AtomicU64, Ordering};

/// One `T` per process. After a fork the child gets a new one; the parent's is left untouched in the
/// child's memory: not looked into, locked or freed, since its locks may be held by threads that do not
/// exist there, and its sockets are shared with the parent. Dropping this frees the own process's one only.
pub(crate) struct PerProcess<T> {
    /// With the number of the process that it belongs to.
    current: AtomicPtr<(u64, T)>,
}

impl<T> Default for PerProcess<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self { current: AtomicPtr::new(null_mut()) }
    }
}

impl<T: Send + Sync> PerProcess<T> {
    /// This process's state, made by `make` where there is none yet. No lock is taken, so that none can
    /// be inherited in a locked state.
    pub(crate) fn get(&self, make: impl Fn() -> T) -> &T {
        let this = this_process();
        let mut current = self.current.load(Ordering::Acquire);
        loop {
            // SAFETY: what is stored was leaked from a Box below and is not freed while `self` is borrowed, so it
            // stays valid, also as the child's copy after a fork.
            if let Some((process, state)) = unsafe { current.as_ref() }
                && *process == this
            {
                return state;
            }
            let new = Box::into_raw(Box::new((this, make())));
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
        if unsafe { current.as_ref() }.is_some_and(|(process, _)| *process == this_process()) {
            // SAFETY: as above; nobody borrows it any more, since nobody borrows `self`.
            drop(unsafe { Box::from_raw(current) });
        }
    }
}

/// A number that no process has had from which this one was forked, in a line. Takes no lock.
fn this_process() -> u64 {
    static HERE: AtomicPtr<(Guard, u64)> = AtomicPtr::new(null_mut());
    /// A child goes on counting where its parent was.
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let mut here = HERE.load(Ordering::Acquire);
    loop {
        // SAFETY: what is stored was leaked from a Box below and is never freed, so it stays valid, also as the
        // child's copy after a fork.
        if let Some((guard, number)) = unsafe { here.as_ref() }
            && guard.is_this_process()
        {
            return *number;
        }
        let new = Box::into_raw(Box::new((Guard::new(), NEXT.fetch_add(1, Ordering::Relaxed))));
        match HERE.compare_exchange(here, new, Ordering::AcqRel, Ordering::Acquire) {
            // SAFETY: just leaked from a Box, and never freed. One for each process in the line.
            Ok(_) => return unsafe { (*new).1 },
            Err(other) => {
                // SAFETY: `new` comes from a Box just above and nobody else has seen it.
                drop(unsafe { Box::from_raw(new) });
                here = other;
            }
        }
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
