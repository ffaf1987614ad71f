//! What a run came upon.

use std::collections::BTreeMap;

/// How often each thing happened.
#[derive(Debug, Clone, Default)]
pub struct Coverage(pub BTreeMap<String, u64>);

impl Coverage {
    pub fn hit(&mut self, what: &str) {
        match self.0.get_mut(what) {
            Some(count) => *count += 1,
            None => {
                self.0.insert(what.to_owned(), 1);
            }
        }
    }

    pub fn add(&mut self, other: &Self) {
        for (what, count) in &other.0 {
            *self.0.entry(what.clone()).or_default() += count;
        }
    }

    /// What should have happened and did not.
    pub fn holes(&self, expected: impl IntoIterator<Item = String>) -> Vec<String> {
        expected.into_iter().filter(|what| !self.0.contains_key(what)).collect()
    }
}

/// The journal's writes, by what they are called in a payment's history.
const WRITES: [&str; 15] = [
    "closed",
    "negative push",
    "push differs",
    "refund",
    "refund outcome",
    "refund settled",
    "begin",
    "token",
    "failed",
    "verify",
    "outcome",
    "negative callback",
    "callback differs",
    "callback kept",
    "acknowledged",
];

/// Everything that a long run must come upon, beside the settings of the open points and the faults.
pub fn expected() -> Vec<String> {
    let mut expected: Vec<String> = Vec::new();
    for what in WRITES.iter().chain(&["time is over"]) {
        for when in ["before", "after"] {
            expected.push(format!("crash {when} {what}"));
            expected.push(format!("database {when} {what}"));
        }
    }
    for call in [
        "authenticate",
        "getToken",
        "purchaseVerify",
        "purchaseInquiry",
        "create",
        "verify",
        "refundLogin",
        "refund",
        "refundPartial",
    ] {
        for step in ["unsent", "acted", "answered"] {
            expected.push(format!("crash {call} {step}"));
        }
    }
    let others = [
        "crash before booking",
        "crash after booking",
        "crash read",
        "database read",
        "crossed purchaseVerify",
        "crossed purchaseInquiry",
        "crossed verify",
        "request arrives late",
        "process held up",
        "journal late",
        "gateway ends logins",
        "clock forward",
        "clock back",
        "fault at connect",
        "fault at callback",
        "callback doubled",
        "callback replayed",
        "forged before paying",
        "again Default",
        "again OnlyNew",
        "again NewAttempt",
        "again Again",
        "paid for another amount",
        "paid after all",
        "begin resumed",
        "begin started",
        "begin OrderConflict",
        "complete CallbackMismatch",
        "complete CallbackUnreadable",
        "complete Journal",
        "order paid twice",
        "known risk",
        "weather fair",
        "push Paid",
        "refund Done",
        "refund Refused",
        "refund Unknown",
        "rows in front",
        "hundreds of rows in front",
        "row Foreign",
        "row Broken",
        "row Sick",
        "record unreadable for a while",
        "account renamed",
        "backup restored",
        "backup restored, payments forgotten",
        "settled and forgotten",
        "settled, restored, and denied by its gateway",
        "basket grown",
        "gateway switched",
        "adversary",
        "adversary calls back",
        "adversary pushes",
        "adversary positive",
        "adversary negative",
        "adversary unreadable",
        "paid by reconcile, beside the adversary",
        "booked from cron only",
        "handed over",
        "handed over twice",
        "handed over and lost",
        "handed over, and no answer",
        "crash before handing over",
        "crash after handing over",
        "limit reached by begin",
        "limit reached by complete",
        "limit reached by push",
        "limit reached by reconcile of a payment",
        "limit reached by refund",
        "office close",
        "office acknowledge what was paid",
        "office refund",
        "office refund --by-hand",
        "office settle-refund",
    ];
    expected.extend(others.map(str::to_owned));
    for state in dargah::checkout::State::ALL {
        // A payment is written down as started, and does not become so.
        if state != dargah::checkout::State::Started {
            expected.push(format!("state {state:?}"));
        }
    }
    for forgery in crate::payer::Forgery::ALL {
        expected.push(format!("forged {forgery:?}"));
    }
    for plan in ["Pays", "ClosesBrowser", "Declines", "DeclinesThenPays", "ForgesThenPays", "PaysLate"] {
        expected.push(format!("payer {plan}"));
    }
    expected.extend(["payer PaysTwice", "payer WalksAway", "payer ComesBackAfterHours"].map(str::to_owned));
    expected.extend(crate::weather::every_setting());
    expected.extend(crate::weather::every_fault());
    expected
}
