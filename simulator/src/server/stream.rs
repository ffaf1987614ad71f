//! One connection's bytes, with or without TLS.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// A connection. The socket is shared with the server, which shuts it down when it stops.
pub(super) enum Stream {
    Plain(Arc<TcpStream>),
    Tls(Box<rustls::ServerConnection>, Arc<TcpStream>),
}

impl Stream {
    pub(super) fn socket(&self) -> &TcpStream {
        match self {
            Stream::Plain(socket) | Stream::Tls(_, socket) => socket,
        }
    }

    /// Says goodbye properly; the socket closes when the last one lets it go.
    pub(super) fn finish(&mut self) {
        if let Stream::Tls(tls, socket) = self {
            tls.send_close_notify();
            let _ = tls.write_tls(&mut &**socket);
        }
    }

    /// The next close of the socket becomes a reset.
    pub(super) fn reset_on_close(&self) {
        let _ = socket2::SockRef::from(self.socket()).set_linger(Some(Duration::ZERO));
    }

    /// What is written from here on leaves together with the close. Else a client that is quick enough would use the
    /// connection once more, and what it sees would be chance.
    pub(super) fn hold_until_close(&self) {
        #[cfg(target_os = "linux")]
        let _ = socket2::SockRef::from(self.socket()).set_tcp_cork(true);
    }

    /// Reads and forgets until the peer goes away or the server stops.
    pub(super) fn wait_for_the_end(&self) {
        let _ = self.socket().set_read_timeout(None);
        let mut nowhere = [0u8; 4096];
        while matches!((&mut self.socket() as &mut &TcpStream).read(&mut nowhere), Ok(n) if n > 0) {}
    }

    /// No more bytes from us, but the peer's are taken for a moment, so that our last ones are not lost to a reset.
    pub(super) fn finish_gently(&mut self) {
        self.finish();
        let _ = self.socket().shutdown(Shutdown::Write);
        let _ = self.socket().set_read_timeout(Some(Duration::from_millis(500)));
        let mut nowhere = [0u8; 4096];
        for _ in 0..4096 {
            if !matches!((&mut self.socket() as &mut &TcpStream).read(&mut nowhere), Ok(n) if n > 0) {
                return;
            }
        }
    }
}

impl Read for Stream {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match self {
            Stream::Plain(socket) => (&mut &**socket).read(buf),
            Stream::Tls(tls, socket) => rustls::Stream::new(&mut **tls, &mut &**socket).read(buf),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        match self {
            Stream::Plain(socket) => (&mut &**socket).write(buf),
            Stream::Tls(tls, socket) => rustls::Stream::new(&mut **tls, &mut &**socket).write(buf),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Stream::Plain(_) => Ok(()),
            Stream::Tls(tls, socket) => rustls::Stream::new(&mut **tls, &mut &**socket).flush(),
        }
    }
}
