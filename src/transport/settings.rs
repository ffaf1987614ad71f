//! How the network is reached. Settings are values: equal settings share connections.

use crate::error::{Error, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;
use std::time::Duration;

/// The address under which a gateway answers: `https://`, or `http://` on a loopback address only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BaseUrl(url::Url);

impl BaseUrl {
    /// Checks an address. Refused are other schemes, user names, queries, fragments, control
    /// characters and spaces, and plain `http` to anything but a loopback address.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, Error> {
        let bad = |why: &str| Err(Error::invalid(ErrorKind::InvalidConfiguration, field, why));
        if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return bad("must not hold control characters or spaces");
        }
        let Ok(url) = url::Url::parse(text) else { return bad("is not an address") };
        if !url.username().is_empty() || url.password().is_some() {
            return bad("must not hold a user name or password");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return bad("must not hold a query or fragment");
        }
        match url.scheme() {
            "https" if url.host().is_some() => {}
            "http" if is_loopback(&url) => {}
            "http" => return bad("must be https (plain http is taken for loopback addresses only)"),
            _ => return bad("must begin with https://"),
        }
        Ok(Self(url))
    }

    /// The address of a path below this one. `path` is our own text and begins with `/`.
    pub fn join(&self, path: &str) -> url::Url {
        let mut url = self.0.clone();
        let whole = format!("{}{path}", self.0.path().trim_end_matches('/'));
        url.set_path(&whole);
        url
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }
}

pub(super) fn is_loopback(url: &url::Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(ip)) => Ipv4Addr::is_loopback(&ip),
        Some(url::Host::Ipv6(ip)) => Ipv6Addr::is_loopback(&ip),
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    }
}

/// How connections are made. Clients of one process with equal settings share connections.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NetworkSettings {
    /// A PEM file with certificates that are trusted besides the bundled Mozilla roots (or, with
    /// `only_own_ca`, instead of them). The system's own store is never read.
    pub ca_file: Option<PathBuf>,
    /// The same as text.
    pub ca_pem: Option<String>,
    /// Trust nothing but `ca_file` and `ca_pem`.
    pub only_own_ca: bool,
    /// `http://[user:password@]host:port`. A secret when it holds a password. The environment's
    /// proxy variables are never read.
    pub proxy: Option<crate::secret::Secret>,
    /// The `User-Agent` header; visible ASCII.
    pub user_agent: String,
    /// The longest answer that is read. Longer ones fail.
    pub max_answer_bytes: usize,
    /// How long a connection without use is kept. Short, so that the gateway rarely closes first.
    pub idle_timeout: Duration,
}

impl Default for NetworkSettings {
    fn default() -> Self {
        Self {
            ca_file: None,
            ca_pem: None,
            only_own_ca: false,
            proxy: None,
            user_agent: concat!("dargah/", env!("CARGO_PKG_VERSION")).to_owned(),
            max_answer_bytes: 1 << 20,
            idle_timeout: Duration::from_secs(4),
        }
    }
}
