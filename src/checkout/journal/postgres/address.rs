//! The address of a PostgreSQL server, and where plain text may go: nowhere but to this machine.

use crate::checkout::journal::open::bad;
use crate::error::Result;
use crate::secret::Secret;
use std::net::IpAddr;
use std::path::PathBuf;

/// Where a server listens.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Host {
    Tcp(String, u16),
    /// The socket's file.
    Unix(PathBuf),
}

impl Host {
    fn is_this_machine(&self) -> bool {
        match self {
            Self::Unix(_) => true,
            Self::Tcp(name, _) => match name.parse::<IpAddr>() {
                Ok(ip) => ip.is_loopback(),
                Err(_) => name == "localhost" || name.ends_with(".localhost"),
            },
        }
    }

    /// For error texts.
    pub fn name(&self) -> String {
        match self {
            Self::Tcp(name, port) if name.contains(':') => format!("[{name}]:{port}"),
            Self::Tcp(name, port) => format!("{name}:{port}"),
            Self::Unix(path) => path.display().to_string(),
        }
    }
}

/// An address, taken apart and checked. Not `Debug`: it holds a password.
pub(super) struct Address {
    /// Tried in this order until one takes writes.
    pub hosts: Vec<Host>,
    pub user: String,
    pub password: Option<Secret>,
    pub database: String,
    pub application: String,
    /// The certificate is checked even where it is this machine's own.
    tls_everywhere: bool,
    /// Who else may listen on a socket than root and this program's user.
    #[cfg_attr(not(unix), allow(dead_code))]
    peer: Option<u32>,
    /// Like the option of that name.
    pub ca_file: Option<PathBuf>,
}

const KNOWN: &str = "host, port, user, password, dbname, sslmode, sslrootcert, requirepeer, application_name";

impl Address {
    /// Reads `postgres://user:password@host:port,host2:port/database?parameter=value`. No error shows a part of it.
    pub fn parse(text: &str) -> Result<Self> {
        let rest = text.split_once("://").map(|(_, rest)| rest);
        let rest = rest.ok_or_else(|| bad("must begin with postgres://"))?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        if query.contains('#') || rest.contains('#') {
            return Err(bad("holds a #: in a password it is written %23"));
        }
        // The last @, so that one in a password that was not encoded does not end up in a host's name.
        let (login, place) = rest.rsplit_once('@').unwrap_or(("", rest));
        let (hosts, path) = place.split_once('/').unwrap_or((place, ""));
        if login.contains('/') || path.contains('/') {
            return Err(bad("holds a / too many: in a user name or password it is written %2F"));
        }
        let (user, password) = match login.split_once(':') {
            Some((user, password)) => (decoded(user)?, Some(decoded(password)?)),
            None => (decoded(login)?, None),
        };
        let mut parts =
            Parts { user, password, hosts: hosts.to_owned(), database: decoded(path)?, ..Parts::default() };
        for parameter in query.split('&').filter(|parameter| !parameter.is_empty()) {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            parts.set(name, decoded(value)?)?;
        }
        parts.address()
    }

    /// Whether what is sent there goes through TLS with a checked certificate.
    pub fn is_encrypted(&self, host: &Host) -> bool {
        matches!(host, Host::Tcp(..)) && (self.tls_everywhere || !host.is_this_machine())
    }

    /// Whether a user may be the one who listens on a socket: in a folder that others may write to, anybody can take the
    /// place of a server that is down.
    #[cfg(unix)]
    pub fn takes(&self, owner: u32) -> bool {
        // SAFETY: it only tells.
        let me = unsafe { libc::geteuid() };
        owner == 0 || owner == me || Some(owner) == self.peer
    }
}

#[derive(Default)]
struct Parts {
    user: String,
    password: Option<String>,
    hosts: String,
    socket: bool,
    port: Option<u16>,
    database: String,
    mode: Option<String>,
    ca_file: Option<PathBuf>,
    peer: Option<String>,
    application: Option<String>,
}

impl Parts {
    fn set(&mut self, name: &str, value: String) -> Result<()> {
        match name {
            "user" => self.user = value,
            "password" => self.password = Some(value),
            "dbname" => self.database = value,
            "host" => {
                self.socket = value.starts_with('/');
                self.hosts = value;
            }
            "port" => self.port = Some(port(&value)?),
            "sslmode" => self.mode = Some(value),
            "sslrootcert" => self.ca_file = Some(value.into()),
            "requirepeer" => self.peer = Some(value),
            "application_name" => self.application = Some(value),
            _ => return Err(bad(format!("holds a parameter that is not known; these are: {KNOWN}"))),
        }
        Ok(())
    }

    fn address(self) -> Result<Address> {
        let default_port = self.port.unwrap_or(5432);
        let hosts = if self.socket {
            let file = format!(".s.PGSQL.{default_port}");
            vec![Host::Unix(PathBuf::from(self.hosts).join(file))]
        } else {
            self.hosts.split(',').map(|host| tcp(host, default_port)).collect::<Result<_>>()?
        };
        if self.user.is_empty() {
            return Err(bad("names no user"));
        }
        let tls_everywhere = match self.mode.as_deref() {
            None | Some("prefer" | "allow") => false,
            Some("require" | "verify-ca" | "verify-full") => true,
            Some("disable") if hosts.iter().all(Host::is_this_machine) => false,
            Some("disable") => {
                return Err(bad("has sslmode=disable, but plain text never leaves this machine"));
            }
            Some(_) => return Err(bad("has an sslmode that is not known")),
        };
        let peer = match self.peer {
            Some(name) => Some(user_id(&name).ok_or_else(|| {
                bad("names a user in requirepeer who is not in /etc/passwd: it may also be the user's number")
            })?),
            None => user_id("postgres"),
        };
        let database = if self.database.is_empty() { self.user.clone() } else { self.database };
        Ok(Address {
            hosts,
            user: self.user,
            password: self.password.map(Secret::new),
            database,
            application: self.application.unwrap_or_else(|| "dargah".to_owned()),
            tls_everywhere,
            peer,
            ca_file: self.ca_file,
        })
    }
}

fn tcp(text: &str, default_port: u16) -> Result<Host> {
    let (name, port_text) = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((ip, rest)) => {
            if ip.parse::<std::net::Ipv6Addr>().is_err() {
                return Err(bad("holds something else than an IPv6 address between [ and ]"));
            }
            (ip.to_owned(), rest.strip_prefix(':').or(rest.is_empty().then_some("")))
        }
        None => match text.split_once(':') {
            Some((name, port)) => (decoded(name)?, Some(port)),
            None => (decoded(text)?, Some("")),
        },
    };
    let port = match port_text {
        Some("") => default_port,
        Some(text) => port(text)?,
        None => return Err(bad("holds something else than a port after ]")),
    };
    if name.is_empty() {
        return Err(bad("names no host"));
    }
    if name.starts_with('/') {
        return Ok(Host::Unix(PathBuf::from(name).join(format!(".s.PGSQL.{port}"))));
    }
    // Anything else would only fail later, in a name server's words.
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte);
    if !name.bytes().all(plain) {
        return Err(bad("holds a character that no host name has: in a password it must be percent-encoded"));
    }
    Ok(Host::Tcp(name, port))
}

fn port(text: &str) -> Result<u16> {
    match text.parse() {
        Ok(port) if port != 0 => Ok(port),
        _ => Err(bad("holds a port that is none: is something in the password not percent-encoded?")),
    }
}

/// Of a user by name or number. Out of the file alone: to ask a directory in the network may take for ever.
fn user_id(user: &str) -> Option<u32> {
    user.parse().ok().or_else(|| {
        let users = std::fs::read("/etc/passwd").ok()?;
        String::from_utf8_lossy(&users).lines().find_map(|line| {
            let mut fields = line.split(':');
            (fields.next() == Some(user)).then(|| fields.nth(1)?.parse().ok())?
        })
    })
}

fn decoded(text: &str) -> Result<String> {
    let text = percent_encoding::percent_decode_str(text).decode_utf8();
    let text = text.map_err(|_| bad("holds something that is not UTF-8"))?;
    if text.chars().any(char::is_control) {
        return Err(bad("holds a control character"));
    }
    Ok(text.into_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    fn names(address: &Address) -> Vec<String> {
        address.hosts.iter().map(Host::name).collect()
    }

    #[test]
    fn an_address_is_taken_apart() {
        let address =
            Address::parse("postgres://shop:p%40%2Fss@db.example:6543/pay?application_name=x").unwrap();
        assert_eq!(names(&address), ["db.example:6543"]);
        assert_eq!((address.user.as_str(), address.database.as_str()), ("shop", "pay"));
        assert_eq!(address.password.as_ref().unwrap().expose(), "p@/ss");
        let address = Address::parse("postgresql://shop@a,[::1]:7,c/").unwrap();
        assert_eq!(
            (names(&address), address.database.as_str()),
            (vec!["a:5432".into(), "[::1]:7".into(), "c:5432".into()], "shop")
        );
        for socket in ["postgres://shop@/d?host=/run/pg&port=7", "postgres://shop@%2Frun%2Fpg:7/d"] {
            assert_eq!(names(&Address::parse(socket).unwrap()), ["/run/pg/.s.PGSQL.7"], "{socket}");
        }
    }

    #[test]
    fn plain_text_stays_on_this_machine() {
        let encrypted = |text: &str| {
            let address = Address::parse(text).unwrap();
            address.hosts.iter().map(|host| address.is_encrypted(host)).collect::<Vec<_>>()
        };
        assert_eq!(
            encrypted("postgres://u@127.0.0.1,[::1],localhost,db,10.0.0.1/d"),
            [false, false, false, true, true]
        );
        assert_eq!(encrypted("postgres://u@localhost/d?sslmode=require"), [true]);
        assert_eq!(encrypted("postgres://u@/d?host=/run/pg&sslmode=require"), [false]);
        assert_eq!(encrypted("postgres://u@db/d?sslmode=prefer"), [true]);
        assert!(Address::parse("postgres://u@localhost,db/d?sslmode=disable").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn on_a_socket_listens_root_this_user_or_the_one_who_is_named() {
        // SAFETY: it only tells.
        let me = unsafe { libc::geteuid() };
        let (named, stranger) = (me + 1, me + 2);
        let takes = |text: &str, user| Address::parse(text).unwrap().takes(user);
        for (text, expected) in [
            (format!("postgres://u@/d?host=/run/pg&requirepeer={named}"), [true, true, true, false]),
            ("postgres://u@/d?host=/run/pg&requirepeer=root".to_owned(), [true, true, false, false]),
        ] {
            assert_eq!([0, me, named, stranger].map(|user| takes(&text, user)), expected, "{text}");
        }
        let usual = Address::parse("postgres://u@/d?host=/run/pg").unwrap();
        assert_eq!(usual.peer, user_id("postgres"), "as where nobody is named");
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_not_shown() {
        let wrong = [
            "postgres://u:hunter2@/d",
            "postgres://:hunter2@h/d",
            "postgres://u:hunter2/x@h/d",
            "postgres://u:p#hunter2@h/d",
            "postgres://u:p?hunter2@h/d",
            "postgres://u@h:hunter2/d",
            "postgres://u@[hunter2]/d",
            "postgres://u@h:0/d",
            "postgres://u@h/d?sslmode=hunter2",
            "postgres://u@h/d?hostaddr=1.2.3.4",
            "postgres://u@h hunter2/d",
            "postgres://u@h,/d",
            "postgres://u:hunter2%0a@h/d",
            "postgres://u:%ff@h/d",
            "postgres://u@h/d/hunter2",
            "postgres://u@/d?host=/run/pg&requirepeer=hunter2",
            "postgres://u@h/d?requirepeer=",
        ];
        for text in wrong {
            let error = Address::parse(text).err().unwrap();
            assert_eq!(
                (error.kind(), error.field()),
                (ErrorKind::InvalidConfiguration, Some("journal")),
                "{text}"
            );
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
        }
    }
}
