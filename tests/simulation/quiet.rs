//! A shop when the storm is over: the same journal, clock, accounts and gateways, and nothing that goes wrong.

use crate::clockwork::State;
use crate::journal::{blurred, lost};
use crate::network::{operation, token_of};
use crate::sabotage::{Sabotaged, Without};
use crate::shop::{accounts, client_of};
use crate::support::{World, as_sent};
use dargah::checkout::journal::{Changed, Entry, Filter, Journal, Row};
use dargah::checkout::{Checkout, Payment, PaymentId, Route, Times};
use dargah::error::Result;
use dargah::transport::{Clock, Exchange, HttpRequest, Limits, Transport};
use dargah_simulator::machine::Operation;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The journal with its own clock, and with the records that cannot be read.
pub struct Quiet {
    inner: Arc<dyn Journal>,
    world: World,
    ahead: i64,
    broken: BTreeSet<PaymentId>,
}

impl Quiet {
    pub fn of(state: &State) -> Self {
        let (ahead, broken) = (state.journal_ahead, state.broken.clone());
        Self { inner: state.journal.clone(), world: state.world.clone(), ahead, broken }
    }

    fn readable(&self, payment: Option<Payment>) -> Result<Option<Payment>> {
        match payment {
            Some(payment) if self.broken.contains(&payment.id) => Err(lost()),
            payment => Ok(payment),
        }
    }
}

impl Journal for Quiet {
    fn now_ms(&self) -> Result<u64> {
        let now = u64::try_from(self.world.wall().as_millis()).unwrap_or(u64::MAX);
        Ok(now.saturating_add_signed(self.ahead))
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        self.readable(self.inner.get(id)?)
    }

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        self.readable(self.inner.by_token(route, token)?)
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>> {
        Ok(blurred(&self.broken, self.inner.list(filter, most)?))
    }

    fn due(&self, now_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        Ok(blurred(&self.broken, self.inner.due(now_ms, after, most)?))
    }

    crate::forward!(start, change, note, of_order, history);
}

/// What the gateways said to it: about which token, and in what.
pub type Answers = Arc<Mutex<Vec<(Operation, String, Vec<u8>)>>>;

/// The gateways, overheard.
struct Heard {
    world: World,
    answers: Answers,
}

impl Transport for Heard {
    fn exchange(&self, request: HttpRequest, limits: &Limits<'_>) -> Exchange {
        let sent = as_sent(&request);
        let exchange = self.world.exchange(request, limits);
        if let (Some(token), Ok(answer)) = (token_of(&sent), &exchange.result) {
            let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
            answers.push((operation(&sent.path), token, answer.body.to_vec()));
        }
        exchange
    }
}

/// A shop with the accounts as they are called by now.
pub fn shop(state: &State) -> Checkout {
    // The one assumption: a page lives no shorter than the shop has set.
    let open = &state.weather.open;
    let page = open.tara_page_lifetime_ms.min(open.tabapay_page_lifetime_ms);
    let times = Times::default();
    let payer = times.payer.min(Duration::from_millis(page));
    let quiet = Quiet::of(state);
    let journal: Arc<dyn Journal> = match state.books.without {
        Without::Nothing => Arc::new(quiet),
        without => Arc::new(Sabotaged::new(quiet, without)),
    };
    let world = Arc::new(state.world.clone());
    let heard = Arc::new(Heard { world: state.world.clone(), answers: state.heard.clone() });
    let mut builder = Checkout::builder(journal).times(Times { payer, ..times }).clock(world.clone());
    for account in accounts(state) {
        builder = client_of(account, builder, heard.clone(), world.clone(), state.weather.tracking_code);
    }
    builder.build().expect("a checkout")
}
