//! A shop's ordinary days: payers who press twice and come back, strangers who send callbacks, clocks that were wrong.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::checkout::journal::{Changed, Entry, Filter, Journal, Record, Row};
use dargah::checkout::{
    Again, Checkout, NextStep, Order, Payment, PaymentId, RefundOrder, Route, State, Times,
};
use dargah::error::{ErrorKind, Result};
use dargah::tabapay::Environment;
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Fault, Operation as Op, Pay, PlannedFault};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use support::journals::journal;
use support::{World, tara_order};

const SECOND: Duration = Duration::from_secs(1);

over_every_journal! {
    a_second_click_gets_the_first_ones_token,
    what_a_killed_begin_has_left_is_replaced,
    nobody_waits_longer_than_their_own_limit,
    whoever_waits_takes_what_the_other_one_finds,
    strangers_cause_one_verify_in_half_a_minute,
    a_thousand_equal_notes_are_ten_and_a_count,
    a_kept_callback_is_verified_by_the_next_reconcile,
    an_answer_that_is_no_proof_lets_no_inquiry_prove,
    an_answer_that_settles_nothing_lets_no_refusal_settle_it,
    what_a_fast_clock_has_written_is_over,
    a_clock_that_ran_ahead_once_keeps_nobody_from_paying,
    ids_are_random_and_lists_go_by_time,
    given_back_whole_the_order_is_unpaid_again,
    a_journal_that_takes_all_of_the_time_leaves_the_rest_to_reconcile,
    what_was_being_begun_when_the_backup_was_made_is_listed,
    an_answer_that_died_with_its_process_is_not_forgotten,
}

fn options() -> CallOptions {
    CallOptions::new()
}

fn with(world: &World, journal: Arc<dyn Journal>, times: Times) -> Checkout {
    Checkout::builder(journal)
        .tara("shop", world.tara())
        .tabapay("taba", world.tabapay(Environment::Production))
        .times(times)
        .clock(Arc::new(world.clone()))
        .build()
        .unwrap()
}

fn checkout(world: &World, journal: Arc<dyn Journal>) -> Checkout {
    with(world, journal, Times::default())
}

fn order() -> Order {
    Order::Tara(tara_order())
}

fn begin(checkout: &Checkout) -> Payment {
    checkout.begin("shop", &order(), Again::Default, &options()).unwrap().payment
}

fn pays(world: &World, payment: &Payment) {
    let token = payment.token.clone().unwrap();
    world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
}

fn says(payment: &Payment, result: &str) -> String {
    format!("result={result}&token={}&orderId=order-1", payment.token.as_ref().unwrap().expose())
}

fn complete(checkout: &Checkout, payment: &Payment, result: &str) -> Payment {
    checkout.complete("shop", b"", says(payment, result).as_bytes(), &options()).unwrap().payment
}

fn entry() -> Entry {
    Entry::new(0, "test", serde_json::Value::Null)
}

fn put(journal: &Arc<dyn Journal>, payment: &Payment) {
    let next = Payment { version: payment.version + 1, ..payment.clone() };
    assert_eq!(journal.change(&next, entry()).unwrap(), Changed::Done);
}

/// A journal in which something happens when it is asked for the order's payments a certain time.
struct Meanwhile {
    inner: Arc<dyn Journal>,
    asked: AtomicUsize,
    at: usize,
    what: Act,
}

type Act = Box<dyn Fn(&Arc<dyn Journal>) + Send + Sync>;

impl Journal for Meanwhile {
    forward!(now_ms, start, change, note, get, by_token, list, due, history, take_over);

    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
        if self.asked.fetch_add(1, Ordering::SeqCst) + 1 == self.at {
            (self.what)(&self.inner);
        }
        self.inner.of_order(order_id)
    }
}

/// A payment that another call is about to get a token for.
fn being_begun(world: &World, journal: &Arc<dyn Journal>) -> Payment {
    let other = checkout(world, journal.clone());
    let payment = begin(&other);
    let started =
        Payment { id: payment.id + 1, attempt: 2, token: None, state: State::Started, ..payment.clone() };
    // Only this one counts.
    put(journal, &Payment { state: State::Closed, token: None, ..payment });
    let started = Payment { due_ms: journal.now_ms().unwrap() + 60_000, ..started };
    journal.start(started, entry()).unwrap().unwrap()
}

fn a_second_click_gets_the_first_ones_token() {
    let world = World::new();
    let inner = journal(&world);
    let first = being_begun(&world, &inner);
    let token = Payment { token: Some("the-first-ones".into()), state: State::Waiting, ..first.clone() };
    let what = Box::new(move |journal: &Arc<dyn Journal>| put(journal, &token));
    let journal = Arc::new(Meanwhile { inner, asked: AtomicUsize::new(0), at: 20, what });
    let started = checkout(&world, journal).begin("shop", &order(), Again::Default, &options()).unwrap();
    assert!(started.resumed && started.payment.id == first.id);
    assert_eq!(started.payment.token.unwrap().expose(), "the-first-ones");
    assert!(world.elapsed() < 2 * SECOND, "it came within a second");
}

fn what_a_killed_begin_has_left_is_replaced() {
    let world = World::new();
    let journal = journal(&world);
    let killed = being_begun(&world, &journal);
    let checkout = checkout(&world, journal);
    let error = checkout.begin("shop", &order(), Again::Default, &options().timeout(2 * SECOND)).unwrap_err();
    assert!(error.kind() == ErrorKind::OrderConflict && error.to_string().contains("try again"), "{error}");
    assert_eq!(world.elapsed(), 2 * SECOND, "no longer than the caller's own limit");
    world.advance(58 * SECOND);
    let started = checkout.begin("shop", &order(), Again::Default, &options()).unwrap();
    assert!(!started.resumed && started.payment.attempt == 3);
    assert_eq!(checkout.payment(killed.id).unwrap().unwrap().state, State::Failed);
}

/// A payment whose verify another process is about to make, and never will.
fn held(world: &World, journal: &Arc<dyn Journal>) -> (Checkout, Payment) {
    let checkout = checkout(world, journal.clone());
    let payment = begin(&checkout);
    pays(world, &payment);
    let now = journal.now_ms().unwrap();
    let held =
        Payment { state: State::Verifying, lease_until_ms: now + 60_000, asked_ms: now, ..payment.clone() };
    put(journal, &held);
    (checkout, payment)
}

fn nobody_waits_longer_than_their_own_limit() {
    for (limit, waits) in [(Some(2), 2), (None, 20), (Some(600), 30)] {
        let world = World::new();
        let journal = journal(&world);
        let (checkout, payment) = held(&world, &journal);
        let options = limit.map_or_else(options, |limit| options().timeout(Duration::from_secs(limit)));
        let done = checkout.complete("shop", b"", says(&payment, "0").as_bytes(), &options).unwrap();
        assert_eq!((done.payment.state, done.payment.next_step()), (State::Verifying, NextStep::Wait));
        assert_eq!(world.elapsed().as_secs(), waits);
    }
}

fn whoever_waits_takes_what_the_other_one_finds() {
    let world = World::new();
    let inner = journal(&world);
    let (_, payment) = held(&world, &inner);
    let found = inner.get(payment.id).unwrap().unwrap();
    let found = Payment { state: State::Unknown, lease_until_ms: 0, ..found };
    // The other one's answer is there after a while; nobody asks once more.
    struct Found {
        inner: Arc<dyn Journal>,
        asked: AtomicUsize,
        found: Payment,
    }
    impl Journal for Found {
        forward!(now_ms, start, change, note, by_token, of_order, list, due, history, take_over);

        fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
            if self.asked.fetch_add(1, Ordering::SeqCst) == 20 {
                put(&self.inner, &self.found);
            }
            self.inner.get(id)
        }
    }
    // A question may follow another one at once.
    let times = Times { ask_again: Duration::from_millis(1), ..Times::default() };
    let checkout = with(&world, Arc::new(Found { inner, asked: AtomicUsize::new(0), found }), times);
    assert_eq!(complete(&checkout, &payment, "0").state, State::Unknown);
    assert!(world.elapsed() < 2 * SECOND);
    assert_eq!(
        world.calls(Op::PurchaseVerify),
        0,
        "what the other one has just found is not asked about again"
    );
}

fn strangers_cause_one_verify_in_half_a_minute() {
    let world = World::new();
    let journal = journal(&world);
    let checkout = checkout(&world, journal.clone());
    let payment = begin(&checkout);
    let version = |id| journal.get(id).unwrap().unwrap().version;
    for _ in 0..200 {
        assert_ne!(complete(&checkout, &payment, "0").state, State::Paid);
    }
    assert_eq!(world.calls(Op::PurchaseVerify), 1);
    assert!(version(payment.id) < 8, "and few writes: {}", version(payment.id));
    assert_eq!(world.elapsed(), Duration::ZERO, "nobody waits for what is further away than their limit");
}

fn a_thousand_equal_notes_are_ten_and_a_count() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = begin(&checkout);
    for number in 0..1_000 {
        complete(&checkout, &payment, &format!("{}", 100 + number));
    }
    let history = checkout.history(payment.id).unwrap();
    let notes: Vec<&Entry> = history.iter().filter(|entry| entry.what == "negative callback").collect();
    assert_eq!((notes.len(), notes.iter().map(|note| note.times).sum::<u32>()), (10, 1_000));
    assert_eq!(notes[9].detail["code"], "1099", "the last one is shown");
    assert_eq!(checkout.payment(payment.id).unwrap().unwrap().state, State::Declined);
}

fn a_kept_callback_is_verified_by_the_next_reconcile() {
    // Whatever its state: also when its time was over long ago.
    for declined in [State::Declined, State::DeclinedFinal] {
        let world = World::new();
        world.open_point("tara_page_lifetime_ms=36000000");
        let checkout = checkout(&world, journal(&world));
        let payment = begin(&checkout);
        if declined == State::DeclinedFinal {
            world.advance(2 * 60 * 60 * SECOND);
            checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
        } else {
            complete(&checkout, &payment, "0");
        }
        assert_eq!(checkout.payment(payment.id).unwrap().unwrap().state, declined);
        pays(&world, &payment);
        let kept = complete(&checkout, &payment, "0");
        assert_eq!((kept.state, kept.next_step()), (declined, NextStep::Wait));
        assert_eq!(checkout.reconcile(1, &options(), &|_, _| {}).unwrap().looked, 0);
        world.advance(30 * SECOND);
        let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
        assert_eq!(report.paid.iter().map(|paid| paid.id).collect::<Vec<_>>(), [payment.id], "{declined:?}");
    }
}

/// A forged callback, a refusal that settles nothing, a real payment that nobody verified, a second refusal, and an
/// inquiry that tells of it: money that goes back to the payer.
fn an_answer_that_is_no_proof_lets_no_inquiry_prove() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = begin(&checkout);
    let refuse = |code: &str| {
        let fault = Fault::Code { code: code.to_owned(), processed: false };
        world.fault(PlannedFault::once(Op::PurchaseVerify, fault));
    };
    refuse("5");
    let unknown = complete(&checkout, &payment, "0");
    assert_eq!((unknown.state, unknown.verified, unknown.answer_lost), (State::Unknown, true, false));
    pays(&world, &payment);
    world.advance(30 * SECOND);
    refuse("102");
    checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    let stands = checkout.payment(payment.id).unwrap().unwrap();
    assert_eq!(stands.state, State::Unknown, "neither Paid nor not");
    assert_eq!(world.account(payment.token.as_ref().unwrap().expose()).times_settled, 0);
    // And a payer whose payment was refused so is not kept from paying.
    assert!(checkout.begin("taba", &tabapay(), Again::Default, &options()).is_ok());
}

/// A gateway that completes a payment and answers with an error all the same, and then refuses each further verify.
fn an_answer_that_settles_nothing_lets_no_refusal_settle_it() {
    let world = World::new();
    world.open_point("tara_second_verify=code_102");
    let checkout = checkout(&world, journal(&world));
    let payment = begin(&checkout);
    pays(&world, &payment);
    world
        .fault(PlannedFault::once(Op::PurchaseVerify, Fault::Code { code: "5".to_owned(), processed: true }));
    assert_eq!(complete(&checkout, &payment, "0").state, State::Unknown);
    world.advance(2 * 60 * 60 * SECOND);
    checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    let stands = checkout.payment(payment.id).unwrap().unwrap();
    assert_eq!((stands.state, stands.next_step()), (State::Unresolved, NextStep::AskAPerson));
}

fn tabapay() -> Order {
    let request = dargah::tabapay::CreateRequest::new(support::rial(150_000), "https://shop.ir/back");
    Order::TabaPay { order_id: "order-1".to_owned(), request }
}

fn what_a_fast_clock_has_written_is_over() {
    const DAY_MS: u64 = 24 * 60 * 60 * 1_000;
    let world = World::new();
    let journal = journal(&world);
    let checkout = checkout(&world, journal.clone());
    let payment = begin(&checkout);
    pays(&world, &payment);
    // Begun by a clock that was a day fast, and verified by it, by a process that died.
    let ahead = |payment: Payment| Payment {
        started_ms: payment.started_ms + DAY_MS,
        window_ends_ms: payment.window_ends_ms + DAY_MS,
        due_ms: payment.due_ms + DAY_MS,
        lease_until_ms: payment.started_ms + DAY_MS + 60_000,
        asked_ms: payment.started_ms + DAY_MS,
        state: State::Verifying,
        ..payment
    };
    put(&journal, &ahead(payment.clone()));
    let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!(report.paid.len(), 1, "today, and not tomorrow: {report:?}");
    assert_eq!(world.elapsed(), Duration::ZERO);
}

fn a_clock_that_ran_ahead_once_keeps_nobody_from_paying() {
    let world = World::new();
    let inner = journal(&world);
    let now = checkout(&world, inner.clone());
    let payment = begin(&now);
    // One run with a clock that is two hours ahead.
    struct Ahead {
        inner: Arc<dyn Journal>,
    }
    impl Journal for Ahead {
        forward!(start, change, note, get, by_token, of_order, list, due, history, take_over);

        fn now_ms(&self) -> Result<u64> {
            Ok(self.inner.now_ms()? + 2 * 60 * 60 * 1_000)
        }
    }
    world.fault(PlannedFault::once(
        Op::PurchaseVerify,
        Fault::Code { code: "5".to_owned(), processed: false },
    ));
    checkout(&world, Arc::new(Ahead { inner })).reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!(now.payment(payment.id).unwrap().unwrap().state, State::Unresolved);
    pays(&world, &payment);
    let done = complete(&now, &payment, "0");
    assert_eq!(
        (done.state, done.next_step()),
        (State::Paid, NextStep::Deliver),
        "the payer's yes counts all the same"
    );
}

fn ids_are_random_and_lists_go_by_time() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let mut begun = Vec::new();
    for number in 0..20 {
        world.advance(SECOND);
        let order = Order::Tara(tara_order().order_id(format!("order-{number}")));
        begun.push(checkout.begin("shop", &order, Again::Default, &options()).unwrap().payment.id);
    }
    assert!(begun.iter().all(|id| (1 << 32..1 << 53).contains(id)), "{begun:?}");
    assert_eq!(begun.iter().collect::<BTreeSet<_>>().len(), begun.len());
    assert!(!begun.is_sorted(), "they are not counted");
    let mut filter = Filter::default();
    let mut listed = Vec::new();
    while let Some(last) = checkout.list(&filter, 3).unwrap().last().cloned() {
        listed.extend(checkout.list(&filter, 3).unwrap().iter().map(|payment| payment.id));
        filter.after = Some(last.id);
    }
    assert_eq!(listed, begun);
}

fn given_back_whole_the_order_is_unpaid_again() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let first = begin(&checkout);
    pays(&world, &first);
    assert_eq!(complete(&checkout, &first, "0").next_step(), NextStep::Deliver);
    checkout.acknowledge(first.id, first.amount).unwrap();
    let refund = |amount| {
        let order = RefundOrder { amount, ..RefundOrder::default() };
        checkout.refund(first.id, &order, &options()).unwrap().refund.state
    };
    let again = |again| checkout.begin("shop", &order(), again, &options());
    // A part, and a refund of which nobody knows, leave it paid.
    refund(Some(support::rial(50_000)));
    assert!(again(Again::Again).is_err());
    world.fault(PlannedFault::once(Op::RefundPartial, Fault::ResetAfter {}));
    world.fault(PlannedFault::once(Op::Refund, Fault::ResetAfter {}));
    refund(None);
    assert!(again(Again::Again).is_err());
    assert_eq!(checkout.payment(first.id).unwrap().unwrap().next_step(), NextStep::AskAPerson);
    let _settled = checkout.settle_refund(first.id, 2, true, "seen in the panel").unwrap();
    assert!(again(Again::NewAttempt).is_err(), "on purpose only");
    let second = again(Again::Again).unwrap().payment;
    pays(&world, &second);
    let done = complete(&checkout, &second, "0");
    assert_eq!((done.duplicate_of, done.next_step()), (None, NextStep::Deliver));
}

/// A journal that takes a minute to find a payment.
struct SlowToFind {
    inner: Arc<dyn Journal>,
    world: World,
}

impl Journal for SlowToFind {
    forward!(now_ms, start, change, note, get, list, due, history, take_over);

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        self.world.advance(60 * SECOND);
        self.inner.by_token(route, token)
    }

    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
        self.world.advance(60 * SECOND);
        self.inner.of_order(order_id)
    }
}

fn a_journal_that_takes_all_of_the_time_leaves_the_rest_to_reconcile() {
    let world = World::new();
    let inner = journal(&world);
    let quick = checkout(&world, inner.clone());
    let payment = begin(&quick);
    pays(&world, &payment);
    let slow = checkout(&world, Arc::new(SlowToFind { inner: inner.clone(), world: world.clone() }));
    let came = complete(&slow, &payment, "0");
    assert_eq!((came.state, came.next_step()), (State::Waiting, NextStep::Wait));
    assert!(came.callback_kept && came.positive_callback, "it is not forgotten");
    assert_eq!(world.calls(Op::PurchaseVerify), 0, "no time was left for one");
    assert_eq!(quick.reconcile(1, &options(), &|_, _| {}).unwrap().paid.len(), 1);
    // Nothing is begun, or sent, for nobody who waits any more.
    let other = Order::Tara(tara_order().order_id("order-2"));
    let tokens = world.calls(Op::GetToken);
    let error = slow.begin("shop", &other, Again::Default, &options()).unwrap_err();
    assert_eq!((error.kind(), error.retryable()), (ErrorKind::Timeout, true));
    assert_eq!(world.calls(Op::GetToken), tokens);
    assert_eq!(inner.of_order("order-2").unwrap(), []);
}

fn what_was_being_begun_when_the_backup_was_made_is_listed() {
    let world = World::new();
    let journal = journal(&world);
    let started = being_begun(&world, &journal);
    let checkout = checkout(&world, journal);
    assert_eq!(checkout.restored().unwrap(), 1);
    world.advance(120 * SECOND);
    let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!(report.attention.iter().map(|payment| payment.id).collect::<Vec<_>>(), [started.id]);
    // Its payer can pay all the same, and a person closes it.
    begin(&checkout);
    checkout.close(started.id, "not in the panel").unwrap();
    assert_eq!(checkout.reconcile(1, &options(), &|_, _| {}).unwrap().attention, []);
}

fn an_answer_that_died_with_its_process_is_not_forgotten() {
    for before in [State::Declined, State::DeclinedFinal] {
        let world = World::new();
        let journal = journal(&world);
        let checkout = checkout(&world, journal.clone());
        let payment = begin(&checkout);
        // It was called not paid before; then it was paid, and whoever verified it died with the answer.
        let died = Payment {
            state: State::Verifying,
            before: Some((before, payment.due_ms)),
            verified: true,
            answer_lost: true,
            lease_until_ms: 0,
            ..payment.clone()
        };
        put(&journal, &died);
        pays(&world, &payment);
        // A refusal that settles nothing.
        let refused = Fault::Code { code: "15".to_owned(), processed: false };
        world.fault(PlannedFault::always(Op::PurchaseVerify, refused));
        assert_eq!(
            complete(&checkout, &payment, "0").state,
            State::Unknown,
            "{before:?}: the money may be here"
        );
        world.advance(2 * 60 * 60 * SECOND);
        let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
        assert_eq!(report.attention.len(), 1, "{before:?}: listed for a person");
    }
}
