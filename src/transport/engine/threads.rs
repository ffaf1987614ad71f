//! Threads of the library's own: they take none of the host's signals, and their stacks are of one size.

use super::{HELPER_STACK, signals};
use std::io;
use std::thread::{Builder, Scope, ScopedJoinHandle};

/// Starts `work` on a thread that takes no signal of the host.
///
/// # Errors
/// Where there is no thread to be had: nothing ran then.
pub(crate) fn spawn_quietly<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> io::Result<ScopedJoinHandle<'scope, T>> {
    signals::all_blocked(|| Builder::new().stack_size(HELPER_STACK).spawn_scoped(scope, work))
}
