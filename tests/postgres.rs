//! PostgreSQL as it fails: away, cut off, slow, locked, read-only, newer, with a wrong certificate.

#![cfg(all(unix, feature = "sqlite", feature = "postgres"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::checkout::journal::{
    Changed, Entry, Filter, Journal, JournalOptions, PostgresJournal, Row, open,
};
use dargah::checkout::{Again, Checkout, Order, Payment, PaymentId, Route, State};
use dargah::error::{Error, ErrorKind, TlsProblem};
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Operation as Op, Pay};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::MetadataExt;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use support::database::{Database, PATIENCE, end_sessions, patient, server, server_file, sql};
use support::journals::Timed;
use support::nobody::Nobody;
use support::{World, tara_order};

const PASSWORD: &str = "hunter2";
/// For what is waited for in vain. The same limit holds for what a test needs before and after that, such as a write to the
/// disk: so it is longer than those take on a busy machine.
const IN_VAIN: Duration = Duration::from_secs(3);

fn options() -> JournalOptions {
    JournalOptions { ca_file: Some(server_file("ca.pem")), ..patient() }
}

fn connect(address: &str) -> Result<PostgresJournal, Error> {
    PostgresJournal::open(address, &options())
}

fn refused(address: &str, options: &JournalOptions) -> Error {
    let error = open(address, options).err().unwrap();
    assert!(!format!("{error} {error:?}").contains(PASSWORD), "{error:?}");
    error
}

fn entry(what: &str) -> Entry {
    Entry::new(0, what, serde_json::Value::Null)
}

/// Begins a payment at a simulated gateway.
fn begun(world: &World, journal: Arc<dyn Journal>) -> (Checkout, Payment) {
    let journal: Arc<dyn Journal> = Arc::new(Timed { inner: journal, world: world.clone() });
    let checkout =
        Checkout::builder(journal).tara("shop", world.tara()).clock(Arc::new(world.clone())).build().unwrap();
    let order = Order::Tara(tara_order());
    let payment = checkout.begin("shop", &order, Again::Default, &CallOptions::new()).unwrap().payment;
    (checkout, payment)
}

fn pays(world: &World, payment: &Payment) -> String {
    let token = payment.token.clone().unwrap();
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    finished.callbacks[0].raw_fields().to_owned()
}

fn complete(checkout: &Checkout, callback: &str) -> Result<State, Error> {
    checkout.complete("shop", b"", callback.as_bytes(), &CallOptions::new()).map(|done| done.payment.state)
}

#[test]
fn the_servers_certificate_is_checked() {
    let database = Database::postgres();
    let over_tls = format!("{}?sslmode=require", database.address);
    let journal = connect(&over_tls).unwrap();
    journal.now_ms().unwrap();
    let name = database.address.rsplit('/').next().unwrap();
    let encrypted = format!(
        "SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) \
         WHERE datname = '{name}' AND application_name = 'dargah'"
    );
    assert_eq!(sql(&server(), &encrypted), "t");
    // The authority of this server is nobody's but its own.
    let error = refused(&over_tls, &patient());
    assert_eq!((error.kind(), error.tls_problem()), (ErrorKind::Journal, Some(TlsProblem::UnknownIssuer)));
    let elsewhere = over_tls.replace("@127.0.0.1:", "@db.localhost:");
    let error = refused(&elsewhere, &options());
    assert_eq!((error.kind(), error.tls_problem()), (ErrorKind::Journal, Some(TlsProblem::WrongHost)));
    // The file may also be named where libpq's users name it.
    let named = format!("{over_tls}&sslrootcert={}", server_file("ca.pem").display());
    open(&named, &patient()).unwrap();
}

#[test]
fn a_server_without_tls_hears_no_password() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 8];
        stream.read_exact(&mut request).unwrap();
        stream.write_all(b"N").unwrap();
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).unwrap();
        (request, rest)
    });
    let address = format!("postgres://shop:{PASSWORD}@127.0.0.1:{port}/d?sslmode=require");
    let error = refused(&address, &options());
    assert!(error.to_string().contains("plain text never leaves"), "{error}");
    assert_eq!(heard.join().unwrap(), ([0, 0, 0, 8, 4, 210, 22, 47], Vec::new()));
}

#[test]
fn it_is_reached_by_socket_and_by_name() {
    let database = Database::postgres();
    let port = database.address.rsplit(':').next().unwrap().split('/').next().unwrap();
    let socket = server_file("socket");
    let by_socket = database.address.replace(&format!("127.0.0.1:{port}"), "");
    let owner = std::fs::metadata(&socket).unwrap().uid();
    let by_socket = format!("{by_socket}?host={}&port={port}&requirepeer", socket.display());
    connect(&format!("{by_socket}={owner}")).unwrap().now_ms().unwrap();
    // A server of root's or of one's own needs no word.
    // SAFETY: it only tells.
    let is_trusted = [0, unsafe { libc::geteuid() }].contains(&owner);
    assert_eq!(connect(&format!("{by_socket}={}", owner + 1)).is_ok(), is_trusted);
    connect(&database.address.replace("127.0.0.1", "localhost")).unwrap().now_ms().unwrap();
    // The first host that answers counts.
    let nobody = Nobody::new();
    let unused = nobody.address();
    connect(&database.address.replace("@", &format!("@{unused},"))).unwrap().now_ms().unwrap();
}

#[test]
fn no_error_shows_the_password() {
    let nobody = Nobody::new();
    let unused = nobody.address();
    let real = server();
    let (_, place) = real.rsplit_once('@').unwrap();
    let wrong = [
        format!("postgres://dargah:{PASSWORD}@{place}"),
        format!("postgres://{PASSWORD}:{PASSWORD}@{unused}/d?sslmode={PASSWORD}"),
        format!("postgres://u:{PASSWORD}@{unused}/d"),
        format!("postgres://u:{PASSWORD}@no-such-host.invalid/d"),
        format!("postgres://u:{PASSWORD}@/d?host=/nowhere"),
    ];
    for address in wrong {
        let kind = refused(&address, &options()).kind();
        let configuration = address.contains("sslmode");
        assert_eq!(kind == ErrorKind::InvalidConfiguration, configuration, "{address}");
        assert!(configuration || kind == ErrorKind::Journal, "{address}");
    }
}

#[test]
fn a_database_that_cannot_keep_its_promises_is_refused() {
    let database = Database::postgres();
    let name = database.address.rsplit('/').next().unwrap();
    drop(connect(&database.address).unwrap());
    sql(&server(), &format!("ALTER DATABASE {name} SET default_transaction_read_only = on"));
    assert!(refused(&database.address, &options()).to_string().contains("takes no writes"));
    sql(&server(), &format!("ALTER DATABASE {name} RESET default_transaction_read_only"));
    // Made up for by the session.
    sql(&server(), &format!("ALTER DATABASE {name} SET synchronous_commit = off"));
    connect(&database.address).unwrap();
    sql(&database.address, "UPDATE dargah.schema_version SET version = 99");
    let error = refused(&database.address, &options());
    assert!(error.kind() == ErrorKind::Journal && error.to_string().contains("99"), "{error}");
    sql(
        &server(),
        &format!(
            "CREATE DATABASE {name}_latin ENCODING latin1 TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
        ),
    );
    let latin = refused(&format!("{}_latin", database.address), &options());
    sql(&server(), &format!("DROP DATABASE {name}_latin WITH (FORCE)"));
    assert!(latin.to_string().contains("UTF8"), "{latin}");
}

#[test]
fn tables_are_made_once_by_many() {
    let database = Database::postgres();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| connect(&database.address).unwrap().list(&Filter::default(), 1).unwrap());
        }
    });
    assert_eq!(sql(&database.address, "SELECT count(*), max(version) FROM dargah.schema_version"), "1|2");
}

#[test]
fn its_time_is_the_servers() {
    let database = Database::postgres();
    // The journal carries on what the server said when it was opened, and cannot know when the server said it.
    let began = Instant::now();
    let journal = connect(&database.address).unwrap();
    let behind = u64::try_from(began.elapsed().as_millis()).unwrap();
    let server_ms = || -> u64 {
        sql(&database.address, "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")
            .parse()
            .unwrap()
    };
    let (before, now, after) = (server_ms(), journal.now_ms().unwrap(), server_ms());
    assert!(before <= now + behind + 1 && now <= after + 1, "{before} {now} {after}, {behind} behind");
}

#[test]
fn connections_are_few_and_nobody_waits_for_ever() {
    let database = Database::postgres();
    let name = database.address.rsplit('/').next().unwrap();
    let two = JournalOptions { connections: 2, ..options() };
    let journal = open(&database.address, &two).unwrap();
    std::thread::scope(|scope| {
        for thread in 0..64 {
            let journal = &journal;
            scope.spawn(move || {
                for number in 0..4 {
                    journal.note(1, entry(&format!("note {thread} {number}"))).unwrap();
                }
            });
        }
    });
    assert_eq!(journal.history(1).unwrap().len(), 256);
    // The server's own workers come and go there as well.
    let open_now = format!(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = '{name}' AND application_name = 'dargah'"
    );
    let open_now: u32 = sql(&server(), &open_now).parse().unwrap();
    assert!((1..=2).contains(&open_now), "{open_now}");
    // All are busy at something that waits for a lock: the next one gives up.
    let impatient = JournalOptions { connections: 1, timeout: IN_VAIN, ..options() };
    let journal = open(&database.address, &impatient).unwrap();
    let lock = Locked::table(&database.address);
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| assert_eq!(journal.note(1, entry("no")).unwrap_err().kind(), ErrorKind::Journal));
        }
    });
    assert!(began.elapsed() < PATIENCE);
    drop(lock);
    journal.note(1, entry("yes")).unwrap();
    assert_eq!(journal.history(1).unwrap().len(), 257, "what timed out at the server was not written");
}

/// Another session that holds a lock, until it is dropped.
struct Locked(Child);

impl Locked {
    fn table(address: &str) -> Self {
        let mut child = Command::new("psql")
            .args(["-XAtq", address])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let stdin = child.stdin.as_mut().unwrap();
        stdin.write_all(b"BEGIN; LOCK TABLE dargah.history; SELECT 'locked';\n").unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(line, "locked\n");
        Self(child)
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        self.0.wait().unwrap();
    }
}

#[test]
fn closed_connections_are_opened_again() {
    let database = Database::postgres();
    let name = database.address.rsplit('/').next().unwrap();
    let journal = connect(&database.address).unwrap();
    for round in 1..=3 {
        journal.note(1, entry("note")).unwrap();
        assert_eq!(journal.history(1).unwrap().len(), round);
        end_sessions(name);
    }
}

#[test]
fn it_may_be_called_from_within_a_runtime_and_dropped_there() {
    let database = Database::postgres();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let journal = connect(&database.address).unwrap();
        journal.note(1, entry("note")).unwrap();
        assert_eq!(journal.history(1).unwrap().len(), 1);
    });
}

#[test]
fn a_forked_child_has_connections_of_its_own() {
    let database = Database::postgres();
    let journal = connect(&database.address).unwrap();
    journal.note(1, entry("parent")).unwrap();
    // SAFETY: the child only uses the journal, and leaves by _exit.
    match unsafe { libc::fork() } {
        0 => {
            let done = (0..20).all(|number| journal.note(1, entry(&format!("child {number}"))).is_ok());
            // As a host does that frees its handle there.
            drop(journal);
            unsafe { libc::_exit(i32::from(!done)) }
        }
        child => {
            for number in 0..20 {
                journal.note(1, entry(&format!("parent {number}"))).unwrap();
            }
            let mut status = 0;
            assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
            assert_eq!(status, 0);
        }
    }
    let lines = journal.history(1).unwrap();
    assert_eq!((lines.len(), lines.iter().filter(|line| line.what.starts_with("child")).count()), (41, 20));
}

/// A way to the server that can be cut or made to swallow answers.
struct Proxy {
    address: String,
    cut_answers: Arc<AtomicBool>,
    swallow_answers: Arc<AtomicBool>,
}

impl Proxy {
    fn before(address: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (login, place) = address.rsplit_once('@').unwrap();
        let (target, database) = place.split_once('/').unwrap();
        let (cut, swallow) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let proxy = Self {
            address: format!("{login}@127.0.0.1:{port}/{database}"),
            cut_answers: cut.clone(),
            swallow_answers: swallow.clone(),
        };
        let target = target.to_owned();
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (mut client, mut server) = (client.unwrap(), TcpStream::connect(&target).unwrap());
                let (mut from, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
                std::thread::spawn(move || {
                    let _ = std::io::copy(&mut from, &mut to);
                    let _ = to.shutdown(std::net::Shutdown::Both);
                });
                let (cut, swallow) = (cut.clone(), swallow.clone());
                std::thread::spawn(move || {
                    let mut buffer = [0; 65536];
                    while let Ok(read @ 1..) = server.read(&mut buffer) {
                        if cut.load(Ordering::SeqCst) {
                            break;
                        }
                        if !swallow.load(Ordering::SeqCst) && client.write_all(&buffer[..read]).is_err() {
                            break;
                        }
                    }
                    let _ = client.shutdown(std::net::Shutdown::Both);
                });
            }
        });
        proxy
    }
}

#[test]
fn a_lost_answer_to_a_write_is_said_to_be_one_and_not_repeated() {
    let database = Database::postgres();
    let proxy = Proxy::before(&database.address);
    let direct = connect(&database.address).unwrap();
    let sample = begun(&World::new(), Arc::new(connect(&database.address).unwrap())).1;
    let quick = JournalOptions { timeout: IN_VAIN, ..options() };
    // Only an answer that never comes is waited for.
    let ways = [(options(), &proxy.cut_answers), (quick, &proxy.swallow_answers)];
    for (number, (options, flag)) in (1..).zip(ways) {
        let journal = open(&proxy.address, &options).unwrap();
        flag.store(true, Ordering::SeqCst);
        let payment = Payment { id: number, ..sample.clone() };
        let payment = Payment { order_id: format!("order {number}"), token: None, ..payment };
        let error = journal.start(payment, entry("written")).unwrap_err();
        assert!(error.kind() == ErrorKind::Journal && error.to_string().contains("nobody knows"), "{error}");
        flag.store(false, Ordering::SeqCst);
        // It was written all the same, and once.
        assert_eq!(direct.history(number).unwrap().len(), 1);
        assert_eq!(journal.history(number).unwrap().len(), 1, "and the next call has a new connection");
    }
}

#[test]
fn a_read_whose_answer_was_lost_is_asked_again() {
    let database = Database::postgres();
    let proxy = Proxy::before(&database.address);
    let journal = open(&proxy.address, &options()).unwrap();
    journal.note(1, entry("note")).unwrap();
    let flag = proxy.cut_answers.clone();
    flag.store(true, Ordering::SeqCst);
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| journal.history(1));
        assert_eq!(reading.join().unwrap().unwrap_err().kind(), ErrorKind::Journal, "but not for ever");
    });
    flag.store(false, Ordering::SeqCst);
    assert_eq!(journal.history(1).unwrap().len(), 1);
}

/// A server of the test's own, to be stopped.
struct Server {
    child: Child,
    address: String,
    control: String,
}

impl Server {
    fn start() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/with-postgres");
        let say = "echo \"$DARGAH_TEST_POSTGRES\"; echo \"$DARGAH_TEST_POSTGRES_DIR/control\"; cat";
        let mut child = Command::new(script)
            .args(["sh", "-c", say])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
        let (address, control) = (lines.next().unwrap().unwrap(), lines.next().unwrap().unwrap());
        drop(lines);
        Self { child, address, control }
    }

    fn control(&self, what: &str) {
        assert!(Command::new(&self.control).arg(what).status().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// A journal whose server is killed before an outcome can be written.
struct DiesAtOutcome {
    inner: Arc<dyn Journal>,
    control: String,
}

impl Journal for DiesAtOutcome {
    fn now_ms(&self) -> Result<u64, Error> {
        self.inner.now_ms()
    }
    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>, Error> {
        self.inner.start(payment, entry)
    }
    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed, Error> {
        if entry.what == "outcome" {
            assert!(Command::new(&self.control).arg("kill").status().unwrap().success());
        }
        self.inner.change(payment, entry)
    }
    fn note(&self, id: i64, entry: Entry) -> Result<(), Error> {
        self.inner.note(id, entry)
    }
    fn get(&self, id: i64) -> Result<Option<Payment>, Error> {
        self.inner.get(id)
    }
    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>, Error> {
        self.inner.by_token(route, token)
    }
    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>, Error> {
        self.inner.of_order(order_id)
    }
    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>, Error> {
        self.inner.list(filter, most)
    }
    fn due(&self, now_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>, Error> {
        self.inner.due(now_ms, after, most)
    }
    fn history(&self, id: i64) -> Result<Vec<Entry>, Error> {
        self.inner.history(id)
    }
}

#[test]
fn a_server_that_dies_in_any_phase_loses_nothing() {
    let server = Server::start();
    let world = World::new();
    let journal: Arc<dyn Journal> = Arc::new(PostgresJournal::open(&server.address, &patient()).unwrap());
    let (checkout, payment) = begun(&world, journal.clone());
    let callback = pays(&world, &payment);
    for stop in ["kill", "stop"] {
        server.control(stop);
        // Begin: nothing is sent that is not written.
        let tokens = world.calls(Op::GetToken);
        let order = Order::Tara(tara_order().order_id("order-2"));
        let error = checkout.begin("shop", &order, Again::Default, &CallOptions::new()).unwrap_err();
        assert_eq!((error.kind(), world.calls(Op::GetToken)), (ErrorKind::Journal, tokens));
        // Complete, acknowledge, reconcile: nothing is asked, nothing is paid.
        assert_eq!(complete(&checkout, &callback).unwrap_err().kind(), ErrorKind::Journal);
        assert_eq!(checkout.acknowledge(payment.id, payment.amount).unwrap_err().kind(), ErrorKind::Journal);
        let reconciled = checkout.reconcile(2, &CallOptions::new(), &|_, _| {});
        assert_eq!(reconciled.unwrap_err().kind(), ErrorKind::Journal);
        assert_eq!(world.calls(Op::PurchaseVerify), 0);
        server.control("start");
        assert_eq!(checkout.payment(payment.id).unwrap().unwrap(), payment);
    }
    // It dies while the gateway is asked: the outcome cannot be written, and reconcile finds it.
    let dying: Arc<dyn Journal> =
        Arc::new(DiesAtOutcome { inner: journal.clone(), control: server.control.clone() });
    let timed: Arc<dyn Journal> = Arc::new(Timed { inner: dying, world: world.clone() });
    let unlucky =
        Checkout::builder(timed).tara("shop", world.tara()).clock(Arc::new(world.clone())).build().unwrap();
    assert_eq!(complete(&unlucky, &callback).unwrap_err().kind(), ErrorKind::Journal);
    assert_eq!(world.calls(Op::PurchaseVerify), 1);
    server.control("start");
    assert_eq!(
        checkout.payment(payment.id).unwrap().unwrap().state,
        State::Verifying,
        "not paid, and not lost"
    );
    world.advance(Duration::from_secs(120));
    let report = checkout.reconcile(2, &CallOptions::new(), &|_, _| {}).unwrap();
    assert_eq!(report.paid.iter().map(|paid| paid.id).collect::<Vec<_>>(), [payment.id], "{report:?}");
    assert_eq!(world.account(payment.token.unwrap().expose()).times_settled, 1);
}

/// What a process of its own needs to know to complete a callback.
const HOST: &str = "DARGAH_TEST_HOST";

#[test]
fn two_hosts_complete_a_callback_at_once_and_one_of_their_threads_is_first() {
    let shop = |journal: &str, gateway: &str| {
        let tara = dargah::tara::Tara::builder("shop", "secret-password").base_url(gateway).build().unwrap();
        Checkout::builder(open(journal, &patient()).unwrap()).tara("shop", tara).build().unwrap()
    };
    if let Ok(told) = std::env::var(HOST) {
        let told: Vec<String> = serde_json::from_str(&told).unwrap();
        let [journal, gateway, callback] = &told[..] else { panic!("{told:?}") };
        let checkout = shop(journal, gateway);
        // All begin when the parent says so.
        println!("ready");
        std::io::stdin().read_line(&mut String::new()).unwrap();
        let first_times = std::sync::atomic::AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..64 {
                scope.spawn(|| {
                    let done =
                        checkout.complete("shop", b"", callback.as_bytes(), &CallOptions::new()).unwrap();
                    assert_eq!(done.payment.state, State::Paid);
                    first_times.fetch_add(usize::from(done.first_time), Ordering::SeqCst);
                });
            }
        });
        println!("first {}", first_times.into_inner());
        return;
    }
    let database = Database::postgres();
    let simulator = dargah_simulator::Simulator::builder().start().unwrap();
    let gateway = simulator.tara_base_url();
    let order = Order::Tara(tara_order());
    let begun =
        shop(&database.address, &gateway).begin("shop", &order, Again::Default, &CallOptions::new()).unwrap();
    let finished = simulator.pay(begun.payment.token.as_ref().unwrap().expose()).unwrap();
    let told = serde_json::json!([database.address, gateway, finished.callbacks[0].raw_fields()]).to_string();
    let name = "two_hosts_complete_a_callback_at_once_and_one_of_their_threads_is_first";
    let mut hosts: Vec<_> = (0..2)
        .map(|_| {
            let mut host = Command::new(std::env::current_exe().unwrap());
            host.args(["--exact", name, "--nocapture"]).env(HOST, &told);
            host.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let mut outputs: Vec<_> =
        hosts.iter_mut().map(|host| BufReader::new(host.stdout.take().unwrap())).collect();
    for output in &mut outputs {
        // The test harness says something of its own before it.
        assert!(output.by_ref().lines().any(|line| line.unwrap().ends_with("ready")));
    }
    for host in &mut hosts {
        host.stdin.take().unwrap().write_all(b"go\n").unwrap();
    }
    let mut first_times = 0;
    for (mut host, mut output) in hosts.into_iter().zip(outputs) {
        let mut text = String::new();
        output.read_to_string(&mut text).unwrap();
        assert!(host.wait().unwrap().success(), "{text}");
        let said = text.lines().find_map(|line| line.strip_prefix("first ")).unwrap();
        first_times += said.parse::<usize>().unwrap();
    }
    assert_eq!(first_times, 1);
    assert_eq!(simulator.counters().calls(Op::PurchaseVerify), 1);
}
