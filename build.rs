//! Makes Rust out of the one table of gateway codes, `src/codes/table.json`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{env, error::Error, fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    tara: Gateway,
    tabapay: Gateway,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gateway {
    source: String,
    calls: BTreeMap<String, Meaning>,
    codes: Vec<Code>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Code {
    code: String,
    name: String,
    en: String,
    fa: String,
    field: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    at: BTreeMap<String, Meaning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Meaning {
    success: bool,
    #[serde(rename = "final")]
    is_final: bool,
    retryable: bool,
    money_may_have_moved: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/codes/table.json");
    let file: File = serde_json::from_str(&fs::read_to_string("src/codes/table.json")?)?;
    let mut out = String::new();
    gateway(&mut out, "tara", "Tara", &file.tara)?;
    gateway(&mut out, "tabapay", "TabaPay", &file.tabapay)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("codes.rs"), out)?;
    Ok(())
}

fn gateway(out: &mut String, name: &str, title: &str, gateway: &Gateway) -> Result<(), Box<dyn Error>> {
    writeln!(out, "/// The codes of {title}. Source: {}.\npub mod {name} {{", gateway.source)?;
    for code in &gateway.codes {
        let number: i64 = code.code.parse()?;
        writeln!(out, "    /// {}. {}.\n    pub const {}: i64 = {number};", code.en, code.fa, code.name)?;
    }
    writeln!(out, "}}\n")?;
    writeln!(out, "static {}: Table = Table {{", name.to_uppercase())?;
    writeln!(out, "    calls: &[{}],", meanings(&gateway.calls))?;
    writeln!(out, "    codes: &[")?;
    for code in &gateway.codes {
        for call in code.at.keys() {
            if !gateway.calls.contains_key(call) {
                return Err(format!("{name} code {}: no such call: {call}", code.code).into());
            }
        }
        let aliases: Vec<i64> = code.aliases.iter().map(|a| a.parse()).collect::<Result<_, _>>()?;
        writeln!(
            out,
            "        Code {{ gateway: {name:?}, number: {}, name: {:?}, text: {:?}, text_fa: {:?}, field: {:?}, \
             aliases: &{aliases:?}, at: &[{}] }},",
            code.code,
            code.name,
            code.en,
            code.fa,
            code.field,
            meanings(&code.at)
        )?;
    }
    writeln!(out, "    ],\n}};\n")?;
    Ok(())
}

fn meanings(calls: &BTreeMap<String, Meaning>) -> String {
    calls
        .iter()
        .map(|(call, m)| {
            format!(
                "({call:?}, Meaning {{ success: {}, is_final: {}, retryable: {}, money_may_have_moved: {} }})",
                m.success, m.is_final, m.retryable, m.money_may_have_moved
            )
        })
        .collect::<Vec<_>>()
        .join(", ")
}
