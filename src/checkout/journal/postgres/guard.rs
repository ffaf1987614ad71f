//! What a server says is looked at before anything acts on it: no password goes to one that asks for less than a proof of it,
//! and no answer fills the memory.

use std::io;
use std::ops::RangeInclusive;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_postgres::types::Type;

/// For all that comes before the first statement, and for all settings that the server ever reports: one that is honest needs
/// about 1 KiB of it.
const GREETING: usize = 64 << 10;
/// For one answer, with all of its messages: more than 10,000 payments.
const ANSWER: usize = 64 << 20;
/// What each message counts besides its bytes: an empty row takes as much memory.
const EACH: usize = 128;
/// The least is PostgreSQL's own number: with fewer it is cheap to guess the password that a proof was made with. More than
/// the most only keep the processor busy.
const ROUNDS: RangeInclusive<u32> = 4096..=100_000;

const HEAD: usize = 5;

/// Why a server is spoken to no more: whoever waits for an answer only hears that the connection was closed.
pub(super) type Refusal = Arc<OnceLock<String>>;

/// A stream on which nothing comes in that is refused.
pub(super) struct Guarded<S> {
    stream: S,
    messages: Messages,
}

impl<S> Guarded<S> {
    pub fn new(stream: S, encrypted: bool, refusal: Refusal) -> Self {
        let messages =
            Messages { encrypted, refusal, left: GREETING, settings: GREETING, begun: Vec::new(), rest: 0 };
        Self { stream, messages }
    }
}

/// The messages as they come in: a letter, a length, and so many bytes.
struct Messages {
    encrypted: bool,
    refusal: Refusal,
    /// How much may still come until the next statement may be sent.
    left: usize,
    settings: usize,
    /// The head of a message, and the whole of one that is looked at.
    begun: Vec<u8>,
    /// How much of the message is still to come.
    rest: usize,
}

impl Messages {
    fn take(&mut self, mut bytes: &[u8]) -> Result<(), String> {
        while !bytes.is_empty() {
            let is_head = self.begun.len() < HEAD;
            let missing = if is_head { HEAD - self.begun.len() } else { self.rest };
            let (piece, after) = bytes.split_at(missing.min(bytes.len()));
            bytes = after;
            if is_head {
                self.begun.extend(piece);
                if let [tag, a, b, c, d] = self.begun[..] {
                    self.head(tag, u32::from_be_bytes([a, b, c, d]))?;
                }
            } else {
                self.rest -= piece.len();
                if matches!(self.begun[0], b'R' | b'T') {
                    self.begun.extend(piece);
                }
            }
            if self.begun.len() >= HEAD && self.rest == 0 {
                self.whole()?;
                self.begun.clear();
            }
        }
        Ok(())
    }

    /// What is too long is refused here, before any of it is kept.
    fn head(&mut self, tag: u8, length: u32) -> Result<(), String> {
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        // Settings are kept for as long as the connection.
        let left = if tag == b'S' { &mut self.settings } else { &mut self.left };
        *left = left.checked_sub(length.saturating_add(EACH)).ok_or_else(|| {
            format!(
                "the server says more than {GREETING} bytes before the first statement or {ANSWER} bytes at a time: \
                 list fewer payments at once"
            )
        })?;
        // The length counts itself.
        self.rest = length.saturating_sub(4);
        Ok(())
    }

    fn whole(&mut self) -> Result<(), String> {
        let (head, body) = self.begun.split_at(HEAD);
        match head[0] {
            b'R' => return self.login(body),
            b'T' if !has_known_types(body) => {
                return Err("the server's answer has columns of unknown types".to_owned());
            }
            b'Z' => self.left = ANSWER,
            _ => {}
        }
        Ok(())
    }

    fn login(&self, step: &[u8]) -> Result<(), String> {
        match step {
            [0, 0, 0, 11, text @ ..] if !rounds(text).is_some_and(|rounds| self.takes(rounds)) => {
                let (least, most) = ROUNDS.into_inner();
                Err(format!("the server asks for another number of SCRAM's rounds than {least} to {most}"))
            }
            // The end (where no password is asked for, the beginning too), and the three steps of SCRAM.
            [0, 0, 0, 0 | 10..=12, ..] => Ok(()),
            _ if self.encrypted => Ok(()),
            _ => Err("without TLS a password is only proven, by SCRAM-SHA-256, and the server asks for it in another way: \
                      use scram-sha-256 (password_encryption, pg_hba.conf; set the password anew), or TLS"
                .to_owned()),
        }
    }

    /// Over TLS the server might as well ask for the password itself.
    fn takes(&self, rounds: u32) -> bool {
        rounds <= *ROUNDS.end() && (self.encrypted || rounds >= *ROUNDS.start())
    }
}

/// Out of `r=…,s=…,i=4096`.
fn rounds(text: &[u8]) -> Option<u32> {
    std::str::from_utf8(text).ok()?.split(',').nth(2)?.strip_prefix("i=")?.parse().ok()
}

/// Whether PostgreSQL brings the type of each column along. Of any other the client would ask the server, then of the types
/// in its answer, and so on, deeper each time.
fn has_known_types(columns: &[u8]) -> bool {
    let mut rest = columns.get(2..).unwrap_or_default();
    while let Some(end) = rest.iter().position(|byte| *byte == 0) {
        // Behind the name: table (4 bytes), column (2), type (4), size (2), modifier (4), format (2).
        let Some((column, after)) = rest[end + 1..].split_at_checked(18) else { return false };
        if Type::from_oid(u32::from_be_bytes([column[6], column[7], column[8], column[9]])).is_none() {
            return false;
        }
        rest = after;
    }
    true
}

impl<S: AsyncRead + Unpin> AsyncRead for Guarded<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        let taken = self.messages.take(&buffer.filled()[before..]);
        Poll::Ready(taken.map_err(|why| {
            let _ = self.messages.refusal.set(why);
            io::ErrorKind::InvalidData.into()
        }))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Guarded<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn message(tag: u8, body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len() + 4).unwrap();
        [&[tag][..], &length.to_be_bytes(), body].concat()
    }

    /// What comes of messages, in pieces of every size.
    fn taken(encrypted: bool, bytes: &[u8]) -> bool {
        let taken = |size: usize| {
            let mut messages = Guarded::new((), encrypted, Refusal::default()).messages;
            bytes.chunks(size).all(|piece| messages.take(piece).is_ok())
        };
        let whole = taken(bytes.len());
        assert!((1..bytes.len()).all(|size| taken(size) == whole), "{bytes:?}");
        whole
    }

    #[test]
    fn messages_are_looked_at_however_they_are_cut() {
        let login = |kind: u8, text: &[u8]| message(b'R', &[&[0, 0, 0, kind], text].concat());
        let column =
            |of_type: u8| message(b'T', &[b"\0\x01c\0\0\0\0\0\0\0\0\0\0", &[of_type][..], &[0; 8]].concat());
        let honest =
            [login(10, b"SCRAM-SHA-256\0\0"), login(11, b"r=a,s=b,i=4096"), login(12, b"v=c"), login(0, b"")];
        let honest = [honest.concat(), message(b'S', b"a\0b\0"), message(b'Z', b"I")].concat();
        // The message that is looked at, and whether it is taken in plain text and over TLS.
        for (last, expected) in [
            (Vec::new(), (true, true)),
            (login(3, b""), (false, true)),
            (login(5, b"salt"), (false, true)),
            (login(11, b"r=a,s=b,i=4095"), (false, true)),
            (login(11, b"r=a,s=b,i=100001"), (false, false)),
            (login(11, b"i=4096"), (false, false)),
            (message(b'R', b""), (false, true)),
            // int8, and the number of no type.
            (column(20), (true, true)),
            (column(1), (false, false)),
            (message(b'T', b"\0\x01c\0"), (false, false)),
            ([b"D", &u32::MAX.to_be_bytes()[..]].concat(), (false, false)),
        ] {
            let all = [&honest[..], &last].concat();
            assert_eq!((taken(false, &all), taken(true, &all)), expected, "{last:?}");
        }
    }
}
