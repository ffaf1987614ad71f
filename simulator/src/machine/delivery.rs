//! What happens to an answer between the gateway and the client.

/// How a connection ends early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// An orderly close (FIN).
    #[default]
    Close,
    /// A reset (RST).
    Reset,
    /// Neither: the connection stays open and silent until the client gives up.
    Stall,
}

/// How the bytes of the answer travel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Transfer {
    /// All at once, as they should.
    Whole,
    /// Not one byte, then this end.
    Nothing(End),
    /// The head and this many bytes of the body, then this end.
    CutBody(usize, End),
    /// This many bytes of head and body together, then this end.
    CutAnswer(usize, End),
    /// In pieces of so many bytes with a pause (in milliseconds) after each.
    Drip(usize, u64),
    /// `Content-Length` is off by this much; the connection closes after the true bytes.
    WrongLength(i64),
    /// `Transfer-Encoding: chunked` whose last chunk announces more than comes, then a close.
    ChunkedLie,
    /// A correct chunked answer in chunks of so many bytes.
    Chunked(usize),
    /// The body is followed by spaces without end (chunked), until the client closes.
    Endless,
    /// This many headers that nobody asked for.
    HeaderFlood(usize),
    /// This many `103` answers before the real one.
    InformationalStorm(usize),
    /// As an HTTP/1.0 server: no length, the end of the connection is the end of the body.
    Http10,
    /// These bytes in place of any answer, then a close.
    Junk(Vec<u8>),
}

/// What becomes of the connection after a whole answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// It is kept, if the client wishes so.
    Keep,
    /// `Connection: close` is announced and done.
    AnnounceClose,
    /// It is closed without a word: the next request on it will find it dead.
    SilentClose,
}

/// Everything about one delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Whether the gateway acted on the request (money may have moved) before things went wrong.
    pub processed: bool,
    /// Milliseconds to wait before the first byte.
    pub delay_ms: u64,
    /// How the bytes travel.
    pub transfer: Transfer,
    /// What becomes of the connection.
    pub after: After,
}

impl Default for Delivery {
    fn default() -> Self {
        Delivery { processed: true, delay_ms: 0, transfer: Transfer::Whole, after: After::Keep }
    }
}

/// What a client with a given patience makes of a delivery: for tests without sockets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Perceived {
    /// A complete HTTP answer (its content may still be nonsense), after so many milliseconds.
    Answer {
        /// Time until it was complete.
        after_ms: u64,
    },
    /// The connection ended before the answer was complete.
    Lost {
        /// Time until the end.
        after_ms: u64,
        /// Whether any byte of an answer had come.
        answer_began: bool,
    },
    /// The client's patience ran out first.
    TimedOut,
    /// Bytes came that are no proper HTTP answer, or more than a sane client takes.
    Unreadable {
        /// Time until the client could know.
        after_ms: u64,
    },
}

impl Delivery {
    /// Whether the gateway saw the request and acted on it.
    pub fn reached_gateway(&self) -> bool {
        self.processed
    }

    /// Whether no complete, well-formed HTTP answer can reach the client, however patient it is.
    pub fn lost(&self) -> bool {
        !matches!(self.perceived(0, u64::MAX), Perceived::Answer { .. })
    }

    /// What a client sees that waits at most `patience_ms` for an answer with a body of `body_len` bytes.
    pub fn perceived(&self, body_len: usize, patience_ms: u64) -> Perceived {
        if self.delay_ms >= patience_ms {
            return Perceived::TimedOut;
        }
        let after_ms = self.delay_ms;
        let ended = |end: &End, answer_began: bool| match end {
            End::Stall => Perceived::TimedOut,
            End::Close | End::Reset => Perceived::Lost { after_ms, answer_began },
        };
        match &self.transfer {
            Transfer::Whole | Transfer::Chunked(_) | Transfer::Http10 => Perceived::Answer { after_ms },
            Transfer::InformationalStorm(count) if *count <= 8 => Perceived::Answer { after_ms },
            Transfer::HeaderFlood(count) if *count <= 64 => Perceived::Answer { after_ms },
            Transfer::InformationalStorm(_)
            | Transfer::HeaderFlood(_)
            | Transfer::Endless
            | Transfer::Junk(_) => Perceived::Unreadable { after_ms },
            Transfer::Nothing(end) => ended(end, false),
            Transfer::CutBody(_, end) => ended(end, true),
            Transfer::CutAnswer(at, end) => ended(end, *at > 0),
            Transfer::WrongLength(by) if *by < 0 => Perceived::Answer { after_ms },
            Transfer::WrongLength(_) | Transfer::ChunkedLie => {
                Perceived::Lost { after_ms, answer_began: true }
            }
            Transfer::Drip(piece, pause) => {
                // The head takes part in the dripping; 120 bytes is about its size.
                let pieces = ((body_len + 120) / (*piece).max(1)) as u64;
                let total = after_ms.saturating_add(pieces.saturating_mul(*pause));
                if total >= patience_ms { Perceived::TimedOut } else { Perceived::Answer { after_ms: total } }
            }
        }
    }
}
