//! The error as a handle.

use super::boundary::{free, optional, read};
use super::text::{Texts, give_json, lend, lend_static};
use crate::error::{Error, ErrorKind, Progress, TlsProblem};
use std::ffi::c_char;

/// What went wrong. Freed with `dargah_error_free`, unless it was borrowed from another handle.
pub struct dargah_error {
    error: Error,
    texts: Texts<7>,
}

const MESSAGE: usize = 0;
const MESSAGE_FA: usize = 1;
const DETAIL: usize = 2;
const CODE: usize = 3;
const FIELD: usize = 4;
const GATEWAY: usize = 5;
const OPERATION: usize = 6;

impl dargah_error {
    pub(super) fn new(error: Error) -> Self {
        let (message, message_fa) = (error.to_string(), error.text_fa());
        let texts = Texts::new([
            Some(&message),
            Some(&message_fa),
            Some(error.detail()),
            error.code(),
            error.field(),
            error.gateway(),
            error.operation(),
        ]);
        Self { error, texts }
    }

    pub(super) fn boxed(error: Error) -> *mut Self {
        Box::into_raw(Box::new(Self::new(error)))
    }
}

/// Frees an error. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_free(error: *mut dargah_error) {
    free(error);
}

/// What went wrong: the same number as the status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_get_kind(error: *const dargah_error) -> u32 {
    read(error, 0, |e| e.error.kind() as u32)
}

/// All about it in one English line. Holds no secret. Borrowed from `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_message(error: *const dargah_error, len: *mut usize) -> *const c_char {
    lend(error, |e| &e.texts, MESSAGE, len)
}

/// All about it in one Persian line. Holds no secret. Borrowed from `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_message_fa(
    error: *const dargah_error,
    len: *mut usize,
) -> *const c_char {
    lend(error, |e| &e.texts, MESSAGE_FA, len)
}

/// More about it, in English or in the gateway's own words; may be empty. Borrowed from `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_detail(error: *const dargah_error, len: *mut usize) -> *const c_char {
    lend(error, |e| &e.texts, DETAIL, len)
}

/// The gateway's code as it was sent; for bad input, the code that the gateway would have answered. NULL
/// where there is none. Borrowed from `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_code(error: *const dargah_error, len: *mut usize) -> *const c_char {
    lend(error, |e| &e.texts, CODE, len)
}

/// The gateway's code as a number, to compare with `dargah_tara_code` or `dargah_tabapay_code`. `false`
/// where there is none or it is no number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_code_number(error: *const dargah_error, out: *mut i64) -> bool {
    optional(error, out, |e| e.error.code_number())
}

/// The input, setting, parameter or answer field to blame. NULL where there is none. Borrowed from `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_field(error: *const dargah_error, len: *mut usize) -> *const c_char {
    lend(error, |e| &e.texts, FIELD, len)
}

/// `tara`, `tabapay`, or NULL where no gateway was involved. Borrowed from `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_gateway(error: *const dargah_error, len: *mut usize) -> *const c_char {
    lend(error, |e| &e.texts, GATEWAY, len)
}

/// The gateway's call, e.g. `purchaseVerify`; NULL where none was made. Borrowed from `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_operation(
    error: *const dargah_error,
    len: *mut usize,
) -> *const c_char {
    lend(error, |e| &e.texts, OPERATION, len)
}

/// The HTTP status where the answer was an HTTP error. `false` where there was none, or no answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_http_status(error: *const dargah_error, out: *mut u32) -> bool {
    optional(error, out, |e| e.error.http_status().map(u32::from))
}

/// Why TLS failed, for `DARGAH_ERROR_KIND_TLS`: a `dargah_tls_problem`. `false` for every other kind.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_tls_problem(error: *const dargah_error, out: *mut u32) -> bool {
    optional(error, out, |e| e.error.tls_problem().map(|problem| problem as u32))
}

/// How far the request got. `DARGAH_PROGRESS_NOT_SENT` on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_progress(error: *const dargah_error) -> Progress {
    read(error, Progress::NotSent, |e| e.error.progress())
}

/// Whether the same call may be made again without moving money twice, and may then succeed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_is_retryable(error: *const dargah_error) -> bool {
    read(error, false, |e| e.error.retryable())
}

/// Whether money may have moved although the call failed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_money_may_have_moved(error: *const dargah_error) -> bool {
    read(error, false, |e| e.error.money_may_have_moved())
}

/// The whole error as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_to_json(error: *const dargah_error) -> *mut c_char {
    read(error, std::ptr::null_mut(), |e| give_json(&e.error))
}

/// What a kind of error means, in English. Lives as long as the library. NULL for a number that is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_kind_text(kind: u32, len: *mut usize) -> *const c_char {
    lend_static(ErrorKind::from_number(kind).map(ErrorKind::c_text), len)
}

/// What a kind of error means, in Persian. Lives as long as the library. NULL for a number that is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_error_kind_text_fa(kind: u32, len: *mut usize) -> *const c_char {
    lend_static(ErrorKind::from_number(kind).map(ErrorKind::c_text_fa), len)
}

/// What a `dargah_tls_problem` is and what to do about it. Lives as long as the library. NULL for a number
/// that is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tls_problem_text(problem: u32, len: *mut usize) -> *const c_char {
    lend_static(TlsProblem::from_number(problem).map(TlsProblem::c_text), len)
}
