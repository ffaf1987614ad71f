//! A payment as the journal knows it, and lists of them.

use super::boundary::{free, optional, read};
use super::text::{Texts, give_json, lend};
use crate::amount::Rial;
use crate::checkout::{NextStep, Payment, RefundRecord, RefundState, State};
use crate::secret::Secret;
use crate::tara::ServiceAmount;
use std::ffi::c_char;

/// One payment as the journal has it: it does not change afterwards. Freed with `dargah_payment_free`, unless it was
/// borrowed from another handle.
pub struct dargah_payment {
    payment: Payment,
    texts: Texts<23>,
    refunds: Vec<Texts<2>>,
}

const ORDER_ID: usize = 0;
const GATEWAY: usize = 1;
const ENVIRONMENT: usize = 2;
const ACCOUNT: usize = 3;
const IP: usize = 4;
const CALLBACK_URL: usize = 5;
const TOKEN: usize = 6;
const PAGE: usize = 7;
const REFERENCE_NUMBER: usize = 8;
const CODE: usize = 9;
const TEXT: usize = 10;
const CLOSED_BECAUSE: usize = 11;
const SENT_ORDER_ID: usize = 12;
const TRACKING_CODE: usize = 13;
const DATE: usize = 14;
const TYPE: usize = 15;
const ADDITIONAL_DATA: usize = 16;
const CARD: usize = 17;
const CARD_HASH: usize = 18;
const CHANNEL_REF_NUMBER: usize = 19;
const CALLBACK_ADDITIONAL_DATA: usize = 20;
const CALLBACK_CARD: usize = 21;
const SHOP: usize = 22;

impl From<Payment> for dargah_payment {
    fn from(payment: Payment) -> Self {
        let said = &payment.gateway_fields;
        let texts = Texts::new([
            Some(&payment.order_id),
            Some(&payment.route.gateway),
            Some(&payment.route.environment),
            Some(&payment.route.account),
            payment.ip.as_deref(),
            Some(&payment.callback_url),
            payment.token.as_ref().map(Secret::expose),
            payment.page.as_ref().map(Secret::expose),
            payment.reference_number.as_deref(),
            payment.code.as_deref(),
            payment.text.as_deref(),
            payment.closed_because.as_deref(),
            Some(payment.sent_order_id()),
            said.tracking_code.as_deref(),
            said.date.as_deref(),
            said.type_.as_deref(),
            said.additional_data.as_deref(),
            said.card.as_deref(),
            said.card_hash.as_ref().map(Secret::expose),
            said.channel_ref_number.as_deref(),
            said.callback_additional_data.as_deref(),
            said.callback_card.as_deref(),
            Some(&payment.shop),
        ]);
        let refund = |refund: &RefundRecord| Texts::new([refund.code.as_deref(), refund.text.as_deref()]);
        let refunds = payment.refunds.iter().map(refund).collect();
        Self { payment, texts, refunds }
    }
}

/// Frees a payment. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_free(payment: *mut dargah_payment) {
    free(payment);
}

/// What names it inside its journal. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_id(payment: *const dargah_payment) -> i64 {
    read(payment, 0, |p| p.payment.id)
}

/// The shop's order. Borrowed from `payment`, like all its texts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_order_id(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, ORDER_ID, len)
}

/// The shop, where several keep their payments in one journal; else empty. See `dargah_checkout_builder_set_shop`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_shop(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, SHOP, len)
}

/// The order number that the gateway knows: that of the shop, or for a later attempt at Tara one of its own.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_sent_order_id(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, SENT_ORDER_ID, len)
}

/// What the shop does next about it. `DARGAH_NEXT_STEP_WAIT` on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_get_next_step(payment: *const dargah_payment) -> NextStep {
    read(payment, NextStep::Wait, |p| p.payment.next_step())
}

/// Whether it was paid when the order had another amount already: a person decides.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_is_amount_changed(payment: *const dargah_payment) -> bool {
    read(payment, false, |p| p.payment.amount_changed)
}

/// 1 for the first payment of an order.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_attempt(payment: *const dargah_payment) -> u32 {
    read(payment, 0, |p| p.payment.attempt)
}

/// `tara` or `tabapay`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_gateway(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, GATEWAY, len)
}

/// `production`, `staging` (Tara) or `sandbox` (TabaPay).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_environment(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, ENVIRONMENT, len)
}

/// The shop's own name for the account.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_account(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, ACCOUNT, len)
}

/// What was asked for, in Rial.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_amount(payment: *const dargah_payment) -> i64 {
    read(payment, 0, |p| p.payment.amount.get())
}

/// The IP address that was sent with the order; NULL where none was.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_ip(payment: *const dargah_payment, len: *mut usize) -> *const c_char {
    lend(payment, |p| &p.texts, IP, len)
}

/// Where the payer comes back to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_callback_url(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, CALLBACK_URL, len)
}

/// The gateway's token, a secret of the payer's; NULL until there is one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_token(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, TOKEN, len)
}

/// The gateway's page for this token, where it names one; it holds the token. NULL where it names none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_page(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, PAGE, len)
}

/// Where it stands. Unknown on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_get_state(payment: *const dargah_payment) -> State {
    read(payment, State::Unknown, |p| p.payment.state)
}

/// When it was written down, in milliseconds since 1970 by the journal's clock, like all its times.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_started_ms(payment: *const dargah_payment) -> u64 {
    read(payment, 0, |p| p.payment.started_ms)
}

/// Until when reconcile asks about it. An assumption about the gateway's window.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_window_ends_ms(payment: *const dargah_payment) -> u64 {
    read(payment, 0, |p| p.payment.window_ends_ms)
}

/// When reconcile asks about it next. `false` for a payment that it asks about no more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_ask_again_ms(payment: *const dargah_payment, out: *mut u64) -> bool {
    optional(payment, out, |p| p.payment.ask_again_ms())
}

/// Whether a positive callback has come for it. That is no proof.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_had_positive_callback(payment: *const dargah_payment) -> bool {
    read(payment, false, |p| p.payment.positive_callback)
}

/// Whether a verify may have reached the gateway that was not answered by a clear no.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_is_verified(payment: *const dargah_payment) -> bool {
    read(payment, false, |p| p.payment.verified)
}

/// The reference number, once it is proven: Tara's `rrn`, TabaPay's `shaparakRefNumber`. NULL until then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_reference_number(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, REFERENCE_NUMBER, len)
}

/// What was paid, in Rial, as the gateway reported it. `false` until it is proven.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_reported_amount(
    payment: *const dargah_payment,
    out: *mut i64,
) -> bool {
    optional(payment, out, |p| p.payment.reported.map(Rial::get))
}

/// TabaPay's own number of the payment (`trackingCode`); NULL until it is proven, or where none was told. So are the
/// other texts of the gateway's answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_tracking_code(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, TRACKING_CODE, len)
}

/// TabaPay's `date`, as it came: Solar Hijri, e.g. `1402/01/01 12:10`. NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_date(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, DATE, len)
}

/// Tara's `type`: the document does not say what it is for. NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_type(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, TYPE, len)
}

/// TabaPay's `additionalData`, as it was sent. NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_additional_data(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, ADDITIONAL_DATA, len)
}

/// The payer's card as the gateway masked it, e.g. `6037-99**-****-0590`. Of one that it did not mask the middle is masked
/// here. NULL where none was told.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_card(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, CARD, len)
}

/// The payer's card, hashed by TabaPay: tells whether two payments came from one card. A secret, not for a log. NULL where
/// none was told.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_card_hash(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, CARD_HASH, len)
}

/// Tara's `channelRefNumber`. **Not proven**: it came by the payer's browser, in the last positive callback before the
/// proof. NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_channel_ref_number(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, CHANNEL_REF_NUMBER, len)
}

/// Tara's `additionalData`. **Not proven**, like `dargah_payment_channel_ref_number`. NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_callback_additional_data(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, CALLBACK_ADDITIONAL_DATA, len)
}

/// The card that Tara's callback named, masked. **Not proven**, like `dargah_payment_channel_ref_number`. NULL where there is
/// none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_callback_card(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, CALLBACK_CARD, len)
}

/// TabaPay's `finalAmount`, in Rial. Its meaning is open. `false` where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_final_amount(payment: *const dargah_payment, out: *mut i64) -> bool {
    optional(payment, out, |p| p.payment.gateway_fields.final_amount.map(Rial::get))
}

/// `dargah_payment_date` in seconds since 1970-01-01 UTC; Tehran's time is assumed. `false` where there is none that can be
/// read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_date_unix(payment: *const dargah_payment, out: *mut i64) -> bool {
    optional(payment, out, |p| p.payment.gateway_fields.date_unix())
}

/// When its proof was written down, in milliseconds since 1970 by the journal's clock. `false` until then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_paid_ms(payment: *const dargah_payment, out: *mut u64) -> bool {
    optional(payment, out, |p| p.payment.paid_ms)
}

/// How many services Tara's answer named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_service_count(payment: *const dargah_payment) -> usize {
    read(payment, 0, |p| p.payment.gateway_fields.service_amounts.len())
}

fn service<R>(payment: *const dargah_payment, index: usize, other: R, get: fn(&ServiceAmount) -> R) -> R {
    read(payment, None, |p| p.payment.gateway_fields.service_amounts.get(index).map(get)).unwrap_or(other)
}

/// The id of the service at this place, from 0; 0 behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_service_id_at(payment: *const dargah_payment, index: usize) -> i64 {
    service(payment, index, 0, |s| s.service_id)
}

/// How much it got, in Rial; 0 behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_service_amount_at(
    payment: *const dargah_payment,
    index: usize,
) -> i64 {
    service(payment, index, 0, |s| s.amount.get())
}

/// The gateway's code of the last answer that was no success; NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_code(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, CODE, len)
}

/// What was said about it, in the gateway's words or in the library's; NULL where there is nothing to say.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_text(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, TEXT, len)
}

/// The other payment of the same order that was paid before: this one is to be given back, not delivered. `false`
/// where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_duplicate_of(payment: *const dargah_payment, out: *mut i64) -> bool {
    optional(payment, out, |p| p.payment.duplicate_of)
}

/// Whether the shop has acknowledged it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_is_acknowledged(payment: *const dargah_payment) -> bool {
    read(payment, false, |p| p.payment.acknowledged)
}

/// Whether it waits for a person's decision: a mismatch, an unresolved payment, a refund of which nobody knows what
/// became, one that was paid for another amount than the order had, or a second payment of a paid order that was not
/// given back yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_needs_attention(payment: *const dargah_payment) -> bool {
    read(payment, false, |p| p.payment.needs_attention())
}

/// Why a person closed it; NULL where nobody did.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_closed_because(
    payment: *const dargah_payment,
    len: *mut usize,
) -> *const c_char {
    lend(payment, |p| &p.texts, CLOSED_BECAUSE, len)
}

/// What was certainly given back, in Rial.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_refunded_amount(payment: *const dargah_payment) -> i64 {
    read(payment, 0, |p| p.payment.refunded())
}

/// How many refunds were made or tried.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_refund_count(payment: *const dargah_payment) -> usize {
    read(payment, 0, |p| p.payment.refunds.len())
}

fn refund<R>(payment: *const dargah_payment, index: usize, other: R, get: fn(&RefundRecord) -> R) -> R {
    read(payment, None, |p| p.payment.refunds.get(index).map(get)).unwrap_or(other)
}

/// The number of the refund at this place, from 0; 0 behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_refund_number_at(
    payment: *const dargah_payment,
    index: usize,
) -> u32 {
    refund(payment, index, 0, |r| r.number)
}

/// Its amount, in Rial; 0 behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_refund_amount_at(
    payment: *const dargah_payment,
    index: usize,
) -> i64 {
    refund(payment, index, 0, |r| r.amount.get())
}

/// Where it stands; unknown behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_refund_state_at(
    payment: *const dargah_payment,
    index: usize,
) -> RefundState {
    refund(payment, index, RefundState::Unknown, |r| r.state)
}

/// When it was written down, in milliseconds since 1970; 0 behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_refund_ms_at(payment: *const dargah_payment, index: usize) -> u64 {
    refund(payment, index, 0, |r| r.at_ms)
}

fn refund_texts(payment: *const dargah_payment, index: usize) -> *const Texts<2> {
    read(payment, std::ptr::null(), |p| p.refunds.get(index).map_or(std::ptr::null(), std::ptr::from_ref))
}

/// The gateway's code where it refused; NULL otherwise. Borrowed from `payment`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_refund_code_at(
    payment: *const dargah_payment,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(refund_texts(payment, index), |texts| texts, 0, len)
}

/// What was said about it, or why a person settled it; NULL where there is nothing to say. Borrowed from `payment`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_refund_text_at(
    payment: *const dargah_payment,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(refund_texts(payment, index), |texts| texts, 1, len)
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payment_to_json(payment: *const dargah_payment) -> *mut c_char {
    read(payment, std::ptr::null_mut(), |p| give_json(&p.payment))
}

/// A list of payments. Freed with `dargah_payments_free`, unless it was borrowed from another handle.
pub struct dargah_payments(Vec<dargah_payment>);

impl From<Vec<Payment>> for dargah_payments {
    fn from(payments: Vec<Payment>) -> Self {
        Self(payments.into_iter().map(dargah_payment::from).collect())
    }
}

/// Frees a list with its payments. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payments_free(payments: *mut dargah_payments) {
    free(payments);
}

/// How many there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payments_count(payments: *const dargah_payments) -> usize {
    read(payments, 0, |list| list.0.len())
}

/// The payment at this place, from 0; NULL behind the last. Borrowed from `payments`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_payments_at(
    payments: *const dargah_payments,
    index: usize,
) -> *const dargah_payment {
    read(payments, std::ptr::null(), |list| list.0.get(index).map_or(std::ptr::null(), std::ptr::from_ref))
}
