//! A journal by its address.

use super::{Journal, MemoryJournal};
use crate::error::{Error, ErrorKind, Result};
use crate::transport::{SystemClock, check_timeout};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How a journal is reached. Every time has an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalOptions {
    /// PostgreSQL: a PEM file with certificates that are trusted besides the bundled Mozilla roots.
    pub ca_file: Option<PathBuf>,
    /// The same as text.
    pub ca_pem: Option<String>,
    /// PostgreSQL: trust nothing but `ca_file` and `ca_pem`.
    pub only_own_ca: bool,
    /// PostgreSQL: how long a new connection may take, with name, TLS and login. 5 s by default.
    pub connect_timeout: Duration,
    /// How long one read or write may take, with the wait for others: another process's lock, a free connection.
    /// 10 s by default.
    pub timeout: Duration,
    /// PostgreSQL: at most so many connections at a time, from this process. 16 by default.
    pub connections: usize,
}

impl Default for JournalOptions {
    fn default() -> Self {
        Self {
            ca_file: None,
            ca_pem: None,
            only_own_ca: false,
            connect_timeout: Duration::from_secs(5),
            timeout: Duration::from_secs(10),
            connections: 16,
        }
    }
}

impl JournalOptions {
    fn checked(&self) -> Result<()> {
        let config = ErrorKind::InvalidConfiguration;
        check_timeout(config, "connect_timeout", self.connect_timeout)?;
        check_timeout(config, "timeout", self.timeout)?;
        if self.connections == 0 {
            return Err(Error::invalid(config, "connections", "must be at least 1"));
        }
        Ok(())
    }
}

/// Opens the journal of an address, and makes its tables where there are none:
///
/// - `sqlite:/path/to/file.db`, or the path alone: an SQLite file, for the processes of one machine.
/// - `postgres://user:password@host:port/database` or `postgresql://…`: PostgreSQL, for any number of machines. The
///   server's certificate is always checked, and plain text never leaves this machine: see `PostgresJournal`.
/// - `memory:`: for tests. It is gone with the process, and empty in a forked child.
///
/// # Errors
/// `InvalidConfiguration` with field `journal` for any other address, and for one of a database that this build
/// lacks; with the option's name for an option; `Journal` when it cannot be opened. No text of them shows a
/// database's address: it holds a password.
pub fn open(address: &str, options: &JournalOptions) -> Result<Arc<dyn Journal>> {
    options.checked()?;
    match Kind::of(address)? {
        Kind::Memory => Ok(Arc::new(MemoryJournal::new(Arc::new(SystemClock)))),
        Kind::Sqlite(path) => sqlite(path, options),
        Kind::Postgres => postgres(address, options),
    }
}

enum Kind<'a> {
    Memory,
    Sqlite(&'a Path),
    Postgres,
}

impl<'a> Kind<'a> {
    fn of(address: &'a str) -> Result<Self> {
        if address.is_empty() {
            return Err(bad("must not be empty"));
        }
        if address.chars().any(char::is_control) {
            return Err(bad("must not hold control characters"));
        }
        // One letter before a colon is a drive.
        let scheme = address.split_once(':').filter(|(scheme, _)| {
            scheme.len() > 1
                && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
        });
        let Some((scheme, rest)) = scheme else {
            // A bare word is more likely a mistake than the wish for a file of that name.
            if address.contains(['/', '\\']) || address.ends_with(".db") || address.ends_with(".sqlite") {
                return Ok(Self::Sqlite(Path::new(address)));
            }
            return Err(other());
        };
        match scheme.to_ascii_lowercase().as_str() {
            "memory" if rest.is_empty() => Ok(Self::Memory),
            "sqlite" => Self::file(rest),
            "postgres" | "postgresql" if rest.starts_with("//") => Ok(Self::Postgres),
            _ => Err(other()),
        }
    }

    fn file(rest: &'a str) -> Result<Self> {
        let path = match rest.strip_prefix("//") {
            Some(path) if path.starts_with('/') => path,
            Some(_) => {
                return Err(bad(
                    "must have its path right after sqlite:, as in sqlite:/var/lib/shop/dargah.db",
                ));
            }
            None => rest,
        };
        if path.is_empty() || path.ends_with(['/', '\\']) {
            return Err(bad("names no file"));
        }
        if path.contains(['?', '#']) || path == ":memory:" {
            return Err(bad("must be the path of a file and nothing else"));
        }
        Ok(Self::Sqlite(Path::new(path)))
    }
}

pub(super) fn bad(why: impl Into<String>) -> Error {
    Error::invalid(ErrorKind::InvalidConfiguration, "journal", why)
}

fn other() -> Error {
    bad("must look like sqlite:/path/file.db, postgres://user:password@host/database or memory:")
}

#[cfg(feature = "sqlite")]
fn sqlite(path: &Path, options: &JournalOptions) -> Result<Arc<dyn Journal>> {
    Ok(Arc::new(super::SqliteJournal::open_with(path, options)?))
}

#[cfg(not(feature = "sqlite"))]
fn sqlite(_path: &Path, _options: &JournalOptions) -> Result<Arc<dyn Journal>> {
    Err(bad("is an SQLite file, and this build has no SQLite: build it with the feature `sqlite`"))
}

#[cfg(feature = "postgres")]
fn postgres(address: &str, options: &JournalOptions) -> Result<Arc<dyn Journal>> {
    Ok(Arc::new(super::PostgresJournal::open(address, options)?))
}

#[cfg(not(feature = "postgres"))]
fn postgres(_address: &str, _options: &JournalOptions) -> Result<Arc<dyn Journal>> {
    Err(bad("is in PostgreSQL, and this build has none: build it with the feature `postgres`"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart() {
        for path in ["sqlite:/a/b.db", "sqlite:///a/b.db", "/a/b.db", "SQLITE:/a/b.db"] {
            assert!(
                matches!(Kind::of(path), Ok(Kind::Sqlite(file)) if file == Path::new("/a/b.db")),
                "{path}"
            );
        }
        for path in ["b.db", "./b", "C:\\b.db", "sqlite:b"] {
            assert!(matches!(Kind::of(path), Ok(Kind::Sqlite(_))), "{path}");
        }
        assert!(matches!(Kind::of("memory:"), Ok(Kind::Memory)));
        assert!(matches!(Kind::of("postgres://u@h/d"), Ok(Kind::Postgres)));
        assert!(matches!(Kind::of("postgresql://u@h/d"), Ok(Kind::Postgres)));
    }

    #[test]
    fn what_is_no_address_is_refused_and_not_shown() {
        let wrong = [
            "",
            "journal",
            "mysql://u:hunter2@h/d",
            "postgres:u:hunter2@h",
            "memory:x",
            "sqlite:",
            "sqlite:/a/",
            "sqlite::memory:",
            "sqlite:/a?key=hunter2",
            "sqlite://hunter2/a",
            "/a/b\n.db",
        ];
        for address in wrong {
            let error = open(address, &JournalOptions::default()).err().unwrap();
            assert_eq!(
                (error.kind(), error.field()),
                (ErrorKind::InvalidConfiguration, Some("journal")),
                "{address}"
            );
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
        }
    }

    #[test]
    fn options_without_an_end_are_refused() {
        let usual = JournalOptions::default();
        let wrong = [
            ("timeout", JournalOptions { timeout: Duration::ZERO, ..usual.clone() }),
            ("connect_timeout", JournalOptions { connect_timeout: Duration::MAX, ..usual.clone() }),
            ("connections", JournalOptions { connections: 0, ..usual }),
        ];
        for (field, options) in wrong {
            assert_eq!(open("memory:", &options).err().unwrap().field(), Some(field));
        }
    }
}
