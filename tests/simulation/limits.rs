//! No call takes longer than its limit: the caller's, or the client's.

use crate::clockwork::{Sim, State};
use dargah::transport::CallOptions;
use std::time::Duration;

/// The clients' own limit.
const CLIENTS: Duration = Duration::from_secs(20);
/// What the shortest waits and ways add up to, each of them a millisecond long.
const SLACK: Duration = Duration::from_millis(20);
/// How often a process may stand still after the limit: what was begun is written down, and read again where another
/// one was faster.
const MOST_STEPS: u32 = 20;

/// The call that a process is in.
#[derive(Default, Clone, Copy)]
pub struct Watch {
    began: Duration,
    /// When it is to be over, where it has a limit.
    until: Option<Duration>,
    /// How long it stood still since, in steps of the journal or held up: no fault of the code.
    stood: Duration,
    /// Steps of the journal that began when its time was over.
    steps_after: u32,
}

impl Watch {
    /// A step of the journal, or a stop before a request, begins at `from` and is over now.
    pub fn stands(&mut self, from: Duration, now: Duration) {
        self.stood += now.saturating_sub(from);
        if self.until.is_some_and(|until| from > until) {
            self.steps_after += 1;
        }
    }
}

/// A call begins.
pub fn begins(state: &mut State, process: usize, options: &CallOptions) {
    let now = state.now();
    let limit = options.timeout.unwrap_or(CLIENTS);
    state.processes[process].watch = Watch { began: now, until: Some(now + limit), ..Watch::default() };
}

/// A call is over.
pub fn ends(sim: &Sim, process: usize, what: &str) {
    let mut state = sim.state();
    let watch = std::mem::take(&mut state.processes[process].watch);
    let Some(until) = watch.until.filter(|_| !state.processes[process].dead && state.books.watched) else {
        return;
    };
    let (limit, took) = (until - watch.began, state.now() - watch.began);
    if took >= limit {
        state.coverage.hit(&format!("limit reached by {what}"));
    }
    if took.saturating_sub(watch.stood) > limit + SLACK {
        let stood = watch.stood;
        state.violation(format!("{what} took {took:?}, {stood:?} of it for the journal, and had {limit:?}"));
    }
    if watch.steps_after > MOST_STEPS {
        let steps = watch.steps_after;
        state.violation(format!("{what} used the journal {steps} times after its {limit:?} were over"));
    }
}
