//! What the program does.

use crate::config::{Config, holds_password, reference};
use crate::failure::Failure;
use crate::notify::Notify;
use crate::options::Command;
use crate::show;
use dargah::checkout::journal::{Filter, Journal, JournalOptions, copy, open};
use dargah::checkout::{Checkout, NextStep, Payment, PaymentId, RefundOrder, RefundState, Report};
use dargah::json::ToJson;
use dargah::text::json_for_terminals;
use dargah::transport::CallOptions;
use serde_json::{Value, json};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Payments fetched at a time.
const PAGE: usize = 500;

/// How things stand, as the program's status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    AllWell = 0,
    /// A person has to decide, or the shop has to deliver.
    ToBeDone = 1,
    Errors = 2,
}

pub(crate) fn run(config: Option<PathBuf>, command: Command) -> Result<Found, Failure> {
    match command {
        Command::Reconcile { threads, timeout, json, notify } => {
            return reconcile(&Config::read(config)?, threads, timeout, json, notify.as_deref());
        }
        Command::List { mut filter, limit, json } => {
            let config = Config::read(config)?;
            filter.shop = config.shop.clone().or(filter.shop);
            list(&*config.journal()?, filter, limit, json)?;
        }
        Command::Show { payment, json } => show_one(&*Config::read(config)?.journal()?, payment, json)?,
        Command::Export { filter } => export(&Config::read(config)?, &filter)?,
        Command::Close { payment, reason } => {
            let closed = Config::read(config)?.checkout()?.close(payment, &reason)?;
            show::print(&show::line(&closed))?;
        }
        Command::SettleRefund { payment, number, done, reason } => {
            let settled = Config::read(config)?.checkout()?.settle_refund(payment, number, done, &reason)?;
            show::print(&show::line(&settled.payment))?;
        }
        Command::Acknowledge { payment, amount } => {
            Config::read(config)?.checkout()?.acknowledge(payment, amount)?;
        }
        Command::Refund { payment, amount, by_hand: Some(reason) } => {
            let refunded = Config::read(config)?.checkout()?.refunded_by_hand(payment, amount, &reason)?;
            show::print(&show::line(&refunded.payment))?;
        }
        Command::Refund { payment, amount, by_hand: None } => {
            let order = RefundOrder { amount, ..RefundOrder::default() };
            let refunded = Config::read(config)?.checkout()?.refund(payment, &order, &CallOptions::new())?;
            show::print(&show::line(&refunded.payment))?;
            if refunded.refund.state != RefundState::Done {
                let why = refunded.refund.text.unwrap_or_default();
                return Err(Failure::Failed(format!("the refund is not done, as far as is known: {why}")));
            }
        }
        Command::Restored => {
            let open = Config::read(config)?.checkout()?.restored()?;
            show::print(&format!(
                "{open} payments are open: of none of them is known whether a verify had left\n"
            ))?;
        }
        Command::Copy { from, to } => copy_all(config, &from, &to)?,
    }
    Ok(Found::AllWell)
}

fn json_line(value: &Value) -> Result<(), Failure> {
    show::print(&format!("{}\n", json_for_terminals(&value.to_string())))
}

/// One line that is written over, on a terminal only.
fn progress(text: &str) {
    let mut err = std::io::stderr().lock();
    if err.is_terminal() {
        let _ = write!(err, "\r\x1b[K{text}");
        let _ = err.flush();
    }
}

fn reconcile(
    config: &Config,
    threads: usize,
    timeout: Duration,
    json: bool,
    notify: Option<&str>,
) -> Result<Found, Failure> {
    let notify = notify.map(|target| config.notify(target, timeout)).transpose()?;
    let options = CallOptions::new().timeout(timeout);
    let checkout = config.checkout()?;
    let report = checkout.reconcile(threads, &options, &|looked, payment| {
        progress(&format!("looked at {looked}, last at {}", payment.id));
    });
    progress("");
    let mut report = report?;
    if let Some(notify) = notify {
        tell(&checkout, &notify, &mut report)?;
    }
    let found = if !report.errors.is_empty() || show::still_unknown(&report).next().is_some() {
        Found::Errors
    } else if !report.attention.is_empty() || !report.unacknowledged.is_empty() {
        Found::ToBeDone
    } else {
        Found::AllWell
    };
    if json {
        json_line(&report.to_json())?;
    } else if found != Found::AllWell || std::io::stdout().is_terminal() {
        // From cron, which mails what is printed: nothing where there is nothing to do.
        show::print(&show::summary(&report))?;
    }
    Ok(found)
}

/// Hands what is to be delivered to the shop. What the shop has booked is acknowledged and leaves the list; all else
/// stays there, with what went wrong.
fn tell(checkout: &Checkout, notify: &Notify, report: &mut Report) -> Result<(), Failure> {
    let mut left = Vec::new();
    for payment in std::mem::take(&mut report.unacknowledged) {
        let acknowledged = match notify.tell(&payment) {
            Ok(amount) => checkout.acknowledge(payment.id, amount).map_err(|error| error.to_string()),
            Err(why) => Err(why),
        };
        if let Err(why) = acknowledged {
            show::complain(&format!("payment {} of order {}: {why}", payment.id, show::order(&payment)));
            left.push(payment);
        }
    }
    // One whose amount is another by now waits for a person.
    let anew =
        |payment: &Payment| checkout.payment(payment.id).ok().flatten().unwrap_or_else(|| payment.clone());
    for payment in left.iter().map(anew) {
        match payment.next_step() {
            NextStep::Deliver => report.unacknowledged.push(payment),
            NextStep::AskAPerson => report.attention.push(payment),
            _ => {}
        }
    }
    Ok(())
}

fn list(journal: &dyn Journal, mut filter: Filter, limit: usize, json: bool) -> Result<(), Failure> {
    let mut left = limit;
    loop {
        let page = journal.list(&filter, PAGE.min(left))?;
        let Some(last) = page.last() else { return Ok(()) };
        filter.after = Some(last.place.1);
        left -= page.len();
        for row in page {
            match row.payment {
                Ok(payment) if json => json_line(&payment.to_json())?,
                Ok(payment) => show::print(&show::line(&payment))?,
                // It hides no other.
                Err(error) => show::complain(&format!("payment {}: {error}", row.place.1)),
            }
        }
    }
}

fn show_one(journal: &dyn Journal, id: PaymentId, json: bool) -> Result<(), Failure> {
    let payment = journal.get(id)?;
    let payment = payment.ok_or_else(|| Failure::Failed(format!("the journal has no payment {id}")))?;
    let history = journal.history(id)?;
    if json {
        return json_line(&json!({ "payment": payment.to_json(), "history": history }));
    }
    show::print(&show::whole(&payment, &history))
}

fn export(config: &Config, filter: &Filter) -> Result<(), Failure> {
    let mut failed = None;
    config.checkout()?.export(filter, &mut |line| match json_line(&line) {
        Ok(()) => true,
        Err(failure) => {
            failed = Some(failure);
            false
        }
    })?;
    failed.map_or(Ok(()), Err)
}

fn copy_all(config: Option<PathBuf>, from: &str, to: &str) -> Result<(), Failure> {
    // A configuration is not needed for this: only its options for the journal are of use.
    let options = match config {
        Some(path) => Config::read(Some(path))?.journal_options(),
        None => JournalOptions::default(),
    };
    let (from, to) = (journal("FROM", from, &options)?, journal("TO", to, &options)?);
    let count = copy(&*from, &*to, &mut |count| progress(&format!("copied {count}")));
    progress("");
    show::print(&format!("copied {} payments, and both journals are the same\n", count?))
}

fn journal(name: &str, text: &str, options: &JournalOptions) -> Result<Arc<dyn Journal>, Failure> {
    if holds_password(text) {
        let why =
            format!("{name}: a password on the command line is seen by everybody: use env:NAME or file:PATH");
        return Err(Failure::usage(why));
    }
    Ok(open(reference(name, text)?.expose(), options)?)
}
