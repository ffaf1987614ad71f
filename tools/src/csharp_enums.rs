//! `Enums.cs`: the header's enums, public, with its documentation.

use crate::csharp::{pascal, type_name, xml};
use crate::header::{Enum, Header};
use std::{collections::BTreeMap, fmt::Write as _};

type Docs = BTreeMap<String, String>;

const HEAD: &str = "\
// Made by tools/ from dargah.ffi.h: do not edit; `make headers` makes it anew.

using System;

namespace Dargah
{";

pub fn write(header: &Header, docs: &Docs) -> Result<String, String> {
    let mut out = String::from(HEAD);
    // One is a bag of constants, and not the type of anything.
    for declared in header.enums.iter().filter(|declared| declared.name != "dargah_constants") {
        enumeration(&mut out, declared, docs)?;
    }
    out.push_str("}\n");
    Ok(out)
}

fn enumeration(out: &mut String, declared: &Enum, docs: &Docs) -> Result<(), String> {
    let common = format!("{}_", declared.name.to_uppercase());
    out.push('\n');
    summary(out, "    ", docs, &declared.name)?;
    if declared.name.ends_with("_flags") {
        out.push_str("    [Flags]\n");
    }
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
    out.push_str("    }\n");
    Ok(())
}

fn summary(out: &mut String, indent: &str, docs: &Docs, name: &str) -> Result<(), String> {
    let text = docs.get(name).ok_or_else(|| format!("{name} has no documentation in dargah.h"))?;
    let _ = writeln!(out, "{indent}/// <summary>{}</summary>", xml(text));
    Ok(())
}
