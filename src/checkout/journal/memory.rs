//! A journal in memory: for tests and simulations. It is gone with the process, and a forked child's is empty.

use super::{Changed, Entry, Filter, Journal, Record, Row};
use crate::checkout::payment::{Payment, PaymentId, Route};
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

    fn those(&self, wanted: impl Fn(&Payment) -> bool) -> Vec<Payment> {
        self.inside().payments.values().filter(|payment| wanted(payment)).cloned().collect()
    }

    /// At most so many of those behind a place, in their order.
    fn rows(
        &self,
        place: impl Fn(&Payment) -> (u64, PaymentId),
        after: Option<(u64, PaymentId)>,
        most: usize,
        wanted: impl Fn(&Payment) -> bool,
    ) -> Vec<Row> {
        let behind = |payment: &Payment| after.is_none_or(|after| place(payment) > after);
        let those = self.those(|payment| wanted(payment) && behind(payment)).into_iter();
        let mut rows: Vec<Row> =
            those.map(|payment| Row { place: place(&payment), payment: Ok(payment) }).collect();
        rows.sort_by_key(|row| row.place);
        rows.truncate(most);
        rows
    }
}

impl Journal for MemoryJournal {
    fn now_ms(&self) -> Result<u64> {
        Ok(u64::try_from(self.clock.wall().as_millis()).unwrap_or(u64::MAX))
    }

    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        let mut inside = self.inside();
        let id = payment.id;
        let taken = inside
            .payments
            .values()
            .any(|p| p.order_key() == payment.order_key() && p.attempt == payment.attempt);
        if taken || inside.payments.contains_key(&id) {
            return Ok(None);
        }
        let payment = Payment { version: 1, ..payment };
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
        if payment.pays_its_order() {
            let newest = inside
                .payments
                .values()
                .filter(|p| p.order_key() == payment.order_key())
                .max_by_key(|p| p.attempt);
            let fits = newest.is_none_or(|newest| newest.amount == payment.amount);
            match inside.paid.get(&payment.order_key()) {
                Some(first) if *first == payment.id => {}
                Some(first) => {
                    payment.duplicate_of = Some(*first);
                    changed = Changed::DoneAfter(*first);
                }
                None if fits || payment.acknowledged => {
                    inside.paid.insert(payment.order_key(), payment.id);
                }
                None => {
                    payment.amount_changed = true;
                    changed = Changed::DoneForAnotherAmount;
                }
            }
        } else if inside.paid.get(&payment.order_key()) == Some(&payment.id) {
            inside.paid.remove(&payment.order_key());
        }
        inside.history.entry(payment.id).or_default().push(entry);
        inside.payments.insert(payment.id, payment);
        Ok(changed)
    }

    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        let mut inside = self.inside();
        let history = inside.history.entry(id).or_default();
        match super::counted(history.iter(), &entry) {
            Some((place, counted)) => history[place] = counted,
            None => history.push(entry),
        }
        Ok(())
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        Ok(self.inside().payments.get(&id).cloned())
    }

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        let ours = |p: &Payment| p.route == *route && p.token.as_ref().is_some_and(|t| t.expose() == token);
        Ok(self.those(ours).pop())
    }

    fn of_order(&self, order_key: &str) -> Result<Vec<Payment>> {
        let mut those = self.those(|payment| payment.order_key() == order_key);
        those.sort_by_key(|payment| payment.attempt);
        Ok(those)
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>> {
        let place = |payment: &Payment| (payment.started_ms, payment.id);
        let after = match filter.after {
            None => None,
            Some(after) => match self.get(after)? {
                Some(payment) => Some(place(&payment)),
                None => return Ok(Vec::new()),
            },
        };
        Ok(self.rows(place, after, most, |payment| filter.wants(payment)))
    }

    fn due(&self, until_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        Ok(self.rows(|payment| (payment.due_ms, payment.id), Some(after), most, |p| p.due_ms <= until_ms))
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
            if payment.pays_its_order() {
                inside.paid.insert(payment.order_key(), payment.id);
            }
            inside.payments.insert(payment.id, payment.clone());
        }
        Ok(())
    }
}
