//! The normal form of a result: the same JSON in every language. See the README of the vectors.

#[path = "../support/persian.rs"]
mod persian;

use super::Place;
use dargah::error::{Error, Result};
use dargah::json::ToJson;
use dargah::outcome::{Outcome, Unknown};
use dargah::secret::Secret;
use dargah::tara::{Groups, Refund};
use dargah_simulator::machine::{Machine, Operation};
use serde_json::{Map, Value, json};
use std::fmt::Debug;

/// A result in its normal form, and everything that a log could hold of it.
pub struct Normal {
    result: Value,
    shown: String,
}

impl Normal {
    pub fn into_parts(self) -> (Value, String) {
        (self.result, self.shown)
    }

    /// A call that is no verify.
    pub fn plain<T: Debug>(result: Result<T>, facts: impl FnOnce(&T) -> Map<String, Value>) -> Self {
        let shown = format!("{result:?}");
        match result {
            Ok(answer) => {
                let mut facts = facts(&answer);
                facts.insert("outcome".to_owned(), "ok".into());
                Self { result: Value::Object(facts), shown }
            }
            Err(error) => {
                let shown = shown + &show(&error);
                Self { result: json!({"outcome": "error", "error": normal_error(&error)}), shown }
            }
        }
    }

    pub fn tara_verify(
        result: Result<Outcome<dargah::tara::VerifyAnswer>>,
        token: Option<&Secret>,
        place: &Place<'_>,
    ) -> Self {
        let from_inquiry = |answer: &dargah::tara::VerifyAnswer| json!({"from_inquiry": answer.from_inquiry});
        verify(result, token, place, from_inquiry)
    }

    pub fn tabapay_verify(
        result: Result<Outcome<dargah::tabapay::VerifyAnswer>>,
        token: &Secret,
        place: &Place<'_>,
    ) -> Self {
        verify(result, Some(token), place, |_| json!({}))
    }

    pub fn refund(result: Result<Refund>) -> Self {
        let shown = format!("{result:?}");
        match result {
            Ok(refund) => {
                let shown = format!("{shown}{}", refund.to_json());
                let result = match &refund {
                    Refund::Done(_) => json!({"outcome": "done"}),
                    Refund::Refused(error) => json!({"outcome": "refused", "error": normal_error(error)}),
                    Refund::Unknown(unknown) => normal_unknown(unknown),
                };
                Self { result, shown }
            }
            Err(error) => Self {
                shown: shown + &show(&error),
                result: json!({"outcome": "error", "error": normal_error(&error)}),
            },
        }
    }
}

fn verify<A: Debug + ToJson>(
    result: Result<Outcome<A>>,
    token: Option<&Secret>,
    place: &Place<'_>,
    facts: impl Fn(&A) -> Value,
) -> Normal {
    let shown = format!("{result:?}");
    let outcome = match result {
        Ok(outcome) => outcome,
        Err(error) => {
            let result = json!({"outcome": "error", "error": normal_error(&error)});
            return Normal { result, shown: shown + &show(&error) };
        }
    };
    let mut shown = format!("{shown}{}", outcome.to_json());
    let reference = |number: &str| reference(number, token, place);
    let (mut result, more) = match &outcome {
        Outcome::Paid(receipt) => (
            json!({
                "outcome": "paid",
                "amount": receipt.amount.get(),
                "reference": reference(&receipt.reference_number),
            }),
            facts(&receipt.answer),
        ),
        Outcome::Mismatch(mismatch) => (
            json!({
                "outcome": "mismatch",
                "expected": mismatch.expected.get(),
                "reported": mismatch.reported.get(),
                "reference": reference(&mismatch.receipt.reference_number),
            }),
            facts(&mismatch.receipt.answer),
        ),
        Outcome::Declined(declined) => {
            shown += &declined.text;
            (json!({"outcome": "declined", "code": declined.code, "final": declined.is_final}), json!({}))
        }
        Outcome::Unknown(unknown) => {
            shown += &show(&unknown.error);
            (normal_unknown(unknown), json!({}))
        }
    };
    if let (Some(result), Value::Object(more)) = (result.as_object_mut(), more) {
        result.extend(more);
    }
    Normal { result, shown }
}

fn normal_unknown(unknown: &Unknown) -> Value {
    json!({
        "outcome": "unknown",
        "progress": unknown.progress.as_str(),
        "error": normal_error(&unknown.error),
    })
}

fn normal_error(error: &Error) -> Value {
    let mut out = json!({
        "kind": error.kind() as u32,
        "kind_name": format!("{:?}", error.kind()),
        "operation": error.operation(),
        "progress": error.progress().as_str(),
        "retryable": error.retryable(),
        "money_may_have_moved": error.money_may_have_moved(),
    });
    let mut optional = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            out[name] = value;
        }
    };
    optional("field", error.field().map(Value::from));
    optional("code", error.code().map(Value::from));
    optional("http_status", error.http_status().filter(|status| *status >= 300).map(Value::from));
    out
}

fn show(error: &Error) -> String {
    persian::assert_persian(error);
    format!("{error} {error:?} {} {} {}", error.text_fa(), error.detail(), error.to_json())
}

/// Which of the gateway's own numbers a reference is.
fn reference(number: &str, token: Option<&Secret>, place: &Place<'_>) -> &'static str {
    let token = token.map_or("", Secret::expose);
    let numbers = place.with(|machine, now| {
        machine.payment(token, now).map(|payment| (payment.rrn.clone(), payment.tracking_code.to_string()))
    });
    match numbers {
        Some((rrn, _)) if rrn == number => "rrn",
        Some((_, tracking)) if tracking == number => "tracking_code",
        _ => "other",
    }
}

pub fn token(token: &Secret, place: &Place<'_>) -> Map<String, Value> {
    let known = place.with(|machine, _| machine.tokens().iter().any(|known| known == token.expose()));
    Map::from_iter([("token".to_owned(), if known { "present" } else { "other" }.into())])
}

pub fn groups(groups: &std::sync::Arc<Groups>) -> Map<String, Value> {
    Map::from_iter([("groups".to_owned(), groups.iter().len().into())])
}

/// What the gateway saw.
pub fn calls(machine: &Machine) -> Value {
    let counters = machine.counters();
    let counts = Operation::ALL.iter().filter(|operation| operation.is_call());
    let counts = counts.map(|operation| (operation.name().to_owned(), counters.calls(*operation)));
    Value::Object(counts.filter(|(_, n)| *n > 0).map(|(name, n)| (name, n.into())).collect())
}
