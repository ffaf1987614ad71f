//! What is fuzzed. Each target takes any bytes and panics where a promise of the library is broken. The fuzzer calls
//! them, and so does `tests/hostile.rs`, which replays what the fuzzer kept without being built for it.

mod answers;
mod callback;
mod checkout;
mod http;
mod journal;
mod mask;
mod orders;
mod settings;
mod simulator;
mod values;
mod verify;
mod world;

/// One of them.
#[derive(Clone, Copy)]
pub struct Target {
    /// Also the name of its file in `corpus/`.
    pub name: &'static str,
    /// Takes any bytes.
    pub run: fn(&[u8]),
    /// Whether it uses sockets: some hundred times slower than the others. The fuzzer goes by time anyway.
    #[allow(dead_code)]
    pub slow: bool,
}

const fn target(name: &'static str, run: fn(&[u8])) -> Target {
    Target { name, run, slow: false }
}

/// All of them.
pub const ALL: [Target; 14] = [
    target("callback", callback::run),
    target("tara_verify", verify::tara),
    target("tabapay_verify", verify::tabapay),
    target("tara_answers", answers::tara),
    target("tabapay_answers", answers::tabapay),
    target("checkout", checkout::callbacks),
    target("return_state", checkout::return_state),
    target("journal", journal::run),
    target("mask", mask::run),
    target("values", values::run),
    target("orders", orders::run),
    target("settings", settings::run),
    target("simulator", simulator::run),
    Target { slow: true, ..target("http", http::run) },
];
