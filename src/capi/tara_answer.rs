//! What Tara answers.

use super::boundary::{free, optional, read};
use super::tara_order::items_of;
use super::text::{Texts, give_json, lend};
use crate::amount::Rial;
use crate::answer::{Extra, RawAnswer};
use crate::json::ToJson;
use crate::tara::{Authentication, TokenAnswer, VerifyAnswer};
use std::ffi::c_char;

/// The fields that no document describes, as a JSON object.
pub(super) fn extra_json(extra: &Extra) -> String {
    let fields: serde_json::Map<_, _> =
        extra.iter().map(|(name, value)| (name.to_owned(), value.clone())).collect();
    serde_json::Value::Object(fields).to_string()
}

/// The texts of an answer that every answer has: its extra fields, and the answer as it came.
pub(super) fn of_raw(raw: &RawAnswer) -> &[u8] {
    raw.expose()
}

/// A text of an answer, as `Texts` takes it.
pub(super) fn bytes(text: &Option<String>) -> Option<&[u8]> {
    text.as_deref().map(str::as_bytes)
}

/// What a login answered. The token itself stays inside.
pub struct dargah_tara_authentication {
    authentication: Authentication,
    texts: Texts<3>,
}

impl From<Authentication> for dargah_tara_authentication {
    fn from(authentication: Authentication) -> Self {
        let extra = extra_json(&authentication.extra);
        let texts = Texts::new([
            authentication.description.as_deref(),
            authentication.do_time.as_deref(),
            Some(&extra),
        ]);
        Self { texts, authentication }
    }
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_free(login: *mut dargah_tara_authentication) {
    free(login);
}

/// `expireTime` as Tara wrote it; its unit is open. `false` where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_expire_time(
    login: *const dargah_tara_authentication,
    out: *mut i64,
) -> bool {
    optional(login, out, |h| h.authentication.expire_time)
}

/// How long the client will use the token, in milliseconds. 0 when another thread logged in at that moment.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_trusted_for_ms(
    login: *const dargah_tara_authentication,
) -> u64 {
    read(login, 0, |h| u64::try_from(h.authentication.trusted_for.as_millis()).unwrap_or(u64::MAX))
}

/// `description`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_description(
    login: *const dargah_tara_authentication,
    len: *mut usize,
) -> *const c_char {
    lend(login, |h| &h.texts, 0, len)
}

/// `doTime`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_do_time(
    login: *const dargah_tara_authentication,
    len: *mut usize,
) -> *const c_char {
    lend(login, |h| &h.texts, 1, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_extra_json(
    login: *const dargah_tara_authentication,
    len: *mut usize,
) -> *const c_char {
    lend(login, |h| &h.texts, 2, len)
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_to_json(
    login: *const dargah_tara_authentication,
) -> *mut c_char {
    read(login, std::ptr::null_mut(), |h| give_json(&h.authentication))
}

/// What `getToken` answered. Freed with `dargah_tara_token_free`.
pub struct dargah_tara_token {
    answer: TokenAnswer,
    texts: Texts<6>,
}

impl From<TokenAnswer> for dargah_tara_token {
    fn from(answer: TokenAnswer) -> Self {
        let extra = extra_json(&answer.extra);
        let texts = Texts::of_bytes([
            Some(answer.token.expose().as_bytes()),
            Some(answer.result.as_bytes()),
            bytes(&answer.description),
            bytes(&answer.do_time),
            Some(extra.as_bytes()),
            Some(of_raw(&answer.raw)),
        ]);
        Self { answer, texts }
    }
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_free(token: *mut dargah_tara_token) {
    free(token);
}

/// `token`: the unique id of the transaction. A secret of the payer's. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_text(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 0, len)
}

/// `result`. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_result(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 1, len)
}

/// `description`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_description(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 2, len)
}

/// `doTime`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_do_time(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 3, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_extra_json(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 4, len)
}

/// The answer as it came; it may hold secrets. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_raw(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 5, len)
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_http_status(token: *const dargah_tara_token) -> u32 {
    read(token, 0, |h| h.answer.raw.http_status().into())
}

/// Whether the invoice items do not add up to the amount, which is odd but not refused; `items` then gets what
/// they add up to, in Rial.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_items_do_not_add_up(
    token: *const dargah_tara_token,
    items: *mut i64,
) -> bool {
    optional(token, items, |h| items_of(&h.answer.warnings))
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_to_json(token: *const dargah_tara_token) -> *mut c_char {
    read(token, std::ptr::null_mut(), |h| give_json(&h.answer))
}

/// What `purchaseVerify` answered, or one element of an inquiry. An answer is not a payment: only
/// `dargah_tara_verify` compares it with what was asked for. Freed with `dargah_tara_verify_answer_free`,
/// unless it was borrowed.
pub struct dargah_tara_verify_answer {
    answer: VerifyAnswer,
    texts: Texts<8>,
}

impl From<VerifyAnswer> for dargah_tara_verify_answer {
    fn from(answer: VerifyAnswer) -> Self {
        let extra = extra_json(&answer.extra);
        let texts = Texts::of_bytes([
            answer.token.as_ref().map(|token| token.expose().as_bytes()),
            bytes(&answer.result),
            bytes(&answer.description),
            bytes(&answer.do_time),
            bytes(&answer.rrn),
            bytes(&answer.type_),
            Some(extra.as_bytes()),
            Some(of_raw(&answer.raw)),
        ]);
        Self { answer, texts }
    }
}

impl ToJson for dargah_tara_verify_answer {
    fn to_json(&self) -> serde_json::Value {
        self.answer.to_json()
    }
}

/// Frees it. NULL does nothing. Not for a borrowed one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_free(answer: *mut dargah_tara_verify_answer) {
    free(answer);
}

/// `token`; NULL where it did not come. A secret. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_token(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 0, len)
}

/// `result`; NULL where it is missing or of a type that no code has. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_result(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 1, len)
}

/// `description`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_description(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 2, len)
}

/// `doTime`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_do_time(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 3, len)
}

/// `rrn`, the reference number; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_rrn(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 4, len)
}

/// `type`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_type(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 5, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_extra_json(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 6, len)
}

/// The answer as it came; it may hold secrets. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_raw(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 7, len)
}

/// `amount`, in Rial. `false` where it is missing or not a whole number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_amount(
    answer: *const dargah_tara_verify_answer,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.answer.amount.map(Rial::get))
}

/// How many service amounts there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_service_count(
    answer: *const dargah_tara_verify_answer,
) -> usize {
    read(answer, 0, |h| h.answer.service_amounts.len())
}

/// The service id at this place, from 0. `false` behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_service_id_at(
    answer: *const dargah_tara_verify_answer,
    index: usize,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.answer.service_amounts.get(index).map(|service| service.service_id))
}

/// The service amount at this place, in Rial. `false` behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_service_amount_at(
    answer: *const dargah_tara_verify_answer,
    index: usize,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.answer.service_amounts.get(index).map(|service| service.amount.get()))
}

/// Whether it comes from an inquiry and not from a verify.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_is_from_inquiry(
    answer: *const dargah_tara_verify_answer,
) -> bool {
    read(answer, false, |h| h.answer.from_inquiry)
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_http_status(
    answer: *const dargah_tara_verify_answer,
) -> u32 {
    read(answer, 0, |h| h.answer.raw.http_status().into())
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_to_json(
    answer: *const dargah_tara_verify_answer,
) -> *mut c_char {
    read(answer, std::ptr::null_mut(), |h| give_json(&h.answer))
}
