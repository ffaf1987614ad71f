//! What both gateways' verify have in common: which answer proves what, and when to ask again.

use crate::amount::Rial;
use crate::codes;
use crate::details::persian;
use crate::error::{Error, ErrorKind, Progress};
use crate::expected::{Callback, Expected};
use crate::mask::{public_code, public_text};
use crate::outcome::{Declined, Mismatch, Outcome, Receipt, Unknown};

/// What one answer to a verify says, compared with what was asked for.
pub(crate) enum Verdict {
    /// Success, token, reference number, and this amount.
    Proven { amount: Rial, reference_number: String },
    /// A readable refusal.
    Refused { code: String, text: String },
    /// Success, token and this amount, without a reference number (Tara, where an inquiry may have one).
    NoReference { amount: Rial, error: Error },
    /// Success without proof, or nothing that can be read.
    NoProof(Error),
}

/// The outcome of a proof: the amount decides between Paid and Mismatch.
pub(crate) fn proven<A>(
    expected: &Expected,
    amount: Rial,
    reference_number: String,
    answer: A,
) -> Outcome<A> {
    let receipt = Receipt { amount, reference_number, answer };
    if amount == expected.amount {
        Outcome::Paid(receipt)
    } else {
        Outcome::Mismatch(Mismatch { expected: expected.amount, reported: amount, receipt })
    }
}

/// A payment whose callback says that it was not paid: a hint, never final, and nothing to verify. Once
/// a verify may have reached the gateway it is not even that: anybody can send a callback, and the
/// payment may be completed.
pub(crate) fn declined_by_callback(gateway: &str, expected: &Expected) -> Option<Declined> {
    match &expected.callback {
        _ if expected.verified_before == Some(true) => None,
        Callback::Negative { code, text } => Some(declined(gateway, "callback", code, text, false)),
        Callback::None | Callback::Positive => None,
    }
}

fn declined(gateway: &str, call: &str, code: &str, words: &str, is_final: bool) -> Declined {
    // What a code means at another call may be something else altogether.
    let known = codes::find(gateway, code).filter(|known| known.at.iter().any(|(at, _)| *at == call));
    let words = public_text(words);
    Declined {
        code: public_code(code),
        text_fa: match known {
            Some(known) => known.text_fa.to_owned(),
            None => persian(&words).unwrap_or_else(|| ErrorKind::Refused.text_fa().to_owned()),
        },
        text: if words.is_empty() { known.map_or("", |known| known.text).to_owned() } else { words },
        is_final,
    }
}

/// How the asking stands within one call.
pub(crate) struct Asking {
    /// The next attempt's number.
    pub attempt: u32,
    /// How far a verify got at the most, earlier calls included.
    pub progress: Progress,
    /// Whether a verify is known to have left, which is more than that it may have.
    left: bool,
    /// Whether one left within this call that no readable refusal answered.
    answer_lost: bool,
}

impl Asking {
    pub(crate) fn new(expected: &Expected) -> Self {
        let first = expected.verified_before == Some(false);
        let progress = if first { Progress::NotSent } else { Progress::Sent };
        Self { attempt: 1, progress, left: expected.verified_before == Some(true), answer_lost: false }
    }

    /// Whether an earlier verify may have reached the gateway. Then a refusal proves nothing.
    pub(crate) fn is_repeated(&self) -> bool {
        self.progress != Progress::NotSent
    }

    /// Whether an inquiry's full proof counts: an inquiry without a verify that left may tell of money that
    /// was paid and will go back.
    pub(crate) fn inquiry_counts(&self) -> bool {
        self.left
    }

    /// Notes an attempt without a readable answer. Whether asking again may help.
    pub(crate) fn lost(&mut self, error: &Error) -> bool {
        let progress = error.progress_without_login();
        self.progress = self.progress.max(progress);
        self.left |= progress != Progress::NotSent;
        // One that was not let in says that nothing was done.
        let refused = error.kind() == ErrorKind::Authentication && progress == Progress::Answered;
        self.answer_lost |= progress != Progress::NotSent && !refused;
        error.is_passing()
    }

    /// A payment whose fate stays unknown.
    pub(crate) fn unknown<A>(&self, error: Error) -> Outcome<A> {
        // Whatever the code would mean at a first verify: here nothing is settled.
        let error = error.with_money_may_have_moved(true);
        let progress = self.progress.max(error.progress_without_login());
        Outcome::Unknown(Unknown { progress, answer_lost: self.answer_lost, error })
    }

    /// The same after an answer that is no refusal and proves nothing.
    pub(crate) fn no_proof<A>(mut self, error: Error) -> Outcome<A> {
        self.answer_lost = true;
        self.unknown(error)
    }

    /// What a refusal of a first verify means: Declined where the table of codes says so, else Unknown.
    pub(crate) fn refused<A>(
        &self,
        gateway: &str,
        call: &str,
        expected: &Expected,
        code: &str,
        text: &str,
        error: Error,
    ) -> Outcome<A> {
        if !self.is_repeated() && codes::meaning(gateway, call, code).is_final {
            Outcome::Declined(declined(gateway, call, code, text, expected.window_over))
        } else {
            self.unknown(error)
        }
    }
}
