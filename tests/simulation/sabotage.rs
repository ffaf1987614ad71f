//! Safeties switched off from outside, for the tests of this test.

use dargah::checkout::journal::{Changed, Entry, Filter, Journal, Row};
use dargah::checkout::{Payment, PaymentId, Route, State};
use dargah::error::Result;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What is switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Without {
    #[default]
    Nothing,
    /// No lease ever holds.
    Lease,
    /// A write counts whatever version its writer has seen.
    Fencing,
    /// Each answer reports the amount that was asked for.
    AmountCheck,
    /// Each answer carries the token that was asked about.
    TokenCheck,
    /// "A verify is about to leave" is not durable when the verify leaves.
    IntentWritten,
    /// That a verify may have left is forgotten.
    VerifiedFlag,
    /// Whoever is at what is due sees the first of it only.
    Paging,
    /// What a person decides is not kept.
    Decisions,
    /// Whoever waits for an answer waits for as long as it takes.
    Limit,
    /// The line for cron hands nothing over.
    HandingOver,
    /// The shop books a payment as often as it is told of it.
    BookingKey,
}

/// A process's journal with a safety switched off.
pub struct Sabotaged<J> {
    inner: J,
    without: Without,
    /// What this process believes to be written, and is not.
    unwritten: Mutex<BTreeMap<PaymentId, (Payment, Entry)>>,
}

impl<J: Journal> Sabotaged<J> {
    pub fn new(inner: J, without: Without) -> Self {
        Self { inner, without, unwritten: Mutex::default() }
    }
}

impl<J: Journal> Journal for Sabotaged<J> {
    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        let mut payment = payment.clone();
        match self.without {
            Without::Fencing => {
                let version = self.inner.get(payment.id)?.map_or(0, |before| before.version);
                payment.version = version + 1;
            }
            Without::Decisions if payment.state == State::Closed => return Ok(Changed::Done),
            Without::VerifiedFlag => (payment.verified, payment.answer_lost) = (false, false),
            Without::IntentWritten => {
                let mut unwritten = self.unwritten.lock().unwrap_or_else(PoisonError::into_inner);
                if payment.state == State::Verifying {
                    unwritten.insert(payment.id, (payment, entry));
                    return Ok(Changed::Done);
                }
                if let Some((earlier, entry)) = unwritten.remove(&payment.id)
                    && self.inner.change(&earlier, entry)? == Changed::Late
                {
                    return Ok(Changed::Late);
                }
            }
            _ => {}
        }
        self.inner.change(&payment, entry)
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        let mut payment = self.inner.get(id)?;
        if self.without == Without::Lease {
            payment.iter_mut().for_each(|payment| payment.lease_until_ms = 0);
        }
        Ok(payment)
    }

    fn due(&self, until_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        if self.without == Without::Paging && after.1 != PaymentId::MIN {
            return Ok(Vec::new());
        }
        self.inner.due(until_ms, after, most)
    }

    crate::forward!(now_ms, start, note, by_token, of_order, list, history);
}
