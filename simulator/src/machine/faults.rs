//! Faults by name, and the plan that says when they strike.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::delivery::End;
use super::operation::Operation;
use super::state::Gateway;

/// What a body is replaced with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// Nothing.
    Empty,
    /// A proxy's error page.
    #[default]
    Html,
    /// A framework's error in JSON.
    Json,
    /// The body as it would have been.
    Kept,
}

/// A type of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum JsonType {
    /// The value as text.
    #[default]
    Text,
    /// A number.
    Number,
    /// A fraction.
    Fraction,
    /// `true`.
    Bool,
    /// The value inside a list.
    List,
    /// An empty object.
    Object,
    /// `null`.
    Null,
}

/// How an amount is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum AmountError {
    /// One more.
    More,
    /// One less.
    #[default]
    Less,
    /// Ten times as much: somebody mixed up Toman and Rial.
    TimesTen,
    /// With a fraction.
    Fraction,
    /// No number at all.
    Text,
    /// 0.
    Zero,
    /// Below 0.
    Negative,
    /// More than 64 bits hold.
    Overflow,
}

/// From where [`Fault::Cut`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum CutOf {
    /// From the first byte of the body.
    #[default]
    Body,
    /// From the first byte of the status line.
    Answer,
}

/// A fault. `processed` says whether the gateway acts on the request before things go wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are explained with each fault")]
pub enum Fault {
    /// At `connect`: the connection is closed as soon as it is there.
    Refuse {},
    /// RST before the gateway acts.
    ResetBefore {},
    /// RST after it acted, without an answer.
    ResetAfter {},
    /// An orderly close before the gateway acts.
    CloseBefore {},
    /// An orderly close after it acted, without an answer.
    CloseAfter {},
    /// Silence for ever; the gateway has not acted.
    StallBefore {},
    /// Silence for ever; the gateway has acted.
    StallAfter {},
    /// The answer waits so long before its first byte.
    Slow {
        #[serde(default = "d_2000")]
        delay_ms: u64,
    },
    /// The answer comes in pieces of `bytes` with a pause after each.
    Drip {
        #[serde(default = "d_1")]
        bytes: usize,
        #[serde(default = "d_50")]
        pause_ms: u64,
    },
    /// The answer ends after `at` bytes of its body (or of the whole answer).
    Cut {
        #[serde(default)]
        at: usize,
        #[serde(default)]
        of: CutOf,
        #[serde(default)]
        end: End,
        #[serde(default = "d_true")]
        processed: bool,
    },
    /// Another status, with one of a few bodies.
    Status {
        status: u16,
        #[serde(default)]
        body: BodyKind,
        #[serde(default)]
        processed: bool,
        #[serde(default)]
        retry_after: Option<u64>,
    },
    /// 200 and a page of HTML.
    Html {
        #[serde(default)]
        processed: bool,
    },
    /// 200 and no body.
    Empty {
        #[serde(default)]
        processed: bool,
    },
    /// 200 and `null`.
    Null {
        #[serde(default)]
        processed: bool,
    },
    /// 200 and this text as the body, word for word.
    Body {
        text: String,
        #[serde(default)]
        processed: bool,
    },
    /// The gateway answers this code (at `callback`: the browser brings it).
    Code {
        code: String,
        #[serde(default)]
        processed: bool,
    },
    /// A field gets this value.
    SetField { field: String, value: Value },
    /// A field is missing.
    MissingField { field: String },
    /// A field is `null`.
    NullField { field: String },
    /// A field stands there twice; the second time with `value`, if given.
    DoubledField {
        field: String,
        #[serde(default)]
        value: Option<Value>,
    },
    /// A field has another type.
    WrongType {
        field: String,
        #[serde(default)]
        to: JsonType,
    },
    /// Every `amount` is wrong.
    WrongAmount {
        #[serde(default)]
        how: AmountError,
    },
    /// Every `token` is another one.
    OtherToken {
        #[serde(default)]
        token: Option<String>,
    },
    /// `rrn`, `shaparakRefNumber`, `channelRefNumber` are missing.
    MissingReference {},
    /// A list is replaced by its first element, anything else is put into a list.
    SwapList { field: String },
    /// The body is so many bytes longer.
    HugeBody {
        #[serde(default = "d_64_mib")]
        bytes: usize,
    },
    /// The body never ends.
    EndlessBody {},
    /// A small gzip that unpacks to this many bytes.
    GzipBomb {
        #[serde(default = "d_64_mib")]
        bytes: usize,
    },
    /// An honest gzip that nobody asked for.
    Gzip {},
    /// Away to somewhere else; without `location` to the same path on the same host.
    Redirect {
        #[serde(default = "d_302")]
        status: u16,
        #[serde(default)]
        location: Option<String>,
        #[serde(default)]
        processed: bool,
    },
    /// 401, as if the login had ended.
    Unauthorized {},
    /// 403.
    Forbidden {},
    /// A field with lists in lists in lists.
    DeepNesting {
        #[serde(default = "d_100_000")]
        depth: usize,
    },
    /// So many fields more.
    ManyFields {
        #[serde(default = "d_100_000")]
        count: usize,
    },
    /// A byte order mark before the body.
    Bom {},
    /// A NUL inside a string, raw or escaped.
    Nul {
        #[serde(default)]
        escaped: bool,
    },
    /// Half of a surrogate pair inside a string.
    LoneSurrogate {},
    /// Bytes inside a string that are no UTF-8.
    InvalidUtf8 {},
    /// `Content-Length` is `by` too small.
    LengthShort {
        #[serde(default = "d_10")]
        by: u32,
    },
    /// `Content-Length` is `by` too large; then the connection closes.
    LengthLong {
        #[serde(default = "d_10")]
        by: u32,
    },
    /// The last chunk announces more than comes; then the connection closes.
    ChunkedLie {},
    /// A correct answer in chunks of `bytes`.
    Chunked {
        #[serde(default = "d_7")]
        bytes: usize,
    },
    /// So many headers more.
    HeaderFlood {
        #[serde(default = "d_10_000")]
        count: usize,
    },
    /// So many `103` answers first.
    InformationalStorm {
        #[serde(default = "d_1000")]
        count: usize,
    },
    /// HTTP/1.0: no length, the close is the end.
    Http10 {},
    /// These bytes in place of an HTTP answer.
    Junk {
        #[serde(default = "d_junk")]
        text: String,
        #[serde(default)]
        processed: bool,
    },
    /// The connection closes after the answer; with `announce` it says so.
    CloseAfterAnswer {
        #[serde(default)]
        announce: bool,
    },
    /// At `callback` or `push`: it never comes.
    Missing {},
    /// At `callback` or `push`: it comes twice.
    Duplicate {},
}

fn d_true() -> bool {
    true
}
fn d_1() -> usize {
    1
}
fn d_7() -> usize {
    7
}
fn d_10() -> u32 {
    10
}
fn d_50() -> u64 {
    50
}
fn d_302() -> u16 {
    302
}
fn d_1000() -> usize {
    1000
}
fn d_2000() -> u64 {
    2000
}
fn d_10_000() -> usize {
    10_000
}
fn d_100_000() -> usize {
    100_000
}
fn d_64_mib() -> usize {
    64 << 20
}
fn d_junk() -> String {
    "SSH-2.0-OpenSSH_9.2\r\n".to_owned()
}

/// Whether the code means success at this gateway.
pub(super) fn is_success(gateway: Gateway, code: &str) -> bool {
    match gateway {
        Gateway::Tara => code == "0",
        Gateway::TabaPay => matches!(code, "1" | "2"),
    }
}

impl Fault {
    /// Whether this gateway acts on the request.
    pub fn processes(&self, gateway: Gateway) -> bool {
        match self {
            Fault::Refuse {}
            | Fault::ResetBefore {}
            | Fault::CloseBefore {}
            | Fault::StallBefore {}
            | Fault::Unauthorized {}
            | Fault::Forbidden {} => false,
            Fault::Cut { processed, .. }
            | Fault::Status { processed, .. }
            | Fault::Html { processed }
            | Fault::Empty { processed }
            | Fault::Null { processed }
            | Fault::Body { processed, .. }
            | Fault::Redirect { processed, .. }
            | Fault::Junk { processed, .. } => *processed,
            // A success code can only stand in the answer to something that was done.
            Fault::Code { code, processed } => *processed || is_success(gateway, code),
            _ => true,
        }
    }

    /// Whether it can strike at this operation.
    fn fits(&self, operation: Option<Operation>) -> bool {
        let for_callbacks = matches!(
            self,
            Fault::Missing {}
                | Fault::Duplicate {}
                | Fault::Code { .. }
                | Fault::SetField { .. }
                | Fault::MissingField { .. }
                | Fault::NullField { .. }
                | Fault::DoubledField { .. }
                | Fault::WrongAmount { .. }
                | Fault::OtherToken { .. }
                | Fault::MissingReference {}
        );
        match operation {
            Some(Operation::Connect) => {
                matches!(self, Fault::Refuse {} | Fault::ResetBefore {} | Fault::StallBefore {})
            }
            Some(Operation::Callback | Operation::Push) => for_callbacks,
            Some(_) | None => !matches!(self, Fault::Refuse {} | Fault::Missing {} | Fault::Duplicate {}),
        }
    }
}

/// One line of the plan: this fault, at this call, after so many calls that go well, so many times.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlannedFault {
    /// Only at this gateway; `None` at both.
    pub gateway: Option<Gateway>,
    /// Only at this call; `None` at every call (callbacks, pushes and connections are no calls).
    pub operation: Option<Operation>,
    /// What happens.
    #[serde(flatten)]
    pub fault: Fault,
    /// So many matching calls go well first.
    pub skip: u64,
    /// How often it strikes; `None` for ever.
    pub times: Option<u64>,
    /// How often it has struck.
    pub struck: u64,
}

impl PlannedFault {
    /// Strikes once, at the next such call.
    pub fn once(operation: Operation, fault: Fault) -> PlannedFault {
        PlannedFault {
            gateway: operation.gateway(),
            operation: Some(operation),
            fault,
            skip: 0,
            times: Some(1),
            struck: 0,
        }
    }

    /// Strikes at every such call.
    pub fn always(operation: Operation, fault: Fault) -> PlannedFault {
        PlannedFault { times: None, ..PlannedFault::once(operation, fault) }
    }

    /// Only at this gateway (needed for `callback`, which both have).
    pub fn at(self, gateway: Gateway) -> PlannedFault {
        PlannedFault { gateway: Some(gateway), ..self }
    }

    /// After so many calls that go well.
    pub fn after(self, skip: u64) -> PlannedFault {
        PlannedFault { skip, ..self }
    }

    /// So many times.
    pub fn times(self, times: u64) -> PlannedFault {
        PlannedFault { times: Some(times), ..self }
    }

    /// Reads `{"gateway": "tara", "operation": "purchaseVerify", "fault": "cut", "params": {"at": 20}, "skip": 1,
    /// "times": "always"}`. The parameters may also stand beside `fault`.
    pub fn from_json(value: &Value) -> Result<PlannedFault, String> {
        let mut fields = value.as_object().ok_or("a fault is planned by a JSON object")?.clone();
        let gateway = match fields.remove("gateway").as_ref().map(|v| v.as_str().unwrap_or_default()) {
            None | Some("any" | "*") => None,
            Some("tara") => Some(Gateway::Tara),
            Some("tabapay") => Some(Gateway::TabaPay),
            Some(other) => return Err(format!("gateway is tara, tabapay or any; not {other:?}")),
        };
        let operation = match fields.remove("operation").as_ref().map(|v| v.as_str().unwrap_or_default()) {
            None | Some("any" | "*") => None,
            Some(name) => Some(Operation::from_name(name).ok_or_else(|| {
                format!("there is no operation {name:?}; there are {}, any", Operation::names().join(", "))
            })?),
        };
        let skip = match fields.remove("skip") {
            None => 0,
            Some(value) => value.as_u64().ok_or("skip is a whole number")?,
        };
        let times = match fields.remove("times") {
            None => Some(1),
            Some(Value::String(text)) if text == "always" => None,
            Some(value) => Some(value.as_u64().ok_or("times is a whole number or \"always\"")?),
        };
        match fields.remove("params") {
            None | Some(Value::Null) => {}
            Some(Value::Object(params)) => fields.extend(params),
            Some(_) => return Err("params is an object".to_owned()),
        }
        let fault: Fault = serde_json::from_value(Value::Object(fields)).map_err(|e| e.to_string())?;
        let planned = PlannedFault { gateway, operation, fault, skip, times, struck: 0 };
        planned.check()?;
        Ok(planned)
    }

    /// Reads `tara.purchaseVerify=cut,at=20,skip=1,times=always`.
    pub fn from_text(text: &str) -> Result<PlannedFault, String> {
        let usage = "a fault is planned as gateway.operation=fault,parameter=value,…";
        let (place, rest) = text.split_once('=').ok_or(usage)?;
        let (gateway, operation) = place.split_once('.').ok_or(usage)?;
        let mut parts = rest.split(',');
        let mut fields = serde_json::Map::new();
        fields.insert("gateway".to_owned(), gateway.into());
        fields.insert("operation".to_owned(), operation.into());
        fields.insert("fault".to_owned(), parts.next().unwrap_or_default().into());
        for part in parts {
            let (name, value) = part.split_once('=').ok_or(usage)?;
            // A code is text even where it looks like a number.
            let literal = if matches!(name, "code" | "text" | "field" | "location" | "token") {
                Value::from(value)
            } else {
                serde_json::from_str(value).unwrap_or_else(|_| Value::from(value))
            };
            fields.insert(name.to_owned(), literal);
        }
        PlannedFault::from_json(&Value::Object(fields))
    }

    /// Whether gateway, operation and fault go together.
    pub fn check(&self) -> Result<(), String> {
        if let (Some(gateway), Some(of)) = (self.gateway, self.operation.and_then(Operation::gateway))
            && gateway != of
        {
            return Err("this operation belongs to the other gateway".to_owned());
        }
        if self.fault.fits(self.operation) {
            return Ok(());
        }
        let name = serde_json::to_value(&self.fault).unwrap_or_default();
        let place = self.operation.map_or("any", Operation::name);
        Err(format!("the fault {} cannot happen at {place}", name["fault"]))
    }

    fn matches(&self, gateway: Gateway, operation: Operation) -> bool {
        self.gateway.is_none_or(|g| g == gateway)
            && match self.operation {
                Some(wanted) => wanted == operation,
                None => operation.is_call(),
            }
    }
}

/// All planned faults, in order.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    planned: Vec<PlannedFault>,
}

impl Plan {
    /// Adds a line at the end.
    pub fn add(&mut self, fault: PlannedFault) {
        self.planned.push(fault);
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.planned.clear();
    }

    /// What is left of the plan.
    pub fn planned(&self) -> &[PlannedFault] {
        &self.planned
    }

    /// The fault for this call, if one strikes. Every line that matches counts the call; the first that is due
    /// strikes, and one that has struck often enough is dropped.
    pub(super) fn take(&mut self, gateway: Gateway, operation: Operation) -> Option<Fault> {
        self.take_where(|planned| planned.matches(gateway, operation))
    }

    /// The fault for a new connection.
    pub(super) fn take_connect(&mut self) -> Option<Fault> {
        self.take_where(|planned| planned.operation == Some(Operation::Connect))
    }

    fn take_where(&mut self, matches: impl Fn(&PlannedFault) -> bool) -> Option<Fault> {
        let mut strikes: Option<usize> = None;
        for (i, planned) in self.planned.iter_mut().enumerate().filter(|(_, planned)| matches(planned)) {
            if planned.skip > 0 {
                planned.skip -= 1;
            } else if strikes.is_none() {
                planned.struck += 1;
                strikes = Some(i);
            }
        }
        let i = strikes?;
        let fault = self.planned[i].fault.clone();
        if self.planned[i].times.is_some_and(|times| self.planned[i].struck >= times) {
            self.planned.remove(i);
        }
        Some(fault)
    }
}
