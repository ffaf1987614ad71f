//! Reconcile, and what it did.

use super::boundary::{dargah_status, free, given, hand_over, place, read, run};
use super::checkout::dargah_checkout;
use super::error::dargah_error;
use super::payment::{dargah_payment, dargah_payments};
use super::settings::{call_options, dargah_options};
use super::text::give;
use crate::checkout::{Payment, Report};
use crate::json::ToJson;
use std::ffi::{c_char, c_void};

/// Is told of each payment that reconcile has looked at, one after the other, from any thread. `looked` counts them.
/// It must not block, throw, or call back into the checkout. `payment` is borrowed until it returns, and shows where
/// the payment stood before.
pub type dargah_progress_fn =
    Option<unsafe extern "C" fn(user: *mut c_void, looked: usize, payment: *const dargah_payment)>;

/// A host's function and its pointer.
struct Progress(dargah_progress_fn, *mut c_void);

// SAFETY: the header says that the function and its pointer are used from any thread.
unsafe impl Sync for Progress {}

impl Progress {
    fn tell(&self, looked: usize, payment: &Payment) {
        if let Some(tell) = self.0 {
            let payment = dargah_payment::from(payment.clone());
            // SAFETY: the host's own function with the host's own pointer; the payment lives until it returns.
            unsafe { tell(self.1, looked, &payment) };
        }
    }
}

/// What a reconcile did. Freed with `dargah_report_free`.
pub struct dargah_report {
    looked: usize,
    paid: dargah_payments,
    others: dargah_payments,
    errors: Vec<(i64, dargah_error)>,
    unacknowledged: dargah_payments,
    attention: dargah_payments,
    give_back: dargah_payments,
    json: String,
}

impl From<Report> for dargah_report {
    fn from(report: Report) -> Self {
        Self {
            json: report.to_json().to_string(),
            looked: report.looked,
            paid: report.paid.into(),
            others: report.others.into(),
            errors: report.errors.into_iter().map(|(id, error)| (id, dargah_error::new(error))).collect(),
            unacknowledged: report.unacknowledged.into(),
            attention: report.attention.into(),
            give_back: report.give_back.into(),
        }
    }
}

/// Looks at every payment that is due, `threads` of them at a time (1 to 64, the calling one among them). Safe from
/// cron on many machines at once: a payment that somebody else is at is left to them. `options` are those of each
/// verify. `progress` may be NULL. What goes wrong at single payments stands in the report.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_reconcile(
    checkout: *const dargah_checkout,
    threads: usize,
    options: *const dargah_options,
    progress: dargah_progress_fn,
    user: *mut c_void,
    out: *mut *mut dargah_report,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let progress = Progress(progress, user);
        let progress = &progress;
        let checkout = &given("checkout", checkout)?.0;
        let report = checkout.reconcile(threads, &call_options(options), &|looked, payment| {
            progress.tell(looked, payment);
        })?;
        hand_over(out, report.into())
    })
}

/// Frees a report with everything borrowed from it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_free(report: *mut dargah_report) {
    free(report);
}

/// How many payments it looked at.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_looked(report: *const dargah_report) -> usize {
    read(report, 0, |r| r.looked)
}

/// Those that it found paid. What is to be delivered of them is listed as unacknowledged. Borrowed from `report`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_paid(report: *const dargah_report) -> *const dargah_payments {
    read(report, std::ptr::null(), |r| std::ptr::from_ref(&r.paid))
}

/// Those that came to stand elsewhere, or stayed where they were. Borrowed from `report`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_others(report: *const dargah_report) -> *const dargah_payments {
    read(report, std::ptr::null(), |r| std::ptr::from_ref(&r.others))
}

/// Paid payments that are to be delivered, the oldest first and at most 1000. Borrowed from `report`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_unacknowledged(
    report: *const dargah_report,
) -> *const dargah_payments {
    read(report, std::ptr::null(), |r| std::ptr::from_ref(&r.unacknowledged))
}

/// Payments that wait for a person's decision, at most 1000. Borrowed from `report`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_attention(report: *const dargah_report) -> *const dargah_payments {
    read(report, std::ptr::null(), |r| std::ptr::from_ref(&r.attention))
}

/// Those of them whose money is to be given back, since their order was paid by another payment. Borrowed from `report`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_give_back(report: *const dargah_report) -> *const dargah_payments {
    read(report, std::ptr::null(), |r| std::ptr::from_ref(&r.give_back))
}

/// How many payments something went wrong at. They are asked about again later.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_error_count(report: *const dargah_report) -> usize {
    read(report, 0, |r| r.errors.len())
}

/// The id of the payment that the error at this place, from 0, is about; 0 behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_error_payment_at(report: *const dargah_report, index: usize) -> i64 {
    read(report, 0, |r| r.errors.get(index).map_or(0, |(id, _)| *id))
}

/// The error at this place; NULL behind the last. Borrowed from `report`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_error_at(
    report: *const dargah_report,
    index: usize,
) -> *const dargah_error {
    read(report, std::ptr::null(), |r| {
        r.errors.get(index).map_or(std::ptr::null(), |(_, error)| std::ptr::from_ref(error))
    })
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_report_to_json(report: *const dargah_report) -> *mut c_char {
    read(report, std::ptr::null_mut(), |r| give(&r.json))
}
