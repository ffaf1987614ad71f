//! One payment client for the Iranian gateways Tara and TabaPay.

pub mod amount;
pub mod answer;
pub mod callback;
pub mod checks;
pub mod codes;
pub mod digits;
pub mod error;
pub mod expected;
pub mod outcome;
mod process;
pub mod redirect;
pub mod secret;
pub mod tabapay;
pub mod tara;
pub mod transport;
mod verify;
