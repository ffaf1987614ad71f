//! What the machine remembers: who may call, and every payment.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::{Map, Value};

use super::ledger::Ledger;
use super::open_points::{OpenPoints, ReturnFrom, Unverified};

/// One of the two gateways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Gateway {
    /// Tara.
    Tara,
    /// TabaPay.
    TabaPay,
}

/// Why a Tara merchant that can log in is refused all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TaraStanding {
    /// It is not.
    #[default]
    Active,
    /// Code 3.
    NoAccess,
    /// Code 4.
    MerchantNotFound,
    /// Code 12.
    ChannelNotFound,
}

/// A shop at Tara.
#[derive(Debug, Clone)]
pub struct TaraMerchant {
    /// The name that the payment page shows.
    pub shop: String,
    /// `username` of the login.
    pub user: String,
    /// `password` of the login.
    pub password: String,
    /// The service ids it may use (else code 9).
    pub service_ids: Vec<u64>,
    /// What is wrong with it.
    pub standing: TaraStanding,
    /// The values that `ip` may have (else code 1); `None` allows all.
    pub allowed_ips: Option<Vec<String>>,
    /// Below it: code 14.
    pub least_amount: u64,
    /// Above it: code 13.
    pub greatest_amount: u64,
}

impl TaraMerchant {
    /// A merchant with service 101 and nothing wrong.
    pub fn new(user: &str, password: &str) -> TaraMerchant {
        TaraMerchant {
            shop: "فروشگاه آزمایشی".to_owned(),
            user: user.to_owned(),
            password: password.to_owned(),
            service_ids: vec![101],
            standing: TaraStanding::Active,
            allowed_ips: None,
            least_amount: 1,
            greatest_amount: 10_000_000_000,
        }
    }
}

/// The separate login for refunds.
#[derive(Debug, Clone)]
pub struct RefundAccount {
    /// `principal` of the login.
    pub principal: String,
    /// `password` of the login.
    pub password: String,
    /// The Tara user whose purchases it may refund.
    pub tara_user: String,
}

/// What is wrong with a TabaPay merchant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TabapayStanding {
    /// Nothing.
    #[default]
    Active,
    /// Code -28.
    MerchantInactive,
    /// Code -29.
    GatewayInactive,
    /// Code -30 (or -33).
    GatewayMissing,
}

/// A shop at TabaPay.
#[derive(Debug, Clone)]
pub struct TabapayMerchant {
    /// The name that the payment page shows.
    pub shop: String,
    /// The merchant key.
    pub key: String,
    /// What is wrong with it.
    pub standing: TabapayStanding,
    /// The only host that `callbackURL` may have (else -27); `None` allows all.
    pub domain: Option<String>,
}

impl TabapayMerchant {
    /// A merchant with nothing wrong.
    pub fn new(key: &str) -> TabapayMerchant {
        TabapayMerchant {
            shop: "فروشگاه آزمایشی".to_owned(),
            key: key.to_owned(),
            standing: TabapayStanding::Active,
            domain: None,
        }
    }
}

/// One of Tara's merchandise groups.
#[derive(Debug, Clone)]
pub struct Group {
    /// `id`.
    pub id: u64,
    /// `name`, the key.
    pub name: String,
    /// `title`, in Persian.
    pub title: String,
    /// `tag`.
    pub tag: String,
}

/// Everything that is fixed when the machine starts.
#[derive(Debug, Clone)]
pub struct Config {
    /// The shops at Tara.
    pub tara: Vec<TaraMerchant>,
    /// The refund logins.
    pub refund: Vec<RefundAccount>,
    /// The shops at TabaPay.
    pub tabapay: Vec<TabapayMerchant>,
    /// Tara's groups.
    pub groups: Vec<Group>,
    /// The switches as they stand at the start.
    pub open_points: OpenPoints,
    /// How many requests the log keeps.
    pub log_limit: usize,
    /// Whether each payment is paid in the moment it is made, for benches that measure the shop's side alone.
    pub payers_pay_at_once: bool,
}

impl Default for Config {
    fn default() -> Self {
        let group = |id, name: &str, title: &str, tag: &str| Group {
            id,
            name: name.to_owned(),
            title: title.to_owned(),
            tag: tag.to_owned(),
        };
        Config {
            tara: vec![TaraMerchant::new("shop", "secret-password")],
            refund: vec![RefundAccount {
                principal: "refund".to_owned(),
                password: "refund-password".to_owned(),
                tara_user: "shop".to_owned(),
            }],
            tabapay: vec![TabapayMerchant::new("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee")],
            groups: vec![
                group(1, "digital", "کالای دیجیتال", "mobile,laptop"),
                group(2, "clothing", "پوشاک", "fashion"),
                group(7, "supermarket", "سوپرمارکت", "food"),
                group(26, "other", "سایر", "other"),
                group(40, "shipping", "ارسال", "delivery"),
            ],
            open_points: OpenPoints::default(),
            log_limit: 2000,
            payers_pay_at_once: false,
        }
    }
}

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Asked for, not paid.
    Created,
    /// The payer paid; the shop has not verified.
    Paid,
    /// Verified: the money is the shop's.
    Settled,
    /// The payer (or the bank) said no.
    Declined,
    /// The page's time was over before anything was paid.
    Expired,
    /// Paid, never verified, and given back.
    Returned,
    /// Settled and then refunded in full.
    Refunded,
}

/// A line of the order, as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The goods.
    pub name: String,
    /// How many.
    pub count: String,
    /// The unit's Persian name.
    pub unit: String,
    /// Price of one, in Rial, where it was readable.
    pub fee: Option<u64>,
}

/// What the shop's address is called with when the payer comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Callback {
    /// `GET` or `POST`.
    pub method: String,
    /// The address, with its query.
    pub url: String,
    /// The urlencoded form of a POST; empty for GET.
    pub body: String,
    /// The gateway's fields, decoded, in order.
    pub fields: Vec<(String, String)>,
}

impl Callback {
    /// The first field of this name.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// What stands behind the `?` of a GET, or the form of a POST: what a shop's handler parses.
    pub fn raw_fields(&self) -> &str {
        if self.method == "POST" {
            &self.body
        } else {
            self.url.split_once('?').map_or("", |(_, query)| query)
        }
    }
}

/// Everything about one payment.
#[derive(Debug, Clone, Serialize)]
pub struct Payment {
    /// Whose it is.
    pub gateway: Gateway,
    /// Whether it was made under TabaPay's sandbox path.
    pub sandbox: bool,
    /// The gateway's token.
    pub token: String,
    /// Tara's user, or TabaPay's merchant key.
    pub merchant: String,
    /// The shop's name on the page.
    pub shop: String,
    /// What was asked, in Rial.
    pub asked: u64,
    /// What the payer paid, in Rial.
    pub paid: u64,
    /// Where it stands.
    pub state: State,
    /// The shop's order number.
    pub order_id: Option<String>,
    /// The shop's address.
    pub callback_url: String,
    /// What comes back unchanged.
    pub additional_data: Option<String>,
    /// All fields of the request that created it, as they were received.
    pub request: Map<String, Value>,
    /// Tara's service amounts.
    pub service_amounts: Vec<(u64, u64)>,
    /// Tara's items.
    pub items: Vec<Item>,
    /// Verify's reference number.
    pub rrn: String,
    /// Tara's `channelRefNumber`.
    pub channel_ref: String,
    /// TabaPay's `trackingCode`.
    pub tracking_code: u64,
    /// The card that paid, masked.
    pub card: Option<String>,
    /// SHA-256 of the card that paid.
    pub card_hash: Option<String>,
    /// The address that the payer's browser had.
    pub payer_ip: Option<String>,
    /// When it was asked for.
    pub created_ms: u64,
    /// When it was paid.
    pub paid_ms: Option<u64>,
    /// Whether the payment page was opened.
    pub page_opened: bool,
    /// Whether the payer walked away.
    pub left: bool,
    /// Whether a push settled it.
    pub pushed: bool,
    /// Whether the shop accepted the last push that was answered (or given up).
    pub push_accepted: Option<bool>,
    /// The code by which it was declined.
    pub declined_code: Option<String>,
    /// Money that a declined payment still holds, in Rial.
    pub held: u64,
    /// What refunds gave back, in Rial.
    pub refunded: u64,
    /// Calls of verify.
    pub verify_calls: u32,
    /// Calls of inquiry.
    pub inquiry_calls: u32,
    /// How the payer's browser came (or should have come) back; empty when it never did.
    pub callbacks: Vec<Callback>,
}

impl Payment {
    /// Lets time do its work: pages expire and money goes back.
    pub(crate) fn let_time_pass(&mut self, now: u64, open: &OpenPoints, ledger: &mut Ledger) {
        let (lifetime, unverified, return_after, from_creation) = match self.gateway {
            Gateway::Tara => (
                open.tara_page_lifetime_ms,
                open.tara_unverified,
                open.tara_return_after_ms,
                open.tara_return_from == ReturnFrom::Creation,
            ),
            Gateway::TabaPay => {
                (open.tabapay_page_lifetime_ms, open.tabapay_unverified, open.tabapay_return_after_ms, false)
            }
        };
        let since = if from_creation { self.created_ms } else { self.paid_ms.unwrap_or(self.created_ms) };
        let time_is_over = now >= since.saturating_add(return_after);
        match self.state {
            State::Created if now >= self.created_ms.saturating_add(lifetime) => self.state = State::Expired,
            State::Paid if unverified == Unverified::Returned && time_is_over => self.give_back(ledger),
            State::Declined if self.held > 0 && time_is_over => {
                ledger.returned(&self.token, self.held);
                self.held = 0;
            }
            _ => {}
        }
    }

    /// The money of a payment that was never verified goes back.
    pub(crate) fn give_back(&mut self, ledger: &mut Ledger) {
        ledger.returned(&self.token, self.paid);
        self.state = State::Returned;
    }

    /// The shop gets the money.
    pub(crate) fn settle(&mut self, ledger: &mut Ledger) {
        ledger.settled(&self.token, self.paid);
        self.state = State::Settled;
    }
}

/// A login that holds until it expires.
#[derive(Debug, Clone)]
pub(crate) struct Login {
    pub(crate) user: String,
    pub(crate) expires_ms: u64,
}

/// The logins of one host (Tara's, or the one for refunds).
#[derive(Debug, Clone, Default)]
pub(crate) struct Logins {
    by_token: HashMap<String, Login>,
    /// In the order they were made, so that expired ones can be dropped without looking at all.
    oldest: std::collections::VecDeque<String>,
}

impl Logins {
    pub(crate) fn add(&mut self, token: &str, user: &str, expires_ms: u64, now: u64, end_earlier: bool) {
        if end_earlier {
            self.by_token.retain(|_, login| login.user != user);
        }
        while let Some(oldest) = self.oldest.front() {
            match self.by_token.get(oldest) {
                Some(login) if login.expires_ms > now => break,
                _ => {
                    self.by_token.remove(oldest);
                    self.oldest.pop_front();
                }
            }
        }
        self.oldest.push_back(token.to_owned());
        self.by_token.insert(token.to_owned(), Login { user: user.to_owned(), expires_ms });
    }

    pub(crate) fn user_of(&self, token: &str, now: u64) -> Option<&str> {
        self.by_token.get(token).filter(|login| now < login.expires_ms).map(|login| login.user.as_str())
    }

    pub(crate) fn forget_all(&mut self) -> usize {
        let count = self.by_token.len();
        self.by_token.clear();
        self.oldest.clear();
        count
    }
}
