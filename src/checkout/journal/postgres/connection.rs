//! One connection: made, driven and given up on the calling thread, and never without an end.

use super::address::{Address, Host};
use super::guard::{Guarded, Refusal};
use crate::error::{Error, ErrorKind, Result};
use crate::transport::{resolve, tls_problem};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::time::timeout_at;
use tokio_postgres::config::SslMode;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Config, NoTls, Row};

/// What the server is asked to end itself, it ends before we give up waiting: then everybody knows what became of it.
const GRACE: Duration = Duration::from_secs(1);
/// For saying goodbye.
const CLOSING: Duration = Duration::from_millis(100);

/// One value of a statement, with its type.
pub(super) type Value<'a> = (&'a (dyn ToSql + Sync), Type);

/// Why a statement brought nothing.
pub(super) enum Failed {
    /// The connection was closed before anything was sent: another one may do.
    Stale,
    /// The server says no. Nothing was written.
    Refused { code: SqlState, message: String, ends: bool },
    /// It was sent, and no answer came.
    Lost(String),
    /// It was sent, and no answer like this one is taken, however often it is asked for.
    Unfit(String),
}

impl Failed {
    /// Nothing was written, and the next try may succeed.
    pub fn may_be_repeated(&self) -> bool {
        match self {
            Self::Stale => true,
            Self::Refused { code, .. } => [
                SqlState::T_R_SERIALIZATION_FAILURE,
                SqlState::T_R_DEADLOCK_DETECTED,
                // A former primary that became a replica.
                SqlState::READ_ONLY_SQL_TRANSACTION,
            ]
            .contains(code),
            Self::Lost(_) | Self::Unfit(_) => false,
        }
    }

    /// Whether the connection is of use no more.
    pub fn ends_connection(&self) -> bool {
        match self {
            Self::Stale | Self::Lost(_) | Self::Unfit(_) => true,
            Self::Refused { code, ends, .. } => *ends || *code == SqlState::READ_ONLY_SQL_TRANSACTION,
        }
    }

    pub fn error(self) -> Error {
        let why = match self {
            Self::Stale => "PostgreSQL closed the connection before anything was sent".to_owned(),
            Self::Refused { code, message, .. } => format!("PostgreSQL refused ({}): {message}", code.code()),
            Self::Lost(why) => {
                format!("the connection to PostgreSQL was lost ({why}): nobody knows whether it was written")
            }
            Self::Unfit(why) => format!("nobody knows whether it was written: {why}"),
        };
        Error::new(ErrorKind::Journal, why)
    }

    fn from(error: &tokio_postgres::Error) -> Self {
        match error.as_db_error() {
            // Neither `detail` nor `where`: they show values.
            Some(db) => {
                let (code, message) = (db.code().clone(), crate::mask::public_text(db.message()));
                let shutdown =
                    [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW];
                if shutdown.contains(&code) {
                    // It may have been at the commit, e.g. waiting for a replica.
                    return Self::Lost(message);
                }
                let ends = matches!(db.severity(), "FATAL" | "PANIC");
                Self::Refused { code, message, ends }
            }
            None => Self::Lost(error.to_string()),
        }
    }
}

/// A connection with the runtime that drives it. Only within `hosted`.
pub(super) struct Connection {
    runtime: Runtime,
    client: Client,
    refusal: Refusal,
    /// When it was last used.
    pub used: Instant,
}

impl Connection {
    /// Connects to the first host that takes writes.
    pub fn open(address: &Address, tls: &Arc<rustls::ClientConfig>, times: Times) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| no_connection(&format!("no event loop: {error}")))?;
        let mut last = no_connection("no host");
        for host in &address.hosts {
            let end = (Instant::now() + times.connect).into();
            let opened = runtime.block_on(async {
                let opening = timeout_at(end, open(address, host, tls, times.statement));
                opening.await.unwrap_or_else(|_| Err(no_connection(&format!("{}: not in time", host.name()))))
            });
            match opened {
                Ok((client, refusal)) => return Ok(Self { runtime, client, refusal, used: Instant::now() }),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    /// One statement in a transaction of its own. When it returns `Ok`, the transaction is committed.
    pub fn query(
        &mut self,
        sql: &str,
        values: &[Value<'_>],
        wait: Duration,
    ) -> std::result::Result<Vec<Row>, Failed> {
        self.drive(wait, async |client| client.query_typed(sql, values).await)
    }

    /// Several statements without values; not in one transaction unless they say so.
    pub fn batch(&mut self, sql: &str, wait: Duration) -> std::result::Result<(), Failed> {
        self.drive(wait, async |client| client.batch_execute(sql).await)
    }

    fn drive<T>(
        &mut self,
        wait: Duration,
        work: impl AsyncFnOnce(&Client) -> std::result::Result<T, tokio_postgres::Error>,
    ) -> std::result::Result<T, Failed> {
        let end = Instant::now() + wait + GRACE;
        let (client, refusal, used) = (&self.client, &self.refusal, &mut self.used);
        self.runtime.block_on(async {
            // Between calls nobody drives it: only now does it learn that the server has closed it.
            for _ in 0..2 {
                tokio::task::yield_now().await;
            }
            if client.is_closed() {
                return Err(Failed::Stale);
            }
            let done = timeout_at(end.into(), work(client)).await;
            *used = Instant::now();
            match done {
                Ok(done) => done.map_err(|error| match refusal.get() {
                    Some(why) => Failed::Unfit(why.clone()),
                    None => Failed::from(&error),
                }),
                Err(_) => Err(Failed::Lost("no answer in time".to_owned())),
            }
        })
    }

    /// Says goodbye, so that the server need not wonder.
    pub fn close(self) {
        let Self { runtime, client, .. } = self;
        drop(client);
        let metrics = runtime.metrics();
        runtime.block_on(async {
            let gone = async {
                while metrics.num_alive_tasks() > 0 {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
            };
            let _ = tokio::time::timeout(CLOSING, gone).await;
        });
        runtime.shutdown_background();
    }
}

/// How long things may take.
#[derive(Clone, Copy)]
pub(super) struct Times {
    pub connect: Duration,
    pub statement: Duration,
}

fn no_connection(why: &str) -> Error {
    Error::new(ErrorKind::Journal, format!("no connection to PostgreSQL: {why}"))
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

async fn open(
    address: &Address,
    host: &Host,
    tls: &Arc<rustls::ClientConfig>,
    statement: Duration,
) -> Result<(Client, Refusal)> {
    let mut stream = reach(address, host).await?;
    let encrypted = address.is_encrypted(host);
    if let Host::Tcp(name, _) = host
        && encrypted
    {
        stream = encrypt(stream, name, tls).await?;
    }
    let refusal = Refusal::default();
    let stream = Guarded::new(stream, encrypted, refusal.clone());
    let mut config = Config::new();
    // TLS stands already, or is not wanted.
    config.ssl_mode(SslMode::Disable);
    config.user(&address.user).dbname(&address.database).application_name(&address.application);
    if let Some(password) = &address.password {
        config.password(password.expose());
    }
    let connecting = config.connect_raw(stream, NoTls);
    let failed = |error: &tokio_postgres::Error| match (refusal.get(), error.as_db_error()) {
        (Some(why), _) => no_connection(why),
        (None, Some(db)) => {
            no_connection(&format!("({}) {}", db.code().code(), crate::mask::public_text(db.message())))
        }
        (None, None) => no_connection(&format!("{}: {error}", host.name())),
    };
    let (client, connection) = connecting.await.map_err(|error| failed(&error))?;
    tokio::spawn(async move {
        // How it ended is seen by whoever waits for an answer.
        let _ = connection.await;
    });
    session(&client, statement).await.map_err(|error| failed(&error))??;
    Ok((client, refusal))
}

#[cfg_attr(not(unix), allow(unused_variables))]
async fn reach(address: &Address, host: &Host) -> Result<Box<dyn Stream>> {
    let failed = |why: &dyn std::fmt::Display| no_connection(&format!("{}: {why}", host.name()));
    match host {
        #[cfg(unix)]
        Host::Unix(path) => {
            let stream = tokio::net::UnixStream::connect(path).await.map_err(|error| failed(&error))?;
            let owner = stream.peer_cred().map_err(|error| failed(&error))?.uid();
            if !address.takes(owner) {
                return Err(no_connection(&format!(
                    "user {owner} listens at {}, and is neither root, this program's user, nor the one of requirepeer",
                    path.display()
                )));
            }
            Ok(Box::new(stream))
        }
        #[cfg(not(unix))]
        Host::Unix(_) => Err(failed(&"there are no such sockets on this system")),
        Host::Tcp(name, port) => {
            let addresses: Vec<SocketAddr> = match name.parse() {
                Ok(ip) => vec![SocketAddr::new(ip, *port)],
                Err(_) => {
                    let found = resolve(name).await.map_err(|why| failed(&why))?;
                    found.iter().map(|address| SocketAddr::new(address.ip(), *port)).collect()
                }
            };
            let mut last = io::Error::other("the name has no address");
            for address in addresses {
                match TcpStream::connect(address).await {
                    Ok(stream) => {
                        stream.set_nodelay(true).map_err(|error| failed(&error))?;
                        return Ok(Box::new(stream));
                    }
                    Err(error) => last = error,
                }
            }
            Err(failed(&last))
        }
    }
}

/// PostgreSQL's way into TLS: asked for in the clear, and nothing else is said there.
async fn encrypt(
    mut stream: Box<dyn Stream>,
    name: &str,
    config: &Arc<rustls::ClientConfig>,
) -> Result<Box<dyn Stream>> {
    const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 4, 210, 22, 47];
    let failed = |error: io::Error| {
        let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
        let base = no_connection(&error.to_string());
        tls.map_or(base.clone(), |tls| base.with_tls(tls_problem(tls)))
    };
    stream.write_all(&SSL_REQUEST).await.map_err(failed)?;
    let mut answer = [0];
    stream.read_exact(&mut answer).await.map_err(failed)?;
    if answer != [b'S'] {
        return Err(no_connection("the server offers no TLS, and plain text never leaves this machine"));
    }
    let name = rustls::pki_types::ServerName::try_from(name.to_owned());
    let name = name.map_err(|_| no_connection("the host's name cannot be in a certificate"))?;
    let connector = tokio_rustls::TlsConnector::from(config.clone());
    Ok(Box::new(connector.connect(name, stream).await.map_err(failed)?))
}

/// Sets what a journal needs, and reads back what it promises: a setting that did not take would only show after a
/// power cut.
async fn session(
    client: &Client,
    statement: Duration,
) -> std::result::Result<Result<()>, tokio_postgres::Error> {
    let sql = "SELECT set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') IN ('off', 'local') \
               THEN 'on' ELSE current_setting('synchronous_commit') END, false), \
               set_config('statement_timeout', $1, false), set_config('lock_timeout', '0', false), \
               set_config('idle_in_transaction_session_timeout', $1, false), \
               set_config('default_transaction_isolation', 'read committed', false), \
               current_setting('fsync'), current_setting('server_encoding'), current_setting('transaction_read_only')";
    let timeout: String = statement.as_millis().max(1).to_string();
    let rows = client.query_typed(sql, &[(&timeout, Type::TEXT)]).await?;
    let text = |column: usize| -> std::result::Result<String, tokio_postgres::Error> {
        rows.first().map_or(Ok(String::new()), |row| row.try_get(column))
    };
    let refuse = |why: &str| Ok(Err(no_connection(why)));
    if !matches!(text(0)?.as_str(), "on" | "remote_write" | "remote_apply") || text(5)? != "on" {
        return refuse("its writes are not durable (synchronous_commit, fsync)");
    }
    if text(6)? != "UTF8" {
        return refuse("the database's encoding must be UTF8");
    }
    if text(7)? != "off" {
        return refuse("it takes no writes (a replica, or read-only)");
    }
    Ok(Ok(()))
}
