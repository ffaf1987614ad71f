//! Memory that is wiped before it is given back.

use std::alloc::{GlobalAlloc, Layout, System};

/// The system's allocator, but what is freed is wiped first: also what a library has copied of a secret, as for a
/// connection's buffers. The shared library and the Python module have it; a Rust program takes it by
/// `#[global_allocator]`.
pub struct WipingAllocator;

// SAFETY: all is handed to the system's allocator. `realloc` is the default one, which allocates, copies and frees: the
// system's own would leave what it moves away from as it is.
unsafe impl GlobalAlloc for WipingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is handed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        unsafe { System.alloc_zeroed(layout) }
    }

    // Not in each of the thousands of places that free something: that would make the library larger.
    #[inline(never)]
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the block is still allocated and has this size; then as above.
        unsafe {
            wipe(pointer, layout.size());
            System.dealloc(pointer, layout);
        }
    }
}

/// Wipes a block that is about to be freed, and lets no compiler leave that out.
///
/// # Safety
/// So many bytes may be written there.
pub(crate) unsafe fn wipe(pointer: *mut u8, size: usize) {
    // SAFETY: the caller's promise.
    let block = unsafe {
        pointer.write_bytes(0, size);
        std::slice::from_raw_parts(pointer, size)
    };
    zeroize::optimization_barrier(block);
}
