//! Databases for tests: an SQLite file, or one in the PostgreSQL server of `scripts/with-postgres`.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dargah::checkout::journal::JournalOptions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant, SystemTime};

/// Minutes for what takes a moment on a quiet machine.
pub const PATIENCE: Duration = Duration::from_secs(300);

/// For tests in which no limit of a journal is to be met. A busy machine does not connect within the usual five seconds when
/// a test opens some dozens of connections at once, each of which costs the server a process and both sides a proof of the
/// password.
pub fn patient() -> JournalOptions {
    JournalOptions { connect_timeout: PATIENCE, timeout: PATIENCE, ..JournalOptions::default() }
}

/// A database of a test's own, removed when dropped.
pub struct Database {
    pub address: String,
    remove: Remove,
}

enum Remove {
    Files(PathBuf),
    Database(String),
}

/// A name that no other test uses. The number of a process comes again, and a killed one left its files: hence the time.
pub fn unused_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos();
    format!("dargah_test_{}_{now}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst))
}

/// An empty file for its owner alone, as a journal has to be: other programs would make it for all to read.
pub fn private(path: &Path) {
    std::fs::write(path, "").unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

impl Database {
    pub fn sqlite() -> Self {
        let path = std::env::temp_dir().join(format!("{}.db", unused_name()));
        Self { address: format!("sqlite:{}", path.display()), remove: Remove::Files(path) }
    }

    /// In the server of `scripts/with-postgres`.
    pub fn postgres() -> Self {
        let name = unused_name();
        sql(&server(), &format!("CREATE DATABASE {name}"));
        let address = format!("{}/{name}", server().strip_suffix("/postgres").unwrap());
        Self { address, remove: Remove::Database(name) }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        match &self.remove {
            Remove::Files(path) => {
                for end in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{end}", path.display()));
                }
            }
            Remove::Database(name) => {
                try_sql(&server(), &format!("DROP DATABASE {name} WITH (FORCE)"));
            }
        }
    }
}

/// The server's address.
pub fn server() -> String {
    std::env::var("DARGAH_TEST_POSTGRES")
        .expect("run it through scripts/with-postgres: it needs a PostgreSQL server")
}

/// A file that `scripts/with-postgres` made.
pub fn server_file(name: &str) -> PathBuf {
    PathBuf::from(std::env::var("DARGAH_TEST_POSTGRES_DIR").unwrap()).join(name)
}

/// What psql prints.
pub fn sql(address: &str, statement: &str) -> String {
    let done = try_sql(address, statement);
    assert!(done.status.success(), "{statement}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap().trim().to_owned()
}

/// Ends what `dargah` has open in a database, and waits until it has ended: `pg_terminate_backend` only asks for it. The
/// server takes a session out of its list after it has said farewell to the client.
pub fn end_sessions(database: &str) {
    let of_dargah =
        format!("FROM pg_stat_activity WHERE datname = '{database}' AND application_name = 'dargah'");
    sql(&server(), &format!("SELECT pg_terminate_backend(pid) {of_dargah}"));
    let began = Instant::now();
    while sql(&server(), &format!("SELECT count(*) {of_dargah}")) != "0" {
        assert!(began.elapsed() < PATIENCE, "the sessions do not end");
    }
}

fn try_sql(address: &str, statement: &str) -> std::process::Output {
    Command::new("psql").args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-c", statement, address]).output().unwrap()
}
