//! The enums of the header for PHP, each in the file where an autoloader looks for it.

use crate::{csharp::pascal, header::Header};
use std::{collections::BTreeMap, fmt::Write as _};

const HEAD: &str = "\
<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

";

/// What belongs to one gateway stands in that gateway's namespace.
const NAMESPACES: [(&str, &str); 2] = [("dargah_tara_", "Tara"), ("dargah_tabapay_", "TabaPay")];

/// Each file's path below the sources of the package, and its text.
pub fn write(header: &Header, docs: &BTreeMap<String, String>) -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    for declared in header.enums.iter().filter(|e| e.name != "dargah_constants") {
        let own = NAMESPACES.iter().find(|(beginning, _)| declared.name.starts_with(beginning));
        let (beginning, namespace) = own.copied().unwrap_or(("dargah_", ""));
        let name = pascal(&declared.name, beginning);
        let common = format!("{}_", declared.name.to_uppercase());
        let mut out = String::from(HEAD);
        let separator = if namespace.is_empty() { "" } else { "\\" };
        let _ = writeln!(out, "namespace Dargah{separator}{namespace};\n");
        let _ = writeln!(out, "{}enum {name}: int\n{{", doc("", docs, &declared.name)?);
        for (at, (value_name, value)) in declared.values.iter().enumerate() {
            if at > 0 {
                out.push('\n');
            }
            let case = pascal(value_name, &common);
            let _ = writeln!(out, "{}    case {case} = {value};", doc("    ", docs, value_name)?);
        }
        out.push_str("}\n");
        let folder = if namespace.is_empty() { String::new() } else { format!("{namespace}/") };
        files.push((format!("{folder}{name}.php"), out));
    }
    Ok(files)
}

fn doc(indent: &str, docs: &BTreeMap<String, String>, name: &str) -> Result<String, String> {
    let text = docs.get(name).ok_or_else(|| format!("{name} has no documentation in dargah.h"))?;
    Ok(format!("{indent}/** {text} */\n"))
}
