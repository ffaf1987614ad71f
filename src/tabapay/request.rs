//! What TabaPay's create is asked for.

use super::callback::field;
use super::{GATEWAY, codes};
use crate::amount::Rial;
use crate::checks::{self, given};
use crate::error::{Error, Result};
use crate::expected::Expected;
use crate::secret::Secret;
use serde::Serialize;
use serde_json::{Map, Value};

/// The least amount, in Rial (document).
pub const LEAST_AMOUNT: i64 = 10_000;
/// The greatest amount, in Rial (document).
pub const GREATEST_AMOUNT: i64 = 2_000_000_000;

/// Everything that `create` takes. An empty text is none.
#[derive(Clone, PartialEq)]
pub struct CreateRequest {
    /// What the payer pays: 10,000 to 2,000,000,000 Rial.
    pub amount: Rial,
    /// Where the payer's browser comes back to; at most 2048 characters, and it may have a query.
    pub callback_url: String,
    /// The payer's mobile number, in any of the usual forms.
    pub mobile: Option<Secret>,
    /// The payer's e-mail address, at most 255 characters.
    pub email: Option<String>,
    /// The payer's name, at most 255 characters.
    pub name: Option<String>,
    /// Sends the payer an SMS; needs `mobile`.
    pub sms: bool,
    /// The card that must pay: 16 digits.
    pub card_number: Option<Secret>,
    /// JSON text of at most 500 characters.
    pub additional_data: Option<String>,
    /// The payer's national code.
    pub national_code: Option<Secret>,
    /// At most 300 characters.
    pub description: Option<String>,
    /// Fields that this library does not know, e.g. for tax invoices. They cannot replace those that
    /// it does.
    pub extra: Map<String, Value>,
}

impl std::fmt::Debug for CreateRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CreateRequest")
            .field("amount", &self.amount)
            .field("sms", &self.sms)
            .finish_non_exhaustive()
    }
}

const FIELDS: [&str; 10] = [
    "amount",
    "callbackURL",
    "mobile",
    "email",
    "name",
    "sms",
    "cardNumber",
    "additionalData",
    "nationalCode",
    "description",
];

impl CreateRequest {
    /// A payment with what is required and nothing else.
    pub fn new(amount: Rial, callback_url: impl Into<String>) -> Self {
        Self {
            amount,
            callback_url: callback_url.into(),
            mobile: None,
            email: None,
            name: None,
            sms: false,
            card_number: None,
            additional_data: None,
            national_code: None,
            description: None,
            extra: Map::new(),
        }
    }

    /// Sets the payer's mobile number.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<Secret>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Sends the payer an SMS.
    #[must_use]
    pub fn sms(mut self, sms: bool) -> Self {
        self.sms = sms;
        self
    }

    /// Sets the payer's e-mail address.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets the payer's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Demands that this card pays.
    #[must_use]
    pub fn card_number(mut self, card_number: impl Into<Secret>) -> Self {
        self.card_number = Some(card_number.into());
        self
    }

    /// Sets the payer's national code.
    #[must_use]
    pub fn national_code(mut self, national_code: impl Into<Secret>) -> Self {
        self.national_code = Some(national_code.into());
        self
    }

    /// Sets the additional data: JSON text.
    #[must_use]
    pub fn additional_data(mut self, json: impl Into<String>) -> Self {
        self.additional_data = Some(json.into());
        self
    }

    /// Sets the description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// What verify will have to find for this payment.
    pub fn expected(&self, token: impl Into<Secret>) -> Expected {
        Expected::new(token, self.amount)
    }

    /// Checks everything that can be known before sending. [`TabaPay::create`](super::TabaPay::create)
    /// does it by itself.
    ///
    /// # Errors
    /// `InvalidInput` with the field, and TabaPay's own code for it where there is one.
    pub fn check(&self) -> Result<()> {
        self.prepare().map(drop)
    }

    pub(super) fn prepare(&self) -> Result<Prepared> {
        check_amount(self.amount)?;
        let callback_code =
            if self.callback_url.is_empty() { codes::CALLBACK_REQUIRED } else { codes::CALLBACK_NOT_VALID };
        let callback_url = checks::callback_url("callbackURL", &self.callback_url, &field::CALLBACK)
            .and_then(|url| checks::max_chars("callbackURL", &url, 2048).map(|()| url))
            .map_err(|e| with_code(e, callback_code))?;
        let mobile =
            given(self.mobile.as_ref().map(Secret::expose)).map(|m| checks::mobile("mobile", m)).transpose();
        let mobile = mobile.map_err(|e| with_code(e, codes::MOBILE_NOT_VALID))?;
        if self.sms && mobile.is_none() {
            let error = Error::input("mobile", "must be set when sms is on");
            return Err(with_code(error, codes::SMS_NEEDS_MOBILE));
        }
        if let Some(email) = given(self.email.as_deref()) {
            checks::email("email", email)
                .and_then(|()| checks::max_chars("email", email, 255))
                .map_err(|e| with_code(e, codes::EMAIL_NOT_VALID))?;
        }
        if let Some(name) = given(self.name.as_deref()) {
            checks::plain_text("name", name)
                .and_then(|()| checks::max_chars("name", name, 255))
                .map_err(|e| with_code(e, codes::NAME_NOT_VALID))?;
        }
        let card = given(self.card_number.as_ref().map(Secret::expose))
            .map(|c| checks::card_number("cardNumber", c))
            .transpose();
        let national = given(self.national_code.as_ref().map(Secret::expose))
            .map(|n| checks::national_code("nationalCode", n))
            .transpose();
        if let Some(data) = given(self.additional_data.as_deref()) {
            checks::json_text("additionalData", data)
                .map_err(|e| with_code(e, codes::ADDITIONAL_DATA_NOT_JSON))?;
            checks::max_chars("additionalData", data, 500)
                .map_err(|e| with_code(e, codes::ADDITIONAL_DATA_TOO_LONG))?;
        }
        if let Some(description) = given(self.description.as_deref()) {
            checks::max_chars("description", description, 300)
                .map_err(|e| with_code(e, codes::DESCRIPTION_TOO_LONG))?;
        }
        checks::extra("extra", &self.extra, &FIELDS)?;
        Ok(Prepared {
            callback_url,
            mobile,
            card_number: card.map_err(|e| with_code(e, codes::CARD_NUMBER_NOT_VALID))?,
            national_code: national.map_err(|e| with_code(e, codes::NATIONAL_CODE_NOT_VALID))?,
        })
    }

    pub(super) fn to_json<'a>(&'a self, prepared: &'a Prepared) -> impl Serialize + 'a {
        CreateJson {
            amount: self.amount.get(),
            callback_url: &prepared.callback_url,
            mobile: prepared.mobile.as_ref().map(Secret::expose),
            email: given(self.email.as_deref()),
            name: given(self.name.as_deref()),
            sms: self.sms.then_some(1),
            card_number: prepared.card_number.as_ref().map(Secret::expose),
            additional_data: given(self.additional_data.as_deref()),
            national_code: prepared.national_code.as_ref().map(Secret::expose),
            description: given(self.description.as_deref()),
            extra: &self.extra,
        }
    }
}

/// Checks an amount against TabaPay's limits.
pub(super) fn check_amount(amount: Rial) -> Result<()> {
    let bad = |why, code| Err(with_code(Error::input("amount", why), code));
    if amount.get() < LEAST_AMOUNT {
        return bad("must be at least 10000 Rial", codes::AMOUNT_BELOW_LIMIT);
    }
    if amount.get() > GREATEST_AMOUNT {
        return bad("must be at most 2000000000 Rial", codes::AMOUNT_ABOVE_LIMIT);
    }
    Ok(())
}

/// What the checks brought into another form.
pub(super) struct Prepared {
    callback_url: String,
    mobile: Option<Secret>,
    card_number: Option<Secret>,
    national_code: Option<Secret>,
}

/// Gives an error the code that TabaPay itself would have answered.
pub(super) fn with_code(error: Error, code: i64) -> Error {
    error.with_gateway_code(GATEWAY, code)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CreateJson<'a> {
    amount: i64,
    #[serde(rename = "callbackURL")]
    callback_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mobile: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sms: Option<u8>,
    // Strings, as real clients send them: a number would lose the zeros in front.
    #[serde(skip_serializing_if = "Option::is_none")]
    card_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    additional_data: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    national_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(flatten)]
    extra: &'a Map<String, Value>,
}
