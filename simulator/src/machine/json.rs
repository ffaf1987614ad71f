//! JSON as the gateways send it: fields in the documented order, and able to hold what a proper JSON value
//! cannot (a field twice, a raw piece of text), because the faults need that.

/// A value on its way out.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// Written as it stands: numbers, and the broken pieces that faults put in.
    Raw(String),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object; a name may occur twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A string.
    pub fn text(value: impl Into<String>) -> Json {
        Json::Text(value.into())
    }

    /// A whole number.
    pub fn number(value: impl Into<i128>) -> Json {
        Json::Raw(value.into().to_string())
    }

    /// An object with its fields in this order.
    pub fn object<const N: usize>(fields: [(&str, Json); N]) -> Json {
        Json::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// Adds a field at the end; does nothing to anything but an object.
    pub fn push(&mut self, name: &str, value: Json) {
        if let Json::Object(fields) = self {
            fields.push((name.to_owned(), value));
        }
    }

    /// The bytes that go out.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = String::with_capacity(256);
        self.write(&mut out);
        out.into_bytes()
    }

    fn write(&self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Json::Raw(raw) => out.push_str(raw),
            Json::Text(text) => write_text(text, out),
            Json::List(items) => {
                out.push('[');
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Json::Object(fields) => {
                out.push('{');
                for (i, (name, value)) in fields.iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    write_text(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// Follows a path such as `trackPurchaseList.0.amount`.
    pub fn at_mut(&mut self, path: &str) -> Option<&mut Json> {
        path.split('.').filter(|step| !step.is_empty()).try_fold(self, |value, step| match value {
            Json::Object(fields) => fields.iter_mut().find(|(name, _)| name == step).map(|(_, v)| v),
            Json::List(items) => step.parse::<usize>().ok().and_then(|i| items.get_mut(i)),
            _ => None,
        })
    }

    /// Calls `change` for every field of every object inside, however deep.
    pub fn each_field(&mut self, change: &mut impl FnMut(&str, &mut Json)) {
        match self {
            Json::Object(fields) => {
                for (name, value) in fields {
                    change(name, value);
                    value.each_field(change);
                }
            }
            Json::List(items) => items.iter_mut().for_each(|item| item.each_field(change)),
            _ => {}
        }
    }

    /// Removes every field of this name, however deep; says how many there were.
    pub fn remove_everywhere(&mut self, wanted: &str) -> usize {
        match self {
            Json::Object(fields) => {
                let before = fields.len();
                fields.retain(|(name, _)| name != wanted);
                let removed = before - fields.len();
                removed + fields.iter_mut().map(|(_, value)| value.remove_everywhere(wanted)).sum::<usize>()
            }
            Json::List(items) => items.iter_mut().map(|item| item.remove_everywhere(wanted)).sum(),
            _ => 0,
        }
    }
}

impl From<&serde_json::Value> for Json {
    fn from(value: &serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Null => Json::Null,
            Value::Bool(b) => Json::Bool(*b),
            Value::Number(n) => Json::Raw(n.to_string()),
            Value::String(s) => Json::Text(s.clone()),
            Value::Array(items) => Json::List(items.iter().map(Json::from).collect()),
            Value::Object(fields) => {
                Json::Object(fields.iter().map(|(name, v)| (name.clone(), Json::from(v))).collect())
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::Json;

    #[test]
    fn writes_what_a_strict_parser_reads() {
        let text = "a\"b\\c\n\r\t\u{1}\u{7f}تارا 😀";
        let json = Json::object([
            ("t", Json::text(text)),
            ("n", Json::number(-5)),
            ("l", Json::List(vec![Json::Null])),
        ]);
        let read: serde_json::Value = serde_json::from_slice(&json.to_bytes()).expect("valid JSON");
        assert_eq!(read, serde_json::json!({"t": text, "n": -5, "l": [null]}));
    }

    #[test]
    fn keeps_the_order_and_a_doubled_field() {
        let mut json = Json::object([("b", Json::Bool(true)), ("a", Json::Null)]);
        json.push("b", Json::Bool(false));
        assert_eq!(json.to_bytes(), br#"{"b":true,"a":null,"b":false}"#);
        assert_eq!(json.remove_everywhere("b"), 2);
        assert_eq!(json.to_bytes(), br#"{"a":null}"#);
    }
}
