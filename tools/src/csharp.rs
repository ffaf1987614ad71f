//! `NativeMethods.cs`: the header for .NET, in the part of C# 7.2 that Mono's compiler takes.

use crate::header::{Base, Enum, Function, Header, Type};
use std::{collections::BTreeMap, fmt::Write as _};

type Docs = BTreeMap<String, String>;

const HEAD: &str = "\
// Made by tools/ from dargah.ffi.h: do not edit; `make headers` makes it anew.

using System;
using System.Runtime.InteropServices;

namespace Dargah
{
";

const CLASS: &str = "    /// <summary>
    /// The C functions. Handles and texts are IntPtr: a text that .NET freed, or read after its owner was freed, would
    /// be a crash. What the library may leave unwritten is ref, not out, so that nobody reads what was never set.
    /// </summary>
    internal static class NativeMethods
    {
        private const string Library = \"dargah\";
";

/// System.Environment would be hidden by a name of its own.
const RENAMED: [(&str, &str); 1] = [("dargah_environment", "GatewayEnvironment")];

const KEYWORDS: [&str; 14] = [
    "base", "checked", "decimal", "event", "fixed", "in", "is", "lock", "object", "operator", "out",
    "params", "ref", "string",
];

pub fn write(header: &Header, docs: &Docs) -> Result<String, String> {
    let mut out = String::from(HEAD);
    for declared in &header.enums {
        // One is a bag of constants, and not the type of anything.
        if declared.name != "dargah_constants" {
            enumeration(&mut out, declared, docs)?;
        }
    }
    out.push_str(CLASS);
    for (name, value) in header.enums.iter().filter(|e| e.name == "dargah_constants").flat_map(|e| &e.values)
    {
        let _ = writeln!(out, "\n        internal const uint {} = {value};", pascal(name, "DARGAH_"));
    }
    for callback in &header.callbacks {
        let name = pascal(&callback.name, "dargah_");
        out.push_str("\n        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]\n");
        function(&mut out, "delegate", &name, callback, header)?;
    }
    for imported in &header.functions {
        out.push_str("\n        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]\n");
        function(&mut out, "static extern", &imported.name, imported, header)?;
    }
    out.push_str("    }\n}\n");
    Ok(out)
}

fn enumeration(out: &mut String, declared: &Enum, docs: &Docs) -> Result<(), String> {
    let common = format!("{}_", declared.name.to_uppercase());
    summary(out, "    ", docs, &declared.name)?;
    let _ = writeln!(out, "    public enum {}\n    {{", type_name(&declared.name));
    for (at, (name, value)) in declared.values.iter().enumerate() {
        if !name.starts_with(&common) {
            return Err(format!("{name} does not begin with {common}"));
        }
        if at > 0 {
            out.push('\n');
        }
        summary(out, "        ", docs, name)?;
        let _ = writeln!(out, "        {} = {value},", pascal(name, &common));
    }
    out.push_str("    }\n\n");
    Ok(())
}

fn summary(out: &mut String, indent: &str, docs: &Docs, name: &str) -> Result<(), String> {
    let text = docs.get(name).ok_or_else(|| format!("{name} has no documentation in dargah.h"))?;
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('`', "");
    let _ = writeln!(out, "{indent}/// <summary>{text}</summary>");
    Ok(())
}

fn function(out: &mut String, what: &str, name: &str, f: &Function, header: &Header) -> Result<(), String> {
    let result = value(&f.result, header)?;
    if result == "bool" {
        out.push_str("        [return: MarshalAs(UnmanagedType.I1)]\n");
    }
    let mut parameters = Vec::new();
    for (name, kind) in &f.parameters {
        let at = if KEYWORDS.contains(&name.as_str()) { "@" } else { "" };
        parameters.push(format!("{} {at}{name}", parameter(kind, header)?));
    }
    let _ = writeln!(out, "        internal {what} {result} {name}({});", parameters.join(", "));
    Ok(())
}

fn parameter(kind: &Type, header: &Header) -> Result<String, String> {
    let pointed = Type { stars: kind.stars.saturating_sub(1), ..kind.clone() };
    Ok(match (&kind.base, kind.stars) {
        // A text, what the program's callback gets back, a handle.
        (Base::Plain(name), 1) if name == "char" || name == "void" => "IntPtr".to_owned(),
        (Base::Struct(_), 1) => "IntPtr".to_owned(),
        (_, 0) => match value(kind, header)?.as_str() {
            "bool" => "[MarshalAs(UnmanagedType.I1)] bool".to_owned(),
            plain => plain.to_owned(),
        },
        // Places that the library writes to.
        _ if !kind.is_const => match value(&pointed, header)?.as_str() {
            "bool" => "[MarshalAs(UnmanagedType.I1)] ref bool".to_owned(),
            plain => format!("ref {plain}"),
        },
        _ => return Err(format!("{kind}: no such parameter is known in C#")),
    })
}

fn value(kind: &Type, header: &Header) -> Result<String, String> {
    let plain = match (&kind.base, kind.stars) {
        (Base::Plain(_) | Base::Struct(_), 1) => "IntPtr",
        (Base::Enum(name), 0) => return Ok(type_name(name)),
        (Base::Alias(name), 0) if header.callbacks.iter().any(|c| c.name == *name) => {
            return Ok(pascal(name, "dargah_"));
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

fn type_name(name: &str) -> String {
    let renamed = RENAMED.iter().find(|(known, _)| *known == name);
    renamed.map_or_else(|| pascal(name, "dargah_"), |(_, new)| (*new).to_owned())
}

/// `DARGAH_TABAPAY_CODE_SYSTEM_ERROR` without its beginning as `SystemError`.
fn pascal(name: &str, beginning: &str) -> String {
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
