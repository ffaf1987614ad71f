//! The codes of both gateways. They stand in one table, `table.json`; what is here is made from it as
//! the crate is built, and so are the constants of every other language and the documentation.

/// What a code means at one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meaning {
    /// The call succeeded. For a payment this is one part of the proof, never all of it.
    pub success: bool,
    /// Settles a payment as not paid, on a first verify after the time in which it could be paid.
    pub is_final: bool,
    /// The same call may succeed later, and repeating it moves no money.
    pub retryable: bool,
    /// The payer may have paid although the call was refused.
    pub money_may_have_moved: bool,
}

/// One documented code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// `tara` or `tabapay`.
    pub gateway: &'static str,
    /// The code.
    pub number: i64,
    /// The name of its constant in every language.
    pub name: &'static str,
    /// The meaning in English.
    pub text: &'static str,
    /// The meaning in Persian, in the words of the gateway's document.
    pub text_fa: &'static str,
    /// The request's field that it is about.
    pub field: Option<&'static str>,
    /// As the answer to a repeated verify it may say that the payment was completed before. Of all
    /// refusals, only these let an inquiry's full proof count.
    pub may_mean_verified_before: bool,
    /// Other numbers that were seen with the same text.
    pub aliases: &'static [i64],
    /// The calls where it can occur, and what it means there.
    pub at: &'static [(&'static str, Meaning)],
}

struct Table {
    calls: &'static [(&'static str, Meaning)],
    codes: &'static [Code],
}

include!(concat!(env!("OUT_DIR"), "/codes.rs"));

fn table(gateway: &str) -> Option<&'static Table> {
    match gateway {
        "tara" => Some(&TARA),
        "tabapay" => Some(&TABAPAY),
        _ => None,
    }
}

/// All documented codes of both gateways, in the order of the documents.
pub fn all() -> impl Iterator<Item = &'static Code> {
    TARA.codes.iter().chain(TABAPAY.codes)
}

/// The calls that a gateway's codes are listed for.
pub fn calls(gateway: &str) -> impl Iterator<Item = &'static str> {
    table(gateway).map_or(&[][..], |table| table.calls).iter().map(|(call, _)| *call)
}

/// The documented code that is written like this. Only the exact text counts: `"00"` is not `"0"`.
pub fn find(gateway: &str, code: &str) -> Option<&'static Code> {
    let number: i64 = code.parse().ok()?;
    if number.to_string() != code {
        return None;
    }
    let codes = table(gateway)?.codes;
    codes.iter().find(|c| c.number == number || c.aliases.contains(&number))
}

/// What a code means at a call. Where the document does not list it there, and for unknown codes: what
/// any such code means at that call, which is never success and never final.
pub fn meaning(gateway: &str, call: &str, code: &str) -> Meaning {
    let at = |list: &[(&str, Meaning)]| list.iter().find(|(name, _)| *name == call).map(|(_, m)| *m);
    let listed = find(gateway, code).and_then(|code| at(code.at));
    listed.or_else(|| table(gateway).and_then(|table| at(table.calls))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn final_codes_are_the_four_of_the_design() {
        let finals: Vec<_> = all()
            .flat_map(|c| {
                c.at.iter().filter(|(_, m)| m.is_final).map(|(call, _)| (c.gateway, *call, c.number))
            })
            .collect();
        assert_eq!(
            finals,
            [
                ("tara", "purchaseVerify", 102),
                ("tabapay", "verify", -100),
                ("tabapay", "verify", -101),
                ("tabapay", "verify", -102)
            ]
        );
    }

    #[test]
    fn success_is_only_zero_at_tara_and_one_or_two_at_tabapay() {
        for code in all() {
            let success = code.at.iter().any(|(_, m)| m.success);
            let expected = match code.gateway {
                "tara" => code.number == 0,
                _ => code.number == 1 || code.number == 2,
            };
            assert_eq!(success, expected, "{} {}", code.gateway, code.number);
        }
    }

    #[test]
    fn a_code_is_found_by_its_exact_text_only() {
        assert_eq!(find("tara", "0").map(|c| c.name), Some("SUCCESS"));
        for not in ["00", "+0", "-0", " 0", "0 ", "0.0", "", "۰"] {
            assert_eq!(find("tara", not), None, "{not:?}");
        }
        assert_eq!(find("tabapay", "-33").map(|c| c.number), Some(tabapay::GATEWAY_NOT_FOUND));
        assert_eq!(find("tabapay", "101-"), None);
        assert_eq!(find("other", "0"), None);
    }

    #[test]
    fn unknown_codes_are_never_success_or_final() {
        for (gateway, call) in [("tara", "purchaseVerify"), ("tabapay", "verify")] {
            let meaning = meaning(gateway, call, "840430");
            assert!(!meaning.success && !meaning.is_final && meaning.money_may_have_moved);
        }
        // Listed for verify only: at getToken it settles nothing.
        assert!(!meaning("tara", "getToken", "102").is_final);
    }

    #[test]
    fn numbers_and_names_are_unique() {
        for gateway in ["tara", "tabapay"] {
            let mut numbers: Vec<_> = all().filter(|c| c.gateway == gateway).map(|c| c.number).collect();
            let mut names: Vec<_> = all().filter(|c| c.gateway == gateway).map(|c| c.name).collect();
            let count = numbers.len();
            numbers.sort_unstable();
            numbers.dedup();
            names.sort_unstable();
            names.dedup();
            assert_eq!((numbers.len(), names.len()), (count, count));
        }
    }
}
