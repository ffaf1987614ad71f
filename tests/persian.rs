//! Every detail of an error that stands in the sources has its Persian in `src/details.txt`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/persian.rs"]
mod persian;

use dargah::amount::Rial;
use dargah::codes;
use dargah::error::{Error, ErrorKind, TlsProblem};
use dargah::expected::Expected;
use dargah::outcome::Outcome;
use dargah::tara::Tara;
use dargah::transport::CallOptions;
use persian::{assert_persian, foreign};
use std::path::{Path, PathBuf};

/// Files whose texts are no details: the kinds' own texts in both languages; Python's descriptions of its enums.
const OTHER_FILES: [&str; 2] = ["src/error.rs", "bindings/python/src/enums.rs"];

/// Lines whose texts are no details either: names in a payment's history, and what is only read.
const OTHER_LINES: [&str; 7] =
    ["entry(", "note_differences(", "must_use", "panic!(", "strip_prefix(", "starts_with(", "PyTypeError"];

/// Words of SQL, and the beginnings of HTML, CSS, Python's `repr` and headers.
const SQL: [&str; 7] = ["SELECT", "INSERT", "FROM", "WHERE", "PRAGMA", "UPDATE", "BEGIN"];
const OTHER_STARTS: [&str; 6] = [" ", "<", "body7", "objects of dargah", "Bearer ", "RawAnswer("];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The texts of a source, with the line that each begins in; comments, bytes and C's texts are left out.
fn texts(source: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = source.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let (mut found, mut line, mut i) = (Vec::new(), 0, 0);
    while i < chars.len() {
        match (at(i), at(i + 1)) {
            ('\n', _) => line += 1,
            ('/', '/') => {
                while at(i + 1) != '\n' && i < chars.len() {
                    i += 1;
                }
            }
            // A character, not a lifetime.
            ('\'', '\\') => i = (i + 3..chars.len()).find(|end| at(*end) == '\'').unwrap(),
            ('\'', _) if at(i + 2) == '\'' => i += 2,
            ('r', '#') if at(i + 2) == '"' => {
                i = (i + 3..chars.len()).find(|end| at(*end) == '"' && at(end + 1) == '#').unwrap();
            }
            (before, '"') if matches!(before, 'b' | 'c') && !is_word(at(i.wrapping_sub(1))) => {
                i = text(&chars, i + 2, &mut line).1;
            }
            ('"', _) => {
                let begins = line;
                let (text, end) = text(&chars, i + 1, &mut line);
                found.push((begins, text));
                i = end;
            }
            _ => {}
        }
        i += 1;
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// What stands up to the quotation mark at the end, and where that is.
fn text(chars: &[char], from: usize, line: &mut usize) -> (String, usize) {
    let mut text = String::new();
    let mut i = from;
    while chars[i] != '"' {
        *line += usize::from(chars[i] == '\n');
        if chars[i] == '\\' {
            i += 1;
            if chars[i] == '\n' {
                *line += 1;
                while chars[i + 1].is_whitespace() {
                    i += 1;
                }
            } else {
                text.push(if chars[i] == 'n' { '\n' } else { chars[i] });
            }
        } else {
            text.push(chars[i]);
        }
        i += 1;
    }
    (text, i)
}

/// A text as `format!` would show it, with 7 for each value.
fn filled(text: &str) -> String {
    let mut pieces = text.split('{');
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |text, piece| match piece.split_once('}') {
        Some((_, after)) => format!("{text}7{after}"),
        None => text + piece,
    })
}

/// Whether it is a sentence, as details are.
fn is_detail(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_ascii_alphabetic());
    text.contains(' ')
        && words().any(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase()))
        && !words().any(|word| SQL.contains(&word))
        && !OTHER_STARTS.iter().any(|start| text.starts_with(start))
        // Python's `repr`, and lists of names.
        && !text.split(' ').next().is_some_and(|first| first.contains(['(', ',']))
}

#[test]
fn every_detail_has_its_persian() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    sources(&root.join("bindings/python/src"), &mut files);
    let (mut count, mut missing) = (0, Vec::new());
    for path in files {
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        if OTHER_FILES.contains(&name.as_str()) {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let source = source.split("\nmod tests {").next().unwrap();
        let lines: Vec<&str> = source.lines().collect();
        for (line, text) in texts(source) {
            let text = filled(&text);
            if !is_detail(&text) || OTHER_LINES.iter().any(|other| lines[line].contains(other)) {
                continue;
            }
            count += 1;
            let error = Error::invalid(ErrorKind::InvalidInput, "field", text.as_str());
            let shown = error.text_fa();
            let detail = shown.strip_prefix(&format!("field: {}: ", ErrorKind::InvalidInput.text_fa()));
            if detail.is_none_or(|detail| foreign(detail).is_some()) {
                missing.push(format!("{name}:{}: {text}\n    {shown}", line + 1));
            }
        }
    }
    assert!(count > 220, "{count}");
    assert!(
        missing.is_empty(),
        "{} have no Persian in src/details.txt:\n{}",
        missing.len(),
        missing.join("\n")
    );
}

#[test]
fn what_has_no_persian_is_not_shown() {
    let shown = |detail: &str| {
        let error = Error::invalid(ErrorKind::Journal, "journal", detail);
        assert_persian(&error);
        error.text_fa()
    };
    let kind = format!("journal: {}", ErrorKind::Journal.text_fa());
    for library in ["", "database is locked", "unable to open database file: /srv/shop/dargah.db"] {
        assert_eq!(shown(library), kind);
    }
    assert_eq!(shown("موجودی کافی نیست"), format!("{kind}: موجودی کافی نیست"));
    let lost =
        shown("the connection to PostgreSQL was lost (broken pipe): nobody knows whether it was written");
    assert_eq!(lost, format!("{kind}: اتصال به PostgreSQL قطع شد: معلوم نیست نوشته شد یا نه"));
}

#[test]
fn codes_kinds_and_problems_are_told_in_persian() {
    let codes = codes::all().map(|code| code.text_fa);
    let kinds = ErrorKind::ALL.into_iter().map(ErrorKind::text_fa);
    let problems = TlsProblem::ALL.into_iter().map(TlsProblem::text_fa);
    for text in codes.chain(kinds).chain(problems) {
        assert!(!text.is_empty() && foreign(text).is_none(), "{text}");
    }
}

#[test]
fn a_gateway_that_answers_in_english_is_told_in_persian() {
    let tara = Tara::new("shop", "password").unwrap();
    let told = |result: &str, words: &str| {
        let body = format!("result={result}&desc={words}&token=t-1&orderId=order-1");
        let callback = Tara::parse_callback(b"", body.as_bytes()).unwrap();
        let expected = Expected::new("t-1", Rial::new(150_000).unwrap()).order_id("order-1");
        let expected = expected.after(&callback).unwrap();
        match tara.verify(&expected, &CallOptions::new()).unwrap() {
            Outcome::Declined(declined) => declined.text_fa,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(told("987654", "پرداخت لغو شد"), "پرداخت لغو شد");
    for (result, words) in [("987654", "insufficient funds"), ("987654", ""), ("102", "insufficient funds")] {
        let text = told(result, words);
        assert!(!text.is_empty() && foreign(&text).is_none(), "{text}");
    }
}
