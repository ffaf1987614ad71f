//! Amounts of money: whole Rials, never a fraction, never below zero.

use crate::digits;
use crate::error::{Error, Result};
use std::fmt;
use std::iter::Sum;

/// The whole part and the digits behind the point, of a decimal in digits of any keyboard.
fn split(text: &str) -> Result<(String, String)> {
    let ascii = digits::to_ascii(text.trim());
    let Some((whole, fraction)) = ascii.split_once(['.', '٫']) else { return Ok((ascii, String::new())) };
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Error::input("amount", "must be a decimal with digits behind its point"));
    }
    Ok((whole.to_owned(), fraction.to_owned()))
}

/// An amount in Rial. Both gateways count in Rial; ten Rial are one Toman.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rial(i64);

impl Rial {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The greatest amount that can be held.
    pub const MAX: Self = Self(i64::MAX);

    /// An amount in Rial.
    ///
    /// # Errors
    /// `InvalidInput` with field `amount` when it is below zero.
    pub fn new(rial: i64) -> Result<Self> {
        if rial < 0 {
            return Err(Error::input("amount", "must not be below zero"));
        }
        Ok(Self(rial))
    }

    /// An amount in Toman, times ten.
    ///
    /// # Errors
    /// `InvalidInput` with field `amount` when it is below zero or too large to be held in Rial.
    pub fn from_toman(toman: i64) -> Result<Self> {
        let rial = toman.checked_mul(10).ok_or_else(|| Error::input("amount", "is too large"))?;
        Self::new(rial)
    }

    /// Reads an amount in Rial. Persian and Arabic digits are read too, and the separators `,`, `٬` and
    /// `،` are taken off where they stand between groups of three. No sign, no fraction.
    ///
    /// # Errors
    /// `InvalidInput` with field `amount` for anything else.
    pub fn parse(text: &str) -> Result<Self> {
        Self::whole(&digits::to_ascii(text.trim()))
    }

    /// Reads an amount in Toman, as [`parse`](Self::parse) reads one in Rial, but that half Tomans and other tenths are
    /// read too: `1234.5` Toman are 12,345 Rial. For decimals of a database or of a language; never for floats.
    ///
    /// # Errors
    /// `InvalidInput` with field `amount` for anything else, a fraction of a Rial among it.
    pub fn parse_toman(text: &str) -> Result<Self> {
        let (whole, fraction) = split(text)?;
        let tenths = match fraction.as_bytes() {
            [] => 0,
            [tenths, zeros @ ..] if zeros.iter().all(|zero| *zero == b'0') => i64::from(tenths - b'0'),
            _ => return Err(Error::input("amount", "has a fraction of a Rial")),
        };
        let rial = Self::whole(&whole)?.0.checked_mul(10).and_then(|rial| rial.checked_add(tenths));
        rial.map(Self).ok_or_else(|| Error::input("amount", "is too large"))
    }

    /// Reads an amount in Rial that is written as a decimal: `150000.00`, as databases write them. The fraction must be
    /// zero.
    ///
    /// # Errors
    /// `InvalidInput` with field `amount` for anything else.
    pub fn parse_decimal(text: &str) -> Result<Self> {
        let (whole, fraction) = split(text)?;
        if fraction.bytes().any(|zero| zero != b'0') {
            return Err(Error::input("amount", "has a fraction of a Rial"));
        }
        Self::whole(&whole)
    }

    fn whole(ascii: &str) -> Result<Self> {
        let mut groups = ascii.split([',', '٬', '،']);
        let first = groups.next().unwrap_or_default();
        let mut plain = first.to_owned();
        let mut grouped = false;
        for group in groups {
            if group.len() != 3 {
                return Err(Error::input("amount", "has its separators in the wrong place"));
            }
            grouped = true;
            plain.push_str(group);
        }
        if grouped && (first.is_empty() || first.len() > 3) {
            return Err(Error::input("amount", "has its separators in the wrong place"));
        }
        if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Error::input("amount", "must be a whole number of Rials"));
        }
        plain.parse().map(Self).map_err(|_| Error::input("amount", "is too large"))
    }

    /// The number of Rials.
    pub fn get(self) -> i64 {
        self.0
    }

    /// The number of Tomans, where it is a whole one.
    pub fn toman(self) -> Option<i64> {
        (self.0 % 10 == 0).then_some(self.0 / 10)
    }

    /// The sum, unless it is too large.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The product, unless it is too large or `count` is below zero.
    pub fn checked_mul(self, count: i64) -> Option<Self> {
        if count < 0 { None } else { self.0.checked_mul(count).map(Self) }
    }

    /// For people who read Persian: `۱٬۵۰۰٬۰۰۰`.
    pub fn to_persian(self) -> String {
        let plain = self.0.to_string();
        let mut text = String::new();
        for (index, digit) in plain.chars().enumerate() {
            if index > 0 && (plain.len() - index).is_multiple_of(3) {
                text.push('٬');
            }
            text.push(digit);
        }
        digits::to_persian(&text)
    }
}

impl fmt::Display for Rial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<i64> for Rial {
    type Error = Error;

    fn try_from(rial: i64) -> Result<Self> {
        Self::new(rial)
    }
}

impl serde::Serialize for Rial {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Rial {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Self::new(i64::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// `None` when the sum is too large.
impl Sum<Rial> for Option<Rial> {
    fn sum<I: Iterator<Item = Rial>>(mut amounts: I) -> Self {
        amounts.try_fold(Rial::ZERO, Rial::checked_add)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn toman_is_ten_rial_and_never_overflows() {
        assert_eq!(Rial::from_toman(15_000).unwrap().get(), 150_000);
        assert!(Rial::from_toman(i64::MAX / 10 + 1).is_err());
        assert!(Rial::from_toman(-1).is_err());
        assert_eq!(Rial::new(25).unwrap().toman(), None);
        assert_eq!(Rial::new(250).unwrap().toman(), Some(25));
    }

    #[test]
    fn reads_what_people_type_and_nothing_else() {
        for good in ["150000", "۱۵۰۰۰۰", "١٥٠٠٠٠", "150,000", "۱۵۰٬۰۰۰", " 150000 "] {
            assert_eq!(Rial::parse(good).unwrap().get(), 150_000, "{good}");
        }
        for bad in [
            "",
            "-1",
            "+1",
            "1.5",
            "1e5",
            "15,00",
            ",150",
            "1500,000",
            "0x10",
            "9223372036854775808",
            "1 500",
        ] {
            let error = Rial::parse(bad).unwrap_err();
            assert_eq!(error.field(), Some("amount"), "{bad}");
        }
    }

    #[test]
    fn shows_groups_of_three() {
        assert_eq!(Rial::new(1_500_000).unwrap().to_persian(), "۱٬۵۰۰٬۰۰۰");
        assert_eq!(Rial::new(500).unwrap().to_persian(), "۵۰۰");
    }

    #[test]
    fn sums_are_checked() {
        assert_eq!([Rial(1), Rial(2)].into_iter().sum::<Option<Rial>>(), Some(Rial(3)));
        assert_eq!([Rial::MAX, Rial(1)].into_iter().sum::<Option<Rial>>(), None);
        assert_eq!(Rial::MAX.checked_mul(2), None);
        assert_eq!(Rial(5).checked_mul(-1), None);
    }
}
