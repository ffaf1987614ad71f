//! One payment as the journal knows it, and what may happen to it.

use crate::amount::Rial;
use crate::error::{Error, Result};
use crate::json::ToJson;
use crate::mask::MASK;
use crate::secret::Secret;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum State {
    /// Written down; the gateway may or may not have been asked for a token.
    Started = 1,
    /// The payer is on the way: there is a token, and no positive callback yet.
    Waiting = 2,
    /// A verify is about to leave, or has left: whoever holds the lease is at it.
    Verifying = 3,
    /// Nobody knows; asked again by reconcile.
    Unknown = 4,
    /// Called not paid, which may still change: a later positive callback is verified.
    Declined = 5,
    /// Positive proof. Never changes.
    Paid = 6,
    /// Finally called not paid. Never changes.
    DeclinedFinal = 7,
    /// Proof of another amount. Stays listed until the shop closes it.
    Mismatch = 8,
    /// Time is up without proof. Stays listed until a person closes it.
    Unresolved = 9,
    /// The gateway gave no token: nothing can have been paid.
    Failed = 10,
    /// Closed by a person, with a reason.
    Closed = 11,
}

impl State {
    /// All of them, by number.
    pub const ALL: [Self; 11] = [
        Self::Started,
        Self::Waiting,
        Self::Verifying,
        Self::Unknown,
        Self::Declined,
        Self::Paid,
        Self::DeclinedFinal,
        Self::Mismatch,
        Self::Unresolved,
        Self::Failed,
        Self::Closed,
    ];

    /// The one with this number.
    ///
    /// # Errors
    /// `InvalidInput` with field `state` where there is none.
    pub fn from_number(number: u32) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|state| *state as u32 == number);
        found.ok_or_else(|| Error::input("state", "is no state of a payment"))
    }

    /// Whether no callback and no verify changes it any more.
    pub fn is_settled(self) -> bool {
        matches!(
            self,
            Self::Paid
                | Self::DeclinedFinal
                | Self::Mismatch
                | Self::Unresolved
                | Self::Failed
                | Self::Closed
        )
    }

    /// Whether money may have moved, or still may, so that another payment of the order is not begun unasked.
    pub(super) fn may_have_been_paid(self) -> bool {
        !matches!(self, Self::DeclinedFinal | Self::Failed | Self::Closed)
    }

    /// Whether a payment in `self` may come to stand in `next`.
    pub fn may_become(self, next: Self) -> bool {
        use State::{
            Closed, Declined, DeclinedFinal, Failed, Mismatch, Paid, Started, Unknown, Unresolved, Verifying,
            Waiting,
        };
        match self {
            Started => matches!(next, Waiting | Failed | Unresolved),
            Waiting | Declined => matches!(next, Waiting | Verifying | Declined | Unresolved),
            Verifying | Unknown => {
                matches!(next, Verifying | Unknown | Paid | Declined | DeclinedFinal | Mismatch | Unresolved)
            }
            Mismatch | Unresolved => next == Closed,
            Paid | DeclinedFinal | Failed | Closed => false,
        }
    }
}

/// Due never: asked about no more, unless a callback comes.
pub(super) const NEVER_MS: u64 = i64::MAX as u64;

/// What names a payment inside a journal.
pub type PaymentId = i64;

/// Which account of which gateway a payment goes through.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Route {
    /// `tara` or `tabapay`.
    pub gateway: String,
    /// `production` or `sandbox`.
    pub environment: String,
    /// The shop's own name for the account.
    pub account: String,
}

/// One payment. An order may have several, one after the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Payment {
    /// Given by the journal.
    pub id: PaymentId,
    /// Counts changes. Whoever changes a payment must have seen its last version.
    pub version: i64,
    /// The shop's order.
    pub order_id: String,
    /// 1 for the first payment of an order.
    pub attempt: u32,
    /// Where it goes through.
    pub route: Route,
    /// What was asked for.
    #[serde(with = "rial")]
    pub amount: Rial,
    /// The IP address that was sent with the order.
    pub ip: Option<String>,
    /// Where the payer comes back to.
    pub callback_url: String,
    /// The gateway's token, once there is one.
    #[serde(with = "secret")]
    pub token: Option<Secret>,
    /// The gateway's page for this token, where it names one.
    #[serde(with = "secret")]
    pub page: Option<Secret>,
    /// Where it stands.
    pub state: State,
    /// When it was written down, in milliseconds since 1970 by the journal's clock.
    pub started_ms: u64,
    /// Until when it is asked about, by the journal's clock.
    pub window_ends_ms: u64,
    /// When reconcile should look at it, by the journal's clock.
    pub due_ms: u64,
    /// Until when whoever verifies it may be at it.
    pub lease_until_ms: u64,
    /// Whether a positive callback has come for it.
    pub positive_callback: bool,
    /// Whether a verify may have reached the gateway.
    pub verified: bool,
    /// The reference number, once it is proven.
    pub reference_number: Option<String>,
    /// The amount that the gateway reported, once it is proven.
    #[serde(with = "optional_rial")]
    pub reported: Option<Rial>,
    /// The gateway's code or the error of the last answer.
    pub code: Option<String>,
    /// In the gateway's words, or in ours.
    pub text: Option<String>,
    /// The other payment of the same order that was paid before: this one is to be given back.
    pub duplicate_of: Option<PaymentId>,
    /// Whether the shop has taken note of it.
    pub acknowledged: bool,
    /// Why a person closed it.
    pub closed_because: Option<String>,
    /// What was given back of it, or tried to, the first one first.
    pub refunds: Vec<RefundRecord>,
}

/// One refund of a payment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RefundRecord {
    /// 1 for the first one of a payment.
    pub number: u32,
    /// How much.
    #[serde(with = "rial")]
    pub amount: Rial,
    /// Where it stands.
    pub state: RefundState,
    /// When it was written down, in milliseconds since 1970 by the journal's clock.
    pub at_ms: u64,
    /// The gateway's code, where it refused.
    pub code: Option<String>,
    /// In the gateway's words, or in ours, or why a person settled it.
    pub text: Option<String>,
}

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum RefundState {
    /// Written down, and about to be sent. What a process leaves behind that died there counts as unknown.
    Sending = 1,
    /// The gateway says that it was done.
    Done = 2,
    /// Certainly not done.
    Refused = 3,
    /// Nobody knows. The next one waits until a person has looked.
    Unknown = 4,
}

impl RefundState {
    /// All of them, by number.
    pub const ALL: [Self; 4] = [Self::Sending, Self::Done, Self::Refused, Self::Unknown];

    /// Whether nobody knows yet whether the money has moved.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Sending | Self::Unknown)
    }
}

impl Payment {
    /// Whether it waits for a person's decision: a mismatch, an unresolved payment, a refund of which nobody knows
    /// what became, or a second payment of a paid order that was not given back yet.
    pub fn needs_attention(&self) -> bool {
        matches!(self.state, State::Mismatch | State::Unresolved)
            || self.refunds.iter().any(|refund| refund.state.is_open())
            || (self.duplicate_of.is_some() && self.refunded() < self.paid_amount().get())
    }

    /// When reconcile looks at it next, by the journal's clock. `None` for one that it asks about no more.
    pub fn ask_again_ms(&self) -> Option<u64> {
        (!self.state.is_settled() && self.due_ms != NEVER_MS).then_some(self.due_ms)
    }

    /// What the gateway says that was paid, once it is proven; else what was asked for.
    pub fn paid_amount(&self) -> Rial {
        self.reported.unwrap_or(self.amount)
    }

    /// What was certainly given back, in Rial.
    pub fn refunded(&self) -> i64 {
        let done = self.refunds.iter().filter(|refund| refund.state == RefundState::Done);
        done.map(|refund| refund.amount.get()).fold(0, i64::saturating_add)
    }

    /// The same payment in its next state. `None` where the state does not allow it: a payment that is Paid
    /// stays Paid.
    #[must_use]
    pub(super) fn moved(&self, next: State) -> Option<Self> {
        self.state.may_become(next).then(|| Self { state: next, version: self.version + 1, ..self.clone() })
    }
}

/// For logs and exports: the token and the page are masked.
impl ToJson for Payment {
    fn to_json(&self) -> Value {
        let masked = Self {
            token: self.token.as_ref().map(|_| Secret::from(MASK)),
            page: self.page.as_ref().map(|_| Secret::from(MASK)),
            ..self.clone()
        };
        let mut json = serde_json::to_value(masked).unwrap_or_default();
        if let Value::Object(fields) = &mut json {
            fields.retain(|_, value| !value.is_null());
        }
        json
    }
}

mod rial {
    use crate::amount::Rial;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(amount: &Rial, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(amount.get())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Rial, D::Error> {
        Rial::new(i64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

mod optional_rial {
    use crate::amount::Rial;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub fn serialize<S: Serializer>(amount: &Option<Rial>, serializer: S) -> Result<S::Ok, S::Error> {
        amount.map(Rial::get).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Rial>, D::Error> {
        let number = Option::<i64>::deserialize(deserializer)?;
        number.map(Rial::new).transpose().map_err(D::Error::custom)
    }
}

/// The journal is where a token must be readable again; nothing else serialises a secret.
mod secret {
    use crate::secret::Secret;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(secret: &Option<Secret>, serializer: S) -> Result<S::Ok, S::Error> {
        secret.as_ref().map(Secret::expose).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Secret>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.map(Secret::from))
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn nothing_leaves_paid_and_only_a_verify_leads_there() {
        for next in State::ALL {
            assert!(!State::Paid.may_become(next), "{next:?}");
            let reaches_paid = next.may_become(State::Paid);
            assert_eq!(reaches_paid, matches!(next, State::Verifying | State::Unknown), "{next:?}");
        }
    }

    #[test]
    fn what_is_settled_is_changed_by_a_person_only() {
        for state in State::ALL.into_iter().filter(|state| state.is_settled()) {
            for next in State::ALL {
                assert!(!state.may_become(next) || next == State::Closed, "{state:?} {next:?}");
            }
        }
    }
}
