//! What a payment should be.

use crate::callback::{TabaPayCallback, TabaPayPush, TaraCallback};
use crate::convert::{boolean, optional, rial, secret, text};
use crate::error::{raise, wrong_type};
use crate::outcome::answered;
use dargah::expected;
use pyo3::prelude::*;

/// The payment that a verify is about, from the shop's own records, never from the callback.
///
/// `verified_before` says whether an earlier verify may have reached the gateway: `False` for the first one, or where
/// each one before was answered by a refusal (only then can a refusal be final), `True` for a repeated one; unsaid, no
/// refusal is final.
///
/// `window_over` says whether the time in which the payment could be paid is over, from the shop's own record (an hour
/// after its token is a good choice). Only then may a refusal be final, whatever a callback says.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Expected(pub(crate) expected::Expected);

#[pymethods]
impl Expected {
    #[new]
    #[pyo3(signature = (token, amount, *, order_id=None, ip=None, verified_before=None, window_over=None))]
    fn new(
        token: &Bound<'_, PyAny>,
        amount: &Bound<'_, PyAny>,
        order_id: Option<&Bound<'_, PyAny>>,
        ip: Option<&Bound<'_, PyAny>>,
        verified_before: Option<&Bound<'_, PyAny>>,
        window_over: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut expected = expected::Expected::new(secret("token", token)?, rial("amount", amount)?);
        if let Some(order_id) = optional("orderId", order_id, text)? {
            expected = expected.order_id(order_id);
        }
        if let Some(ip) = optional("ip", ip, text)? {
            expected = expected.ip(ip);
        }
        said(expected, verified_before, window_over).map(Self)
    }

    /// The same payment with the callback (or TabaPay's push) that came for it.
    ///
    /// Raises `CallbackMismatch` when it is for another token, order or amount: answer with an error page and
    /// leave the payment as it is, since anybody can call a callback address.
    fn after(&self, py: Python<'_>, callback: &Bound<'_, PyAny>) -> PyResult<Self> {
        let expected = self.0.clone();
        let after = if let Ok(callback) = callback.cast::<TaraCallback>() {
            expected.after(&callback.get().0)
        } else if let Ok(callback) = callback.cast::<TabaPayCallback>() {
            expected.after(callback.get().get())
        } else if let Ok(push) = callback.cast::<TabaPayPush>() {
            expected.after(&push.get().0.callback)
        } else {
            let why = "must be a TaraCallback, a TabaPayCallback or a TabaPayPush".to_owned();
            return Err(wrong_type(py, "callback", why));
        };
        after.map(Self).map_err(|error| raise(py, &error))
    }

    /// The same payment with another answer to whether an earlier verify may have reached the gateway.
    fn with_verified_before(&self, verified_before: &Bound<'_, PyAny>) -> PyResult<Self> {
        said(self.0.clone(), Some(verified_before), None).map(Self)
    }

    /// The same payment with another answer to whether the time in which it could be paid is over.
    fn with_window_over(&self, window_over: &Bound<'_, PyAny>) -> PyResult<Self> {
        said(self.0.clone(), None, Some(window_over)).map(Self)
    }

    /// The payment as one line of JSON, for the shop's database: token, amount, order number, IP address, and whether a
    /// verify may have left; not the callback and not `window_over`. It holds the token: keep it like a password, and
    /// out of logs.
    fn to_record(&self) -> String {
        self.0.to_record()
    }

    /// Reads what `to_record` gave.
    ///
    /// Raises `InvalidInput` with the field `record` for anything else: a text that was cut or changed, or of another
    /// version.
    #[staticmethod]
    fn from_record(py: Python<'_>, record: &Bound<'_, PyAny>) -> PyResult<Self> {
        let record = secret("record", record)?;
        expected::Expected::from_record(record.expose()).map(Self).map_err(|error| raise(py, &error))
    }

    /// The same payment, once a verify may have left. Store its record right before a verify, and call the verify with
    /// this one: if the program dies in between, the record says so.
    fn about_to_verify(&self) -> Self {
        Self(self.0.about_to_verify())
    }

    /// The same payment after a verify: what its outcome says about whether a verify may have left. To be asked of what
    /// the verify was called with; store its record. Where the verify raised an error, nothing had left, and this one's
    /// own record is stored again.
    fn answered(&self, py: Python<'_>, outcome: &Bound<'_, PyAny>) -> PyResult<Self> {
        answered(&self.0, outcome).map(Self).ok_or_else(|| {
            wrong_type(py, "outcome", "must be Paid, Declined, Mismatch or Unknown".to_owned())
        })
    }

    fn __repr__(&self) -> &'static str {
        "Expected(token='***')"
    }
}

/// Adds what the shop says about earlier verifies and about the payment's time, where it says something.
pub(crate) fn said(
    mut expected: expected::Expected,
    verified_before: Option<&Bound<'_, PyAny>>,
    window_over: Option<&Bound<'_, PyAny>>,
) -> PyResult<expected::Expected> {
    if let Some(before) = optional("verified_before", verified_before, boolean)? {
        expected = expected.verified_before(before);
    }
    if let Some(over) = optional("window_over", window_over, boolean)? {
        expected = expected.window_over(over);
    }
    Ok(expected)
}
