//! What anybody may send to the shop's callback address: `authorize`, query and body, each on a line of its own.

use super::world::{CARD, MERCHANT, World, text};
use dargah::callback::{CallbackExtra, CallbackFields, MAX_BYTES};
use dargah::error::{Error, ErrorKind};
use dargah::expected::CallbackFacts;
use dargah::json::ToJson;
use dargah::tabapay::{self, Environment, TabaPay};
use dargah::tara::{self, Tara};
use std::cell::OnceCell;

thread_local! {
    static CLIENT: OnceCell<TabaPay> = const { OnceCell::new() };
}

pub fn run(data: &[u8]) {
    let mut lines = data.splitn(3, |byte| *byte == b'\n');
    let authorize = lines.next().map(text);
    let (query, body) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    match Tara::parse_callback(query, body) {
        Ok(callback) => {
            facts(&callback, callback.is_positive() == (callback.result == "0"));
            let others: Vec<(&str, &str)> = callback.extra.iter().collect();
            // What was read and is sent again as a form is read as the same.
            let mut form = url::form_urlencoded::Serializer::new(String::new());
            form.append_pair("result", &callback.result).append_pair("token", callback.token.expose());
            for (name, value) in [
                ("desc", &callback.desc),
                ("channelRefNumber", &callback.channel_ref_number),
                ("additionalData", &callback.additional_data),
                ("orderId", &callback.order_id),
            ] {
                value.as_ref().map(|value| form.append_pair(name, value));
            }
            callback.pan.as_ref().map(|pan| form.append_pair("pan", pan.expose()));
            form.extend_pairs(others);
            if let Some(again) = parsed_again(&form.finish(), &callback.extra, Tara::parse_callback) {
                // What could not be read is not sent again.
                assert_eq!(again, tara::Callback { unreadable: Vec::new(), ..callback });
            }
        }
        Err(error) => refused(&error),
    }
    match TabaPay::parse_callback(query, body) {
        Ok(callback) => {
            let positive =
                callback.status == "success" && ["1", "2"].contains(&callback.response_code.as_str());
            facts(&callback, callback.is_positive() == positive);
            let mut form = url::form_urlencoded::Serializer::new(String::new());
            form.append_pair("responseCode", &callback.response_code).append_pair("status", &callback.status);
            form.append_pair("token", callback.token.expose());
            callback.amount.map(|amount| form.append_pair("amount", &amount.to_string()));
            form.extend_pairs(callback.extra.iter());
            if let Some(again) = parsed_again(&form.finish(), &callback.extra, TabaPay::parse_callback) {
                assert_eq!(again, tabapay::Callback { unreadable: Vec::new(), ..callback });
            }
        }
        Err(error) => refused(&error),
    }
    CLIENT.with(|client| {
        let client = client.get_or_init(|| World::default().tabapay(Environment::Production, false));
        match client.parse_push(authorize.as_deref(), query, body) {
            Ok(push) => {
                // MD5 of the key; written down here, so that nothing is compared with itself.
                let hash = "1a13da186396de3e2efc50ca42f2f37c";
                let sent = authorize.as_deref().unwrap_or_default().trim().to_ascii_lowercase();
                assert_eq!(push.authorized, sent == hash, "{sent}");
                // Unless the sender wrote it there, e.g. as the name of a field.
                let sent_it = text(query).contains(MERCHANT) || text(body).contains(MERCHANT);
                assert!(sent_it || !format!("{push:?}").contains(MERCHANT));
            }
            Err(error) => refused(&error),
        }
    });
    planted(query, body);
}

/// The same with a card among the fields: nothing shows it.
fn planted(query: &[u8], body: &[u8]) {
    let query = [query, b"&pan=", CARD.as_bytes(), b"&cardNumber=", CARD.as_bytes()].concat();
    for source in [(&query[..], body), (body, &query[..])] {
        // Names are shown: only what stands in the values must not be.
        if [source.0, source.1].map(|bytes| text(bytes).matches(CARD).count()).iter().sum::<usize>() > 2 {
            continue;
        }
        let read = match Tara::parse_callback(source.0, source.1) {
            Ok(callback) => format!("{callback:?}"),
            Err(error) => format!("{error:?} {error} {}", error.to_json()),
        };
        let fields = format!("{:?}", CallbackFields::parse(source.0, source.1));
        assert!(!read.contains(CARD) && !fields.contains(CARD), "{read} {fields}");
    }
}

/// Read again as one form, unless it cannot be one: percent signs may make it too long, and a name that stands both in
/// the query and in the body would come twice.
fn parsed_again<C>(
    form: &str,
    extra: &CallbackExtra,
    parse: fn(&[u8], &[u8]) -> dargah::error::Result<C>,
) -> Option<C> {
    let mut names: Vec<&str> = extra.iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    let twice = names.windows(2).any(|pair| pair[0] == pair[1]);
    (form.len() <= MAX_BYTES && !twice).then(|| parse(b"", form.as_bytes()).expect("read before"))
}

fn facts(callback: &dyn CallbackFacts, positive_as_it_must_be: bool) {
    assert!(positive_as_it_must_be);
    assert!(!callback.token().is_empty() && !callback.code().is_empty());
}

fn refused(error: &Error) {
    assert_eq!(error.kind(), ErrorKind::CallbackUnreadable);
    assert!(error.to_string().len() < 300, "what came is not shown");
}
