//! A journal in an SQLite file of dargah's own. Many processes of one machine may use it at the same time.
//! Nothing else may open the file with another copy of SQLite in the same process: POSIX locks would break.

use super::{Changed, Entry, Filter, Journal};
use crate::checkout::payment::{Payment, PaymentId, Route, State};
use crate::error::{Error, ErrorKind, Result};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What leads from each schema to the next one. A file with a newer schema than the last is refused.
const STEPS: [&str; 2] = [include_str!("sqlite/1.sql"), include_str!("sqlite/2.sql")];

/// How long to wait for another process's write.
const BUSY: Duration = Duration::from_secs(10);

/// Keeps payments in an SQLite file.
pub struct SqliteJournal {
    path: PathBuf,
    /// The connection and the process that opened it: it must not cross a fork.
    open: Mutex<Option<(u32, Connection)>>,
}

impl SqliteJournal {
    /// Opens the file, and makes it where there is none, for nobody but its owner (mode 0600).
    ///
    /// # Errors
    /// `Journal` when it cannot be opened, is damaged, or was written by a newer library.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let journal = Self { path: path.as_ref().to_owned(), open: Mutex::new(None) };
        journal.with(|_| Ok(()))?;
        Ok(journal)
    }

    fn with<T>(&self, work: impl FnOnce(&mut Connection) -> rusqlite::Result<T>) -> Result<T> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let pid = std::process::id();
        match open.take() {
            Some((owner, connection)) if owner == pid => *open = Some((owner, connection)),
            // The parent's: closing it here would take its locks away.
            Some((_, connection)) => std::mem::forget(connection),
            None => {}
        }
        if open.is_none() {
            *open = Some((pid, connect(&self.path)?));
        }
        match open.as_mut() {
            Some((_, connection)) => work(connection).map_err(|error| failed(&error)),
            None => Err(Error::new(ErrorKind::Internal, "no connection to the journal")),
        }
    }

    fn those(&self, query: &str, values: impl rusqlite::Params) -> Result<Vec<Payment>> {
        self.with(|connection| {
            let mut statement = connection.prepare_cached(query)?;
            let rows = statement.query_map(values, row)?;
            rows.collect()
        })
    }
}

fn failed(error: &rusqlite::Error) -> Error {
    // SQLite's own words name no values.
    Error::new(ErrorKind::Journal, error.to_string())
}

fn io(error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Journal, format!("the file cannot be made: {error}"))
}

fn connect(path: &Path) -> Result<Connection> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    drop(options.open(path).map_err(|error| io(&error))?);
    let mut connection = Connection::open(path).map_err(|error| failed(&error))?;
    prepare(&mut connection).map_err(|error| failed(&error))?;
    let schema: i64 =
        connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|error| failed(&error))?;
    if schema > STEPS.len() as i64 {
        let known = STEPS.len();
        let why =
            format!("the file has schema {schema}, this library knows up to {known}: update the library");
        return Err(Error::new(ErrorKind::Journal, why));
    }
    let durable: (String, i64) = connection
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .and_then(|mode| Ok((mode, connection.query_row("PRAGMA synchronous", [], |row| row.get(0))?)))
        .map_err(|error| failed(&error))?;
    // Read back: a setting that did not take would only show after a power cut.
    if durable != ("wal".to_owned(), 2) {
        return Err(Error::new(
            ErrorKind::Journal,
            "the file system does not allow durable writes (WAL, FULL)",
        ));
    }
    Ok(connection)
}

fn prepare(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "secure_delete", "on")?;
    let schema: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if schema < STEPS.len() as i64 {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Read again under the lock: another process may have been faster.
        let schema: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        for (next, sql) in (1_i64..).zip(STEPS).filter(|(next, _)| *next > schema) {
            transaction.execute_batch(sql)?;
            transaction.pragma_update(None, "user_version", next)?;
        }
        transaction.commit()?;
    }
    Ok(())
}

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Payment> {
    let text: String = row.get(0)?;
    serde_json::from_str(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
    })
}

fn json(value: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

fn write(transaction: &Transaction<'_>, payment: &Payment) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "UPDATE payment SET version = ?2, gateway = ?3, environment = ?4, account = ?5, token = ?6, state = ?7, \
             due_ms = ?8, acknowledged = ?9, data = ?10, started_ms = ?11, attention = ?12 WHERE id = ?1",
        )?
        .execute(params![
            payment.id,
            payment.version,
            payment.route.gateway,
            payment.route.environment,
            payment.route.account,
            payment.token.as_ref().map(|token| token.expose()),
            payment.state as i64,
            number(payment.due_ms),
            payment.acknowledged,
            json(payment)?,
            number(payment.started_ms),
            payment.needs_attention(),
        ])?;
    Ok(())
}

/// SQLite's numbers have a sign. What is too great is as far away as can be.
fn number(value: impl TryInto<i64>) -> i64 {
    value.try_into().unwrap_or(i64::MAX)
}

fn add(transaction: &Transaction<'_>, id: PaymentId, entry: &Entry) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("INSERT INTO history (payment, entry) VALUES (?1, ?2)")?
        .execute(params![id, json(entry)?])?;
    Ok(())
}

impl Journal for SqliteJournal {
    fn now_ms(&self) -> Result<u64> {
        // One machine: its own clock is the one that all share.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(u64::try_from(now.as_millis()).unwrap_or(u64::MAX))
    }

    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        self.with(|connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let added = transaction
                .prepare_cached(
                    "INSERT INTO payment (order_id, attempt, version, gateway, environment, account, state, due_ms, \
                     acknowledged, data) VALUES (?1, ?2, 1, '', '', '', 0, 0, 0, '') ON CONFLICT DO NOTHING",
                )?
                .execute(params![payment.order_id, payment.attempt])?;
            if added == 0 {
                return Ok(None);
            }
            let payment = Payment { id: transaction.last_insert_rowid(), version: 1, ..payment };
            write(&transaction, &payment)?;
            add(&transaction, payment.id, &entry)?;
            transaction.commit()?;
            Ok(Some(payment))
        })
    }

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        self.with(|connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let version: Option<i64> = transaction
                .prepare_cached("SELECT version FROM payment WHERE id = ?1")?
                .query_row([payment.id], |row| row.get(0))
                .optional()?;
            if version.map(|version| version + 1) != Some(payment.version) {
                return Ok(Changed::Late);
            }
            let mut payment = payment.clone();
            let mut changed = Changed::Done;
            if payment.state == State::Paid {
                transaction
                    .prepare_cached(
                        "INSERT INTO paid (order_id, payment) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                    )?
                    .execute(params![payment.order_id, payment.id])?;
                let first: PaymentId = transaction
                    .prepare_cached("SELECT payment FROM paid WHERE order_id = ?1")?
                    .query_row([&payment.order_id], |row| row.get(0))?;
                if first != payment.id {
                    payment.duplicate_of = Some(first);
                    changed = Changed::DoneAfter(first);
                }
            }
            write(&transaction, &payment)?;
            add(&transaction, payment.id, &entry)?;
            transaction.commit()?;
            Ok(changed)
        })
    }

    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        self.with(|connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            add(&transaction, id, &entry)?;
            transaction.commit()
        })
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        Ok(self.those("SELECT data FROM payment WHERE id = ?1", [id])?.pop())
    }

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        let query = "SELECT data FROM payment \
                     WHERE token = ?1 AND gateway = ?2 AND environment = ?3 AND account = ?4";
        Ok(self.those(query, params![token, route.gateway, route.environment, route.account])?.pop())
    }

    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
        self.those("SELECT data FROM payment WHERE order_id = ?1 ORDER BY attempt", [order_id])
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Payment>> {
        let mut query = "SELECT data FROM payment WHERE id > ?".to_owned();
        let mut values = vec![Sql::from(filter.after.unwrap_or(0))];
        let mut only = |condition: &str, value: Option<Sql>| {
            if let Some(value) = value {
                query.push_str(condition);
                values.push(value);
            }
        };
        let states: Vec<i64> = filter.states.iter().map(|state| *state as i64).collect();
        let states = (!states.is_empty()).then(|| serde_json::json!(states).to_string());
        only(" AND state IN (SELECT value FROM json_each(?))", states.map(Sql::from));
        only(" AND order_id = ?", filter.order_id.clone().map(Sql::from));
        only(" AND account = ?", filter.account.clone().map(Sql::from));
        only(" AND started_ms >= ?", filter.from_ms.map(|from| number(from).into()));
        only(" AND started_ms < ?", filter.before_ms.map(|before| number(before).into()));
        // Named by its value, so that the index of those few is used.
        query.push_str(if filter.attention { " AND attention = 1" } else { "" });
        query.push_str(" ORDER BY id LIMIT ?");
        values.push(number(most).into());
        self.those(&query, rusqlite::params_from_iter(values))
    }

    fn due(&self, now_ms: u64, most: usize) -> Result<Vec<Payment>> {
        let settled: Vec<String> = State::ALL
            .into_iter()
            .filter(|state| state.is_settled())
            .map(|state| (state as i64).to_string())
            .collect();
        let query = format!(
            "SELECT data FROM payment WHERE due_ms <= ?1 AND state NOT IN ({}) ORDER BY due_ms LIMIT ?2",
            settled.join(", ")
        );
        self.those(&query, params![number(now_ms), number(most)])
    }

    fn unacknowledged(&self, most: usize) -> Result<Vec<Payment>> {
        let query = "SELECT data FROM payment WHERE state = ?1 AND acknowledged = 0 ORDER BY id LIMIT ?2";
        self.those(query, params![State::Paid as i64, number(most)])
    }

    fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        self.with(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT entry FROM history WHERE payment = ?1 ORDER BY id")?;
            let rows = statement.query_map([id], |row| {
                let text: String = row.get(0)?;
                serde_json::from_str(&text).map_err(|error| {
                    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
                })
            })?;
            rows.collect()
        })
    }
}
