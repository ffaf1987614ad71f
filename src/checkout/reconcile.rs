//! Going through everything that is not settled: lost callbacks, unknown outcomes, crashed processes.

use super::begin::{impossible, ms};
use super::complete::Completed;
use super::journal::{Changed, Due, Filter};
use super::payment::{NEVER_MS, Payment, PaymentId, State};
use super::{Account, Checkout};
use crate::error::{Error, Result};
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
    /// Paid payments that the shop has not acknowledged, those above among them, the oldest first and at most
    /// 1,000: deliver them, where the order is not delivered yet, and acknowledge them.
    pub unacknowledged: Vec<Payment>,
    /// Payments that wait for a person's decision, at most 1,000; see [`Payment::needs_attention`].
    pub attention: Vec<Payment>,
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
        let mut after = (0, PaymentId::MIN);
        // Whatever goes wrong at one payment, those behind it are looked at.
        while !options.cancel.as_ref().is_some_and(|cancel| cancel.is_cancelled()) {
            let due = self.0.journal.due(now, after, BATCH)?;
            let Some(last) = due.last() else { break };
            after = last.place;
            let queue = Mutex::new(due.into_iter());
            let work = || self.take_turns(&queue, &report, now, options, progress);
            std::thread::scope(|scope| {
                // Without another thread the others do its part.
                let others: Vec<_> = (1..threads).map_while(|_| spawn_quietly(scope, work).ok()).collect();
                work();
                // Waited for here: the scope itself would wait by what a thread has lost in a handler of `exit`.
                for other in others {
                    other.join().unwrap_or_else(|panic| resume_unwind(panic));
                }
            });
        }
        let mut report = report.into_inner().unwrap_or_else(PoisonError::into_inner);
        report.unacknowledged = self.0.journal.unacknowledged(LISTED)?;
        report.attention = self.list(&Filter { attention: true, ..Filter::default() }, LISTED)?;
        Ok(report)
    }

    /// What each thread of a reconcile does: one payment after the other, until none is left.
    fn take_turns(
        &self,
        queue: &Mutex<std::vec::IntoIter<Due>>,
        report: &Mutex<Report>,
        now: u64,
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
            let result = self.look_at(&payment, now, options);
            if let Err(error) = &result {
                self.put_off(payment.id, now, error);
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

    /// Closes a mismatch or an unresolved payment, as a person's decision.
    ///
    /// # Errors
    /// `InvalidInput` with field `payment` where there is nothing to close, or `reason` when it is empty; `Journal`.
    pub fn close(&self, id: PaymentId, reason: &str) -> Result<Payment> {
        crate::checks::plain_text("reason", reason)?;
        loop {
            let payment = self.existing(id)?;
            let Some(mut closed) = payment.moved(State::Closed) else {
                return Err(Error::input(
                    "payment",
                    "is neither a mismatch nor unresolved: there is nothing to close",
                ));
            };
            closed.closed_because = Some(reason.to_owned());
            if self.0.journal.change(&closed, self.entry("closed", json!({ "reason": reason }))?)?
                != Changed::Late
            {
                return Ok(closed);
            }
        }
    }

    fn look_at(&self, payment: &Payment, now: u64, options: &CallOptions) -> Result<Completed> {
        let over = now >= payment.window_ends_ms;
        match payment.state {
            // Begun by a process that died before the payer could leave: nobody has the token.
            State::Started => self.give_up(payment, State::Failed),
            State::Waiting | State::Declined | State::Unknown | State::Verifying => {
                let account = self.account_of(payment)?;
                let done = self.verify_once(account, payment.id, None, options)?;
                if over { self.end(done) } else { Ok(done) }
            }
            _ => Ok(Completed { payment: payment.clone(), first_time: false }),
        }
    }

    /// The time of a payment is over: what is unknown stays listed for a person; what was refused is asked about
    /// no more, though a callback would still be verified.
    fn end(&self, done: Completed) -> Result<Completed> {
        match done.payment.state {
            State::Unknown => self.give_up(&done.payment, State::Unresolved),
            State::Declined => {
                let quiet = Payment { due_ms: NEVER_MS, version: done.payment.version + 1, ..done.payment };
                self.0.journal.change(&quiet, self.entry("time is over", json!({}))?)?;
                Ok(Completed { payment: quiet, first_time: false })
            }
            _ => Ok(done),
        }
    }

    /// What went wrong once may go wrong at each run: such a payment is looked at the more seldom the older it is. One
    /// that nobody can ask about (its account was renamed or removed) is a person's business when its time is over.
    fn put_off(&self, id: PaymentId, now: u64, error: &Error) {
        let put_off = || -> Result<()> {
            let payment = self.existing(id)?;
            if payment.state.is_settled() || payment.due_ms > now {
                return Ok(());
            }
            let over = now >= payment.window_ends_ms && self.account_of(&payment).is_err();
            let next = payment.moved(State::Unresolved).filter(|_| over);
            let mut next = next.unwrap_or(Payment { version: payment.version + 1, ..payment });
            let age = now.saturating_sub(next.started_ms);
            next.due_ms = now + (age / 10).clamp(ms(self.0.times.ask_again), LONGEST_WAIT_MS);
            next.text = Some(error.to_string());
            self.0.journal.change(&next, self.entry("put off", error.to_json())?)?;
            Ok(())
        };
        // Where the journal cannot be written it stays due, as it was.
        let _ = put_off();
    }

    fn give_up(&self, payment: &Payment, state: State) -> Result<Completed> {
        let Some(next) = payment.moved(state) else { return Err(impossible()) };
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
