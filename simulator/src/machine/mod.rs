//! Both gateways as a pure state machine: a request, a time and a generator go in, an answer comes out.
//! No sockets, no clocks, no threads.

mod codes;
mod control;
mod counters;
mod delivery;
mod faults;
mod form;
mod jalali;
pub(crate) mod json;
mod ledger;
mod mangle;
mod message;
mod open_points;
mod operation;
mod page;
mod payer;
pub(crate) mod reply;
mod rng;
mod state;
mod tabapay;
mod tara;
mod tara_refund;

use std::collections::{HashMap, HashSet, VecDeque};

pub use codes::{all as all_codes, text as code_text};
pub use counters::{ConnectionCounters, Counters};
pub use delivery::{After, Delivery, End, Perceived, Transfer};
pub use faults::{AmountError, BodyKind, CutOf, Fault, JsonType, Plan, PlannedFault};
pub use form::{Fields, Unreadable};
pub use jalali::tehran_minute;
pub use ledger::{Account, Ledger, Totals};
pub use message::{Answer, Push, Request};
pub use open_points::*;
pub use operation::Operation;
pub use page::{escape, persian_amount, persian_digits};
pub use payer::{DEFAULT_CARD, Decline, Finished, Obstacle, Pay};
pub use rng::Rng;
pub use state::{
    Callback, Config, Gateway, Group, Item, Payment, RefundAccount, State, TabapayMerchant, TabapayStanding,
    TaraMerchant, TaraStanding,
};

use reply::{Reply, html_error};
use state::Logins;

/// One request in the log.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Logged {
    /// When, by the machine's clock.
    pub at_ms: u64,
    /// Which gateway.
    pub gateway: Gateway,
    /// Which call.
    pub operation: Operation,
    /// The HTTP method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// All headers, secrets included: nothing here is real.
    pub headers: Vec<(String, String)>,
    /// The body, as text.
    pub body: String,
    /// The status that was answered.
    pub status: u16,
    /// Whether the gateway acted on it.
    pub processed: bool,
    /// The fault that struck.
    pub fault: Option<Fault>,
}

/// Both gateways.
#[derive(Debug)]
pub struct Machine {
    config: Config,
    open: OpenPoints,
    plan: Plan,
    ledger: Ledger,
    counters: Counters,
    payments: HashMap<String, Payment>,
    /// In the order they were asked for.
    order_of_payments: Vec<String>,
    /// Reference numbers, by which refunds name a purchase.
    tokens_by_reference: HashMap<String, String>,
    tara_orders: HashSet<(String, String)>,
    logins: Logins,
    refund_logins: Logins,
    tracking_code: u64,
    log: VecDeque<Logged>,
    clock_offset_ms: i64,
}

impl Machine {
    /// A machine to which nothing has happened yet.
    pub fn new(config: Config) -> Machine {
        Machine {
            open: config.open_points.clone(),
            config,
            plan: Plan::default(),
            ledger: Ledger::default(),
            counters: Counters::default(),
            payments: HashMap::new(),
            order_of_payments: Vec::new(),
            tokens_by_reference: HashMap::new(),
            tara_orders: HashSet::new(),
            logins: Logins::default(),
            refund_logins: Logins::default(),
            tracking_code: 39,
            log: VecDeque::new(),
            clock_offset_ms: 0,
        }
    }

    /// Answers one request. `now_ms` is the wall clock (milliseconds since 1970); time travel is added to it.
    pub fn handle(&mut self, request: &Request, now_ms: u64, rng: &mut Rng) -> Answer {
        let now = self.clock(now_ms);
        let path = tidy(&request.path);
        if controlled_path(&path).is_some() {
            return self.control(request, &path, now_ms);
        }
        let Some(route) = Route::of(&path) else { return html_error(404).into_answer() };
        let (gateway, operation) = (route.gateway(), route.operation());
        self.counters.count(gateway, operation);
        let fault = self.plan.take(gateway, operation);
        let answer = match &fault {
            None => self.process(&route, request, now, rng).into_answer(),
            Some(fault) => self.process_with(fault, &route, request, now, rng),
        };
        self.remember(request, gateway, operation, &answer, fault, now);
        answer
    }

    /// A client has connected; says how the server should mistreat the connection, if a fault is planned.
    pub fn connection(&mut self) -> Option<Delivery> {
        let fault = self.plan.take_connect()?;
        Some(mangle::apply(&fault, false, Reply::empty(200), "").delivery)
    }

    fn process_with(
        &mut self,
        fault: &Fault,
        route: &Route,
        request: &Request,
        now: u64,
        rng: &mut Rng,
    ) -> Answer {
        let gateway = route.gateway();
        let processed = fault.processes(gateway);
        let reply = if processed { self.process(route, request, now, rng) } else { html_error(503) };
        let reply = match fault {
            Fault::Unauthorized {} => self.unauthorized(route, &request.path, 401),
            Fault::Forbidden {} => self.unauthorized(route, &request.path, 403),
            Fault::Code { code, .. } if !faults::is_success(gateway, code) => {
                Reply { pushes: reply.pushes, ..self.refusal(route, code, request, now, rng) }
            }
            _ => reply,
        };
        mangle::apply(fault, processed, reply, &request.path)
    }

    fn process(&mut self, route: &Route, request: &Request, now: u64, rng: &mut Rng) -> Reply {
        let may_be_get = matches!(route, Route::IpgPurchase | Route::Page(_));
        if request.method != "POST" && !(may_be_get && matches!(request.method.as_str(), "GET" | "HEAD")) {
            return Reply::framework_error(405, &request.path);
        }
        match route {
            Route::Authenticate => self.tara_authenticate(request, now, rng),
            Route::ClubGroups => self.tara_club_groups(request, now),
            Route::GetToken => self.tara_get_token(request, now, rng),
            Route::IpgPurchase => self.tara_page(request, now),
            Route::PurchaseVerify => self.tara_verify(request, now, rng),
            Route::PurchaseInquiry => self.tara_inquiry(request, now, rng),
            Route::RefundLogin => self.refund_login(request, now, rng),
            Route::Refund(rrn) => self.refund(request, rrn, false, now),
            Route::RefundPartial(rrn) => self.refund(request, rrn, true, now),
            Route::Create { sandbox } => self.tabapay_create(request, *sandbox, now, rng),
            Route::Verify { sandbox } => self.tabapay_verify(request, *sandbox, now),
            Route::Page(token) => self.tabapay_page(token, request, now),
        }
    }

    /// The refusal with this code in the form that the call has.
    fn refusal(&mut self, route: &Route, code: &str, request: &Request, now: u64, rng: &mut Rng) -> Reply {
        match route {
            Route::RefundLogin | Route::Refund(_) | Route::RefundPartial(_) => self.refund_refusal(code),
            Route::Create { .. } | Route::Page(_) => self.tabapay_create_refusal(code),
            Route::Verify { .. } => {
                let token = Fields::of(request).ok().and_then(|fields| fields.text("token"));
                let payment = token.and_then(|token| self.take_payment(&token, now));
                let reply = self.tabapay_verify_refusal(code, payment.as_ref(), now);
                payment.into_iter().for_each(|payment| self.put_back(payment));
                reply
            }
            _ => self.tara_refusal(code, rng),
        }
    }

    fn unauthorized(&self, route: &Route, path: &str, status: u16) -> Reply {
        match route {
            Route::Create { .. } | Route::Page(_) => Reply { status, ..self.tabapay_create_refusal("-11") },
            Route::Verify { .. } => Reply { status, ..self.tabapay_verify_refusal("-11", None, 0) },
            Route::RefundLogin | Route::Refund(_) | Route::RefundPartial(_) => {
                Reply::framework_error(status, path)
            }
            _ => self.tara_http_refusal(status, path),
        }
    }

    fn remember(
        &mut self,
        request: &Request,
        gateway: Gateway,
        operation: Operation,
        answer: &Answer,
        fault: Option<Fault>,
        now: u64,
    ) {
        if self.config.log_limit == 0 {
            return;
        }
        if self.log.len() >= self.config.log_limit {
            self.log.pop_front();
        }
        let query = if request.query.is_empty() { String::new() } else { format!("?{}", request.query) };
        self.log.push_back(Logged {
            at_ms: now,
            gateway,
            operation,
            method: request.method.clone(),
            target: format!("{}{query}", request.path),
            headers: request.headers.clone(),
            body: String::from_utf8_lossy(&request.body).into_owned(),
            status: answer.status,
            processed: answer.delivery.processed,
            fault,
        });
    }

    #[allow(clippy::too_many_arguments, reason = "one place that knows what both gateways' payments share")]
    fn blank_payment(
        &mut self,
        gateway: Gateway,
        token: &str,
        merchant: &str,
        asked: u64,
        order_id: Option<String>,
        callback_url: String,
        fields: Fields,
        now: u64,
        rng: &mut Rng,
    ) -> Payment {
        let mut fresh = || {
            loop {
                let number = rng.digits(12);
                if !self.tokens_by_reference.contains_key(&number) {
                    self.tokens_by_reference.insert(number.clone(), token.to_owned());
                    return number;
                }
            }
        };
        let (rrn, channel_ref) = (fresh(), fresh());
        Payment {
            gateway,
            sandbox: false,
            token: token.to_owned(),
            merchant: merchant.to_owned(),
            shop: String::new(),
            asked,
            paid: 0,
            state: State::Created,
            order_id,
            callback_url,
            additional_data: None,
            request: fields.0,
            service_amounts: Vec::new(),
            items: Vec::new(),
            rrn,
            channel_ref,
            tracking_code: 0,
            card: None,
            card_hash: None,
            payer_ip: None,
            created_ms: now,
            paid_ms: None,
            page_opened: false,
            left: false,
            pushed: false,
            push_accepted: None,
            declined_code: None,
            held: 0,
            refunded: 0,
            verify_calls: 0,
            inquiry_calls: 0,
            callbacks: Vec::new(),
        }
    }

    fn add_payment(&mut self, mut payment: Payment, now: u64) {
        self.ledger.asked(&payment.token, payment.asked, payment.order_id.clone());
        self.order_of_payments.push(payment.token.clone());
        if self.config.payers_pay_at_once {
            // Cannot fail: a new payment, in its time, with its own amount. It may end declined, as its card says.
            let _ = self.do_pay(&mut payment, &Pay::default(), now);
        }
        self.payments.insert(payment.token.clone(), payment);
    }

    /// Takes a payment out, so that it and the rest can be changed side by side; [`Self::put_back`] must follow.
    fn take_payment(&mut self, token: &str, now: u64) -> Option<Payment> {
        let mut payment = self.payments.remove(token)?;
        payment.let_time_pass(now, &self.open, &mut self.ledger);
        Some(payment)
    }

    fn put_back(&mut self, payment: Payment) {
        self.payments.insert(payment.token.clone(), payment);
    }

    /// The machine's time at this wall-clock time.
    pub fn clock(&self, now_ms: u64) -> u64 {
        now_ms.saturating_add_signed(self.clock_offset_ms)
    }

    /// Travels in time (backwards with a negative number).
    pub fn advance_clock(&mut self, by_ms: i64) {
        self.clock_offset_ms = self.clock_offset_ms.saturating_add(by_ms);
    }

    /// The switches.
    pub fn open_points(&self) -> &OpenPoints {
        &self.open
    }

    /// Sets the switches.
    pub fn set_open_points(&mut self, open_points: OpenPoints) {
        self.open = open_points;
    }

    /// Plans a fault.
    pub fn plan_fault(&mut self, fault: PlannedFault) -> Result<(), String> {
        fault.check()?;
        self.plan.add(fault);
        Ok(())
    }

    /// The faults that are still planned.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Forgets all planned faults.
    pub fn clear_faults(&mut self) {
        self.plan.clear();
    }

    /// A payment as it stands now.
    pub fn payment(&mut self, token: &str, now_ms: u64) -> Option<&Payment> {
        let now = self.clock(now_ms);
        let payment = self.payments.get_mut(token)?;
        payment.let_time_pass(now, &self.open, &mut self.ledger);
        Some(payment)
    }

    /// The tokens of all payments, oldest first.
    pub fn tokens(&self) -> &[String] {
        &self.order_of_payments
    }

    /// What really happened to money, up to now.
    pub fn ledger(&mut self, now_ms: u64) -> &Ledger {
        let now = self.clock(now_ms);
        for payment in self.payments.values_mut() {
            payment.let_time_pass(now, &self.open, &mut self.ledger);
        }
        &self.ledger
    }

    /// What was counted.
    pub fn counters(&self) -> &Counters {
        &self.counters
    }

    /// Counts from zero again.
    pub fn reset_counters(&mut self) {
        self.counters.reset();
    }

    /// Lets the machine's control API show the server's connection counters beside its own.
    pub fn attach(&mut self, connections: std::sync::Arc<ConnectionCounters>) {
        self.counters.attach(connections);
    }

    /// The last requests, oldest first.
    pub fn requests(&self) -> impl DoubleEndedIterator<Item = &Logged> {
        self.log.iter()
    }

    /// Forgets the log of requests.
    pub fn clear_requests(&mut self) {
        self.log.clear();
    }

    /// Ends all logins, as a restart of the gateway would; says how many there were.
    pub fn end_logins(&mut self) -> usize {
        self.logins.forget_all() + self.refund_logins.forget_all()
    }

    /// Forgets payments, logins, faults, log, counters and time travel; the switches return to where they started.
    pub fn reset(&mut self) {
        let connections = self.counters.connections();
        *self = Machine::new(self.config.clone());
        if let Some(connections) = connections {
            self.attach(connections);
        }
        self.counters.reset();
    }
}

/// Where a request wants to go.
enum Route {
    Authenticate,
    ClubGroups,
    GetToken,
    IpgPurchase,
    PurchaseVerify,
    PurchaseInquiry,
    RefundLogin,
    Refund(String),
    RefundPartial(String),
    Create { sandbox: bool },
    Verify { sandbox: bool },
    Page(String),
}

impl Route {
    fn of(path: &str) -> Option<Route> {
        let fixed = match path {
            "/pay/api/v2/authenticate" => Some(Route::Authenticate),
            "/pay/api/clubGroups" => Some(Route::ClubGroups),
            "/pay/api/getToken" => Some(Route::GetToken),
            "/pay/api/ipgPurchase" => Some(Route::IpgPurchase),
            "/pay/api/purchaseVerify" => Some(Route::PurchaseVerify),
            "/pay/api/purchaseInquiry" => Some(Route::PurchaseInquiry),
            "/club/api/v1/user/login/refund" => Some(Route::RefundLogin),
            "/v1/create" => Some(Route::Create { sandbox: false }),
            "/v1/sandbox/create" => Some(Route::Create { sandbox: true }),
            "/v1/verify" => Some(Route::Verify { sandbox: false }),
            "/v1/sandbox/verify" => Some(Route::Verify { sandbox: true }),
            _ => None,
        };
        let one_name = |rest: &str| (!rest.is_empty() && !rest.contains('/')).then(|| rest.to_owned());
        fixed.or_else(|| {
            let refund = "/club/api/v1/user/purchase/limited/refund/";
            if let Some(rest) = path.strip_prefix(refund) {
                return match rest.strip_prefix("partial/") {
                    Some(rrn) => one_name(rrn).map(Route::RefundPartial),
                    None => one_name(rest).map(Route::Refund),
                };
            }
            // `/pay/api` alone is Tara's and no token.
            path.strip_prefix("/pay/").filter(|token| *token != "api").and_then(one_name).map(Route::Page)
        })
    }

    fn operation(&self) -> Operation {
        match self {
            Route::Authenticate => Operation::Authenticate,
            Route::ClubGroups => Operation::ClubGroups,
            Route::GetToken => Operation::GetToken,
            Route::IpgPurchase => Operation::IpgPurchase,
            Route::PurchaseVerify => Operation::PurchaseVerify,
            Route::PurchaseInquiry => Operation::PurchaseInquiry,
            Route::RefundLogin => Operation::RefundLogin,
            Route::Refund(_) => Operation::Refund,
            Route::RefundPartial(_) => Operation::RefundPartial,
            Route::Create { .. } => Operation::Create,
            Route::Verify { .. } => Operation::Verify,
            Route::Page(_) => Operation::Page,
        }
    }

    fn gateway(&self) -> Gateway {
        self.operation().gateway().unwrap_or(Gateway::Tara)
    }
}

/// What stands behind `/_simulator` where a path is the control API's, with one slash before each step.
pub(crate) fn controlled_path(path: &str) -> Option<String> {
    let path = tidy(path).strip_prefix("/_simulator")?.to_owned();
    (path.is_empty() || path.starts_with('/')).then_some(path)
}

/// Clients that join base and path carelessly send `//` and a slash at the end.
fn tidy(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for part in path.split('/').filter(|part| !part.is_empty()) {
        out.push('/');
        out.push_str(part);
    }
    if out.is_empty() { "/".to_owned() } else { out }
}
