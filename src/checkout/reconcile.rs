//! Going through everything that is not settled: lost callbacks, unknown outcomes, crashed processes.

use super::begin::{impossible, ms};
use super::complete::{Cause, Completed};
use super::journal::{Changed, Filter, Row};
use super::payment::{NEVER_MS, NextStep, Payment, PaymentId, State};
use super::{Account, Checkout};
use crate::error::{Error, ErrorKind, Result};
use crate::json::ToJson;
use crate::transport::{CallOptions, spawn_quietly};
use serde_json::{Value, json};
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};

/// How many payments are fetched from the journal at a time.
const BATCH: usize = 100;
/// How many are listed at the most in a report.
const LISTED: usize = 1_000;
/// For how long a payment is put off at the most.
const LONGEST_WAIT_MS: u64 = 60 * 60 * 1_000;
/// More at a time than any gateway is asked by one shop.
const MOST_THREADS: usize = 64;

/// What a reconcile did.
#[derive(Debug, Default)]
pub struct Report {
    /// How many payments it looked at.
    pub looked: usize,
    /// Those that it found paid: deliver and acknowledge them.
    pub paid: Vec<Payment>,
    /// Those that came to stand elsewhere, or stayed where they were.
    pub others: Vec<Payment>,
    /// What went wrong, payment by payment, records that cannot be read among them. Looked at again later, the older
    /// a payment the later.
    pub errors: Vec<(PaymentId, Error)>,
    /// Paid payments that are to be delivered, those above among them, the oldest first and at most 1,000: deliver
    /// their orders and acknowledge them.
    pub unacknowledged: Vec<Payment>,
    /// Payments that wait for a person's decision, at most 1,000; see [`Payment::needs_attention`].
    pub attention: Vec<Payment>,
    /// Those of them whose money is to be given back, since their order was paid by another payment.
    pub give_back: Vec<Payment>,
}

impl ToJson for Report {
    fn to_json(&self) -> Value {
        let all = |payments: &[Payment]| Value::from_iter(payments.iter().map(Payment::to_json));
        let error = |(id, error): &(PaymentId, Error)| json!({ "payment": id, "error": error.to_json() });
        json!({
            "looked": self.looked,
            "paid": all(&self.paid),
            "others": all(&self.others),
            "errors": self.errors.iter().map(error).collect::<Vec<_>>(),
            "unacknowledged": all(&self.unacknowledged),
            "attention": all(&self.attention),
            "give_back": all(&self.give_back),
        })
    }
}

impl Checkout {
    /// Looks at every payment that is due, `threads` of them at a time. Safe from cron on many machines at once: a
    /// payment that somebody else is at is left to them. The calling thread is one of them: with 1 none is started.
    /// `progress` is told after each payment, from any of them.
    ///
    /// # Errors
    /// `InvalidInput` with field `threads` unless it is 1 to 64; `Journal` when the list cannot be read. What goes
    /// wrong at single payments stands in the report.
    pub fn reconcile(
        &self,
        threads: usize,
        options: &CallOptions,
        progress: &(dyn Fn(usize, &Payment) + Sync),
    ) -> Result<Report> {
        if !(1..=MOST_THREADS).contains(&threads) {
            return Err(Error::input("threads", format!("must be 1 to {MOST_THREADS}")));
        }
        let now = self.0.journal.now_ms()?;
        let report = Mutex::new(Report::default());
        // What is due, and what a clock that was fast has put off further than anything is.
        let far = now.saturating_add(self.furthest());
        for (mut after, until) in [((0, PaymentId::MIN), now), ((far, PaymentId::MAX), NEVER_MS - 1)] {
            // Whatever goes wrong at one payment, those behind it are looked at.
            while !options.cancel.as_ref().is_some_and(|cancel| cancel.is_cancelled()) {
                let due = self.0.journal.due(until, after, BATCH)?;
                let Some(last) = due.last() else { break };
                after = last.place;
                let queue = Mutex::new(due.into_iter());
                let work = || self.take_turns(&queue, &report, options, progress);
                std::thread::scope(|scope| {
                    // Without another thread the others do its part.
                    let others: Vec<_> =
                        (1..threads).map_while(|_| spawn_quietly(scope, work).ok()).collect();
                    work();
                    // Waited for here: the scope itself would wait by what a thread has lost in a handler of `exit`.
                    for other in others {
                        other.join().unwrap_or_else(|panic| resume_unwind(panic));
                    }
                });
            }
        }
        let mut report = report.into_inner().unwrap_or_else(PoisonError::into_inner);
        let wanted = Filter { to_deliver: true, ..Filter::default() };
        report.unacknowledged = self.readable(&wanted, &mut report.errors)?;
        let wanted = Filter { attention: true, ..Filter::default() };
        report.attention = self.readable(&wanted, &mut report.errors)?;
        let back = report.attention.iter().filter(|payment| payment.next_step() == NextStep::GiveBack);
        report.give_back = back.cloned().collect();
        Ok(report)
    }

    /// Further ahead than a payment can be due, in milliseconds, also one that this very reconcile puts off: it would
    /// come upon it again and again.
    fn furthest(&self) -> u64 {
        let times = &self.0.times;
        let longest = times.window.max(times.payer).max(times.lease).max(times.ask_again);
        ms(longest).max(LONGEST_WAIT_MS).saturating_mul(2)
    }

    /// The payments of a list; what cannot be read is told, and hides no other.
    fn readable(&self, filter: &Filter, errors: &mut Vec<(PaymentId, Error)>) -> Result<Vec<Payment>> {
        let mut readable = Vec::new();
        for Row { place, payment } in self.0.journal.list(filter, LISTED)? {
            match payment {
                Ok(payment) => readable.push(payment),
                Err(error) if errors.iter().all(|(id, _)| *id != place.1) => errors.push((place.1, error)),
                Err(_) => {}
            }
        }
        Ok(readable)
    }

    /// What each thread of a reconcile does: one payment after the other, until none is left.
    fn take_turns(
        &self,
        queue: &Mutex<std::vec::IntoIter<Row>>,
        report: &Mutex<Report>,
        options: &CallOptions,
        progress: &(dyn Fn(usize, &Payment) + Sync),
    ) {
        loop {
            let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some(due) = next else { break };
            let payment = match due.payment {
                Ok(payment) => payment,
                Err(unreadable) => {
                    report
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .errors
                        .push((due.place.1, unreadable));
                    continue;
                }
            };
            let result = self.look_at(&payment, options);
            if let Err(error) = &result {
                self.put_off(payment.id, error);
            }
            let mut report = report.lock().unwrap_or_else(PoisonError::into_inner);
            report.looked += 1;
            progress(report.looked, &payment);
            match result {
                Ok(done) if done.first_time => report.paid.push(done.payment),
                Ok(done) => report.others.push(done.payment),
                Err(error) => report.errors.push((payment.id, error)),
            }
        }
    }

    /// After the journal was restored from a backup: of every payment that is open nobody knows any more whether a
    /// verify had left. Until its next answer no refusal of it is final, and no inquiry proves anything. To be called
    /// before the shop opens again. Returns how many there were.
    ///
    /// # Errors
    /// `Journal`; calling it again goes on. A record that cannot be read is told when all others are done.
    pub fn restored(&self) -> Result<u64> {
        let states: Vec<State> = State::ALL.into_iter().filter(|state| !state.is_settled()).collect();
        let mut filter = Filter { states, ..Filter::default() };
        let (mut count, mut unreadable) = (0, None);
        loop {
            let page = self.0.journal.list(&filter, BATCH)?;
            let Some(last) = page.last() else { return unreadable.map_or(Ok(count), Err) };
            filter.after = Some(last.place.1);
            for row in page {
                let payment = match row.payment {
                    Ok(payment) => payment,
                    Err(error) => {
                        unreadable = Some(error);
                        continue;
                    }
                };
                let next = Payment { restored: true, version: payment.version + 1, ..payment };
                let entry = self.entry("restored from a backup", json!({}))?;
                count += u64::from(self.0.journal.change(&next, entry)? != Changed::Late);
            }
        }
    }

    /// Closes a payment that waits for a person, as that person's decision: a mismatch, an unresolved one, one whose proof
    /// came when it was closed, or one whose account this checkout does not know. A paid one stays Paid with the reason, and leaves the list: a second payment
    /// of its order, or one for another amount.
    ///
    /// # Errors
    /// `InvalidInput` with field `payment` where there is nothing to close (one that is to be delivered is acknowledged
    /// or given back), or `reason` when it is empty; `OrderConflict` with field `refund` while nobody knows what became
    /// of one; `Journal`.
    pub fn close(&self, id: PaymentId, reason: &str) -> Result<Payment> {
        crate::checks::plain_text("reason", reason)?;
        loop {
            let payment = self.existing(id)?;
            if payment.refunds.iter().any(|refund| refund.state.is_open()) {
                return Err(super::refund::conflict(
                    "settle the refund first, of which nobody knows what became",
                ));
            }
            let strange = self.account_of(&payment).is_err() && !payment.state.is_settled();
            let state = match payment.state {
                State::Paid if payment.needs_attention() => State::Paid,
                _ if payment.needs_attention() || strange => State::Closed,
                _ => {
                    return Err(Error::input(
                        "payment",
                        "does not wait for a person: there is nothing to close",
                    ));
                }
            };
            let version = payment.version + 1;
            let closed_because = Some(reason.to_owned());
            let closed =
                Payment { state, closed_because, proven_late: false, due_ms: NEVER_MS, version, ..payment };
            if self.0.journal.change(&closed, self.entry("closed", json!({ "reason": reason }))?)?
                != Changed::Late
            {
                return Ok(closed);
            }
        }
    }

    fn look_at(&self, payment: &Payment, options: &CallOptions) -> Result<Completed> {
        let now = self.0.journal.now_ms()?;
        match payment.state {
            // Begun by a process that died before the payer could leave: nobody has the token.
            State::Started => self.give_up(payment, payment.left_behind()),
            // Listed for a person, and left to whoever knows its account.
            state if state.is_settled() && self.account_of(payment).is_err() => {
                Ok(Completed { payment: payment.clone(), first_time: false })
            }
            state if state.may_be_verified() => {
                let account = self.account_of(payment)?;
                let until = self.0.clock.monotonic() + self.limit(account, options)?;
                let done = self.verify_once(account, payment.id, Cause::Reconcile, until, options)?;
                if self.is_over(payment, now) { self.end(account, done, options) } else { Ok(done) }
            }
            _ => self.quiet(payment.clone()),
        }
    }

    /// The time of a payment is over: what is unknown stays listed for a person; what was refused is asked about
    /// no more, though a callback would still be verified.
    fn end(&self, account: &Account, done: Completed, options: &CallOptions) -> Result<Completed> {
        let payment = &done.payment;
        match payment.state {
            State::Unknown if self.is_refused_after_restore(account, payment, options) => {
                let Some(declined) = payment.moved(State::Declined) else { return Err(impossible()) };
                self.quiet(Payment { version: payment.version, ..declined })
            }
            State::Unknown => self.give_up(payment, State::Unresolved),
            State::Declined if payment.due_ms != NEVER_MS => self.quiet(done.payment),
            _ => Ok(done),
        }
    }

    /// Of one whose journal was restored nobody knows whether a verify had left. Where no payer has come back, a code that
    /// says "not paid" is enough, unless the gateway knows of money all the same: it was verified after the backup, then.
    fn is_refused_after_restore(&self, account: &Account, payment: &Payment, options: &CallOptions) -> bool {
        let candidate = payment.restored && !payment.answer_lost && !payment.positive_callback;
        let code = payment.code.as_deref().filter(|_| candidate);
        if !code.is_some_and(|code| account.gateway.says_not_paid(code)) {
            return false;
        }
        let asked =
            super::complete::expected(payment).and_then(|it| account.gateway.may_be_paid(&it, options));
        matches!(asked, Ok(None | Some(false)))
    }

    /// Asked about no more.
    fn quiet(&self, payment: Payment) -> Result<Completed> {
        let quiet = Payment { due_ms: NEVER_MS, version: payment.version + 1, ..payment };
        self.0.journal.change(&quiet, self.entry("time is over", json!({}))?)?;
        Ok(Completed { payment: self.existing(quiet.id)?, first_time: false })
    }

    /// What went wrong once may go wrong at each run: such a payment is looked at the more seldom the older it is. One
    /// that this checkout cannot ask about (its account was renamed, or is another program's) is a person's business
    /// when its time is over. When it is due stays as it is: whoever knows the account still asks.
    fn put_off(&self, id: PaymentId, error: &Error) {
        let put_off = || -> Result<()> {
            let now = self.0.journal.now_ms()?;
            let payment = self.existing(id)?;
            if self.is_held(&payment, now) {
                // Due when the lease is over, as it is.
                return Ok(());
            }
            let mut next = Payment { version: payment.version + 1, ..payment.clone() };
            let stranger = self.account_of(&payment).is_err();
            // Nothing that was sent: it goes wrong at each run, and no time will tell.
            let cannot_ask = error.kind() != ErrorKind::Journal;
            let over = cannot_ask && self.is_over(&payment, now);
            if over && !payment.state.is_settled() {
                next.state = State::Unresolved;
            } else if stranger {
                return Ok(());
            }
            if !stranger {
                let age = now.saturating_sub(next.started_ms);
                let wait = (age / 10).clamp(ms(self.0.times.ask_again), LONGEST_WAIT_MS);
                if payment.due_ms >= now.saturating_add(wait) && !over {
                    return Ok(());
                }
                next.due_ms = if over { NEVER_MS } else { now + wait };
            }
            next.text = Some(error.to_string());
            self.0.journal.change(&next, self.entry("put off", error.to_json())?)?;
            Ok(())
        };
        // Where the journal cannot be written it stays due, as it was.
        let _ = put_off();
    }

    pub(super) fn give_up(&self, payment: &Payment, state: State) -> Result<Completed> {
        let Some(next) = payment.moved(state) else { return Err(impossible()) };
        let next = Payment { due_ms: NEVER_MS, ..next };
        self.0.journal.change(&next, self.entry("time is over", json!({}))?)?;
        Ok(Completed { payment: self.existing(next.id)?, first_time: false })
    }

    pub(super) fn account_of(&self, payment: &Payment) -> Result<&Account> {
        let account = self.account(&payment.route.account)?;
        if Self::route(account) != payment.route {
            return Err(Error::input(
                "account",
                "is another gateway or environment than that of the payment",
            ));
        }
        Ok(account)
    }
}
