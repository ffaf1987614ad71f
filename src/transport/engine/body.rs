//! The request's body, which tells when a byte may have left, and the room for the answer's.

use super::watch::Watch;
use bytes::Bytes;
use http_body::{Frame, SizeHint};
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;
use zeroize::Zeroizing;

/// A body of one frame. hyper asks for it after the head was put into the write buffer and before
/// anything is written, on a connection that stands: never asked for means that no byte has left.
/// (Before an empty one, hyper asks only whether it is at its end.)
pub(super) struct WatchedBody {
    /// Taken when asked for. The memory is wiped when the last reader lets go of it.
    bytes: Option<Bytes>,
    len: u64,
    watch: Arc<Watch>,
}

impl WatchedBody {
    pub fn new(body: Zeroizing<Vec<u8>>, watch: Arc<Watch>) -> Self {
        let len = body.len() as u64;
        Self { bytes: Some(Bytes::from_owner(body)), len, watch }
    }

    fn asked(&self) {
        self.watch.update(|seen| {
            seen.sent.get_or_insert_with(Instant::now);
        });
    }
}

impl http_body::Body for WatchedBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.asked();
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        if self.len == 0 {
            self.asked();
        }
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.len)
    }
}

/// Bytes of an answer. Grows by hand, so that what it grew out of is wiped as well.
pub(super) struct AnswerBytes {
    bytes: Zeroizing<Vec<u8>>,
    limit: usize,
}

impl AnswerBytes {
    /// `expected` is what the peer promises, and is believed up to 64 KiB only.
    pub fn new(expected: Option<u64>, limit: usize) -> Self {
        let expected = usize::try_from(expected.unwrap_or(1024)).unwrap_or(usize::MAX);
        let capacity = expected.min(limit).min(64 << 10);
        Self { bytes: Zeroizing::new(Vec::with_capacity(capacity)), limit }
    }

    /// Adds `more`, or says `false` if that would be more than allowed.
    pub fn push(&mut self, more: &[u8]) -> bool {
        let len = match self.bytes.len().checked_add(more.len()) {
            Some(len) if len <= self.limit => len,
            _ => return false,
        };
        if len > self.bytes.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity(len.max(self.bytes.capacity() * 2)));
            larger.extend_from_slice(&self.bytes);
            self.bytes = larger;
        }
        self.bytes.extend_from_slice(more);
        true
    }

    pub fn into_inner(self) -> Zeroizing<Vec<u8>> {
        self.bytes
    }
}
