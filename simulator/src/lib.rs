//! Both gateways on loopback.
