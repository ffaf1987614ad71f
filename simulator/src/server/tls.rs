//! A certificate authority of our own, and a server certificate for loopback.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

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

fn read_if_there(path: &Path) -> io::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a file of a name that nobody else uses, to be put in its place as a whole.
fn aside(directory: &Path, text: &str) -> io::Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!(".ca-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = directory.join(name);
    write_private(&path, text)?;
    Ok(path)
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

    /// The one in this directory (`ca.pem`, `ca.key`), made there if it is missing. Many may start at the same
    /// moment: the key that is there first counts, and every certificate made of it serves.
    pub(crate) fn kept_in(directory: &Path) -> io::Result<Authority> {
        std::fs::create_dir_all(directory)?;
        let (certificate_file, key_file) = (directory.join("ca.pem"), directory.join("ca.key"));
        let key_pem = match read_if_there(&key_file)? {
            Some(pem) => pem,
            None => {
                let fresh = aside(directory, &KeyPair::generate().map_err(failed)?.serialize_pem())?;
                let linked = std::fs::hard_link(&fresh, &key_file);
                std::fs::remove_file(&fresh)?;
                match linked {
                    Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
                    _ => std::fs::read_to_string(&key_file)?,
                }
            }
        };
        let key = KeyPair::from_pem(&key_pem).map_err(failed)?;
        let certificate_pem = match read_if_there(&certificate_file)? {
            Some(pem) => pem,
            None => {
                let pem = authority_params(AUTHORITY).self_signed(&key).map_err(failed)?.pem();
                std::fs::rename(aside(directory, &pem)?, &certificate_file)?;
                pem
            }
        };
        Ok(Authority { certificate_pem, key })
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn many_that_start_at_the_same_moment_share_one_authority() {
        let directory = std::env::temp_dir().join(format!("dargah-authority-{}", std::process::id()));
        let start = std::sync::Barrier::new(16);
        let keys: Vec<String> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..16)
                .map(|_| {
                    scope.spawn(|| {
                        start.wait();
                        Authority::kept_in(&directory).unwrap().key.serialize_pem()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(keys.windows(2).all(|pair| pair[0] == pair[1]));
        assert_eq!(std::fs::read_dir(&directory).unwrap().count(), 2, "nothing is left aside");
        std::fs::remove_dir_all(directory).unwrap();
    }
}
