//! Addresses of gateways, from a shop's settings: nothing but `https`, or `http` to this machine.

use super::world::{PASSWORD, text};
use dargah::checkout::StateKeys;
use dargah::error::ErrorKind;
use dargah::transport::BaseUrl;

pub fn run(data: &[u8]) {
    let any = text(data);
    match BaseUrl::parse("base_url", &any) {
        Ok(base) => {
            let joined = base.join("/api/verify");
            let host = joined.host_str().expect("a host");
            let loopback = host == "localhost"
                || host.ends_with(".localhost")
                || host == "[::1]"
                || host.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.octets()[0] == 127);
            assert!(joined.scheme() == "https" || (joined.scheme() == "http" && loopback), "{any}");
            assert!(joined.path().ends_with("/api/verify"), "{joined}");
            assert!(joined.username().is_empty() && joined.password().is_none());
            assert!(joined.query().is_none() && joined.fragment().is_none());
            let again = BaseUrl::parse("base_url", base.as_str()).expect("taken before");
            assert_eq!(again.join("/x"), base.join("/x"));
        }
        Err(error) => {
            assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidConfiguration, Some("base_url")));
            let planted = BaseUrl::parse("base_url", &format!("{any}{PASSWORD}"));
            assert!(planted.err().is_none_or(|error| !format!("{error:?} {error}").contains(PASSWORD)));
        }
    }
    let name_is_good = (1..=16).contains(&any.len()) && any.bytes().all(|b| b.is_ascii_alphanumeric());
    assert_eq!(StateKeys::new(&any, "0123456789abcdef0123456789abcdef").is_ok(), name_is_good);
    match StateKeys::new("k1", any.as_str()) {
        Ok(keys) => assert!(any.len() >= 32 && (any.len() < 40 || !format!("{keys:?}").contains(&any))),
        Err(error) => assert!(any.len() < 32 && error.field() == Some("state_key")),
    }
}
