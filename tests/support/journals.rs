//! The same tests over every journal: each one runs with payments in memory, in SQLite and in PostgreSQL.

#![allow(dead_code)]

use super::World;
use super::database::{Database, patient, sql};
use dargah::checkout::journal::{self, Changed, Entry, Filter, Journal, MemoryJournal, Record, Row};
use dargah::checkout::{Payment, PaymentId, Route};
use dargah::error::Result;
use dargah::transport::Clock;
use std::cell::RefCell;
use std::sync::Arc;

/// Where a test's payments are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Memory,
    Sqlite,
    Postgres,
}

thread_local! {
    static KIND: RefCell<Kind> = const { RefCell::new(Kind::Memory) };
    static DATABASES: RefCell<Vec<Database>> = const { RefCell::new(Vec::new()) };
}

/// Runs a test with this kind of journal, and removes what it made.
pub fn over(kind: Kind, test: fn()) {
    KIND.set(kind);
    test();
    DATABASES.take();
}

/// Makes a test of each function, for each kind of journal.
#[macro_export]
macro_rules! over_every_journal {
    ($($name:ident),+ $(,)?) => {
        $crate::over_every_journal!(@of memory Memory $($name)+);
        $crate::over_every_journal!(@of sqlite Sqlite $($name)+);
        #[cfg(feature = "postgres")]
        $crate::over_every_journal!(@of postgres Postgres $($name)+);
    };
    (@of $module:ident $kind:ident $($name:ident)+) => {
        mod $module {
            $(#[test]
            fn $name() {
                $crate::support::journals::over($crate::support::journals::Kind::$kind, super::$name);
            })+
        }
    };
}

/// An empty journal of the kind that this test runs with, by the world's clock.
pub fn journal(world: &World) -> Arc<dyn Journal> {
    journals(world, 1).remove(0)
}

/// The same several times: as several processes see one journal.
pub fn journals(world: &World, count: usize) -> Vec<Arc<dyn Journal>> {
    let kind = KIND.with_borrow(|kind| *kind);
    if kind == Kind::Memory {
        let one: Arc<dyn Journal> = Arc::new(MemoryJournal::new(Arc::new(world.clone())));
        return vec![one; count];
    }
    let database = if kind == Kind::Sqlite { Database::sqlite() } else { Database::postgres() };
    let journals = (0..count).map(|_| open(&database, world)).collect();
    DATABASES.with_borrow_mut(|databases| databases.push(database));
    journals
}

/// An empty journal again and again. The database of the one before is emptied, where that is quicker than a new one.
pub fn next_journal(world: &World) -> Arc<dyn Journal> {
    let emptied = DATABASES.with_borrow(|databases| {
        let database = databases.last().filter(|database| database.address.starts_with("postgres:"))?;
        sql(&database.address, "DROP SCHEMA dargah CASCADE");
        Some(open(database, world))
    });
    emptied.unwrap_or_else(|| journal(world))
}

fn open(database: &Database, world: &World) -> Arc<dyn Journal> {
    let inner = journal::open(&database.address, &patient()).unwrap();
    Arc::new(Timed { inner, world: world.clone() })
}

/// A journal that goes by the world's clock, whatever the database's says.
pub struct Timed {
    pub inner: Arc<dyn Journal>,
    pub world: World,
}

impl Journal for Timed {
    fn now_ms(&self) -> Result<u64> {
        Ok(self.world.wall().as_millis() as u64)
    }
    crate::forward!(start, change, note, get, by_token, of_order, list, due, history, take_over);
}
