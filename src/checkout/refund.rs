//! Giving money back (Tara only, and unofficial): written down before it is sent, and never sent twice.

use super::Checkout;
use super::begin::ms;
use super::journal::Changed;
use super::payment::{Payment, PaymentId, RefundRecord, RefundState, State};
use crate::amount::Rial;
use crate::error::{Error, ErrorKind, Result};
use crate::json::ToJson;
use crate::tara::{InvoiceItem, Refund};
use crate::transport::CallOptions;
use serde_json::{Value, json};

/// What to give back.
#[derive(Debug, Clone, Default)]
pub struct RefundOrder {
    /// How much; everything that is left where it is not said.
    pub amount: Option<Rial>,
    /// Which items of the invoice, for a part.
    pub items: Vec<InvoiceItem>,
    /// Why, for the gateway's books.
    pub description: Option<String>,
}

/// What became of a refund.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a refund of which nobody knows what became has to be settled by a person"]
pub struct Refunded {
    /// The payment as the journal has it.
    pub payment: Payment,
    /// The refund as the journal has it.
    pub refund: RefundRecord,
}

impl Checkout {
    /// Gives a payment back, or a part of it. It is in the journal before anything is sent; one whose answer is
    /// lost is `Unknown`, stays listed (see [`Filter::attention`](super::journal::Filter)), and lets no other one
    /// of this payment leave until [`settle_refund`](Self::settle_refund) has been called. **Unofficial**, like
    /// the gateway's call.
    ///
    /// # Errors
    /// `InvalidInput` with field `payment` (not paid, or its gateway knows no refunds) or `amount` (more than is
    /// left); `OrderConflict` with field `refund` while another one is open; `InvalidConfiguration` without
    /// credentials for refunds; `Journal`. When the journal is lost after the refund had left, the error says that
    /// money may have moved, and the refund stays open.
    pub fn refund(&self, id: PaymentId, order: &RefundOrder, options: &CallOptions) -> Result<Refunded> {
        let (payment, record) = loop {
            let payment = self.existing(id)?;
            let account = self.account_of(&payment)?;
            account.gateway.can_refund()?;
            let record = self.next_refund(&payment, order.amount)?;
            let mut next = Payment { version: payment.version + 1, ..payment };
            next.refunds.push(record.clone());
            let detail = json!({ "number": record.number, "amount": record.amount.get() });
            if self.0.journal.change(&next, self.entry("refund", detail)?)? != Changed::Late {
                break (next, record);
            }
        };
        let account = self.account_of(&payment)?;
        let options = CallOptions { timeout: Some(self.limit(account, options)?), ..options.clone() };
        match account.gateway.refund(&payment, &record, order, &options) {
            Ok(Refund::Done(answer)) => {
                let detail = Refund::Done(answer).to_json();
                self.write_refund(id, record.number, RefundState::Done, None, detail)
            }
            Ok(Refund::Refused(error)) => {
                self.write_refund(id, record.number, RefundState::Refused, Some(&error), error.to_json())
            }
            Ok(Refund::Unknown(unknown)) => {
                let error = Some(&unknown.error);
                self.write_refund(id, record.number, RefundState::Unknown, error, unknown.to_json())
            }
            Err(error) => {
                let state = RefundState::Refused;
                let _written = self.write_refund(id, record.number, state, Some(&error), error.to_json())?;
                return Err(error);
            }
        }
        .map_err(|error| error.with_money_may_have_moved(true))
    }

    /// Notes what was given back by hand, outside of the gateway's calls, as a person's decision: TabaPay knows no
    /// refunds, and some are made in the gateway's panel. Nothing is sent.
    ///
    /// # Errors
    /// As [`refund`](Self::refund), and `InvalidInput` with field `reason` when it is empty.
    pub fn refunded_by_hand(&self, id: PaymentId, amount: Option<Rial>, reason: &str) -> Result<Refunded> {
        crate::checks::plain_text("reason", reason)?;
        loop {
            let payment = self.existing(id)?;
            let record = self.next_refund(&payment, amount)?;
            let record = RefundRecord { state: RefundState::Done, text: Some(reason.to_owned()), ..record };
            let mut next = Payment { version: payment.version + 1, ..payment };
            next.refunds.push(record.clone());
            let detail = json!({ "number": record.number, "amount": record.amount.get(), "reason": reason });
            if self.0.journal.change(&next, self.entry("refunded by hand", detail)?)? != Changed::Late {
                return Ok(Refunded { payment: next, refund: record });
            }
        }
    }

    /// Settles a refund of which nobody knows what became, as a person's decision: whether it was done after all.
    ///
    /// # Errors
    /// `InvalidInput` with field `payment`, `refund` (none of that number, or it is settled), or `reason` (empty);
    /// `OrderConflict` with field `refund` while it may still be on its way; `Journal`.
    pub fn settle_refund(&self, id: PaymentId, number: u32, done: bool, reason: &str) -> Result<Refunded> {
        crate::checks::plain_text("reason", reason)?;
        loop {
            let payment = self.existing(id)?;
            let now = self.0.journal.now_ms()?;
            let mut next = Payment { version: payment.version + 1, ..payment };
            let Some(record) = next.refunds.iter_mut().find(|refund| refund.number == number) else {
                return Err(Error::input("refund", "is none of this payment's"));
            };
            match record.state {
                RefundState::Unknown => {}
                RefundState::Sending if record.at_ms.saturating_add(ms(self.0.times.lease)) <= now => {}
                RefundState::Sending => return Err(conflict("it may still be on its way")),
                RefundState::Done | RefundState::Refused => {
                    return Err(Error::input("refund", "is settled already"));
                }
            }
            record.state = if done { RefundState::Done } else { RefundState::Refused };
            record.text = Some(reason.to_owned());
            let refund = record.clone();
            let detail = json!({ "number": number, "done": done, "reason": reason });
            if self.0.journal.change(&next, self.entry("refund settled", detail)?)? != Changed::Late {
                return Ok(Refunded { payment: next, refund });
            }
        }
    }

    /// The refund that is to be written down, if it may be made at all.
    fn next_refund(&self, payment: &Payment, amount: Option<Rial>) -> Result<RefundRecord> {
        if !matches!(payment.state, State::Paid | State::Mismatch | State::Closed)
            || payment.reference_number.is_none()
        {
            return Err(Error::input("payment", "was not paid: there is nothing to give back"));
        }
        if payment.refunds.iter().any(|refund| refund.state.is_open()) {
            return Err(conflict("nobody knows yet what became of another refund of this payment"));
        }
        let left = payment.paid_amount().get() - payment.refunded();
        let amount = match amount {
            Some(amount) => amount,
            None => Rial::new(left)?,
        };
        if amount == Rial::ZERO {
            let why = if left > 0 { "must be above zero" } else { "nothing is left to give back" };
            return Err(Error::input("amount", why));
        }
        if amount.get() > left {
            return Err(Error::input("amount", format!("is more than the {left} Rial that are left")));
        }
        Ok(RefundRecord {
            number: payment.refunds.iter().map(|refund| refund.number).max().unwrap_or(0) + 1,
            amount,
            state: RefundState::Sending,
            at_ms: self.0.journal.now_ms()?,
            code: None,
            text: None,
        })
    }

    fn write_refund(
        &self,
        id: PaymentId,
        number: u32,
        state: RefundState,
        error: Option<&Error>,
        detail: Value,
    ) -> Result<Refunded> {
        loop {
            let payment = self.existing(id)?;
            let mut next = Payment { version: payment.version + 1, ..payment };
            let Some(record) = next.refunds.iter_mut().find(|refund| refund.number == number) else {
                return Err(super::begin::impossible());
            };
            if record.state != RefundState::Sending {
                // A person settled it while it was on its way: the answer is noted, and their word stays.
                let refund = record.clone();
                self.0.journal.note(id, self.entry("refund answered late", detail)?)?;
                return Ok(Refunded { payment: self.existing(id)?, refund });
            }
            record.state = state;
            record.code = error.and_then(Error::code).map(str::to_owned);
            record.text = error.map(Error::to_string);
            let refund = record.clone();
            if self.0.journal.change(&next, self.entry("refund outcome", detail.clone())?)? != Changed::Late {
                return Ok(Refunded { payment: next, refund });
            }
        }
    }
}

pub(super) fn conflict(why: &str) -> Error {
    Error::invalid(ErrorKind::OrderConflict, "refund", why)
}
