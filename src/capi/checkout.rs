//! Checkout: the safe flow over both gateways.

use super::boundary::{
    bytes, dargah_status, free, given, hand_over, hand_over_number, optional_text, place, read, run, text,
};
use super::error::dargah_error;
use super::payment::dargah_payment;
use super::redirect::dargah_redirect;
use super::settings::{call_options, dargah_options};
use super::tabapay::dargah_tabapay_request;
use super::tara_order::{dargah_tara_items, dargah_tara_order};
use super::text::{Texts, lend};
use super::values::give_to;
use crate::amount::Rial;
use crate::checkout::{
    Again, Checkout, Completed, Order, Pushed, RETURN_STATE_FIELD, RefundOrder, Refunded, ReturnState,
    Started,
};
use crate::error::{Error, ErrorKind, Result};
use std::ffi::c_char;

/// Takes payments safely: a journal remembers every payment, so that none is lost when a process dies and none is
/// counted twice when a callback comes again. Freed with `dargah_checkout_free`.
pub struct dargah_checkout(pub(super) Checkout);

/// Frees a checkout. Calls of other threads that are under way must have ended. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_free(checkout: *mut dargah_checkout) {
    free(checkout);
}

/// A payment that was begun. Freed with `dargah_started_free`.
pub struct dargah_started {
    payment: dargah_payment,
    redirect: dargah_redirect,
    resumed: bool,
}

impl From<Started> for dargah_started {
    fn from(started: Started) -> Self {
        Self { payment: started.payment.into(), redirect: started.redirect.into(), resumed: started.resumed }
    }
}

/// Frees it, with the payment and the redirect inside it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_started_free(started: *mut dargah_started) {
    free(started);
}

/// The payment. Borrowed from `started`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_started_payment(started: *const dargah_started) -> *const dargah_payment {
    read(started, std::ptr::null(), |s| std::ptr::from_ref(&s.payment))
}

/// How the payer's browser gets to the gateway. Borrowed from `started`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_started_redirect(started: *const dargah_started) -> *const dargah_redirect {
    read(started, std::ptr::null(), |s| std::ptr::from_ref(&s.redirect))
}

/// Whether it was running already.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_started_is_resumed(started: *const dargah_started) -> bool {
    read(started, false, |s| s.resumed)
}

/// Begins a payment through an account at Tara. It is in the journal before anything is sent; if it cannot be written,
/// nothing is sent. The order must have its `orderId`. The amount is that of this attempt: an order may be begun with
/// another one. Before another payment of the order is begun, each earlier one that may still be paid is asked about
/// once. `again` is a `dargah_again`. `DARGAH_ERROR_KIND_ORDER_CONFLICT` when the order is paid, may be paid, or is open
/// and `again` says no: the text names the payment and what to do.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_begin_tara(
    checkout: *const dargah_checkout,
    account: *const c_char,
    account_len: usize,
    order: *const dargah_tara_order,
    again: u32,
    options: *const dargah_options,
    out: *mut *mut dargah_started,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let account = text("account", account, account_len)?;
        let order = Order::Tara(given("order", order)?.0.clone());
        let checkout = &given("checkout", checkout)?.0;
        let started = checkout.begin(account, &order, Again::from_number(again)?, &call_options(options))?;
        hand_over(out, started.into())
    })
}

/// Begins a payment through an account at TabaPay, as `dargah_checkout_begin_tara` does. TabaPay knows no order
/// numbers: `order_id` is the shop's own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_begin_tabapay(
    checkout: *const dargah_checkout,
    account: *const c_char,
    account_len: usize,
    order_id: *const c_char,
    order_id_len: usize,
    request: *const dargah_tabapay_request,
    again: u32,
    options: *const dargah_options,
    out: *mut *mut dargah_started,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let account = text("account", account, account_len)?;
        let order_id = text("orderId", order_id, order_id_len)?.to_owned();
        let order = Order::TabaPay { order_id, request: given("request", request)?.0.clone() };
        let checkout = &given("checkout", checkout)?.0;
        let started = checkout.begin(account, &order, Again::from_number(again)?, &call_options(options))?;
        hand_over(out, started.into())
    })
}

/// A payment after a callback or a push. Freed with `dargah_completed_free`.
pub struct dargah_completed {
    payment: dargah_payment,
    first_time: bool,
    authorized: bool,
}

impl From<Completed> for dargah_completed {
    fn from(completed: Completed) -> Self {
        Self { payment: completed.payment.into(), first_time: completed.first_time, authorized: false }
    }
}

impl From<Pushed> for dargah_completed {
    fn from(pushed: Pushed) -> Self {
        Self { authorized: pushed.authorized, ..pushed.completed.into() }
    }
}

/// Frees it, with the payment inside it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_completed_free(completed: *mut dargah_completed) {
    free(completed);
}

/// The payment as the journal has it. Borrowed from `completed`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_completed_payment(
    completed: *const dargah_completed,
) -> *const dargah_payment {
    read(completed, std::ptr::null(), |c| std::ptr::from_ref(&c.payment))
}

/// True for exactly one caller in the world: the one that made the payment paid, and its order with it. A second payment
/// of a paid order is no first time, nor is one for another amount than the order has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_completed_is_first_time(completed: *const dargah_completed) -> bool {
    read(completed, false, |c| c.first_time)
}

/// Whether a push carried the merchant key's hash: only that the sender knows it. `false` after a callback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_completed_is_authorized(completed: *const dargah_completed) -> bool {
    read(completed, false, |c| c.authorized)
}

/// Takes a callback of an account, as bytes of the request's query and body: finds its payment, verifies it with the
/// journal's own values, writes the outcome down, and returns it. A repeated, concurrent or replayed callback returns
/// the same outcome. `DARGAH_ERROR_KIND_CALLBACK_MISMATCH` when no payment has its token. When the journal fails nothing
/// is marked as paid; the callback may come again, and reconcile finds it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_complete(
    checkout: *const dargah_checkout,
    account: *const c_char,
    account_len: usize,
    query: *const c_char,
    query_len: usize,
    body: *const c_char,
    body_len: usize,
    options: *const dargah_options,
    out: *mut *mut dargah_completed,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let account = text("account", account, account_len)?;
        let (query, body) = (bytes("query", query, query_len)?, bytes("body", body, body_len)?);
        let checkout = &given("checkout", checkout)?.0;
        hand_over(out, checkout.complete(account, query, body, &call_options(options))?.into())
    })
}

/// Takes TabaPay's undocumented push, as a hint that a verify is due; what it says is not believed. `authorize` is the
/// request's `Authorize` header; NULL where it did not come. Answer with `dargah_tabapay_push_answer` where the payment
/// is Paid, and else with an error status: on a success TabaPay may give the shop money that it does not know of.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_push(
    checkout: *const dargah_checkout,
    account: *const c_char,
    account_len: usize,
    authorize: *const c_char,
    authorize_len: usize,
    query: *const c_char,
    query_len: usize,
    body: *const c_char,
    body_len: usize,
    options: *const dargah_options,
    out: *mut *mut dargah_completed,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let account = text("account", account, account_len)?;
        let authorize = optional_text("authorize", authorize, authorize_len)?;
        let (query, body) = (bytes("query", query, query_len)?, bytes("body", body, body_len)?);
        let checkout = &given("checkout", checkout)?.0;
        hand_over(out, checkout.push(account, authorize, query, body, &call_options(options))?.into())
    })
}

/// Notes that the shop has booked the payment; to be called after the transaction that books the order. Calling it again
/// does nothing. `amount` is what the shop wants for the order now, in Rial: where the payment is of another amount, it
/// is not acknowledged but listed for a person, and this is `DARGAH_ERROR_KIND_ORDER_CONFLICT` with field `amount`.
/// `DARGAH_ERROR_KIND_INVALID_INPUT` with field `payment` when it is not paid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_acknowledge(
    checkout: *const dargah_checkout,
    payment_id: i64,
    amount: i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given("checkout", checkout)?.0.acknowledge(payment_id, Rial::new(amount)?))
}

/// Closes a payment that waits for a person, as that person's decision. A paid one stays paid, with the reason, and
/// leaves the list. One that is to be delivered is not closed. `reason` must not be empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_close(
    checkout: *const dargah_checkout,
    payment_id: i64,
    reason: *const c_char,
    reason_len: usize,
    out: *mut *mut dargah_payment,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let reason = text("reason", reason, reason_len)?;
        hand_over(out, given("checkout", checkout)?.0.close(payment_id, reason)?.into())
    })
}

/// Notes what was given back by hand, outside of the gateway's calls; nothing is sent. `amount` in Rial, 0 for all that
/// is left. `number` may be NULL. `reason` must not be empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_refunded_by_hand(
    checkout: *const dargah_checkout,
    payment_id: i64,
    amount: i64,
    reason: *const c_char,
    reason_len: usize,
    number: *mut u32,
    out: *mut *mut dargah_payment,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let reason = text("reason", reason, reason_len)?;
        let amount = if amount == 0 { None } else { Some(Rial::new(amount)?) };
        give_refunded(
            given("checkout", checkout)?.0.refunded_by_hand(payment_id, amount, reason)?,
            number,
            out,
        )
    })
}

/// After the journal was restored from a backup, and before the shop opens again: of every payment that is open nobody
/// knows any more whether a verify had left. `count` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_restored(
    checkout: *const dargah_checkout,
    count: *mut u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let open = given("checkout", checkout)?.0.restored()?;
        if count.is_null() { Ok(()) } else { hand_over_number(count, open) }
    })
}

/// Gives back what is left of a payment (Tara only, unofficial). `description` may be NULL. The refund is in the journal
/// before it is sent, and its number goes to `number` (which may be NULL): look at its state in the payment. One whose
/// answer is lost is `DARGAH_REFUND_STATE_UNKNOWN`, and lets no other one leave until `dargah_checkout_settle_refund`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_refund_rest(
    checkout: *const dargah_checkout,
    payment_id: i64,
    description: *const c_char,
    description_len: usize,
    options: *const dargah_options,
    number: *mut u32,
    out: *mut *mut dargah_payment,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let description = optional_text("description", description, description_len)?.map(str::to_owned);
        let order = RefundOrder { amount: None, items: Vec::new(), description };
        refund(checkout, payment_id, &order, options, number, out)
    })
}

/// Gives a part of a payment back, in Rial, as `dargah_checkout_refund_rest` does. `items` and `description` may be
/// NULL. `DARGAH_ERROR_KIND_INVALID_INPUT` with field `amount` when it is more than is left.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_refund_part(
    checkout: *const dargah_checkout,
    payment_id: i64,
    amount: i64,
    items: *const dargah_tara_items,
    description: *const c_char,
    description_len: usize,
    options: *const dargah_options,
    number: *mut u32,
    out: *mut *mut dargah_payment,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let order = RefundOrder {
            amount: Some(Rial::new(amount)?),
            items: if items.is_null() { Vec::new() } else { given("items", items)?.0.clone() },
            description: optional_text("description", description, description_len)?.map(str::to_owned),
        };
        refund(checkout, payment_id, &order, options, number, out)
    })
}

fn refund(
    checkout: *const dargah_checkout,
    payment_id: i64,
    order: &RefundOrder,
    options: *const dargah_options,
    number: *mut u32,
    out: *mut *mut dargah_payment,
) -> Result<()> {
    let checkout = &given("checkout", checkout)?.0;
    give_refunded(checkout.refund(payment_id, order, &call_options(options))?, number, out)
}

fn give_refunded(refunded: Refunded, number: *mut u32, out: *mut *mut dargah_payment) -> Result<()> {
    if !number.is_null() {
        hand_over_number(number, refunded.refund.number)?;
    }
    hand_over(out, refunded.payment.into())
}

/// Settles a refund of which nobody knows what became, as a person's decision: whether it was done after all. `reason`
/// must not be empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_settle_refund(
    checkout: *const dargah_checkout,
    payment_id: i64,
    number: u32,
    done: bool,
    reason: *const c_char,
    reason_len: usize,
    out: *mut *mut dargah_payment,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let reason = text("reason", reason, reason_len)?;
        let checkout = &given("checkout", checkout)?.0;
        hand_over(out, checkout.settle_refund(payment_id, number, done, reason)?.payment.into())
    })
}

/// What a signed note in a callback address says. Freed with `dargah_return_state_free`.
pub struct dargah_return_state {
    expires_ms: u64,
    texts: Texts<1>,
}

impl From<ReturnState> for dargah_return_state {
    fn from(state: ReturnState) -> Self {
        Self { expires_ms: state.expires_ms, texts: Texts::new([Some(&state.order_id)]) }
    }
}

/// The note in a callback, for the page that a payer sees when nothing else tells the order. What
/// `dargah_checkout_complete` does never depends on it. `DARGAH_ERROR_KIND_CALLBACK_UNREADABLE` with field
/// `dargah_state` when there is none, or when it is cut, too old or wrongly signed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_return_state(
    checkout: *const dargah_checkout,
    query: *const c_char,
    query_len: usize,
    body: *const c_char,
    body_len: usize,
    out: *mut *mut dargah_return_state,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let (query, body) = (bytes("query", query, query_len)?, bytes("body", body, body_len)?);
        let state = given("checkout", checkout)?.0.return_state(query, body)?;
        let state = state.ok_or_else(|| {
            Error::invalid(ErrorKind::CallbackUnreadable, RETURN_STATE_FIELD, "did not come")
        })?;
        hand_over(out, state.into())
    })
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_return_state_free(state: *mut dargah_return_state) {
    free(state);
}

/// The shop's order. Borrowed from `state`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_return_state_order_id(
    state: *const dargah_return_state,
    len: *mut usize,
) -> *const c_char {
    lend(state, |s| &s.texts, 0, len)
}

/// Until when the note is good, in milliseconds since 1970.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_return_state_expires_ms(state: *const dargah_return_state) -> u64 {
    read(state, 0, |s| s.expires_ms)
}

/// One payment with its history and without secrets, as one line of JSON. Owned by the caller: `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_export_line(
    checkout: *const dargah_checkout,
    payment_id: i64,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let line = given("checkout", checkout)?.0.export_line(payment_id)?.to_string();
        give_to(out, &line)
    })
}
