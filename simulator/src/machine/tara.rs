//! Tara under `/pay/api/…`.

use serde_json::Value;

use super::form::{Fields, as_text, whole_number};
use super::json::Json;
use super::message::Request;
use super::open_points::{
    ErrorStatus, ExpireTime, InquiryAnswer, ListShape, LoginRefusal, RefusalBody, RepeatedOrder, TaraRefusal,
    TaraSecondVerify, TrackAmounts, Written,
};
use super::reply::{Reply, html_error};
use super::rng::Rng;
use super::state::{Gateway, Item, Payment, State, TaraStanding};
use super::{Machine, codes, jalali};

/// A refusal by its code.
struct Refused(&'static str);

impl Machine {
    pub(super) fn tara_authenticate(&mut self, request: &Request, now: u64, rng: &mut Rng) -> Reply {
        let Ok(fields) = Fields::of(request) else { return Reply::framework_error(400, &request.path) };
        let user = fields.text("username").unwrap_or_default();
        let password = fields.text("password").unwrap_or_default();
        let known = self.config.tara.iter().any(|m| m.user == user && m.password == password);
        if !known {
            return match self.open.tara_login_refused {
                LoginRefusal::Code2 => self.tara_refusal("2", rng),
                LoginRefusal::Http403 => self.tara_http_refusal(403, &request.path),
                LoginRefusal::Http401 => self.tara_http_refusal(401, &request.path),
            };
        }
        let token = rng.hex(64);
        let expires = now.saturating_add(self.open.tara_login_lifetime_ms);
        self.logins.add(&token, &user, expires, now, self.open.tara_login_ends_earlier);
        self.counters.logins += 1;
        let mut body = Json::object([
            ("accessToken", Json::text(token)),
            ("result", self.tara_result("0")),
            ("description", Json::text(codes::text(Gateway::Tara, "0"))),
            ("doTime", Json::text(jalali::tehran_minute(now))),
        ]);
        let lifetime = self.open.tara_login_lifetime_ms;
        let expire_time = match self.open.tara_expire_time {
            ExpireTime::EpochMs => Some(Json::number(expires)),
            ExpireTime::EpochS => Some(Json::number(expires / 1000)),
            ExpireTime::DurationS => Some(Json::number(lifetime / 1000)),
            ExpireTime::DurationMs => Some(Json::number(lifetime)),
            ExpireTime::Past => Some(Json::number(now.saturating_sub(60_000))),
            ExpireTime::Text => Some(Json::text(jalali::tehran_minute(expires))),
            ExpireTime::Absent => None,
        };
        if let Some(value) = expire_time {
            body.push("expireTime", value);
        }
        Reply::json(200, body)
    }

    pub(super) fn tara_club_groups(&mut self, request: &Request, now: u64) -> Reply {
        if self.tara_user(request, now).is_none() {
            return self.tara_http_refusal(401, &request.path);
        }
        let list = self.config.groups.iter().map(|group| {
            Json::object([
                ("tag", Json::text(&group.tag)),
                ("id", Json::number(group.id)),
                ("name", Json::text(&group.name)),
                ("title", Json::text(&group.title)),
            ])
        });
        let mut body = Json::object([("ipgClubMerchandiseGroupReportList", Json::List(list.collect()))]);
        if self.open.tara_groups_result {
            body.push("result", self.tara_result("0"));
            body.push("description", Json::text(codes::text(Gateway::Tara, "0")));
        }
        Reply::json(200, body)
    }

    pub(super) fn tara_get_token(&mut self, request: &Request, now: u64, rng: &mut Rng) -> Reply {
        let Some(user) = self.tara_user(request, now) else {
            return self.tara_http_refusal(401, &request.path);
        };
        let Ok(fields) = Fields::of(request) else { return Reply::framework_error(400, &request.path) };
        match self.tara_new_payment(&user, fields, now, rng) {
            Ok(token) => Reply::json(
                200,
                Json::object([
                    ("token", Json::text(token)),
                    ("result", self.tara_result("0")),
                    ("description", Json::text(codes::text(Gateway::Tara, "0"))),
                    ("doTime", Json::text(do_time(rng))),
                ]),
            ),
            Err(Refused(code)) => self.tara_refusal(code, rng),
        }
    }

    fn tara_new_payment(
        &mut self,
        user: &str,
        fields: Fields,
        now: u64,
        rng: &mut Rng,
    ) -> Result<String, Refused> {
        let merchant = self.config.tara.iter().find(|m| m.user == user).ok_or(Refused("4"))?;
        match merchant.standing {
            TaraStanding::Active => {}
            TaraStanding::NoAccess => return Err(Refused("3")),
            TaraStanding::MerchantNotFound => return Err(Refused("4")),
            TaraStanding::ChannelNotFound => return Err(Refused("12")),
        }
        let ip = fields.text("ip");
        if ip.is_none() && self.open.tara_needs_ip {
            return Err(Refused("88"));
        }
        if let (Some(allowed), Some(ip)) = (&merchant.allowed_ips, &ip)
            && !allowed.contains(ip)
        {
            return Err(Refused("1"));
        }
        let amount = fields.text("amount").ok_or(Refused("87"))?;
        let amount = whole_number(&amount).and_then(|n| u64::try_from(n).ok()).ok_or(Refused("89"))?;
        if amount > merchant.greatest_amount {
            return Err(Refused("13"));
        }
        if amount < merchant.least_amount {
            return Err(Refused("14"));
        }
        let service_amounts = service_amounts(&fields)?;
        if service_amounts.iter().any(|(id, _)| !merchant.service_ids.contains(id)) {
            return Err(Refused("9"));
        }
        let sum = service_amounts.iter().try_fold(0u64, |sum, (_, part)| sum.checked_add(*part));
        if sum != Some(amount) {
            return Err(Refused("11"));
        }
        let items = fields.get("taraInvoiceItemList").and_then(Value::as_array).cloned().unwrap_or_default();
        if self.open.tara_items_must_add_up && items_and_vat(&items, &fields) != Some(i128::from(amount)) {
            return Err(Refused("11"));
        }
        let callback_url = fields.text("callBackUrl").filter(|url| is_http_url(url)).ok_or(Refused("92"))?;
        // One public client misspells it.
        let order_id = fields.text("orderId").or_else(|| fields.text("orderid"));
        if let Some(order) = &order_id {
            let first = self.tara_orders.insert((user.to_owned(), order.clone()));
            if !first && self.open.tara_repeated_order == RepeatedOrder::Code10 {
                return Err(Refused("10"));
            }
        }
        let token = rng.uuid();
        let payment = Payment {
            service_amounts,
            items: items.iter().filter_map(item).collect(),
            additional_data: fields.get("additionalData").and_then(as_text),
            shop: merchant.shop.clone(),
            ..self.blank_payment(
                Gateway::Tara,
                &token,
                user,
                amount,
                order_id,
                callback_url,
                fields,
                now,
                rng,
            )
        };
        self.add_payment(payment, now);
        Ok(token)
    }

    pub(super) fn tara_verify(&mut self, request: &Request, now: u64, rng: &mut Rng) -> Reply {
        let mut payment = match self.tara_payment_of(request, now, rng) {
            Ok(payment) => payment,
            Err(reply) => return *reply,
        };
        payment.verify_calls += 1;
        let answer = match payment.state {
            State::Created | State::Expired => Err(refusal_code(self.open.tara_verify_unpaid)),
            State::Declined => Err("102"),
            State::Returned => Err(refusal_code(self.open.tara_verify_returned)),
            State::Paid => {
                payment.settle(&mut self.ledger);
                Ok(true)
            }
            State::Settled | State::Refunded => match self.open.tara_second_verify {
                TaraSecondVerify::SameSuccess => Ok(true),
                TaraSecondVerify::NoReference => Ok(false),
                TaraSecondVerify::Code10 => Err("10"),
                TaraSecondVerify::Code15 => Err("15"),
                TaraSecondVerify::Code7 => Err("7"),
                TaraSecondVerify::Code8 => Err("8"),
                TaraSecondVerify::Code5 => Err("5"),
                TaraSecondVerify::Code102 => Err("102"),
            },
        };
        let reply = match answer {
            Ok(with_reference) => {
                self.ledger.verified(&payment.token);
                let mut body = self.tara_purchase(&payment, "0", "serviceAmountList", rng);
                if !with_reference {
                    body.remove_everywhere("rrn");
                }
                Reply::json(200, body)
            }
            Err(code) => self.tara_refusal_about(code, &payment.token, rng),
        };
        self.put_back(payment);
        reply
    }

    pub(super) fn tara_inquiry(&mut self, request: &Request, now: u64, rng: &mut Rng) -> Reply {
        let mut payment = match self.tara_payment_of(request, now, rng) {
            Ok(payment) => payment,
            Err(reply) => return *reply,
        };
        payment.inquiry_calls += 1;
        let answer = match payment.state {
            State::Created | State::Expired => self.open.tara_inquiry_unpaid,
            State::Paid => self.open.tara_inquiry_paid,
            State::Settled if payment.refunded == 0 => self.open.tara_inquiry_settled,
            State::Settled | State::Refunded => self.open.tara_inquiry_refunded,
            State::Declined => self.open.tara_inquiry_failed,
            State::Returned => self.open.tara_inquiry_returned,
        };
        let reply = self.tara_inquiry_reply(&payment, answer, rng);
        self.put_back(payment);
        reply
    }

    fn tara_inquiry_reply(&self, payment: &Payment, answer: InquiryAnswer, rng: &mut Rng) -> Reply {
        let name = if self.open.tara_track_amounts == TrackAmounts::Service {
            "serviceAmountList"
        } else {
            "serviveAmountList"
        };
        let tracked = match answer {
            InquiryAnswer::Success => Some(self.tara_purchase(payment, "0", name, rng)),
            InquiryAnswer::NoReference => {
                let mut purchase = self.tara_purchase(payment, "0", name, rng);
                purchase.remove_everywhere("rrn");
                Some(purchase)
            }
            InquiryAnswer::TrackRefused => {
                let mut purchase = self.tara_purchase(payment, "102", name, rng);
                purchase.remove_everywhere("rrn");
                Some(purchase)
            }
            InquiryAnswer::EmptyList | InquiryAnswer::NoList => None,
            InquiryAnswer::Code5 => return self.tara_refusal("5", rng),
            InquiryAnswer::Code6 => return self.tara_refusal("6", rng),
            InquiryAnswer::Code7 => return self.tara_refusal("7", rng),
            InquiryAnswer::Code15 => return self.tara_refusal("15", rng),
            InquiryAnswer::Code102 => return self.tara_refusal("102", rng),
        };
        let mut body = Json::object([
            ("result", self.tara_result("0")),
            ("description", Json::text(codes::text(Gateway::Tara, "0"))),
            ("doTime", Json::text(do_time(rng))),
        ]);
        match (tracked, self.open.tara_track_list) {
            (Some(purchase), ListShape::List) => body.push("trackPurchaseList", Json::List(vec![purchase])),
            (Some(purchase), ListShape::Object) => body.push("trackPurchaseList", purchase),
            (None, _) if answer == InquiryAnswer::EmptyList => {
                body.push("trackPurchaseList", Json::List(Vec::new()))
            }
            (None, _) => {}
        }
        body.push("orderId", payment.order_id.as_deref().map_or(Json::Null, Json::text));
        Reply::json(200, body)
    }

    /// The fields that verify's answer and a tracked purchase have in common.
    fn tara_purchase(&self, payment: &Payment, result: &str, amounts_name: &str, rng: &mut Rng) -> Json {
        // Before it was paid there is nothing but what was asked.
        let amount = if payment.paid_ms.is_some() { payment.paid } else { payment.asked };
        let amounts = Json::List(
            scaled(&payment.service_amounts, payment.asked, amount)
                .into_iter()
                .map(|(id, part)| {
                    Json::object([("serviceId", Json::number(id)), ("amount", Json::number(part))])
                })
                .collect(),
        );
        let mut body = Json::object([
            ("token", Json::text(&payment.token)),
            ("result", self.tara_result(result)),
            ("description", Json::text(codes::text(Gateway::Tara, result))),
            ("doTime", Json::text(do_time(rng))),
            (amounts_name, amounts.clone()),
        ]);
        if self.open.tara_track_amounts == TrackAmounts::Both && amounts_name == "serviveAmountList" {
            body.push("serviceAmountList", amounts);
        }
        let written = match self.open.tara_amount {
            Written::Text => Json::text(amount.to_string()),
            Written::Number => Json::number(amount),
        };
        body.push("amount", written);
        body.push("rrn", Json::text(&payment.rrn));
        body.push("type", Json::text("PURCHASE"));
        body
    }

    /// The payment that verify and inquiry are about, or the refusal.
    fn tara_payment_of(&mut self, request: &Request, now: u64, rng: &mut Rng) -> Result<Payment, Box<Reply>> {
        let Some(user) = self.tara_user(request, now) else {
            return Err(Box::new(self.tara_http_refusal(401, &request.path)));
        };
        let Ok(fields) = Fields::of(request) else {
            return Err(Box::new(Reply::framework_error(400, &request.path)));
        };
        let token = fields.text("token").unwrap_or_default();
        match self.take_payment(&token, now) {
            Some(payment) if payment.gateway == Gateway::Tara && payment.merchant == user => Ok(payment),
            Some(payment) => {
                let code = if payment.gateway == Gateway::Tara { "8" } else { "7" };
                self.put_back(payment);
                Err(Box::new(self.tara_refusal_about(code, &token, rng)))
            }
            None => Err(Box::new(self.tara_refusal_about("7", &token, rng))),
        }
    }

    /// The user behind the bearer token, if the login still holds.
    fn tara_user(&self, request: &Request, now: u64) -> Option<String> {
        self.logins.user_of(request.bearer_token()?, now).map(str::to_owned)
    }

    fn tara_result(&self, code: &str) -> Json {
        match self.open.tara_result {
            Written::Text => Json::text(code),
            Written::Number => Json::Raw(code.to_owned()),
        }
    }

    /// `result` ≠ 0, in the status that the switch says.
    pub(super) fn tara_refusal(&self, code: &str, rng: &mut Rng) -> Reply {
        let body = Json::object([
            ("result", self.tara_result(code)),
            ("description", Json::text(codes::text(Gateway::Tara, code))),
            ("doTime", Json::text(do_time(rng))),
        ]);
        Reply::json(self.open.tara_error_status.status(), body)
    }

    /// The same, with the token that it is about.
    fn tara_refusal_about(&self, code: &str, token: &str, rng: &mut Rng) -> Reply {
        let body = Json::object([
            ("token", Json::text(token)),
            ("result", self.tara_result(code)),
            ("description", Json::text(codes::text(Gateway::Tara, code))),
            ("doTime", Json::text(do_time(rng))),
        ]);
        Reply::json(self.open.tara_error_status.status(), body)
    }

    /// 401 and 403, with the body that the switch says.
    pub(super) fn tara_http_refusal(&self, status: u16, path: &str) -> Reply {
        match self.open.tara_refusal_body {
            RefusalBody::Framework => Reply::framework_error(status, path),
            RefusalBody::Html => html_error(status),
            RefusalBody::Empty => Reply::empty(status),
            RefusalBody::Result => {
                let code = if status == ErrorStatus::Http403.status() { "3" } else { "2" };
                let text = Json::text(codes::text(Gateway::Tara, code));
                Reply::json(status, Json::object([("result", self.tara_result(code)), ("description", text)]))
            }
        }
    }
}

/// How long it took, as text.
pub(super) fn do_time(rng: &mut Rng) -> String {
    (5 + rng.below(90)).to_string()
}

fn refusal_code(refusal: TaraRefusal) -> &'static str {
    match refusal {
        TaraRefusal::Code102 => "102",
        TaraRefusal::Code15 => "15",
        TaraRefusal::Code7 => "7",
        TaraRefusal::Code6 => "6",
        TaraRefusal::Code5 => "5",
    }
}

/// Whether it is an address that a browser can be sent to.
pub(super) fn is_http_url(text: &str) -> bool {
    !text.contains(|c: char| c.is_ascii_control())
        && url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn service_amounts(fields: &Fields) -> Result<Vec<(u64, u64)>, Refused> {
    let list = fields.get("serviceAmountList").and_then(Value::as_array).filter(|list| !list.is_empty());
    let read = |element: &Value, name: &str| {
        let text = element.get(name).and_then(as_text)?;
        whole_number(&text).and_then(|n| u64::try_from(n).ok())
    };
    list.ok_or(Refused("90"))?
        .iter()
        .map(|element| {
            let id = read(element, "serviceId").ok_or(Refused("91"))?;
            let amount = read(element, "amount").ok_or(Refused("89"))?;
            Ok((id, amount))
        })
        .collect()
}

/// The service amounts when only a part of the whole was paid; the last one takes the remainder.
fn scaled(amounts: &[(u64, u64)], asked: u64, paid: u64) -> Vec<(u64, u64)> {
    if asked == paid || asked == 0 {
        return amounts.to_vec();
    }
    let mut rest = paid;
    let last = amounts.len().saturating_sub(1);
    amounts
        .iter()
        .enumerate()
        .map(|(i, (id, amount))| {
            let share = (u128::from(*amount) * u128::from(paid) / u128::from(asked)) as u64;
            let part = if i == last { rest } else { share.min(rest) };
            rest -= part;
            (*id, part)
        })
        .collect()
}

fn item(value: &Value) -> Option<Item> {
    let text = |name: &str| value.get(name).and_then(as_text).unwrap_or_default();
    const UNITS: [&str; 12] =
        ["کیلوگرم", "متر", "لیتر", "متر مربع", "عدد", "قطعه", "دستگاه", "دست", "بسته", "جعبه", "ست", "جفت"];
    let unit =
        whole_number(&text("unit")).and_then(|n| usize::try_from(n - 1).ok()).and_then(|i| UNITS.get(i));
    value.is_object().then(|| Item {
        name: text("name"),
        count: text("count"),
        unit: unit.copied().unwrap_or_default().to_owned(),
        fee: whole_number(&text("fee")).and_then(|n| u64::try_from(n).ok()),
    })
}

fn items_and_vat(items: &[Value], fields: &Fields) -> Option<i128> {
    let number = |text: String| whole_number(&text);
    let mut sum = match fields.text("vat") {
        Some(vat) => number(vat)?,
        None => 0,
    };
    for item in items {
        let count = item.get("count").and_then(as_text).and_then(number)?;
        let fee = item.get("fee").and_then(as_text).and_then(number)?;
        sum = sum.checked_add(count.checked_mul(fee)?)?;
    }
    Some(sum)
}
