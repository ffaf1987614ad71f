//! The journal as one shop process has it: it may be slow, fail before or after a write, and the process may die
//! at each of its writes. What is kept is watched.

use crate::clockwork::{Sim, State};
use crate::strangers::is_stranger;
use crate::support::START_MS;
use dargah::checkout::journal::{Changed, Entry, Filter, Journal, Row, SqliteJournal};
use dargah::checkout::{Payment, PaymentId, Route};
use dargah::error::{Error, Result};
use dargah::transport::{Cancel, Clock};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// One process's hands on the journal, the network and the clock.
#[derive(Clone)]
pub struct Hands {
    pub sim: Arc<Sim>,
    pub process: usize,
    /// Whose connections they hold, where they hold any.
    pub account: &'static str,
}

/// What a database says that cannot be reached.
pub fn lost() -> Error {
    static LOST: OnceLock<Error> = OnceLock::new();
    LOST.get_or_init(|| SqliteJournal::open("/dev/null/nowhere").err().expect("no file below a file")).clone()
}

/// Rows, those that cannot be read among them.
pub fn blurred(broken: &BTreeSet<PaymentId>, mut rows: Vec<Row>) -> Vec<Row> {
    let cannot = |row: &&mut Row| broken.contains(&row.place.1);
    rows.iter_mut().filter(cannot).for_each(|row| row.payment = Err(lost()));
    rows
}

/// The journal's time. One for all, though it may be wrong.
pub fn now_ms(state: &State) -> u64 {
    let now = START_MS + u64::try_from(state.now().as_millis()).unwrap_or(u64::MAX);
    now.saturating_add_signed(state.journal_ahead)
}

impl Hands {
    /// Others may come first, and a process may be held up for long.
    pub fn pause(&self) {
        let (from, delay) = {
            let mut state = self.sim.state();
            let now = state.now();
            let held_up = state.weather.held_up;
            if state.rolls(held_up) {
                state.coverage.hit("process held up");
                (now, state.between(1000, 150_000))
            } else {
                (now, state.between(0, 4))
            }
        };
        self.sim.pass(self.process, delay);
        let mut state = self.sim.state();
        let now = state.now();
        state.processes[self.process].watch.stands(from, now);
    }

    /// Whether the process dies here, or is dead already.
    pub fn dies(&self, state: &mut State, point: impl FnOnce() -> String) -> bool {
        let crash = state.weather.crash;
        if !state.processes[self.process].dead && state.rolls(crash) {
            let point = point();
            state.tell(|| format!("p{} dies: {point}", self.process));
            state.coverage.hit(&format!("crash {point}"));
            state.processes[self.process].dead = true;
        }
        state.processes[self.process].dead
    }

    fn fails(&self, state: &mut State, point: impl FnOnce() -> String) -> bool {
        let database = state.weather.database;
        let fails = state.rolls(database);
        if fails {
            let point = point();
            state.tell(|| format!("p{} database: {point}", self.process));
            state.coverage.hit(&format!("database {point}"));
        }
        fails
    }

    /// What was read, unless its record cannot be.
    fn readable<'a>(&self, mut read: impl Iterator<Item = &'a Payment>) -> Result<()> {
        let state = self.sim.state();
        if read.any(|payment| state.broken.contains(&payment.id)) { Err(lost()) } else { Ok(()) }
    }

    fn read<T>(&self, read: impl FnOnce(&dyn Journal) -> Result<T>) -> Result<T> {
        self.pause();
        let mut state = self.sim.state();
        if self.dies(&mut state, || "read".to_owned()) || self.fails(&mut state, || "read".to_owned()) {
            return Err(lost());
        }
        read(&*state.journal)
    }

    /// A write: it may fail, and the process may die, before it is done or when it is durable.
    fn write<T: std::fmt::Debug>(
        &self,
        what: &str,
        write: impl FnOnce(&mut State) -> Result<T>,
    ) -> Result<T> {
        self.pause();
        let done = {
            let mut state = self.sim.state();
            let before = || format!("before {what}");
            if self.dies(&mut state, before) || self.fails(&mut state, before) {
                return Err(lost());
            }
            let done = write(&mut state)?;
            let process = self.process;
            state.tell(|| format!("p{process} writes {what}"));
            let after = || format!("after {what}");
            if self.dies(&mut state, after) || self.fails(&mut state, after) {
                return Err(lost());
            }
            done
        };
        self.pause();
        if self.sim.state().processes[self.process].dead { Err(lost()) } else { Ok(done) }
    }
}

impl Journal for Hands {
    fn now_ms(&self) -> Result<u64> {
        let state = self.sim.state();
        if state.processes[self.process].dead { Err(lost()) } else { Ok(now_ms(&state)) }
    }

    fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
        let what = entry.what.clone();
        self.write(&what, |state| {
            let earlier = state.journal.of_order(&payment.order_id)?;
            let started = state.journal.start(payment, entry)?;
            if let Some(started) = &started {
                crate::money::watch_start(state, self.process, &earlier, started);
            }
            Ok(started)
        })
    }

    fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
        let what = entry.what.clone();
        self.write(&what, |state| {
            let before = state.journal.get(payment.id)?;
            let changed = state.journal.change(payment, entry)?;
            if changed == Changed::Late {
                state.coverage.hit("journal late");
                state.tell(|| format!("   too late for payment {}", payment.id));
                return Ok(changed);
            }
            let after = state.journal.get(payment.id)?;
            if let (Some(before), Some(after)) = (before, after) {
                crate::money::watch_change(state, self.process, &before, &after);
            }
            Ok(changed)
        })
    }

    fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
        let what = entry.what.clone();
        self.write(&what, |state| state.journal.note(id, entry))
    }

    fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
        // Hundreds of rows that only stand in the way are read without a stop at each.
        let found = if is_stranger(id) {
            self.sim.state().journal.get(id)
        } else {
            self.read(|journal| journal.get(id))
        }?;
        self.readable(found.iter()).map(|()| found)
    }

    fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
        let found = self.read(|journal| journal.by_token(route, token))?;
        self.readable(found.iter()).map(|()| found)
    }

    fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
        let found = self.read(|journal| journal.of_order(order_id))?;
        self.readable(found.iter()).map(|()| found)
    }

    fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>> {
        let rows = self.read(|journal| journal.list(filter, most))?;
        Ok(blurred(&self.sim.state().broken, rows))
    }

    fn due(&self, now_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
        let rows = self.read(|journal| journal.due(now_ms, after, most))?;
        Ok(blurred(&self.sim.state().broken, rows))
    }

    fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
        self.read(|journal| journal.history(id))
    }
}

impl Clock for Hands {
    fn monotonic(&self) -> Duration {
        self.sim.state().now()
    }

    fn wall(&self) -> Duration {
        self.sim.state().world.wall()
    }

    fn wait(&self, until: Duration, _cancel: Option<&Cancel>) {
        let delay = until.saturating_sub(self.monotonic());
        self.sim.pass(self.process, delay);
    }

    fn random(&self) -> u64 {
        self.sim.state().rng.next_u64()
    }
}
