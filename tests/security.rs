//! `SECURITY.md` names tests that are there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands as `file::name` between backquotes.
fn named(text: &str) -> Vec<(&str, &str)> {
    text.split('`').skip(1).step_by(2).filter_map(|code| code.split_once("::")).collect()
}

/// Whether a function of this name begins in a file: `fn name(`, `def name(`, `void name(`, `int main(`.
fn defines(source: &str, name: &str) -> bool {
    let begins = |before: &str| {
        let before = before.trim_end_matches([' ', '*']);
        ["fn", "def", "void", "int", "function"].iter().any(|word| before.ends_with(word))
    };
    source.match_indices(&format!("{name}(")).any(|(at, _)| begins(&source[..at]))
}

#[test]
fn every_test_that_the_threat_model_names_is_there() {
    let page = std::fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let named = named(&page);
    assert!(named.len() > 40, "{} tests", named.len());
    for (file, name) in named {
        let source = std::fs::read_to_string(root().join(file)).unwrap_or_else(|_| panic!("no {file}"));
        assert!(defines(&source, name), "no {name} in {file}");
    }
}

#[test]
fn every_threat_names_a_test() {
    let page = std::fs::read_to_string(root().join("SECURITY.md")).unwrap();
    let rows: Vec<&str> =
        page.lines().filter(|line| line.starts_with("| ") && !line.ends_with("| Tests |")).collect();
    assert!(rows.len() > 25, "{} threats", rows.len());
    for row in rows {
        assert!(!named(row).is_empty(), "no test for {row}");
    }
}

#[test]
fn a_name_that_is_only_mentioned_is_no_test() {
    assert!(defines("    fn a_test() {", "a_test") && defines("static void a_test(void) {", "a_test"));
    assert!(!defines("a_test();", "a_test") && !defines("// see a_test()", "a_test"));
    assert!(!defines("fn not_a_test() {", "a_test"));
}
