//! What a payment should be: what was asked for, to be compared with what a gateway reports.

use crate::amount::Rial;
use crate::callback::mismatch;
use crate::error::{Error, Result};
use crate::secret::Secret;

/// What a gateway's callback says, as far as it is compared.
pub trait CallbackFacts {
    /// The payment token.
    fn token(&self) -> &str;
    /// The shop's order number, where the callback carries one.
    fn order_id(&self) -> Option<&str>;
    /// The amount, where the callback carries one.
    fn amount(&self) -> Option<Rial>;
    /// Fields that came and could not be read: they prove nothing, and are noted.
    fn unreadable(&self) -> &[&'static str];
    /// Whether it says that the payer paid. It is unsigned: a hint, and no proof either way.
    fn is_positive(&self) -> bool;
    /// The gateway's code.
    fn code(&self) -> &str;
    /// The gateway's words.
    fn text(&self) -> &str;
    /// Tara's `channelRefNumber`.
    fn channel_ref_number(&self) -> Option<&str> {
        None
    }
    /// What the shop sent along, where it came back.
    fn additional_data(&self) -> Option<&str> {
        None
    }
    /// The payer's card, where one came. Not to be shown as it is.
    fn card(&self) -> Option<&str> {
        None
    }
}

/// The payment that a verify is about, from the shop's own records, never from the callback.
#[derive(Debug, Clone)]
pub struct Expected {
    pub(crate) token: Secret,
    pub(crate) amount: Rial,
    pub(crate) order_id: Option<String>,
    pub(crate) ip: Option<String>,
    /// Kept, since the order number may be set after the callback.
    callback_order_id: Option<String>,
    pub(crate) callback: Callback,
    pub(crate) verified_before: Option<bool>,
    /// Whether a refusal may settle it.
    pub(crate) window_over: bool,
}

/// What the payer's browser brought back.
#[derive(Debug, Clone)]
pub(crate) enum Callback {
    /// Nothing (yet): the payer may still be on the gateway's page.
    None,
    Positive,
    Negative {
        code: String,
        text: String,
    },
}

impl Callback {
    fn of(callback: &(impl CallbackFacts + ?Sized)) -> Self {
        if callback.is_positive() {
            Self::Positive
        } else {
            Self::Negative { code: callback.code().to_owned(), text: callback.text().to_owned() }
        }
    }
}

impl Expected {
    /// The token that the gateway gave for this payment, and the amount that was asked for.
    pub fn new(token: impl Into<Secret>, amount: Rial) -> Self {
        Self {
            token: token.into(),
            amount,
            order_id: None,
            ip: None,
            callback_order_id: None,
            callback: Callback::None,
            verified_before: None,
            window_over: false,
        }
    }

    /// The order number that was sent, to be compared where an answer carries one.
    #[must_use]
    pub fn order_id(mut self, order_id: impl Into<String>) -> Self {
        self.order_id = Some(order_id.into());
        self
    }

    /// The IP address that was sent with the order. Tara's verify needs it.
    #[must_use]
    pub fn ip(mut self, ip: impl Into<String>) -> Self {
        self.ip = Some(ip.into());
        self
    }

    /// Whether an earlier verify of this payment may have reached the gateway, from the shop's records.
    ///
    /// - `false`: this is the first one, or each one before was answered by a refusal. Only then can a refusal be final.
    /// - `true`: a refusal settles nothing, since the earlier verify may have completed the payment; at Tara
    ///   some refusals lead to an inquiry whose full proof then counts.
    /// - not said: neither. A refusal settles nothing and an inquiry proves nothing.
    #[must_use]
    pub fn verified_before(mut self, verified_before: bool) -> Self {
        self.verified_before = Some(verified_before);
        self
    }

    /// Whether the time in which the payment could be paid is over, from the shop's own record: an hour after its
    /// token is a good choice. Only then may a refusal be final, whatever a callback says: anybody can send one before
    /// the payer has paid.
    #[must_use]
    pub fn window_over(mut self, window_over: bool) -> Self {
        self.window_over = window_over;
        self
    }

    /// Adds the callback that came for this payment. After a negative one nothing is sent, unless an earlier verify
    /// may have reached the gateway. No callback makes a refusal final: see [`window_over`](Self::window_over).
    ///
    /// # Errors
    /// `CallbackMismatch` with the field when it is for another token, order or amount. The payment
    /// itself is untouched by that: anybody can call a callback address.
    pub fn after(mut self, callback: &(impl CallbackFacts + ?Sized)) -> Result<Self> {
        if callback.token() != self.token.expose() {
            return Err(mismatch("token", "is not the token of this payment"));
        }
        self.callback_order_id = callback.order_id().map(str::to_owned);
        if let (Some(asked), Some(reported)) = (&self.order_id, callback.order_id())
            && asked.trim() != reported.trim()
        {
            return Err(mismatch("orderId", "is not the order of this payment"));
        }
        if callback.amount().is_some_and(|amount| amount != self.amount) {
            return Err(mismatch("amount", "is not the amount of this payment"));
        }
        self.callback = Callback::of(callback);
        Ok(self)
    }

    pub(crate) fn check(&self) -> Result<()> {
        if self.token.is_empty() {
            return Err(Error::input("token", "must not be empty"));
        }
        if self.amount == Rial::ZERO {
            return Err(Error::input("amount", "must be above zero"));
        }
        if let (Some(asked), Some(reported)) = (&self.order_id, &self.callback_order_id)
            && asked.trim() != reported.trim()
        {
            return Err(mismatch("orderId", "is not the order of this payment"));
        }
        Ok(())
    }
}
