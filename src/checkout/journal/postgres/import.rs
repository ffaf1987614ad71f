//! Taking payments over from another journal.

use super::connection::{Connection, Failed, Value};
use super::{BOOL, Columns, INT8, PostgresJournal, payment};
use crate::checkout::journal::{Record, other_payment, record};
use crate::checkout::payment::PaymentId;
use crate::error::Result;
use std::time::Duration;
use tokio_postgres::types::Type;

/// Where a payment of the same id stands already.
enum Here {
    Nothing,
    TheSame,
    Another,
}

/// In one transaction. It may be run again: what is there already is compared.
pub(super) fn take_over(journal: &PostgresJournal, records: &[Record]) -> Result<()> {
    let wait = journal.server.times.statement;
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        let lines: Vec<String> = record.history.iter().map(record::line).collect::<Result<_>>()?;
        rows.push((record, Columns::of(&record.payment)?, lines));
    }
    let other = journal.with(|connection| {
        connection.batch("BEGIN", wait)?;
        let done = add_all(connection, &rows, wait);
        let end = if matches!(done, Ok(None)) { "COMMIT" } else { "ROLLBACK" };
        connection.batch(end, wait)?;
        done
    })?;
    other.map_or(Ok(()), |id| Err(other_payment(id)))
}

fn add_all(
    connection: &mut Connection,
    rows: &[(&Record, Columns<'_>, Vec<String>)],
    wait: Duration,
) -> std::result::Result<Option<PaymentId>, Failed> {
    for (record, columns, lines) in rows {
        match here(connection, record, wait)? {
            Here::Another => return Ok(Some(record.payment.id)),
            Here::TheSame => {}
            Here::Nothing => {
                if !add(connection, record, columns, lines, wait)? {
                    return Ok(Some(record.payment.id));
                }
            }
        }
    }
    Ok(None)
}

fn here(connection: &mut Connection, record: &Record, wait: Duration) -> std::result::Result<Here, Failed> {
    let sql = format!("{} WHERE id = $1", super::ROW);
    let rows = connection.query(&sql, &[(&record.payment.id, INT8)], wait)?;
    Ok(match rows.first().map(payment) {
        None => Here::Nothing,
        Some(Ok(here)) if here == record.payment => Here::TheSame,
        Some(_) => Here::Another,
    })
}

/// `false` where the order has this attempt already, under another id.
fn add(
    connection: &mut Connection,
    record: &Record,
    columns: &Columns<'_>,
    lines: &[String],
    wait: Duration,
) -> std::result::Result<bool, Failed> {
    let payment = &record.payment;
    let sql = format!(
        "WITH added AS (INSERT INTO dargah.payment ({}, id, version) VALUES ({}, $17, $18) \
         ON CONFLICT DO NOTHING RETURNING id, order_id), \
         mark AS (INSERT INTO dargah.paid (order_id, payment) SELECT order_id, id FROM added WHERE $19), \
         line AS (INSERT INTO dargah.history (payment, entry) SELECT id, entry FROM added, \
         unnest($20::text[]) WITH ORDINALITY AS lines (entry, at) ORDER BY at) \
         SELECT id FROM added",
        Columns::NAMES,
        Columns::PLACES
    );
    let is_first = payment.pays_its_order();
    let more: [Value<'_>; 4] =
        [(&payment.id, INT8), (&payment.version, INT8), (&is_first, BOOL), (&lines, Type::TEXT_ARRAY)];
    let added = connection.query(&sql, &[&columns.values()[..], &more].concat(), wait)?;
    Ok(!added.is_empty())
}
