//! Every point that the protocol notes leave open, as a switch. The defaults are the plainest reading.

use serde::{Deserialize, Serialize};

/// An enum whose values have written names, so that they can be set from JSON and from the command line.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $(#[doc = concat!("`", $text, "`")] $(#[$vmeta])* #[serde(rename = $text)] $variant),+ }
        impl $name {
            /// All values.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The written names of all values.
            pub const NAMES: &'static [&'static str] = &[$($text),+];
            /// The written name.
            pub fn name(self) -> &'static str { match self { $($name::$variant => $text),+ } }
        }
        impl Switch for $name {
            fn values() -> &'static [&'static str] { Self::NAMES }
        }
    };
}

/// What can stand in a switch.
trait Switch {
    fn values() -> &'static [&'static str];
}

impl Switch for bool {
    fn values() -> &'static [&'static str] {
        &["true", "false"]
    }
}

impl Switch for u64 {
    fn values() -> &'static [&'static str] {
        &["<number>"]
    }
}

macro_rules! open_points {
    ($($(#[doc = $doc:literal])+ $field:ident: $ty:ty = $default:expr;)+) => {
        /// The switches. In JSON and on the command line they have the same names.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct OpenPoints { $($(#[doc = $doc])+ pub $field: $ty,)+ }

        impl Default for OpenPoints {
            fn default() -> Self { OpenPoints { $($field: $default,)+ } }
        }

        impl OpenPoints {
            /// Name, explanation, default and possible values of every switch.
            pub fn catalogue() -> Vec<SwitchInfo> {
                let defaults = serde_json::to_value(OpenPoints::default()).unwrap_or_default();
                vec![$(SwitchInfo {
                    name: stringify!($field),
                    about: concat!($($doc),+).trim(),
                    default: defaults[stringify!($field)].to_string().trim_matches('"').to_owned(),
                    values: <$ty as Switch>::values(),
                }),+]
            }
        }
    };
}

/// One line of [`OpenPoints::catalogue`].
#[derive(Debug, Clone, Serialize)]
pub struct SwitchInfo {
    /// The switch's name.
    pub name: &'static str,
    /// What is open.
    pub about: &'static str,
    /// What it stands at unless told otherwise.
    pub default: String,
    /// What it can be set to.
    pub values: &'static [&'static str],
}

named! {
    /// The HTTP status of an answer that says no.
    ErrorStatus { Http200 = "http_200", Http400 = "http_400", Http401 = "http_401", Http403 = "http_403", Http422 = "http_422", Http500 = "http_500" }
}

impl ErrorStatus {
    /// The number.
    pub fn status(self) -> u16 {
        match self {
            ErrorStatus::Http200 => 200,
            ErrorStatus::Http400 => 400,
            ErrorStatus::Http401 => 401,
            ErrorStatus::Http403 => 403,
            ErrorStatus::Http422 => 422,
            ErrorStatus::Http500 => 500,
        }
    }
}

named! {
    /// How Tara refuses a wrong password.
    LoginRefusal {
        /// Code 2 in a readable answer.
        Code2 = "code_2",
        /// HTTP 403 and a framework's error.
        Http403 = "http_403",
        /// HTTP 401 and a framework's error.
        Http401 = "http_401",
    }
}

named! {
    /// What the body of a 401 or 403 is.
    RefusalBody {
        /// A framework's JSON with `message` and `error`.
        Framework = "framework",
        /// HTML.
        Html = "html",
        /// Nothing.
        Empty = "empty",
        /// `result` and `description`.
        Result = "result",
    }
}

named! {
    /// What a login's `expireTime` holds.
    ExpireTime {
        /// Milliseconds since 1970.
        EpochMs = "epoch_ms",
        /// Seconds since 1970.
        EpochS = "epoch_s",
        /// Seconds from now.
        DurationS = "duration_s",
        /// Milliseconds from now.
        DurationMs = "duration_ms",
        /// The field is missing.
        Absent = "absent",
        /// A moment that is over, although the login holds.
        Past = "past",
        /// A date in text.
        Text = "text",
    }
}

named! {
    /// How a number-like field is written.
    Written { Text = "text", Number = "number" }
}

named! {
    /// How the payer's browser comes back.
    CallbackMethod { Post = "post", Get = "get" }
}

named! {
    /// What Tara says to a verify after the one that counted.
    TaraSecondVerify {
        /// The same success again.
        SameSuccess = "same_success",
        /// Code 10, duplicate token.
        Code10 = "code_10",
        /// Code 15, general error.
        Code15 = "code_15",
        /// Code 7, token not found.
        Code7 = "code_7",
        /// Code 8, does not belong to the merchant.
        Code8 = "code_8",
        /// Code 5.
        Code5 = "code_5",
        /// Code 102, as if it had never been paid.
        Code102 = "code_102",
        /// Success without the reference number.
        NoReference = "no_reference",
    }
}

named! {
    /// What Tara's inquiry says in one state of a payment.
    InquiryAnswer {
        /// 0, and the tracked purchase with 0 and everything.
        Success = "success",
        /// 0, and the tracked purchase with 0 but no reference number.
        NoReference = "no_reference",
        /// 0 for the question, and a tracked purchase that says 102.
        TrackRefused = "track_refused",
        /// 0 and an empty list.
        EmptyList = "empty_list",
        /// 0 and no list at all.
        NoList = "no_list",
        /// Code 5.
        Code5 = "code_5",
        /// Code 6, transaction not found.
        Code6 = "code_6",
        /// Code 7, token not found.
        Code7 = "code_7",
        /// Code 15, general error.
        Code15 = "code_15",
        /// Code 102, the original transaction was not successful.
        Code102 = "code_102",
    }
}

named! {
    /// A refusal of Tara's verify.
    TaraRefusal { Code102 = "code_102", Code15 = "code_15", Code7 = "code_7", Code6 = "code_6", Code5 = "code_5" }
}

named! {
    /// A list of one purchase, or that purchase itself.
    ListShape { List = "list", Object = "object" }
}

named! {
    /// How the amounts of a tracked purchase are called.
    TrackAmounts {
        /// `serviveAmountList`, as the document spells it.
        Servive = "serviveAmountList",
        /// `serviceAmountList`.
        Service = "serviceAmountList",
        /// Both.
        Both = "both",
    }
}

named! {
    /// How much of what was asked is paid when the payer pays.
    PaidPart { Whole = "whole", Half = "half" }
}

named! {
    /// From when the time runs after which money goes back.
    ReturnFrom { Payment = "payment", Creation = "creation" }
}

named! {
    /// Whether something is done or not with money that was paid and never verified.
    Unverified {
        /// It goes back to the payer when the time is over.
        Returned = "returned",
        /// It stays where it is, and can be verified for ever.
        Kept = "kept",
    }
}

named! {
    /// Which number names the purchase in a refund.
    RefundReference { Rrn = "rrn", ChannelRefNumber = "channel_ref_number", Either = "either" }
}

named! {
    /// What a full refund answers that was done before.
    RepeatedRefund {
        /// Refused.
        Refused = "refused",
        /// The same success, and nothing moves.
        SameSuccess = "same_success",
        /// Success, and the money moves again.
        MovesAgain = "moves_again",
    }
}

named! {
    /// What a getToken with an order number that was used before answers.
    RepeatedOrder { NewToken = "new_token", Code10 = "code_10" }
}

named! {
    /// What TabaPay says to a verify after the one that counted.
    TabapaySecondVerify { Code1 = "code_1", Code2 = "code_2", CodeMinus31 = "code_-31", CodeMinus102 = "code_-102", CodeMinus1 = "code_-1" }
}

named! {
    /// What TabaPay's verify answers to another amount.
    WrongAmount {
        /// -31, invalid transaction.
        CodeMinus31 = "code_-31",
        /// -9, a parameter is not valid.
        CodeMinus9 = "code_-9",
        /// -1, system error.
        CodeMinus1 = "code_-1",
        /// It verifies, and tells the real amount.
        SuccessWithReal = "success_with_real",
    }
}

named! {
    /// TabaPay's `finalAmount` against `amount`.
    FinalAmount {
        /// Equal.
        Same = "same",
        /// 87 per cent, as in the document's sample.
        Less = "less",
        /// One per cent more.
        More = "more",
        /// Missing.
        Absent = "absent",
    }
}

named! {
    /// Whether a field is there.
    Presence { Present = "present", Null = "null", Absent = "absent" }
}

named! {
    /// How TabaPay writes its `responseCode`.
    ResponseCode {
        /// As the samples: text in a failed create, a number elsewhere.
        AsSamples = "as_samples",
        /// Text everywhere.
        Text = "text",
        /// A number everywhere.
        Number = "number",
    }
}

named! {
    /// When another card than the one asked for is noticed.
    CardMismatch {
        /// At the page: the callback says -100, no money moves.
        AtPage = "at_page",
        /// At verify: the callback says 1, verify -100, and the money goes back.
        AtVerify = "at_verify",
    }
}

named! {
    /// What TabaPay's verify says of a payment that nobody paid.
    TabapayUnpaid { CodeMinus101 = "code_-101", CodeMinus31 = "code_-31", CodeMinus1 = "code_-1", CodeMinus102 = "code_-102" }
}

named! {
    /// The code by which TabaPay says that there is no gateway.
    NoGatewayCode { CodeMinus30 = "code_-30", CodeMinus33 = "code_-33" }
}

named! {
    /// What verify says of a payment that a push has settled.
    PushedVerify { Code1 = "code_1", Code2 = "code_2" }
}

named! {
    /// What a negative TabaPay callback carries.
    TabapayDeclineCode { CodeMinus1 = "code_-1", CodeMinus101 = "code_-101" }
}

open_points! {
    /// HTTP status of Tara's answers whose `result` is not 0
    tara_error_status: ErrorStatus = ErrorStatus::Http200;
    /// How Tara refuses a wrong password
    tara_login_refused: LoginRefusal = LoginRefusal::Code2;
    /// What the body of Tara's 401 and 403 is
    tara_refusal_body: RefusalBody = RefusalBody::Framework;
    /// What `expireTime` holds
    tara_expire_time: ExpireTime = ExpireTime::EpochMs;
    /// How long a login holds, in milliseconds
    tara_login_lifetime_ms: u64 = 30 * 60_000;
    /// Whether a new login ends the user's earlier ones
    tara_login_ends_earlier: bool = false;
    /// Whether `result` is "0" or 0
    tara_result: Written = Written::Text;
    /// Whether `amount` is text or a number in verify and inquiry
    tara_amount: Written = Written::Text;
    /// Whether clubGroups carries `result` and `description` beside the list
    tara_groups_result: bool = false;
    /// Whether a missing or empty `ip` is refused with 88 at getToken
    tara_needs_ip: bool = false;
    /// Whether items and `vat` must add up to the amount too, else 11
    tara_items_must_add_up: bool = false;
    /// What getToken says to an order number that was used before
    tara_repeated_order: RepeatedOrder = RepeatedOrder::NewToken;
    /// How the browser comes back to the shop
    tara_callback_method: CallbackMethod = CallbackMethod::Post;
    /// Whether the callback carries the card as `pan`
    tara_callback_pan: bool = false;
    /// Whether the callback carries `orderId`
    tara_callback_order_id: bool = true;
    /// Whether a declined payment has taken the payer's money all the same (it goes back by itself later)
    tara_decline_takes_money: bool = false;
    /// How much of what was asked the payer pays
    tara_paid_part: PaidPart = PaidPart::Whole;
    /// What verify says of a payment that nobody paid
    tara_verify_unpaid: TaraRefusal = TaraRefusal::Code102;
    /// What verify says after the money went back
    tara_verify_returned: TaraRefusal = TaraRefusal::Code102;
    /// What a second verify of a settled payment says
    tara_second_verify: TaraSecondVerify = TaraSecondVerify::SameSuccess;
    /// What inquiry says before anything was paid
    tara_inquiry_unpaid: InquiryAnswer = InquiryAnswer::TrackRefused;
    /// What inquiry says of a payment that was paid and not verified yet
    tara_inquiry_paid: InquiryAnswer = InquiryAnswer::Success;
    /// What inquiry says of a payment that is settled
    tara_inquiry_settled: InquiryAnswer = InquiryAnswer::Success;
    /// What inquiry says of a declined payment
    tara_inquiry_failed: InquiryAnswer = InquiryAnswer::TrackRefused;
    /// What inquiry says after the money went back by itself
    tara_inquiry_returned: InquiryAnswer = InquiryAnswer::TrackRefused;
    /// What inquiry says after a refund
    tara_inquiry_refunded: InquiryAnswer = InquiryAnswer::Success;
    /// Whether `trackPurchaseList` is a list or one object
    tara_track_list: ListShape = ListShape::List;
    /// How a tracked purchase names its service amounts
    tara_track_amounts: TrackAmounts = TrackAmounts::Servive;
    /// What becomes of Tara money that was paid and never verified
    tara_unverified: Unverified = Unverified::Returned;
    /// After how many milliseconds Tara's money goes back
    tara_return_after_ms: u64 = 30 * 60_000;
    /// From when that time runs
    tara_return_from: ReturnFrom = ReturnFrom::Payment;
    /// How long Tara's payment page can be used, in milliseconds
    tara_page_lifetime_ms: u64 = 15 * 60_000;
    /// Which number names the purchase in a refund
    refund_reference: RefundReference = RefundReference::Either;
    /// What a full refund answers that was done before
    refund_repeated: RepeatedRefund = RepeatedRefund::Refused;
    /// HTTP status of refused refunds
    refund_error_status: ErrorStatus = ErrorStatus::Http400;
    /// HTTP status of TabaPay's answers that say no
    tabapay_error_status: ErrorStatus = ErrorStatus::Http200;
    /// HTTP status when the merchant key is missing or unknown (-10, -11)
    tabapay_merchant_status: ErrorStatus = ErrorStatus::Http401;
    /// What a second verify of a settled payment says
    tabapay_second_verify: TabapaySecondVerify = TabapaySecondVerify::Code2;
    /// What verify answers to another amount
    tabapay_wrong_amount: WrongAmount = WrongAmount::CodeMinus31;
    /// `finalAmount` against `amount`
    tabapay_final_amount: FinalAmount = FinalAmount::Same;
    /// Whether `amount` of a positive verify is a number or text (the failure's sample has text)
    tabapay_amount: Written = Written::Number;
    /// How `responseCode` is written
    tabapay_response_code: ResponseCode = ResponseCode::AsSamples;
    /// `shaparakRefNumber` in the sandbox
    tabapay_sandbox_reference: Presence = Presence::Present;
    /// What verify says of a payment that nobody paid
    tabapay_verify_unpaid: TabapayUnpaid = TabapayUnpaid::CodeMinus101;
    /// The code of a negative callback
    tabapay_decline_code: TabapayDeclineCode = TabapayDeclineCode::CodeMinus1;
    /// When another card than the one asked for is noticed
    tabapay_card_mismatch: CardMismatch = CardMismatch::AtPage;
    /// The code for "gateway not found"
    tabapay_no_gateway: NoGatewayCode = NoGatewayCode::CodeMinus30;
    /// Whether TabaPay also pushes the result to the shop ("auto-verify"), to loopback addresses only
    tabapay_push: bool = false;
    /// What verify says of a payment that an accepted push has settled
    tabapay_pushed_verify: PushedVerify = PushedVerify::Code2;
    /// What becomes of TabaPay money that was paid and never verified
    tabapay_unverified: Unverified = Unverified::Kept;
    /// After how many milliseconds it goes back, where it does
    tabapay_return_after_ms: u64 = 15 * 60_000;
    /// How long TabaPay's payment page can be used, in milliseconds
    tabapay_page_lifetime_ms: u64 = 15 * 60_000;
}

impl OpenPoints {
    /// Sets switches by name, as in `{"tara_result": "number"}`. Nothing is changed if one of them is wrong.
    pub fn set(&mut self, changes: &serde_json::Value) -> Result<(), String> {
        let changes = changes.as_object().ok_or("open points come as a JSON object of name and value")?;
        let mut all = serde_json::to_value(&*self).map_err(|e| e.to_string())?;
        let known = all.as_object_mut().ok_or("open points are an object")?;
        for (name, value) in changes {
            let info = OpenPoints::catalogue().into_iter().find(|info| info.name == name);
            let info = info.ok_or_else(|| format!("there is no open point called {name:?}"))?;
            let mut one = known.clone();
            one.insert(name.clone(), value.clone());
            if serde_json::from_value::<OpenPoints>(serde_json::Value::Object(one)).is_err() {
                return Err(format!("{name} can be {}; not {value}", info.values.join(", ")));
            }
            known.insert(name.clone(), value.clone());
        }
        *self = serde_json::from_value(all).map_err(|e| e.to_string())?;
        Ok(())
    }

    /// Sets one switch from text, as in `tara_result=number`.
    pub fn set_text(&mut self, assignment: &str) -> Result<(), String> {
        let (name, value) = assignment
            .split_once('=')
            .ok_or_else(|| format!("{assignment:?} is not of the form name=value"))?;
        let value = match value {
            "true" | "false" => serde_json::Value::Bool(value == "true"),
            _ => {
                value.parse::<u64>().map_or_else(|_| serde_json::Value::from(value), serde_json::Value::from)
            }
        };
        self.set(&serde_json::json!({ name: value }))
    }
}
