//! The server over real sockets: HTTP as it should be, and every way in which bytes go wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/wire.rs"]
mod wire;

use std::io::{ErrorKind, Read, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use common::*;
use dargah_simulator::machine::*;
use dargah_simulator::{Simulator, TlsFault};
use serde_json::{Value, json};
use wire::*;

fn simulator() -> Simulator {
    Simulator::builder().seed(7).start().unwrap()
}

fn with_fault(plan: &str) -> Simulator {
    Simulator::builder().fault(PlannedFault::from_text(plan).unwrap()).start().unwrap()
}

fn create(client: &mut Client) -> std::io::Result<Response> {
    client.post("/v1/create", KEY, &tabapay_order())
}

#[test]
fn a_whole_payment_over_tls() {
    let simulator = Simulator::builder().tls(true).seed(7).start().unwrap();
    assert_eq!(simulator.tara_base_url(), format!("https://127.0.0.1:{}/pay", simulator.port()));
    let config = tls_config(&simulator, &rustls::version::TLS13);
    let mut client = Client::tls(&simulator, &config, "127.0.0.1").unwrap();
    let login = json!({"username": "shop", "password": "secret-password"});
    let login = client.post("/pay/api/v2/authenticate", "", &login).unwrap().json()["accessToken"].clone();
    let login = login.as_str().unwrap().to_owned();
    let token = client.post("/pay/api/getToken", &login, &tara_order()).unwrap().json()["token"].clone();
    let token = token.as_str().unwrap().to_owned();
    assert_eq!(simulator.last_token().as_deref(), Some(token.as_str()));
    let url = format!("{}/api/ipgPurchase", simulator.tara_base_url());
    let payer = simulator.open_page("POST", &url, &[("username", "shop"), ("token", &token)]).unwrap();
    let callback = payer.pay().unwrap();
    assert_eq!(simulator.callback_for(&token), Some(callback));
    let receipt = client.post("/pay/api/purchaseVerify", &login, &json!({"token": token})).unwrap();
    assert_eq!(receipt.json()["result"], "0");
    assert_eq!(simulator.account(&token).unwrap().settled, 50_000);
    let created = create(&mut client).unwrap().json();
    let url = created["url"].as_str().unwrap();
    assert!(url.starts_with("https://127.0.0.1/pay/"), "{url}: the host is the one that the client named");

    let counters = simulator.counters();
    assert_eq!((counters.connections_made(), counters.handshakes_full(), counters.logins), (1, 1, 1));
    assert_eq!(counters.calls(Operation::PurchaseVerify), 1);
    simulator.reset_counters();
    assert_eq!((simulator.counters().connections_made(), simulator.counters().all_calls()), (0, 0));
}

#[test]
fn tls_versions_names_and_resumption() {
    let simulator = Simulator::builder().tls(true).start().unwrap();
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        simulator.reset_counters();
        let config = tls_config(&simulator, version);
        for (i, host) in ["127.0.0.1", "localhost", "127.0.0.1", "localhost"].into_iter().enumerate() {
            let mut client = Client::tls(&simulator, &config, host).unwrap();
            assert_eq!(create(&mut client).unwrap().status, 200);
            let counters = simulator.counters();
            let expected = (1 + i.min(1) as u64, (i as u64).saturating_sub(1));
            assert_eq!(
                (counters.handshakes_full(), counters.handshakes_resumed()),
                expected,
                "{version:?} {i}"
            );
        }
    }
}

#[test]
fn tls_that_is_wrong() {
    use rustls::{CertificateError, Error};
    for (fault, is_it) in [
        (
            TlsFault::Expired,
            (|e| matches!(e, CertificateError::ExpiredContext { .. })) as fn(&CertificateError) -> bool,
        ),
        (TlsFault::NotYetValid, |e| matches!(e, CertificateError::NotValidYetContext { .. })),
        (TlsFault::WrongHost, |e| matches!(e, CertificateError::NotValidForNameContext { .. })),
        (TlsFault::UnknownIssuer, |e| matches!(e, CertificateError::UnknownIssuer)),
    ] {
        let simulator = Simulator::builder().tls_fault(fault).start().unwrap();
        let config = tls_config(&simulator, &rustls::version::TLS13);
        let error = Client::tls(&simulator, &config, "127.0.0.1").err().unwrap();
        let inner = error.get_ref().and_then(|e| e.downcast_ref::<Error>()).unwrap();
        let Error::InvalidCertificate(why) = inner else { panic!("{fault:?}: {inner}") };
        assert!(is_it(why), "{fault:?}: {why:?}");
    }
    let simulator = Simulator::builder().tls_fault(TlsFault::Plaintext).start().unwrap();
    assert!(simulator.origin().starts_with("https://"));
    let config = tls_config(&simulator, &rustls::version::TLS13);
    assert!(Client::tls(&simulator, &config, "127.0.0.1").is_err());
}

#[test]
fn the_authority_is_kept() {
    let directory = std::env::temp_dir().join(format!("dargah-simulator-{}-{}", std::process::id(), line!()));
    let start = || Simulator::builder().tls(true).ca_directory(&directory).start().unwrap();
    let first = start();
    let pem = first.ca_pem().unwrap().to_owned();
    let config = tls_config(&first, &rustls::version::TLS13);
    first.stop();
    let second = start();
    assert_eq!(second.ca_pem(), Some(pem.as_str()));
    Client::tls(&second, &config, "localhost").expect("the old root still vouches");
    std::fs::remove_dir_all(directory).unwrap();
}

#[test]
fn keep_alive_close_and_old_http() {
    let simulator = simulator();
    let mut client = Client::plain(&simulator);
    for _ in 0..3 {
        assert_eq!(create(&mut client).unwrap().status, 200);
    }
    assert_eq!(simulator.counters().connections_made(), 1);
    client.send("GET /pay/nobody HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    let last = client.response().unwrap();
    assert!(last.head.contains("connection: close"));
    assert_eq!(client.everything().1.unwrap(), 0);
    let mut old = Client::plain(&simulator);
    old.send("GET /pay/nobody HTTP/1.0\r\n\r\n");
    assert_eq!(old.response().unwrap().status, 404);
    assert_eq!(old.everything().1.unwrap(), 0);
    let mut head = Client::plain(&simulator);
    head.send("HEAD /pay/nobody HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    let (bytes, _) = head.everything();
    assert!(bytes.ends_with(b"\r\n\r\n"), "no body after HEAD");
}

#[test]
fn bodies_in_chunks_and_after_100_continue() {
    let simulator = simulator();
    let mut client = Client::plain(&simulator);
    let head = format!(
        "POST /v1/create HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {KEY}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    );
    client.send(&format!("{head}Expect: 100-continue\r\nContent-Length: 59\r\n\r\n"));
    let mut go_on = [0u8; 25];
    client.stream.read_exact(&mut go_on).unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    let body = "amount=50000&callbackURL=http%3A%2F%2F127.0.0.1%3A9%2Fbacks";
    assert_eq!(body.len(), 59);
    client.send(body);
    assert_eq!(client.response().unwrap().json()["status"], "success");
    client.send(&format!("{head}Transfer-Encoding: chunked\r\n\r\nc\r\namount=50000\r\n2f\r\n&callbackURL=http%3A%2F%2F127.0.0.1%3A9%2Fbacks\r\n0\r\n\r\n"));
    assert_eq!(client.response().unwrap().json()["status"], "success");
}

#[test]
fn requests_that_make_no_sense() {
    let simulator = simulator();
    for (raw, status) in [
        ("nonsense\r\n\r\n".to_owned(), 400),
        ("POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n".to_owned(), 413),
        (format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(200)), 431),
    ] {
        let mut client = Client::plain(&simulator);
        client.send(&raw);
        assert_eq!(client.response().unwrap().status, status, "{raw:.40}");
        assert_eq!(client.everything().1.unwrap(), 0);
    }
    assert_eq!(create(&mut Client::plain(&simulator)).unwrap().status, 200);
}

#[test]
fn connections_that_end_early() {
    for (plan, kinds, settled) in [
        ("tabapay.verify=reset_before", vec![ErrorKind::ConnectionReset], 0),
        ("tabapay.verify=reset_after", vec![ErrorKind::ConnectionReset], 50_000),
        ("tabapay.verify=close_before", vec![ErrorKind::UnexpectedEof], 0),
        ("tabapay.verify=close_after", vec![ErrorKind::UnexpectedEof], 50_000),
        ("tabapay.verify=cut,at=20", vec![ErrorKind::UnexpectedEof], 50_000),
        ("tabapay.verify=cut,at=20,processed=false", vec![ErrorKind::UnexpectedEof], 0),
        ("tabapay.verify=cut,at=5,of=answer", vec![ErrorKind::UnexpectedEof], 50_000),
        (
            "tabapay.verify=cut,at=5,end=reset",
            vec![ErrorKind::ConnectionReset, ErrorKind::UnexpectedEof],
            50_000,
        ),
        ("tabapay.verify=length_long", vec![ErrorKind::UnexpectedEof], 50_000),
        ("tabapay.verify=chunked_lie", vec![ErrorKind::UnexpectedEof], 50_000),
    ] {
        for tls in [false, true] {
            let fault = PlannedFault::from_text(plan).unwrap();
            let simulator = Simulator::builder().tls(tls).fault(fault).start().unwrap();
            let connect = || {
                if !tls {
                    return Client::plain(&simulator);
                }
                Client::tls(&simulator, &tls_config(&simulator, &rustls::version::TLS13), "localhost")
                    .unwrap()
            };
            let mut client = connect();
            let token = create(&mut client).unwrap().json()["token"].as_str().unwrap().to_owned();
            simulator.pay(&token).unwrap();
            let verify = json!({"token": token, "amount": 50000});
            let error = client.post("/v1/verify", KEY, &verify).expect_err(plan);
            assert!(kinds.contains(&error.kind()), "{plan}: {error:?}");
            assert_eq!(simulator.account(&token).unwrap().settled, settled, "{plan}");
            let again = connect().post("/v1/verify", KEY, &verify).unwrap().json();
            assert_eq!(again["responseCode"], if settled > 0 { 2 } else { 1 }, "{plan}");
        }
    }
}

#[test]
fn connections_that_are_refused() {
    let simulator = with_fault("any.connect=refuse,times=2");
    for _ in 0..2 {
        assert!(create(&mut Client::plain(&simulator)).is_err());
    }
    assert_eq!(create(&mut Client::plain(&simulator)).unwrap().status, 200);
    assert_eq!(simulator.counters().calls(Operation::Create), 1);
}

#[test]
fn silence_until_the_client_gives_up() {
    for plan in
        ["tabapay.create=stall_before", "tabapay.create=cut,at=3,end=stall", "any.connect=stall_before"]
    {
        let simulator = with_fault(plan);
        let mut client = Client::plain(&simulator);
        client.socket.set_read_timeout(Some(Duration::from_millis(150))).unwrap();
        let error = create(&mut client).expect_err(plan);
        assert!(matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut), "{plan}: {error:?}");
        // Stopping must not wait for a client that still hangs on.
        let before = Instant::now();
        simulator.stop();
        assert!(before.elapsed() < GUARD / 2);
    }
}

#[test]
fn slow_and_dripping() {
    let simulator = with_fault("tabapay.create=slow,delay_ms=200");
    let before = Instant::now();
    assert_eq!(create(&mut Client::plain(&simulator)).unwrap().status, 200);
    assert!(before.elapsed() >= Duration::from_millis(200));
    let simulator = with_fault("tabapay.create=drip,bytes=10,pause_ms=5");
    let before = Instant::now();
    let answer = create(&mut Client::plain(&simulator)).unwrap();
    assert_eq!(answer.json()["status"], "success");
    assert!(before.elapsed() >= Duration::from_millis(50), "at least ten pieces");
    // A delay does not hold up a stop.
    let simulator = with_fault("tabapay.create=slow,delay_ms=3600000");
    let mut client = Client::plain(&simulator);
    client.socket.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
    create(&mut client).unwrap_err();
    let before = Instant::now();
    simulator.stop();
    assert!(before.elapsed() < GUARD / 2);
}

#[test]
fn answers_with_strange_framing() {
    let answer = |plan: &str| create(&mut Client::plain(&with_fault(plan))).unwrap();
    let chunked = answer("tabapay.create=chunked,bytes=7");
    assert!(chunked.head.contains("transfer-encoding: chunked"));
    assert_eq!(chunked.json()["status"], "success");
    let short = answer("tabapay.create=length_short,by=10");
    assert_eq!(short.json(), Value::Null, "ten bytes are missing");
    let old = answer("tabapay.create=http10");
    assert!(old.head.starts_with("HTTP/1.0 200") && !old.head.contains("content-length"));
    assert_eq!(old.json()["status"], "success");
    let storm = answer("tabapay.create=informational_storm,count=50");
    assert_eq!((storm.head.matches("103 Early Hints").count(), storm.status), (50, 200));
    let flood = answer("tabapay.create=header_flood,count=500");
    assert_eq!(flood.head.matches("x-flood-").count(), 500);
    let gzip = answer("tabapay.create=gzip");
    assert!(gzip.head.contains("content-encoding: gzip") && gzip.body.starts_with(&[0x1f, 0x8b]));
    let bom = answer("tabapay.create=bom");
    assert!(bom.body.starts_with(b"\xef\xbb\xbf"));
    let redirect = answer("tabapay.create=redirect,status=307");
    assert!(redirect.status == 307 && redirect.head.contains("location: /v1/create\r\n"));
    let injected = answer("tabapay.create=redirect,location=\"/x\\r\\nevil: 1\"");
    assert!(!injected.head.contains("\r\nevil"), "no header can be smuggled in");

    let simulator = with_fault("tabapay.create=junk,text=SSH-2.0-x");
    let mut client = Client::plain(&simulator);
    assert!(create(&mut client).is_err());
    let simulator = with_fault("tabapay.create=endless_body");
    let mut client = Client::plain(&simulator);
    client.send(&format!(
        "POST /v1/create HTTP/1.1\r\nAuthorization: Bearer {KEY}\r\nContent-Length: 0\r\n\r\n"
    ));
    let mut first_megabytes = vec![0u8; 4 << 20];
    client.stream.read_exact(&mut first_megabytes).unwrap();
    drop(client);
    simulator.stop();
}

#[test]
fn kept_connections_that_die() {
    let simulator = with_fault("tabapay.create=close_after_answer,times=always");
    let mut client = Client::plain(&simulator);
    let answer = create(&mut client).unwrap();
    assert!(!answer.head.contains("connection"), "without a word");
    assert!(create(&mut client).is_err());
    let simulator = with_fault("tabapay.create=close_after_answer,announce=true,times=always");
    let mut client = Client::plain(&simulator);
    assert!(create(&mut client).unwrap().head.contains("connection: close"));
    assert_eq!(client.everything().1.unwrap(), 0);
    let simulator = Simulator::builder().keep_alive(Duration::from_millis(50)).start().unwrap();
    let mut client = Client::plain(&simulator);
    create(&mut client).unwrap();
    assert_eq!(client.everything().1.unwrap(), 0, "closed after its silence");
}

#[test]
fn the_same_seed_and_clock_give_the_same_bytes() {
    let run = |seed: u64| {
        let simulator = Simulator::builder().seed(seed).still_clock(NOW).start().unwrap();
        let mut client = Client::plain(&simulator);
        let mut all = Vec::new();
        for _ in 0..3 {
            let created = create(&mut client).unwrap();
            let token = created.json()["token"].as_str().unwrap().to_owned();
            simulator.pay(&token).unwrap();
            simulator.advance_clock(60_000);
            let receipt = client.post("/v1/verify", KEY, &json!({"token": token, "amount": 50000})).unwrap();
            all.push((created.head, created.body, receipt.head, receipt.body));
        }
        all
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
}

/// A shop that takes one push and answers it.
fn shop(answer: &'static str) -> (String, std::thread::JoinHandle<String>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://127.0.0.1:{}/push?order=5", listener.local_addr().unwrap().port());
    let thread = std::thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        socket.set_read_timeout(Some(GUARD)).unwrap();
        let mut seen = Vec::new();
        let mut piece = [0u8; 4096];
        while !String::from_utf8_lossy(&seen).contains("date=") {
            let n = socket.read(&mut piece).unwrap();
            assert!(n > 0);
            seen.extend_from_slice(&piece[..n]);
        }
        socket.write_all(answer.as_bytes()).unwrap();
        String::from_utf8(seen).unwrap()
    });
    (url, thread)
}

#[test]
fn pushes_reach_the_shop_and_settle() {
    for (answer, settled) in [
        ("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"status\":\"success\"}", 50_000),
        ("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"status\":\"error\"}", 0),
    ] {
        let open = OpenPoints { tabapay_push: true, ..OpenPoints::default() };
        let simulator = Simulator::builder().open_points(open).start().unwrap();
        let (url, shop) = shop(answer);
        let mut client = Client::plain(&simulator);
        let order = json!({"amount": 50000, "callbackURL": url});
        let token =
            client.post("/v1/create", KEY, &order).unwrap().json()["token"].as_str().unwrap().to_owned();
        simulator.pay(&token).unwrap();
        let seen = shop.join().unwrap();
        assert!(seen.starts_with("POST /push?order=5 HTTP/1.1\r\n"), "{seen}");
        assert!(seen.contains("\r\nauthorize: a99ef0d86ae019729617694d449a8242\r\n"), "{seen}");
        assert!(seen.contains(&format!("token={token}")));
        let deadline = Instant::now() + GUARD;
        while simulator.payment(&token).unwrap().push_accepted.is_none() {
            assert!(Instant::now() < deadline, "the shop's answer was never dealt with");
            std::thread::yield_now();
        }
        assert_eq!(simulator.payment(&token).unwrap().push_accepted, Some(settled > 0));
        assert_eq!(simulator.account(&token).unwrap().settled, settled);
    }
}

#[test]
fn pushes_go_nowhere_else() {
    let open = OpenPoints { tabapay_push: true, ..OpenPoints::default() };
    let simulator = Simulator::builder().open_points(open).start().unwrap();
    for url in ["http://shop.example/push", "http://192.0.2.1/push", "https://127.0.0.1:1/push"] {
        let order = json!({"amount": 50000, "callbackURL": url});
        let token = Client::plain(&simulator).post("/v1/create", KEY, &order).unwrap().json()["token"]
            .as_str()
            .unwrap()
            .to_owned();
        simulator.pay(&token).unwrap();
        let deadline = Instant::now() + GUARD;
        while simulator.payment(&token).unwrap().push_accepted.is_none() {
            assert!(Instant::now() < deadline, "the push was never given up");
            std::thread::yield_now();
        }
    }
    let pushes = simulator.with(|machine, _, _| machine.counters().to_json()["pushes"].clone());
    assert_eq!(pushes, 0);
}

#[test]
fn a_thousand_clients_at_once() {
    rlimit::increase_nofile_limit(8192).unwrap();
    let simulator = Simulator::builder().log_limit(0).start().unwrap();
    let mut clients: Vec<Client> = (0..1000).map(|_| Client::plain(&simulator)).collect();
    let failed = AtomicU64::new(0);
    // All are open at once; eight threads take turns on them, three rounds.
    std::thread::scope(|scope| {
        for share in clients.chunks_mut(125) {
            let failed = &failed;
            scope.spawn(move || {
                for _ in 0..3 {
                    for client in &mut *share {
                        if create(client).map_or(0, |answer| answer.status) != 200 {
                            failed.fetch_add(1, Ordering::Relaxed);
                        }
                    }
                }
            });
        }
    });
    assert_eq!(failed.load(Ordering::Relaxed), 0);
    let counters = simulator.counters();
    assert_eq!((counters.connections_made(), counters.connections_open()), (1000, 1000));
    assert_eq!(counters.calls(Operation::Create), 3000);
    let tokens = simulator
        .with(|machine, _, _| machine.tokens().iter().cloned().collect::<std::collections::HashSet<_>>());
    assert_eq!(tokens.len(), 3000);
    simulator.stop();
    assert!(clients.iter_mut().all(|client| create(client).is_err()));
}

#[test]
fn a_hostile_text_stays_text_on_every_page() {
    const HOSTILE: &str = "\"'><script>alert(1)</script><a href=x>&amp;\u{202e}7";
    const SHOWN: &str =
        "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href=x&gt;&amp;amp;\u{202e}7";
    let simulator = Simulator::builder()
        .tara_merchant(TaraMerchant {
            shop: HOSTILE.to_owned(),
            ..TaraMerchant::new("shop", "secret-password")
        })
        .tabapay_merchant(TabapayMerchant { shop: HOSTILE.to_owned(), ..TabapayMerchant::new(KEY) })
        .fault(PlannedFault::from_text("tabapay.callback=duplicate").unwrap())
        .start()
        .unwrap();
    let mut client = Client::plain(&simulator);
    // How often it is shown, always in a place that it cannot leave.
    let mut ask = |method: &str, target: &str, fields: &[(&str, &str)], shown: usize| {
        let body =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(fields.iter().copied()).finish();
        client.send(&format!(
            "{method} {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        ));
        let response = client.response().unwrap();
        let page = String::from_utf8(response.body).unwrap();
        let what = format!("{method} {target}: {}\r\n{page}", response.head);
        assert!(response.head.contains("content-type: text/html; charset=utf-8\r\n"), "{what}");
        let places = ["<bdi>", "value=\"", "action=\"http://127.0.0.1:9/back?x="];
        let found: usize =
            places.iter().map(|before| page.matches(&format!("{before}{SHOWN}")).count()).sum();
        assert_eq!((found, page.matches("alert(1)").count()), (shown, shown), "{what}");
    };
    let callback = format!("{CALLBACK}?x={HOSTILE}");
    let item = json!({"name": HOSTILE, "code": "5", "count": 1, "unit": 5, "fee": 50_000, "group": "26", "groupTitle": HOSTILE});
    let order = json!({"callBackUrl": callback, "orderId": HOSTILE, "additionalData": HOSTILE, "taraInvoiceItemList": [item]});
    let mut json = Client::plain(&simulator);
    let login = json!({"username": "shop", "password": "secret-password"});
    let login = json.post("/pay/api/v2/authenticate", "", &login).unwrap().json()["accessToken"].clone();
    let answer =
        json.post("/pay/api/getToken", login.as_str().unwrap(), &but(tara_order(), order)).unwrap().json();
    let token = answer["token"].as_str().unwrap();
    ask("POST", "/pay/api/ipgPurchase", &[("username", "shop"), ("token", token)], 3);
    let target = format!("/_simulator/page/{token}");
    ask("POST", &target, &[("action", HOSTILE)], 0);
    // The address, and two fields of the callback.
    ask("POST", &target, &[("action", "decline"), ("card", HOSTILE)], 3);
    ask("GET", &target, &[], 0);

    let quoted: String = form_urlencoded::byte_serialize(HOSTILE.as_bytes()).collect();
    let callback = format!("{CALLBACK}?x={quoted}");
    let order = json!({"callbackURL": callback, "description": HOSTILE, "factorNumber": HOSTILE});
    let answer = json.post("/v1/create", KEY, &but(tabapay_order(), order)).unwrap().json();
    let token = answer["token"].as_str().unwrap();
    ask("GET", &format!("/pay/{token}"), &[], 2);
    // Back to the shop twice: by GET, so that what the address had goes into fields.
    ask("POST", &format!("/pay/{token}"), &[("action", "pay"), ("card", HOSTILE)], 2);

    ask("POST", "/pay/api/ipgPurchase", &[("username", HOSTILE), ("token", HOSTILE)], 0);
    ask("GET", &format!("/pay/{quoted}"), &[], 0);
    ask("POST", &format!("/_simulator/page/{quoted}"), &[("action", HOSTILE)], 0);
}
