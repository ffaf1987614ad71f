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

/// One account at one base URL.
#[derive(Default)]
pub(super) struct Account {
    pub login: Login,
    pub groups: GroupsCache,
}

type Accounts = Mutex<HashMap<[u8; 32], Arc<Account>>>;

static ACCOUNTS: PerProcess<Accounts> = PerProcess::new();

/// This process's shared account.
pub(super) fn shared(base: &str, username: &str, password: &Secret) -> Arc<Account> {
    let key = key(base, username, password);
    let mut accounts = ACCOUNTS.get(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    if accounts.len() >= MOST_UNUSED && !accounts.contains_key(&key) {
        // An account in use stays one account, or it would log in twice.
        accounts.retain(|_, account| Arc::strong_count(account) > 1);
    }
    accounts.entry(key).or_default().clone()
}

/// What names an account without holding its password.
fn key(base: &str, username: &str, password: &Secret) -> [u8; 32] {
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
        let one = shared("https://a", "user", &"pass".into());
        assert!(same(&one, &shared("https://a", "user", &"pass".into())));
        assert!(!same(&one, &shared("https://a", "user", &"other".into())));
        assert!(!same(&one, &shared("https://a", "userp", &"ass".into())));
        assert!(!same(&one, &shared("https://b", "user", &"pass".into())));
    }
}
