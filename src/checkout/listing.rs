//! Looking into the journal: payments, lists, histories, and everything as lines of JSON.

use super::Checkout;
use super::journal::{Entry, Filter};
use super::payment::{Payment, PaymentId};
use crate::error::Result;
use crate::json::ToJson;
use serde_json::{Value, json};

/// How many payments are fetched from the journal at a time.
const PAGE: usize = 500;

impl Checkout {
    /// One payment.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    pub fn payment(&self, id: PaymentId) -> Result<Option<Payment>> {
        self.0.journal.get(id)
    }

    /// All payments of an order, the first one first; or the one that was sent to the gateway under this number, as the
    /// gateway's panel shows it.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    pub fn find(&self, order_id: &str) -> Result<Vec<Payment>> {
        let order_id = order_id.trim();
        let found = self.0.journal.of_order(order_id)?;
        match order_id.rsplit_once('-') {
            Some((order, _)) if found.is_empty() => {
                let those = self.0.journal.of_order(order)?.into_iter();
                Ok(those.filter(|payment| payment.sent_order_id() == order_id).collect())
            }
            _ => Ok(found),
        }
    }

    /// At most so many of the payments that a filter wants, by when they were begun and their ids. The next page
    /// begins [`after`](Filter::after) the last one. A record that cannot be read hides no other: it is passed over here,
    /// and named by [`export`](Self::export), by the report of a reconcile, and by the program's lists.
    ///
    /// # Errors
    /// `Journal` when the journal cannot be read.
    pub fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Payment>> {
        let mut filter = filter.clone();
        let mut list = Vec::new();
        loop {
            let page = self.0.journal.list(&filter, most - list.len())?;
            let Some(last) = page.last() else { return Ok(list) };
            filter.after = Some(last.place.1);
            let whole = page.iter().all(|row| row.payment.is_ok());
            list.extend(page.into_iter().filter_map(|row| row.payment.ok()));
            if whole || list.len() >= most {
                return Ok(list);
            }
        }
    }

    /// Every line of a payment's history, the first one first: each attempt with its answer, without secrets.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    pub fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        self.0.journal.history(id)
    }

    /// Hands every payment that a filter wants to `line`, with its history and without secrets: one JSON object
    /// each, to be written as a line. Ends early when `line` says `false`. Returns how many there were. Of a record that
    /// cannot be read there are `id` and `error`.
    ///
    /// # Errors
    /// `Journal` when it cannot be read.
    pub fn export(&self, filter: &Filter, line: &mut dyn FnMut(Value) -> bool) -> Result<u64> {
        let mut filter = filter.clone();
        let mut count = 0;
        loop {
            let page = self.0.journal.list(&filter, PAGE)?;
            let Some(last) = page.last() else { return Ok(count) };
            filter.after = Some(last.place.1);
            for row in page {
                count += 1;
                let written = match row.payment {
                    Ok(payment) => self.line(&payment)?,
                    Err(error) => json!({ "id": row.place.1, "error": error.to_json() }),
                };
                if !line(written) {
                    return Ok(count);
                }
            }
        }
    }

    /// One line of an [`export`](Self::export).
    ///
    /// # Errors
    /// `InvalidInput` with field `payment` when there is none; `Journal`.
    pub fn export_line(&self, id: PaymentId) -> Result<Value> {
        self.line(&self.existing(id)?)
    }

    fn line(&self, payment: &Payment) -> Result<Value> {
        let history = self.history(payment.id)?;
        Ok(json!({ "payment": payment.to_json(), "history": history }))
    }
}
