//! A payment as the journal has it.

use crate::callback::{date_time, date_time_ms};
use crate::convert::{optional_rial, rial_to_py};
use crate::tara_answer::services;
use crate::{enums, json};
use dargah::amount::Rial;
use dargah::checkout::{self, RefundRecord};
use dargah::json::ToJson;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// One payment as the journal has it. An order may have several, one after the other.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct Payment(pub(crate) checkout::Payment);

/// A tuple of payments.
pub(crate) fn tuple(py: Python<'_>, payments: Vec<checkout::Payment>) -> PyResult<Py<PyTuple>> {
    let payments: Vec<Payment> = payments.into_iter().map(Payment).collect();
    Ok(PyTuple::new(py, payments)?.unbind())
}

#[pymethods]
impl Payment {
    /// Given by the journal.
    #[getter]
    fn id(&self) -> i64 {
        self.0.id
    }

    /// The shop's order.
    #[getter]
    fn order_id(&self) -> &str {
        &self.0.order_id
    }

    /// The shop, where several keep their payments in one journal; else empty. See `Checkout`.
    #[getter]
    fn shop(&self) -> &str {
        &self.0.shop
    }

    /// The order number that the gateway knows: that of the shop, or for a later attempt at Tara one of its own.
    #[getter]
    fn sent_order_id(&self) -> &str {
        self.0.sent_order_id()
    }

    /// 1 for the first payment of an order.
    #[getter]
    fn attempt(&self) -> u32 {
        self.0.attempt
    }

    /// `tara` or `tabapay`.
    #[getter]
    fn gateway(&self) -> &str {
        &self.0.route.gateway
    }

    /// `production`, `staging` (Tara) or `sandbox` (TabaPay).
    #[getter]
    fn environment(&self) -> &str {
        &self.0.route.environment
    }

    /// The shop's own name for the account.
    #[getter]
    fn account(&self) -> &str {
        &self.0.route.account
    }

    /// What was asked for, in Rial.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.0.amount)
    }

    /// The IP address that was sent with the order.
    #[getter]
    fn ip(&self) -> Option<&str> {
        self.0.ip.as_deref()
    }

    /// Where the payer comes back to.
    #[getter]
    fn callback_url(&self) -> &str {
        &self.0.callback_url
    }

    /// The gateway's token, once there is one: a secret, not for logs.
    #[getter]
    fn token(&self) -> Option<&str> {
        self.0.token.as_ref().map(|token| token.expose())
    }

    /// The gateway's page for this token, where it names one; holds the token.
    #[getter]
    fn page(&self) -> Option<&str> {
        self.0.page.as_ref().map(|page| page.expose())
    }

    /// Where it stands.
    #[getter]
    fn state(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        enums::payment_state(py, self.0.state)
    }

    /// What the shop does next about it.
    #[getter]
    fn next_step(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        enums::next_step(py, self.0.next_step())
    }

    /// When it was written down, by the journal's clock.
    #[getter]
    fn started(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        date_time_ms(py, self.0.started_ms)
    }

    /// Until when it is asked about, by the journal's clock.
    #[getter]
    fn window_ends(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        date_time_ms(py, self.0.window_ends_ms)
    }

    /// When reconcile looks at it next, by the journal's clock; `None` where it asks about it no more.
    #[getter]
    fn ask_again(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.0.ask_again_ms().map(|at| date_time_ms(py, at)).transpose()
    }

    /// Whether a positive callback has come for it.
    #[getter]
    fn had_positive_callback(&self) -> bool {
        self.0.positive_callback
    }

    /// Whether a verify may have reached the gateway that was not answered by a clear no.
    #[getter]
    fn is_verified(&self) -> bool {
        self.0.verified
    }

    /// The reference number, once it is proven.
    #[getter]
    fn reference_number(&self) -> Option<&str> {
        self.0.reference_number.as_deref()
    }

    /// What the gateway says that was paid, once it is proven.
    #[getter]
    fn reported_amount(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        optional_rial(py, self.0.reported)
    }

    /// TabaPay's own number of the payment (`trackingCode`), once it is proven.
    #[getter]
    fn tracking_code(&self) -> Option<&str> {
        self.0.gateway_fields.tracking_code.as_deref()
    }

    /// TabaPay's `date`, as it came: Solar Hijri, e.g. `1402/01/01 12:10`.
    #[getter]
    fn date(&self) -> Option<&str> {
        self.0.gateway_fields.date.as_deref()
    }

    /// Tara's `type`: the document does not say what it is for.
    #[getter]
    fn r#type(&self) -> Option<&str> {
        self.0.gateway_fields.type_.as_deref()
    }

    /// TabaPay's `additionalData`, as it was sent.
    #[getter]
    fn additional_data(&self) -> Option<&str> {
        self.0.gateway_fields.additional_data.as_deref()
    }

    /// The payer's card as the gateway masked it, e.g. `6037-99**-****-0590`; of one that it did not mask the middle
    /// is masked here.
    #[getter]
    fn card(&self) -> Option<&str> {
        self.0.gateway_fields.card.as_deref()
    }

    /// The payer's card, hashed by TabaPay. A secret, not for a log.
    #[getter]
    fn card_hash(&self) -> Option<&str> {
        self.0.gateway_fields.card_hash.as_ref().map(|hash| hash.expose())
    }

    /// Tara's `channelRefNumber`. Not proven: it came by the payer's browser.
    #[getter]
    fn channel_ref_number(&self) -> Option<&str> {
        self.0.gateway_fields.channel_ref_number.as_deref()
    }

    /// Tara's `additionalData`. Not proven: it came by the payer's browser.
    #[getter]
    fn callback_additional_data(&self) -> Option<&str> {
        self.0.gateway_fields.callback_additional_data.as_deref()
    }

    /// The card that Tara's callback named, masked. Not proven: it came by the payer's browser.
    #[getter]
    fn callback_card(&self) -> Option<&str> {
        self.0.gateway_fields.callback_card.as_deref()
    }

    /// TabaPay's `finalAmount`, in Rial. Its meaning is open.
    #[getter]
    fn final_amount(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        optional_rial(py, self.0.gateway_fields.final_amount)
    }

    /// The moment of `date`; Tehran's time is assumed. `None` where it cannot be read.
    #[getter]
    fn date_time(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        date_time(py, self.0.gateway_fields.date_unix())
    }

    /// When its proof was written down, by the journal's clock; `None` until then.
    #[getter]
    fn paid_at(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.0.paid_ms.map(|at| date_time_ms(py, at)).transpose()
    }

    /// Which service got how much, as Tara's answer said.
    #[getter]
    fn service_amount_list(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        services(py, &self.0.gateway_fields.service_amounts)
    }

    /// The gateway's code or the error of the last answer.
    #[getter]
    fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// In the gateway's words, or in the library's.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    /// The other payment of the same order that was paid before: this one is to be given back.
    #[getter]
    fn duplicate_of(&self) -> Option<i64> {
        self.0.duplicate_of
    }

    /// Whether it was paid when the order had another amount already: a person decides.
    #[getter]
    fn is_amount_changed(&self) -> bool {
        self.0.amount_changed
    }

    /// Whether the shop has taken note of it.
    #[getter]
    fn is_acknowledged(&self) -> bool {
        self.0.acknowledged
    }

    /// Whether it waits for a person's decision.
    #[getter]
    fn needs_attention(&self) -> bool {
        self.0.needs_attention()
    }

    /// Why a person closed it.
    #[getter]
    fn closed_because(&self) -> Option<&str> {
        self.0.closed_because.as_deref()
    }

    /// What was certainly given back, in Rial.
    #[getter]
    fn refunded_amount(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        optional_rial(py, Rial::new(self.0.refunded()).ok())
    }

    /// What was given back of it, or tried to, the first one first.
    #[getter]
    fn refunds(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        let refunds: Vec<Refund> = self.0.refunds.iter().cloned().map(Refund).collect();
        Ok(PyTuple::new(py, refunds)?.unbind())
    }

    /// As JSON that is fit for logs: secrets are `***`.
    fn to_json(&self) -> String {
        self.0.to_json().to_string()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let order = json::quoted(py, &self.0.order_id)?;
        let state = enums::payment_state(py, self.0.state)?.bind(py).getattr("name")?;
        let (id, amount) = (self.0.id, self.0.amount);
        Ok(format!("Payment(id={id}, order_id={order}, amount={amount}, state={state})"))
    }
}

/// One refund of a payment as the journal has it.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct Refund(pub(crate) RefundRecord);

#[pymethods]
impl Refund {
    /// 1 for the first one of a payment.
    #[getter]
    fn number(&self) -> u32 {
        self.0.number
    }

    /// How much, in Rial.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.0.amount)
    }

    /// Where it stands.
    #[getter]
    fn state(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        enums::refund_state(py, self.0.state)
    }

    /// When it was written down, by the journal's clock.
    #[getter]
    fn at(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        date_time_ms(py, self.0.at_ms)
    }

    /// The gateway's code, where it refused.
    #[getter]
    fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// What was said about it, or why a person settled it.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let state = enums::refund_state(py, self.0.state)?.bind(py).getattr("name")?;
        Ok(format!("Refund(number={}, amount={}, state={state})", self.0.number, self.0.amount))
    }
}
