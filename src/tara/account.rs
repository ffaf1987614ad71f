//! What all clients of one process with the same account share: the login and the merchandise groups.

use super::groups::GroupsCache;
use super::login::Login;
use crate::process::PerProcess;
use crate::secret::Secret;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Beyond this many accounts, the one that was not used for the longest time is given up.
const MOST: usize = 1024;

/// How the account of a client is found.
pub(super) enum AccountRef {
    /// Shared by the process; looked up at each call, since a forked child has its own.
    Shared(Key),
    /// Of a client with a transport of its own, e.g. a simulation.
    Own(Arc<Account>),
}

impl AccountRef {
    pub(super) fn new(own: bool, base: &str, username: &str, password: &Secret) -> Self {
        if own { Self::Own(Arc::default()) } else { Self::Shared(key(base, username, password)) }
    }

    pub(super) fn get(&self) -> Arc<Account> {
        match self {
            Self::Own(account) => account.clone(),
            Self::Shared(key) => shared(*key),
        }
    }
}

/// One account at one base URL.
#[derive(Default)]
pub(super) struct Account {
    pub login: Login,
    pub groups: GroupsCache,
}

/// What names an account without holding its password.
type Key = [u8; 32];

/// The accounts, and when each was used last: the number of the look-up.
#[derive(Default)]
struct Accounts {
    by_key: HashMap<Key, (Arc<Account>, u64)>,
    lookups: u64,
}

static ACCOUNTS: PerProcess<Mutex<Accounts>> = PerProcess::new();

/// This process's shared account.
fn shared(key: Key) -> Arc<Account> {
    let mut accounts = ACCOUNTS.get(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    accounts.of(key)
}

impl Accounts {
    fn of(&mut self, key: Key) -> Arc<Account> {
        self.lookups += 1;
        if self.by_key.len() >= MOST && !self.by_key.contains_key(&key) {
            // Clients hold an account only while they call: one that is held stays one account, or it
            // would log in twice.
            let idle = self.by_key.iter().filter(|(_, (account, _))| Arc::strong_count(account) == 1);
            if let Some(oldest) = idle.min_by_key(|(_, (_, used))| *used).map(|(key, _)| *key) {
                self.by_key.remove(&oldest);
            }
        }
        let (account, used) = self.by_key.entry(key).or_default();
        *used = self.lookups;
        account.clone()
    }
}

/// The name of an account.
fn key(base: &str, username: &str, password: &Secret) -> Key {
    let mut hash = Sha256::new();
    for part in [base, username, password.expose()] {
        // The length in front, so that two different accounts never make one text.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_the_account_that_was_idle_for_the_longest_time_is_given_up() {
        let mut accounts = Accounts::default();
        let key = |number: usize| {
            let mut key = [0; 32];
            key[..8].copy_from_slice(&number.to_be_bytes());
            key
        };
        let (held, recent) = (accounts.of(key(0)), accounts.of(key(1)));
        let recent = Arc::downgrade(&recent);
        let forgotten = Arc::downgrade(&accounts.of(key(2)));
        for number in 3..MOST + 1 {
            accounts.of(key(number));
            assert!(Arc::ptr_eq(&accounts.of(key(1)), &recent.upgrade().unwrap()));
        }
        assert!(Arc::ptr_eq(&accounts.of(key(0)), &held), "held by a call");
        assert!(forgotten.upgrade().is_none());
        assert_eq!(accounts.by_key.len(), MOST);
    }

    #[test]
    fn accounts_are_told_apart() {
        let same = |a: &Arc<Account>, b: &Arc<Account>| Arc::ptr_eq(a, b);
        let one = shared(key("https://a", "user", &"pass".into()));
        assert!(same(&one, &shared(key("https://a", "user", &"pass".into()))));
        assert!(!same(&one, &shared(key("https://a", "user", &"other".into()))));
        assert!(!same(&one, &shared(key("https://a", "userp", &"ass".into()))));
        assert!(!same(&one, &shared(key("https://b", "user", &"pass".into()))));
    }
}
