//! Persian (۰–۹), Arabic (٠–٩) and full-width (０–９) digits.

/// The same text with all of them as ASCII digits.
pub fn to_ascii(text: &str) -> String {
    text.chars().map(ascii).collect()
}

/// One character, as an ASCII digit where it is a digit.
pub fn ascii(c: char) -> char {
    let value = match c {
        '۰'..='۹' => c as u32 - '۰' as u32,
        '٠'..='٩' => c as u32 - '٠' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

/// The same text with ASCII digits as Persian digits.
pub fn to_persian(text: &str) -> String {
    let persian = |c: char| c.to_digit(10).and_then(|d| char::from_u32('۰' as u32 + d)).unwrap_or(c);
    text.chars().map(persian).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn digits_of_four_scripts() {
        assert_eq!(super::to_ascii("۰۹١٢ 3۴٥-x０９"), "0912 345-x09");
        assert_eq!(super::to_persian("0912 x"), "۰۹۱۲ x");
    }
}
