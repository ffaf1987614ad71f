//! Compiles the calls of the C functions.

fn main() {}
