//! Who may use the control API: this machine's programs and its own pages, and no other page of the developer's browser.

use crate::machine::{Request, controlled_path};

/// By which names a program or a browser reaches it: it listens on loopback alone. A page of a stranger's whose name was
/// made to lead here (DNS rebinding) still says its own name.
const HOSTS: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// Why a request for the control API is refused, with its status. The payment pages are the gateways', and open to all.
pub(super) fn refused(request: &Request, port: u16, secure: bool) -> Option<(u16, &'static str)> {
    let path = controlled_path(&request.path)?;
    if path.starts_with("/page/") {
        return None;
    }
    let (scheme, usual) = if secure { ("https://", 443) } else { ("http://", 80) };
    let is_own = |authority: &str| {
        HOSTS.iter().any(|host| {
            authority.eq_ignore_ascii_case(&format!("{host}:{port}"))
                || (port == usual && authority.eq_ignore_ascii_case(host))
        })
    };
    let all = |name: &str, proper: &dyn Fn(&str) -> bool| {
        request.headers.iter().filter(|(known, _)| known == name).all(|(_, value)| proper(value))
    };
    if request.header("host").is_none() || !all("host", &is_own) {
        return Some((403, "Host is not the simulator's own, 127.0.0.1 or localhost with its port"));
    }
    if !all("origin", &|origin| origin.strip_prefix(scheme).is_some_and(is_own))
        || !all("sec-fetch-site", &|site| matches!(site, "same-origin" | "none"))
    {
        return Some((403, "Origin: pages of other sites may not use the control API"));
    }
    let is_json = |value: &str| {
        value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
    };
    if !request.body.is_empty()
        && (request.header("content-type").is_none() || !all("content-type", &is_json))
    {
        return Some((415, "Content-Type: the control API takes application/json"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_browsers_leave_out_may_be_left_out() {
        let host = |host: &str| Request::new("GET", "/_simulator").with_header("host", host);
        for (port, secure, fits) in
            [(80, false, true), (443, true, true), (443, false, false), (80, true, false)]
        {
            assert_eq!(refused(&host("localhost"), port, secure).is_none(), fits, "{port}");
            assert!(refused(&host("evil.example"), port, secure).is_some());
            assert!(refused(&host(&format!("localhost:{port}")), port, secure).is_none());
        }
    }
}
