//! What a gateway said about a payment beside the proof, as the journal keeps it.

use super::payment::{is_default, secret};
use crate::amount::Rial;
use crate::expected::CallbackFacts;
use crate::mask::MASK;
use crate::secret::Secret;
use crate::solar_hijri::tehran_to_unix;
use crate::tara::ServiceAmount;
use crate::text::one_line;
use crate::{tabapay, tara};
use serde::{Deserialize, Serialize};

/// Longer texts of a callback are not kept, in bytes.
const LONGEST: usize = 4_096;

/// What a gateway said about a payment beside the proof. All but the last three come from the answer that proved it,
/// and are there once it is proven. Texts are kept fit for one line ([`one_line`]); a page escapes them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GatewayFields {
    /// TabaPay's own number of the payment (`trackingCode`).
    #[serde(skip_serializing_if = "is_default")]
    pub tracking_code: Option<String>,
    /// TabaPay's `finalAmount`, in Rial. Its meaning is open: `amount` is compared.
    #[serde(skip_serializing_if = "is_default")]
    pub final_amount: Option<Rial>,
    /// TabaPay's `date`, as it came: Solar Hijri, e.g. `1402/01/01 12:10`. See [`date_unix`](Self::date_unix).
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<String>,
    /// Tara's `type`. The document does not say what it is for.
    #[serde(rename = "type", skip_serializing_if = "is_default")]
    pub type_: Option<String>,
    /// Tara's `serviceAmountList`: which service got how much.
    #[serde(skip_serializing_if = "is_default")]
    pub service_amounts: Vec<ServiceAmount>,
    /// TabaPay's `additionalData`, as it was sent.
    #[serde(skip_serializing_if = "is_default")]
    pub additional_data: Option<String>,
    /// The payer's card as the gateway masked it, e.g. `6037-99**-****-0590`. Of one that it did not mask the middle is
    /// masked here.
    #[serde(skip_serializing_if = "is_default")]
    pub card: Option<String>,
    /// The payer's card, hashed by TabaPay: tells whether two payments came from one card.
    #[serde(with = "secret", skip_serializing_if = "is_default")]
    pub card_hash: Option<Secret>,
    /// Tara's `channelRefNumber`. **Not proven**: it comes by the payer's browser, from the last positive callback before
    /// the proof.
    #[serde(skip_serializing_if = "is_default")]
    pub channel_ref_number: Option<String>,
    /// Tara's `additionalData`. **Not proven**, like `channel_ref_number`.
    #[serde(skip_serializing_if = "is_default")]
    pub callback_additional_data: Option<String>,
    /// The card that Tara's callback named, masked. **Not proven**, like `channel_ref_number`.
    #[serde(skip_serializing_if = "is_default")]
    pub callback_card: Option<String>,
}

impl GatewayFields {
    /// `date` as seconds since 1970-01-01 UTC, where it can be read; Tehran's time is assumed.
    pub fn date_unix(&self) -> Option<i64> {
        self.date.as_deref().and_then(tehran_to_unix)
    }

    /// What the answer that proved it said, with what a callback had said before.
    pub(super) fn proven(self, answer: Self) -> Self {
        Self {
            channel_ref_number: self.channel_ref_number,
            callback_additional_data: self.callback_additional_data,
            callback_card: self.callback_card,
            ..answer
        }
    }

    /// What a positive callback says takes the place of what the one before said. Anybody can send one: nothing long
    /// is kept.
    pub(super) fn called_back(&mut self, callback: &dyn CallbackFacts) {
        let short = |text: &&str| text.len() <= LONGEST && !text.contains('\0');
        self.channel_ref_number = callback.channel_ref_number().filter(short).map(one_line);
        self.callback_additional_data = callback.additional_data().filter(short).map(one_line);
        self.callback_card = callback.card().map(public_card);
    }

    /// For logs: the card's hash is masked.
    pub(super) fn shown(&self) -> Self {
        Self { card_hash: self.card_hash.as_ref().map(|_| Secret::from(MASK)), ..self.clone() }
    }
}

impl From<&tara::VerifyAnswer> for GatewayFields {
    fn from(answer: &tara::VerifyAnswer) -> Self {
        Self {
            type_: answer.type_.as_deref().map(one_line),
            service_amounts: answer.service_amounts.clone(),
            ..Self::default()
        }
    }
}

impl From<&tabapay::VerifyAnswer> for GatewayFields {
    fn from(answer: &tabapay::VerifyAnswer) -> Self {
        Self {
            tracking_code: answer.tracking_code.as_deref().map(one_line),
            final_amount: answer.final_amount,
            date: answer.date.as_deref().map(one_line),
            additional_data: answer.additional_data.as_deref().map(one_line),
            card: answer.card_number.as_ref().map(|card| public_card(card.expose())),
            card_hash: answer.hashed_card_number.clone(),
            ..Self::default()
        }
    }
}

/// A card, fit to be shown: as the gateway masked it. Of one that it did not mask, or too little, no more than the first
/// six and the last four digits are shown, which is what receipts may show.
fn public_card(card: &str) -> String {
    let card = crate::digits::to_ascii(card.trim());
    let signs: Vec<char> = card.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let shown = signs.iter().filter(|c| c.is_ascii_digit()).count();
    let is_card = signs.len() <= 19
        && signs.iter().all(|c| c.is_ascii_digit() || matches!(c, '*' | 'x' | 'X' | '•' | '#'));
    match signs.len() {
        length if is_card && shown <= 10 && length >= shown + 4 && card.len() <= 60 => card,
        length if is_card && length >= 12 => {
            let masked = |(at, sign)| if at < 6 || at + 4 >= length { sign } else { '*' };
            signs.into_iter().enumerate().map(masked).collect()
        }
        _ => MASK.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_shown_as_it_was_masked_and_never_whole() {
        for masked in ["1234-56**-****-7890", "603799******0590", "6037 99xx xxxx 0590", "****0590"] {
            assert_eq!(public_card(masked), masked);
        }
        for whole in ["6037991199500590", "6037-9911-9950-0590", "۶۰۳۷۹۹۱۱۹۹۵۰۰۵۹۰", "60379911995*0590"]
        {
            assert_eq!(public_card(whole), "603799******0590", "{whole}");
        }
        for other in ["", "0590", "12345678901", "<b>****</b>", "60379911995005906037", "card ****"] {
            assert_eq!(public_card(other), MASK, "{other}");
        }
    }
}
