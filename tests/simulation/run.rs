//! One run from its seed to its end.

use crate::clockwork::{Sim, What};
use crate::coverage::Coverage;
use crate::money::{self, Books};
use crate::sabotage::Without;
use crate::shop::{self, Activity};
use crate::support::World;
use crate::weather::{self, Weather};
use dargah::checkout::journal::{Journal, MemoryJournal, SqliteJournal};
use dargah_simulator::machine::Rng;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// What a run is like, beside its seed.
#[derive(Clone, Copy)]
pub struct Kind<'a> {
    pub without: Without,
    /// Whether each step is watched, or only the end is looked at.
    pub watched: bool,
    pub traced: bool,
    /// An SQLite file in place of memory.
    pub file: Option<&'a Path>,
}

impl Default for Kind<'_> {
    fn default() -> Self {
        Self { without: Without::Nothing, watched: true, traced: false, file: None }
    }
}

/// What came of a run.
pub struct Ran {
    pub payments: u64,
    pub known_risks: u64,
    pub violations: Vec<String>,
    pub coverage: Coverage,
    pub trace: Vec<String>,
}

/// Runs one seed.
pub fn run(seed: u64, kind: Kind<'_>) -> Ran {
    let mut rng = Rng::new(seed);
    let mut coverage = Coverage::default();
    let weather = Weather::draw(&mut rng, &mut coverage);
    let mut config = shop::config();
    config.open_points = weather.open.clone();
    let world = World::with_config(config, rng.next_u64());
    let journal: Arc<dyn Journal> = match kind.file {
        Some(file) => Arc::new(SqliteJournal::open(file).expect("a journal's file")),
        None => Arc::new(MemoryJournal::new(Arc::new(world.clone()))),
    };
    let books = Books::new(kind.without, kind.watched);
    let sim = Sim::new(world, rng, weather, journal, books, kind.traced);
    {
        let mut state = sim.state();
        state.coverage = coverage;
        let text = format!("{:?}", state.weather);
        state.tell(|| text);
        crate::strangers::move_in(&mut state);
        weather::plan(&mut state);
    }
    sim.run();
    // The storm is over. Whatever is open is now brought to its end by reconcile alone.
    {
        let mut state = sim.state();
        state.tell(|| "calm".to_owned());
        state.weather.calms();
        state.calm = true;
        crate::strangers::are_repaired(&mut state);
        state.world.machine(|machine, _| machine.clear_faults());
        if kind.without == Without::Nothing {
            // Some come back at once, to whatever the storm has left.
            crate::again::everybody_can_pay(&mut state, |order| order % 2 == 0);
        }
        // Until each window is over, and twice more.
        for minute in (0..60).step_by(5).chain([61, 66]) {
            state.after(Duration::from_secs(60 * minute), What::Start(Activity::Reconcile));
        }
    }
    sim.run();
    let mut state = sim.into_state();
    money::all_is_found(&mut state);
    crate::closing::settles_everything(&mut state);
    money::audit(&mut state);
    if kind.without == Without::Nothing {
        crate::again::everybody_can_pay(&mut state, |_| true);
    }
    Ran {
        payments: state.books.payments,
        known_risks: state.books.known_risks,
        violations: std::mem::take(&mut state.books.violations),
        coverage: std::mem::take(&mut state.coverage),
        trace: state.trace.take().unwrap_or_default(),
    }
}
