//! What Tara's inquiry answers.

use super::boundary::{free, read};
use super::tara_answer::{bytes, dargah_tara_verify_answer, extra_json, of_raw};
use super::text::{Texts, give_json, lend};
use crate::tara::InquiryAnswer;
use std::ffi::c_char;

/// What `purchaseInquiry` answered. Freed with `dargah_tara_inquiry_free`.
pub struct dargah_tara_inquiry {
    tracks: Vec<dargah_tara_verify_answer>,
    answer: InquiryAnswer,
    texts: Texts<6>,
}

impl From<InquiryAnswer> for dargah_tara_inquiry {
    fn from(answer: InquiryAnswer) -> Self {
        let extra = extra_json(&answer.extra);
        let texts = Texts::of_bytes([
            bytes(&answer.result),
            bytes(&answer.description),
            bytes(&answer.do_time),
            bytes(&answer.order_id),
            Some(extra.as_bytes()),
            Some(of_raw(&answer.raw)),
        ]);
        Self { tracks: answer.tracks.iter().cloned().map(Into::into).collect(), answer, texts }
    }
}

/// Frees it and its tracks. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_free(inquiry: *mut dargah_tara_inquiry) {
    free(inquiry);
}

/// `result` of the inquiry itself; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_result(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 0, len)
}

/// `description`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_description(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 1, len)
}

/// `doTime`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_do_time(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 2, len)
}

/// `orderId`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_order_id(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 3, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_extra_json(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 4, len)
}

/// The answer as it came; it may hold secrets. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_raw(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 5, len)
}

/// How many elements `trackPurchaseList` has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_track_count(inquiry: *const dargah_tara_inquiry) -> usize {
    read(inquiry, 0, |h| h.tracks.len())
}

/// The element of `trackPurchaseList` at this place, from 0; NULL behind the last. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_track_at(
    inquiry: *const dargah_tara_inquiry,
    index: usize,
) -> *const dargah_tara_verify_answer {
    read(inquiry, std::ptr::null(), |h| h.tracks.get(index).map_or(std::ptr::null(), std::ptr::from_ref))
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_http_status(inquiry: *const dargah_tara_inquiry) -> u32 {
    read(inquiry, 0, |h| h.answer.raw.http_status().into())
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_to_json(inquiry: *const dargah_tara_inquiry) -> *mut c_char {
    read(inquiry, std::ptr::null_mut(), |h| give_json(&h.answer))
}
