//! What shop processes do: begin, complete, reconcile; and how they book what was paid.

use crate::clockwork::{Sim, State, What};
use crate::journal::Hands;
use crate::limits;
use crate::payer;
use crate::sabotage::{Sabotaged, Without};
use crate::support::{BASE, MERCHANT, rial};
use dargah::amount::Rial;
use dargah::checkout::journal::Journal;
use dargah::checkout::{Again, Checkout, CheckoutBuilder, Order, Payment, PaymentId, State as Stands};
use dargah::error::Error;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{RefundCredentials, Tara, TokenRequest};
use dargah::transport::{CallOptions, Clock, Transport};
use dargah_simulator::machine::{Config, RefundAccount};
use dargah_simulator::{TabapayMerchant, TaraMerchant};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

/// An account of the shop.
pub struct Account {
    pub name: &'static str,
    pub tara: bool,
    pub sandbox: bool,
    /// Tara's user, or TabaPay's merchant key.
    pub merchant: &'static str,
}

const OTHER_MERCHANT: &str = "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff";

pub const ACCOUNTS: [Account; 5] = [
    Account { name: "tara", tara: true, sandbox: false, merchant: "shop" },
    Account { name: "tara2", tara: true, sandbox: false, merchant: "shop2" },
    Account { name: "taba", tara: false, sandbox: false, merchant: MERCHANT },
    Account { name: "taba2", tara: false, sandbox: false, merchant: OTHER_MERCHANT },
    Account { name: "sandbox", tara: false, sandbox: true, merchant: MERCHANT },
];

/// What some of them are called when they are renamed.
const RENAMED: [Account; 2] = [
    Account { name: "tara2 anew", tara: true, sandbox: false, merchant: "shop2" },
    Account { name: "taba2 anew", tara: false, sandbox: false, merchant: OTHER_MERCHANT },
];

pub fn account(name: &str) -> &'static Account {
    let mut all = ACCOUNTS.iter().chain(&RENAMED);
    all.find(|account| account.name == name).expect("one of the shop's accounts")
}

/// What an account is called by now.
pub fn today(state: &State, name: &'static str) -> &'static str {
    let anew =
        RENAMED.iter().find(|account| state.shop.renamed && account.name.strip_suffix(" anew") == Some(name));
    anew.map_or(name, |account| account.name)
}

/// The accounts as they are called by now.
pub fn accounts(state: &State) -> impl Iterator<Item = &'static Account> + '_ {
    ACCOUNTS.iter().map(|known| account(today(state, known.name)))
}

/// The gateways' side of the accounts.
pub fn config() -> Config {
    let mut config = Config { log_limit: 1, ..Config::default() };
    config.tara.push(TaraMerchant::new("shop2", "secret-password"));
    config.refund.push(RefundAccount {
        principal: "shop2".to_owned(),
        password: "refund-password".to_owned(),
        tara_user: "shop2".to_owned(),
    });
    config.tabapay.push(TabapayMerchant::new(OTHER_MERCHANT));
    config
}

/// Something for a process to do.
#[derive(Clone)]
pub enum Activity {
    Begin {
        order: usize,
        account: &'static str,
        again: Again,
        tries: u32,
    },
    Complete {
        account: &'static str,
        query: String,
        body: String,
        tries: u32,
    },
    Push {
        account: &'static str,
        token: String,
        authorize: String,
        body: String,
        /// Whether TabaPay sent it, and hears the answer.
        genuine: bool,
    },
    Refund {
        payment: PaymentId,
        amount: Option<i64>,
    },
    /// A person looks at what waits for a decision.
    Person,
    Reconcile,
}

/// What the shop remembers outside of the journal, in a database of its own.
#[derive(Default)]
pub struct Shop {
    /// What each process was told about orders that were begun before, while it begins one, and since when.
    pub beginning: [Option<(Again, Duration)>; crate::clockwork::PROCESSES],
    pub booked: BTreeSet<PaymentId>,
    /// The payments for which an order was shipped.
    pub shipped: BTreeMap<String, Vec<PaymentId>>,
    /// Since when a person knows of each open refund.
    pub open_refunds: BTreeMap<(PaymentId, u32), Duration>,
    /// By how many milliseconds the journal's clock went back so far.
    pub clock_went_back: u64,
    /// Counts what makes all processes start anew.
    pub generation: u64,
    pub renamed: bool,
    /// Payments of another amount than the order's that a person accepted for it.
    pub accepted: BTreeSet<PaymentId>,
}

/// A process starts.
pub fn start(sim: &Arc<Sim>, process: usize) -> Checkout {
    let hands = Hands { sim: sim.clone(), process, account: "" };
    let (without, tracking_code, accounts) = {
        let state = sim.state();
        let accounts: Vec<&Account> = accounts(&state).collect();
        (state.books.without, state.weather.tracking_code, accounts)
    };
    let journal: Arc<dyn Journal> = match without {
        Without::Nothing => Arc::new(hands.clone()),
        without => Arc::new(Sabotaged::new(hands.clone(), without)),
    };
    let hands = Arc::new(hands);
    let mut builder = Checkout::builder(journal).clock(hands.clone());
    for account in accounts {
        let hands = Arc::new(Hands { account: account.name, ..(*hands).clone() });
        builder = client_of(account, builder, hands.clone(), hands, tracking_code);
    }
    builder.build().expect("a checkout")
}

/// The client of an account, with its way to the gateway and its clock.
pub fn client_of(
    account: &'static Account,
    builder: CheckoutBuilder,
    transport: Arc<dyn Transport>,
    clock: Arc<dyn Clock>,
    tracking_code: bool,
) -> CheckoutBuilder {
    if account.tara {
        let principal = if account.merchant == "shop" { "refund" } else { account.merchant };
        let refund = RefundCredentials::new(principal, "refund-password").base_url(format!("{BASE}/club"));
        let client = Tara::builder(account.merchant, "secret-password").base_url(format!("{BASE}/pay"));
        let client = client.refund(refund).transport(transport).clock(clock);
        builder.tara(account.name, client.build().expect("tara"))
    } else {
        let environment = if account.sandbox { Environment::Sandbox } else { Environment::Production };
        let client = TabaPay::builder(account.merchant, environment).base_url(format!("{BASE}/v1"));
        let client = client.sandbox_accepts_tracking_code(tracking_code).transport(transport).clock(clock);
        builder.tabapay(account.name, client.build().expect("tabapay"))
    }
}

/// A process does something, or dies over it.
pub fn run(sim: &Arc<Sim>, process: usize, checkout: &Checkout, activity: Activity) {
    let options = {
        let mut state = sim.state();
        let short = state.rolls(10);
        let options =
            if short { CallOptions::new().timeout(Duration::from_secs(2)) } else { CallOptions::new() };
        limits::begins(&mut state, process, &options);
        options
    };
    match activity {
        Activity::Begin { order, account, again, tries } => {
            begin(sim, process, checkout, (order, account, again, tries), &options);
        }
        Activity::Complete { account, query, body, tries } => {
            complete(sim, process, checkout, (account, query, body, tries), &options);
        }
        Activity::Push { account, token, authorize, body, genuine } => {
            push(sim, process, checkout, (account, token, authorize, body, genuine), &options);
        }
        Activity::Refund { payment, amount } => {
            crate::office::refund(sim, process, checkout, payment, amount, &options);
        }
        Activity::Person => crate::office::decide(sim, process, checkout),
        Activity::Reconcile => reconcile(sim, process, checkout, &options),
    }
}

fn begin(
    sim: &Arc<Sim>,
    process: usize,
    checkout: &Checkout,
    (order, account, again, tries): (usize, &'static str, Again, u32),
    options: &CallOptions,
) {
    let request = {
        let mut state = sim.state();
        let now = state.now();
        state.shop.beginning[process] = Some((again, now));
        state.coverage.hit(&format!("again {again:?}"));
        if !state.weather.fair && state.rolls(60) {
            basket_grows(&mut state, order);
        }
        let (id, amount) = state.payers.orders[order].clone();
        if state.forgotten.orders.contains(&id) {
            // The shop's own database knows that it was delivered, whatever the journal has forgotten.
            state.shop.beginning[process] = None;
            return;
        }
        let account = today(&state, account);
        state.tell(|| format!("p{process} begins {id} by {account}, {again:?}"));
        (account, self::order(account, id, rial(amount)))
    };
    let (account, request) = request;
    let result = checkout.begin(account, &request, again, options);
    limits::ends(sim, process, "begin");
    let mut state = sim.state();
    state.shop.beginning[process] = None;
    if state.processes[process].dead {
        payer::was_let_down(&mut state, order, account, tries);
        return;
    }
    match result {
        Ok(started) => {
            state.tell(|| format!("p{process} began payment {}", started.payment.id));
            state.coverage.hit(if started.resumed { "begin resumed" } else { "begin started" });
            payer::goes_to_the_page(&mut state, order, account, &started.payment);
        }
        Err(error) => {
            failed(&mut state, process, "begin", &error);
            payer::was_let_down(&mut state, order, account, tries);
        }
    }
}

pub fn order(name: &str, id: String, amount: dargah::amount::Rial) -> Order {
    if account(name).tara {
        let request = TokenRequest::new(amount, 101, "1.2.3.4", "https://shop.ir/back?lang=fa").order_id(id);
        // Where all must add up: nothing but taxes.
        Order::Tara(request.vat(amount))
    } else {
        let request = CreateRequest::new(amount, "https://shop.ir/back");
        Order::TabaPay { order_id: id, request }
    }
}

pub fn failed(state: &mut State, process: usize, what: &str, error: &Error) {
    state.tell(|| format!("p{process} {what}: {error}"));
    state.coverage.hit(&format!("{what} {:?}", error.kind()));
}

fn complete(
    sim: &Arc<Sim>,
    process: usize,
    checkout: &Checkout,
    (account, query, body, tries): (&'static str, String, String, u32),
    options: &CallOptions,
) {
    sim.state().tell(|| format!("p{process} gets a callback of {account}: {query}{body}"));
    let account = today(&sim.state(), account);
    let result = checkout.complete(account, query.as_bytes(), body.as_bytes(), options);
    limits::ends(sim, process, "complete");
    let done = {
        let mut state = sim.state();
        let dead = state.processes[process].dead;
        match result {
            Ok(done) if !dead => {
                state.tell(|| {
                    format!(
                        "p{process} completes payment {}: {:?}, first time {}",
                        done.payment.id, done.payment.state, done.first_time
                    )
                });
                state.coverage.hit(&format!("complete {:?}", done.payment.state));
                done
            }
            other => {
                if let Err(error) = other.as_ref()
                    && !dead
                {
                    failed(&mut state, process, "complete", error);
                }
                // The payer reloads the page.
                if tries > 0 && !state.rolls(2) {
                    let delay = state.between(500, 40_000);
                    let again = Activity::Complete { account, query, body, tries: tries - 1 };
                    state.after(delay, What::Start(again));
                }
                return;
            }
        }
    };
    if done.first_time {
        first_time(sim, process, checkout, &done.payment);
    }
}

/// TabaPay's own message. Whether its answer came is noted at the gateway, which settles on it.
fn push(
    sim: &Arc<Sim>,
    process: usize,
    checkout: &Checkout,
    (account, token, authorize, body, genuine): (&'static str, String, String, String, bool),
    options: &CallOptions,
) {
    sim.state().tell(|| format!("p{process} gets a push of {account}: {body}"));
    let account = today(&sim.state(), account);
    let result = checkout.push(account, Some(&authorize), b"", body.as_bytes(), options);
    limits::ends(sim, process, "push");
    let pushed = {
        let mut state = sim.state();
        if state.processes[process].dead {
            return;
        }
        match result {
            Ok(pushed) => {
                let done = &pushed.completed;
                let text = format!("p{process} took the push: {:?}, {:?}", done.payment.state, pushed.answer);
                state.tell(|| text);
                state.coverage.hit(&format!("push {:?}", done.payment.state));
                let accepted = genuine && pushed.answer.is_some_and(|answer| answer.contains("success"));
                state.world.machine(|machine, now| machine.push_answered(&token, accepted, now));
                pushed
            }
            Err(error) => return failed(&mut state, process, "push", &error),
        }
    };
    if pushed.completed.first_time {
        first_time(sim, process, checkout, &pushed.completed.payment);
    }
}

fn reconcile(sim: &Arc<Sim>, process: usize, checkout: &Checkout, options: &CallOptions) {
    sim.state().tell(|| format!("p{process} reconciles"));
    // Each payment has the limit for itself.
    let next = |_: usize, _: &Payment| {
        limits::ends(sim, process, "reconcile of a payment");
        limits::begins(&mut sim.state(), process, options);
    };
    let report = checkout.reconcile(1, options, &next);
    sim.state().processes[process].watch = limits::Watch::default();
    let report = match report {
        Ok(report) => report,
        Err(error) => return failed(&mut sim.state(), process, "reconcile", &error),
    };
    {
        let mut state = sim.state();
        if state.processes[process].dead {
            return;
        }
        state.coverage.hit(if report.looked == 0 { "reconcile idle" } else { "reconcile" });
        for (_, error) in &report.errors {
            failed(&mut state, process, "reconcile", error);
        }
        let paid: Vec<PaymentId> = report.paid.iter().map(|payment| payment.id).collect();
        state.tell(|| format!("p{process} reconciled {}, paid {paid:?}", report.looked));
    }
    for payment in &report.paid {
        first_time(sim, process, checkout, payment);
    }
    if sim.state().weather.cron_only {
        return crate::cron::notifies(sim, process, checkout, &report.unacknowledged);
    }
    // What a process that died had in its hands. One record that cannot be read hides no other in the report.
    for payment in checkout.unacknowledged(100).unwrap_or(report.unacknowledged) {
        book(sim, process, checkout, &payment);
    }
}

fn first_time(sim: &Arc<Sim>, process: usize, checkout: &Checkout, payment: &Payment) {
    {
        let mut state = sim.state();
        if state.processes[process].dead {
            return;
        }
        if payment.state != Stands::Paid {
            state.violation(format!("payment {} is a first time and {:?}", payment.id, payment.state));
        }
        if payment.duplicate_of.is_some() || payment.amount_changed {
            state.violation(format!("payment {} is a first time, and pays no order", payment.id));
        }
        let times = state.books.first_times.entry(payment.id).or_default();
        *times += 1;
        if state.weather.cron_only {
            return;
        }
    }
    book(sim, process, checkout, payment);
}

/// The payer puts something into the basket, until the order is shipped.
pub fn basket_grows(state: &mut State, order: usize) {
    let (id, amount) = &mut state.payers.orders[order];
    if !state.shop.shipped.contains_key(id) {
        *amount += 10_000;
        let text = format!("the basket of {id} is of {amount} by now");
        state.coverage.hit("basket grown");
        state.tell(|| text);
    }
}

/// What the shop wants for the order of a payment.
fn wants(state: &State, payment: &Payment) -> Rial {
    let order = state.payers.orders.iter().find(|(id, _)| *id == payment.order_id);
    let booked = state.shop.booked.contains(&payment.id);
    order.filter(|_| !booked).map_or(payment.paid_amount(), |(_, amount)| rial(*amount))
}

/// The shop's own transaction: it books, once for each payment's id, and ships, where the amount is the one that it
/// wants. Which one that is, is the answer.
pub fn takes(state: &mut State, payment: &Payment) -> Rial {
    let wanted = wants(state, payment);
    let unkeyed = state.books.without == Without::BookingKey;
    if wanted == payment.paid_amount() && (state.shop.booked.insert(payment.id) || unkeyed) {
        state.shop.shipped.entry(payment.order_id.clone()).or_default().push(payment.id);
        crate::office::may_give_back(state, payment);
    }
    wanted
}

/// The shop books a payment in its own database, ships where that is the first one of the order, and then
/// acknowledges. It may die in between, and then finds the payment again.
fn book(sim: &Arc<Sim>, process: usize, checkout: &Checkout, payment: &Payment) {
    let hands = Hands { sim: sim.clone(), process, account: "" };
    hands.pause();
    let wanted = {
        let mut state = sim.state();
        if hands.dies(&mut state, || "before booking".to_owned()) {
            return;
        }
        let wanted = takes(&mut state, payment);
        if hands.dies(&mut state, || "after booking".to_owned()) {
            return;
        }
        wanted
    };
    if let Err(error) = checkout.acknowledge(payment.id, wanted) {
        let mut state = sim.state();
        if !state.processes[process].dead {
            failed(&mut state, process, "acknowledge", &error);
        }
    }
}
