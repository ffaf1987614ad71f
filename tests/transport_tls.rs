//! TLS: what is trusted, what is refused and why, and the way through a proxy.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/not_run.rs"]
mod not_run;
mod transport_support;

use dargah::error::{ErrorKind, TlsProblem};
use dargah::transport::{ConnectionUse, Engine, FailureKind, NetworkSettings, Transport};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::{PermissionsExt, chown};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use transport_support::*;

fn own(ca: &Ca) -> Engine {
    Engine::new(&ca.settings()).unwrap()
}

#[test]
fn an_own_ca_is_trusted_from_text_and_from_a_file() {
    let ca = Ca::new();
    let server = Server::tls(ca.good());
    let path = std::env::temp_dir().join(format!("dargah-test-ca-{}.pem", std::process::id()));
    std::fs::write(&path, ca.pem()).unwrap();
    for only_own_ca in [true, false] {
        let text = NetworkSettings { ca_pem: Some(ca.pem()), only_own_ca, ..fresh_settings() };
        let file = NetworkSettings { ca_file: Some(path.clone()), only_own_ca, ..fresh_settings() };
        for settings in [text, file] {
            let exchange = post(&Engine::new(&settings).unwrap(), &server.https(), "{}");
            assert_eq!(exchange.connection, ConnectionUse::New);
            assert_eq!(ok(exchange).1, "{}");
        }
    }
    // Another content under the same path is another trust: nothing is shared.
    let settings = NetworkSettings { ca_file: Some(path.clone()), ..fresh_settings() };
    ok(post(&Engine::new(&settings).unwrap(), &server.https(), "{}"));
    std::fs::write(&path, Ca::new().pem()).unwrap();
    // Who can write to it says who the gateway is.
    for wrong in [0o666, 0o646, 0o664] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(wrong)).unwrap();
        let error = Engine::new(&settings).err().expect("it is believed");
        assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidConfiguration, Some("ca_file")));
        assert!(error.to_string().ends_with(&format!("chmod go-w {}", path.display())), "{error}");
    }
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    if chown(&path, Some(54321), None).is_ok() {
        let error = Engine::new(&settings).err().expect("another user's is believed");
        assert!(error.to_string().ends_with(&format!("chown 0 {}", path.display())), "{error}");
        chown(&path, Some(0), None).unwrap();
    } else {
        not_run::not_run("a CA file of another user");
    }
    let exchange = post(&Engine::new(&settings).unwrap(), &server.https(), "{}");
    failed(&exchange, FailureKind::Tls(TlsProblem::UnknownIssuer), Progress::NotSent);
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn tls_1_2_and_1_3_connections_are_kept_and_sessions_resumed() {
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let ca = Ca::new();
        let config = ca.server_with(&["127.0.0.1"], (2020, 2100), &[version]);
        let resumed = Arc::new(AtomicUsize::new(0));
        let count = resumed.clone();
        let server = Server::new(move |stream, _| {
            let Some(mut stream) = accept_tls(stream, &config) else { return };
            while let Some(request) = read_request(&mut stream) {
                if stream.conn.handshake_kind() == Some(rustls::HandshakeKind::Resumed) {
                    count.fetch_add(1, Ordering::SeqCst);
                }
                answer(&mut stream, 200, body_of(&request));
                if body_of(&request) == "close" {
                    return;
                }
            }
        });
        let engine = own(&ca);
        ok(post(&engine, &server.https(), "1"));
        assert_eq!(post(&engine, &server.https(), "close").connection, ConnectionUse::Reused);
        // Closed in an orderly way or not, the next call finds out before it writes, or is told.
        let exchange = post(&engine, &server.https(), "3");
        if let Ok(answer) = exchange.result {
            assert_eq!((answer.status, exchange.connection), (200, ConnectionUse::New));
            assert_eq!(resumed.load(Ordering::SeqCst), 1);
        }
    }
}

#[test]
fn bad_certificates_are_told_apart() {
    let ca = Ca::new();
    let cases = [
        (ca.server(&["127.0.0.1"], (2019, 2020)), TlsProblem::Expired),
        (ca.server(&["127.0.0.1"], (2090, 2100)), TlsProblem::NotValidYet),
        (ca.server(&["other.example"], (2020, 2100)), TlsProblem::WrongHost),
        (Ca::new().good(), TlsProblem::UnknownIssuer),
    ];
    for (config, problem) in cases {
        let server = Server::tls(config);
        let exchange = post(&own(&ca), &server.https(), "{}");
        failed(&exchange, FailureKind::Tls(problem), Progress::NotSent);
        assert_eq!(exchange.connection, ConnectionUse::None);
    }
    let bundled = engine();
    let exchange = post(&bundled, &Server::tls(ca.good()).https(), "{}");
    failed(&exchange, FailureKind::Tls(TlsProblem::UnknownIssuer), Progress::NotSent);
}

#[test]
fn peers_that_do_not_speak_tls() {
    let engine = engine();
    // Plain HTTP on that port.
    let plain = Server::new(|mut stream, _| {
        let mut buffer = [0; 1024];
        let _ = stream.read(&mut buffer);
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        hold(stream);
    });
    failed(&post(&engine, &plain.https(), "{}"), FailureKind::Tls(TlsProblem::Other), Progress::NotSent);
    // No version in common: an alert.
    let alert = Server::new(|mut stream, _| {
        let mut buffer = [0; 1024];
        let _ = stream.read(&mut buffer);
        let _ = stream.write_all(&[21, 3, 3, 0, 2, 2, 70]);
        hold(stream);
    });
    failed(&post(&engine, &alert.https(), "{}"), FailureKind::Tls(TlsProblem::Version), Progress::NotSent);
}

#[test]
fn a_handshake_that_breaks_off_is_a_connection_that_was_not_made() {
    let ca = Ca::new();
    let engine = own(&ca);
    // After some of the first message, and with the answer to it half said.
    for said in [0, 60] {
        for with_reset in [false, true] {
            let config = ca.good();
            let rude = Server::new(move |mut stream, _| {
                if said == 0 {
                    let _ = stream.read_exact(&mut [0; 16]);
                } else {
                    let mut connection = rustls::ServerConnection::new(config.clone()).unwrap();
                    connection.read_tls(&mut stream).unwrap();
                    connection.process_new_packets().unwrap();
                    let mut hello = Vec::new();
                    while connection.wants_write() {
                        connection.write_tls(&mut hello).unwrap();
                    }
                    stream.write_all(&hello[..said]).unwrap();
                }
                if with_reset {
                    reset(&stream);
                }
            });
            let exchange = post(&engine, &rude.https(), "{}");
            failed(&exchange, FailureKind::Connect, Progress::NotSent);
            assert_eq!(exchange.connection, ConnectionUse::None);
        }
    }
    // Says nothing: the connect limit bounds the handshake too.
    let silent = Server::new(|stream, _| hold(stream));
    let exchange = post_within(&engine, &silent.https(), millis(200), LONG);
    failed(&exchange, FailureKind::Connect, Progress::NotSent);
    assert!(exchange.timing.total < LONG / 2);
    let exchange = post_within(&engine, &silent.https(), LONG, millis(200));
    failed(&exchange, FailureKind::Timeout, Progress::NotSent);
}

#[test]
fn over_tls_too_sent_means_sent() {
    let ca = Ca::new();
    let config = ca.good();
    let server = Server::new(move |stream, _| {
        let Some(mut stream) = accept_tls(stream, &config) else { return };
        let Some(request) = read_request(&mut stream) else { return };
        match body_of(&request) {
            "silent" => hold(stream),
            "reset" => reset(&stream.sock),
            "close" => {}
            // Without close_notify, as somebody in between could do it.
            "cut" => drop(stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n{\"status\":")),
            _ => {}
        }
    });
    let engine = own(&ca);
    for (how, kind) in [
        ("silent", FailureKind::Timeout),
        ("reset", FailureKind::ConnectionLost),
        ("close", FailureKind::ConnectionLost),
        ("cut", FailureKind::ConnectionLost),
    ] {
        let exchange = engine.exchange(request(&server.https(), how), &limits(millis(1000), millis(1000)));
        failed(&exchange, kind, Progress::Sent);
        assert_eq!(exchange.connection, ConnectionUse::New);
    }
}

#[test]
fn a_stale_tls_connection_is_replaced_before_a_byte_is_written() {
    let ca = Ca::new();
    for polite in [true, false] {
        let config = ca.good();
        let (closed, was_closed) = mpsc::channel();
        let (close, shall_close) = mpsc::channel::<()>();
        let (closed, shall_close) = (Mutex::new(closed), Mutex::new(shall_close));
        let server = Server::new(move |stream, number| {
            let Some(mut stream) = accept_tls(stream, &config) else { return };
            while let Some(request) = read_request(&mut stream) {
                answer(&mut stream, 200, body_of(&request));
                if number == 0 {
                    // Not before the call has returned: nobody drives the connection from then on.
                    shall_close.lock().unwrap().recv().unwrap();
                    if polite {
                        stream.conn.send_close_notify();
                        stream.flush().unwrap();
                    }
                    drop(stream);
                    return closed.lock().unwrap().send(()).unwrap();
                }
            }
        });
        let engine = own(&ca);
        ok(post(&engine, &server.https(), "1"));
        close.send(()).unwrap();
        was_closed.recv_timeout(LONG).unwrap();
        let exchange = post(&engine, &server.https(), "2");
        assert_eq!(exchange.connection, ConnectionUse::New);
        assert_eq!(ok(exchange).1, "2");
        assert_eq!(server.connections(), 2);
    }
}

#[test]
fn head_and_body_leave_in_one_piece() {
    let ca = Ca::new();
    let config = ca.good();
    let (piece, pieces) = mpsc::channel();
    let piece = Mutex::new(piece);
    let server = Server::new(move |stream, _| {
        let Some(mut stream) = accept_tls(stream, &config) else { return };
        // rustls gives out one record at a time.
        let mut buffer = [0; 65536];
        let n = stream.read(&mut buffer).unwrap();
        piece.lock().unwrap().send(String::from_utf8_lossy(&buffer[..n]).into_owned()).unwrap();
        answer(&mut stream, 200, "{}");
    });
    ok(post(&own(&ca), &server.https(), r#"{"amount":1}"#));
    assert!(pieces.recv_timeout(LONG).unwrap().ends_with(r#"{"amount":1}"#));
}

#[test]
fn ca_settings_that_cannot_be_used_are_refused_at_once() {
    let refused = |settings: NetworkSettings| {
        let error = Engine::new(&settings).err().expect("accepted");
        assert_eq!(error.kind(), ErrorKind::InvalidConfiguration);
        assert!(!error.to_string().contains("secret"), "{error}");
        error.field().unwrap()
    };
    let file = |path: &str| NetworkSettings { ca_file: Some(path.into()), ..fresh_settings() };
    assert_eq!(refused(file("/does/not/exist.pem")), "ca_file");
    assert_eq!(refused(file("/")), "ca_file");
    assert_eq!(refused(file("/dev/null")), "ca_file");
    assert_eq!(refused(file("/dev/zero")), "ca_file");
    let pipe = std::env::temp_dir().join(format!("dargah-test-pipe-{}", std::process::id()));
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(refused(file(pipe.to_str().unwrap())), "ca_file");
    std::fs::remove_file(pipe).unwrap();
    let text = |pem: &str| NetworkSettings { ca_pem: Some(pem.to_owned()), ..fresh_settings() };
    for pem in [
        "",
        "no certificate",
        "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ] {
        assert_eq!(refused(text(pem)), "ca_pem", "{pem}");
    }
    assert_eq!(refused(NetworkSettings { only_own_ca: true, ..fresh_settings() }), "only_own_ca");
    assert_eq!(refused(NetworkSettings { max_answer_bytes: 0, ..fresh_settings() }), "max_answer_bytes");
    for agent in ["", "a\nb", "دارگاه"] {
        assert_eq!(refused(NetworkSettings { user_agent: agent.into(), ..fresh_settings() }), "user_agent");
    }
    for proxy in [
        "",
        "secret",
        "https://secret:secret@127.0.0.1:1",
        "socks5://127.0.0.1:1/secret",
        "http://127.0.0.1:1/secret",
        "http://127.0.0.1:1?secret",
        "http://127.0.0.1:1#secret",
        "http://secret:secret\r\n@127.0.0.1:1",
        "http://secret:se%0Acret@127.0.0.1:1",
        "http://secret:%ff@127.0.0.1:1",
        "http://:99999",
    ] {
        let settings = NetworkSettings { proxy: Some(proxy.into()), ..fresh_settings() };
        assert_eq!(refused(settings), "proxy", "{proxy}");
    }
}

/// A proxy that answers CONNECT with `reply`, and tunnels after a 200.
fn proxy(reply: &'static str) -> Server {
    let requests = Arc::new(Mutex::new(Vec::new()));
    let seen = requests.clone();
    let mut server = Server::new(move |mut stream, _| {
        let Some(request) = read_request(&mut stream) else { return };
        let target = request.split(' ').nth(1).unwrap().to_owned();
        seen.lock().unwrap().push(request);
        if stream.write_all(reply.as_bytes()).is_err() || !reply.contains(" 200 ") {
            return;
        }
        if let Ok(far) = TcpStream::connect(&target) {
            carry(stream, far);
        }
    });
    server.requests = requests;
    server
}

fn through(ca: &Ca, credentials: &str, proxy: &Server) -> Engine {
    let address = format!("http://{credentials}{}", proxy.address);
    Engine::new(&NetworkSettings { proxy: Some(address.into()), ..ca.settings() }).unwrap()
}

#[test]
fn through_a_proxy() {
    let ca = Ca::new();
    let server = Server::tls(ca.good());
    let proxy = proxy("HTTP/1.1 200 Connection established\r\n\r\n");
    let engine = through(&ca, "user:p%40ss-secret@", &proxy);
    let exchange = post(&engine, &server.https(), "1");
    assert_eq!(exchange.connection, ConnectionUse::New);
    assert_eq!(ok(exchange).1, "1");
    assert_eq!(post(&engine, &server.https(), "2").connection, ConnectionUse::Reused);
    let requests = proxy.requests();
    assert_eq!(requests.len(), 1);
    assert!(requests[0].starts_with(&format!("CONNECT {} HTTP/1.1\r\n", server.address)), "{}", requests[0]);
    // base64 of user:p@ss-secret
    let head = requests[0].to_ascii_lowercase();
    assert!(head.contains("\r\nproxy-authorization: basic dxnlcjpwqhnzlxnly3jlda==\r\n"), "{}", requests[0]);
    assert!(!head.contains("\r\nauthorization:"), "the gateway's secret went to the proxy");
    // Plain http is for this machine only, and does not go to another.
    ok(post(&engine, &Server::echo().http(), "3"));
    assert_eq!(proxy.requests().len(), 1);
    // A bad certificate behind the proxy is the gateway's, not the proxy's.
    let stranger = Server::tls(Ca::new().good());
    let exchange = post(&engine, &stranger.https(), "{}");
    failed(&exchange, FailureKind::Tls(TlsProblem::UnknownIssuer), Progress::NotSent);
}

#[test]
fn a_proxy_that_refuses() {
    let ca = Ca::new();
    let server = Server::tls(ca.good());
    for reply in [
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n",
        "HTTP/1.1 403 Forbidden\r\n\r\n",
        "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>",
        "SSH-2.0-OpenSSH\r\n",
        "",
    ] {
        let proxy = proxy(reply);
        let exchange = post(&through(&ca, "", &proxy), &server.https(), "{}");
        failed(&exchange, FailureKind::Proxy, Progress::NotSent);
        assert_eq!(exchange.connection, ConnectionUse::None);
    }
    assert_eq!(server.connections(), 0);
    // It accepts, and its tunnel leads nowhere.
    let nowhere = Server::new(|mut stream, _| {
        read_request(&mut stream);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
    });
    let exchange = post(&through(&ca, "", &nowhere), &server.https(), "{}");
    failed(&exchange, FailureKind::Connect, Progress::NotSent);
    // Nobody there at all; and one who says nothing.
    let gone = Nobody::new();
    let settings =
        NetworkSettings { proxy: Some(format!("http://{}", gone.address()).into()), ..ca.settings() };
    let exchange = post(&Engine::new(&settings).unwrap(), &server.https(), "{}");
    failed(&exchange, FailureKind::Connect, Progress::NotSent);
    let silent = Server::new(|stream, _| hold(stream));
    let exchange = post_within(&through(&ca, "", &silent), &server.https(), millis(200), LONG);
    failed(&exchange, FailureKind::Connect, Progress::NotSent);
}
