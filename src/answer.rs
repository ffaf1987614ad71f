//! Reading a gateway's JSON answer: forgiving in form, strict where a value is part of a proof.

use crate::amount::Rial;
use crate::depth::is_too_deep;
use crate::mask::words_without;
use crate::secret::Secret;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::map::Entry;
use serde_json::{Map, Value};
use std::fmt;
use std::sync::Arc;
use zeroize::Zeroizing;

/// An answer's body as it came, for keeping and for support cases. `Debug` shows its length only, since
/// it may hold tokens and card data; wiped when freed.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct RawAnswer {
    status: u16,
    body: Zeroizing<Vec<u8>>,
}

impl RawAnswer {
    pub(crate) fn new(status: u16, body: Zeroizing<Vec<u8>>) -> Self {
        Self { status, body }
    }

    /// The HTTP status.
    pub fn http_status(&self) -> u16 {
        self.status
    }

    /// The bytes. They may hold secrets: not for logs.
    pub fn expose(&self) -> &[u8] {
        &self.body
    }
}

impl fmt::Debug for RawAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawAnswer(HTTP {}, {} bytes)", self.status, self.body.len())
    }
}

/// The fields that no document describes, as they came. `Debug` shows their names only.
#[derive(Clone, PartialEq, Default)]
pub struct Extra {
    fields: Map<String, Value>,
    /// Their names, fit to be shown: a gateway may call a field as it likes.
    shown: Vec<String>,
}

impl Extra {
    /// One field.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.get(name)
    }

    /// All fields, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Takes them apart.
    pub(crate) fn into_values(self) -> impl Iterator<Item = (String, Value)> {
        self.fields.into_iter()
    }

    /// Their names without secrets, for logs.
    pub(crate) fn shown(&self) -> &[String] {
        &self.shown
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(&self.shown).finish()
    }
}

/// What a field of an answer held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// Missing or null.
    Missing,
    /// There, but not of a form that can be read.
    Unreadable,
}

/// A JSON object whose fields are taken out one by one; what is left is `extra`.
pub(crate) struct Fields {
    map: Map<String, Value>,
    /// What the gateway's words must not show: the secrets of the account.
    hidden: Arc<[Secret]>,
}

/// Any JSON. Where a name stands twice in an object, at any depth, its value becomes an empty
/// list: no reader takes that for a value, while serde_json would keep the last one in silence.
struct Node(Value);

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node(value.into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(Node(value)) = access.next_element()? {
            list.push(value);
        }
        Ok(Node(Value::Array(list)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Node, A::Error> {
        let mut map = Map::new();
        while let Some((name, Node(value))) = access.next_entry::<String, Node>()? {
            match map.entry(name) {
                Entry::Vacant(entry) => {
                    entry.insert(value);
                }
                Entry::Occupied(mut entry) => {
                    // Not both values: nesting them would be as deep as a sender likes.
                    entry.insert(Value::Array(Vec::new()));
                    drop(value);
                }
            }
        }
        Ok(Node(Value::Object(map)))
    }
}

impl Fields {
    /// Whether a field is there, whatever it holds.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }

    /// Reads an answer's body. The error says in general words what it is instead of an object; it
    /// never quotes the body.
    pub(crate) fn read(body: &[u8]) -> Result<Self, &'static str> {
        // Servers written in PHP are known to send a byte order mark in front.
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        let first = body.iter().copied().find(|b| !b.is_ascii_whitespace());
        match first {
            None => Err("it is empty"),
            Some(b'<') => Err("it is HTML"),
            Some(b'{') if is_too_deep(body) => Err("it is nested too deeply"),
            Some(b'{') => match serde_json::from_slice(body) {
                Ok(Node(Value::Object(map))) => Ok(Self { map, hidden: Arc::default() }),
                _ => Err("it is not whole or not JSON"),
            },
            Some(_) => Err("it is not a JSON object"),
        }
    }

    /// Hides these in the gateway's words.
    pub(crate) fn hiding(self, hidden: &Arc<[Secret]>) -> Self {
        Self { hidden: hidden.clone(), ..self }
    }

    /// Takes a text. Numbers and booleans are taken as text; null is missing; anything else stays where
    /// it is and ends up in `extra`.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        match self.map.get(name) {
            Some(Value::String(_)) => match self.map.remove(name) {
                Some(Value::String(text)) => Some(text),
                _ => None,
            },
            Some(Value::Number(_) | Value::Bool(_)) => self.map.remove(name).map(|value| value.to_string()),
            Some(Value::Null) => {
                self.map.remove(name);
                None
            }
            _ => None,
        }
    }

    /// Takes the gateway's words for a person, fit to be shown: see [`words_without`].
    pub(crate) fn words(&mut self, name: &str) -> Option<String> {
        let text = self.text(name)?;
        Some(self.fit_to_be_shown(&text))
    }

    fn fit_to_be_shown(&self, text: &str) -> String {
        words_without(text, &self.hidden)
    }

    /// Takes a code: a text as it stands, or a whole number. An empty or blank text is missing.
    pub(crate) fn code(&mut self, name: &str) -> Result<String, Wrong> {
        match self.map.remove(name) {
            None | Some(Value::Null) => Err(Wrong::Missing),
            Some(Value::String(text)) if text.trim().is_empty() => Err(Wrong::Missing),
            Some(Value::String(text)) => Ok(text),
            Some(Value::Number(number)) if number.is_i64() || number.is_u64() => Ok(number.to_string()),
            Some(_) => Err(Wrong::Unreadable),
        }
    }

    /// Takes a text that is part of a proof: a string that is not empty, or a whole number.
    pub(crate) fn proof_text(&mut self, name: &str) -> Result<String, Wrong> {
        self.code(name)
    }

    /// Takes an amount: a whole number, or a text of ASCII digits. A fraction of zero (`10000.0`) is a
    /// whole number written oddly; any other fraction cannot be read.
    pub(crate) fn amount(&mut self, name: &str) -> Result<Rial, Wrong> {
        match self.map.remove(name) {
            None | Some(Value::Null) => Err(Wrong::Missing),
            Some(value) => amount(&value).ok_or(Wrong::Unreadable),
        }
    }

    /// Takes a whole number, or a text of digits; anything else stays and ends up in `extra`.
    pub(crate) fn integer(&mut self, name: &str) -> Option<i64> {
        let number = self.map.get(name).and_then(integer)?;
        self.map.remove(name);
        Some(number)
    }

    /// Takes `true` or `false`, and nothing that only looks like it.
    pub(crate) fn boolean(&mut self, name: &str) -> Option<bool> {
        self.map.remove(name).and_then(|value| value.as_bool())
    }

    /// Takes a list of objects. A single object counts as a list of one; what cannot be read stays.
    pub(crate) fn objects(&mut self, name: &str) -> Option<Vec<Fields>> {
        let is_objects = match self.map.get(name)? {
            Value::Array(items) => items.iter().all(Value::is_object),
            value => value.is_object(),
        };
        if !is_objects {
            return None;
        }
        let items = match self.map.remove(name)? {
            Value::Array(items) => items,
            object => vec![object],
        };
        let object = |value| match value {
            Value::Object(map) => Some(Self { map, hidden: self.hidden.clone() }),
            _ => None,
        };
        Some(items.into_iter().filter_map(object).collect())
    }

    /// The list of objects, without taking it.
    pub(crate) fn clone_objects(&self, name: &str) -> Option<Vec<Fields>> {
        let mut map = Map::new();
        map.insert(name.to_owned(), self.map.get(name)?.clone());
        Self { map, hidden: self.hidden.clone() }.objects(name)
    }

    /// Takes a field that was read already.
    pub(crate) fn drop(&mut self, name: &str) {
        self.map.remove(name);
    }

    /// What was not taken.
    pub(crate) fn extra(self) -> Extra {
        let shown = self.map.keys().map(|name| self.fit_to_be_shown(name)).collect();
        Extra { fields: self.map, shown }
    }
}

fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Some(whole),
            None => number.as_f64().and_then(whole_float),
        },
        Value::String(text) => {
            let text = text.trim();
            let whole = match text.split_once('.') {
                Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
                Some(_) => return None,
                None => text,
            };
            let digits = whole.strip_prefix('-').unwrap_or(whole);
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            whole.parse().ok()
        }
        _ => None,
    }
}

/// `10000.0` means 10000. Only floats that are exactly a whole number and exactly held are taken: no
/// arithmetic is done in floats.
fn whole_float(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() < EXACT).then_some(number as i64)
}

fn amount(value: &Value) -> Option<Rial> {
    integer(value).and_then(|number| Rial::new(number).ok())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn fields(json: &str) -> Fields {
        Fields::read(json.as_bytes()).ok().unwrap()
    }

    #[test]
    fn amounts_are_exact_or_unreadable() {
        let read = |json: &str| fields(&format!("{{\"a\":{json}}}")).amount("a").map(Rial::get);
        for good in ["10000", "\"10000\"", "10000.0", "\"10000.00\"", "1e4", "\" 10000 \""] {
            assert_eq!(read(good), Ok(10_000), "{good}");
        }
        for bad in [
            "10000.5",
            "\"10000.5\"",
            "-1",
            "\"-1\"",
            "\"\"",
            "\"1e4\"",
            "true",
            "[]",
            "{}",
            "\"10,000\"",
            "1e300",
            "9223372036854775808",
            "\"9223372036854775808\"",
            "\"10000.\"",
        ] {
            assert_eq!(read(bad), Err(Wrong::Unreadable), "{bad}");
        }
        assert_eq!(read("null"), Err(Wrong::Missing));
        assert_eq!(fields("{}").amount("a"), Err(Wrong::Missing));
    }

    #[test]
    fn codes_are_texts_or_whole_numbers() {
        let read = |json: &str| fields(&format!("{{\"a\":{json}}}")).code("a");
        assert_eq!(read("0"), Ok("0".to_owned()));
        assert_eq!(read("\"00\""), Ok("00".to_owned()));
        assert_eq!(read("-101"), Ok("-101".to_owned()));
        for missing in ["null", "\"\"", "\" \""] {
            assert_eq!(read(missing), Err(Wrong::Missing), "{missing}");
        }
        for bad in ["0.0", "false", "[]", "{}", "[0]"] {
            assert_eq!(read(bad), Err(Wrong::Unreadable), "{bad}");
        }
    }

    #[test]
    fn a_name_that_stands_twice_has_no_value() {
        let twice = r#"{"result":"0","result":"0","amount":1,"amount":1,"l":[{"rrn":"1","rrn":"2"}],"d":"a","d":"b"}"#;
        let mut fields = fields(twice);
        assert_eq!(fields.code("result"), Err(Wrong::Unreadable));
        assert_eq!(fields.amount("amount"), Err(Wrong::Unreadable));
        assert_eq!(fields.text("d"), None);
        let mut inside = fields.objects("l").unwrap().remove(0);
        assert_eq!(inside.proof_text("rrn"), Err(Wrong::Unreadable));
    }

    #[test]
    fn what_is_no_object_is_named() {
        for (body, why) in [
            ("", "empty"),
            (" \n", "empty"),
            ("<html>", "HTML"),
            ("null", "object"),
            ("[]", "object"),
            ("{\"a\":", "whole"),
        ] {
            assert!(Fields::read(body.as_bytes()).err().unwrap().contains(why), "{body}");
        }
        assert!(Fields::read(b"\xef\xbb\xbf{}").is_ok());
        let deep = format!("{{\"a\":{}}}", "[".repeat(100_000));
        assert!(Fields::read(deep.as_bytes()).is_err());
    }

    #[test]
    fn what_was_not_taken_is_extra() {
        let mut fields = fields(r#"{"a":"x","b":{"c":1},"n":null}"#);
        assert_eq!(fields.text("a").as_deref(), Some("x"));
        assert_eq!(fields.text("b"), None);
        assert_eq!(fields.text("n"), None);
        let extra = fields.extra();
        assert_eq!(extra.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["b"]);
        assert!(!format!("{extra:?}").contains('c'));
    }

    #[test]
    fn words_hide_the_accounts_secrets() {
        let hidden = Arc::from([Secret::from("pass-word")]);
        let mut fields = fields(r#"{"description":"no pass-word here"}"#).hiding(&hidden);
        assert_eq!(fields.words("description").as_deref(), Some("no *** here"));
    }

    #[test]
    fn names_of_unknown_fields_hide_them_too() {
        let hidden = Arc::from([Secret::from("pass-word")]);
        let extra = fields(r#"{"the pass-word is":1,"card 6037991199500590":2}"#).hiding(&hidden).extra();
        assert_eq!(extra.get("the pass-word is"), Some(&Value::from(1)));
        let json = crate::json::Object::default().extra(&extra).done();
        for shown in [format!("{extra:?}"), format!("{json:?}")] {
            assert!(shown.contains("the *** is"), "{shown}");
            assert!(!shown.contains("pass-word") && !shown.contains("6037991199500590"), "{shown}");
        }
    }

    #[test]
    fn a_name_that_stands_many_times_nests_nothing() {
        let many = format!("{{{}\"a\":0}}", "\"a\":0,".repeat(50_000));
        let on_a_small_stack = std::thread::Builder::new().stack_size(64 * 1024).spawn(move || {
            assert_eq!(fields(&many).code("a"), Err(Wrong::Unreadable));
        });
        on_a_small_stack.unwrap().join().unwrap();
    }

    #[test]
    fn a_single_object_is_a_list_of_one() {
        assert_eq!(fields(r#"{"l":{"a":1}}"#).objects("l").unwrap().len(), 1);
        assert_eq!(fields(r#"{"l":[{"a":1},{}]}"#).objects("l").unwrap().len(), 2);
        assert!(fields(r#"{"l":[1]}"#).objects("l").is_none());
    }
}
