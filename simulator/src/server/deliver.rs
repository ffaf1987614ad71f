//! Puts an answer on the wire, as well or as badly as it is to be.

use std::io::{self, Write};
use std::time::Duration;

use super::Shared;
use super::stream::Stream;
use crate::machine::reply::reason;
use crate::machine::{After, Answer, End, Transfer};

/// What becomes of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Keep,
    /// With the goodbye that TLS has.
    Close,
    /// Without it: cut off.
    Drop,
    Reset,
    Stall,
}

impl From<End> for Fate {
    fn from(end: End) -> Fate {
        match end {
            End::Close => Fate::Drop,
            End::Reset => Fate::Reset,
            End::Stall => Fate::Stall,
        }
    }
}

/// How the end of the body is told.
enum Framing {
    Length(usize),
    Chunked,
    UntilClose,
}

fn head(answer: &Answer, framing: &Framing, close: bool) -> Vec<u8> {
    let version = if matches!(framing, Framing::UntilClose) { "HTTP/1.0" } else { "HTTP/1.1" };
    let mut head = format!("{version} {} {}\r\n", answer.status, reason(answer.status));
    for (name, value) in &answer.headers {
        let clean: String = value.chars().filter(|c| !c.is_control()).collect();
        head.push_str(&format!("{name}: {clean}\r\n"));
    }
    match framing {
        Framing::Length(length) => head.push_str(&format!("content-length: {length}\r\n")),
        Framing::Chunked => head.push_str("transfer-encoding: chunked\r\n"),
        Framing::UntilClose => {}
    }
    if close {
        head.push_str("connection: close\r\n");
    }
    head.push_str("\r\n");
    head.into_bytes()
}

/// Sends it. `no_body` is for HEAD.
pub(super) fn deliver(
    stream: &mut Stream,
    answer: &Answer,
    keep: bool,
    no_body: bool,
    shared: &Shared,
) -> io::Result<Fate> {
    let delivery = &answer.delivery;
    if delivery.delay_ms > 0 && shared.stopping_within(Duration::from_millis(delivery.delay_ms)) {
        return Ok(Fate::Drop);
    }
    let body: &[u8] = if no_body { &[] } else { &answer.body };
    let close = !keep || delivery.after == After::AnnounceClose;
    let usual = match delivery.after {
        After::SilentClose => Fate::Close,
        _ if close => Fate::Close,
        _ => Fate::Keep,
    };
    let whole = |framing: &Framing| {
        let mut bytes = head(answer, framing, close);
        bytes.extend_from_slice(body);
        bytes
    };
    if delivery.after == After::SilentClose {
        stream.hold_until_close();
    }
    let length = Framing::Length(answer.body.len());
    match &delivery.transfer {
        Transfer::Whole => {
            send(stream, &whole(&length))?;
            Ok(usual)
        }
        Transfer::Nothing(end) => Ok(Fate::from(*end)),
        Transfer::CutBody(at, end) => {
            let bytes = whole(&length);
            let end_of_head = bytes.len() - body.len();
            send(stream, &bytes[..(end_of_head + at).min(bytes.len() - 1)])?;
            Ok(Fate::from(*end))
        }
        Transfer::CutAnswer(at, end) => {
            let bytes = whole(&length);
            send(stream, &bytes[..(*at).min(bytes.len() - 1)])?;
            Ok(Fate::from(*end))
        }
        Transfer::Drip(piece, pause_ms) => {
            for piece in whole(&length).chunks((*piece).max(1)) {
                send(stream, piece)?;
                if shared.stopping_within(Duration::from_millis(*pause_ms)) {
                    return Ok(Fate::Drop);
                }
            }
            Ok(usual)
        }
        Transfer::WrongLength(by) => {
            let told = answer.body.len().saturating_add_signed(isize::try_from(*by).unwrap_or_default());
            send(stream, &whole(&Framing::Length(told)))?;
            Ok(Fate::Close)
        }
        Transfer::Chunked(size) => {
            send(stream, &chunked(head(answer, &Framing::Chunked, close), body, *size, true))?;
            Ok(usual)
        }
        Transfer::ChunkedLie => {
            let mut bytes = head(answer, &Framing::Chunked, close);
            bytes.extend_from_slice(format!("{:x}\r\n", body.len() + 100).as_bytes());
            bytes.extend_from_slice(body);
            send(stream, &bytes)?;
            Ok(Fate::Close)
        }
        Transfer::Endless => {
            send(stream, &chunked(head(answer, &Framing::Chunked, close), body, body.len().max(1), false))?;
            let spaces = chunked(Vec::new(), &[b' '; 16_384], 16_384, false);
            while !shared.stopping() {
                send(stream, &spaces)?;
            }
            Ok(Fate::Drop)
        }
        Transfer::HeaderFlood(count) => {
            let mut flooded = answer.clone();
            flooded.headers.extend((0..*count).map(|i| (format!("x-flood-{i}"), "x".repeat(40))));
            let mut bytes = head(&flooded, &length, close);
            bytes.extend_from_slice(body);
            send(stream, &bytes)?;
            Ok(usual)
        }
        Transfer::InformationalStorm(count) => {
            let mut bytes = b"HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n".repeat(*count);
            bytes.extend(whole(&length));
            send(stream, &bytes)?;
            Ok(usual)
        }
        Transfer::Http10 => {
            send(stream, &whole(&Framing::UntilClose))?;
            Ok(Fate::Close)
        }
        Transfer::Junk(bytes) => {
            send(stream, bytes)?;
            Ok(Fate::Close)
        }
    }
}

fn chunked(mut bytes: Vec<u8>, body: &[u8], size: usize, ended: bool) -> Vec<u8> {
    for piece in body.chunks(size.max(1)) {
        bytes.extend_from_slice(format!("{:x}\r\n", piece.len()).as_bytes());
        bytes.extend_from_slice(piece);
        bytes.extend_from_slice(b"\r\n");
    }
    if ended {
        bytes.extend_from_slice(b"0\r\n\r\n");
    }
    bytes
}

fn send(stream: &mut Stream, bytes: &[u8]) -> io::Result<()> {
    stream.write_all(bytes)?;
    stream.flush()
}
