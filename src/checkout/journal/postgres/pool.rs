//! A few connections that the threads of one process share, so that none waits for another's disk.

use super::address::Address;
use super::connection::{Connection, Failed, Times};
use super::schema;
use crate::error::{Error, ErrorKind, Result};
use crate::transport::{Unhosted, hosted};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A connection that was not used for so long may have been forgotten by a firewall in between.
const LONGEST_IDLE: Duration = Duration::from_secs(60);
/// Connections that are opened at a time. When all threads come at once, more would only make each other late.
const MOST_OPENING: usize = 2;
/// How often a statement is sent again of which nothing was written.
const TRIES: usize = 4;

/// What connections are made from.
pub(super) struct Server {
    pub address: Address,
    pub tls: Arc<rustls::ClientConfig>,
    pub times: Times,
    pub most: usize,
}

/// The connections of one process.
#[derive(Default)]
pub(super) struct Pool {
    inside: Mutex<Inside>,
    freed: Condvar,
    /// The server's clock at a moment of this machine's.
    clock: Mutex<Option<(u64, Instant)>>,
}

#[derive(Default)]
struct Inside {
    /// The last one used stands last.
    idle: Vec<Connection>,
    open: usize,
    /// How many of the open ones are being opened.
    opening: usize,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pool {
    /// Runs `work` with a connection. It is run again, on a fresh connection where the old one is to blame, when
    /// certainly nothing was written and the next try may succeed.
    pub fn with<T: Send>(
        &self,
        server: &Server,
        work: impl Fn(&mut Connection) -> std::result::Result<T, Failed> + Send + Sync,
    ) -> Result<T> {
        let run = || {
            let mut tries = 0;
            loop {
                tries += 1;
                let slot = self.take(server)?;
                let mut slot = slot.connected(server)?;
                let Some(connection) = slot.connection.as_mut() else { return Err(fault()) };
                // A panic would be a fault of ours or of a dependency: it must not reach the caller.
                let done = catch_unwind(AssertUnwindSafe(|| work(connection))).map_err(|_| fault())?;
                match done {
                    Ok(done) => {
                        slot.give_back();
                        return Ok(done);
                    }
                    Err(failed) => {
                        if !failed.ends_connection() {
                            slot.give_back();
                        } else if matches!(failed, Failed::Stale) {
                            // The others that have waited as long will be no better.
                            self.forget_idle();
                        }
                        if tries >= TRIES || !failed.may_be_repeated() {
                            return Err(failed.error());
                        }
                    }
                }
            }
        };
        match hosted(run) {
            Ok(done) => done,
            Err(Unhosted::NoThread(error)) => {
                Err(Error::new(ErrorKind::Journal, format!("no thread, and nothing was written: {error}")))
            }
            Err(Unhosted::Panicked) => Err(fault()),
        }
    }

    /// The server's clock, carried on by this machine's for at most `most`.
    pub fn clock(&self, most: Duration) -> Option<u64> {
        let (then_ms, then) = (*lock(&self.clock))?;
        let passed = then.elapsed();
        (passed <= most)
            .then(|| then_ms.saturating_add(u64::try_from(passed.as_millis()).unwrap_or(u64::MAX)))
    }

    /// Remembers what the server's clock said.
    pub fn set_clock(&self, now_ms: i64) {
        *lock(&self.clock) = u64::try_from(now_ms).ok().map(|now_ms| (now_ms, Instant::now()));
    }

    /// A connection that is free, or the right to open one.
    fn take(&self, server: &Server) -> Result<Slot<'_>> {
        let end = Instant::now() + server.times.statement;
        let mut inside = lock(&self.inside);
        loop {
            let old =
                inside.idle.iter().take_while(|connection| connection.used.elapsed() > LONGEST_IDLE).count();
            if old > 0 {
                let closing: Vec<_> = inside.idle.drain(..old).collect();
                inside.open -= old;
                drop(inside);
                closing.into_iter().for_each(Connection::close);
                inside = lock(&self.inside);
                continue;
            }
            if let Some(connection) = inside.idle.pop() {
                return Ok(Slot { pool: self, connection: Some(connection), is_opening: false });
            }
            if inside.open < server.most && inside.opening < MOST_OPENING {
                inside.open += 1;
                inside.opening += 1;
                return Ok(Slot { pool: self, connection: None, is_opening: true });
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let why = "all connections to PostgreSQL are in use, and nothing was written";
                return Err(Error::new(ErrorKind::Journal, why));
            }
            inside = self.freed.wait_timeout(inside, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn forget_idle(&self) {
        let mut inside = lock(&self.inside);
        let idle = std::mem::take(&mut inside.idle);
        inside.open -= idle.len();
        drop(inside);
        drop(idle);
        self.freed.notify_all();
    }
}

fn fault() -> Error {
    Error::new(ErrorKind::Internal, "a fault at the journal: nobody knows whether it was written")
}

impl Drop for Pool {
    fn drop(&mut self) {
        let idle = std::mem::take(&mut self.inside.get_mut().unwrap_or_else(PoisonError::into_inner).idle);
        if !idle.is_empty() {
            // Without a thread to do it on, the server finds out by itself.
            let _ = hosted(move || idle.into_iter().for_each(Connection::close));
        }
    }
}

/// One of the connections that the pool may have open. Dropping it closes the connection.
struct Slot<'a> {
    pool: &'a Pool,
    connection: Option<Connection>,
    is_opening: bool,
}

impl<'a> Slot<'a> {
    fn connected(mut self, server: &Server) -> Result<Self> {
        if self.connection.is_none() {
            let mut connection = Connection::open(&server.address, &server.tls, server.times)?;
            schema::prepare(&mut connection, server.times.statement)?;
            self.connection = Some(connection);
            self.opened();
        }
        Ok(self)
    }

    fn opened(&mut self) {
        if std::mem::take(&mut self.is_opening) {
            lock(&self.pool.inside).opening -= 1;
            self.pool.freed.notify_one();
        }
    }

    fn give_back(mut self) {
        if let Some(connection) = self.connection.take() {
            let mut inside = lock(&self.pool.inside);
            inside.idle.push(connection);
            // It stays open: the slot that is dropped below must not count it as closed.
            inside.open += 1;
        }
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        self.opened();
        if let Some(connection) = self.connection.take() {
            connection.close();
        }
        lock(&self.pool.inside).open -= 1;
        self.pool.freed.notify_one();
    }
}
