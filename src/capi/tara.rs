//! Tara's client.

use super::boundary::{
    dargah_status, free, given, given_mut, hand_over, milliseconds, optional_text, place, run, text,
};
use super::client_builder::ClientBuilder;
use super::error::dargah_error;
use super::event::{dargah_drop_fn, dargah_event_fn, sink};
use super::event_queue::{dargah_event_queue, queue_sink};
use super::outcome::{dargah_expected, dargah_outcome};
use super::redirect::dargah_redirect;
use super::settings::{call_options, dargah_network, dargah_options};
use super::tara_answer::{dargah_tara_authentication, dargah_tara_token, dargah_tara_verify_answer};
use super::tara_groups::dargah_tara_groups;
use super::tara_inquiry::dargah_tara_inquiry;
use super::tara_order::{dargah_tara_items, dargah_tara_order};
use super::tara_refund::dargah_tara_refund;
use crate::amount::Rial;
use crate::error::Result;
use crate::secret::Secret;
use crate::tara::{RefundCredentials, Tara, TaraBuilder};
use std::ffi::{c_char, c_void};

/// Settings of a Tara client. Checked by `dargah_tara_builder_build`.
pub struct dargah_tara_builder(ClientBuilder<TaraBuilder>);

/// A client for Tara. Any number of threads may use one at the same time, and so may a process that was
/// forked after it was made.
pub struct dargah_tara(pub(super) Tara);

/// Starts the settings with the credentials that Tara gave.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_new(
    username: *const c_char,
    username_len: usize,
    password: *const c_char,
    password_len: usize,
    out: *mut *mut dargah_tara_builder,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let username = text("username", username, username_len)?;
        let password = Secret::from(text("password", password, password_len)?);
        hand_over(out, dargah_tara_builder(ClientBuilder::new(Tara::builder(username, password))))
    })
}

/// Frees the settings, built or not. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_free(builder: *mut dargah_tara_builder) {
    free(builder);
}

fn change(builder: *mut dargah_tara_builder, by: impl FnOnce(TaraBuilder) -> TaraBuilder) -> Result<()> {
    given_mut("builder", builder)?.0.change(by)
}

/// Another address than Tara's, e.g. the simulator's: `https://`, or `http://` on a loopback address.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_set_base_url(
    builder: *mut dargah_tara_builder,
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
pub unsafe extern "C" fn dargah_tara_builder_set_timeout_ms(
    builder: *mut dargah_tara_builder,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given_mut("builder", builder)?.0.limit_total(timeout_ms))
}

/// Limits every new connection, in milliseconds. 5000 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_set_connect_timeout_ms(
    builder: *mut dargah_tara_builder,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given_mut("builder", builder)?.0.limit_connect(timeout_ms))
}

/// How connections are made. The builder keeps a copy.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_set_network(
    builder: *mut dargah_tara_builder,
    network: *const dargah_network,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || given_mut("builder", builder)?.0.reach_by(network))
}

/// How long the merchandise groups are kept, in milliseconds. An hour unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_set_groups_ttl_ms(
    builder: *mut dargah_tara_builder,
    ttl_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || change(builder, |b| b.groups_ttl(milliseconds(ttl_ms))))
}

/// Makes refunds possible. Unofficial: no official text about refunds is at hand. `base_url` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_set_refund(
    builder: *mut dargah_tara_builder,
    principal: *const c_char,
    principal_len: usize,
    password: *const c_char,
    password_len: usize,
    base_url: *const c_char,
    base_url_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let principal = text("principal", principal, principal_len)?;
        let password = Secret::from(text("refund_password", password, password_len)?);
        let credentials = RefundCredentials::new(principal, password);
        let credentials = match optional_text("refund_base_url", base_url, base_url_len)? {
            Some(url) => credentials.base_url(url),
            None => credentials,
        };
        change(builder, |b| b.refund(credentials))
    })
}

/// Reports every attempt to `on_event` (NULL leaves what was set before), on the thread that makes the call. `on_drop` is called once with
/// `user` when nothing holds the sink any more (also when this call fails), and may be NULL. Both may be
/// called from any thread, and `on_event` from several at once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_set_events(
    builder: *mut dargah_tara_builder,
    on_event: dargah_event_fn,
    user: *mut c_void,
    on_drop: dargah_drop_fn,
    err: *mut *mut dargah_error,
) -> dargah_status {
    let sink = sink(on_event, user, on_drop);
    run(err, || given_mut("builder", builder)?.0.report_to(sink))
}

/// Reports every attempt to a queue, from which the program takes them when it likes; instead of what
/// `dargah_tara_builder_set_events` set. The client keeps its own hold on the queue: it may be freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_set_event_queue(
    builder: *mut dargah_tara_builder,
    queue: *const dargah_event_queue,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let sink = queue_sink(queue)?;
        given_mut("builder", builder)?.0.report_to(Some(sink))
    })
}

/// Checks the settings and makes the client. Opens no connection. The builder stays a valid handle to be
/// freed, but is at its end: everything else with it is `DARGAH_ERROR_KIND_MISUSE`. When this fails, it can
/// be mended and tried again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_builder_build(
    builder: *mut dargah_tara_builder,
    out: *mut *mut dargah_tara,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        hand_over(out, dargah_tara(given_mut("builder", builder)?.0.build()?))
    })
}

/// Frees a client. Connections and login are the process's and stay. Calls of other threads that are under
/// way must have ended. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_free(tara: *mut dargah_tara) {
    free(tara);
}

/// Logs in anew and throws the kept token away. Rarely needed: the client logs in by itself, once for all
/// threads. Good for checking credentials.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authenticate(
    tara: *const dargah_tara,
    options: *const dargah_options,
    out: *mut *mut dargah_tara_authentication,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let authentication = given("tara", tara)?.0.authenticate(&call_options(options))?;
        hand_over(out, dargah_tara_authentication::from(authentication))
    })
}

/// Tara's merchandise groups, kept between calls.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_club_groups(
    tara: *const dargah_tara,
    options: *const dargah_options,
    out: *mut *mut dargah_tara_groups,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let groups = given("tara", tara)?.0.club_groups(&call_options(options))?;
        hand_over(out, dargah_tara_groups::from(groups))
    })
}

/// Gets a payment token for an order. Store it with order, amount and IP address before the payer leaves.
/// No money moves here, whatever happens.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_get_token(
    tara: *const dargah_tara,
    order: *const dargah_tara_order,
    options: *const dargah_options,
    out: *mut *mut dargah_tara_token,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let order = given("order", order)?;
        let answer = given("tara", tara)?.0.get_token(&order.0, &call_options(options))?;
        hand_over(out, dargah_tara_token::from(answer))
    })
}

/// How the payer's browser gets to Tara's page: a form that it posts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_purchase_form(
    tara: *const dargah_tara,
    token: *const c_char,
    token_len: usize,
    out: *mut *mut dargah_redirect,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let token = Secret::from(text("token", token, token_len)?);
        hand_over(out, given("tara", tara)?.0.purchase_form(&token).into())
    })
}

/// Verifies a payment: completes it at Tara, and finds out what became of it. A lost answer is asked for
/// again within the same time limit. Whatever stays open is an outcome (unknown) and not an error; an error
/// is only what is wrong on this side before anything is sent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify(
    tara: *const dargah_tara,
    expected: *const dargah_expected,
    options: *const dargah_options,
    out: *mut *mut dargah_outcome,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let expected = &given("expected", expected)?.0;
        let outcome = given("tara", tara)?.0.verify(expected, &call_options(options))?;
        hand_over(out, dargah_outcome::of_tara(outcome))
    })
}

/// One plain `purchaseVerify`: one request, one typed answer, nothing compared. `DARGAH_OK` does not mean
/// paid; `dargah_tara_verify` is what shops want.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_purchase_verify(
    tara: *const dargah_tara,
    token: *const c_char,
    token_len: usize,
    ip: *const c_char,
    ip_len: usize,
    options: *const dargah_options,
    out: *mut *mut dargah_tara_verify_answer,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let token = Secret::from(text("token", token, token_len)?);
        let ip = text("ip", ip, ip_len)?;
        let answer = given("tara", tara)?.0.purchase_verify(&token, ip, &call_options(options))?;
        hand_over(out, dargah_tara_verify_answer::from(answer))
    })
}

/// Asks for the last state of a payment. It never makes a payment paid by itself.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquire(
    tara: *const dargah_tara,
    token: *const c_char,
    token_len: usize,
    ip: *const c_char,
    ip_len: usize,
    options: *const dargah_options,
    out: *mut *mut dargah_tara_inquiry,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let token = Secret::from(text("token", token, token_len)?);
        let ip = text("ip", ip, ip_len)?;
        let answer = given("tara", tara)?.0.inquire(&token, ip, &call_options(options))?;
        hand_over(out, dargah_tara_inquiry::from(answer))
    })
}

/// Gives a whole payment back. Unofficial. Sent again only when not a byte had left. `rrn` is the outcome's
/// reference number; `description` may be NULL. A lost answer is `DARGAH_REFUND_KIND_UNKNOWN`, not an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_whole(
    tara: *const dargah_tara,
    rrn: *const c_char,
    rrn_len: usize,
    description: *const c_char,
    description_len: usize,
    options: *const dargah_options,
    out: *mut *mut dargah_tara_refund,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let rrn = text("rrn", rrn, rrn_len)?;
        let description = optional_text("description", description, description_len)?.unwrap_or_default();
        let refund = given("tara", tara)?.0.refund(rrn, description, &call_options(options))?;
        hand_over(out, dargah_tara_refund::from(refund))
    })
}

/// Gives a part of a payment back. Unofficial. `items` and `description` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_part(
    tara: *const dargah_tara,
    rrn: *const c_char,
    rrn_len: usize,
    amount: i64,
    items: *const dargah_tara_items,
    description: *const c_char,
    description_len: usize,
    options: *const dargah_options,
    out: *mut *mut dargah_tara_refund,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let rrn = text("rrn", rrn, rrn_len)?;
        let amount = Rial::new(amount)?;
        let description = optional_text("description", description, description_len)?;
        let items = if items.is_null() { &[] } else { given("items", items)?.0.as_slice() };
        let client = &given("tara", tara)?.0;
        let refund = client.refund_part(rrn, amount, items, description, &call_options(options))?;
        hand_over(out, dargah_tara_refund::from(refund))
    })
}
