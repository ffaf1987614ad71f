//! TabaPay's client, and what create is asked for.

use super::boundary::{dargah_status, free, given, given_mut, hand_over, json_object, place, run, text};
use super::client_builder::ClientBuilder;
use super::error::dargah_error;
use super::event::{dargah_drop_fn, dargah_event_fn, sink};
use super::event_queue::{dargah_event_queue, queue_sink};
use super::outcome::{dargah_expected, dargah_outcome};
use super::settings::{call_options, dargah_network, dargah_options};
use super::tabapay_answer::{dargah_tabapay_created, dargah_tabapay_verify_answer};
use crate::amount::Rial;
use crate::error::Result;
use crate::secret::Secret;
use crate::tabapay::{CreateRequest, Environment, TabaPay, TabaPayBuilder};
use std::ffi::{c_char, c_void};

/// Settings of a TabaPay client. Checked by `dargah_tabapay_builder_build`.
pub struct dargah_tabapay_builder(ClientBuilder<TabaPayBuilder>);

/// A client for TabaPay. Any number of threads may use one at the same time, and so may a process that was
/// forked after it was made.
pub struct dargah_tabapay(pub(super) TabaPay);

/// Starts the settings with the merchant key of 36 characters, and a `dargah_environment`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_new(
    merchant: *const c_char,
    merchant_len: usize,
    environment: u32,
    out: *mut *mut dargah_tabapay_builder,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let merchant = Secret::from(text("merchant", merchant, merchant_len)?);
        let environment = Environment::from_number(environment)?;
        hand_over(out, dargah_tabapay_builder(ClientBuilder::new(TabaPay::builder(merchant, environment))))
    })
}

/// Frees the settings, built or not. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_free(builder: *mut dargah_tabapay_builder) {
    free(builder);
}

fn change(
    builder: *mut dargah_tabapay_builder,
    by: impl FnOnce(TabaPayBuilder) -> TabaPayBuilder,
) -> Result<()> {
    given_mut("builder", builder)?.0.change(by)
}

/// Another address than TabaPay's, e.g. the simulator's, without `/sandbox`: `https://`, or `http://` on a
/// loopback address.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_set_base_url(
    builder: *mut dargah_tabapay_builder,
    url: *const c_char,
    url_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let url = text("base_url", url, url_len)?;
        change(builder, |b| b.base_url(url))
    })
}

/// Limits every call that sets no limit itself, in milliseconds. 20000 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_set_timeout_ms(
    builder: *mut dargah_tabapay_builder,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given_mut("builder", builder)?.0.limit_total(timeout_ms))
}

/// Limits every new connection, in milliseconds. 5000 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_set_connect_timeout_ms(
    builder: *mut dargah_tabapay_builder,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given_mut("builder", builder)?.0.limit_connect(timeout_ms))
}

/// How connections are made. The builder keeps a copy.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_set_network(
    builder: *mut dargah_tabapay_builder,
    network: *const dargah_network,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given_mut("builder", builder)?.0.reach_by(network))
}

/// In the sandbox only, takes `trackingCode` as the reference number where `shaparakRefNumber` is missing. Off
/// unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_set_sandbox_accepts_tracking_code(
    builder: *mut dargah_tabapay_builder,
    accept: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || change(builder, |b| b.sandbox_accepts_tracking_code(accept)))
}

/// Reports every attempt; see `dargah_tara_builder_set_events`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_set_events(
    builder: *mut dargah_tabapay_builder,
    on_event: dargah_event_fn,
    user: *mut c_void,
    on_drop: dargah_drop_fn,
    err: *mut *mut dargah_error,
) -> dargah_status {
    let sink = sink(on_event, user, on_drop);
    run(err, || given_mut("builder", builder)?.0.report_to(sink))
}

/// Reports every attempt to a queue; see `dargah_tara_builder_set_event_queue`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_set_event_queue(
    builder: *mut dargah_tabapay_builder,
    queue: *const dargah_event_queue,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let sink = queue_sink(queue)?;
        given_mut("builder", builder)?.0.report_to(Some(sink))
    })
}

/// Checks the settings and makes the client; see `dargah_tara_builder_build`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_builder_build(
    builder: *mut dargah_tabapay_builder,
    out: *mut *mut dargah_tabapay,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        hand_over(out, dargah_tabapay(given_mut("builder", builder)?.0.build()?))
    })
}

/// Frees a client. Connections are the process's and stay. Calls of other threads that are under way must have
/// ended. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_free(tabapay: *mut dargah_tabapay) {
    free(tabapay);
}

/// What TabaPay's create is asked for. Freed with `dargah_tabapay_request_free`.
pub struct dargah_tabapay_request(pub(super) CreateRequest);

/// A payment of an amount in Rial (10,000 to 2,000,000,000) with what is required and nothing else.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_new(
    amount: i64,
    callback_url: *const c_char,
    callback_url_len: usize,
    out: *mut *mut dargah_tabapay_request,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let url = text("callbackURL", callback_url, callback_url_len)?;
        hand_over(out, dargah_tabapay_request(CreateRequest::new(Rial::new(amount)?, url)))
    })
}

/// Frees a request. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_free(request: *mut dargah_tabapay_request) {
    free(request);
}

fn change_request(request: *mut dargah_tabapay_request, by: impl FnOnce(&mut CreateRequest)) -> Result<()> {
    by(&mut given_mut("request", request)?.0);
    Ok(())
}

/// Sets `mobile`, in any of the usual forms.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_mobile(
    request: *mut dargah_tabapay_request,
    mobile: *const c_char,
    mobile_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let value = Secret::from(text("mobile", mobile, mobile_len)?);
        change_request(request, |r| r.mobile = Some(value))
    })
}

/// Sets `email`; at most 255 characters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_email(
    request: *mut dargah_tabapay_request,
    email: *const c_char,
    email_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let value = text("email", email, email_len)?.to_owned();
        change_request(request, |r| r.email = Some(value))
    })
}

/// Sets `name`; at most 255 characters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_name(
    request: *mut dargah_tabapay_request,
    name: *const c_char,
    name_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let value = text("name", name, name_len)?.to_owned();
        change_request(request, |r| r.name = Some(value))
    })
}

/// Sets `cardNumber`: the card that must pay.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_card_number(
    request: *mut dargah_tabapay_request,
    card_number: *const c_char,
    card_number_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let value = Secret::from(text("cardNumber", card_number, card_number_len)?);
        change_request(request, |r| r.card_number = Some(value))
    })
}

/// Sets `nationalCode`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_national_code(
    request: *mut dargah_tabapay_request,
    national_code: *const c_char,
    national_code_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let value = Secret::from(text("nationalCode", national_code, national_code_len)?);
        change_request(request, |r| r.national_code = Some(value))
    })
}

/// Sets `additionalData`: JSON text of at most 500 characters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_additional_data(
    request: *mut dargah_tabapay_request,
    additional_data: *const c_char,
    additional_data_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let value = text("additionalData", additional_data, additional_data_len)?.to_owned();
        change_request(request, |r| r.additional_data = Some(value))
    })
}

/// Sets `description`; at most 300 characters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_description(
    request: *mut dargah_tabapay_request,
    description: *const c_char,
    description_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let value = text("description", description, description_len)?.to_owned();
        change_request(request, |r| r.description = Some(value))
    })
}

/// Sets `sms`: whether the payer gets an SMS. Needs `mobile`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_sms(
    request: *mut dargah_tabapay_request,
    sms: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || change_request(request, |r| r.sms = sms))
}

/// Adds fields that this library does not know: a JSON object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_set_extra_json(
    request: *mut dargah_tabapay_request,
    json: *const c_char,
    json_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let extra = json_object("extra", json, json_len)?;
        change_request(request, |r| r.extra = extra)
    })
}

/// Checks everything that can be known before sending. `dargah_tabapay_create` does it by itself.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_check(
    request: *const dargah_tabapay_request,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given("request", request)?.0.check())
}

/// What verify will have to find for this request and the token that TabaPay gave for it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_request_expected(
    request: *const dargah_tabapay_request,
    token: *const c_char,
    token_len: usize,
    out: *mut *mut dargah_expected,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let token = Secret::from(text("token", token, token_len)?);
        hand_over(out, dargah_expected(given("request", request)?.0.expected(token)))
    })
}

/// Creates a payment. Store the token with order and amount before the payer leaves. No money moves here,
/// whatever happens.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_create(
    tabapay: *const dargah_tabapay,
    request: *const dargah_tabapay_request,
    options: *const dargah_options,
    out: *mut *mut dargah_tabapay_created,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let request = given("request", request)?;
        let answer = given("tabapay", tabapay)?.0.create(&request.0, &call_options(options))?;
        hand_over(out, dargah_tabapay_created::from(answer))
    })
}

/// Verifies a payment: completes it at TabaPay, and finds out what became of it; see `dargah_tara_verify`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify(
    tabapay: *const dargah_tabapay,
    expected: *const dargah_expected,
    options: *const dargah_options,
    out: *mut *mut dargah_outcome,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let expected = &given("expected", expected)?.0;
        let outcome = given("tabapay", tabapay)?.0.verify(expected, &call_options(options))?;
        hand_over(out, dargah_outcome::of_tabapay(outcome))
    })
}

/// One plain `verify`: one request, one typed answer, nothing compared. `DARGAH_OK` does not mean paid;
/// `dargah_tabapay_verify` is what shops want.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tabapay_verify_once(
    tabapay: *const dargah_tabapay,
    token: *const c_char,
    token_len: usize,
    amount: i64,
    options: *const dargah_options,
    out: *mut *mut dargah_tabapay_verify_answer,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let token = Secret::from(text("token", token, token_len)?);
        let amount = Rial::new(amount)?;
        let answer = given("tabapay", tabapay)?.0.verify_once(&token, amount, &call_options(options))?;
        hand_over(out, dargah_tabapay_verify_answer::from(answer))
    })
}
