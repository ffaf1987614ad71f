//! What became of a refund at Tara.

use super::boundary::{free, read};
use super::error::dargah_error;
use super::tara_answer::{extra_json, of_raw};
use super::text::{Texts, give_json, lend};
use crate::outcome::Unknown;
use crate::tara::Refund;
use std::ffi::c_char;

/// What became of a refund.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum dargah_refund_kind {
    /// Tara says that it was done.
    Done = 1,
    /// Tara refused it, or it was certainly not asked for.
    Refused = 2,
    /// Nobody knows: the money may have moved. Never ask again before somebody has looked. Also for NULL.
    Unknown = 3,
}

/// What became of a refund. Freed with `dargah_tara_refund_free`.
pub struct dargah_tara_refund {
    refund: Refund,
    error: Option<dargah_error>,
    texts: Texts<2>,
}

impl From<Refund> for dargah_tara_refund {
    fn from(refund: Refund) -> Self {
        let (error, texts) = match &refund {
            Refund::Done(answer) => {
                let extra = extra_json(&answer.extra);
                (None, Texts::of_bytes([Some(extra.as_bytes()), Some(of_raw(&answer.raw))]))
            }
            Refund::Refused(error) | Refund::Unknown(Unknown { error, .. }) => {
                (Some(dargah_error::new(error.clone())), Texts::of_bytes([None, None]))
            }
        };
        Self { refund, error, texts }
    }
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_free(refund: *mut dargah_tara_refund) {
    free(refund);
}

/// Done, refused or unknown. Unknown on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_get_kind(
    refund: *const dargah_tara_refund,
) -> dargah_refund_kind {
    read(refund, dargah_refund_kind::Unknown, |h| match h.refund {
        Refund::Done(_) => dargah_refund_kind::Done,
        Refund::Refused(_) => dargah_refund_kind::Refused,
        Refund::Unknown(_) => dargah_refund_kind::Unknown,
    })
}

/// Why it was refused or is unknown; NULL when it was done. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_get_error(
    refund: *const dargah_tara_refund,
) -> *const dargah_error {
    read(refund, std::ptr::null(), |h| h.error.as_ref().map_or(std::ptr::null(), std::ptr::from_ref))
}

/// The answer's fields besides `success`, as a JSON object; NULL unless done. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_extra_json(
    refund: *const dargah_tara_refund,
    len: *mut usize,
) -> *const c_char {
    lend(refund, |h| &h.texts, 0, len)
}

/// The answer as it came; NULL unless done. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_raw(
    refund: *const dargah_tara_refund,
    len: *mut usize,
) -> *const c_char {
    lend(refund, |h| &h.texts, 1, len)
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_http_status(refund: *const dargah_tara_refund) -> u32 {
    read(refund, 0, |h| match &h.refund {
        Refund::Done(answer) => answer.raw.http_status().into(),
        Refund::Refused(_) | Refund::Unknown(_) => 0,
    })
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_to_json(refund: *const dargah_tara_refund) -> *mut c_char {
    read(refund, std::ptr::null_mut(), |h| give_json(&h.refund))
}
