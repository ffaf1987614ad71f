//! The details of errors in Persian.

/// Of each detail a line: the English, ` | `, the Persian. `{}` stands for a value, in the Persian in the same order: in
/// its own Persian where it is a detail too, else as it is. `{?}` leaves it out where it has no Persian. Values that the
/// Persian has no place for are left out: words of libraries. The first line that fits counts.
const TABLE: &str = include_str!("details.txt");

/// What stands in values may stand in their values once more, and no deeper.
const DEEPEST: u32 = 2;

/// A detail in Persian. The gateway's own words, and a shop's, stay where they are Persian. `None` for any other.
pub(crate) fn persian(detail: &str) -> Option<String> {
    translated(detail, DEEPEST)
}

fn translated(detail: &str, deeper: u32) -> Option<String> {
    let known = TABLE.lines().find_map(|line| {
        let (english, persian) = line.split_once(" | ")?;
        Some(filled(persian, &values(english, detail)?, deeper))
    });
    let own = || detail.contains(|c| matches!(c, '\u{600}'..='\u{6ff}')).then(|| detail.to_owned());
    known.or_else(own)
}

/// What stands in a detail where the pattern has `{}`; `None` where it does not fit.
fn values<'a>(pattern: &str, detail: &'a str) -> Option<Vec<&'a str>> {
    let Some((start, mut pattern)) = pattern.split_once("{}") else {
        return (pattern == detail).then(Vec::new);
    };
    let mut rest = detail.strip_prefix(start)?;
    let mut values = Vec::new();
    while let Some((piece, after)) = pattern.split_once("{}") {
        let (value, behind) = rest.split_once(piece)?;
        values.push(value);
        (rest, pattern) = (behind, after);
    }
    values.push(rest.strip_suffix(pattern)?);
    Some(values)
}

fn filled(persian: &str, values: &[&str], deeper: u32) -> String {
    let mut pieces = persian.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for (piece, value) in pieces.zip(values) {
        let known = deeper.checked_sub(1).and_then(|deeper| translated(value, deeper));
        let (otherwise, after) = match piece.strip_prefix("?}") {
            Some(after) => ("", after),
            None => (*value, piece.trim_start_matches('}')),
        };
        text.push_str(known.as_deref().unwrap_or(otherwise));
        text.push_str(after);
    }
    text.truncate(text.trim_end_matches([':', ' ']).len());
    text
}

#[cfg(test)]
mod tests {
    use super::{TABLE, persian};

    #[test]
    fn values_keep_their_places() {
        for (english, expected) in [
            ("has 12 characters; at most 10 are allowed", Some("12 نویسه دارد؛ حداکثر 10 نویسه مجاز است")),
            ("payment 7 of the order is open", Some("پرداخت 7 این سفارش هنوز باز است")),
            (
                "adds up to too much, not to the amount 5",
                Some("جمع آن بیش از اندازه است و با مبلغ 5 برابر نیست"),
            ),
            (
                "no connection to PostgreSQL: db.shop.ir: not in time",
                Some("اتصال به PostgreSQL برقرار نشد: db.shop.ir: به‌موقع پاسخ نداد"),
            ),
            ("no connection to PostgreSQL: broken pipe", Some("اتصال به PostgreSQL برقرار نشد")),
            ("the file cannot be opened: Permission denied (os error 13)", Some("فایل باز نشد")),
            ("موجودی کافی نیست", Some("موجودی کافی نیست")),
            ("insufficient funds", None),
            ("", None),
        ] {
            assert_eq!(persian(english).as_deref(), expected, "{english}");
        }
        // However deep a text of somebody else's is nested.
        assert!(persian(&": not in time".repeat(100_000)).is_some());
    }

    #[test]
    fn every_line_has_both_languages_and_stands_once() {
        let mut seen = std::collections::HashSet::new();
        for line in TABLE.lines() {
            let (english, persian) = line.split_once(" | ").unwrap_or_default();
            let places = |text: &str| text.matches('{').count();
            assert!(!persian.is_empty() && places(persian) <= places(english), "{line}");
            assert!(seen.insert(english), "twice: {english}");
        }
    }
}
