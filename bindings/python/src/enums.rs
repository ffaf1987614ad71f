//! The crate's enums as Python's. The names and numbers are the crate's own.

use dargah::checkout::{Again, NextStep, RefundState, State};
use dargah::codes;
use dargah::error::{ErrorKind, Progress, TlsProblem};
use dargah::tabapay::Environment;
use dargah::tara::Unit;
use dargah::transport::ConnectionUse;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;
use std::fmt::Debug;

static ERROR_KIND: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static PROGRESS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static TLS_PROBLEM: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static CONNECTION_USE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static ENVIRONMENT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static PAYMENT_STATE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static REFUND_STATE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static NEXT_STEP: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
static TARA_UNIT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// `NotSent` as Python writes it: `NOT_SENT`.
fn constant(variant: &impl Debug) -> String {
    let mut name = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_uppercase());
    }
    name
}

fn numbered<T: Debug + Copy>(all: &[T], number: impl Fn(T) -> i64) -> Vec<(String, i64)> {
    all.iter().map(|variant| (constant(variant), number(*variant))).collect()
}

fn add_enum(
    module: &Bound<'_, PyModule>,
    name: &str,
    doc: &str,
    members: Vec<(String, i64)>,
    keep: Option<&PyOnceLock<Py<PyAny>>>,
) -> PyResult<()> {
    let py = module.py();
    let how = PyDict::new(py);
    how.set_item("module", "dargah")?;
    how.set_item("qualname", name)?;
    let class = py.import("enum")?.getattr("IntEnum")?.call((name, members), Some(&how))?;
    class.setattr("__doc__", doc)?;
    if let Some(keep) = keep {
        keep.get_or_init(py, || class.clone().unbind());
    }
    module.add(name, class)
}

fn codes_of(gateway: &str) -> Vec<(String, i64)> {
    let of = codes::all().filter(|code| code.gateway == gateway);
    of.map(|code| (code.name.to_owned(), code.number)).collect()
}

pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let progress = [Progress::NotSent, Progress::Sent, Progress::Answered];
    let uses = [ConnectionUse::None, ConnectionUse::New, ConnectionUse::Reused];
    let environments = [Environment::Production, Environment::Sandbox];
    add_enum(
        module,
        "ErrorKind",
        "What went wrong. The numbers are stable and never reused.",
        numbered(&ErrorKind::ALL, |kind| kind as i64),
        Some(&ERROR_KIND),
    )?;
    add_enum(
        module,
        "Progress",
        "How far a request got. Decides whether it may be sent again.",
        numbered(&progress, |progress| progress as i64),
        Some(&PROGRESS),
    )?;
    add_enum(
        module,
        "TlsProblem",
        "Why TLS could not be set up.",
        numbered(&TlsProblem::ALL, |problem| problem as i64),
        Some(&TLS_PROBLEM),
    )?;
    add_enum(
        module,
        "ConnectionUse",
        "Whether an attempt used a kept connection.",
        numbered(&uses, |one| one as i64),
        Some(&CONNECTION_USE),
    )?;
    add_enum(
        module,
        "Environment",
        "TabaPay with real money, or its sandbox.",
        numbered(&environments, |environment| environment as i64),
        Some(&ENVIRONMENT),
    )?;
    add_enum(
        module,
        "TaraUnit",
        "The units of an invoice item.",
        numbered(&Unit::ALL, |unit| unit as i64),
        Some(&TARA_UNIT),
    )?;
    add_enum(
        module,
        "PaymentState",
        "Where a payment stands in the journal.",
        numbered(&State::ALL, |state| state as i64),
        Some(&PAYMENT_STATE),
    )?;
    add_enum(
        module,
        "RefundState",
        "Where a refund stands in the journal.",
        numbered(&RefundState::ALL, |state| state as i64),
        Some(&REFUND_STATE),
    )?;
    add_enum(
        module,
        "NextStep",
        "What a shop does next about a payment. The states are for operators.",
        numbered(&NextStep::ALL, |step| step as i64),
        Some(&NEXT_STEP),
    )?;
    add_enum(
        module,
        "Again",
        "What to do when an order is begun that was begun before.",
        numbered(&Again::ALL, |again| again as i64),
        None,
    )?;
    add_enum(module, "TaraCode", "The codes that Tara's document lists.", codes_of("tara"), None)?;
    add_enum(module, "TabaPayCode", "The codes that TabaPay's document lists.", codes_of("tabapay"), None)
}

fn member(py: Python<'_>, class: &PyOnceLock<Py<PyAny>>, number: i64) -> PyResult<Py<PyAny>> {
    match class.get(py) {
        Some(class) => class.call1(py, (number,)),
        None => Ok(number.into_pyobject(py)?.into_any().unbind()),
    }
}

pub(crate) fn error_kind(py: Python<'_>, kind: ErrorKind) -> PyResult<Py<PyAny>> {
    member(py, &ERROR_KIND, kind as i64)
}

pub(crate) fn progress(py: Python<'_>, progress: Progress) -> PyResult<Py<PyAny>> {
    member(py, &PROGRESS, progress as i64)
}

pub(crate) fn tls_problem(py: Python<'_>, problem: TlsProblem) -> PyResult<Py<PyAny>> {
    member(py, &TLS_PROBLEM, problem as i64)
}

pub(crate) fn connection_use(py: Python<'_>, connection: ConnectionUse) -> PyResult<Py<PyAny>> {
    member(py, &CONNECTION_USE, connection as i64)
}

pub(crate) fn environment(py: Python<'_>, environment: Environment) -> PyResult<Py<PyAny>> {
    member(py, &ENVIRONMENT, environment as i64)
}

pub(crate) fn tara_unit(py: Python<'_>, unit: Unit) -> PyResult<Py<PyAny>> {
    member(py, &TARA_UNIT, unit as i64)
}

pub(crate) fn payment_state(py: Python<'_>, state: State) -> PyResult<Py<PyAny>> {
    member(py, &PAYMENT_STATE, state as i64)
}

pub(crate) fn refund_state(py: Python<'_>, state: RefundState) -> PyResult<Py<PyAny>> {
    member(py, &REFUND_STATE, state as i64)
}

pub(crate) fn next_step(py: Python<'_>, step: NextStep) -> PyResult<Py<PyAny>> {
    member(py, &NEXT_STEP, step as i64)
}
