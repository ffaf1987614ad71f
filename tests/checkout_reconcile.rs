//! Reconcile inside a host: which threads it uses, and what they leave alone.

#![cfg(feature = "checkout")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::checkout::journal::MemoryJournal;
use dargah::checkout::{Again, Checkout, Order};
use dargah::error::ErrorKind;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::transport::{AttemptEvent, CallOptions};
use dargah_simulator::machine::{Operation, Pay};
use std::collections::HashSet;
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
        let token = checkout.begin("taba", &order, Again::Refuse, &options()).unwrap().payment.token.unwrap();
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
