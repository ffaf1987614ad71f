//! `tests/vectors/inputs.json`: functions without a network, as every language must answer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/persian.rs"]
mod persian;

use dargah::amount::Rial;
use dargah::checks;
use dargah::error::{Error, Result};
use dargah::expected::{CallbackFacts, Expected};
use dargah::secret::Secret;
use dargah::tabapay::{CreateRequest, TabaPay};
use dargah::tara::{InvoiceItem, ServiceAmount, Tara, TokenRequest};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    call: String,
    #[serde(rename = "in")]
    given: Value,
    expect: Value,
}

impl Case {
    fn text(&self, name: &str) -> &str {
        self.given[name].as_str().unwrap()
    }

    fn number(&self, name: &str) -> i64 {
        self.given[name].as_i64().unwrap()
    }

    fn run(&self) -> Result<Value> {
        let secret = |name: &str, secret: Secret| json!({ name: secret.expose() });
        Ok(match self.call.as_str() {
            "rial_parse" => json!({"rial": Rial::parse(self.text("text"))?.get()}),
            "rial_parse_toman" => json!({"rial": Rial::parse_toman(self.text("text"))?.get()}),
            "rial_parse_decimal" => json!({"rial": Rial::parse_decimal(self.text("text"))?.get()}),
            "rial_from_toman" => json!({"rial": Rial::from_toman(self.number("toman"))?.get()}),
            "rial_new" => json!({"rial": Rial::new(self.number("rial"))?.get()}),
            "rial_to_persian" => json!({"text": Rial::new(self.number("rial"))?.to_persian()}),
            "rial_toman" => json!({"toman": Rial::new(self.number("rial"))?.toman()}),
            "mobile" => secret("mobile", checks::mobile("mobile", self.text("text"))?),
            "national_code" => {
                secret("national_code", checks::national_code("nationalCode", self.text("text"))?)
            }
            "card_number" => secret("card_number", checks::card_number("cardNumber", self.text("text"))?),
            "tara_order" => json!({"warnings": self.tara_order()?.check()?.len()}),
            "tabapay_request" => {
                self.tabapay_request()?.check()?;
                json!({"warnings": 0})
            }
            "tara_callback" => {
                let callback =
                    Tara::parse_callback(self.text("query").as_bytes(), self.text("body").as_bytes())?;
                belongs(Expected::new("t-1", rial(150_000)).order_id("order-1"), &callback)?
            }
            "tabapay_callback" => {
                let callback =
                    TabaPay::parse_callback(self.text("query").as_bytes(), self.text("body").as_bytes())?;
                belongs(Expected::new("t-1", rial(150_000)), &callback)?
            }
            "tara_form" => {
                let tara = Tara::new(self.text("username"), "password")?;
                json!(tara.purchase_form(&self.text("token").into()).html(None)?)
            }
            "tara_form_nonce" => {
                let tara = Tara::new("shop", "password")?;
                json!(tara.purchase_form(&"t".into()).html(Some(self.text("nonce")))?)
            }
            "record" => json!({"record": self.payment().to_record()}),
            "record_read" => json!({"record": Expected::from_record(self.text("text"))?.to_record()}),
            other => panic!("no such call: {other}"),
        })
    }

    fn payment(&self) -> Expected {
        let mut payment = Expected::new(self.text("token"), rial(self.number("amount")));
        for (name, value) in self.given.as_object().unwrap() {
            payment = match name.as_str() {
                "order_id" => payment.order_id(value.as_str().unwrap()),
                "ip" => payment.ip(value.as_str().unwrap()),
                "verified_before" => payment.verified_before(value.as_bool().unwrap()),
                _ => payment,
            };
        }
        payment
    }

    fn tara_order(&self) -> Result<TokenRequest> {
        let mut order =
            TokenRequest::new(rial(150_000), 101, "1.2.3.4", "https://shop.ir/back").order_id("order-1");
        for (name, value) in self.given.as_object().unwrap() {
            let text = || value.as_str().unwrap().to_owned();
            let pairs = || value.as_array().unwrap().iter().map(|pair| (whole(&pair[0]), whole(&pair[1])));
            match name.as_str() {
                "ip" => order.ip = text(),
                "amount" => order.amount = rial(whole(value)),
                "callBackUrl" => order.call_back_url = text(),
                "orderId" => order.order_id = Some(text()),
                "mobile" => order.mobile = Some(text().into()),
                "additionalData" => order.additional_data = Some(text()),
                "vat" => order.vat = Some(rial(whole(value))),
                "services" => {
                    let service = |(service_id, amount)| ServiceAmount { service_id, amount: rial(amount) };
                    order.service_amounts = pairs().map(service).collect();
                }
                "items" => {
                    let item = |(count, fee)| InvoiceItem::new("x", "x", count, rial(fee), "26", "سایر");
                    order.items = pairs().map(item).collect();
                }
                "items_must_add_up" => order.items_must_add_up = value.as_bool().unwrap(),
                "extra" => drop(order.extra.insert(text(), 1.into())),
                other => panic!("{}: {other}", self.id),
            }
        }
        Ok(order)
    }

    fn tabapay_request(&self) -> Result<CreateRequest> {
        let mut request = CreateRequest::new(rial(150_000), "https://shop.ir/back");
        for (name, value) in self.given.as_object().unwrap() {
            let text = || value.as_str().unwrap().to_owned();
            match name.as_str() {
                "amount" => request.amount = rial(whole(value)),
                "callbackURL" => request.callback_url = text(),
                "mobile" => request.mobile = Some(text().into()),
                "sms" => request.sms = value.as_bool().unwrap(),
                "email" => request.email = Some(text()),
                "name" => request.name = Some(text()),
                "cardNumber" => request.card_number = Some(text().into()),
                "nationalCode" => request.national_code = Some(text().into()),
                "additionalData" => request.additional_data = Some(text()),
                "description" => request.description = Some(text()),
                "extra" => drop(request.extra.insert(text(), 1.into())),
                other => panic!("{}: {other}", self.id),
            }
        }
        Ok(request)
    }
}

fn whole(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

fn rial(amount: i64) -> Rial {
    Rial::new(amount).unwrap()
}

/// Whether the callback is for this payment, and what it says.
fn belongs(expected: Expected, callback: &impl CallbackFacts) -> Result<Value> {
    expected.after(callback)?;
    Ok(json!({"positive": callback.is_positive()}))
}

fn error(error: &Error) -> Value {
    let mut out = json!({"kind": error.kind() as u32, "kind_name": format!("{:?}", error.kind())});
    if let Some(field) = error.field() {
        out["field"] = field.into();
    }
    if let Some(code) = error.code() {
        out["code"] = code.into();
    }
    json!({ "error": out })
}

/// A page holds and lacks texts; everything else is equal.
fn agrees(result: &Value, expect: &Value) -> bool {
    let Some(page) = result.as_str() else { return result == expect };
    let all = |name: &str| expect[name].as_array().cloned().unwrap_or_default();
    expect.get("holds").is_some()
        && all("holds").iter().all(|text| page.contains(text.as_str().unwrap()))
        && all("lacks").iter().all(|text| !page.contains(text.as_str().unwrap()))
}

#[test]
fn every_input_is_taken_or_refused_as_written() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("vectors/inputs.json")).unwrap();
    assert!(cases.len() > 250, "{}", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let result = case.run();
        let shown = match &result {
            Ok(value) => value.clone(),
            Err(refused) => {
                persian::assert_persian(refused);
                error(refused)
            }
        };
        if !agrees(&shown, &case.expect) {
            wrong.push(format!("{} {}\n  must be {}\n  but is  {shown}", case.id, case.given, case.expect));
        }
        // What was refused is never shown again: it may be a secret.
        if let Err(refused) = result
            && let Some(text) = case.given.get("text").and_then(Value::as_str).filter(|text| text.len() > 6)
        {
            // The text itself gives an example.
            let shown = format!("{refused} {refused:?} {}", refused.text_fa()).replace("09123456789", "");
            assert!(!shown.contains(text), "{}: {shown}", case.id);
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
