//! What the program does.

use crate::config::{Config, holds_password, reference};
use crate::failure::Failure;
use crate::options::{Command, Which};
use crate::show;
use dargah::checkout::journal::{Filter, Journal, JournalOptions, copy, open};
use dargah::checkout::{Payment, PaymentId};
use dargah::json::ToJson;
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
        Command::Reconcile { threads, timeout, json } => {
            return reconcile(&Config::read(config)?, threads, timeout, json);
        }
        Command::List { which, json } => list(&*Config::read(config)?.journal()?, which, json)?,
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
        Command::Copy { from, to } => copy_all(config, &from, &to)?,
    }
    Ok(Found::AllWell)
}

fn json_line(value: &Value) -> Result<(), Failure> {
    show::print(&format!("{value}\n"))
}

/// One line that is written over, on a terminal only.
fn progress(text: &str) {
    let mut err = std::io::stderr().lock();
    if err.is_terminal() {
        let _ = write!(err, "\r\x1b[K{text}");
        let _ = err.flush();
    }
}

fn reconcile(config: &Config, threads: usize, timeout: Duration, json: bool) -> Result<Found, Failure> {
    let options = CallOptions::new().timeout(timeout);
    let report = config.checkout()?.reconcile(threads, &options, &|looked, payment| {
        progress(&format!("looked at {looked}, last at {}", payment.id));
    });
    progress("");
    let report = report?;
    if json {
        json_line(&report.to_json())?;
    } else {
        show::print(&show::summary(&report))?;
    }
    Ok(if !report.errors.is_empty() || show::still_unknown(&report).next().is_some() {
        Found::Errors
    } else if !report.attention.is_empty() || !report.unacknowledged.is_empty() {
        Found::ToBeDone
    } else {
        Found::AllWell
    })
}

fn list(journal: &dyn Journal, which: Which, json: bool) -> Result<(), Failure> {
    let print = |payment: &Payment| {
        if json { json_line(&ToJson::to_json(payment)) } else { show::print(&show::line(payment)) }
    };
    match which {
        Which::Unacknowledged { limit } => journal.unacknowledged(limit)?.iter().try_for_each(print),
        Which::Filter { mut filter, limit } => {
            let mut left = limit;
            loop {
                let page = journal.list(&filter, PAGE.min(left))?;
                let Some(last) = page.last() else { return Ok(()) };
                filter.after = Some(last.id);
                left -= page.len();
                page.iter().try_for_each(print)?;
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
