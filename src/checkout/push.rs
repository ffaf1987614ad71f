//! TabaPay's undocumented push: a hint that a verify is due, and no more.

use super::complete::Cause;
use super::{Checkout, Completed, State};
use crate::callback::mismatch;
use crate::error::{Error, Result};
use crate::expected::CallbackFacts;
use crate::tabapay::Push;
use crate::transport::CallOptions;
use serde_json::json;

/// A payment after a push.
#[derive(Debug, Clone, PartialEq)]
pub struct Pushed {
    /// As after a callback.
    pub completed: Completed,
    /// Whether the push carried the merchant key's hash: only that the sender knows it.
    pub authorized: bool,
    /// What TabaPay wants to hear, as `application/json`, with status 200, once the payment is Paid. Otherwise
    /// answer with an error status: on a success TabaPay may give the shop money that it does not know of.
    pub answer: Option<&'static str>,
}

impl Checkout {
    /// Takes a push of an account at TabaPay: finds its payment and verifies it as
    /// [`reconcile`](Self::reconcile) would. What the push says is not believed, in either direction.
    ///
    /// `authorize` is the request's `Authorize` header, where it came.
    ///
    /// # Errors
    /// `CallbackUnreadable`; `CallbackMismatch` when no payment has its token;
    /// `InvalidInput` with field `account` when the account's gateway has no push; `Journal`.
    pub fn push(
        &self,
        account: &str,
        authorize: Option<&str>,
        query: &[u8],
        body: &[u8],
        options: &CallOptions,
    ) -> Result<Pushed> {
        let account = self.account(account)?;
        let until = self.0.clock.monotonic() + self.limit(account, options)?;
        let push = account.gateway.push(authorize, query, body)?;
        let facts = &push.callback;
        let Some(payment) = self.0.journal.by_token(&Self::route(account), facts.token())? else {
            return Err(mismatch("token", "is the token of no payment of this account"));
        };
        self.note_differences(&payment, facts, "push differs")?;
        let completed = if facts.is_positive() {
            self.verify_once(account, payment.id, Cause::Push, until, options)?
        } else {
            let detail =
                json!({ "code": crate::mask::public_code(facts.code()), "authorized": push.authorized });
            self.0.journal.note(payment.id, self.entry("negative push", detail)?)?;
            Completed { payment: self.existing(payment.id)?, first_time: false }
        };
        let paid = completed.payment.state == State::Paid;
        Ok(Pushed { completed, authorized: push.authorized, answer: paid.then(Push::answer) })
    }
}

/// What a gateway without a push says.
pub(super) fn none() -> Error {
    Error::input("account", "is at a gateway that sends no push")
}
