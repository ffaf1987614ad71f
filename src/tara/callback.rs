//! What Tara sends to the shop's `callBackUrl` (document, section 2-2).

use super::codes;
use crate::amount::Rial;
use crate::callback::{CallbackExtra, CallbackFields};
use crate::error::Result;
use crate::expected::CallbackFacts;
use crate::mask::public_text;
use crate::secret::Secret;

/// Tara's callback. It is unsigned: it proves nothing, in either direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Callback {
    /// `0` when the payer paid, and now verify must be called.
    pub result: String,
    /// Tara's words.
    pub desc: Option<String>,
    /// The payment token.
    pub token: Secret,
    /// A reference code.
    pub channel_ref_number: Option<String>,
    /// As it was sent.
    pub additional_data: Option<String>,
    /// As it was sent.
    pub order_id: Option<String>,
    /// The payer's card, masked; undocumented.
    pub pan: Option<Secret>,
    /// Everything else that came, the shop's own query included.
    pub extra: CallbackExtra,
    /// Fields that came twice with different values or as no text: they are as if they had not come.
    pub unreadable: Vec<&'static str>,
}

/// The fields by the names that Tara gives them.
pub(crate) mod field {
    pub(crate) const RESULT: &str = "result";
    pub(crate) const DESC: &str = "desc";
    pub(crate) const TOKEN: &str = "token";
    pub(crate) const CHANNEL_REF_NUMBER: &str = "channelRefNumber";
    pub(crate) const ADDITIONAL_DATA: &str = "additionalData";
    pub(crate) const ORDER_ID: &str = "orderId";
    pub(crate) const PAN: &str = "pan";
    pub(super) const ALL: [&str; 7] =
        [RESULT, DESC, TOKEN, CHANNEL_REF_NUMBER, ADDITIONAL_DATA, ORDER_ID, PAN];
}

impl Callback {
    /// Reads the callback from the request's query string and body; see [`CallbackFields::parse`].
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field, when `result` or `token` is missing, or `token` came twice. A `result` that
    /// says yes and no is a no.
    pub fn parse(query: &[u8], body: &[u8]) -> Result<Self> {
        let fields = CallbackFields::parse(query, body)?;
        let mut unreadable = Vec::new();
        let is_yes = |result: &str| super::is_code(result, codes::SUCCESS);
        let result = fields.yes_or_no(field::RESULT, is_yes, &mut unreadable)?.to_owned();
        let token = fields.token(field::TOKEN)?;
        let mut optional = |name| fields.lenient(name, &mut unreadable).map(str::to_owned);
        Ok(Self {
            result,
            token,
            desc: optional(field::DESC).map(|text| public_text(&text)),
            channel_ref_number: optional(field::CHANNEL_REF_NUMBER),
            additional_data: optional(field::ADDITIONAL_DATA),
            order_id: optional(field::ORDER_ID),
            pan: optional(field::PAN).map(Secret::new),
            extra: fields.others(&field::ALL),
            unreadable,
        })
    }
}

impl CallbackFacts for Callback {
    fn token(&self) -> &str {
        self.token.expose()
    }

    fn order_id(&self) -> Option<&str> {
        self.order_id.as_deref()
    }

    fn amount(&self) -> Option<Rial> {
        None
    }

    fn unreadable(&self) -> &[&'static str] {
        &self.unreadable
    }

    fn is_positive(&self) -> bool {
        super::is_code(&self.result, codes::SUCCESS)
    }

    fn code(&self) -> &str {
        &self.result
    }

    fn text(&self) -> &str {
        self.desc.as_deref().unwrap_or_default()
    }

    fn channel_ref_number(&self) -> Option<&str> {
        self.channel_ref_number.as_deref()
    }

    fn additional_data(&self) -> Option<&str> {
        self.additional_data.as_deref()
    }

    fn card(&self) -> Option<&str> {
        self.pan.as_ref().map(Secret::expose)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    #[test]
    fn reads_all_six_fields_and_keeps_the_shops_own() {
        let body = "result=0&desc=%D9%85%D9%88%D9%81%D9%82&token=t-1&channelRefNumber=77&additionalData=a%26b&orderId=o+1";
        let callback = Callback::parse(b"lang=fa", body.as_bytes()).unwrap();
        assert!(callback.is_positive());
        assert_eq!(callback.desc.as_deref(), Some("موفق"));
        assert_eq!(callback.channel_ref_number.as_deref(), Some("77"));
        assert_eq!(callback.additional_data.as_deref(), Some("a&b"));
        assert_eq!(callback.order_id.as_deref(), Some("o 1"));
        assert_eq!(callback.extra.iter().collect::<Vec<_>>(), [("lang", "fa")]);
    }

    #[test]
    fn only_the_exact_zero_is_positive() {
        for result in ["00", "0.0", "-0", "false", "1", "۰", " 0"] {
            let body = format!("result={result}&token=t");
            assert!(!Callback::parse(b"", body.as_bytes()).unwrap().is_positive(), "{result}");
        }
        let missing = Callback::parse(b"", b"result=&token=t").unwrap_err();
        assert_eq!((missing.kind(), missing.field()), (ErrorKind::CallbackUnreadable, Some("result")));
        assert_eq!(Callback::parse(b"", b"result=0").unwrap_err().field(), Some("token"));
    }
}
