//! Reads one HTTP/1.1 request after another.

use std::io::{self, Read, Write};
use std::net::IpAddr;

use crate::machine::Request;

const GREATEST_HEAD: usize = 64 << 10;
const GREATEST_BODY: usize = 8 << 20;

/// A request, and whether its connection may be kept.
pub(super) struct Incoming {
    pub(super) request: Request,
    pub(super) keep: bool,
}

/// Why there is no request.
pub(super) enum NoRequest {
    /// The client is gone, or said nothing for too long.
    End,
    /// It said something that gets this status.
    Bad(u16),
}

impl From<io::Error> for NoRequest {
    fn from(_: io::Error) -> NoRequest {
        NoRequest::End
    }
}

/// What has come and was not used yet.
#[derive(Default)]
pub(super) struct Buffer {
    bytes: Vec<u8>,
}

impl Buffer {
    fn fill(&mut self, stream: &mut impl Read) -> Result<(), NoRequest> {
        let mut piece = [0u8; 8192];
        loop {
            match stream.read(&mut piece) {
                Ok(0) => return Err(NoRequest::End),
                Ok(n) => {
                    self.bytes.extend_from_slice(&piece[..n]);
                    return Ok(());
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Takes the first `count` bytes, reading until they are there.
    fn take(&mut self, count: usize, stream: &mut impl Read) -> Result<Vec<u8>, NoRequest> {
        while self.bytes.len() < count {
            self.fill(stream)?;
        }
        let rest = self.bytes.split_off(count);
        Ok(std::mem::replace(&mut self.bytes, rest))
    }

    /// Takes a line without its end.
    fn take_line(&mut self, stream: &mut impl Read) -> Result<Vec<u8>, NoRequest> {
        loop {
            if let Some(end) = self.bytes.iter().position(|b| *b == b'\n') {
                let mut line = self.take(end + 1, stream)?;
                line.pop();
                if line.last() == Some(&b'\r') {
                    line.pop();
                }
                return Ok(line);
            }
            if self.bytes.len() > GREATEST_HEAD {
                return Err(NoRequest::Bad(400));
            }
            self.fill(stream)?;
        }
    }
}

struct Head {
    request: Request,
    http_11: bool,
    length: usize,
}

/// Reads the next request.
pub(super) fn read(
    stream: &mut (impl Read + Write),
    buffer: &mut Buffer,
    peer_ip: IpAddr,
    secure: bool,
) -> Result<Incoming, NoRequest> {
    let mut head = loop {
        if let Some(head) = parse_head(&buffer.bytes, peer_ip, secure)? {
            break head;
        }
        if buffer.bytes.len() > GREATEST_HEAD {
            return Err(NoRequest::Bad(431));
        }
        buffer.fill(stream)?;
    };
    buffer.take(head.length, stream)?;
    let request = &mut head.request;
    let said = |name: &str, value: &str| {
        request
            .header(name)
            .is_some_and(|text| text.split(',').any(|part| part.trim().eq_ignore_ascii_case(value)))
    };
    let keep = if head.http_11 { !said("connection", "close") } else { said("connection", "keep-alive") };
    let chunked = said("transfer-encoding", "chunked");
    let length = match request.header("content-length") {
        None => 0,
        Some(text) => text.trim().parse::<usize>().map_err(|_| NoRequest::Bad(400))?,
    };
    if length > GREATEST_BODY {
        return Err(NoRequest::Bad(413));
    }
    if said("expect", "100-continue") && (chunked || length > 0) && buffer.bytes.is_empty() {
        stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
        stream.flush()?;
    }
    request.body = if chunked { read_chunks(stream, buffer)? } else { buffer.take(length, stream)? };
    Ok(Incoming { request: head.request, keep })
}

fn parse_head(bytes: &[u8], peer_ip: IpAddr, secure: bool) -> Result<Option<Head>, NoRequest> {
    let mut headers = [httparse::EMPTY_HEADER; 128];
    let mut parsed = httparse::Request::new(&mut headers);
    let length = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(NoRequest::Bad(431)),
        Err(_) => return Err(NoRequest::Bad(400)),
    };
    let mut target = parsed.path.unwrap_or("/");
    if let Some((_, after)) = target.split_once("://") {
        // The absolute form, as proxies get it.
        target = after.find('/').map_or("/", |slash| &after[slash..]);
    }
    let mut request = Request::new(parsed.method.unwrap_or_default(), target);
    request.peer_ip = peer_ip;
    request.secure = secure;
    request.headers = parsed
        .headers
        .iter()
        .map(|header| {
            (header.name.to_ascii_lowercase(), String::from_utf8_lossy(header.value).trim().to_owned())
        })
        .collect();
    Ok(Some(Head { request, http_11: parsed.version == Some(1), length }))
}

fn read_chunks(stream: &mut impl Read, buffer: &mut Buffer) -> Result<Vec<u8>, NoRequest> {
    let mut body = Vec::new();
    loop {
        let line = buffer.take_line(stream)?;
        let text = String::from_utf8_lossy(&line);
        let size = text.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(size, 16).map_err(|_| NoRequest::Bad(400))?;
        if size > GREATEST_BODY || body.len() + size > GREATEST_BODY {
            return Err(NoRequest::Bad(413));
        }
        if size == 0 {
            while !buffer.take_line(stream)?.is_empty() {}
            return Ok(body);
        }
        body.extend(buffer.take(size, stream)?);
        if !buffer.take_line(stream)?.is_empty() {
            return Err(NoRequest::Bad(400));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    /// Gives its bytes in pieces, and keeps what is written to it.
    struct Pieces(Vec<u8>, Vec<u8>, usize);

    impl Read for Pieces {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
            let n = self.0.len().min(self.2).min(buf.len());
            buf[..n].copy_from_slice(&self.0[..n]);
            self.0.drain(..n);
            Ok(n)
        }
    }

    impl Write for Pieces {
        fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
            self.1.extend_from_slice(buf);
            Ok(buf.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn all(text: &str, piece: usize) -> (Vec<Request>, Result<(), u16>, String) {
        let mut stream = Pieces(text.as_bytes().to_vec(), Vec::new(), piece);
        let (mut buffer, mut requests) = (Buffer::default(), Vec::new());
        let end = loop {
            match read(&mut stream, &mut buffer, IpAddr::V4(Ipv4Addr::LOCALHOST), false) {
                Ok(incoming) => requests.push(incoming.request),
                Err(NoRequest::End) => break Ok(()),
                Err(NoRequest::Bad(status)) => break Err(status),
            }
        };
        (requests, end, String::from_utf8_lossy(&stream.1).into_owned())
    }

    #[test]
    fn several_requests_with_and_without_chunks() {
        let (requests, end, written) = all(
            "POST /a?b=c HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcPOST /d HTTP/1.1\r\nTransfer-Encoding: \
             Chunked\r\nExpect: 100-continue\r\n\r\n2;x=y\r\nde\r\n1\r\nf\r\n0\r\nT: r\r\n\r\nGET http://h:1/g?h \
             HTTP/1.1\r\n\r\n",
            1,
        );
        assert_eq!(end, Ok(()));
        let seen: Vec<_> = requests
            .iter()
            .map(|r| (r.path.as_str(), r.query.as_str(), String::from_utf8_lossy(&r.body)))
            .collect();
        assert_eq!(seen, [("/a", "b=c", "abc".into()), ("/d", "", "def".into()), ("/g", "h", "".into())]);
        assert_eq!(written, "HTTP/1.1 100 Continue\r\n\r\n");
    }

    #[test]
    fn nonsense_gets_a_status() {
        for (text, status) in [
            ("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n".to_owned(), 400),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n".to_owned(), 413),
            ("\u{1}\u{2}\u{3}\r\n\r\n".to_owned(), 400),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".to_owned(), 400),
            (format!("GET / HTTP/1.1\r\nA: {}", "x".repeat(70_000)), 431),
        ] {
            assert_eq!(all(&text, 4096).1, Err(status));
        }
        assert!(all("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab", 4096).0.is_empty());
    }
}
