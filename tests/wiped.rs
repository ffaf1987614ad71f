//! Secrets are wiped before their memory is freed: an allocator of this program's own looks at every
//! block that is given back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dargah::amount::Rial;
use dargah::expected::Expected;
use dargah::secret::Secret;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{RefundCredentials, Tara, TokenRequest};
use dargah::transport::{
    CallOptions, ConnectionUse, Exchange, HttpAnswer, HttpRequest, Limits, Timing, Transport,
};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Stands in every secret of this test, and nowhere else.
const MARK: &[u8] = b"wipe-me";

struct Watching;

thread_local! {
    static FOUND: Cell<Option<usize>> = const { Cell::new(None) };
}

// SAFETY: hands everything to the system's allocator and only reads what is given back. `realloc` is
// the default one, which allocates, copies and frees, so that nothing is freed unseen.
unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is handed on. Zeroed, so that only what was written can be found.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // Not while a thread ends, and only where somebody counts.
        let _ = FOUND.try_with(|found| {
            if let Some(count) = found.get() {
                // SAFETY: the block is still allocated, has this size, and was zeroed before it was used.
                let bytes = unsafe { std::slice::from_raw_parts(pointer, layout.size()) };
                if bytes.windows(MARK.len()).any(|window| window == MARK) {
                    found.set(Some(count + 1));
                }
            }
        });
        // SAFETY: the caller's promise is handed on.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Watching = Watching;

/// How many blocks with a secret in them were freed on this thread.
fn freed(work: impl FnOnce()) -> usize {
    FOUND.set(Some(0));
    work();
    FOUND.replace(None).unwrap()
}

/// Gateways that answer the same for ever, and keep nothing.
struct Canned;

impl Transport for Canned {
    fn exchange(&self, request: HttpRequest, _: &Limits<'_>) -> Exchange {
        let path = request.url.path();
        let body: &[u8] = if path.ends_with("authenticate") {
            br#"{"result":"0","accessToken":"wipe-me-access","expireTime":600}"#
        } else if path.ends_with("getToken") {
            br#"{"result":"0","token":"wipe-me-token","description":"x"}"#
        } else if path.ends_with("purchaseVerify") {
            br#"{"result":"0","token":"wipe-me-token","amount":"150000","rrn":"1"}"#
        } else if path.ends_with("purchaseInquiry") {
            br#"{"result":"0","trackPurchaseList":[{"result":"0","token":"wipe-me-token","amount":150000,"rrn":"1"}]}"#
        } else if path.ends_with("login/refund") {
            br#"{"success":true,"accessCode":"wipe-me-access"}"#
        } else if path.contains("/refund/") {
            br#"{"success":true}"#
        } else if path.ends_with("create") {
            br#"{"status":"success","token":"wipe-me-token","url":"https://tabapay.ir/pay/wipe-me-token"}"#
        } else {
            br#"{"responseCode":1,"status":"success","token":"wipe-me-token","amount":150000,"shaparakRefNumber":"1","cardNumber":"wipe-me-card","hashedCardNumber":"wipe-me-hash"}"#
        };
        assert!(request.body.len() > 2);
        let answer = HttpAnswer { status: 200, body: Zeroizing::new(body.to_vec()) };
        Exchange { result: Ok(answer), timing: Timing::default(), connection: ConnectionUse::New }
    }
}

#[test]
fn the_allocator_sees_what_is_not_wiped() {
    assert_eq!(freed(|| drop(std::hint::black_box("a wipe-me b".to_owned()))), 1);
    assert_eq!(freed(|| drop(std::hint::black_box("a b".to_owned()))), 0);
    let growing = freed(|| {
        let mut text = "wipe-me".to_owned();
        (0..1000).for_each(|_| text.push('x'));
        drop(std::hint::black_box(text));
    });
    assert!(growing > 1, "what a text grew out of is freed too");
}

#[test]
fn a_secret_is_wiped() {
    let freed = freed(|| {
        let secret = Secret::from("wipe-me-password");
        let copy = secret.clone();
        assert_eq!(secret, copy);
        drop(std::hint::black_box((secret, copy)));
        drop(std::hint::black_box(Secret::from("wipe-me".to_owned())));
    });
    assert_eq!(freed, 0);
}

#[test]
fn a_whole_payment_at_tara_leaves_nothing_behind() {
    let freed = freed(|| {
        let refund = RefundCredentials::new("refund", "wipe-me-password");
        let tara = Tara::builder("shop", "wipe-me-password").refund(refund).transport(Arc::new(Canned));
        let tara = tara.build().unwrap();
        let mut order =
            TokenRequest::new(Rial::new(150_000).unwrap(), 101, "1.2.3.4", "https://shop.ir/back");
        // A body that grows far beyond its first room.
        order = order.additional_data("x".repeat(100_000));
        let options = CallOptions::new();
        let token = tara.get_token(&order, &options).unwrap().token;
        assert_eq!(tara.purchase_form(&token).fields().len(), 2);
        let expected = order.expected(token.clone());
        let outcome = tara.verify(&expected, &options).unwrap();
        assert!(outcome.paid().is_some());
        let inquiry = tara.inquire(&token, "1.2.3.4", &options).unwrap();
        assert_eq!(inquiry.tracks.len(), 1);
        let _ = tara.refund("1", "x", &options).unwrap();
        assert!(tara.purchase_verify(&token, "1.2.3.4", &options).is_ok());
    });
    assert_eq!(freed, 0, "blocks with a secret in them");
}

/// With a journal too: what is ours of rows and records. SQLite's own memory is looked at by `tests/c/host_wiped.c`.
#[test]
#[cfg(feature = "sqlite")]
fn a_checkout_leaves_nothing_behind() {
    use dargah::checkout::journal::{Filter, SqliteJournal};
    use dargah::checkout::{Again, Checkout, Order, State};
    let file = std::env::temp_dir().join(format!("dargah-wiped-{}.db", std::process::id()));
    let found = freed(|| {
        let tara = Tara::builder("shop", "wipe-me-password").transport(Arc::new(Canned)).build().unwrap();
        let journal = Arc::new(SqliteJournal::open(&file).unwrap());
        let checkout = Checkout::builder(journal).tara("shop", tara).build().unwrap();
        let order = TokenRequest::new(Rial::new(150_000).unwrap(), 101, "1.2.3.4", "https://shop.ir/back");
        let order = Order::Tara(order.order_id("order-1"));
        let options = CallOptions::new();
        let started = checkout.begin("shop", &order, Again::Default, &options).unwrap();
        let again = checkout.begin("shop", &order, Again::Default, &options).unwrap();
        assert!(again.resumed && started.redirect == again.redirect);
        let done = checkout.complete("shop", b"", b"result=0&token=wipe-me-token", &options).unwrap();
        assert_eq!(done.payment.state, State::Paid);
        assert_eq!(checkout.find("order-1").unwrap().len(), 1);
        assert_eq!(checkout.list(&Filter::default(), 9).unwrap().len(), 1);
        let _ = checkout.reconcile(1, &options, &|_, _| {}).unwrap();
        assert!(
            checkout.export(&Filter::default(), &mut |line| !line.to_string().contains("wipe-me")).unwrap()
                > 0
        );
        checkout.acknowledge(done.payment.id, done.payment.amount).unwrap();
    });
    for name in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{name}", file.display()));
    }
    assert_eq!(found, 0, "blocks with a secret in them");
}

#[test]
fn a_whole_payment_at_tabapay_leaves_nothing_behind() {
    let freed = freed(|| {
        let key = "wipe-me-wipe-me-wipe-me-wipe-me-1234";
        assert_eq!(key.len(), 36);
        let tabapay = TabaPay::builder(key, Environment::Production).transport(Arc::new(Canned));
        let tabapay = tabapay.build().unwrap();
        let mut request = CreateRequest::new(Rial::new(150_000).unwrap(), "https://shop.ir/back");
        request.description = Some("ی".repeat(300));
        let options = CallOptions::new();
        let created = tabapay.create(&request, &options).unwrap();
        assert!(created.redirect().url().starts_with("https://tabapay.ir/"));
        let expected: Expected = request.expected(created.token.clone());
        let outcome = tabapay.verify(&expected, &options).unwrap();
        assert!(outcome.paid().is_some());
    });
    assert_eq!(freed, 0, "blocks with a secret in them");
}
