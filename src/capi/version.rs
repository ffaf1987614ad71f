//! Which library this is.

use super::text::lend_static;
use std::ffi::{CStr, c_char};

/// Raised when something that was there changes or goes away. Equal to the SONAME's number.
pub const ABI_MAJOR: u32 = 1;
/// Raised when something is added.
pub const ABI_MINOR: u32 = 0;

/// The library's version, e.g. `0.1.0`. Lives as long as the library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_version(len: *mut usize) -> *const c_char {
    const VERSION: &[u8] = concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes();
    lend_static(CStr::from_bytes_with_nul(VERSION).ok(), len)
}

/// The ABI's major number. A program must have been made for the same one.
#[unsafe(no_mangle)]
pub extern "C" fn dargah_abi_major() -> u32 {
    ABI_MAJOR
}

/// The ABI's minor number. It must be at least the one that a program was made for.
#[unsafe(no_mangle)]
pub extern "C" fn dargah_abi_minor() -> u32 {
    ABI_MINOR
}
