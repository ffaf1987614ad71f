//! What Tara answers.

use super::boundary::{dargah_status, free, given, given_mut, hand_over, optional, read, run, text};
use super::error::dargah_error;
use super::text::{Texts, give, lend};
use crate::answer::{Extra, RawAnswer};
use crate::error::{Error, Result};
use crate::json::ToJson;
use crate::tara::{
    Authentication, Group, GroupMap, Groups, InquiryAnswer, Refund, ServiceAmount, TokenAnswer, VerifyAnswer,
    Warning,
};
use std::ffi::c_char;
use std::sync::Arc;

/// The fields that no document describes, as a JSON object.
pub(super) fn extra_json(extra: &Extra) -> String {
    let fields: serde_json::Map<_, _> =
        extra.iter().map(|(name, value)| (name.to_owned(), value.clone())).collect();
    serde_json::Value::Object(fields).to_string()
}

/// The texts of an answer that every answer has: its extra fields, and the answer as it came.
pub(super) fn of_raw(raw: &RawAnswer) -> &[u8] {
    raw.expose()
}

/// What a login answered. The token itself stays inside.
pub struct dargah_tara_authentication {
    authentication: Authentication,
    texts: Texts<3>,
}

impl From<Authentication> for dargah_tara_authentication {
    fn from(authentication: Authentication) -> Self {
        let extra = extra_json(&authentication.extra);
        let texts = Texts::new([
            authentication.description.as_deref(),
            authentication.do_time.as_deref(),
            Some(&extra),
        ]);
        Self { texts, authentication }
    }
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_free(login: *mut dargah_tara_authentication) {
    free(login);
}

/// `expireTime` as Tara wrote it; its unit is open. `false` where it did not come.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_expire_time(
    login: *const dargah_tara_authentication,
    out: *mut i64,
) -> bool {
    optional(login, out, |h| h.authentication.expire_time)
}

/// How long the client will use the token, in milliseconds. 0 when another thread logged in at that moment.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_trusted_for_ms(
    login: *const dargah_tara_authentication,
) -> u64 {
    read(login, 0, |h| u64::try_from(h.authentication.trusted_for.as_millis()).unwrap_or(u64::MAX))
}

/// `description`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_description(
    login: *const dargah_tara_authentication,
    len: *mut usize,
) -> *const c_char {
    lend(login, |h| &h.texts, 0, len)
}

/// `doTime`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_do_time(
    login: *const dargah_tara_authentication,
    len: *mut usize,
) -> *const c_char {
    lend(login, |h| &h.texts, 1, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_authentication_extra_json(
    login: *const dargah_tara_authentication,
    len: *mut usize,
) -> *const c_char {
    lend(login, |h| &h.texts, 2, len)
}

/// What `getToken` answered. Freed with `dargah_tara_token_free`.
pub struct dargah_tara_token {
    warnings: Vec<Warning>,
    http_status: u32,
    texts: Texts<6>,
    json: String,
}

impl From<TokenAnswer> for dargah_tara_token {
    fn from(answer: TokenAnswer) -> Self {
        let extra = extra_json(&answer.extra);
        let texts = Texts::of_bytes([
            Some(answer.token.expose().as_bytes()),
            Some(answer.result.as_bytes()),
            answer.description.as_deref().map(str::as_bytes),
            answer.do_time.as_deref().map(str::as_bytes),
            Some(extra.as_bytes()),
            Some(of_raw(&answer.raw)),
        ]);
        let json = answer.to_json().to_string();
        Self { http_status: answer.raw.http_status().into(), warnings: answer.warnings, texts, json }
    }
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_free(token: *mut dargah_tara_token) {
    free(token);
}

/// `token`: the unique id of the transaction. A secret of the payer's. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_text(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 0, len)
}

/// `result`. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_result(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 1, len)
}

/// `description`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_description(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 2, len)
}

/// `doTime`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_do_time(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 3, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_extra_json(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 4, len)
}

/// The answer as it came; it may hold secrets. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_raw(
    token: *const dargah_tara_token,
    len: *mut usize,
) -> *const c_char {
    lend(token, |h| &h.texts, 5, len)
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_http_status(token: *const dargah_tara_token) -> u32 {
    read(token, 0, |h| h.http_status)
}

/// Whether the invoice items do not add up to the amount, which is odd but not refused; `items` then gets what
/// they add up to, in Rial.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_items_do_not_add_up(
    token: *const dargah_tara_token,
    items: *mut i64,
) -> bool {
    optional(token, items, |h| h.warnings.first().map(|Warning::ItemsDoNotAddUp { items, .. }| items.get()))
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_token_to_json(token: *const dargah_tara_token) -> *mut c_char {
    read(token, std::ptr::null_mut(), |h| give(&h.json))
}

/// What `purchaseVerify` answered, or one element of an inquiry. An answer is not a payment: only
/// `dargah_tara_verify` compares it with what was asked for. Freed with `dargah_tara_verify_answer_free`,
/// unless it was borrowed.
pub struct dargah_tara_verify_answer {
    service_amounts: Vec<ServiceAmount>,
    amount: Option<i64>,
    from_inquiry: bool,
    http_status: u32,
    texts: Texts<8>,
    json: String,
}

impl From<VerifyAnswer> for dargah_tara_verify_answer {
    fn from(answer: VerifyAnswer) -> Self {
        let extra = extra_json(&answer.extra);
        let bytes = |text: &'_ Option<String>| -> Option<Vec<u8>> { text.clone().map(String::into_bytes) };
        let (result, description) = (bytes(&answer.result), bytes(&answer.description));
        let (do_time, rrn, kind) = (bytes(&answer.do_time), bytes(&answer.rrn), bytes(&answer.type_));
        let texts = Texts::of_bytes([
            answer.token.as_ref().map(|token| token.expose().as_bytes()),
            result.as_deref(),
            description.as_deref(),
            do_time.as_deref(),
            rrn.as_deref(),
            kind.as_deref(),
            Some(extra.as_bytes()),
            Some(of_raw(&answer.raw)),
        ]);
        Self {
            json: answer.to_json().to_string(),
            amount: answer.amount.map(|amount| amount.get()),
            from_inquiry: answer.from_inquiry,
            http_status: answer.raw.http_status().into(),
            service_amounts: answer.service_amounts,
            texts,
        }
    }
}

/// Frees it. NULL does nothing. Not for a borrowed one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_free(answer: *mut dargah_tara_verify_answer) {
    free(answer);
}

/// `token`; NULL where it did not come. A secret. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_token(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 0, len)
}

/// `result`; NULL where it is missing or of a type that no code has. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_result(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 1, len)
}

/// `description`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_description(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 2, len)
}

/// `doTime`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_do_time(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 3, len)
}

/// `rrn`, the reference number; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_rrn(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 4, len)
}

/// `type`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_type(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 5, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_extra_json(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 6, len)
}

/// The answer as it came; it may hold secrets. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_raw(
    answer: *const dargah_tara_verify_answer,
    len: *mut usize,
) -> *const c_char {
    lend(answer, |h| &h.texts, 7, len)
}

/// `amount`, in Rial. `false` where it is missing or not a whole number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_amount(
    answer: *const dargah_tara_verify_answer,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.amount)
}

/// How many service amounts there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_service_count(
    answer: *const dargah_tara_verify_answer,
) -> usize {
    read(answer, 0, |h| h.service_amounts.len())
}

/// The service id at this place, from 0. `false` behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_service_id_at(
    answer: *const dargah_tara_verify_answer,
    index: usize,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.service_amounts.get(index).map(|service| service.service_id))
}

/// The service amount at this place, in Rial. `false` behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_service_amount_at(
    answer: *const dargah_tara_verify_answer,
    index: usize,
    out: *mut i64,
) -> bool {
    optional(answer, out, |h| h.service_amounts.get(index).map(|service| service.amount.get()))
}

/// Whether it comes from an inquiry and not from a verify.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_is_from_inquiry(
    answer: *const dargah_tara_verify_answer,
) -> bool {
    read(answer, false, |h| h.from_inquiry)
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_http_status(
    answer: *const dargah_tara_verify_answer,
) -> u32 {
    read(answer, 0, |h| h.http_status)
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_verify_answer_to_json(
    answer: *const dargah_tara_verify_answer,
) -> *mut c_char {
    read(answer, std::ptr::null_mut(), |h| give(&h.json))
}

/// What `purchaseInquiry` answered. Freed with `dargah_tara_inquiry_free`.
pub struct dargah_tara_inquiry {
    tracks: Vec<dargah_tara_verify_answer>,
    http_status: u32,
    texts: Texts<6>,
    json: String,
}

impl From<InquiryAnswer> for dargah_tara_inquiry {
    fn from(answer: InquiryAnswer) -> Self {
        let extra = extra_json(&answer.extra);
        let texts = Texts::of_bytes([
            answer.result.as_deref().map(str::as_bytes),
            answer.description.as_deref().map(str::as_bytes),
            answer.do_time.as_deref().map(str::as_bytes),
            answer.order_id.as_deref().map(str::as_bytes),
            Some(extra.as_bytes()),
            Some(of_raw(&answer.raw)),
        ]);
        Self {
            json: answer.to_json().to_string(),
            http_status: answer.raw.http_status().into(),
            tracks: answer.tracks.into_iter().map(Into::into).collect(),
            texts,
        }
    }
}

/// Frees it and its tracks. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_free(inquiry: *mut dargah_tara_inquiry) {
    free(inquiry);
}

/// `result` of the inquiry itself; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_result(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 0, len)
}

/// `description`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_description(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 1, len)
}

/// `doTime`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_do_time(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 2, len)
}

/// `orderId`; NULL where it did not come. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_order_id(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 3, len)
}

/// The fields that no document describes, as a JSON object. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_extra_json(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 4, len)
}

/// The answer as it came; it may hold secrets. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_raw(
    inquiry: *const dargah_tara_inquiry,
    len: *mut usize,
) -> *const c_char {
    lend(inquiry, |h| &h.texts, 5, len)
}

/// How many elements `trackPurchaseList` has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_track_count(inquiry: *const dargah_tara_inquiry) -> usize {
    read(inquiry, 0, |h| h.tracks.len())
}

/// The element of `trackPurchaseList` at this place, from 0; NULL behind the last. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_track_at(
    inquiry: *const dargah_tara_inquiry,
    index: usize,
) -> *const dargah_tara_verify_answer {
    read(inquiry, std::ptr::null(), |h| h.tracks.get(index).map_or(std::ptr::null(), std::ptr::from_ref))
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_http_status(inquiry: *const dargah_tara_inquiry) -> u32 {
    read(inquiry, 0, |h| h.http_status)
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_inquiry_to_json(inquiry: *const dargah_tara_inquiry) -> *mut c_char {
    read(inquiry, std::ptr::null_mut(), |h| give(&h.json))
}

/// Tara's merchandise groups. Freed with `dargah_tara_groups_free`.
pub struct dargah_tara_groups {
    groups: Arc<Groups>,
    texts: Vec<Texts<3>>,
}

impl From<Arc<Groups>> for dargah_tara_groups {
    fn from(groups: Arc<Groups>) -> Self {
        let texts =
            |group: &Group| Texts::new([group.name.as_deref(), group.title.as_deref(), group.tag.as_deref()]);
        Self { texts: groups.iter().map(texts).collect(), groups }
    }
}

fn group_texts(groups: *const dargah_tara_groups, index: usize) -> *const Texts<3> {
    read(groups, std::ptr::null(), |h| h.texts.get(index).map_or(std::ptr::null(), std::ptr::from_ref))
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_free(groups: *mut dargah_tara_groups) {
    free(groups);
}

/// How many groups there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_count(groups: *const dargah_tara_groups) -> usize {
    read(groups, 0, |h| h.texts.len())
}

/// The code of the group at this place, from 0: goes into an item's `group`. `false` behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_id_at(
    groups: *const dargah_tara_groups,
    index: usize,
    out: *mut i64,
) -> bool {
    optional(groups, out, |h| h.groups.iter().nth(index).map(|group| group.id))
}

/// The key of the group at this place; NULL where it has none. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_name_at(
    groups: *const dargah_tara_groups,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(group_texts(groups, index), |texts| texts, 0, len)
}

/// The title of the group at this place: goes into an item's `group_title`. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_title_at(
    groups: *const dargah_tara_groups,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(group_texts(groups, index), |texts| texts, 1, len)
}

/// The tags of the group at this place; NULL where it has none. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_tag_at(
    groups: *const dargah_tara_groups,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(group_texts(groups, index), |texts| texts, 2, len)
}

/// The place of the group whose key, title or one of whose tags is this text. `false` where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_find(
    groups: *const dargah_tara_groups,
    wanted: *const c_char,
    wanted_len: usize,
    out: *mut usize,
) -> bool {
    optional(groups, out, |h| {
        let found = h.groups.find(text("wanted", wanted, wanted_len).ok()?)?;
        h.groups.iter().position(|group| std::ptr::eq(group, found))
    })
}

/// The shop's own categories mapped onto Tara's groups. Freed with `dargah_tara_group_map_free`.
pub struct dargah_tara_group_map {
    groups: Arc<Groups>,
    categories: Vec<(String, i64)>,
    other: i64,
    map: GroupMap,
}

/// A map in which every category goes to `other` (26 is seen in use). The groups may be freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_group_map_new(
    groups: *const dargah_tara_groups,
    other: i64,
    out: *mut *mut dargah_tara_group_map,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let groups = given("groups", groups)?.groups.clone();
        let map = groups.map([], other)?;
        hand_over(out, dargah_tara_group_map { groups, categories: Vec::new(), other, map })
    })
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_group_map_free(map: *mut dargah_tara_group_map) {
    free(map);
}

/// Maps one category of the shop onto the group with this code, which must be one of Tara's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_group_map_add(
    map: *mut dargah_tara_group_map,
    category: *const c_char,
    category_len: usize,
    group: i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let category = text("category", category, category_len)?.to_owned();
        let handle = given_mut("map", map)?;
        let mut categories = handle.categories.clone();
        categories.push((category, group));
        let pairs = categories.iter().map(|(category, group)| (category.as_str(), *group));
        handle.map = handle.groups.map(pairs, handle.other)?;
        handle.categories = categories;
        Ok(())
    })
}

/// The place, among the groups that the map was made of, of the group of a category.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_group_map_get(
    map: *const dargah_tara_group_map,
    category: *const c_char,
    category_len: usize,
    out: *mut usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let handle = given("map", map)?;
        let found = handle.map.get(text("category", category, category_len)?).id;
        let place: Result<usize> = handle
            .groups
            .iter()
            .position(|group| group.id == found)
            .ok_or_else(|| Error::input("group", "is no group of Tara's"));
        super::boundary::hand_over_number(out, place?)
    })
}

/// What became of a refund.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum dargah_refund_kind {
    /// Tara says that it was done.
    Done = 1,
    /// Tara refused it, or it was certainly not asked for.
    Refused = 2,
    /// Nobody knows: the money may have moved. Never ask again before somebody has looked. Also for NULL.
    Unknown = 3,
}

/// What became of a refund. Freed with `dargah_tara_refund_free`.
pub struct dargah_tara_refund {
    kind: dargah_refund_kind,
    error: Option<dargah_error>,
    http_status: u32,
    texts: Texts<2>,
    json: String,
}

impl From<Refund> for dargah_tara_refund {
    fn from(refund: Refund) -> Self {
        let json = refund.to_json().to_string();
        let without = |kind, error| (kind, Some(dargah_error::new(error)), 0, Texts::of_bytes([None, None]));
        let (kind, error, http_status, texts) = match refund {
            Refund::Done(answer) => {
                let extra = extra_json(&answer.extra);
                let texts = Texts::of_bytes([Some(extra.as_bytes()), Some(of_raw(&answer.raw))]);
                (dargah_refund_kind::Done, None, answer.raw.http_status().into(), texts)
            }
            Refund::Refused(error) => without(dargah_refund_kind::Refused, error),
            Refund::Unknown(unknown) => without(dargah_refund_kind::Unknown, unknown.error),
        };
        Self { kind, error, http_status, texts, json }
    }
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_free(refund: *mut dargah_tara_refund) {
    free(refund);
}

/// Done, refused or unknown. Unknown on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_get_kind(
    refund: *const dargah_tara_refund,
) -> dargah_refund_kind {
    read(refund, dargah_refund_kind::Unknown, |h| h.kind)
}

/// Why it was refused or is unknown; NULL when it was done. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_get_error(
    refund: *const dargah_tara_refund,
) -> *const dargah_error {
    read(refund, std::ptr::null(), |h| h.error.as_ref().map_or(std::ptr::null(), std::ptr::from_ref))
}

/// The answer's fields besides `success`, as a JSON object; NULL unless done. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_extra_json(
    refund: *const dargah_tara_refund,
    len: *mut usize,
) -> *const c_char {
    lend(refund, |h| &h.texts, 0, len)
}

/// The answer as it came; NULL unless done. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_raw(
    refund: *const dargah_tara_refund,
    len: *mut usize,
) -> *const c_char {
    lend(refund, |h| &h.texts, 1, len)
}

/// The HTTP status. 0 on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_http_status(refund: *const dargah_tara_refund) -> u32 {
    read(refund, 0, |h| h.http_status)
}

/// All of it as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_refund_to_json(refund: *const dargah_tara_refund) -> *mut c_char {
    read(refund, std::ptr::null_mut(), |h| give(&h.json))
}
