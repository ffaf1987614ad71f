//! Checkout's lease: callbacks of one payment that are taken at the same time by several threads.

use dargah::amount::Rial;
use dargah::checkout::journal::{Changed, Entry, Filter, Journal, MemoryJournal, Row};
use dargah::checkout::{Again, Checkout, Completed, Order, Payment, PaymentId, Route, State};
use dargah::error::{Progress, Result};
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::transport::{
    CallOptions, Cancel, Clock, ConnectionUse, Exchange, Failure, FailureKind, HttpAnswer, HttpRequest,
    Limits, Timing, Transport,
};
use shuttle::thread;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

const MERCHANT: &str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const THREADS: usize = 3;
const LEASE_MS: u64 = 60_000;

/// Time that moves while somebody waits, and a gateway that counts. Only one thread runs at a time, so these need no
/// locks of the scheduler; it may change threads wherever one of these is called.
#[derive(Default)]
struct World {
    now_ms: AtomicU64,
    verifies: AtomicU64,
    /// Since when a verify is on its way, plus one; 0 for none.
    on_its_way: AtomicU64,
    loses_the_first: AtomicBool,
}

impl Clock for World {
    fn monotonic(&self) -> Duration {
        Duration::from_millis(self.now_ms.load(Ordering::SeqCst))
    }

    fn wall(&self) -> Duration {
        Duration::from_secs(1_790_000_000) + self.monotonic()
    }

    fn wait(&self, until: Duration, _cancel: Option<&Cancel>) {
        thread::yield_now();
        self.now_ms.fetch_max(u64::try_from(until.as_millis()).unwrap(), Ordering::SeqCst);
    }

    fn random(&self) -> u64 {
        0
    }
}

impl Transport for World {
    fn exchange(&self, request: HttpRequest, _limits: &Limits<'_>) -> Exchange {
        let done = |result| Exchange { result, timing: Timing::default(), connection: ConnectionUse::Reused };
        let answer = |body: &str| Ok(HttpAnswer { status: 200, body: body.as_bytes().to_vec().into() });
        if request.url.path().ends_with("/create") {
            return done(answer(r#"{"status":"success","token":"t-1","url":"https://pay.test/t-1"}"#));
        }
        let now = self.now_ms.load(Ordering::SeqCst);
        let before = self.on_its_way.swap(now + 1, Ordering::SeqCst);
        assert!(
            before == 0 || now >= before - 1 + LEASE_MS,
            "two verifies at once, and the lease was not over"
        );
        thread::yield_now();
        self.on_its_way.store(0, Ordering::SeqCst);
        let number = self.verifies.fetch_add(1, Ordering::SeqCst);
        if number == 0 && self.loses_the_first.load(Ordering::SeqCst) {
            let lost = Failure {
                kind: FailureKind::AnswerTooLarge,
                progress: Progress::Answered,
                detail: String::new(),
            };
            return done(Err(lost));
        }
        done(answer(
            r#"{"status":"success","responseCode":1,"token":"t-1","amount":150000,"shaparakRefNumber":"77"}"#,
        ))
    }
}

/// A journal at each of whose steps the scheduler may let another thread go on.
struct Stepping {
    inside: MemoryJournal,
    /// Takes every version, which no journal may.
    careless: bool,
}

impl Journal for Stepping {
    fn now_ms(&self) -> Result<u64> {
        self.inside.now_ms()
    }

    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        thread::yield_now();
        self.inside.start(payment, entry)
    }

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        thread::yield_now();
        let mut payment = payment.clone();
        if self.careless {
            payment.version = self.inside.get(payment.id)?.unwrap().version + 1;
        }
        self.inside.change(&payment, entry)
    }

    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        thread::yield_now();
        self.inside.note(id, entry)
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        thread::yield_now();
        self.inside.get(id)
    }

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        thread::yield_now();
        self.inside.by_token(route, token)
    }

    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
        self.inside.of_order(order_id)
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>> {
        self.inside.list(filter, most)
    }

    fn due(&self, now_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        self.inside.due(now_ms, after, most)
    }

    fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        self.inside.history(id)
    }
}

/// One payment, and the same positive callback taken by all threads. What each was told, and the verifies.
fn at_once(loses_the_first: bool, careless: bool) -> (Vec<Completed>, u64) {
    let world = Arc::new(World { loses_the_first: loses_the_first.into(), ..World::default() });
    let client = TabaPay::builder(MERCHANT, Environment::Production)
        .base_url("https://gateway.test/v1")
        .transport(world.clone())
        .clock(world.clone())
        .build()
        .unwrap();
    let journal = Arc::new(Stepping { inside: MemoryJournal::new(world.clone()), careless });
    let checkout = Checkout::builder(journal).tabapay("taba", client).clock(world.clone()).build().unwrap();
    let request = CreateRequest::new(Rial::new(150_000).unwrap(), "https://shop.ir/back");
    let order = Order::TabaPay { order_id: "order-1".to_owned(), request };
    checkout.begin("taba", &order, Again::Default, &CallOptions::new()).unwrap();
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let checkout = checkout.clone();
            let callback = b"responseCode=1&status=success&token=t-1&amount=150000";
            thread::spawn(move || checkout.complete("taba", callback, b"", &CallOptions::new()).unwrap())
        })
        .collect();
    let told = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    (told, world.verifies.load(Ordering::SeqCst))
}

pub fn callbacks_at_once() {
    let (told, verifies) = at_once(false, false);
    assert_eq!(told.iter().filter(|told| told.first_time).count(), 1);
    assert!(told.iter().all(|told| told.payment.state == State::Paid), "{told:?}");
    assert_eq!(verifies, 1);
}

/// The first one to ask learns nothing. Another one that waited asks again, and is the first to know.
pub fn answers_get_lost() {
    let (told, verifies) = at_once(true, false);
    let paid = told.iter().filter(|told| told.payment.state == State::Paid).count();
    assert_eq!(told.iter().filter(|told| told.first_time).count(), 1, "{told:?}");
    assert!(paid >= THREADS - 1 && verifies == 2, "{verifies} {told:?}");
}

pub fn a_careless_journal() {
    let (told, verifies) = at_once(false, true);
    assert!(told.iter().filter(|told| told.first_time).count() == 1 && verifies == 1);
}
