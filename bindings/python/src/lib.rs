//! `dargah._native`: the crate `dargah` for Python. It only translates; what a payment is and what proves one is
//! decided in the crate. The public package `dargah`, in `python/`, shows what is here.

mod call;
mod callback;
mod checkout;
mod checkout_result;
mod client;
mod codes;
mod convert;
mod enums;
mod error;
mod event;
mod expected;
mod json;
mod outcome;
mod payment;
#[cfg(feature = "program")]
mod program;
mod python;
mod redirect;
mod settings;
mod tabapay;
mod tabapay_answer;
mod tabapay_request;
mod tara;
mod tara_answer;
mod tara_groups;
mod tara_order;
mod tara_refund;
mod testing;
mod values;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyType;

#[global_allocator]
static ALLOCATOR: dargah::wiping::WipingAllocator = dargah::wiping::WipingAllocator;

/// Instead of pickling and copying: clients hold connections, orders and answers hold secrets.
#[pyfunction]
#[pyo3(signature = (protocol=None, /))]
fn _refuse_to_pickle(protocol: Option<i64>) -> PyResult<()> {
    let _ = protocol;
    Err(PyTypeError::new_err(
        "objects of dargah hold secrets or connections: they are neither pickled nor copied. Keep the token, the \
         amount and the order number in your own records, and make clients anew in each process",
    ))
}

macro_rules! add_classes {
    ($module:ident: $($class:ty),* $(,)?) => {
        for class in [$($module.py().get_type::<$class>()),*] {
            add_class($module, &class)?;
        }
    };
}

fn add_class(module: &Bound<'_, PyModule>, class: &Bound<'_, PyType>) -> PyResult<()> {
    let refuse = module.getattr("_refuse_to_pickle")?;
    // A built-in function is no method: it gets the protocol alone.
    class.setattr("__reduce_ex__", refuse)?;
    module.add(class.name()?, class)
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_function(wrap_pyfunction!(_refuse_to_pickle, module)?)?;
    #[cfg(feature = "program")]
    program::add(module)?;
    python::add(module)?;
    enums::add(module)?;
    values::add(module)?;
    codes::add(module)?;
    testing::add(module)?;
    add_classes!(module:
        callback::TabaPayCallback,
        callback::TabaPayPush,
        callback::TaraCallback,
        checkout::Checkout,
        checkout_result::Completed,
        checkout_result::HistoryEntry,
        checkout_result::Pushed,
        checkout_result::Refunded,
        checkout_result::Report,
        checkout_result::ReturnState,
        checkout_result::Started,
        codes::Code,
        event::AttemptEvent,
        expected::Expected,
        outcome::Declined,
        outcome::Mismatch,
        outcome::Paid,
        outcome::Unknown,
        payment::Payment,
        payment::Refund,
        redirect::Redirect,
        settings::Cancel,
        settings::Network,
        settings::TaraRefundAccount,
        tabapay::TabaPay,
        tabapay_answer::TabaPayCreated,
        tabapay_answer::TabaPayVerifyAnswer,
        tabapay_request::TabaPayRequest,
        tara::Tara,
        tara_answer::TaraAuthentication,
        tara_answer::TaraInquiry,
        tara_answer::TaraToken,
        tara_answer::TaraVerifyAnswer,
        tara_groups::TaraGroup,
        tara_groups::TaraGroupMap,
        tara_groups::TaraGroups,
        tara_order::TaraItem,
        tara_order::TaraOrder,
        tara_order::TaraServiceAmount,
        tara_refund::TaraRefundDone,
        tara_refund::TaraRefundRefused,
        tara_refund::TaraRefundUnknown,
    );
    Ok(())
}
