//! One program for all targets: `FUZZ_TARGET` names the one to run. Built and started by `scripts/fuzz`.

#![no_main]

mod c_calls;
mod targets;

use std::sync::OnceLock;

/// Reads memory that was freed, so that `scripts/fuzz` knows that the sanitizer looks.
fn sanitizer_proof(_: &[u8]) {
    let block = Box::into_raw(Box::new([1u8; 64]));
    // SAFETY: none; that is the point.
    unsafe {
        drop(Box::from_raw(block));
        std::hint::black_box(std::ptr::read_volatile(block.cast::<u8>()));
    }
}

fn target() -> fn(&[u8]) {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    if let Some(target) = targets::ALL.iter().find(|target| target.name == name) {
        return target.run;
    }
    let names: Vec<_> = targets::ALL.iter().map(|target| target.name).chain(["c_calls"]).collect();
    match name.as_str() {
        "c_calls" => return c_calls::run,
        "sanitizer_proof" => return sanitizer_proof,
        "--list" => println!("{}", names.join(" ")),
        _ => eprintln!("FUZZ_TARGET is none of {}", names.join(" ")),
    }
    std::process::exit(2);
}

static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();

libfuzzer_sys::fuzz_target!(|data: &[u8]| TARGET.get_or_init(target)(data));
