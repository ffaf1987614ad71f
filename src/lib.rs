//! One payment client for the Iranian gateways Tara and TabaPay.
//!
//! Nothing but positive proof is [`Paid`](outcome::Outcome::Paid); a lost answer is
//! [`Unknown`](outcome::Outcome::Unknown), never "failed". Amounts are whole Rials. Secrets and card
//! data appear in no log, error or `Debug` text.
//!
//! - [`tara::Tara`] and [`tabapay::TabaPay`] are the gateways, call by call, with every documented field.
//! - [`expected::Expected`] says what a payment should be; a verify compares with it and gives an
//!   [`outcome::Outcome`].
//! - [`error::Error`] says what went wrong, how far the request had got, and whether money may have moved.
//! - [`transport`] holds time limits, cancelling, certificates, proxy and events.
//! - [`codes`] is the table of both gateways' codes.
//! - [`testing`] makes callbacks for the tests of a shop's own pages.

pub mod amount;
pub mod answer;
pub mod callback;
#[cfg(feature = "capi")]
mod capi;
#[cfg(feature = "checkout")]
pub mod checkout;
pub mod checks;
pub mod codes;
mod depth;
mod details;
pub mod digits;
pub mod error;
pub mod expected;
pub mod json;
mod mask;
pub mod outcome;
mod process;
pub mod redirect;
pub mod secret;
pub mod solar_hijri;
mod sync;
pub mod tabapay;
pub mod tara;
pub mod testing;
pub mod text;
pub mod transport;
#[doc(hidden)]
pub mod trusted_file;
mod verify;
pub mod wiping;

// What the README shows must compile.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

#[cfg(doctest)]
#[doc = include_str!("../README.fa.md")]
mod readme_fa {}
