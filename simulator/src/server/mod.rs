//! A thin server around the machine: one thread for each connection, and full control over every byte.

mod deliver;
mod incoming;
mod push;
mod strangers;
mod stream;
mod tls;

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime};

pub use tls::TlsFault;

pub(crate) use tls::Authority;

use crate::machine::{Answer, ConnectionCounters, Delivery, Machine, Push, Request, Rng, Transfer};
use deliver::Fate;
use incoming::{Buffer, NoRequest};
use stream::Stream;

/// A connection's thread needs little; handshakes in a debug build need the most of it.
const STACK: usize = 512 << 10;

/// Where the time comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Clock {
    /// The computer's.
    Wall,
    /// It stands still at this moment; only time travel moves it.
    Still(u64),
}

impl Clock {
    fn now_ms(self) -> u64 {
        match self {
            Clock::Still(ms) => ms,
            Clock::Wall => SystemTime::now()
                .duration_since(SystemTime::UNIX_EPOCH)
                .map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX)),
        }
    }
}

/// The machine and its generator: what one lock guards.
struct Gateways {
    machine: Machine,
    rng: Rng,
}

/// A connection that can be shut from elsewhere.
struct Open {
    /// By which it came in; one that goes out has none.
    door: Option<Door>,
    socket: Arc<TcpStream>,
}

/// What all threads share.
pub(crate) struct Shared {
    gateways: Mutex<Gateways>,
    clock: Clock,
    counters: Arc<ConnectionCounters>,
    tls: Option<Arc<rustls::ServerConfig>>,
    keep_alive: Duration,
    stopping: AtomicBool,
    stop_lock: Mutex<()>,
    stop_bell: Condvar,
    next_id: AtomicU64,
    sockets: Mutex<HashMap<u64, Open>>,
    running: Mutex<usize>,
    all_ended: Condvar,
}

/// A panic elsewhere must not take the server down with it: what the lock guards is still whole enough to tell.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Machine, &mut Rng, u64) -> T) -> T {
        let mut gateways = lock(&self.gateways);
        let Gateways { machine, rng } = &mut *gateways;
        work(machine, rng, self.clock.now_ms())
    }

    fn handle(self: &Arc<Self>, request: &Request) -> Answer {
        let mut answer = self.with(|machine, rng, now| machine.handle(request, now, rng));
        self.send_pushes(std::mem::take(&mut answer.pushes));
        answer
    }

    pub(crate) fn send_pushes(self: &Arc<Self>, pushes: Vec<Push>) {
        for push in pushes {
            push::send_later(push, self);
        }
    }

    fn push_answered(&self, token: &str, accepted: bool) {
        self.with(|machine, _, now| machine.push_answered(token, accepted, now));
    }

    fn stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }

    /// Waits so long; says whether the server stops meanwhile.
    fn stopping_within(&self, wait: Duration) -> bool {
        let until = Instant::now().checked_add(wait);
        let mut guard = lock(&self.stop_lock);
        while !self.stopping() {
            let left = until
                .map_or(Duration::from_secs(3600), |until| until.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                return false;
            }
            guard = self
                .stop_bell
                .wait_timeout(guard, left)
                .map_or_else(|e| e.into_inner().0, |(guard, _)| guard);
        }
        true
    }

    fn register(&self, door: Option<Door>, socket: Arc<TcpStream>) -> u64 {
        let id = self.next_id.fetch_add(1, Ordering::Relaxed);
        let mut sockets = lock(&self.sockets);
        if self.stopping() {
            let _ = socket.shutdown(std::net::Shutdown::Both);
        }
        sockets.insert(id, Open { door, socket });
        id
    }

    /// Closes the connections of the gateways' clients, but for this one; how many there were.
    pub(crate) fn end_connections(&self, but: Option<u64>) -> usize {
        let sockets = lock(&self.sockets);
        let ending =
            sockets.iter().filter(|(id, open)| open.door == Some(Door::Gateways) && Some(**id) != but);
        ending.map(|(_, open)| drop(open.socket.shutdown(std::net::Shutdown::Both))).count()
    }

    fn unregister(&self, id: u64) {
        lock(&self.sockets).remove(&id);
    }

    /// Runs it on a thread that `stop` will wait for.
    fn run(self: &Arc<Self>, name: &str, work: impl FnOnce() + Send + 'static) {
        struct Ended(Arc<Shared>);
        impl Drop for Ended {
            fn drop(&mut self) {
                *lock(&self.0.running) -= 1;
                self.0.all_ended.notify_all();
            }
        }
        *lock(&self.running) += 1;
        let ended = Ended(Arc::clone(self));
        // Where no thread can be made, the closure is dropped: the connection closes and the count is right.
        let _ = std::thread::Builder::new().name(name.to_owned()).stack_size(STACK).spawn(move || {
            let _ended = ended;
            work();
        });
    }
}

/// What a listener lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    /// Everything, with faults and counters.
    Gateways,
    /// The control API over plain HTTP. It meets no fault of a connection and is counted nowhere.
    Control,
}

/// The one control that is about connections, and so the server's own.
const END_CONNECTIONS: (&str, &str) = ("POST", "/_simulator/connections/end");

/// How to start a server.
pub(crate) struct ServerOptions {
    pub(crate) port: u16,
    /// Whether there is a second port for the control API alone.
    pub(crate) plain_control: bool,
    pub(crate) tls: Option<Arc<rustls::ServerConfig>>,
    pub(crate) clock: Clock,
    pub(crate) keep_alive: Duration,
}

/// A running server. It stops when it is dropped.
pub(crate) struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    control: Option<SocketAddr>,
    acceptors: Vec<(SocketAddr, JoinHandle<()>)>,
}

impl Server {
    pub(crate) fn start(mut machine: Machine, rng: Rng, options: ServerOptions) -> io::Result<Server> {
        let gateways = listen(options.port)?;
        let address = gateways.local_addr()?;
        let control = options.plain_control.then(|| listen(0)).transpose()?;
        let control_address = control.as_ref().map(TcpListener::local_addr).transpose()?;
        let counters = Arc::new(ConnectionCounters::default());
        machine.attach(Arc::clone(&counters));
        let shared = Arc::new(Shared {
            gateways: Mutex::new(Gateways { machine, rng }),
            clock: options.clock,
            counters,
            tls: options.tls,
            keep_alive: options.keep_alive,
            stopping: AtomicBool::new(false),
            stop_lock: Mutex::new(()),
            stop_bell: Condvar::new(),
            next_id: AtomicU64::new(0),
            sockets: Mutex::new(HashMap::new()),
            running: Mutex::new(0),
            all_ended: Condvar::new(),
        });
        let mut server = Server { shared, address, control: control_address, acceptors: Vec::new() };
        server.open(gateways, Door::Gateways)?;
        if let Some(control) = control {
            server.open(control, Door::Control)?;
        }
        Ok(server)
    }

    fn open(&mut self, listener: TcpListener, door: Door) -> io::Result<()> {
        let (address, shared) = (listener.local_addr()?, Arc::clone(&self.shared));
        let acceptor = std::thread::Builder::new()
            .name("acceptor".to_owned())
            .spawn(move || accept(&listener, door, &shared))?;
        self.acceptors.push((address, acceptor));
        Ok(())
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The control API's own address, where it has one.
    pub(crate) fn control(&self) -> Option<SocketAddr> {
        self.control
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// Closes everything and waits until every thread has ended.
    pub(crate) fn stop(&mut self) {
        let acceptors = std::mem::take(&mut self.acceptors);
        if acceptors.is_empty() {
            return;
        }
        {
            let _guard = lock(&self.shared.stop_lock);
            self.shared.stopping.store(true, Ordering::Release);
        }
        self.shared.stop_bell.notify_all();
        for (address, acceptor) in acceptors {
            // Wakes it.
            drop(TcpStream::connect_timeout(&address, Duration::from_secs(1)));
            let _ = acceptor.join();
        }
        for open in lock(&self.shared.sockets).values() {
            let _ = open.socket.shutdown(std::net::Shutdown::Both);
        }
        let mut running = lock(&self.shared.running);
        while *running > 0 {
            running = self.shared.all_ended.wait(running).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// std's own `bind` has a short queue: a thousand clients at once would wait for retransmissions.
fn listen(port: u16) -> io::Result<TcpListener> {
    let socket =
        socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, Some(socket2::Protocol::TCP))?;
    socket.set_reuse_address(true)?;
    socket.bind(&SocketAddrV4::new(Ipv4Addr::LOCALHOST, port).into())?;
    socket.listen(4096)?;
    Ok(socket.into())
}

fn accept(listener: &TcpListener, door: Door, shared: &Arc<Shared>) {
    loop {
        let accepted = listener.accept();
        if shared.stopping() {
            return;
        }
        match accepted {
            Ok((socket, peer)) => {
                let for_thread = Arc::clone(shared);
                shared.run("connection", move || serve(socket, peer, door, &for_thread));
            }
            // Out of descriptors, most likely: some will be free in a moment.
            Err(_) => drop(shared.stopping_within(Duration::from_millis(10))),
        }
    }
}

fn serve(socket: TcpStream, peer: SocketAddr, door: Door, shared: &Arc<Shared>) {
    let counters = &shared.counters;
    if door == Door::Gateways {
        ConnectionCounters::add(&counters.connections);
        ConnectionCounters::add(&counters.open);
    }
    let socket = Arc::new(socket);
    let id = shared.register(Some(door), Arc::clone(&socket));
    let fate = talk(id, socket, peer, door, shared);
    // The registry's hold must go first: a reset happens when the last one closes the socket.
    shared.unregister(id);
    if let Some((mut stream, fate)) = fate {
        match fate {
            Fate::Keep | Fate::Close => stream.finish(),
            Fate::Drop | Fate::Stall => {}
            Fate::Reset => stream.reset_on_close(),
        }
    }
    if door == Door::Gateways {
        counters.open.fetch_sub(1, Ordering::Relaxed);
    }
}

fn talk(
    id: u64,
    socket: Arc<TcpStream>,
    peer: SocketAddr,
    door: Door,
    shared: &Arc<Shared>,
) -> Option<(Stream, Fate)> {
    let _ = socket.set_nodelay(true);
    let _ = socket.set_read_timeout(Some(shared.keep_alive));
    let port = socket.local_addr().map_or(0, |own| own.port());
    if door == Door::Gateways
        && let Some(Delivery { transfer: Transfer::Nothing(end), .. }) =
            shared.with(|machine, _, _| machine.connection())
    {
        let stream = Stream::Plain(socket);
        let fate = Fate::from(end);
        if fate == Fate::Stall {
            stream.wait_for_the_end();
        }
        return Some((stream, fate));
    }
    let mut stream = match &shared.tls {
        Some(config) if door == Door::Gateways => shake_hands(socket, Arc::clone(config), &shared.counters)?,
        _ => Stream::Plain(socket),
    };
    let secure = shared.tls.is_some();
    let mut buffer = Buffer::default();
    loop {
        let incoming = match incoming::read(&mut stream, &mut buffer, peer.ip(), secure) {
            Ok(incoming) => incoming,
            Err(NoRequest::End) => return Some((stream, Fate::Close)),
            Err(NoRequest::Bad(status)) => {
                let answer = crate::machine::reply::Reply::framework_error(status, "").into_answer();
                let _ = deliver::deliver(&mut stream, &answer, false, false, shared);
                stream.finish_gently();
                return Some((stream, Fate::Drop));
            }
        };
        let request = &incoming.request;
        let say = |status, said: serde_json::Value| {
            use crate::machine::{json::Json, reply::Reply};
            Reply::json(status, Json::from(&said)).into_answer()
        };
        let answer = if let Some((status, error)) =
            strangers::refused(request, port, matches!(stream, Stream::Tls(..)))
        {
            say(status, serde_json::json!({ "error": error }))
        } else if (request.method.as_str(), request.path.as_str()) == END_CONNECTIONS {
            say(200, serde_json::json!({"ended": shared.end_connections(Some(id))}))
        } else if door == Door::Control && !request.path.starts_with("/_simulator") {
            crate::machine::reply::Reply::framework_error(404, &request.path).into_answer()
        } else {
            if door == Door::Gateways {
                ConnectionCounters::add(&shared.counters.requests);
            }
            shared.handle(request)
        };
        let no_body = incoming.request.method == "HEAD";
        let fate =
            deliver::deliver(&mut stream, &answer, incoming.keep, no_body, shared).unwrap_or(Fate::Drop);
        match fate {
            Fate::Keep if !shared.stopping() => {}
            Fate::Stall => {
                stream.wait_for_the_end();
                return Some((stream, fate));
            }
            fate => return Some((stream, fate)),
        }
    }
}

fn shake_hands(
    socket: Arc<TcpStream>,
    config: Arc<rustls::ServerConfig>,
    counters: &ConnectionCounters,
) -> Option<Stream> {
    let mut tls = Box::new(rustls::ServerConnection::new(config).ok()?);
    while tls.is_handshaking() {
        if tls.complete_io(&mut &*socket).is_err() {
            // The alert that says why is still to be sent.
            let _ = tls.write_tls(&mut &*socket);
            ConnectionCounters::add(&counters.handshakes_failed);
            return None;
        }
    }
    match tls.handshake_kind() {
        Some(rustls::HandshakeKind::Resumed) => ConnectionCounters::add(&counters.handshakes_resumed),
        _ => ConnectionCounters::add(&counters.handshakes_full),
    }
    Some(Stream::Tls(tls, socket))
}
