//! A part of the cases of `tests/vectors` over real sockets and TLS: every fault at every call, once.
//!
//! What the in-process runs assume about time and connections is checked here: the same cases must come
//! out the same, and no call may take longer than 1.05 times its deadline.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cases;
mod stopwatch;

use cases::{Case, PASSWORD, Place, Ran, run};
use dargah::tabapay::TabaPay;
use dargah::tara::{RefundCredentials, Tara};
use dargah::transport::NetworkSettings;
use dargah_simulator::machine::RefundAccount;
use dargah_simulator::{Simulator, TaraMerchant};
use serde_json::Value;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use stopwatch::{Stopwatch, longest};

/// One case against a server of its own. `number` makes its account unlike any other in this process:
/// ports come again, and logins and groups are kept by account.
fn run_over_sockets(case: &Case, number: usize, ca_directory: &Path) -> Ran {
    let (user, principal) = (format!("shop-{number}"), format!("refund-{number}"));
    let simulator = Simulator::builder()
        .seed(7)
        .tls(true)
        .ca_directory(ca_directory)
        .tara_merchant(TaraMerchant::new(&user, PASSWORD))
        .add_refund_account(RefundAccount {
            principal: principal.clone(),
            password: "refund-password".to_owned(),
            tara_user: user.clone(),
        })
        .start()
        .unwrap();
    let network =
        NetworkSettings { ca_pem: simulator.ca_pem().map(str::to_owned), ..NetworkSettings::default() };
    let refund = RefundCredentials::new(principal, "refund-password").base_url(simulator.refund_base_url());
    let tara = Tara::builder(user, PASSWORD)
        .base_url(simulator.tara_base_url())
        .refund(refund)
        .network(network.clone())
        .build()
        .unwrap();
    let watch = Stopwatch::start();
    let place = Place {
        tara: &tara,
        tabapay: &|environment, tracking| {
            TabaPay::builder(cases::MERCHANT, environment)
                .base_url(simulator.tabapay_base_url())
                .sandbox_accepts_tracking_code(tracking)
                .network(network.clone())
                .build()
                .unwrap()
        },
        machine: &|act| simulator.with(|machine, _, now| act(machine, now)),
        now: &|| watch.elapsed(),
    };
    let ran = run(case, &place);
    simulator.stop();
    ran
}

/// Runs the cases with so many threads and says what is wrong, what came of each, and how long the longest took.
fn run_all(cases: &[Case], threads: usize) -> (Vec<String>, Vec<Value>, Duration) {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    // Not below the sources: they may be another user's, whose authorities root does not believe.
    let directory = std::env::temp_dir().join(format!("dargah-sockets-ca-{}", std::process::id()));
    std::fs::create_dir(&directory).unwrap();
    let (next, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let (records, longest) = (Mutex::new(Vec::new()), Mutex::new(Duration::ZERO));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
                    let ran = run_over_sockets(case, number, &directory);
                    records.lock().unwrap().push(case.record(&ran));
                    let mut longest = longest.lock().unwrap();
                    *longest = ran.took.max(*longest);
                    drop(longest);
                    wrong.lock().unwrap().extend(judge(case, &ran));
                }
            });
        }
    });
    std::fs::remove_dir_all(directory).unwrap();
    (wrong.into_inner().unwrap(), records.into_inner().unwrap(), longest.into_inner().unwrap())
}

fn judge(case: &Case, ran: &Ran) -> Vec<String> {
    let mut wrong = Vec::new();
    if ran.normal != case.expect {
        wrong.push(format!("{}\n  must be {}\n  but is  {}", case.id, case.expect, ran.normal));
    }
    // Freeing included: `took` ends after everything of the call was dropped.
    if ran.took > longest(case.timeout()) {
        wrong.push(format!("{}: took {:?} of {:?}", case.id, ran.took, case.timeout()));
    }
    if ran.moved_twice {
        wrong.push(format!("{}: money moved twice", case.id));
    }
    let leaks = ran.secrets.iter().filter(|secret| ran.shown.contains(secret.as_str()));
    wrong.extend(leaks.map(|secret| format!("{} shows {secret}", case.id)));
    wrong
}

/// Each fault at each place once. Without `DARGAH_LONG`, each fault of the delivery at the first verify,
/// and a tenth of the rest.
fn sample() -> Vec<Case> {
    let strikes_once = |case: &Case| case.faults.iter().all(|fault| fault["times"] == 1);
    let all: Vec<Case> = ["tara_verify", "tabapay_verify", "other_calls"]
        .into_iter()
        .flat_map(cases::read)
        .filter(|case| !case.new_connection && case.environment.as_deref() != Some("sandbox"))
        .filter(strikes_once)
        .collect();
    if std::env::var_os("DARGAH_LONG").is_some() {
        return all;
    }
    let (first, rest): (Vec<Case>, Vec<Case>) = all.into_iter().partition(is_first_delivery);
    first.into_iter().chain(rest.into_iter().step_by(10)).collect()
}

fn is_first_delivery(case: &Case) -> bool {
    let about_content = ["set_field", "missing_field", "null_field", "doubled_field", "wrong_type", "body"];
    let fault = case.faults.first().and_then(|fault| fault["fault"].as_str()).unwrap_or_default();
    case.id.ends_with("-once-at-verify") && !about_content.contains(&fault)
}

/// Whether a case lasts until (a share of) its deadline.
fn is_slow(case: &Case) -> bool {
    case.timeout_ms < 20_000
}

/// Less than the shortest delay of the slow cases, 30 seconds: none of them may become quick.
const MOST_STRETCHED_MS: u64 = 20_000;

#[test]
fn every_fault_once_over_tls() {
    // One after the other: the slow ones measure time, and the quick ones need the processor.
    let (mut slow, quick): (Vec<Case>, Vec<Case>) = sample().into_iter().partition(is_slow);
    let filtered = std::env::var_os("DARGAH_CASE").is_some();
    assert!(filtered || slow.len() > 20 && quick.len() > 200, "{} and {}", slow.len(), quick.len());
    let (mut wrong, mut records, longest) = run_all(&quick, 6);
    // What a silence leaves of the time, about half, has to do for the same calls as in a quick case. How long they take is
    // the machine's doing, and what else it does; where the time ends is what is tested.
    for case in &mut slow {
        let needed = longest.as_millis() * 4;
        case.timeout_ms = u64::try_from(needed).unwrap().clamp(case.timeout_ms, MOST_STRETCHED_MS);
    }
    let (more, slow_records, _) = run_all(&slow, 24);
    wrong.extend(more);
    records.extend(slow_records);
    cases::write_records("sockets", &records);
    let shown: Vec<_> = wrong.iter().take(40).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), slow.len() + quick.len(), shown.join("\n"));
    println!("{} quick and {} slow cases over TLS, the quick ones in {longest:?}", quick.len(), slow.len());
}
