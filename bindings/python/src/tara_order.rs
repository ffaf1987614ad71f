//! What Tara's getToken is asked for.

use crate::convert::{boolean, fields, integer, optional, optional_rial, rial, rial_to_py, secret, text};
use crate::enums;
use crate::error::{raise, wrong_type};
use crate::expected::{Expected, said};
use dargah::amount::Rial;
use dargah::tara::{InvoiceItem, ServiceAmount, TokenRequest, Unit, Warning};
use pyo3::prelude::*;

/// One element of `service_amount_list`: how much of the amount goes to which service.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraServiceAmount(pub(crate) ServiceAmount);

#[pymethods]
impl TaraServiceAmount {
    #[new]
    fn new(service_id: &Bound<'_, PyAny>, amount: &Bound<'_, PyAny>) -> PyResult<Self> {
        let service_id = integer("serviceId", service_id)?;
        Ok(Self(ServiceAmount { service_id, amount: rial("amount", amount)? }))
    }

    #[classattr]
    fn __match_args__() -> (&'static str, &'static str) {
        ("service_id", "amount")
    }

    /// Given to the merchant by Tara; 101 for tests.
    #[getter]
    fn service_id(&self) -> i64 {
        self.0.service_id
    }

    /// In Rial.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.0.amount)
    }

    fn __repr__(&self) -> String {
        format!("TaraServiceAmount(service_id={}, amount={})", self.0.service_id, self.0.amount)
    }
}

/// One element of `tara_invoice_item_list`. Shipping is an item of its own.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraItem(pub(crate) InvoiceItem);

#[pymethods]
impl TaraItem {
    #[new]
    #[pyo3(signature = (name, code, *, count, fee, group, group_title, unit=None, data=None, extra=None))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        name: &Bound<'_, PyAny>,
        code: &Bound<'_, PyAny>,
        count: &Bound<'_, PyAny>,
        fee: &Bound<'_, PyAny>,
        group: &Bound<'_, PyAny>,
        group_title: &Bound<'_, PyAny>,
        unit: Option<&Bound<'_, PyAny>>,
        data: Option<&Bound<'_, PyAny>>,
        extra: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut item = InvoiceItem::new(
            text("name", name)?,
            text("code", code)?,
            integer("count", count)?,
            rial("fee", fee)?,
            text("group", group)?,
            text("groupTitle", group_title)?,
        );
        if let Some(unit) = unit {
            let number = integer("unit", unit)?;
            let found = Unit::from_number(u32::try_from(number).unwrap_or(0));
            item.unit = found.map_err(|error| raise(unit.py(), &error))?;
        }
        item.data = optional("data", data, text)?;
        item.extra = optional("extra", extra, fields)?.unwrap_or_default();
        Ok(Self(item))
    }

    /// The goods' name.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name
    }

    /// The goods' code in the shop.
    #[getter]
    fn code(&self) -> &str {
        &self.0.code
    }

    /// How many.
    #[getter]
    fn count(&self) -> i64 {
        self.0.count
    }

    /// The price of one, in Rial.
    #[getter]
    fn fee(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.0.fee)
    }

    /// The code of Tara's merchandise group, from `club_groups`.
    #[getter]
    fn group(&self) -> &str {
        &self.0.group
    }

    /// That group's title.
    #[getter]
    fn group_title(&self) -> &str {
        &self.0.group_title
    }

    /// Of what.
    #[getter]
    fn unit(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        enums::tara_unit(py, self.0.unit)
    }

    /// The document does not say what it is for.
    #[getter]
    fn data(&self) -> Option<&str> {
        self.0.data.as_deref()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let name = crate::json::quoted(py, &self.0.name)?;
        Ok(format!("TaraItem(name={name}, count={}, fee={})", self.0.count, self.0.fee))
    }
}

/// Everything that `get_token` takes; fields are named as in Tara's document.
///
/// The whole amount goes to `service_id`, or is divided by `service_amount_list`: one of the two. Unless
/// `items_must_add_up` is said, items that do not add up to the amount are told in `items_do_not_add_up` and not
/// refused, since the document leaves open whether Tara minds.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraOrder(pub(crate) TokenRequest);

#[pymethods]
impl TaraOrder {
    #[new]
    #[pyo3(signature = (amount, *, ip, call_back_url, service_id=None, service_amount_list=None, tara_invoice_item_list=None, order_id=None, mobile=None, additional_data=None, vat=None, items_must_add_up=None, extra=None))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        py: Python<'_>,
        amount: &Bound<'_, PyAny>,
        ip: &Bound<'_, PyAny>,
        call_back_url: &Bound<'_, PyAny>,
        service_id: Option<&Bound<'_, PyAny>>,
        service_amount_list: Option<&Bound<'_, PyAny>>,
        tara_invoice_item_list: Option<&Bound<'_, PyAny>>,
        order_id: Option<&Bound<'_, PyAny>>,
        mobile: Option<&Bound<'_, PyAny>>,
        additional_data: Option<&Bound<'_, PyAny>>,
        vat: Option<&Bound<'_, PyAny>>,
        items_must_add_up: Option<&Bound<'_, PyAny>>,
        extra: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let amount = rial("amount", amount)?;
        let service = optional("serviceId", service_id, integer)?;
        let mut order = TokenRequest::new(
            amount,
            service.unwrap_or(0),
            text("ip", ip)?,
            text("callBackUrl", call_back_url)?,
        );
        match (service, service_amount_list) {
            (Some(_), None) => {}
            (None, Some(list)) => order.service_amounts = services(list)?,
            _ => {
                let why = "give service_id or service_amount_list: one of the two".to_owned();
                return Err(wrong_type(py, "serviceAmountList", why));
            }
        }
        order.items = optional("taraInvoiceItemList", tara_invoice_item_list, items)?.unwrap_or_default();
        order.order_id = optional("orderId", order_id, text)?;
        order.mobile = optional("mobile", mobile, secret)?;
        order.additional_data = optional("additionalData", additional_data, text)?;
        order.vat = optional("vat", vat, rial)?;
        order.items_must_add_up =
            optional("items_must_add_up", items_must_add_up, boolean)?.unwrap_or(order.items_must_add_up);
        order.extra = optional("extra", extra, fields)?.unwrap_or_default();
        Ok(Self(order))
    }

    /// What the payer pays, in Rial.
    #[getter]
    fn amount(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        rial_to_py(py, self.0.amount)
    }

    /// The order number.
    #[getter]
    fn order_id(&self) -> Option<&str> {
        self.0.order_id.as_deref()
    }

    /// The payer's IP address. Verify and inquiry send the same one.
    #[getter]
    fn ip(&self) -> &str {
        &self.0.ip
    }

    /// Checks everything that can be known before sending; `get_token` does it by itself. Returns what the items
    /// add up to where that is not the amount, else `None`.
    fn check(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        let warnings = self.0.check().map_err(|error| raise(py, &error))?;
        optional_rial(py, do_not_add_up(&warnings))
    }

    /// What verify will have to find for this order.
    #[pyo3(signature = (token, *, verified_before=None, window_over=None))]
    fn expected(
        &self,
        token: &Bound<'_, PyAny>,
        verified_before: Option<&Bound<'_, PyAny>>,
        window_over: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Expected> {
        said(self.0.expected(secret("token", token)?), verified_before, window_over).map(Expected)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let order = match &self.0.order_id {
            Some(order) => crate::json::quoted(py, order)?,
            None => "None".to_owned(),
        };
        let (amount, items) = (self.0.amount, self.0.items.len());
        Ok(format!("TaraOrder(amount={amount}, order_id={order}, tara_invoice_item_list=<{items}>)"))
    }
}

/// What the items add up to, where that is not the amount.
pub(crate) fn do_not_add_up(warnings: &[Warning]) -> Option<Rial> {
    warnings.iter().find_map(|warning| match warning {
        Warning::ItemsDoNotAddUp { items, .. } => Some(*items),
        _ => None,
    })
}

fn services(list: &Bound<'_, PyAny>) -> PyResult<Vec<ServiceAmount>> {
    each(list, "serviceAmountList", "TaraServiceAmount", |item| {
        item.cast::<TaraServiceAmount>().ok().map(|service| service.get().0)
    })
}

pub(crate) fn items(field: &'static str, list: &Bound<'_, PyAny>) -> PyResult<Vec<InvoiceItem>> {
    each(list, field, "TaraItem", |item| item.cast::<TaraItem>().ok().map(|item| item.get().0.clone()))
}

fn each<T>(
    list: &Bound<'_, PyAny>,
    field: &'static str,
    class: &str,
    read: impl Fn(&Bound<'_, PyAny>) -> Option<T>,
) -> PyResult<Vec<T>> {
    let wrong = || wrong_type(list.py(), field, format!("must be an iterable of {class}"));
    let mut all = Vec::new();
    for item in list.try_iter().map_err(|_| wrong())? {
        all.push(read(&item?).ok_or_else(wrong)?);
    }
    Ok(all)
}
