//! Masking what a gateway's answer may repeat of what was sent to it.

/// A gateway's own words, fit to be shown and logged: it may repeat what was sent to it, so that long
/// numbers, also in groups, and tokens are masked.
pub(crate) fn public_text(text: &str) -> String {
    const LONGEST: usize = 300;
    let text: String = text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    mask_words(&mask_groups(&text))
}

/// What stands in place of a secret.
pub(crate) const MASK: &str = "***";

/// As many digits as the shortest secret has, with some to spare.
const MANY_DIGITS: usize = 8;

/// Masks numbers whose digits stand in groups of three or more: `6037 9911 9950 0590`, `0912-345-6789`.
fn mask_groups(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_numeric) {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let len = grouped_digits(rest);
        let (number, after) = rest.split_at(len);
        rest = after;
        if number.chars().filter(|c| c.is_numeric()).count() < MANY_DIGITS {
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
    let group = |text: &str| text.find(|c: char| !c.is_numeric()).unwrap_or(text.len());
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
        let digits = word.chars().filter(|c| c.is_numeric()).count();
        let length = word.chars().count();
        let secret = digits >= MANY_DIGITS || (digits > 0 && length >= 20) || length >= 32;
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
    let digits = code.chars().filter(|c| c.is_numeric()).count();
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
