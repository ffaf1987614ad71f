//! Time, processor time and memory of a run.

use crate::payments::Shop;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Makes `count` payments on `threads` threads, and tells what they cost.
pub fn run(shop: &dyn Shop, gateway: &str, count: usize, threads: usize) -> String {
    static ORDER: AtomicUsize = AtomicUsize::new(0);
    let left = AtomicUsize::new(count);
    let (wall, cpu) = (Instant::now(), cpu_ns());
    let work = || {
        let mut times = Vec::with_capacity(count / threads + 1);
        while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
            let began = Instant::now();
            shop.pay(gateway, ORDER.fetch_add(1, Ordering::Relaxed));
            times.push(began.elapsed().as_nanos());
        }
        times
    };
    let times = if threads == 1 {
        work()
    } else {
        std::thread::scope(|scope| {
            let all: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            all.into_iter().flat_map(|thread| thread.join().expect("a thread's payments")).collect()
        })
    };
    let (wall, cpu) = (wall.elapsed().as_nanos(), cpu_ns() - cpu);
    format!(r#"{{"payments": {count}, "wall_ns": {wall}, "cpu_ns": {cpu}, "ns": {times:?}}}"#)
}

/// A client that finds no gateway, from its making to its end with all that it holds.
pub fn deadline(shop: impl FnOnce() -> Box<dyn Shop>) -> String {
    std::panic::set_hook(Box::new(|_| {}));
    let began = Instant::now();
    let paid = std::panic::catch_unwind(AssertUnwindSafe(|| shop().pay("tabapay", 0)));
    let took = began.elapsed().as_nanos();
    let _ = std::panic::take_hook();
    assert!(paid.is_err(), "there was a gateway");
    format!(r#"{{"ns": {took}}}"#)
}

/// What this process has used so far, in user and kernel mode.
fn cpu_ns() -> i64 {
    // SAFETY: a plain struct of numbers, filled by the call.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::getrusage(libc::RUSAGE_SELF, &raw mut usage);
        usage
    };
    let ns = |time: libc::timeval| time.tv_sec * 1_000_000_000 + time.tv_usec * 1000;
    ns(usage.ru_utime) + ns(usage.ru_stime)
}

pub fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let field = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("a field of status");
        line.trim().trim_end_matches(" kB").to_owned()
    };
    format!(r#"{{"rss_kb": {}, "peak_kb": {}}}"#, field("VmRSS:"), field("VmHWM:"))
}
