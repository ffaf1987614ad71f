//! One thing at a time. Shop processes are threads that hand a baton to each other at each step of their journal
//! and their network; between the steps the time is moved. Who comes next is drawn from the seed, so a run replays.

use crate::coverage::Coverage;
use crate::money::Books;
use crate::shop::{self, Activity};
use crate::support::World;
use crate::weather::Weather;
use crate::{calamity, limits, network, payer, quiet, strangers};
use dargah::checkout::PaymentId;
use dargah::checkout::journal::Journal;
use dargah_simulator::machine::{PlannedFault, Request, Rng};
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How many shop processes there are.
pub const PROCESSES: usize = 4;
/// A run with more events than this does not come to rest.
const MOST_EVENTS: u64 = 400_000;

/// What will happen at some time.
pub enum What {
    /// A process goes on.
    Wake(usize),
    /// Some process that is free gets something to do.
    Start(Activity),
    /// A payer or a forger acts.
    Payer(payer::Act),
    /// A request arrives that its client has given up.
    Late(Box<Request>),
    Fault(PlannedFault),
    NoFaults,
    LoginsEnd,
    /// The journal's clock jumps by so many milliseconds.
    ClockJump(i64),
    /// A record cannot be read from now on.
    Breaks,
    /// The payer puts something into the basket of an order.
    BasketGrows(usize),
    Rename,
    Backup,
    Restore,
}

struct Event {
    at: Duration,
    /// Orders what happens at the same time.
    tie: u64,
    what: What,
}

impl Event {
    fn key(&self) -> (Duration, u64) {
        (self.at, self.tie)
    }
}

impl PartialEq for Event {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Event {}

impl PartialOrd for Event {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Event {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

/// Who may move.
#[derive(Clone, Copy, PartialEq)]
enum Turn {
    Nobody,
    Process(usize),
    Over,
}

/// One shop process.
#[derive(Default)]
pub struct Process {
    task: Option<Activity>,
    pub busy: bool,
    /// It died, and whatever it still does has no effect.
    pub dead: bool,
    /// The call that it is in.
    pub watch: limits::Watch,
}

/// Everything that a run consists of.
pub struct State {
    pub world: World,
    pub rng: Rng,
    pub weather: Weather,
    /// The storm is over.
    pub calm: bool,
    pub journal: Arc<dyn Journal>,
    /// Records that cannot be read.
    pub broken: BTreeSet<PaymentId>,
    pub backup: Option<Arc<dyn Journal>>,
    pub forgotten: calamity::Forgotten,
    /// What the gateways said to the shop when the storm was over.
    pub heard: quiet::Answers,
    /// What the journal's clock is ahead of the world's, in milliseconds.
    pub journal_ahead: i64,
    pub processes: [Process; PROCESSES],
    pub payers: payer::Payers,
    pub network: network::Wires,
    pub shop: shop::Shop,
    pub books: Books,
    pub coverage: Coverage,
    pub trace: Option<Vec<String>>,
    queue: BinaryHeap<Reverse<Event>>,
    turn: Turn,
    events: u64,
}

impl State {
    pub fn now(&self) -> Duration {
        self.world.elapsed()
    }

    /// Something that will happen after a while.
    pub fn after(&mut self, delay: Duration, what: What) {
        let event = Event { at: self.now() + delay, tie: self.rng.next_u64(), what };
        self.queue.push(Reverse(event));
    }

    /// Whether something happens that does so once in `one_in` times; never where that is 0.
    pub fn rolls(&mut self, one_in: u64) -> bool {
        one_in > 0 && self.rng.below(one_in) == 0
    }

    /// A time between these, in milliseconds.
    pub fn between(&mut self, least: u64, most: u64) -> Duration {
        Duration::from_millis(least + self.rng.below(most - least + 1))
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.rng.below(list.len() as u64) as usize]
    }

    pub fn tell(&mut self, text: impl FnOnce() -> String) {
        let now = self.now();
        if let Some(trace) = &mut self.trace {
            trace.push(format!("{:>12.3} {}", now.as_secs_f64(), text()));
        }
    }

    /// Notes what must not be.
    pub fn violation(&mut self, text: String) {
        self.tell(|| format!("VIOLATION: {text}"));
        self.books.violations.push(text);
    }

    fn free_process(&mut self) -> Option<usize> {
        let free: Vec<usize> = (0..PROCESSES).filter(|process| !self.processes[*process].busy).collect();
        if free.is_empty() { None } else { Some(*self.pick(&free)) }
    }

    /// Lets things happen until it is a process's turn; `None` when nothing is left to happen.
    fn next(&mut self) -> Option<usize> {
        loop {
            let Reverse(event) = self.queue.pop()?;
            self.events += 1;
            if self.events == MOST_EVENTS {
                self.violation("the run does not come to rest".to_owned());
            }
            if self.events >= MOST_EVENTS && !matches!(event.what, What::Wake(_)) {
                continue;
            }
            self.world.advance(event.at.saturating_sub(self.now()));
            match event.what {
                What::Wake(process) => return Some(process),
                What::Start(activity) => match self.free_process() {
                    Some(process) => {
                        self.processes[process].task = Some(activity);
                        self.processes[process].busy = true;
                        return Some(process);
                    }
                    None => {
                        let delay = self.between(5, 300);
                        self.after(delay, What::Start(activity));
                    }
                },
                What::Payer(act) => payer::act(self, act),
                What::Late(request) => network::arrives_late(self, &request),
                What::Fault(fault) => {
                    self.tell(|| format!("planned: {fault:?}"));
                    self.world.fault(fault);
                }
                What::NoFaults => self.world.machine(|machine, _| machine.clear_faults()),
                What::LoginsEnd => {
                    self.tell(|| "the gateway ends all logins".to_owned());
                    self.coverage.hit("gateway ends logins");
                    self.world.machine(|machine, _| machine.end_logins());
                }
                What::ClockJump(by) => {
                    self.tell(|| format!("the journal's clock jumps by {by} ms"));
                    self.coverage.hit(if by < 0 { "clock back" } else { "clock forward" });
                    self.journal_ahead += by;
                    self.shop.clock_went_back += by.min(0).unsigned_abs();
                }
                What::Breaks => strangers::breaks(self),
                What::BasketGrows(order) => shop::basket_grows(self, order),
                What::Rename => calamity::renames(self),
                What::Backup => calamity::backs_up(self),
                What::Restore => calamity::restores(self),
            }
        }
    }
}

/// A run that threads take part in.
pub struct Sim {
    state: Mutex<State>,
    turns: [Condvar; PROCESSES],
}

impl Sim {
    pub fn new(
        world: World,
        rng: Rng,
        weather: Weather,
        journal: Arc<dyn Journal>,
        books: Books,
        traced: bool,
    ) -> Arc<Self> {
        let state = State {
            world,
            rng,
            weather,
            calm: false,
            journal,
            broken: BTreeSet::new(),
            backup: None,
            forgotten: calamity::Forgotten::default(),
            heard: quiet::Answers::default(),
            journal_ahead: 0,
            processes: Default::default(),
            payers: Default::default(),
            network: Default::default(),
            shop: Default::default(),
            books,
            coverage: Coverage::default(),
            trace: traced.then(Vec::new),
            queue: BinaryHeap::new(),
            turn: Turn::Nobody,
            events: 0,
        };
        Arc::new(Self { state: Mutex::new(state), turns: Default::default() })
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn into_state(self: Arc<Self>) -> State {
        let sim = Arc::into_inner(self).expect("all threads have ended");
        sim.state.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// The process gives the others a chance, and goes on after `delay`. Nothing passes for a dead one.
    pub fn pass(&self, process: usize, delay: Duration) {
        let mut state = self.state();
        if !state.processes[process].dead {
            state.after(delay, What::Wake(process));
            self.hand_over(state, Some(process));
        }
    }

    fn hand_over(&self, mut state: MutexGuard<'_, State>, from: Option<usize>) {
        let next = state.next();
        if next.is_some() && next == from {
            return;
        }
        state.turn = next.map_or(Turn::Over, Turn::Process);
        match next {
            Some(process) => self.turns[process].notify_one(),
            None => self.turns.iter().for_each(Condvar::notify_all),
        }
        if let Some(process) = from {
            while state.turn != Turn::Process(process) {
                state = self.turns[process].wait(state).unwrap_or_else(PoisonError::into_inner);
            }
        }
    }

    /// Runs what is planned, and what comes of it, to its end.
    pub fn run(self: &Arc<Self>) {
        std::thread::scope(|scope| {
            for process in 0..PROCESSES {
                scope.spawn(move || self.process(process));
            }
            self.hand_over(self.state(), None);
        });
        self.state().turn = Turn::Nobody;
    }

    fn process(self: &Arc<Self>, process: usize) {
        let (mut checkout, mut built) = (None, 0);
        loop {
            let mut state = self.state();
            while state.turn != Turn::Process(process) {
                if state.turn == Turn::Over {
                    return;
                }
                state = self.turns[process].wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            let activity = state.processes[process].task.take().expect("a turn without a task");
            if std::mem::replace(&mut built, state.shop.generation) != state.shop.generation {
                checkout = None;
            }
            drop(state);
            let this = checkout.get_or_insert_with(|| shop::start(self, process));
            let panicked =
                catch_unwind(AssertUnwindSafe(|| shop::run(self, process, this, activity))).is_err();
            let mut state = self.state();
            if panicked {
                state.violation("the code panicked".to_owned());
            }
            if std::mem::take(&mut state.processes[process].dead) {
                // It starts anew, and has forgotten everything.
                checkout = None;
            }
            state.processes[process].busy = false;
            self.hand_over(state, None);
        }
    }
}
