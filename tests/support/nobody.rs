//! An address at which nobody listens.

#![allow(dead_code, clippy::unwrap_used)]

use std::net::{SocketAddr, TcpListener, TcpStream};

/// Refuses whoever comes, for as long as it is kept. A port that was only looked for and given back would soon be another
/// test's: this one is taken by the client's end of a connection.
pub struct Nobody(TcpStream);

impl Nobody {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        Self(TcpStream::connect(listener.local_addr().unwrap()).unwrap())
    }

    pub fn address(&self) -> SocketAddr {
        self.0.local_addr().unwrap()
    }
}
