//! The control API under `/_simulator/…` (JSON over HTTP), and the two payment pages.

use serde_json::{Value, json};

use super::form::Fields;
use super::json::Json;
use super::message::{Answer, Push, Request};
use super::open_points::OpenPoints;
use super::payer::{DEFAULT_CARD, Decline, Finished, Obstacle, Pay};
use super::reply::Reply;
use super::state::{Gateway, Payment, State};
use super::tabapay::wanted_card;
use super::{Machine, PlannedFault, page};

/// What the control API answers.
type Controlled = Result<(Value, Vec<Push>), (u16, String)>;

fn plain(value: Value) -> Controlled {
    Ok((value, Vec::new()))
}

impl Machine {
    pub(super) fn control(&mut self, request: &Request, path: &str, now_ms: u64) -> Answer {
        let steps: Vec<&str> = path.split('/').filter(|step| !step.is_empty()).skip(1).collect();
        if let ["page", token] = steps.as_slice() {
            return self.page_of_either(token, request, self.clock(now_ms)).into_answer();
        }
        let reply = match self.controlled(request, &steps, now_ms) {
            Ok((value, pushes)) => Reply { pushes, ..Reply::json(200, Json::from(&value)) },
            Err((status, error)) => Reply::json(status, Json::from(&json!({ "error": error }))),
        };
        reply.into_answer()
    }

    fn controlled(&mut self, request: &Request, steps: &[&str], now_ms: u64) -> Controlled {
        let body = if request.body.trim_ascii().is_empty() {
            json!({})
        } else {
            serde_json::from_slice::<Value>(&request.body)
                .map_err(|e| (400, format!("the body is no JSON: {e}")))?
        };
        let bad = |error: String| (400, error);
        // A list is taken for a struct's fields by serde; only a plan of faults may be one.
        if !body.is_object() && steps != ["faults"] {
            return Err(bad("the body is a JSON object".to_owned()));
        }
        match (request.method.as_str(), steps) {
            ("GET", []) => plain(self.overview(request)),
            ("GET", ["payments"]) => self.list_payments(request, now_ms),
            ("GET", ["payments", token]) => {
                let payment = self.payment(token, now_ms).ok_or_else(no_payment)?;
                plain(serde_json::to_value(payment).map_err(|e| (500, e.to_string()))?)
            }
            ("GET", ["payments", token, "callback"]) => {
                let payment = self.payment(token, now_ms).ok_or_else(no_payment)?;
                plain(callbacks(payment))
            }
            ("GET", ["payments", token, "account"]) => {
                let account = self.ledger(now_ms).account(token).ok_or_else(no_payment)?;
                plain(json!(account))
            }
            ("POST", ["payments", token, "pay"]) => {
                let how: Pay = serde_json::from_value(body).map_err(|e| bad(e.to_string()))?;
                let done = self.pay(token, &how, now_ms);
                self.finished(token, done, now_ms)
            }
            ("POST", ["payments", token, "decline"]) => {
                let how: Decline = serde_json::from_value(body).map_err(|e| bad(e.to_string()))?;
                let done = self.decline(token, &how, now_ms);
                self.finished(token, done, now_ms)
            }
            ("POST", ["payments", token, "leave"]) => {
                self.walk_away(token, now_ms).map_err(obstacle)?;
                plain(json!({"left": true}))
            }
            ("POST", ["payments", token, "expire"]) => {
                let state = self.expire(token, now_ms).map_err(obstacle)?;
                plain(json!({"state": state}))
            }
            ("GET", ["clock"]) => plain(self.clock_json(now_ms)),
            ("POST", ["clock"]) => {
                let by = body.get("advance_ms").and_then(Value::as_i64);
                self.advance_clock(by.ok_or_else(|| bad("advance_ms is a whole number".to_owned()))?);
                plain(self.clock_json(now_ms))
            }
            ("GET", ["faults"]) => plain(json!({"planned": self.plan().planned()})),
            ("POST", ["faults"]) => self.plan_faults(&body),
            ("DELETE", ["faults"]) => {
                self.clear_faults();
                plain(json!({"planned": []}))
            }
            ("GET", ["open-points"]) => plain(json!(self.open_points())),
            ("GET", ["open-points", "catalogue"]) => plain(json!(OpenPoints::catalogue())),
            ("POST" | "PUT" | "PATCH", ["open-points"]) => {
                self.open.set(&body).map_err(bad)?;
                plain(json!(self.open_points()))
            }
            ("DELETE", ["open-points"]) => {
                self.set_open_points(self.config.open_points.clone());
                plain(json!(self.open_points()))
            }
            ("GET", ["counters"]) => plain(self.counters().to_json()),
            ("POST", ["counters", "reset"]) | ("DELETE", ["counters"]) => {
                // What stood there before the reset: nothing is lost between reading and resetting.
                let before = self.counters().to_json();
                self.reset_counters();
                plain(before)
            }
            ("GET", ["requests"]) => self.list_requests(request),
            ("DELETE", ["requests"]) => {
                self.clear_requests();
                plain(json!({"requests": []}))
            }
            ("GET", ["ledger"]) => plain(self.ledger_json(now_ms)),
            ("POST", ["logins", "end"]) => plain(json!({"ended": self.end_logins()})),
            ("POST", ["reset"]) => {
                self.reset();
                plain(json!({"reset": true}))
            }
            _ => Err((404, format!("no such control: {} /_simulator/{}", request.method, steps.join("/")))),
        }
    }

    fn overview(&self, request: &Request) -> Value {
        let origin = request.origin();
        json!({
            "tara": format!("{origin}/pay"),
            "refund": format!("{origin}/club"),
            "tabapay": format!("{origin}/v1"),
            "tabapay_sandbox": format!("{origin}/v1/sandbox"),
            "controls": [
                "GET payments?order_id=&limit=", "GET payments/{token}", "GET payments/{token}/callback",
                "GET payments/{token}/account", "POST payments/{token}/pay", "POST payments/{token}/decline",
                "POST payments/{token}/leave", "POST payments/{token}/expire", "GET clock", "POST clock", "GET faults",
                "POST faults", "DELETE faults", "GET open-points", "GET open-points/catalogue", "POST open-points",
                "DELETE open-points", "GET counters", "POST counters/reset", "GET requests?operation=&limit=",
                "DELETE requests", "GET ledger", "POST connections/end", "POST logins/end", "POST reset", "GET page/{token}",
                "POST page/{token}",
            ],
        })
    }

    fn clock_json(&self, now_ms: u64) -> Value {
        json!({"now_ms": self.clock(now_ms), "offset_ms": self.clock_offset_ms})
    }

    fn list_payments(&mut self, request: &Request, now_ms: u64) -> Controlled {
        let query = Fields::of(request).unwrap_or_default();
        let limit = limit_of(&query, 100)?;
        let order = query.text("order_id");
        let now = self.clock(now_ms);
        let mut found = Vec::new();
        for token in self.order_of_payments.iter().rev() {
            let Some(payment) = self.payments.get_mut(token) else { continue };
            if order.is_some() && payment.order_id != order {
                continue;
            }
            if found.len() >= limit {
                break;
            }
            payment.let_time_pass(now, &self.open, &mut self.ledger);
            found.push(serde_json::to_value(&*payment).map_err(|e| (500, e.to_string()))?);
        }
        plain(json!({"total": self.order_of_payments.len(), "payments": found}))
    }

    fn list_requests(&self, request: &Request) -> Controlled {
        let query = Fields::of(request).unwrap_or_default();
        let limit = limit_of(&query, 100)?;
        let operation = query.text("operation");
        let matches =
            |logged: &&super::Logged| operation.as_deref().is_none_or(|name| logged.operation.name() == name);
        let newest: Vec<_> = self.requests().rev().filter(matches).take(limit).collect();
        let in_order: Vec<_> = newest.into_iter().rev().collect();
        plain(json!({"requests": in_order}))
    }

    fn plan_faults(&mut self, body: &Value) -> Controlled {
        let list = match body {
            Value::Array(list) => list.clone(),
            one => vec![one.clone()],
        };
        let faults: Result<Vec<_>, _> = list.iter().map(PlannedFault::from_json).collect();
        for fault in faults.map_err(|error| (400, error))? {
            self.plan_fault(fault).map_err(|error| (400, error))?;
        }
        plain(json!({"planned": self.plan().planned()}))
    }

    fn ledger_json(&mut self, now_ms: u64) -> Value {
        let ledger = self.ledger(now_ms);
        json!({
            "totals": ledger.totals(),
            "settled_tokens": ledger.settled_tokens(),
            "moved_twice": ledger.moved_twice(),
            "orders_settled_twice": ledger.orders_settled_twice(),
            "accounts": ledger.accounts().map(|(token, account)| (token.to_owned(), json!(account)))
                .collect::<serde_json::Map<_, _>>(),
        })
    }

    fn finished(&mut self, token: &str, done: Result<Finished, Obstacle>, now_ms: u64) -> Controlled {
        let done = done.map_err(obstacle)?;
        let payment = self.payment(token, now_ms).ok_or_else(no_payment)?;
        Ok((callbacks(payment), done.pushes))
    }

    /// Tara's page: user name and token come by POST (urlencoded or multipart) or by GET.
    pub(super) fn tara_page(&mut self, request: &Request, now: u64) -> Reply {
        let fields = Fields::of(request).unwrap_or_default();
        let token = fields.text("token").unwrap_or_default();
        let user = fields.text("username").unwrap_or_default();
        let right =
            self.payments.get(&token).is_some_and(|p| p.gateway == Gateway::Tara && p.merchant == user);
        if !right {
            let text =
                "نام کاربری یا شناسهٔ یکتای پرداخت نامعتبر است. لطفاً به فروشگاه برگردید و دوباره تلاش کنید.";
            return Reply::html(200, page::message(Gateway::Tara, "اطلاعات پرداخت نامعتبر است", text));
        }
        self.show_page(&token, request, now)
    }

    /// TabaPay's page at `/pay/<token>`.
    pub(super) fn tabapay_page(&mut self, token: &str, request: &Request, now: u64) -> Reply {
        if self.payments.get(token).is_none_or(|p| p.gateway != Gateway::TabaPay) {
            let text = "تراکنشی با این نشانی وجود ندارد. لطفاً به فروشگاه برگردید و دوباره تلاش کنید.";
            return Reply::html(404, page::message(Gateway::TabaPay, "تراکنش پیدا نشد", text));
        }
        self.page_of_either(token, request, now)
    }

    /// The page by its token: GET shows it, a POST with an `action` presses a button.
    fn page_of_either(&mut self, token: &str, request: &Request, now: u64) -> Reply {
        let Some(gateway) = self.payments.get(token).map(|p| p.gateway) else {
            return Reply::html(
                404,
                page::message(Gateway::Tara, "تراکنش پیدا نشد", "چنین تراکنشی وجود ندارد."),
            );
        };
        let fields = Fields::of(request).unwrap_or_default();
        let action = fields.text("action");
        let (true, Some(action)) = (request.method == "POST", action.as_deref()) else {
            return self.show_page(token, request, now);
        };
        let card =
            fields.text("card").map(|text| super::form::card_digits(&text)).filter(|card| !card.is_empty());
        let how = Pay { card, amount: None, ip: Some(request.peer_ip.to_string()) };
        match action {
            "pay" | "decline" => match self.page_action(token, &how, action == "pay", now) {
                Ok(done) => self.back_to_shop(gateway, done),
                Err(why) => obstacle_page(gateway, why),
            },
            "leave" => {
                if let Some(payment) = self.payments.get_mut(token) {
                    payment.left = true;
                }
                let text = "صفحهٔ پرداخت بسته شد و به فروشگاه چیزی فرستاده نشد.";
                Reply::html(200, page::message(gateway, "پرداخت نیمه‌کاره ماند", text))
            }
            _ => Reply::html(400, page::message(gateway, "درخواست نامعتبر", "دکمه‌ای با این نام وجود ندارد.")),
        }
    }

    fn show_page(&mut self, token: &str, request: &Request, now: u64) -> Reply {
        let Some(mut payment) = self.take_payment(token, now) else { return Reply::empty(404) };
        let reply = match payment.state {
            State::Created => {
                payment.page_opened = true;
                payment.payer_ip = Some(request.peer_ip.to_string());
                let card = wanted_card(&payment).unwrap_or_else(|| DEFAULT_CARD.to_owned());
                Reply::html(200, page::payment(&payment, &card))
            }
            State::Declined => obstacle_page(payment.gateway, Obstacle::AlreadyDeclined),
            State::Expired => obstacle_page(payment.gateway, Obstacle::Expired),
            _ => obstacle_page(payment.gateway, Obstacle::AlreadyPaid),
        };
        self.put_back(payment);
        reply
    }

    fn back_to_shop(&self, gateway: Gateway, done: Finished) -> Reply {
        let mut reply = match done.callbacks.as_slice() {
            [] => {
                let text = "ارتباط با فروشگاه برقرار نشد.";
                Reply::html(200, page::message(gateway, "بازگشت به فروشگاه ممکن نشد", text))
            }
            [only] if only.method == "GET" => Reply::redirect(&only.url),
            several => Reply::html(200, page::go_back(gateway, several)),
        };
        reply.pushes = done.pushes;
        reply
    }
}

fn obstacle_page(gateway: Gateway, why: Obstacle) -> Reply {
    let (title, text) = match why {
        Obstacle::AlreadyPaid => ("این تراکنش پیش‌تر پرداخت شده است", "پرداخت دوباره ممکن نیست."),
        Obstacle::AlreadyDeclined => {
            ("این تراکنش پیش‌تر لغو شده است", "برای پرداخت، از فروشگاه دوباره شروع کنید.")
        }
        Obstacle::Expired => ("مهلت پرداخت به پایان رسیده است", "برای پرداخت، از فروشگاه دوباره شروع کنید."),
        Obstacle::UnknownToken | Obstacle::BadAmount => ("تراکنش نامعتبر است", "لطفاً به فروشگاه برگردید."),
    };
    Reply::html(200, page::message(gateway, title, text))
}

fn callbacks(payment: &Payment) -> Value {
    json!({
        "token": payment.token,
        "state": payment.state,
        // The first one, for the usual case; null when the browser never came back.
        "callback": payment.callbacks.first(),
        "callbacks": payment.callbacks,
    })
}

fn no_payment() -> (u16, String) {
    (404, Obstacle::UnknownToken.to_string())
}

fn obstacle(why: Obstacle) -> (u16, String) {
    let status = match why {
        Obstacle::UnknownToken => 404,
        Obstacle::BadAmount => 400,
        _ => 409,
    };
    (status, why.to_string())
}

fn limit_of(query: &Fields, usual: usize) -> Result<usize, (u16, String)> {
    match query.text("limit") {
        None => Ok(usual),
        Some(text) => text.parse().map_err(|_| (400, "limit is a whole number".to_owned())),
    }
}
