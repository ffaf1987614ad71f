//! Compiles tests/c/sequences.c, which makes calls of the C functions out of bytes.

use std::process::Command;

fn main() {
    let out = std::env::var("OUT_DIR").expect("cargo says where");
    let tests = "../tests/c";
    let made = Command::new("python3")
        .args([&format!("{tests}/generate_sequences.py"), "../include/dargah.h"])
        .output()
        .expect("python3");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    std::fs::write(format!("{out}/sequence_calls.h"), made.stdout).expect("a file");
    cc::Build::new()
        .files([format!("{tests}/sequences.c"), format!("{tests}/json.c")])
        .includes([tests, "../include", &out])
        .std("c11")
        .compile("sequences");
    println!("cargo:rerun-if-changed={tests}");
    println!("cargo:rerun-if-changed=../include/dargah.h");
}
