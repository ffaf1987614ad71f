//! The login's and the lease's logic, with the threads' steps in every order that a scheduler finds: at random, and
//! with few changes of priority, which finds rare orders. `INTERLEAVINGS` says how many orders each check tries.
//!
//! A wait whose time limit would have to save it is a deadlock here, and so is found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod lease;
#[path = "../../src/transport/sleeper.rs"]
mod sleeper;
mod tara;

/// For the source that is compiled here a second time.
use dargah::{answer, secret};

/// The errors that it makes: the library's own constructor is not public.
mod error {
    pub use dargah::error::ErrorKind;

    #[derive(Debug, Clone)]
    pub struct Error(ErrorKind);

    pub type Result<T> = std::result::Result<T, Error>;

    impl Error {
        pub fn new(kind: ErrorKind, _detail: &str) -> Self {
            Self(kind)
        }

        pub fn kind(&self) -> ErrorKind {
            self.0
        }
    }
}

/// Time, and a handle that nobody pulls here.
mod transport {
    pub(crate) use crate::sleeper::Sleeper;
    pub use dargah::transport::{Clock, SystemClock};
    use std::time::Duration;

    pub struct Cancel;
    pub struct Guard;

    impl Drop for Guard {
        fn drop(&mut self) {}
    }

    impl Cancel {
        pub fn is_cancelled(&self) -> bool {
            false
        }

        pub fn on_cancel(&self, _waker: std::task::Waker) -> Guard {
            Guard
        }

        pub fn nap(&self, wanted: Duration) -> Duration {
            wanted
        }
    }
}

/// In place of the library's own: locks and threads of the scheduler.
mod sync {
    pub use shuttle::sync::{Condvar, Mutex, MutexGuard};
}

use shuttle::scheduler::{PctScheduler, RandomScheduler, Scheduler};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many orders each check tries.
fn orders() -> usize {
    std::env::var("INTERLEAVINGS").map_or(1_500, |count| count.parse().unwrap())
}

/// How many were tried.
static TRIED: AtomicUsize = AtomicUsize::new(0);

fn try_orders(scheduler: impl Scheduler + 'static, run: impl Fn() + Send + Sync + 'static) {
    let mut config = shuttle::Config::new();
    // A panic's backtrace takes more than the usual 60 KiB.
    config.stack_size = 1 << 20;
    shuttle::Runner::new(scheduler, config).run(run);
}

/// Tries so many orders of the steps of the threads that `run` starts.
fn check(name: &str, run: fn()) {
    let counted = move || {
        run();
        TRIED.fetch_add(1, Ordering::Relaxed);
    };
    try_orders(RandomScheduler::new(orders()), counted);
    try_orders(PctScheduler::new(3, orders()), counted);
    println!("{name} ... ok");
}

/// Something wrong on purpose, which must be found.
fn check_finds(name: &str, run: fn()) {
    let random = || try_orders(RandomScheduler::new(orders()), run);
    let found = catch_unwind(AssertUnwindSafe(random)).is_err();
    assert!(found, "{name}: not found");
    println!("{name} ... found, as it must be");
}

fn main() {
    check("one login for all who wait", tara::one_login_for_all);
    check("a failed login is told to those who wait", tara::a_failed_login_is_told);
    check("a late 401 throws away its own token only", tara::a_late_401);
    check("a login that timed out", tara::a_login_that_timed_out);
    check("callbacks at once, and one is first", lease::callbacks_at_once);
    check("callbacks at once, and answers get lost", lease::answers_get_lost);
    check_finds("a journal that takes every version", lease::a_careless_journal);
    println!(
        "reliability: {}",
        serde_json::json!({
            "section": "hosts",
            "what": "Orders of the steps of threads, tried one after the other: login and lease",
            "figures": { "orders tried": TRIED.load(Ordering::Relaxed) },
        })
    );
}
