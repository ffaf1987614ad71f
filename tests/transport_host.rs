//! Life inside somebody else's process: many threads, small stacks, a runtime of the host's own.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use dargah::transport::{ConnectionUse, Engine, FailureKind, NetworkSettings, Transport};
use std::cell::RefCell;
use std::sync::{Barrier, mpsc};
use transport_support::*;

/// The smallest stack that is promised. Less than a TLS handshake takes: on Linux a helper thread drives it.
const STACK: usize = if cfg!(target_os = "linux") {
    64 << 10
} else if cfg!(debug_assertions) {
    448 << 10
} else {
    256 << 10
};

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

/// Runs `test` in a process of its own, where nothing but the client counts, against `server`.
#[cfg(target_os = "linux")]
fn alone(name: &str, server: &Server, test: impl FnOnce(&str)) {
    const URL: &str = "DARGAH_TEST_URL";
    if let Some(url) = std::env::var_os(URL) {
        return test(url.to_str().unwrap());
    }
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name])
        .env(URL, server.http())
        .output()
        .unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
    assert!(!server.requests().is_empty());
}

#[cfg(target_os = "linux")]
fn count(what: &str) -> usize {
    std::fs::read_dir(format!("/proc/self/{what}")).unwrap().count()
}

#[cfg(target_os = "linux")]
#[test]
fn calls_start_no_threads() {
    alone("calls_start_no_threads", &Server::echo(), |url| {
        let engine = engine();
        let before = count("task");
        ok(post(&engine, url, "{}"));
        assert_eq!(count("task"), before);
    });
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
    let exchange =
        runtime.block_on(async { engine.exchange(request(&silent.http(), "{}"), &limits(IN_VAIN, IN_VAIN)) });
    failed(&exchange, FailureKind::Timeout, Progress::Sent);
    let _entered = runtime.enter();
    ok(post(&engine, &server.http(), "{}"));
    drop(engine);
}

#[cfg(target_os = "linux")]
#[test]
fn engines_with_endlessly_many_settings_do_not_pile_up() {
    alone("engines_with_endlessly_many_settings_do_not_pile_up", &Server::echo(), |url| {
        let before = count("fd");
        for _ in 0..200 {
            ok(post(&engine(), url, "{}"));
        }
        // 32 pools with one connection each, and what a runtime needs.
        assert!(count("fd") - before <= 32 * 5, "{} open files", count("fd"));
    });
}

#[cfg(target_os = "linux")]
#[test]
fn lanes_that_are_not_needed_any_more_are_closed() {
    alone("lanes_that_are_not_needed_any_more_are_closed", &Server::echo(), |url| {
        let settings = NetworkSettings { idle_timeout: millis(100), ..fresh_settings() };
        let engine = Engine::new(&settings).unwrap();
        let before = count("fd");
        let barrier = Barrier::new(100);
        std::thread::scope(|scope| {
            for _ in 0..100 {
                scope.spawn(|| {
                    barrier.wait();
                    ok(post(&engine, url, "{}"));
                });
            }
        });
        // At most 64 are kept, however many there were.
        assert!(count("fd") - before <= 64 * 5, "{} open files", count("fd"));
        // A second after their connections have run out, the next call closes them.
        std::thread::sleep(millis(1300));
        ok(post(&engine, url, "{}"));
        ok(post(&engine, url, "{}"));
        assert!(count("fd") - before <= 2 * 5, "{} open files", count("fd"));
    });
}

/// What a host's global or thread-local object does that still uses the library as it dies.
struct CallsAtTheEnd {
    engine: Engine,
    url: String,
    done: mpsc::Sender<(u16, String)>,
}

impl Drop for CallsAtTheEnd {
    fn drop(&mut self) {
        let _ = self.done.send(ok(post(&self.engine, &self.url, "last")));
    }
}

#[test]
fn a_thread_calls_while_it_ends() {
    thread_local!(static LAST: RefCell<Option<CallsAtTheEnd>> = const { RefCell::new(None) });
    let server = Server::echo();
    let (done, answer) = mpsc::channel();
    let (engine, url) = (engine(), server.http());
    std::thread::spawn(move || {
        // Set before the first call: so it dies after all that the call leaves with the thread.
        LAST.set(Some(CallsAtTheEnd { engine, url, done }));
        LAST.with_borrow(|last| {
            let last = last.as_ref().unwrap();
            ok(post(&last.engine, &last.url, "first"));
        });
    })
    .join()
    .unwrap();
    assert_eq!(answer.recv().unwrap(), (200, "last".to_owned()));
    assert_eq!(server.requests().len(), 2);
}
