//! Callbacks for a shop's own tests: what a gateway or the payer's browser would bring, as bytes for the page that
//! takes them.
//!
//! They are bytes and nothing else: no client takes them for an answer, and like every callback they prove nothing. A
//! verify of the payment, e.g. at the simulator, still has to decide.

use crate::amount::Rial;
use crate::secret::Secret;
use crate::tabapay::callback::{authorization, field as tabapay_field};
use crate::tara::callback::field as tara_field;
use crate::{codes, tabapay, tara};
use std::fmt;
use url::form_urlencoded::Serializer;

/// The fields of one callback, in the order in which they are sent. `Debug` shows names only.
#[derive(Clone, PartialEq, Eq)]
pub struct Form(Vec<(String, Secret)>);

impl Form {
    fn of(fields: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect())
    }

    /// Sets a field, which takes the place of one of the same name.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        let (name, value) = (name.into(), value.into());
        match self.0.iter_mut().find(|(other, _)| *other == name) {
            Some(field) => field.1 = value,
            None => self.0.push((name, value)),
        }
        self
    }

    /// Takes a field away.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(other, _)| other != name);
        self
    }

    /// All of it urlencoded: the body of a POST, or the query of a GET. It holds the token.
    pub fn encode(&self) -> String {
        let mut out = Serializer::new(String::new());
        for (name, value) in &self.0 {
            out.append_pair(name, value.expose());
        }
        out.finish()
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// Tara's callback for a payment that was made: the body of the POST to `callBackUrl`. `orderId` and
/// `additionalData` are empty; set them with [`Form::with`] as they were sent.
pub fn tara_paid(token: &str) -> Form {
    tara_declined(token, &tara::codes::SUCCESS.to_string())
        .with(tara_field::CHANNEL_REF_NUMBER, "100200300400")
}

/// Tara's callback with another `result`, e.g. `102`.
pub fn tara_declined(token: &str, result: &str) -> Form {
    let desc = codes::find(tara::GATEWAY, result).map_or("", |code| code.text_fa);
    Form::of([
        (tara_field::RESULT, result.to_owned()),
        (tara_field::DESC, desc.to_owned()),
        (tara_field::TOKEN, token.to_owned()),
        (tara_field::CHANNEL_REF_NUMBER, String::new()),
        (tara_field::ADDITIONAL_DATA, String::new()),
        (tara_field::ORDER_ID, String::new()),
    ])
}

/// TabaPay's callback for a payment that was made: the query of the GET to `callbackURL`.
pub fn tabapay_paid(token: &str, amount: Rial) -> Form {
    tabapay(token, amount, &tabapay::codes::SUCCESS.to_string(), tabapay::SUCCESS_STATUS)
}

/// TabaPay's callback for a payment that was not made, with its `responseCode`, e.g. `-1`.
pub fn tabapay_declined(token: &str, amount: Rial, response_code: &str) -> Form {
    tabapay(token, amount, response_code, tabapay::ERROR_STATUS)
}

fn tabapay(token: &str, amount: Rial, response_code: &str, status: &str) -> Form {
    Form::of([
        (tabapay_field::RESPONSE_CODE, response_code.to_owned()),
        (tabapay_field::STATUS, status.to_owned()),
        (tabapay_field::TOKEN, token.to_owned()),
        (tabapay_field::AMOUNT, amount.get().to_string()),
    ])
}

/// TabaPay's undocumented push for a payment that was made: the body of its POST to `callbackURL`. Its `Authorize`
/// header is [`tabapay_authorize`].
pub fn tabapay_push(token: &str, amount: Rial) -> Form {
    tabapay_paid(token, amount)
        .with(tabapay_field::TRACKING_CODE, "1001")
        .with(tabapay_field::CARD_NUMBER, "6037-99**-****-0590")
        .with(tabapay_field::IP, "192.0.2.7")
        .with(tabapay_field::DATE, "1404/01/01 12:00")
}

/// What TabaPay's push has in its `Authorize` header for this merchant key.
pub fn tabapay_authorize(merchant: &Secret) -> String {
    authorization(merchant)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;
    use crate::expected::{CallbackFacts, Expected};

    #[test]
    fn taras_callbacks_say_what_was_asked_for() {
        let form = tara_paid("t+1&x=\u{6F1}").with(tara_field::ORDER_ID, "سفارش ۱").with("shop", "7");
        let callback = tara::Callback::parse(b"lang=fa", form.encode().as_bytes()).unwrap();
        assert!(callback.is_positive());
        assert_eq!(callback.token.expose(), "t+1&x=\u{6F1}");
        assert_eq!(callback.order_id.as_deref(), Some("سفارش ۱"));
        assert_eq!(callback.additional_data, None);
        assert_eq!(callback.extra.iter().collect::<Vec<_>>(), [("shop", "7"), ("lang", "fa")]);

        let declined = tara_declined("t", "102").encode();
        let callback = tara::Callback::parse(b"", declined.as_bytes()).unwrap();
        assert!(!callback.is_positive());
        assert_eq!((callback.code(), callback.text().is_empty()), ("102", false));
    }

    #[test]
    fn tabapays_callbacks_belong_to_their_payment() {
        let amount = Rial::new(150_000).unwrap();
        let read = |form: Form| tabapay::Callback::parse(form.encode().as_bytes(), b"").unwrap();
        let paid = read(tabapay_paid("t", amount));
        assert!(paid.is_positive() && Expected::new("t", amount).after(&paid).is_ok());
        let other = read(tabapay_paid("t", amount).with("amount", "1"));
        assert_eq!(Expected::new("t", amount).after(&other).unwrap_err().kind(), ErrorKind::CallbackMismatch);
        assert!(!read(tabapay_declined("t", amount, "-1")).is_positive());
        // A refusal with the code of a success is none.
        assert!(!read(tabapay_declined("t", amount, "1")).is_positive());
        let lame = tabapay_paid("t", amount).without("status").encode();
        assert_eq!(tabapay::Callback::parse(lame.as_bytes(), b"").unwrap_err().field(), Some("status"));
    }

    #[test]
    fn a_push_is_authorized_for_its_own_merchant_only() {
        let merchant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
        let client = tabapay::TabaPay::builder(merchant, tabapay::Environment::Production).build().unwrap();
        let body = tabapay_push("t", Rial::new(150_000).unwrap()).encode();
        let read = |merchant: &str| {
            let header = tabapay_authorize(&merchant.into());
            client.parse_push(Some(&header), b"", body.as_bytes()).unwrap()
        };
        let push = read(merchant);
        assert!(push.authorized && push.callback.is_positive());
        assert_eq!(push.callback.token.expose(), "t");
        assert!(push.tracking_code.is_some() && push.card_number.is_some());
        assert!(push.ip.is_some() && push.date.is_some() && push.callback.extra.iter().len() == 0);
        assert!(!read("another").authorized);
    }

    #[test]
    fn a_form_shows_no_values() {
        assert!(!format!("{:?}", tara_paid("secret-token")).contains("secret-token"));
    }
}
