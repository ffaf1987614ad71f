//! Callbacks for a shop's own tests.

use super::boundary::{dargah_status, json_object, optional_text, place, run, text};
use super::error::dargah_error;
use super::values::give_to;
use crate::amount::Rial;
use crate::error::{Error, Result};
use crate::secret::Secret;
use crate::testing::{self, Form};
use serde_json::Value;
use std::ffi::c_char;

/// The caller's own fields: a text or number sets one, null takes it away.
fn changed(form: Form, fields: *const c_char, len: usize) -> Result<Form> {
    if fields.is_null() {
        return Ok(form);
    }
    json_object("fields", fields, len)?.into_iter().try_fold(form, |form, (name, value)| match value {
        Value::Null => Ok(form.without(&name)),
        Value::String(text) => Ok(form.with(name, text)),
        Value::Number(_) | Value::Bool(_) => Ok(form.with(name, value.to_string())),
        Value::Array(_) | Value::Object(_) => Err(Error::input("fields", "may hold texts and numbers only")),
    })
}

/// For a shop's own tests: the body that a payer's browser would post to `callBackUrl`, for
/// `dargah_tara_callback_parse` or the shop's own page. `result` is Tara's code, e.g. `102`; NULL stands for a payment
/// that was made. `fields` is a JSON object of further fields or other values, e.g. `{"orderId": "1001", "desc": null}`;
/// null takes a field away, and NULL instead of an object changes nothing. Only bytes: it proves nothing, and verify
/// still has to decide. Owned by the caller: `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_testing_tara_callback(
    token: *const c_char,
    token_len: usize,
    result: *const c_char,
    result_len: usize,
    fields: *const c_char,
    fields_len: usize,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let token = text("token", token, token_len)?;
        let form = match optional_text("result", result, result_len)? {
            None => testing::tara_paid(token),
            Some(result) => testing::tara_declined(token, result),
        };
        give_to(out, &changed(form, fields, fields_len)?.encode())
    })
}

/// For a shop's own tests: the query string with which a payer's browser would come back to `callbackURL`, for
/// `dargah_tabapay_callback_parse`. `amount` in Rial. `response_code` is TabaPay's code, e.g. `-1`, sent with the
/// status `error`; NULL stands for a payment that was made. `fields` as in `dargah_testing_tara_callback`. Owned by
/// the caller: `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_testing_tabapay_callback(
    token: *const c_char,
    token_len: usize,
    amount: i64,
    response_code: *const c_char,
    response_code_len: usize,
    fields: *const c_char,
    fields_len: usize,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let token = text("token", token, token_len)?;
        let amount = Rial::new(amount)?;
        let form = match optional_text("responseCode", response_code, response_code_len)? {
            None => testing::tabapay_paid(token, amount),
            Some(code) => testing::tabapay_declined(token, amount, code),
        };
        give_to(out, &changed(form, fields, fields_len)?.encode())
    })
}

/// For a shop's own tests: the body of TabaPay's undocumented push for a payment that was made, for
/// `dargah_tabapay_push_parse`. `amount` in Rial. `fields` as in `dargah_testing_tara_callback`. Owned by the
/// caller: `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_testing_tabapay_push(
    token: *const c_char,
    token_len: usize,
    amount: i64,
    fields: *const c_char,
    fields_len: usize,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let form = testing::tabapay_push(text("token", token, token_len)?, Rial::new(amount)?);
        give_to(out, &changed(form, fields, fields_len)?.encode())
    })
}

/// For a shop's own tests: the `Authorize` header of TabaPay's push for this merchant key. Owned by the caller:
/// `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_testing_tabapay_authorize(
    merchant: *const c_char,
    merchant_len: usize,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let merchant = Secret::from(text("merchant", merchant, merchant_len)?);
        give_to(out, &testing::tabapay_authorize(&merchant))
    })
}
