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
    may_mean_verified_before: bool,
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
    let out_dir = env::var("OUT_DIR")?;
    fs::write(Path::new(&out_dir).join("codes.rs"), out)?;
    #[cfg(feature = "capi")]
    headers::write(Path::new(&out_dir), &file)?;
    Ok(())
}

/// Makes the C headers out of `src/capi`, beside the build: `make headers` copies them into `include/`.
#[cfg(feature = "capi")]
mod headers {
    use super::{Error, File, Gateway, Path, env, fs};
    use std::fmt::Write as _;

    pub fn write(out_dir: &Path, file: &File) -> Result<(), Box<dyn Error>> {
        println!("cargo:rerun-if-changed=cbindgen.toml");
        println!("cargo:rerun-if-changed=src");
        let crate_dir = env::var("CARGO_MANIFEST_DIR")?;
        let config = cbindgen::Config::from_file(Path::new(&crate_dir).join("cbindgen.toml"))?;
        let constants = constants(file)?;

        let mut header = config.clone();
        header.header = Some(CONTRACT.trim().to_owned());
        header.after_includes = Some(documented(&constants));
        cbindgen::generate_with_config(&crate_dir, header)?.write_to_file(out_dir.join("dargah.h"));

        // PHP's FFI skips every line that begins with # and stops at `extern "C"`.
        let mut ffi = config;
        ffi.cpp_compat = false;
        ffi.include_guard = None;
        ffi.documentation = false;
        ffi.after_includes = Some(plain(&constants));
        cbindgen::generate_with_config(&crate_dir, ffi)?.write_to_file(out_dir.join("dargah.ffi.h"));
        Ok(())
    }

    /// An enum that does not stand in Rust as one.
    struct Constants {
        name: String,
        about: String,
        values: Vec<(String, i64, String)>,
    }

    fn constants(file: &File) -> Result<Vec<Constants>, Box<dyn Error>> {
        let mut all = vec![Constants {
            name: "dargah_constants".to_owned(),
            about: "Constants. The ABI numbers are those that this header was made for.".to_owned(),
            values: vec![
                ("DARGAH_OK".to_owned(), 0, "The status of success.".to_owned()),
                (
                    "DARGAH_ABI_MAJOR".to_owned(),
                    number("ABI_MAJOR")?,
                    "Must equal dargah_abi_major().".to_owned(),
                ),
                (
                    "DARGAH_ABI_MINOR".to_owned(),
                    number("ABI_MINOR")?,
                    "Must not be above dargah_abi_minor().".to_owned(),
                ),
            ],
        }];
        for (name, title, gateway) in [("tara", "Tara", &file.tara), ("tabapay", "TabaPay", &file.tabapay)] {
            all.push(codes(name, title, gateway)?);
        }
        Ok(all)
    }

    /// The ABI's numbers stand in the Rust file that exports them.
    fn number(name: &str) -> Result<i64, Box<dyn Error>> {
        let source = fs::read_to_string("src/capi/version.rs")?;
        let (_, rest) = source.split_once(&format!("{name}: u32 = ")).ok_or("no ABI number")?;
        Ok(rest.split(';').next().unwrap_or_default().parse()?)
    }

    fn codes(name: &str, title: &str, gateway: &Gateway) -> Result<Constants, Box<dyn Error>> {
        let value = |code: &super::Code| -> Result<_, Box<dyn Error>> {
            let constant = format!("DARGAH_{}_CODE_{}", name.to_uppercase(), code.name);
            Ok((constant, code.code.parse()?, format!("{}. {}.", code.en, code.fa)))
        };
        Ok(Constants {
            name: format!("dargah_{name}_code"),
            about: format!("The codes of {title}. Source: {}.", gateway.source),
            values: gateway.codes.iter().map(value).collect::<Result<_, _>>()?,
        })
    }

    fn documented(all: &[Constants]) -> String {
        let mut out = String::from(NUL_TERMINATED);
        for constants in all {
            let _ = writeln!(out, "\n/** {} */\ntypedef enum {} {{", constants.about, constants.name);
            for (name, value, about) in &constants.values {
                let _ = writeln!(out, "    /** {about} */\n    {name} = {value},");
            }
            let _ = writeln!(out, "}} {};", constants.name);
        }
        out
    }

    fn plain(all: &[Constants]) -> String {
        let mut out = String::new();
        for constants in all {
            let values: Vec<_> =
                constants.values.iter().map(|(name, value, _)| format!("    {name} = {value},\n")).collect();
            let _ = writeln!(
                out,
                "typedef enum {} {{\n{}}} {};\n",
                constants.name,
                values.concat(),
                constants.name
            );
        }
        out
    }

    const NUL_TERMINATED: &str =
        "/** As a length: the text ends with a NUL. */\n#define DARGAH_NUL_TERMINATED ((size_t)-1)\n";

    const CONTRACT: &str = include_str!("src/capi/contract.h");
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
             may_mean_verified_before: {}, aliases: &{aliases:?}, at: &[{}] }},",
            code.code,
            code.name,
            code.en,
            code.fa,
            code.field,
            code.may_mean_verified_before,
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
