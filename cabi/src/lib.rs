//! `libdargah`: what `dargah` exports with its feature `capi`. It is a member of its own so that the Rust library
//! and the Python module do not build it, and so that it gets a soname and fat LTO.

// Named, so that it is linked.
use core as _;

#[global_allocator]
static ALLOCATOR: core::wiping::WipingAllocator = core::wiping::WipingAllocator;
