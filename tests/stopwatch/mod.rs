//! The time that a call took by its own fault: what the machine let it wait for a processor does not count.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use std::time::{Duration, Instant};

pub struct Stopwatch {
    began: Instant,
    waited: Duration,
}

impl Stopwatch {
    pub fn start() -> Self {
        Self { began: Instant::now(), waited: waited_for_a_processor() }
    }

    /// To be asked by the thread that started it.
    pub fn elapsed(&self) -> Duration {
        self.own(self.began.elapsed())
    }

    /// A part of that time, which began at `since`.
    pub fn elapsed_since(&self, since: Instant) -> Duration {
        self.own(since.elapsed())
    }

    fn own(&self, wall: Duration) -> Duration {
        wall.saturating_sub(waited_for_a_processor() - self.waited)
    }
}

/// 1.05 times its limit, and some room for what else happens on a machine: interrupts, other threads of the test.
pub fn longest(limit: Duration) -> Duration {
    limit.mul_f64(1.05) + Duration::from_millis(150)
}

/// How long this thread was ready to run and did not.
fn waited_for_a_processor() -> Duration {
    // Running, waiting, and how many times; nothing where the kernel does not count.
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(counted.split(' ').nth(1).map_or(0, |waited| waited.parse().unwrap()))
}
