//! ureq with a kept agent.

use super::Client;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

pub struct Kept(ureq::Agent);

impl Kept {
    pub fn new(ca: &[u8]) -> Self {
        let certificates: Vec<Certificate<'static>> = parse_pem(ca)
            .filter_map(|item| match item.expect("PEM") {
                PemItem::Certificate(certificate) => Some(certificate),
                _ => None,
            })
            .collect();
        let tls = TlsConfig::builder().root_certs(RootCerts::new_with_certs(&certificates)).build();
        let config = ureq::Agent::config_builder().tls_config(tls).max_redirects(0).proxy(None);
        let config =
            config.timeout_global(Some(super::whole_time())).timeout_connect(Some(super::connect_time()));
        Self(config.http_status_as_error(false).build().into())
    }
}

impl Client for Kept {
    fn post(&self, url: &str, bearer: Option<&str>, body: Vec<u8>) -> (u16, Vec<u8>) {
        let request = self.0.post(url).header("content-type", "application/json");
        let mut request = request.header("accept", "application/json");
        if let Some(bearer) = bearer {
            request = request.header("authorization", format!("Bearer {bearer}"));
        }
        let mut answer = request.send(&body).expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_vec().expect("a body"))
    }
}
