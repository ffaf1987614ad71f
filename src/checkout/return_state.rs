//! A signed note that rides in the callback address, so that a shop whose cookies were dropped on the way back
//! from the gateway still knows the order. It is no proof of anything: payments are found by their token.

use super::Checkout;
use crate::callback::CallbackFields;
use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::time::Duration;

/// The name of the field in the callback address.
pub const FIELD: &str = "dargah_state";

/// The shortest key, in bytes: as long as the hash.
const SHORTEST_KEY: usize = 32;

/// The keys that the note is signed with. To change keys, make the new one the first, and keep the old one as
/// long as payers may be on their way back.
#[derive(Debug, Clone)]
pub struct StateKeys {
    /// The first one signs, all of them are believed.
    keys: Vec<(String, Secret)>,
    valid_for: Duration,
}

/// What a note in a callback address says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnState {
    /// The shop's order.
    pub order_id: String,
    /// Until when the note is good, in milliseconds since 1970 by the journal's clock.
    pub expires_ms: u64,
}

impl StateKeys {
    /// The key that signs from now on. `name` is short and no secret; it says in the address which key was used.
    ///
    /// # Errors
    /// `InvalidConfiguration` with field `state_key` when the key has fewer than 32 bytes, or the name is not
    /// made of at most 16 letters and digits.
    pub fn new(name: &str, key: impl Into<Secret>) -> Result<Self> {
        Self { keys: Vec::new(), valid_for: Duration::from_secs(24 * 60 * 60) }.and_old(name, key)
    }

    /// A key that signed before and is still believed.
    ///
    /// # Errors
    /// As [`new`](Self::new), and when the name was used already.
    pub fn and_old(mut self, name: &str, key: impl Into<Secret>) -> Result<Self> {
        let bad = |why: &str| Err(Error::invalid(ErrorKind::InvalidConfiguration, "state_key", why));
        let key: Secret = key.into();
        if name.is_empty() || name.len() > 16 || !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return bad("its name must be 1 to 16 letters and digits");
        }
        if key.expose().len() < SHORTEST_KEY {
            return bad("must have at least 32 bytes");
        }
        if self.keys.iter().any(|(other, _)| other == name) {
            return bad("two have the same name");
        }
        self.keys.push((name.to_owned(), key));
        Ok(self)
    }

    /// For how long a note is good; a day, where nothing else is said.
    #[must_use]
    pub fn valid_for(mut self, time: Duration) -> Self {
        self.valid_for = time;
        self
    }

    fn sign(&self, order_id: &str, now_ms: u64) -> Result<String> {
        let expires = now_ms.saturating_add(super::begin::ms(self.valid_for));
        let Some((name, key)) = self.keys.first() else { return Err(super::begin::impossible()) };
        let note = format!("{name}.{expires}.{}", BASE64.encode(order_id));
        let signature = BASE64.encode(mac(key, &note)?.finalize().into_bytes());
        Ok(format!("{note}.{signature}"))
    }

    fn read(&self, text: &str, now_ms: u64) -> Result<ReturnState> {
        let bad = |why: &str| Err(Error::invalid(ErrorKind::CallbackUnreadable, FIELD, why));
        let Some((note, signature)) = text.rsplit_once('.') else { return bad("is cut") };
        let mut parts = note.split('.');
        let (Some(name), Some(expires), Some(order_id), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return bad("is cut");
        };
        let Some((_, key)) = self.keys.iter().find(|(other, _)| other == name) else {
            return bad("was signed with a key that is not known");
        };
        let Ok(signature) = BASE64.decode(signature) else { return bad("is cut") };
        if mac(key, note)?.verify_slice(&signature).is_err() {
            return bad("has a wrong signature");
        }
        let order_id = BASE64.decode(order_id).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let (Ok(expires_ms), Some(order_id)) = (expires.parse(), order_id) else { return bad("is cut") };
        if expires_ms <= now_ms {
            return bad("is too old");
        }
        Ok(ReturnState { order_id, expires_ms })
    }
}

fn mac(key: &Secret, note: &str) -> Result<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose().as_bytes())
        .map_err(|_| Error::new(ErrorKind::Internal, "HMAC takes keys of any length"))?;
    mac.update(note.as_bytes());
    Ok(mac)
}

impl Checkout {
    /// The note in a callback, for the page that a payer sees when nothing else tells the order: the token is
    /// missing or of no payment, or the gateway's fields were lost. `None` where none came, or where the checkout
    /// was built without keys. What [`complete`](Self::complete) does never depends on it.
    ///
    /// # Errors
    /// `CallbackUnreadable` with field `dargah_state` when it is cut, too old or wrongly signed; `Journal`.
    pub fn return_state(&self, query: &[u8], body: &[u8]) -> Result<Option<ReturnState>> {
        let Some(keys) = &self.0.state_keys else { return Ok(None) };
        let fields = CallbackFields::parse(query, body)?;
        match fields.get(FIELD)? {
            Some(text) => keys.read(text, self.0.journal.now_ms()?).map(Some),
            None => Ok(None),
        }
    }

    /// The callback address with the note in it, where there are keys.
    pub(super) fn with_return_state(&self, callback_url: &str, order_id: &str) -> Result<Option<String>> {
        let Some(keys) = &self.0.state_keys else { return Ok(None) };
        let note = keys.sign(order_id, self.0.journal.now_ms()?)?;
        let joint = match callback_url.split_once('?') {
            None => "?",
            Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
            Some(_) => "&",
        };
        // Nothing in it needs to be encoded: letters, digits, `-`, `_` and dots.
        Ok(Some(format!("{callback_url}{joint}{FIELD}={note}")))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const KEY: &str = "0123456789abcdef0123456789abcdef";

    #[test]
    fn a_note_is_read_back_until_it_is_too_old() {
        let keys = StateKeys::new("a", KEY).unwrap().valid_for(Duration::from_secs(10));
        let note = keys.sign("سفارش-۱", 1_000).unwrap();
        let read = keys.read(&note, 10_999).unwrap();
        assert_eq!(read, ReturnState { order_id: "سفارش-۱".to_owned(), expires_ms: 11_000 });
        assert!(keys.read(&note, 11_000).unwrap_err().to_string().contains("too old"));
    }

    #[test]
    fn any_changed_byte_is_noticed() {
        let keys = StateKeys::new("a", KEY).unwrap();
        let note = keys.sign("order-1", 0).unwrap();
        for at in 0..note.len() {
            let mut bytes = note.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).unwrap();
            let read = keys.read(&changed, 0);
            assert!(read.is_err(), "{at}: {changed}");
        }
        for cut in 0..note.len() {
            assert_eq!(keys.read(&note[..cut], 0).unwrap_err().field(), Some(FIELD));
        }
    }

    #[test]
    fn keys_change_one_after_the_other() {
        let old = StateKeys::new("old", KEY).unwrap();
        let both = StateKeys::new("new", "f".repeat(32)).unwrap().and_old("old", KEY).unwrap();
        let note = old.sign("order-1", 0).unwrap();
        assert_eq!(both.read(&note, 0).unwrap().order_id, "order-1");
        let note = both.sign("order-1", 0).unwrap();
        assert!(note.starts_with("new."));
        assert!(old.read(&note, 0).is_err());
    }

    #[test]
    fn bad_keys_are_refused() {
        for (name, key) in [("", KEY), ("a.b", KEY), ("a", "short"), ("aaaaaaaaaaaaaaaaa", KEY)] {
            let error = StateKeys::new(name, key).unwrap_err();
            assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidConfiguration, Some("state_key")));
        }
        assert!(StateKeys::new("a", KEY).unwrap().and_old("a", KEY).is_err());
    }
}
