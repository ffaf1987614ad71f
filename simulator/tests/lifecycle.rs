//! A simulator that was stopped leaves nothing behind. Alone in its process, because it counts threads.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/wire.rs"]
mod wire;

use common::*;
use dargah_simulator::{PlannedFault, Simulator};
use wire::*;

fn threads() -> usize {
    std::fs::read_dir("/proc/self/task").unwrap().count()
}

fn descriptors() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

#[test]
fn no_threads_and_no_sockets_stay() {
    let before = (threads(), descriptors());
    for tls in [false, true] {
        let stall = PlannedFault::from_text("tabapay.verify=stall_after,times=always").unwrap();
        let simulator = Simulator::builder().tls(tls).fault(stall).start().unwrap();
        let config = tls.then(|| tls_config(&simulator, &rustls::version::TLS13));
        let mut clients: Vec<Client> = (0..50)
            .map(|_| match &config {
                None => Client::plain(&simulator),
                Some(config) => Client::tls(&simulator, config, "localhost").unwrap(),
            })
            .collect();
        for (i, client) in clients.iter_mut().enumerate() {
            if i % 2 == 0 {
                client.post("/v1/create", KEY, &tabapay_order()).unwrap();
            } else {
                client.send("POST /v1/verify HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
            }
        }
        assert!(threads() > before.0 + 50);
        if tls {
            simulator.stop()
        } else {
            drop(simulator)
        }
        drop(clients);
        // A thread that has been joined may stand in /proc for a moment more.
        let deadline = std::time::Instant::now() + GUARD;
        while (threads(), descriptors()) != before {
            assert!(
                std::time::Instant::now() < deadline,
                "{:?} became {:?}",
                before,
                (threads(), descriptors())
            );
            std::thread::yield_now();
        }
    }
}
