//! The tables, in a schema of dargah's own, taken forward in steps under a lock that all machines share.

use super::connection::{Connection, Failed};
use crate::checkout::journal::record;
use crate::error::{Error, ErrorKind, Result};
use std::time::Duration;
use tokio_postgres::error::SqlState;

/// What leads from each schema to the next one. A database with a newer schema than the last is refused.
const STEPS: [&str; 2] = [include_str!("1.sql"), include_str!("2.sql")];
/// "dargah" as a number: the lock's name.
const LOCK: i64 = 0x6461_7267_6168;

/// Brings the tables to the newest schema.
pub(super) fn prepare(connection: &mut Connection, wait: Duration) -> Result<()> {
    let found = version(connection, wait)?;
    record::known_schema(found, STEPS.len())?;
    if found == record::number(STEPS.len()) {
        return Ok(());
    }
    let migrated = migrate(connection, wait);
    if let Err(failed) = migrated {
        return Err(failed.error());
    }
    // What counts is what stands there now.
    let found = version(connection, wait)?;
    record::known_schema(found, STEPS.len())?;
    if found != record::number(STEPS.len()) {
        return Err(Error::new(ErrorKind::Journal, "its schema cannot be brought up to date"));
    }
    Ok(())
}

fn version(connection: &mut Connection, wait: Duration) -> Result<i64> {
    match connection.query("SELECT version FROM dargah.schema_version", &[], wait) {
        Ok(rows) => match rows.first().map(|row| row.try_get(0)) {
            Some(Ok(version)) => Ok(version),
            _ => Err(Error::new(ErrorKind::Journal, "its schema has no version: damaged")),
        },
        Err(Failed::Refused { code, .. })
            if code == SqlState::UNDEFINED_TABLE || code == SqlState::INVALID_SCHEMA_NAME =>
        {
            Ok(0)
        }
        Err(failed) => Err(failed.error()),
    }
}

/// One transaction for each step. Whoever gets the lock second finds the step done, and leaves it.
fn migrate(connection: &mut Connection, wait: Duration) -> std::result::Result<(), Failed> {
    for (next, sql) in (1_i64..).zip(STEPS) {
        connection.batch(&format!("BEGIN; SELECT pg_advisory_xact_lock({LOCK});"), wait)?;
        let done = step(connection, next, sql, wait);
        if done.is_err() {
            connection.batch("ROLLBACK", wait)?;
        }
        done?;
    }
    Ok(())
}

fn step(
    connection: &mut Connection,
    next: i64,
    sql: &str,
    wait: Duration,
) -> std::result::Result<(), Failed> {
    let exists = "SELECT to_regclass('dargah.schema_version') IS NOT NULL";
    let here = connection.query(exists, &[], wait)?;
    let here: bool = here.first().is_some_and(|row| row.try_get(0).unwrap_or(false));
    if here {
        let rows = connection.query("SELECT version FROM dargah.schema_version", &[], wait)?;
        let version: Option<i64> = rows.first().and_then(|row| row.try_get(0).ok());
        if version.is_none_or(|version| version >= next) {
            return connection.batch("ROLLBACK", wait);
        }
    } else {
        // The schema may have been made by somebody who may; then it is used as it is.
        connection.batch(
            "DO $$ BEGIN IF to_regnamespace('dargah') IS NULL THEN CREATE SCHEMA dargah; END IF; END $$; \
             CREATE TABLE dargah.schema_version (version bigint NOT NULL); \
             INSERT INTO dargah.schema_version VALUES (0);",
            wait,
        )?;
    }
    connection.batch(sql, wait)?;
    connection.batch(&format!("UPDATE dargah.schema_version SET version = {next}; COMMIT"), wait)
}
