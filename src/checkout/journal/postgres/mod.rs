//! A journal in PostgreSQL, for shops on more than one machine.

mod address;
mod connection;
mod guard;
mod import;
mod pool;
mod schema;

use super::{Changed, Entry, Filter, Journal, JournalOptions, Record, Row as Listed, record};
use crate::checkout::payment::{NextStep, Payment, PaymentId, Route};
use crate::error::{Error, ErrorKind, Result};
use crate::process::PerProcess;
use crate::transport::{NetworkSettings, client_tls};
use address::Address;
use connection::{Connection, Failed, Times, Value};
use pool::{Pool, Server};
use record::number;
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres::Row;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::Type;
use zeroize::Zeroizing;

/// For how long this machine's clock carries the server's on, before the server is asked again.
const CARRIED: Duration = Duration::from_secs(1);

const NOW: &str = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";
const ROW: &str = "SELECT id, version, duplicate_of, amount_changed, data FROM dargah.payment";

/// Keeps payments in PostgreSQL (12 or newer), in a schema `dargah` that it makes and takes forward itself. Any number
/// of machines may share it; the server's clock is the one that counts.
///
/// - **TLS**: the server's certificate and name are always checked, as by `sslmode=verify-full`, against the bundled
///   Mozilla roots and the options' `ca_file`. Without TLS only this machine is spoken to, by a loopback address or a
///   Unix socket; `sslmode=require` asks for it there too. There a password is only proven, by SCRAM, and who listens on a
///   socket must be root, this program's user or `requirepeer` (`postgres` by default).
/// - **Threads**: each call runs on the thread that makes it, over one of a few connections. Names are looked up on a
///   short-lived thread of its own. SIGPIPE does not reach the host.
/// - **Time**: connecting, each statement and the wait for a free connection have an end.
/// - **fork**: a child opens connections of its own.
/// - Connect to the server itself, or through a pooler in session mode: settings belong to a session.
///
/// A write whose answer was lost is an error that says that nobody knows whether it was written. It is never
/// repeated; what stands in the journal counts.
pub struct PostgresJournal {
    server: Server,
    pool: PerProcess<Pool>,
}

impl PostgresJournal {
    /// Connects, and makes the tables where there are none.
    ///
    /// # Errors
    /// `InvalidConfiguration` with field `journal`, `ca_file` or `ca_pem`; `Journal` when there is no connection, when
    /// writes would not be durable there, or when the tables were made by a newer library.
    pub fn open(address: &str, options: &JournalOptions) -> Result<Self> {
        let mut address = Address::parse(address)?;
        let network = NetworkSettings {
            ca_file: options.ca_file.clone().or_else(|| address.ca_file.take()),
            ca_pem: options.ca_pem.clone(),
            only_own_ca: options.only_own_ca,
            ..NetworkSettings::default()
        };
        let tls = Arc::new(client_tls(&network)?);
        let times = Times { connect: options.connect_timeout, statement: options.timeout };
        let server = Server { address, tls, times, most: options.connections };
        let journal = Self { server, pool: PerProcess::new() };
        journal.ask_the_time()?;
        Ok(journal)
    }

    fn pool(&self) -> &Pool {
        self.pool.get(Pool::default)
    }

    fn with<T: Send>(
        &self,
        work: impl Fn(&mut Connection) -> std::result::Result<T, Failed> + Send + Sync,
    ) -> Result<T> {
        self.pool().with(&self.server, work)
    }

    fn query(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>> {
        self.with(|connection| connection.query(sql, values, self.server.times.statement))
    }

    /// A statement that changes nothing may be sent again when its answer was lost.
    fn read(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Row>> {
        let wait = self.server.times.statement;
        let lost = |failed| match failed {
            Failed::Lost(_) => Failed::Stale,
            other => other,
        };
        self.with(|connection| connection.query(sql, values, wait).map_err(lost))
    }

    fn payments(&self, condition: &str, values: &[Value<'_>]) -> Result<Vec<Payment>> {
        self.read(&format!("{ROW} {condition}"), values)?.iter().map(payment).collect()
    }

    fn ask_the_time(&self) -> Result<u64> {
        let rows = self.read(&format!("SELECT {NOW}"), &[])?;
        let now: i64 = get(rows.first(), 0)?;
        self.pool().set_clock(now);
        Ok(u64::try_from(now).unwrap_or(0))
    }
}

/// A column. What the server sends is checked: nothing else may share the tables, but somebody might.
fn get<'a, T: tokio_postgres::types::FromSql<'a>>(row: Option<&'a Row>, column: usize) -> Result<T> {
    let value = row.and_then(|row| row.try_get(column).ok());
    value.ok_or_else(|| Error::new(ErrorKind::Journal, "it answers something else than was asked for"))
}

fn payment(row: &Row) -> Result<Payment> {
    let row = Some(row);
    let read = record::payment(get(row, 4)?)?;
    Ok(Payment {
        id: get(row, 0)?,
        version: get(row, 1)?,
        duplicate_of: get(row, 2)?,
        amount_changed: get(row, 3)?,
        ..read
    })
}

/// A row of a list, with its place behind the payment.
fn listed(row: &Row) -> Result<Listed> {
    let place: i64 = get(Some(row), 5)?;
    Ok(Listed { place: (u64::try_from(place).unwrap_or(0), get(Some(row), 0)?), payment: payment(row) })
}

/// A payment as the columns have it, but for `id` and `version`.
struct Columns<'a> {
    payment: &'a Payment,
    order_key: String,
    token: Option<&'a str>,
    attempt: i64,
    state: i64,
    due_ms: i64,
    started_ms: i64,
    attention: bool,
    deliver: bool,
    amount: i64,
    data: Zeroizing<String>,
}

impl<'a> Columns<'a> {
    const NAMES: &'static str = "order_id, attempt, gateway, environment, account, token, state, due_ms, started_ms, \
                                 acknowledged, attention, duplicate_of, data, deliver, amount, amount_changed";
    /// For the values, which come first.
    const PLACES: &'static str = "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16";

    fn of(payment: &'a Payment) -> Result<Self> {
        Ok(Self {
            payment,
            order_key: payment.order_key(),
            token: payment.token.as_ref().map(|token| token.expose()),
            attempt: payment.attempt.into(),
            state: payment.state as i64,
            due_ms: number(payment.due_ms),
            started_ms: number(payment.started_ms),
            attention: payment.needs_attention(),
            deliver: payment.next_step() == NextStep::Deliver,
            amount: payment.amount.get(),
            data: record::data(payment)?,
        })
    }

    /// In the order of their names.
    fn values(&self) -> [Value<'_>; 16] {
        let payment = self.payment;
        [
            (&self.order_key, TEXT),
            (&self.attempt, INT8),
            (&payment.route.gateway, TEXT),
            (&payment.route.environment, TEXT),
            (&payment.route.account, TEXT),
            (&self.token, TEXT),
            (&self.state, INT8),
            (&self.due_ms, INT8),
            (&self.started_ms, INT8),
            (&payment.acknowledged, BOOL),
            (&self.attention, BOOL),
            (&payment.duplicate_of, INT8),
            (&*self.data, TEXT),
            (&self.deliver, BOOL),
            (&self.amount, INT8),
            (&payment.amount_changed, BOOL),
        ]
    }
}

const TEXT: Type = Type::TEXT;
const INT8: Type = Type::INT8;
const BOOL: Type = Type::BOOL;

impl Journal for PostgresJournal {
    fn now_ms(&self) -> Result<u64> {
        self.pool().clock(CARRIED).map_or_else(|| self.ask_the_time(), Ok)
    }

    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        let sql = format!(
            "WITH added AS (INSERT INTO dargah.payment ({}, id, version) VALUES ({}, $17, 1) \
             ON CONFLICT DO NOTHING RETURNING id), \
             line AS (INSERT INTO dargah.history (payment, entry) SELECT id, $18 FROM added) \
             SELECT (SELECT id FROM added), {NOW}",
            Columns::NAMES,
            Columns::PLACES
        );
        let (columns, line) = (Columns::of(&payment)?, record::line(&entry)?);
        let values = [&columns.values()[..], &[(&payment.id, INT8), (&line, TEXT)]].concat();
        let wait = self.server.times.statement;
        let rows = self.with(|connection| match connection.query(&sql, &values, wait) {
            Err(Failed::Refused { code, .. }) if code == SqlState::PROGRAM_LIMIT_EXCEEDED => Ok(None),
            done => done.map(Some),
        })?;
        let rows = rows.ok_or_else(|| Error::input("orderId", "is too long for the journal"))?;
        let row = rows.first();
        self.pool().set_clock(get(row, 1)?);
        let id: Option<PaymentId> = get(row, 0)?;
        Ok(id.map(|_| Payment { version: 1, ..payment }))
    }

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        // One statement: the row is locked as the version before, then the order is marked, then both are written.
        // ON CONFLICT DO UPDATE brings back what stands there, also what another transaction has just committed. No mark
        // means that the order has another amount.
        let (mark, first) = if payment.pays_its_order() {
            (
                "mark AS (INSERT INTO dargah.paid AS paid (order_id, payment) SELECT $13, id FROM held \
                 WHERE $11 OR EXISTS (SELECT FROM dargah.paid WHERE order_id = $13) OR NOT EXISTS (SELECT FROM \
                 (SELECT amount FROM dargah.payment WHERE order_id = $13 ORDER BY attempt DESC LIMIT 1) AS newest \
                 WHERE amount <> $17) \
                 ON CONFLICT (order_id) DO UPDATE SET payment = paid.payment RETURNING paid.payment AS first)",
                "mark.first",
            )
        } else {
            // One that was given back has the mark no more.
            (
                "mark AS (DELETE FROM dargah.paid WHERE payment = $1 AND order_id = $13 AND EXISTS (SELECT FROM held) \
                 RETURNING payment AS first)",
                "held.id",
            )
        };
        let sql = format!(
            "WITH held AS (SELECT id FROM dargah.payment WHERE id = $1 AND version = $2 - 1 FOR UPDATE), {mark}, \
             found AS (SELECT held.id, {first} AS first FROM held LEFT JOIN mark ON true), \
             changed AS (UPDATE dargah.payment AS payment SET version = $2, gateway = $3, environment = $4, account = $5, \
             token = $6, state = $7, due_ms = $8, started_ms = $9, acknowledged = $11, data = $12, amount = $17, \
             attention = CASE WHEN first = found.id THEN $10::boolean ELSE $14::boolean END, \
             deliver = first IS NOT DISTINCT FROM found.id AND $16, \
             duplicate_of = CASE WHEN first <> found.id THEN first ELSE $15::bigint END, \
             amount_changed = $18 OR first IS NULL \
             FROM found WHERE payment.id = found.id RETURNING payment.id, found.first), \
             line AS (INSERT INTO dargah.history (payment, entry) SELECT id, $19 FROM changed) \
             SELECT (SELECT id FROM changed), (SELECT first FROM changed), {NOW}"
        );
        let (columns, line) = (Columns::of(payment)?, record::line(&entry)?);
        // Whether it would need attention as one that does not pay its order; `data` follows the columns when read.
        let attention_else = Payment { duplicate_of: Some(0), ..payment.clone() }.needs_attention();
        let rows = self.query(
            &sql,
            &[
                (&payment.id, INT8),
                (&payment.version, INT8),
                (&payment.route.gateway, TEXT),
                (&payment.route.environment, TEXT),
                (&payment.route.account, TEXT),
                (&columns.token, TEXT),
                (&columns.state, INT8),
                (&columns.due_ms, INT8),
                (&columns.started_ms, INT8),
                (&columns.attention, BOOL),
                (&payment.acknowledged, BOOL),
                (&*columns.data, TEXT),
                (&columns.order_key, TEXT),
                (&attention_else, BOOL),
                (&payment.duplicate_of, INT8),
                (&columns.deliver, BOOL),
                (&columns.amount, INT8),
                (&payment.amount_changed, BOOL),
                (&line, TEXT),
            ],
        )?;
        let row = rows.first();
        self.pool().set_clock(get(row, 2)?);
        let (id, first): (Option<PaymentId>, Option<PaymentId>) = (get(row, 0)?, get(row, 1)?);
        Ok(match (id, first) {
            (None, _) => Changed::Late,
            (Some(_), None) => Changed::DoneForAnotherAmount,
            (Some(id), Some(first)) if first != id => Changed::DoneAfter(first),
            _ => Changed::Done,
        })
    }

    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        let there =
            self.read("SELECT id, entry FROM dargah.history WHERE payment = $1 ORDER BY id", &[(&id, INT8)])?;
        let read = |row: &Row| Some((get(Some(row), 0).ok()?, record::entry(get(Some(row), 1).ok()?).ok()?));
        let readable: Vec<(i64, Entry)> = there.iter().filter_map(read).collect();
        let (sql, at, line) = match super::counted(readable.iter().map(|(_, entry)| entry), &entry) {
            // Two that count at the same moment may count as one.
            Some((place, counted)) => (
                "UPDATE dargah.history SET entry = $2 WHERE id = $1",
                readable[place].0,
                record::line(&counted)?,
            ),
            None => {
                ("INSERT INTO dargah.history (payment, entry) VALUES ($1, $2)", id, record::line(&entry)?)
            }
        };
        self.query(sql, &[(&at, INT8), (&line, TEXT)]).map(drop)
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        Ok(self.payments("WHERE id = $1", &[(&id, INT8)])?.pop())
    }

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        // PostgreSQL's texts hold no NUL: there is no such token.
        if token.contains('\0') {
            return Ok(None);
        }
        let values: [Value<'_>; 4] =
            [(&token, TEXT), (&route.gateway, TEXT), (&route.environment, TEXT), (&route.account, TEXT)];
        let condition = "WHERE md5(token) = md5($1) AND token = $1 AND gateway = $2 AND environment = $3 AND account = $4";
        Ok(self.payments(condition, &values)?.pop())
    }

    fn of_order(&self, order_key: &str) -> Result<Vec<Payment>> {
        if order_key.contains('\0') {
            return Ok(Vec::new());
        }
        self.payments("WHERE order_id = $1 ORDER BY attempt", &[(&order_key, TEXT)])
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Listed>> {
        let states: Vec<i64> = filter.states.iter().map(|state| *state as i64).collect();
        let most = number(most);
        let (from, before) = (filter.from_ms.map(number), filter.before_ms.map(number));
        // The column has the order's key.
        let (key, shop, order) = match filter.order_key() {
            Some(key) => (Some(key), &None, &None),
            None => (None, &filter.shop, &filter.order_id),
        };
        // A value that is NULL asks for nothing.
        let mut sql = "SELECT id, version, duplicate_of, amount_changed, data, started_ms FROM dargah.payment \
                       WHERE ($1 IS NULL OR (started_ms, id) > (SELECT started_ms, id FROM dargah.payment WHERE id = $1)) \
                       AND ($2 IS NULL OR order_id = $2) AND ($3 IS NULL OR account = $3) \
                       AND ($4 IS NULL OR started_ms >= $4) AND ($5 IS NULL OR started_ms < $5) \
                       AND (cardinality($6::bigint[]) = 0 OR state = ANY($6::bigint[])) \
                       AND ($8 IS NULL OR left(order_id, greatest(strpos(order_id, chr(31)) - 1, 0)) = $8) \
                       AND ($9 IS NULL OR substr(order_id, strpos(order_id, chr(31)) + 1) = $9)"
            .to_owned();
        // Named, so that the indexes of those few are used.
        sql.push_str(if filter.attention { " AND attention" } else { "" });
        sql.push_str(if filter.to_deliver { " AND deliver" } else { "" });
        sql.push_str(" ORDER BY started_ms, id LIMIT $7");
        let values: [Value<'_>; 9] = [
            (&filter.after, INT8),
            (&key, TEXT),
            (&filter.account, TEXT),
            (&from, INT8),
            (&before, INT8),
            (&states, Type::INT8_ARRAY),
            (&most, INT8),
            (shop, TEXT),
            (order, TEXT),
        ];
        self.read(&sql, &values)?.iter().map(listed).collect()
    }

    fn due(&self, until_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Listed>> {
        let sql = "SELECT id, version, duplicate_of, amount_changed, data, due_ms FROM dargah.payment \
                   WHERE due_ms < 9223372036854775807 AND due_ms <= $1 AND (due_ms, id) > ($2, $3) \
                   ORDER BY due_ms, id LIMIT $4";
        let (at, id) = (number(after.0), after.1);
        let values: [Value<'_>; 4] =
            [(&number(until_ms), INT8), (&at, INT8), (&id, INT8), (&number(most), INT8)];
        self.read(sql, &values)?.iter().map(listed).collect()
    }

    fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        let rows =
            self.read("SELECT entry FROM dargah.history WHERE payment = $1 ORDER BY id", &[(&id, INT8)])?;
        rows.iter().map(|row| record::entry(get(Some(row), 0)?)).collect()
    }

    fn take_over(&self, records: &[Record]) -> Result<()> {
        import::take_over(self, records)
    }
}
