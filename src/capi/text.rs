//! Text that goes out: borrowed from a handle, or owned by the caller.

use super::boundary::read;
use crate::json::ToJson;
use std::ffi::c_char;
use std::ptr;
use zeroize::{Zeroize, Zeroizing};

/// The texts of one handle, each with a NUL behind it, in one piece of memory that is wiped when freed.
pub(super) struct Texts<const N: usize> {
    bytes: Zeroizing<Vec<u8>>,
    at: [Option<(u32, u32)>; N],
}

impl<const N: usize> Texts<N> {
    pub(super) fn new(texts: [Option<&str>; N]) -> Self {
        Self::of_bytes(texts.map(|text| text.map(str::as_bytes)))
    }

    pub(super) fn of_bytes(texts: [Option<&[u8]>; N]) -> Self {
        let room = texts.iter().flatten().map(|text| text.len() + 1).sum();
        // All the room at once: growing would leave copies behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(room));
        let at = texts.map(|text| {
            let text = text?;
            let start = u32::try_from(bytes.len()).ok()?;
            let len = u32::try_from(text.len()).ok()?;
            bytes.extend_from_slice(text);
            bytes.push(0);
            Some((start, len))
        });
        Self { bytes, at }
    }

    fn get(&self, index: usize) -> Option<(*const c_char, usize)> {
        let (start, len) = self.at.get(index).copied().flatten()?;
        let text = self.bytes.get(start as usize..)?;
        Some((text.as_ptr().cast(), len as usize))
    }
}

/// Lends a text of a handle. NULL, and length 0, where there is none.
pub(super) fn lend<T, const N: usize>(
    handle: *const T,
    texts: impl FnOnce(&T) -> &Texts<N>,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    let (text, length) = read(handle, None, |handle| texts(handle).get(index)).unwrap_or((ptr::null(), 0));
    if !len.is_null() {
        // SAFETY: not NULL, so a place for one length.
        unsafe { len.write(length) };
    }
    text
}

/// Lends a text that lives as long as the library; it has its NUL already.
pub(super) fn lend_static(text: Option<&'static std::ffi::CStr>, len: *mut usize) -> *const c_char {
    if !len.is_null() {
        // SAFETY: not NULL, so a place for one length.
        unsafe { len.write(text.map_or(0, |text| text.count_bytes())) };
    }
    text.map_or(ptr::null(), std::ffi::CStr::as_ptr)
}

/// The length stands in front of an owned text, so that all of it can be wiped, whatever the caller wrote
/// into it.
const HEAD: usize = size_of::<usize>();

/// Gives a text to the caller, who frees it with `dargah_text_free`.
pub(super) fn give(text: &str) -> *mut c_char {
    let mut block = Vec::with_capacity(HEAD + text.len() + 1);
    block.extend_from_slice(&text.len().to_ne_bytes());
    block.extend_from_slice(text.as_bytes());
    block.push(0);
    let start: *mut u8 = Box::into_raw(block.into_boxed_slice()).cast();
    // SAFETY: the block is longer than its head.
    unsafe { start.add(HEAD) }.cast()
}

/// Gives a value as JSON, made when it is asked for: most callers never do.
pub(super) fn give_json(value: &impl ToJson) -> *mut c_char {
    give(&value.to_json().to_string())
}

/// Frees a text that the library gave away, and wipes it first. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_text_free(text: *mut c_char) {
    if text.is_null() {
        return;
    }
    // SAFETY: the text came from `give`, so its length stands in front of it, and it is freed once.
    unsafe {
        let start = text.cast::<u8>().sub(HEAD);
        let mut head = [0; HEAD];
        ptr::copy_nonoverlapping(start, head.as_mut_ptr(), HEAD);
        let whole = HEAD + usize::from_ne_bytes(head) + 1;
        let mut block = Box::from_raw(ptr::slice_from_raw_parts_mut(start, whole));
        block.zeroize();
    }
}
