//! The calls of both gateways, by the names that the gateways give them.

use serde::{Serialize, Serializer};

use super::state::Gateway;

macro_rules! operations {
    ($($(#[$meta:meta])* $variant:ident = $name:literal, $gateway:expr, $call:literal;)+) => {
        /// A place where something happens that can be counted and go wrong.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Operation { $($(#[$meta])* $variant),+ }

        impl Operation {
            /// All of them.
            pub const ALL: &'static [Operation] = &[$(Operation::$variant),+];
            /// Its name in plans and counters.
            pub fn name(self) -> &'static str { match self { $(Operation::$variant => $name),+ } }
            /// Whose it is; `None` for what both have.
            pub fn gateway(self) -> Option<Gateway> { match self { $(Operation::$variant => $gateway),+ } }
            /// Whether it is a request that the gateway answers.
            pub fn is_call(self) -> bool { match self { $(Operation::$variant => $call),+ } }
        }
    };
}

operations! {
    /// A connection was made.
    Connect = "connect", None, false;
    /// Tara: log in.
    Authenticate = "authenticate", Some(Gateway::Tara), true;
    /// Tara: merchandise groups.
    ClubGroups = "clubGroups", Some(Gateway::Tara), true;
    /// Tara: a payment token.
    GetToken = "getToken", Some(Gateway::Tara), true;
    /// Tara: the payment page.
    IpgPurchase = "ipgPurchase", Some(Gateway::Tara), true;
    /// Tara: verify.
    PurchaseVerify = "purchaseVerify", Some(Gateway::Tara), true;
    /// Tara: inquiry.
    PurchaseInquiry = "purchaseInquiry", Some(Gateway::Tara), true;
    /// Tara's refunds: log in.
    RefundLogin = "refundLogin", Some(Gateway::Tara), true;
    /// Tara's refunds: all of it.
    Refund = "refund", Some(Gateway::Tara), true;
    /// Tara's refunds: a part.
    RefundPartial = "refundPartial", Some(Gateway::Tara), true;
    /// TabaPay: a new payment.
    Create = "create", Some(Gateway::TabaPay), true;
    /// TabaPay: the payment page.
    Page = "page", Some(Gateway::TabaPay), true;
    /// TabaPay: verify.
    Verify = "verify", Some(Gateway::TabaPay), true;
    /// TabaPay's own message to the shop.
    Push = "push", Some(Gateway::TabaPay), false;
    /// The payer's browser comes back to the shop.
    Callback = "callback", None, false;
}

impl Operation {
    /// The operation of this name.
    pub fn from_name(name: &str) -> Option<Operation> {
        Operation::ALL.iter().copied().find(|operation| operation.name() == name)
    }

    /// All names.
    pub fn names() -> Vec<&'static str> {
        Operation::ALL.iter().map(|operation| operation.name()).collect()
    }
}

impl Serialize for Operation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
