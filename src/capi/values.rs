//! Amounts, the checks of single values, and the table of codes.

use super::boundary::{dargah_status, hand_over_number, optional, optional_text, place, read, run, text};
use super::error::dargah_error;
use super::text::{Texts, give, lend};
use crate::amount::Rial;
use crate::error::{Error, ErrorKind, Result};
use crate::{checks, codes};
use once_cell::race::OnceBox;
use std::ffi::c_char;

/// Reads an amount: ASCII, Persian or Arabic digits, with or without separators.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_rial_parse(
    amount: *const c_char,
    amount_len: usize,
    out: *mut i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over_number(out, Rial::parse(text("amount", amount, amount_len)?)?.get()))
}

/// Reads an amount in Toman: like `dargah_rial_parse`, but half Tomans and other tenths are read too: `1234.5` Toman are
/// 12,345 Rial.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_rial_parse_toman(
    amount: *const c_char,
    amount_len: usize,
    out: *mut i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over_number(out, Rial::parse_toman(text("amount", amount, amount_len)?)?.get()))
}

/// Reads an amount in Rial that is written as a decimal, as databases do: `150000.00`. The fraction must be zero.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_rial_parse_decimal(
    amount: *const c_char,
    amount_len: usize,
    out: *mut i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over_number(out, Rial::parse_decimal(text("amount", amount, amount_len)?)?.get()))
}

/// Toman to Rial: times ten, checked against overflow.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_rial_from_toman(
    toman: i64,
    out: *mut i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over_number(out, Rial::from_toman(toman)?.get()))
}

/// Rial to Toman, into `out`. `false`, and `out` untouched, where the amount is no whole number of Tomans or negative.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_rial_to_toman(rial: i64, out: *mut i64) -> bool {
    optional(&raw const rial, out, |rial| Rial::new(*rial).ok()?.toman())
}

/// An amount for people who read Persian, e.g. `۱٬۵۰۰٬۰۰۰`. Owned by the caller: `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_rial_to_persian(
    rial: i64,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || give_to(out, &Rial::new(rial)?.to_persian()))
}

/// Brings an Iranian mobile number into the form `09xxxxxxxxx`. Owned by the caller: `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_check_mobile(
    mobile: *const c_char,
    mobile_len: usize,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || give_to(out, checks::mobile("mobile", text("mobile", mobile, mobile_len)?)?.expose()))
}

/// Checks a national code and brings it into ten digits. Owned by the caller: `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_check_national_code(
    code: *const c_char,
    code_len: usize,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let code = text("nationalCode", code, code_len)?;
        give_to(out, checks::national_code("nationalCode", code)?.expose())
    })
}

/// Checks a bank card number and brings it into 16 digits. Owned by the caller: `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_check_card_number(
    card: *const c_char,
    card_len: usize,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let card = text("cardNumber", card, card_len)?;
        give_to(out, checks::card_number("cardNumber", card)?.expose())
    })
}

/// Gives a text to the caller.
pub(super) fn give_to(out: *mut *mut c_char, text: &str) -> Result<()> {
    place(out)?;
    // SAFETY: not NULL, so a place for one pointer.
    unsafe { out.write(give(text)) };
    Ok(())
}

/// One documented code of a gateway. Lives as long as the library; never freed.
pub struct dargah_code {
    code: &'static codes::Code,
    texts: Texts<5>,
}

fn table() -> &'static [dargah_code] {
    static TABLE: OnceBox<Vec<dargah_code>> = OnceBox::new();
    TABLE.get_or_init(|| {
        let entry = |code: &'static codes::Code| {
            let texts =
                [Some(code.gateway), Some(code.name), Some(code.text), Some(code.text_fa), code.field];
            dargah_code { code, texts: Texts::new(texts) }
        };
        Box::new(codes::all().map(entry).collect())
    })
}

/// How many codes both gateways document.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_count() -> usize {
    table().len()
}

/// The code at this place, from 0; NULL behind the last one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_at(index: usize) -> *const dargah_code {
    table().get(index).map_or(std::ptr::null(), std::ptr::from_ref)
}

/// The documented code that a gateway writes like this; NULL when no document lists it. `gateway` is `tara`
/// or `tabapay`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_find(
    gateway: *const c_char,
    gateway_len: usize,
    code: *const c_char,
    code_len: usize,
) -> *const dargah_code {
    let find = || -> Result<Option<&'static dargah_code>> {
        let found = codes::find(text("gateway", gateway, gateway_len)?, text("code", code, code_len)?);
        Ok(found.and_then(|found| table().iter().find(|entry| std::ptr::eq(entry.code, found))))
    };
    find().ok().flatten().map_or(std::ptr::null(), std::ptr::from_ref)
}

/// The code.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_number(code: *const dargah_code) -> i64 {
    read(code, 0, |c| c.code.number)
}

/// `tara` or `tabapay`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_gateway(code: *const dargah_code, len: *mut usize) -> *const c_char {
    lend(code, |c| &c.texts, 0, len)
}

/// The name of its constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_name(code: *const dargah_code, len: *mut usize) -> *const c_char {
    lend(code, |c| &c.texts, 1, len)
}

/// Its meaning in English.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_text(code: *const dargah_code, len: *mut usize) -> *const c_char {
    lend(code, |c| &c.texts, 2, len)
}

/// Its meaning in Persian, in the words of the gateway's document.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_text_fa(code: *const dargah_code, len: *mut usize) -> *const c_char {
    lend(code, |c| &c.texts, 3, len)
}

/// The request's field that it is about; NULL where it is about none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_field(code: *const dargah_code, len: *mut usize) -> *const c_char {
    lend(code, |c| &c.texts, 4, len)
}

/// What a code, listed or not, means at a call: bits of `dargah_code_flags`. `call` is the gateway's name of
/// it; NULL or an unknown one is an error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_code_meaning(
    gateway: *const c_char,
    gateway_len: usize,
    call: *const c_char,
    call_len: usize,
    code: *const c_char,
    code_len: usize,
    out: *mut u32,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let gateway = text("gateway", gateway, gateway_len)?;
        let call = text("call", call, call_len)?;
        if !codes::calls(gateway).any(|known| known == call) {
            return Err(Error::invalid(ErrorKind::InvalidInput, "call", "the gateway has no such call"));
        }
        let code = optional_text("code", code, code_len)?.unwrap_or_default();
        let meaning = codes::meaning(gateway, call, code);
        let bit = |set: bool, flag: dargah_code_flags| if set { flag as u32 } else { 0 };
        let flags = bit(meaning.success, dargah_code_flags::Success)
            | bit(meaning.is_final, dargah_code_flags::Final)
            | bit(meaning.retryable, dargah_code_flags::Retryable)
            | bit(meaning.money_may_have_moved, dargah_code_flags::MoneyMayHaveMoved);
        hand_over_number(out, flags)
    })
}

/// What a code means at a call.
#[repr(C)]
#[derive(Clone, Copy)]
pub enum dargah_code_flags {
    /// The call succeeded.
    Success = 1,
    /// Settles a payment as not paid, on a first verify after the time in which it could be paid.
    Final = 2,
    /// The same call may succeed later, and repeating it moves no money.
    Retryable = 4,
    /// The payer may have paid although the call was refused.
    MoneyMayHaveMoved = 8,
}
