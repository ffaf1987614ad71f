//! Starting a payment: written down before anything is sent.

use super::journal::Changed;
use super::payment::{Payment, State};
use super::{Account, Checkout, Order};
use crate::error::{Error, ErrorKind, Progress, Result};
use crate::json::ToJson;
use crate::redirect::Redirect;
use crate::transport::CallOptions;
use std::time::Duration;

/// What to do when an order is begun that was begun before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C)]
pub enum Again {
    /// Return the running payment, so that a payer who reloads pays the same one. Refused after an unknown one.
    #[default]
    Resume = 1,
    /// Refuse.
    Refuse = 2,
    /// Start another payment, also after an unknown one: the shop knows that both may be paid.
    NewAttempt = 3,
}

impl Again {
    /// All of them, by number.
    pub const ALL: [Self; 3] = [Self::Resume, Self::Refuse, Self::NewAttempt];

    /// The one with this number.
    ///
    /// # Errors
    /// `InvalidInput` with field `again` where there is none.
    pub fn from_number(number: u32) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|again| *again as u32 == number);
        found.ok_or_else(|| Error::input("again", "is none of resume, refuse, new attempt"))
    }
}

/// A started payment.
#[derive(Debug)]
pub struct Started {
    /// The payment.
    pub payment: Payment,
    /// How the payer's browser gets to the gateway.
    pub redirect: Redirect,
    /// Whether it was running already.
    pub resumed: bool,
}

impl Checkout {
    /// Begins a payment through one of the accounts. The payment is in the journal before anything is sent; if
    /// it cannot be written, nothing is sent.
    ///
    /// # Errors
    /// `InvalidInput` before anything is written; `OrderConflict` when the order was begun with another amount,
    /// is paid, or runs and [`Again`] says no; `Journal`; otherwise what went wrong at the gateway, and then
    /// the payment is in the journal as failed.
    pub fn begin(
        &self,
        account: &str,
        order: &Order,
        again: Again,
        options: &CallOptions,
    ) -> Result<Started> {
        let account = self.account(account)?;
        let order_id = order.id()?;
        let noted = self.with_return_state(order.callback_url(), order_id)?;
        let noted = noted.map(|url| order.called_back_at(url));
        let order = noted.as_ref().unwrap_or(order);
        order.check()?;
        loop {
            let before = self.0.journal.of_order(order_id)?;
            if let Some(started) = self.running(account, order, &before, again)? {
                return Ok(started);
            }
            let attempt = before.iter().map(|payment| payment.attempt).max().unwrap_or(0) + 1;
            if let Some(payment) = self.write_down(account, order, order_id, attempt)? {
                return self.send(account, order, payment, options);
            }
            // Another process began the same order at the same moment: look at what it wrote.
        }
    }

    /// What is to be done about payments of the order that were begun before.
    fn running(
        &self,
        account: &Account,
        order: &Order,
        before: &[Payment],
        again: Again,
    ) -> Result<Option<Started>> {
        let conflict = |field, why: &str| Err(Error::invalid(ErrorKind::OrderConflict, field, why));
        if before.iter().any(|payment| payment.amount != order.amount()) {
            return conflict("amount", "the order was begun with another amount");
        }
        if before.iter().any(|payment| payment.state == State::Paid) {
            return conflict("orderId", "the order is paid");
        }
        let open = before.iter().rev().find(|payment| payment.state.may_have_been_paid());
        match (again, open) {
            (Again::NewAttempt, _) | (_, None) => Ok(None),
            (Again::Refuse, Some(_)) => conflict("orderId", "a payment of the order is running"),
            (Again::Resume, Some(payment)) if matches!(payment.state, State::Waiting | State::Declined) => {
                let same = payment.route == Self::route(account);
                match account.gateway.redirect(payment).filter(|_| same) {
                    Some(redirect) => Ok(Some(Started { payment: payment.clone(), redirect, resumed: true })),
                    None => conflict("account", "a payment of the order runs through another account"),
                }
            }
            (Again::Resume, Some(_)) => conflict(
                "orderId",
                "a payment of the order may have been paid: wait for reconcile, or ask for a new attempt",
            ),
        }
    }

    fn write_down(
        &self,
        account: &Account,
        order: &Order,
        order_id: &str,
        attempt: u32,
    ) -> Result<Option<Payment>> {
        let now = self.0.journal.now_ms()?;
        let payment = Payment {
            id: 0,
            version: 0,
            order_id: order_id.to_owned(),
            attempt,
            route: Self::route(account),
            amount: order.amount(),
            ip: order.ip().map(str::to_owned),
            callback_url: order.callback_url().to_owned(),
            token: None,
            page: None,
            state: State::Started,
            started_ms: now,
            window_ends_ms: now.saturating_add(ms(self.0.times.window)),
            due_ms: now + ms(self.0.times.lease),
            lease_until_ms: 0,
            positive_callback: false,
            verified: false,
            reference_number: None,
            reported: None,
            code: None,
            text: None,
            duplicate_of: None,
            acknowledged: false,
            closed_because: None,
            refunds: Vec::new(),
        };
        self.0.journal.start(payment, self.entry("begin", account.detail())?)
    }

    fn send(
        &self,
        account: &Account,
        order: &Order,
        payment: Payment,
        options: &CallOptions,
    ) -> Result<Started> {
        let begun = match account.gateway.begin(order, options) {
            Ok(begun) => begun,
            Err(error) => return self.fail(&payment, error),
        };
        if self.0.journal.by_token(&payment.route, begun.token.expose())?.is_some() {
            // One sum of money would pay for two orders.
            let error = Error::new(ErrorKind::AnswerContradictory, "is the token of another payment");
            let error = error.with_field("token").with_progress(Progress::Answered);
            return self.fail(&payment, error);
        }
        let now = self.0.journal.now_ms()?;
        let Some(mut waiting) = payment.moved(State::Waiting) else { return Err(impossible()) };
        waiting.token = Some(begun.token);
        waiting.page = begun.page;
        waiting.due_ms = now + ms(self.0.times.payer);
        match self.0.journal.change(&waiting, self.entry("token", begun.answer)?)? {
            Changed::Done | Changed::DoneAfter(_) => {
                Ok(Started { payment: waiting, redirect: begun.redirect, resumed: false })
            }
            // Reconcile gave it up meanwhile: without the token in the journal the payer must not pay.
            Changed::Late => Err(Error::new(
                ErrorKind::OrderConflict,
                "the payment took too long to begin and was given up",
            )
            .with_field("orderId")
            .with_progress(Progress::Answered)),
        }
    }

    /// A token that nobody has is never paid, however far the request got.
    fn fail(&self, payment: &Payment, error: Error) -> Result<Started> {
        if let Some(mut failed) = payment.moved(State::Failed) {
            failed.code = error.code().map(str::to_owned);
            failed.text = Some(error.to_string());
            self.0.journal.change(&failed, self.entry("failed", error.to_json())?)?;
        }
        Err(error)
    }
}

pub(super) fn ms(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

pub(super) fn impossible() -> Error {
    Error::new(ErrorKind::Internal, "a payment stands where it cannot stand")
}
