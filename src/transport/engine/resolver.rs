//! Names to addresses: getaddrinfo on a thread of its own, so that a name server which never answers
//! makes nobody late; one lookup per name at a time; answers are kept for a minute.

use super::signals;
use super::watch::{Phase, Watch};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

const KEEP: Duration = Duration::from_secs(60);
const MOST_KEPT: usize = 64;
/// Lookups at one time, in the whole process.
const MOST_RUNNING: usize = 32;
/// glibc's resolver and its plug-ins put large buffers there.
const LOOKUP_STACK: usize = 512 << 10;

/// Finds a name's addresses, taking as long as it likes. The ports do not matter.
pub type Lookup = dyn Fn(&str) -> io::Result<Vec<SocketAddr>> + Send + Sync;

pub(super) fn system_lookup() -> Arc<Lookup> {
    Arc::new(|name| Ok((name, 0).to_socket_addrs()?.collect()))
}

pub(super) struct Resolver {
    lookup: Arc<Lookup>,
    names: Mutex<HashMap<String, Entry>>,
    running: Arc<AtomicUsize>,
}

enum Entry {
    Known { addresses: Arc<[SocketAddr]>, until: Instant },
    Running(Arc<Running>),
}

/// A lookup under way, and who waits for it.
#[derive(Default)]
struct Running(Mutex<RunningState>);

#[derive(Default)]
struct RunningState {
    result: Option<Result<Arc<[SocketAddr]>, NotResolved>>,
    next: u64,
    wakers: Vec<(u64, Waker)>,
}

/// The name has no address, or the name server does not answer.
#[derive(Debug, Clone)]
pub(super) struct NotResolved(String);

impl fmt::Display for NotResolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotResolved {}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Resolver {
    /// `running` counts the lookups of all resolvers of this process.
    pub fn new(lookup: Arc<Lookup>, running: Arc<AtomicUsize>) -> Self {
        Self { lookup, names: Mutex::default(), running }
    }

    /// Looks the name up anew next time: its addresses brought no connection.
    pub fn forget(&self, name: &str) {
        let mut names = lock(&self.names);
        if matches!(names.get(name), Some(Entry::Known { .. })) {
            names.remove(name);
        }
    }

    /// A name's addresses.
    pub async fn resolve(self: Arc<Self>, name: &str) -> Result<Arc<[SocketAddr]>, NotResolved> {
        // RFC 6761: these are loopback addresses whatever a name server says.
        if name == "localhost" || name.ends_with(".localhost") {
            return Ok(Arc::new([
                SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
                SocketAddr::from((Ipv6Addr::LOCALHOST, 0)),
            ]));
        }
        let running = {
            let mut names = lock(&self.names);
            match names.get(name) {
                Some(Entry::Known { addresses, until }) if Instant::now() < *until => {
                    return Ok(addresses.clone());
                }
                Some(Entry::Running(running)) => running.clone(),
                _ => {
                    let running = Arc::new(Running::default());
                    // The thread takes this lock before it says anything, so it cannot overtake.
                    self.start(name, &running)?;
                    self.make_room(&mut names);
                    names.insert(name.to_owned(), Entry::Running(running.clone()));
                    running
                }
            }
        };
        Waiting { running, id: None }.await
    }

    fn start(self: &Arc<Self>, name: &str, running: &Arc<Running>) -> Result<(), NotResolved> {
        if self.running.fetch_add(1, Ordering::SeqCst) >= MOST_RUNNING {
            self.running.fetch_sub(1, Ordering::SeqCst);
            return Err(NotResolved("too many names are being looked up already".to_owned()));
        }
        let count = Count(self.running.clone());
        let (resolver, name, running) = (self.clone(), name.to_owned(), running.clone());
        let work = move || {
            let _count = count;
            // Dropped even if the lookup panics, so that nobody waits for it for ever.
            let done = Done { resolver, name, running };
            let result = (done.resolver.lookup)(&done.name);
            done.say(result);
        };
        let thread = std::thread::Builder::new().name("dargah-dns".to_owned()).stack_size(LOOKUP_STACK);
        match signals::all_blocked(|| thread.spawn(work)) {
            Ok(_detached) => Ok(()),
            Err(error) => Err(NotResolved(format!("no thread for the lookup: {error}"))),
        }
    }

    /// Throws out what is too old; if that is not enough, everything that is only kept.
    fn make_room(&self, names: &mut HashMap<String, Entry>) {
        if names.len() < MOST_KEPT {
            return;
        }
        let now = Instant::now();
        names.retain(|_, entry| !matches!(entry, Entry::Known { until, .. } if *until <= now));
        if names.len() >= MOST_KEPT {
            names.retain(|_, entry| matches!(entry, Entry::Running(_)));
        }
    }
}

struct Count(Arc<AtomicUsize>);

impl Drop for Count {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The duty to end a lookup.
struct Done {
    resolver: Arc<Resolver>,
    name: String,
    running: Arc<Running>,
}

impl Done {
    fn say(&self, result: io::Result<Vec<SocketAddr>>) {
        let result = match result {
            Ok(addresses) if !addresses.is_empty() => Ok(Arc::from(addresses)),
            Ok(_) => Err(NotResolved("the name has no address".to_owned())),
            Err(error) => Err(NotResolved(error.to_string())),
        };
        let mut names = lock(&self.resolver.names);
        match &result {
            Ok(addresses) => {
                let entry = Entry::Known { addresses: Arc::clone(addresses), until: Instant::now() + KEEP };
                names.insert(self.name.clone(), entry);
            }
            Err(_) => {
                names.remove(&self.name);
            }
        }
        drop(names);
        self.wake(result);
    }

    fn wake(&self, result: Result<Arc<[SocketAddr]>, NotResolved>) {
        let wakers = {
            let mut state = lock(&self.running.0);
            state.result = Some(result);
            std::mem::take(&mut state.wakers)
        };
        for (_, waker) in wakers {
            waker.wake();
        }
    }
}

impl Drop for Done {
    fn drop(&mut self) {
        if lock(&self.running.0).result.is_none() {
            self.say(Err(io::Error::other("the lookup broke off")));
        }
    }
}

/// Waits for a lookup that may be another caller's. Leaves no trace when dropped.
struct Waiting {
    running: Arc<Running>,
    id: Option<u64>,
}

impl Future for Waiting {
    type Output = Result<Arc<[SocketAddr]>, NotResolved>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let running = self.running.clone();
        let mut state = lock(&running.0);
        if let Some(result) = &state.result {
            return Poll::Ready(result.clone());
        }
        let id = *self.id.get_or_insert(state.next);
        match state.wakers.iter_mut().find(|(other, _)| *other == id) {
            Some((_, waker)) => waker.clone_from(cx.waker()),
            None => {
                state.next += 1;
                state.wakers.push((id, cx.waker().clone()));
            }
        }
        Poll::Pending
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            lock(&self.running.0).wakers.retain(|(other, _)| *other != id);
        }
    }
}

/// The resolver as one lane sees it: with the time that it took.
pub(super) struct WatchedResolver {
    pub resolver: Arc<Resolver>,
    pub watch: Arc<Watch>,
}

impl Resolve for WatchedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let (resolver, watch) = (self.resolver.clone(), self.watch.clone());
        Box::pin(async move {
            let began = Instant::now();
            watch.update(|seen| seen.phase = Phase::Resolving);
            let addresses = resolver.resolve(name.as_str()).await?;
            watch.update(|seen| {
                seen.resolve = Some(began.elapsed());
                seen.phase = Phase::Connecting;
            });
            let addresses: Addrs = Box::new(Vec::from(&*addresses).into_iter());
            Ok(addresses)
        })
    }
}
