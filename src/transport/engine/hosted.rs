//! Driving a runtime of our own on a thread of the host, so that the host does not notice.

use super::threads::spawn_quietly;
use super::{signals, stack};
use std::io;
use tokio::runtime::Handle;

/// Runs `work`, which drives a runtime, on the calling thread. Some threads cannot: one that drives a runtime of the
/// host's already (tokio panics), one with little stack left, and one whose own data is gone, in a handler of `exit` or
/// in a destructor as it ends. For these it runs on a short-lived thread. SIGPIPE does not reach the host from it.
///
/// # Errors
/// Where there is no thread to be had, and `work` did not run; or where it panicked on the helper.
pub(crate) fn hosted<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, Unhosted> {
    let is_free = Handle::try_current().is_err_and(|none| none.is_missing_context());
    if is_free && stack::is_enough() {
        return Ok(signals::without_sigpipe(work));
    }
    std::thread::scope(|scope| match spawn_quietly(scope, work).map(|thread| thread.join()) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(_panic)) => Err(Unhosted::Panicked),
        Err(error) => Err(Unhosted::NoThread(error)),
    })
}

/// Why work on a helper thread brought nothing.
#[derive(Debug)]
pub(crate) enum Unhosted {
    /// It never began.
    NoThread(io::Error),
    /// A fault in dargah itself or in a dependency, at any point of it.
    Panicked,
}
