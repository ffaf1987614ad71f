//! Masking what a gateway's answer may repeat of what was sent to it.

/// A gateway's own words, fit to be shown and logged: it may repeat what was sent to it, so that long
/// numbers, also in groups, and tokens are masked.
pub(crate) fn public_text(text: &str) -> String {
    const LONGEST: usize = 300;
    let text: String = text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if nothing_to_mask(&text) { text } else { mask_words(&mask_groups(&text)) }
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

/// Masks numbers whose digits stand in groups of three or more: `6037 9911 9950 0590`, `0912-345-6789`.
fn mask_groups(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_numeric) {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let len = grouped_digits(rest);
        let (number, after) = rest.split_at(len);
        rest = after;
        if number.chars().filter(|&c| is_numeric(c)).count() < MANY_DIGITS {
            out.push_str(number);
            continue;
        }
        // With the letters that it stands among: what is left of a token would say too much.
        out.truncate(out.trim_end_matches(in_word).len());
        rest = rest.trim_start_matches(in_word);
        out.push_str(MASK);
    }
    out + rest
}

/// Whether a character belongs to a word, as numbers and tokens are words.
fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | '=' | '/')
}

/// How many bytes of a text that begins with a digit belong to one number, in one group or several.
fn grouped_digits(text: &str) -> usize {
    let group = |text: &str| text.find(|c: char| !is_numeric(c)).unwrap_or(text.len());
    let mut end = group(text);
    loop {
        let rest = &text[end..];
        let Some(separator) = rest.chars().next() else { return end };
        let next = &rest[separator.len_utf8()..];
        let more = group(next);
        let joined =
            matches!(separator, ' ' | '-' | '\u{200c}' | '\u{a0}') && next[..more].chars().count() >= 3;
        if !joined {
            return end;
        }
        end += separator.len_utf8() + more;
    }
}

/// Masks words that hold many digits, and long words that hold any: tokens.
fn mask_words(text: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    let flush = |word: &mut String, out: &mut String| {
        let digits = word.chars().filter(|&c| is_numeric(c)).count();
        let length = word.chars().count();
        let secret = digits >= MANY_DIGITS || (digits > 0 && length >= 20) || length >= LONG_WORD;
        out.push_str(if secret { MASK } else { word });
        word.clear();
    };
    for c in text.chars() {
        if in_word(c) {
            word.push(c);
        } else {
            flush(&mut word, &mut out);
            out.push(c);
        }
    }
    flush(&mut word, &mut out);
    out
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
        assert_eq!(shown, "card *** mobile ***, code 15 of 10000 Rial, *** 12:10");
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
            assert_eq!(mask_words(&mask_groups(&text)), text);
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
