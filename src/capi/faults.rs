//! A fault on purpose: no input brings one about, and yet it must not leave the library. Not in any header, and
//! in no library that is installed.

use super::boundary::{dargah_status, read, run};
use super::error::dargah_error;

/// Panics inside the border of a function with a status.
#[unsafe(no_mangle)]
#[allow(clippy::panic)]
pub unsafe extern "C" fn dargah_fault_panic(err: *mut *mut dargah_error) -> dargah_status {
    run(err, || panic!("a fault on purpose"))
}

/// Panics inside the border of a getter, whose answer is then that of NULL.
#[unsafe(no_mangle)]
#[allow(clippy::panic)]
pub unsafe extern "C" fn dargah_fault_panic_in_getter() -> u32 {
    read(&raw const DARGAH, 7, |_| panic!("a fault on purpose"))
}

static DARGAH: u8 = 0;
