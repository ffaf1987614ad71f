//! Names, with a resolver that the test makes up.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use dargah::transport::{
    Cancel, ConnectionUse, Engine, FailureKind, Limits, Lookup, NetworkSettings, Transport,
};
use std::io;
use std::net::{Ipv6Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};
use transport_support::*;

fn engine_with(
    ca: &Ca,
    lookup: impl Fn(&str) -> io::Result<Vec<SocketAddr>> + Send + Sync + 'static,
) -> Engine {
    let lookup: Arc<Lookup> = Arc::new(lookup);
    Engine::with_lookup(&ca.settings(), lookup).unwrap()
}

fn https(name: &str, address: SocketAddr) -> String {
    format!("https://{name}:{}/pay", address.port())
}

/// A door that lookups wait at.
#[derive(Default)]
struct Door(Mutex<bool>, Condvar);

impl Door {
    fn open(&self) {
        *self.0.lock().unwrap() = true;
        self.1.notify_all();
    }

    fn wait(&self) {
        let mut open = self.0.lock().unwrap();
        while !*open {
            open = self.1.wait(open).unwrap();
        }
    }
}

#[test]
fn a_name_is_looked_up_once_and_kept() {
    let ca = Ca::new();
    let server = Server::tls(ca.server(&["pay.example"], (2020, 2100)));
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let settings = NetworkSettings { idle_timeout: Duration::ZERO, ..ca.settings() };
    let lookup: Arc<Lookup> = Arc::new(move |name: &str| {
        assert_eq!(name, "pay.example");
        counted.fetch_add(1, Ordering::SeqCst);
        Ok(vec![SocketAddr::from(([127, 0, 0, 1], 0))])
    });
    let engine = Engine::with_lookup(&settings, lookup).unwrap();
    let first = post(&engine, &https("pay.example", server.address), "1");
    assert!(first.timing.resolve.is_some() && first.connection == ConnectionUse::New);
    ok(first);
    ok(post(&engine, &https("pay.example", server.address), "2"));
    assert_eq!((count.load(Ordering::SeqCst), server.connections()), (1, 2));
}

#[test]
fn many_threads_wait_for_one_lookup() {
    let ca = Ca::new();
    let server = Server::tls(ca.server(&["pay.example"], (2020, 2100)));
    let count = Arc::new(AtomicUsize::new(0));
    let (counted, door) = (count.clone(), Arc::new(Door::default()));
    let waits = door.clone();
    let engine = engine_with(&ca, move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
        waits.wait();
        Ok(vec![SocketAddr::from(([127, 0, 0, 1], 0))])
    });
    // One caller gives up, the others get their answers.
    let url = https("pay.example", server.address);
    failed(&post_within(&engine, &url, LONG, millis(100)), FailureKind::Timeout, Progress::NotSent);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| ok(post(&engine, &url, "{}")));
        }
        door.open();
    });
    assert_eq!(count.load(Ordering::SeqCst), 1);
}

#[test]
fn a_name_server_that_never_answers_makes_nothing_late() {
    let ca = Ca::new();
    let door = Arc::new(Door::default());
    let waits = door.clone();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let engine = engine_with(&ca, move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
        waits.wait();
        Err(io::Error::other("too late"))
    });
    let url = "https://pay.example/pay";
    let began = Instant::now();
    failed(&post_within(&engine, url, millis(150), LONG), FailureKind::Resolve, Progress::NotSent);
    failed(&post_within(&engine, url, LONG, millis(150)), FailureKind::Timeout, Progress::NotSent);
    // Pulled by another thread.
    let cancel = Cancel::new();
    let pull = cancel.clone();
    let puller = std::thread::spawn(move || {
        std::thread::sleep(millis(100));
        pull.cancel();
        Instant::now()
    });
    let limits = Limits { connect: LONG, total: LONG, cancel: Some(&cancel) };
    let watch = Stopwatch::start();
    let exchange = engine.exchange(request(url, "{}"), &limits);
    let ended = Instant::now();
    failed(&exchange, FailureKind::Cancelled, Progress::NotSent);
    let late = watch.elapsed_since(puller.join().unwrap()).saturating_sub(ended.elapsed());
    assert!(late < millis(100), "{late:?}");
    drop(engine);
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    assert_eq!(count.load(Ordering::SeqCst), 1, "one thread for one name");
    door.open();
}

#[test]
fn names_without_an_address_are_not_remembered() {
    let ca = Ca::new();
    let server = Server::tls(ca.server(&["pay.example"], (2020, 2100)));
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let engine = engine_with(&ca, move |_| match counted.fetch_add(1, Ordering::SeqCst) {
        0 => Err(io::Error::other("no such name")),
        1 => Ok(Vec::new()),
        2 => panic!("a lookup that breaks"),
        _ => Ok(vec![SocketAddr::from(([127, 0, 0, 1], 0))]),
    });
    let url = https("pay.example", server.address);
    for _ in 0..3 {
        let exchange = post(&engine, &url, "{}");
        failed(&exchange, FailureKind::Resolve, Progress::NotSent);
        assert_eq!(exchange.connection, ConnectionUse::None);
    }
    ok(post(&engine, &url, "{}"));
}

#[test]
fn an_address_that_brings_no_connection_is_not_kept() {
    let ca = Ca::new();
    let server = Server::tls(ca.server(&["pay.example"], (2020, 2100)));
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    // Nobody listens on that port of 127.0.0.2.
    let engine = engine_with(&ca, move |_| {
        let last = if counted.fetch_add(1, Ordering::SeqCst) == 0 { 2 } else { 1 };
        Ok(vec![SocketAddr::from(([127, 0, 0, last], 0))])
    });
    let url = https("pay.example", server.address);
    failed(&post(&engine, &url, "{}"), FailureKind::Connect, Progress::NotSent);
    ok(post(&engine, &url, "{}"));
}

/// A listener whose queue is full, so that it drops what comes.
struct Hole {
    _listener: TcpListener,
    _fill: Vec<std::net::TcpStream>,
}

impl Hole {
    fn dig(address: SocketAddr) -> Option<Self> {
        use std::os::fd::AsRawFd;
        let listener = TcpListener::bind(address).ok()?;
        // SAFETY: the descriptor is an open listening socket.
        assert_eq!(unsafe { libc::listen(listener.as_raw_fd(), 0) }, 0);
        let mut fill = Vec::new();
        while let Ok(stream) = std::net::TcpStream::connect_timeout(&address, millis(100)) {
            fill.push(stream);
            assert!(fill.len() < 100, "the queue does not fill up");
        }
        Some(Self { _listener: listener, _fill: fill })
    }
}

/// Linux has all of 127.0.0.0/8.
#[cfg(target_os = "linux")]
#[test]
fn the_next_address_is_tried_when_one_is_refused_or_swallows_everything() {
    let ca = Ca::new();
    let server = Server::tls(ca.server(&["pay.example"], (2020, 2100)));
    // 127.0.0.2 refuses, 127.0.0.3 swallows.
    let _hole = Hole::dig(SocketAddr::from(([127, 0, 0, 3], server.address.port()))).unwrap();
    for first in [2, 3] {
        let engine = engine_with(&ca, move |_| {
            Ok([first, 1].map(|last| SocketAddr::from(([127, 0, 0, last], 0))).to_vec())
        });
        let url = https("pay.example", server.address);
        let exchange = engine.exchange(request(&url, "{}"), &limits(Duration::from_secs(3), LONG));
        assert_eq!(ok(exchange).0, 200);
    }
}

#[test]
fn broken_ipv6_does_not_use_up_the_time() {
    let ca = Ca::new();
    let server = Server::tls(ca.server(&["pay.example"], (2020, 2100)));
    let engine = |ca: &Ca| {
        engine_with(ca, |_| {
            Ok(vec![SocketAddr::from((Ipv6Addr::LOCALHOST, 0)), SocketAddr::from(([127, 0, 0, 1], 0))])
        })
    };
    // Nobody listens there (or the machine has no IPv6 at all).
    ok(post(&engine(&ca), &https("pay.example", server.address), "{}"));
    // Something swallows what comes: IPv4 is tried after a third of a second.
    let swallows = Hole::dig(SocketAddr::from((Ipv6Addr::LOCALHOST, server.address.port())));
    let exchange = post(&engine(&ca), &https("pay.example", server.address), "{}");
    let connect = exchange.timing.connect.unwrap();
    ok(exchange);
    assert!(connect < LONG / 3, "{connect:?}");
    assert!(swallows.is_none() || connect > millis(200), "{connect:?}");
}

#[test]
fn localhost_and_literal_addresses_are_never_looked_up() {
    let ca = Ca::new();
    let server = Server::tls(ca.good());
    let engine = engine_with(&ca, |_| panic!("looked up"));
    let exchange = post(&engine, &https("localhost", server.address), "{}");
    assert_eq!(ok(exchange).0, 200);
    let exchange = post(&engine, &server.https(), "{}");
    assert_eq!(exchange.timing.resolve, None);
    ok(exchange);
    let plain = Server::echo();
    ok(post(&engine, &format!("http://localhost:{}/pay", plain.address.port()), "{}"));
}

#[test]
fn a_name_that_does_not_exist() {
    // The machine's own resolver: it says no, or says nothing in time.
    let engine = engine();
    let exchange = post_within(&engine, "https://does-not-exist.invalid/pay", LONG, Duration::from_secs(2));
    let failure = exchange.result.err().unwrap();
    assert!(matches!(failure.kind, FailureKind::Resolve | FailureKind::Timeout), "{failure:?}");
    assert_eq!(failure.progress, Progress::NotSent);
}
