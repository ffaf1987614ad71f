//! What became of a payment. Nothing but positive proof is Paid.

use crate::amount::Rial;
use crate::error::{Error, Progress};
use std::fmt;

/// What a verify found. `A` is the gateway's own verify answer.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "an outcome that nobody looks at loses a payment"]
pub enum Outcome<A> {
    /// Positive proof: success code, token, amount and reference number, all as asked for.
    Paid(Receipt<A>),
    /// The gateway says that it was not paid.
    Declined(Declined),
    /// Proof of a payment of another amount. The shop decides: accept the part, or refund.
    Mismatch(Mismatch<A>),
    /// Nobody knows yet. The money may have moved: ask again, never treat it as not paid.
    Unknown(Unknown),
}

impl<A> Outcome<A> {
    /// `paid`, `declined`, `mismatch` or `unknown`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Paid(_) => "paid",
            Self::Declined(_) => "declined",
            Self::Mismatch(_) => "mismatch",
            Self::Unknown(_) => "unknown",
        }
    }

    /// The same outcome with another form of the gateway's answer.
    pub fn map<B>(self, form: impl FnOnce(A) -> B) -> Outcome<B> {
        match self {
            Self::Paid(receipt) => Outcome::Paid(receipt.map(form)),
            Self::Declined(declined) => Outcome::Declined(declined),
            Self::Mismatch(Mismatch { expected, reported, receipt }) => {
                Outcome::Mismatch(Mismatch { expected, reported, receipt: receipt.map(form) })
            }
            Self::Unknown(unknown) => Outcome::Unknown(unknown),
        }
    }

    /// The receipt, if and only if it is paid.
    pub fn paid(&self) -> Option<&Receipt<A>> {
        match self {
            Self::Paid(receipt) => Some(receipt),
            _ => None,
        }
    }
}

/// The proof of a payment.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt<A> {
    /// What was paid, as the gateway reported it.
    pub amount: Rial,
    /// The reference number of the payment: Tara's `rrn`, TabaPay's `shaparakRefNumber`.
    pub reference_number: String,
    /// The gateway's whole answer.
    pub answer: A,
}

impl<A> Receipt<A> {
    fn map<B>(self, form: impl FnOnce(A) -> B) -> Receipt<B> {
        Receipt { amount: self.amount, reference_number: self.reference_number, answer: form(self.answer) }
    }
}

/// A payment that the gateway calls not paid.
#[derive(Clone, PartialEq, Eq)]
pub struct Declined {
    /// The gateway's code.
    pub code: String,
    /// The gateway's own words, or the meaning of the code in English where it sent none.
    pub text: String,
    /// The meaning of the code in Persian; for a code that no document lists at this call, the gateway's own
    /// words where they are Persian, else that it refused.
    pub text_fa: String,
    /// Whether this settles it. A payment that is not finally declined may still be paid: a later
    /// positive callback for the same token must be verified.
    pub is_final: bool,
}

impl fmt::Debug for Declined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The text is the gateway's and may repeat what was sent to it.
        f.debug_struct("Declined")
            .field("code", &self.code)
            .field("is_final", &self.is_final)
            .finish_non_exhaustive()
    }
}

/// A payment of another amount than the one that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Mismatch<A> {
    /// What was asked for.
    pub expected: Rial,
    /// What the gateway reports.
    pub reported: Rial,
    /// The proof, for the reported amount.
    pub receipt: Receipt<A>,
}

/// A payment whose fate is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// Why.
    pub error: Error,
    /// How far a verify got at the most. From `Sent` on, the gateway may have completed the payment,
    /// and the next verify counts as a repeated one: pass it on with `Expected::verified_before`.
    pub progress: Progress,
    /// Whether a verify left that no readable refusal answered: it may have completed the payment. A refusal that
    /// only settles nothing is no lost answer.
    pub answer_lost: bool,
}
