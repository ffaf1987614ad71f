//! What every database's journal has in common: the form in which payments and history lines are kept, and which
//! payments a query means. The SQL itself stays with each database.

use super::Entry;
use crate::checkout::payment::Payment;
use crate::error::{Error, ErrorKind, Result};
use crate::transport::json_body;
use zeroize::Zeroizing;

/// A payment as JSON, whole, and wiped when it is freed: the token is in it. The columns beside it are only what is
/// searched for.
pub(super) fn data(payment: &Payment) -> Result<Zeroizing<String>> {
    let mut json = json_body(payment).map_err(|_| cannot_be_written())?;
    String::from_utf8(std::mem::take(&mut *json)).map(Zeroizing::new).map_err(|_| cannot_be_written())
}

/// The payment of a row.
pub(super) fn payment(data: &str) -> Result<Payment> {
    // serde's own words would show values.
    serde_json::from_str(data).map_err(|_| damaged())
}

/// A line of the history as JSON.
pub(super) fn line(entry: &Entry) -> Result<String> {
    serde_json::to_string(entry).map_err(|_| cannot_be_written())
}

/// The line of a row.
pub(super) fn entry(line: &str) -> Result<Entry> {
    serde_json::from_str(line).map_err(|_| damaged())
}

/// Databases' numbers have a sign. What is too great is as far away as can be.
pub(super) fn number(value: impl TryInto<i64>) -> i64 {
    value.try_into().unwrap_or(i64::MAX)
}

/// A schema that this library does not know is not touched.
pub(super) fn known_schema(found: i64, newest: usize) -> Result<()> {
    if found <= number(newest) {
        return Ok(());
    }
    let why = format!("it has schema {found}, this library knows up to {newest}: update the library");
    Err(Error::new(ErrorKind::Journal, why))
}

pub(super) fn damaged() -> Error {
    Error::new(
        ErrorKind::Journal,
        "it holds a record that cannot be read: damaged, or written by a newer library",
    )
}

fn cannot_be_written() -> Error {
    Error::new(ErrorKind::Internal, "a payment cannot be brought into JSON")
}
