//! What is shown to a Persian speaker is Persian.

use dargah::error::Error;

/// Names that have no other form in Persian.
const NAMES: &str =
    "ASCII DNS FULL HMAC HTML HTTP HTTPS IP IPv6 JSON Json NULL PEM PostgreSQL SQLite TLS UTF WAL base64";

/// The first word that is not: besides names, fields, codes, and what stands between backticks, as it has to be typed.
pub fn foreign(text: &str) -> Option<&str> {
    let plain = text.split('`').step_by(2);
    let mut words = plain.flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric()));
    let is_name = |word: &str| NAMES.split(' ').any(|name| name == word);
    words.find(|word| word.contains(|c: char| c.is_ascii_alphabetic()) && !is_name(word))
}

pub fn assert_persian(error: &Error) {
    let mut text = error.text_fa();
    if let Some(field) = error.field() {
        text = text.strip_prefix(&format!("{field}: ")).expect("the field comes first").to_owned();
    }
    if let Some(code) = error.code() {
        text = text.replacen(&format!("(کد {code}"), "(", 1);
    }
    assert_eq!(foreign(&text), None, "{text}");
}
