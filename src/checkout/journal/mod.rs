//! Where payments are written down. What a journal promises is little, so that any database can keep it:
//! writes that are durable when they return, and that change a payment only for whom has seen its last version.

mod copy;
mod memory;
mod one_shop;
mod open;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod record;
#[cfg(feature = "sqlite")]
mod sqlite;

pub use copy::copy;
pub use memory::MemoryJournal;
pub(super) use one_shop::OneShop;
pub use open::{JournalOptions, open};
#[cfg(feature = "postgres")]
pub use postgres::PostgresJournal;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteJournal;

use super::payment::{NextStep, Payment, PaymentId, Route, State, order_key};
use crate::error::{Error, ErrorKind, Result};
use serde::{Deserialize, Serialize};

/// One line of a payment's history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When, in milliseconds since 1970 by the journal's clock.
    pub at_ms: u64,
    /// What happened, e.g. `token`, `callback`, `verify`, `refused callback`.
    pub what: String,
    /// More about it, without secrets.
    pub detail: serde_json::Value,
    /// How often it was noted, where that was more than once; `at_ms` and `detail` are of the last time.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub times: u32,
}

impl Entry {
    /// A line that happened once.
    pub fn new(at_ms: u64, what: impl Into<String>, detail: serde_json::Value) -> Self {
        Self { at_ms, what: what.into(), detail, times: 1 }
    }
}

fn once() -> u32 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands it in so
fn is_once(times: &u32) -> bool {
    *times == 1
}

/// How many notes of one kind a payment's history takes one by one.
const ALIKE: usize = 10;

/// Where a note is to be counted rather than added: the line of the history that it takes the place of, and what stands
/// there then.
fn counted<'a>(history: impl Iterator<Item = &'a Entry>, note: &Entry) -> Option<(usize, Entry)> {
    let alike: Vec<(usize, &Entry)> =
        history.enumerate().filter(|(_, entry)| entry.what == note.what).collect();
    let (place, last) = alike.last().filter(|_| alike.len() >= ALIKE)?;
    Some((*place, Entry { times: last.times.saturating_add(1), ..note.clone() }))
}

/// Which payments to list. The default is all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those in one of these states; all where there is none.
    pub states: Vec<State>,
    /// Only those of this shop, where several use the journal.
    pub shop: Option<String>,
    /// Only those of this order.
    pub order_id: Option<String>,
    /// Only those through this account.
    pub account: Option<String>,
    /// Only those begun at this moment or later, in milliseconds since 1970.
    pub from_ms: Option<u64>,
    /// Only those begun before this moment.
    pub before_ms: Option<u64>,
    /// Only those that wait for a person's decision, see [`Payment::needs_attention`].
    pub attention: bool,
    /// Only those that are paid and neither acknowledged nor to be given back: deliver them.
    pub to_deliver: bool,
    /// Only those that come after this one, the last of the page before.
    pub after: Option<PaymentId>,
}

impl Filter {
    /// The key of the order that is wanted, where the shop is known.
    fn order_key(&self) -> Option<String> {
        Some(order_key(self.shop.as_ref()?, self.order_id.as_ref()?))
    }

    /// Whether a payment is one of those, wherever the page begins.
    fn wants(&self, payment: &Payment) -> bool {
        (self.states.is_empty() || self.states.contains(&payment.state))
            && self.shop.as_ref().is_none_or(|wanted| *wanted == payment.shop)
            && self.order_id.as_ref().is_none_or(|wanted| *wanted == payment.order_id)
            && self.account.as_ref().is_none_or(|wanted| *wanted == payment.route.account)
            && self.from_ms.is_none_or(|from| payment.started_ms >= from)
            && self.before_ms.is_none_or(|before| payment.started_ms < before)
            && (!self.attention || payment.needs_attention())
            && (!self.to_deliver || payment.next_step() == NextStep::Deliver)
    }
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq)]
pub enum Changed {
    /// It is durable.
    Done,
    /// Somebody else changed the payment first; nothing was written.
    Late,
    /// It is durable, and another payment of the same order was paid before.
    DoneAfter(PaymentId),
    /// It is durable, and the order has another amount by now, that of its newest attempt.
    DoneForAnotherAmount,
}

/// A payment with everything that a journal knows about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The payment.
    pub payment: Payment,
    /// Its history, the first line first.
    pub history: Vec<Entry>,
}

/// A payment of a list, or a record that cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The place in the list: when the payment was begun, or is due, and its id.
    pub place: (u64, PaymentId),
    /// The payment. What cannot be read must not hide the others.
    pub payment: Result<Payment>,
}

/// A place where payments are written down. Shared by all threads, processes and machines of a shop.
pub trait Journal: Send + Sync {
    /// The one time that all who share the journal go by: milliseconds since 1970.
    ///
    /// # Errors
    /// `Journal` when it cannot be reached.
    fn now_ms(&self) -> Result<u64>;

    /// Writes a new payment down, with version 1. `None`, and nothing written, when the order has this attempt
    /// already, since somebody else was faster, or when the id is taken.
    ///
    /// # Errors
    /// `Journal` when it was not written.
    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>>;

    /// Replaces the payment whose version is one less. One that pays its order marks the order as paid in the same
    /// step, if it is acknowledged or has the amount of the order's newest attempt: else it is written with `amount_changed`, and where
    /// another one was first with `duplicate_of`, and told. One that was given back releases its mark in the same step.
    ///
    /// # Errors
    /// `Journal` when it was not written, or when nobody knows whether it was. Nothing is written when another
    /// payment of the same route has its token: one sum of money must not pay for two.
    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed>;

    /// Adds a line to a payment's history. Of many that say the same thing the later ones are counted, in
    /// [`Entry::times`], since anybody can cause them.
    ///
    /// # Errors
    /// `Journal` when it was not written.
    fn note(&self, id: PaymentId, entry: Entry) -> Result<()>;

    /// One payment.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    fn get(&self, id: PaymentId) -> Result<Option<Payment>>;

    /// The payment with this token.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>>;

    /// All payments of an order, the first one first; by its [key](Payment::order_key), which is its number where no
    /// shop is named.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    fn of_order(&self, order_key: &str) -> Result<Vec<Payment>>;

    /// At most so many of the payments that a filter wants, by when they were begun and their ids.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>>;

    /// At most so many of the payments that are due by `until_ms`, by their places: the longest due first, and those
    /// behind the place `after` only.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    fn due(&self, until_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>>;

    /// A payment's history, the first line first.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    fn history(&self, id: PaymentId) -> Result<Vec<Entry>>;

    /// Takes payments over from another journal, with their ids, versions and histories, all of them or none. A
    /// payment that is there already and the same is left alone, so that this may be done again.
    ///
    /// # Errors
    /// `Journal` when they were not written; when another payment of one of these ids is there; and always for a
    /// journal that takes none over.
    fn take_over(&self, records: &[Record]) -> Result<()> {
        let _ = records;
        Err(Error::new(ErrorKind::Journal, "this kind of journal takes no payments over"))
    }
}

/// A payment that is taken over stands there already, and is not the same.
fn other_payment(id: PaymentId) -> Error {
    Error::new(ErrorKind::Journal, format!("it holds another payment {id} already, and nothing was written"))
}
