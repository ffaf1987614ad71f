//! What TabaPay answers.

use crate::amount::Rial;
use crate::answer::{Extra, Fields, RawAnswer, Wrong};
use crate::json::{Object, ToJson};
use crate::redirect::Redirect;
use crate::secret::Secret;
use crate::solar_hijri::tehran_to_unix;
use serde_json::Value;

/// What a successful `create` answered.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateAnswer {
    /// The unique key of the transaction.
    pub token: Secret,
    /// `success`.
    pub status: String,
    /// Where the payer's browser goes; holds the token.
    pub url: Secret,
    /// What no document describes.
    pub extra: Extra,
    /// The answer as it came.
    pub raw: RawAnswer,
}

impl CreateAnswer {
    /// How the payer's browser gets to TabaPay's page: a plain link.
    pub fn redirect(&self) -> Redirect {
        Redirect::get(self.url.clone())
    }
}

/// What `verify` answered, success or not. **An answer is not a payment**: only
/// [`TabaPay::verify`](super::TabaPay::verify) compares it with what was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct VerifyAnswer {
    /// The response code; `None` when it is missing or of a type that no code has.
    pub response_code: Option<String>,
    /// `success` or `error`.
    pub status: Option<String>,
    /// TabaPay's words.
    pub message: Option<String>,
    /// The payment token.
    pub token: Option<Secret>,
    /// The reference number of the bank network.
    pub shaparak_ref_number: Option<String>,
    /// TabaPay's own number of the payment.
    pub tracking_code: Option<String>,
    /// What was asked for, in Rial. Whether this or `final_amount` is what the payer paid is open; this
    /// one is compared.
    pub amount: Option<Rial>,
    /// In Rial; its meaning is open.
    pub final_amount: Option<Rial>,
    /// The payer's card, masked by TabaPay.
    pub card_number: Option<Secret>,
    /// The payer's card, hashed by TabaPay.
    pub hashed_card_number: Option<Secret>,
    /// As it was sent to create.
    pub additional_data: Option<String>,
    /// The payer's address.
    pub ip: Option<String>,
    /// When, in the Solar Hijri calendar, e.g. `1402/01/01 12:10`. Tehran's time is assumed.
    pub date: Option<String>,
    /// What no document describes.
    pub extra: Extra,
    /// The answer as it came.
    pub raw: RawAnswer,
    /// A field of the proof that came twice, or in a form that cannot be read.
    pub(super) damaged: Option<&'static str>,
}

impl VerifyAnswer {
    /// `date` as seconds since 1970-01-01 UTC, where it can be read; Tehran's time is assumed.
    pub fn date_unix(&self) -> Option<i64> {
        self.date.as_deref().and_then(tehran_to_unix)
    }

    pub(super) fn read(mut fields: Fields, raw: RawAnswer) -> Self {
        let mut damaged = None;
        let mut note = |name: &'static str, wrong: Wrong| {
            if wrong == Wrong::Unreadable && damaged.is_none() {
                damaged = Some(name);
            }
        };
        let response_code = fields.code("responseCode").map_err(|w| note("responseCode", w)).ok();
        let status = fields.proof_text("status").map_err(|w| note("status", w)).ok();
        let token = fields.proof_text("token").map_err(|w| note("token", w)).ok().map(Secret::new);
        let amount = fields.amount("amount").map_err(|w| note("amount", w)).ok();
        let shaparak = fields.proof_text("shaparakRefNumber").map_err(|w| note("shaparakRefNumber", w)).ok();
        Self {
            response_code,
            status,
            message: fields.words("message"),
            token,
            shaparak_ref_number: shaparak,
            tracking_code: fields.proof_text("trackingCode").ok(),
            amount,
            final_amount: fields.amount("finalAmount").ok(),
            card_number: fields.text("cardNumber").map(Secret::new),
            hashed_card_number: fields.text("hashedCardNumber").map(Secret::new),
            additional_data: fields.text("additionalData"),
            ip: fields.text("ip"),
            date: fields.text("date"),
            extra: fields.extra(),
            raw,
            damaged,
        }
    }
}

impl ToJson for CreateAnswer {
    fn to_json(&self) -> Value {
        Object::default()
            .secret("token", Some(&self.token))
            .with("status", self.status.as_str())
            .secret("url", Some(&self.url))
            .extra(&self.extra)
            .raw(&self.raw)
            .done()
    }
}

impl ToJson for VerifyAnswer {
    fn to_json(&self) -> Value {
        Object::default()
            .text("responseCode", &self.response_code)
            .text("status", &self.status)
            .text("message", &self.message)
            .secret("token", self.token.as_ref())
            .text("shaparakRefNumber", &self.shaparak_ref_number)
            .text("trackingCode", &self.tracking_code)
            .rial("amount", self.amount)
            .rial("finalAmount", self.final_amount)
            .secret("cardNumber", self.card_number.as_ref())
            .secret("hashedCardNumber", self.hashed_card_number.as_ref())
            .text("additionalData", &self.additional_data)
            .text("ip", &self.ip)
            .text("date", &self.date)
            .extra(&self.extra)
            .raw(&self.raw)
            .done()
    }
}
