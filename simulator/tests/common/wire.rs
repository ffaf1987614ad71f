//! A small HTTP client that sees every byte.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use dargah_simulator::Simulator;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};

/// Far more than anything here takes: a guard against hanging, never waited for.
pub const GUARD: Duration = Duration::from_secs(20);

pub trait Both: Read + Write + Send {}
impl<T: Read + Write + Send> Both for T {}

pub struct Client {
    pub stream: Box<dyn Both>,
    pub socket: TcpStream,
    rest: Vec<u8>,
}

#[derive(Debug)]
pub struct Response {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Response {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or(serde_json::Value::Null)
    }
}

pub fn tcp(simulator: &Simulator) -> TcpStream {
    let socket = TcpStream::connect(("127.0.0.1", simulator.port())).unwrap();
    socket.set_nodelay(true).unwrap();
    socket.set_read_timeout(Some(GUARD)).unwrap();
    socket.set_write_timeout(Some(GUARD)).unwrap();
    socket
}

pub fn tls_config(
    simulator: &Simulator,
    version: &'static rustls::SupportedProtocolVersion,
) -> Arc<rustls::ClientConfig> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(simulator.ca_pem().unwrap().as_bytes()).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[version])
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    Arc::new(config)
}

impl Client {
    pub fn plain(simulator: &Simulator) -> Client {
        Client::to(tcp(simulator))
    }

    pub fn to(socket: TcpStream) -> Client {
        Client { stream: Box::new(socket.try_clone().unwrap()), socket, rest: Vec::new() }
    }

    pub fn tls(
        simulator: &Simulator,
        config: &Arc<rustls::ClientConfig>,
        host: &'static str,
    ) -> io::Result<Client> {
        let mut socket = tcp(simulator);
        let name = ServerName::try_from(host).unwrap();
        let mut tls = rustls::ClientConnection::new(Arc::clone(config), name).unwrap();
        while tls.is_handshaking() {
            tls.complete_io(&mut socket)?;
        }
        let stream = rustls::StreamOwned::new(tls, socket.try_clone().unwrap());
        Ok(Client { stream: Box::new(stream), socket, rest: Vec::new() })
    }

    pub fn send(&mut self, raw: &str) {
        self.stream.write_all(raw.as_bytes()).unwrap();
        self.stream.flush().unwrap();
    }

    /// A POST with JSON, and its answer.
    pub fn post(&mut self, path: &str, bearer: &str, body: &serde_json::Value) -> io::Result<Response> {
        let body = body.to_string();
        let raw = format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {bearer}\r\nContent-Type: \
             application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream.write_all(raw.as_bytes())?;
        self.stream.flush()?;
        self.response()
    }

    /// Reads one answer (not a 1xx); its body must be as long as its head says.
    pub fn response(&mut self) -> io::Result<Response> {
        let end =
            self.read_until(|bytes| bytes.windows(4).position(|w| w == b"\r\n\r\n").map(|at| at + 4))?;
        let head = String::from_utf8_lossy(&self.rest.drain(..end).collect::<Vec<u8>>()).into_owned();
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
        if status < 200 {
            let mut next = self.response()?;
            next.head = head + &next.head;
            return Ok(next);
        }
        let lower = head.to_ascii_lowercase();
        let header = |name: &str| {
            lower
                .split("\r\n")
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(':').map(|v| v.trim().to_owned()))
        };
        let body = if let Some(length) = header("content-length") {
            let length: usize = length.parse().unwrap();
            self.read_until(|bytes| (bytes.len() >= length).then_some(length))?;
            self.rest.drain(..length).collect()
        } else if header("transfer-encoding").is_some() {
            self.chunks()?
        } else {
            self.everything().0
        };
        Ok(Response { status, head, body })
    }

    fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = self.read_until(|bytes| bytes.windows(2).position(|w| w == b"\r\n"))?;
            let line: Vec<u8> = self.rest.drain(..end + 2).collect();
            let size = usize::from_str_radix(String::from_utf8_lossy(&line).trim(), 16).unwrap();
            self.read_until(|bytes| (bytes.len() >= size + 2).then_some(size))?;
            body.extend(self.rest.drain(..size));
            self.rest.drain(..2);
            if size == 0 {
                return Ok(body);
            }
        }
    }

    fn read_until(&mut self, found: impl Fn(&[u8]) -> Option<usize>) -> io::Result<usize> {
        loop {
            if let Some(at) = found(&self.rest) {
                return Ok(at);
            }
            let mut piece = [0u8; 16_384];
            let n = self.stream.read(&mut piece)?;
            if n == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            self.rest.extend_from_slice(&piece[..n]);
        }
    }

    /// All bytes until the end, and how it ended.
    pub fn everything(&mut self) -> (Vec<u8>, io::Result<usize>) {
        let end = self.stream.read_to_end(&mut self.rest);
        (std::mem::take(&mut self.rest), end)
    }
}
