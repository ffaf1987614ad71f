//! Texts that people type: amounts, dates, numbers of people, addresses.

use super::world::text;
use dargah::amount::Rial;
use dargah::error::{ErrorKind, Result};
use dargah::secret::Secret;
use dargah::{checks, digits, solar_hijri};

pub fn run(data: &[u8]) {
    let any = text(data);
    let ascii = digits::to_ascii(&any);
    assert_eq!(digits::to_ascii(&ascii), ascii);
    assert_eq!(digits::to_ascii(&digits::to_persian(&any)), ascii);
    assert_eq!(ascii.chars().count(), any.chars().count());
    amount(&any, &ascii);
    date(&any);
    form("mobile", &any, checks::mobile, |good| good.len() == 11 && good.starts_with("09"));
    form("nationalCode", &any, checks::national_code, |good| {
        let digits: Vec<u32> = good.bytes().map(|b| u32::from(b - b'0')).collect();
        let rest = (0..9).map(|at| digits[at] * (10 - at as u32)).sum::<u32>() % 11;
        digits.len() == 10 && digits[9] == if rest < 2 { rest } else { 11 - rest }
    });
    form("cardNumber", &any, checks::card_number, |good| {
        let double = |digit: u32| digit * 2 / 10 + digit * 2 % 10;
        let digits: Vec<u32> = good.bytes().map(|b| u32::from(b - b'0')).collect();
        let pairs = digits.chunks_exact(2).map(|pair| double(pair[0]) + pair[1]);
        digits.len() == 16 && pairs.sum::<u32>() % 10 == 0
    });
    address(&any);
    for (checked, good) in [
        (checks::ip("ip", &any).map(drop), any.parse::<std::net::IpAddr>().is_ok()),
        (checks::max_chars("x", &any, 20), any.chars().count() <= 20),
        (checks::plain_text("x", &any), !any.is_empty() && !any.chars().any(char::is_control)),
    ] {
        assert_eq!(checked.is_ok(), good, "{any:?}");
    }
    if checks::email("email", &any).is_ok() {
        assert!(any.contains('@') && !any.chars().any(char::is_control));
    }
    if checks::json_text("json", &any).is_ok() {
        assert!(
            serde_json::from_str::<serde_json::Value>(&any).is_ok() || any.contains(['e', 'E', '\\']),
            "{any}"
        );
    }
}

fn amount(any: &str, ascii: &str) {
    match Rial::parse(any) {
        Ok(rial) => {
            let plain: String = ascii.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(plain.parse(), Ok(rial.get()), "{any:?}");
            assert!(!any.contains(['.', '-', '+', 'e', 'E']));
            assert_eq!(Rial::parse(&rial.to_persian()).ok(), Some(rial));
            assert_eq!(Rial::parse(&rial.to_string()).ok(), Some(rial));
            assert_eq!(rial.toman().and_then(|toman| Rial::from_toman(toman).ok()).unwrap_or(rial), rial);
        }
        Err(error) => {
            assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("amount")));
            // A plain number is read whenever it fits.
            assert!(any.parse::<i64>().is_err() || any.starts_with(['-', '+']), "{any}");
        }
    }
}

fn date(any: &str) {
    let Some(unix) = solar_hijri::tehran_to_unix(any) else { return };
    // 1401/07/01 to the end of 1633.
    assert!((1_663_878_600..9_000_000_000).contains(&unix), "{any} is {unix}");
    // The minute before belongs to the time before: the simulator writes dates with a calendar of its own.
    let ms = u64::try_from(unix).expect("after 1970") * 1000;
    let written = dargah_simulator::machine::tehran_minute(ms);
    assert_eq!(solar_hijri::tehran_to_unix(&written), Some(unix - unix % 60), "{any} as {written}");
}

/// What is taken has one form, and that form is taken as it is.
fn form(
    field: &'static str,
    any: &str,
    check: fn(&'static str, &str) -> Result<Secret>,
    good: fn(&str) -> bool,
) {
    match check(field, any) {
        Ok(plain) => {
            assert!(plain.expose().bytes().all(|b| b.is_ascii_digit()) && good(plain.expose()), "{any}");
            assert_eq!(check(field, plain.expose()).ok().as_ref(), Some(&plain));
        }
        Err(error) => {
            assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some(field)));
            // Longer than any number that a text of ours gives as an example.
            let digits = any.bytes().filter(u8::is_ascii_digit).count();
            assert!(digits < 12 || !error.to_string().contains(any), "{error}");
        }
    }
}

fn address(any: &str) {
    let reserved = ["token", "result"];
    match checks::callback_url("url", any, &reserved) {
        Ok(sent) => {
            assert!(sent.is_ascii() && !sent.bytes().any(|b| b.is_ascii_control() || b == b' '), "{sent:?}");
            let url = url::Url::parse(&sent).expect("an address");
            assert!(["http", "https"].contains(&url.scheme()) && url.has_host() && url.fragment().is_none());
            assert!(url.username().is_empty() && url.password().is_none());
            assert!(!url.query_pairs().any(|(name, _)| reserved.contains(&&*name)));
            let again = checks::callback_url("url", &sent, &reserved).expect("taken before");
            assert_eq!(again, sent);
        }
        Err(error) => assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidInput, Some("url"))),
    }
}
