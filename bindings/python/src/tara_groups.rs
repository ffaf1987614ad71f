//! Tara's merchandise groups.

use crate::convert::{integer, optional, pairs, text};
use crate::error::{raise, wrong_type};
use crate::json;
use dargah::answer::Extra;
use dargah::tara::{Group, GroupMap, Groups};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use std::sync::Arc;

/// One of Tara's merchandise groups.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraGroup(Group);

#[pymethods]
impl TaraGroup {
    /// For a list that the shop kept itself.
    #[new]
    #[pyo3(signature = (id, *, name=None, title=None, tag=None))]
    fn new(
        id: &Bound<'_, PyAny>,
        name: Option<&Bound<'_, PyAny>>,
        title: Option<&Bound<'_, PyAny>>,
        tag: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        Ok(Self(Group {
            id: integer("id", id)?,
            name: optional("name", name, text)?,
            title: optional("title", title, text)?,
            tag: optional("tag", tag, text)?,
            extra: Extra::default(),
        }))
    }

    /// The code, for an invoice item's `group`.
    #[getter]
    fn id(&self) -> i64 {
        self.0.id
    }

    /// The key.
    #[getter]
    fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// For an invoice item's `group_title`.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// Tags.
    #[getter]
    fn tag(&self) -> Option<&str> {
        self.0.tag.as_deref()
    }

    /// What no document describes.
    #[getter]
    fn extra(&self, py: Python<'_>) -> PyResult<Py<PyDict>> {
        json::extra(py, &self.0.extra)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let shown = |text: &Option<String>| match text {
            Some(text) => json::quoted(py, text),
            None => Ok("None".to_owned()),
        };
        Ok(format!(
            "TaraGroup(id={}, name={}, title={})",
            self.0.id,
            shown(&self.0.name)?,
            shown(&self.0.title)?
        ))
    }
}

/// The list of groups that Tara gave.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraGroups(pub(crate) Arc<Groups>);

#[pymethods]
impl TaraGroups {
    /// A list that the shop kept itself.
    #[new]
    fn new(py: Python<'_>, groups: &Bound<'_, PyAny>) -> PyResult<Self> {
        let wrong = || wrong_type(py, "groups", "must be an iterable of TaraGroup".to_owned());
        let mut list = Vec::new();
        for group in groups.try_iter().map_err(|_| wrong())? {
            list.push(group?.cast::<TaraGroup>().map_err(|_| wrong())?.get().0.clone());
        }
        Ok(Self(Arc::new(Groups::new(list))))
    }

    fn __len__(&self) -> usize {
        self.0.iter().len()
    }

    fn __iter__(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let all: Vec<TaraGroup> = self.0.iter().cloned().map(TaraGroup).collect();
        Ok(PyTuple::new(py, all)?.try_iter()?.into_any().unbind())
    }

    /// The group with this code.
    fn by_id(&self, id: &Bound<'_, PyAny>) -> PyResult<Option<TaraGroup>> {
        Ok(self.0.by_id(integer("id", id)?).cloned().map(TaraGroup))
    }

    /// The group whose key, title or one of whose tags is this text; spaces, case and the Arabic forms of ی and ک
    /// make no difference.
    fn find(&self, text: &Bound<'_, PyAny>) -> PyResult<Option<TaraGroup>> {
        Ok(self.0.find(&crate::convert::text("text", text)?).cloned().map(TaraGroup))
    }

    /// Maps the shop's categories onto groups: each category to a group's code, and everything else to `other`.
    /// Raises `InvalidInput` for a code that is not in the list.
    #[pyo3(signature = (categories, *, other))]
    fn map(
        &self,
        py: Python<'_>,
        categories: &Bound<'_, PyAny>,
        other: &Bound<'_, PyAny>,
    ) -> PyResult<TaraGroupMap> {
        let mut found = Vec::new();
        for (name, id) in pairs("categories", categories)? {
            found.push((text("category", &name)?, integer("group", &id)?));
        }
        let found = found.iter().map(|(name, id): &(String, i64)| (name.as_str(), *id));
        let map = self.0.map(found, integer("other", other)?).map_err(|error| raise(py, &error))?;
        Ok(TaraGroupMap(map))
    }

    fn __repr__(&self) -> String {
        format!("TaraGroups(<{}>)", self.0.iter().len())
    }
}

/// The shop's categories and the groups they belong to.
#[pyclass(frozen, eq, module = "dargah")]
#[derive(PartialEq)]
pub(crate) struct TaraGroupMap(GroupMap);

#[pymethods]
impl TaraGroupMap {
    /// The group of a category of the shop, or the one for everything else.
    fn get(&self, category: &Bound<'_, PyAny>) -> PyResult<TaraGroup> {
        Ok(TaraGroup(self.0.get(&text("category", category)?).clone()))
    }

    fn __repr__(&self) -> &'static str {
        "TaraGroupMap()"
    }
}
