//! Tara's login, compiled here under the scheduler's locks.

#[allow(dead_code, unused_imports)]
#[path = "../../src/tara/login.rs"]
mod login;

/// What the login needs of the library.
mod answer {
    pub use dargah::tara::Authentication;
}

use crate::error::{Error, ErrorKind, Result};
use answer::Authentication;
use dargah::secret::Secret;
use dargah::transport::{Cancel, Clock};
use login::Login;
use shuttle::sync::Arc;
use shuttle::sync::atomic::{AtomicU64, Ordering};
use shuttle::thread;
use std::time::Duration;

const THREADS: usize = 3;

/// It stands still: nobody's time limit saves a thread that nobody wakes.
struct Still;

impl Clock for Still {
    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }

    fn wall(&self) -> Duration {
        Duration::from_secs(1_790_000_000)
    }

    fn wait(&self, _until: Duration, _cancel: Option<&Cancel>) {}

    fn random(&self) -> u64 {
        0
    }
}

/// A gateway that counts how many log in, and how many at the same time.
#[derive(Default)]
struct Gateway {
    logins: AtomicU64,
    at_once: AtomicU64,
}

impl Gateway {
    fn log_in(&self) -> Result<(Secret, Authentication)> {
        assert_eq!(self.at_once.fetch_add(1, Ordering::SeqCst), 0, "two at once");
        thread::yield_now();
        let number = self.logins.fetch_add(1, Ordering::SeqCst) + 1;
        self.at_once.fetch_sub(1, Ordering::SeqCst);
        let trusted_for = Duration::from_secs(60);
        let extra = dargah::answer::Extra::default();
        let answer =
            Authentication { expire_time: None, trusted_for, description: None, do_time: None, extra };
        Ok((Secret::new(format!("token {number}")), answer))
    }
}

fn get(login: &Login, log_in: impl FnMut() -> Result<(Secret, Authentication)>) -> Result<login::Access> {
    login.get(&Still, Duration::from_secs(20), None, log_in)
}

/// Starts threads that all run this, and waits for them.
fn at_once<T: Send + 'static>(work: impl Fn(usize) -> T + Send + Sync + 'static) -> Vec<T> {
    let work = Arc::new(work);
    let threads: Vec<_> = (0..THREADS)
        .map(|number| {
            let work = work.clone();
            thread::spawn(move || work(number))
        })
        .collect();
    threads.into_iter().map(|thread| thread.join().unwrap()).collect()
}

pub fn one_login_for_all() {
    let shared = Arc::new((Login::default(), Gateway::default()));
    let seen = shared.clone();
    for token in at_once(move |_| get(&shared.0, || shared.1.log_in()).unwrap().token) {
        assert_eq!(token.expose(), "token 1");
    }
    assert_eq!(seen.1.logins.load(Ordering::SeqCst), 1);
}

/// Who waited for a login that failed is told, and does not try the same for itself; who comes later may.
pub fn a_failed_login_is_told() {
    let shared = Arc::new((Login::default(), Gateway::default()));
    let seen = shared.clone();
    let results = at_once(move |_| {
        get(&shared.0, || shared.1.log_in().and_then(|_| Err(Error::new(ErrorKind::InvalidInput, "")))).err()
    });
    assert!(
        results
            .iter()
            .all(|error| error.as_ref().is_some_and(|error| error.kind() == ErrorKind::InvalidInput))
    );
    let logins = seen.1.logins.load(Ordering::SeqCst);
    assert!((1..=THREADS as u64).contains(&logins), "{logins}");
    assert!(get(&seen.0, || seen.1.log_in()).is_ok(), "it stands in nobody's way");
}

/// All of them use the first token, and all of them are answered 401: only one more login.
pub fn a_late_401() {
    let shared = Arc::new((Login::default(), Gateway::default()));
    let seen = shared.clone();
    let first = get(&shared.0, || shared.1.log_in()).unwrap().generation;
    let tokens = at_once(move |_| {
        shared.0.forget(first);
        get(&shared.0, || shared.1.log_in()).unwrap().token
    });
    assert!(tokens.iter().all(|token| token.expose() == "token 2"));
    assert_eq!(seen.1.logins.load(Ordering::SeqCst), 2);
}

/// One whose time is up gives the right to log in back, and somebody else logs in.
pub fn a_login_that_timed_out() {
    let shared = Arc::new((Login::default(), Gateway::default()));
    let seen = shared.clone();
    let results = at_once(move |number| {
        let gives_up = || Err(Error::new(ErrorKind::Timeout, ""));
        let result =
            if number == 0 { get(&shared.0, gives_up) } else { get(&shared.0, || shared.1.log_in()) };
        result.is_ok()
    });
    assert!(results[1..].iter().all(|ok| *ok), "a time-out of somebody else's is not theirs");
    assert_eq!(seen.1.logins.load(Ordering::SeqCst), 1);
}
