//! Where time and chance come from. Given in, so that a simulation runs without waiting and replays.

use super::{Cancel, Sleeper};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Time, waiting and chance, as the clients see them.
pub trait Clock: Send + Sync {
    /// Time that only goes forward, since some fixed moment.
    fn monotonic(&self) -> Duration;
    /// Time of day, since 1970-01-01 UTC.
    fn wall(&self) -> Duration;
    /// Waits until `monotonic()` has reached `until`, or the handle is pulled.
    fn wait(&self, until: Duration, cancel: Option<&Cancel>);
    /// A random number, for jitter and for what names a payment.
    fn random(&self) -> u64;
}

/// The machine's own time.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn monotonic(&self) -> Duration {
        static START: once_cell::race::OnceBox<Instant> = once_cell::race::OnceBox::new();
        START.get_or_init(|| Box::new(Instant::now())).elapsed()
    }

    fn wall(&self) -> Duration {
        SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
    }

    fn wait(&self, until: Duration, cancel: Option<&Cancel>) {
        let sleeper = Sleeper::new();
        let guard = cancel.map(|cancel| cancel.on_cancel(sleeper.waker()));
        loop {
            let now = self.monotonic();
            if now >= until || cancel.is_some_and(Cancel::is_cancelled) {
                break;
            }
            let left = until - now;
            sleeper.sleep(cancel.map_or(left, |cancel| cancel.nap(left)));
        }
        drop(guard);
    }

    fn random(&self) -> u64 {
        // From the system, so that neither a fork nor a restart draws the same numbers again.
        let mut bytes = [0; 8];
        match rustls::crypto::ring::default_provider().secure_random.fill(&mut bytes) {
            Ok(()) => u64::from_ne_bytes(bytes),
            Err(_) => fastrand::u64(..),
        }
    }
}
