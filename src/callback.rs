//! What a payer's browser brings back, read from plain bytes and without any web framework.

use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;

/// Longer callbacks are refused: the longest honest one is a few thousand bytes.
pub const MAX_BYTES: usize = 256 * 1024;
/// More fields are refused.
pub const MAX_FIELDS: usize = 1_000;

/// The fields of one callback. Those of the body count before those of the query, since a shop's own
/// callback address may have a query of its own. `Debug` shows names only.
#[derive(Clone, PartialEq, Eq)]
pub struct CallbackFields {
    body: Source,
    query: Source,
}

#[derive(Clone, PartialEq, Eq, Default)]
struct Source {
    first: HashMap<String, Secret>,
    /// Names that came twice with different values, with what came later; `None` where that is no text.
    doubled: Vec<(String, Option<Secret>)>,
    order: Vec<String>,
}

impl Source {
    fn add(&mut self, name: String, value: String) -> Result<()> {
        match self.first.get(&name) {
            Some(first) if first.expose() == value => {}
            Some(_) if self.doubled.len() < MAX_FIELDS => self.doubled.push((name, Some(value.into()))),
            Some(_) => {}
            None if self.order.len() >= MAX_FIELDS => {
                return Err(Error::new(
                    ErrorKind::CallbackUnreadable,
                    format!("more than {MAX_FIELDS} fields"),
                ));
            }
            None => {
                self.order.push(name.clone());
                self.first.insert(name, value.into());
            }
        }
        Ok(())
    }

    /// A form, also one that was damaged on its way: with `&amp;` for `&`, or put behind the `?` of an address that had
    /// one already.
    fn form(&mut self, bytes: &[u8]) -> Result<()> {
        for pair in bytes.split(|byte| *byte == b'&') {
            let pair = pair.strip_prefix(b"amp;").unwrap_or(pair);
            let (pair, behind) = second_query(pair);
            for part in [Some(pair), behind].into_iter().flatten() {
                for (name, value) in url::form_urlencoded::parse(part) {
                    self.add(name.into_owned(), value.into_owned())?;
                }
            }
        }
        Ok(())
    }
}

/// Without a mark at the start and line ends behind.
fn plain(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_end()
}

/// What the gateways put into a callback address.
const APPENDED: [&[u8]; 10] = [
    b"result=",
    b"desc=",
    b"token=",
    b"channelRefNumber=",
    b"additionalData=",
    b"orderId=",
    b"pan=",
    b"responseCode=",
    b"status=",
    b"amount=",
];

/// A field and what a gateway has put behind it with a second `?`.
fn second_query(pair: &[u8]) -> (&[u8], Option<&[u8]>) {
    let begins = |at: &usize| {
        let behind = pair.get(at + 1..).unwrap_or_default();
        pair.get(*at) == Some(&b'?') && APPENDED.iter().any(|name| behind.starts_with(name))
    };
    match (0..pair.len()).find(begins) {
        Some(at) => (&pair[..at], pair.get(at + 1..)),
        None => (pair, None),
    }
}

impl CallbackFields {
    /// Reads the query string (without `?`, though one is forgiven) and the body of the request that
    /// came to the callback address. Either may be empty. The body is a form, or a JSON object.
    /// Bytes that are not UTF-8 become U+FFFD.
    ///
    /// # Errors
    /// `CallbackUnreadable` when it is too long, has too many fields, or is JSON that cannot be read.
    pub fn parse(query: &[u8], body: &[u8]) -> Result<Self> {
        if query.len() > MAX_BYTES || body.len() > MAX_BYTES {
            return Err(Error::new(ErrorKind::CallbackUnreadable, format!("longer than {MAX_BYTES} bytes")));
        }
        let mut fields = Self { body: Source::default(), query: Source::default() };
        let (query, body) = (plain(query), plain(body));
        fields.query.form(query.strip_prefix(b"?").unwrap_or(query))?;
        if body.trim_ascii_start().first() == Some(&b'{') {
            let object: crate::answer::Fields = crate::answer::Fields::read(body)
                .map_err(|_| Error::new(ErrorKind::CallbackUnreadable, "its JSON cannot be read"))?;
            for (name, value) in object.extra().into_values() {
                match value {
                    // Moved, so that a token is not copied.
                    Value::String(text) => fields.body.add(name, text)?,
                    Value::Number(_) | Value::Bool(_) => fields.body.add(name, value.to_string())?,
                    Value::Null => {}
                    // A name that stood twice is a list here; nothing honest is a list or an object.
                    Value::Array(_) | Value::Object(_) => fields.body.doubled.push((name, None)),
                }
            }
        } else {
            fields.body.form(body)?;
        }
        Ok(fields)
    }

    /// One field; `None` when it did not come.
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field when it came twice with different values: whoever made that
    /// wants two readers to see two things.
    pub fn get(&self, name: &'static str) -> Result<Option<&str>> {
        for source in [&self.body, &self.query] {
            if source.doubled.iter().any(|(doubled, _)| doubled == name) {
                return Err(Error::invalid(
                    ErrorKind::CallbackUnreadable,
                    name,
                    "came twice with different values",
                ));
            }
            if let Some(value) = source.first.get(name) {
                return Ok(Some(value.expose()));
            }
        }
        Ok(None)
    }

    /// A field that proves nothing: where it came twice with different values, or as no text, it is as if it had not
    /// come, and its name is added to `unreadable`.
    pub(crate) fn lenient(&self, name: &'static str, unreadable: &mut Vec<&'static str>) -> Option<&str> {
        match self.get(name) {
            Ok(value) => value.filter(|value| !value.is_empty()),
            Err(_) => {
                unreadable.push(name);
                None
            }
        }
    }

    /// A field that says yes or no and must be there: where it says both, the no counts, and its name is added to
    /// `unreadable`.
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field when it is missing or no text.
    pub(crate) fn yes_or_no(
        &self,
        name: &'static str,
        is_yes: impl Fn(&str) -> bool,
        unreadable: &mut Vec<&'static str>,
    ) -> Result<&str> {
        let source = [&self.body, &self.query]
            .into_iter()
            .find(|source| source.doubled.iter().any(|(n, _)| n == name));
        let Some(source) = source.filter(|_| self.get(name).is_err()) else { return self.required(name) };
        let later = source.doubled.iter().filter(|(n, _)| n == name).filter_map(|(_, value)| value.as_ref());
        let mut all = source.first.get(name).into_iter().chain(later).map(Secret::expose);
        unreadable.push(name);
        let no = all.find(|value| !value.is_empty() && !is_yes(value));
        no.ok_or_else(|| Error::invalid(ErrorKind::CallbackUnreadable, name, "cannot be read"))
    }

    /// A field that must be there and not empty.
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field.
    pub fn required(&self, name: &'static str) -> Result<&str> {
        match self.get(name)? {
            Some(value) if !value.is_empty() => Ok(value),
            _ => Err(Error::invalid(ErrorKind::CallbackUnreadable, name, "is missing")),
        }
    }

    /// The payment token, which must be there. No gateway gives one with a NUL, and no database could look for it.
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field.
    pub(crate) fn token(&self, name: &'static str) -> Result<Secret> {
        let token = self.required(name)?;
        if token.contains('\0') {
            return Err(Error::invalid(ErrorKind::CallbackUnreadable, name, "cannot be read"));
        }
        Ok(token.into())
    }

    /// The fields whose names are not in `known`, in the order in which they came, the body's first.
    pub fn others(&self, known: &[&str]) -> CallbackExtra {
        let others = [&self.body, &self.query]
            .into_iter()
            .flat_map(|source| source.order.iter().filter_map(|name| source.first.get_key_value(name)))
            .filter(|(name, _)| !known.contains(&name.as_str()))
            .map(|(name, value)| (name.clone(), value.clone()));
        CallbackExtra(others.collect())
    }
}

impl fmt::Debug for CallbackFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallbackFields")
            .field("body", &self.body.order)
            .field("query", &self.query.order)
            .finish()
    }
}

/// The fields of a callback that no document describes, the shop's own query among them, in the order in
/// which they came. `Debug` shows names only; the values are wiped when freed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct CallbackExtra(Vec<(String, Secret)>);

impl CallbackExtra {
    /// All of them: name and value.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.expose()))
    }

    /// The value of one.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(other, _)| *other == name).map(|(_, value)| value)
    }
}

impl fmt::Debug for CallbackExtra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// Refuses a callback that is for another payment.
pub(crate) fn mismatch(field: &'static str, why: &str) -> Error {
    Error::invalid(ErrorKind::CallbackMismatch, field, why)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn query_and_body_in_any_order_and_encoding() {
        let fields =
            CallbackFields::parse(b"?shop=7&token=query", "token=t%2B1&desc=%D9%BE+%D8%A7&x=".as_bytes())
                .unwrap();
        assert_eq!(fields.get("token").unwrap(), Some("t+1"));
        assert_eq!(fields.get("desc").unwrap(), Some("پ ا"));
        assert_eq!(fields.get("x").unwrap(), Some(""));
        assert_eq!(fields.get("nothing").unwrap(), None);
        assert_eq!(fields.others(&["token", "desc", "x"]).get("shop"), Some("7"));
    }

    #[test]
    fn raw_persian_bytes_and_bad_percents_are_read() {
        let fields = CallbackFields::parse("desc=پرداخت&bad=%zz%&n=%00".as_bytes(), b"").unwrap();
        assert_eq!(fields.get("desc").unwrap(), Some("پرداخت"));
        assert_eq!(fields.get("bad").unwrap(), Some("%zz%"));
        assert_eq!(fields.get("n").unwrap(), Some("\0"));
        assert_eq!(CallbackFields::parse(b"a=%ff", b"").unwrap().get("a").unwrap(), Some("\u{fffd}"));
    }

    #[test]
    fn two_values_of_one_name_are_refused_unless_equal() {
        let fields = CallbackFields::parse(b"token=a&token=b&status=x&status=x", b"").unwrap();
        let error = fields.get("token").unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::CallbackUnreadable, Some("token")));
        assert_eq!(fields.get("status").unwrap(), Some("x"));
    }

    #[test]
    fn json_bodies_are_read() {
        let fields =
            CallbackFields::parse(b"", br#" {"responseCode":1,"status":"success","n":null,"d":1}"#).unwrap();
        assert_eq!(fields.get("responseCode").unwrap(), Some("1"));
        assert_eq!(fields.get("n").unwrap(), None);
        let twice = CallbackFields::parse(b"", br#"{"token":"a","token":"b"}"#).unwrap();
        assert!(twice.get("token").is_err());
        assert!(CallbackFields::parse(b"", b"{\"a\":").is_err());
    }

    #[test]
    fn what_was_damaged_on_its_way_is_read() {
        let twice =
            CallbackFields::parse(b"order=7?responseCode=1&amp;status=success&token=t\r\n", b"").unwrap();
        assert_eq!(twice.get("order").unwrap(), Some("7"));
        assert_eq!(twice.get("responseCode").unwrap(), Some("1"));
        assert_eq!((twice.get("status").unwrap(), twice.get("token").unwrap()), (Some("success"), Some("t")));
        let marked = CallbackFields::parse(b"", "\u{feff}result=0&token=t\n".as_bytes()).unwrap();
        assert_eq!((marked.get("result").unwrap(), marked.get("token").unwrap()), (Some("0"), Some("t")));
        let own = CallbackFields::parse(b"next=http://a/?b=1&token=t", b"").unwrap();
        assert_eq!(own.get("next").unwrap(), Some("http://a/?b=1"), "the shop's own is left alone");
    }

    #[test]
    fn floods_are_refused() {
        let many = (0..=MAX_FIELDS).map(|n| format!("k{n}=1")).collect::<Vec<_>>().join("&");
        assert!(CallbackFields::parse(many.as_bytes(), b"").is_err());
        assert!(CallbackFields::parse(&vec![b'a'; MAX_BYTES + 1], b"").is_err());
    }
}
