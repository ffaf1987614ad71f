//! Looking into the journal.

use super::boundary::{dargah_status, free, given, given_mut, hand_over, place, read, run, text};
use super::checkout::dargah_checkout;
use super::error::dargah_error;
use super::payment::{dargah_payment, dargah_payments};
use super::text::{Texts, lend};
use crate::checkout::State;
use crate::checkout::journal::{Entry, Filter};
use crate::error::Error;
use std::ffi::c_char;

/// Which payments to list. Wherever a filter is asked for, NULL means all of them. Freed with `dargah_filter_free`.
#[derive(Default)]
pub struct dargah_filter(Filter);

/// One that wants all payments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_new(
    out: *mut *mut dargah_filter,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over(out, dargah_filter::default()))
}

/// Frees a filter. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_free(filter: *mut dargah_filter) {
    free(filter);
}

/// Only payments in this state, a `dargah_payment_state`, or in another one that was added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_add_state(
    filter: *mut dargah_filter,
    state: u32,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("filter", filter)?.0.states.push(State::from_number(state)?);
        Ok(())
    })
}

/// Only payments of this order.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_set_order_id(
    filter: *mut dargah_filter,
    order_id: *const c_char,
    order_id_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let order_id = text("orderId", order_id, order_id_len)?.to_owned();
        given_mut("filter", filter)?.0.order_id = Some(order_id);
        Ok(())
    })
}

/// Only payments through this account.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_set_account(
    filter: *mut dargah_filter,
    account: *const c_char,
    account_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let account = text("account", account, account_len)?.to_owned();
        given_mut("filter", filter)?.0.account = Some(account);
        Ok(())
    })
}

/// Only payments that were begun at this moment or later, in milliseconds since 1970.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_set_from_ms(
    filter: *mut dargah_filter,
    from_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("filter", filter)?.0.from_ms = Some(from_ms);
        Ok(())
    })
}

/// Only payments that were begun before this moment, in milliseconds since 1970.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_set_before_ms(
    filter: *mut dargah_filter,
    before_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("filter", filter)?.0.before_ms = Some(before_ms);
        Ok(())
    })
}

/// Only payments that wait for a person's decision: see `dargah_payment_needs_attention`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_set_attention(
    filter: *mut dargah_filter,
    attention: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("filter", filter)?.0.attention = attention;
        Ok(())
    })
}

/// Only payments that are paid and to be delivered: neither acknowledged nor to be given back.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_set_to_deliver(
    filter: *mut dargah_filter,
    to_deliver: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("filter", filter)?.0.to_deliver = to_deliver;
        Ok(())
    })
}

/// Only payments that come after this one, the last of the page before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_filter_set_after(
    filter: *mut dargah_filter,
    payment_id: i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("filter", filter)?.0.after = Some(payment_id);
        Ok(())
    })
}

/// One payment. `DARGAH_ERROR_KIND_INVALID_INPUT` with field `payment` when the journal has none of this id.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_payment(
    checkout: *const dargah_checkout,
    payment_id: i64,
    out: *mut *mut dargah_payment,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let found = given("checkout", checkout)?.0.payment(payment_id)?;
        let payment = found.ok_or_else(|| Error::input("payment", "is none of this journal's"))?;
        hand_over(out, payment.into())
    })
}

/// All payments of an order, the first one first; or the one that was sent to the gateway under this number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_find(
    checkout: *const dargah_checkout,
    order_id: *const c_char,
    order_id_len: usize,
    out: *mut *mut dargah_payments,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let order_id = text("orderId", order_id, order_id_len)?;
        hand_over(out, given("checkout", checkout)?.0.find(order_id)?.into())
    })
}

/// At most so many of the payments that a filter wants, by when they were begun.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_list(
    checkout: *const dargah_checkout,
    filter: *const dargah_filter,
    most: usize,
    out: *mut *mut dargah_payments,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let filter = read(filter, Filter::default(), |filter| filter.0.clone());
        hand_over(out, given("checkout", checkout)?.0.list(&filter, most)?.into())
    })
}

/// At most so many paid payments that are to be delivered, the oldest first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_unacknowledged(
    checkout: *const dargah_checkout,
    most: usize,
    out: *mut *mut dargah_payments,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        hand_over(out, given("checkout", checkout)?.0.unacknowledged(most)?.into())
    })
}

/// What happened to a payment, line by line, the first one first. Freed with `dargah_history_free`.
pub struct dargah_history(Vec<Line>);

struct Line {
    at_ms: u64,
    texts: Texts<2>,
}

impl From<Vec<Entry>> for dargah_history {
    fn from(entries: Vec<Entry>) -> Self {
        let line = |entry: Entry| Line {
            at_ms: entry.at_ms,
            texts: Texts::new([Some(&entry.what), Some(&entry.detail.to_string())]),
        };
        Self(entries.into_iter().map(line).collect())
    }
}

/// The history of a payment; empty where there is no such payment.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_history(
    checkout: *const dargah_checkout,
    payment_id: i64,
    out: *mut *mut dargah_history,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        hand_over(out, given("checkout", checkout)?.0.history(payment_id)?.into())
    })
}

/// Frees a history. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_history_free(history: *mut dargah_history) {
    free(history);
}

/// How many lines it has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_history_count(history: *const dargah_history) -> usize {
    read(history, 0, |h| h.0.len())
}

/// When the line at this place, from 0, was written, in milliseconds since 1970; 0 behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_history_ms_at(history: *const dargah_history, index: usize) -> u64 {
    read(history, 0, |h| h.0.get(index).map_or(0, |line| line.at_ms))
}

/// What happened, in a few English words; NULL behind the last. Borrowed from `history`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_history_what_at(
    history: *const dargah_history,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(line_texts(history, index), |texts| texts, 0, len)
}

/// More about it as JSON, without secrets; NULL behind the last. Borrowed from `history`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_history_detail_json_at(
    history: *const dargah_history,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(line_texts(history, index), |texts| texts, 1, len)
}

fn line_texts(history: *const dargah_history, index: usize) -> *const Texts<2> {
    let found =
        |h: &dargah_history| h.0.get(index).map_or(std::ptr::null(), |l| std::ptr::from_ref(&l.texts));
    read(history, std::ptr::null(), found)
}
