//! The limit: the same bytes on a kept TLS connection, written and read by the plainest blocking program.

use super::Client;
use rustls::{ClientConfig, ClientConnection, StreamOwned};
use std::cell::RefCell;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

type Stream = StreamOwned<ClientConnection, TcpStream>;

thread_local! {
    static STREAM: RefCell<Option<Stream>> = const { RefCell::new(None) };
}

pub struct Kept(Arc<ClientConfig>);

impl Kept {
    pub fn new(ca: &[u8]) -> Self {
        Self(super::tls(ca))
    }

    fn connect(&self, authority: &str) -> Stream {
        let socket = TcpStream::connect(authority).expect("a connection");
        socket.set_nodelay(true).expect("no delay");
        let host = authority.split(':').next().unwrap_or_default().to_owned();
        let name = host.try_into().expect("a name");
        StreamOwned::new(ClientConnection::new(self.0.clone(), name).expect("TLS"), socket)
    }
}

impl Client for Kept {
    fn post(&self, url: &str, bearer: Option<&str>, body: Vec<u8>) -> (u16, Vec<u8>) {
        let (authority, path) = url.trim_start_matches("https://").split_once('/').expect("a path");
        let authorization =
            bearer.map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
        let mut request = format!(
            "POST /{path} HTTP/1.1\r\nhost: {authority}\r\ncontent-type: application/json\r\naccept: application/json\r\n\
             {authorization}content-length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(&body);
        STREAM.with_borrow_mut(|stream| {
            let stream = stream.get_or_insert_with(|| self.connect(authority));
            stream.write_all(&request).expect("written");
            read_answer(stream)
        })
    }
}

fn read_answer(stream: &mut Stream) -> (u16, Vec<u8>) {
    let mut bytes = Vec::with_capacity(2048);
    let mut buffer = [0; 4096];
    loop {
        let read = stream.read(&mut buffer).expect("an answer");
        assert!(read > 0, "the answer was cut");
        bytes.extend_from_slice(&buffer[..read]);
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = std::str::from_utf8(&bytes[..end]).expect("a head");
        let length: usize = head
            .lines()
            .find_map(|line| {
                line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            })
            .map_or(0, |(_, value)| value.parse().expect("a length"));
        if bytes.len() >= end + 4 + length {
            let status = head[9..12].parse().expect("a status");
            return (status, bytes[end + 4..end + 4 + length].to_vec());
        }
    }
}
