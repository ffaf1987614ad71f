//! The program itself, against the simulator's server and journals in SQLite and PostgreSQL.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../tests/support/database.rs"]
mod database;
#[path = "../../tests/support/not_run.rs"]
mod not_run;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dargah::amount::Rial;
use dargah::checkout::journal::{Filter, open};
use dargah::checkout::{Again, Checkout, Order, Payment, State, Times};
use dargah::secret::Secret;
use dargah::tara::{Tara, TokenRequest};
use dargah::text::one_line;
use dargah::transport::CallOptions;
use dargah_simulator::Simulator;
use dargah_simulator::machine::{Fault, Operation as Op, PlannedFault};
use database::Database;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::Sha256;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

const PASSWORD: &str = "secret-password";

/// Clears the screen in two ways, turns the direction, and begins lines.
const HOSTILE: &str =
    "\u{1b}[2J\u{9b}2J\u{202e}\u{2066}\u{200f}<b>steered</b>\r\n\u{2028}dargah: all is well\u{7f}\u{e0041}";

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
            .begin("shop", &Order::Tara(request), Again::Default, &CallOptions::new())
            .unwrap()
            .payment
    }

    fn begin_again(&self, order: &str) -> Payment {
        let request = TokenRequest::new(Rial::new(150_000).unwrap(), 101, "1.2.3.4", "https://shop.ir/back")
            .order_id(order);
        let begun =
            self.checkout.begin("shop", &Order::Tara(request), Again::NewAttempt, &CallOptions::new());
        begun.unwrap().payment
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
        let entry = || dargah::checkout::journal::Entry::new(0, "test", Value::Null);
        let unresolved = Payment {
            state: State::Unresolved,
            due_ms: i64::MAX as u64,
            version: payment.version + 1,
            text: Some(HOSTILE.to_owned()),
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
    what_is_to_be_delivered_is_handed_to_a_command,
    what_is_to_be_delivered_is_posted_and_signed,
    a_second_payment_is_given_back_by_hand,
    a_restored_backup_is_said,
    what_steers_a_terminal_or_turns_a_line_is_not_printed,
    shops_of_one_journal_are_told_apart,
}

const NOTIFY_KEY: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

fn what_is_to_be_delivered_is_handed_to_a_command(shop: Shop) {
    let payment = shop.paid("order-1");
    let folder = std::env::temp_dir().join(database::unused_name());
    std::fs::create_dir(&folder).unwrap();
    let script = folder.join("booked");
    let booked = folder.join("orders");
    let run = |script_text: &str| {
        std::fs::write(&script, script_text).unwrap();
        shop.run(&["reconcile", "--timeout", "20", "--notify", &format!("/bin/sh {}", script.display())])
    };
    let id = payment.id;
    let answers = [
        ("echo OK", "the answer is no JSON"),
        ("echo '{}'", "does not repeat the payment's id"),
        (r#"echo '{"id": 7, "amount": 150000}'"#, "does not repeat the payment's id"),
        (&format!(r#"echo '{{"id": {id}}}'"#), "does not name the amount"),
        (&format!(r#"echo '{{"id": {id}, "amount": 150000}}'; exit 3"#), "ended with"),
    ];
    for (text, why) in answers {
        let ran = run(text);
        assert!(
            ran.status == 1 && ran.err.contains(why) && ran.out.contains("to deliver:"),
            "{text}: {ran:?}"
        );
    }
    let books = format!(
        "tee {} | sed 's/.*\"id\":\\([0-9]*\\).*/{{\"id\": \\1, \"amount\": 150000}}/'",
        booked.display()
    );
    assert_eq!(run(&books), Ran { status: 0, out: String::new(), err: String::new() });
    let told: Value = serde_json::from_str(&std::fs::read_to_string(&booked).unwrap()).unwrap();
    let paid = shop.checkout.payment(id).unwrap().unwrap();
    let reference = paid.reference_number.as_deref();
    let expected =
        serde_json::json!({ "id": id, "order": "order-1", "amount": 150_000, "reference": reference });
    assert_eq!((told, paid.acknowledged), (expected, true));
    // The basket has grown meanwhile: nothing is acknowledged, and a person hears of it.
    let payment = shop.paid("order-2");
    let ran = run(&format!(r#"echo '{{"id": {}, "amount": 200000}}'"#, payment.id));
    assert!(ran.status == 1 && ran.err.contains("wants 200000 Rial"), "{ran:?}");
    assert!(ran.out.contains("for a person to decide") && !ran.out.contains("to deliver:"), "{ran:?}");
    assert_eq!(run("echo nobody is asked >&2").status, 1, "what a person decides is not handed over");
    std::fs::remove_dir_all(folder).unwrap();
}

fn what_is_to_be_delivered_is_posted_and_signed(shop: Shop) {
    let payment = shop.paid("order-1");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/paid?shop=1", listener.local_addr().unwrap());
    let arguments = ["reconcile", "--notify", &url];
    assert_eq!(shop.run(&arguments).status, 78, "a key of its own is needed");
    shop.configure(
        &format!("journal = \"env:SHOP_JOURNAL\"\nnotify_key = \"{NOTIFY_KEY}\""),
        "password = \"env:SHOP_PASSWORD\"",
        "",
    );
    assert_eq!(shop.run(&arguments).status, 78, "and is a secret");
    std::fs::set_permissions(&shop.config, std::fs::Permissions::from_mode(0o600)).unwrap();
    let good = format!(r#"{{"id":{},"amount":150000}}"#, payment.id);
    let answers = [
        ("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/".to_owned(), String::new()),
        ("HTTP/1.1 500 No".to_owned(), good.clone()),
        // A page for everything that nobody knows.
        ("HTTP/1.1 200 OK".to_owned(), "<html>Welcome</html>".to_owned()),
        ("HTTP/1.1 200 OK".to_owned(), good),
    ];
    let server = std::thread::spawn(move || {
        answers.map(|(head, body)| {
            let mut stream = listener.accept().unwrap().0;
            let mut request = Vec::new();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let mut length = 0;
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).unwrap();
                if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap();
                }
                request.push(line.trim_end().to_owned());
                if line == "\r\n" {
                    break;
                }
            }
            let mut sent = vec![0; length];
            reader.read_exact(&mut sent).unwrap();
            let length = body.len();
            write!(stream, "{head}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}").unwrap();
            (request, String::from_utf8(sent).unwrap())
        })
    });
    let ran = [(); 4].map(|()| shop.run(&arguments));
    let statuses = ran.each_ref().map(|ran| ran.status);
    assert_eq!(statuses, [1, 1, 1, 0], "{ran:?}");
    assert_eq!(ran[3], Ran { status: 0, out: String::new(), err: String::new() });
    for (request, body) in server.join().unwrap() {
        assert_eq!(request[0], "POST /paid?shop=1 HTTP/1.1");
        let header = |name: &str| {
            let found =
                request.iter().find_map(|line| line.to_lowercase().starts_with(name).then(|| line.clone()));
            found
                .and_then(|line| line.split_once(": ").map(|(_, value)| value.to_owned()))
                .unwrap_or_default()
        };
        let (id, timestamp) = (header("webhook-id"), header("webhook-timestamp"));
        assert_eq!(id, format!("dargah-{}", payment.id), "the same at each try");
        let key = STANDARD.decode(NOTIFY_KEY.strip_prefix("whsec_").unwrap()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
        let signed = STANDARD.encode(mac.finalize().into_bytes());
        assert_eq!(header("webhook-signature"), format!("v1,{signed}"));
    }
}

fn a_second_payment_is_given_back_by_hand(shop: Shop) {
    let (first, second) = (shop.begin("order-1"), shop.begin_again("order-1"));
    for payment in [&first, &second] {
        shop.simulator.pay(payment.token.as_ref().unwrap().expose()).unwrap();
    }
    let ran = shop.run(&["reconcile"]);
    assert!(ran.status == 1 && ran.out.contains("to give back:"), "{ran:?}");
    let to_deliver = shop.run(&["list", "--to-deliver", "--json"]).json()["id"].as_i64().unwrap();
    let back = if to_deliver == first.id { second.id } else { first.id };
    let (deliver, back) = (to_deliver.to_string(), back.to_string());
    assert!(ran.out.contains(&format!("dargah refund {back} --by-hand --reason TEXT")), "{ran:?}");
    assert_eq!(
        shop.run(&["close", &deliver, "--reason", "x"]).status,
        2,
        "what is to be delivered is not closed"
    );
    assert_eq!(shop.run(&["refund", &back]).status, 78, "there are no credentials for refunds");
    let part = ["refund", &back, "--amount", "50000", "--by-hand", "--reason", "in the panel"];
    assert_eq!(shop.run(&part).status, 0);
    assert!(shop.run(&["reconcile"]).out.contains("to give back:"), "a part is not all of it");
    assert_eq!(shop.run(&["refund", &back, "--by-hand", "--reason", "the rest"]).status, 0);
    assert_eq!(shop.run(&["refund", &back, "--by-hand", "--reason", "more"]).status, 2);
    assert_eq!(shop.run(&["acknowledge", &deliver, "--amount", "140000"]).status, 2);
    assert_eq!(shop.run(&["acknowledge", &deliver, "--amount", "150000"]).status, 0, "a person has decided");
    assert_eq!(shop.run(&["reconcile"]), Ran { status: 0, out: String::new(), err: String::new() });
}

fn a_restored_backup_is_said(shop: Shop) {
    let payment = shop.begin("order-1");
    let ran = shop.run(&["restored"]);
    assert!(ran.status == 0 && ran.out.starts_with("1 payments are open"), "{ran:?}");
    assert!(shop.checkout.payment(payment.id).unwrap().unwrap().restored);
    assert!(shop.run(&["show", &payment.id.to_string()]).out.contains("restored from a backup"));
}

fn reconcile_finds_what_was_paid(shop: Shop) {
    let ran = shop.run(&["reconcile"]);
    // Cron mails what is printed.
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", ""), "{ran:?}");
    let payment = shop.paid("order-1");
    let ran = shop.run(&["reconcile", "--json", "--threads", "2", "--timeout", "10"]);
    assert_eq!((ran.status, ran.lines()), (1, 1), "the shop has to deliver: {ran:?}");
    assert_eq!(ran.json()["looked"], 1);
    assert_eq!(ran.json()["paid"][0]["id"], payment.id);
    assert_eq!(ran.json()["unacknowledged"][0]["order_id"], "order-1");
    assert!(!ran.out.contains(payment.token.as_ref().unwrap().expose()));
    let ran = shop.run(&["list", "--to-deliver"]);
    assert!(ran.status == 0 && ran.lines() == 1 && ran.out.contains("[deliver]"), "{ran:?}");
    // Order, amount, the token's end and what to do: a person can go on from the mail.
    let ran = shop.run(&["reconcile"]);
    let id = payment.id.to_string();
    let token = payment.token.as_ref().unwrap().expose();
    let end = format!("token ending in {};", &token[token.len() - 6..]);
    let to_do = format!("dargah acknowledge {id} --amount 150000");
    for part in ["order-1", "150000", end.as_str(), to_do.as_str()] {
        assert!(ran.status == 1 && ran.out.contains(part), "{part}: {ran:?}");
    }
    assert!(!ran.out.contains(token));
    let ran = shop.run(&["acknowledge", &id, "--amount", "150000"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{ran:?}");
    assert_eq!(shop.run(&["reconcile"]), Ran { status: 0, out: String::new(), err: String::new() });
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

fn what_steers_a_terminal_or_turns_a_line_is_not_printed(shop: Shop) {
    let payment = shop.unresolved("7\u{202e}000\u{2069}");
    let id = payment.id.to_string();
    let quiet = |ran: &Ran| {
        let lines = ran.out.lines().chain(ran.err.lines());
        assert!(lines.clone().count() > 0, "{ran:?}");
        for line in lines {
            assert_eq!(one_line(line), line);
            assert!(!line.starts_with("dargah: all is well"));
        }
    };
    for asks in [
        &["list"][..],
        &["list", "--attention"],
        &["show", &id],
        &["reconcile"],
        &["list", "--order", "\u{9b}2J"],
    ] {
        let ran = shop.run(asks);
        if !ran.out.is_empty() {
            quiet(&ran);
        }
    }
    assert!(shop.run(&["show", &id]).out.contains("<b>steered</b>"), "what can be read is there");
    for asks in [&["show", &id, "--json"][..], &["list", "--json"], &["reconcile", "--json"], &["export"]] {
        let ran = shop.run(asks);
        quiet(&ran);
        assert!(ran.json().to_string().contains("<b>steered</b>"), "{ran:?}");
    }
    let json = shop.run(&["show", &id, "--json"]).json();
    assert_eq!(json["payment"]["text"], HOSTILE);
    quiet(&shop.run(&["close", &id, "--reason", "\u{202e}\u{2066}by phone"]));
    quiet(&shop.run(&["show", &id]));
    quiet(&shop.run(&["\u{9b}2J\u{202e}"]));
}

/// Without a name in the configuration the program looks after all shops of the journal; with one, after that one.
fn shops_of_one_journal_are_told_apart(shop: Shop) {
    let plain = shop.paid("order-1");
    let tara = Tara::builder("shop", PASSWORD).base_url(shop.simulator.tara_base_url()).build().unwrap();
    let journal = open(&shop.database.address, &database::patient()).unwrap();
    let times = Times { payer: Duration::from_millis(1), ..Times::default() };
    let books = Checkout::builder(journal).tara("shop", tara).times(times).shop("books").build().unwrap();
    let mut of_books = shop;
    of_books.checkout = books;
    let other = of_books.paid("order-1");
    let ids = |ran: &Ran| {
        ran.out
            .lines()
            .map(|line| line.trim().split(' ').next().unwrap().parse().unwrap())
            .collect::<Vec<i64>>()
    };
    let all = of_books.run(&["list", "--order", "order-1"]);
    assert_eq!(ids(&all), [plain.id, other.id]);
    assert!(all.out.contains(" order-1#1") && all.out.contains(" books/order-1#1"), "{all:?}");
    for (named, wanted) in [("books", other.id), ("", plain.id)] {
        assert_eq!(ids(&of_books.run(&["list", "--shop", named])), [wanted]);
        assert_eq!(ids(&of_books.run(&["list", "--shop", named, "--order", "order-1"])), [wanted]);
    }
    of_books.configure(
        "shop = \"books\"\njournal = \"env:SHOP_JOURNAL\"",
        "password = \"env:SHOP_PASSWORD\"",
        "",
    );
    let ran = of_books.run(&["reconcile", "--json"]).json();
    assert_eq!(ran["looked"], 1, "{ran}");
    assert_eq!(ran["unacknowledged"][0]["shop"], "books");
    assert_eq!(ids(&of_books.run(&["list"])), [other.id]);
    assert_eq!(of_books.run(&["acknowledge", &plain.id.to_string(), "--amount", "150000"]).status, 2);
    of_books.configure("journal = \"env:SHOP_JOURNAL\"", "password = \"env:SHOP_PASSWORD\"", "");
    let ran = of_books.run(&["reconcile"]);
    assert!(ran.out.contains(&plain.id.to_string()) && ran.out.contains(&other.id.to_string()), "{ran:?}");
}

fn a_person_closes_what_is_unresolved(shop: Shop) {
    let payment = shop.unresolved("order-1");
    let id = payment.id.to_string();
    let ran = shop.run(&["reconcile"]);
    assert!(ran.status == 1 && ran.out.contains("for a person to decide"), "{ran:?}");
    assert!(shop.run(&["list", "--attention"]).out.contains("[a person decides]"));
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
    let payments = |row: dargah::checkout::journal::Row| row.payment.unwrap();
    let [old, new] = journals.each_ref().map(|journal| {
        journal.list(&Filter::default(), 10).unwrap().into_iter().map(payments).collect::<Vec<_>>()
    });
    assert_eq!(old, new);
    assert_eq!((new[0].id, new[1].id), (paid.id, waiting.id));
    for payment in &new {
        assert_eq!(journals[0].history(payment.id).unwrap(), journals[1].history(payment.id).unwrap());
    }
    // From now on the program works on the new one.
    let ran = shop.program(&["list", "--json"]).env("SHOP_JOURNAL", &target.address).output().unwrap();
    assert_eq!(Ran::from(&ran).lines(), 2);
    // Somebody still wrote to the old one: said, and not mixed.
    shop.checkout.acknowledge(paid.id, paid.amount).unwrap();
    assert_eq!(copy(&target).status, 2);
    let other = Database::postgres();
    let strange =
        Payment { id: 3, order_id: "strange".to_owned(), token: Some(Secret::from("t")), ..waiting };
    let entry = dargah::checkout::journal::Entry::new(0, "x", Value::Null);
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
    shop.checkout.acknowledge(payment.id, payment.amount).unwrap();
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

/// The password comes from the environment, and whoever adds a line to the file says where it is sent.
#[test]
fn a_file_that_others_can_change_is_not_believed() {
    let shop = Shop::new(Database::sqlite());
    shop.paid("order-1");
    let mode = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let usual = "journal = \"env:SHOP_JOURNAL\"";
    let asked = shop.simulator.counters().calls(Op::Authenticate);
    let refused = |mends: &str| {
        let ran = shop.run(&["reconcile"]);
        assert!(ran.status == 78 && ran.err.contains(mends), "{mends} {ran:?}");
        assert!(!ran.err.contains("hunter2"), "{ran:?}");
        assert_eq!(shop.simulator.counters().calls(Op::Authenticate), asked, "the password was sent");
    };
    for wrong in [0o666, 0o664, 0o646, 0o602] {
        mode(&shop.config, wrong);
        refused(&format!("chmod go-w {}", shop.config.display()));
    }
    mode(&shop.config, 0o644);
    // What it names, and the directory of that.
    let folder = std::env::temp_dir().join(database::unused_name());
    std::fs::create_dir(&folder).unwrap();
    let (secret, authority) = (folder.join("secret"), folder.join("ca.pem"));
    std::fs::write(&secret, "hunter2").unwrap();
    std::fs::write(&authority, "hunter2").unwrap();
    mode(&secret, 0o600);
    mode(&authority, 0o666);
    let password = format!("password = \"file:{}\"", secret.display());
    let more = format!("[network]\nca_file = \"{}\"", authority.display());
    shop.configure(usual, &password, &more);
    refused(&format!("chmod go-w {}", authority.display()));
    shop.configure(&format!("{usual}\nnotify_key = \"{NOTIFY_KEY}\""), &password, &more);
    mode(&shop.config, 0o600);
    let ran = shop.run(&["reconcile", "--notify", "https://127.0.0.1:1/"]);
    assert!(ran.status == 78 && ran.err.contains(&format!("chmod go-w {}", authority.display())), "{ran:?}");
    shop.configure(usual, &password, "");
    mode(&secret, 0o620);
    refused(&format!("chmod go-w {}", secret.display()));
    mode(&secret, 0o600);
    mode(&folder, 0o777);
    refused(&format!("chmod go-w {}", folder.display()));
    mode(&folder, 0o755);
    // A container's secrets are links to what all may read.
    let link = folder.join("link");
    std::os::unix::fs::symlink("secret", &link).unwrap();
    std::fs::write(&secret, PASSWORD).unwrap();
    mode(&secret, 0o444);
    shop.configure(usual, &format!("password = \"file:{}\"", link.display()), "");
    let ran = shop.run(&["reconcile"]);
    assert!(ran.status == 1 && ran.err.contains("warning"), "{ran:?}");
    // Nobody would ever write into it.
    let pipe = folder.join("pipe");
    assert!(Command::new("mkfifo").args(["-m", "600"]).arg(&pipe).status().unwrap().success());
    for no_file in [&pipe, &folder] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_dargah"));
        let ran = Ran::from(&program.arg("--config").arg(no_file).arg("list").output().unwrap());
        assert!(ran.status == 78 && ran.err.contains("is no file"), "{ran:?}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_configuration_of_another_user_is_not_believed() {
    let shop = Shop::new(Database::sqlite());
    if std::os::unix::fs::chown(&shop.config, Some(54321), None).is_err() {
        return not_run::not_run("a_configuration_of_another_user_is_not_believed");
    }
    let ran = shop.run(&["list"]);
    let mends = format!("chown 0 {}", shop.config.display());
    assert!(
        ran.status == 78 && ran.err.contains("belongs to user 54321") && ran.err.contains(&mends),
        "{ran:?}"
    );
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
    let wrong: [&[&str]; 20] = [
        &[],
        &["pay"],
        &["list", "--state", "lost"],
        &["list", "--since", "yesterday"],
        &["list", "more"],
        &["list", "--threads", "2"],
        &["list", "--unacknowledged"],
        &["acknowledge", "1"],
        &["refund", "1", "--reason", "x"],
        &["refund", "1", "--by-hand"],
        &["reconcile", "--notify", "http://shop.example/paid"],
        &["reconcile", "--notify", "https://u:hunter2@shop.example/paid"],
        &["restored", "now"],
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
            ran.status == 64 && ran.err.ends_with("\nTry: dargah --help\n") && ran.out.is_empty(),
            "{arguments:?} {ran:?}"
        );
    }
    let ran = shop.run(&["--help"]);
    assert!(ran.status == 0 && ran.out.contains("Status: 0 all is well"), "{ran:?}");
    assert!(shop.run(&["--version"]).out.starts_with("dargah "));
}

#[test]
fn what_nobody_reads_ends_nothing() {
    let status = |arguments: &[&str], out: Stdio, err: Stdio| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_dargah"));
        program.args(arguments).stdout(out).stderr(err).status().unwrap().code()
    };
    let gone = || Stdio::from(std::io::pipe().unwrap().1);
    assert_eq!(status(&["--help"], gone(), Stdio::null()), Some(0));
    assert_eq!(status(&["nonsense"], Stdio::null(), gone()), Some(64));
}
