//! A gateway as checkout sees it. A third one needs one more implementation of this, and nothing else here.

use super::gateway_fields::GatewayFields;
use super::payment::{Payment, RefundRecord};
use super::refund::RefundOrder;
use crate::error::{Error, Result};
use crate::expected::{CallbackFacts, Expected};
use crate::json::ToJson;
use crate::outcome::Outcome;
use crate::redirect::Redirect;
use crate::secret::Secret;
use crate::tabapay::{self, CreateRequest, Environment, Push, TabaPay};
use crate::tara::{self, Refund, Tara, TokenRequest};
use crate::transport::CallOptions;
use serde_json::Value;
use std::time::Duration;

/// What a payer is to pay, and through which gateway.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Order {
    /// Through Tara. Its `order_id` must be set.
    Tara(TokenRequest),
    /// Through TabaPay, which knows no order numbers.
    TabaPay {
        /// The shop's order number.
        order_id: String,
        /// The payment.
        request: CreateRequest,
    },
}

/// A gateway's answer to a verify, as the journal keeps it.
pub(super) type Verified = Outcome<Answer>;

/// What a gateway answered to a verify.
pub(super) struct Answer {
    pub fields: GatewayFields,
    /// All of it, without secrets.
    json: Value,
}

impl ToJson for Answer {
    fn to_json(&self) -> Value {
        self.json.clone()
    }
}

/// What a started payment looks like.
pub(super) struct Begun {
    pub token: Secret,
    pub page: Option<Secret>,
    pub redirect: Redirect,
    /// The gateway's answer without secrets.
    pub answer: Value,
}

/// A gateway as checkout uses it.
pub(super) trait Gateway: Send + Sync {
    fn name(&self) -> &'static str;
    fn environment(&self) -> &'static str;
    /// Asks for a token.
    fn begin(&self, order: &Order, options: &CallOptions) -> Result<Begun>;
    /// The way to the page of a payment that has its token.
    fn redirect(&self, payment: &Payment) -> Option<Redirect>;
    fn read(&self, query: &[u8], body: &[u8]) -> Result<Box<dyn CallbackFacts>>;
    fn verify(&self, expected: &Expected, options: &CallOptions) -> Result<Verified>;
    /// The client's own limit for a call.
    fn time_limit(&self) -> Duration;

    /// Whether the gateway says that a payment may have been paid: what can be asked without completing it. `None`
    /// where there is no such question: only a verify tells.
    fn may_be_paid(&self, _expected: &Expected, _options: &CallOptions) -> Result<Option<bool>> {
        Ok(None)
    }

    /// Whether this code says of a verify that the payment was not paid.
    fn says_not_paid(&self, code: &str) -> bool;

    /// Whether this account can give money back.
    fn can_refund(&self) -> Result<()> {
        Err(Error::input("payment", "goes through a gateway that knows no refunds"))
    }

    /// Gives back what the record says.
    fn refund(
        &self,
        _payment: &Payment,
        _record: &RefundRecord,
        _order: &RefundOrder,
        _options: &CallOptions,
    ) -> Result<Refund> {
        self.can_refund().and(Err(super::begin::impossible()))
    }

    /// Reads a push.
    fn push(&self, _authorize: Option<&str>, _query: &[u8], _body: &[u8]) -> Result<Push> {
        Err(super::push::none())
    }
}

fn journaled<A: ToJson>(outcome: Outcome<A>) -> Verified
where
    GatewayFields: for<'a> From<&'a A>,
{
    outcome.map(|answer| Answer { fields: GatewayFields::from(&answer), json: answer.to_json() })
}

fn other_gateway() -> Error {
    Error::input("order", "is for another gateway than the account")
}

impl Gateway for Tara {
    fn name(&self) -> &'static str {
        tara::GATEWAY
    }

    fn environment(&self) -> &'static str {
        if self.is_staging() { "staging" } else { "production" }
    }

    fn begin(&self, order: &Order, options: &CallOptions) -> Result<Begun> {
        let Order::Tara(request) = order else { return Err(other_gateway()) };
        let answer = self.get_token(request, options)?;
        let shown = answer.to_json();
        Ok(Begun {
            redirect: self.purchase_form(&answer.token),
            token: answer.token,
            page: None,
            answer: shown,
        })
    }

    fn redirect(&self, payment: &Payment) -> Option<Redirect> {
        payment.token.as_ref().map(|token| self.purchase_form(token))
    }

    fn read(&self, query: &[u8], body: &[u8]) -> Result<Box<dyn CallbackFacts>> {
        Ok(Box::new(tara::Callback::parse(query, body)?))
    }

    fn verify(&self, expected: &Expected, options: &CallOptions) -> Result<Verified> {
        Self::verify(self, expected, options).map(journaled)
    }

    fn time_limit(&self) -> Duration {
        Self::time_limit(self)
    }

    fn may_be_paid(&self, expected: &Expected, options: &CallOptions) -> Result<Option<bool>> {
        let ip = expected.ip.as_deref().unwrap_or_default();
        let inquiry = self.inquire(&expected.token, ip, options)?;
        let success = |code: &Option<String>| {
            code.as_deref().is_some_and(|code| tara::is_code(code, tara::codes::SUCCESS))
        };
        let ours =
            |track: &tara::VerifyAnswer| track.token.as_ref().is_some_and(|token| *token == expected.token);
        let found = inquiry.tracks.iter().any(|track| ours(track) && success(&track.result));
        Ok(Some(success(&inquiry.result) && found))
    }

    fn says_not_paid(&self, code: &str) -> bool {
        crate::codes::meaning(tara::GATEWAY, "purchaseVerify", code).is_final
    }

    fn can_refund(&self) -> Result<()> {
        self.has_refund_account()
    }

    fn refund(
        &self,
        payment: &Payment,
        record: &RefundRecord,
        order: &RefundOrder,
        options: &CallOptions,
    ) -> Result<Refund> {
        let rrn = payment.reference_number.as_deref().unwrap_or_default();
        if record.amount == payment.paid_amount() && order.items.is_empty() {
            return Self::refund(self, rrn, order.description.as_deref().unwrap_or_default(), options);
        }
        self.refund_part(rrn, record.amount, &order.items, order.description.as_deref(), options)
    }
}

impl Gateway for TabaPay {
    fn name(&self) -> &'static str {
        tabapay::GATEWAY
    }

    fn environment(&self) -> &'static str {
        match TabaPay::environment(self) {
            Environment::Production => "production",
            Environment::Sandbox => "sandbox",
        }
    }

    fn begin(&self, order: &Order, options: &CallOptions) -> Result<Begun> {
        let Order::TabaPay { request, .. } = order else { return Err(other_gateway()) };
        let created = self.create(request, options)?;
        let (redirect, answer) = (created.redirect(), created.to_json());
        Ok(Begun { redirect, token: created.token, page: Some(created.url), answer })
    }

    fn redirect(&self, payment: &Payment) -> Option<Redirect> {
        payment.page.as_ref().map(|page| Redirect::get(page.clone()))
    }

    fn read(&self, query: &[u8], body: &[u8]) -> Result<Box<dyn CallbackFacts>> {
        Ok(Box::new(tabapay::Callback::parse(query, body)?))
    }

    fn verify(&self, expected: &Expected, options: &CallOptions) -> Result<Verified> {
        Self::verify(self, expected, options).map(journaled)
    }

    fn time_limit(&self) -> Duration {
        Self::time_limit(self)
    }

    fn says_not_paid(&self, code: &str) -> bool {
        crate::codes::meaning(tabapay::GATEWAY, "verify", code).is_final
    }

    fn push(&self, authorize: Option<&str>, query: &[u8], body: &[u8]) -> Result<Push> {
        self.parse_push(authorize, query, body)
    }
}

impl Order {
    /// The shop's order number.
    ///
    /// # Errors
    /// `InvalidInput` with field `orderId` where it is missing.
    pub fn id(&self) -> Result<&str> {
        let id = match self {
            Self::Tara(request) => request.order_id.as_deref(),
            Self::TabaPay { order_id, .. } => Some(order_id.as_str()),
        };
        let id = id.ok_or_else(|| Error::input("orderId", "is needed: checkout goes by it"))?;
        // With blanks around it it is the same order.
        let id = id.trim();
        crate::checks::plain_text("orderId", id)?;
        Ok(id)
    }

    /// The order number that the gateway is told.
    pub(super) fn number(&self) -> Option<&str> {
        match self {
            Self::Tara(request) => request.order_id.as_deref(),
            Self::TabaPay { .. } => None,
        }
    }

    pub(super) fn amount(&self) -> crate::amount::Rial {
        match self {
            Self::Tara(request) => request.amount,
            Self::TabaPay { request, .. } => request.amount,
        }
    }

    pub(super) fn ip(&self) -> Option<&str> {
        match self {
            Self::Tara(request) => Some(&request.ip),
            Self::TabaPay { .. } => None,
        }
    }

    pub(super) fn callback_url(&self) -> &str {
        match self {
            Self::Tara(request) => &request.call_back_url,
            Self::TabaPay { request, .. } => &request.callback_url,
        }
    }

    /// The same order under another number for the gateway, where the gateway is told one.
    pub(super) fn sent_as(&self, order_id: &str) -> Option<Self> {
        match self {
            Self::Tara(request) => Some(Self::Tara(request.clone().order_id(order_id))),
            Self::TabaPay { .. } => None,
        }
    }

    /// The same order with another callback address.
    pub(super) fn called_back_at(&self, url: String) -> Self {
        let mut order = self.clone();
        match &mut order {
            Self::Tara(request) => request.call_back_url = url,
            Self::TabaPay { request, .. } => request.callback_url = url,
        }
        order
    }

    pub(super) fn check(&self) -> Result<()> {
        match self {
            Self::Tara(request) => request.check().map(drop),
            Self::TabaPay { request, .. } => request.check(),
        }
    }
}
