//! Completing a payment when the payer is back, and acknowledging that the shop took note.

use super::begin::{impossible, ms};
use super::gateway::{Answer, Verified};
use super::journal::{Changed, Filter};
use super::payment::{NEVER_MS, Payment, PaymentId, State};
use super::{Account, Checkout};
use crate::amount::Rial;
use crate::error::{Error, ErrorKind, Progress, Result};
use crate::expected::{CallbackFacts, Expected};
use crate::json::ToJson;
use crate::outcome::{Mismatch, Outcome, Receipt, Unknown};
use crate::secret::Secret;
use crate::transport::{CallOptions, check_timeout};
use serde_json::{Value, json};
use std::time::Duration;

/// How often to look whether another holder of the lease has finished.
pub(super) const LOOK: Duration = Duration::from_millis(50);

/// By how much clocks may differ that are one: a journal's is carried on for so long.
const CARRIED_MS: u64 = 1_000;

/// A payment after a callback or a reconcile.
#[derive(Debug, Clone, PartialEq)]
pub struct Completed {
    /// The payment as the journal has it.
    pub payment: Payment,
    /// True for exactly one caller in the world: the one that made it Paid, and its order with it. A second payment
    /// of a paid order is no first time, nor is one for another amount than the order has.
    pub first_time: bool,
}

/// Why a payment is verified.
#[derive(Clone, Copy)]
pub(super) enum Cause<'a> {
    /// A positive callback, which anybody can send.
    Callback(&'a dyn CallbackFacts),
    /// A positive push, which anybody can send.
    Push,
    /// The shop's own question, before it begins another payment. Anybody can press the button.
    Begin,
    /// The shop's own question, when the payment is due.
    Reconcile,
}

/// A verify that this process has the lease for.
pub(super) struct Lease {
    payment: Payment,
    was_verified: bool,
    was_lost: bool,
    /// Whether it is the shop's own question when the payment is due: only that may settle it as not paid.
    when_due: bool,
}

impl Checkout {
    /// Takes a callback of an account: finds its payment, verifies it with the journal's own values, writes the
    /// outcome down, and returns it. A repeated, concurrent or replayed callback returns the same outcome.
    ///
    /// # Errors
    /// `CallbackUnreadable`; `CallbackMismatch` when no payment has its token; `Journal`, and then nothing is marked as
    /// paid: the callback may come again, and reconcile finds it.
    pub fn complete(
        &self,
        account: &str,
        query: &[u8],
        body: &[u8],
        options: &CallOptions,
    ) -> Result<Completed> {
        let account = self.account(account)?;
        let until = self.0.clock.monotonic() + self.limit(account, options)?;
        let facts = account.gateway.read(query, body)?;
        let found = self.0.journal.by_token(&Self::route(account), facts.token())?;
        let Some(payment) = found else {
            return Err(crate::callback::mismatch("token", "is the token of no payment of this account"));
        };
        self.note_differences(&payment, &*facts, "callback differs")?;
        if facts.is_positive() {
            self.verify_once(account, payment.id, Cause::Callback(&*facts), until, options)
        } else {
            self.decline(payment, &*facts)
        }
    }

    /// What a callback says beside the token proves nothing: where it reads otherwise that is noted, and the payment
    /// is verified with the journal's own values.
    pub(super) fn note_differences(
        &self,
        payment: &Payment,
        facts: &dyn CallbackFacts,
        what: &str,
    ) -> Result<()> {
        let order = facts.order_id().is_some_and(|order| order.trim() != payment.sent_order_id().trim());
        let amount = facts.amount().is_some_and(|amount| amount != payment.amount);
        let differ = [("orderId", order), ("amount", amount)].into_iter().filter(|(_, differs)| *differs);
        let fields: Vec<&str> =
            differ.map(|(field, _)| field).chain(facts.unreadable().iter().copied()).collect();
        if fields.is_empty() {
            return Ok(());
        }
        self.0.journal.note(payment.id, self.entry(what, json!({ "fields": fields }))?)
    }

    /// Notes that the shop has booked the payment. To be called after the transaction that books the order; calling it
    /// again does nothing. `amount` is what the shop wants for the order **now**: where the payment is of another
    /// amount, since the basket has changed meanwhile, it is not acknowledged, and is listed for a person. Acknowledged
    /// with what was paid, one that was listed so pays its order after all.
    ///
    /// # Errors
    /// `InvalidInput` with field `payment` when it is not paid; `OrderConflict` with field `amount` for another amount:
    /// the text names both; `OrderConflict` with field `payment` when the order was paid by another payment: this one is
    /// to be given back; `Journal`.
    pub fn acknowledge(&self, id: PaymentId, amount: Rial) -> Result<()> {
        loop {
            let payment = self.existing(id)?;
            if payment.state != State::Paid {
                return Err(Error::input("payment", "is not paid"));
            }
            if let Some(first) = payment.duplicate_of {
                return Err(duplicate(id, first));
            }
            if payment.acknowledged {
                return Ok(());
            }
            let paid = payment.paid_amount();
            let version = payment.version + 1;
            if paid == amount {
                let next = Payment { acknowledged: true, version, ..payment };
                match self.0.journal.change(&next, self.entry("acknowledged", json!({}))?)? {
                    Changed::Late => continue,
                    Changed::DoneAfter(first) => return Err(duplicate(id, first)),
                    Changed::Done | Changed::DoneForAnotherAmount => return Ok(()),
                }
            }
            // Listed once, however often the shop asks.
            if !payment.amount_changed {
                let detail = json!({ "paid": paid.get(), "wanted": amount.get() });
                let next = Payment { amount_changed: true, version, ..payment };
                let entry = self.entry("another amount is wanted", detail)?;
                if self.0.journal.change(&next, entry)? == Changed::Late {
                    continue;
                }
            }
            let why = format!(
                "payment {id} is of {} Rial, and the shop wants {} Rial for the order: a person decides",
                paid.get(),
                amount.get()
            );
            return Err(Error::invalid(ErrorKind::OrderConflict, "amount", why));
        }
    }

    /// Paid payments that are to be delivered, the oldest first: neither acknowledged nor to be given back.
    ///
    /// # Errors
    /// `Journal`.
    pub fn unacknowledged(&self, most: usize) -> Result<Vec<Payment>> {
        self.list(&Filter { to_deliver: true, ..Filter::default() }, most)
    }

    pub(super) fn existing(&self, id: PaymentId) -> Result<Payment> {
        self.0.journal.get(id)?.ok_or_else(|| Error::input("payment", "is none of this journal's"))
    }

    /// A negative callback is a hint: it closes nothing for good.
    fn decline(&self, payment: Payment, facts: &dyn CallbackFacts) -> Result<Completed> {
        // Anybody may have sent it: neither long nor a secret that somebody put there.
        let code = crate::mask::public_code(facts.code());
        let entry = self.entry("negative callback", json!({ "code": code }))?;
        let Some(mut declined) = payment.moved(State::Declined).filter(|_| payment.state == State::Waiting)
        else {
            self.0.journal.note(payment.id, entry)?;
            return Ok(Completed { payment: self.existing(payment.id)?, first_time: false });
        };
        declined.code = Some(code);
        declined.text = Some(crate::mask::public_text(facts.text()));
        match self.0.journal.change(&declined, entry)? {
            Changed::Late => Ok(Completed { payment: self.existing(payment.id)?, first_time: false }),
            _ => Ok(Completed { payment: declined, first_time: false }),
        }
    }

    /// For how long a call may take: the caller's own limit, else the client's, and no longer than a lease allows.
    ///
    /// # Errors
    /// `InvalidInput` with field `timeout` for a limit that cannot be.
    pub(super) fn limit(&self, account: &Account, options: &CallOptions) -> Result<Duration> {
        let own = options.timeout.map(|timeout| check_timeout(ErrorKind::InvalidInput, "timeout", timeout));
        let limit = own.unwrap_or_else(|| Ok(account.gateway.time_limit()))?;
        Ok(limit.min(self.0.times.lease / 2))
    }

    /// The same options, with what is left until then.
    pub(super) fn rest(&self, until: Duration, options: &CallOptions) -> CallOptions {
        let left = until.saturating_sub(self.0.clock.monotonic()).max(Duration::from_millis(1));
        CallOptions { timeout: Some(left), ..options.clone() }
    }

    /// Verifies a payment, unless nothing changes it any more, or another holder of the lease does so meanwhile: then
    /// their outcome counts. Strangers cause at most one verify in the time between two questions: inside it a
    /// callback is kept, so that the payment is due at its end, and waited for where the time until `until` allows it.
    pub(super) fn verify_once(
        &self,
        account: &Account,
        id: PaymentId,
        cause: Cause<'_>,
        until: Duration,
        options: &CallOptions,
    ) -> Result<Completed> {
        let clock = &*self.0.clock;
        let mut others: Option<u64> = None;
        loop {
            let payment = self.existing(id)?;
            let now = self.0.journal.now_ms()?;
            let held = self.is_held(&payment, now);
            let found = others == Some(payment.asked_ms) && payment.state != State::Verifying;
            if !payment.state.may_be_verified() || found {
                return Ok(Completed { payment, first_time: false });
            }
            let mut wait_until = until;
            if held {
                others = Some(payment.asked_ms);
            } else if let Some(from) =
                self.too_soon(&payment, now).filter(|_| !matches!(cause, Cause::Reconcile))
            {
                self.keep(&payment, from, cause)?;
                wait_until = clock.monotonic() + Duration::from_millis(from - now);
                if matches!(cause, Cause::Begin) || wait_until > until {
                    return Ok(Completed { payment: self.existing(id)?, first_time: false });
                }
            } else if clock.monotonic() >= until && !matches!(cause, Cause::Reconcile) {
                // The journal took it all: reconcile goes on.
                self.keep(&payment, now, cause)?;
                return Ok(Completed { payment: self.existing(id)?, first_time: false });
            } else {
                match self.take_lease(&payment, now, cause)? {
                    Some(lease) => return self.ask(account, lease, until, options),
                    // Somebody was faster: look at what they wrote.
                    None => continue,
                }
            }
            let now = clock.monotonic();
            if now >= until || options.cancel.as_ref().is_some_and(|cancel| cancel.is_cancelled()) {
                // Another one is still at it: its outcome will stand in the journal.
                return Ok(Completed { payment: self.existing(id)?, first_time: false });
            }
            clock.wait((now + LOOK).min(wait_until), options.cancel.as_ref());
        }
    }

    /// Whether somebody is at a verify of it.
    pub(super) fn is_held(&self, payment: &Payment, now: u64) -> bool {
        payment.state == State::Verifying && self.ahead(payment.lease_until_ms, now, self.0.times.lease)
    }

    /// Whether a moment lies ahead, and no further than it can have been set: what a clock that was fast has written
    /// is over.
    pub(super) fn ahead(&self, at: u64, now: u64, most: Duration) -> bool {
        // Two machines that carry one clock on may differ a little.
        at > now && at <= now.saturating_add(ms(most)).saturating_add(CARRIED_MS)
    }

    /// When a payment may be asked about again that was asked about just now.
    pub(super) fn too_soon(&self, payment: &Payment, now: u64) -> Option<u64> {
        let again = payment.asked_ms.saturating_add(ms(self.0.times.ask_again));
        (payment.asked_ms != 0 && self.ahead(again, now, self.0.times.ask_again)).then_some(again)
    }

    /// A callback that came too soon is not forgotten: the payment is due when it may be asked about.
    fn keep(&self, payment: &Payment, from: u64, cause: Cause<'_>) -> Result<()> {
        if matches!(cause, Cause::Begin) || (payment.callback_kept && payment.due_ms <= from) {
            return Ok(());
        }
        let version = payment.version + 1;
        let mut kept = Payment { due_ms: from, callback_kept: true, version, ..payment.clone() };
        kept.called_back(cause);
        // Whoever was faster has done the same, or more.
        self.0.journal.change(&kept, self.entry("callback kept", json!({}))?).map(drop)
    }

    /// Whether the time of a payment is over. A window that ends further ahead than any is over too.
    pub(super) fn is_over(&self, payment: &Payment, now: u64) -> bool {
        !self.ahead(payment.window_ends_ms, now, self.0.times.window)
    }

    /// Takes the right to verify, in the same write that says "a verify is about to leave". `None` where another one
    /// was faster.
    fn take_lease(&self, payment: &Payment, now: u64, cause: Cause<'_>) -> Result<Option<Lease>> {
        let Some(mut next) = payment.moved(State::Verifying) else { return Err(impossible()) };
        if payment.state != State::Verifying {
            next.before = Some((payment.state, payment.due_ms));
        }
        next.lease_until_ms = now + ms(self.0.times.lease);
        next.due_ms = next.lease_until_ms;
        next.asked_ms = now;
        next.callback_kept = false;
        next.called_back(cause);
        next.verified = true;
        next.answer_lost = true;
        match self.0.journal.change(&next, self.entry("verify", json!({}))?)? {
            Changed::Late => Ok(None),
            // A verify that was never answered is one whose answer was lost.
            _ => Ok(Some(Lease {
                payment: next,
                was_verified: payment.verified,
                was_lost: payment.answer_lost,
                when_due: matches!(cause, Cause::Reconcile),
            })),
        }
    }

    fn ask(
        &self,
        account: &Account,
        lease: Lease,
        until: Duration,
        options: &CallOptions,
    ) -> Result<Completed> {
        let mut expected = expected(&lease.payment)?;
        // One that was answered, but by no clear no, and one before a backup was restored leave it open: then a refusal
        // settles nothing, and an inquiry proves nothing.
        if lease.was_lost || !(lease.was_verified || lease.payment.restored) {
            expected = expected.verified_before(lease.was_lost);
        }
        expected = expected.window_over(self.is_over(&lease.payment, lease.payment.asked_ms));
        match account.gateway.verify(&expected, &self.rest(until, options)) {
            Ok(outcome) => self.write_outcome(lease, outcome),
            // Wrong on this side: the lease is given back, and what had not left is not noted as a verify.
            Err(error) => {
                let progress = error.progress();
                let answer_lost = progress != Progress::NotSent;
                let unknown = Unknown { progress, answer_lost, error: error.clone() };
                self.write_outcome(lease, Outcome::Unknown(unknown))?;
                Err(error)
            }
        }
    }

    /// Writes the outcome down, unless the lease was lost meanwhile.
    fn write_outcome(&self, lease: Lease, outcome: Verified) -> Result<Completed> {
        let now = self.0.journal.now_ms()?;
        let detail = outcome.to_json();
        let (before, due_before) = lease.payment.before.unwrap_or((State::Unknown, 0));
        // What nobody but the shop itself may settle, and what is settled, is left as it was by what proves nothing.
        let stays = before.is_settled() || (before == State::Declined && !lease.when_due);
        let state = match &outcome {
            Outcome::Paid(_) => State::Paid,
            Outcome::Mismatch(_) => State::Mismatch,
            // Also the answer of somebody who died: the money may be here, whatever was known before.
            Outcome::Unknown(unknown)
                if (unknown.answer_lost || lease.was_lost)
                    && !matches!(before, State::Unresolved | State::Mismatch) =>
            {
                State::Unknown
            }
            Outcome::Declined(_) | Outcome::Unknown(_) if stays => before,
            Outcome::Declined(declined) if declined.is_final => State::DeclinedFinal,
            Outcome::Declined(_) => State::Declined,
            Outcome::Unknown(_) => State::Unknown,
        };
        let Some(mut next) = lease.payment.moved(state) else { return Err(impossible()) };
        next.lease_until_ms = 0;
        next.before = None;
        next.due_ms = match &outcome {
            Outcome::Unknown(unknown)
                if !unknown.answer_lost && unknown.error.progress_without_login() == Progress::NotSent =>
            {
                now + ms(self.0.times.ask_again)
            }
            _ if state.is_settled() => NEVER_MS,
            _ if state == State::Declined && stays && due_before > now => due_before,
            // Once more when its window is over, or earlier: only then is a refusal final.
            _ if state == State::Declined => self.next_look(&next, now),
            _ => now + ms(self.0.times.ask_again),
        };
        match outcome {
            Outcome::Paid(receipt) | Outcome::Mismatch(Mismatch { receipt, .. }) => next.proven(receipt, now),
            Outcome::Declined(declined) => {
                // It was answered, so it completed nothing: the next one is a first one again.
                next.verified = lease.was_verified;
                next.answer_lost = lease.was_lost;
                next.code = Some(declined.code);
                next.text = Some(declined.text);
            }
            Outcome::Unknown(unknown) => {
                next.verified = lease.was_verified || unknown.progress != Progress::NotSent;
                next.answer_lost = lease.was_lost || unknown.answer_lost;
                next.code = unknown.error.code().map(str::to_owned);
                next.text = Some(unknown.error.to_string());
            }
        }
        match self.0.journal.change(&next, self.entry("outcome", detail.clone())?)? {
            // The lease ran out and another one took over: what it finds counts.
            Changed::Late => {
                let payment = self.proven_late(&next, &detail)?;
                Ok(Completed { payment, first_time: false })
            }
            Changed::Done => Ok(Completed { first_time: next.state == State::Paid, payment: next }),
            Changed::DoneAfter(first) => {
                let payment = Payment { duplicate_of: Some(first), ..next };
                Ok(Completed { first_time: false, payment })
            }
            Changed::DoneForAnotherAmount => {
                Ok(Completed { first_time: false, payment: Payment { amount_changed: true, ..next } })
            }
        }
    }

    /// A proof for a payment that a person has closed meanwhile is written beside it, for a person to look at once.
    fn proven_late(&self, found: &Payment, detail: &Value) -> Result<Payment> {
        loop {
            let payment = self.existing(found.id)?;
            if payment.state != State::Closed || found.paid_ms.is_none() || payment.paid_ms.is_some() {
                return Ok(payment);
            }
            let next = Payment {
                proven_late: true,
                version: payment.version + 1,
                reference_number: found.reference_number.clone(),
                reported: found.reported,
                paid_ms: found.paid_ms,
                gateway_fields: found.gateway_fields.clone(),
                ..payment
            };
            let entry = self.entry("proof after it was closed", detail.clone())?;
            if self.0.journal.change(&next, entry)? != Changed::Late {
                return Ok(next);
            }
        }
    }

    /// When a payment that was called not paid is looked at again: after a while, and at the end of its window.
    fn next_look(&self, payment: &Payment, now: u64) -> u64 {
        if self.is_over(payment, now) {
            return NEVER_MS;
        }
        let soonest = now + ms(self.0.times.ask_again);
        (now + ms(self.0.times.payer)).min(payment.window_ends_ms.max(soonest))
    }
}

fn duplicate(id: PaymentId, first: PaymentId) -> Error {
    let why =
        format!("payment {id} is not the one that pays the order: payment {first} was first. Give it back");
    Error::invalid(ErrorKind::OrderConflict, "payment", why)
}

impl Payment {
    /// A positive callback has come for it.
    fn called_back(&mut self, cause: Cause<'_>) {
        if let Cause::Callback(facts) = cause {
            self.positive_callback = true;
            self.gateway_fields.called_back(facts);
        }
    }

    /// Proven at this moment.
    fn proven(&mut self, receipt: Receipt<Answer>, now: u64) {
        self.reference_number = Some(receipt.reference_number);
        self.reported = Some(receipt.amount);
        self.paid_ms = Some(now);
        *self.gateway_fields = std::mem::take(&mut *self.gateway_fields).proven(receipt.answer.fields);
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
        expected = expected.order_id(payment.sent_order_id());
    }
    Ok(match &payment.ip {
        Some(ip) => expected.ip(ip.clone()),
        None => expected,
    })
}
