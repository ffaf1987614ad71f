//! TLS: which roots are trusted, and the configuration that all lanes of one pool share.

use super::watch::{Phase, Watch};
use crate::error::{Error, ErrorKind, Result};
use crate::transport::NetworkSettings;
use rustls::NamedGroup;
use rustls::client::{
    ClientSessionMemoryCache, ClientSessionStore, Resumption, Tls12ClientSessionValue,
    Tls13ClientSessionValue, WebPkiServerVerifier,
};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use std::sync::Arc;

/// What is trusted. Plain memory without a lock, so it may cross a fork.
#[derive(Clone)]
pub(super) struct Trust {
    provider: Arc<CryptoProvider>,
    verifier: Arc<WebPkiServerVerifier>,
}

impl Trust {
    /// Bundled roots and own CAs. `ca_file` holds the file's content.
    pub fn new(settings: &NetworkSettings, ca_file: Option<&[u8]>) -> Result<Self> {
        let mut roots = rustls::RootCertStore::empty();
        if !settings.only_own_ca {
            roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        }
        if let Some(pem) = ca_file {
            add(&mut roots, "ca_file", pem)?;
        }
        if let Some(pem) = &settings.ca_pem {
            add(&mut roots, "ca_pem", pem.as_bytes())?;
        }
        if roots.is_empty() {
            return Err(bad("only_own_ca", "needs a ca_file or ca_pem: otherwise nothing is trusted"));
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone())
            .build()
            .map_err(|error| bad("ca_file", error.to_string()))?;
        Ok(Self { provider, verifier })
    }

    /// The configuration that every connection begins with.
    pub fn config(&self) -> std::result::Result<rustls::ClientConfig, rustls::Error> {
        Ok(rustls::ClientConfig::builder_with_provider(self.provider.clone())
            .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])?
            .with_webpki_verifier(self.verifier.clone())
            .with_no_client_auth())
    }
}

fn add(roots: &mut rustls::RootCertStore, field: &'static str, pem: &[u8]) -> Result<()> {
    let mut count = 0;
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate = certificate.map_err(|error| bad(field, format!("is not PEM: {error}")))?;
        roots
            .add(certificate)
            .map_err(|error| bad(field, format!("holds a certificate that cannot be used: {error}")))?;
        count += 1;
    }
    if count == 0 {
        return Err(bad(field, "holds no certificate in PEM form"));
    }
    Ok(())
}

fn bad(field: &'static str, why: impl Into<String>) -> Error {
    Error::invalid(ErrorKind::InvalidConfiguration, field, why)
}

/// The configuration of one pool, with its own memory of TLS sessions. That memory has a lock, so it
/// is made anew in each process.
pub(super) struct Tls {
    trust: Trust,
    sessions: Arc<ClientSessionMemoryCache>,
}

impl Tls {
    pub fn new(trust: Trust) -> Self {
        Self { trust, sessions: Arc::new(ClientSessionMemoryCache::new(64)) }
    }

    /// The configuration for one lane: cheap, since everything large is shared.
    pub fn config(&self, watch: Arc<Watch>) -> std::result::Result<rustls::ClientConfig, rustls::Error> {
        let mut config = self.trust.config()?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        config.resumption =
            Resumption::store(Arc::new(WatchedSessions { sessions: self.sessions.clone(), watch }));
        Ok(config)
    }
}

/// The shared memory of sessions. rustls asks it first when a handshake begins, which shows apart a
/// peer that takes no connection from one that does not speak TLS.
#[derive(Debug)]
struct WatchedSessions {
    sessions: Arc<ClientSessionMemoryCache>,
    watch: Arc<Watch>,
}

impl ClientSessionStore for WatchedSessions {
    fn set_kx_hint(&self, server_name: ServerName<'static>, group: NamedGroup) {
        self.sessions.set_kx_hint(server_name, group);
    }

    fn kx_hint(&self, server_name: &ServerName<'_>) -> Option<NamedGroup> {
        self.watch.update(|seen| seen.phase = Phase::Handshake);
        self.sessions.kx_hint(server_name)
    }

    fn set_tls12_session(&self, server_name: ServerName<'static>, value: Tls12ClientSessionValue) {
        self.sessions.set_tls12_session(server_name, value);
    }

    fn tls12_session(&self, server_name: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        self.watch.update(|seen| seen.phase = Phase::Handshake);
        self.sessions.tls12_session(server_name)
    }

    fn remove_tls12_session(&self, server_name: &ServerName<'static>) {
        self.sessions.remove_tls12_session(server_name);
    }

    fn insert_tls13_ticket(&self, server_name: ServerName<'static>, value: Tls13ClientSessionValue) {
        self.sessions.insert_tls13_ticket(server_name, value);
    }

    fn take_tls13_ticket(&self, server_name: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        self.watch.update(|seen| seen.phase = Phase::Handshake);
        self.sessions.take_tls13_ticket(server_name)
    }
}
