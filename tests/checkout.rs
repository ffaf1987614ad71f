//! The safe flow: nothing is lost, nothing is counted twice.

#![cfg(feature = "sqlite")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod journal_support;
mod support;

use dargah::checkout::journal::{Changed, Entry, Filter, Journal, SqliteJournal};
use dargah::checkout::{Again, Checkout, CheckoutBuilder, Completed, NextStep, Order, Payment, State};
use dargah::error::{ErrorKind, Result};
use dargah::tabapay::{CreateRequest, Environment};
use dargah::transport::{CallOptions, SystemClock};
use dargah_simulator::machine::{Decline, Fault, Operation as Op, Pay, PlannedFault};
use journal_support::Dying;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::time::Duration;
use support::journals::{journal, journals};
use support::{World, rial, tara_order};

fn options() -> CallOptions {
    CallOptions::new()
}

fn checkout(world: &World, journal: Arc<dyn Journal>) -> Checkout {
    Checkout::builder(journal)
        .tara("shop", world.tara())
        .tabapay("taba", world.tabapay(Environment::Production))
        .clock(Arc::new(world.clone()))
        .build()
        .unwrap()
}

fn tara() -> Order {
    Order::Tara(tara_order())
}

fn tabapay() -> Order {
    let request = CreateRequest::new(rial(150_000), "https://shop.ir/back");
    Order::TabaPay { order_id: "order-1".to_owned(), request }
}

/// The payer pays; what comes to the shop.
fn pays(world: &World, payment: &Payment) -> String {
    let token = payment.token.clone().unwrap();
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    finished.callbacks[0].raw_fields().to_owned()
}

fn complete(checkout: &Checkout, account: &str, callback: &str) -> Result<Completed> {
    checkout.complete(account, b"", callback.as_bytes(), &options())
}

over_every_journal! {
    no_second_payment_is_begun_unasked_while_a_person_has_to_decide_about_the_first,
    a_token_that_another_payment_has_is_refused,
    a_payment_from_begin_to_acknowledge,
    the_amount_binds_an_attempt,
    callbacks_of_others_touch_nothing,
    a_forged_no_before_a_true_yes,
    a_lost_callback_is_found_and_verified,
    a_payer_who_walked_away_is_asked_about_until_the_window_is_over,
    what_stays_unknown_is_listed_until_a_person_closes_it,
    two_payments_of_one_order_that_are_both_paid,
    a_mismatch_stays_listed,
    sixty_four_threads_complete_the_same_callback_once,
    begin_and_complete_are_two_durable_writes_each,
    a_process_that_dies_at_any_write_loses_nothing,
    a_holder_whose_lease_ran_out_cannot_overwrite,
    a_payer_declines_and_pays_after_all,
    shops_with_the_same_order_numbers_see_their_own,
}

fn a_payment_from_begin_to_acknowledge() {
    for (account, order) in [("shop", tara()), ("taba", tabapay())] {
        let world = World::new();
        let checkout = checkout(&world, journal(&world));
        let started = checkout.begin(account, &order, Again::Default, &options()).unwrap();
        assert_eq!(started.payment.state, State::Waiting);
        let again = checkout.begin(account, &order, Again::Default, &options()).unwrap();
        assert!(again.resumed && again.payment == started.payment && again.redirect == started.redirect);
        let callback = pays(&world, &started.payment);
        let done = complete(&checkout, account, &callback).unwrap();
        assert_eq!((done.payment.state, done.first_time), (State::Paid, true));
        let replay = complete(&checkout, account, &callback).unwrap();
        assert_eq!((replay.payment.clone(), replay.first_time), (done.payment.clone(), false));
        assert_eq!(world.calls(Op::PurchaseVerify) + world.calls(Op::Verify), 1);
        assert_eq!(checkout.unacknowledged(10).unwrap(), std::slice::from_ref(&done.payment));
        checkout.acknowledge(done.payment.id, done.payment.amount).unwrap();
        checkout.acknowledge(done.payment.id, done.payment.amount).unwrap();
        assert_eq!(checkout.unacknowledged(10).unwrap(), []);
        let error = checkout.begin(account, &order, Again::NewAttempt, &options()).unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::OrderConflict, Some("orderId")));
        let history: Vec<_> =
            checkout.history(done.payment.id).unwrap().into_iter().map(|e| e.what).collect();
        assert_eq!(history, ["begin", "token", "verify", "outcome", "acknowledged"]);
    }
}

/// Two sites with one journal and one account: neither books, closes, lists or completes the other's order of the same
/// number, and both are paid for.
fn shops_with_the_same_order_numbers_see_their_own() {
    let world = World::new();
    let journal = journal(&world);
    let of = |builder: CheckoutBuilder| {
        builder.tara("shop", world.tara()).clock(Arc::new(world.clone())).build().unwrap()
    };
    let shops = ["", "books", "book"].map(|shop| of(Checkout::builder(journal.clone()).shop(shop)));
    let all = of(Checkout::builder(journal.clone()).every_shop());
    let paid = shops.each_ref().map(|shop| {
        let begun = shop.begin("shop", &tara(), Again::OnlyNew, &options()).unwrap();
        assert!(!begun.resumed && begun.payment.attempt == 1);
        let callback = pays(&world, &begun.payment);
        (begun.payment, callback)
    });
    for (shop, (_, callback)) in shops.iter().zip(paid.iter().cycle().skip(1)) {
        let error = complete(shop, "shop", callback).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::CallbackMismatch, "{error}");
    }
    for (shop, (payment, callback)) in shops.iter().zip(&paid) {
        let done = complete(shop, "shop", callback).unwrap();
        assert!(done.first_time && done.payment.id == payment.id && done.payment.duplicate_of.is_none());
    }
    let only = |filter: &Filter| {
        shops.each_ref().map(|shop| shop.list(filter, 9).unwrap().iter().map(|p| p.id).collect::<Vec<_>>())
    };
    let ids = paid.each_ref().map(|(payment, _)| payment.id);
    let order = || Some("order-1".to_owned());
    for filter in [
        Filter::default(),
        Filter { order_id: order(), ..Filter::default() },
        Filter { shop: Some("books".to_owned()), to_deliver: true, ..Filter::default() },
    ] {
        assert_eq!(only(&filter), ids.map(|id| vec![id]));
    }
    for (shop, id) in shops.iter().zip(ids) {
        assert_eq!(shop.find("order-1").unwrap().iter().map(|p| p.id).collect::<Vec<_>>(), [id]);
        assert!(shop.find("books\u{1f}order-1").unwrap().is_empty());
        let report = shop.reconcile(1, &options(), &|_, _| {}).unwrap();
        assert_eq!(report.unacknowledged.iter().map(|p| p.id).collect::<Vec<_>>(), [id]);
        for other in ids.into_iter().filter(|other| *other != id) {
            assert_eq!(shop.payment(other).unwrap(), None);
            for error in [
                shop.acknowledge(other, rial(150_000)).unwrap_err(),
                shop.close(other, "not mine").unwrap_err(),
                shop.refunded_by_hand(other, None, "not mine").unwrap_err(),
            ] {
                assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("payment")));
            }
        }
        shop.acknowledge(id, rial(150_000)).unwrap();
        assert!(shop.unacknowledged(9).unwrap().is_empty());
        let error = shop.begin("shop", &tara(), Again::NewAttempt, &options()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::OrderConflict);
    }
    // Who looks after the journal sees all of them, and begins nothing.
    let mut seen: Vec<_> = all.list(&Filter { order_id: order(), ..Filter::default() }, 9).unwrap();
    assert_eq!(seen.len(), 3);
    seen.retain(|payment| payment.shop == "book");
    assert_eq!(seen.iter().map(|p| p.id).collect::<Vec<_>>(), [ids[2]]);
    let named = Filter { shop: Some("book".to_owned()), ..Filter::default() };
    assert_eq!(all.list(&named, 9).unwrap(), seen);
    let error = all.begin("shop", &tara(), Again::Default, &options()).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidConfiguration, Some("shop")));
    for bad in ["a\u{1f}b", "a\n", &"x".repeat(101)] {
        let error =
            Checkout::builder(journal.clone()).tara("shop", world.tara()).shop(bad).build().err().unwrap();
        assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidConfiguration, Some("shop")));
    }
}

fn the_amount_binds_an_attempt() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let first = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let error = checkout.begin("shop", &tara(), Again::OnlyNew, &options()).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::OrderConflict, Some("orderId")));
    assert!(error.to_string().contains(&first.id.to_string()), "{error}");
    // The basket has grown.
    let dearer = dargah::tara::TokenRequest::new(rial(200_000), 101, "1.2.3.4", "https://shop.ir/back");
    let dearer = Order::Tara(dearer.order_id(" order-1 "));
    let second = checkout.begin("shop", &dearer, Again::Default, &options()).unwrap().payment;
    assert_eq!((second.attempt, second.order_id.as_str(), second.amount), (2, "order-1", rial(200_000)));
    assert_ne!(second.sent_order_id(), first.sent_order_id(), "Tara may refuse a number that it has seen");
    // The old page is paid all the same: no first time, and it does not take the order's paid mark.
    let done = complete(&checkout, "shop", &pays(&world, &first)).unwrap();
    assert_eq!((done.payment.state, done.first_time), (State::Paid, false));
    assert_eq!((done.payment.amount_changed, done.payment.next_step()), (true, NextStep::AskAPerson));
    for _ in 0..3 {
        let error = checkout.acknowledge(first.id, rial(200_000)).unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::OrderConflict, Some("amount")));
    }
    assert_eq!(checkout.payment(first.id).unwrap().unwrap(), done.payment, "it is listed already");
    assert_eq!(checkout.unacknowledged(10).unwrap(), []);
    let error = checkout.begin("shop", &dearer, Again::Default, &options()).unwrap_err();
    assert!(error.to_string().contains(&first.id.to_string()), "{error}");
    // The right one is a first time.
    let done = complete(&checkout, "shop", &pays(&world, &second)).unwrap();
    assert_eq!((done.first_time, done.payment.duplicate_of), (true, None));
    let attention = Filter { attention: true, ..Filter::default() };
    assert_eq!(checkout.list(&attention, 10).unwrap().iter().map(|p| p.id).collect::<Vec<_>>(), [first.id]);
    let closed = checkout.close(first.id, "given back by phone").unwrap();
    assert_eq!((closed.state, closed.next_step()), (State::Paid, NextStep::Nothing));
    assert_eq!(checkout.list(&attention, 10).unwrap(), []);
    assert!(checkout.close(second.id, "x").is_err(), "what is to be delivered is not closed");
}

fn callbacks_of_others_touch_nothing() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let callback = pays(&world, &payment);
    let forged = callback.replace(payment.token.as_ref().unwrap().expose(), "other");
    assert_eq!(complete(&checkout, "shop", &forged).unwrap_err().kind(), ErrorKind::CallbackMismatch);
    assert_eq!(checkout.payment(payment.id).unwrap().unwrap(), payment);
    assert_eq!(world.calls(Op::PurchaseVerify), 0);
    // What it says beside the token proves nothing: it is noted, and the journal's own values are verified.
    let differs = callback.replace("order-1", "order-2");
    assert_eq!(complete(&checkout, "shop", &differs).unwrap().payment.state, State::Paid);
    let history = checkout.history(payment.id).unwrap();
    let noted = history.iter().find(|entry| entry.what == "callback differs").unwrap();
    assert_eq!(noted.detail, serde_json::json!({ "fields": ["orderId"] }));
}

fn a_forged_no_before_a_true_yes() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let token = payment.token.clone().unwrap();
    let no = format!("result=102&token={}&orderId=order-1", token.expose());
    assert_eq!(complete(&checkout, "shop", &no).unwrap().payment.state, State::Declined);
    let callback = pays(&world, &payment);
    assert!(complete(&checkout, "shop", &callback).unwrap().first_time);
    assert_eq!(complete(&checkout, "shop", &no).unwrap().payment.state, State::Paid, "and none after it");
}

fn a_lost_callback_is_found_and_verified() {
    for (account, order) in [("shop", tara()), ("taba", tabapay())] {
        let world = World::new();
        let checkout = checkout(&world, journal(&world));
        let payment = checkout.begin(account, &order, Again::Default, &options()).unwrap().payment;
        let reconcile = || checkout.reconcile(2, &options(), &|_, _| {}).unwrap();
        assert_eq!(reconcile().looked, 0, "the payer may still be on the page");
        pays(&world, &payment);
        world.advance(Duration::from_secs(15 * 60));
        let report = reconcile();
        assert_eq!(report.paid.iter().map(|p| p.id).collect::<Vec<_>>(), [payment.id], "{report:?}");
        assert_eq!(reconcile().looked, 0);
    }
}

fn a_payer_who_walked_away_is_asked_about_until_the_window_is_over() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    for _ in 0..6 {
        world.advance(Duration::from_secs(15 * 60));
        checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    }
    let calls = world.calls(Op::PurchaseVerify);
    world.advance(Duration::from_secs(24 * 3600));
    assert_eq!(checkout.reconcile(1, &options(), &|_, _| {}).unwrap().looked, 0);
    assert_eq!(world.calls(Op::PurchaseVerify), calls);
    assert_eq!(checkout.payment(payment.id).unwrap().unwrap().state, State::DeclinedFinal);
}

fn what_stays_unknown_is_listed_until_a_person_closes_it() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let callback = pays(&world, &payment);
    world.fault(PlannedFault::always(Op::PurchaseVerify, Fault::ResetAfter {}));
    world.fault(PlannedFault::always(Op::PurchaseInquiry, Fault::ResetAfter {}));
    let done = complete(&checkout, "shop", &callback).unwrap();
    assert_eq!((done.payment.state, done.payment.verified), (State::Unknown, true));
    let error = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OrderConflict, "it may have been paid");
    assert!(checkout.begin("shop", &tara(), Again::NewAttempt, &options()).is_ok());
    world.advance(Duration::from_secs(2 * 3600));
    checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
    assert_eq!(checkout.payment(payment.id).unwrap().unwrap().state, State::Unresolved);
    assert_eq!(checkout.close(payment.id, "").unwrap_err().field(), Some("reason"));
    assert_eq!(checkout.close(payment.id, "returned by phone").unwrap().state, State::Closed);
    assert!(checkout.close(payment.id, "again").is_err());
}

fn two_payments_of_one_order_that_are_both_paid() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let first = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let second = checkout.begin("taba", &tabapay(), Again::NewAttempt, &options()).unwrap().payment;
    assert_eq!((first.attempt, second.attempt), (1, 2));
    let (yes1, yes2) = (pays(&world, &first), pays(&world, &second));
    assert_eq!(complete(&checkout, "taba", &yes2).unwrap().payment.duplicate_of, None);
    let done = complete(&checkout, "shop", &yes1).unwrap();
    assert_eq!((done.payment.state, done.payment.duplicate_of), (State::Paid, Some(second.id)));
    assert_eq!(checkout.payment(first.id).unwrap().unwrap().duplicate_of, Some(second.id));
}

fn a_mismatch_stays_listed() {
    let world = World::new();
    world.open_point("tara_paid_part=half");
    let checkout = checkout(&world, journal(&world));
    let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let done = complete(&checkout, "shop", &pays(&world, &payment)).unwrap();
    assert_eq!((done.payment.state, done.payment.reported), (State::Mismatch, Some(rial(75_000))));
    assert!(!done.first_time);
}

fn no_second_payment_is_begun_unasked_while_a_person_has_to_decide_about_the_first() {
    for (point, fault, stands) in [
        ("tara_paid_part=half", None, State::Mismatch),
        ("tara_paid_part=whole", Some(Fault::ResetAfter {}), State::Unresolved),
    ] {
        let world = World::new();
        world.open_point(point);
        let checkout = checkout(&world, journal(&world));
        let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
        let callback = pays(&world, &payment);
        if let Some(fault) = fault {
            world.fault(PlannedFault::always(Op::PurchaseVerify, fault.clone()));
            world.fault(PlannedFault::always(Op::PurchaseInquiry, fault));
        }
        complete(&checkout, "shop", &callback).unwrap();
        world.advance(Duration::from_secs(2 * 3600));
        checkout.reconcile(1, &options(), &|_, _| {}).unwrap();
        assert_eq!(checkout.payment(payment.id).unwrap().unwrap().state, stands);
        for again in [Again::Default, Again::OnlyNew] {
            let error = checkout.begin("shop", &tara(), again, &options()).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::OrderConflict, "{stands:?} {again:?}");
        }
        checkout.close(payment.id, "given back by phone").unwrap();
        assert!(checkout.begin("shop", &tara(), Again::Default, &options()).is_ok(), "{stands:?}");
    }
}

fn a_token_that_another_payment_has_is_refused() {
    let world = World::new();
    let journal = journal(&world);
    let checkout = checkout(&world, journal.clone());
    let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let token = payment.token.clone().unwrap();
    // Answers got mixed up on their way.
    let text = serde_json::json!({ "result": "0", "token": token.expose() }).to_string();
    world.fault(PlannedFault::once(Op::GetToken, Fault::Body { text, processed: true }));
    let other = Order::Tara(tara_order().order_id("order-2"));
    let error = checkout.begin("shop", &other, Again::Default, &options()).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::AnswerContradictory, Some("token")));
    let failed = checkout.find("order-2").unwrap().remove(0);
    assert_eq!((failed.state, failed.token.clone()), (State::Failed, None));
    // Two at the same moment do not see each other: the journal itself refuses.
    let entry = || Entry::new(0, "token", serde_json::Value::Null);
    let second = Payment { id: 3, order_id: "order-3".to_owned(), token: None, ..payment.clone() };
    let second = journal.start(second, entry()).unwrap().unwrap();
    let stolen = Payment { token: Some(token), version: 2, ..second.clone() };
    assert_eq!(journal.change(&stolen, entry()).unwrap_err().kind(), ErrorKind::Journal);
    assert_eq!(journal.get(second.id).unwrap(), Some(second));
}

fn file() -> std::path::PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("dargah-test-{}-{}.db", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
    let path = std::env::temp_dir().join(name);
    let _ = std::fs::remove_file(&path);
    path
}

fn sixty_four_threads_complete_the_same_callback_once() {
    let world = World::new();
    // In real time: in the world's, those who wait would take the time from whom they wait for.
    let real = |journal| {
        let builder = Checkout::builder(journal).tara("shop", world.tara());
        builder.clock(Arc::new(SystemClock)).build().unwrap()
    };
    let checkouts: Vec<_> = journals(&world, 4).into_iter().map(real).collect();
    let payment = checkouts[0].begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let callback = pays(&world, &payment);
    let barrier = Barrier::new(64);
    let first_times = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for thread in 0..64 {
            let (checkout, barrier, first_times, callback) =
                (&checkouts[thread % 4], &barrier, &first_times, &callback);
            scope.spawn(move || {
                barrier.wait();
                let done = complete(checkout, "shop", callback).unwrap();
                assert_eq!(done.payment.state, State::Paid);
                first_times.fetch_add(usize::from(done.first_time), Ordering::SeqCst);
            });
        }
    });
    assert_eq!(first_times.into_inner(), 1);
    assert_eq!(world.calls(Op::PurchaseVerify), 1);
}

#[test]
fn an_sqlite_journal_keeps_everything_and_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    let path = file();
    let payment = {
        let checkout = checkout(&world, Arc::new(SqliteJournal::open(&path).unwrap()));
        checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment
    };
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let checkout = checkout(&world, Arc::new(SqliteJournal::open(&path).unwrap()));
    assert_eq!(checkout.find("order-1").unwrap(), std::slice::from_ref(&payment));
    assert!(complete(&checkout, "shop", &pays(&world, &payment)).unwrap().first_time);
    assert_eq!(checkout.unacknowledged(10).unwrap().len(), 1);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_file_that_is_no_journal_or_a_newer_one_is_refused() {
    let path = file();
    support::database::private(&path);
    std::fs::write(&path, b"this is not a database, and longer than a header would be ................")
        .unwrap();
    assert_eq!(SqliteJournal::open(&path).err().unwrap().kind(), ErrorKind::Journal);
    std::fs::remove_file(&path).unwrap();
    drop(SqliteJournal::open(&path).unwrap());
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = SqliteJournal::open(&path).err().unwrap();
    assert!(error.to_string().contains("99"), "{error}");
    std::fs::remove_file(path).unwrap();
}

fn begin_and_complete_are_two_durable_writes_each() {
    let world = World::new();
    let dying = Arc::new(Dying::at_write(journal(&world), 99, true));
    let checkout = checkout(&world, dying.clone());
    let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    assert_eq!(dying.writes(), 2);
    complete(&checkout, "shop", &pays(&world, &payment)).unwrap();
    assert_eq!(dying.writes(), 4);
}

fn a_process_that_dies_at_any_write_loses_nothing() {
    for (dies_at, after) in (0..5).flat_map(|at| [(at, false), (at, true)]) {
        let world = World::new();
        let inner = journal(&world);
        let dying = Dying::at_write(inner.clone(), dies_at, after);
        let first = checkout(&world, Arc::new(dying));
        let begun = first.begin("shop", &tara(), Again::Default, &options());
        let second = checkout(&world, inner);
        let mut first_times = 0;
        let Ok(started) = begun else {
            // The payer never left: whatever token there is, nobody has it.
            assert_eq!(dies_at.min(2), dies_at, "begin died at {dies_at} {after}");
            assert_eq!(
                world.calls(Op::GetToken),
                u64::from(dies_at > 0),
                "nothing is sent before it is written"
            );
            world.advance(Duration::from_secs(3600));
            second.reconcile(1, &options(), &|_, _| {}).unwrap();
            let again = second.begin("shop", &tara(), Again::NewAttempt, &options()).unwrap().payment;
            assert!(complete(&second, "shop", &pays(&world, &again)).unwrap().first_time);
            continue;
        };
        let callback = pays(&world, &started.payment);
        match complete(&first, "shop", &callback) {
            Ok(done) => {
                first_times += u32::from(done.first_time);
                let _ = first.acknowledge(done.payment.id, done.payment.amount);
            }
            Err(error) => assert_eq!(error.kind(), ErrorKind::Journal),
        }
        // The shop starts anew: by cron, and by a payer who reloads.
        world.advance(Duration::from_secs(120));
        first_times +=
            u32::try_from(second.reconcile(1, &options(), &|_, _| {}).unwrap().paid.len()).unwrap();
        let done = complete(&second, "shop", &callback).unwrap();
        first_times += u32::from(done.first_time);
        assert_eq!(done.payment.state, State::Paid, "{dies_at} {after}");
        assert!(first_times <= 1, "{dies_at} {after}");
        assert!(
            done.payment.acknowledged || !second.unacknowledged(10).unwrap().is_empty(),
            "{dies_at} {after}"
        );
        assert_eq!(world.account(started.payment.token.unwrap().expose()).times_settled, 1);
    }
}

fn a_holder_whose_lease_ran_out_cannot_overwrite() {
    let world = World::new();
    let journal = journal(&world);
    let checkout = checkout(&world, journal.clone());
    let payment = checkout.begin("shop", &tara(), Again::Default, &options()).unwrap().payment;
    let callback = pays(&world, &payment);
    // A holder took the lease and fell asleep.
    let entry = || Entry::new(0, "verify", serde_json::Value::Null);
    let now = journal.now_ms().unwrap();
    let held = Payment {
        state: State::Verifying,
        version: payment.version + 1,
        lease_until_ms: now + 60_000,
        verified: true,
        ..payment.clone()
    };
    assert_eq!(journal.change(&held, entry()).unwrap(), Changed::Done);
    let waiting = complete(&checkout, "shop", &callback).unwrap();
    assert_eq!((waiting.payment.state, waiting.first_time), (State::Verifying, false));
    assert_eq!(world.elapsed().as_secs(), 20, "nobody waits longer than the client's own limit");
    world.advance(Duration::from_secs(40));
    let taken_over = complete(&checkout, "shop", &callback).unwrap();
    assert!(taken_over.payment.state == State::Paid && taken_over.first_time, "the lease has run out");
    let late = Payment { state: State::Unknown, version: held.version + 1, ..held };
    assert_eq!(journal.change(&late, entry()).unwrap(), Changed::Late);
    assert_eq!(checkout.payment(payment.id).unwrap().unwrap().state, State::Paid);
}

fn a_payer_declines_and_pays_after_all() {
    let world = World::new();
    let checkout = checkout(&world, journal(&world));
    let payment = checkout.begin("taba", &tabapay(), Again::Default, &options()).unwrap().payment;
    let token = payment.token.clone().unwrap();
    let finished = world.machine(|m, now| m.decline(token.expose(), &Decline::default(), now).unwrap());
    let no = finished.callbacks[0].raw_fields().to_owned();
    assert_eq!(complete(&checkout, "taba", &no).unwrap().payment.state, State::Declined);
    let again = checkout.begin("taba", &tabapay(), Again::Default, &options()).unwrap();
    assert!(!again.resumed && again.payment.token != payment.token, "the token of a cancelled page is dead");
    // Even the old one counts, if it is the one that is paid.
    world.advance(Duration::from_secs(30));
    assert!(complete(&checkout, "taba", &pays(&world, &payment)).unwrap().first_time);
}
