//! In a host where SIGPIPE kills, as in any C program. Alone in its program: it sets the disposition.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use dargah::transport::{Engine, FailureKind};
use std::io::Read;
use transport_support::*;

fn pending() -> bool {
    // SAFETY: sigpending fills the set.
    unsafe {
        let mut set = std::mem::zeroed();
        assert_eq!(libc::sigpending(&mut set), 0);
        libc::sigismember(&set, libc::SIGPIPE) == 1
    }
}

fn mask(how: libc::c_int) {
    // SAFETY: the set is initialised by sigemptyset.
    unsafe {
        let mut set = std::mem::zeroed();
        libc::sigemptyset(&mut set);
        libc::sigaddset(&mut set, libc::SIGPIPE);
        assert_eq!(libc::pthread_sigmask(how, &set, std::ptr::null_mut()), 0);
    }
}

fn blocked() -> bool {
    // SAFETY: asks only.
    unsafe {
        let mut old = std::mem::zeroed();
        assert_eq!(libc::pthread_sigmask(libc::SIG_BLOCK, std::ptr::null(), &mut old), 0);
        libc::sigismember(&old, libc::SIGPIPE) == 1
    }
}

#[test]
fn a_peer_that_went_away_does_not_kill_the_program() {
    // SAFETY: Rust's own start-up ignores the signal; a C program does not.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_DFL) };
    // The peer is gone in the middle of a request that is too long to be written at once: what TLS
    // still has to write meets nobody.
    let long = "x".repeat(8 << 20);
    let ca = Ca::new();
    let config = ca.good();
    let server = Server::new(move |stream, number| {
        // The server's own writes must not be what kills.
        mask(libc::SIG_BLOCK);
        let Some(mut stream) = accept_tls(stream, &config) else { return };
        let _ = stream.read(&mut [0; 1000]);
        if number % 2 == 0 {
            let _ = stream.sock.shutdown(std::net::Shutdown::Write);
        }
        reset(&stream.sock);
    });
    let engine = Engine::new(&ca.settings()).unwrap();
    for before in [false, true] {
        if before {
            mask(libc::SIG_BLOCK);
        }
        for _ in 0..4 {
            failed(&post(&engine, &server.https(), &long), FailureKind::ConnectionLost, Progress::Sent);
            assert_eq!(blocked(), before);
            assert!(!pending(), "one of ours was left behind");
        }
    }
    // One that the host had pending stays pending.
    // SAFETY: the signal is blocked on this thread.
    unsafe { libc::raise(libc::SIGPIPE) };
    assert!(pending());
    failed(&post(&engine, &server.https(), &long), FailureKind::ConnectionLost, Progress::Sent);
    assert!(pending(), "the host's own signal was taken away");
    // SAFETY: so that it does not kill now.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_IGN) };
    mask(libc::SIG_UNBLOCK);
}
