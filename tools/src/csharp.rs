//! What C# is written in: the names and types that the generated files share.

use crate::header::{Base, Header, Type};

/// System.Environment would be hidden by a name of its own.
const RENAMED: [(&str, &str); 1] = [("dargah_environment", "GatewayEnvironment")];

const KEYWORDS: [&str; 14] = [
    "base", "checked", "decimal", "event", "fixed", "in", "is", "lock", "object", "operator", "out",
    "params", "ref", "string",
];

/// Text for an XML comment.
pub fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('`', "")
}

pub fn name(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("@{name}") } else { name.to_owned() }
}

/// The class of a handle.
pub fn handle(name: &str) -> String {
    format!("{}Handle", type_name(name))
}

/// A type that stands alone: a number, an enum, something that is called, or any pointer.
pub fn value(kind: &Type, header: &Header) -> Result<String, String> {
    let plain = match (&kind.base, kind.stars) {
        (Base::Plain(_) | Base::Struct(_), 1) => "IntPtr",
        (Base::Enum(name), 0) => return Ok(type_name(name)),
        (Base::Alias(name), 0) if header.callbacks.iter().any(|c| c.name == *name) => {
            return Ok(type_name(name));
        }
        (Base::Alias(name), 0) => {
            let target = header.aliases.iter().find(|(known, _)| known == name);
            return target
                .map_or_else(|| Err(format!("{name} is not declared")), |(_, kind)| value(kind, header));
        }
        (Base::Plain(name), 0) => match name.as_str() {
            "void" => "void",
            "bool" => "bool",
            "size_t" => "UIntPtr",
            "int64_t" => "long",
            "uint32_t" => "uint",
            "uint64_t" => "ulong",
            _ => return Err(format!("{kind}: no such value is known in C#")),
        },
        _ => return Err(format!("{kind}: no such value is known in C#")),
    };
    Ok(plain.to_owned())
}

pub fn type_name(name: &str) -> String {
    let renamed = RENAMED.iter().find(|(known, _)| *known == name);
    renamed.map_or_else(|| pascal(name, "dargah_"), |(_, new)| (*new).to_owned())
}

/// `DARGAH_TABAPAY_CODE_SYSTEM_ERROR` without its beginning as `SystemError`.
pub fn pascal(name: &str, beginning: &str) -> String {
    let words = name.strip_prefix(beginning).unwrap_or(name).split('_');
    let mut out = String::new();
    for word in words {
        let mut letters = word.chars();
        match word.to_lowercase().as_str() {
            "tabapay" => out.push_str("TabaPay"),
            _ => out.extend(
                letters
                    .next()
                    .map(|first| first.to_ascii_uppercase())
                    .into_iter()
                    .chain(letters.map(|letter| letter.to_ascii_lowercase())),
            ),
        }
    }
    out
}
