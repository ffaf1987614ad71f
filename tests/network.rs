//! What the network can do to a payment, seen from the gateways' clients. The engine's own tests
//! (`transport_*.rs`) look at each of these from below.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod transport_support;

use dargah::amount::Rial;
use dargah::error::{ErrorKind, Progress, TlsProblem};
use dargah::expected::Expected;
use dargah::outcome::{Outcome, Unknown};
use dargah::tabapay::{Environment, TabaPay};
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::{CallOptions, Engine, Lookup, NetworkSettings, Timeouts};
use dargah_simulator::{Fault, Operation as Op, PlannedFault, Simulator, TlsFault};
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Barrier};
use std::time::Duration;
use transport_support::{Ca, Nobody, Server, Stopwatch, carry, hold, longest};

const MERCHANT: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
/// The whole call's time where something must end by it.
const DEADLINE: Duration = Duration::from_secs(1);

fn network(ca: Option<&str>) -> NetworkSettings {
    NetworkSettings { ca_pem: ca.map(str::to_owned), ..NetworkSettings::default() }
}

fn rial() -> Rial {
    Rial::new(150_000).unwrap()
}

/// A verify at both gateways that must stay Unknown, within 1.05 times its time.
fn both_unknown(origin: &str, network: &NetworkSettings, engine: Option<Engine>) -> [Unknown; 2] {
    let timeouts = Timeouts { connect: Duration::from_millis(400), total: DEADLINE };
    let mut tara =
        Tara::builder("shop", "secret-password").base_url(format!("{origin}/pay")).timeouts(timeouts);
    let mut tabapay = TabaPay::builder(MERCHANT, Environment::Production)
        .base_url(format!("{origin}/v1"))
        .timeouts(timeouts);
    match engine.map(Arc::new) {
        Some(engine) => {
            tara = tara.transport(engine.clone());
            tabapay = tabapay.transport(engine);
        }
        None => {
            tara = tara.network(network.clone());
            tabapay = tabapay.network(network.clone());
        }
    }
    let (tara, tabapay) = (tara.build().unwrap(), tabapay.build().unwrap());
    let expected = Expected::new("token", rial()).ip("1.2.3.4").verified_before(false);
    [
        in_time(|| tara.verify(&expected, &CallOptions::new()).unwrap()),
        in_time(|| tabapay.verify(&expected, &CallOptions::new()).unwrap()),
    ]
}

fn in_time<A: std::fmt::Debug>(call: impl FnOnce() -> Outcome<A>) -> Unknown {
    let watch = Stopwatch::start();
    let outcome = call();
    let took = watch.elapsed();
    assert!(took <= longest(DEADLINE), "{took:?}");
    let Outcome::Unknown(unknown) = outcome else { panic!("{outcome:?}") };
    assert!(unknown.error.money_may_have_moved(), "the payer may have paid all the same");
    unknown
}

fn not_sent(unknown: &Unknown, kind: ErrorKind) {
    assert_eq!((unknown.error.kind(), unknown.progress), (kind, Progress::NotSent), "{}", unknown.error);
}

#[test]
fn each_tls_problem_is_named_and_nothing_was_sent() {
    for (fault, problem, words) in [
        (TlsFault::Expired, TlsProblem::Expired, "expired"),
        // Also what a clock that is a year late makes of a good certificate.
        (TlsFault::NotYetValid, TlsProblem::NotValidYet, "clock is probably behind"),
        (TlsFault::WrongHost, TlsProblem::WrongHost, "another host name"),
        (TlsFault::UnknownIssuer, TlsProblem::UnknownIssuer, "not trusted"),
        (TlsFault::Plaintext, TlsProblem::Other, "does this port speak TLS"),
    ] {
        let simulator = Simulator::builder().seed(7).tls_fault(fault).start().unwrap();
        let origin = format!("https://127.0.0.1:{}", simulator.port());
        for unknown in both_unknown(&origin, &network(simulator.ca_pem()), None) {
            not_sent(&unknown, ErrorKind::Tls);
            assert_eq!(unknown.error.tls_problem(), Some(problem), "{fault:?}");
            assert!(unknown.error.to_string().contains(words), "{fault:?}: {}", unknown.error);
            assert!(!unknown.error.retryable(), "a person is needed first");
        }
        assert_eq!(simulator.counters().all_calls(), 0, "{fault:?}");
    }
}

#[test]
fn a_certificate_of_a_year_ago_or_in_a_year_names_the_clock() {
    let ca = Ca::new();
    for (years, problem) in [((2024, 2025), TlsProblem::Expired), ((2090, 2091), TlsProblem::NotValidYet)] {
        let server = Server::tls(ca.server(&["127.0.0.1"], years));
        let settings = ca.settings();
        for unknown in both_unknown(&format!("https://{}", server.address), &settings, None) {
            assert_eq!(unknown.error.tls_problem(), Some(problem));
            assert!(unknown.error.to_string().contains("clock"), "{}", unknown.error);
            assert!(unknown.error.to_string().contains("check the date"), "{}", unknown.error);
        }
    }
}

#[test]
fn an_old_tls_version_is_named() {
    let server = Server::new(|mut stream, _| {
        let mut buffer = [0; 1024];
        let _ = stream.read(&mut buffer);
        let _ = stream.write_all(&[21, 3, 1, 0, 2, 2, 70]);
        hold(stream);
    });
    for unknown in both_unknown(&format!("https://{}", server.address), &network(None), None) {
        not_sent(&unknown, ErrorKind::Tls);
        assert_eq!(unknown.error.tls_problem(), Some(TlsProblem::Version));
    }
}

fn looked_up_by(lookup: impl Fn(&str) -> io::Result<Vec<SocketAddr>> + Send + Sync + 'static) -> Engine {
    let lookup: Arc<Lookup> = Arc::new(lookup);
    Engine::with_lookup(&NetworkSettings::default(), lookup).unwrap()
}

#[test]
fn a_name_that_does_not_resolve() {
    let engine = looked_up_by(|_| Err(io::Error::new(io::ErrorKind::NotFound, "no such name")));
    for unknown in both_unknown("https://gateway.invalid", &network(None), Some(engine)) {
        not_sent(&unknown, ErrorKind::Resolve);
        assert!(unknown.error.retryable());
    }
}

#[test]
fn a_name_server_that_is_stuck() {
    let door = Arc::new(Barrier::new(2));
    let stuck = door.clone();
    let engine = looked_up_by(move |_| {
        stuck.wait();
        Err(io::Error::other("too late"))
    });
    for unknown in both_unknown("https://gateway.invalid", &network(None), Some(engine)) {
        assert_eq!(unknown.progress, Progress::NotSent, "{}", unknown.error);
        assert!(matches!(unknown.error.kind(), ErrorKind::Resolve | ErrorKind::Timeout), "{}", unknown.error);
    }
    door.wait();
}

#[test]
fn refused_and_swallowed() {
    let nobody = Nobody::new();
    for unknown in both_unknown(&format!("https://{}", nobody.address()), &network(None), None) {
        not_sent(&unknown, ErrorKind::Connect);
    }
    // A listener with a full queue drops further connections.
    let hole = TcpListener::bind("127.0.0.1:0").unwrap();
    use std::os::fd::AsRawFd;
    // SAFETY: the descriptor is an open listening socket.
    assert_eq!(unsafe { libc::listen(hole.as_raw_fd(), 0) }, 0);
    let address = hole.local_addr().unwrap();
    let mut fill = Vec::new();
    while let Ok(stream) = std::net::TcpStream::connect_timeout(&address, Duration::from_millis(100)) {
        fill.push(stream);
        assert!(fill.len() < 100, "the queue does not fill up");
    }
    for unknown in both_unknown(&format!("https://{address}"), &network(None), None) {
        assert_eq!(unknown.progress, Progress::NotSent, "{}", unknown.error);
        assert!(matches!(unknown.error.kind(), ErrorKind::Connect | ErrorKind::Timeout), "{}", unknown.error);
    }
}

#[test]
fn broken_ipv6_costs_no_payment() {
    let simulator = Simulator::builder().seed(7).tls(true).start().unwrap();
    let settings = network(simulator.ca_pem());
    // Nobody listens at ::1; the simulator listens at 127.0.0.1, and its certificate names the host.
    let addresses = ["[::1]:0", "127.0.0.1:0"].map(|text| text.parse::<SocketAddr>().unwrap());
    let lookup: Arc<Lookup> = Arc::new(move |_: &str| Ok(addresses.to_vec()));
    let engine = Engine::with_lookup(&settings, lookup).unwrap();
    let tara = Tara::builder("shop", "secret-password")
        .base_url(format!("https://localhost:{}/pay", simulator.port()))
        .transport(Arc::new(engine))
        .build()
        .unwrap();
    pay(&simulator, &tara);
}

/// One whole payment.
fn pay(simulator: &Simulator, tara: &Tara) {
    pay_with(simulator, tara, &|| {});
}

/// One whole payment, with something to do after each call.
fn pay_with(simulator: &Simulator, tara: &Tara, after_call: &dyn Fn()) {
    let order = TokenRequest::new(rial(), 101, "1.2.3.4", "https://shop.ir/back").order_id("order-1");
    let token = tara.get_token(&order, &CallOptions::new()).unwrap().token;
    after_call();
    let callback = simulator.pay(token.expose()).unwrap().callbacks.remove(0);
    let callback = Tara::parse_callback(b"", callback.raw_fields().as_bytes()).unwrap();
    let expected = order.expected(token.clone()).after(&callback).unwrap().verified_before(false);
    let outcome = tara.verify(&expected, &CallOptions::new()).unwrap();
    after_call();
    assert!(outcome.paid().is_some(), "{outcome:?}");
    assert_eq!(simulator.account(token.expose()).unwrap().times_settled, 1);
}

#[test]
fn a_stale_connection_asks_nothing_twice() {
    for announce in [false, true] {
        let simulator = Simulator::builder().seed(7).tls(true).start().unwrap();
        let tara = Tara::builder("shop", "secret-password")
            .base_url(simulator.tara_base_url())
            .network(network(simulator.ca_pem()))
            .build()
            .unwrap();
        // A close without a word that comes while the next request is on its way is no stale connection: so
        // nothing is asked before the simulator has closed, which the login inside getToken cannot wait for.
        let closed = || {
            while simulator.counters().connections_open() > 0 {
                std::thread::yield_now();
            }
        };
        tara.authenticate(&CallOptions::new()).unwrap();
        for operation in [Op::GetToken, Op::PurchaseVerify] {
            let fault = PlannedFault::once(operation, Fault::CloseAfterAnswer { announce });
            simulator.plan_fault(fault).unwrap();
        }
        pay_with(&simulator, &tara, &closed);
        pay(&simulator, &tara);
        let calls = [Op::Authenticate, Op::GetToken, Op::PurchaseVerify, Op::PurchaseInquiry];
        let counters = simulator.counters();
        assert_eq!(calls.map(|call| counters.calls(call)), [1, 2, 2, 0], "announced: {announce}");
    }
}

#[test]
fn a_balancer_that_breaks_off_every_other_handshake_costs_no_payment() {
    let simulator = Simulator::builder().seed(7).tls(true).start().unwrap();
    let port = simulator.port();
    let balancer = Server::new(move |mut stream, number| {
        if number % 2 == 0 {
            let _ = stream.read_exact(&mut [0; 16]);
        } else if let Ok(far) = TcpStream::connect(("127.0.0.1", port)) {
            carry(stream, far);
        }
    });
    // Each call connects anew.
    let settings = NetworkSettings { idle_timeout: Duration::ZERO, ..network(simulator.ca_pem()) };
    let tara = Tara::builder("shop", "secret-password")
        .base_url(format!("https://{}/pay", balancer.address))
        .network(settings)
        .build()
        .unwrap();
    pay(&simulator, &tara);
    let calls = [Op::Authenticate, Op::GetToken, Op::PurchaseVerify, Op::PurchaseInquiry];
    assert_eq!(calls.map(|call| simulator.counters().calls(call)), [1, 1, 1, 0]);
    assert_eq!(balancer.connections(), 6, "each of the three calls met the broken one first");
}

/// Says that this process is the one without certificates.
const BARE: &str = "DARGAH_TEST_WITHOUT_CERTIFICATES";

#[test]
fn a_machine_without_certificates() {
    if std::env::var_os(BARE).is_none() {
        // The same test again, in a process whose machine seems to have no certificates at all.
        let output = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_machine_without_certificates"])
            .env(BARE, "1")
            .env("SSL_CERT_FILE", "/nonexistent")
            .env("SSL_CERT_DIR", "/nonexistent")
            .output()
            .unwrap();
        let shown = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && shown.contains("1 passed"), "{shown}");
        return;
    }
    let simulator = Simulator::builder().seed(7).tls(true).start().unwrap();
    let tara = Tara::builder("shop", "secret-password")
        .base_url(simulator.tara_base_url())
        .network(network(simulator.ca_pem()))
        .build()
        .unwrap();
    pay(&simulator, &tara);
    // The bundled roots are there too: the simulator's authority is none of them, and that is what is said.
    for unknown in both_unknown(&simulator.origin(), &network(None), None) {
        assert_eq!(unknown.error.tls_problem(), Some(TlsProblem::UnknownIssuer));
    }
}
