//! Tara's access token: one login for however many threads need it, kept until it expires.

use super::answer::Authentication;
use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;
use crate::sync::{Mutex, MutexGuard};
use crate::transport::{Cancel, Clock, Sleeper};
use std::sync::{Arc, PoisonError};
use std::task::Waker;
use std::time::Duration;

/// Tokens are never trusted for longer, whatever Tara says.
const LONGEST: Duration = Duration::from_secs(25 * 60);
/// How long a token is trusted whose expiry is absent or past (a clock may be wrong).
const WITHOUT_EXPIRY: Duration = Duration::from_secs(120);

/// How long a token may be used, from Tara's `expireTime`, whose unit no document tells: 10^12 and more
/// are epoch milliseconds, 10^9 and more epoch seconds, smaller ones a duration in seconds, or in
/// milliseconds where seconds would mean more than a day.
pub(super) fn lifetime(expire_time: Option<i64>, wall: Duration) -> Duration {
    let from_epoch = |at: Duration| at.checked_sub(wall).filter(|left| !left.is_zero());
    let left = match expire_time.and_then(|time| u64::try_from(time).ok()) {
        None | Some(0) => None,
        Some(time) if time >= 1_000_000_000_000 => from_epoch(Duration::from_millis(time)),
        Some(time) if time >= 1_000_000_000 => from_epoch(Duration::from_secs(time)),
        Some(time) if time > 86_400 => Some(Duration::from_millis(time)),
        Some(time) => Some(Duration::from_secs(time)),
    };
    let trusted = left.unwrap_or(WITHOUT_EXPIRY).min(LONGEST);
    // A little early, so that it does not expire on its way.
    trusted - (trusted / 10).min(Duration::from_secs(30))
}

/// A token that Tara gave, and which login it came from.
#[derive(Clone)]
pub(super) struct Access {
    pub token: Secret,
    pub generation: u64,
    /// What Tara answered to that login.
    pub answer: Arc<Authentication>,
}

/// The login of one account. Shared by every client of the process with the same account.
#[derive(Default)]
pub(super) struct Login {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    access: Option<(Access, Duration)>,
    /// Counts logins, so that a 401 throws away only the token that it was about.
    generation: u64,
    running: bool,
    waiting: Vec<Waker>,
    /// Why the last login failed, for those who waited for it.
    failed: Option<(u64, Error)>,
    attempts: u64,
}

impl Login {
    /// A token: the kept one, or that of a login made by `log_in` on this thread, or by another thread
    /// that is at it already. `log_in` returns the token and what came with it.
    pub(super) fn get(
        &self,
        clock: &dyn Clock,
        until: Duration,
        cancel: Option<&Cancel>,
        mut log_in: impl FnMut() -> Result<(Secret, Authentication)>,
    ) -> Result<Access> {
        let mut waited_for = None;
        loop {
            let mut state = self.lock();
            let now = clock.monotonic();
            if let Some((access, good_until)) = &state.access
                && now < *good_until
            {
                return Ok(access.clone());
            }
            if let (Some(attempt), Some((failed, error))) = (waited_for, &state.failed) {
                // Not a time-out of somebody else's: that says nothing about this call's own time.
                if *failed == attempt && !matches!(error.kind(), ErrorKind::Timeout | ErrorKind::Cancelled) {
                    return Err(error.clone());
                }
            }
            if !state.running {
                state.running = true;
                state.attempts += 1;
                drop(state);
                let mut turn = Turn { login: self, failed: None };
                let result = log_in();
                return turn.end(clock, result);
            }
            if now >= until {
                return Err(Error::new(ErrorKind::Timeout, "another thread's login took too long"));
            }
            if cancel.is_some_and(Cancel::is_cancelled) {
                return Err(Error::new(ErrorKind::Cancelled, ""));
            }
            waited_for = Some(state.attempts);
            let sleeper = Sleeper::new();
            state.waiting.push(sleeper.waker());
            drop(state);
            let guard = cancel.map(|cancel| cancel.on_cancel(sleeper.waker()));
            let left = until - now;
            sleeper.sleep(cancel.map_or(left, |cancel| cancel.nap(left)));
            drop(guard);
        }
    }

    /// Throws away the token of one login, after Tara refused it.
    pub(super) fn forget(&self, generation: u64) {
        let mut state = self.lock();
        if state.access.as_ref().is_some_and(|(access, _)| access.generation == generation) {
            state.access = None;
        }
    }

    /// Throws away whatever is kept.
    pub(super) fn forget_all(&self) {
        self.lock().access = None;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to log in. Given back also when the login panics, so that nobody waits for ever.
struct Turn<'a> {
    login: &'a Login,
    failed: Option<Error>,
}

impl Turn<'_> {
    fn end(&mut self, clock: &dyn Clock, result: Result<(Secret, Authentication)>) -> Result<Access> {
        match result {
            Ok((token, answer)) => {
                let good_until = clock.monotonic() + answer.trusted_for;
                let mut state = self.login.lock();
                state.generation += 1;
                let access = Access { token, generation: state.generation, answer: Arc::new(answer) };
                state.access = Some((access.clone(), good_until));
                Ok(access)
            }
            Err(error) => {
                self.failed = Some(error.clone());
                Err(error)
            }
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut state = self.login.lock();
        state.running = false;
        state.failed = self.failed.take().map(|error| (state.attempts, error));
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        for waker in waiting {
            waker.wake();
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::transport::SystemClock;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicU32, Ordering};

    fn for_a_minute() -> Authentication {
        let trusted_for = Duration::from_secs(60);
        let extra = crate::answer::Extra::default();
        Authentication { expire_time: None, trusted_for, description: None, do_time: None, extra }
    }

    #[test]
    fn expire_time_in_all_its_forms() {
        let now = Duration::from_secs(1_790_000_000);
        let trusted = |time| lifetime(time, now).as_secs();
        assert_eq!(trusted(Some(1_790_000_600_000)), 570, "epoch milliseconds, 600 s ahead");
        assert_eq!(trusted(Some(1_790_000_600)), 570, "epoch seconds");
        assert_eq!(trusted(Some(600)), 570, "a duration in seconds");
        assert_eq!(trusted(Some(600_000)), 570, "a duration in milliseconds");
        assert_eq!(trusted(Some(86_400)), 1470, "a day in seconds, capped");
        assert_eq!(trusted(Some(i64::MAX)), 1470, "far ahead, capped");
        for absent in [None, Some(0), Some(-5), Some(1_789_999_999), Some(1_789_999_999_000)] {
            assert_eq!(trusted(absent), 108, "{absent:?}: a short default");
        }
        assert_eq!(lifetime(Some(1), now), Duration::from_millis(900));
    }

    #[test]
    fn one_login_for_many_threads() {
        let login = Login::default();
        let count = AtomicU32::new(0);
        let start = Barrier::new(64);
        std::thread::scope(|scope| {
            for _ in 0..64 {
                scope.spawn(|| {
                    start.wait();
                    let until = SystemClock.monotonic() + Duration::from_secs(20);
                    let access = login.get(&SystemClock, until, None, || {
                        count.fetch_add(1, Ordering::SeqCst);
                        Ok(("token".into(), for_a_minute()))
                    });
                    assert_eq!(access.unwrap().generation, 1);
                });
            }
        });
        assert_eq!(count.into_inner(), 1);
    }

    #[test]
    fn a_401_throws_away_only_its_own_token() {
        let login = Login::default();
        let get =
            || login.get(&SystemClock, Duration::MAX, None, || Ok(("t".into(), for_a_minute()))).unwrap();
        let first = get();
        login.forget(first.generation);
        let second = get();
        assert_eq!(second.generation, 2);
        login.forget(first.generation);
        assert_eq!(get().generation, 2, "the late 401 of another thread");
    }

    #[test]
    fn a_panic_in_a_login_leaves_nobody_waiting() {
        let login = Login::default();
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _ = login.get(&SystemClock, Duration::MAX, None, || std::panic::panic_any(1));
        }));
        assert!(panicked.is_err());
        let access = login.get(&SystemClock, Duration::MAX, None, || Ok(("t".into(), for_a_minute())));
        assert!(access.is_ok());
    }
}
