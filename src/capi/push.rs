//! TabaPay's push.

use super::boundary::{bytes, dargah_status, free, given, hand_over, optional, optional_text, read, run};
use super::callback::dargah_tabapay_callback;
use super::error::dargah_error;
use super::tabapay::dargah_tabapay;
use super::text::{Texts, lend, lend_static};
use crate::secret::Secret;
use crate::tabapay;
use std::ffi::c_char;

/// TabaPay's undocumented push. Neither signed nor protected from replay: a hint that a verify is due.
pub struct dargah_tabapay_push {
    callback: dargah_tabapay_callback,
    authorized: bool,
    date_unix: Option<i64>,
    texts: Texts<4>,
}

/// Reads the push. `authorize` is the request's `Authorize` header; NULL where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_parse(
    tabapay: *const dargah_tabapay,
    authorize: *const c_char,
    authorize_len: usize,
    query: *const c_char,
    query_len: usize,
    body: *const c_char,
    body_len: usize,
    out: *mut *mut dargah_tabapay_push,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let client = &given("tabapay", tabapay)?.0;
        let authorize = optional_text("authorize", authorize, authorize_len)?;
        let push = client.parse_push(
            authorize,
            bytes("query", query, query_len)?,
            bytes("body", body, body_len)?,
        )?;
        let texts = Texts::new([
            push.tracking_code.as_deref(),
            push.card_number.as_ref().map(Secret::expose),
            push.ip.as_deref(),
            push.date.as_deref(),
        ]);
        hand_over(
            out,
            dargah_tabapay_push {
                date_unix: push.date_unix(),
                callback: push.callback.into(),
                authorized: push.authorized,
                texts,
            },
        )
    })
}

/// Frees a push and the callback inside it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_free(push: *mut dargah_tabapay_push) {
    free(push);
}

/// What a callback carries too. Borrowed from `push`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_get_callback(
    push: *const dargah_tabapay_push,
) -> *const dargah_tabapay_callback {
    read(push, std::ptr::null(), |p| std::ptr::from_ref(&p.callback))
}

/// Whether the `Authorize` header was the MD5 of the merchant key: only that the sender knows that hash.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_is_authorized(push: *const dargah_tabapay_push) -> bool {
    read(push, false, |p| p.authorized)
}

/// `trackingCode`; NULL where it did not come. Borrowed from `push`, like all its texts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_tracking_code(
    push: *const dargah_tabapay_push,
    len: *mut usize,
) -> *const c_char {
    lend(push, |p| &p.texts, 0, len)
}

/// `cardNumber`, masked; NULL where it did not come. A secret.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_card_number(
    push: *const dargah_tabapay_push,
    len: *mut usize,
) -> *const c_char {
    lend(push, |p| &p.texts, 1, len)
}

/// `ip`; NULL where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_ip(
    push: *const dargah_tabapay_push,
    len: *mut usize,
) -> *const c_char {
    lend(push, |p| &p.texts, 2, len)
}

/// `date`; NULL where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_date(
    push: *const dargah_tabapay_push,
    len: *mut usize,
) -> *const c_char {
    lend(push, |p| &p.texts, 3, len)
}

/// `date` as seconds since 1970 in UTC; Tehran's time is assumed. `false` where it did not come or cannot be read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_date_unix(
    push: *const dargah_tabapay_push,
    out: *mut i64,
) -> bool {
    optional(push, out, |p| p.date_unix)
}

/// What TabaPay wants to hear, as `application/json`. To be sent only where a verify, or `dargah_checkout_push`, found
/// the payment Paid, and else an error status: on a success TabaPay may give the shop money that it does not know of.
/// Lives as long as the library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_push_answer(len: *mut usize) -> *const c_char {
    lend_static(Some(tabapay::Push::c_answer()), len)
}
