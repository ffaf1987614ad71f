//! Masking what a gateway's answer may repeat of what was sent to it.

use super::secret::Secret;
use super::text::one_line;

/// A gateway's own words, fit to be shown and logged: it may repeat what was sent to it, so that numbers of many digits,
/// however they are written, and tokens are masked.
pub(crate) fn public_text(text: &str) -> String {
    words_without(text, &[])
}

/// The same, where some secrets are known: they are masked whatever stands between their letters.
pub(crate) fn words_without(text: &str, secrets: &[Secret]) -> String {
    const LONGEST: usize = 300;
    // A number that begins in what is shown is looked at to its end.
    let text: String = text.chars().take(2 * LONGEST).collect();
    let mut text = one_line(&text);
    for secret in secrets {
        text = without(text, secret.expose());
    }
    // What is masked may join the numbers on both sides of it.
    while !nothing_to_mask(&text) {
        let masked = mask(&text);
        if masked == text {
            break;
        }
        text = masked;
    }
    text.chars().take(LONGEST).collect()
}

/// Whether it can be said at a glance that nothing is masked, as of most answers: no digit and no long word.
fn nothing_to_mask(text: &str) -> bool {
    let mut word = 0;
    text.chars().all(|c| {
        // Letters of other scripts have to be looked up: all count as parts of words here.
        word = if c.is_ascii() && !in_word(c) { 0 } else { word + 1 };
        word < LONG_WORD && !is_numeric(c)
    })
}

/// `char::is_numeric`, but quick for Persian: its tables are slow beyond ASCII.
fn is_numeric(c: char) -> bool {
    match c {
        '\u{600}'..='\u{6ff}' => matches!(c, '٠'..='٩' | '۰'..='۹'),
        _ => c.is_numeric(),
    }
}

/// What stands in place of a secret.
pub(crate) const MASK: &str = "***";

/// As many digits as the shortest secret has, with some to spare.
const MANY_DIGITS: usize = 8;

/// No word is as long as this.
const LONG_WORD: usize = 32;

/// So many signs that are no letters may stand between the groups of one number.
const LONG_GAP: usize = 8;

/// Whether a character belongs to a word, as numbers and tokens are words.
fn in_word(c: char) -> bool {
    is_letter(c) || matches!(c, '-' | '_' | '.' | '+' | '=' | '/')
}

/// A letter or a digit. The stroke that makes Persian words longer is none.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && c != 'ـ'
}

/// Masks numbers of many digits, in one group or several, with the letters that they touch (what is left of a token
/// would say too much), and long words: tokens.
fn mask(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let before = rest.find(in_word).unwrap_or(rest.len());
        out.push_str(&rest[..before]);
        rest = &rest[before..];
        let word = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
        let number = grouped(rest);
        let digits = rest[..number].chars().filter(|&c| is_numeric(c)).count();
        let (end, is_secret) = if digits >= MANY_DIGITS {
            (number, true)
        } else {
            let length = rest[..word].chars().count();
            (word, length >= LONG_WORD || (length >= 20 && rest[..word].contains(is_numeric)))
        };
        out.push_str(if is_secret { MASK } else { &rest[..end] });
        rest = &rest[end..];
    }
    out
}

/// How many bytes of a text that begins with a word may be one number or token in groups: words with a digit in them, or
/// of the digits of hexadecimal numbers alone, with no letters and not much else between them.
fn grouped(text: &str) -> usize {
    let (mut end, mut at) = (0, 0);
    while at < text.len() {
        let word = text[at..].find(|c| !in_word(c)).map_or(text.len(), |length| at + length);
        let letters = || text[at..word].chars().filter(|&c| is_letter(c));
        if letters().any(is_numeric)
            || (letters().next().is_some() && letters().all(|c| c.is_ascii_hexdigit()))
        {
            end = word;
        } else if letters().next().is_some() {
            break;
        }
        at = text[word..].find(in_word).map_or(text.len(), |gap| word + gap);
        if text[end..at].chars().count() > LONG_GAP {
            break;
        }
    }
    end
}

/// Masks a secret that is known, also where other signs stand between its letters, or they are written large.
fn without(text: String, secret: &str) -> String {
    let text = if secret.is_empty() { text } else { text.replace(secret, MASK) };
    // A short one is a part of too many words.
    if letters(secret).count() < MANY_DIGITS {
        return text;
    }
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((start, _)) = letters(rest).find(|&(at, _)| end_of(&rest[at..], secret).is_some()) {
        out.push_str(&rest[..start]);
        out.push_str(MASK);
        rest = &rest[start + end_of(&rest[start..], secret).unwrap_or(0)..];
    }
    out + rest
}

fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|&(_, c)| is_letter(c)).map(|(at, c)| (at, c.to_ascii_lowercase()))
}

/// Where the letters of a secret end that a text begins with.
fn end_of(text: &str, secret: &str) -> Option<usize> {
    let mut there = letters(text);
    let mut end = 0;
    for (_, wanted) in letters(secret) {
        let (at, c) = there.next()?;
        if c != wanted {
            return None;
        }
        end = at + c.len_utf8();
    }
    Some(end)
}

/// A code, fit to be shown: what no gateway would call a code is masked.
pub(crate) fn public_code(code: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | ' ');
    let digits = code.chars().filter(|&c| is_numeric(c)).count();
    let short = code.chars().count() <= 20 && digits < 10;
    if short && code.chars().all(plain) { code.to_owned() } else { MASK.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_groups_are_masked_too() {
        let shown = public_text(
            "card 6037 9911 9950 0590 mobile 0912-345-6789, code 15 of 10000 Rial, 1402/01/01 12:10",
        );
        assert_eq!(shown, "card *** mobile ***, code 15 of 10000 Rial, ***");
        assert_eq!(public_text("۶۰۳۷ ۹۹۱۱ ۹۹۵۰ ۰۵۹۰"), "***");
    }

    #[test]
    fn a_number_that_touches_a_word_is_masked_with_it() {
        for text in [
            "کارت6037 9911 9950 0590 رد شد",
            "card6037 9911 9950 0590 رد شد",
            "6037 9911 9950 0590IRR رد شد",
            "8f4c2a90-7d15-4e3b-0۶۰۳۷ ۹۹۱۱ ۹۹۵۰ ۰۵۹۰b2d7e5a1 رد شد",
        ] {
            assert_eq!(public_text(text), "*** رد شد", "{text}");
        }
    }

    /// Each secret in each grouping with each separator between the groups: nothing of it is seen that is longer than
    /// what a word would say anyway.
    #[test]
    fn no_separator_and_no_grouping_shows_a_secret() {
        let secrets = [
            "09123456789",
            "۰۹۱۲۳۴۵۶۷۸۹",
            "+989123456789",
            "0012345679",
            "6037991199500590",
            "05d3f1d4-82e1-11ee-8f0e-d82429616d01",
            "IR062960000000100324200001",
        ];
        let known = [Secret::from("S3cret!pass-word"), Secret::from("merchant-key"), Secret::from("kk")];
        let single = [
            " ",
            "-",
            "–",
            "—",
            "‑",
            "−",
            "_",
            ".",
            ",",
            ":",
            ";",
            "*",
            "|",
            "/",
            "\\",
            "+",
            "=",
            "~",
            "(",
            ")",
            "،",
            "؛",
            "٬",
            "٫",
            "·",
            "•",
            "\u{a0}",
            "\u{2009}",
            "\u{202f}",
            "\u{3000}",
            "\u{200b}",
            "\u{200c}",
            "\u{200d}",
            "\u{200e}",
            "\u{200f}",
            "\u{202a}",
            "\u{202e}",
            "\u{2066}",
            "\u{2069}",
            "\u{2060}",
            "\u{feff}",
            "\u{ad}",
            "\t",
            "\r\n",
            "\u{2028}",
            "\u{85}",
            "ـ",
            "\u{301}",
            "👌",
            "\u{e0020}",
        ];
        let mut separators: Vec<String> = single.iter().map(|&one| one.to_owned()).collect();
        for one in single {
            separators.extend([format!("{one}{one}"), format!(" {one} "), format!("\u{200e}{one}\u{202f} ")]);
        }
        let all = secrets.iter().copied().chain(known[..2].iter().map(Secret::expose));
        for secret in all {
            let letters: Vec<char> = secret.chars().filter(|c| c.is_alphanumeric()).collect();
            for separator in &separators {
                for group in 1..=letters.len() {
                    let groups: Vec<String> =
                        letters.chunks(group).map(|group| group.iter().collect()).collect();
                    for (before, after) in [("کارت ", " رد شد"), ("«", "»، 12")] {
                        let text = format!("{before}{}{after}", groups.join(separator));
                        let shown = words_without(&text, &known);
                        let digits = shown.chars().filter(|&c| is_numeric(c)).count();
                        assert!(digits <= 2, "{text:?} is shown as {shown:?}");
                        assert!(shown.contains(MASK), "{text:?} is shown as {shown:?}");
                        let left = shown.replace(MASK, "");
                        assert!(
                            !groups.iter().any(|group| group.len() > 5 && left.contains(group.as_str())),
                            "{shown:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn what_begins_before_the_cut_is_masked_to_its_end() {
        for before in 280..310 {
            let shown = public_text(&format!("{}6037 9911 9950 0590", "آ ".repeat(before / 2)));
            assert!(!shown.contains(is_numeric) && shown.chars().count() <= 300, "{shown}");
        }
    }

    #[test]
    fn words_and_small_numbers_stay() {
        for text in [
            "کد 15، مبلغ 150,000 ریال",
            "code 15: only 3 tries, 10 minutes",
            "a bad face",
            "نیاز به ۲ بار تلاش",
        ] {
            assert_eq!(words_without(text, &[Secret::from("pass"), Secret::from("kk")]), text);
        }
        assert_eq!(words_without("the pass fails", &[Secret::from("pass")]), "the *** fails");
    }

    #[test]
    fn the_quick_look_agrees_with_the_long_one() {
        for c in char::MIN..=char::MAX {
            assert_eq!(is_numeric(c), c.is_numeric(), "{c:?}");
        }
        let words = [
            "کارت",
            "a",
            "IRR",
            "رد‌شد",
            "-",
            "15",
            "۱۵",
            "12345678",
            "۰۹۱۲۳۴۵۶۷۸۹",
            "½",
            " ",
            "\u{a0}",
            "=",
            "،",
        ];
        let long = ["x".repeat(31), "x".repeat(32), "ش".repeat(31), "ش".repeat(32), "-".repeat(32)];
        let all: Vec<&str> = words.into_iter().chain(long.iter().map(String::as_str)).collect();
        let two: Vec<String> =
            all.iter().flat_map(|a| all.iter().map(|b| format!("{a}{b}")).collect::<Vec<_>>()).collect();
        let three = two.iter().flat_map(|two| all.iter().map(move |one| format!("{two}{one}")));
        let plain: Vec<String> = three.filter(|text| nothing_to_mask(text)).collect();
        assert!(plain.len() > 500, "{}", plain.len());
        for text in plain {
            assert_eq!(mask(&text), text);
        }
        assert!(nothing_to_mask("عملیات با موفقیت انجام شد"));
    }

    #[test]
    fn what_is_no_code_is_not_shown_as_one() {
        for code in ["0", "-101", "840430", "E_12.a"] {
            assert_eq!(public_code(code), code);
        }
        for other in ["2\nPAID", "09123456789", "<b>", "a code of many letters"] {
            assert_eq!(public_code(other), MASK, "{other}");
        }
    }

    #[test]
    fn words_of_a_gateway_show_no_secret() {
        let shown = public_text(
            "کارت 6037-9911-9950-0590 و ۰۹۱۲۳۴۵۶۷۸۹ با 05d3f1d4-82e1-11ee-8f0e-d82429616d01\r\n کد 15",
        );
        assert_eq!(shown, "کارت *** و *** با ***   کد 15");
    }
}
