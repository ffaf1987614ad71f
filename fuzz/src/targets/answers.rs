//! All other calls, and what they make of a gateway's bytes. First part: which call, one byte; then the replies.

use super::world::{AMOUNT, CARD, MOBILE, ORDER, TOKEN, World, hides, parts};
use dargah::amount::Rial;
use dargah::error::{ErrorKind, Result};
use dargah::json::ToJson;
use dargah::redirect::Redirect;
use dargah::tabapay::{CreateRequest, Environment};
use dargah::tara::{Refund, TokenRequest};
use dargah::transport::CallOptions;
use serde_json::Value;

fn rial() -> Rial {
    Rial::new(AMOUNT).expect("above zero")
}

/// The last answer, where it is a JSON object.
fn last(world: &World) -> Value {
    world.sent(|sent| {
        let body = sent.last().and_then(|sent| sent.answer.as_ref()).map(|(_, body)| body.clone());
        let body = body.unwrap_or_default();
        serde_json::from_slice(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&body)).unwrap_or_default()
    })
}

fn is_zero(value: &Value) -> bool {
    *value == "0" || *value == 0
}

/// An error shows no secret; a success is looked at.
fn look<T>(world: &World, result: Result<T>, good: impl FnOnce(T)) {
    match result {
        Ok(value) => good(value),
        Err(error) => {
            hides(&format!("{error:?} {error} {} {}", error.to_json(), error.text_fa()));
            assert_ne!(error.kind(), ErrorKind::InvalidInput);
            assert_ne!(error.kind(), ErrorKind::Internal);
        }
    }
    hides(&world.shown());
}

pub fn tara(data: &[u8]) {
    let mut parts = parts(data);
    let which = parts.next().and_then(<[u8]>::first).copied().unwrap_or_default();
    let world = World::new(parts);
    let (world, options) = (if which & 8 != 0 { world.with_logins() } else { world }, CallOptions::new());
    let client = world.tara();
    match which & 7 {
        0 => look(&world, client.authenticate(&options), |login| {
            assert!(login.trusted_for.as_secs() <= 25 * 60);
            hides(&format!("{login:?}"));
        }),
        1 => look(&world, client.club_groups(&options), |groups| {
            for group in groups.iter() {
                assert!(groups.by_id(group.id).is_some());
                if let Some(name) = group.name.as_deref().filter(|name| !name.trim().is_empty()) {
                    let _ = groups.find(name);
                }
            }
            let first = groups.iter().next().map(|group| group.id);
            assert!(first.is_none_or(|id| groups.map([("x", id)], id).is_ok()));
        }),
        2 | 3 => {
            let order = TokenRequest::new(rial(), 101, "1.2.3.4", "https://shop.ir/back")
                .order_id(ORDER)
                .mobile(MOBILE);
            look(&world, client.get_token(&order, &options), |answer| {
                let came = last(&world);
                assert!(is_zero(&came["result"]) && !answer.token.is_empty(), "{came}");
                page(&client.purchase_form(&answer.token));
            });
        }
        4 => look(&world, client.purchase_verify(&TOKEN.into(), "1.2.3.4", &options), |answer| {
            assert_eq!(answer.raw.expose(), last_body(&world));
            let _ = answer.to_json();
        }),
        5 => look(&world, client.inquire(&TOKEN.into(), "1.2.3.4", &options), |answer| {
            let _ = (answer.to_json(), format!("{answer:?}"));
        }),
        which => {
            let refund = if which == 6 {
                client.refund("123456", "why", &options)
            } else {
                client.refund_part("123456", rial(), &[], None, &options)
            };
            look(&world, refund, |refund| {
                let sent = world.sent(|sent| {
                    sent.iter()
                        .filter(|sent| {
                            sent.path.contains("/limited/")
                                && sent.left
                                && sent.answer.as_ref().is_none_or(|(status, _)| *status != 401)
                        })
                        .count()
                });
                assert!(sent <= 1, "money may have gone back {sent} times");
                match &refund {
                    Refund::Done(_) => assert_eq!((sent, &last(&world)["success"]), (1, &Value::Bool(true))),
                    Refund::Refused(error) => hides(&format!("{error:?} {error}")),
                    Refund::Unknown(unknown) => {
                        assert!(unknown.error.money_may_have_moved() && !unknown.error.retryable());
                        hides(&format!("{unknown:?}"));
                    }
                }
                hides(&refund.to_json().to_string());
            });
        }
    }
}

fn last_body(world: &World) -> Vec<u8> {
    world.sent(|sent| {
        sent.last().and_then(|sent| sent.answer.clone()).map(|(_, body)| body).unwrap_or_default()
    })
}

pub fn tabapay(data: &[u8]) {
    let mut parts = parts(data);
    let which = parts.next().and_then(<[u8]>::first).copied().unwrap_or_default();
    let world = World::new(parts);
    let environment = if which & 2 == 0 { Environment::Production } else { Environment::Sandbox };
    let (client, options) = (world.tabapay(environment, false), CallOptions::new());
    if which & 1 == 0 {
        let request = CreateRequest::new(rial(), "https://shop.ir/back").card_number(CARD).mobile(MOBILE);
        look(&world, client.create(&request, &options), |answer| {
            let came = last(&world);
            assert_eq!(came["status"], "success");
            assert!(!answer.token.is_empty());
            let url = answer.url.expose();
            let place = url::Url::parse(url).expect("an address");
            let loopback = ["127.", "localhost", "[::1]"]
                .iter()
                .any(|host| place.host_str().is_some_and(|name| name.contains(host)));
            assert!(place.scheme() == "https" || (place.scheme() == "http" && loopback), "{url}");
            assert!(!url.chars().any(|c| c.is_control() || c.is_whitespace()) && place.username().is_empty());
            page(&answer.redirect());
        });
    } else {
        look(&world, client.verify_once(&TOKEN.into(), rial(), &options), |answer| {
            assert_eq!(answer.raw.expose(), last_body(&world));
            let _ = (answer.date_unix(), answer.to_json(), format!("{answer:?}"));
        });
    }
}

/// Values stay values: a page has as much markup as one with plain values.
fn page(redirect: &Redirect) {
    let page = redirect.html(None).expect("no nonce");
    let plain = World::default();
    let plain = plain.tara().purchase_form(&"t".into()).html(None).expect("no nonce");
    for mark in ["<input", "<script", "<form", "<a "] {
        let most = plain.matches(mark).count().max(1);
        assert!(page.matches(mark).count() <= most, "{mark} in {page}");
    }
    let values = page.split('"').count() % 2;
    assert_eq!(values, 1, "a quotation mark of others: {page}");
    if !redirect.url().contains(TOKEN) {
        hides(&format!("{redirect:?}"));
    }
}
