//! One payment as the journal knows it, and what may happen to it.

use super::gateway_fields::GatewayFields;
use crate::amount::Rial;
use crate::error::{Error, Result};
use crate::json::{Object, ToJson};
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
    /// Called not paid, which may still change: it stays due until its window is over.
    Declined = 5,
    /// Positive proof. Never changes.
    Paid = 6,
    /// Called not paid when its window was over: asked about no more. A positive callback is verified all the same.
    DeclinedFinal = 7,
    /// Proof of another amount. Stays listed until the shop closes it.
    Mismatch = 8,
    /// Time is up without proof. Stays listed until a person closes it; a positive callback is verified all the same.
    Unresolved = 9,
    /// The gateway gave no token: nothing can have been paid.
    Failed = 10,
    /// Closed by a person, with a reason. Never changes.
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

    /// Whether reconcile asks about it no more. A positive callback may still change it, see [`may_be_verified`].
    ///
    /// [`may_be_verified`]: Self::may_be_verified
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

    /// Whether a positive callback is verified: in every state with a token but Paid and Closed.
    pub fn may_be_verified(self) -> bool {
        !matches!(self, Self::Started | Self::Paid | Self::Failed | Self::Closed)
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
            Mismatch | Unresolved => matches!(next, Verifying | Closed),
            DeclinedFinal => next == Verifying,
            Paid | Failed | Closed => false,
        }
    }
}

/// How much of a token is shown.
const TOKEN_END: usize = 6;

/// Due never: asked about no more, unless a callback comes.
pub(super) const NEVER_MS: u64 = i64::MAX as u64;

/// What names a payment inside a journal.
pub type PaymentId = i64;

/// Which account of which gateway a payment goes through.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Route {
    /// `tara` or `tabapay`.
    pub gateway: String,
    /// `production`, `staging` (Tara) or `sandbox` (TabaPay).
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
    /// The shop, where several keep their payments in one journal; else empty. See
    /// [`CheckoutBuilder::shop`](super::CheckoutBuilder::shop).
    #[serde(default, skip_serializing_if = "is_default")]
    pub shop: String,
    /// The shop's order.
    pub order_id: String,
    /// The order number that was sent to the gateway, where it is another one: see
    /// [`sent_order_id()`](Self::sent_order_id).
    #[serde(default, rename = "sent_order_id", skip_serializing_if = "is_default")]
    pub sent_as: Option<String>,
    /// 1 for the first payment of an order.
    pub attempt: u32,
    /// Where it goes through.
    pub route: Route,
    /// What was asked for.
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
    /// Whether a verify may have reached the gateway that was not answered by a clear no. Then a refusal of the next one
    /// settles nothing.
    pub verified: bool,
    /// Whether the answer of one was lost. Only then does an inquiry prove anything (decision 0002), and only then may
    /// the money be here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answer_lost: bool,
    /// When the last verify was about to leave, by the journal's clock; 0 where none was.
    #[serde(default, skip_serializing_if = "is_default")]
    pub asked_ms: u64,
    /// Whether a positive callback came too soon after the last verify: it is verified when the payment is due.
    #[serde(default, skip_serializing_if = "is_default")]
    pub callback_kept: bool,
    /// While it is verified: where it stood before, and when it was due. A refusal brings it back there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub before: Option<(State, u64)>,
    /// Whether the journal was restored from a backup while it was open: nobody knows whether a verify had left.
    #[serde(default, skip_serializing_if = "is_default")]
    pub restored: bool,
    /// The reference number, once it is proven.
    pub reference_number: Option<String>,
    /// The amount that the gateway reported, once it is proven.
    pub reported: Option<Rial>,
    /// When that proof was written down, in milliseconds since 1970 by the journal's clock.
    #[serde(default, skip_serializing_if = "is_default")]
    pub paid_ms: Option<u64>,
    /// What else the gateway said. Apart, since payments are handed about on small stacks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gateway_fields: Box<GatewayFields>,
    /// The gateway's code or the error of the last answer.
    pub code: Option<String>,
    /// In the gateway's words, or in ours.
    pub text: Option<String>,
    /// The other payment of the same order that was paid before: this one is to be given back.
    pub duplicate_of: Option<PaymentId>,
    /// Whether it was paid when the order had another amount already, that of its newest attempt: a person decides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub amount_changed: bool,
    /// Whether the shop has taken note of it.
    pub acknowledged: bool,
    /// Why a person closed it.
    pub closed_because: Option<String>,
    /// Whether the proof came when it was closed already: a person looks at it once more, and closes it again.
    #[serde(default, skip_serializing_if = "is_default")]
    pub proven_late: bool,
    /// What was given back of it, or tried to, the first one first.
    pub refunds: Vec<RefundRecord>,
}

pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What a shop does next about a payment. The states are for operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(C)]
pub enum NextStep {
    /// Nothing: it is delivered, given back, or closed.
    Nothing = 1,
    /// Deliver the order, and acknowledge.
    Deliver = 2,
    /// Give the money back: the order was paid by another payment.
    GiveBack = 3,
    /// Not paid: the payer may pay again.
    OfferToPayAgain = 4,
    /// Nobody knows yet, or the payer is on the way: reconcile will tell.
    Wait = 5,
    /// A person decides what becomes of it.
    AskAPerson = 6,
}

impl NextStep {
    /// All of them, by number.
    pub const ALL: [Self; 6] =
        [Self::Nothing, Self::Deliver, Self::GiveBack, Self::OfferToPayAgain, Self::Wait, Self::AskAPerson];
}

/// One refund of a payment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RefundRecord {
    /// 1 for the first one of a payment.
    pub number: u32,
    /// How much.
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

/// What a journal knows an order by. The sign between both is in no order number: control characters are refused.
pub(super) fn order_key(shop: &str, order_id: &str) -> String {
    if shop.is_empty() { order_id.to_owned() } else { format!("{shop}\u{1f}{order_id}") }
}

impl Payment {
    /// What a journal knows its order by: the number, and the shop where one is named. No other order has it.
    pub fn order_key(&self) -> String {
        order_key(&self.shop, &self.order_id)
    }

    /// The order number that the gateway knows: a later attempt at Tara has one of its own.
    pub fn sent_order_id(&self) -> &str {
        self.sent_as.as_deref().unwrap_or(&self.order_id)
    }

    /// What the shop does next about it.
    pub fn next_step(&self) -> NextStep {
        match self.state {
            _ if self.refunds.iter().any(|refund| refund.state.is_open()) => NextStep::AskAPerson,
            State::Started | State::Waiting | State::Verifying | State::Unknown => NextStep::Wait,
            State::Declined | State::DeclinedFinal if self.callback_kept => NextStep::Wait,
            State::Declined | State::DeclinedFinal | State::Failed => NextStep::OfferToPayAgain,
            State::Mismatch if self.is_given_back() => NextStep::Nothing,
            State::Mismatch | State::Unresolved => NextStep::AskAPerson,
            State::Closed if self.proven_late && self.refunded() < self.paid_amount().get() => {
                NextStep::AskAPerson
            }
            State::Closed => NextStep::Nothing,
            State::Paid if self.is_given_back() || self.closed_because.is_some() => NextStep::Nothing,
            State::Paid if self.duplicate_of.is_some() => NextStep::GiveBack,
            State::Paid if self.acknowledged => NextStep::Nothing,
            State::Paid if self.amount_changed => NextStep::AskAPerson,
            State::Paid => NextStep::Deliver,
        }
    }

    /// Whether it waits for a person's decision: a mismatch, an unresolved payment, a refund of which nobody knows
    /// what became, one that was paid for another amount than the order had, one whose proof came when it was closed,
    /// or a second payment of a paid order that was not given back yet.
    pub fn needs_attention(&self) -> bool {
        matches!(self.next_step(), NextStep::AskAPerson | NextStep::GiveBack)
    }

    /// Whether something may still come of it, so that another one is not begun by a shop that wants only new ones.
    pub(super) fn is_open(&self) -> bool {
        let over = matches!(self.state, State::DeclinedFinal | State::Failed | State::Closed);
        !over && !self.is_given_back() && self.closed_because.is_none()
    }

    /// Whether another payment of its order would ask the payer for money that may be here already: it is being
    /// verified, paid for another amount, or a verify's answer was lost.
    pub(super) fn may_have_money(&self) -> bool {
        match self.state {
            State::Verifying => true,
            State::Mismatch => !self.is_given_back(),
            State::Unknown | State::Unresolved => self.answer_lost,
            State::Paid => self.is_for_another_amount() && self.is_open(),
            _ => false,
        }
    }

    /// What becomes of one that a process left behind while it asked for a token. Where the journal was restored, the token
    /// may have come after the backup.
    pub(super) fn left_behind(&self) -> State {
        if self.restored { State::Unresolved } else { State::Failed }
    }

    /// Whether all that was paid was given back.
    pub(super) fn is_given_back(&self) -> bool {
        matches!(self.state, State::Paid | State::Mismatch) && self.refunded() >= self.paid_amount().get()
    }

    /// Whether it was paid for another amount than the order had, and the shop has not taken it all the same.
    fn is_for_another_amount(&self) -> bool {
        self.amount_changed && !self.acknowledged
    }

    /// Whether it is or was the one that its order is paid by: the first one that was paid for the order's amount, or
    /// for one that the shop took.
    pub(super) fn paid_for_its_order(&self) -> bool {
        self.state == State::Paid && self.duplicate_of.is_none() && !self.is_for_another_amount()
    }

    /// The same, until it is given back.
    pub(super) fn pays_its_order(&self) -> bool {
        self.paid_for_its_order() && !self.is_given_back()
    }

    /// The last characters of the token, for the search in the gateway's panel. The whole of it is a secret.
    pub fn token_end(&self) -> String {
        let token = self.token.as_ref().map(Secret::expose).unwrap_or_default();
        let from = token.char_indices().rev().nth(TOKEN_END - 1).map_or(0, |(at, _)| at);
        if from == 0 { String::new() } else { token[from..].to_owned() }
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

impl Payment {
    /// What a person searches for in the gateway's panel.
    fn search_for(&self) -> Value {
        let order = (self.route.gateway == crate::tara::GATEWAY).then(|| self.sent_order_id());
        Object::default()
            .maybe("order_id", order)
            .with("token_ends_in", self.token_end())
            .with("amount", self.amount.get())
            .maybe("reference_number", self.reference_number.as_deref())
            .done()
    }
}

/// For logs and exports: the token, the page and the card's hash are masked. One that a person looks into says what to
/// search for in the gateway's panel.
impl ToJson for Payment {
    fn to_json(&self) -> Value {
        let masked = Self {
            token: self.token.as_ref().map(|_| Secret::from(MASK)),
            page: self.page.as_ref().map(|_| Secret::from(MASK)),
            gateway_fields: Box::new(self.gateway_fields.shown()),
            ..self.clone()
        };
        let mut json = serde_json::to_value(masked).unwrap_or_default();
        if let Value::Object(fields) = &mut json {
            if let Some(Value::Object(said)) = fields.remove("gateway_fields") {
                fields.extend(said);
            }
            fields.retain(|_, value| !value.is_null());
            fields.insert("next_step".to_owned(), serde_json::to_value(self.next_step()).unwrap_or_default());
            if self.needs_attention() {
                fields.insert("search_for".to_owned(), self.search_for());
            }
        }
        json
    }
}

/// The journal is where a token must be readable again; nothing else serialises a secret.
pub(super) mod secret {
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
    fn what_is_settled_is_changed_by_a_verify_or_a_person_only() {
        for state in State::ALL.into_iter().filter(|state| state.is_settled()) {
            for next in State::ALL {
                let allowed = match next {
                    State::Verifying => state.may_be_verified(),
                    State::Closed => matches!(state, State::Mismatch | State::Unresolved),
                    _ => false,
                };
                assert_eq!(state.may_become(next), allowed, "{state:?} {next:?}");
            }
        }
    }
}
