//! TabaPay under `/v1/…` and `/v1/sandbox/…`.

use serde_json::Value;

use super::form::{Fields, as_text, whole_number};
use super::json::Json;
use super::message::{Push, Request};
use super::open_points::{
    ErrorStatus, FinalAmount, NoGatewayCode, Presence, PushedVerify, ResponseCode, TabapaySecondVerify,
    TabapayUnpaid, Written, WrongAmount,
};
use super::reply::Reply;
use super::rng::Rng;
use super::state::{Gateway, Payment, State, TabapayMerchant, TabapayStanding};
use super::tara::is_http_url;
use super::{Machine, codes, jalali};

/// The limits of the document, in Rial.
const LEAST: i128 = 10_000;
const GREATEST: i128 = 2_000_000_000;

impl Machine {
    pub(super) fn tabapay_create(
        &mut self,
        request: &Request,
        sandbox: bool,
        now: u64,
        rng: &mut Rng,
    ) -> Reply {
        let merchant = match self.tabapay_merchant(request) {
            Ok(merchant) => merchant.clone(),
            Err(code) => return self.tabapay_create_refusal(code),
        };
        let standing = match merchant.standing {
            TabapayStanding::Active => None,
            TabapayStanding::MerchantInactive => Some("-28"),
            TabapayStanding::GatewayInactive => Some("-29"),
            TabapayStanding::GatewayMissing => Some(match self.open.tabapay_no_gateway {
                NoGatewayCode::CodeMinus30 => "-30",
                NoGatewayCode::CodeMinus33 => "-33",
            }),
        };
        if let Some(code) = standing {
            return self.tabapay_create_refusal(code);
        }
        let Ok(fields) = Fields::of(request) else { return self.tabapay_create_refusal("-9") };
        let (amount, callback_url) = match checked(&fields, &merchant) {
            Ok(checked) => checked,
            Err(code) => return self.tabapay_create_refusal(code),
        };
        let token = rng.uuid();
        self.tracking_code += 1;
        let additional_data = fields
            .get("additionalData")
            .map(|data| data.as_str().map_or_else(|| data.to_string(), str::to_owned));
        let payment = Payment {
            sandbox,
            additional_data,
            shop: merchant.shop,
            tracking_code: self.tracking_code,
            ..self.blank_payment(
                Gateway::TabaPay,
                &token,
                &merchant.key,
                amount,
                None,
                callback_url,
                fields,
                now,
                rng,
            )
        };
        self.add_payment(payment, now);
        let url = format!("{}/pay/{token}", request.origin());
        Reply::json(
            200,
            Json::object([
                ("status", Json::text("success")),
                ("token", Json::text(token)),
                ("url", Json::text(url)),
            ]),
        )
    }

    pub(super) fn tabapay_verify(&mut self, request: &Request, sandbox: bool, now: u64) -> Reply {
        let key = match self.tabapay_merchant(request) {
            Ok(merchant) => merchant.key.clone(),
            Err(code) => return self.tabapay_verify_refusal(code, None, now),
        };
        let Ok(fields) = Fields::of(request) else { return self.tabapay_verify_refusal("-9", None, now) };
        let Some(token) = fields.text("token") else { return self.tabapay_verify_refusal("-9", None, now) };
        let amount = match fields.text("amount").map(|text| whole_number(&text)) {
            None => return self.tabapay_verify_refusal("-12", None, now),
            Some(None) => return self.tabapay_verify_refusal("-9", None, now),
            Some(Some(amount)) => amount,
        };
        let Some(mut payment) = self.take_payment(&token, now) else {
            return self.tabapay_verify_refusal("-31", None, now);
        };
        payment.verify_calls += 1;
        let theirs =
            payment.gateway == Gateway::TabaPay && payment.merchant == key && payment.sandbox == sandbox;
        let outcome = if theirs { self.judge_verify(&mut payment, amount, now) } else { Err("-31") };
        let reply = match outcome {
            Ok(code) => {
                self.ledger.verified(&payment.token);
                self.tabapay_receipt(&payment, code, now)
            }
            // The refusal of another's transaction tells nothing about it.
            Err(code) => self.tabapay_verify_refusal(code, theirs.then_some(&payment), now),
        };
        self.put_back(payment);
        reply
    }

    fn judge_verify(
        &mut self,
        payment: &mut Payment,
        amount: i128,
        now: u64,
    ) -> Result<&'static str, &'static str> {
        if amount != i128::from(payment.asked) {
            match self.open.tabapay_wrong_amount {
                WrongAmount::CodeMinus31 => return Err("-31"),
                WrongAmount::CodeMinus9 => return Err("-9"),
                WrongAmount::CodeMinus1 => return Err("-1"),
                WrongAmount::SuccessWithReal => {}
            }
        }
        match payment.state {
            State::Created => Err(match self.open.tabapay_verify_unpaid {
                TabapayUnpaid::CodeMinus101 => "-101",
                TabapayUnpaid::CodeMinus31 => "-31",
                TabapayUnpaid::CodeMinus1 => "-1",
                TabapayUnpaid::CodeMinus102 => "-102",
            }),
            State::Expired | State::Returned => Err("-102"),
            State::Declined if payment.declined_code.as_deref() == Some("-100") => Err("-100"),
            State::Declined => Err("-101"),
            State::Paid if payment.declined_code.as_deref() == Some("-100") => {
                payment.give_back(&mut self.ledger);
                payment.state = State::Declined;
                Err("-100")
            }
            State::Paid => {
                payment.settle(&mut self.ledger);
                payment.paid_ms = payment.paid_ms.or(Some(now));
                Ok("1")
            }
            State::Settled | State::Refunded if payment.pushed && payment.verify_calls == 1 => {
                Ok(match self.open.tabapay_pushed_verify {
                    PushedVerify::Code1 => "1",
                    PushedVerify::Code2 => "2",
                })
            }
            State::Settled | State::Refunded => match self.open.tabapay_second_verify {
                TabapaySecondVerify::Code1 => Ok("1"),
                TabapaySecondVerify::Code2 => Ok("2"),
                TabapaySecondVerify::CodeMinus31 => Err("-31"),
                TabapaySecondVerify::CodeMinus102 => Err("-102"),
                TabapaySecondVerify::CodeMinus1 => Err("-1"),
            },
        }
    }

    fn tabapay_receipt(&self, payment: &Payment, code: &str, now: u64) -> Reply {
        let message = if code == "1" {
            "تراکنش باموفقیت تایید شد"
        } else {
            codes::text(Gateway::TabaPay, code)
        };
        let mut body = Json::object([
            ("responseCode", self.response_code(code, false)),
            ("status", Json::text("success")),
            ("message", Json::text(message)),
            ("token", Json::text(&payment.token)),
        ]);
        let presence = if payment.sandbox { self.open.tabapay_sandbox_reference } else { Presence::Present };
        match presence {
            Presence::Present => body.push("shaparakRefNumber", Json::text(&payment.rrn)),
            Presence::Null => body.push("shaparakRefNumber", Json::Null),
            Presence::Absent => {}
        }
        body.push("trackingCode", Json::number(payment.tracking_code));
        let amount = match self.open.tabapay_amount {
            Written::Number => Json::number(payment.paid),
            Written::Text => Json::text(payment.paid.to_string()),
        };
        body.push("amount", amount);
        if let Some(final_amount) = self.final_amount(payment.paid) {
            body.push("finalAmount", Json::number(final_amount));
        }
        body.push("cardNumber", Json::text(payment.card.clone().unwrap_or_default()));
        body.push("hashedCardNumber", Json::text(payment.card_hash.clone().unwrap_or_default()));
        body.push("ip", Json::text(payment.payer_ip.clone().unwrap_or_default()));
        body.push("date", Json::text(jalali::tehran_minute(payment.paid_ms.unwrap_or(now))));
        Reply::json(200, body)
    }

    fn final_amount(&self, amount: u64) -> Option<u64> {
        match self.open.tabapay_final_amount {
            FinalAmount::Same => Some(amount),
            FinalAmount::Less => Some(amount / 100 * 87 + amount % 100 * 87 / 100),
            FinalAmount::More => Some(amount + amount / 100),
            FinalAmount::Absent => None,
        }
    }

    pub(super) fn tabapay_create_refusal(&self, code: &str) -> Reply {
        let body = Json::object([
            ("status", Json::text("error")),
            ("responseCode", self.response_code(code, true)),
            ("message", Json::text(no_gateway_alias(code))),
        ]);
        Reply::json(self.tabapay_status(code), body)
    }

    pub(super) fn tabapay_verify_refusal(&self, code: &str, payment: Option<&Payment>, now: u64) -> Reply {
        let message = if code == "-101" { "تراکنش انجام نشد" } else { no_gateway_alias(code) };
        let mut body = Json::object([
            ("responseCode", self.response_code(code, false)),
            ("status", Json::text("error")),
            ("message", Json::text(message)),
        ]);
        if let Some(payment) = payment {
            body.push("token", Json::text(&payment.token));
            body.push("trackingCode", Json::number(payment.tracking_code));
            body.push("amount", Json::text(payment.asked.to_string()));
            if let Some(final_amount) = self.final_amount(payment.asked) {
                body.push("finalAmount", Json::number(final_amount));
            }
            body.push("additionalData", payment.additional_data.as_deref().map_or(Json::Null, Json::text));
            body.push("ip", payment.payer_ip.as_deref().map_or(Json::Null, Json::text));
            body.push("date", Json::text(jalali::tehran_minute(now)));
        }
        Reply::json(self.tabapay_status(code), body)
    }

    fn tabapay_status(&self, code: &str) -> u16 {
        let status: ErrorStatus = match code {
            "-10" | "-11" => self.open.tabapay_merchant_status,
            _ => self.open.tabapay_error_status,
        };
        status.status()
    }

    fn response_code(&self, code: &str, sample_has_text: bool) -> Json {
        let text = match self.open.tabapay_response_code {
            ResponseCode::AsSamples => sample_has_text,
            ResponseCode::Text => true,
            ResponseCode::Number => false,
        };
        if text { Json::text(code) } else { Json::Raw(code.to_owned()) }
    }

    fn tabapay_merchant(&self, request: &Request) -> Result<&TabapayMerchant, &'static str> {
        let Some(header) = request.header("authorization").map(str::trim).filter(|value| !value.is_empty())
        else {
            return Err("-10");
        };
        if header.eq_ignore_ascii_case("bearer") {
            return Err("-10");
        }
        let key = request.bearer_token().ok_or("-11")?;
        self.config.tabapay.iter().find(|merchant| merchant.key.eq_ignore_ascii_case(key)).ok_or("-11")
    }

    /// The push for a payment that was just paid, if pushes are on.
    pub(super) fn push_for(&self, payment: &Payment) -> Option<Push> {
        if !self.open.tabapay_push || payment.gateway != Gateway::TabaPay || payment.state != State::Paid {
            return None;
        }
        let body = form_urlencoded::Serializer::new(String::new())
            .append_pair("status", "success")
            .append_pair("responseCode", "1")
            .append_pair("token", &payment.token)
            .append_pair("trackingCode", &payment.tracking_code.to_string())
            .append_pair("amount", &payment.paid.to_string())
            .append_pair("cardNumber", payment.card.as_deref().unwrap_or_default())
            .append_pair("ip", payment.payer_ip.as_deref().unwrap_or_default())
            .append_pair("date", &jalali::tehran_minute(payment.paid_ms.unwrap_or_default()))
            .finish();
        let authorize = format!("{:x}", md5::compute(&payment.merchant));
        Some(Push { token: payment.token.clone(), url: payment.callback_url.clone(), authorize, body })
    }
}

/// -33 stands in the sample of a failed create with the text of -30.
fn no_gateway_alias(code: &str) -> &'static str {
    codes::text(Gateway::TabaPay, if code == "-33" { "-30" } else { code })
}

/// Everything the document demands of a create's fields.
fn checked(fields: &Fields, merchant: &TabapayMerchant) -> Result<(u64, String), &'static str> {
    let amount = whole_number(&fields.text("amount").ok_or("-12")?).ok_or("-9")?;
    if amount < LEAST {
        return Err("-13");
    }
    if amount > GREATEST {
        return Err("-14");
    }
    let callback_url = fields.text("callbackURL").ok_or("-15")?;
    if callback_url.chars().count() > 2048 || !is_http_url(&callback_url) {
        return Err("-16");
    }
    if let Some(domain) = &merchant.domain
        && url::Url::parse(&callback_url).ok().as_ref().and_then(url::Url::host_str) != Some(domain.as_str())
    {
        return Err("-27");
    }
    let mobile = fields.text("mobile");
    if let Some(mobile) = &mobile
        && !(mobile.len() == 11 && mobile.starts_with("09") && all_digits(mobile))
    {
        return Err("-17");
    }
    if fields.text("email").is_some_and(|email| email.chars().count() > 255 || !plausible_email(&email)) {
        return Err("-18");
    }
    if fields.text("name").is_some_and(|name| name.chars().count() > 255) {
        return Err("-25");
    }
    match fields.text("sms").as_deref() {
        None | Some("0" | "false") => {}
        Some("1" | "true") if mobile.is_none() => return Err("-26"),
        Some("1" | "true") => {}
        Some(_) => return Err("-24"),
    }
    if fields.text("cardNumber").is_some_and(|card| card.len() != 16 || !all_digits(&card)) {
        return Err("-20");
    }
    if fields.text("nationalCode").is_some_and(|code| code.len() > 10 || !all_digits(&code)) {
        return Err("-19");
    }
    if fields.text("description").is_some_and(|text| text.chars().count() > 300) {
        return Err("-21");
    }
    check_additional_data(fields)?;
    Ok((u64::try_from(amount).map_err(|_| "-9")?, callback_url))
}

/// JSON text, or (as some send it) an object; at most 500 characters.
fn check_additional_data(fields: &Fields) -> Result<(), &'static str> {
    let text = match fields.get("additionalData") {
        None => return Ok(()),
        Some(Value::String(text)) if text.is_empty() => return Ok(()),
        Some(Value::String(text)) => {
            if serde_json::from_str::<Value>(text).is_err() {
                return Err("-22");
            }
            text.clone()
        }
        Some(other) => other.to_string(),
    };
    if text.chars().count() > 500 { Err("-23") } else { Ok(()) }
}

fn plausible_email(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(user, host)| !user.is_empty() && !host.is_empty() && !host.contains('@'))
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// `1234-56**-****-7890`, as the document's sample masks it.
pub(super) fn masked(card: &str) -> String {
    match (card.get(..4), card.get(4..6), card.get(12..16)) {
        (Some(first), Some(second), Some(last)) => format!("{first}-{second}**-****-{last}"),
        _ => card.to_owned(),
    }
}

/// The card that the request asked for, where it did.
pub(super) fn wanted_card(payment: &Payment) -> Option<String> {
    payment.request.get("cardNumber").and_then(as_text).filter(|card| !card.is_empty())
}
