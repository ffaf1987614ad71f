//! One payment client for the Iranian gateways Tara and TabaPay.

pub mod error;
pub mod secret;
pub mod transport;
