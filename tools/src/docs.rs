//! The documentation in `dargah.h`, by the name that it stands at.

use std::collections::BTreeMap;

/// Takes each `/** … */` and the first name of ours behind it.
pub fn read(header: &str) -> BTreeMap<String, String> {
    let mut docs = BTreeMap::new();
    let mut rest = header;
    while let Some((_, after)) = rest.split_once("/**") {
        let Some((comment, behind)) = after.split_once("*/") else { break };
        rest = behind;
        let declaration = behind.split([';', '{', ',']).next().unwrap_or_default();
        // A macro's name is no name of the header that bindings are made from.
        if let Some(name) = name(declaration).filter(|_| !declaration.trim_start().starts_with('#')) {
            docs.insert(name.to_owned(), plain(comment));
        }
    }
    docs
}

/// The name that a declaration gives: of a function the one before its parameters, else the first.
fn name(declaration: &str) -> Option<&str> {
    let words = |text| str::split(text, |c: char| !c.is_ascii_alphanumeric() && c != '_').filter(ours);
    match declaration.split_once('(') {
        Some((before, _)) if !declaration.trim_start().starts_with("typedef") => words(before).next_back(),
        _ => words(declaration).next(),
    }
}

fn ours(word: &&str) -> bool {
    word.starts_with("dargah_") || word.starts_with("DARGAH_")
}

/// Without stars, in one line.
fn plain(comment: &str) -> String {
    comment
        .lines()
        .map(|line| line.trim().trim_start_matches('*').trim())
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}
