//! The program `dargah`, for the console script: the wheel has its code once.

use pyo3::prelude::*;
use std::ffi::OsString;

/// Runs the program with the arguments behind its name, and gives its exit status. Only `dargah.__main__` calls it.
#[pyfunction]
#[pyo3(signature = (arguments, /))]
fn _run_program(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| dargah_cli::run(arguments.into_iter()))
}

pub(crate) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(_run_program, module)?)
}
