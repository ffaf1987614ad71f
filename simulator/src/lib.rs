//! The gateways Tara and TabaPay on your own machine: state that behaves, a payment page, faults by name,
//! and a switch for everything that the gateways' documents leave open.
//!
//! [`Simulator`] is a server on loopback with controls for tests. [`machine::Machine`] is what it serves: a pure
//! state machine, for tests without sockets.

pub mod machine;
mod payer;
mod server;
mod simulator;

pub use machine::{
    Account, AmountError, Answer, Callback, Config, Counters, Decline, Delivery, Fault, Finished, Gateway,
    Ledger, Machine, Obstacle, OpenPoints, Operation, Pay, Payment, PlannedFault, Request, Rng, State,
    TabapayMerchant, TaraMerchant,
};
pub use payer::{Payer, PayerError};
pub use server::TlsFault;
pub use simulator::{Builder, Simulator};

/// Compiles what the README shows.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
