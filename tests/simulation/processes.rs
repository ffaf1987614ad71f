//! The same callback at once in eight real processes with eight threads each, over one SQLite file and against a
//! server: one first time, one verify.

use crate::support::{MERCHANT, rial};
use dargah::checkout::journal::SqliteJournal;
use dargah::checkout::{Again, Checkout, Order, Payment, State};
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::CallOptions;
use dargah_simulator::{Operation, Simulator};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Barrier};

const PROCESSES: usize = 8;
const THREADS: usize = 8;
/// What a process that was started by the test is to do.
const TASK: &str = "DARGAH_SIMULATION_TASK";
const READY: &str = "ready to complete";
const DONE: &str = "completed ";

fn checkout(file: &Path, tara: &str, tabapay: &str) -> Checkout {
    let tara = Tara::builder("shop", "secret-password").base_url(tara).build().unwrap();
    let tabapay = TabaPay::builder(MERCHANT, Environment::Production).base_url(tabapay).build().unwrap();
    let journal = Arc::new(SqliteJournal::open(file).unwrap());
    Checkout::builder(journal).tara("tara", tara).tabapay("taba", tabapay).build().unwrap()
}

fn orders() -> [(&'static str, Order, Operation); 2] {
    let tara = TokenRequest::new(rial(150_000), 101, "1.2.3.4", "https://shop.ir/back").order_id("order-1");
    let request = CreateRequest::new(rial(150_000), "https://shop.ir/back");
    let tabapay = Order::TabaPay { order_id: "order-2".to_owned(), request };
    [("tara", Order::Tara(tara), Operation::PurchaseVerify), ("taba", tabapay, Operation::Verify)]
}

/// One of the processes: completes when it is told to, with all its threads at once.
fn take_part(task: &Value) {
    let text = |name: &str| task[name].as_str().unwrap().to_owned();
    let checkout = checkout(Path::new(&text("file")), &text("tara"), &text("tabapay"));
    println!("\n{READY}");
    let mut go = String::new();
    std::io::stdin().read_line(&mut go).unwrap();
    let barrier = Barrier::new(THREADS);
    let first_times: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|_| {
                scope.spawn(|| {
                    barrier.wait();
                    let (account, callback) = (text("account"), text("callback"));
                    let options = CallOptions::new();
                    let done = checkout.complete(&account, b"", callback.as_bytes(), &options).unwrap();
                    assert_eq!(done.payment.state, State::Paid);
                    usize::from(done.first_time)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    println!("\n{DONE}{first_times}");
}

struct Process {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Process {
    fn start(task: &Value) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "processes::sixty_four_threads_in_eight_processes_complete_once",
                "--nocapture",
            ])
            .env(TASK, task.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, input, output }
    }

    /// The rest of the next line that begins so.
    fn line(&mut self, start: &str) -> String {
        let mut line = String::new();
        while self.output.read_line(&mut line).unwrap() > 0 {
            if let Some(rest) = line.trim().strip_prefix(start) {
                return rest.to_owned();
            }
            line.clear();
        }
        panic!("a process ended before it said {start:?}");
    }
}

/// Lets all processes complete at the same moment; how many first times they saw.
fn complete_everywhere(task: &Value) -> usize {
    let mut processes: Vec<Process> = (0..PROCESSES).map(|_| Process::start(task)).collect();
    for process in &mut processes {
        process.line(READY);
    }
    for process in &mut processes {
        process.input.write_all(b"go\n").unwrap();
    }
    let first_times = processes.iter_mut().map(|process| process.line(DONE).parse::<usize>().unwrap()).sum();
    for mut process in processes {
        assert!(process.child.wait().unwrap().success());
    }
    first_times
}

#[test]
fn sixty_four_threads_in_eight_processes_complete_once() {
    if let Ok(task) = std::env::var(TASK) {
        return take_part(&serde_json::from_str(&task).unwrap());
    }
    let simulator = Simulator::builder().seed(7).start().unwrap();
    let file = std::env::temp_dir().join(format!("dargah-processes-{}.db", std::process::id()));
    let (tara, tabapay) = (simulator.tara_base_url(), simulator.tabapay_base_url());
    let shop = checkout(&file, &tara, &tabapay);
    for (account, order, verify) in orders() {
        let started = shop.begin(account, &order, Again::Default, &CallOptions::new()).unwrap();
        let token = started.payment.token.unwrap();
        let callback = simulator.pay(token.expose()).unwrap().callbacks[0].raw_fields().to_owned();
        let task = json!({
            "file": file, "tara": tara, "tabapay": tabapay, "account": account, "callback": callback,
        });
        assert_eq!(complete_everywhere(&task), 1, "{account}: first times");
        assert_eq!(simulator.counters().calls(verify), 1, "{account}: verifies");
        assert_eq!(simulator.account(token.expose()).unwrap().times_settled, 1, "{account}");
        let kept: Payment = shop.payment(started.payment.id).unwrap().unwrap();
        assert_eq!((kept.state, kept.acknowledged), (State::Paid, false));
    }
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", file.display()));
    }
}
