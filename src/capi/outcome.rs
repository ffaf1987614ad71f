//! What a payment should be, and what became of it.

use super::boundary::{dargah_status, free, given, given_mut, hand_over, optional, read, run, text};
use super::callback::{dargah_tabapay_callback, dargah_tara_callback};
use super::error::dargah_error;
use super::tabapay_answer::dargah_tabapay_verify_answer;
use super::tara_answer::dargah_tara_verify_answer;
use super::text::{Texts, give, give_json, lend};
use crate::amount::Rial;
use crate::error::Progress;
use crate::expected::{CallbackFacts, Expected};
use crate::outcome::Outcome;
use crate::secret::Secret;
use crate::{tabapay, tara};
use std::ffi::c_char;
use zeroize::Zeroizing;

/// The payment that a verify is about, from the shop's own records. Freed with `dargah_expected_free`.
pub struct dargah_expected(pub(super) Expected);

/// The token that the gateway gave, and the amount in Rial that was asked for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_new(
    token: *const c_char,
    token_len: usize,
    amount: i64,
    out: *mut *mut dargah_expected,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let token = Secret::from(text("token", token, token_len)?);
        hand_over(out, dargah_expected(Expected::new(token, Rial::new(amount)?)))
    })
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_free(expected: *mut dargah_expected) {
    free(expected);
}

fn change(
    expected: *mut dargah_expected,
    by: impl FnOnce(Expected) -> crate::error::Result<Expected>,
) -> crate::error::Result<()> {
    let expected = given_mut("expected", expected)?;
    expected.0 = by(expected.0.clone())?;
    Ok(())
}

/// The order number that was sent, compared where an answer carries one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_set_order_id(
    expected: *mut dargah_expected,
    order_id: *const c_char,
    order_id_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let order_id = text("order_id", order_id, order_id_len)?;
        change(expected, |e| Ok(e.order_id(order_id)))
    })
}

/// The IP address that was sent with the order. Tara's verify needs it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_set_ip(
    expected: *mut dargah_expected,
    ip: *const c_char,
    ip_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let ip = text("ip", ip, ip_len)?;
        change(expected, |e| Ok(e.ip(ip)))
    })
}

/// Whether an earlier verify of this payment may have reached the gateway, from the shop's records.
/// `false`: this is the first one, or each one before was answered by a refusal; only then can a refusal be final.
/// `true`: a refusal settles nothing. Not said: neither, so that a refusal settles nothing and at Tara no inquiry
/// proves anything.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_set_verified_before(
    expected: *mut dargah_expected,
    verified_before: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || change(expected, |e| Ok(e.verified_before(verified_before))))
}

/// Whether the time in which the payment could be paid is over, from the shop's own record (an hour after its token is
/// a good choice). Only then may a refusal be final, whatever a callback says. Not said: it is not over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_set_window_over(
    expected: *mut dargah_expected,
    window_over: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || change(expected, |e| Ok(e.window_over(window_over))))
}

/// Adds the callback that came for this payment. `DARGAH_ERROR_KIND_CALLBACK_MISMATCH` when it is for
/// another token or order; the payment itself is untouched by that.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_after_tara_callback(
    expected: *mut dargah_expected,
    callback: *const dargah_tara_callback,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || after(expected, &given("callback", callback)?.callback))
}

/// Adds the callback that came for this payment. `DARGAH_ERROR_KIND_CALLBACK_MISMATCH` when it is for
/// another token or amount; the payment itself is untouched by that.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_after_tabapay_callback(
    expected: *mut dargah_expected,
    callback: *const dargah_tabapay_callback,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || after(expected, &given("callback", callback)?.callback))
}

fn after(expected: *mut dargah_expected, callback: &impl CallbackFacts) -> crate::error::Result<()> {
    change(expected, |e| e.after(callback))
}

/// The payment as one line of JSON, for the shop's database: token, amount, order number, IP address, and whether a
/// verify may have left; not the callback and not `window_over`. It holds the token: keep it like a password, and out of
/// logs. Owned by the caller: `dargah_text_free`, which wipes it. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_to_record(expected: *const dargah_expected) -> *mut c_char {
    read(expected, std::ptr::null_mut(), |e| give(&Zeroizing::new(e.0.to_record())))
}

/// Reads what `dargah_expected_to_record` gave. `DARGAH_ERROR_KIND_INVALID_INPUT` with field `record` for anything else:
/// a text that was cut or changed, or of another version.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_from_record(
    record: *const c_char,
    record_len: usize,
    out: *mut *mut dargah_expected,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over(out, dargah_expected(Expected::from_record(text("record", record, record_len)?)?)))
}

/// The same payment, once a verify may have left. Store its record right before a verify, and call the verify with
/// `expected` itself: if the program dies in between, the record says so.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_about_to_verify(
    expected: *const dargah_expected,
    out: *mut *mut dargah_expected,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over(out, dargah_expected(given("expected", expected)?.0.about_to_verify())))
}

/// The same payment after a verify: what `outcome` says about whether a verify may have left. `expected` is what that
/// verify was called with. Store its record. Where the verify gave an error in place of an outcome, nothing had left: the
/// record of `expected` itself is stored again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_expected_answered(
    expected: *const dargah_expected,
    outcome: *const dargah_outcome,
    out: *mut *mut dargah_expected,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let expected = &given("expected", expected)?.0;
        let answered = match &given("outcome", outcome)?.whole {
            Whole::Tara(outcome) => expected.answered(outcome),
            Whole::TabaPay(outcome) => expected.answered(outcome),
        };
        hand_over(out, dargah_expected(answered))
    })
}

/// What became of a payment.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum dargah_outcome_kind {
    /// Positive proof: success code, token, amount and reference number, all as asked for.
    Paid = 1,
    /// The gateway says that it was not paid; see `dargah_outcome_is_final`.
    Declined = 2,
    /// Proof of a payment of another amount: the shop decides.
    Mismatch = 3,
    /// Nobody knows yet: money may have moved. Ask again; never treat it as not paid. Also for NULL.
    Unknown = 4,
}

/// A verify's outcome with the answer in the form that C borrows.
enum Whole {
    Tara(Outcome<dargah_tara_verify_answer>),
    TabaPay(Outcome<dargah_tabapay_verify_answer>),
}

/// What a verify found. Freed with `dargah_outcome_free`.
pub struct dargah_outcome {
    kind: dargah_outcome_kind,
    amount: Option<Rial>,
    expected: Option<Rial>,
    is_final: bool,
    progress: Progress,
    texts: Texts<4>,
    error: Option<dargah_error>,
    whole: Whole,
}

impl dargah_outcome {
    fn new<A>(outcome: Outcome<A>, whole: impl FnOnce(Outcome<A>) -> Whole) -> Self {
        use dargah_outcome_kind as Kind;
        let (mut amount, mut expected, mut is_final, mut error) = (None, None, false, None);
        let (kind, progress, texts) = match &outcome {
            Outcome::Paid(receipt) => {
                (amount, expected, is_final) = (Some(receipt.amount), Some(receipt.amount), true);
                (Kind::Paid, Progress::Answered, [Some(receipt.reference_number.as_str()), None, None, None])
            }
            Outcome::Declined(declined) => {
                is_final = declined.is_final;
                let texts =
                    [None, Some(declined.code.as_str()), Some(&*declined.text), Some(&*declined.text_fa)];
                (Kind::Declined, Progress::Answered, texts)
            }
            Outcome::Mismatch(mismatch) => {
                (amount, expected) = (Some(mismatch.reported), Some(mismatch.expected));
                let reference = mismatch.receipt.reference_number.as_str();
                (Kind::Mismatch, Progress::Answered, [Some(reference), None, None, None])
            }
            Outcome::Unknown(unknown) => {
                error = Some(dargah_error::new(unknown.error.clone()));
                (Kind::Unknown, unknown.progress, [None, unknown.error.code(), None, None])
            }
        };
        let texts = Texts::new(texts);
        Self { kind, amount, expected, is_final, progress, texts, error, whole: whole(outcome) }
    }

    pub(super) fn of_tara(outcome: Outcome<tara::VerifyAnswer>) -> Self {
        Self::new(outcome, |outcome| Whole::Tara(outcome.map(Into::into)))
    }

    pub(super) fn of_tabapay(outcome: Outcome<tabapay::VerifyAnswer>) -> Self {
        Self::new(outcome, |outcome| Whole::TabaPay(outcome.map(Into::into)))
    }
}

fn answer_of<A>(outcome: &Outcome<A>) -> Option<&A> {
    match outcome {
        Outcome::Paid(receipt) => Some(&receipt.answer),
        Outcome::Mismatch(mismatch) => Some(&mismatch.receipt.answer),
        Outcome::Declined(_) | Outcome::Unknown(_) => None,
    }
}

/// Frees an outcome and all that was borrowed from it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_free(outcome: *mut dargah_outcome) {
    free(outcome);
}

/// Paid, declined, mismatch or unknown. Unknown on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_get_kind(outcome: *const dargah_outcome) -> dargah_outcome_kind {
    read(outcome, dargah_outcome_kind::Unknown, |o| o.kind)
}

/// What was paid, in Rial, as the gateway reported it. `false` unless paid or mismatch.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_amount(outcome: *const dargah_outcome, out: *mut i64) -> bool {
    optional(outcome, out, |o| o.amount.map(Rial::get))
}

/// What was asked for, in Rial. `false` unless paid or mismatch.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_expected_amount(
    outcome: *const dargah_outcome,
    out: *mut i64,
) -> bool {
    optional(outcome, out, |o| o.expected.map(Rial::get))
}

/// The reference number: Tara's `rrn`, TabaPay's `shaparakRefNumber`. NULL unless paid or mismatch.
/// Borrowed from `outcome`, like all its texts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_reference_number(
    outcome: *const dargah_outcome,
    len: *mut usize,
) -> *const c_char {
    lend(outcome, |o| &o.texts, 0, len)
}

/// The gateway's code of a declined or unknown payment; NULL where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_code(
    outcome: *const dargah_outcome,
    len: *mut usize,
) -> *const c_char {
    lend(outcome, |o| &o.texts, 1, len)
}

/// The gateway's words about a declined payment; NULL otherwise.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_text(
    outcome: *const dargah_outcome,
    len: *mut usize,
) -> *const c_char {
    lend(outcome, |o| &o.texts, 2, len)
}

/// The meaning of a declined payment's code in Persian; NULL otherwise.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_text_fa(
    outcome: *const dargah_outcome,
    len: *mut usize,
) -> *const c_char {
    lend(outcome, |o| &o.texts, 3, len)
}

/// Whether nothing can change it any more: paid, or finally declined. A payment that is declined but not
/// finally may still be paid.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_is_final(outcome: *const dargah_outcome) -> bool {
    read(outcome, false, |o| o.is_final)
}

/// How far a verify got at the most. From `DARGAH_PROGRESS_SENT` on, set `verified_before` the next time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_progress(outcome: *const dargah_outcome) -> Progress {
    read(outcome, Progress::NotSent, |o| o.progress)
}

/// Why an unknown outcome is unknown; NULL otherwise. Borrowed from `outcome`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_get_error(outcome: *const dargah_outcome) -> *const dargah_error {
    borrow(outcome, |o| o.error.as_ref())
}

/// Tara's answer of a paid payment or a mismatch; NULL otherwise. Borrowed from `outcome`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_tara_answer(
    outcome: *const dargah_outcome,
) -> *const dargah_tara_verify_answer {
    borrow(outcome, |o| match &o.whole {
        Whole::Tara(outcome) => answer_of(outcome),
        Whole::TabaPay(_) => None,
    })
}

/// TabaPay's answer of a paid payment or a mismatch; NULL otherwise. Borrowed from `outcome`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_tabapay_answer(
    outcome: *const dargah_outcome,
) -> *const dargah_tabapay_verify_answer {
    borrow(outcome, |o| match &o.whole {
        Whole::TabaPay(outcome) => answer_of(outcome),
        Whole::Tara(_) => None,
    })
}

fn borrow<T>(outcome: *const dargah_outcome, get: impl FnOnce(&dargah_outcome) -> Option<&T>) -> *const T {
    read(outcome, std::ptr::null(), |o| get(o).map_or(std::ptr::null(), std::ptr::from_ref))
}

/// The whole outcome as JSON, without secrets. Owned by the caller: `dargah_text_free`. NULL on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_outcome_to_json(outcome: *const dargah_outcome) -> *mut c_char {
    read(outcome, std::ptr::null_mut(), |o| match &o.whole {
        Whole::Tara(outcome) => give_json(outcome),
        Whole::TabaPay(outcome) => give_json(outcome),
    })
}
