//! Sequences of calls of the C functions, against the simulator: see `tests/c/sequences.h`.

use dargah_simulator::Simulator;
use std::ffi::{CString, c_char};
use std::sync::OnceLock;

// The functions that the sequences call.
extern crate dargah;

unsafe extern "C" {
    fn sequences_begin(tara: *const c_char, refund: *const c_char, tabapay: *const c_char);
    fn sequence_run(bytes: *const u8, length: usize) -> usize;
}

pub fn run(data: &[u8]) {
    static SIMULATOR: OnceLock<Simulator> = OnceLock::new();
    let simulator = SIMULATOR.get_or_init(|| {
        let simulator = Simulator::builder().seed(7).log_limit(10).start().expect("a port");
        let text = |text: String| CString::new(text).expect("an address").into_raw().cast_const();
        let (tara, refund) = (text(simulator.tara_base_url()), text(simulator.refund_base_url()));
        // SAFETY: these texts live for ever.
        unsafe { sequences_begin(tara, refund, text(simulator.tabapay_base_url())) };
        simulator
    });
    simulator.reset();
    // SAFETY: the bytes live as long as the call.
    unsafe { sequence_run(data.as_ptr(), data.len()) };
}
