//! Journals that fail where a test wants it.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dargah::checkout::journal::{Changed, Entry, Filter, Journal, Row};
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
    crate::forward!(now_ms);
    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        self.write(|| self.inner.start(payment, entry))
    }
    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        self.write(|| self.inner.change(payment, entry))
    }
    crate::forward!(note, get, by_token, of_order, list, due, history);
}
