//! The safe flow over both gateways. A journal remembers every payment, so that none is lost when the process
//! dies and none is counted twice when a callback is replayed.

mod begin;
mod complete;
mod gateway;
mod gateway_fields;
pub mod journal;
mod listing;
mod payment;
mod push;
mod reconcile;
mod refund;
mod return_state;

pub use begin::{Again, Started};
pub use complete::Completed;
pub use gateway::Order;
pub use gateway_fields::GatewayFields;
pub use payment::{NextStep, Payment, PaymentId, RefundRecord, RefundState, Route, State};
pub use push::Pushed;
pub use reconcile::Report;
pub use refund::{RefundOrder, Refunded};
pub use return_state::{FIELD as RETURN_STATE_FIELD, ReturnState, StateKeys};

use crate::error::{Error, ErrorKind, Result};
use crate::tabapay::TabaPay;
use crate::tara::Tara;
use crate::transport::{Clock, SystemClock};
use gateway::Gateway;
use journal::{Entry, Journal, OneShop};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

/// How long things may take between the shop, the payer and the gateway. Assumptions are named as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// For how long one process may be at a verify before another one takes it over. A call that it makes gets half
    /// of it at the most. At least a second.
    pub lease: Duration,
    /// How long the gateway's page lives: a payer who begins again meanwhile gets the same one, and reconcile asks about
    /// a payment without a callback when it is over. An assumption.
    pub payer: Duration,
    /// How long after its start a payment is asked about. Assumed from Tara's 30 minutes, with room to spare.
    pub window: Duration,
    /// How long to wait before asking about an unknown payment again (Tara's other product: 30 s).
    pub ask_again: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            lease: Duration::from_secs(60),
            payer: Duration::from_secs(15 * 60),
            window: Duration::from_secs(60 * 60),
            ask_again: Duration::from_secs(30),
        }
    }
}

impl Times {
    fn check(&self) -> Result<()> {
        let second = Duration::from_secs(1);
        let (least, day) = (Duration::from_millis(1), Duration::from_secs(24 * 60 * 60));
        for (field, time, shortest) in [
            ("lease", self.lease, second),
            ("payer", self.payer, least),
            ("window", self.window, least),
            ("ask_again", self.ask_again, least),
        ] {
            if time < shortest || time > 30 * day {
                let why = format!("must be from {shortest:?} to 30 days");
                return Err(Error::invalid(ErrorKind::InvalidConfiguration, field, why));
            }
        }
        Ok(())
    }
}

struct Account {
    name: String,
    gateway: Box<dyn Gateway>,
}

/// Takes payments safely. Cheap to copy; any number of threads may use one at the same time.
#[derive(Clone)]
pub struct Checkout(Arc<Inner>);

struct Inner {
    journal: Arc<dyn Journal>,
    accounts: Vec<Account>,
    times: Times,
    clock: Arc<dyn Clock>,
    state_keys: Option<StateKeys>,
    new_numbers: bool,
    every_shop: bool,
}

/// Collects a checkout's accounts and settings.
pub struct CheckoutBuilder {
    inner: Inner,
    shop: String,
}

impl Checkout {
    /// Starts with a journal.
    pub fn builder(journal: Arc<dyn Journal>) -> CheckoutBuilder {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let inner = Inner {
            journal,
            accounts: Vec::new(),
            times: Times::default(),
            clock,
            state_keys: None,
            new_numbers: true,
            every_shop: false,
        };
        CheckoutBuilder { inner, shop: String::new() }
    }

    fn account(&self, name: &str) -> Result<&Account> {
        let found = self.0.accounts.iter().find(|account| account.name == name);
        found.ok_or_else(|| Error::input("account", "is none that this checkout was built with"))
    }

    fn route(account: &Account) -> Route {
        Route {
            gateway: account.gateway.name().to_owned(),
            environment: account.gateway.environment().to_owned(),
            account: account.name.clone(),
        }
    }

    fn entry(&self, what: &str, detail: Value) -> Result<Entry> {
        Ok(Entry::new(self.0.journal.now_ms()?, what, detail))
    }
}

impl Account {
    fn detail(&self) -> Value {
        json!({ "gateway": self.gateway.name(), "account": self.name })
    }
}

impl CheckoutBuilder {
    /// Adds an account at Tara, under the shop's own name for it.
    #[must_use]
    pub fn tara(mut self, name: impl Into<String>, client: Tara) -> Self {
        self.inner.accounts.push(Account { name: name.into(), gateway: Box::new(client) });
        self
    }

    /// Adds an account at TabaPay, under the shop's own name for it.
    #[must_use]
    pub fn tabapay(mut self, name: impl Into<String>, client: TabaPay) -> Self {
        self.inner.accounts.push(Account { name: name.into(), gateway: Box::new(client) });
        self
    }

    /// Other times than the usual ones.
    #[must_use]
    pub fn times(mut self, times: Times) -> Self {
        self.inner.times = times;
        self
    }

    /// Puts a signed note with the order into every callback address, see
    /// [`Checkout::return_state`]. It counts towards what the gateway allows an address to have.
    #[must_use]
    pub fn state_keys(mut self, keys: StateKeys) -> Self {
        self.inner.state_keys = Some(keys);
        self
    }

    /// Whether each later attempt of an order is sent to Tara under an order number of its own, with a random suffix.
    /// On where nothing else is said: whether Tara takes a number a second time is not documented.
    #[must_use]
    pub fn new_order_numbers(mut self, new_numbers: bool) -> Self {
        self.inner.new_numbers = new_numbers;
        self
    }

    /// The shop's own name, where several keep their payments in one journal. An order is known by it and its number, so
    /// that the shops may have the same numbers, and each sees its own payments only. The account is no part of that: an
    /// order may be paid through either gateway. Empty where nothing else is said. It must not change later: the payments
    /// stay those of the old name.
    #[must_use]
    pub fn shop(mut self, name: impl Into<String>) -> Self {
        self.shop = name.into();
        self
    }

    /// Sees the payments of all shops in the journal, for programs of operators. It begins none.
    #[must_use]
    pub fn every_shop(mut self) -> Self {
        self.inner.every_shop = true;
        self
    }

    /// Another clock to wait by.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.inner.clock = clock;
        self
    }

    /// Checks the accounts and the times.
    ///
    /// # Errors
    /// `InvalidConfiguration` with field `account` when there is none, or two of one name, and with `lease`, `payer`,
    /// `window` or `ask_again` for a time that no shop can mean, and with `shop` for a name that is longer than 100
    /// characters or holds control characters.
    pub fn build(mut self) -> Result<Checkout> {
        self.inner.times.check()?;
        let bad = |why: &str| Err(Error::invalid(ErrorKind::InvalidConfiguration, "account", why));
        let mut names: Vec<&str> = self.inner.accounts.iter().map(|account| account.name.as_str()).collect();
        names.sort_unstable();
        if names.is_empty() {
            return bad("there must be at least one");
        }
        if names.windows(2).any(|pair| pair.first() == pair.last()) {
            return bad("two have the same name");
        }
        if self.shop.chars().count() > 100 || self.shop.chars().any(char::is_control) {
            let why = "must have at most 100 characters, and no control characters";
            return Err(Error::invalid(ErrorKind::InvalidConfiguration, "shop", why));
        }
        if !self.inner.every_shop {
            self.inner.journal = Arc::new(OneShop { journal: self.inner.journal, shop: self.shop });
        }
        Ok(Checkout(Arc::new(self.inner)))
    }
}
