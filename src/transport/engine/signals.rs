//! Signals of the host are left alone: SIGPIPE does not reach it from here, own threads take none.

#[cfg(unix)]
pub(super) use unix::{all_blocked, without_sigpipe};

#[cfg(not(unix))]
pub(super) fn without_sigpipe<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[cfg(not(unix))]
pub(super) fn all_blocked<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[cfg(unix)]
mod unix {
    use std::mem::MaybeUninit;
    use std::ptr::null_mut;

    /// Runs `work` with SIGPIPE blocked on this thread. One that came up meanwhile is taken away,
    /// unless another had been pending before.
    pub fn without_sigpipe<T>(work: impl FnOnce() -> T) -> T {
        let pipe = set_of(libc::SIGPIPE);
        let _restore = Mask::block(&pipe).map(|mask| {
            // A signal that was not blocked cannot have been pending.
            let pending_before = mask.holds(libc::SIGPIPE) && pending(libc::SIGPIPE);
            Drain { pipe, pending_before, _mask: mask }
        });
        work()
    }

    /// Runs `work` with every signal blocked on this thread. Threads that it starts inherit that.
    pub fn all_blocked<T>(work: impl FnOnce() -> T) -> T {
        let mut all = MaybeUninit::uninit();
        // SAFETY: sigfillset initialises the set that it is given.
        let all = unsafe {
            libc::sigfillset(all.as_mut_ptr());
            all.assume_init()
        };
        let _restore = Mask::block(&all);
        work()
    }

    fn set_of(signal: libc::c_int) -> libc::sigset_t {
        let mut set = MaybeUninit::uninit();
        // SAFETY: sigemptyset initialises the set, and sigaddset is given a valid signal number.
        unsafe {
            libc::sigemptyset(set.as_mut_ptr());
            libc::sigaddset(set.as_mut_ptr(), signal);
            set.assume_init()
        }
    }

    fn pending(signal: libc::c_int) -> bool {
        let mut set = set_of(signal);
        // SAFETY: `set` is an initialised set that sigpending overwrites.
        unsafe { libc::sigpending(&mut set) == 0 && libc::sigismember(&set, signal) == 1 }
    }

    /// The thread's signal mask as it was, put back when dropped.
    struct Mask(libc::sigset_t);

    impl Mask {
        fn block(set: &libc::sigset_t) -> Option<Self> {
            let mut old = MaybeUninit::uninit();
            // SAFETY: `set` is initialised; on success (0) `old` is as well.
            unsafe {
                (libc::pthread_sigmask(libc::SIG_BLOCK, set, old.as_mut_ptr()) == 0)
                    .then(|| Self(old.assume_init()))
            }
        }

        fn holds(&self, signal: libc::c_int) -> bool {
            // SAFETY: the set is initialised and the signal number valid.
            unsafe { libc::sigismember(&self.0, signal) == 1 }
        }
    }

    impl Drop for Mask {
        fn drop(&mut self) {
            // SAFETY: the set is the one that the system gave us.
            unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, &self.0, null_mut()) };
        }
    }

    /// Takes away a SIGPIPE of ours; then its mask is put back.
    struct Drain {
        pipe: libc::sigset_t,
        pending_before: bool,
        _mask: Mask,
    }

    impl Drop for Drain {
        fn drop(&mut self) {
            if !self.pending_before && pending(libc::SIGPIPE) {
                take(&self.pipe);
            }
        }
    }

    #[cfg(not(any(target_os = "macos", target_os = "ios", target_os = "openbsd")))]
    fn take(set: &libc::sigset_t) {
        let at_once = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: both point to initialised values; no information about the signal is asked for.
        while unsafe { libc::sigtimedwait(set, null_mut(), &at_once) } == -1
            && std::io::Error::last_os_error().kind() == std::io::ErrorKind::Interrupted
        {}
    }

    #[cfg(any(target_os = "macos", target_os = "ios", target_os = "openbsd"))]
    fn take(set: &libc::sigset_t) {
        let mut signal = 0;
        // SAFETY: both point to initialised values. It is pending, so this does not wait.
        unsafe { libc::sigwait(set, &mut signal) };
    }
}
