//! The border: every function is total. Whatever comes in, a status comes out.

use super::error::dargah_error;
use crate::depth::is_too_deep;
use crate::error::{Error, ErrorKind, Result};
use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// `DARGAH_OK` (0), or the number of a `dargah_error_kind`. Numbers are never reused; newer libraries may
/// return numbers that an older header does not name.
pub type dargah_status = u32;

/// The status of success.
pub(super) const OK: dargah_status = 0;

/// The length that stands for "up to the NUL".
const NUL_TERMINATED: usize = usize::MAX;

/// Runs the body of a function. A panic becomes `DARGAH_ERROR_KIND_INTERNAL`; it never leaves the library.
pub(super) fn run(err: *mut *mut dargah_error, body: impl FnOnce() -> Result<()>) -> dargah_status {
    let error = match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => return OK,
        Ok(Err(error)) => error,
        Err(payload) => {
            // Freeing what was thrown could throw again.
            std::mem::forget(payload);
            Error::new(ErrorKind::Internal, "a panic was caught at the border")
        }
    };
    let status = error.kind() as dargah_status;
    if !err.is_null() {
        // SAFETY: the caller passes NULL or a place for one pointer.
        unsafe { err.write(dargah_error::boxed(error)) };
    }
    status
}

/// Reads from a handle that may be NULL.
pub(super) fn read<T, R>(handle: *const T, otherwise: R, get: impl FnOnce(&T) -> R) -> R {
    // SAFETY: the caller passes NULL or a live handle of this type.
    match unsafe { handle.as_ref() } {
        None => otherwise,
        Some(value) => match catch_unwind(AssertUnwindSafe(|| get(value))) {
            Ok(result) => result,
            Err(payload) => {
                std::mem::forget(payload);
                otherwise
            }
        },
    }
}

/// Reads an optional number into `out`, which may be NULL. `false`, and `out` untouched, where there is none.
pub(super) fn optional<T, N>(handle: *const T, out: *mut N, get: impl FnOnce(&T) -> Option<N>) -> bool {
    let Some(value) = read(handle, None, get) else { return false };
    if !out.is_null() {
        // SAFETY: not NULL, so a place for one number.
        unsafe { out.write(value) };
    }
    true
}

/// A handle that must not be NULL.
pub(super) fn given<'a, T>(name: &'static str, handle: *const T) -> Result<&'a T> {
    // SAFETY: the caller passes NULL or a live handle of this type.
    unsafe { handle.as_ref() }.ok_or_else(|| null(name))
}

/// A handle that must not be NULL and is changed.
pub(super) fn given_mut<'a, T>(name: &'static str, handle: *mut T) -> Result<&'a mut T> {
    // SAFETY: the caller passes NULL or a live handle of this type, and uses it on no other thread: it is
    // not const.
    unsafe { handle.as_mut() }.ok_or_else(|| null(name))
}

fn null(name: &'static str) -> Error {
    Error::new(ErrorKind::Misuse, "must not be NULL").with_field(name)
}

/// A builder is at its end once it has built.
pub(super) fn built_already(name: &'static str) -> Error {
    Error::new(ErrorKind::Misuse, "has built already").with_field(name)
}

/// Checks that there is a place for what a function makes, before it makes it.
pub(super) fn place<T>(out: *mut *mut T) -> Result<()> {
    if out.is_null() { Err(null("out")) } else { Ok(()) }
}

/// Hands a new handle over. `out` was checked by [`place`].
pub(super) fn hand_over<T>(out: *mut *mut T, value: T) -> Result<()> {
    place(out)?;
    // SAFETY: not NULL, so a place for one pointer.
    unsafe { out.write(Box::into_raw(Box::new(value))) };
    Ok(())
}

/// Hands a number over.
pub(super) fn hand_over_number<N>(out: *mut N, value: N) -> Result<()> {
    if out.is_null() {
        return Err(null("out"));
    }
    // SAFETY: not NULL, so a place for one number.
    unsafe { out.write(value) };
    Ok(())
}

/// Frees a handle. NULL does nothing.
pub(super) fn free<T>(handle: *mut T) {
    if !handle.is_null() {
        let freed = catch_unwind(AssertUnwindSafe(|| {
            // SAFETY: the handle came from `hand_over` and is freed once.
            drop(unsafe { Box::from_raw(handle) });
        }));
        if let Err(payload) = freed {
            std::mem::forget(payload);
        }
    }
}

/// Bytes that came in. NULL with length 0 is empty.
pub(super) fn bytes<'a>(name: &'static str, text: *const c_char, len: usize) -> Result<&'a [u8]> {
    if text.is_null() {
        return if len == 0 { Ok(&[]) } else { Err(null(name)) };
    }
    let len = if len == NUL_TERMINATED {
        // SAFETY: the caller says that there is a NUL.
        unsafe { std::ffi::CStr::from_ptr(text) }.count_bytes()
    } else if len > isize::MAX as usize {
        return Err(Error::new(ErrorKind::Misuse, "has an impossible length").with_field(name));
    } else {
        len
    };
    // SAFETY: the caller says that so many bytes are there.
    Ok(unsafe { std::slice::from_raw_parts(text.cast(), len) })
}

/// A text that came in: UTF-8, checked. NULL is refused.
pub(super) fn text<'a>(name: &'static str, text: *const c_char, len: usize) -> Result<&'a str> {
    if text.is_null() {
        return Err(null(name));
    }
    std::str::from_utf8(bytes(name, text, len)?)
        .map_err(|_| Error::new(ErrorKind::InvalidInput, "is not UTF-8").with_field(name))
}

/// A text that may be left out by passing NULL.
pub(super) fn optional_text<'a>(
    name: &'static str,
    pointer: *const c_char,
    len: usize,
) -> Result<Option<&'a str>> {
    if pointer.is_null() { Ok(None) } else { text(name, pointer, len).map(Some) }
}

/// A JSON object that came in, for fields that the library does not know.
pub(super) fn json_object(
    name: &'static str,
    pointer: *const c_char,
    len: usize,
) -> Result<serde_json::Map<String, serde_json::Value>> {
    let text = text(name, pointer, len)?;
    if is_too_deep(text.as_bytes()) {
        return Err(Error::input(name, "is nested too deeply"));
    }
    serde_json::from_str(text).map_err(|_| Error::input(name, "must be a JSON object"))
}

/// A duration that came in as milliseconds.
pub(super) fn milliseconds(ms: u64) -> std::time::Duration {
    std::time::Duration::from_millis(ms)
}
