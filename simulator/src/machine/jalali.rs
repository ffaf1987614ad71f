//! Dates of the Solar Hijri calendar in Tehran's time, as TabaPay's `date` shows them.

/// Tehran is three and a half hours ahead of UTC, without summer time since 1401.
const TEHRAN_OFFSET_MS: u64 = 12_600_000;

/// `1402/01/01 12:10` for a moment given in milliseconds since 1970 (UTC).
pub fn tehran_minute(epoch_ms: u64) -> String {
    let local_minutes = (epoch_ms + TEHRAN_OFFSET_MS) / 60_000;
    let (year, month, day) = from_days_since_epoch((local_minutes / 1440) as i64);
    let minute = local_minutes % 1440;
    format!("{year:04}/{month:02}/{day:02} {:02}:{:02}", minute / 60, minute % 60)
}

/// Year, month and day of the day that lies `days` after 1970-01-01. Good for the years 1304 to 1502:
/// the 33-year rule (8 leap years in 33) equals the official calendar there.
fn from_days_since_epoch(days: i64) -> (i64, i64, i64) {
    // 1970-01-01 is 1348/10/11. Counted from 0979/01/01, where a cycle of 33 years begins.
    let mut rest = days + 135_061;
    let mut year = 979 + 33 * (rest / 12_053);
    rest %= 12_053;
    year += 4 * (rest / 1461);
    rest %= 1461;
    if rest >= 366 {
        year += (rest - 1) / 365;
        rest = (rest - 1) % 365;
    }
    if rest < 186 {
        (year, 1 + rest / 31, 1 + rest % 31)
    } else {
        (year, 7 + (rest - 186) / 30, 1 + (rest - 186) % 30)
    }
}

#[cfg(test)]
mod tests {
    use super::tehran_minute;

    #[test]
    fn known_days() {
        // Nowruz of several years (both sides of a leap year) and the days around them.
        let day = 86_400_000;
        for (utc_midnight, expected) in [
            (1_679_356_800_000u64, "1402/01/01"), // 2023-03-21
            (1_679_356_800_000 - day, "1401/12/29"),
            (1_710_892_800_000, "1403/01/01"), // 2024-03-20
            (1_710_892_800_000 - day, "1402/12/29"),
            (1_742_515_200_000, "1404/01/01"),       // 2025-03-21
            (1_742_515_200_000 - day, "1403/12/30"), // 1403 is a leap year
            (1_616_284_800_000, "1400/01/01"),       // 2021-03-21
            (1_616_284_800_000 - day, "1399/12/30"),
            (0, "1348/10/11"),
            (1_795_305_600_000, "1405/09/01"), // 2026-11-22
        ] {
            assert_eq!(tehran_minute(utc_midnight), format!("{expected} 03:30"));
        }
    }

    #[test]
    fn the_day_changes_at_tehrans_midnight() {
        let noon_of_nowruz = 1_679_356_800_000u64;
        assert_eq!(tehran_minute(noon_of_nowruz - 12_600_000 - 1), "1401/12/29 23:59");
        assert_eq!(tehran_minute(noon_of_nowruz - 12_600_000), "1402/01/01 00:00");
    }
}
