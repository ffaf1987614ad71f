//! What TabaPay's create is asked for.

use crate::convert::{boolean, fields, optional, rial, rial_to_py, secret, text};
use crate::error::raise;
use crate::expected::{Expected, said};
use dargah::tabapay::CreateRequest;
use pyo3::prelude::*;

/// Everything that `create` takes; fields are named as in TabaPay's document.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TabaPayRequest(pub(crate) CreateRequest);

#[pymethods]
impl TabaPayRequest {
    #[new]
    #[pyo3(signature = (amount, *, callback_url, mobile=None, email=None, name=None, sms=None, card_number=None, additional_data=None, national_code=None, description=None, extra=None))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        amount: &Bound<'_, PyAny>,
        callback_url: &Bound<'_, PyAny>,
        mobile: Option<&Bound<'_, PyAny>>,
        email: Option<&Bound<'_, PyAny>>,
        name: Option<&Bound<'_, PyAny>>,
        sms: Option<&Bound<'_, PyAny>>,
        card_number: Option<&Bound<'_, PyAny>>,
        additional_data: Option<&Bound<'_, PyAny>>,
        national_code: Option<&Bound<'_, PyAny>>,
        description: Option<&Bound<'_, PyAny>>,
        extra: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut request = CreateRequest::new(rial("amount", amount)?, text("callbackURL", callback_url)?);
        request.mobile = optional("mobile", mobile, secret)?;
        request.email = optional("email", email, text)?;
        request.name = optional("name", name, text)?;
        request.sms = optional("sms", sms, boolean)?.unwrap_or(request.sms);
        request.card_number = optional("cardNumber", card_number, secret)?;
        request.additional_data = optional("additionalData", additional_data, text)?;
        request.national_code = optional("nationalCode", national_code, secret)?;
        request.description = optional("description", description, text)?;
        request.extra = optional("extra", extra, fields)?.unwrap_or_default();
        Ok(Self(request))
    }

    /// What the payer pays, in Rial.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.0.amount)
    }

    /// Checks everything that can be known before sending; `create` does it by itself.
    fn check(&self, py: Python<'_>) -> PyResult<()> {
        self.0.check().map_err(|error| raise(py, &error))
    }

    /// What verify will have to find for this payment.
    #[pyo3(signature = (token, *, verified_before=None, window_over=None))]
    fn expected(
        &self,
        token: &Bound<'_, PyAny>,
        verified_before: Option<&Bound<'_, PyAny>>,
        window_over: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Expected> {
        said(self.0.expected(secret("token", token)?), verified_before, window_over).map(Expected)
    }

    fn __repr__(&self) -> String {
        let sms = if self.0.sms { "True" } else { "False" };
        format!("TabaPayRequest(amount={}, sms={sms})", self.0.amount)
    }
}
