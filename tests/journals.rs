//! What every journal promises by itself: who may change what, what is listed, and moving from one to another.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::checkout::journal::{Changed, Entry, Filter, Journal, Record};
use dargah::checkout::{Payment, PaymentId, Route, State};
use dargah::error::ErrorKind;
use dargah::secret::Secret;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use support::journals::{journal, journals};
use support::{World, rial};

over_every_journal! {
    a_payment_comes_back_as_it_was_written,
    an_attempt_is_started_once,
    only_who_has_seen_the_last_version_changes_it,
    one_of_many_threads_changes_a_version,
    the_first_paid_one_of_an_order_is_told_to_all_others,
    lists_hold_what_was_asked_for,
    what_is_due_comes_by_its_time,
    payments_move_to_another_journal_whole,
    long_and_strange_values_are_kept,
}

fn route() -> Route {
    Route { gateway: "tara".to_owned(), environment: "production".to_owned(), account: "shop".to_owned() }
}

/// A payment that no journal has yet, with an id of its own.
fn new(order: &str, attempt: u32) -> Payment {
    static NEXT: AtomicI64 = AtomicI64::new(1 << 32);
    serde_json::from_value(serde_json::json!({
        "id": NEXT.fetch_add(1, Ordering::SeqCst), "version": 0, "order_id": order, "attempt": attempt, "route": route(), "amount": 150_000, "ip": "1.2.3.4",
        "callback_url": "https://shop.ir/back", "token": null, "page": null, "state": "started", "started_ms": 1_000,
        "window_ends_ms": 4_000, "due_ms": 2_000, "lease_until_ms": 0, "positive_callback": false, "verified": false,
        "reference_number": null, "reported": null, "code": null, "text": null, "duplicate_of": null,
        "acknowledged": false, "closed_because": null, "refunds": [],
    }))
    .unwrap()
}

fn entry(what: &str) -> Entry {
    Entry::new(7, what, serde_json::json!({ "text": "\u{0}سلام\u{1f600}" }))
}

fn next(payment: &Payment, state: State) -> Payment {
    Payment { state, version: payment.version + 1, ..payment.clone() }
}

fn started(journal: &Arc<dyn Journal>, order: &str, attempt: u32) -> Payment {
    journal.start(new(order, attempt), entry("begin")).unwrap().unwrap()
}

fn listed(journal: &Arc<dyn Journal>, filter: &Filter, most: usize) -> Vec<Payment> {
    journal.list(filter, most).unwrap().into_iter().map(|row| row.payment.unwrap()).collect()
}

/// Brings a payment to `Paid`, and says what the journal said.
fn pay(journal: &Arc<dyn Journal>, payment: &Payment) -> (Payment, Changed) {
    let paid = next(payment, State::Paid);
    let changed = journal.change(&paid, entry("outcome")).unwrap();
    (journal.get(payment.id).unwrap().unwrap(), changed)
}

fn a_payment_comes_back_as_it_was_written() {
    let journal = journal(&World::new());
    let payment = started(&journal, "o-1", 1);
    assert_eq!(payment, Payment { id: payment.id, version: 1, ..new("o-1", 1) });
    assert_eq!(journal.start(Payment { id: payment.id, ..new("o-2", 1) }, entry("begin")).unwrap(), None);
    let full = Payment {
        token: Some(Secret::from("token")),
        page: Some(Secret::from("https://page")),
        started_ms: 5,
        due_ms: u64::MAX,
        lease_until_ms: 9,
        positive_callback: true,
        verified: true,
        reference_number: Some("12".to_owned()),
        reported: Some(rial(3)),
        code: Some("0\u{0}".to_owned()),
        text: Some("پرداخت شد".to_owned()),
        acknowledged: true,
        closed_because: Some("why".to_owned()),
        ..next(&payment, State::Unknown)
    };
    assert_eq!(journal.change(&full, entry("token")).unwrap(), Changed::Done);
    journal.note(payment.id, entry("note")).unwrap();
    assert_eq!(journal.get(payment.id).unwrap().unwrap(), full);
    assert_eq!(journal.by_token(&route(), "token").unwrap().unwrap(), full);
    let elsewhere = Route { account: "other".to_owned(), ..route() };
    assert_eq!(journal.by_token(&elsewhere, "token").unwrap(), None);
    assert_eq!(journal.by_token(&route(), "TOKEN").unwrap(), None);
    assert_eq!(journal.by_token(&route(), "nu\u{0}l").unwrap(), None);
    assert_eq!(journal.of_order("nu\u{0}l").unwrap(), []);
    assert_eq!(journal.history(payment.id).unwrap(), [entry("begin"), entry("token"), entry("note")]);
    assert_eq!(journal.get(payment.id + 1).unwrap(), None);
}

fn an_attempt_is_started_once() {
    let journal = journal(&World::new());
    let first = started(&journal, "o-1", 1);
    assert_eq!(journal.start(new("o-1", 1), entry("begin")).unwrap(), None);
    let second = started(&journal, "o-1", 2);
    assert_eq!(journal.of_order("o-1").unwrap(), [first.clone(), second]);
    assert_eq!(journal.history(first.id).unwrap().len(), 1, "what was not started left no line");
}

fn only_who_has_seen_the_last_version_changes_it() {
    let journal = journal(&World::new());
    let payment = started(&journal, "o-1", 1);
    let waiting = next(&payment, State::Waiting);
    assert_eq!(journal.change(&waiting, entry("token")).unwrap(), Changed::Done);
    for late in [next(&payment, State::Paid), next(&next(&waiting, State::Paid), State::Paid)] {
        assert_eq!(journal.change(&late, entry("late")).unwrap(), Changed::Late);
    }
    let nobody = Payment { id: payment.id + 9, ..waiting.clone() };
    assert_eq!(journal.change(&nobody, entry("late")).unwrap(), Changed::Late);
    assert_eq!(journal.get(payment.id).unwrap().unwrap(), waiting);
    assert_eq!(journal.history(payment.id).unwrap().len(), 2);
    // A late one that was paid has not marked the order either.
    let second = started(&journal, "o-1", 2);
    assert_eq!(pay(&journal, &second).1, Changed::Done);
}

fn one_of_many_threads_changes_a_version() {
    let journals = journals(&World::new(), 4);
    let payment = started(&journals[0], "o-1", 1);
    let (barrier, done) = (Barrier::new(32), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for thread in 0..32 {
            let (journal, payment, barrier, done) = (&journals[thread % 4], &payment, &barrier, &done);
            scope.spawn(move || {
                barrier.wait();
                let changed = journal.change(&next(payment, State::Verifying), entry("verify")).unwrap();
                done.fetch_add(usize::from(changed == Changed::Done), Ordering::SeqCst);
            });
        }
    });
    assert_eq!(done.into_inner(), 1);
    assert_eq!(journals[3].history(payment.id).unwrap().len(), 2);
}

fn the_first_paid_one_of_an_order_is_told_to_all_others() {
    let journals = journals(&World::new(), 4);
    let payments: Vec<_> = (1..=16).map(|attempt| started(&journals[0], "o-1", attempt)).collect();
    let barrier = Barrier::new(payments.len());
    let all: Vec<_> = std::thread::scope(|scope| {
        let pay_it = |(at, payment)| {
            let (journal, barrier): (&Arc<dyn Journal>, _) = (&journals[at % 4], &barrier);
            scope.spawn(move || {
                barrier.wait();
                pay(journal, payment)
            })
        };
        let threads: Vec<_> = payments.iter().enumerate().map(pay_it).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let first: Vec<_> = all.iter().filter(|(_, changed)| *changed == Changed::Done).collect();
    assert_eq!(first.len(), 1);
    let (first, _) = first[0];
    assert_eq!((first.duplicate_of, first.needs_attention()), (None, false));
    for (payment, changed) in all.iter().filter(|(payment, _)| payment.id != first.id) {
        assert_eq!((changed, payment.duplicate_of), (&Changed::DoneAfter(first.id), Some(first.id)));
    }
    let attention = Filter { attention: true, ..Filter::default() };
    assert_eq!(listed(&journals[0], &attention, 100).len(), 15);
    // Later changes of a second one, here that the shop noticed it, keep what it is.
    let second = &all.iter().find(|(payment, _)| payment.id != first.id).unwrap().0;
    let noticed = Payment { acknowledged: true, ..next(second, State::Paid) };
    assert_eq!(journals[1].change(&noticed, entry("acknowledged")).unwrap(), Changed::Done);
    assert_eq!(journals[2].get(second.id).unwrap().unwrap(), noticed);
}

fn lists_hold_what_was_asked_for() {
    let journal = journal(&World::new());
    let mut payments = Vec::new();
    for number in 0..6 {
        let account = if number % 2 == 0 { "even" } else { "odd" };
        let payment = Payment {
            started_ms: 100 * number,
            route: Route { account: account.to_owned(), ..route() },
            ..new(&format!("o-{}", number / 3), u32::try_from(number).unwrap())
        };
        payments.push(journal.start(payment, entry("begin")).unwrap().unwrap());
    }
    payments[4] = next(&payments[4], State::Mismatch);
    journal.change(&payments[4], entry("outcome")).unwrap();
    let list = |filter: Filter| {
        let found = listed(&journal, &filter, 100);
        found
            .iter()
            .map(|found| payments.iter().position(|payment| payment == found).unwrap())
            .collect::<Vec<_>>()
    };
    let all = Filter::default;
    assert_eq!(list(all()), [0, 1, 2, 3, 4, 5]);
    assert_eq!(list(Filter { states: vec![State::Mismatch, State::Paid], ..all() }), [4]);
    assert_eq!(list(Filter { order_id: Some("o-1".to_owned()), ..all() }), [3, 4, 5]);
    assert_eq!(list(Filter { account: Some("odd".to_owned()), ..all() }), [1, 3, 5]);
    assert_eq!(list(Filter { from_ms: Some(200), before_ms: Some(400), ..all() }), [2, 3]);
    assert_eq!(list(Filter { from_ms: Some(u64::MAX), ..all() }), [0; 0]);
    assert_eq!(list(Filter { attention: true, ..all() }), [4]);
    assert_eq!(list(Filter { attention: true, account: Some("odd".to_owned()), ..all() }), [0; 0]);
    assert_eq!(list(Filter { after: Some(payments[3].id), ..all() }), [4, 5]);
    assert_eq!(listed(&journal, &all(), 2), payments[..2]);
    assert_eq!(listed(&journal, &all(), usize::MAX).len(), 6);
}

fn what_is_due_comes_by_its_time() {
    let journal = journal(&World::new());
    let mut ids = Vec::new();
    for (number, state) in (1..).zip(State::ALL) {
        let payment = started(&journal, &format!("o-{number}"), 1);
        // What is settled is due where a callback was kept, else never.
        let due_ms = if state.is_settled() { i64::MAX as u64 } else { 100 - number };
        let there = Payment { due_ms, ..next(&payment, state) };
        journal.change(&there, entry("x")).unwrap();
        ids.push(payment.id);
    }
    let due = |now, most| {
        let due = journal.due(now, (0, PaymentId::MIN), most).unwrap();
        due.iter().map(|due| due.payment.as_ref().unwrap().state as u64).collect::<Vec<_>>()
    };
    assert_eq!(due(1_000, 100), [5, 4, 3, 2, 1], "what is settled is never due");
    assert_eq!(due(96, 100), [5, 4]);
    assert_eq!(due(1_000, 2), [5, 4]);
    // Page by page, also where several are due at the same moment.
    let first = journal.get(ids[0]).unwrap().unwrap();
    let same = journal.get(ids[1]).unwrap().unwrap().due_ms;
    journal.change(&Payment { due_ms: same, version: first.version + 1, ..first }, entry("x")).unwrap();
    let mut paged = Vec::new();
    let mut after = (0, PaymentId::MIN);
    while let Some(due) = journal.due(1_000, after, 1).unwrap().pop() {
        after = due.place;
        paged.push(due.payment.unwrap().state as u64);
    }
    assert_eq!(paged, [5, 4, 3, 1, 2]);
    let to_deliver = Filter { to_deliver: true, ..Filter::default() };
    let paid = listed(&journal, &to_deliver, 10);
    assert_eq!(paid.iter().map(|payment| payment.id).collect::<Vec<_>>(), [ids[5]]);
    let noticed = Payment { acknowledged: true, ..next(&paid[0], State::Paid) };
    journal.change(&noticed, entry("acknowledged")).unwrap();
    assert_eq!(listed(&journal, &to_deliver, 10), []);
}

fn record(journal: &Arc<dyn Journal>, payment: Payment) -> Record {
    Record { history: journal.history(payment.id).unwrap(), payment }
}

fn payments_move_to_another_journal_whole() {
    let world = World::new();
    let (from, to) = (journal(&world), journal(&world));
    let first = started(&from, "o-1", 1);
    let second = started(&from, "o-1", 2);
    started(&from, "o-2", 1);
    pay(&from, &second);
    let (first, _) = pay(&from, &first);
    assert_eq!(first.duplicate_of, Some(second.id));
    let payments = listed(&from, &Filter::default(), 100);
    let records: Vec<_> = payments.iter().map(|payment| record(&from, payment.clone())).collect();
    to.take_over(&records[1..]).unwrap();
    to.take_over(&records).unwrap();
    assert_eq!(listed(&to, &Filter::default(), 100), payments);
    for Record { payment, history } in &records {
        assert_eq!(to.history(payment.id).unwrap(), *history, "and no line twice");
    }
    // The order stays paid.
    let third = started(&to, "o-1", 3);
    assert_eq!(pay(&to, &third).1, Changed::DoneAfter(second.id));
    // Another payment of the same id, and a new one in the same go: nothing of it is written.
    let mut wrong = records.clone();
    wrong[0].payment.version += 1;
    wrong.insert(0, Record { payment: Payment { id: 1_000, ..new("o-9", 1) }, history: Vec::new() });
    let error = to.take_over(&wrong).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Journal);
    assert_eq!(to.get(1_000).unwrap(), None);
}

fn long_and_strange_values_are_kept() {
    let journal = journal(&World::new());
    let order = "سفارش ' \" \\ ; -- % \u{1f600}";
    let payment = started(&journal, order, 1);
    assert_eq!(journal.of_order(order).unwrap(), std::slice::from_ref(&payment));
    // Longer than an index page, and of a kind that does not shrink.
    let token: String =
        (0_u64..4_000).map(|n| format!("{:016x}", n.wrapping_mul(0x9e37_79b9_7f4a_7c15))).collect();
    let with_token = Payment { token: Some(Secret::from(token.as_str())), ..next(&payment, State::Waiting) };
    assert_eq!(journal.change(&with_token, entry("token")).unwrap(), Changed::Done);
    assert_eq!(journal.by_token(&route(), &token).unwrap(), Some(with_token));
    // An order that is too long for a database is refused by its name, or taken.
    match journal.start(new(&token, 1), entry("begin")) {
        Ok(payment) => assert_eq!(journal.of_order(&token).unwrap(), [payment.unwrap()]),
        Err(error) => assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("orderId"))),
    }
}
