//! HTTP clients as careful people use them.

pub mod hyper;
pub mod plain;
pub mod reqwest_blocking;
pub mod ureq;

use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use std::sync::Arc;

pub trait Client: Sync {
    /// Posts JSON; the answer's status and whole body.
    fn post(&self, url: &str, bearer: Option<&str>, body: Vec<u8>) -> (u16, Vec<u8>);
}

/// TLS that trusts the simulator's authority alone.
fn tls(ca: &[u8]) -> Arc<rustls::ClientConfig> {
    let mut roots = rustls::RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(ca) {
        roots.add(certificate.expect("PEM")).expect("a certificate");
    }
    Arc::new(rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth())
}
