//! What all clients of one process with the same account share: the login and the merchandise groups.

use super::groups::GroupsCache;
use super::login::Login;
use crate::process::PerProcess;
use crate::secret::Secret;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Beyond this many accounts, those that no client holds any more are given up.
const MOST_UNUSED: usize = 256;

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

type Accounts = Mutex<HashMap<Key, Arc<Account>>>;

static ACCOUNTS: PerProcess<Accounts> = PerProcess::new();

/// This process's shared account.
fn shared(key: Key) -> Arc<Account> {
    let mut accounts = ACCOUNTS.get(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    if accounts.len() >= MOST_UNUSED && !accounts.contains_key(&key) {
        // An account in use stays one account, or it would log in twice.
        accounts.retain(|_, account| Arc::strong_count(account) > 1);
    }
    accounts.entry(key).or_default().clone()
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
mod tests {
    use super::*;

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
