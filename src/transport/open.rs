//! From an HTTP answer to a JSON object, or to an error that says what came instead.

use super::{Caller, HttpAnswer, Operation};
use crate::answer::{Fields, RawAnswer};
use crate::error::{Error, ErrorKind};

/// Opens an HTTP answer. What comes back is a JSON object with a status that leaves room for a business
/// answer: 2xx, or a 4xx that carries one. Where the gateways put their refusals is open.
pub(crate) fn open(
    caller: &Caller,
    operation: Operation,
    answer: HttpAnswer,
) -> Result<(Fields, RawAnswer), Error> {
    open_told_by(caller, operation, caller.code_field, answer)
}

/// The same, where another field than the code says whether the gateway did what was asked. An HTTP
/// error without that field is not the gateway's own answer, but a proxy's or a framework's.
pub(crate) fn open_told_by(
    caller: &Caller,
    operation: Operation,
    told_by: &str,
    answer: HttpAnswer,
) -> Result<(Fields, RawAnswer), Error> {
    let status = answer.status;
    let raw = RawAnswer::new(status, answer.body);
    let (kind, why, fields) =
        match (status, Fields::read(raw.expose()).map(|fields| fields.hiding(&caller.hidden))) {
            (200..=299, Ok(fields)) => return Ok((fields, raw)),
            (400 | 402 | 404..=428 | 430..=499, Ok(fields)) if fields.has(told_by) => {
                return Ok((fields, raw));
            }
            (200..=299, Err(why)) => (ErrorKind::AnswerUnreadable, why, None),
            (300..=399, fields) => (ErrorKind::Redirected, "", fields.ok()),
            (401 | 403, fields) => (ErrorKind::Authentication, "", fields.ok()),
            (_, fields) => (ErrorKind::HttpStatus, "", fields.ok()),
        };
    let error = caller.answered(operation, kind, why).with_http_status(status);
    // A code says more than the status, where one came along.
    Err(match fields.and_then(|mut fields| fields.code(caller.code_field).ok()) {
        Some(code) => error.with_answered_code(caller.gateway, &code),
        None => error,
    })
}
