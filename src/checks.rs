//! What is checked before anything is sent. Each check names the field as the gateway names it.

use crate::digits;
use crate::error::{Error, Result};
use crate::secret::Secret;
use zeroize::Zeroizing;

/// An optional text, where there is one: a form's field that was left empty, or holds blanks alone, is none.
pub(crate) fn given(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

/// A mobile number, brought into the form `09xxxxxxxxx`: digits of all keyboards, the marks that come with a pasted
/// number (spaces, dashes, dots, brackets, invisible ones), and the prefixes +98, 0098 and 98, also before 09, are
/// understood.
///
/// # Errors
/// `InvalidInput` with `field` when it is not an Iranian mobile number.
pub fn mobile(field: &'static str, text: &str) -> Result<Secret> {
    let compact = compact(text);
    let is_number = |rest: &&str| rest.len() == 10 && rest.starts_with('9') && is_digits(rest);
    let prefixes = ["+98", "0098", "98", "+980", "00980", "980", "0", ""];
    match prefixes.iter().filter_map(|prefix| compact.strip_prefix(prefix)).find(is_number) {
        Some(rest) => Ok(Secret::new(format!("0{rest}"))),
        None => Err(Error::input(field, "must be an Iranian mobile number, e.g. 09123456789")),
    }
}

/// A national code: ten digits whose last one is a check digit. Zeros that were lost in front are put back.
///
/// # Errors
/// `InvalidInput` with `field` when it is not one.
pub fn national_code(field: &'static str, text: &str) -> Result<Secret> {
    let bad = |why| Err(Error::input(field, why));
    let compact = compact(text);
    if !(8..=10).contains(&compact.len()) || !is_digits(&compact) {
        return bad("must have ten digits");
    }
    let code = Zeroizing::new(format!("{:0>10}", *compact));
    let digits: Zeroizing<Vec<u32>> = Zeroizing::new(code.chars().filter_map(|c| c.to_digit(10)).collect());
    let Some((check, body)) = digits.split_last() else { return bad("must have ten digits") };
    if body.iter().all(|d| d == check) {
        return bad("must not be ten equal digits");
    }
    let sum: u32 = body.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let rest = sum % 11;
    let expected = if rest < 2 { rest } else { 11 - rest };
    if *check == expected { Ok(Secret::from(code.as_str())) } else { bad("its check digit is wrong") }
}

/// A bank card number: 16 digits that pass the Luhn check. Spaces and dashes are taken off.
///
/// # Errors
/// `InvalidInput` with `field` when it is not one.
pub fn card_number(field: &'static str, text: &str) -> Result<Secret> {
    let compact = compact(text);
    if compact.len() != 16 || !is_digits(&compact) {
        return Err(Error::input(field, "must have 16 digits"));
    }
    let sum: u32 = compact
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| match (place % 2 == 1, digit) {
            (false, digit) => digit,
            (true, digit) if digit > 4 => digit * 2 - 9,
            (true, digit) => digit * 2,
        })
        .sum();
    if !sum.is_multiple_of(10) || compact.bytes().all(|b| b == b'0') {
        return Err(Error::input(field, "is not a card number: its check digit is wrong"));
    }
    Ok(Secret::from(compact.as_str()))
}

/// An address that the payer's browser can come back to. Returned as it must be sent: ASCII.
/// `reserved` are the names that the gateway adds; the address's own query must not hold them.
///
/// # Errors
/// `InvalidInput` with `field` when it is not such an address.
pub fn callback_url(field: &'static str, text: &str, reserved: &[&str]) -> Result<String> {
    let bad = |why: String| Err(Error::input(field, why));
    if text.is_empty() {
        return bad("must not be empty".to_owned());
    }
    // The url crate strips these silently.
    if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return bad("must not hold control characters or spaces".to_owned());
    }
    // The url crate also takes `https:host`, which browsers may read as a relative address.
    let begins = |scheme: &str| text.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    let whole = begins("https://") || begins("http://");
    let url = match url::Url::parse(text) {
        Ok(url) if whole && matches!(url.scheme(), "http" | "https") && url.has_host() => url,
        _ => return bad("must be a whole address that begins with https:// or http://".to_owned()),
    };
    if !url.username().is_empty() || url.password().is_some() {
        return bad("must not hold a user name or password".to_owned());
    }
    if url.fragment().is_some() {
        return bad(
            "must not hold a fragment (#…): what the gateway appends would be lost behind it".to_owned()
        );
    }
    if let Some((name, _)) = url.query_pairs().find(|(name, _)| reserved.contains(&name.as_ref())) {
        return bad(format!("its query must not hold `{name}`, which the gateway itself adds"));
    }
    Ok(if text.is_ascii() { text.to_owned() } else { url.into() })
}

/// A text of at most `max` characters (not bytes).
///
/// # Errors
/// `InvalidInput` with `field` when it is longer.
pub fn max_chars(field: &'static str, text: &str, max: usize) -> Result<()> {
    let count = text.chars().count();
    if count > max {
        return Err(Error::input(field, format!("has {count} characters; at most {max} are allowed")));
    }
    Ok(())
}

/// A text that is not empty and holds no control characters.
///
/// # Errors
/// `InvalidInput` with `field` otherwise.
pub fn plain_text(field: &'static str, text: &str) -> Result<()> {
    if text.is_empty() {
        return Err(Error::input(field, "must not be empty"));
    }
    if text.chars().any(char::is_control) {
        return Err(Error::input(field, "must not hold control characters"));
    }
    Ok(())
}

/// An e-mail address, roughly: something, `@`, a name with a dot in it.
///
/// # Errors
/// `InvalidInput` with `field` otherwise.
pub fn email(field: &'static str, text: &str) -> Result<()> {
    let good = match text.rsplit_once('@') {
        Some((local, domain)) => {
            let plain =
                |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_control() || c.is_whitespace());
            plain(local)
                && plain(domain)
                && domain.contains('.')
                && !domain.starts_with('.')
                && !domain.ends_with('.')
        }
        None => false,
    };
    if good { Ok(()) } else { Err(Error::input(field, "must be an e-mail address")) }
}

/// Any JSON text.
///
/// # Errors
/// `InvalidInput` with `field` when it is not JSON.
pub fn json_text(field: &'static str, text: &str) -> Result<()> {
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::input(field, "must be JSON text")),
    }
}

/// An IP address, version 4 or 6, as it is sent: one of version 4 that a server writes as version 6 (`::ffff:1.2.3.4`)
/// becomes one of version 4 again.
///
/// # Errors
/// `InvalidInput` with `field` otherwise.
pub fn ip(field: &'static str, text: &str) -> Result<String> {
    match text.parse::<std::net::IpAddr>() {
        Ok(std::net::IpAddr::V6(ip)) if ip.to_ipv4_mapped().is_some() => Ok(ip.to_canonical().to_string()),
        Ok(_) => Ok(text.to_owned()),
        Err(_) if text.is_empty() => Err(Error::input(field, "must not be empty")),
        Err(_) => Err(Error::input(field, "must be an IP address")),
    }
}

/// Fields that the library does not know: they must not replace those that it does.
///
/// # Errors
/// `InvalidInput` with `field` when one of `known` is among them.
pub fn extra(
    field: &'static str,
    extra: &serde_json::Map<String, serde_json::Value>,
    known: &[&str],
) -> Result<()> {
    match extra.keys().find(|name| known.contains(&name.as_str())) {
        Some(name) => {
            Err(Error::input(field, format!("must not hold `{name}`, which has a place of its own")))
        }
        None => Ok(()),
    }
}

/// What stands between the digits of a number that somebody has written or pasted: spaces, dashes, dots, brackets, and
/// characters that only direct how text is shown.
fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '.' | '(' | ')' | '[' | ']' | '（' | '）' | '\u{ad}' | '\u{61c}' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(
            c,
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '\u{ff0e}'
        )
}

/// ASCII digits, without the marks that people put between groups.
fn compact(text: &str) -> Zeroizing<String> {
    // All the room at once: growing would leave copies behind.
    let mut compact = Zeroizing::new(String::with_capacity(text.len()));
    let plus = |c| if c == '＋' { '+' } else { c };
    compact.extend(text.chars().filter(|c| !is_mark(*c)).map(digits::ascii).map(plus));
    compact
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn mobiles_come_in_one_form() {
        for good in [
            "09123456789",
            "۰۹۱۲۳۴۵۶۷۸۹",
            "+989123456789",
            "00989123456789",
            "989123456789",
            "9123456789",
            "0912-345 6789",
        ] {
            assert_eq!(mobile("mobile", good).unwrap().expose(), "09123456789", "{good}");
        }
        for bad in
            ["", "0912345678", "091234567890", "08123456789", "+19123456789", "0912345678x", "0098", "98"]
        {
            assert_eq!(mobile("mobile", bad).unwrap_err().field(), Some("mobile"), "{bad}");
        }
    }

    #[test]
    fn national_codes_have_a_check_digit() {
        for good in ["0084575948", "0013542419", "۰۰۸۴۵۷۵۹۴۸", "84575948"] {
            assert!(national_code("nationalCode", good).is_ok(), "{good}");
        }
        for bad in ["0084575949", "1111111111", "0000000000", "123", "12345678901", "008457594x", ""] {
            assert!(national_code("nationalCode", bad).is_err(), "{bad}");
        }
        assert_eq!(national_code("nationalCode", "84575948").unwrap().expose(), "0084575948");
    }

    #[test]
    fn cards_pass_luhn() {
        for good in ["6037991199500590", "6037-9911-9950-0590", "۶۰۳۷۹۹۱۱۹۹۵۰۰۵۹۰"] {
            assert_eq!(card_number("cardNumber", good).unwrap().expose(), "6037991199500590", "{good}");
        }
        for bad in ["6037991199500591", "603799119950059", "0000000000000000", "60379911995005900", ""] {
            assert!(card_number("cardNumber", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn callback_addresses() {
        for good in ["https://shop.ir/cb", "http://127.0.0.1:8000/cb?order=1&x=%20", "https://shop.ir"] {
            assert_eq!(callback_url("u", good, &["token"]).unwrap(), good);
        }
        assert_eq!(
            callback_url("u", "https://shop.ir/بازگشت", &[]).unwrap(),
            "https://shop.ir/%D8%A8%D8%A7%D8%B2%DA%AF%D8%B4%D8%AA"
        );
        for bad in [
            "",
            "shop.ir/cb",
            "/cb",
            "ftp://shop.ir",
            "javascript:alert(1)",
            "https:shop.ir/cb",
            "https:/shop.ir/cb",
            "https:\\\\shop.ir\\cb",
            "https://",
            "https://shop.ir/\r\nX: y",
            "https://shop.ir/a b",
            "https://u:p@shop.ir/",
            "https://shop.ir/#x",
            "https://shop.ir/?token=1",
        ] {
            assert!(callback_url("u", bad, &["token"]).is_err(), "{bad}");
        }
    }

    #[test]
    fn lengths_count_characters() {
        assert!(max_chars("d", &"ی".repeat(300), 300).is_ok());
        assert!(max_chars("d", &"ی".repeat(301), 300).is_err());
    }

    #[test]
    fn small_checks() {
        assert!(email("e", "a@b.ir").is_ok());
        for bad in ["", "a", "a@b", "@b.ir", "a@.ir", "a@b.ir.", "a b@c.ir"] {
            assert!(email("e", bad).is_err(), "{bad}");
        }
        assert!(
            json_text("j", "{\"a\":1}").is_ok()
                && json_text("j", "{a:1}").is_err()
                && json_text("j", "").is_err()
        );
        assert!(ip("ip", "::1").is_ok() && ip("ip", "1.2.3").is_err() && ip("ip", "").is_err());
        assert!(
            plain_text("t", "a\r\nb").is_err()
                && plain_text("t", "").is_err()
                && plain_text("t", "یک").is_ok()
        );
    }
}
