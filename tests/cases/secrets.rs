//! The secrets of one case, as the simulator knows them: none of them may show.

use super::{CARD, MERCHANT, MOBILE, NATIONAL_CODE, PASSWORD};
use dargah_simulator::machine::Machine;
use serde_json::Value;

/// Every secret that was sent or answered so far.
pub fn planted(machine: &Machine) -> Vec<String> {
    let mut all: Vec<String> =
        [PASSWORD, "refund-password", MERCHANT, MOBILE, CARD, NATIONAL_CODE, "6037991234567890"]
            .map(str::to_owned)
            .to_vec();
    all.extend(machine.tokens().iter().cloned());
    for request in machine.requests() {
        // Access tokens of the login, and of the refunds.
        let bearer = request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("authorization"));
        all.extend(bearer.filter_map(|(_, value)| value.split_once(' ')).map(|(_, token)| token.to_owned()));
        if let Ok(Value::Object(fields)) = serde_json::from_str(&request.body) {
            all.extend(fields.get("token").and_then(Value::as_str).map(str::to_owned));
        }
    }
    all.retain(|secret| secret.len() > 3);
    all.sort();
    all.dedup();
    all
}
