//! A journal in memory: for tests and simulations. It is gone with the process, and a forked child's is empty.

use super::{Changed, Due, Entry, Filter, Journal, Record};
use crate::checkout::payment::{Payment, PaymentId, Route, State};
use crate::error::{Error, ErrorKind, Result};
use crate::process::PerProcess;
use crate::transport::Clock;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Keeps payments in memory, of one process: a child would count a second time what its parent counts as well.
pub struct MemoryJournal {
    clock: Arc<dyn Clock>,
    inside: PerProcess<Mutex<Inside>>,
}

#[derive(Default)]
struct Inside {
    payments: BTreeMap<PaymentId, Payment>,
    history: HashMap<PaymentId, Vec<Entry>>,
    paid: HashMap<String, PaymentId>,
}

impl MemoryJournal {
    /// An empty one that goes by this clock.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, inside: PerProcess::new() }
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.get(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn those(&self, most: usize, wanted: impl Fn(&Payment) -> bool) -> Vec<Payment> {
        self.inside().payments.values().filter(|payment| wanted(payment)).take(most).cloned().collect()
    }
}

impl Journal for MemoryJournal {
    fn now_ms(&self) -> Result<u64> {
        Ok(u64::try_from(self.clock.wall().as_millis()).unwrap_or(u64::MAX))
    }

    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        let mut inside = self.inside();
        let taken =
            inside.payments.values().any(|p| p.order_id == payment.order_id && p.attempt == payment.attempt);
        if taken {
            return Ok(None);
        }
        let id = inside.payments.keys().next_back().map_or(1, |last| last + 1);
        let payment = Payment { id, version: 1, ..payment };
        inside.payments.insert(id, payment.clone());
        inside.history.entry(id).or_default().push(entry);
        Ok(Some(payment))
    }

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        let mut inside = self.inside();
        let seen = inside.payments.get(&payment.id).map(|before| before.version + 1);
        if seen != Some(payment.version) {
            return Ok(Changed::Late);
        }
        let has_it = |p: &Payment| p.id != payment.id && p.route == payment.route && p.token == payment.token;
        if payment.token.is_some() && inside.payments.values().any(has_it) {
            return Err(Error::new(ErrorKind::Journal, "another payment has this token"));
        }
        let mut payment = payment.clone();
        let mut changed = Changed::Done;
        if payment.state == State::Paid {
            let first = *inside.paid.entry(payment.order_id.clone()).or_insert(payment.id);
            if first != payment.id {
                payment.duplicate_of = Some(first);
                changed = Changed::DoneAfter(first);
            }
        }
        inside.history.entry(payment.id).or_default().push(entry);
        inside.payments.insert(payment.id, payment);
        Ok(changed)
    }

    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        self.inside().history.entry(id).or_default().push(entry);
        Ok(())
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        Ok(self.inside().payments.get(&id).cloned())
    }

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        let ours = |p: &Payment| p.route == *route && p.token.as_ref().is_some_and(|t| t.expose() == token);
        Ok(self.those(1, ours).pop())
    }

    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
        Ok(self.those(usize::MAX, |payment| payment.order_id == order_id))
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Payment>> {
        Ok(self.those(most, |payment| filter.wants(payment)))
    }

    fn due(&self, now_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Due>> {
        let place = |payment: &Payment| (payment.due_ms, payment.id);
        let mut due =
            self.those(usize::MAX, |p| !p.state.is_settled() && p.due_ms <= now_ms && place(p) > after);
        due.sort_by_key(place);
        due.truncate(most);
        Ok(due.into_iter().map(|payment| Due { place: place(&payment), payment: Ok(payment) }).collect())
    }

    fn unacknowledged(&self, most: usize) -> Result<Vec<Payment>> {
        Ok(self.those(most, |payment| payment.state == State::Paid && !payment.acknowledged))
    }

    fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        Ok(self.inside().history.get(&id).cloned().unwrap_or_default())
    }

    fn take_over(&self, records: &[Record]) -> Result<()> {
        let mut inside = self.inside();
        let here = |record: &Record| inside.payments.get(&record.payment.id).map(|p| *p == record.payment);
        let new: Vec<_> = records.iter().filter(|record| here(record).is_none()).collect();
        if let Some(other) = records.iter().find(|record| here(record) == Some(false)) {
            return Err(super::other_payment(other.payment.id));
        }
        for Record { payment, history } in new {
            inside.history.insert(payment.id, history.clone());
            if super::is_first_paid(payment) {
                inside.paid.insert(payment.order_id.clone(), payment.id);
            }
            inside.payments.insert(payment.id, payment.clone());
        }
        Ok(())
    }
}
