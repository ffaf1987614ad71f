//! In a host where SIGPIPE kills, as in any C program. Alone in its program: it sets the disposition.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use dargah::transport::Engine;
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
    // The peer answers, and then ends the connection: what TLS writes in farewell meets nobody.
    let ca = Ca::new();
    let config = ca.good();
    let (reset_now, shall_reset) = mpsc::channel::<()>();
    let (gone, is_gone) = mpsc::channel();
    let (gone, shall_reset) = (Mutex::new(gone), Mutex::new(shall_reset));
    let server = Server::new(move |stream, _| {
        // The server's own writes must not be what kills.
        mask(libc::SIG_BLOCK);
        let Some(mut stream) = accept_tls(stream, &config) else { return };
        read_request(&mut stream);
        answer(&mut stream, 200, "{}");
        shall_reset.lock().unwrap().recv().unwrap();
        // The order matters: after FIN and RST, a write is what raises the signal.
        stream.sock.shutdown(std::net::Shutdown::Write).unwrap();
        reset(&stream.sock);
        drop(stream);
        gone.lock().unwrap().send(()).unwrap();
    });
    let engine = Engine::new(&ca.settings()).unwrap();
    for before in [false, true] {
        if before {
            mask(libc::SIG_BLOCK);
        }
        for _ in 0..4 {
            ok(post(&engine, &server.https(), "{}"));
            reset_now.send(()).unwrap();
            is_gone.recv_timeout(LONG).unwrap();
            assert_eq!(blocked(), before);
            assert!(!pending(), "one of ours was left behind");
        }
    }
    // One that the host had pending stays pending.
    // SAFETY: the signal is blocked on this thread.
    unsafe { libc::raise(libc::SIGPIPE) };
    assert!(pending());
    ok(post(&engine, &server.https(), "{}"));
    assert!(pending(), "the host's own signal was taken away");
    // SAFETY: so that it does not kill now.
    unsafe { libc::signal(libc::SIGPIPE, libc::SIG_IGN) };
    mask(libc::SIG_UNBLOCK);
}
