//! What Tara's getToken is asked for.

use super::boundary::{dargah_status, free, given, given_mut, hand_over, json_object, optional, run, text};
use super::error::dargah_error;
use super::outcome::dargah_expected;
use crate::amount::Rial;
use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;
use crate::tara::{InvoiceItem, ServiceAmount, TokenRequest, Unit, Warning};
use std::ffi::c_char;

/// Invoice items: goods, and shipping as an item of its own. Freed with `dargah_tara_items_free`.
#[derive(Default)]
pub struct dargah_tara_items(pub(super) Vec<InvoiceItem>);

/// An empty list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_items_new(
    out: *mut *mut dargah_tara_items,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over(out, dargah_tara_items::default()))
}

/// Frees a list. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_items_free(items: *mut dargah_tara_items) {
    free(items);
}

/// Adds an item. `unit` is a `dargah_tara_unit`, `fee` the price of one unit in Rial, `group` and
/// `group_title` are those of a merchandise group of Tara's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_items_add(
    items: *mut dargah_tara_items,
    name: *const c_char,
    name_len: usize,
    code: *const c_char,
    code_len: usize,
    count: i64,
    unit: u32,
    fee: i64,
    group: *const c_char,
    group_len: usize,
    group_title: *const c_char,
    group_title_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let name = text("taraInvoiceItemList.name", name, name_len)?;
        let code = text("taraInvoiceItemList.code", code, code_len)?;
        let group = text("taraInvoiceItemList.group", group, group_len)?;
        let title = text("taraInvoiceItemList.groupTitle", group_title, group_title_len)?;
        let fee = Rial::new(fee).map_err(|error| Error::input("taraInvoiceItemList.fee", error.detail()))?;
        let item = InvoiceItem::new(name, code, count, fee, group, title).unit(Unit::from_number(unit)?);
        given_mut("items", items)?.0.push(item);
        Ok(())
    })
}

fn change_last(items: *mut dargah_tara_items, change: impl FnOnce(&mut InvoiceItem)) -> Result<()> {
    let last = given_mut("items", items)?.0.last_mut();
    change(last.ok_or_else(|| Error::new(ErrorKind::Misuse, "holds no item yet").with_field("items"))?);
    Ok(())
}

/// Sets `data` of the item that was added last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_items_set_data(
    items: *mut dargah_tara_items,
    data: *const c_char,
    data_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let data = text("taraInvoiceItemList.data", data, data_len)?.to_owned();
        change_last(items, |item| item.data = Some(data))
    })
}

/// Adds fields that this library does not know to the item that was added last: a JSON object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_items_set_extra_json(
    items: *mut dargah_tara_items,
    json: *const c_char,
    json_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let extra = json_object("taraInvoiceItemList.extra", json, json_len)?;
        change_last(items, |item| item.extra = extra)
    })
}

/// An order at Tara. Freed with `dargah_tara_order_free`.
pub struct dargah_tara_order(pub(super) TokenRequest);

/// An order whose whole amount, in Rial, goes to one service. `ip` is the payer's; `call_back_url` is where
/// the payer's browser comes back to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_new(
    amount: i64,
    service_id: i64,
    ip: *const c_char,
    ip_len: usize,
    call_back_url: *const c_char,
    call_back_url_len: usize,
    out: *mut *mut dargah_tara_order,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let ip = text("ip", ip, ip_len)?;
        let url = text("callBackUrl", call_back_url, call_back_url_len)?;
        hand_over(out, dargah_tara_order(TokenRequest::new(Rial::new(amount)?, service_id, ip, url)))
    })
}

/// Frees an order. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_free(order: *mut dargah_tara_order) {
    free(order);
}

fn change(order: *mut dargah_tara_order, by: impl FnOnce(&mut TokenRequest)) -> Result<()> {
    by(&mut given_mut("order", order)?.0);
    Ok(())
}

/// Sets `orderId`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_set_order_id(
    order: *mut dargah_tara_order,
    order_id: *const c_char,
    order_id_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let order_id = text("orderId", order_id, order_id_len)?.to_owned();
        change(order, |o| o.order_id = Some(order_id))
    })
}

/// Sets `mobile`, in any of the usual forms.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_set_mobile(
    order: *mut dargah_tara_order,
    mobile: *const c_char,
    mobile_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let mobile = Secret::from(text("mobile", mobile, mobile_len)?);
        change(order, |o| o.mobile = Some(mobile))
    })
}

/// Sets `additionalData`, which comes back in the callback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_set_additional_data(
    order: *mut dargah_tara_order,
    data: *const c_char,
    data_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let data = text("additionalData", data, data_len)?.to_owned();
        change(order, |o| o.additional_data = Some(data))
    })
}

/// Sets `vat`, in Rial.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_set_vat(
    order: *mut dargah_tara_order,
    vat: i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let vat = Rial::new(vat).map_err(|error| Error::input("vat", error.detail()))?;
        change(order, |o| o.vat = Some(vat))
    })
}

/// Takes the service amounts away, to divide the amount among several services.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_clear_service_amounts(
    order: *mut dargah_tara_order,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || change(order, |o| o.service_amounts.clear()))
}

/// Adds a service amount, in Rial. All of them must add up to the amount.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_add_service_amount(
    order: *mut dargah_tara_order,
    service_id: i64,
    amount: i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let amount = Rial::new(amount).map_err(|error| Error::input("serviceAmountList", error.detail()))?;
        change(order, |o| o.service_amounts.push(ServiceAmount { service_id, amount }))
    })
}

/// Sets the invoice items; the order keeps a copy.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_set_items(
    order: *mut dargah_tara_order,
    items: *const dargah_tara_items,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let items = given("items", items)?.0.clone();
        change(order, |o| o.items = items)
    })
}

/// Refuses items that do not add up to the amount, instead of warning.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_set_items_must_add_up(
    order: *mut dargah_tara_order,
    must: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || change(order, |o| o.items_must_add_up = must))
}

/// Adds fields that this library does not know: a JSON object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_set_extra_json(
    order: *mut dargah_tara_order,
    json: *const c_char,
    json_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let extra = json_object("extra", json, json_len)?;
        change(order, |o| o.extra = extra)
    })
}

/// Checks everything that can be known before sending. `dargah_tara_get_token` does it by itself.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_check(
    order: *const dargah_tara_order,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given("order", order)?.0.check().map(drop))
}

/// Whether the invoice items do not add up to the amount, which is odd but not refused; `items` then gets what
/// they add up to, in Rial. `false` too where the order would be refused.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_items_do_not_add_up(
    order: *const dargah_tara_order,
    items: *mut i64,
) -> bool {
    optional(order, items, |o| items_of(&o.0.check().ok()?))
}

/// What the items add up to, where a warning says that it is not the amount.
pub(super) fn items_of(warnings: &[Warning]) -> Option<i64> {
    warnings.first().map(|Warning::ItemsDoNotAddUp { items, .. }| items.get())
}

/// What verify will have to find for this order and the token that Tara gave for it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_order_expected(
    order: *const dargah_tara_order,
    token: *const c_char,
    token_len: usize,
    out: *mut *mut dargah_expected,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let token = Secret::from(text("token", token, token_len)?);
        hand_over(out, dargah_expected(given("order", order)?.0.expected(token)))
    })
}
