//! Tara's merchandise groups, and the shop's own categories mapped onto them (document, section 1-2).

use super::answer::Group;
use crate::error::{Error, Result};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The list that Tara gave.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups {
    list: Vec<Group>,
}

impl Groups {
    /// A list that the shop kept itself.
    pub fn new(list: Vec<Group>) -> Self {
        Self { list }
    }

    /// All groups, in Tara's order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Group> {
        self.list.iter()
    }

    /// The group with this code.
    pub fn by_id(&self, id: i64) -> Option<&Group> {
        self.list.iter().find(|group| group.id == id)
    }

    /// The group whose key, title or one of whose tags is this text. Case, spaces, half-spaces and the
    /// Arabic forms of ی and ک make no difference.
    pub fn find(&self, text: &str) -> Option<&Group> {
        let wanted = plain(text);
        if wanted.is_empty() {
            return None;
        }
        let is = |field: &Option<String>| field.as_deref().is_some_and(|field| plain(field) == wanted);
        let tagged = |group: &&Group| {
            group.tag.iter().flat_map(|tags| tags.split([',', '،', ';'])).any(|tag| plain(tag) == wanted)
        };
        self.list
            .iter()
            .find(|group| is(&group.name) || is(&group.title))
            .or_else(|| self.list.iter().find(tagged))
    }

    /// Maps the shop's categories onto groups: each category to a group's code, and everything else to
    /// `other` (26 is seen in use).
    ///
    /// # Errors
    /// `InvalidInput` with field `group` when a code is not in the list, so that a shop sees it as it
    /// starts and not when a customer pays.
    pub fn map<'a>(
        &self,
        categories: impl IntoIterator<Item = (&'a str, i64)>,
        other: i64,
    ) -> Result<GroupMap> {
        let known = |category: &str, id: i64| {
            self.by_id(id).cloned().ok_or_else(|| {
                Error::input(
                    "group",
                    format!("Tara has no merchandise group {id} (for category `{category}`)"),
                )
            })
        };
        let mut map = HashMap::new();
        for (category, id) in categories {
            map.insert(plain(category), known(category, id)?);
        }
        Ok(GroupMap { map, other: known("other", other)? })
    }
}

/// The shop's categories and the groups they belong to.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMap {
    map: HashMap<String, Group>,
    other: Group,
}

impl GroupMap {
    /// The group of a category of the shop, or the one for everything else.
    pub fn get(&self, category: &str) -> &Group {
        self.map.get(&plain(category)).unwrap_or(&self.other)
    }
}

/// What makes no difference to a reader makes none here.
fn plain(text: &str) -> String {
    let letter = |c: char| match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        c => c,
    };
    let kept = |c: &char| !c.is_whitespace() && *c != '\u{200c}';
    text.chars().filter(kept).map(letter).flat_map(char::to_lowercase).collect()
}

/// The list as it is kept between calls.
#[derive(Default)]
pub(super) struct GroupsCache {
    kept: Mutex<Option<(Arc<Groups>, Duration)>>,
}

impl GroupsCache {
    /// The kept list, unless it is older than `ttl`.
    pub(super) fn get(&self, now: Duration, ttl: Duration) -> Option<Arc<Groups>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(_, at)| now.saturating_sub(*at) < ttl).map(|(groups, _)| groups.clone())
    }

    /// Keeps a list.
    pub(super) fn put(&self, groups: Arc<Groups>, now: Duration) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some((groups, now));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn groups() -> Groups {
        let group = |id, name: &str, title: &str, tag: &str| Group {
            id,
            name: Some(name.to_owned()),
            title: Some(title.to_owned()),
            tag: Some(tag.to_owned()),
            extra: Default::default(),
        };
        Groups::new(vec![
            group(26, "OTHER", "سایر", ""),
            group(31, "FOOD", "مواد غذایی", "نان, شیر"),
            group(40, "SHIPPING", "ارسال", "post"),
        ])
    }

    #[test]
    fn groups_are_found_as_people_write_them() {
        for text in ["food", "مواد غذايي", "موادغذایی", "شیر"] {
            assert_eq!(groups().find(text).map(|group| group.id), Some(31), "{text}");
        }
        assert_eq!(groups().find(""), None);
        assert_eq!(groups().find("کفش"), None);
    }

    #[test]
    fn categories_map_or_go_to_other() {
        let map = groups().map([("خوراکی", 31), ("delivery", 40)], 26).unwrap();
        assert_eq!(map.get("خوراكي").id, 31);
        assert_eq!(map.get("Delivery").id, 40);
        assert_eq!(map.get("کفش").id, 26);
        assert_eq!(groups().map([("x", 99)], 26).unwrap_err().field(), Some("group"));
        assert!(groups().map([], 99).is_err());
    }

    #[test]
    fn the_cache_ages() {
        let cache = GroupsCache::default();
        let second = Duration::from_secs;
        assert!(cache.get(second(0), second(10)).is_none());
        cache.put(Arc::new(groups()), second(5));
        assert!(cache.get(second(14), second(10)).is_some());
        assert!(cache.get(second(15), second(10)).is_none());
    }
}
