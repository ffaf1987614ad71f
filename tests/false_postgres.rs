//! Somebody else where PostgreSQL should be: on loopback, or at the socket's place while the server is down.

#![cfg(all(unix, feature = "postgres"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/persian.rs"]
mod persian;

use dargah::checkout::journal::{Journal, JournalOptions, open};
use dargah::error::{Error, ErrorKind};
use persian::assert_persian;
use std::io::{self, Read, Write};
use std::net::TcpListener;
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

const PASSWORD: &str = "hunter2";
/// More than any bound, and what a machine's buffers hold of what nobody reads is far less.
const FLOOD: usize = 256 << 20;
const MIB: usize = 1 << 20;

/// Types of columns, by PostgreSQL's numbers.
const INT8: u32 = 20;
const TEXT: u32 = 25;
const OF_A_USER: u32 = 16_400;

trait Stream: Read + Write + Send {}
impl<S: Read + Write + Send> Stream for S {}

/// The impostor's end of a connection.
struct Client {
    stream: Box<dyn Stream>,
    /// What came after the first message, which names user and database.
    heard: Vec<u8>,
    /// How many bytes it took.
    told: usize,
}

impl Client {
    fn new(mut stream: Box<dyn Stream>) -> io::Result<Self> {
        let mut length = [0; 4];
        stream.read_exact(&mut length)?;
        stream.read_exact(&mut vec![0; u32::from_be_bytes(length) as usize - 4])?;
        Ok(Self { stream, heard: Vec::new(), told: 0 })
    }

    fn tell(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes)?;
        self.told += bytes.len();
        Ok(())
    }

    /// The same again and again, until the client goes or has taken far too much.
    fn flood(&mut self, bytes: &[u8]) -> io::Result<()> {
        let piece = bytes.repeat((64 << 10) / bytes.len() + 1);
        while self.told < FLOOD {
            self.tell(&piece)?;
        }
        Ok(())
    }

    /// One message of the client's.
    fn hear(&mut self) -> io::Result<(u8, Vec<u8>)> {
        let mut head = [0; 5];
        self.stream.read_exact(&mut head)?;
        let mut body = vec![0; u32::from_be_bytes(head[1..].try_into().unwrap()) as usize - 4];
        self.stream.read_exact(&mut body)?;
        self.heard.extend([&head[..], &body].concat());
        Ok((head[0], body))
    }

    /// Lets the client in, which only has to say who it is.
    fn let_in(&mut self) -> io::Result<()> {
        self.tell(&[login(0, b""), READY.to_vec()].concat())
    }

    fn hear_statement(&mut self) -> io::Result<()> {
        while self.hear()?.0 != b'S' {}
        Ok(())
    }

    fn answer(&mut self, of_type: u32, values: &[&[u8]]) -> io::Result<()> {
        self.hear_statement()?;
        self.tell(
            &[columns(of_type, values.len()), row(values), message(b'C', b"SELECT 1\0"), READY.to_vec()]
                .concat(),
        )
    }

    /// As an honest server that holds a journal, up to the first statement of whoever opened it.
    fn be_honest(&mut self) -> io::Result<()> {
        self.let_in()?;
        self.answer(TEXT, &[b"on", b"", b"", b"", b"", b"on", b"UTF8", b"off"])?;
        self.answer(INT8, &[&2_i64.to_be_bytes()])?;
        self.answer(INT8, &[&1_790_000_000_000_i64.to_be_bytes()])?;
        self.hear_statement()
    }
}

const READY: &[u8] = b"Z\0\0\0\x05I";

fn message(letter: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap() + 4;
    [&[letter][..], &length.to_be_bytes(), body].concat()
}

fn login(kind: u32, body: &[u8]) -> Vec<u8> {
    message(b'R', &[&kind.to_be_bytes()[..], body].concat())
}

/// That a statement was understood, and what its answer has for columns.
fn columns(of_type: u32, count: usize) -> Vec<u8> {
    let one = [b"c\0", &[0; 6][..], &of_type.to_be_bytes(), &[0; 6], b"\0\x01"].concat();
    let all = [&u16::try_from(count).unwrap().to_be_bytes()[..], &one.repeat(count)].concat();
    [message(b'1', b""), message(b'2', b""), message(b'T', &all)].concat()
}

fn row(values: &[&[u8]]) -> Vec<u8> {
    let mut body = u16::try_from(values.len()).unwrap().to_be_bytes().to_vec();
    for value in values {
        body.extend(u32::try_from(value.len()).unwrap().to_be_bytes());
        body.extend(*value);
    }
    message(b'D', &body)
}

/// The head of a message of 1 GiB.
fn promise(letter: u8) -> Vec<u8> {
    [&[letter][..], &(1_u32 << 30).to_be_bytes()].concat()
}

/// A folder of a socket, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let path = std::env::temp_dir().join(format!("dargah-false-{}-{number}", std::process::id()));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    fn listen(&self) -> UnixListener {
        UnixListener::bind(self.0.join(".s.PGSQL.5432")).unwrap()
    }

    fn address(&self) -> String {
        format!("postgres://shop:{PASSWORD}@/pay?host={}", self.0.display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

/// What an impostor heard, and how much it could tell.
type Heard = JoinHandle<(Vec<u8>, usize)>;

fn plays(client: io::Result<Client>, play: impl FnOnce(&mut Client) -> io::Result<()>) -> (Vec<u8>, usize) {
    let mut client = client.unwrap();
    // Whom the client leaves cannot go on. Who is left with a client hears what it says to that, and goes.
    let done = play(&mut client);
    if done.is_ok() && client.told < FLOOD {
        let _ = client.hear();
    }
    (client.heard, client.told)
}

/// Plays the server on loopback, for one connection.
fn on_loopback(play: impl FnOnce(&mut Client) -> io::Result<()> + Send + 'static) -> (String, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("postgres://shop:{PASSWORD}@{}/pay", listener.local_addr().unwrap());
    let heard = std::thread::spawn(move || plays(Client::new(Box::new(listener.accept().unwrap().0)), play));
    (address, heard)
}

/// The same at a socket's place.
fn at_socket(
    listener: UnixListener,
    play: impl FnOnce(&mut Client) -> io::Result<()> + Send + 'static,
) -> Heard {
    std::thread::spawn(move || plays(Client::new(Box::new(listener.accept().unwrap().0)), play))
}

/// A test that hangs has failed: the limits are long enough for any machine.
fn options() -> JournalOptions {
    let long = Duration::from_secs(120);
    JournalOptions { connect_timeout: long, timeout: long, ..JournalOptions::default() }
}

fn refused(address: &str) -> Error {
    told(open(address, &options()).err().unwrap())
}

fn told(error: Error) -> Error {
    assert_eq!(error.kind(), ErrorKind::Journal, "{error}");
    assert!(!format!("{error} {error:?} {}", error.text_fa()).contains(PASSWORD), "{error:?}");
    assert_persian(&error);
    error
}

#[test]
fn a_password_is_neither_told_nor_hashed_for_whoever_asks() {
    // In clear, as MD5, and the ways that are known no more.
    for ask in [login(3, b""), login(5, b"salt"), login(2, b""), login(6, b""), login(7, b""), login(9, b"")]
    {
        let (address, by_loopback) = on_loopback({
            let ask = ask.clone();
            move |client| client.tell(&ask)
        });
        let folder = Folder::new();
        let by_socket = at_socket(folder.listen(), move |client| client.tell(&ask));
        for (address, heard) in [(address, by_loopback), (folder.address(), by_socket)] {
            let error = refused(&address);
            assert!(error.to_string().contains("SCRAM-SHA-256"), "{error}");
            assert_eq!(heard.join().unwrap().0, b"", "{address}");
        }
    }
}

/// Asks for a proof with so many rounds.
fn ask_for_proof(rounds: &str) -> impl FnOnce(&mut Client) -> io::Result<()> + Send + 'static {
    let rounds = rounds.to_owned();
    move |client| {
        client.tell(&login(10, b"SCRAM-SHA-256\0\0"))?;
        let (_, first) = client.hear()?;
        client.heard.clear();
        let first = String::from_utf8_lossy(&first).into_owned();
        let nonce = first.rsplit_once("r=").unwrap().1;
        client.tell(&login(11, format!("r={nonce}impostor,s=c2FsdA==,i={rounds}").as_bytes()))
    }
}

#[test]
fn a_proof_with_few_rounds_or_with_very_many_is_not_made() {
    for rounds in ["0", "1", "4095", "100001", "2147483648", "9999999999", "", "4096x"] {
        let (address, heard) = on_loopback(ask_for_proof(rounds));
        let error = refused(&address);
        assert!(error.to_string().contains("rounds"), "{rounds}: {error}");
        assert_eq!(heard.join().unwrap().0, b"", "{rounds}");
    }
    // What an honest server asks for is answered: this one cannot show that it knows the password.
    let (address, heard) = on_loopback(|client| {
        ask_for_proof("4096")(client)?;
        client.hear()?;
        client.tell(&login(12, b"v=AAAA"))
    });
    let error = refused(&address);
    assert!(!error.to_string().contains("rounds"), "{error}");
    assert!(String::from_utf8_lossy(&heard.join().unwrap().0).contains(",p="));
}

#[test]
fn what_comes_before_the_login_takes_no_memory() {
    let mut attacks: Vec<Vec<u8>> = b"RENSKZD".iter().map(|letter| promise(*letter)).collect();
    // Small, and without end: notices and settings are kept.
    attacks.push(message(b'N', b"SNOTICE\0C00000\0MNotice\0\0"));
    attacks.push(message(b'S', b"name\0value\0"));
    for attack in attacks {
        let letter = attack[0] as char;
        let (address, heard) = on_loopback(move |client| {
            client.tell(&login(0, b""))?;
            client.tell(&attack)?;
            client.flood(&attack)
        });
        let error = refused(&address);
        assert!(error.to_string().contains("65536 bytes"), "{letter}: {error}");
        let (heard, told) = heard.join().unwrap();
        assert!(heard.is_empty() && told < 32 * MIB, "{letter}: {told}");
    }
}

/// Opens a journal at a server that is honest until it is asked for a history, which is the error's.
fn asked(attack: impl FnOnce(&mut Client) -> io::Result<()> + Send + 'static) -> (Error, usize) {
    let (address, heard) = on_loopback(move |client| {
        client.be_honest()?;
        client.told = 0;
        attack(client)
    });
    let journal: Arc<dyn Journal> = open(&address, &options()).unwrap();
    let error = told(journal.history(1).unwrap_err());
    drop(journal);
    (error, heard.join().unwrap().1)
}

#[test]
fn an_answer_takes_bounded_memory() {
    let attacks = [
        ("a promised row", promise(b'D')),
        ("a promised error", promise(b'E')),
        ("empty rows", row(&[])),
        ("rows of a mebibyte", row(&[&vec![b'x'; MIB]])),
        ("notices", message(b'N', b"SNOTICE\0C00000\0MNotice\0\0")),
        ("settings", message(b'S', b"name\0value\0")),
    ];
    for (name, attack) in attacks {
        let (error, told) = asked(move |client| {
            client.tell(&columns(TEXT, usize::from(name != "empty rows")))?;
            client.flood(&attack)
        });
        assert!(error.to_string().contains("67108864 bytes"), "{name}: {error}");
        // What comes in small pieces takes more memory than it has bytes.
        let most = if name == "rows of a mebibyte" { 128 * MIB } else { 32 * MIB };
        assert!(told < most, "{name}: {told}");
    }
    // A setting is kept as long as the connection: few enough for one answer would be too many after some more.
    let (error, _) = asked(|client| {
        let settings = message(b'S', b"name\0value\0").repeat(1_000);
        client.tell(&[settings, columns(TEXT, 1), message(b'C', b"SELECT 0\0"), READY.to_vec()].concat())
    });
    assert!(error.to_string().contains("65536 bytes"), "{error}");
}

#[test]
fn the_types_of_an_answer_are_not_looked_up_for_ever() {
    // Each answer to a question about a type has columns of the same type.
    let (error, _) = asked(|client| {
        client.tell(&columns(OF_A_USER, 1))?;
        for _ in 0..10_000 {
            client.tell(READY)?;
            client.hear_statement()?;
            client.tell(&message(b'1', b""))?;
            client.tell(&message(b't', b"\0\0"))?;
            client.tell(&columns(OF_A_USER, 1)[10..])?;
        }
        Ok(())
    });
    assert!(error.to_string().contains("unknown types"), "{error}");
}

#[test]
fn who_closes_or_trickles_keeps_nobody_waiting() {
    let begun =
        [&b""[..], b"R", &login(0, b"")[..7], &login(0, b""), &promise(b'R')[..4]].map(<[u8]>::to_vec);
    for bytes in begun {
        // Whoever has told all hears until the client goes: so the stream is closed here.
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("postgres://shop:{PASSWORD}@{}/pay", listener.local_addr().unwrap());
        let closing = std::thread::spawn(move || {
            let mut client = Client::new(Box::new(listener.accept().unwrap().0)).unwrap();
            client.tell(&bytes).unwrap();
        });
        refused(&address);
        closing.join().unwrap();
    }
    // A byte now and then, for as long as somebody listens.
    let (address, heard) = on_loopback(|client| {
        let notice = message(b'N', &[b'x'; 60_000]);
        notice.iter().try_for_each(|byte| {
            std::thread::sleep(Duration::from_millis(10));
            client.tell(&[*byte])
        })
    });
    let short = JournalOptions { connect_timeout: Duration::from_secs(1), ..options() };
    let error = told(open(&address, &short).err().unwrap());
    assert!(error.to_string().contains("not in time"), "{error}");
    heard.join().unwrap();
}

/// A listener that belongs to `user`, as only root can make one.
#[cfg(target_os = "linux")]
fn listener_of(user: u32, folder: &Folder) -> UnixListener {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(&folder.0, std::fs::Permissions::from_mode(0o777)).unwrap();
    let path = folder.0.join(".s.PGSQL.5432");
    let becomes = move || {
        // SAFETY: it takes numbers only. The kernel's own call is about this thread alone.
        assert_eq!(unsafe { libc::syscall(libc::SYS_setresuid, -1, user, -1) }, 0);
        UnixListener::bind(path).unwrap()
    };
    std::thread::spawn(becomes).join().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn a_socket_of_another_user_hears_nothing() {
    const NOBODY: u32 = 65_534;
    // SAFETY: it only tells.
    if unsafe { libc::geteuid() } != 0 {
        // Only root can play somebody else. The rule itself has a test in `address.rs`.
        return;
    }
    let folder = Folder::new();
    let listener = listener_of(NOBODY, &folder);
    let heard = std::thread::spawn(move || {
        let mut all = Vec::new();
        listener.accept().unwrap().0.read_to_end(&mut all).unwrap();
        (all, listener)
    });
    let error = refused(&folder.address());
    assert!(error.to_string().contains("user 65534") && error.to_string().contains("requirepeer"), "{error}");
    let (all, listener) = heard.join().unwrap();
    assert_eq!(all, b"");
    // Unless the address says that it is this user's.
    let heard = at_socket(listener, |client| client.tell(&login(3, b"")));
    let error = refused(&format!("{}&requirepeer={NOBODY}", folder.address()));
    assert!(error.to_string().contains("SCRAM-SHA-256"), "{error}");
    heard.join().unwrap();
}
