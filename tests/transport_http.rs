//! One call against servers that answer well, badly or not at all.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use dargah::error::ErrorKind;
use dargah::transport::{Cancel, ConnectionUse, FailureKind, Limits, NetworkSettings, Transport};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex, mpsc};
use std::time::{Duration, Instant};
use transport_support::*;

#[test]
fn a_request_arrives_whole_and_its_answer_comes_back() {
    let server = Server::echo();
    let exchange = post(&engine(), &server.http(), r#"{"سفارش":1}"#);
    assert_eq!(exchange.connection, ConnectionUse::New);
    assert!(
        exchange.timing.connect.is_some() && exchange.timing.wait.is_some() && exchange.timing.read.is_some()
    );
    assert_eq!(exchange.timing.resolve, None);
    assert_eq!(ok(exchange), (200, r#"{"سفارش":1}"#.to_owned()));
    let request = server.requests().remove(0);
    let head = request.split_once("\r\n\r\n").unwrap().0.to_ascii_lowercase();
    assert!(head.starts_with("post /pay http/1.1\r\n"), "{head}");
    for line in [
        "content-type: application/json",
        "accept: application/json",
        "authorization: bearer top-secret",
        "content-length: 16",
    ] {
        assert!(head.lines().any(|l| l == line), "{line} is missing in {head}");
    }
    for name in ["accept-encoding", "referer", "cookie", "transfer-encoding", "expect"] {
        assert!(!head.lines().any(|l| l.starts_with(name)), "{name} in {head}");
    }
}

#[test]
fn an_empty_body_is_sent_and_watched_too() {
    let server = Server::echo();
    assert_eq!(ok(post(&engine(), &server.http(), "")), (200, String::new()));
    assert!(server.requests()[0].to_ascii_lowercase().contains("content-length: 0\r\n"));
    let silent = Server::new(|stream, _| hold(stream));
    let exchange = engine().exchange(request(&silent.http(), ""), &limits(IN_VAIN, IN_VAIN));
    failed(&exchange, FailureKind::Timeout, Progress::Sent);
}

#[test]
fn any_status_is_an_answer_and_redirects_are_not_followed() {
    let server = Server::new(|mut stream, _| {
        while let Some(request) = read_request(&mut stream) {
            let status: u16 = body_of(&request).parse().unwrap();
            let text = format!(
                "HTTP/1.1 {status} X\r\nLocation: /elsewhere\r\nRetry-After: 0\r\nContent-Length: 2\r\n\r\n{{}}"
            );
            stream.write_all(text.as_bytes()).unwrap();
        }
    });
    let engine = engine();
    for status in [200, 201, 301, 302, 303, 307, 308, 400, 401, 404, 408, 421, 425, 429, 500, 502, 503, 599] {
        assert_eq!(ok(post(&engine, &server.http(), &status.to_string())).0, status);
    }
    assert_eq!(server.connections(), 1);
}

#[test]
fn refused() {
    let nobody = Nobody::new();
    let exchange = post(&engine(), &format!("http://{}/pay", nobody.address()), "{}");
    failed(&exchange, FailureKind::Connect, Progress::NotSent);
    assert_eq!(exchange.connection, ConnectionUse::None);
}

#[test]
fn a_black_hole_ends_with_the_connect_limit_and_sent_nothing() {
    // A listener with a full queue drops further SYNs.
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    use std::os::fd::AsRawFd;
    // SAFETY: the descriptor is an open listening socket.
    assert_eq!(unsafe { libc::listen(socket.as_raw_fd(), 0) }, 0);
    let address = socket.local_addr().unwrap();
    let mut fill = Vec::new();
    while let Ok(stream) = std::net::TcpStream::connect_timeout(&address, millis(100)) {
        fill.push(stream);
        assert!(fill.len() < 100, "the queue does not fill up");
    }
    let url = format!("http://{address}/pay");
    let engine = engine();
    let exchange = post_within(&engine, &url, millis(200), LONG);
    failed(&exchange, FailureKind::Connect, Progress::NotSent);
    assert!(exchange.timing.total < Duration::from_secs(5));
    let exchange = post_within(&engine, &url, LONG, millis(200));
    assert!(exchange.timing.total >= millis(190));
    assert_eq!(exchange.connection, ConnectionUse::None);
    assert_eq!(exchange.result.err().map(|f| f.progress), Some(Progress::NotSent));
}

#[test]
fn silence_is_a_time_out_after_sending() {
    let server = Server::new(|stream, _| hold(stream));
    let exchange = post_within(&engine(), &server.http(), LONG, IN_VAIN);
    failed(&exchange, FailureKind::Timeout, Progress::Sent);
    assert_eq!(exchange.connection, ConnectionUse::New);
}

#[test]
fn half_an_answer_and_then_silence_is_a_time_out_after_sending() {
    for half in ["HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\""] {
        let server = Server::new(move |mut stream, _| {
            read_request(&mut stream);
            stream.write_all(half.as_bytes()).unwrap();
            hold(stream);
        });
        let exchange = post_within(&engine(), &server.http(), LONG, IN_VAIN);
        failed(&exchange, FailureKind::Timeout, Progress::Sent);
    }
}

#[test]
fn no_time_at_all_sends_nothing() {
    let server = Server::echo();
    let engine = engine();
    for (connect, total) in
        [(LONG, Duration::ZERO), (Duration::ZERO, Duration::ZERO), (LONG, Duration::from_nanos(1))]
    {
        let exchange = engine.exchange(request(&server.http(), "{}"), &limits(connect, total));
        failed(&exchange, FailureKind::Timeout, Progress::NotSent);
    }
    let exchange = engine.exchange(request(&server.http(), "{}"), &limits(Duration::ZERO, LONG));
    failed(&exchange, FailureKind::Connect, Progress::NotSent);
    assert_eq!(server.requests().len(), 0);
}

#[test]
fn endless_limits_do_not_overflow() {
    let server = Server::echo();
    let settings = NetworkSettings { idle_timeout: Duration::MAX, ..fresh_settings() };
    let engine = dargah::transport::Engine::new(&settings).unwrap();
    for _ in 0..2 {
        let exchange = engine.exchange(request(&server.http(), "1"), &limits(Duration::MAX, Duration::MAX));
        assert_eq!(ok(exchange).0, 200);
    }
    assert_eq!(server.connections(), 1);
}

#[test]
fn an_accepted_connection_that_breaks_before_an_answer_is_lost_and_sent() {
    // Closed or reset after the whole request was read.
    for with_reset in [false, true] {
        let server = Server::new(move |mut stream, _| {
            read_request(&mut stream);
            if with_reset {
                reset(&stream);
            }
        });
        let exchange = post(&engine(), &server.http(), "{}");
        failed(&exchange, FailureKind::ConnectionLost, Progress::Sent);
        assert_eq!(server.connections(), 1, "sent again");
    }
}

#[test]
fn a_connection_that_breaks_at_once_never_claims_more_than_it_knows() {
    // Whether hyper has written by then is a race; both are right, and nothing is ever read here.
    for with_reset in [false, true] {
        for _ in 0..20 {
            let server = Server::new(move |stream, _| {
                if with_reset {
                    reset(&stream);
                }
            });
            let exchange = post(&engine(), &server.http(), "{}");
            let failure = exchange.result.err().unwrap();
            assert!(
                matches!(failure.kind, FailureKind::Connect | FailureKind::ConnectionLost),
                "{failure:?}"
            );
            if failure.kind == FailureKind::Connect {
                assert_eq!(failure.progress, Progress::NotSent);
            }
            assert_eq!(server.connections(), 1, "tried again on a fresh connection");
        }
    }
}

#[test]
fn not_sent_is_never_claimed_when_the_server_read_a_byte() {
    for round in 0..60 {
        let got = Arc::new(AtomicUsize::new(0));
        let (count, (done, finished)) = (got.clone(), mpsc::channel());
        let done = Mutex::new(done);
        let server = Server::new(move |mut stream, number| {
            // The first connection answers once and then closes at some moment of the next call.
            if number == 0 {
                read_request(&mut stream);
                answer(&mut stream, 200, "{}");
                std::thread::sleep(Duration::from_micros(50 * (round % 20)));
                if round % 2 == 0 {
                    reset(&stream);
                } else {
                    stream.shutdown(std::net::Shutdown::Write).unwrap();
                }
            }
            let mut buffer = [0; 4096];
            while let Ok(n @ 1..) = stream.read(&mut buffer) {
                count.fetch_add(n, Ordering::SeqCst);
            }
            done.lock().unwrap().send(()).unwrap();
        });
        let engine = engine();
        ok(post(&engine, &server.http(), "{}"));
        let exchange = engine.exchange(request(&server.http(), "{}"), &limits(millis(100), millis(100)));
        let failure = exchange.result.err().unwrap();
        finished.recv_timeout(LONG).unwrap();
        if failure.progress == Progress::NotSent {
            assert_eq!(got.load(Ordering::SeqCst), 0, "{failure:?}");
        }
    }
}

#[test]
fn a_kept_connection_that_the_server_closed_is_replaced_before_a_byte_is_written() {
    for with_reset in [false, true] {
        let (closed, was_closed) = mpsc::channel();
        let (close, shall_close) = mpsc::channel::<()>();
        let (closed, shall_close) = (Mutex::new(closed), Mutex::new(shall_close));
        let arrived = Arc::new(AtomicUsize::new(0));
        let count = arrived.clone();
        let server = Server::new(move |mut stream, number| {
            while read_request(&mut stream).is_some() {
                count.fetch_add(1, Ordering::SeqCst);
                answer(&mut stream, 200, "{}");
                if number == 0 {
                    // Not before the call has returned: nobody drives the connection from then on.
                    shall_close.lock().unwrap().recv().unwrap();
                    if with_reset {
                        reset(&stream);
                    }
                    drop(stream);
                    closed.lock().unwrap().send(()).unwrap();
                    return;
                }
            }
        });
        let engine = engine();
        assert_eq!(post(&engine, &server.http(), "1").connection, ConnectionUse::New);
        close.send(()).unwrap();
        was_closed.recv_timeout(LONG).unwrap();
        let exchange = post(&engine, &server.http(), "2");
        assert_eq!(exchange.connection, ConnectionUse::New);
        ok(exchange);
        assert_eq!((server.connections(), arrived.load(Ordering::SeqCst)), (2, 2));
        assert_eq!(post(&engine, &server.http(), "3").connection, ConnectionUse::Reused);
    }
}

#[test]
fn a_kept_connection_that_breaks_under_the_request_is_not_tried_again() {
    let server = Server::new(|mut stream, number| {
        read_request(&mut stream);
        answer(&mut stream, 200, "{}");
        if number == 0 {
            read_request(&mut stream);
        } else {
            hold(stream);
        }
    });
    let engine = engine();
    ok(post(&engine, &server.http(), "1"));
    let exchange = post(&engine, &server.http(), "2");
    failed(&exchange, FailureKind::ConnectionLost, Progress::Sent);
    assert_eq!(exchange.connection, ConnectionUse::Reused);
    assert_eq!(server.connections(), 1, "sent again");
}

#[test]
fn a_kept_connection_is_not_used_beyond_its_time() {
    // The last byte comes alone, so that the connection is free only after it.
    let server = Server::new(|mut stream, _| {
        stream.set_nodelay(true).unwrap();
        while read_request(&mut stream).is_some() {
            for piece in ["HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", "{", "}"] {
                stream.write_all(piece.as_bytes()).unwrap();
                std::thread::sleep(millis(5));
            }
        }
    });
    let settings = NetworkSettings { idle_timeout: millis(50), ..fresh_settings() };
    let engine = dargah::transport::Engine::new(&settings).unwrap();
    ok(post(&engine, &server.http(), "1"));
    // Time itself is under test here.
    std::thread::sleep(millis(80));
    assert_eq!(post(&engine, &server.http(), "2").connection, ConnectionUse::New);
    let never = NetworkSettings { idle_timeout: Duration::ZERO, ..fresh_settings() };
    let never = dargah::transport::Engine::new(&never).unwrap();
    for _ in 0..2 {
        assert_eq!(post(&never, &server.http(), "3").connection, ConnectionUse::New);
    }
}

#[test]
fn connections_are_kept_and_shared_by_engines_with_equal_settings() {
    let server = Server::echo();
    let settings = fresh_settings();
    for round in 0..5 {
        let engine = dargah::transport::Engine::new(&settings).unwrap();
        let exchange = post(&engine, &server.http(), "{}");
        let expected = if round == 0 { ConnectionUse::New } else { ConnectionUse::Reused };
        assert_eq!(exchange.connection, expected);
        assert!(round == 0 || exchange.timing.connect.is_none());
    }
    assert_eq!(server.connections(), 1);
    ok(post(&engine(), &server.http(), "{}"));
    assert_eq!(server.connections(), 2, "other settings share nothing");
}

#[test]
fn fifty_threads_use_at_most_fifty_connections_twice() {
    let server = Server::echo();
    let engine = engine();
    for _ in 0..2 {
        let barrier = Barrier::new(50);
        std::thread::scope(|scope| {
            for number in 0..50 {
                let (engine, server, barrier) = (&engine, &server, &barrier);
                scope.spawn(move || {
                    barrier.wait();
                    let text = number.to_string();
                    assert_eq!(ok(post(engine, &server.http(), &text)), (200, text));
                });
            }
        });
    }
    assert!(server.connections() <= 50, "{}", server.connections());
    ok(post(&engine, &server.http(), "{}"));
    assert!(server.connections() <= 50);
}

#[test]
fn answers_that_are_too_large() {
    // The server closes after each answer: with kept connections the next call might meet that close.
    let fresh_engine = || {
        let settings = NetworkSettings { max_answer_bytes: 1000, ..fresh_settings() };
        dargah::transport::Engine::new(&settings).unwrap()
    };
    let sent = Arc::new(AtomicUsize::new(0));
    let counted = sent.clone();
    let server = Server::new(move |mut stream, _| {
        let Some(request) = read_request(&mut stream) else { return };
        let mut more = |bytes: &[u8]| {
            counted.fetch_add(bytes.len(), Ordering::SeqCst);
            stream.write_all(bytes).is_ok()
        };
        match body_of(&request) {
            "chunked" => {
                more(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                while more(b"200\r\n") && more(&[b'x'; 512]) && more(b"\r\n") {}
            }
            "until closed" => {
                more(b"HTTP/1.1 200 OK\r\n\r\n");
                while more(&[b'x'; 512]) {}
            }
            "fits" => return answer(&mut stream, 200, &"x".repeat(1000)),
            "promised" => answer(&mut stream, 200, &"x".repeat(1001)),
            "lie" => {
                let _ =
                    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\n{}");
            }
            other => unreachable!("{other}"),
        }
        hold(stream);
    });
    let (status, body) = ok(post(&fresh_engine(), &server.http(), "fits"));
    assert_eq!((status, body.len()), (200, 1000));
    for how in ["promised", "chunked", "until closed"] {
        failed(&post(&fresh_engine(), &server.http(), how), FailureKind::AnswerTooLarge, Progress::Answered);
        // What sockets hold, and not what an endless answer is.
        assert!(sent.load(Ordering::SeqCst) < 32 << 20, "{how}");
    }
    // hyper itself refuses that length.
    let exchange = post(&fresh_engine(), &server.http(), "lie");
    assert!(exchange.result.is_err_and(|failure| failure.progress >= Progress::Sent));
}

#[test]
fn nonsense_and_cut_answers() {
    use FailureKind::{BadHttp, ConnectionLost};
    let long = "x".repeat(2_000_000);
    let cases: Vec<(&str, String, FailureKind)> = vec![
        ("cut body", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}".into(), ConnectionLost),
        ("cut chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab".into(), ConnectionLost),
        (
            "no last chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n".into(),
            ConnectionLost,
        ),
        (
            "chunk without length",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab".into(),
            ConnectionLost,
        ),
        (
            "endless chunk length",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffffff\r\nab".into(),
            ConnectionLost,
        ),
        ("cut head", "HTTP/1.1 200 OK\r\nContent-Le".into(), ConnectionLost),
        ("nothing", String::new(), ConnectionLost),
        ("only 1xx", "HTTP/1.1 100 Continue\r\n\r\n".into(), ConnectionLost),
        ("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n".into(), BadHttp),
        ("HTML without a head", "<html><body>خطا</body></html>\r\n\r\n".into(), BadHttp),
        ("HTTP/2", "\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x01".into(), BadHttp),
        ("HTTP/3.0", "HTTP/3.0 200 OK\r\n\r\n".into(), BadHttp),
        ("no status", "HTTP/1.1 abc OK\r\n\r\n".into(), BadHttp),
        ("status 999", "HTTP/1.1 999 OK\r\nContent-Length: 2\r\n\r\n{}".into(), BadHttp),
        (
            "two lengths",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x".into(),
            BadHttp,
        ),
        ("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}".into(), BadHttp),
        (
            "header name with space",
            "HTTP/1.1 200 OK\r\nA b: c\r\nContent-Length: 2\r\n\r\n{}".into(),
            BadHttp,
        ),
        ("many headers", format!("HTTP/1.1 200 OK\r\n{}\r\n{{}}", "A: b\r\n".repeat(5000)), BadHttp),
        ("a long header", format!("HTTP/1.1 200 OK\r\nA: {long}\r\n\r\n{{}}"), BadHttp),
    ];
    for (name, text, kind) in cases {
        let server = Server::new(move |mut stream, _| {
            read_request(&mut stream);
            let _ = stream.write_all(text.as_bytes());
            let _ = stream.shutdown(std::net::Shutdown::Write);
            hold(stream);
        });
        let engine = engine();
        let exchange = post(&engine, &server.http(), "{}");
        let failure = exchange.result.err().unwrap_or_else(|| panic!("{name} was an answer"));
        assert_eq!((failure.kind, failure.progress), (kind, Progress::Sent), "{name}: {}", failure.detail);
        assert_eq!(server.connections(), 1, "{name}: sent again");
    }
}

#[test]
fn floods_end_with_the_time() {
    // Over TLS, as from anything but this machine.
    let ca = Ca::new();
    for text in ["HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Processing\r\nA: bbbbbbbbbbbbbbbbb\r\n\r\n"] {
        let config = ca.good();
        let server = Server::new(move |stream, _| {
            let Some(mut stream) = accept_tls(stream, &config) else { return };
            read_request(&mut stream);
            let flood = text.repeat(1000);
            while stream.write_all(flood.as_bytes()).is_ok() {}
        });
        let engine = dargah::transport::Engine::new(&ca.settings()).unwrap();
        let exchange = engine.exchange(request(&server.https(), "{}"), &limits(LONG, millis(300)));
        // An unoptimised parser falls behind a little before it looks at the clock.
        let most = if cfg!(debug_assertions) { millis(3000) } else { millis(600) };
        assert!(exchange.timing.total < most, "{:?}", exchange.timing.total);
        failed(&exchange, FailureKind::Timeout, Progress::Sent);
    }
}

#[test]
fn a_head_that_never_ends_does_not_fill_the_memory() {
    let server = Server::new(|mut stream, _| {
        read_request(&mut stream);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nA: ");
        while stream.write_all(&[b'a'; 4096]).is_ok() {}
    });
    failed(&post(&engine(), &server.http(), "{}"), FailureKind::BadHttp, Progress::Sent);
}

#[test]
fn an_answer_before_the_request_is_none() {
    let server = Server::new(|mut stream, _| {
        answer(&mut stream, 200, r#"{"paid":true}"#);
        hold(stream);
    });
    for _ in 0..20 {
        let exchange = engine().exchange(request(&server.http(), "{}"), &limits(LONG, LONG));
        // If the request had left first, it is an answer like any other.
        if let Err(failure) = exchange.result {
            assert!(
                matches!(failure.kind, FailureKind::BadHttp | FailureKind::ConnectionLost),
                "{failure:?}"
            );
        }
    }
}

#[test]
fn leftovers_of_one_answer_never_become_the_next() {
    let server = Server::new(|mut stream, number| {
        while let Some(request) = read_request(&mut stream) {
            let body = body_of(&request);
            let mut text = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len());
            if number == 0 {
                text.push_str("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
            }
            if stream.write_all(text.as_bytes()).is_err() {
                return;
            }
        }
    });
    let engine = engine();
    assert_eq!(ok(post(&engine, &server.http(), "first")).1, "first");
    assert_eq!(ok(post(&engine, &server.http(), "second")).1, "second");
}

#[test]
fn compressed_answers_are_left_as_they_are() {
    let server = Server::new(|mut stream, _| {
        read_request(&mut stream);
        let _ = stream.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x00",
        );
        hold(stream);
    });
    let answer = post(&engine(), &server.http(), "{}").result.unwrap();
    assert_eq!(*answer.body, [0x1f, 0x8b, 8, 0]);
}

#[test]
fn cancelled_before_it_began() {
    let server = Server::echo();
    let cancel = Cancel::new();
    cancel.cancel();
    let limits = Limits { connect: LONG, total: LONG, cancel: Some(&cancel) };
    let exchange = engine().exchange(request(&server.http(), "{}"), &limits);
    failed(&exchange, FailureKind::Cancelled, Progress::NotSent);
    assert_eq!(server.connections(), 0);
}

#[test]
fn cancelled_while_waiting_for_the_answer() {
    let cancel = Cancel::new();
    let pull = cancel.clone();
    let pulled = Arc::new(Mutex::new(None));
    let when = pulled.clone();
    let server = Server::new(move |mut stream, _| {
        read_request(&mut stream);
        *when.lock().unwrap() = Some(Instant::now());
        pull.cancel();
        hold(stream);
    });
    let limits = Limits { connect: LONG, total: LONG, cancel: Some(&cancel) };
    let watch = Stopwatch::start();
    let exchange = engine().exchange(request(&server.http(), "{}"), &limits);
    let late = watch.elapsed_since(pulled.lock().unwrap().unwrap());
    failed(&exchange, FailureKind::Cancelled, Progress::Sent);
    assert!(late < millis(100), "{late:?}");
}

#[test]
fn a_failed_call_leaves_no_open_connection_behind() {
    let (gone, has_gone) = mpsc::channel();
    let gone = Mutex::new(gone);
    let server = Server::new(move |stream, _| {
        hold(stream);
        gone.lock().unwrap().send(()).unwrap();
    });
    let engine = engine();
    let exchange = engine.exchange(request(&server.http(), "{}"), &limits(IN_VAIN, IN_VAIN));
    failed(&exchange, FailureKind::Timeout, Progress::Sent);
    has_gone.recv_timeout(LONG).unwrap();
}

#[test]
fn a_secret_that_no_header_can_hold_is_refused() {
    let server = Server::echo();
    let mut bad = request(&server.http(), "{}");
    bad.authorization = Some("Bearer secret\r\nX-Injected: 1".into());
    failed(&engine().exchange(bad, &limits(LONG, LONG)), FailureKind::BadHttp, Progress::NotSent);
    let mut long = request(&server.http(), "{}");
    long.authorization = Some("x".repeat(1 << 20).into());
    failed(&engine().exchange(long, &limits(LONG, LONG)), FailureKind::BadHttp, Progress::NotSent);
    assert_eq!(server.connections(), 0);
}

#[test]
fn plain_http_goes_to_loopback_only() {
    for url in ["http://192.0.2.1/pay", "http://example.invalid/pay", "ftp://127.0.0.1/pay"] {
        let exchange = engine().exchange(request(url, "{}"), &limits(millis(100), millis(100)));
        failed(&exchange, FailureKind::Connect, Progress::NotSent);
    }
    // A name that leads here is no loopback address: elsewhere it leads elsewhere. Nobody connects.
    let server = Server::echo();
    let port = server.http().rsplit_once(':').unwrap().1.trim_matches('/').to_owned();
    let here: Arc<dargah::transport::Lookup> =
        Arc::new(|_: &str| Ok(vec![std::net::SocketAddr::from(([127, 0, 0, 1], 0))]));
    let engine = dargah::transport::Engine::with_lookup(&fresh_settings(), here).unwrap();
    let url = format!("http://gateway.example:{port}/pay");
    let exchange = engine.exchange(request(&url, "{}"), &limits(millis(2_000), millis(2_000)));
    failed(&exchange, FailureKind::Connect, Progress::NotSent);
    // Nor does a client of such an address come to be.
    for url in ["http://gateway.example", "http://192.0.2.1", "http://localhost.example", "ftp://127.0.0.1"] {
        let error = dargah::tara::Tara::builder("shop", "password").base_url(url).build().err().unwrap();
        assert_eq!(
            (error.kind(), error.field()),
            (ErrorKind::InvalidConfiguration, Some("base_url")),
            "{url}"
        );
    }
}

#[test]
fn a_large_body_arrives_whole() {
    let server = Server::echo();
    let settings = NetworkSettings { max_answer_bytes: 4 << 20, ..fresh_settings() };
    let engine = dargah::transport::Engine::new(&settings).unwrap();
    let body = "0123456789".repeat(200_000);
    assert!(ok(post(&engine, &server.http(), &body)).1 == body);
}
