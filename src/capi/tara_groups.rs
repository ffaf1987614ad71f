//! Tara's merchandise groups, and the shop's categories mapped onto them.

use super::boundary::{
    dargah_status, free, given, given_mut, hand_over, hand_over_number, optional, read, run, text,
};
use super::error::dargah_error;
use super::text::{Texts, lend};
use crate::error::{Error, Result};
use crate::tara::{Group, GroupMap, Groups};
use std::ffi::c_char;
use std::sync::Arc;

/// Tara's merchandise groups. Freed with `dargah_tara_groups_free`.
pub struct dargah_tara_groups {
    groups: Arc<Groups>,
    texts: Vec<Texts<3>>,
}

impl From<Arc<Groups>> for dargah_tara_groups {
    fn from(groups: Arc<Groups>) -> Self {
        let texts =
            |group: &Group| Texts::new([group.name.as_deref(), group.title.as_deref(), group.tag.as_deref()]);
        Self { texts: groups.iter().map(texts).collect(), groups }
    }
}

fn group_texts(groups: *const dargah_tara_groups, index: usize) -> *const Texts<3> {
    read(groups, std::ptr::null(), |h| h.texts.get(index).map_or(std::ptr::null(), std::ptr::from_ref))
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_free(groups: *mut dargah_tara_groups) {
    free(groups);
}

/// How many groups there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_count(groups: *const dargah_tara_groups) -> usize {
    read(groups, 0, |h| h.texts.len())
}

/// The code of the group at this place, from 0: goes into an item's `group`. `false` behind the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_id_at(
    groups: *const dargah_tara_groups,
    index: usize,
    out: *mut i64,
) -> bool {
    optional(groups, out, |h| h.groups.iter().nth(index).map(|group| group.id))
}

/// The key of the group at this place; NULL where it has none. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_name_at(
    groups: *const dargah_tara_groups,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(group_texts(groups, index), |texts| texts, 0, len)
}

/// The title of the group at this place: goes into an item's `group_title`. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_title_at(
    groups: *const dargah_tara_groups,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(group_texts(groups, index), |texts| texts, 1, len)
}

/// The tags of the group at this place; NULL where it has none. Borrowed from the handle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_tag_at(
    groups: *const dargah_tara_groups,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(group_texts(groups, index), |texts| texts, 2, len)
}

/// The place of the group whose key, title or one of whose tags is this text. `false` where there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_groups_find(
    groups: *const dargah_tara_groups,
    wanted: *const c_char,
    wanted_len: usize,
    out: *mut usize,
) -> bool {
    optional(groups, out, |h| {
        let found = h.groups.find(text("wanted", wanted, wanted_len).ok()?)?;
        h.groups.iter().position(|group| std::ptr::eq(group, found))
    })
}

/// The shop's own categories mapped onto Tara's groups. Freed with `dargah_tara_group_map_free`.
pub struct dargah_tara_group_map {
    groups: Arc<Groups>,
    categories: Vec<(String, i64)>,
    other: i64,
    map: GroupMap,
}

/// A map in which every category goes to `other` (26 is seen in use). The groups may be freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_group_map_new(
    groups: *const dargah_tara_groups,
    other: i64,
    out: *mut *mut dargah_tara_group_map,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let groups = given("groups", groups)?.groups.clone();
        let map = groups.map([], other)?;
        hand_over(out, dargah_tara_group_map { groups, categories: Vec::new(), other, map })
    })
}

/// Frees it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_group_map_free(map: *mut dargah_tara_group_map) {
    free(map);
}

/// Maps one category of the shop onto the group with this code, which must be one of Tara's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_group_map_add(
    map: *mut dargah_tara_group_map,
    category: *const c_char,
    category_len: usize,
    group: i64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let category = text("category", category, category_len)?.to_owned();
        let handle = given_mut("map", map)?;
        let mut categories = handle.categories.clone();
        categories.push((category, group));
        let pairs = categories.iter().map(|(category, group)| (category.as_str(), *group));
        handle.map = handle.groups.map(pairs, handle.other)?;
        handle.categories = categories;
        Ok(())
    })
}

/// The place, among the groups that the map was made of, of the group of a category.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_tara_group_map_get(
    map: *const dargah_tara_group_map,
    category: *const c_char,
    category_len: usize,
    out: *mut usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let handle = given("map", map)?;
        let found = handle.map.get(text("category", category, category_len)?).id;
        let place: Result<usize> = handle
            .groups
            .iter()
            .position(|group| group.id == found)
            .ok_or_else(|| Error::input("group", "is no group of Tara's"));
        hand_over_number(out, place?)
    })
}
