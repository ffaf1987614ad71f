//! What one shop sees of a journal that several use.

use super::{Changed, Entry, Filter, Journal, Record, Row};
use crate::checkout::payment::{Payment, PaymentId, Route, order_key};
use crate::error::Result;
use std::sync::Arc;

/// A journal in which other shops' payments are not there: their orders have the same numbers. The shop's name is
/// empty where there is only one. A record that cannot be read is nobody's, and is told to all.
pub(in crate::checkout) struct OneShop {
    pub journal: Arc<dyn Journal>,
    pub shop: String,
}

impl OneShop {
    fn ours(&self, payment: Option<Payment>) -> Option<Payment> {
        payment.filter(|payment| payment.shop == self.shop)
    }
}

impl Journal for OneShop {
    fn now_ms(&self) -> Result<u64> {
        self.journal.now_ms()
    }

    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        self.journal.start(Payment { shop: self.shop.clone(), ..payment }, entry)
    }

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        self.journal.change(payment, entry)
    }

    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        self.journal.note(id, entry)
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        Ok(self.ours(self.journal.get(id)?))
    }

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        Ok(self.ours(self.journal.by_token(route, token)?))
    }

    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
        let those = self.journal.of_order(&order_key(&self.shop, order_id))?;
        Ok(those.into_iter().filter(|payment| payment.shop == self.shop).collect())
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>> {
        self.journal.list(&Filter { shop: Some(self.shop.clone()), ..filter.clone() }, most)
    }

    fn due(&self, until_ms: u64, mut after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        loop {
            let page = self.journal.due(until_ms, after, most)?;
            let Some(last) = page.last() else { return Ok(page) };
            after = last.place;
            let is_ours = |row: &Row| row.payment.as_ref().map_or(true, |payment| payment.shop == self.shop);
            let ours: Vec<Row> = page.into_iter().filter(is_ours).collect();
            if !ours.is_empty() {
                return Ok(ours);
            }
        }
    }

    fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        self.journal.history(id)
    }

    fn take_over(&self, records: &[Record]) -> Result<()> {
        self.journal.take_over(records)
    }
}
