//! Servers that behave as badly as each test wants, on loopback.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/nobody.rs"]
mod nobody;
#[path = "../stopwatch/mod.rs"]
mod stopwatch;

use dargah::secret::Secret;
use dargah::transport::{Engine, Exchange, FailureKind, HttpRequest, Limits, NetworkSettings, Transport};
#[allow(unused_imports)] // not every program has use for it
pub use nobody::Nobody;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
pub use stopwatch::{Stopwatch, longest};
use zeroize::Zeroizing;

pub use dargah::error::Progress;

/// Enough for anything that is expected to succeed, also on a busy machine.
pub const LONG: Duration = Duration::from_secs(30);

/// For what is waited for in vain, once a request has left: on a busy machine that alone takes its time.
pub const IN_VAIN: Duration = Duration::from_secs(1);

/// A server whose every connection is handled by a thread of its own.
pub struct Server {
    pub address: SocketAddr,
    pub connections: Arc<AtomicUsize>,
    /// Every whole request that was read with [`read_request`] by way of [`Server::echo`].
    pub requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Calls `handler` with each connection and its number, from 0.
    pub fn new(handler: impl Fn(TcpStream, usize) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        Self::on(listener, handler)
    }

    pub fn on(listener: TcpListener, handler: impl Fn(TcpStream, usize) + Send + Sync + 'static) -> Self {
        let address = listener.local_addr().unwrap();
        let connections = Arc::new(AtomicUsize::new(0));
        let (count, handler) = (connections.clone(), Arc::new(handler));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { continue };
                let number = count.fetch_add(1, Ordering::SeqCst);
                let handler = handler.clone();
                std::thread::spawn(move || handler(stream, number));
            }
        });
        Self { address, connections, requests: Arc::default() }
    }

    /// Answers every request with its own body.
    pub fn echo() -> Self {
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = requests.clone();
        let mut server = Self::new(move |mut stream, _| {
            while let Some(request) = read_request(&mut stream) {
                let body = body_of(&request).to_owned();
                seen.lock().unwrap().push(request);
                answer(&mut stream, 200, &body);
            }
        });
        server.requests = requests;
        server
    }

    /// The same over TLS.
    pub fn tls(config: Arc<rustls::ServerConfig>) -> Self {
        Self::new(move |stream, _| {
            let Some(mut stream) = accept_tls(stream, &config) else { return };
            while let Some(request) = read_request(&mut stream) {
                answer(&mut stream, 200, body_of(&request));
            }
        })
    }

    pub fn http(&self) -> String {
        format!("http://{}/pay", self.address)
    }

    pub fn https(&self) -> String {
        format!("https://{}/pay", self.address)
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

pub type TlsStream = rustls::StreamOwned<rustls::ServerConnection, TcpStream>;

pub fn accept_tls(mut stream: TcpStream, config: &Arc<rustls::ServerConfig>) -> Option<TlsStream> {
    stream.set_nodelay(true).unwrap();
    let mut connection = rustls::ServerConnection::new(config.clone()).unwrap();
    while connection.is_handshaking() {
        connection.complete_io(&mut stream).ok()?;
    }
    Some(rustls::StreamOwned::new(connection, stream))
}

/// One request, head and body, or `None` when the peer has gone.
pub fn read_request(stream: &mut impl Read) -> Option<String> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| {
                    line.to_ascii_lowercase().strip_prefix("content-length: ").map(str::to_owned)
                })
                .map_or(0, |length| length.parse::<usize>().unwrap());
            if body.len() >= length {
                return Some(text);
            }
        }
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return None,
            Ok(n) => bytes.extend_from_slice(&buffer[..n]),
        }
    }
}

pub fn body_of(request: &str) -> &str {
    request.split_once("\r\n\r\n").unwrap().1
}

pub fn answer(stream: &mut impl Write, status: u16, body: &str) {
    let _ = stream
        .write_all(format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    let _ = stream.flush();
}

/// Closes with RST instead of FIN.
pub fn reset(stream: &TcpStream) {
    let linger = libc::linger { l_onoff: 1, l_linger: 0 };
    use std::os::fd::AsRawFd;
    // SAFETY: the descriptor is open and the option's value has the right size.
    let result = unsafe {
        libc::setsockopt(
            stream.as_raw_fd(),
            libc::SOL_SOCKET,
            libc::SO_LINGER,
            (&raw const linger).cast(),
            size_of::<libc::linger>() as libc::socklen_t,
        )
    };
    assert_eq!(result, 0);
}

/// Carries bytes between two peers until one of them goes.
pub fn carry(mut near: TcpStream, mut far: TcpStream) {
    let (mut far_in, mut near_out) = (far.try_clone().unwrap(), near.try_clone().unwrap());
    let back = std::thread::spawn(move || {
        let _ = std::io::copy(&mut far_in, &mut near_out);
        let _ = near_out.shutdown(std::net::Shutdown::Both);
    });
    let _ = std::io::copy(&mut near, &mut far);
    let _ = far.shutdown(std::net::Shutdown::Both);
    back.join().unwrap();
}

/// Keeps the thread, and so the connection, until the peer goes.
pub fn hold(mut stream: impl Read) {
    let mut buffer = [0; 1024];
    while matches!(stream.read(&mut buffer), Ok(n) if n > 0) {}
}

/// A certificate authority of one test.
pub struct Ca {
    certificate: rcgen::Certificate,
    issuer: rcgen::Issuer<'static, rcgen::KeyPair>,
}

impl Ca {
    pub fn new() -> Self {
        let mut params = rcgen::CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        params.distinguished_name.push(rcgen::DnType::CommonName, format!("test CA {}", unique()));
        let key = rcgen::KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        Self { certificate, issuer: rcgen::Issuer::new(params, key) }
    }

    pub fn pem(&self) -> String {
        self.certificate.pem()
    }

    /// A server's configuration with a certificate for these names and years.
    pub fn server(&self, names: &[&str], years: (i32, i32)) -> Arc<rustls::ServerConfig> {
        self.server_with(names, years, rustls::DEFAULT_VERSIONS)
    }

    pub fn server_with(
        &self,
        names: &[&str],
        years: (i32, i32),
        versions: &[&'static rustls::SupportedProtocolVersion],
    ) -> Arc<rustls::ServerConfig> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut params = rcgen::CertificateParams::new(names).unwrap();
        params.not_before = rcgen::date_time_ymd(years.0, 1, 1);
        params.not_after = rcgen::date_time_ymd(years.1, 1, 1);
        let key = rcgen::KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let chain = vec![CertificateDer::from(certificate.der().to_vec())];
        let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(versions)
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .unwrap();
        Arc::new(config)
    }

    /// A server's configuration that everybody who trusts this CA takes on 127.0.0.1 and localhost.
    pub fn good(&self) -> Arc<rustls::ServerConfig> {
        self.server(&["127.0.0.1", "localhost"], (2020, 2100))
    }

    pub fn settings(&self) -> NetworkSettings {
        NetworkSettings { ca_pem: Some(self.pem()), only_own_ca: true, ..fresh_settings() }
    }
}

fn unique() -> usize {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    COUNT.fetch_add(1, Ordering::SeqCst)
}

/// Settings unlike those of any other test, so that no test uses another's connections.
pub fn fresh_settings() -> NetworkSettings {
    NetworkSettings {
        user_agent: format!("test/{}", unique()),
        idle_timeout: Duration::from_secs(60),
        ..NetworkSettings::default()
    }
}

pub fn engine() -> Engine {
    Engine::new(&fresh_settings()).unwrap()
}

pub fn request(url: &str, body: &str) -> HttpRequest {
    HttpRequest {
        url: url.parse().unwrap(),
        authorization: Some(Secret::new("Bearer top-secret")),
        body: Zeroizing::new(body.as_bytes().to_vec()),
    }
}

pub fn limits(connect: Duration, total: Duration) -> Limits<'static> {
    Limits { connect, total, cancel: None }
}

/// A call that has plenty of time.
pub fn post(engine: &Engine, url: &str, body: &str) -> Exchange {
    engine.exchange(request(url, body), &limits(LONG, LONG))
}

/// A call that shall not bring an answer within `total`. Checks that it ends in time.
pub fn post_within(engine: &Engine, url: &str, connect: Duration, total: Duration) -> Exchange {
    let watch = Stopwatch::start();
    let exchange = engine.exchange(request(url, "{}"), &limits(connect, total));
    let took = watch.elapsed();
    assert!(took <= longest(total), "{took:?} for {total:?}");
    exchange
}

#[track_caller]
pub fn ok(exchange: Exchange) -> (u16, String) {
    match exchange.result {
        Ok(answer) => (answer.status, String::from_utf8(answer.body.to_vec()).unwrap()),
        Err(failure) => panic!("{failure:?}"),
    }
}

#[track_caller]
pub fn failed(exchange: &Exchange, kind: FailureKind, progress: Progress) {
    match &exchange.result {
        Ok(answer) => panic!("an answer with status {}", answer.status),
        Err(failure) => {
            assert_eq!((failure.kind, failure.progress), (kind, progress), "{}", failure.detail);
            assert!(!failure.detail.contains("/pay"), "shows the address: {}", failure.detail);
            assert!(!failure.detail.contains("secret"), "shows a secret: {}", failure.detail);
        }
    }
}

pub fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}
