//! reqwest's blocking client: kept, and one for each call.

use super::Client;
use reqwest::blocking;

pub struct Kept(blocking::Client);

impl Kept {
    pub fn new(ca: &[u8]) -> Self {
        Self(client(ca))
    }
}

/// A careful person's settings: no redirects and no proxy on the way to a gateway.
fn client(ca: &[u8]) -> blocking::Client {
    let certificate = reqwest::Certificate::from_pem(ca).expect("PEM");
    let builder = blocking::Client::builder().tls_certs_only([certificate]).no_proxy();
    let builder = builder.redirect(reqwest::redirect::Policy::none()).connect_timeout(super::connect_time());
    builder.timeout(super::whole_time()).build().expect("a client")
}

fn post(client: &blocking::Client, url: &str, bearer: Option<&str>, body: Vec<u8>) -> (u16, Vec<u8>) {
    let request = client.post(url).header("content-type", "application/json");
    let mut request = request.header("accept", "application/json").body(body);
    if let Some(bearer) = bearer {
        request = request.bearer_auth(bearer);
    }
    let answer = request.send().expect("an answer");
    (answer.status().as_u16(), answer.bytes().expect("a body").to_vec())
}

impl Client for Kept {
    fn post(&self, url: &str, bearer: Option<&str>, body: Vec<u8>) -> (u16, Vec<u8>) {
        post(&self.0, url, bearer, body)
    }
}

/// The documents' own way.
pub struct PerCall(Vec<u8>);

impl PerCall {
    pub fn new(ca: &[u8]) -> Self {
        Self(ca.to_vec())
    }
}

impl Client for PerCall {
    fn post(&self, url: &str, bearer: Option<&str>, body: Vec<u8>) -> (u16, Vec<u8>) {
        post(&client(&self.0), url, bearer, body)
    }
}
