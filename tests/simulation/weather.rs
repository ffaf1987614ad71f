//! What a seed draws before its run: how the gateways' open points stand, which faults strike when, and how often
//! processes die, the database fails and the network is slow.

use crate::adversary;
use crate::clockwork::{State, What};
use crate::coverage::Coverage;
use crate::payer::{Act, Forgery};
use crate::shop::{ACCOUNTS, Activity};
use dargah::checkout::Again;
use dargah_simulator::machine::{
    AmountError, BodyKind, CutOf, End, Fault, JsonType, OpenPoints, Operation, PlannedFault, Rng,
};
use serde_json::{Value, json};
use std::time::Duration;

/// How long shops, payers and faults are at it. What is open then is reconciled to its end.
pub const BUSY: Duration = Duration::from_secs(80 * 60);

/// Each of these happens once in so many times; never where it is 0.
#[derive(Debug, Clone, Default)]
pub struct Weather {
    /// Nothing goes wrong: whoever pays is Paid.
    pub fair: bool,
    pub crash: u64,
    pub database: u64,
    pub held_up: u64,
    pub slow_network: u64,
    /// Answers of other payments.
    pub crossed: u64,
    /// Whether the shop takes the tracking code for a reference number in the sandbox.
    pub tracking_code: bool,
    /// The shop books nothing when a payer is back: only the line for cron does.
    pub cron_only: bool,
    pub adversary: bool,
    /// A backup of the journal is restored.
    pub restored: bool,
    pub open: OpenPoints,
}

/// The numbers to try where a point is a number.
fn numbers(name: &str) -> [u64; 3] {
    const MINUTE: u64 = 60_000;
    match name {
        "tara_login_lifetime_ms" => [10_000, 30 * MINUTE, 2 * MINUTE],
        "tara_return_after_ms" | "tabapay_return_after_ms" => [4 * MINUTE, 30 * MINUTE, 600 * MINUTE],
        "tara_page_lifetime_ms" | "tabapay_page_lifetime_ms" => [3 * MINUTE, 15 * MINUTE, 600 * MINUTE],
        other => panic!("say in tests/simulation/weather.rs which numbers to try for {other}"),
    }
}

/// The settings of a point.
fn settings(name: &str, values: &[&str]) -> Vec<Value> {
    match values {
        ["<number>"] => numbers(name).map(Value::from).to_vec(),
        ["true", "false"] => vec![Value::Bool(true), Value::Bool(false)],
        names => names.iter().map(|name| Value::from(*name)).collect(),
    }
}

/// Every setting of every point, as the coverage names them.
pub fn every_setting() -> Vec<String> {
    let catalogue = OpenPoints::catalogue().into_iter();
    let of = |name: &str, value: &Value| format!("open {name}={value}");
    catalogue
        .flat_map(|point| {
            settings(point.name, point.values).into_iter().map(move |value| of(point.name, &value))
        })
        .collect()
}

impl Weather {
    /// The weather of a seed.
    pub fn draw(rng: &mut Rng, coverage: &mut Coverage) -> Self {
        if rng.below(12) == 0 {
            coverage.hit("weather fair");
            return Self { fair: true, cron_only: rng.below(3) == 0, ..Self::default() };
        }
        let mut one_of = |list: [u64; 4]| list[rng.below(4) as usize];
        let mut weather = Self {
            fair: false,
            crash: one_of([0, 250, 80, 30]),
            database: one_of([0, 0, 150, 40]),
            held_up: one_of([0, 0, 400, 60]),
            slow_network: one_of([0, 60, 20, 8]),
            crossed: one_of([0, 0, 30, 8]),
            tracking_code: one_of([0, 0, 0, 1]) == 1,
            cron_only: one_of([0, 0, 0, 1]) == 1,
            adversary: one_of([0, 0, 0, 1]) == 1,
            restored: rng.below(10) == 0,
            open: OpenPoints::default(),
        };
        // Mostly a few points stand otherwise than by default, sometimes all of them.
        let turned = [0, 12, 4, 1][rng.below(4) as usize];
        let mut open = serde_json::to_value(OpenPoints::default()).expect("points are JSON");
        for point in OpenPoints::catalogue() {
            if turned > 0 && rng.below(turned) == 0 {
                let all = settings(point.name, point.values);
                open[point.name] = all[rng.below(all.len() as u64) as usize].clone();
            }
            coverage.hit(&format!("open {}={}", point.name, open[point.name]));
        }
        weather.open = serde_json::from_value(open).expect("settings of the catalogue");
        weather
    }

    /// The storm is over: what is left can be brought to its end.
    pub fn calms(&mut self) {
        (self.crash, self.database, self.held_up, self.slow_network, self.crossed) = (0, 0, 0, 0, 0);
    }
}

/// Everything that is known from the start: orders, forgers, faults, jumps of the clock, and reconcile by cron.
pub fn plan(state: &mut State) {
    let orders = 8 + state.rng.below(8) as usize;
    for order in 0..orders {
        // Few different amounts: only then can an answer of another payment fit.
        let amount = *state.pick(&[150_000, 150_000, 20_000, 75_000]);
        state.payers.orders.push((format!("order-{order}"), amount));
        let account = state.pick(&ACCOUNTS).name;
        let at = state.between(0, 1_800_000);
        let begin = |again| What::Start(Activity::Begin { order, account, again, tries: 2 });
        state.after(at, begin(Again::Default));
        if state.rolls(6) {
            // A double click, or a second tab.
            let again = *state.pick(&[Again::Default, Again::OnlyNew, Again::NewAttempt]);
            let apart = if state.rolls(2) { state.between(0, 30) } else { state.between(0, 900_000) };
            state.after(at + apart, begin(again));
        }
    }
    for minute in (5..BUSY.as_secs() / 60).step_by(5) {
        // Cron on several machines at once.
        for _ in 0..=state.rng.below(3) {
            let at = Duration::from_secs(minute * 60) + state.between(0, 60);
            state.after(at, What::Start(Activity::Reconcile));
        }
    }
    for minute in [25, 55, 80, 95, 110, 125] {
        state.after(Duration::from_secs(minute * 60), What::Start(Activity::Person));
    }
    if state.weather.cron_only {
        state.coverage.hit("booked from cron only");
    }
    if state.weather.fair {
        return;
    }
    for _ in 0..state.rng.below(3) {
        let (order, at) = (state.rng.below(orders as u64) as usize, state.between(60_000, 2_400_000));
        state.after(at, What::BasketGrows(order));
    }
    if state.rolls(6) {
        let at = state.between(300_000, 4_500_000);
        state.after(at, What::Rename);
    }
    if state.rolls(5) {
        let at = state.between(60_000, 4_500_000);
        state.after(at, What::Breaks);
    }
    if state.weather.restored {
        let at = state.between(60_000, 2_400_000);
        let later = state.between(1_000, 1_800_000);
        state.after(at, What::Backup);
        state.after(at + later, What::Restore);
    }
    adversary::plan(state);
    for _ in 0..state.rng.below(10) {
        let at = state.between(0, 3_600_000);
        let forgery = *state.pick(&Forgery::ALL);
        state.after(at, What::Payer(Act::Forge(forgery)));
    }
    for _ in 0..state.rng.below(3) {
        let at = state.between(0, 3_600_000);
        state.after(at, What::LoginsEnd);
    }
    if state.rolls(3) {
        for _ in 0..=state.rng.below(2) {
            let at = state.between(0, 3_600_000);
            let most = *state.pick(&[90_000, 90_000, 2_400_000]);
            let by = state.between(1000, most).as_millis() as i64;
            let back = by <= 30_000 && state.rolls(2);
            state.after(at, What::ClockJump(if back { -by } else { by }));
        }
    }
    faults(state);
}

fn faults(state: &mut State) {
    let all = catalogue();
    let most = *state.pick(&[0, 4, 12, 30]);
    for _ in 0..state.rng.below(most + 1) {
        let at = state.between(0, 3_600_000);
        let (_, fault) = state.pick(&all).clone();
        let operation = *state.pick(&[
            Operation::PurchaseVerify,
            Operation::PurchaseVerify,
            Operation::Verify,
            Operation::Verify,
            Operation::PurchaseInquiry,
            Operation::GetToken,
            Operation::Create,
            Operation::Authenticate,
            Operation::Callback,
            Operation::Push,
            Operation::Connect,
            Operation::RefundLogin,
            Operation::Refund,
            Operation::RefundPartial,
        ]);
        let times = if state.rolls(5) { None } else { Some(1 + state.rng.below(3)) };
        let planned = PlannedFault { times, ..PlannedFault::once(operation, fault) };
        // A refused refund that was made all the same: a lie that nothing can withstand.
        let refund = matches!(operation, Operation::Refund | Operation::RefundPartial);
        let lie = refund && matches!(planned.fault, Fault::Code { processed: true, .. });
        if planned.check().is_ok() && !lie {
            state.after(at, What::Fault(planned));
            if times.is_none() {
                let until = at + state.between(1000, 900_000);
                state.after(until, What::NoFaults);
            }
        }
    }
}

/// The names of all faults that can strike at a call of checkout, as the coverage names them.
pub fn every_fault() -> Vec<String> {
    let at_calls =
        catalogue().into_iter().filter(|(name, _)| !matches!(*name, "refuse" | "missing" | "duplicate"));
    at_calls.map(|(name, _)| format!("fault {name}")).collect()
}

/// Faults that a gateway or a network commits. None of them forges a proof: that nothing can withstand. So a code
/// that finally declines never comes with a payment that was completed by the same request.
fn catalogue() -> Vec<(&'static str, Fault)> {
    let text = |text: &str| text.to_owned();
    let mut faults = vec![
        Fault::Refuse {},
        Fault::ResetBefore {},
        Fault::ResetAfter {},
        Fault::CloseBefore {},
        Fault::CloseAfter {},
        Fault::StallBefore {},
        Fault::StallAfter {},
        Fault::Slow { delay_ms: 12_000 },
        Fault::Drip { bytes: 3, pause_ms: 20 },
        Fault::Cut { at: 20, of: CutOf::Body, end: End::Close, processed: true },
        Fault::Cut { at: 5, of: CutOf::Answer, end: End::Stall, processed: false },
        Fault::Status { status: 503, body: BodyKind::Html, processed: true, retry_after: None },
        Fault::Status { status: 500, body: BodyKind::Kept, processed: true, retry_after: None },
        Fault::Status { status: 429, body: BodyKind::Json, processed: false, retry_after: Some(1) },
        Fault::Html { processed: true },
        Fault::Empty { processed: false },
        Fault::Null { processed: true },
        Fault::Body { text: text(r#"{"result":"0","status":"success","responseCode":1}"#), processed: false },
        Fault::SetField { field: text("result"), value: json!("5") },
        Fault::SetField { field: text("orderId"), value: json!("order-x") },
        Fault::MissingField { field: text("amount") },
        Fault::NullField { field: text("token") },
        Fault::DoubledField { field: text("amount"), value: Some(json!(1)) },
        Fault::WrongType { field: text("amount"), to: JsonType::Object },
        Fault::OtherToken { token: None },
        Fault::MissingReference {},
        Fault::SwapList { field: text("trackPurchaseList") },
        Fault::HugeBody { bytes: 2 << 20 },
        Fault::EndlessBody {},
        Fault::GzipBomb { bytes: 2 << 20 },
        Fault::Gzip {},
        Fault::Redirect { status: 302, location: None, processed: false },
        Fault::Unauthorized {},
        Fault::Forbidden {},
        Fault::DeepNesting { depth: 5000 },
        Fault::ManyFields { count: 2000 },
        Fault::Bom {},
        Fault::Nul { escaped: true },
        Fault::LoneSurrogate {},
        Fault::InvalidUtf8 {},
        Fault::LengthShort { by: 10 },
        Fault::LengthLong { by: 10 },
        Fault::ChunkedLie {},
        Fault::Chunked { bytes: 7 },
        Fault::HeaderFlood { count: 10_000 },
        Fault::InformationalStorm { count: 1000 },
        Fault::Http10 {},
        Fault::Junk { text: text("SSH-2.0-OpenSSH_9.2\r\n"), processed: true },
        Fault::CloseAfterAnswer { announce: false },
        Fault::Missing {},
        Fault::Duplicate {},
    ];
    for how in [AmountError::Less, AmountError::More, AmountError::TimesTen, AmountError::Overflow] {
        faults.push(Fault::WrongAmount { how });
    }
    for code in ["15", "7", "8", "10", "102", "1", "840430", "-1", "-31", "-100", "-101", "-102"] {
        faults.push(Fault::Code { code: text(code), processed: false });
    }
    for code in ["15", "7", "10", "-1", "-31"] {
        faults.push(Fault::Code { code: text(code), processed: true });
    }
    faults.into_iter().map(|fault| (fault_name(&fault), fault)).collect()
}

/// What the simulator calls a fault. A new one does not compile until it stands here, and in the catalogue above.
pub fn fault_name(fault: &Fault) -> &'static str {
    match fault {
        Fault::Refuse {} => "refuse",
        Fault::ResetBefore {} => "reset_before",
        Fault::ResetAfter {} => "reset_after",
        Fault::CloseBefore {} => "close_before",
        Fault::CloseAfter {} => "close_after",
        Fault::StallBefore {} => "stall_before",
        Fault::StallAfter {} => "stall_after",
        Fault::Slow { .. } => "slow",
        Fault::Drip { .. } => "drip",
        Fault::Cut { .. } => "cut",
        Fault::Status { .. } => "status",
        Fault::Html { .. } => "html",
        Fault::Empty { .. } => "empty",
        Fault::Null { .. } => "null",
        Fault::Body { .. } => "body",
        Fault::Code { .. } => "code",
        Fault::SetField { .. } => "set_field",
        Fault::MissingField { .. } => "missing_field",
        Fault::NullField { .. } => "null_field",
        Fault::DoubledField { .. } => "doubled_field",
        Fault::WrongType { .. } => "wrong_type",
        Fault::WrongAmount { .. } => "wrong_amount",
        Fault::OtherToken { .. } => "other_token",
        Fault::MissingReference {} => "missing_reference",
        Fault::SwapList { .. } => "swap_list",
        Fault::HugeBody { .. } => "huge_body",
        Fault::EndlessBody {} => "endless_body",
        Fault::GzipBomb { .. } => "gzip_bomb",
        Fault::Gzip {} => "gzip",
        Fault::Redirect { .. } => "redirect",
        Fault::Unauthorized {} => "unauthorized",
        Fault::Forbidden {} => "forbidden",
        Fault::DeepNesting { .. } => "deep_nesting",
        Fault::ManyFields { .. } => "many_fields",
        Fault::Bom {} => "bom",
        Fault::Nul { .. } => "nul",
        Fault::LoneSurrogate {} => "lone_surrogate",
        Fault::InvalidUtf8 {} => "invalid_utf8",
        Fault::LengthShort { .. } => "length_short",
        Fault::LengthLong { .. } => "length_long",
        Fault::ChunkedLie {} => "chunked_lie",
        Fault::Chunked { .. } => "chunked",
        Fault::HeaderFlood { .. } => "header_flood",
        Fault::InformationalStorm { .. } => "informational_storm",
        Fault::Http10 {} => "http10",
        Fault::Junk { .. } => "junk",
        Fault::CloseAfterAnswer { .. } => "close_after_answer",
        Fault::Missing {} => "missing",
        Fault::Duplicate {} => "duplicate",
    }
}
