//! Refunds through the journal: never twice, and never more than was paid.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod journal_support;
mod support;

use dargah::checkout::journal::{Filter, Journal, MemoryJournal};
use dargah::checkout::{Again, Checkout, Order, Payment, RefundOrder, RefundState, State};
use dargah::error::ErrorKind;
use dargah::tabapay::{CreateRequest, Environment};
use dargah::tara::Tara;
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Fault, Operation as Op, Pay, PlannedFault};
use journal_support::Dying;
use std::sync::{Arc, Barrier};
use std::time::Duration;
use support::{BASE, World, rial, tara_order};

fn options() -> CallOptions {
    CallOptions::new()
}

fn checkout(world: &World) -> Checkout {
    Checkout::builder(Arc::new(MemoryJournal::new(Arc::new(world.clone()))))
        .tara("shop", world.tara())
        .tabapay("taba", world.tabapay(Environment::Production))
        .clock(Arc::new(world.clone()))
        .build()
        .unwrap()
}

fn paid(world: &World, checkout: &Checkout, account: &str, order: &Order) -> Payment {
    let payment = checkout.begin(account, order, Again::NewAttempt, &options()).unwrap().payment;
    let token = payment.token.clone().unwrap();
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let callback = finished.callbacks[0].raw_fields().to_owned();
    let done = checkout.complete(account, b"", callback.as_bytes(), &options()).unwrap();
    assert_eq!(done.payment.state, State::Paid);
    done.payment
}

fn tara_payment(world: &World, checkout: &Checkout) -> Payment {
    paid(world, checkout, "shop", &Order::Tara(tara_order()))
}

fn part(amount: i64) -> RefundOrder {
    RefundOrder { amount: Some(rial(amount)), ..RefundOrder::default() }
}

fn refunded(world: &World, payment: &Payment) -> u64 {
    world.account(payment.token.as_ref().unwrap().expose()).refunded
}

#[test]
fn parts_until_nothing_is_left() {
    let world = World::new();
    let checkout = checkout(&world);
    let payment = tara_payment(&world, &checkout);
    let refund = |order: &RefundOrder| checkout.refund(payment.id, order, &options());
    let first = refund(&part(50_000)).unwrap();
    assert_eq!((first.refund.number, first.refund.state), (1, RefundState::Done));
    let error = refund(&part(100_001)).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("amount")));
    assert!(error.to_string().contains("100000"), "{error}");
    assert_eq!(refund(&part(0)).unwrap_err().field(), Some("amount"));
    let rest = refund(&RefundOrder::default()).unwrap();
    assert_eq!((rest.refund.amount, rest.payment.refunded()), (rial(100_000), 150_000));
    assert_eq!(refunded(&world, &payment), 150_000);
    assert_eq!(refund(&RefundOrder::default()).unwrap_err().field(), Some("amount"));
    assert_eq!(world.calls(Op::RefundPartial) + world.calls(Op::Refund), 2, "the refused ones never left");
    let history: Vec<_> = checkout.history(payment.id).unwrap().into_iter().map(|e| e.what).collect();
    assert_eq!(history.iter().filter(|what| *what == "refund").count(), 2);
    assert_eq!(history.iter().filter(|what| *what == "refund outcome").count(), 2);
}

#[test]
fn a_whole_refund_is_the_gateways_own_call() {
    let world = World::new();
    let checkout = checkout(&world);
    let payment = tara_payment(&world, &checkout);
    let done = checkout.refund(payment.id, &RefundOrder::default(), &options()).unwrap();
    assert_eq!((done.refund.state, done.refund.amount), (RefundState::Done, payment.amount));
    assert_eq!((world.calls(Op::Refund), world.calls(Op::RefundPartial)), (1, 0));
}

#[test]
fn a_lost_answer_blocks_the_next_until_a_person_settles_it() {
    for done_after_all in [true, false] {
        let world = World::new();
        let checkout = checkout(&world);
        let payment = tara_payment(&world, &checkout);
        let fault = if done_after_all { Fault::ResetAfter {} } else { Fault::ResetBefore {} };
        world.fault(PlannedFault::once(Op::RefundPartial, fault));
        let lost = checkout.refund(payment.id, &part(100_000), &options()).unwrap();
        assert_eq!(lost.refund.state, RefundState::Unknown);
        let listed = checkout.list(&Filter { attention: true, ..Filter::default() }, 10).unwrap();
        assert_eq!(listed.iter().map(|p| p.id).collect::<Vec<_>>(), [payment.id]);
        let error = checkout.refund(payment.id, &part(10), &options()).unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::OrderConflict, Some("refund")));
        assert_eq!(world.calls(Op::RefundPartial), 1, "nothing is sent after an unknown one");

        let settle = |number, reason| checkout.settle_refund(payment.id, number, done_after_all, reason);
        assert_eq!(settle(1, "").unwrap_err().field(), Some("reason"));
        assert_eq!(settle(2, "asked Tara").unwrap_err().field(), Some("refund"));
        let settled = settle(1, "asked Tara").unwrap();
        assert_eq!(settled.payment.refunded() > 0, done_after_all);
        assert_eq!(settle(1, "again").unwrap_err().field(), Some("refund"));
        assert_eq!(checkout.list(&Filter { attention: true, ..Filter::default() }, 10).unwrap(), []);

        let again = checkout.refund(payment.id, &part(100_000), &options());
        if done_after_all {
            assert_eq!(again.unwrap_err().field(), Some("amount"));
        } else {
            assert_eq!(again.unwrap().refund.state, RefundState::Done);
        }
        assert_eq!(refunded(&world, &payment), 100_000, "once, either way");
    }
}

#[test]
fn many_at_once_give_back_no_more_than_was_paid() {
    let world = World::new();
    let checkout = checkout(&world);
    let payment = tara_payment(&world, &checkout);
    let barrier = Barrier::new(16);
    let results: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|_| {
                scope.spawn(|| {
                    barrier.wait();
                    checkout.refund(payment.id, &part(60_000), &options())
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let done = results.iter().flatten().filter(|done| done.refund.state == RefundState::Done).count();
    assert!((1..=2).contains(&done), "{done}");
    assert_eq!(refunded(&world, &payment), 60_000 * done as u64);
    for error in results.into_iter().filter_map(Result::err) {
        assert!(matches!(error.kind(), ErrorKind::OrderConflict | ErrorKind::InvalidInput), "{error}");
    }
}

#[test]
fn a_refused_refund_may_be_tried_again() {
    let world = World::new();
    let checkout = checkout(&world);
    let payment = tara_payment(&world, &checkout);
    world.fault(PlannedFault::once(Op::RefundPartial, Fault::Unauthorized {}));
    let refused = checkout.refund(payment.id, &part(10_000), &options()).unwrap();
    assert_eq!(refused.refund.state, RefundState::Refused);
    let done = checkout.refund(payment.id, &part(10_000), &options()).unwrap();
    assert_eq!((done.refund.number, done.refund.state), (2, RefundState::Done));
    assert_eq!(refunded(&world, &payment), 10_000);
}

#[test]
fn only_what_was_paid_is_given_back() {
    let world = World::new();
    let checkout = checkout(&world);
    let waiting = checkout.begin("shop", &Order::Tara(tara_order()), Again::Default, &options()).unwrap();
    let error = checkout.refund(waiting.payment.id, &part(10), &options()).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("payment")));
    assert_eq!(checkout.refund(99, &part(10), &options()).unwrap_err().field(), Some("payment"));
    let request = CreateRequest::new(rial(150_000), "https://shop.ir/back");
    let order = Order::TabaPay { order_id: "order-2".to_owned(), request };
    let payment = paid(&world, &checkout, "taba", &order);
    let error = checkout.refund(payment.id, &part(10), &options()).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("payment")));
}

#[test]
fn without_credentials_nothing_is_written() {
    let world = World::new();
    let plain = Tara::builder("shop", "secret-password")
        .base_url(format!("{BASE}/pay"))
        .transport(Arc::new(world.clone()))
        .clock(Arc::new(world.clone()))
        .build()
        .unwrap();
    let checkout = Checkout::builder(Arc::new(MemoryJournal::new(Arc::new(world.clone()))))
        .tara("shop", plain)
        .clock(Arc::new(world.clone()))
        .build()
        .unwrap();
    let payment = tara_payment(&world, &checkout);
    let error = checkout.refund(payment.id, &part(10), &options()).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidConfiguration, Some("refund")));
    assert_eq!(checkout.payment(payment.id).unwrap().unwrap().refunds, []);
}

#[test]
fn a_second_payment_of_an_order_is_listed_until_it_is_given_back() {
    let world = World::new();
    let checkout = checkout(&world);
    let order = Order::Tara(tara_order());
    let begin = || checkout.begin("shop", &order, Again::NewAttempt, &options()).unwrap().payment;
    let pay = |payment: &Payment| {
        let token = payment.token.clone().unwrap();
        let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
        let callback = finished.callbacks[0].raw_fields().to_owned();
        checkout.complete("shop", b"", callback.as_bytes(), &options()).unwrap().payment
    };
    let (one, two) = (begin(), begin());
    let (first, second) = (pay(&one), pay(&two));
    assert_eq!((first.duplicate_of, second.duplicate_of), (None, Some(first.id)));
    let listed = || checkout.list(&Filter { attention: true, ..Filter::default() }, 10).unwrap();
    assert_eq!(listed().iter().map(|p| p.id).collect::<Vec<_>>(), [second.id]);
    let report = checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!(report.attention.iter().map(|p| p.id).collect::<Vec<_>>(), [second.id]);
    assert_eq!(report.unacknowledged.len(), 1, "a second payment is given back, not delivered");
    let done = checkout.refund(second.id, &RefundOrder::default(), &options()).unwrap();
    assert_eq!(done.refund.state, RefundState::Done);
    assert_eq!(listed(), []);
}

#[test]
fn what_a_dead_process_left_behind_is_settled_after_its_lease() {
    let world = World::new();
    let inner = Arc::new(MemoryJournal::new(Arc::new(world.clone())));
    let build = |journal: Arc<dyn Journal>| {
        Checkout::builder(journal).tara("shop", world.tara()).clock(Arc::new(world.clone())).build().unwrap()
    };
    let alive = build(inner.clone());
    let payment = tara_payment(&world, &alive);
    let dying = build(Arc::new(Dying::at_write(inner, 1, false)));
    let error = dying.refund(payment.id, &part(10_000), &options()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Journal);
    assert!(error.money_may_have_moved());
    assert_eq!(refunded(&world, &payment), 10_000);
    let settle = || alive.settle_refund(payment.id, 1, true, "seen in Tara's panel");
    assert_eq!(settle().unwrap_err().kind(), ErrorKind::OrderConflict, "it may still be on its way");
    world.advance(Duration::from_secs(60));
    assert_eq!(alive.refund(payment.id, &part(10), &options()).unwrap_err().field(), Some("refund"));
    assert_eq!(settle().unwrap().refund.state, RefundState::Done);
}
