//! Starting a payment: written down before anything is sent.

use super::complete::{Cause, LOOK};
use super::journal::Changed;
use super::payment::{NEVER_MS, Payment, State};
use super::{Account, Checkout, Order};
use crate::error::{Error, ErrorKind, Progress, Result};
use crate::json::ToJson;
use crate::redirect::Redirect;
use crate::transport::{CallOptions, Cancel};
use std::time::Duration;

/// What to do when an order is begun that was begun before. What each of them does, row by row, is in
/// `docs/decisions/0011-beginning-again.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C)]
pub enum Again {
    /// What a shop means: the same page while it lives, else another payment, unless the order is paid or a payment of
    /// it may be.
    #[default]
    Default = 1,
    /// Refuse where a payment of the order is open.
    OnlyNew = 2,
    /// Start another payment, also beside one that may be paid: the shop knows that both may be.
    NewAttempt = 3,
    /// The same, and also for an order that was paid and given back.
    Again = 4,
}

impl Again {
    /// All of them, by number.
    pub const ALL: [Self; 4] = [Self::Default, Self::OnlyNew, Self::NewAttempt, Self::Again];

    /// The one with this number.
    ///
    /// # Errors
    /// `InvalidInput` with field `again` where there is none.
    pub fn from_number(number: u32) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|again| *again as u32 == number);
        found.ok_or_else(|| Error::input("again", "is none of default, only new, new attempt, again"))
    }
}

/// Random ids: beyond the counted ones of the first journals, and exact in every language's numbers.
const FIRST_ID: i64 = 1 << 32;
const IDS: u64 = (1 << 53) - (1 << 32);

/// What stands in the way of another payment of an order, or in its place.
enum Earlier<'a> {
    /// Another payment may be begun.
    Nothing,
    /// The payer goes to the same page.
    SamePage(&'a Payment),
    /// Another call asks for its token.
    BeingStarted(&'a Payment),
    /// Whoever asked for its token is gone, and nobody has it.
    Over(&'a Payment),
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
    /// The amount is that of this attempt: an order may be begun with another one. Before another payment of the order
    /// is begun, each earlier one that may still be paid is asked about once, so that a payer whose callback was lost
    /// does not pay twice.
    ///
    /// # Errors
    /// `InvalidInput` before anything is written; `OrderConflict` when the order is paid, may be paid, or is open and
    /// [`Again`] says no: the text names the payment and what to do; `Journal`; otherwise what went wrong at the
    /// gateway, and then the payment is in the journal as failed.
    pub fn begin(
        &self,
        account: &str,
        order: &Order,
        again: Again,
        options: &CallOptions,
    ) -> Result<Started> {
        if self.0.every_shop {
            let why = "must be one of them: whose order is it?";
            return Err(Error::invalid(ErrorKind::InvalidConfiguration, "shop", why));
        }
        let account = self.account(account)?;
        let order_id = order.id()?;
        let noted = self.with_return_state(order.callback_url(), order_id)?;
        let noted = noted.map(|url| order.called_back_at(url));
        let order = noted.as_ref().unwrap_or(order);
        order.check()?;
        let clock = &*self.0.clock;
        let until = clock.monotonic() + self.limit(account, options)?;
        let mut asked = false;
        let mut tries = 0_u64;
        loop {
            let now = self.0.journal.now_ms()?;
            let before = self.0.journal.of_order(order_id)?;
            match self.earlier(account, order, &before, again, now)? {
                Earlier::SamePage(payment) => {
                    if let Some(redirect) = account.gateway.redirect(payment) {
                        return Ok(Started { payment: payment.clone(), redirect, resumed: true });
                    }
                }
                Earlier::BeingStarted(payment) => {
                    if clock.monotonic() >= until || options.cancel.as_ref().is_some_and(Cancel::is_cancelled)
                    {
                        return Err(conflict(
                            payment,
                            "is being begun by another call: try again in a moment",
                        ));
                    }
                    clock.wait((clock.monotonic() + LOOK).min(until), options.cancel.as_ref());
                    continue;
                }
                Earlier::Over(payment) => {
                    self.give_up(payment, payment.left_behind())?;
                    continue;
                }
                Earlier::Nothing if !asked => {
                    asked = true;
                    if self.ask_earlier(&before, now, options, until)? {
                        continue;
                    }
                }
                Earlier::Nothing => {}
            }
            if clock.monotonic() >= until {
                let why =
                    "the time was over before the gateway could be asked for a token: nothing was begun";
                return Err(Error::new(ErrorKind::Timeout, why).with_retryable(true));
            }
            let attempt = before.iter().map(|payment| payment.attempt).max().unwrap_or(0) + 1;
            let chance = self.chance(tries);
            tries += 1;
            let sent = self.other_number(order, order_id, attempt, chance)?;
            let sent = sent.as_ref().unwrap_or(order);
            if let Some(payment) = self.write_down(account, sent, order_id, attempt, chance)? {
                return self.send(account, sent, payment, &self.rest(until, options));
            }
            // Another process began the same order at the same moment, or the id is taken: look at what stands there.
        }
    }

    /// What is to be done about payments of the order that were begun before: the rows of the table, from the last one.
    fn earlier<'a>(
        &self,
        account: &Account,
        order: &Order,
        before: &'a [Payment],
        again: Again,
        now: u64,
    ) -> Result<Earlier<'a>> {
        let times = &self.0.times;
        let on_purpose = matches!(again, Again::NewAttempt | Again::Again);
        if let Some(paid) = before.iter().find(|payment| payment.pays_its_order()) {
            return Err(conflict(paid, "is paid: deliver it, there is nothing to pay"));
        }
        let released = before.iter().rev().find(|p| p.is_given_back() && p.paid_for_its_order());
        let since =
            |paid: &&Payment| before.iter().any(|other| other.attempt > paid.attempt && other.is_open());
        if let Some(released) = released.filter(|paid| again != Again::Again && !since(paid)) {
            return Err(conflict(released, "was paid and given back: begin it again on purpose"));
        }
        if again == Again::OnlyNew
            && let Some(open) = before.iter().rev().find(|payment| payment.is_open())
        {
            return Err(conflict(open, "is open"));
        }
        if on_purpose {
            return Ok(Earlier::Nothing);
        }
        if let Some(stands) = before.iter().rev().find(|payment| payment.may_have_money()) {
            let what = match stands.state {
                State::Verifying => "is being verified: look again in a moment",
                State::Mismatch | State::Paid => "was paid for another amount: a person decides",
                _ => {
                    "may have been paid, and its answer was lost: wait for reconcile, or begin a new attempt on purpose"
                }
            };
            return Err(conflict(stands, what));
        }
        let same =
            |payment: &&Payment| payment.route == Self::route(account) && payment.amount == order.amount();
        let young = |payment: &&Payment| now.abs_diff(payment.started_ms) < ms(times.payer);
        let starting = |payment: &&Payment| payment.state == State::Started;
        let over = |payment: &&Payment| !self.ahead(payment.due_ms, now, times.lease);
        if let Some(over) = before.iter().filter(starting).find(over) {
            return Ok(Earlier::Over(over));
        }
        let newest = before.iter().rev().filter(same).find(|payment| {
            payment.state == State::Started || (payment.state == State::Waiting && young(payment))
        });
        Ok(match newest {
            Some(payment) if payment.state == State::Started => Earlier::BeingStarted(payment),
            Some(payment) => Earlier::SamePage(payment),
            None => Earlier::Nothing,
        })
    }

    /// Asks about each earlier payment that may still be paid, once, within half of what is left of the limit. Whether
    /// any was asked about, and all has to be looked at anew.
    fn ask_earlier(
        &self,
        before: &[Payment],
        now: u64,
        options: &CallOptions,
        until: Duration,
    ) -> Result<bool> {
        let clock = &*self.0.clock;
        let start = clock.monotonic();
        let half = start + until.saturating_sub(start) / 2;
        let mut any = false;
        for payment in before.iter().rev() {
            let may_be_paid = matches!(
                payment.state,
                State::Waiting | State::Declined | State::Unknown | State::Unresolved
            );
            let left = half.saturating_sub(clock.monotonic());
            if !may_be_paid || left.is_zero() || self.too_soon(payment, now).is_some() {
                continue;
            }
            let Ok(account) = self.account_of(payment) else { continue };
            let Ok(expected) = super::complete::expected(payment) else { continue };
            let options = CallOptions { timeout: Some(left), ..options.clone() };
            any = true;
            // Where the question itself finds no answer, the payer is not kept from paying.
            let until = match account.gateway.may_be_paid(&expected, &options) {
                Ok(None) => half,
                // It tells of money: then all of the time that is left goes to finding out.
                Ok(Some(true)) => until,
                Ok(Some(false)) | Err(_) => continue,
            };
            // What goes wrong on this side is written down there, and is no reason not to begin.
            let _ = self.verify_once(account, payment.id, Cause::Begin, until, &options);
        }
        Ok(any)
    }

    /// A later attempt under a number that the gateway has not seen: it may refuse one that was sent before (its
    /// document knows "duplicate" codes; an assumption). No order of the shop has it.
    fn other_number(
        &self,
        order: &Order,
        order_id: &str,
        attempt: u32,
        chance: u64,
    ) -> Result<Option<Order>> {
        if attempt == 1 || !self.0.new_numbers {
            return Ok(None);
        }
        for number in
            (0..).map(|next| format!("{order_id}-{:08x}", (chance >> 16).wrapping_add(next) & 0xffff_ffff))
        {
            // An address that repeats the order's own number lets no other one be sent.
            let Some(sent) = order.sent_as(&number).filter(|sent| sent.check().is_ok()) else { break };
            if self.0.journal.of_order(&number)?.is_empty() {
                return Ok(Some(sent));
            }
        }
        Ok(None)
    }

    /// A random number. A clock that always draws the same one draws another one at each try.
    fn chance(&self, tries: u64) -> u64 {
        self.0.clock.random().wrapping_add(tries.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn write_down(
        &self,
        account: &Account,
        order: &Order,
        order_id: &str,
        attempt: u32,
        chance: u64,
    ) -> Result<Option<Payment>> {
        let now = self.0.journal.now_ms()?;
        let payment = Payment {
            // Nobody gives it again, also not after a backup was restored.
            id: FIRST_ID + i64::try_from(chance % IDS).unwrap_or(0),
            version: 0,
            // The journal that one shop sees fills it in.
            shop: String::new(),
            order_id: order_id.to_owned(),
            sent_as: order.number().filter(|number| *number != order_id).map(str::to_owned),
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
            answer_lost: false,
            asked_ms: 0,
            callback_kept: false,
            before: None,
            restored: false,
            reference_number: None,
            reported: None,
            paid_ms: None,
            gateway_fields: Box::default(),
            code: None,
            text: None,
            duplicate_of: None,
            amount_changed: false,
            acknowledged: false,
            closed_because: None,
            proven_late: false,
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
            Changed::Done | Changed::DoneAfter(_) | Changed::DoneForAnotherAmount => {
                Ok(Started { payment: waiting, redirect: begun.redirect, resumed: false })
            }
            // Another one gave it up meanwhile: without the token in the journal the payer must not pay.
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
            failed.due_ms = NEVER_MS;
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

/// A refusal that names the payment and what to do.
fn conflict(payment: &Payment, what: &str) -> Error {
    let why = format!("payment {} of the order {what}", payment.id);
    Error::invalid(ErrorKind::OrderConflict, "orderId", why)
}
