//! Times, payments and reports as text.

use crate::failure::Failure;
use dargah::checkout::journal::Entry;
use dargah::checkout::{NextStep, Payment, Report, State};
use dargah::text::one_line;
use std::fmt::Write as _;
use std::io::Write as _;
use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

/// Prints. A reader that has gone is no error, but the end.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::BrokenPipe => Failure::NobodyReads,
        _ => Failure::Failed(format!("the output cannot be written: {error}")),
    })
}

/// Says what is wrong. Where nobody hears it, the work goes on: `eprintln!` would panic.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "dargah: {}", one_line(text));
}

/// Says what may help, under what is wrong.
pub(crate) fn hint(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Milliseconds since 1970 of a date (midnight, UTC) or a time as in RFC 3339.
pub(crate) fn parse_time(text: &str) -> Option<u64> {
    let moment = OffsetDateTime::parse(text, &Rfc3339).ok().or_else(|| {
        let date = Date::parse(text, &time::format_description::well_known::Iso8601::DATE).ok()?;
        Some(PrimitiveDateTime::new(date, Time::MIDNIGHT).assume_utc())
    })?;
    u64::try_from(moment.unix_timestamp_nanos() / 1_000_000).ok()
}

fn moment(ms: u64) -> Option<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp(i64::try_from(ms / 1000).ok()?).ok()
}

fn utc(ms: u64) -> String {
    moment(ms).and_then(|moment| moment.format(&Rfc3339).ok()).unwrap_or_else(|| ms.to_string())
}

/// With the hour in Iran, which has had no summer time since 2022.
fn utc_and_tehran(ms: u64) -> String {
    let tehran =
        UtcOffset::from_hms(3, 30, 0).ok().zip(moment(ms)).map(|(offset, moment)| moment.to_offset(offset));
    match tehran {
        Some(there) => {
            format!("{} ({} {:02}:{:02} in Tehran)", utc(ms), there.date(), there.hour(), there.minute())
        }
        None => utc(ms),
    }
}

/// The name that it has in JSON, too.
fn state(payment: &Payment) -> String {
    let name = serde_json::to_value(payment.state).unwrap_or_default();
    name.as_str().unwrap_or_default().to_owned()
}

/// The order, with its shop where one is named.
pub(crate) fn order(payment: &Payment) -> String {
    let shop = if payment.shop.is_empty() { String::new() } else { format!("{}/", payment.shop) };
    one_line(&format!("{shop}{}", payment.order_id))
}

/// One payment in one line.
pub(crate) fn line(payment: &Payment) -> String {
    let mut line = format!(
        "{:>8}  {}  {:<14}  {:>14}  {}  {}#{}",
        payment.id,
        utc(payment.started_ms),
        state(payment),
        payment.amount.get(),
        one_line(&payment.route.account),
        order(payment),
        payment.attempt
    );
    if let Some(what) = to_do(payment) {
        let _ = write!(line, "  [{what}]");
    }
    line.push('\n');
    line
}

/// What somebody has to do about it.
fn to_do(payment: &Payment) -> Option<&'static str> {
    match payment.next_step() {
        NextStep::Deliver => Some("deliver"),
        NextStep::GiveBack => Some("give back"),
        NextStep::AskAPerson => Some("a person decides"),
        NextStep::Nothing | NextStep::OfferToPayAgain | NextStep::Wait => None,
    }
}

/// What to search for in the gateway's panel: no more of the token than its end.
fn in_the_panel(payment: &Payment) -> String {
    format!(
        "order {} there, token ending in {}",
        one_line(payment.sent_order_id()),
        one_line(&payment.token_end())
    )
}

/// How a person goes on about a payment.
fn how(payment: &Payment) -> String {
    let (id, amount) = (payment.id, payment.amount.get());
    match payment.next_step() {
        NextStep::Deliver => {
            format!("deliver it, then: dargah acknowledge {id} --amount {amount}")
        }
        NextStep::GiveBack => {
            let first = payment.duplicate_of.unwrap_or_default();
            format!(
                "its order was paid by payment {first}. Give it back: dargah refund {id} (Tara), or by hand and then: \
                 dargah refund {id} --by-hand --reason TEXT"
            )
        }
        _ if payment.refunds.iter().any(|refund| refund.state.is_open()) => {
            format!(
                "look whether the refund was done, then: dargah settle-refund {id} NUMBER --done|--not-done --reason TEXT"
            )
        }
        _ if payment.state == State::Paid => format!(
            "paid for another amount than the order has. Deliver it, then: dargah acknowledge {id} --amount {amount}; or \
             give it back, or: dargah close {id} --reason TEXT"
        ),
        _ => format!("look into the gateway's panel, then: dargah close {id} --reason TEXT"),
    }
}

/// One payment with everything about it.
pub(crate) fn whole(payment: &Payment, history: &[Entry]) -> String {
    let mut text = String::new();
    let mut row = |name: &str, value: String| {
        let _ = writeln!(text, "{name:<18} {}", one_line(&value));
    };
    row("payment", payment.id.to_string());
    row("order", format!("{} (attempt {})", order(payment), payment.attempt));
    if payment.sent_order_id() != payment.order_id {
        row("order there", payment.sent_order_id().to_owned());
    }
    row("state", state(payment));
    row("amount", format!("{} Rial", payment.amount.get()));
    let route = &payment.route;
    row("account", format!("{} ({}, {})", route.account, route.gateway, route.environment));
    row("begun", utc_and_tehran(payment.started_ms));
    if let Some(next) = payment.ask_again_ms() {
        row("asked again", utc_and_tehran(next));
    }
    let said = &payment.gateway_fields;
    let optional = [
        ("paid", payment.paid_ms.map(utc_and_tehran)),
        ("reported amount", payment.reported.map(|amount| format!("{} Rial", amount.get()))),
        ("reference", payment.reference_number.clone()),
        ("tracking code", said.tracking_code.clone()),
        ("final amount", said.final_amount.map(|amount| format!("{} Rial", amount.get()))),
        ("date there", said.date.clone()),
        ("card", said.card.clone()),
        ("additional data", said.additional_data.clone()),
        ("channel reference", said.channel_ref_number.as_ref().map(|said| format!("{said} (not proven)"))),
        ("card of callback", said.callback_card.as_ref().map(|said| format!("{said} (not proven)"))),
        ("code", payment.code.clone()),
        ("text", payment.text.clone()),
        ("duplicate of", payment.duplicate_of.map(|id| id.to_string())),
        ("closed because", payment.closed_because.clone()),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            row(name, value);
        }
    }
    row("acknowledged", if payment.acknowledged { "yes" } else { "no" }.to_owned());
    if to_do(payment).is_some() {
        row("to do", how(payment));
    }
    for refund in &payment.refunds {
        let stands = serde_json::to_value(refund.state).unwrap_or_default();
        let why = refund.text.as_deref().unwrap_or_default();
        let stands = stands.as_str().unwrap_or_default();
        row(
            &format!("refund {}", refund.number),
            format!("{} Rial, {stands}, {} {why}", refund.amount.get(), utc(refund.at_ms)),
        );
    }
    text.push_str("history\n");
    for entry in history {
        let detail = if entry.detail.is_null() { String::new() } else { entry.detail.to_string() };
        let times = if entry.times > 1 { format!("  ({} times)", entry.times) } else { String::new() };
        let _ =
            writeln!(text, "  {}  {}  {}{times}", utc(entry.at_ms), one_line(&entry.what), one_line(&detail));
    }
    text
}

/// Those that were asked about, and of which still nobody knows: the gateway cannot be reached or believed.
pub(crate) fn still_unknown(report: &Report) -> impl Iterator<Item = &Payment> {
    report.others.iter().filter(|payment| payment.state == State::Unknown)
}

/// What somebody has to do after a reconcile, and what went wrong.
pub(crate) fn summary(report: &Report) -> String {
    let mut text = format!(
        "looked at {}; found paid {}, others {}, errors {}; to deliver {}, for a person {}\n",
        report.looked,
        report.paid.len(),
        report.others.len(),
        report.errors.len(),
        report.unacknowledged.len(),
        report.attention.len()
    );
    let back = |payment: &&Payment| payment.next_step() == NextStep::GiveBack;
    let (give_back, others): (Vec<_>, Vec<_>) = report.attention.iter().partition(back);
    let parts: [(&str, Vec<&Payment>); 3] = [
        ("to deliver", report.unacknowledged.iter().collect()),
        ("to give back", give_back),
        ("for a person to decide", others),
    ];
    for (name, payments) in parts.into_iter().filter(|(_, payments)| !payments.is_empty()) {
        let _ = writeln!(text, "{name}:");
        for payment in payments {
            text.push_str(&line(payment));
            let _ = writeln!(text, "          {}; {}", in_the_panel(payment), how(payment));
        }
    }
    for payment in still_unknown(report) {
        let why = payment.text.as_deref().unwrap_or_default();
        let _ = writeln!(text, "still unknown, {}: {}", payment.id, one_line(why));
    }
    for (id, error) in &report.errors {
        let _ = writeln!(text, "error at {id}: {}", one_line(&error.to_string()));
    }
    text
}
