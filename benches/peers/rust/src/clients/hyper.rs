//! hyper by hand: one connection for each thread, driven by that thread.

use super::Client;
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::SendRequest;
use hyper_util::rt::TokioIo;
use std::cell::RefCell;
use std::sync::Arc;
use tokio::runtime::Runtime;

struct Lane {
    runtime: Runtime,
    sender: SendRequest<Full<Bytes>>,
}

thread_local! {
    static LANE: RefCell<Option<Lane>> = const { RefCell::new(None) };
}

pub struct Kept(tokio_rustls::TlsConnector);

impl Kept {
    pub fn new(ca: &[u8]) -> Self {
        Self(tokio_rustls::TlsConnector::from(Arc::clone(&super::tls(ca))))
    }

    fn connect(&self, authority: &str) -> Lane {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let host = authority.split(':').next().unwrap_or_default().to_owned();
        let sender = runtime.block_on(async {
            let socket = tokio::net::TcpStream::connect(authority).await.expect("a connection");
            socket.set_nodelay(true).expect("no delay");
            let stream = self.0.connect(host.try_into().expect("a name"), socket).await.expect("TLS");
            let (sender, connection) =
                hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.expect("HTTP");
            tokio::spawn(connection);
            sender
        });
        Lane { runtime, sender }
    }
}

impl Client for Kept {
    fn post(&self, url: &str, bearer: Option<&str>, body: Vec<u8>) -> (u16, Vec<u8>) {
        let (authority, path) = url.trim_start_matches("https://").split_once('/').expect("a path");
        let mut request = hyper::Request::post(format!("/{path}"))
            .header("host", authority)
            .header("content-type", "application/json")
            .header("accept", "application/json");
        if let Some(bearer) = bearer {
            request = request.header("authorization", format!("Bearer {bearer}"));
        }
        let request = request.body(Full::new(Bytes::from(body))).expect("a request");
        LANE.with_borrow_mut(|lane| {
            let lane = lane.get_or_insert_with(|| self.connect(authority));
            lane.runtime.block_on(async {
                lane.sender.ready().await.expect("a connection");
                let answer = lane.sender.send_request(request).await.expect("an answer");
                let status = answer.status().as_u16();
                (status, answer.into_body().collect().await.expect("a body").to_bytes().to_vec())
            })
        })
    }
}
