//! The texts of the gateways' codes, out of the one table that the client reads too.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::state::Gateway;

/// Data only: no type of the client is shared.
const TABLE: &str = include_str!("../../../src/codes/table.json");

#[derive(Debug)]
struct Texts {
    tara: HashMap<String, String>,
    tabapay: HashMap<String, String>,
}

fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let table: serde_json::Value = serde_json::from_str(TABLE).unwrap_or_default();
        let read = |gateway: &str| {
            let list = table[gateway]["codes"].as_array().cloned().unwrap_or_default();
            list.iter()
                .filter_map(|row| Some((row["code"].as_str()?.to_owned(), row["fa"].as_str()?.to_owned())))
                .collect()
        };
        Texts { tara: read("tara"), tabapay: read("tabapay") }
    })
}

/// The Persian text that goes with a code; codes outside the table get a general one.
pub fn text(gateway: Gateway, code: &str) -> &'static str {
    let table = match gateway {
        Gateway::Tara => &texts().tara,
        Gateway::TabaPay => &texts().tabapay,
    };
    table.get(code).map_or("خطای نامشخص", String::as_str)
}

/// All documented codes of a gateway, in the table's order.
pub fn all(gateway: Gateway) -> Vec<String> {
    let table: serde_json::Value = serde_json::from_str(TABLE).unwrap_or_default();
    let key = if gateway == Gateway::Tara { "tara" } else { "tabapay" };
    let list = table[key]["codes"].as_array().cloned().unwrap_or_default();
    list.iter().filter_map(|row| row["code"].as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_there() {
        assert_eq!(all(Gateway::Tara).len(), 23);
        assert_eq!(all(Gateway::TabaPay).len(), 29);
        assert_eq!(text(Gateway::Tara, "11"), "مبالغ یکسان نیست");
        assert_eq!(text(Gateway::TabaPay, "-102"), "تراکنش منقضی شده است");
        assert_eq!(text(Gateway::Tara, "840430"), "خطای نامشخص");
    }
}
