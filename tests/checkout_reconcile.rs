//! Reconcile inside a host: which threads it uses, and what they leave alone.

#![cfg(feature = "checkout")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::checkout::journal::{Changed, Entry, Filter, Journal, MemoryJournal, Record, Row};
use dargah::checkout::{Again, Checkout, Order, Payment, PaymentId, Route, State, Times};
use dargah::error::{ErrorKind, Result};
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::transport::{AttemptEvent, CallOptions};
use dargah_simulator::machine::{Operation, Pay};
use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread::ThreadId;
use std::time::Duration;
use support::{BASE, MERCHANT, World, rial};

fn options() -> CallOptions {
    CallOptions::new()
}

/// A checkout with paid payments whose callbacks were lost, which tells of each verify.
fn with_lost_callbacks(world: &World, payments: usize, seen: impl Fn() + Send + Sync + 'static) -> Checkout {
    let told = move |event: &AttemptEvent| {
        if event.operation == "verify" {
            seen();
        }
    };
    let client = TabaPay::builder(MERCHANT, Environment::Production)
        .base_url(format!("{BASE}/v1"))
        .transport(Arc::new(world.clone()))
        .clock(Arc::new(world.clone()))
        .events(Arc::new(told))
        .build()
        .unwrap();
    let checkout = Checkout::builder(Arc::new(MemoryJournal::new(Arc::new(world.clone()))))
        .tabapay("taba", client)
        .clock(Arc::new(world.clone()))
        .build()
        .unwrap();
    for number in 0..payments {
        let request = CreateRequest::new(rial(150_000), "https://shop.ir/back");
        let order = Order::TabaPay { order_id: format!("order-{number}"), request };
        let token =
            checkout.begin("taba", &order, Again::OnlyNew, &options()).unwrap().payment.token.unwrap();
        world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    }
    world.advance(Duration::from_secs(15 * 60));
    checkout
}

#[test]
fn with_one_thread_it_is_the_callers() {
    let world = World::new();
    let threads: Arc<Mutex<HashSet<ThreadId>>> = Arc::default();
    let noted = threads.clone();
    let checkout = with_lost_callbacks(&world, 3, move || {
        noted.lock().unwrap().insert(std::thread::current().id());
    });
    let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!(report.paid.len(), 3);
    assert_eq!(*threads.lock().unwrap(), HashSet::from([std::thread::current().id()]));
}

#[cfg(unix)]
#[test]
fn threads_of_its_own_take_no_signals_of_the_host() {
    let world = World::new();
    // Nobody goes on before all four are at a payment.
    let all = Barrier::new(4);
    let blocked: Arc<Mutex<Vec<(ThreadId, bool)>>> = Arc::default();
    let noted = blocked.clone();
    let checkout = with_lost_callbacks(&world, 4, move || {
        all.wait();
        noted.lock().unwrap().push((std::thread::current().id(), is_blocked(libc::SIGTERM)));
    });
    let report = checkout.reconcile(4, &options(), &|_, _| {}).unwrap();
    assert_eq!((report.paid.len(), report.errors.len()), (4, 0));
    let mut blocked = blocked.lock().unwrap().clone();
    let own = std::thread::current().id();
    let caller = blocked.iter().position(|(thread, _)| *thread == own).expect("the caller takes part");
    assert!(!blocked.remove(caller).1, "the caller's own mask is left alone");
    assert!(blocked.iter().all(|(_, blocked)| *blocked), "{blocked:?}");
    assert_eq!(blocked.iter().map(|(thread, _)| thread).collect::<HashSet<_>>().len(), 3);
    assert!(!is_blocked(libc::SIGTERM));
}

#[cfg(unix)]
fn is_blocked(signal: libc::c_int) -> bool {
    let mut mask = std::mem::MaybeUninit::uninit();
    // SAFETY: with a NULL set nothing is changed, and the mask is written where it returns 0.
    unsafe {
        assert_eq!(libc::pthread_sigmask(libc::SIG_BLOCK, std::ptr::null(), mask.as_mut_ptr()), 0);
        libc::sigismember(&mask.assume_init(), signal) == 1
    }
}

#[test]
fn no_or_countless_threads_are_refused() {
    let world = World::new();
    let checkout = with_lost_callbacks(&world, 1, || {});
    for threads in [0, 65, usize::MAX] {
        let error = checkout.reconcile(threads, &options(), &|_, _| {}).unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("threads")));
    }
    assert_eq!(world.calls(Operation::Verify), 0);
}

/// A checkout over a journal, with one account of this name.
fn with_account(world: &World, journal: Arc<dyn Journal>, account: &str) -> Checkout {
    timed(world, journal, account, Times::default())
}

fn timed(world: &World, journal: Arc<dyn Journal>, account: &str, times: Times) -> Checkout {
    let client = TabaPay::builder(MERCHANT, Environment::Production)
        .base_url(format!("{BASE}/v1"))
        .transport(Arc::new(world.clone()))
        .clock(Arc::new(world.clone()))
        .build()
        .unwrap();
    let builder = Checkout::builder(journal).tabapay(account, client).times(times);
    builder.clock(Arc::new(world.clone())).build().unwrap()
}

/// Begins a payment of an order; its token.
fn begun(checkout: &Checkout, account: &str, order_id: &str) -> String {
    let request = CreateRequest::new(rial(150_000), "https://shop.ir/back");
    let order = Order::TabaPay { order_id: order_id.to_owned(), request };
    let started = checkout.begin(account, &order, Again::OnlyNew, &options()).unwrap();
    started.payment.token.unwrap().expose().to_owned()
}

#[test]
fn payments_of_a_renamed_account_hide_no_paid_one_and_can_be_closed() {
    let world = World::new();
    let journal: Arc<dyn Journal> = Arc::new(MemoryJournal::new(Arc::new(world.clone())));
    let before = with_account(&world, journal.clone(), "old name");
    for number in 0..250 {
        begun(&before, "old name", &format!("old-{number}"));
    }
    world.advance(Duration::from_secs(1));
    let checkout = with_account(&world, journal, "new name");
    let token = begun(&checkout, "new name", "paid");
    world.machine(|m, now| m.pay(&token, &Pay::default(), now).unwrap());
    world.advance(Duration::from_secs(15 * 60));

    let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!(report.paid.iter().map(|payment| payment.order_id.as_str()).collect::<Vec<_>>(), ["paid"]);
    assert_eq!((report.looked, report.errors.len()), (251, 250), "each is looked at, once");

    // When their time is over they are a person's business, who can close them.
    world.advance(Duration::from_secs(2 * 60 * 60));
    checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!((report.errors.len(), report.attention.len()), (0, 250));
    for payment in report.attention {
        assert_eq!(payment.state, State::Unresolved);
        checkout.close(payment.id, "nothing in the gateway's panel").unwrap();
    }
    let filter = Filter { attention: true, ..Filter::default() };
    assert_eq!(checkout.list(&filter, 1_000).unwrap(), []);
}

#[test]
fn a_program_that_does_not_know_an_account_takes_nothing_from_the_one_that_does() {
    let world = World::new();
    let journal: Arc<dyn Journal> = Arc::new(MemoryJournal::new(Arc::new(world.clone())));
    let second = Duration::from_secs(1);
    let times = Times { payer: second, window: second, ..Times::default() };
    let owner = timed(&world, journal.clone(), "mine", times);
    let stranger = timed(&world, journal, "theirs", times);
    let token = begun(&owner, "mine", "o-1");
    world.machine(|m, now| m.pay(&token, &Pay::default(), now).unwrap());
    for _ in 0..3 {
        world.advance(second);
        assert_eq!(stranger.reconcile(1, &options(), &|_, _| {}).unwrap().paid, []);
    }
    assert_eq!(owner.find("o-1").unwrap()[0].state, State::Unresolved, "listed for a person");
    assert_eq!(
        owner.reconcile(1, &options(), &|_, _| {}).unwrap().paid.len(),
        1,
        "and asked about by its own"
    );
    assert_eq!(stranger.reconcile(1, &options(), &|_, _| {}).unwrap().attention, []);
}

#[test]
fn a_payment_that_goes_wrong_is_asked_about_the_more_seldom_the_older_it_is() {
    let world = World::new();
    let journal: Arc<dyn Journal> = Arc::new(MemoryJournal::new(Arc::new(world.clone())));
    let checkout =
        Checkout::builder(journal.clone()).tara("shop", world.tara()).clock(Arc::new(world.clone()));
    let checkout = checkout.build().unwrap();
    let order = Order::Tara(support::tara_order());
    let payment = checkout.begin("shop", &order, Again::OnlyNew, &options()).unwrap().payment;
    // Tara's verify needs the address, and somebody has taken it out of the journal.
    let entry = Entry::new(0, "x", serde_json::Value::Null);
    let wrong = Payment { ip: None, due_ms: payment.started_ms, version: payment.version + 1, ..payment };
    assert_eq!(journal.change(&wrong, entry).unwrap(), Changed::Done);
    let mut looks = 0;
    // Cron, for the hour of the payment's window.
    for _ in 0..60 {
        world.advance(Duration::from_secs(60));
        looks += checkout.reconcile(1, &options(), &|_, _| {}).unwrap().looked;
    }
    assert!((5..=40).contains(&looks), "{looks} of 60");
}

/// Rows that cannot be read come first in what is due.
struct Damaged {
    inner: MemoryJournal,
}

impl Journal for Damaged {
    forward!(now_ms, start, change, note, get, by_token, of_order, list, history, take_over);

    fn due(&self, now_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        // Any error will do.
        let damaged = |id| Row { place: (0, id), payment: State::from_number(0).map(|_| unreachable!()) };
        let mut rows: Vec<Row> = (1..=150).map(damaged).filter(|due| due.place > after).collect();
        rows.extend(self.inner.due(now_ms, after, most)?);
        rows.truncate(most);
        Ok(rows)
    }
}

#[test]
fn records_that_cannot_be_read_are_told_and_hide_no_paid_one() {
    let world = World::new();
    let inner = MemoryJournal::new(Arc::new(world.clone()));
    let checkout = with_account(&world, Arc::new(Damaged { inner }), "taba");
    let token = begun(&checkout, "taba", "paid");
    world.machine(|m, now| m.pay(&token, &Pay::default(), now).unwrap());
    world.advance(Duration::from_secs(15 * 60));
    let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!((report.paid.len(), report.errors.len()), (1, 150));
}

/// Every second row of a list cannot be read.
struct HalfDamaged {
    inner: MemoryJournal,
}

impl Journal for HalfDamaged {
    forward!(now_ms, start, change, note, get, by_token, of_order, due, history, take_over);

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>> {
        let damage = |row: Row| match &row.payment {
            Ok(payment) if payment.order_id.ends_with(['1', '3', '5', '7', '9']) => {
                Row { payment: State::from_number(0).map(|_| unreachable!()), ..row }
            }
            _ => row,
        };
        Ok(self.inner.list(filter, most)?.into_iter().map(damage).collect())
    }
}

#[test]
fn lists_pass_over_what_cannot_be_read_and_the_export_names_it() {
    let world = World::new();
    let inner = MemoryJournal::new(Arc::new(world.clone()));
    let checkout = with_account(&world, Arc::new(HalfDamaged { inner }), "taba");
    for number in 0..10 {
        world.advance(Duration::from_secs(1));
        begun(&checkout, "taba", &format!("order-{number}"));
    }
    let numbers = |most, after| {
        let list = checkout.list(&Filter { after, ..Filter::default() }, most).unwrap();
        (list.iter().map(|payment| payment.order_id.clone()).collect::<Vec<_>>(), list.last().map(|p| p.id))
    };
    let (first, last) = numbers(3, None);
    assert_eq!(first, ["order-0", "order-2", "order-4"]);
    assert_eq!(numbers(3, last).0, ["order-6", "order-8"]);
    let mut lines = Vec::new();
    let count = checkout.export(&Filter::default(), &mut |line| {
        lines.push(line);
        true
    });
    assert_eq!((count.unwrap(), lines.len()), (10, 10));
    assert!(lines[1]["id"].is_i64() && lines[1]["error"].is_object(), "{}", lines[1]);
    assert!(checkout.restored().is_err(), "somebody has to know");
    let open = checkout.list(&Filter::default(), 10).unwrap();
    assert!(open.len() == 5 && open.iter().all(|payment| payment.restored), "and all others are done");
}

/// A journal that takes no verify, and a second for each try.
struct TakesNoVerify {
    inner: MemoryJournal,
    world: World,
    lists: AtomicUsize,
}

impl Journal for TakesNoVerify {
    forward!(now_ms, start, note, get, by_token, of_order, list, history, take_over);

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        if payment.state == State::Verifying {
            self.world.advance(Duration::from_secs(1));
            // Any error of a journal's will do.
            let another = Payment { amount: rial(1), ..payment.clone() };
            self.inner.take_over(&[Record { payment: another, history: Vec::new() }])?;
        }
        self.inner.change(payment, entry)
    }

    fn due(&self, until_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        assert!(self.lists.fetch_add(1, Ordering::SeqCst) < 20, "it comes upon the same one again and again");
        self.inner.due(until_ms, after, most)
    }
}

#[test]
fn what_a_reconcile_puts_off_is_not_due_to_it_again() {
    let world = World::new();
    let inner = MemoryJournal::new(Arc::new(world.clone()));
    let journal = TakesNoVerify { inner, world: world.clone(), lists: AtomicUsize::new(0) };
    let checkout = with_account(&world, Arc::new(journal), "taba");
    begun(&checkout, "taba", "old");
    world.advance(Duration::from_secs(11 * 60 * 60));
    let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!((report.looked, report.errors.len()), (1, 1));
}
