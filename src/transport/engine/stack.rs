//! Whether the calling thread has enough stack left to drive a call. Hosts run callers on stacks of 64 KiB.

/// What must be left. Measured: a TLS handshake takes 64 KiB in a release build and 256 KiB in a debug build.
const NEEDED: usize = if cfg!(debug_assertions) { 384 << 10 } else { 192 << 10 };

/// Whether so much is left. Where nobody can tell, it is.
pub(super) fn is_enough() -> bool {
    imp::left().is_none_or(|left| left >= NEEDED)
}

#[cfg(target_os = "linux")]
mod imp {
    use std::cell::Cell;
    use std::mem::MaybeUninit;
    use std::ops::Range;
    use std::ptr::null_mut;

    thread_local! {
        /// Asking costs some microseconds, on the main thread more. Without a destructor: a thread that ends may
        /// still call.
        static BOUNDS: Cell<Option<Option<(usize, usize)>>> = const { Cell::new(None) };
    }

    /// The bytes below the caller's frame. 0 on a stack that is not the thread's own (a fiber's), since its size
    /// is not known.
    pub fn left() -> Option<usize> {
        let frame = 0u8;
        let here = std::hint::black_box(&raw const frame) as usize;
        let bounds = BOUNDS.get().unwrap_or_else(|| {
            let found = bounds().map(|bounds| (bounds.start, bounds.end));
            BOUNDS.set(Some(found));
            found
        });
        bounds.map(|(low, high)| if here < high { here.saturating_sub(low) } else { 0 })
    }

    fn bounds() -> Option<Range<usize>> {
        // musl tells only what of the main thread's stack is in use by now; more comes as it is needed.
        // SAFETY: both calls take nothing and cannot fail.
        if cfg!(not(target_env = "gnu")) && unsafe { libc::getpid() == libc::gettid() } {
            return None;
        }
        let mut attributes = MaybeUninit::uninit();
        let (mut low, mut size) = (null_mut(), 0);
        // SAFETY: the first call initialises the attributes where it returns 0, and only then are they read and
        // destroyed.
        let known = unsafe {
            if libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) != 0 {
                return None;
            }
            let known = libc::pthread_attr_getstack(attributes.as_ptr(), &mut low, &mut size) == 0;
            libc::pthread_attr_destroy(attributes.as_mut_ptr());
            known
        };
        let low = low as usize;
        known.then(|| low..low.saturating_add(size))
    }
}

#[cfg(not(target_os = "linux"))]
mod imp {
    pub fn left() -> Option<usize> {
        None
    }
}

#[cfg(all(test, target_os = "linux"))]
#[allow(clippy::unwrap_used)]
mod tests {
    fn on_a_stack_of(bytes: usize) -> bool {
        std::thread::Builder::new().stack_size(bytes).spawn(super::is_enough).unwrap().join().unwrap()
    }

    #[test]
    fn small_and_large_stacks_are_told_apart() {
        assert!(super::is_enough());
        assert!(on_a_stack_of(super::NEEDED + (64 << 10)));
        // glibc gives a thread the stack of one that has ended, up to four times of what was asked for.
        assert!(!on_a_stack_of(32 << 10));
    }
}
