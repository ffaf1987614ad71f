//! Completing a payment when the payer is back, and acknowledging that the shop took note.

use super::begin::{impossible, ms};
use super::gateway::Verified;
use super::journal::Changed;
use super::payment::{Payment, PaymentId, State};
use super::{Account, Checkout};
use crate::error::{Error, ErrorKind, Progress, Result};
use crate::expected::{CallbackFacts, Expected};
use crate::json::ToJson;
use crate::outcome::{Outcome, Unknown};
use crate::secret::Secret;
use crate::transport::CallOptions;
use serde_json::json;
use std::time::Duration;

/// How often to look whether another holder of the lease has finished.
const LOOK: Duration = Duration::from_millis(50);

/// A payment after a callback or a reconcile.
#[derive(Debug, Clone, PartialEq)]
pub struct Completed {
    /// The payment as the journal has it.
    pub payment: Payment,
    /// True for exactly one caller in the world: the one that made it Paid.
    pub first_time: bool,
}

/// A verify that this process has the lease for.
pub(super) struct Lease {
    payment: Payment,
    was_verified: bool,
}

impl Checkout {
    /// Takes a callback of an account: finds its payment, verifies it with the journal's own values, writes the
    /// outcome down, and returns it. A repeated, concurrent or replayed callback returns the same outcome.
    ///
    /// # Errors
    /// `CallbackUnreadable`; `CallbackMismatch` when no payment fits it (the payment itself stays untouched);
    /// `Journal`, and then nothing is marked as paid: the callback may come again, and reconcile finds it.
    pub fn complete(
        &self,
        account: &str,
        query: &[u8],
        body: &[u8],
        options: &CallOptions,
    ) -> Result<Completed> {
        let account = self.account(account)?;
        let facts = account.gateway.read(query, body)?;
        let found = self.0.journal.by_token(&Self::route(account), facts.token())?;
        let Some(payment) = found else {
            return Err(crate::callback::mismatch("token", "is the token of no payment of this account"));
        };
        let expected = match expected(&payment)?.after(&*facts) {
            Ok(expected) => expected,
            Err(error) => {
                self.0.journal.note(payment.id, self.entry("refused callback", error.to_json())?)?;
                return Err(error);
            }
        };
        if facts.is_positive() {
            self.verify_once(account, payment.id, Some(&expected), options)
        } else {
            self.decline(payment, &*facts)
        }
    }

    /// Notes that the shop has booked the payment. Best called in the transaction that books the order; calling it
    /// again does nothing.
    ///
    /// # Errors
    /// `InvalidInput` with field `payment` when it is not paid; `Journal`.
    pub fn acknowledge(&self, id: PaymentId) -> Result<()> {
        loop {
            let payment = self.existing(id)?;
            if payment.state != State::Paid {
                return Err(Error::input("payment", "is not paid"));
            }
            if payment.acknowledged {
                return Ok(());
            }
            let next = Payment { acknowledged: true, version: payment.version + 1, ..payment };
            if self.0.journal.change(&next, self.entry("acknowledged", json!({}))?)? != Changed::Late {
                return Ok(());
            }
        }
    }

    /// Paid payments that the shop has not acknowledged, the oldest first.
    ///
    /// # Errors
    /// `Journal`.
    pub fn unacknowledged(&self, most: usize) -> Result<Vec<Payment>> {
        self.0.journal.unacknowledged(most)
    }

    pub(super) fn existing(&self, id: PaymentId) -> Result<Payment> {
        self.0.journal.get(id)?.ok_or_else(|| Error::input("payment", "is none of this journal's"))
    }

    /// A negative callback is a hint: it closes nothing for good.
    fn decline(&self, payment: Payment, facts: &dyn CallbackFacts) -> Result<Completed> {
        // Anybody may have sent it: neither long nor a secret that somebody put there.
        let code = crate::mask::public_code(facts.code());
        let entry = self.entry("negative callback", json!({ "code": code }))?;
        let open = matches!(payment.state, State::Waiting | State::Declined);
        let Some(mut declined) = payment.moved(State::Declined).filter(|_| open) else {
            self.0.journal.note(payment.id, entry)?;
            return Ok(Completed { payment: self.existing(payment.id)?, first_time: false });
        };
        declined.code = Some(code);
        declined.text = Some(crate::mask::public_text(facts.text()));
        match self.0.journal.change(&declined, entry)? {
            Changed::Late => Ok(Completed { payment: self.existing(payment.id)?, first_time: false }),
            Changed::Done | Changed::DoneAfter(_) => Ok(Completed { payment: declined, first_time: false }),
        }
    }

    /// Verifies a payment unless it is settled, or another holder of the lease does so meanwhile.
    pub(super) fn verify_once(
        &self,
        account: &Account,
        id: PaymentId,
        after: Option<&Expected>,
        options: &CallOptions,
    ) -> Result<Completed> {
        let clock = &*self.0.clock;
        let until = clock.monotonic() + options.timeout.unwrap_or(self.0.times.lease);
        loop {
            let payment = self.existing(id)?;
            if payment.state.is_settled() {
                return Ok(Completed { payment, first_time: false });
            }
            if let Some(lease) = self.take_lease(&payment, after.is_some())? {
                return self.ask(account, lease, after, options);
            }
            let now = clock.monotonic();
            if now >= until || options.cancel.as_ref().is_some_and(|cancel| cancel.is_cancelled()) {
                // Another one is still at it: its outcome will stand in the journal.
                return Ok(Completed { payment: self.existing(id)?, first_time: false });
            }
            clock.wait((now + LOOK).min(until), options.cancel.as_ref());
        }
    }

    /// Takes the right to verify, in the same write that says "a verify is about to leave". `None` while another
    /// one has it.
    fn take_lease(&self, payment: &Payment, positive_callback: bool) -> Result<Option<Lease>> {
        let now = self.0.journal.now_ms()?;
        if payment.state == State::Verifying && payment.lease_until_ms > now {
            return Ok(None);
        }
        let Some(mut next) = payment.moved(State::Verifying) else { return Err(impossible()) };
        next.lease_until_ms = now + ms(self.0.times.lease);
        next.due_ms = next.lease_until_ms;
        next.positive_callback |= positive_callback;
        next.verified = true;
        match self.0.journal.change(&next, self.entry("verify", json!({}))?)? {
            Changed::Late => Ok(None),
            Changed::Done | Changed::DoneAfter(_) => {
                Ok(Some(Lease { payment: next, was_verified: payment.verified }))
            }
        }
    }

    fn ask(
        &self,
        account: &Account,
        lease: Lease,
        after: Option<&Expected>,
        options: &CallOptions,
    ) -> Result<Completed> {
        let expected = match after {
            Some(expected) => expected.clone(),
            None => expected(&lease.payment)?,
        };
        let expected = expected.verified_before(lease.was_verified);
        match account.gateway.verify(&expected, &self.within_lease(options)) {
            Ok(outcome) => self.write_outcome(lease, outcome),
            // Wrong on this side: the lease is given back, and what had not left is not noted as a verify.
            Err(error) => {
                let progress = error.progress();
                self.write_outcome(lease, Outcome::Unknown(Unknown { progress, error: error.clone() }))?;
                Err(error)
            }
        }
    }

    /// Writes the outcome down, unless the lease was lost meanwhile.
    fn write_outcome(&self, lease: Lease, outcome: Verified) -> Result<Completed> {
        let now = self.0.journal.now_ms()?;
        let detail = outcome.to_json();
        let state = match &outcome {
            Outcome::Paid(_) => State::Paid,
            Outcome::Declined(declined) if declined.is_final => State::DeclinedFinal,
            Outcome::Declined(_) => State::Declined,
            Outcome::Mismatch(_) => State::Mismatch,
            Outcome::Unknown(_) => State::Unknown,
        };
        let Some(mut next) = lease.payment.moved(state) else { return Err(impossible()) };
        next.lease_until_ms = 0;
        next.due_ms = now + ms(self.0.times.ask_again);
        match outcome {
            Outcome::Paid(receipt) => {
                next.reference_number = Some(receipt.reference_number);
                next.reported = Some(receipt.amount);
            }
            Outcome::Mismatch(mismatch) => {
                next.reference_number = Some(mismatch.receipt.reference_number);
                next.reported = Some(mismatch.reported);
            }
            Outcome::Declined(declined) => {
                next.code = Some(declined.code);
                next.text = Some(declined.text);
                if !declined.is_final {
                    // It was answered, so it completed nothing: the next one is a first one again.
                    next.verified = lease.was_verified;
                    next.due_ms = now + ms(self.0.times.payer);
                }
            }
            Outcome::Unknown(unknown) => {
                next.verified = lease.was_verified || unknown.progress != Progress::NotSent;
                next.code = unknown.error.code().map(str::to_owned);
                next.text = Some(unknown.error.to_string());
            }
        }
        match self.0.journal.change(&next, self.entry("outcome", detail)?)? {
            // The lease ran out and another one took over: what it finds counts.
            Changed::Late => Ok(Completed { payment: self.existing(next.id)?, first_time: false }),
            Changed::Done => Ok(Completed { first_time: next.state == State::Paid, payment: next }),
            Changed::DoneAfter(first) => {
                let payment = Payment { duplicate_of: Some(first), ..next };
                Ok(Completed { first_time: true, payment })
            }
        }
    }
}

/// What the journal says that a payment should be.
pub(super) fn expected(payment: &Payment) -> Result<Expected> {
    let token: &Secret = payment
        .token
        .as_ref()
        .ok_or_else(|| Error::new(ErrorKind::Internal, "a payment without a token cannot be verified"))?;
    let mut expected = Expected::new(token.clone(), payment.amount);
    if payment.route.gateway == crate::tara::GATEWAY {
        expected = expected.order_id(payment.order_id.clone());
    }
    Ok(match &payment.ip {
        Some(ip) => expected.ip(ip.clone()),
        None => expected,
    })
}
