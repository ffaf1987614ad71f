//! HTTP clients as careful people use them.

pub mod hyper;
pub mod plain;
pub mod reqwest_blocking;
pub mod ureq;

use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use std::sync::Arc;
use std::time::Duration;

pub trait Client: Sync {
    /// Posts JSON; the answer's status and whole body.
    fn post(&self, url: &str, bearer: Option<&str>, body: Vec<u8>) -> (u16, Vec<u8>);
}

/// For a whole call.
pub fn whole_time() -> Duration {
    let limit = std::env::var("BENCH_LIMIT_MS").map(|limit| limit.parse().expect("milliseconds"));
    Duration::from_millis(limit.unwrap_or(20_000))
}

/// For making a connection.
pub fn connect_time() -> Duration {
    whole_time().min(Duration::from_secs(5))
}

/// TLS that trusts the simulator's authority alone.
fn tls(ca: &[u8]) -> Arc<rustls::ClientConfig> {
    let mut roots = rustls::RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(ca) {
        roots.add(certificate.expect("PEM")).expect("a certificate");
    }
    Arc::new(rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth())
}
