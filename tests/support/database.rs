//! Databases for tests: an SQLite file, or one in the PostgreSQL server of `scripts/with-postgres`.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// A database of a test's own, removed when dropped.
pub struct Database {
    pub address: String,
    remove: Remove,
}

enum Remove {
    Files(PathBuf),
    Database(String),
}

/// A name that no other test uses.
pub fn unused_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("dargah_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst))
}

impl Database {
    pub fn sqlite() -> Self {
        let path = std::env::temp_dir().join(format!("{}.db", unused_name()));
        let _ = std::fs::remove_file(&path);
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

fn try_sql(address: &str, statement: &str) -> std::process::Output {
    Command::new("psql").args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-c", statement, address]).output().unwrap()
}
