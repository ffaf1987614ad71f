//! What a fault makes of an answer, a callback or a push.

use std::io::Write;

use serde_json::Value;

use super::delivery::{After, End, Transfer};
use super::faults::{AmountError, BodyKind, CutOf, Fault, JsonType, Plan};
use super::json::Json;
use super::message::{Answer, Push};
use super::operation::Operation;
use super::reply::{Body, Reply, html_error};
use super::state::Gateway;

/// The fields that hold a reference number.
const REFERENCES: [&str; 3] = ["rrn", "shaparakRefNumber", "channelRefNumber"];

/// The token that takes the place of the right one.
const OTHER_TOKEN: &str = "00000000-dead-4bad-8bad-000000000000";

/// Applies a fault to what the gateway answers. `reply` is what it would have been.
pub(super) fn apply(fault: &Fault, processed: bool, mut reply: Reply, path: &str) -> Answer {
    change_reply(fault, &mut reply, path);
    let mut answer = reply.into_answer();
    change_bytes(fault, &mut answer);
    change_delivery(fault, &mut answer);
    answer.delivery.processed = processed;
    answer
}

fn change_reply(fault: &Fault, reply: &mut Reply, path: &str) {
    match fault {
        Fault::Status { status, body, retry_after, .. } => {
            let mut replaced = match body {
                BodyKind::Empty => Reply::empty(*status),
                BodyKind::Html => html_error(*status),
                BodyKind::Json => Reply::framework_error(*status, path),
                BodyKind::Kept => Reply { status: *status, ..reply.clone() },
            };
            if let Some(seconds) = retry_after {
                replaced.headers.push(("retry-after".to_owned(), seconds.to_string()));
            }
            replaced.pushes = std::mem::take(&mut reply.pushes);
            *reply = replaced;
        }
        Fault::Html { .. } => {
            reply.status = 200;
            reply.body =
                Body::Html("<!doctype html><html><body><h1>در حال به‌روزرسانی</h1></body></html>".to_owned());
        }
        Fault::Empty { .. } => {
            reply.status = 200;
            reply.body = Body::Empty;
        }
        Fault::Null { .. } => {
            reply.status = 200;
            reply.body = Body::Json(Json::Null);
        }
        Fault::Body { text, .. } => {
            reply.status = 200;
            reply.body = Body::Json(Json::Raw(text.clone()));
        }
        Fault::Redirect { status, location, .. } => {
            let mut away = Reply::empty(*status);
            away.headers.push(("location".to_owned(), location.clone().unwrap_or_else(|| path.to_owned())));
            away.pushes = std::mem::take(&mut reply.pushes);
            *reply = away;
        }
        _ => {
            if let Body::Json(json) = &mut reply.body {
                change_json(fault, json);
            }
        }
    }
}

fn change_json(fault: &Fault, json: &mut Json) {
    match fault {
        Fault::SetField { field, value } => {
            let new = Json::from(value);
            if !change_field(json, field, |old| *old = new.clone()) {
                json.push(field, new);
            }
        }
        Fault::MissingField { field } => remove_field(json, field),
        Fault::NullField { field } => {
            change_field(json, field, |value| *value = Json::Null);
        }
        Fault::DoubledField { field, value } => double_field(json, field, value.as_ref()),
        Fault::WrongType { field, to } => {
            change_field(json, field, |value| *value = retyped(value, *to));
        }
        Fault::WrongAmount { how } => json.each_field(&mut |name, value| {
            if name == "amount" {
                *value = wrong_amount(value, *how);
            }
        }),
        Fault::OtherToken { token } => {
            let other = token.as_deref().unwrap_or(OTHER_TOKEN);
            json.each_field(&mut |name, value| {
                if name == "token" {
                    *value = Json::text(other);
                }
            });
        }
        Fault::MissingReference {} => {
            for name in REFERENCES {
                json.remove_everywhere(name);
            }
        }
        Fault::SwapList { field } => {
            change_field(json, field, |value| {
                *value = match std::mem::replace(value, Json::Null) {
                    Json::List(items) => items.into_iter().next().unwrap_or(Json::Null),
                    other => Json::List(vec![other]),
                };
            });
        }
        Fault::Code { code, .. } => {
            // Only success codes come here; refusals were answered without asking.
            for field in ["result", "responseCode"] {
                if let Some(value) = json.at_mut(field) {
                    *value = if matches!(value, Json::Text(_)) {
                        Json::text(code)
                    } else {
                        Json::Raw(code.clone())
                    };
                }
            }
        }
        Fault::HugeBody { bytes } => json.push("filler", Json::text("x".repeat(*bytes))),
        Fault::DeepNesting { depth } => {
            json.push("extra", Json::Raw(format!("{}{}", "[".repeat(*depth), "]".repeat(*depth))));
        }
        Fault::ManyFields { count } => {
            for i in 0..*count {
                json.push(&format!("extra{i}"), Json::number(i as u64));
            }
        }
        Fault::Nul { escaped: true } => json.push("extra", Json::text("a\u{0}b")),
        Fault::Nul { escaped: false } => json.push("extra", Json::Raw("\"a\u{0}b\"".to_owned())),
        Fault::LoneSurrogate {} => json.push("extra", Json::Raw("\"\\ud800\"".to_owned())),
        _ => {}
    }
}

/// Changes the field at a path, or, where a plain name is not at the top, every field of that name.
fn change_field(json: &mut Json, field: &str, mut change: impl FnMut(&mut Json)) -> bool {
    if let Some(value) = json.at_mut(field) {
        change(value);
        return true;
    }
    let mut found = false;
    json.each_field(&mut |name, value| {
        if name == field {
            change(value);
            found = true;
        }
    });
    found
}

fn remove_field(json: &mut Json, field: &str) {
    match field.rsplit_once('.') {
        Some((parent, name)) => {
            if let Some(Json::Object(fields)) = json.at_mut(parent) {
                fields.retain(|(n, _)| n != name);
            }
        }
        None => {
            if let Json::Object(fields) = json
                && fields.iter().any(|(n, _)| n == field)
            {
                fields.retain(|(n, _)| n != field);
            } else {
                json.remove_everywhere(field);
            }
        }
    }
}

fn double_field(json: &mut Json, field: &str, value: Option<&Value>) {
    let (parent, name) = field.rsplit_once('.').unwrap_or(("", field));
    if let Some(object @ Json::Object(_)) = json.at_mut(parent) {
        let second = value.map(Json::from).or_else(|| object.at_mut(name).cloned()).unwrap_or(Json::Null);
        object.push(name, second);
    }
}

fn plain(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        other => String::from_utf8_lossy(&other.to_bytes()).into_owned(),
    }
}

fn retyped(value: &Json, to: JsonType) -> Json {
    match to {
        JsonType::Text => Json::text(plain(value)),
        JsonType::Number => Json::Raw(plain(value).parse::<i64>().unwrap_or(7).to_string()),
        JsonType::Fraction => Json::Raw(format!("{}.5", plain(value).parse::<i64>().unwrap_or(7))),
        JsonType::Bool => Json::Bool(true),
        JsonType::List => Json::List(vec![value.clone()]),
        JsonType::Object => Json::Object(Vec::new()),
        JsonType::Null => Json::Null,
    }
}

fn wrong_amount(value: &Json, how: AmountError) -> Json {
    let wrong = wrong_number(&plain(value), how);
    if matches!(value, Json::Text(_)) || how == AmountError::Text {
        Json::text(wrong)
    } else {
        Json::Raw(wrong)
    }
}

fn wrong_number(right: &str, how: AmountError) -> String {
    let right: i128 = right.parse().unwrap_or(0);
    match how {
        AmountError::More => (right + 1).to_string(),
        AmountError::Less => (right - 1).to_string(),
        AmountError::TimesTen => (right * 10).to_string(),
        AmountError::Fraction => format!("{right}.5"),
        AmountError::Text => "ده هزار".to_owned(),
        AmountError::Zero => "0".to_owned(),
        AmountError::Negative => format!("-{right}"),
        AmountError::Overflow => format!("{right}00000000000000000000"),
    }
}

fn change_bytes(fault: &Fault, answer: &mut Answer) {
    match fault {
        Fault::Bom {} => drop(answer.body.splice(0..0, [0xef, 0xbb, 0xbf])),
        Fault::InvalidUtf8 {} => {
            if answer.body.last() == Some(&b'}') {
                answer.body.pop();
                answer.body.extend_from_slice(b",\"extra\":\"\xff\xfe\xc3\x28\"}");
            } else {
                answer.body.extend_from_slice(b"\xff\xfe\xc3\x28");
            }
        }
        Fault::Gzip {} => zip(answer, 0),
        Fault::GzipBomb { bytes } => zip(answer, *bytes),
        _ => {}
    }
}

/// Packs the body; with so many spaces behind it, which JSON allows.
fn zip(answer: &mut Answer, filler: usize) {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    let spaces = [b' '; 65_536];
    // Writing into a vector cannot fail.
    let _ = encoder.write_all(&answer.body);
    for _ in 0..filler / spaces.len() {
        let _ = encoder.write_all(&spaces);
    }
    let _ = encoder.write_all(&spaces[..filler % spaces.len()]);
    if let Ok(packed) = encoder.finish() {
        answer.body = packed;
        answer.headers.push(("content-encoding".to_owned(), "gzip".to_owned()));
    }
}

fn change_delivery(fault: &Fault, answer: &mut Answer) {
    let delivery = &mut answer.delivery;
    match fault {
        Fault::Refuse {} | Fault::CloseBefore {} | Fault::CloseAfter {} => {
            delivery.transfer = Transfer::Nothing(End::Close);
        }
        Fault::ResetBefore {} | Fault::ResetAfter {} => delivery.transfer = Transfer::Nothing(End::Reset),
        Fault::StallBefore {} | Fault::StallAfter {} => delivery.transfer = Transfer::Nothing(End::Stall),
        Fault::Slow { delay_ms } => delivery.delay_ms = *delay_ms,
        Fault::Drip { bytes, pause_ms } => delivery.transfer = Transfer::Drip((*bytes).max(1), *pause_ms),
        Fault::Cut { at, of, end, .. } => {
            delivery.transfer = match of {
                CutOf::Body => Transfer::CutBody(*at, *end),
                CutOf::Answer => Transfer::CutAnswer(*at, *end),
            };
        }
        Fault::EndlessBody {} => delivery.transfer = Transfer::Endless,
        Fault::LengthShort { by } => delivery.transfer = Transfer::WrongLength(-i64::from(*by)),
        Fault::LengthLong { by } => delivery.transfer = Transfer::WrongLength(i64::from(*by)),
        Fault::ChunkedLie {} => delivery.transfer = Transfer::ChunkedLie,
        Fault::Chunked { bytes } => delivery.transfer = Transfer::Chunked((*bytes).max(1)),
        Fault::HeaderFlood { count } => delivery.transfer = Transfer::HeaderFlood(*count),
        Fault::InformationalStorm { count } => delivery.transfer = Transfer::InformationalStorm(*count),
        Fault::Http10 {} => delivery.transfer = Transfer::Http10,
        Fault::Junk { text, .. } => delivery.transfer = Transfer::Junk(text.clone().into_bytes()),
        Fault::CloseAfterAnswer { announce } => {
            delivery.after = if *announce { After::AnnounceClose } else { After::SilentClose };
        }
        _ => {}
    }
}

impl Plan {
    /// How often, and with which fields, the browser comes back.
    pub(super) fn take_callback(
        &mut self,
        gateway: Gateway,
        fields: Vec<(String, String)>,
    ) -> Vec<Vec<(String, String)>> {
        match self.take(gateway, Operation::Callback) {
            None => vec![fields],
            Some(fault) => change_fields(&fault, fields),
        }
    }

    /// The pushes that really go out.
    pub(super) fn take_push(&mut self, push: Push) -> Vec<Push> {
        let Some(fault) = self.take(Gateway::TabaPay, Operation::Push) else { return vec![push] };
        let fields = form_urlencoded::parse(push.body.as_bytes()).into_owned().collect();
        change_fields(&fault, fields)
            .into_iter()
            .map(|fields| {
                let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
                Push { body, ..push.clone() }
            })
            .collect()
    }
}

fn change_fields(fault: &Fault, mut fields: Vec<(String, String)>) -> Vec<Vec<(String, String)>> {
    let mut set = |names: &[&str], new: &dyn Fn(&str) -> String| {
        for (_, value) in fields.iter_mut().filter(|(name, _)| names.contains(&name.as_str())) {
            *value = new(value);
        }
    };
    match fault {
        Fault::Missing {} => return Vec::new(),
        Fault::Duplicate {} => return vec![fields.clone(), fields],
        Fault::Code { code, .. } => set(&["result", "responseCode"], &|_| code.clone()),
        Fault::NullField { field } => set(&[field], &|_| String::new()),
        Fault::WrongAmount { how } => set(&["amount"], &|right| wrong_number(right, *how)),
        Fault::OtherToken { token } => {
            set(&["token"], &|_| token.clone().unwrap_or_else(|| OTHER_TOKEN.to_owned()));
        }
        Fault::SetField { field, value } => {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            match fields.iter_mut().find(|(name, _)| name == field) {
                Some((_, old)) => *old = text,
                None => fields.push((field.clone(), text)),
            }
        }
        Fault::MissingField { field } => fields.retain(|(name, _)| name != field),
        Fault::MissingReference {} => fields.retain(|(name, _)| !REFERENCES.contains(&name.as_str())),
        Fault::DoubledField { field, value } => {
            let old = fields.iter().find(|(name, _)| name == field).map(|(_, value)| value.clone());
            let text = value.as_ref().map(|v| v.as_str().map_or_else(|| v.to_string(), str::to_owned));
            fields.push((field.clone(), text.or(old).unwrap_or_default()));
        }
        _ => {}
    }
    vec![fields]
}
