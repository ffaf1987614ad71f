//! The program itself, against the simulator's server and journals in SQLite and PostgreSQL.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../tests/support/database.rs"]
mod database;

use dargah::amount::Rial;
use dargah::checkout::journal::{Filter, open};
use dargah::checkout::{Again, Checkout, Order, Payment, State, Times};
use dargah::secret::Secret;
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::CallOptions;
use dargah_simulator::Simulator;
use dargah_simulator::machine::{Fault, Operation as Op, PlannedFault};
use database::Database;
use serde_json::Value;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

const PASSWORD: &str = "secret-password";

/// A shop with its journal, its gateway and a configuration file for the program.
struct Shop {
    simulator: Simulator,
    checkout: Checkout,
    database: Database,
    config: PathBuf,
}

impl Shop {
    fn new(database: Database) -> Self {
        let simulator = Simulator::builder().seed(7).start().unwrap();
        let tara = Tara::builder("shop", PASSWORD).base_url(simulator.tara_base_url()).build().unwrap();
        // Nobody waits for the payer here.
        let times = Times { payer: Duration::from_millis(1), ..Times::default() };
        let journal = open(&database.address, &database::patient()).unwrap();
        let checkout = Checkout::builder(journal).tara("shop", tara).times(times).build().unwrap();
        let config = std::env::temp_dir().join(format!("{}.toml", database::unused_name()));
        let shop = Self { simulator, checkout, database, config };
        shop.configure("journal = \"env:SHOP_JOURNAL\"", "password = \"env:SHOP_PASSWORD\"", "");
        shop
    }

    fn configure(&self, journal: &str, password: &str, more: &str) {
        let url = self.simulator.tara_base_url();
        // As patient as this program is itself.
        let patience = database::PATIENCE.as_secs();
        let options =
            format!("[journal_options]\nconnect_timeout_seconds = {patience}\ntimeout_seconds = {patience}");
        let options = if more.contains("[journal_options]") { "" } else { &options };
        let text = format!(
            "{journal}\n{options}\n[times]\nlease_seconds = 60\n[[account]]\nname = \"shop\"\ngateway = \"tara\"\n\
             username = \"shop\"\n{password}\nbase_url = \"{url}\"\n{more}\n"
        );
        std::fs::write(&self.config, text).unwrap();
    }

    fn program(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_dargah"));
        program
            .arg("--config")
            .arg(&self.config)
            .args(arguments)
            .env("SHOP_JOURNAL", &self.database.address)
            .env("SHOP_PASSWORD", PASSWORD)
            .env("TABAPAY_KEY", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        program
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        Ran::from(&self.program(arguments).output().unwrap())
    }

    fn begin(&self, order: &str) -> Payment {
        let request = TokenRequest::new(Rial::new(150_000).unwrap(), 101, "1.2.3.4", "https://shop.ir/back")
            .order_id(order);
        self.checkout
            .begin("shop", &Order::Tara(request), Again::Resume, &CallOptions::new())
            .unwrap()
            .payment
    }

    /// Begins a payment, and the payer pays; the callback is lost.
    fn paid(&self, order: &str) -> Payment {
        let payment = self.begin(order);
        self.simulator.pay(payment.token.as_ref().unwrap().expose()).unwrap();
        payment
    }

    /// A payment of which nobody will ever know.
    fn unresolved(&self, order: &str) -> Payment {
        let payment = self.paid(order);
        let journal = open(&self.database.address, &database::patient()).unwrap();
        let entry =
            || dargah::checkout::journal::Entry { at_ms: 0, what: "test".to_owned(), detail: Value::Null };
        let unresolved = Payment {
            state: State::Unresolved,
            version: payment.version + 1,
            text: Some("\u{1b}[2Jsteered".to_owned()),
            ..payment
        };
        journal.change(&unresolved, entry()).unwrap();
        unresolved
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.config);
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Ran {
    fn from(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let ran = Self {
            status: output.status.code().unwrap(),
            out: text(&output.stdout),
            err: text(&output.stderr),
        };
        for secret in [PASSWORD, "hunter2"] {
            assert!(!ran.out.contains(secret) && !ran.err.contains(secret), "{ran:?}");
        }
        ran
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("{self:?}"))
    }

    fn lines(&self) -> usize {
        self.out.lines().count()
    }
}

/// One test, over both databases.
macro_rules! over_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite { $(#[test] fn $name() { super::$name(super::Shop::new(super::Database::sqlite())); })+ }
        mod postgres { $(#[test] fn $name() { super::$name(super::Shop::new(super::Database::postgres())); })+ }
    };
}

over_both! {
    reconcile_finds_what_was_paid,
    eight_machines_reconcile_at_once_and_one_verifies,
    reconcile_says_what_went_wrong,
    payments_are_listed_shown_and_exported,
    a_person_closes_what_is_unresolved,
}

fn reconcile_finds_what_was_paid(shop: Shop) {
    let ran = shop.run(&["reconcile"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    assert!(ran.out.starts_with("looked at 0; found paid 0"), "{ran:?}");
    let payment = shop.paid("order-1");
    let ran = shop.run(&["reconcile", "--json", "--threads", "2", "--timeout", "10"]);
    assert_eq!((ran.status, ran.lines()), (1, 1), "the shop has to deliver: {ran:?}");
    assert_eq!(ran.json()["looked"], 1);
    assert_eq!(ran.json()["paid"][0]["id"], payment.id);
    assert_eq!(ran.json()["unacknowledged"][0]["order_id"], "order-1");
    assert!(!ran.out.contains(payment.token.as_ref().unwrap().expose()));
    let ran = shop.run(&["list", "--unacknowledged"]);
    assert!(ran.status == 0 && ran.lines() == 1 && ran.out.contains("[not acknowledged]"), "{ran:?}");
    shop.checkout.acknowledge(payment.id).unwrap();
    assert_eq!(shop.run(&["reconcile"]).status, 0);
    assert_eq!(shop.simulator.counters().calls(Op::PurchaseVerify), 1);
}

fn eight_machines_reconcile_at_once_and_one_verifies(shop: Shop) {
    for number in 0..6 {
        shop.paid(&format!("order-{number}"));
    }
    let processes: Vec<_> = (0..8).map(|_| shop.program(&["reconcile", "--json"]).spawn().unwrap()).collect();
    let mut found = Vec::new();
    for process in processes {
        let ran = Ran::from(&process.wait_with_output().unwrap());
        assert!(ran.status <= 1, "{ran:?}");
        found.extend(ran.json()["paid"].as_array().unwrap().iter().map(|paid| paid["id"].as_i64().unwrap()));
    }
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), 6);
    assert_eq!(shop.simulator.counters().calls(Op::PurchaseVerify), 6, "each of them once");
}

fn reconcile_says_what_went_wrong(shop: Shop) {
    shop.paid("order-1");
    shop.configure("journal = \"env:SHOP_JOURNAL\"", "password = \"hunter2-wrong\"", "");
    std::fs::set_permissions(&shop.config, std::fs::Permissions::from_mode(0o600)).unwrap();
    let ran = shop.run(&["reconcile", "--json"]);
    assert!(ran.status == 2 && ran.json()["paid"] == Value::Array(Vec::new()), "{ran:?}");
    let second = shop.paid("order-2");
    let ran = shop.run(&["reconcile"]);
    let told = format!("still unknown, {}: tara authenticate", second.id);
    assert!(ran.status == 2 && ran.out.contains(&told), "{ran:?}");
    shop.paid("order-3");
    let another = "[[account]]\nname = \"taba\"\ngateway = \"tabapay\"\nmerchant_key = \"env:TABAPAY_KEY\"\nenvironment = \"production\"";
    std::fs::write(&shop.config, format!("journal = \"env:SHOP_JOURNAL\"\n{another}\n")).unwrap();
    let ran = shop.run(&["reconcile"]);
    assert!(ran.status == 2 && ran.out.contains("error at"), "no such account: {ran:?}");
}

fn payments_are_listed_shown_and_exported(shop: Shop) {
    let first = shop.paid("order-1");
    let second = shop.begin("order-2");
    assert_eq!(shop.run(&["list"]).lines(), 2);
    assert_eq!(shop.run(&["list", "--limit", "1"]).lines(), 1);
    assert_eq!(shop.run(&["list", "--state", "paid"]).lines(), 0);
    assert_eq!(shop.run(&["list", "--state", "paid", "--state", "waiting"]).lines(), 2);
    assert_eq!(shop.run(&["list", "--account", "other"]).lines(), 0);
    assert_eq!(
        shop.run(&["list", "--since", "2020-01-01", "--until", "2021-01-01T00:00:00+03:30"]).lines(),
        0
    );
    assert_eq!(shop.run(&["list", "--since", "2020-01-01"]).lines(), 2);
    let ran = shop.run(&["list", "--order", "order-2", "--json"]);
    assert_eq!((ran.json()["id"].as_i64(), ran.json()["state"].as_str()), (Some(second.id), Some("waiting")));
    let id = first.id.to_string();
    let ran = shop.run(&["show", &id]);
    for part in
        ["order-1 (attempt 1)", "150000 Rial", "in Tehran)", "shop (tara, production)", "begin", "token"]
    {
        assert!(ran.out.contains(part), "{part}: {ran:?}");
    }
    let ran = shop.run(&["show", &id, "--json"]);
    assert_eq!(ran.json()["history"].as_array().unwrap().len(), 2);
    let ran = shop.run(&["export"]);
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        lines.iter().map(|line| line["payment"]["id"].as_i64().unwrap()).collect::<Vec<_>>(),
        [first.id, second.id]
    );
    for secret in [&first, &second].map(|payment| payment.token.clone().unwrap()) {
        assert!(!ran.out.contains(secret.expose()));
    }
    assert_eq!(shop.run(&["show", "999"]).status, 2);
}

fn a_person_closes_what_is_unresolved(shop: Shop) {
    let payment = shop.unresolved("order-1");
    let id = payment.id.to_string();
    let ran = shop.run(&["reconcile"]);
    assert!(ran.status == 1 && ran.out.contains("for a person to decide"), "{ran:?}");
    assert!(shop.run(&["list", "--attention"]).out.contains("[needs attention]"));
    assert!(!shop.run(&["show", &id]).out.contains('\u{1b}'), "a gateway's text must not steer the terminal");
    assert_eq!(shop.run(&["close", &id]).status, 64, "without a reason");
    assert_eq!(shop.run(&["close", &id, "--reason", ""]).status, 2);
    let ran = shop.run(&["close", &id, "--reason", "returned by phone"]);
    assert!(ran.status == 0 && ran.out.contains("closed"), "{ran:?}");
    assert!(shop.run(&["show", &id]).out.contains("returned by phone"));
    assert_eq!(shop.run(&["close", &id, "--reason", "again"]).status, 2);
    assert_eq!(shop.run(&["settle-refund", &id, "1", "--done", "--reason", "x"]).status, 2, "there is none");
    assert_eq!(shop.run(&["reconcile"]).status, 0);
}

#[test]
fn a_shop_moves_from_sqlite_to_postgresql() {
    let shop = Shop::new(Database::sqlite());
    let target = Database::postgres();
    let paid = shop.paid("order-1");
    let waiting = shop.paid("order-2");
    shop.run(&["reconcile"]);
    let copy = |target: &Database| {
        let mut program = shop.program(&["copy", "env:SHOP_JOURNAL", "env:TARGET"]);
        Ran::from(&program.env("TARGET", &target.address).output().unwrap())
    };
    let ran = copy(&target);
    assert!(ran.status == 0 && ran.out.starts_with("copied 2 payments"), "{ran:?}");
    assert_eq!(copy(&target).status, 0, "again is no harm");
    let journals = [&shop.database, &target].map(|d| open(&d.address, &database::patient()).unwrap());
    let [old, new] = journals.each_ref().map(|journal| journal.list(&Filter::default(), 10).unwrap());
    assert_eq!(old, new);
    assert_eq!((new[0].id, new[1].id), (paid.id, waiting.id));
    for payment in &new {
        assert_eq!(journals[0].history(payment.id).unwrap(), journals[1].history(payment.id).unwrap());
    }
    // From now on the program works on the new one.
    let ran = shop.program(&["list", "--json"]).env("SHOP_JOURNAL", &target.address).output().unwrap();
    assert_eq!(Ran::from(&ran).lines(), 2);
    // Somebody still wrote to the old one: said, and not mixed.
    shop.checkout.acknowledge(paid.id).unwrap();
    assert_eq!(copy(&target).status, 2);
    let other = Database::postgres();
    let strange = Payment { order_id: "strange".to_owned(), token: Some(Secret::from("t")), ..waiting };
    let entry = dargah::checkout::journal::Entry { at_ms: 0, what: "x".to_owned(), detail: Value::Null };
    open(&other.address, &database::patient()).unwrap().start(strange, entry).unwrap();
    assert_eq!(copy(&other).status, 2, "another shop's journal is not written to");
    let plain = shop.run(&["copy", "postgres://u:hunter2@localhost/d", "memory:"]);
    assert_eq!(plain.status, 64);
}

#[test]
fn an_unknown_refund_is_settled_by_a_person() {
    let shop = Shop::new(Database::sqlite());
    let refund = dargah::tara::RefundCredentials::new("refund", "refund-password")
        .base_url(shop.simulator.refund_base_url());
    let tara = Tara::builder("shop", PASSWORD)
        .base_url(shop.simulator.tara_base_url())
        .refund(refund)
        .build()
        .unwrap();
    let journal = open(&shop.database.address, &database::patient()).unwrap();
    let checkout = Checkout::builder(journal).tara("shop", tara).build().unwrap();
    let payment = shop.paid("order-1");
    shop.run(&["reconcile"]);
    shop.checkout.acknowledge(payment.id).unwrap();
    shop.simulator.plan_fault(PlannedFault::always(Op::Refund, Fault::CloseAfter {})).unwrap();
    let refunded =
        checkout.refund(payment.id, &dargah::checkout::RefundOrder::default(), &CallOptions::new());
    assert!(refunded.is_err() || refunded.is_ok_and(|done| done.payment.needs_attention()));
    let id = payment.id.to_string();
    assert_eq!(shop.run(&["reconcile"]).status, 1);
    assert_eq!(shop.run(&["settle-refund", &id, "1", "--reason", "x"]).status, 64, "done or not?");
    assert_eq!(shop.run(&["settle-refund", &id, "1", "--done", "--not-done", "--reason", "x"]).status, 64);
    let ran = shop.run(&["settle-refund", &id, "1", "--done", "--reason", "seen on the panel"]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(shop.run(&["show", &id]).out.contains("seen on the panel"));
    assert_eq!(shop.run(&["reconcile"]).status, 0);
}

#[test]
fn secrets_in_the_open_must_be_the_owners_alone() {
    let shop = Shop::new(Database::sqlite());
    let mode = |mode| std::fs::set_permissions(&shop.config, std::fs::Permissions::from_mode(mode)).unwrap();
    let usual = "journal = \"env:SHOP_JOURNAL\"";
    mode(0o644);
    assert_eq!(shop.run(&["list"]).status, 0, "there is no secret in it");
    for (journal, password) in [
        (usual, "password = \"hunter2\""),
        ("journal = \"postgres://u:hunter2@localhost/d\"", "password = \"env:SHOP_PASSWORD\""),
    ] {
        shop.configure(journal, password, "");
        for open in [0o644, 0o640, 0o604] {
            mode(open);
            let ran = shop.run(&["list"]);
            assert!(ran.status == 78 && ran.err.contains("chmod 600"), "{open:o} {ran:?}");
        }
        mode(0o600);
        assert_ne!(shop.run(&["list"]).status, 78);
    }
    // A file with a secret of its own.
    let secret = std::env::temp_dir().join(format!("{}.secret", database::unused_name()));
    std::fs::write(&secret, format!("{PASSWORD}\n")).unwrap();
    shop.configure(usual, &format!("password = \"file:{}\"", secret.display()), "");
    shop.paid("order-1");
    let ran = shop.run(&["reconcile"]);
    assert!(ran.status == 1 && ran.err.contains("warning"), "{ran:?}");
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(shop.run(&["reconcile"]).err, "");
    std::fs::remove_file(secret).unwrap();
    assert_eq!(shop.run(&["reconcile"]).status, 78);
}

#[test]
fn a_wrong_configuration_is_told_by_line_and_not_shown() {
    let shop = Shop::new(Database::sqlite());
    let usual = ("journal = \"env:SHOP_JOURNAL\"", "password = \"env:SHOP_PASSWORD\"");
    let wrong = [
        ("", usual.1, ""),
        ("journal = hunter2", usual.1, ""),
        (usual.0, "password = 0hunter2", ""),
        (usual.0, "password = [\"hunter2\"]", ""),
        (usual.0, usual.1, "passwort = \"hunter2\""),
        ("journal = \"hunter2\"", usual.1, ""),
        ("journal = \"env:NOWHERE\"", usual.1, ""),
        (usual.0, usual.1, "[journal_options]\ntimeout_seconds = 0"),
    ];
    for (journal, password, more) in wrong {
        shop.configure(journal, password, more);
        std::fs::set_permissions(&shop.config, std::fs::Permissions::from_mode(0o600)).unwrap();
        let ran = shop.run(&["list"]);
        assert_eq!((ran.status, ran.out.as_str()), (78, ""), "{journal} {password} {more} {ran:?}");
    }
    std::fs::remove_file(&shop.config).unwrap();
    assert_eq!(shop.run(&["list"]).status, 78);
}

#[test]
fn a_wrong_command_line_is_told() {
    let shop = Shop::new(Database::sqlite());
    let wrong: [&[&str]; 14] = [
        &[],
        &["pay"],
        &["list", "--state", "lost"],
        &["list", "--since", "yesterday"],
        &["list", "more"],
        &["list", "--threads", "2"],
        &["list", "--unacknowledged", "--order", "x"],
        &["show"],
        &["show", "one"],
        &["close", "1"],
        &["settle-refund", "1"],
        &["copy", "memory:"],
        &["reconcile", "--threads", "many"],
        &["--what"],
    ];
    for arguments in wrong {
        let ran = shop.run(arguments);
        assert!(
            ran.status == 64 && ran.err.contains("--help") && ran.out.is_empty(),
            "{arguments:?} {ran:?}"
        );
    }
    let ran = shop.run(&["--help"]);
    assert!(ran.status == 0 && ran.out.contains("Status: 0 all is well"), "{ran:?}");
    assert!(shop.run(&["--version"]).out.starts_with("dargah "));
}
