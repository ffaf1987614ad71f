//! Life inside somebody else's process: many threads, small stacks, a runtime of the host's own.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use dargah::transport::{ConnectionUse, Engine, FailureKind, Transport};
use std::sync::Barrier;
use transport_support::*;

/// The smallest stack that is promised. Measured need: about 56 KiB in release, 190 KiB in debug.
const STACK: usize = if cfg!(debug_assertions) { 320 << 10 } else { 128 << 10 };

#[test]
fn many_threads_with_small_stacks_over_tls() {
    const THREADS: usize = 256;
    let ca = Ca::new();
    let server = Server::tls(ca.good());
    let engine = Engine::new(&ca.settings()).unwrap();
    let barrier = Barrier::new(THREADS);
    std::thread::scope(|scope| {
        for number in 0..THREADS {
            let (engine, server, barrier) = (&engine, &server, &barrier);
            let work = move || {
                barrier.wait();
                for round in 0..3 {
                    let text = format!("{number}-{round}");
                    assert_eq!(ok(post(engine, &server.https(), &text)).1, text);
                }
            };
            std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).unwrap();
        }
    });
    // The first call makes the surplus go; what is kept is bounded.
    assert_eq!(post(&engine, &server.https(), "{}").connection, ConnectionUse::Reused);
}

#[cfg(target_os = "linux")]
#[test]
fn calls_start_no_threads() {
    let count = || std::fs::read_dir("/proc/self/task").unwrap().count();
    // Both ends of the test run in this process, so a child process counts for itself.
    if std::env::var_os("DARGAH_TEST_URL").is_some() {
        let engine = engine();
        let before = count();
        ok(post(&engine, &std::env::var("DARGAH_TEST_URL").unwrap(), "{}"));
        assert_eq!(count(), before);
        return;
    }
    let server = Server::echo();
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "calls_start_no_threads"])
        .env("DARGAH_TEST_URL", server.http())
        .output()
        .unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn from_inside_a_runtime_of_the_host() {
    let server = Server::echo();
    let engine = engine();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    for round in 0..2 {
        let exchange = runtime.block_on(async { post(&engine, &server.http(), "{}") });
        let expected = if round == 0 { ConnectionUse::New } else { ConnectionUse::Reused };
        assert_eq!(exchange.connection, expected);
        ok(exchange);
    }
    // A failing call throws its lane away, which must not panic there either.
    let silent = Server::new(|stream, _| hold(stream));
    let exchange = runtime.block_on(async {
        engine.exchange(request(&silent.http(), "{}"), &limits(millis(100), millis(100)))
    });
    failed(&exchange, FailureKind::Timeout, Progress::Sent);
    let _entered = runtime.enter();
    ok(post(&engine, &server.http(), "{}"));
    drop(engine);
}

#[cfg(target_os = "linux")]
#[test]
fn engines_with_endlessly_many_settings_do_not_pile_up() {
    let server = Server::echo();
    for _ in 0..100 {
        ok(post(&engine(), &server.http(), "{}"));
    }
    let open = std::fs::read_dir("/proc/self/fd").unwrap().count();
    assert!(open < 600, "{open} open files");
}
