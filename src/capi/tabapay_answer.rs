//! What TabaPay answers.

use super::boundary::{dargah_status, free, given, hand_over, optional, read, run};
use super::error::dargah_error;
use super::redirect::dargah_redirect;
use super::tara_answer::{bytes, extra_json, of_raw};
use super::text::{Texts, give_json, lend};
use crate::amount::Rial;
use crate::json::ToJson;
use crate::secret::Secret;
use crate::tabapay::{CreateAnswer, VerifyAnswer};
use std::ffi::c_char;

/// What a successful `create` answered. Freed with `dargah_tabapay_created_free`.
pub struct dargah_tabapay_created {
    answer: CreateAnswer,
    texts: Texts<5>,
}

impl From<CreateAnswer> for dargah_tabapay_created {
    fn from(answer: CreateAnswer) -> Self {
        let extra = extra_json(&answer.extra);
        let texts = Texts::of_bytes([
            Some(answer.token.expose().as_bytes()),
            Some(answer.status.as_bytes()),
            Some(answer.url.expose().as_bytes()),
            Some(extra.as_bytes()),
            Some(of_raw(&answer.raw)),
        ]);
        Self { answer, texts }
    }
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_free(created: *mut dargah_tabapay_created) {
    free(created);
}

/// `token`: the unique key of the transaction. A secret of the payer's. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_token(
    created: *const dargah_tabapay_created,
    len: *mut usize,
) -> *const c_char {
    lend(created, |h| &h.texts, 0, len)
}

/// `status`. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_status(
    created: *const dargah_tabapay_created,
    len: *mut usize,
) -> *const c_char {
    lend(created, |h| &h.texts, 1, len)
}

/// `url`: where the payer's browser goes. Holds the token. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_url(
    created: *const dargah_tabapay_created,
    len: *mut usize,
) -> *const c_char {
    lend(created, |h| &h.texts, 2, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_extra_json(
    created: *const dargah_tabapay_created,
    len: *mut usize,
) -> *const c_char {
    lend(created, |h| &h.texts, 3, len)
}

/// The answer as it came; it may hold secrets. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_raw(
    created: *const dargah_tabapay_created,
    len: *mut usize,
) -> *const c_char {
    lend(created, |h| &h.texts, 4, len)
}

/// How the payer's browser gets to TabaPay's page: a plain link.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_redirect(
    created: *const dargah_tabapay_created,
    out: *mut *mut dargah_redirect,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over(out, given("created", created)?.answer.redirect().into()))
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_http_status(created: *const dargah_tabapay_created) -> u32 {
    read(created, 0, |h| h.answer.raw.http_status().into())
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_created_to_json(
    created: *const dargah_tabapay_created,
) -> *mut c_char {
    read(created, std::ptr::null_mut(), |h| give_json(&h.answer))
}

/// What `verify` answered, success or not. An answer is not a payment: only `dargah_tabapay_verify` compares
/// it with what was asked for. Freed with `dargah_tabapay_verify_answer_free`, unless it was borrowed.
pub struct dargah_tabapay_verify_answer {
    answer: VerifyAnswer,
    texts: Texts<13>,
}

impl From<VerifyAnswer> for dargah_tabapay_verify_answer {
    fn from(answer: VerifyAnswer) -> Self {
        fn secret(text: &Option<Secret>) -> Option<&[u8]> {
            text.as_ref().map(|text| text.expose().as_bytes())
        }
        let extra = extra_json(&answer.extra);
        let texts = Texts::of_bytes([
            bytes(&answer.response_code),
            bytes(&answer.status),
            bytes(&answer.message),
            secret(&answer.token),
            bytes(&answer.shaparak_ref_number),
            bytes(&answer.tracking_code),
            secret(&answer.card_number),
            secret(&answer.hashed_card_number),
            bytes(&answer.additional_data),
            bytes(&answer.ip),
            bytes(&answer.date),
            Some(extra.as_bytes()),
            Some(of_raw(&answer.raw)),
        ]);
        Self { answer, texts }
    }
}

impl ToJson for dargah_tabapay_verify_answer {
    fn to_json(&self) -> serde_json::Value {
        self.answer.to_json()
    }
}

/// Frees it. NULL does nothing. Not for a borrowed one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_free(answer: *mut dargah_tabapay_verify_answer) {
    free(answer);
}

/// `responseCode`; NULL where it is missing or of a type that no code has. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_response_code(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 0, len)
}

/// `status`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_status(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 1, len)
}

/// `message`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_message(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 2, len)
}

/// `token`; NULL where it did not come. A secret. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_token(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 3, len)
}

/// `shaparakRefNumber`, the reference number; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_shaparak_ref_number(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 4, len)
}

/// `trackingCode`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_tracking_code(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 5, len)
}

/// `cardNumber`, masked; NULL where it did not come. A secret. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_card_number(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 6, len)
}

/// `hashedCardNumber`; NULL where it did not come. A secret. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_hashed_card_number(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 7, len)
}

/// `additionalData`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_additional_data(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 8, len)
}

/// `ip`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_ip(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 9, len)
}

/// `date`, Solar Hijri, Tehran's time assumed; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_date(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 10, len)
}

/// `date` as seconds since 1970 in UTC; Tehran's time is assumed. `false` where it did not come or cannot be read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_date_unix(
    answer: *const dargah_tabapay_verify_answer,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.answer.date_unix())
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_extra_json(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 11, len)
}

/// The answer as it came; it may hold secrets. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_raw(
    answer: *const dargah_tabapay_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 12, len)
}

/// `amount`, in Rial. `false` where it is missing or not a whole number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_amount(
    answer: *const dargah_tabapay_verify_answer,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.answer.amount.map(Rial::get))
}

/// `finalAmount`, in Rial; its meaning is open. `false` where it is missing or not a whole number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_final_amount(
    answer: *const dargah_tabapay_verify_answer,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.answer.final_amount.map(Rial::get))
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_http_status(
    answer: *const dargah_tabapay_verify_answer,
) -> u32 {
    read(answer, 0, |h| h.answer.raw.http_status().into())
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_answer_to_json(
    answer: *const dargah_tabapay_verify_answer,
) -> *mut c_char {
    read(answer, std::ptr::null_mut(), |h| give_json(&h.answer))
}
