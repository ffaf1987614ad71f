//! An SQLite file as it fails: full, locked, damaged, read-only, gone, old, newer.

#![cfg(all(unix, feature = "sqlite"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/not_run.rs"]
mod not_run;
#[path = "support/persian.rs"]
mod persian;
mod support;

use dargah::checkout::journal::{Entry, Filter, Journal, JournalOptions, SqliteJournal};
use dargah::checkout::{Again, Checkout, Order, Payment, State};
use dargah::error::{Error, ErrorKind};
use dargah::transport::CallOptions;
use dargah_simulator::machine::{Operation as Op, Pay};
use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use support::database::{Database, private, unused_name};
use support::{World, tara_order};

/// Where this test binary, run again, finds the file of its test.
const FILE: &str = "DARGAH_TEST_FILE";

fn path(database: &Database) -> PathBuf {
    PathBuf::from(database.address.strip_prefix("sqlite:").unwrap())
}

fn quick() -> JournalOptions {
    JournalOptions { timeout: Duration::from_millis(100), ..JournalOptions::default() }
}

fn checkout(world: &World, path: &Path) -> Checkout {
    let journal = Arc::new(SqliteJournal::open_with(path, &quick()).unwrap());
    Checkout::builder(journal).tara("shop", world.tara()).clock(Arc::new(world.clone())).build().unwrap()
}

fn begin(checkout: &Checkout, order: &str) -> Result<Payment, Error> {
    let order = Order::Tara(tara_order().order_id(order));
    checkout.begin("shop", &order, Again::Default, &CallOptions::new()).map(|started| started.payment)
}

fn pays(world: &World, payment: &Payment) -> String {
    let token = payment.token.clone().unwrap();
    let finished = world.machine(|m, now| m.pay(token.expose(), &Pay::default(), now).unwrap());
    finished.callbacks[0].raw_fields().to_owned()
}

fn complete(checkout: &Checkout, callback: &str) -> Result<State, Error> {
    checkout.complete("shop", b"", callback.as_bytes(), &CallOptions::new()).map(|done| done.payment.state)
}

/// While the journal fails: nothing is sent that is not written, and nothing is asked or marked as paid.
fn nothing_moves(world: &World, checkout: &Checkout, payment: &Payment, callback: &str) {
    let calls = || (world.calls(Op::GetToken), world.calls(Op::PurchaseVerify));
    let before = calls();
    assert_eq!(begin(checkout, "order-new").unwrap_err().kind(), ErrorKind::Journal);
    assert_eq!(complete(checkout, callback).unwrap_err().kind(), ErrorKind::Journal);
    assert_eq!(
        checkout.acknowledge(payment.id, payment.amount).unwrap_err().kind(),
        ErrorKind::Journal,
        "it is not paid"
    );
    assert_eq!(calls(), before);
}

#[test]
fn a_locked_file() {
    let (world, database) = (World::new(), Database::sqlite());
    let checkout = checkout(&world, &path(&database));
    let payment = begin(&checkout, "order-1").unwrap();
    let callback = pays(&world, &payment);
    let other = rusqlite::Connection::open(path(&database)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (tokens, verifies) = (world.calls(Op::GetToken), world.calls(Op::PurchaseVerify));
    let error = begin(&checkout, "order-new").unwrap_err();
    assert!(error.kind() == ErrorKind::Journal && error.to_string().contains("locked"), "{error}");
    assert_eq!(complete(&checkout, &callback).unwrap_err().kind(), ErrorKind::Journal);
    assert_eq!((world.calls(Op::GetToken), world.calls(Op::PurchaseVerify)), (tokens, verifies));
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(complete(&checkout, &callback).unwrap(), State::Paid);
}

#[test]
fn a_file_that_is_gone_or_was_replaced() {
    let (world, database) = (World::new(), Database::sqlite());
    let (file, aside) = (path(&database), path(&database).with_extension("aside"));
    let checkout = checkout(&world, &file);
    let payment = begin(&checkout, "order-1").unwrap();
    let callback = pays(&world, &payment);
    std::fs::rename(&file, &aside).unwrap();
    nothing_moves(&world, &checkout, &payment, &callback);
    assert!(!file.exists(), "no empty journal takes its place");
    std::fs::rename(&aside, &file).unwrap();
    assert_eq!(complete(&checkout, &callback).unwrap(), State::Paid);
    // Another file in its place is the journal from now on: what went into the old one would be seen by nobody.
    let (other, replacement) = (Database::sqlite(), World::new());
    let theirs = begin(&self::checkout(&replacement, &path(&other)), "order-theirs").unwrap();
    let connection = rusqlite::Connection::open(path(&other)).unwrap();
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    drop(connection);
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", file.display()));
    }
    std::fs::rename(path(&other), &file).unwrap();
    assert_eq!(checkout.find("order-theirs").unwrap()[0].id, theirs.id);
    assert_eq!(checkout.find("order-1").unwrap(), []);
}

#[test]
fn a_damaged_file() {
    let (world, database) = (World::new(), Database::sqlite());
    let file = path(&database);
    let payment = begin(&checkout(&world, &file), "order-1").unwrap();
    let callback = pays(&world, &payment);
    let connection = rusqlite::Connection::open(&file).unwrap();
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    drop(connection);
    let mut content = std::fs::read(&file).unwrap();
    // Behind the first page, which would be noticed at once.
    content[4096..].fill(0xa5);
    std::fs::write(&file, content).unwrap();
    let damaged = checkout(&world, &file);
    nothing_moves(&world, &damaged, &payment, &callback);
}

#[test]
fn a_record_that_cannot_be_read_is_not_shown() {
    let (world, database) = (World::new(), Database::sqlite());
    let checkout = checkout(&world, &path(&database));
    let payment = begin(&checkout, "order-1").unwrap();
    let connection = rusqlite::Connection::open(path(&database)).unwrap();
    connection.execute("UPDATE payment SET data = json_set(data, '$.amount', 'hunter2')", []).unwrap();
    let error = checkout.payment(payment.id).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Journal);
    assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
}

/// This test of this binary in a process of its own, with `file`.
fn again(test: &str, file: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env(FILE, file);
    command
}

fn file_of_parent() -> Option<PathBuf> {
    std::env::var_os(FILE).map(PathBuf::from)
}

/// Two users of this machine, where root runs the tests.
const SHOP: u32 = 65533;
const OTHER: u32 = 65534;

fn is_root() -> bool {
    // SAFETY: it only tells a number.
    unsafe { libc::geteuid() == 0 }
}

/// For a process that does nothing else any more.
fn become_user(user: u32) {
    // SAFETY: they take numbers only.
    let done = unsafe { (libc::setgroups(0, std::ptr::null()), libc::setgid(user), libc::setuid(user)) };
    assert_eq!(done, (0, 0, 0));
}

fn succeeds(mut command: Command) {
    let done = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(done.status.success(), "{}{}", text(&done.stdout), text(&done.stderr));
    assert!(text(&done.stdout).contains("1 passed"), "the name of the test is wrong");
}

#[test]
fn a_full_disk() {
    let Some(file) = file_of_parent() else {
        let database = Database::sqlite();
        drop(SqliteJournal::open(path(&database)).unwrap());
        let mut child = again("a_full_disk", &path(&database));
        // SAFETY: both calls are safe between fork and exec. A file cannot grow above 256 KiB, as on a full disk.
        unsafe {
            child.pre_exec(|| {
                let limit = libc::rlimit { rlim_cur: 256 << 10, rlim_max: 256 << 10 };
                libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
                if libc::setrlimit(libc::RLIMIT_FSIZE, &limit) != 0 {
                    return Err(std::io::Error::last_os_error());
                }
                Ok(())
            });
        }
        succeeds(child);
        // With room again, everything is there that was said to be.
        let journal = SqliteJournal::open(path(&database)).unwrap();
        let said: usize =
            std::fs::read_to_string(path(&database).with_extension("said")).unwrap().parse().unwrap();
        std::fs::remove_file(path(&database).with_extension("said")).unwrap();
        let all: Vec<_> = journal
            .list(&Filter::default(), usize::MAX)
            .unwrap()
            .into_iter()
            .map(|row| row.payment.unwrap())
            .collect();
        assert_eq!(all.iter().filter(|payment| payment.state == State::Waiting).count(), said);
        return;
    };
    let world = World::new();
    let checkout = checkout(&world, &file);
    let mut begun = Vec::new();
    let error = loop {
        let sent = world.calls(Op::GetToken);
        match begin(&checkout, &format!("order-{}", begun.len())) {
            Ok(payment) => begun.push(payment),
            Err(error) => break (error, world.calls(Op::GetToken) - sent),
        }
        assert!(begun.len() < 10_000, "the limit does not work");
    };
    assert_eq!(error.0.kind(), ErrorKind::Journal);
    assert!(!begun.is_empty());
    // One more cannot even be written down: it is not sent. A payer who comes back is told to wait, and not asked for.
    let (tokens, callback) = (world.calls(Op::GetToken), pays(&world, &begun[0]));
    for number in 0..3 {
        let refused = begin(&checkout, &format!("late-{number}"));
        if let Err(refused) = refused {
            assert_eq!(refused.kind(), ErrorKind::Journal);
        }
    }
    assert_eq!(world.calls(Op::GetToken), tokens, "nothing is sent that is not written");
    assert_eq!(complete(&checkout, &callback).unwrap_err().kind(), ErrorKind::Journal);
    assert_eq!(world.calls(Op::PurchaseVerify), 0);
    std::fs::write(file.with_extension("said"), begun.len().to_string()).unwrap();
}

#[test]
fn a_file_that_may_not_be_written() {
    let Some(file) = file_of_parent() else {
        let directory = std::env::temp_dir().join(unused_name());
        std::fs::create_dir(&directory).unwrap();
        let file = directory.join("dargah.db");
        drop(SqliteJournal::open(&file).unwrap());
        // Readable, so that it is the writing that fails.
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o400)).unwrap();
        if is_root() {
            chown(&file, Some(SHOP), None).unwrap();
        }
        std::fs::set_permissions(&directory, std::fs::Permissions::from_mode(0o555)).unwrap();
        succeeds(again("a_file_that_may_not_be_written", &file));
        std::fs::set_permissions(&directory, std::fs::Permissions::from_mode(0o755)).unwrap();
        std::fs::remove_dir_all(directory).unwrap();
        return;
    };
    // Nothing stops root.
    if is_root() {
        become_user(SHOP);
    }
    for (file, why) in [(file.clone(), "readonly"), (file.with_file_name("new.db"), "denied")] {
        let error = SqliteJournal::open(&file).err().unwrap();
        assert!(error.kind() == ErrorKind::Journal && error.to_string().contains(why), "{error}");
    }
}

#[test]
fn a_file_of_the_first_schema_is_taken_forward() {
    let database = Database::sqlite();
    private(&path(&database));
    let connection = rusqlite::Connection::open(path(&database)).unwrap();
    connection.execute_batch(include_str!("../src/checkout/journal/sqlite/1.sql")).unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    // As the first library wrote them: no refunds, no end of the window.
    for (id, state, number, duplicate) in
        [(1, "paid", 6, None), (2, "mismatch", 8, None), (3, "paid", 6, Some(1))]
    {
        let data = serde_json::json!({
            "id": id, "version": 3, "order_id": "order-1", "attempt": id,
            "route": { "gateway": "tara", "environment": "production", "account": "shop" }, "amount": 150_000,
            "ip": null, "callback_url": "https://shop.ir", "token": format!("t{id}"), "page": null, "state": state,
            "started_ms": 1_000 * id, "due_ms": 5, "lease_until_ms": 0, "positive_callback": true, "verified": true,
            "reference_number": "1", "reported": 150_000, "code": null, "text": null, "duplicate_of": duplicate,
            "acknowledged": false, "closed_because": null,
        });
        connection
            .execute(
                "INSERT INTO payment VALUES (?1, 'order-1', ?1, 3, 'tara', 'production', 'shop', ?2, ?3, 5, 0, ?4)",
                rusqlite::params![id, format!("t{id}"), number, data.to_string()],
            )
            .unwrap();
        let line = serde_json::json!({ "at_ms": 1, "what": "begin", "detail": null }).to_string();
        connection
            .execute("INSERT INTO history (payment, entry) VALUES (?1, ?2)", rusqlite::params![id, line])
            .unwrap();
    }
    connection.execute("INSERT INTO paid VALUES ('order-1', 1)", []).unwrap();
    drop(connection);
    // Many processes find it old at the same moment.
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| SqliteJournal::open(path(&database)).unwrap());
        }
    });
    let journal = SqliteJournal::open(path(&database)).unwrap();
    let ids = |filter| journal.list(&filter, 10).unwrap().iter().map(|row| row.place.1).collect::<Vec<_>>();
    assert_eq!(ids(Filter { attention: true, ..Filter::default() }), [2, 3]);
    assert_eq!(ids(Filter { from_ms: Some(2_000), before_ms: Some(3_000), ..Filter::default() }), [2]);
    let payment = journal.get(1).unwrap().unwrap();
    assert!(payment.refunds.is_empty() && payment.window_ends_ms == 1_000 + 3_600_000, "{payment:?}");
    assert_eq!(journal.history(1).unwrap(), [Entry::new(1, "begin", serde_json::Value::Null)]);
}

/// How often this process has a file open.
fn opened(file: &Path) -> usize {
    let all = std::fs::read_dir("/proc/self/fd").unwrap();
    all.filter(|one| std::fs::read_link(one.as_ref().unwrap().path()).is_ok_and(|link| link == file)).count()
}

#[cfg(target_os = "linux")]
#[test]
fn a_forked_child_opens_the_file_itself() {
    let database = Database::sqlite();
    let journal = SqliteJournal::open(path(&database)).unwrap();
    let line = |what: &str| Entry::new(1, what, serde_json::Value::Null);
    journal.note(1, line("parent")).unwrap();
    // SAFETY: the child only uses the journal, and leaves by _exit.
    match unsafe { libc::fork() } {
        0 => {
            let inherited = opened(&path(&database));
            let done = (0..50).all(|n| journal.note(1, line(&format!("child {n}"))).is_ok());
            let own = opened(&path(&database)) > inherited;
            drop(journal);
            unsafe { libc::_exit(i32::from(!done) + 2 * i32::from(!own)) }
        }
        child => {
            for number in 0..50 {
                journal.note(1, line(&format!("parent {number}"))).unwrap();
            }
            let mut status = 0;
            assert_eq!(unsafe { libc::waitpid(child, &mut status, 0) }, child);
            assert_eq!(status, 0);
        }
    }
    // What the child closed took none of the parent's locks away.
    let other = rusqlite::Connection::open(path(&database)).unwrap();
    assert_eq!(other.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
    assert_eq!(journal.history(1).unwrap().len(), 101);
}

/// SQLite's locks belong to the process, and closing any other descriptor of the file drops them all. An older SQLite, a
/// back-up's for one, takes who has none for gone and removes the log that it goes on writing to.
#[test]
fn a_second_journal_of_a_process_leaves_the_first_its_locks() {
    if let Some(file) = file_of_parent() {
        // What SQLite asks for before it removes a log: the range that all readers have locked.
        // SAFETY: the structure is plain numbers.
        let mut asked: libc::flock = unsafe { std::mem::zeroed() };
        asked.l_type = libc::F_WRLCK as _;
        (asked.l_start, asked.l_len) = (0x4000_0002, 510);
        let opened = std::fs::OpenOptions::new().write(true).open(file).unwrap();
        // SAFETY: the descriptor is open, and the structure lives longer than the call.
        let done =
            unsafe { libc::fcntl(std::os::fd::AsRawFd::as_raw_fd(&opened), libc::F_GETLK, &mut asked) };
        assert_eq!((done, i32::from(asked.l_type)), (0, libc::F_RDLCK), "the journal counts as closed");
        return;
    }
    let database = Database::sqlite();
    let first = SqliteJournal::open(path(&database)).unwrap();
    let is_open = || {
        succeeds(again("a_second_journal_of_a_process_leaves_the_first_its_locks", &path(&database)));
    };
    is_open();
    let second = SqliteJournal::open(path(&database)).unwrap();
    is_open();
    drop(second);
    is_open();
    first.note(1, Entry::new(1, "after", serde_json::Value::Null)).unwrap();
}

/// A directory of a test's own, with a journal in it that was made as it should be.
fn folder() -> (PathBuf, PathBuf) {
    let folder = std::env::temp_dir().join(unused_name());
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("dargah.db");
    drop(SqliteJournal::open(&file).unwrap());
    (folder, file)
}

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// Why a journal is not opened: an error of the journal, which is Persian too.
fn refused(file: &Path) -> String {
    let error = SqliteJournal::open(file).err().expect("it is opened");
    assert_eq!(error.kind(), ErrorKind::Journal, "{error}");
    persian::assert_persian(&error);
    error.to_string()
}

#[test]
fn a_journal_that_others_can_reach_is_refused_with_what_mends_it() {
    let (folder, file) = folder();
    let beside = |end: &str| PathBuf::from(format!("{}{end}", file.display()));
    let mends = |place: &Path, wrong: u32, right: &str| {
        mode(place, wrong);
        let why = refused(&file);
        let command = why.rsplit_once(": ").unwrap().1;
        assert_eq!(command, format!("{right} {}", place.display()), "{wrong:o} {why}");
        assert!(Command::new("sh").args(["-c", command]).status().unwrap().success());
        drop(SqliteJournal::open(&file).unwrap());
    };
    for wrong in [0o666, 0o660, 0o644, 0o640, 0o604, 0o602] {
        mends(&file, wrong, "chmod 600");
    }
    for wrong in [0o777, 0o757] {
        mends(&folder, wrong, "chmod go-w");
    }
    // Its log, while somebody has it open.
    let open = SqliteJournal::open(&file).unwrap();
    for end in ["-wal", "-shm"] {
        mends(&beside(end), 0o644, "chmod 600");
    }
    drop(open);
    // A log of the other kind, which SQLite would play into the file.
    std::fs::write(beside("-journal"), "").unwrap();
    mends(&beside("-journal"), 0o666, "chmod 600");
    std::fs::remove_file(beside("-journal")).unwrap();
    // What a shop has: a directory for its group too, or the one for everybody's files.
    for fine in [0o755, 0o770, 0o1777] {
        mode(&folder, fine);
        drop(SqliteJournal::open(&file).unwrap());
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn links_lead_to_a_journal_and_what_is_no_file_is_not_waited_for() {
    let (folder, file) = folder();
    let link = folder.join("link.db");
    symlink("dargah.db", &link).unwrap();
    let journal = SqliteJournal::open(&link).unwrap();
    journal.note(1, Entry::new(1, "by the link", serde_json::Value::Null)).unwrap();
    assert_eq!(SqliteJournal::open(&file).unwrap().history(1).unwrap().len(), 1);
    drop(journal);
    // To a place for a file that is not there yet.
    let new = folder.join("new.db");
    symlink(&new, folder.join("first.db")).unwrap();
    drop(SqliteJournal::open(folder.join("first.db")).unwrap());
    assert_eq!(std::fs::metadata(new).unwrap().permissions().mode() & 0o777, 0o600);
    // Where others can replace what it leads to.
    let public = folder.join("public");
    std::fs::create_dir(&public).unwrap();
    mode(&public, 0o777);
    std::fs::remove_file(&link).unwrap();
    symlink(public.join("theirs.db"), &link).unwrap();
    assert!(refused(&link).ends_with(&format!("chmod go-w {}", public.display())));
    assert!(!public.join("theirs.db").exists());
    let round = folder.join("round.db");
    symlink(&round, &round).unwrap();
    refused(&round);
    let pipe = folder.join("pipe.db");
    assert!(Command::new("mkfifo").args(["-m", "600"]).arg(&pipe).status().unwrap().success());
    for no_file in [pipe.as_path(), &folder, Path::new("/dev/zero"), Path::new("/")] {
        refused(no_file);
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_journal_that_another_user_made_is_refused() {
    const THIS: &str = "a_journal_that_another_user_made_is_refused";
    let Some(shared) = file_of_parent() else {
        if is_root() {
            // As /tmp is: nobody can remove what is another's, and everybody can be first.
            let (shared, own) = folder();
            mode(&shared, 0o1777);
            let in_shared = |name: &str| shared.join(name);
            let theirs = |file: &Path| chown(file, Some(OTHER), Some(OTHER)).unwrap();
            drop(SqliteJournal::open(in_shared("made.db")).unwrap());
            theirs(&in_shared("made.db"));
            for (own, end) in [("wal.db", "-wal"), ("shm.db", "-shm"), ("old.db", "-journal")] {
                drop(SqliteJournal::open(in_shared(own)).unwrap());
                chown(in_shared(own), Some(SHOP), Some(SHOP)).unwrap();
                let beside = in_shared(&format!("{own}{end}"));
                private(&beside);
                theirs(&beside);
            }
            symlink(in_shared("elsewhere.db"), in_shared("link.db")).unwrap();
            std::os::unix::fs::lchown(in_shared("link.db"), Some(OTHER), Some(OTHER)).unwrap();
            std::fs::create_dir(in_shared("theirs")).unwrap();
            theirs(&in_shared("theirs"));
            // A directory of root's, for another group.
            std::fs::create_dir(in_shared("group")).unwrap();
            chown(in_shared("group"), Some(0), Some(OTHER)).unwrap();
            mode(&in_shared("group"), 0o770);
            // Root leaves another's journal alone: what it makes beside it, its owner could not write.
            let why = refused(&in_shared("made.db"));
            assert!(why.contains("run this as that user") && why.ends_with("sudo -u '#65534'"), "{why}");
            assert!(
                refused(&in_shared("group/x.db")).ends_with(&format!("{}", in_shared("group").display()))
            );
            succeeds(again(THIS, &shared));
            assert!(!in_shared("elsewhere.db").exists() && own.exists());
            std::fs::remove_dir_all(shared).unwrap();
        } else {
            not_run::not_run(THIS);
        }
        return;
    };
    become_user(SHOP);
    for (file, place) in [
        ("made.db", "made.db"),
        ("wal.db", "wal.db-wal"),
        ("shm.db", "shm.db-shm"),
        ("old.db", "old.db-journal"),
        ("link.db", "link.db"),
        ("theirs/x.db", "theirs"),
    ] {
        let (why, place) = (refused(&shared.join(file)), shared.join(place));
        let place = place.display();
        assert!(why.contains(&format!("{place} belongs to user {OTHER}: ")), "{file} {why}");
        assert!(why.ends_with(&format!("chown {SHOP} {place}")), "{file} {why}");
    }
    // Its own, and one that root put there for it, are opened.
    drop(SqliteJournal::open(shared.join("mine.db")).unwrap());
}
