//! Settings, checked: what cannot be used is refused when the engine is made, not at the first payment.

use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;
use crate::transport::NetworkSettings;
use crate::trusted_file;
use percent_encoding::percent_decode_str;

fn bad(field: &'static str, why: impl Into<String>) -> Error {
    Error::invalid(ErrorKind::InvalidConfiguration, field, why)
}

/// The content of the CA file, if one is set.
pub(super) fn read_ca_file(settings: &NetworkSettings) -> Result<Option<Vec<u8>>> {
    let Some(path) = &settings.ca_file else { return Ok(None) };
    let content = trusted_file::read(path);
    Ok(Some(content.map_err(|error| bad("ca_file", format!("cannot be read: {error}")))?.bytes))
}

pub(super) fn check(settings: &NetworkSettings) -> Result<()> {
    if settings.user_agent.is_empty() || !settings.user_agent.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return Err(bad("user_agent", "must be visible ASCII"));
    }
    if settings.max_answer_bytes == 0 {
        return Err(bad("max_answer_bytes", "must not be 0"));
    }
    proxy(settings).map(drop)
}

/// reqwest's proxy for these settings. No text of an error shows any part of the address.
pub(super) fn proxy(settings: &NetworkSettings) -> Result<Option<reqwest::Proxy>> {
    let Some(text) = &settings.proxy else { return Ok(None) };
    let text = text.expose();
    if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(bad("proxy", "must not hold control characters or spaces"));
    }
    let Ok(mut url) = url::Url::parse(text) else { return Err(bad("proxy", "is not an address")) };
    if url.scheme() != "http" || !url.has_host() {
        return Err(bad("proxy", "must look like http://[user:password@]host:port"));
    }
    if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
        return Err(bad("proxy", "must end after the port"));
    }
    let decoded = |part: &str| {
        let part = percent_decode_str(part).decode_utf8();
        let part = part.map_err(|_| bad("proxy", "holds a user name or password that is not UTF-8"))?;
        if part.chars().any(char::is_control) {
            return Err(bad("proxy", "holds a control character in the user name or password"));
        }
        Ok(Secret::new(part))
    };
    let user = decoded(url.username())?;
    let password = url.password().map(decoded).transpose()?;
    if user.expose().contains(':') {
        return Err(bad("proxy", "holds a user name with a colon, which no proxy can read"));
    }
    let wiped = url.set_username("").and_then(|()| url.set_password(None));
    wiped.map_err(|()| bad("proxy", "is not an address"))?;
    // Plain http goes to loopback addresses only, and what is sent there stays on this machine.
    let mut proxy = reqwest::Proxy::https(url).map_err(|_| bad("proxy", "is not an address"))?;
    if !user.is_empty() || password.is_some() {
        proxy = proxy.basic_auth(user.expose(), password.as_ref().map_or("", Secret::expose));
    }
    Ok(Some(proxy))
}

/// The proxy's host, where there is one.
pub(super) fn proxy_host(settings: &NetworkSettings) -> Option<String> {
    let url = url::Url::parse(settings.proxy.as_ref()?.expose()).ok()?;
    url.host_str().map(str::to_owned)
}
