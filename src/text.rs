//! Somebody else's text, fit to be shown.

/// A text of somebody else, fit for one line of a log, a list or a page: line breaks and control characters become
/// spaces, and characters that are not seen, as those that turn the direction of a text, are left out. The zero-width
/// non-joiner of Persian stays. Nothing is escaped: a page does that.
pub fn one_line(text: &str) -> String {
    text.chars().filter(|&c| !is_unseen(c)).map(|c| if breaks(c) { ' ' } else { c }).collect()
}

/// JSON for a terminal: what would steer it, or is not seen, is written as `\u` and its number. It stays the same JSON.
pub fn json_for_terminals(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_unseen(c) || (breaks(c) && c != '\n') {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Control characters, and those that end a line or a paragraph.
fn breaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Unicode's format characters (category Cf) but the zero-width non-joiner.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{600}'..='\u{605}'
            | '\u{61c}'
            | '\u{6dd}'
            | '\u{70f}'
            | '\u{890}'..='\u{891}'
            | '\u{8e2}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200d}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{110bd}'
            | '\u{110cd}'
            | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0001}'
            | '\u{e0020}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

    #[test]
    fn unicodes_own_table_says_what_is_left_out_and_what_breaks_a_line() {
        for c in char::MIN..=char::MAX {
            let category = c.general_category();
            assert_eq!(is_unseen(c), category == GeneralCategory::Format && c != '\u{200c}', "{c:?}");
            let ends = [
                GeneralCategory::Control,
                GeneralCategory::LineSeparator,
                GeneralCategory::ParagraphSeparator,
            ];
            assert_eq!(breaks(c), ends.contains(&category), "{c:?}");
        }
    }

    #[test]
    fn a_line_of_somebody_else_stays_one_and_reads_as_it_is_written() {
        let evil =
            "1000\u{202e}000,1\u{2066}\u{2069}\u{200f}\r\nرد\u{200c}شد\u{2028}\u{9b}2J\u{feff}\u{e0041}";
        assert_eq!(one_line(evil), "1000000,1  رد\u{200c}شد  2J");
    }

    #[test]
    fn json_for_terminals_is_the_same_json() {
        let value = serde_json::json!({ "a\u{202e}": "\u{9b}2J\u{85}\u{e0041}\u{7f}", "رد\u{200c}شد": ["\n\u{feff}"] });
        let text = serde_json::to_string_pretty(&value).unwrap_or_default();
        let shown = json_for_terminals(&text);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).ok(), Some(value));
        assert!(shown.lines().all(|line| one_line(line) == line), "{shown}");
        assert!(
            shown.contains("\\u202e") && shown.contains("\\u009b") && shown.contains("\\udb40\\udc41"),
            "{shown}"
        );
        assert!(shown.contains("رد\u{200c}شد"), "{shown}");
    }
}
