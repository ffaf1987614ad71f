//! A journal in an SQLite file of dargah's own. Many processes of one machine may use it at the same time.
//! Nothing else may open the file with another copy of SQLite in the same process: POSIX locks would break.

mod connections;
mod memory;

use super::{Changed, Entry, Filter, Journal, JournalOptions, Record, Row, record};
use crate::checkout::payment::{NextStep, Payment, PaymentId, Route, State};
use crate::error::{Error, ErrorKind, Result};
use crate::trusted_file;
use connections::{Open, Place};
use record::number;
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, TransactionBehavior, params};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use zeroize::Zeroizing;

/// What leads from each schema to the next one. A file with a newer schema than the last is refused.
const STEPS: [&str; 3] =
    [include_str!("sqlite/1.sql"), include_str!("sqlite/2.sql"), include_str!("sqlite/3.sql")];

/// Keeps payments in an SQLite file.
pub struct SqliteJournal {
    path: PathBuf,
    busy: Duration,
    place: Place,
}

impl SqliteJournal {
    /// Opens the file, and makes it where there is none, for nobody but its owner (mode 0600).
    ///
    /// # Errors
    /// `Journal` when it cannot be opened, is damaged, was written by a newer library, or can be read, changed or replaced
    /// by other users than this process's own and root.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        Self::open_with(path, &JournalOptions::default())
    }

    /// The same with another time to wait for other processes' writes than 10 s: the options' `timeout`.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_with(path: impl AsRef<Path>, options: &JournalOptions) -> Result<Self> {
        let path = path.as_ref();
        // A program that changes its directory later still means the same file.
        let path = std::path::absolute(path).map_err(|error| io(&error))?;
        let journal = Self { path, busy: options.timeout, place: Place::new() };
        journal.place.alone(|| make(&journal.path))?;
        journal.with(|_| Ok(()))?;
        Ok(journal)
    }

    fn with<T>(&self, work: impl FnOnce(&mut Connection) -> rusqlite::Result<T>) -> Result<T> {
        self.place.with(
            || FileId::of(&self.path),
            |file| Ok(Open { connection: connect(&self.path, self.busy, &file)?, file }),
            |connection| work(connection).map_err(|error| failed(&error)),
        )
    }

    fn those(&self, query: &str, values: impl rusqlite::Params) -> Result<Vec<Payment>> {
        self.with(|connection| {
            let mut statement = connection.prepare_cached(query)?;
            let rows = statement.query_map(values, |row| Ok(kept(row.get_ref(0)?)))?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        })?
        .into_iter()
        .map(read)
        .collect()
    }

    /// Rows of `place, id, data`.
    fn rows(&self, query: &str, values: impl rusqlite::Params) -> Result<Vec<Row>> {
        let rows = self.with(|connection| {
            let mut statement = connection.prepare_cached(query)?;
            let rows = statement
                .query_map(values, |row| Ok((row.get::<_, i64>(0)?, row.get(1)?, kept(row.get_ref(2)?))))?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        })?;
        let row =
            |(place, id, data)| Row { place: (u64::try_from(place).unwrap_or(0), id), payment: read(data) };
        Ok(rows.into_iter().map(row).collect())
    }
}

/// A row's record, which is wiped when it is freed: it holds the token. `None` where it is no text.
type Kept = Option<Zeroizing<String>>;

fn kept(data: ValueRef<'_>) -> Kept {
    data.as_str().ok().map(|data| Zeroizing::new(data.to_owned()))
}

/// Read where SQLite is done: its calls take much of a small stack.
fn read(data: Kept) -> Result<Payment> {
    record::payment(&data.ok_or_else(record::damaged)?)
}

/// Tells whether it is still the same file.
#[derive(PartialEq, Eq)]
struct FileId(#[cfg(unix)] (u64, u64));

impl FileId {
    #[cfg_attr(not(unix), allow(unused_variables))]
    fn of(path: &Path) -> Result<Self> {
        let found = std::fs::metadata(path).map_err(|error| io(&error))?;
        #[cfg(unix)]
        return Ok(Self((
            std::os::unix::fs::MetadataExt::dev(&found),
            std::os::unix::fs::MetadataExt::ino(&found),
        )));
        #[cfg(not(unix))]
        Ok(Self())
    }
}

fn failed(error: &rusqlite::Error) -> Error {
    // SQLite's own words name no values.
    Error::new(ErrorKind::Journal, error.to_string())
}

fn io(error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Journal, format!("the file cannot be opened: {error}"))
}

/// Makes the file where there is none. One that is there is not even opened: closing it would drop the locks that another
/// journal of this process has on it.
fn make(path: &Path) -> Result<()> {
    let (place, there) = trusted_file::journal(path).map_err(|error| io(&error))?;
    if there {
        return Ok(());
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(place) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(io(&error)),
        _ => Ok(()),
    }
}

fn connect(path: &Path, busy: Duration, file: &FileId) -> Result<Connection> {
    let (place, _) = trusted_file::journal(path).map_err(|error| io(&error))?;
    memory::wipe_what_is_freed();
    // Without the flag that makes a file: one that vanished is not to be replaced by an empty journal.
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut connection = Connection::open_with_flags(place, flags).map_err(|error| failed(&error))?;
    prepare(&mut connection, busy).map_err(|error| failed(&error))?;
    let schema: i64 =
        connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|error| failed(&error))?;
    record::known_schema(schema, STEPS.len())?;
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
    // What SQLite opened is what was looked at, and so is what it keeps beside it.
    trusted_file::journal(path).map_err(|error| io(&error))?;
    if FileId::of(path)? != *file {
        return Err(Error::new(ErrorKind::Journal, "the file was replaced while it was opened"));
    }
    Ok(connection)
}

fn prepare(connection: &mut Connection, busy: Duration) -> rusqlite::Result<()> {
    connection.busy_timeout(busy)?;
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

fn data(payment: &Payment) -> rusqlite::Result<Zeroizing<String>> {
    record::data(payment).map_err(unwritable)
}

fn unwritable(error: Error) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(Box::new(error))
}

/// Makes room for a payment. Whether there was: neither the order's attempt nor the id is taken.
fn insert(transaction: &Transaction<'_>, payment: &Payment) -> rusqlite::Result<bool> {
    let added = transaction
        .prepare_cached(
            "INSERT INTO payment (id, order_id, attempt, version, gateway, environment, account, state, due_ms, \
             acknowledged, data) VALUES (?3, ?1, ?2, 1, '', '', '', 0, 0, 0, '') ON CONFLICT DO NOTHING",
        )?
        .execute(params![payment.order_key(), payment.attempt, payment.id])?;
    Ok(added > 0)
}

/// Marks the order as paid by this payment, unless another one has the mark or the order another amount: what is then
/// to be noted of the payment.
fn mark(transaction: &Transaction<'_>, payment: &mut Payment) -> rusqlite::Result<Changed> {
    let first: Option<PaymentId> = transaction
        .prepare_cached("SELECT payment FROM paid WHERE order_id = ?1")?
        .query_row([&payment.order_key()], |row| row.get(0))
        .optional()?;
    if let Some(first) = first {
        if first == payment.id {
            return Ok(Changed::Done);
        }
        payment.duplicate_of = Some(first);
        return Ok(Changed::DoneAfter(first));
    }
    let newest: Option<i64> = transaction
        .prepare_cached("SELECT amount FROM payment WHERE order_id = ?1 ORDER BY attempt DESC LIMIT 1")?
        .query_row([&payment.order_key()], |row| row.get(0))?;
    if newest.is_some_and(|newest| newest != payment.amount.get()) && !payment.acknowledged {
        payment.amount_changed = true;
        return Ok(Changed::DoneForAnotherAmount);
    }
    mark_paid(transaction, payment)?;
    Ok(Changed::Done)
}

fn mark_paid(transaction: &Transaction<'_>, payment: &Payment) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("INSERT INTO paid (order_id, payment) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![payment.order_key(), payment.id])?;
    Ok(())
}

fn write(transaction: &Transaction<'_>, payment: &Payment) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "UPDATE payment SET version = ?2, gateway = ?3, environment = ?4, account = ?5, token = ?6, state = ?7, \
             due_ms = ?8, acknowledged = ?9, data = ?10, started_ms = ?11, attention = ?12, deliver = ?13, amount = ?14 \
             WHERE id = ?1",
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
            data(payment)?.as_str(),
            number(payment.started_ms),
            payment.needs_attention(),
            payment.next_step() == NextStep::Deliver,
            payment.amount.get(),
        ])?;
    Ok(())
}

fn add(transaction: &Transaction<'_>, id: PaymentId, line: &str) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("INSERT INTO history (payment, entry) VALUES (?1, ?2)")?
        .execute(params![id, line])?;
    Ok(())
}

impl Journal for SqliteJournal {
    fn now_ms(&self) -> Result<u64> {
        // One machine: its own clock is the one that all share.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(u64::try_from(now.as_millis()).unwrap_or(u64::MAX))
    }

    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        let line = record::line(&entry)?;
        self.with(|connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            if !insert(&transaction, &payment)? {
                return Ok(None);
            }
            let payment = Payment { version: 1, ..payment };
            write(&transaction, &payment)?;
            add(&transaction, payment.id, &line)?;
            transaction.commit()?;
            Ok(Some(payment))
        })
    }

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        let line = record::line(&entry)?;
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
            if payment.pays_its_order() {
                changed = mark(&transaction, &mut payment)?;
            } else if payment.state == State::Paid {
                transaction
                    .prepare_cached("DELETE FROM paid WHERE order_id = ?1 AND payment = ?2")?
                    .execute(params![payment.order_key(), payment.id])?;
            }
            write(&transaction, &payment)?;
            add(&transaction, payment.id, &line)?;
            transaction.commit()?;
            Ok(changed)
        })
    }

    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        let line = record::line(&entry)?;
        self.with(|connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let there: Vec<(i64, String)> = transaction
                .prepare_cached("SELECT id, entry FROM history WHERE payment = ?1 ORDER BY id")?
                .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
            let readable: Vec<(i64, Entry)> =
                there.iter().filter_map(|(id, line)| Some((*id, record::entry(line).ok()?))).collect();
            match super::counted(readable.iter().map(|(_, entry)| entry), &entry) {
                Some((place, counted)) => {
                    let line = record::line(&counted).map_err(unwritable)?;
                    transaction
                        .prepare_cached("UPDATE history SET entry = ?2 WHERE id = ?1")?
                        .execute(params![readable[place].0, line])?;
                }
                None => add(&transaction, id, &line)?,
            }
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

    fn of_order(&self, order_key: &str) -> Result<Vec<Payment>> {
        self.those("SELECT data FROM payment WHERE order_id = ?1 ORDER BY attempt", [order_key])
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>> {
        let mut query = "SELECT started_ms, id, data FROM payment WHERE 1".to_owned();
        let mut values = Vec::new();
        let mut only = |condition: &str, value: Option<Sql>| {
            if let Some(value) = value {
                query.push_str(condition);
                values.push(value);
            }
        };
        let states: Vec<i64> = filter.states.iter().map(|state| *state as i64).collect();
        let states = (!states.is_empty()).then(|| serde_json::json!(states).to_string());
        let behind = " AND (started_ms, id) > (SELECT started_ms, id FROM payment WHERE id = ?)";
        only(behind, filter.after.map(Sql::from));
        only(" AND state IN (SELECT value FROM json_each(?))", states.map(Sql::from));
        // The column has the order's key.
        match filter.order_key() {
            Some(key) => only(" AND order_id = ?", Some(key.into())),
            None => {
                let order = " AND substr(order_id, instr(order_id, char(31)) + 1) = ?";
                only(order, filter.order_id.clone().map(Sql::from));
                let shop = " AND substr(order_id, 1, max(instr(order_id, char(31)) - 1, 0)) = ?";
                only(shop, filter.shop.clone().map(Sql::from));
            }
        }
        only(" AND account = ?", filter.account.clone().map(Sql::from));
        only(" AND started_ms >= ?", filter.from_ms.map(|from| number(from).into()));
        only(" AND started_ms < ?", filter.before_ms.map(|before| number(before).into()));
        // Named by their values, so that the indexes of those few are used.
        query.push_str(if filter.attention { " AND attention = 1" } else { "" });
        query.push_str(if filter.to_deliver { " AND deliver = 1" } else { "" });
        query.push_str(" ORDER BY started_ms, id LIMIT ?");
        values.push(number(most).into());
        self.rows(&query, rusqlite::params_from_iter(values))
    }

    fn due(&self, until_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        let query = "SELECT due_ms, id, data FROM payment WHERE due_ms < 9223372036854775807 AND due_ms <= ?1 AND (due_ms, id) > (?2, ?3) \
                     ORDER BY due_ms, id LIMIT ?4";
        self.rows(query, params![number(until_ms), number(after.0), after.1, number(most)])
    }

    fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        let lines = self.with(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT entry FROM history WHERE payment = ?1 ORDER BY id")?;
            let rows = statement.query_map([id], |row| row.get(0))?;
            rows.collect::<rusqlite::Result<Vec<String>>>()
        })?;
        lines.iter().map(|line| record::entry(line)).collect()
    }

    fn take_over(&self, records: &[Record]) -> Result<()> {
        let other = self.with(|connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for Record { payment, history } in records {
                let here = transaction
                    .prepare_cached("SELECT data FROM payment WHERE id = ?1")?
                    .query_row([payment.id], |row| Ok(kept(row.get_ref(0)?)))
                    .optional()?;
                match here.map(read) {
                    Some(Ok(here)) if here == *payment => continue,
                    None if insert(&transaction, payment)? => {}
                    _ => return Ok(Some(payment.id)),
                }
                write(&transaction, payment)?;
                if payment.pays_its_order() {
                    mark_paid(&transaction, payment)?;
                }
                for entry in history {
                    let line = record::line(entry);
                    add(&transaction, payment.id, &line.map_err(unwritable)?)?;
                }
            }
            transaction.commit()?;
            Ok(None)
        })?;
        other.map_or(Ok(()), |id| Err(super::other_payment(id)))
    }
}
