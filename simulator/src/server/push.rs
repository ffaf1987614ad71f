//! TabaPay's own message to the shop. Loopback addresses only: the simulator talks to nobody else.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use super::Shared;
use crate::machine::{ConnectionCounters, Push};

const PATIENCE: Duration = Duration::from_secs(5);

/// Sends it from a thread of its own, and tells the machine what the shop answered.
pub(super) fn send_later(push: Push, shared: &Arc<Shared>) {
    let shared = Arc::clone(shared);
    Shared::run(&Arc::clone(&shared), "push", move || {
        let accepted = send(&push, &shared).unwrap_or(false);
        shared.push_answered(&push.token, accepted);
    });
}

fn refused(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, why)
}

fn send(push: &Push, shared: &Arc<Shared>) -> io::Result<bool> {
    let url = url::Url::parse(&push.url).map_err(|_| refused("no address"))?;
    if url.scheme() != "http" {
        return Err(refused("pushes go to http:// only"));
    }
    let host = url.host_str().ok_or_else(|| refused("no host"))?;
    let address = loopback(host, url.port_or_known_default().unwrap_or(80))?;
    let stream = Arc::new(TcpStream::connect_timeout(&address, PATIENCE)?);
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    // A stopping server shuts it down like any other connection.
    let registered = shared.register(None, Arc::clone(&stream));
    ConnectionCounters::add(&shared.counters.pushes);
    let accepted = exchange(push, &url, &stream);
    shared.unregister(registered);
    accepted
}

fn exchange(push: &Push, url: &url::Url, mut stream: &TcpStream) -> io::Result<bool> {
    let target = &url[url::Position::BeforePath..url::Position::AfterQuery];
    let request = format!(
        "POST {target} HTTP/1.1\r\nhost: {}\r\nauthorize: {}\r\ncontent-type: \
         application/x-www-form-urlencoded\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{}",
        &url[url::Position::BeforeHost..url::Position::AfterPort],
        push.authorize,
        push.body.len(),
        push.body
    );
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.take(1 << 20).read_to_end(&mut answer)?;
    Ok(says_success(&answer))
}

/// Nothing but loopback, whatever a name resolves to.
fn loopback(host: &str, port: u16) -> io::Result<SocketAddr> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let is_literal_or_localhost =
        bare.eq_ignore_ascii_case("localhost") || bare.parse::<std::net::IpAddr>().is_ok();
    if !is_literal_or_localhost {
        return Err(refused("pushes go to loopback only"));
    }
    (bare, port)
        .to_socket_addrs()?
        .find(|address| address.ip().is_loopback())
        .ok_or_else(|| refused("pushes go to loopback only"))
}

/// A 2xx whose body is `{"status": "success"}`.
fn says_success(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer);
    let ok = text.split(' ').nth(1).is_some_and(|status| status.starts_with('2'));
    let json = text.find('{').zip(text.rfind('}')).filter(|(start, end)| start < end);
    let json =
        json.and_then(|(start, end)| serde_json::from_str::<serde_json::Value>(&text[start..=end]).ok());
    ok && json.is_some_and(|json| json["status"] == "success")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback() {
        for host in ["example.com", "10.0.0.1", "169.254.169.254", "[2001:db8::1]", "0.0.0.0"] {
            assert!(loopback(host, 80).is_err(), "{host}");
        }
        for host in ["127.0.0.1", "[::1]", "localhost", "127.8.9.1"] {
            assert!(loopback(host, 80).is_ok(), "{host}");
        }
    }

    #[test]
    fn what_counts_as_success() {
        assert!(says_success(b"HTTP/1.1 200 OK\r\n\r\n{\"status\":\"success\"}"));
        for no in ["HTTP/1.1 500 No\r\n\r\n{\"status\":\"success\"}", "HTTP/1.1 200 OK\r\n\r\n", "", "}{"] {
            assert!(!says_success(no.as_bytes()), "{no}");
        }
    }
}
