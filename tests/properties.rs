//! What holds for every value: amounts, digits, numbers of people, forms, expiry times, bytes of any kind;
//! and that a payment which is Paid is never Declined again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cases;
mod support;

use dargah::amount::Rial;
use dargah::callback::{CallbackFields, MAX_BYTES, MAX_FIELDS};
use dargah::checks;
use dargah::digits;
use dargah::error::ErrorKind;
use dargah::expected::CallbackFacts;
use dargah::outcome::Outcome;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::Tara;
use dargah::transport::{CallOptions, Clock};
use dargah_simulator::machine::{Fault, OpenPoints, Operation as Op, Pay, PlannedFault};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::OnceLock;
use support::{World, rial, tara_order};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn persian(text: &str, arabic: bool) -> String {
    let zero = if arabic { 0x660 } else { 0x6f0 };
    let digit = |c: char| c.to_digit(10).and_then(|d| char::from_u32(zero + d)).unwrap_or(c);
    text.chars().map(digit).collect()
}

/// The check digit of a national code, computed as the registry's text says.
fn with_check_digit(nine: &str) -> String {
    let sum: u32 = nine.chars().zip((2..=10).rev()).map(|(c, weight)| c.to_digit(10).unwrap() * weight).sum();
    let check = if sum % 11 < 2 { sum % 11 } else { 11 - sum % 11 };
    format!("{nine}{check}")
}

fn with_luhn_digit(fifteen: &str) -> String {
    let sum: u32 = fifteen
        .chars()
        .enumerate()
        .map(|(place, c)| (c.to_digit(10).unwrap(), place % 2 == 0))
        .map(|(digit, double)| if double { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum();
    format!("{fifteen}{}", (10 - sum % 10) % 10)
}

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn amounts_are_exact(rial in 0..=i64::MAX, arabic: bool) {
        let amount = Rial::new(rial).unwrap();
        prop_assert_eq!(Rial::parse(&rial.to_string()).unwrap(), amount);
        prop_assert_eq!(Rial::parse(&persian(&rial.to_string(), arabic)).unwrap(), amount);
        prop_assert_eq!(Rial::parse(&amount.to_persian()).unwrap(), amount);
        prop_assert_eq!(amount.toman().map(|toman| Rial::from_toman(toman).unwrap()), (rial % 10 == 0).then_some(amount));
        prop_assert!(Rial::new(-rial - 1).is_err());
    }

    #[test]
    fn tomans_are_ten_rials_or_too_much(toman in any::<i64>()) {
        match Rial::from_toman(toman) {
            Ok(rial) => prop_assert_eq!(i128::from(rial.get()), i128::from(toman) * 10),
            Err(error) => {
                prop_assert_eq!(error.field(), Some("amount"));
                prop_assert!(toman < 0 || i128::from(toman) * 10 > i128::from(i64::MAX));
            }
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_or_means_its_digits(text in "[0-9۰-۹,٬،.eE+ -]{0,12}") {
        if let Ok(rial) = Rial::parse(&text) {
            let plain: String = digits::to_ascii(&text).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(plain.parse::<i64>().unwrap(), rial.get());
            prop_assert!(!text.contains(['.', 'e', 'E', '+', '-']));
        }
    }

    #[test]
    fn digits_go_there_and_back(text in "[0-9 a-zپچژگ]{0,40}", arabic: bool) {
        prop_assert_eq!(digits::to_ascii(&persian(&text, arabic)), text.as_str());
        prop_assert_eq!(digits::to_ascii(&digits::to_persian(&text)), text);
    }

    #[test]
    fn mobiles_come_in_one_form(rest in "9[0-9]{9}", prefix in 0usize..5, arabic: bool, at in 1usize..9) {
        let prefix = ["0", "+98", "0098", "98", ""][prefix];
        let mut text = format!("{prefix}{rest}");
        text.insert(prefix.len() + at, ['-', ' '][at % 2]);
        let wanted = format!("0{rest}");
        // Brought into its form, it stays.
        for text in [&text, &persian(&text, arabic), &wanted] {
            let mobile = checks::mobile("mobile", text).unwrap();
            prop_assert_eq!(mobile.expose(), wanted.as_str());
        }
        let longer = format!("{}1", wanted);
        prop_assert!(checks::mobile("mobile", &longer).is_err());
    }

    #[test]
    fn one_wrong_digit_is_seen(nine in "[0-9]{9}", fifteen in "[1-9][0-9]{14}", place in 0usize..9, by in 1u32..10) {
        let change = |text: &str, place: usize| -> String {
            let turned = |c: char| char::from_digit((c.to_digit(10).unwrap() + by) % 10, 10).unwrap();
            text.chars().enumerate().map(|(i, c)| if i == place { turned(c) } else { c }).collect()
        };
        let code = with_check_digit(&nine);
        let all_equal = code.bytes().all(|b| b == code.as_bytes()[0]);
        prop_assert_eq!(checks::national_code("nationalCode", &code).is_ok(), !all_equal);
        let card = with_luhn_digit(&fifteen);
        prop_assert!(checks::card_number("cardNumber", &card).is_ok(), "{}", card);
        prop_assert!(checks::card_number("cardNumber", &change(&card, place)).is_err());
    }

    /// A form that a browser encodes is read as it was written, in query and body.
    #[test]
    fn forms_round_trip(fields in prop::collection::btree_map("[a-zA-Zآ-ی]{1,8}", ".{0,20}", 1..6)) {
        let encoded = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
        for (query, body) in [(encoded.as_bytes(), &b""[..]), (&b""[..], encoded.as_bytes())] {
            let read = CallbackFields::parse(query, body).unwrap().others(&[]);
            let read: std::collections::BTreeMap<_, _> = read.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
            prop_assert_eq!(&read, &fields);
        }
        let object = serde_json::to_string(&fields).unwrap();
        let read = CallbackFields::parse(b"", object.as_bytes()).unwrap().others(&[]);
        prop_assert_eq!(read.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect::<std::collections::BTreeMap<_, _>>(), fields);
    }

    #[test]
    fn any_bytes_are_read_or_refused(query in prop::collection::vec(any::<u8>(), 0..300), body in prop::collection::vec(any::<u8>(), 0..300)) {
        // What comes back is not the point: that nothing panics is.
        for error in [Tara::parse_callback(&query, &body).err(), TabaPay::parse_callback(&query, &body).err()].into_iter().flatten() {
            prop_assert_eq!(error.kind(), ErrorKind::CallbackUnreadable);
        }
        let text = String::from_utf8_lossy(&body).into_owned();
        let _ = (Rial::parse(&text), checks::mobile("f", &text), checks::national_code("f", &text), checks::card_number("f", &text));
        let _ = (checks::callback_url("f", &text, &["token"]), checks::email("f", &text), checks::json_text("f", &text), checks::ip("f", &text));
    }

    /// A callback address that is taken holds nothing that could break out of a header, a line or a form.
    #[test]
    fn callback_addresses_are_clean(text in "https?://[a-z.]{1,9}(/.{0,20})?") {
        if let Ok(url) = checks::callback_url("callBackUrl", &text, &["token"]) {
            prop_assert!(url.is_ascii() && !url.contains(|c: char| c.is_control() || c.is_whitespace()), "{:?}", url);
        }
    }

    /// The page's values stay values.
    #[test]
    fn pages_hold_no_markup_of_others(username in "[^\\p{Cc}]{1,20}", token in ".{1,20}") {
        let tara = Tara::new(username, "password").unwrap();
        let page = tara.purchase_form(&token.as_str().into()).html(None).unwrap();
        let plain = Tara::new("u", "password").unwrap().purchase_form(&"t".into()).html(None).unwrap();
        for mark in ['<', '>', '"', '\''] {
            prop_assert_eq!(page.matches(mark).count(), plain.matches(mark).count(), "{}", page);
        }
    }

    /// `expireTime` in all its forms: never trusted longer than 25 minutes, never beyond what it says.
    #[test]
    fn logins_are_trusted_no_longer_than_they_last(value in prop_oneof![
        any::<i64>(), 0i64..200_000, 1_789_999_000i64..1_790_010_000, 1_789_999_000_000i64..1_790_010_000_000,
    ]) {
        let world = World::new();
        let tara = world.tara();
        world.fault(PlannedFault::once(Op::Authenticate, Fault::SetField { field: "expireTime".into(), value: json!(value) }));
        let trusted = tara.authenticate(&CallOptions::new()).unwrap().trusted_for.as_millis() as i128;
        prop_assert!(trusted > 0 && trusted <= 25 * 60_000);
        let now = world.wall().as_millis() as i128;
        let lasts = match i128::from(value) {
            v if v >= 1_000_000_000_000 => v - now,
            v if v >= 1_000_000_000 => v * 1000 - now,
            v if v > 86_400 => v,
            v => v * 1000,
        };
        // Absent or past: a clock may be wrong, so two minutes.
        prop_assert!(trusted <= if lasts > 0 { lasts } else { 120_000 }, "{} of {}", trusted, lasts);
    }
}

/// All faults of the cases, and all switches that are a choice.
fn faults() -> &'static Vec<Value> {
    static FAULTS: OnceLock<Vec<Value>> = OnceLock::new();
    FAULTS.get_or_init(|| {
        let lie = |fault: &Value| fault["fault"] == "body" || fault["fault"] == "code";
        let all = ["tara_verify", "tabapay_verify"].map(cases::read);
        let faults = all.iter().flatten().flat_map(|case| case.faults.clone());
        let mut faults: Vec<Value> = faults.filter(|fault| !lie(fault)).collect();
        // Refusals out of turn: after Paid not even these may decline.
        for code in ["102", "15", "7", "10", "840430"] {
            faults.push(json!({"operation": "purchaseVerify", "fault": "code", "code": code, "times": 1}));
        }
        for code in ["-100", "-101", "-102", "-31", "-1"] {
            faults.push(json!({"operation": "verify", "fault": "code", "code": code, "times": 1}));
        }
        faults
    })
}

fn switches() -> Vec<(&'static str, Vec<Value>)> {
    let choices = |values: &[&str]| -> Vec<Value> {
        let value = |v: &&str| match *v {
            "true" | "false" => Value::Bool(*v == "true"),
            text => text.into(),
        };
        values.iter().map(value).collect()
    };
    let all = OpenPoints::catalogue();
    all.iter()
        .filter(|info| info.values != ["<number>"])
        .map(|info| (info.name, choices(info.values)))
        .collect()
}

proptest! {
    #![proptest_config(config(400))]

    /// Once Paid, no later verify of the same payment says Declined: under no fault, no switch, no callback.
    #[test]
    fn paid_is_never_declined_again(
        chosen in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..6),
        struck in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
        negative: bool,
        tara: bool,
    ) {
        let world = World::new();
        let options = CallOptions::new();
        let plan = || world.machine(|machine, _| {
            let all = switches();
            let mut open = machine.open_points().clone();
            for (which, value) in &chosen {
                let (name, values) = which.get(&all);
                open.set(&json!({ *name: value.get(values) })).unwrap();
            }
            machine.set_open_points(open);
            for index in &struck {
                machine.plan_fault(PlannedFault::from_json(index.get(faults())).unwrap()).unwrap();
            }
        });
        let (name, settled) = if tara {
            let client = world.tara();
            let token = client.get_token(&tara_order(), &options).unwrap().token;
            world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
            let expected = tara_order().expected(token.clone());
            prop_assert!(client.verify(&expected, &options).unwrap().paid().is_some());
            plan();
            let callback = format!("result={}&token={}", if negative { "102" } else { "0" }, token.expose());
            let callback = Tara::parse_callback(b"", callback.as_bytes()).unwrap();
            prop_assert_eq!(callback.is_positive(), !negative);
            let expected = expected.after(&callback).unwrap().verified_before(true).window_over(true);
            (client.verify(&expected, &options).unwrap().name(), world.account(token.expose()).times_settled)
        } else {
            let client = world.tabapay(Environment::Production);
            let request = CreateRequest::new(rial(150_000), "https://shop.ir/back");
            let token = client.create(&request, &options).unwrap().token;
            world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
            let expected = request.expected(token.clone());
            prop_assert!(matches!(client.verify(&expected, &options).unwrap(), Outcome::Paid(_)));
            plan();
            let told = if negative { "-1&status=error" } else { "1&status=success" };
            let callback = format!("responseCode={told}&token={}", token.expose());
            let callback = TabaPay::parse_callback(callback.as_bytes(), b"").unwrap();
            let expected = expected.after(&callback).unwrap().verified_before(true).window_over(true);
            (client.verify(&expected, &options).unwrap().name(), world.account(token.expose()).times_settled)
        };
        prop_assert_ne!(name, "declined");
        prop_assert_eq!(settled, 1);
    }
}

#[test]
fn floods_of_callbacks_are_refused_quickly() {
    let megabyte = "a".repeat(1 << 20);
    let many: String = (0..10_000).map(|n| format!("k{n}=1&")).collect();
    let deep = format!("{{\"result\":{}", "[".repeat(200_000));
    let long_value = format!("result=0&token=t&desc={}", "x".repeat(MAX_BYTES));
    for text in [&megabyte, &many, &deep, &long_value] {
        for error in [
            Tara::parse_callback(text.as_bytes(), b"").err(),
            Tara::parse_callback(b"", text.as_bytes()).err(),
            TabaPay::parse_callback(text.as_bytes(), b"").err(),
            TabaPay::parse_callback(b"", text.as_bytes()).err(),
        ] {
            let error = error.expect("refused");
            assert_eq!(error.kind(), ErrorKind::CallbackUnreadable);
            assert!(error.to_string().len() < 300, "what came is not shown");
        }
    }
    // What is just allowed is read, and a doubled name costs nothing.
    let most: String = (0..MAX_FIELDS - 2).map(|n| format!("&k{n}=1")).collect();
    assert!(Tara::parse_callback(format!("result=0&token=t{most}").as_bytes(), b"").is_ok());
    let same = "&x=1".repeat(50_000);
    assert!(Tara::parse_callback(format!("result=0&token=t{same}").as_bytes(), b"").is_ok());
    let other: String = (0..30_000).map(|n| format!("&x={n}")).collect();
    assert!(Tara::parse_callback(format!("result=0&token=t{other}").as_bytes(), b"").is_ok());
}
