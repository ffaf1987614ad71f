//! In a host where SIGPIPE kills, as in any C program. Alone in its program: it sets the disposition.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use std::io::Read;
use std::sync::{Mutex, mpsc};
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
    let (gone, is_gone) = mpsc::channel();
    let gone = Mutex::new(gone);
    let server = Server::new(move |mut stream, number| {
        // The server's own writes must not be what kills.
        mask(libc::SIG_BLOCK);
        match number % 4 {
            0 => {
                read_request(&mut stream);
                answer(&mut stream, 200, "{}");
            }
            2 => drop(stream.read(&mut [0; 1000])),
            _ => {}
        }
        reset(&stream);
        drop(stream);
        let _ = gone.lock().unwrap().send(());
    });
    let engine = engine();
    // So much that it cannot be written at once: the peer is gone by the second write.
    let long = "x".repeat(8 << 20);
    for before in [false, true] {
        if before {
            mask(libc::SIG_BLOCK);
        }
        for round in 0..8 {
            let body = if round % 4 < 2 { "{}" } else { &long };
            let _ = post(&engine, &server.http(), body);
            is_gone.recv_timeout(LONG).unwrap();
            assert_eq!(blocked(), before);
            assert!(!pending(), "one of ours was left behind");
        }
    }
    // One that the host had pending stays pending.
    // SAFETY: the signal is blocked on this thread.
    unsafe { libc::raise(libc::SIGPIPE) };
    assert!(pending());
    let _ = post(&engine, &server.http(), &long);
    assert!(pending(), "the host's own signal was taken away");
    // SAFETY: so that it does not kill now.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_IGN) };
    mask(libc::SIG_UNBLOCK);
}
