//! `make demo`: whole payments through Tara and TabaPay, over TLS, against the simulator.
//!
//! Nothing leaves this machine and no money moves.

use dargah::amount::Rial;
use dargah::expected::Expected;
use dargah::outcome::Outcome;
use dargah::redirect::Redirect;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{InvoiceItem, Tara, TokenRequest, Unit};
use dargah::transport::{CallOptions, NetworkSettings};
use dargah_simulator::{Callback, Fault, Operation, PlannedFault, Simulator};
use std::cell::RefCell;
use std::collections::HashMap;
use std::error::Error;
use std::fmt::Debug;
use std::time::Instant;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const MERCHANT: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

/// What the payer does at the gateway's page.
#[derive(Clone, Copy)]
enum Payer {
    Pays,
    Declines,
}

fn main() -> Result<()> {
    let simulator = Simulator::builder().seed(1405).tls(true).start()?;
    println!("The simulator answers at {} (TLS, with a CA of its own).", simulator.origin());
    let network =
        NetworkSettings { ca_pem: simulator.ca_pem().map(str::to_owned), ..NetworkSettings::default() };
    let tara = Tara::builder("shop", "secret-password")
        .base_url(simulator.tara_base_url())
        .network(network.clone())
        .build()?;
    let tabapay = |environment| {
        let builder = TabaPay::builder(MERCHANT, environment).base_url(simulator.tabapay_base_url());
        builder.network(network.clone()).build()
    };
    let shop = Shop { simulator: &simulator, database: RefCell::default() };
    let mut outcomes = Vec::new();

    outcomes.push(shop.tara(
        "1. Tara, the first payment (logs in, opens a connection)",
        &tara,
        Payer::Pays,
    )?);
    outcomes.push(shop.tara("2. Tara, the next one (two requests, nothing else)", &tara, Payer::Pays)?);
    outcomes.push(shop.tara("3. Tara, the payer says no", &tara, Payer::Declines)?);
    simulator.plan_fault(PlannedFault::once(Operation::PurchaseVerify, Fault::ResetAfter {}))?;
    outcomes.push(shop.tara(
        "4. Tara, the answer to verify gets lost after Tara acted",
        &tara,
        Payer::Pays,
    )?);

    let failed = Fault::Code { code: "102".to_owned(), processed: false };
    simulator.plan_fault(PlannedFault::once(Operation::PurchaseVerify, failed))?;
    outcomes.push(shop.tara(
        "5. Tara, verify says that the transaction failed after all",
        &tara,
        Payer::Pays,
    )?);

    let production = tabapay(Environment::Production)?;
    outcomes.push(shop.tabapay("6. TabaPay", &production, Payer::Pays)?);
    simulator.plan_fault(PlannedFault::once(Operation::Verify, Fault::ResetAfter {}))?;
    outcomes.push(shop.tabapay(
        "7. TabaPay, the answer to verify gets lost after TabaPay acted",
        &production,
        Payer::Pays,
    )?);
    let sandbox = tabapay(Environment::Sandbox)?;
    outcomes.push(shop.tabapay("8. TabaPay's sandbox", &sandbox, Payer::Pays)?);

    let twice = simulator.ledger().moved_twice();
    println!("\nMoney that moved twice, by the simulator's own books: {}", twice.len());
    let expected = ["paid", "paid", "declined", "paid", "declined", "paid", "paid", "paid"];
    if outcomes != expected || !twice.is_empty() {
        return Err(format!("expected {expected:?}, got {outcomes:?}").into());
    }
    println!("All {} payments ended as they should.", outcomes.len());
    Ok(())
}

struct Shop<'a> {
    simulator: &'a Simulator,
    /// Of each payment the record that was stored last. It holds the token: a real shop keeps it like a password.
    database: RefCell<HashMap<String, String>>,
}

impl Shop<'_> {
    fn tara(&self, title: &str, tara: &Tara, payer: Payer) -> Result<&'static str> {
        let started = self.begin(title);
        let order =
            TokenRequest::new(Rial::from_toman(235_000)?, 101, "192.0.2.7", "https://shop.example/back")
                .order_id(format!("order-{}", &title[..1]))
                .mobile("۰۹۱۲۳۴۵۶۷۸۹")
                .item(
                    InvoiceItem::new("برنج ایرانی", "rice", 10, Rial::new(200_000)?, "7", "سوپرمارکت")
                        .unit(Unit::Kilogram),
                )
                .item(InvoiceItem::new("هزینهٔ ارسال", "post", 1, Rial::new(350_000)?, "40", "ارسال"));
        let token = tara.get_token(&order, &CallOptions::new())?.token;
        self.store(title, &order.expected(token.clone()).verified_before(false));
        let callback = self.visit(&tara.purchase_form(&token), payer)?;
        let callback = Tara::parse_callback(callback.query().as_bytes(), callback.body.as_bytes())?;
        let expected = self.stored(title)?.after(&callback)?;
        self.store(title, &expected.about_to_verify());
        let outcome = tara.verify(&expected, &CallOptions::new())?;
        self.store(title, &expected.answered(&outcome));
        self.end(started, &outcome);
        Ok(outcome.name())
    }

    fn tabapay(&self, title: &str, tabapay: &TabaPay, payer: Payer) -> Result<&'static str> {
        let started = self.begin(title);
        let request = CreateRequest::new(Rial::from_toman(235_000)?, "https://shop.example/back?order=7")
            .mobile("09123456789")
            .description("سفارش ۷");
        let created = tabapay.create(&request, &CallOptions::new())?;
        self.store(title, &request.expected(created.token.clone()).verified_before(false));
        let callback = self.visit(&created.redirect(), payer)?;
        let callback = TabaPay::parse_callback(callback.query().as_bytes(), callback.body.as_bytes())?;
        let expected = self.stored(title)?.after(&callback)?;
        self.store(title, &expected.about_to_verify());
        let outcome = tabapay.verify(&expected, &CallOptions::new())?;
        self.store(title, &expected.answered(&outcome));
        self.end(started, &outcome);
        Ok(outcome.name())
    }

    fn store(&self, title: &str, payment: &Expected) {
        self.database.borrow_mut().insert(title.to_owned(), payment.to_record());
    }

    fn stored(&self, title: &str) -> Result<Expected> {
        Ok(Expected::from_record(self.database.borrow().get(title).ok_or("no such payment")?)?)
    }

    fn begin(&self, title: &str) -> Instant {
        println!("\n{title}");
        self.simulator.reset_counters();
        Instant::now()
    }

    /// The payer's browser: follows the redirect, presses a button, comes back with a callback.
    fn visit(&self, redirect: &Redirect, payer: Payer) -> Result<Came> {
        let fields: Vec<_> = redirect.fields().collect();
        let names: Vec<_> = fields.iter().map(|(name, _)| *name).collect();
        println!(
            "   redirect   {} {} {}",
            redirect.method().as_str(),
            without_token(redirect.url()),
            names.join(", ")
        );
        let page = self.simulator.open_page(redirect.method().as_str(), redirect.url(), &fields)?;
        let (did, callback) = match payer {
            Payer::Pays => ("pays", page.pay()?),
            Payer::Declines => ("declines", page.decline()?),
        };
        let names: Vec<_> = callback.fields.iter().map(|(name, _)| name.as_str()).collect();
        println!("   payer      {did}");
        println!("   callback   {} with {}", callback.method, names.join(", "));
        Ok(Came::new(callback))
    }

    fn end<A: Debug>(&self, started: Instant, outcome: &Outcome<A>) {
        let took = started.elapsed();
        match outcome {
            Outcome::Paid(receipt) => {
                println!("   outcome    Paid {} Rial ({} ریال)", receipt.amount, receipt.amount.to_persian());
                println!("   reference  {}", receipt.reference_number);
            }
            Outcome::Declined(declined) => {
                let end =
                    if declined.is_final { "final" } else { "not final: a later payment of it still counts" };
                println!("   outcome    Declined, code {}: {} ({end})", declined.code, declined.text);
            }
            Outcome::Mismatch(mismatch) => {
                println!(
                    "   outcome    Mismatch: expected {}, reported {}",
                    mismatch.expected, mismatch.reported
                );
            }
            Outcome::Unknown(unknown) => println!("   outcome    Unknown: {}", unknown.error),
        }
        let counters = self.simulator.counters();
        let calls: Vec<_> = [
            Operation::Authenticate,
            Operation::GetToken,
            Operation::PurchaseVerify,
            Operation::PurchaseInquiry,
            Operation::Create,
            Operation::Verify,
        ]
        .into_iter()
        .map(|operation| (operation.name(), counters.calls(operation)))
        .filter(|(_, count)| *count > 0)
        .collect();
        let requests: u64 = calls.iter().map(|(_, count)| count).sum();
        let calls: Vec<_> = calls.iter().map(|(name, count)| format!("{count} {name}")).collect();
        println!(
            "   cost       requests: {requests} ({}); new connections: {}; time: {:.1} ms with the payer's part",
            calls.join(", "),
            counters.connections_made(),
            took.as_secs_f64() * 1000.0
        );
    }
}

/// What arrives at the shop: the request's query and body.
struct Came {
    url: String,
    body: String,
}

impl Came {
    fn new(callback: Callback) -> Self {
        Self { url: callback.url, body: callback.body }
    }

    fn query(&self) -> &str {
        self.url.split_once('?').map_or("", |(_, query)| query)
    }
}

/// The token is the payer's secret: it is not for a terminal.
fn without_token(url: &str) -> String {
    match url.split_once("/pay/") {
        Some((site, token)) if !token.contains('/') => format!("{site}/pay/…"),
        _ => url.to_owned(),
    }
}
