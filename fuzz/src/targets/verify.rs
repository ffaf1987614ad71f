//! Verify and what it makes of a gateway's bytes. First part: the settings, one byte; then one reply for each request.
//! What is a proof is written down here a second time.

use super::world::{AMOUNT, ORDER, Sent, TOKEN, World, hides, parts};
use dargah::amount::Rial;
use dargah::expected::Expected;
use dargah::json::ToJson;
use dargah::outcome::{Outcome, Receipt};
use dargah::tabapay::{self, Environment, TabaPay};
use dargah::tara::{self, Tara};
use dargah::transport::CallOptions;
use serde_json::Value;

struct Settings(u8);

impl Settings {
    fn verified_before(&self) -> Option<bool> {
        [None, Some(false), Some(true), Some(false)][usize::from(self.0 & 3)]
    }

    fn has_order(&self) -> bool {
        self.0 & 4 != 0
    }

    /// 0: no callback came; 1, 3: a positive one; 2: a negative one.
    fn callback(&self) -> u8 {
        self.0 >> 3 & 3
    }

    fn sandbox(&self) -> bool {
        self.0 & 32 != 0
    }

    fn tracking(&self) -> bool {
        self.0 & 64 != 0
    }

    fn window_over(&self) -> bool {
        self.0 & 128 != 0
    }

    fn expected(&self, read: impl Fn(&str) -> Expected) -> Expected {
        let expected = match self.callback() {
            0 => read(""),
            2 => read("negative"),
            _ => read("positive"),
        };
        let expected = expected.window_over(self.window_over());
        match self.verified_before() {
            Some(before) => expected.verified_before(before),
            None => expected,
        }
    }
}

fn plain() -> Expected {
    Expected::new(TOKEN, Rial::new(AMOUNT).expect("above zero")).ip("1.2.3.4")
}

pub fn tara(data: &[u8]) {
    let mut parts = parts(data);
    let settings = Settings(parts.next().and_then(<[u8]>::first).copied().unwrap_or_default());
    let world = World::new(parts);
    let expected = settings.expected(|kind| {
        let expected = if settings.has_order() { plain().order_id(ORDER) } else { plain() };
        let result = match kind {
            "positive" => "0",
            "negative" => "102",
            _ => return expected,
        };
        let callback = Tara::parse_callback(b"", format!("result={result}&token={TOKEN}").as_bytes());
        expected.after(&callback.expect("honest")).expect("fits")
    });
    let outcome = world.tara().verify(&expected, &CallOptions::new()).expect("good settings");
    let asked = |request: &Sent| request.path.ends_with("purchaseVerify");
    match &outcome {
        Outcome::Paid(receipt) => proven_by_tara(&world, &settings, receipt, AMOUNT),
        Outcome::Mismatch(mismatch) => {
            assert!(mismatch.reported.get() != AMOUNT && mismatch.expected.get() == AMOUNT);
            assert_eq!(mismatch.reported, mismatch.receipt.amount);
            proven_by_tara(&world, &settings, &mismatch.receipt, mismatch.reported.get());
        }
        Outcome::Declined(declined) => world.sent(|sent| {
            let finals = |sent: &Sent| field_is(sent, "result", &["102"]);
            may_be_declined(&settings, declined.is_final, sent.iter().filter(|sent| asked(sent)), finals);
        }),
        Outcome::Unknown(_) => {}
    }
    common(&world, &settings, &outcome, &asked);
}

/// All of success, token, amount and reference number, in one answer that came.
fn proven_by_tara(world: &World, settings: &Settings, receipt: &Receipt<tara::VerifyAnswer>, amount: i64) {
    let raw = &receipt.answer.raw;
    let answer = json(raw.expose()).expect("JSON");
    assert!(raw.http_status() < 300 && text_of(&answer["result"]).as_deref() == Some("0"), "{answer}");
    let path = if receipt.answer.from_inquiry { "/purchaseInquiry" } else { "/purchaseVerify" };
    let came = world.sent(|sent| {
        let verify_left = sent.iter().any(|sent| sent.path.ends_with("purchaseVerify") && sent.left);
        assert!(!receipt.answer.from_inquiry || verify_left || settings.verified_before() == Some(true));
        let is_it = |sent: &Sent| sent.answer.as_ref().is_some_and(|(_, body)| body == raw.expose());
        sent.iter().any(|sent| sent.path.ends_with(path) && is_it(sent))
    });
    assert!(came, "an answer that nobody gave");
    let mut tracks = vec![&answer];
    if receipt.answer.from_inquiry {
        let list = &answer["trackPurchaseList"];
        tracks = list.as_array().map_or_else(|| vec![list], |list| list.iter().collect());
    }
    let proof = tracks.iter().any(|track| {
        text_of(&track["result"]).as_deref() == Some("0")
            && text_of(&track["token"]).as_deref() == Some(TOKEN)
            && rials(&track["amount"]) == Some(amount)
            && text_of(&track["rrn"])
                .is_some_and(|rrn| !rrn.trim().is_empty() && rrn == receipt.reference_number)
    });
    assert!(proof && receipt.amount.get() == amount, "{answer}");
    if let (true, Value::String(order)) = (settings.has_order(), &answer["orderId"]) {
        assert!(order == ORDER || order.trim().is_empty(), "{answer}");
    }
}

pub fn tabapay(data: &[u8]) {
    let mut parts = parts(data);
    let settings = Settings(parts.next().and_then(<[u8]>::first).copied().unwrap_or_default());
    let world = World::new(parts);
    let environment = if settings.sandbox() { Environment::Sandbox } else { Environment::Production };
    let expected = settings.expected(|kind| {
        let told = match kind {
            "positive" => "responseCode=1&status=success",
            "negative" => "responseCode=-1&status=error",
            _ => return plain(),
        };
        let callback = TabaPay::parse_callback(format!("{told}&token={TOKEN}").as_bytes(), b"");
        plain().after(&callback.expect("honest")).expect("fits")
    });
    let client = world.tabapay(environment, settings.tracking());
    let outcome = client.verify(&expected, &CallOptions::new()).expect("good settings");
    match &outcome {
        Outcome::Paid(receipt) => proven_by_tabapay(&world, &settings, receipt, AMOUNT),
        Outcome::Mismatch(mismatch) => {
            assert!(mismatch.reported.get() != AMOUNT && mismatch.expected.get() == AMOUNT);
            assert_eq!(mismatch.reported, mismatch.receipt.amount);
            proven_by_tabapay(&world, &settings, &mismatch.receipt, mismatch.reported.get());
        }
        Outcome::Declined(declined) => world.sent(|sent| {
            let finals = |sent: &Sent| field_is(sent, "responseCode", &["-100", "-101", "-102"]);
            may_be_declined(&settings, declined.is_final, sent.iter(), finals);
        }),
        Outcome::Unknown(_) => {}
    }
    common(&world, &settings, &outcome, &|_| true);
}

fn proven_by_tabapay(
    world: &World,
    settings: &Settings,
    receipt: &Receipt<tabapay::VerifyAnswer>,
    amount: i64,
) {
    let raw = &receipt.answer.raw;
    let answer = json(raw.expose()).expect("JSON");
    let code = text_of(&answer["responseCode"]);
    assert!(raw.http_status() < 300 && code.is_some_and(|code| code == "1" || code == "2"), "{answer}");
    assert_eq!(answer["status"], "success");
    assert_eq!(text_of(&answer["token"]).as_deref(), Some(TOKEN));
    assert!(rials(&answer["amount"]) == Some(amount) && receipt.amount.get() == amount, "{answer}");
    let tracking = settings.sandbox() && settings.tracking();
    let number = text_of(&answer["shaparakRefNumber"]).filter(|number| !number.trim().is_empty());
    let number = number.or_else(|| text_of(&answer["trackingCode"]).filter(|_| tracking));
    assert!(
        number.is_some_and(|number| !number.trim().is_empty() && number == receipt.reference_number),
        "{answer}"
    );
    let came = world.sent(|sent| {
        sent.iter().any(|sent| sent.answer.as_ref().is_some_and(|(_, body)| body == raw.expose()))
    });
    assert!(came, "an answer that nobody gave");
}

/// What may call a payment not paid.
fn may_be_declined<'a>(
    settings: &Settings,
    is_final: bool,
    verifies: impl Iterator<Item = &'a Sent>,
    finals: impl Fn(&Sent) -> bool,
) {
    let left: Vec<&Sent> = verifies.filter(|sent| sent.left).collect();
    if left.is_empty() {
        // Only the negative callback, and it is no more than a hint.
        assert!(settings.callback() == 2 && !is_final && settings.verified_before() != Some(true));
        return;
    }
    assert_eq!(settings.verified_before(), Some(false), "refused again, nothing is settled");
    assert_eq!(is_final, settings.window_over(), "final only after the payment's time, whatever came back");
    // A first verify only: one that was answered 401 was not acted on.
    let acted_on: Vec<_> =
        left.iter().filter(|sent| sent.answer.as_ref().is_none_or(|(status, _)| *status != 401)).collect();
    assert!(acted_on.len() == 1 && finals(acted_on[0]), "{}", acted_on.len());
}

/// What holds whatever came.
fn common<A: ToJson + std::fmt::Debug>(
    world: &World,
    settings: &Settings,
    outcome: &Outcome<A>,
    asked: &dyn Fn(&Sent) -> bool,
) {
    world.sent(|sent| {
        let quiet = settings.callback() == 2 && settings.verified_before() != Some(true);
        assert!(!quiet || sent.is_empty(), "after a negative callback nothing is sent");
        assert!(sent.len() <= 64, "{} requests", sent.len());
        let left = sent.iter().any(|sent| asked(sent) && sent.left);
        if let Outcome::Unknown(unknown) = outcome {
            assert!(unknown.error.money_may_have_moved());
            let told = unknown.progress != dargah::error::Progress::NotSent;
            assert!(told || !left, "a verify left, and nobody is told");
            hides(&unknown.error.text_fa());
        }
    });
    if matches!(outcome, Outcome::Unknown(_) | Outcome::Declined(_)) {
        hides(&format!("{outcome:?} {}", outcome.to_json()));
    }
    hides(&world.shown());
}

fn json(body: &[u8]) -> Option<Value> {
    serde_json::from_slice(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)).ok()
}

fn field_is(sent: &Sent, name: &str, values: &[&str]) -> bool {
    let value = sent.answer.as_ref().and_then(|(_, body)| text_of(&json(body)?[name]));
    value.is_some_and(|value| values.contains(&value.as_str()))
}

/// A text, or a whole number as text.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) if !number.is_f64() => Some(number.to_string()),
        _ => None,
    }
}

/// A whole number, however it is written.
fn rials(value: &Value) -> Option<i64> {
    let text = match value {
        Value::Number(number) if number.is_f64() => {
            return number
                .as_f64()
                .filter(|float| float.fract() == 0.0 && float.abs() < 9e15)
                .map(|float| float as i64);
        }
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.trim().to_owned(),
        _ => return None,
    };
    let (whole, zeros) = text.split_once('.').unwrap_or((&text, "0"));
    whole.parse().ok().filter(|_| zeros.trim_start_matches('0').is_empty())
}
