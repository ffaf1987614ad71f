//! Answers of any bytes: cut at every byte, with every byte changed, and out of a generator.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use dargah::expected::Expected;
use dargah::outcome::Outcome;
use dargah::tabapay::{CreateRequest, Environment};
use dargah::transport::CallOptions;
use dargah_simulator::machine::{
    CutOf, End, Fault, Machine, Operation as Op, Pay, PlannedFault, Request, Rng,
};
use proptest::prelude::*;
use std::time::Duration;
use support::{World, rial, tara_order};

/// A world with one payment that was paid at each gateway, ready to be verified.
struct Paid {
    world: World,
    tara: dargah::tara::Tara,
    tabapay: dargah::tabapay::TabaPay,
    tara_expected: Expected,
    tabapay_expected: Expected,
}

/// Payments whose time is over: whatever can be final is.
fn paid() -> Paid {
    let world = World::new();
    let (tara, tabapay) = (world.tara(), world.tabapay(Environment::Production));
    let order = tara_order();
    let token = tara.get_token(&order, &CallOptions::new()).unwrap().token;
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let body = finished.callbacks[0].body.as_bytes();
    let callback = dargah::tara::Tara::parse_callback(b"", body).unwrap();
    let tara_expected =
        order.expected(token).after(&callback).unwrap().verified_before(false).window_over(true);
    let request = CreateRequest::new(rial(150_000), "https://shop.ir/back");
    let token = tabapay.create(&request, &CallOptions::new()).unwrap().token;
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    let query = finished.callbacks[0].raw_fields().as_bytes();
    let callback = dargah::tabapay::TabaPay::parse_callback(query, b"").unwrap();
    let tabapay_expected =
        request.expected(token).after(&callback).unwrap().verified_before(false).window_over(true);
    Paid { world, tara, tabapay, tara_expected, tabapay_expected }
}

impl Paid {
    /// What the verify of each gateway makes of one answer of these bytes, given at once and for ever.
    fn verify(&self, operation: Op, text: &str) -> String {
        self.world.machine(|machine, _| {
            machine.clear_faults();
            let body = Fault::Body { text: text.to_owned(), processed: false };
            machine.plan_fault(PlannedFault::always(operation, body)).unwrap();
            // Nothing may come from anywhere else.
            machine
                .plan_fault(PlannedFault::always(Op::PurchaseInquiry, Fault::Empty { processed: false }))
                .unwrap();
        });
        let options = CallOptions::new().timeout(Duration::from_millis(50));
        let (outcome, shown) = if operation == Op::PurchaseVerify {
            let outcome = self.tara.verify(&self.tara_expected, &options).unwrap();
            (name(&outcome), format!("{outcome:?}"))
        } else {
            let outcome = self.tabapay.verify(&self.tabapay_expected, &options).unwrap();
            (name(&outcome), format!("{outcome:?}"))
        };
        assert!(!shown.contains("secret-password"));
        outcome
    }

    /// The whole answer of a first verify, as text.
    fn whole(&self, operation: Op) -> String {
        let path = if operation == Op::PurchaseVerify { "/pay/api/purchaseVerify" } else { "/v1/verify" };
        self.world.machine(|machine, now| {
            let mut client = Client { machine, rng: Rng::new(1) };
            client.answer(path, now)
        })
    }
}

/// `paid`, `declined final`, `declined`, `mismatch` or `unknown`.
fn name<A>(outcome: &Outcome<A>) -> String {
    match outcome {
        Outcome::Declined(declined) if declined.is_final => "declined final".to_owned(),
        other => other.name().to_owned(),
    }
}

/// A client of its own, which shows what the gateways answer byte for byte.
struct Client<'a> {
    machine: &'a mut Machine,
    rng: Rng,
}

impl Client<'_> {
    fn ask(&mut self, path: &str, bearer: &str, body: &str, now: u64) -> String {
        let mut request = Request::new("POST", path)
            .with_header("host", "gateway.test")
            .with_header("content-type", "application/json")
            .with_header("authorization", &format!("Bearer {bearer}"));
        request.body = body.as_bytes().to_vec();
        String::from_utf8(self.machine.handle(&request, now, &mut self.rng).body).unwrap()
    }

    fn answer(&mut self, path: &str, now: u64) -> String {
        let tara = path.starts_with("/pay");
        let token = self.machine.tokens()[usize::from(!tara)].clone();
        if tara {
            let login = r#"{"username":"shop","password":"secret-password"}"#;
            let login: serde_json::Value =
                serde_json::from_str(&self.ask("/pay/api/v2/authenticate", "", login, now)).unwrap();
            let bearer = login["accessToken"].as_str().unwrap().to_owned();
            self.ask(path, &bearer, &format!(r#"{{"ip":"1.2.3.4","token":"{token}"}}"#), now)
        } else {
            let body = format!(r#"{{"token":"{token}","amount":150000}}"#);
            self.ask(path, support::MERCHANT, &body, now)
        }
    }
}

#[test]
fn cut_at_every_byte_nothing_is_paid_or_declined() {
    for operation in [Op::PurchaseVerify, Op::Verify] {
        let paid = paid();
        let whole = paid.whole(operation);
        assert_eq!(paid.verify(operation, &whole), "paid");
        let mut cuts = 0;
        for at in (0..whole.len()).filter(|at| whole.is_char_boundary(*at)) {
            assert_eq!(paid.verify(operation, &whole[..at]), "unknown", "{operation:?} cut at {at}");
            cuts += 1;
        }
        assert!(cuts > 200, "{cuts}");
    }
}

#[test]
fn a_refusal_cut_at_every_byte_declines_nothing() {
    let paid = paid();
    for (operation, refusal) in [
        (Op::PurchaseVerify, r#"{"result":"102","description":"no"}"#),
        (Op::Verify, r#"{"responseCode":-101,"status":"error"}"#),
    ] {
        assert_eq!(paid.verify(operation, refusal), "declined final");
        for at in 0..refusal.len() {
            assert_eq!(paid.verify(operation, &refusal[..at]), "unknown", "{operation:?} cut at {at}");
        }
    }
}

#[test]
fn cut_on_the_wire_at_every_byte_the_question_is_asked_again() {
    for operation in [Op::PurchaseVerify, Op::Verify] {
        for at in 0..600 {
            let paid = paid();
            let cut = Fault::Cut { at, of: CutOf::Answer, end: End::Reset, processed: true };
            paid.world.fault(PlannedFault::once(operation, cut));
            let outcome = if operation == Op::PurchaseVerify {
                name(&paid.tara.verify(&paid.tara_expected, &CallOptions::new()).unwrap())
            } else {
                name(&paid.tabapay.verify(&paid.tabapay_expected, &CallOptions::new()).unwrap())
            };
            assert_eq!(
                (outcome.as_str(), paid.world.calls(operation)),
                ("paid", 2),
                "{operation:?} cut at {at}"
            );
        }
    }
}

#[test]
fn a_changed_byte_never_declines_and_pays_only_with_all_of_the_proof() {
    for operation in [Op::PurchaseVerify, Op::Verify] {
        let paid = paid();
        let whole = paid.whole(operation);
        let read: serde_json::Value = serde_json::from_str(&whole).unwrap();
        let proof: &[&str] = match operation {
            Op::PurchaseVerify => &["result", "token", "amount"],
            _ => &["responseCode", "status", "token", "amount"],
        };
        for (at, old) in whole.char_indices() {
            for new in ['0', '1', '"', '{', '}', ',', ' ', '\u{0}', 'ی'] {
                let changed = format!("{}{new}{}", &whole[..at], &whole[at + old.len_utf8()..]);
                let outcome = paid.verify(operation, &changed);
                let what = format!("{operation:?}: {new:?} at {at}: {changed}");
                match outcome.as_str() {
                    "paid" => {
                        let changed: serde_json::Value = serde_json::from_str(&changed).expect(&what);
                        // 2 instead of 1 is a success too; here no byte becomes a 2.
                        assert!(proof.iter().all(|field| changed[field] == read[field]), "{what}");
                    }
                    "mismatch" | "unknown" => {}
                    other => panic!("{other}: {what}"),
                }
            }
        }
    }
}

#[test]
fn only_a_shop_that_says_so_makes_a_first_verify() {
    let paid = paid();
    let refusals = [
        (Op::PurchaseVerify, r#"{"result":"102"}"#),
        (Op::Verify, r#"{"responseCode":-101,"status":"error"}"#),
    ];
    for (operation, text) in refusals {
        let body = Fault::Body { text: text.to_owned(), processed: false };
        paid.world.fault(PlannedFault::always(operation, body));
    }
    // Else the refusal of what may be a repetition would be proof together with it.
    let silent = Fault::Empty { processed: false };
    paid.world.fault(PlannedFault::always(Op::PurchaseInquiry, silent));
    let callback = |token: &str| format!("result=0&responseCode=1&status=success&token={token}");
    let tokens = paid.world.machine(|m, _| m.tokens().to_vec());
    let tara = dargah::tara::Tara::parse_callback(b"", callback(&tokens[0]).as_bytes()).unwrap();
    let tabapay = dargah::tabapay::TabaPay::parse_callback(callback(&tokens[1]).as_bytes(), b"").unwrap();
    for (said, over, outcome) in [
        (None, Some(true), "unknown"),
        (Some(true), Some(true), "unknown"),
        (Some(false), Some(true), "declined final"),
        // And only after the payment's time is a refusal final: a positive callback may come before the payer paid.
        (Some(false), Some(false), "declined"),
        (Some(false), None, "declined"),
        (None, None, "unknown"),
    ] {
        let expected = |token: &str| {
            let expected = Expected::new(token, rial(150_000)).ip("1.2.3.4");
            let expected = said.map_or(expected.clone(), |said| expected.verified_before(said));
            over.map_or(expected.clone(), |over| expected.window_over(over))
        };
        let what = format!("verified before: {said:?}, window over: {over:?}");
        let (options, first) = (CallOptions::new(), expected(&tokens[0]).after(&tara).unwrap());
        assert_eq!(name(&paid.tara.verify(&first, &options).unwrap()), outcome, "Tara, {what}");
        let second = expected(&tokens[1]).after(&tabapay).unwrap();
        assert_eq!(name(&paid.tabapay.verify(&second, &options).unwrap()), outcome, "TabaPay, {what}");
    }
}

#[test]
fn an_inquiry_that_also_tells_of_another_payment_still_proves_this_one() {
    let paid = paid();
    let token = paid.world.machine(|m, _| m.tokens()[0].clone());
    let track = |token: &str, amount: i64, rrn: &str| {
        format!(r#"{{"result":"0","token":"{token}","amount":{amount},"rrn":"{rrn}"}}"#)
    };
    for (first, second, outcome) in [
        (track("another", 1, "9"), track(&token, 150_000, "5"), "paid"),
        (track(&token, 150_000, "5"), track("another", 1, "9"), "paid"),
        (track(&token, 150_000, "5"), track(&token, 150_000, "5"), "paid"),
        // Two stories about one token prove none of them.
        (track(&token, 150_000, "5"), track(&token, 150_000, "6"), "unknown"),
        (track(&token, 150_000, "5"), track(&token, 1, "5"), "unknown"),
        (track("another", 150_000, "5"), track("a third", 150_000, "5"), "unknown"),
    ] {
        let text = format!(r#"{{"result":"0","trackPurchaseList":[{first},{second}]}}"#);
        paid.world.machine(|machine, _| {
            machine.clear_faults();
            let refused = Fault::Code { code: "10".to_owned(), processed: false };
            machine.plan_fault(PlannedFault::always(Op::PurchaseVerify, refused)).unwrap();
            let body = Fault::Body { text, processed: false };
            machine.plan_fault(PlannedFault::always(Op::PurchaseInquiry, body)).unwrap();
        });
        let expected = paid.tara_expected.clone().verified_before(true);
        let found = paid.tara.verify(&expected, &CallOptions::new()).unwrap();
        assert_eq!(name(&found), outcome, "{first} {second}");
    }
}

/// JSON that looks like an answer: the right names, and values of every kind.
fn answers() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "result",
        "token",
        "amount",
        "rrn",
        "responseCode",
        "status",
        "shaparakRefNumber",
        "trackingCode",
        "x",
    ]);
    let value = prop_oneof![prop::sample::select(vec![
        "\"0\"",
        "0",
        "1",
        "2",
        "\"1\"",
        "\"102\"",
        "-101",
        "\"success\"",
        "\"error\"",
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "150000",
        "\"150000\"",
        "150000.5",
        "1e400",
        "\"123\"",
        "TOKEN",
        "\"\\ud800\"",
        "[[[]]]",
    ]),];
    prop::collection::vec((name, value), 0..9).prop_map(|fields| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
        format!("{{{}}}", fields.join(","))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is Paid holds all of the proof once; what is finally declined says so once, and of this token.
    #[test]
    fn paid_and_declined_are_what_the_bytes_say(text in answers()) {
        let paid = paid();
        for (operation, expected) in [(Op::PurchaseVerify, 0), (Op::Verify, 1)] {
            let token = paid.world.machine(|m, _| m.tokens()[expected].clone());
            let text = text.replace("TOKEN", &format!("\"{token}\""));
            let outcome = paid.verify(operation, &text);
            let count = |name: &str| text.matches(&format!("\"{name}\":")).count();
            let holds = |part: &str| text.contains(part);
            let token_right = holds(&format!("\"token\":\"{token}\""));
            let amount_right = holds("\"amount\":150000") || holds("\"amount\":\"150000\"");
            match (outcome.as_str(), operation) {
                ("paid", Op::PurchaseVerify) => {
                    prop_assert!(holds("\"result\":\"0\"") || holds("\"result\":0"), "{}", text);
                    prop_assert!(token_right && amount_right, "{}", text);
                    prop_assert!(["result", "token", "amount", "rrn"].iter().all(|n| count(n) == 1), "{}", text);
                }
                ("paid", _) => {
                    prop_assert!(holds("\"status\":\"success\"") && token_right && amount_right, "{}", text);
                    let proof = ["responseCode", "status", "token", "amount", "shaparakRefNumber"];
                    prop_assert!(proof.iter().all(|n| count(n) == 1), "{}", text);
                }
                ("declined final", Op::PurchaseVerify) => {
                    prop_assert!(holds("\"result\":\"102\"") && count("result") == 1, "{}", text);
                    prop_assert!(count("token") == 0 || token_right || holds("\"token\":null") || holds("\"token\":\"\""), "{}", text);
                }
                ("declined final", _) => {
                    prop_assert!(holds("\"responseCode\":-101") && count("responseCode") == 1, "{}", text);
                    prop_assert!(!holds("\"status\":\"success\"") && count("status") == 1, "{}", text);
                }
                _ => {}
            }
        }
    }

    /// Any text at all: no panic, and never a success.
    #[test]
    fn any_text_is_unknown(text in ".{0,200}") {
        let paid = paid();
        for operation in [Op::PurchaseVerify, Op::Verify] {
            prop_assert_eq!(paid.verify(operation, &text), "unknown");
        }
    }
}
