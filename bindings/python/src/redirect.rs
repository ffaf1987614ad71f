//! How the payer's browser gets to the gateway's page.

use crate::convert::{optional, text};
use crate::error::raise;
use dargah::redirect;
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// Where the payer's browser goes next, as data and as a finished page. Holds the payment token: not for logs.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Redirect(pub(crate) redirect::Redirect);

#[pymethods]
impl Redirect {
    /// `GET`: an ordinary link, for which HTTP 303 serves as well. `POST`: a form that the browser sends.
    #[getter]
    fn method(&self) -> &'static str {
        self.0.method().as_str()
    }

    /// The address to go to.
    #[getter]
    fn url(&self) -> &str {
        self.0.url()
    }

    /// The form's fields, for `POST`.
    #[getter]
    fn fields(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        let dict = PyDict::new(py);
        for (name, value) in self.0.fields() {
            dict.set_item(name, value)?;
        }
        Ok(dict.unbind())
    }

    /// A whole page, in Persian, that takes the browser there at once; without scripts it shows a button.
    ///
    /// Send it as `text/html; charset=utf-8` with `Cache-Control: no-store`. `csp_nonce` is put on its script and
    /// style, for shops that send a Content-Security-Policy.
    #[pyo3(signature = (*, csp_nonce=None))]
    fn html(&self, py: Python<'_>, csp_nonce: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        let nonce = optional("csp_nonce", csp_nonce, text)?;
        self.0.html(nonce.as_deref()).map_err(|error| raise(py, &error))
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.0.fields().map(|(name, _)| name).collect();
        format!("Redirect(method='{}', fields={names:?})", self.0.method().as_str())
    }
}
