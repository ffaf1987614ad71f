//! What Tara's getToken is asked for: the order, its service amounts and its invoice items.

use crate::amount::Rial;
use crate::checks::{self, given};
use crate::error::{Error, Result};
use crate::expected::Expected;
use crate::secret::Secret;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::callback::field;
use super::{GATEWAY, codes};

/// The units of an invoice item (document, section 2-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(C)]
pub enum Unit {
    /// کیلوگرم
    Kilogram = 1,
    /// متر
    Metre = 2,
    /// لیتر
    Litre = 3,
    /// مترمربع
    SquareMetre = 4,
    /// عدد
    Each = 5,
    /// قطعه
    Piece = 6,
    /// دستگاه
    Device = 7,
    /// دست
    Suit = 8,
    /// بسته
    Pack = 9,
    /// جعبه
    Box = 10,
    /// ست
    Set = 11,
    /// جفت
    Pair = 12,
}

impl Unit {
    /// All twelve, by number.
    pub const ALL: [Self; 12] = [
        Self::Kilogram,
        Self::Metre,
        Self::Litre,
        Self::SquareMetre,
        Self::Each,
        Self::Piece,
        Self::Device,
        Self::Suit,
        Self::Pack,
        Self::Box,
        Self::Set,
        Self::Pair,
    ];

    /// The unit of a number.
    ///
    /// # Errors
    /// `InvalidInput` with field `unit` for a number that no unit has.
    pub fn from_number(number: u32) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|unit| *unit as u32 == number);
        found.ok_or_else(|| Error::input("unit", "must be 1 to 12"))
    }
}

/// One element of `serviceAmountList`: how much of the amount goes to which service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceAmount {
    /// Given to the merchant by Tara; 101 for tests.
    pub service_id: i64,
    /// In Rial.
    pub amount: Rial,
}

/// One element of `taraInvoiceItemList`. Shipping is an item of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct InvoiceItem {
    /// The goods' name.
    pub name: String,
    /// The goods' code in the shop.
    pub code: String,
    /// How many.
    pub count: i64,
    /// Of what.
    pub unit: Unit,
    /// The price of one, in Rial.
    pub fee: Rial,
    /// The code of Tara's merchandise group, from `club_groups`.
    pub group: String,
    /// That group's title.
    pub group_title: String,
    /// The document does not say what it is for.
    pub data: Option<String>,
    /// Fields that this library does not know.
    pub extra: Map<String, Value>,
}

impl InvoiceItem {
    /// An item without `data`, counted each by each.
    pub fn new(
        name: impl Into<String>,
        code: impl Into<String>,
        count: i64,
        fee: Rial,
        group: impl Into<String>,
        group_title: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            code: code.into(),
            count,
            unit: Unit::Each,
            fee,
            group: group.into(),
            group_title: group_title.into(),
            data: None,
            extra: Map::new(),
        }
    }

    /// Counted in another unit.
    #[must_use]
    pub fn unit(mut self, unit: Unit) -> Self {
        self.unit = unit;
        self
    }

    fn check(&self) -> Result<()> {
        if self.name.is_empty() {
            return Err(Error::input("taraInvoiceItemList.name", "must not be empty"));
        }
        if self.count <= 0 {
            return Err(Error::input("taraInvoiceItemList.count", "must be above zero"));
        }
        checks::extra("taraInvoiceItemList.extra", &self.extra, &ITEM_FIELDS)
    }

    pub(super) fn to_json(&self) -> impl Serialize + '_ {
        ItemJson {
            name: &self.name,
            code: &self.code,
            count: self.count,
            unit: self.unit as u32,
            fee: self.fee.get(),
            group: &self.group,
            group_title: &self.group_title,
            data: given(self.data.as_deref()),
            extra: &self.extra,
        }
    }
}

/// Something that is odd but not refused, since the document leaves it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// The invoice items do not add up to the amount. Whether Tara minds is open.
    ItemsDoNotAddUp {
        /// What the items add up to, in Rial.
        items: Rial,
        /// What the payer pays.
        amount: Rial,
    },
}

/// Everything that `getToken` takes. The document's marks for required fields are lost; what is an
/// `Option` here is left out by clients that work. An empty text is none.
#[derive(Clone, PartialEq)]
pub struct TokenRequest {
    /// The payer's IP address in most uses. Verify and inquiry send the same one.
    pub ip: String,
    /// What the payer pays, in Rial.
    pub amount: Rial,
    /// Where the payer's browser comes back to. Its own query survives.
    pub call_back_url: String,
    /// Adds up to `amount`.
    pub service_amounts: Vec<ServiceAmount>,
    /// The goods; may be empty.
    pub items: Vec<InvoiceItem>,
    /// Comes back in the callback.
    pub additional_data: Option<String>,
    /// The payer's mobile number: the identity that the credit belongs to.
    pub mobile: Option<Secret>,
    /// Comes back in the callback and in inquiries.
    pub order_id: Option<String>,
    /// Value added tax, in Rial.
    pub vat: Option<Rial>,
    /// Fields that this library does not know. They cannot replace those that it does.
    pub extra: Map<String, Value>,
    /// Refuse items that do not add up to the amount, instead of warning.
    pub items_must_add_up: bool,
}

impl std::fmt::Debug for TokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TokenRequest")
            .field("amount", &self.amount)
            .field("order_id", &self.order_id)
            .field("service_amounts", &self.service_amounts)
            .field("items", &self.items.len())
            .finish_non_exhaustive()
    }
}

/// What the gateway adds to the callback address, besides `orderId` and `additionalData`.
const RESERVED: [&str; 4] = [field::RESULT, field::DESC, field::TOKEN, field::CHANNEL_REF_NUMBER];

impl TokenRequest {
    /// An order of which the whole amount goes to one service, which is what everybody sends.
    pub fn new(
        amount: Rial,
        service_id: i64,
        ip: impl Into<String>,
        call_back_url: impl Into<String>,
    ) -> Self {
        Self {
            ip: ip.into(),
            amount,
            call_back_url: call_back_url.into(),
            service_amounts: vec![ServiceAmount { service_id, amount }],
            items: Vec::new(),
            additional_data: None,
            mobile: None,
            order_id: None,
            vat: None,
            extra: Map::new(),
            items_must_add_up: false,
        }
    }

    /// Sets the order number.
    #[must_use]
    pub fn order_id(mut self, order_id: impl Into<String>) -> Self {
        self.order_id = Some(order_id.into());
        self
    }

    /// Sets the payer's mobile number, in any of the usual forms.
    #[must_use]
    pub fn mobile(mut self, mobile: impl Into<Secret>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Adds an invoice item.
    #[must_use]
    pub fn item(mut self, item: InvoiceItem) -> Self {
        self.items.push(item);
        self
    }

    /// Sets what comes back in the callback.
    #[must_use]
    pub fn additional_data(mut self, data: impl Into<String>) -> Self {
        self.additional_data = Some(data.into());
        self
    }

    /// Sets the value added tax.
    #[must_use]
    pub fn vat(mut self, vat: Rial) -> Self {
        self.vat = Some(vat);
        self
    }

    /// Divides the amount among several services.
    #[must_use]
    pub fn service_amounts(mut self, amounts: Vec<ServiceAmount>) -> Self {
        self.service_amounts = amounts;
        self
    }

    /// What verify will have to find for this order.
    pub fn expected(&self, token: impl Into<Secret>) -> Expected {
        let expected = Expected::new(token, self.amount).ip(self.ip.clone());
        match given(self.order_id.as_deref()) {
            Some(order_id) => expected.order_id(order_id),
            None => expected,
        }
    }

    /// Checks everything that can be known before sending. [`Tara::get_token`](super::Tara::get_token)
    /// does it by itself.
    ///
    /// # Errors
    /// `InvalidInput` with the field, and Tara's own code for it where there is one.
    pub fn check(&self) -> Result<Vec<Warning>> {
        self.prepare().map(|(_, warnings)| warnings)
    }

    /// Checks, and brings everything into the form in which it is sent.
    pub(super) fn prepare(&self) -> Result<(Prepared, Vec<Warning>)> {
        let ip = checks::ip("ip", &self.ip)
            .map_err(|e| if self.ip.is_empty() { with_code(e, codes::IP_EMPTY) } else { e })?;
        if self.amount == Rial::ZERO {
            return Err(with_code(Error::input("amount", "must be above zero"), codes::AMOUNT_NOT_VALID));
        }
        let call_back_url = checks::callback_url("callBackUrl", &self.call_back_url, &RESERVED)
            .map_err(|e| with_code(e, codes::CALLBACK_URL_FORMAT))?;
        self.check_echo(&call_back_url)?;
        self.check_services()?;
        for item in &self.items {
            item.check()?;
        }
        let mobile = given(self.mobile.as_ref().map(Secret::expose))
            .map(|m| checks::mobile("mobile", m))
            .transpose()?;
        if let Some(order_id) = given(self.order_id.as_deref()) {
            checks::plain_text("orderId", order_id)?;
        }
        checks::extra("extra", &self.extra, &FIELDS)?;
        Ok((Prepared { ip, call_back_url, mobile }, self.check_items()?))
    }

    /// The address's own query may repeat what comes back anyhow, but not contradict it: then nobody
    /// could tell which of the two the gateway sent.
    fn check_echo(&self, call_back_url: &str) -> Result<()> {
        let Ok(url) = url::Url::parse(call_back_url) else { return Ok(()) };
        for (name, value) in url.query_pairs() {
            let sent = match name.as_ref() {
                "orderId" => &self.order_id,
                "additionalData" => &self.additional_data,
                _ => continue,
            };
            if given(sent.as_deref()) != Some(value.as_ref()) {
                let why = format!("its query holds another `{name}` than the order: Tara adds its own");
                return Err(Error::input("callBackUrl", why));
            }
        }
        Ok(())
    }

    fn check_services(&self) -> Result<()> {
        let bad = |why: String, code| Err(with_code(Error::input("serviceAmountList", why), code));
        if self.service_amounts.is_empty() {
            return bad("must not be empty".to_owned(), codes::SERVICE_AMOUNTS_EMPTY);
        }
        if self.service_amounts.iter().any(|service| service.service_id <= 0) {
            return bad("holds a service id that is not above zero".to_owned(), codes::SERVICE_ID_NOT_VALID);
        }
        let sum: Option<Rial> = self.service_amounts.iter().map(|service| service.amount).sum();
        if sum != Some(self.amount) {
            let sum = sum.map_or_else(|| "too much".to_owned(), |sum| sum.to_string());
            let why = format!("adds up to {sum}, not to the amount {}", self.amount);
            return bad(why, codes::AMOUNTS_NOT_EQUAL);
        }
        Ok(())
    }

    fn check_items(&self) -> Result<Vec<Warning>> {
        if self.items.is_empty() {
            return Ok(Vec::new());
        }
        let sum: Option<Option<Rial>> = self
            .items
            .iter()
            .map(|item| item.fee.checked_mul(item.count))
            .collect::<Option<Vec<_>>>()
            .map(|all| all.into_iter().sum());
        // The tax stands in no item, and is a part of the amount.
        let whole = sum.flatten().and_then(|items| items.checked_add(self.vat.unwrap_or(Rial::ZERO)));
        let (Some(items), Some(whole)) = (sum.flatten(), whole) else {
            return Err(Error::input("taraInvoiceItemList", "adds up to more than can be held"));
        };
        if whole == self.amount {
            return Ok(Vec::new());
        }
        if self.items_must_add_up {
            let why = format!("adds up to {whole}, not to the amount {}", self.amount);
            return Err(with_code(Error::input("taraInvoiceItemList", why), codes::AMOUNTS_NOT_EQUAL));
        }
        // Where nobody asks for it, prices with the tax in them do as well.
        if items == self.amount {
            return Ok(Vec::new());
        }
        Ok(vec![Warning::ItemsDoNotAddUp { items, amount: self.amount }])
    }

    pub(super) fn to_json<'a>(&'a self, prepared: &'a Prepared) -> impl Serialize + 'a {
        TokenJson {
            ip: &prepared.ip,
            service_amounts: self.service_amounts.iter().map(ServiceJson::from).collect(),
            items: self.items.iter().map(|item| item.to_json()).collect(),
            additional_data: given(self.additional_data.as_deref()),
            call_back_url: &prepared.call_back_url,
            amount: self.amount.to_string(),
            mobile: prepared.mobile.as_ref().map(Secret::expose),
            order_id: given(self.order_id.as_deref()),
            vat: self.vat.map(Rial::get),
            extra: &self.extra,
        }
    }
}

/// What the checks brought into another form.
pub(super) struct Prepared {
    ip: String,
    call_back_url: String,
    mobile: Option<Secret>,
}

/// Gives an error the code that Tara itself would have answered.
fn with_code(error: Error, code: i64) -> Error {
    error.with_gateway_code(GATEWAY, code)
}

const FIELDS: [&str; 9] = [
    "ip",
    "serviceAmountList",
    "taraInvoiceItemList",
    "additionalData",
    "callBackUrl",
    "amount",
    "mobile",
    "orderId",
    "vat",
];

const ITEM_FIELDS: [&str; 8] = ["name", "code", "count", "unit", "fee", "group", "groupTitle", "data"];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TokenJson<'a, Item> {
    ip: &'a str,
    #[serde(rename = "serviceAmountList")]
    service_amounts: Vec<ServiceJson>,
    #[serde(rename = "taraInvoiceItemList")]
    items: Vec<Item>,
    #[serde(skip_serializing_if = "Option::is_none")]
    additional_data: Option<&'a str>,
    call_back_url: &'a str,
    // The document says string.
    amount: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    mobile: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vat: Option<i64>,
    #[serde(flatten)]
    extra: &'a Map<String, Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ServiceJson {
    service_id: i64,
    amount: i64,
}

impl From<&ServiceAmount> for ServiceJson {
    fn from(service: &ServiceAmount) -> Self {
        Self { service_id: service.service_id, amount: service.amount.get() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ItemJson<'a> {
    name: &'a str,
    code: &'a str,
    count: i64,
    unit: u32,
    fee: i64,
    group: &'a str,
    group_title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a str>,
    #[serde(flatten)]
    extra: &'a Map<String, Value>,
}
