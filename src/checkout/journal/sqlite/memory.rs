//! SQLite's memory, wiped like our own: rows hold payment tokens.

use crate::wiping::wipe;
use rusqlite::ffi;
use std::ffi::{c_int, c_void};
use std::sync::OnceLock;

/// What SQLite allocates with.
struct Own {
    size: unsafe extern "C" fn(*mut c_void) -> c_int,
    malloc: unsafe extern "C" fn(c_int) -> *mut c_void,
    free: unsafe extern "C" fn(*mut c_void),
}

static OWN: OnceLock<Option<Own>> = OnceLock::new();

/// From now on SQLite wipes what it frees. It takes that only before its first use: in a Rust program that has used
/// this copy of SQLite before, nothing changes.
pub(super) fn wipe_what_is_freed() {
    OWN.get_or_init(|| {
        // SAFETY: a structure of numbers and pointers; SQLite fills it in.
        let mut methods = unsafe { std::mem::zeroed::<ffi::sqlite3_mem_methods>() };
        // SAFETY: as above.
        let known = unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_GETMALLOC, &raw mut methods) };
        let (Some(size), Some(malloc), Some(own_free)) = (methods.xSize, methods.xMalloc, methods.xFree)
        else {
            return None;
        };
        if known != ffi::SQLITE_OK {
            return None;
        }
        methods.xFree = Some(free);
        methods.xRealloc = Some(realloc);
        // SAFETY: it is copied. Before its first use SQLite calls none of them.
        unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw const methods) };
        Some(Own { size, malloc, free: own_free })
    });
}

unsafe extern "C" fn free(block: *mut c_void) {
    let Some(Some(own)) = OWN.get() else { return };
    if block.is_null() {
        return;
    }
    // SAFETY: SQLite frees a block of its own, whose size its allocator knows.
    unsafe {
        wipe(block.cast(), usize::try_from((own.size)(block)).unwrap_or(0));
        (own.free)(block);
    }
}

unsafe extern "C" fn realloc(block: *mut c_void, wanted: c_int) -> *mut c_void {
    let Some(Some(own)) = OWN.get() else { return std::ptr::null_mut() };
    // SAFETY: as above; both blocks have as many bytes as are copied.
    unsafe {
        let new = (own.malloc)(wanted);
        if !new.is_null() {
            let kept = usize::try_from((own.size)(block).min(wanted)).unwrap_or(0);
            std::ptr::copy_nonoverlapping(block.cast::<u8>(), new.cast(), kept);
            free(block);
        }
        new
    }
}
