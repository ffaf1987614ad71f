//! What TabaPay sends to the shop's `callbackURL`: the payer's browser, and the undocumented push.

use super::{SUCCESS_STATUS, is_success};
use crate::amount::Rial;
use crate::callback::{CallbackExtra, CallbackFields};
use crate::error::Result;
use crate::expected::CallbackFacts;
use crate::secret::Secret;
use crate::solar_hijri::tehran_to_unix;
use md5::{Digest, Md5};

/// TabaPay's callback. It is unsigned: it proves nothing, in either direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Callback {
    /// `1` when the payer paid, and now verify must be called.
    pub response_code: String,
    /// `success` or `error`.
    pub status: String,
    /// The payment token.
    pub token: Secret,
    /// In Rial.
    pub amount: Option<Rial>,
    /// Everything else that came, the shop's own query included.
    pub extra: CallbackExtra,
    /// Fields that came twice with different values or cannot be read: they are as if they had not come.
    pub unreadable: Vec<&'static str>,
}

/// The fields by the names that TabaPay gives them.
pub(crate) mod field {
    pub(crate) const RESPONSE_CODE: &str = "responseCode";
    pub(crate) const STATUS: &str = "status";
    pub(crate) const TOKEN: &str = "token";
    pub(crate) const AMOUNT: &str = "amount";
    pub(crate) const TRACKING_CODE: &str = "trackingCode";
    pub(crate) const CARD_NUMBER: &str = "cardNumber";
    pub(crate) const IP: &str = "ip";
    pub(crate) const DATE: &str = "date";
    /// What TabaPay adds to the callback address.
    pub(crate) const CALLBACK: [&str; 4] = [RESPONSE_CODE, STATUS, TOKEN, AMOUNT];
    pub(super) const PUSH: [&str; 8] =
        [RESPONSE_CODE, STATUS, TOKEN, AMOUNT, TRACKING_CODE, CARD_NUMBER, IP, DATE];
}

impl Callback {
    /// Reads the callback from the request's query string and body; see [`CallbackFields::parse`].
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field, when `responseCode`, `status` or `token` is missing, or `token` came twice. A
    /// `responseCode` or `status` that says yes and no is a no.
    pub fn parse(query: &[u8], body: &[u8]) -> Result<Self> {
        Self::read(&CallbackFields::parse(query, body)?, &field::CALLBACK)
    }

    fn read(fields: &CallbackFields, known: &[&str]) -> Result<Self> {
        let mut unreadable = Vec::new();
        let text = fields.lenient(field::AMOUNT, &mut unreadable);
        let amount = text.and_then(amount);
        if text.is_some() && amount.is_none() {
            unreadable.push(field::AMOUNT);
        }
        let is_success_status = |status: &str| status == SUCCESS_STATUS;
        Ok(Self {
            response_code: fields.yes_or_no(field::RESPONSE_CODE, is_success, &mut unreadable)?.to_owned(),
            status: fields.yes_or_no(field::STATUS, is_success_status, &mut unreadable)?.to_owned(),
            token: fields.token(field::TOKEN)?,
            amount,
            extra: fields.others(known),
            unreadable,
        })
    }
}

/// What can be read of it as a whole number of Rials.
fn amount(text: &str) -> Option<Rial> {
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(".00")).unwrap_or(text);
    Rial::parse(whole).ok()
}

impl CallbackFacts for Callback {
    fn token(&self) -> &str {
        self.token.expose()
    }

    fn order_id(&self) -> Option<&str> {
        None
    }

    fn amount(&self) -> Option<Rial> {
        self.amount
    }

    fn unreadable(&self) -> &[&'static str] {
        &self.unreadable
    }

    fn is_positive(&self) -> bool {
        self.status == SUCCESS_STATUS && is_success(&self.response_code)
    }

    fn code(&self) -> &str {
        &self.response_code
    }

    fn text(&self) -> &str {
        ""
    }
}

/// The undocumented push: TabaPay's server posts a form to the callback address. It is neither signed
/// over its body nor protected from replay: a hint that a verify is due, and nothing more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    /// What a callback carries too.
    pub callback: Callback,
    /// Whether the `Authorize` header was the MD5 of the merchant key. It says only that the sender
    /// knows that hash, which every push shows.
    pub authorized: bool,
    /// TabaPay's own number of the payment.
    pub tracking_code: Option<String>,
    /// The payer's card, masked.
    pub card_number: Option<Secret>,
    /// The payer's address.
    pub ip: Option<String>,
    /// When.
    pub date: Option<String>,
}

impl Push {
    pub(super) fn parse(
        merchant: &Secret,
        authorize: Option<&str>,
        query: &[u8],
        body: &[u8],
    ) -> Result<Self> {
        let fields = CallbackFields::parse(query, body)?;
        let mut callback = Callback::read(&fields, &field::PUSH)?;
        let mut optional = |name| fields.lenient(name, &mut callback.unreadable).map(str::to_owned);
        let (tracking_code, card_number) = (optional(field::TRACKING_CODE), optional(field::CARD_NUMBER));
        let (ip, date) = (optional(field::IP), optional(field::DATE));
        let expected = authorization(merchant);
        Ok(Self {
            authorized: authorize.is_some_and(|sent| same(&sent.trim().to_ascii_lowercase(), &expected)),
            callback,
            tracking_code,
            card_number: card_number.map(Secret::new),
            ip,
            date,
        })
    }

    /// `date` as seconds since 1970-01-01 UTC, where it can be read; Tehran's time is assumed.
    pub fn date_unix(&self) -> Option<i64> {
        self.date.as_deref().and_then(tehran_to_unix)
    }

    /// What TabaPay wants to hear, as `application/json`. To be sent only where a verify found the payment Paid, and
    /// else an error status: on a success TabaPay may give the shop money that it does not know of.
    pub fn answer() -> &'static str {
        Self::c_answer().to_str().unwrap_or_default()
    }

    /// The same, with a NUL behind it.
    pub(crate) fn c_answer() -> &'static std::ffi::CStr {
        cr#"{"status":"success"}"#
    }
}

/// What a push has in its `Authorize` header: the MD5 of the merchant key.
pub(crate) fn authorization(merchant: &Secret) -> String {
    let hash = Md5::digest(merchant.expose().as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Takes as long for a near miss as for a far one.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn positive_needs_code_and_status() {
        let read = |query: &str| Callback::parse(query.as_bytes(), b"").unwrap();
        assert!(read("responseCode=1&status=success&token=t&amount=10000&order=5").is_positive());
        for not in [
            "1&status=error",
            "-1&status=success",
            "01&status=success",
            "1.0&status=success",
            "1&status=Success",
        ] {
            assert!(!read(&format!("responseCode={not}&token=t")).is_positive(), "{not}");
        }
        assert_eq!(
            read("responseCode=1&status=success&token=t&amount=10000.0").amount.map(Rial::get),
            Some(10_000)
        );
        // What cannot be read proves nothing, and hides nothing: it is noted.
        let unreadable = read("responseCode=1&status=success&token=t&amount=1e4");
        assert_eq!(
            (unreadable.is_positive(), unreadable.amount, unreadable.unreadable),
            (true, None, vec!["amount"])
        );
        for both in [
            "responseCode=1&responseCode=-1&status=success",
            "responseCode=-1&responseCode=1&status=success",
            "responseCode=1&status=success&status=error",
        ] {
            let both = read(&format!("{both}&token=t"));
            assert!(!both.is_positive() && both.unreadable.len() == 1, "what says yes and no is a no");
        }
        assert_eq!(
            Callback::parse(b"status=success&token=t", b"").unwrap_err().field(),
            Some("responseCode")
        );
    }

    #[test]
    fn a_push_is_known_by_the_hash_of_the_key() {
        let merchant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee".into();
        let body = b"status=success&responseCode=1&token=t&trackingCode=40&amount=10000&cardNumber=1234&ip=1.1.1.1&date=x&n=1";
        let push = |authorize| Push::parse(&merchant, authorize, b"order=5", body).unwrap();
        assert!(!push(None).authorized && !push(Some("")).authorized);
        assert!(!push(Some("00000000000000000000000000000000")).authorized);
        let hash: String =
            Md5::digest(b"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee").iter().map(|b| format!("{b:02X}")).collect();
        let good = push(Some(&hash));
        assert!(good.authorized);
        assert_eq!(good.tracking_code.as_deref(), Some("40"));
        assert_eq!(good.callback.extra.iter().collect::<Vec<_>>(), [("n", "1"), ("order", "5")]);
    }
}
