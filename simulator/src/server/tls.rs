//! A certificate authority of our own, and a server certificate for loopback.

use std::io;
use std::path::Path;
use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose,
};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// What is wrong with the server's TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TlsFault {
    /// The certificate is over.
    Expired,
    /// The certificate does not hold yet.
    NotYetValid,
    /// It is for another host.
    WrongHost,
    /// It comes from another authority than the one that is handed out.
    UnknownIssuer,
    /// Plain HTTP where TLS is expected.
    Plaintext,
}

impl TlsFault {
    /// All of them, with their names on the command line.
    pub const NAMES: &'static [(&'static str, TlsFault)] = &[
        ("expired", TlsFault::Expired),
        ("not-yet-valid", TlsFault::NotYetValid),
        ("wrong-host", TlsFault::WrongHost),
        ("unknown-issuer", TlsFault::UnknownIssuer),
        ("plaintext", TlsFault::Plaintext),
    ];
}

/// The authority: its certificate and its key.
pub(crate) struct Authority {
    pub(crate) certificate_pem: String,
    key: KeyPair,
}

fn failed(error: impl std::fmt::Display) -> io::Error {
    io::Error::other(format!("TLS: {error}"))
}

fn authority_params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.not_before = rcgen::date_time_ymd(2020, 1, 1);
    params.not_after = rcgen::date_time_ymd(2049, 12, 31);
    params
}

const AUTHORITY: &str = "dargah simulator CA";

impl Authority {
    /// A fresh one.
    pub(crate) fn new() -> io::Result<Authority> {
        let key = KeyPair::generate().map_err(failed)?;
        let certificate_pem = authority_params(AUTHORITY).self_signed(&key).map_err(failed)?.pem();
        Ok(Authority { certificate_pem, key })
    }

    /// The one in this directory (`ca.pem`, `ca.key`), made there if it is missing.
    pub(crate) fn kept_in(directory: &Path) -> io::Result<Authority> {
        let (certificate_file, key_file) = (directory.join("ca.pem"), directory.join("ca.key"));
        if certificate_file.exists() && key_file.exists() {
            let key = KeyPair::from_pem(&std::fs::read_to_string(key_file)?).map_err(failed)?;
            return Ok(Authority { certificate_pem: std::fs::read_to_string(certificate_file)?, key });
        }
        let fresh = Authority::new()?;
        std::fs::create_dir_all(directory)?;
        write_private(&key_file, &fresh.key.serialize_pem())?;
        std::fs::write(certificate_file, &fresh.certificate_pem)?;
        Ok(fresh)
    }

    /// What the server shows and how it shakes hands.
    pub(crate) fn server_config(&self, fault: Option<TlsFault>) -> io::Result<Arc<rustls::ServerConfig>> {
        // Of another name too: with the same one clients find a bad signature and not an unknown issuer.
        let stranger = KeyPair::generate().map_err(failed)?;
        let (name, signer) = match fault {
            Some(TlsFault::UnknownIssuer) => ("some other authority", &stranger),
            _ => (AUTHORITY, &self.key),
        };
        let hosts = match fault {
            Some(TlsFault::WrongHost) => vec!["gateway.invalid".to_owned()],
            _ => ["localhost", "127.0.0.1", "::1"].map(str::to_owned).to_vec(),
        };
        let mut params = CertificateParams::new(hosts).map_err(failed)?;
        params.distinguished_name.push(DnType::CommonName, "dargah simulator");
        params.use_authority_key_identifier_extension = true;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let (from, to) = match fault {
            Some(TlsFault::Expired) => ((2020, 1, 1), (2021, 1, 1)),
            Some(TlsFault::NotYetValid) => ((2048, 1, 1), (2049, 1, 1)),
            _ => ((2020, 1, 2), (2049, 12, 30)),
        };
        params.not_before = rcgen::date_time_ymd(from.0, from.1, from.2);
        params.not_after = rcgen::date_time_ymd(to.0, to.1, to.2);
        let key = KeyPair::generate().map_err(failed)?;
        let issuer = Issuer::new(authority_params(name), signer);
        let leaf = params.signed_by(&key, &issuer).map_err(failed)?;
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = rustls::ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS12, &rustls::version::TLS13])
            .map_err(failed)?
            .with_no_client_auth()
            .with_single_cert(vec![leaf.der().clone()], key)
            .map_err(failed)?;
        config.ticketer = rustls::crypto::ring::Ticketer::new().map_err(failed)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }
}

/// The key of an authority is for its owner alone.
fn write_private(path: &Path, text: &str) -> io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}
