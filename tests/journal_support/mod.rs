//! Journals that fail where a test wants it.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dargah::checkout::journal::{Changed, Entry, Filter, Journal};
use dargah::checkout::{Payment, PaymentId, Route};
use dargah::error::{Error, ErrorKind, Result};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A journal whose process dies at one of its writes: before or after it became durable.
pub struct Dying {
    inner: Arc<dyn Journal>,
    writes: AtomicUsize,
    dies_at: usize,
    after: bool,
}

impl Dying {
    /// Dies before this write (counted from 0) is durable, or right after.
    pub fn at_write(inner: Arc<dyn Journal>, dies_at: usize, after: bool) -> Self {
        Self { inner, writes: AtomicUsize::new(0), dies_at, after }
    }

    /// How many writes were tried.
    pub fn writes(&self) -> usize {
        self.writes.load(Ordering::SeqCst)
    }

    fn write<T>(&self, write: impl FnOnce() -> Result<T>) -> Result<T> {
        let this = self.writes.fetch_add(1, Ordering::SeqCst);
        if this > self.dies_at || (this == self.dies_at && !self.after) {
            return Err(lost());
        }
        let done = write()?;
        if this == self.dies_at { Err(lost()) } else { Ok(done) }
    }
}

/// An error of the kind that a lost database gives.
pub fn lost() -> Error {
    // Errors are made by the library alone: this one by a file that cannot be.
    let error = dargah::checkout::journal::SqliteJournal::open("/dev/null/nowhere").err().unwrap();
    assert_eq!(error.kind(), ErrorKind::Journal);
    error
}

impl Journal for Dying {
    fn now_ms(&self) -> Result<u64> {
        self.inner.now_ms()
    }
    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        self.write(|| self.inner.start(payment, entry))
    }
    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        self.write(|| self.inner.change(payment, entry))
    }
    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        self.write(|| self.inner.note(id, entry))
    }
    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        self.inner.get(id)
    }
    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        self.inner.by_token(route, token)
    }
    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
        self.inner.of_order(order_id)
    }
    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Payment>> {
        self.inner.list(filter, most)
    }
    fn due(&self, now_ms: u64, most: usize) -> Result<Vec<Payment>> {
        self.inner.due(now_ms, most)
    }
    fn unacknowledged(&self, most: usize) -> Result<Vec<Payment>> {
        self.inner.unacknowledged(most)
    }
    fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        self.inner.history(id)
    }
}
