//! TabaPay's dates: Solar Hijri calendar and, which is an assumption, Tehran's time.

use crate::digits;

/// Leap years come in a cycle of 33; so it holds from 1178 to 1633.
const LAST_YEAR: i64 = 1633;
/// Until then Iran had summer time. From the middle of this year on, Tehran is 3:30 ahead of UTC.
const FIRST: (i64, i64) = (1401, 7);
const TEHRAN: i64 = (3 * 60 + 30) * 60;
/// 1401/01/01 is 2022-03-21, so many days after 1970-01-01.
const START: (i64, i64) = (1401, 19_072);

/// The seconds since 1970-01-01 UTC of a date like `1402/01/01 12:10` (`-` between the numbers and seconds at
/// the end are taken too, and Persian digits). Tehran's time is assumed.
///
/// `None` for anything else, for a day that the calendar does not have, and before 1401/07/01, when Iran still
/// had summer time.
pub fn tehran_to_unix(text: &str) -> Option<i64> {
    let text = digits::to_ascii(text.trim());
    let (date, time) = text.split_once([' ', 'T'])?;
    let [year, month, day] = numbers(date, ['/', '-'])?[..] else { return None };
    let time = numbers(time.trim_start(), [':', ':'])?;
    let (hour, minute, second) = match time[..] {
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        _ => return None,
    };
    let known = (year, month) >= FIRST && year <= LAST_YEAR && (1..=12).contains(&month);
    if !known || day < 1 || day > days_of(year, month) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let years: i64 =
        (START.0..year).map(|year| (1..=12).map(|month| days_of(year, month)).sum::<i64>()).sum();
    let months: i64 = (1..month).map(|month| days_of(year, month)).sum();
    let days = START.1 + years + months + day - 1;
    Some(days * 86_400 + hour * 3_600 + minute * 60 + second - TEHRAN)
}

fn numbers(text: &str, between: [char; 2]) -> Option<Vec<i64>> {
    let number = |part: &str| {
        let plain = (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        part.parse().ok().filter(|_| plain)
    };
    text.split(between).map(number).collect()
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        ..=6 => 31,
        7..=11 => 30,
        _ if (25 * year + 11) % 33 < 8 => 30,
        _ => 29,
    }
}

#[cfg(test)]
mod tests {
    use super::tehran_to_unix;

    #[test]
    fn known_days() {
        for (text, unix) in [
            // 2023-03-21 08:40 UTC, 2024-03-20 (1402 has 365 days), 2025-03-20 (1403 has 366), 2025-03-21.
            ("1402/01/01 12:10", 1_679_388_000),
            ("1403/01/01 03:30", 1_710_892_800),
            ("1403/12/30 03:30", 1_742_428_800),
            ("1404/01/01 03:30", 1_742_515_200),
            ("1404-01-01T03:30:07", 1_742_515_207),
            ("۱۴۰۴/۰۱/۰۱ ۰۳:۳۰", 1_742_515_200),
            // 2022-09-23, the first day without a question, and 2030-03-20: 1408 is the next leap year but one.
            ("1401/07/01 00:00", 1_663_878_600),
            ("1408/12/30 23:59:59", 1_900_268_999),
        ] {
            assert_eq!(tehran_to_unix(text), Some(unix), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "1402/01/01",
            "1402/13/01 00:00",
            "1402/00/01 00:00",
            "1402/07/31 00:00",
            "1402/12/30 00:00",
            "1402/01/00 00:00",
            "1402/01/01 24:00",
            "1402/01/01 00:60",
            "1402/01/01 00:00:60",
            "1402/01/01 0",
            "1402/01 00:00",
            "1402/01/01 +1:00",
            "1401/06/31 00:00",
            "2023-03-21 12:10",
            "1402/01/01 00:00:00:00",
            "99999/01/01 00:00",
        ] {
            assert_eq!(tehran_to_unix(text), None, "{text}");
        }
    }
}
