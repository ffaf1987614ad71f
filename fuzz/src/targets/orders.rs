//! Orders with fields of any text and number: refused by name, or sent as they must be.

use super::world::{CARD, MOBILE, World, hides};
use arbitrary::{Arbitrary, Result, Unstructured};
use dargah::amount::Rial;
use dargah::error::ErrorKind;
use dargah::tabapay::{CreateRequest, Environment};
use dargah::tara::{InvoiceItem, ServiceAmount, TokenRequest};
use dargah::transport::CallOptions;
use serde_json::{Map, Value};

pub fn run(data: &[u8]) {
    let mut rest = Unstructured::new(data);
    let _ = if bool::arbitrary(&mut rest).unwrap_or_default() { tara(&mut rest) } else { tabapay(&mut rest) };
}

/// A good text as often as one of the fuzzer.
fn text(rest: &mut Unstructured<'_>, good: &str) -> Result<String> {
    if rest.ratio(1u8, 2u8)? { Ok(good.to_owned()) } else { Ok(<&str>::arbitrary(rest)?.to_owned()) }
}

fn maybe(rest: &mut Unstructured<'_>, good: &str) -> Result<Option<String>> {
    if bool::arbitrary(rest)? { text(rest, good).map(Some) } else { Ok(None) }
}

fn rial(rest: &mut Unstructured<'_>) -> Result<Rial> {
    let number = if bool::arbitrary(rest)? { 150_000 } else { i64::arbitrary(rest)? };
    Ok(Rial::new(number).unwrap_or(Rial::ZERO))
}

fn extra(rest: &mut Unstructured<'_>) -> Result<Map<String, Value>> {
    let mut fields = Map::new();
    for _ in 0..u8::arbitrary(rest)? % 4 {
        fields.insert(text(rest, "amount")?, text(rest, "1")?.into());
    }
    Ok(fields)
}

fn tara(rest: &mut Unstructured<'_>) -> Result<()> {
    let mut order = TokenRequest::new(
        rial(rest)?,
        i64::arbitrary(rest)?,
        text(rest, "1.2.3.4")?,
        text(rest, "https://shop.ir/back")?,
    );
    order.order_id = maybe(rest, "order-1")?;
    order.mobile = maybe(rest, MOBILE)?.map(Into::into);
    order.additional_data = maybe(rest, "x")?;
    order.vat = if bool::arbitrary(rest)? { Some(rial(rest)?) } else { None };
    for _ in 0..u8::arbitrary(rest)? % 4 {
        let mut item = InvoiceItem::new(
            text(rest, "a")?,
            text(rest, "1")?,
            i64::arbitrary(rest)?,
            rial(rest)?,
            text(rest, "26")?,
            text(rest, "OTHER")?,
        );
        item.data = maybe(rest, "x")?;
        item.extra = extra(rest)?;
        order.items.push(item);
    }
    if rest.ratio(1u8, 3u8)? {
        order.service_amounts.push(ServiceAmount { service_id: i64::arbitrary(rest)?, amount: rial(rest)? });
    }
    order.extra = extra(rest)?;
    order.items_must_add_up = bool::arbitrary(rest)?;
    let world = World::default();
    let result = world.tara().get_token(&order, &CallOptions::new());
    let sent = body(&world, "/getToken");
    match (order.check(), sent) {
        (Ok(_), Some(sent)) => {
            assert_eq!(
                sent["amount"].as_i64().or_else(|| sent["amount"].as_str()?.parse().ok()),
                Some(order.amount.get()),
                "{sent}"
            );
            let sum: i128 =
                order.service_amounts.iter().map(|service| i128::from(service.amount.get())).sum();
            assert_eq!(sum, i128::from(order.amount.get()));
            assert!(sent["callBackUrl"].as_str().is_some_and(plain), "{sent}");
        }
        (Err(error), None) => refused(&error, &result.expect_err("refused")),
        (checked, sent) => panic!("{checked:?}, and sent was {sent:?}"),
    }
    Ok(())
}

fn tabapay(rest: &mut Unstructured<'_>) -> Result<()> {
    let mut request = CreateRequest::new(rial(rest)?, text(rest, "https://shop.ir/back?a=1")?);
    request.mobile = maybe(rest, MOBILE)?.map(Into::into);
    request.email = maybe(rest, "a@b.ir")?;
    request.name = maybe(rest, "a")?;
    request.sms = bool::arbitrary(rest)?;
    request.card_number = maybe(rest, CARD)?.map(Into::into);
    request.additional_data = maybe(rest, "{}")?;
    request.national_code = maybe(rest, "0084575948")?.map(Into::into);
    request.description = maybe(rest, "x")?;
    request.extra = extra(rest)?;
    let world = World::default();
    let result = world.tabapay(Environment::Production, false).create(&request, &CallOptions::new());
    match (request.check(), body(&world, "/create")) {
        (Ok(()), Some(sent)) => {
            assert_eq!(sent["amount"].as_i64(), Some(request.amount.get()));
            assert!((10_000..=2_000_000_000).contains(&request.amount.get()));
            assert!(
                sent["callbackURL"].as_str().is_some_and(|url| plain(url) && url.len() <= 2048),
                "{sent}"
            );
            assert!(!request.sms || sent["mobile"].is_string());
            let short =
                |name: &str, most| sent[name].as_str().is_none_or(|text| text.chars().count() <= most);
            assert!(
                short("name", 255)
                    && short("email", 255)
                    && short("additionalData", 500)
                    && short("description", 300)
            );
        }
        (Err(error), None) => refused(&error, &result.expect_err("refused")),
        (checked, sent) => panic!("{checked:?}, and sent was {sent:?}"),
    }
    Ok(())
}

/// What was sent to a path that ends so.
fn body(world: &World, path: &str) -> Option<Value> {
    world.sent(|sent| {
        let body = &sent.iter().find(|sent| sent.path.ends_with(path))?.body;
        Some(serde_json::from_slice(body).expect("what is sent is JSON"))
    })
}

fn plain(url: &str) -> bool {
    url.is_ascii() && !url.bytes().any(|b| b.is_ascii_control() || b == b' ')
}

fn refused(checked: &dargah::error::Error, tried: &dargah::error::Error) {
    assert_eq!((checked.kind(), tried.kind()), (ErrorKind::InvalidInput, ErrorKind::InvalidInput));
    assert!(checked.field().is_some() && checked.field() == tried.field());
    assert!(!tried.money_may_have_moved());
    hides(&format!("{tried:?} {tried}"));
}
