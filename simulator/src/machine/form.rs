//! Urlencoded, multipart, JSON and query fields, brought to one shape: a JSON object.

use serde_json::{Map, Value};

use super::message::Request;

/// The fields of a request, whatever they were wrapped in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fields(pub Map<String, Value>);

/// The body could not be read as anything known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl Fields {
    /// Reads the query, then the body over it. An empty body is no error: some clients send none.
    pub fn of(request: &Request) -> Result<Fields, Unreadable> {
        let mut fields = Map::new();
        read_urlencoded(request.query.as_bytes(), &mut fields);
        let body = request.body.trim_ascii();
        if body.is_empty() {
            return Ok(Fields(fields));
        }
        let content_type = request.header("content-type").unwrap_or_default().to_ascii_lowercase();
        if content_type.starts_with("multipart/form-data") {
            let boundary = boundary(request.header("content-type").unwrap_or_default()).ok_or(Unreadable)?;
            read_multipart(&request.body, boundary, &mut fields)?;
        } else if body.first() == Some(&b'{') {
            // Several clients forget the content type; what begins like JSON is JSON.
            match serde_json::from_slice(body) {
                Ok(Value::Object(object)) => fields.extend(object),
                _ => return Err(Unreadable),
            }
        } else if content_type.contains("json") {
            match serde_json::from_slice::<Value>(body) {
                Ok(Value::Null) => {}
                Ok(Value::Array(list)) if list.is_empty() => {} // PHP writes an empty map so
                _ => return Err(Unreadable),
            }
        } else {
            read_urlencoded(body, &mut fields);
        }
        Ok(Fields(fields))
    }

    /// A field that is there and not null.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// A field as text; numbers and booleans are written out. Null and empty count as absent.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(as_text).filter(|text| !text.is_empty())
    }
}

/// A value as trimmed text, with Persian and Arabic digits brought to ASCII only where numbers are read.
pub fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// A whole number that may be written as a number, as a string, or with a fraction of zeros (`50000.0`).
pub fn whole_number(text: &str) -> Option<i128> {
    let ascii: String = text.trim().chars().map(ascii_digit).collect();
    let (whole, fraction) = ascii.split_once('.').unwrap_or((&ascii, ""));
    if !fraction.bytes().all(|b| b == b'0') {
        return None;
    }
    whole.parse().ok()
}

/// The digits of a card number, however they were typed.
pub fn card_digits(text: &str) -> String {
    text.chars().map(ascii_digit).filter(char::is_ascii_digit).collect()
}

fn ascii_digit(c: char) -> char {
    match c {
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        other => other,
    }
}

fn read_urlencoded(bytes: &[u8], fields: &mut Map<String, Value>) {
    for (name, value) in form_urlencoded::parse(bytes) {
        fields.insert(name.into_owned(), Value::String(value.into_owned()));
    }
}

fn boundary(content_type: &str) -> Option<&str> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("boundary").then(|| value.trim().trim_matches('"'))
    })
}

fn read_multipart(body: &[u8], boundary: &str, fields: &mut Map<String, Value>) -> Result<(), Unreadable> {
    if boundary.is_empty() {
        return Err(Unreadable);
    }
    let delimiter = format!("--{boundary}").into_bytes();
    // What stands before the first delimiter is a preamble that nobody reads.
    let mut rest = &body[find(body, &delimiter).ok_or(Unreadable)? + delimiter.len()..];
    loop {
        if rest.starts_with(b"--") {
            return Ok(());
        }
        rest = rest.strip_prefix(b"\r\n").ok_or(Unreadable)?;
        let end_of_head = find(rest, b"\r\n\r\n").ok_or(Unreadable)?;
        let head = String::from_utf8_lossy(&rest[..end_of_head]).into_owned();
        rest = &rest[end_of_head + 4..];
        let mut closing = b"\r\n".to_vec();
        closing.extend_from_slice(&delimiter);
        let end = find(rest, &closing).ok_or(Unreadable)?;
        let name = part_name(&head).ok_or(Unreadable)?;
        fields.insert(name, Value::String(String::from_utf8_lossy(&rest[..end]).into_owned()));
        rest = &rest[end + closing.len()..];
    }
}

/// `Content-Disposition: form-data; name="amount"` → `amount`.
fn part_name(head: &str) -> Option<String> {
    let line = head.split("\r\n").find(|line| {
        line.split(':').next().is_some_and(|n| n.trim().eq_ignore_ascii_case("content-disposition"))
    })?;
    let start = line.find("name=")?;
    let value = &line[start + 5..];
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().map(str::to_owned),
        None => value.split(';').next().map(|v| v.trim().to_owned()),
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    fn multipart(body: &str) -> Result<Fields, Unreadable> {
        let mut request =
            Request::new("POST", "/x").with_header("content-type", "multipart/form-data; boundary=\"XX\"");
        request.body = body.as_bytes().to_vec();
        Fields::of(&request)
    }

    #[test]
    fn multipart_as_browsers_and_dotnet_send_it() {
        let fields = multipart(
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nیک\r\n--XX\r\nContent-Type: text/plain; \
             charset=utf-8\r\nContent-Disposition: form-data; name=b\r\n\r\n\r\n--XX--\r\n",
        )
        .expect("well-formed");
        assert_eq!(fields.text("a").as_deref(), Some("یک"));
        assert_eq!(fields.0["b"], "");
        assert_eq!(fields.text("b"), None);
    }

    #[test]
    fn broken_multipart_is_refused() {
        for body in [
            "nothing",
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
            "--XX\r\nno disposition\r\n\r\nv\r\n--XX--",
            "--XXjunk",
        ] {
            assert_eq!(multipart(body), Err(Unreadable), "{body}");
        }
    }

    #[test]
    fn json_needs_no_content_type_but_must_be_whole() {
        let mut request = Request::new("POST", "/x?q=1");
        request.body = b" {\"a\": 5, \"n\": null} ".to_vec();
        let fields = Fields::of(&request).expect("JSON");
        assert_eq!(fields.text("a").as_deref(), Some("5"));
        assert_eq!(fields.text("q").as_deref(), Some("1"));
        assert!(fields.get("n").is_none());
        request.body = b"{\"a\": 5".to_vec();
        assert_eq!(Fields::of(&request), Err(Unreadable));
    }

    #[test]
    fn numbers_as_people_send_them() {
        for (text, value) in [
            ("50000", Some(50_000)),
            ("50000.0", Some(50_000)),
            ("۵۰۰۰", Some(5000)),
            (" 7 ", Some(7)),
            ("-3", Some(-3)),
        ] {
            assert_eq!(whole_number(text), value, "{text}");
        }
        for text in ["", "1.5", "1e3", "abc", "1,000", "0x10"] {
            assert_eq!(whole_number(text), None, "{text}");
        }
    }
}
