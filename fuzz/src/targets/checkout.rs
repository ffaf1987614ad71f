//! A shop's callback address, where anybody may post: `complete`, `push` and `return_state` with bytes of the fuzzer.

use super::world::{AMOUNT, ORDER, START_MS, TOKEN, World, hides, parts, text};
use dargah::amount::Rial;
use dargah::checkout::journal::{Filter, Journal, MemoryJournal};
use dargah::checkout::{Again, Checkout, Order, State, StateKeys};
use dargah::json::ToJson;
use dargah::tabapay::{CreateRequest, Environment};
use dargah::tara::TokenRequest;
use dargah::transport::CallOptions;
use std::sync::Arc;
use std::time::Duration;

const TABAPAY_TOKEN: &str = "2b7d9c11-5a3e-4f60-8e21-9d4c6b8a7f05";
const STATE_KEY: &str = "a key of the shop of 32 bytes or so";

fn rial() -> Rial {
    Rial::new(AMOUNT).expect("above zero")
}

/// A shop with a payment on its way at each gateway. Whatever is asked next gets lost, so that nothing is proven.
fn shop() -> (World, Arc<MemoryJournal>, Checkout, [i64; 2], String) {
    let tara = format!(r#"2{{"result":"0","token":"{TOKEN}"}}"#);
    let tabapay = format!(
        r#"2{{"status":"success","token":"{TABAPAY_TOKEN}","url":"https://pay.test/{TABAPAY_TOKEN}"}}"#
    );
    let world = World::new([tara.as_bytes(), tabapay.as_bytes()].into_iter());
    let clock = Arc::new(world.clone());
    let journal = Arc::new(MemoryJournal::new(clock.clone()));
    let keys =
        StateKeys::new("k1", STATE_KEY).expect("a good key").valid_for(Duration::from_secs(100_000_000));
    let checkout = Checkout::builder(journal.clone())
        .tara("tara", world.tara())
        .tabapay("taba", world.tabapay(Environment::Production, false))
        .state_keys(keys)
        .clock(clock)
        .build()
        .expect("good settings");
    let options = CallOptions::new();
    let order = TokenRequest::new(rial(), 101, "1.2.3.4", "https://shop.ir/back").order_id(ORDER);
    let first = checkout.begin("tara", &Order::Tara(order), Again::Default, &options).expect("begun");
    let request = CreateRequest::new(rial(), "https://shop.ir/back");
    let order = Order::TabaPay { order_id: "order-2".to_owned(), request };
    let second = checkout.begin("taba", &order, Again::Default, &options).expect("begun");
    let note = first.payment.callback_url.split_once("dargah_state=").map(|(_, note)| note.to_owned());
    (world, journal, checkout, [first.payment.id, second.payment.id], note.expect("a note"))
}

pub fn callbacks(data: &[u8]) {
    let (world, journal, checkout, payments, _) = shop();
    let options = CallOptions::new();
    let mut shown = String::new();
    for part in parts(data).take(6) {
        let (kind, part) = part.split_first().map_or((0, part), |(kind, part)| (*kind, part));
        let line = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
        let (query, body) = (&part[..line], part.get(line + 1..).unwrap_or_default());
        let asked = world.sent(<[_]>::len);
        let before = payments.map(|id| journal.get(id).ok().flatten().expect("it is there"));
        let result = match kind % 3 {
            0 => checkout.complete("tara", query, body, &options),
            1 => checkout.complete("taba", query, body, &options),
            _ => checkout.push("taba", Some("x"), query, body, &options).map(|pushed| pushed.completed),
        };
        match result {
            Ok(completed) => {
                assert!(!completed.first_time, "nothing was proven");
                shown += &format!("{completed:?} {}\n", completed.payment.to_json());
            }
            Err(error) => {
                shown += &format!("{error:?} {error}\n");
                // A refused callback leaves the payments as they were, and asks nobody.
                let after = payments.map(|id| journal.get(id).ok().flatten().expect("it is there"));
                assert_eq!(after, before);
                assert_eq!(world.sent(<[_]>::len), asked);
            }
        }
    }
    for id in payments {
        let payment = journal.get(id).ok().flatten().expect("it is there");
        let open = matches!(payment.state, State::Waiting | State::Declined | State::Unknown);
        assert!(open, "{:?} without any answer", payment.state);
        let asked = world.sent(|sent| sent.iter().any(|sent| sent.path.ends_with("erify")));
        assert!(payment.state != State::Unknown || asked);
        shown += &format!("{payment:?} {}\n", payment.to_json());
        for entry in journal.history(id).expect("in memory") {
            let line = entry.detail.to_string();
            assert!(line.len() < 2_000, "{} bytes of a stranger in the history", line.len());
            shown += &format!("{} {line}\n", entry.what);
        }
    }
    // Nobody adds a payment from outside.
    assert_eq!(journal.list(&Filter::default(), 10).map(|all| all.len()).ok(), Some(2));
    hides(&shown);
    assert!(!shown.contains(TABAPAY_TOKEN));
}

/// A note that is believed is the shop's own.
pub fn return_state(data: &[u8]) {
    let (_, _, checkout, _, note) = shop();
    let line = data.iter().position(|byte| *byte == b'\n').unwrap_or(data.len());
    let (query, body) = (&data[..line], data.get(line + 1..).unwrap_or_default());
    match checkout.return_state(query, body) {
        Ok(Some(state)) => {
            assert_eq!(state.order_id, ORDER);
            assert_eq!(state.expires_ms, START_MS + 100_000_000_000, "{note}");
            // Escaped or not, as it stands or as JSON: its letters are there, or their percent signs.
            let any = text(data);
            assert!(any.contains(&note) || any.contains(['%', '\\']), "{note} was not in {any}");
        }
        Ok(None) => {}
        Err(error) => {
            assert_eq!(error.kind(), dargah::error::ErrorKind::CallbackUnreadable);
            hides(&format!("{error:?} {error}"));
        }
    }
}
