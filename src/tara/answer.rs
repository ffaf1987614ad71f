//! What Tara answers, call by call (document, sections 1-1 to 2-4).

use super::request::{ServiceAmount, Warning};
use crate::amount::Rial;
use crate::answer::{Extra, Fields, RawAnswer, Wrong};
use crate::json::{Object, ToJson};
use crate::secret::Secret;
use serde_json::{Value, json};
use std::time::Duration;

/// What `authenticate` answered, apart from the token itself, which the client keeps.
#[derive(Debug, Clone, PartialEq)]
pub struct Authentication {
    /// When the token expires, as Tara wrote it; its unit is open.
    pub expire_time: Option<i64>,
    /// How long the client will use the token.
    pub trusted_for: Duration,
    /// Tara's words.
    pub description: Option<String>,
    /// When it was done, as Tara writes it.
    pub do_time: Option<String>,
    /// What no document describes.
    pub extra: Extra,
}

/// What `getToken` answered.
#[derive(Debug, Clone, PartialEq)]
pub struct TokenAnswer {
    /// The unique id of the transaction.
    pub token: Secret,
    /// `0`.
    pub result: String,
    /// Tara's words.
    pub description: Option<String>,
    /// How long it took, as Tara writes it.
    pub do_time: Option<String>,
    /// Odd things about the order that were not refused.
    pub warnings: Vec<Warning>,
    /// What no document describes.
    pub extra: Extra,
    /// The answer as it came.
    pub raw: RawAnswer,
}

/// What `purchaseVerify` answered, or one element of an inquiry's `trackPurchaseList`: they have the
/// same fields. **An answer is not a payment**: only [`Tara::verify`](super::Tara::verify) compares it
/// with what was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct VerifyAnswer {
    /// The payment token.
    pub token: Option<Secret>,
    /// The result code; `None` when it is missing or of a type that no code has.
    pub result: Option<String>,
    /// Tara's words.
    pub description: Option<String>,
    /// How long it took, as Tara writes it.
    pub do_time: Option<String>,
    /// Which service got how much.
    pub service_amounts: Vec<ServiceAmount>,
    /// What was paid, in Rial; `None` when it is missing or not a whole number.
    pub amount: Option<Rial>,
    /// The payment's reference number.
    pub rrn: Option<String>,
    /// The document does not say what it is for.
    pub type_: Option<String>,
    /// What no document describes.
    pub extra: Extra,
    /// The answer as it came.
    pub raw: RawAnswer,
    /// A field of the proof that came twice, or in a form that cannot be read.
    pub(super) damaged: Option<&'static str>,
    /// Whether it comes from an inquiry and not from a verify.
    pub from_inquiry: bool,
}

impl VerifyAnswer {
    pub(super) fn read(mut fields: Fields, raw: RawAnswer) -> Self {
        let mut damaged = None;
        let mut note = |name: &'static str, wrong: Wrong| {
            if wrong == Wrong::Unreadable && damaged.is_none() {
                damaged = Some(name);
            }
        };
        let result = fields.code("result").map_err(|w| note("result", w)).ok();
        let token = fields.proof_text("token").map_err(|w| note("token", w)).ok().map(Secret::new);
        let amount = fields.amount("amount").map_err(|w| note("amount", w)).ok();
        let rrn = fields.proof_text("rrn").map_err(|w| note("rrn", w)).ok();
        // The document writes `serviveAmountList` at inquiry.
        let mut services = Vec::new();
        for name in ["serviceAmountList", "serviveAmountList"] {
            let read: Option<Vec<ServiceAmount>> =
                fields.clone_objects(name).and_then(|mut list| list.iter_mut().map(service_amount).collect());
            // What cannot be read stays in `extra`, whole.
            if let Some(read) = read {
                fields.drop(name);
                services = read;
                break;
            }
        }
        Self {
            token,
            result,
            description: fields.words("description"),
            do_time: fields.text("doTime"),
            service_amounts: services,
            amount,
            rrn,
            type_: fields.text("type"),
            extra: fields.extra(),
            raw,
            damaged,
            from_inquiry: false,
        }
    }
}

fn service_amount(fields: &mut Fields) -> Option<ServiceAmount> {
    Some(ServiceAmount { service_id: fields.integer("serviceId")?, amount: fields.amount("amount").ok()? })
}

/// What `purchaseInquiry` answered. It never makes a payment Paid by itself: it may say `0` of a payment
/// that was paid but not completed.
#[derive(Debug, Clone, PartialEq)]
pub struct InquiryAnswer {
    /// The result code of the inquiry itself.
    pub result: Option<String>,
    /// Tara's words.
    pub description: Option<String>,
    /// When, or how long it took.
    pub do_time: Option<String>,
    /// The shop's order number.
    pub order_id: Option<String>,
    /// `trackPurchaseList`: what happened to the token. A single object is read as a list of one.
    pub tracks: Vec<VerifyAnswer>,
    /// What no document describes.
    pub extra: Extra,
    /// The answer as it came.
    pub raw: RawAnswer,
    pub(super) damaged: Option<&'static str>,
}

impl InquiryAnswer {
    pub(super) fn read(mut fields: Fields, raw: RawAnswer) -> Self {
        let order_id = fields.proof_text("orderId");
        // An order number that cannot be read cannot be compared.
        let damaged = (order_id == Err(Wrong::Unreadable)).then_some("orderId");
        let tracks = fields.objects("trackPurchaseList").unwrap_or_default();
        Self {
            result: fields.code("result").ok(),
            description: fields.words("description"),
            do_time: fields.text("doTime"),
            order_id: order_id.ok(),
            tracks: tracks
                .into_iter()
                .map(|track| VerifyAnswer { from_inquiry: true, ..VerifyAnswer::read(track, raw.clone()) })
                .collect(),
            extra: fields.extra(),
            raw,
            damaged,
        }
    }
}

/// One of Tara's merchandise groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The code, for an invoice item's `group`.
    pub id: i64,
    /// The key.
    pub name: Option<String>,
    /// For an invoice item's `group_title`.
    pub title: Option<String>,
    /// Tags.
    pub tag: Option<String>,
    /// What no document describes.
    pub extra: Extra,
}

impl Group {
    pub(super) fn read(mut fields: Fields) -> Option<Self> {
        Some(Self {
            id: fields.integer("id")?,
            name: fields.text("name"),
            title: fields.text("title"),
            tag: fields.text("tag"),
            extra: fields.extra(),
        })
    }
}

impl ToJson for Authentication {
    fn to_json(&self) -> Value {
        Object::default()
            .maybe("expireTime", self.expire_time)
            .with("trusted_for_ms", u64::try_from(self.trusted_for.as_millis()).unwrap_or(u64::MAX))
            .text("description", &self.description)
            .text("doTime", &self.do_time)
            .extra(&self.extra)
            .done()
    }
}

impl ToJson for TokenAnswer {
    fn to_json(&self) -> Value {
        Object::default()
            .secret("token", Some(&self.token))
            .with("result", self.result.as_str())
            .text("description", &self.description)
            .text("doTime", &self.do_time)
            .with("warnings", self.warnings.iter().map(ToJson::to_json).collect::<Vec<_>>())
            .extra(&self.extra)
            .raw(&self.raw)
            .done()
    }
}

impl ToJson for Warning {
    fn to_json(&self) -> Value {
        match self {
            Self::ItemsDoNotAddUp { items, amount } => {
                json!({ "items_do_not_add_up": { "items": items.get(), "amount": amount.get() } })
            }
        }
    }
}

impl ToJson for VerifyAnswer {
    fn to_json(&self) -> Value {
        let service = |s: &ServiceAmount| json!({ "serviceId": s.service_id, "amount": s.amount.get() });
        Object::default()
            .secret("token", self.token.as_ref())
            .text("result", &self.result)
            .text("description", &self.description)
            .text("doTime", &self.do_time)
            .with("serviceAmountList", self.service_amounts.iter().map(service).collect::<Vec<_>>())
            .rial("amount", self.amount)
            .text("rrn", &self.rrn)
            .text("type", &self.type_)
            .with("from_inquiry", self.from_inquiry)
            .extra(&self.extra)
            .raw(&self.raw)
            .done()
    }
}

impl ToJson for InquiryAnswer {
    fn to_json(&self) -> Value {
        Object::default()
            .text("result", &self.result)
            .text("description", &self.description)
            .text("doTime", &self.do_time)
            .text("orderId", &self.order_id)
            .with("trackPurchaseList", self.tracks.iter().map(ToJson::to_json).collect::<Vec<_>>())
            .extra(&self.extra)
            .raw(&self.raw)
            .done()
    }
}
