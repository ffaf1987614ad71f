//! One engine, made before a fork, works in the parent and in each child, while other threads are in
//! the middle of calls. Alone in its program: forking is nothing that other tests would like.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use dargah::transport::{ConnectionUse, Engine};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use transport_support::*;

const CHILDREN: usize = 30;

#[test]
fn an_engine_made_before_a_fork_works_on_both_sides() {
    let ca = Ca::new();
    // Both in this process, but the children only ever use the client.
    let server = Server::tls(ca.good());
    let engine = Engine::new(&ca.settings()).unwrap();
    ok(post(&engine, &server.https(), "parent"));
    let stop = AtomicBool::new(false);
    let (began, has_begun) = mpsc::channel();
    std::thread::scope(|scope| {
        // Also when something below fails.
        let _stop = Stop(&stop);
        for number in 0..4 {
            let (engine, server, stop, began) = (&engine, &server, &stop, began.clone());
            scope.spawn(move || {
                for round in 0.. {
                    let text = format!("thread {number} round {round}");
                    assert_eq!(ok(post(engine, &server.https(), &text)).1, text);
                    let _ = began.send(());
                    if stop.load(Ordering::SeqCst) {
                        break;
                    }
                }
            });
        }
        for _ in 0..8 {
            has_begun.recv_timeout(LONG).unwrap();
        }
        for number in 0..CHILDREN {
            // SAFETY: the child does nothing but calls of the engine, and leaves with _exit.
            match unsafe { libc::fork() } {
                0 => child(&engine, &server, number),
                pid => {
                    assert!(pid > 0);
                    assert_eq!(ok(post(&engine, &server.https(), "parent")).1, "parent");
                    let mut status = 0;
                    // SAFETY: `pid` is our child and `status` is a valid place.
                    assert_eq!(unsafe { libc::waitpid(pid, &mut status, 0) }, pid);
                    assert_eq!(status, 0, "child {number} (a status of 14 is its alarm)");
                }
            }
        }
    });
    assert_eq!(post(&engine, &server.https(), "parent").connection, ConnectionUse::Reused);
}

struct Stop<'a>(&'a AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

fn child(engine: &Engine, server: &Server, number: usize) -> ! {
    // SAFETY: a child that hangs ends by this signal instead of hanging the test.
    unsafe { libc::alarm(30) };
    let mut good = true;
    for round in 0..3 {
        let text = format!("child {number} round {round}");
        let exchange = post(engine, &server.https(), &text);
        let expected = if round == 0 { ConnectionUse::New } else { ConnectionUse::Reused };
        good &= exchange.connection == expected;
        good &= exchange.result.is_ok_and(|answer| *answer.body == text.into_bytes());
    }
    // A child of the child, too.
    // SAFETY: as above.
    match unsafe { libc::fork() } {
        0 => {
            let exchange = post(engine, &server.https(), "grandchild");
            let good = exchange.connection == ConnectionUse::New && exchange.result.is_ok();
            // SAFETY: leaves without running what belongs to the parent.
            unsafe { libc::_exit(i32::from(!good)) }
        }
        pid => {
            let mut status = 0;
            // SAFETY: `pid` is our child and `status` is a valid place.
            good &= unsafe { libc::waitpid(pid, &mut status, 0) } == pid && status == 0;
        }
    }
    // SAFETY: leaves without running what belongs to the parent.
    unsafe { libc::_exit(i32::from(!good)) }
}
