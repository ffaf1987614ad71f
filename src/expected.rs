//! What a payment should be: what was asked for, to be compared with what a gateway reports.

use crate::amount::Rial;
use crate::callback::mismatch;
use crate::error::{Error, Progress, Result};
use crate::json::Object;
use crate::outcome::Outcome;
use crate::secret::Secret;
use serde::Deserialize;

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
///
/// A shop without checkout keeps it as one text ([`to_record`](Self::to_record)): as the token comes, right before each
/// verify ([`about_to_verify`](Self::about_to_verify)), and after it ([`answered`](Self::answered)).
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

/// The version of the records that are written, and the only one that is read.
const RECORD_VERSION: u64 = 1;

#[derive(Deserialize)]
struct RecordVersion {
    version: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(rename = "version")]
    _version: u64,
    token: String,
    amount: i64,
    order_id: Option<String>,
    ip: Option<String>,
    verified_before: Option<bool>,
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

    /// The payment as one line of JSON, for the shop's database: token, amount, order number, IP address, and whether a
    /// verify may have left. The callback and [`window_over`](Self::window_over) are not in it: they are said anew each
    /// time. It holds the token: keep it like a password, and out of logs.
    #[must_use]
    pub fn to_record(&self) -> String {
        Object::default()
            .with("version", RECORD_VERSION)
            .with("token", self.token.expose())
            .with("amount", self.amount.get())
            .text("order_id", &self.order_id)
            .text("ip", &self.ip)
            .maybe("verified_before", self.verified_before)
            .done()
            .to_string()
    }

    /// Reads what [`to_record`](Self::to_record) gave.
    ///
    /// # Errors
    /// `InvalidInput` with field `record` for anything else: a text that was cut or changed, or of another version.
    pub fn from_record(record: &str) -> Result<Self> {
        let refused = |why| Error::input("record", why);
        // What went wrong is not shown: it may repeat the token.
        let unreadable = || refused("cannot be read: it must be the whole text that was stored");
        let version = serde_json::from_str::<RecordVersion>(record).map_err(|_| unreadable())?.version;
        if version != RECORD_VERSION {
            return Err(refused("is of a version that this release does not read"));
        }
        let record: Record = serde_json::from_str(record).map_err(|_| unreadable())?;
        let token = Secret::from(record.token);
        if token.is_empty() || token.expose() == token.to_string() {
            return Err(refused("holds no token: `***` stands for one in logs"));
        }
        let amount = Rial::new(record.amount).ok().filter(|amount| *amount != Rial::ZERO);
        Ok(Self {
            order_id: record.order_id,
            ip: record.ip,
            verified_before: record.verified_before,
            ..Self::new(token, amount.ok_or_else(unreadable)?)
        })
    }

    /// The same payment, once a verify may have left. Store its record right before a verify, and call the verify with
    /// the payment as it was: if the program dies in between, the record says so.
    #[must_use]
    pub fn about_to_verify(&self) -> Self {
        self.clone().verified_before(true)
    }

    /// The same payment after a verify: what that one's outcome says about whether a verify may have left. To be asked of
    /// the payment that the verify was called with. Where `verify` itself failed, nothing had left: the payment stays as
    /// it was.
    #[must_use]
    pub fn answered<A>(&self, outcome: &Outcome<A>) -> Self {
        let verified_before = match outcome {
            Outcome::Paid(_) | Outcome::Mismatch(_) => Some(true),
            // It was answered, so it completed nothing.
            Outcome::Declined(_) => self.verified_before,
            Outcome::Unknown(unknown) if unknown.answer_lost => Some(true),
            Outcome::Unknown(unknown) if unknown.progress == Progress::NotSent => self.verified_before,
            // Answered, but by no clear no: neither a first one nor one whose answer was lost.
            Outcome::Unknown(_) => self.verified_before.filter(|before| *before),
        };
        Self { verified_before, ..self.clone() }
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;
    use crate::outcome::{Declined, Mismatch, Receipt, Unknown};

    const SAYINGS: [Option<bool>; 3] = [Some(false), None, Some(true)];

    fn payment(verified_before: Option<bool>) -> Expected {
        Expected { verified_before, ..Expected::new("t-1", Rial::new(150_000).unwrap()).ip("203.0.113.7") }
    }

    fn unknown(progress: Progress, answer_lost: bool) -> Outcome<()> {
        Outcome::Unknown(Unknown { error: Error::new(ErrorKind::Timeout, ""), progress, answer_lost })
    }

    fn after(outcome: &Outcome<()>) -> [Option<bool>; 3] {
        SAYINGS.map(|before| {
            // Through its record, as a shop keeps it.
            let kept = Expected::from_record(&payment(before).answered(outcome).to_record()).unwrap();
            assert_eq!((kept.token.expose(), kept.ip.as_deref()), ("t-1", Some("203.0.113.7")));
            kept.verified_before
        })
    }

    #[test]
    fn what_a_verify_found_says_whether_one_may_have_left() {
        let amount = Rial::new(150_000).unwrap();
        let receipt = || Receipt { amount, reference_number: "7".into(), answer: () };
        let (code, text, text_fa) = ("102".to_owned(), String::new(), String::new());
        let declined = Outcome::Declined(Declined { code, text, text_fa, is_final: false });
        let mismatch = Outcome::Mismatch(Mismatch { expected: amount, reported: amount, receipt: receipt() });
        assert_eq!(after(&declined), SAYINGS);
        assert_eq!(after(&Outcome::Paid(receipt())), [Some(true); 3]);
        assert_eq!(after(&mismatch), [Some(true); 3]);
        assert_eq!(after(&unknown(Progress::NotSent, false)), SAYINGS);
        // As `verify` reports it of a payment whose earlier verify may have left: the progress is the earlier one's.
        assert_eq!(after(&unknown(Progress::Answered, false)), [None, None, Some(true)]);
        assert_eq!(after(&unknown(Progress::Sent, true)), [Some(true); 3]);
        assert_eq!(SAYINGS.map(|before| payment(before).about_to_verify().verified_before), [Some(true); 3]);
    }

    #[test]
    fn a_record_holds_neither_the_callback_nor_the_window() {
        let callback = Callback::Negative { code: "1".into(), text: String::new() };
        let expected = Expected { callback, ..payment(None) }.window_over(true);
        assert_eq!(expected.to_record(), payment(None).to_record());
        assert!(!format!("{expected:?}").contains("t-1"));
    }
}
