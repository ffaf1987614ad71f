//! Driving a runtime of our own on a thread of the host, so that the host does not notice.

use super::threads::spawn_quietly;
use super::{signals, stack};
use std::io;

/// Runs `work`, which drives a runtime, on the calling thread. A thread that drives a runtime of the host must not
/// drive another (tokio panics), and one with little stack left could not: for these it runs on a short-lived
/// thread. SIGPIPE does not reach the host from it.
///
/// # Errors
/// Where there is no thread to be had, and `work` did not run; or where it panicked on the helper.
pub(crate) fn hosted<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, Unhosted> {
    if tokio::runtime::Handle::try_current().is_err() && stack::is_enough() {
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
