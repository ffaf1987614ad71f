//! What comes into the machine and what goes out of it.

use std::net::{IpAddr, Ipv4Addr};

use super::delivery::Delivery;

/// One HTTP request, taken apart.
#[derive(Debug, Clone)]
pub struct Request {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// What stands behind the `?`, undecoded; empty when there is none.
    pub query: String,
    /// Names in lower case, in the order they came.
    pub headers: Vec<(String, String)>,
    /// The body, after chunks were put together.
    pub body: Vec<u8>,
    /// Who asks.
    pub peer_ip: IpAddr,
    /// Whether it came over TLS; links to the payment page are built with the same scheme.
    pub secure: bool,
}

impl Request {
    /// A request with nothing but a method and a target (`/path?query`), from 127.0.0.1.
    pub fn new(method: &str, target: &str) -> Request {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Request {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
            peer_ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            secure: false,
        }
    }

    /// A POST with a JSON body.
    pub fn json(target: &str, body: &serde_json::Value) -> Request {
        let mut request = Request::new("POST", target).with_header("content-type", "application/json");
        request.body = body.to_string().into_bytes();
        request
    }

    /// A POST with an urlencoded body.
    pub fn form<K: AsRef<str>, V: AsRef<str>>(
        target: &str,
        fields: impl IntoIterator<Item = (K, V)>,
    ) -> Request {
        let mut request =
            Request::new("POST", target).with_header("content-type", "application/x-www-form-urlencoded");
        request.body =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish().into_bytes();
        request
    }

    /// Adds a header.
    pub fn with_header(mut self, name: &str, value: &str) -> Request {
        self.headers.push((name.to_ascii_lowercase(), value.to_owned()));
        self
    }

    /// Adds `Authorization: Bearer …`.
    pub fn bearer(self, token: &str) -> Request {
        self.with_header("authorization", &format!("Bearer {token}"))
    }

    /// The first header of this (lower-case) name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The token behind `Bearer`, whatever the case of that word.
    pub fn bearer_token(&self) -> Option<&str> {
        let (scheme, token) = self.header("authorization")?.trim().split_once(char::is_whitespace)?;
        let token = token.trim();
        (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
    }

    /// `https://127.0.0.1:4433` as the client sees it.
    pub fn origin(&self) -> String {
        let plausible = |host: &&str| {
            !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b))
        };
        let host = self.header("host").filter(plausible).unwrap_or("127.0.0.1");
        format!("{}://{host}", if self.secure { "https" } else { "http" })
    }
}

/// The machine's answer, and how the server should treat its bytes.
#[derive(Debug, Clone)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers; `content-length` and `connection` are the server's business.
    pub headers: Vec<(String, String)>,
    /// The body as it would arrive if nothing went wrong.
    pub body: Vec<u8>,
    /// What goes wrong on the way.
    pub delivery: Delivery,
    /// TabaPay's pushes that this request caused: the server sends them by itself.
    pub pushes: Vec<Push>,
}

impl Answer {
    /// The first header of this (lower-case) name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The body read as JSON; `Null` when it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or(serde_json::Value::Null)
    }

    /// The body read as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A message that TabaPay sends to the shop on its own ("auto-verify push").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    /// The payment it is about.
    pub token: String,
    /// The shop's callback address.
    pub url: String,
    /// The value of the header `Authorize`: MD5 of the merchant key.
    pub authorize: String,
    /// The urlencoded form.
    pub body: String,
}
