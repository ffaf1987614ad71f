//! The callbacks of both gateways.

use super::boundary::{bytes, dargah_status, free, hand_over, optional, read, run};
use super::error::dargah_error;
use super::text::{Texts, lend};
use crate::callback::CallbackExtra;
use crate::expected::CallbackFacts;
use crate::secret::Secret;
use crate::{tabapay, tara};
use std::ffi::c_char;

/// What a payer's browser brought from Tara. Unsigned: it proves nothing, in either direction.
pub struct dargah_tara_callback {
    pub(super) callback: tara::Callback,
    texts: Texts<7>,
    extra: Vec<Texts<2>>,
}

fn extras(extra: &CallbackExtra) -> Vec<Texts<2>> {
    extra.iter().map(|(name, value)| Texts::new([Some(name), Some(value)])).collect()
}

fn extra_at(extra: &[Texts<2>], index: usize) -> *const Texts<2> {
    extra.get(index).map_or(std::ptr::null(), std::ptr::from_ref)
}

/// Reads Tara's callback from the request's query string and body, as they came. Either may be NULL with
/// length 0. Both may hold anything: nothing in them is trusted.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_parse(
    query: *const c_char,
    query_len: usize,
    body: *const c_char,
    body_len: usize,
    out: *mut *mut dargah_tara_callback,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let callback =
            tara::Callback::parse(bytes("query", query, query_len)?, bytes("body", body, body_len)?)?;
        let texts = Texts::new([
            Some(&callback.result),
            callback.desc.as_deref(),
            Some(callback.token.expose()),
            callback.channel_ref_number.as_deref(),
            callback.additional_data.as_deref(),
            callback.order_id.as_deref(),
            callback.pan.as_ref().map(Secret::expose),
        ]);
        hand_over(out, dargah_tara_callback { extra: extras(&callback.extra), texts, callback })
    })
}

/// Frees a callback. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_free(callback: *mut dargah_tara_callback) {
    free(callback);
}

/// Whether it says that the payer paid. Then verify; it is no proof.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_is_positive(callback: *const dargah_tara_callback) -> bool {
    read(callback, false, |c| c.callback.is_positive())
}

/// `result`. Borrowed from `callback`, like all its texts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_result(
    callback: *const dargah_tara_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 0, len)
}

/// `desc`; NULL where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_desc(
    callback: *const dargah_tara_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 1, len)
}

/// `token`, by which the shop finds its payment. A secret.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_token(
    callback: *const dargah_tara_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 2, len)
}

/// `channelRefNumber`; NULL where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_channel_ref_number(
    callback: *const dargah_tara_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 3, len)
}

/// `additionalData`; NULL where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_additional_data(
    callback: *const dargah_tara_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 4, len)
}

/// `orderId`; NULL where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_order_id(
    callback: *const dargah_tara_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 5, len)
}

/// `pan`, the payer's masked card (undocumented); NULL where it did not come. A secret.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_pan(
    callback: *const dargah_tara_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 6, len)
}

/// How many other fields came, those of the shop's own query among them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_extra_count(callback: *const dargah_tara_callback) -> usize {
    read(callback, 0, |c| c.extra.len())
}

/// The name of the other field at this place, from 0; NULL behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_extra_name_at(
    callback: *const dargah_tara_callback,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(read(callback, std::ptr::null(), |c| extra_at(&c.extra, index)), |pair| pair, 0, len)
}

/// The value of the other field at this place, from 0; NULL behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_callback_extra_value_at(
    callback: *const dargah_tara_callback,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(read(callback, std::ptr::null(), |c| extra_at(&c.extra, index)), |pair| pair, 1, len)
}

/// What a payer's browser brought from TabaPay. Unsigned: it proves nothing, in either direction.
pub struct dargah_tabapay_callback {
    pub(super) callback: tabapay::Callback,
    texts: Texts<3>,
    extra: Vec<Texts<2>>,
}

impl From<tabapay::Callback> for dargah_tabapay_callback {
    fn from(callback: tabapay::Callback) -> Self {
        let texts = Texts::new([
            Some(&callback.response_code),
            Some(&callback.status),
            Some(callback.token.expose()),
        ]);
        Self { extra: extras(&callback.extra), texts, callback }
    }
}

/// Reads TabaPay's callback from the request's query string and body, as they came. Either may be NULL with
/// length 0. Both may hold anything: nothing in them is trusted.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_parse(
    query: *const c_char,
    query_len: usize,
    body: *const c_char,
    body_len: usize,
    out: *mut *mut dargah_tabapay_callback,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let callback =
            tabapay::Callback::parse(bytes("query", query, query_len)?, bytes("body", body, body_len)?)?;
        hand_over(out, dargah_tabapay_callback::from(callback))
    })
}

/// Frees a callback. NULL does nothing. Not for the one inside a push.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_free(callback: *mut dargah_tabapay_callback) {
    free(callback);
}

/// Whether it says that the payer paid. Then verify; it is no proof.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_is_positive(
    callback: *const dargah_tabapay_callback,
) -> bool {
    read(callback, false, |c| c.callback.is_positive())
}

/// `responseCode`. Borrowed from `callback`, like all its texts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_response_code(
    callback: *const dargah_tabapay_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 0, len)
}

/// `status`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_status(
    callback: *const dargah_tabapay_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 1, len)
}

/// `token`, by which the shop finds its payment. A secret.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_token(
    callback: *const dargah_tabapay_callback,
    len: *mut usize,
) -> *const c_char {
    lend(callback, |c| &c.texts, 2, len)
}

/// `amount`, in Rial. `false` where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_amount(
    callback: *const dargah_tabapay_callback,
    out: *mut i64,
) -> bool {
    optional(callback, out, |c| c.callback.amount.map(|amount| amount.get()))
}

/// How many other fields came, those of the shop's own query among them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_extra_count(
    callback: *const dargah_tabapay_callback,
) -> usize {
    read(callback, 0, |c| c.extra.len())
}

/// The name of the other field at this place, from 0; NULL behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_extra_name_at(
    callback: *const dargah_tabapay_callback,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(read(callback, std::ptr::null(), |c| extra_at(&c.extra, index)), |pair| pair, 0, len)
}

/// The value of the other field at this place, from 0; NULL behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_callback_extra_value_at(
    callback: *const dargah_tabapay_callback,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(read(callback, std::ptr::null(), |c| extra_at(&c.extra, index)), |pair| pair, 1, len)
}
