//! What this module uses of Python's own and of the package around it. All of it is fetched when the package is
//! imported: at the interpreter's end, when destructors may still call, nothing can be imported any more.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDelta, PyTzInfo};

/// Something that stands in a Python module.
pub(crate) struct Thing {
    module: &'static str,
    name: &'static str,
    found: PyOnceLock<Py<PyAny>>,
}

impl Thing {
    const fn new(module: &'static str, name: &'static str) -> Self {
        Self { module, name, found: PyOnceLock::new() }
    }

    pub(crate) fn get<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyAny>> {
        let found = match self.found.get(py) {
            Some(found) => found,
            None => {
                let found = py.import(self.module)?.getattr(self.name)?.unbind();
                self.found.get_or_init(py, || found)
            }
        };
        Ok(found.bind(py))
    }
}

pub(crate) static MAKE_ERROR: Thing = Thing::new("dargah._errors", "make");
pub(crate) static RIAL: Thing = Thing::new("dargah._rial", "Rial");
pub(crate) static DELIVER: Thing = Thing::new("dargah._events", "deliver");
pub(crate) static TARA_LOGGER: Thing = Thing::new("dargah._events", "TARA");
pub(crate) static TABAPAY_LOGGER: Thing = Thing::new("dargah._events", "TABAPAY");
pub(crate) static LEAVE_BEHIND: Thing = Thing::new("dargah._interrupt", "leave");
pub(crate) static GET_IDENT: Thing = Thing::new("threading", "get_ident");
pub(crate) static MAIN_THREAD: Thing = Thing::new("threading", "main_thread");
pub(crate) static DATETIME: Thing = Thing::new("datetime", "datetime");
pub(crate) static JSON_DUMPS: Thing = Thing::new("json", "dumps");

/// Fetches everything. The package calls it once, at the end of its import.
#[pyfunction]
fn _prepare(py: Python<'_>) -> PyResult<()> {
    for thing in [
        &MAKE_ERROR,
        &RIAL,
        &DELIVER,
        &TARA_LOGGER,
        &TABAPAY_LOGGER,
        &LEAVE_BEHIND,
        &GET_IDENT,
        &MAIN_THREAD,
        &DATETIME,
        &JSON_DUMPS,
    ] {
        thing.get(py)?;
    }
    PyTzInfo::utc(py)?;
    PyDelta::new(py, 0, 0, 0, false).map(drop)
}

pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(_prepare, module)?)
}
