//! The safe flow without dargah's journal: a shop that keeps its payments in its own database, beside its orders.
//!
//! What checkout does for others, this shop does by itself, with one row for each payment:
//! 1. the row is there before anything is sent, and has the token before the payer leaves;
//! 2. `unanswered` is durable before a verify leaves. It counts those that no refusal answered, and so tells each later one
//!    whether it is a repetition;
//! 3. the order is booked in the transaction that writes the outcome down, and only by whom turned the row to paid;
//! 4. a sweep asks about what was left behind; only after the payment's time may a refusal be final.
//!
//! Runs against the simulator: `cargo run --example own_database`. Nothing leaves this machine and no money moves.

use dargah::amount::Rial;
use dargah::expected::Expected;
use dargah::outcome::Outcome;
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::{CallOptions, NetworkSettings};
use dargah_simulator::{Fault, Operation, PlannedFault, Simulator};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use std::error::Error;
use std::time::Duration;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const SCHEMA: &str = "
    CREATE TABLE orders (id TEXT PRIMARY KEY, amount INTEGER NOT NULL, delivered INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE payments (
        order_id TEXT PRIMARY KEY REFERENCES orders,
        ip TEXT NOT NULL,
        token TEXT UNIQUE,
        begun INTEGER NOT NULL DEFAULT (unixepoch()),
        unanswered INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL DEFAULT 'started',
        reference TEXT
    );";

struct Shop {
    database: Connection,
    tara: Tara,
}

/// What the shop stored about a payment: all that a verify needs, and nothing out of a callback.
struct Stored {
    order_id: String,
    amount: i64,
    ip: String,
    token: String,
    window_over: bool,
    state: String,
}

impl Shop {
    fn place_order(&mut self, order_id: &str, amount: Rial, ip: &str) -> Result<String> {
        let order = self.database.transaction()?;
        order.execute("INSERT INTO orders (id, amount) VALUES (?1, ?2)", params![order_id, amount.get()])?;
        order.execute("INSERT INTO payments (order_id, ip) VALUES (?1, ?2)", params![order_id, ip])?;
        order.commit()?;
        let request = TokenRequest::new(amount, 101, ip, "https://shop.example/back").order_id(order_id);
        let token = self.tara.get_token(&request, &CallOptions::new())?.token;
        // Without this row the payer must not leave: a payment that nobody knows could not be verified.
        let waiting = "UPDATE payments SET token = ?2, state = 'waiting' WHERE order_id = ?1";
        self.database.execute(waiting, params![order_id, token.expose()])?;
        Ok(token.expose().to_owned())
    }

    /// The callback page: what the browser brought finds the row, and the row says what is verified.
    fn callback(&mut self, query: &[u8], body: &[u8]) -> Result<String> {
        let callback = Tara::parse_callback(query, body)?;
        let stored =
            self.stored("token = ?1", callback.token.expose())?.ok_or("no payment has this token")?;
        if stored.state == "paid" {
            return Ok(stored.state);
        }
        let expected = expected(&stored)?.after(&callback)?;
        self.verify(&stored, expected)
    }

    /// For cron: whatever waits or is unknown is asked about. (A real one leaves alone what a payer may still be at.)
    fn sweep(&mut self) -> Result<usize> {
        let open = "SELECT order_id FROM payments WHERE state IN ('waiting', 'unknown', 'declined') AND token IS NOT NULL";
        let ids: Vec<String> = self
            .database
            .prepare(open)?
            .query_map([], |row| row.get(0))?
            .collect::<std::result::Result<_, _>>()?;
        for id in &ids {
            if let Some(stored) = self.stored("order_id = ?1", id)? {
                let expected = expected(&stored)?;
                self.verify(&stored, expected)?;
            }
        }
        Ok(ids.len())
    }

    fn verify(&mut self, stored: &Stored, expected: Expected) -> Result<String> {
        let begin =
            "UPDATE payments SET unanswered = unanswered + 1 WHERE order_id = ?1 RETURNING unanswered > 1";
        let verified_before = self.database.query_row(begin, [&stored.order_id], |row| row.get(0))?;
        let options = CallOptions::new().timeout(Duration::from_secs(3));
        let outcome = self.tara.verify(&expected.verified_before(verified_before), &options)?;
        // A refusal says that this verify did nothing: the next one may still be the first.
        let answered = matches!(outcome, Outcome::Declined(_));
        let reference = outcome.paid().map(|receipt| receipt.reference_number.clone());
        let state = match &outcome {
            Outcome::Declined(declined) if declined.is_final => "declined finally",
            other => other.name(),
        };
        let transaction = self.database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let changed = transaction.execute(
            "UPDATE payments SET state = ?2, reference = ?3, unanswered = unanswered - ?4 \
             WHERE order_id = ?1 AND state <> 'paid'",
            params![stored.order_id, state, reference, answered],
        )?;
        if changed == 1 && state == "paid" {
            // In the same transaction, and so exactly once however often the callback comes.
            transaction
                .execute("UPDATE orders SET delivered = delivered + 1 WHERE id = ?1", [&stored.order_id])?;
        }
        transaction.commit()?;
        Ok(state.to_owned())
    }

    fn stored(&self, which: &str, value: &str) -> Result<Option<Stored>> {
        let query = format!(
            "SELECT order_id, amount, ip, token, unixepoch() - begun > 3600, state FROM payments \
             JOIN orders ON orders.id = order_id WHERE {which}"
        );
        let row = |row: &rusqlite::Row<'_>| {
            Ok(Stored {
                order_id: row.get(0)?,
                amount: row.get(1)?,
                ip: row.get(2)?,
                token: row.get(3)?,
                window_over: row.get(4)?,
                state: row.get(5)?,
            })
        };
        Ok(self.database.query_row(&query, [value], row).optional()?)
    }

    fn delivered(&self, order_id: &str) -> Result<i64> {
        let query = "SELECT delivered FROM orders WHERE id = ?1";
        Ok(self.database.query_row(query, [order_id], |row| row.get(0))?)
    }
}

fn expected(stored: &Stored) -> Result<Expected> {
    let expected = Expected::new(stored.token.as_str(), Rial::new(stored.amount)?)
        .order_id(&stored.order_id)
        .ip(&stored.ip)
        .window_over(stored.window_over);
    Ok(expected)
}

fn query_of(url: &str) -> &[u8] {
    url.split_once('?').map_or("", |(_, query)| query).as_bytes()
}

fn main() -> Result<()> {
    let simulator = Simulator::builder().seed(1405).tls(true).start()?;
    let network =
        NetworkSettings { ca_pem: simulator.ca_pem().map(str::to_owned), ..NetworkSettings::default() };
    let tara = Tara::builder("shop", "secret-password")
        .base_url(simulator.tara_base_url())
        .network(network)
        .build()?;
    let database = Connection::open_in_memory()?;
    database.execute_batch(SCHEMA)?;
    let mut shop = Shop { database, tara };
    let amount = Rial::from_toman(15_000)?;

    let token = shop.place_order("order-1", amount, "192.0.2.7")?;
    let back = simulator.pay(&token)?;
    let callback = back.callbacks.first().ok_or("no callback came")?;
    for _ in 0..3 {
        println!("order-1, callback: {}", shop.callback(query_of(&callback.url), callback.body.as_bytes())?);
    }

    let token = shop.place_order("order-2", amount, "192.0.2.7")?;
    simulator.pay(&token)?;
    println!("order-2, its callback never came; the sweep looked at {}", shop.sweep()?);

    let token = shop.place_order("order-3", amount, "192.0.2.7")?;
    let back = simulator.pay(&token)?;
    let callback = back.callbacks.first().ok_or("no callback came")?;
    for operation in [Operation::PurchaseVerify, Operation::PurchaseInquiry] {
        simulator.plan_fault(PlannedFault::always(operation, Fault::Html { processed: true }))?;
    }
    println!("order-3, callback: {}", shop.callback(query_of(&callback.url), callback.body.as_bytes())?);
    simulator.clear_faults();
    println!("order-3, the sweep looked at {}", shop.sweep()?);

    let token = shop.place_order("order-4", amount, "192.0.2.7")?;
    shop.sweep()?;
    let declined = shop.stored("token = ?1", &token)?.ok_or("no payment has this token")?.state;
    // An hour later: nobody can pay it any more.
    shop.database.execute("UPDATE payments SET begun = begun - 3601", [])?;
    shop.sweep()?;
    let finally = shop.stored("token = ?1", &token)?.ok_or("no payment has this token")?.state;
    println!("order-4, nobody paid: {declined}, and an hour later {finally}");

    let delivered: Vec<i64> =
        ["order-1", "order-2", "order-3"].into_iter().map(|id| shop.delivered(id)).collect::<Result<_>>()?;
    if delivered != [1, 1, 1] {
        return Err(format!("delivered {delivered:?} times").into());
    }
    println!("Each order that was paid was delivered once.");
    Ok(())
}
