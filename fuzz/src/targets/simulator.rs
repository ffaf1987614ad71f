//! The simulator, which also faces hostile clients: first line the path, second the `Authorization`, then the body.

use super::world::{START_MS, text};
use dargah_simulator::machine::{Config, Machine, Request, Rng};

pub fn run(data: &[u8]) {
    let mut machine = Machine::new(Config::default());
    let mut rng = Rng::new(7);
    for (number, part) in super::world::parts(data).take(8).enumerate() {
        let mut lines = part.splitn(3, |byte| *byte == b'\n');
        let (path, authorization) = (lines.next().map(text), lines.next().map(text));
        let path = path.filter(|path| path.starts_with('/')).unwrap_or_else(|| "/".to_owned());
        let method = if path.contains("_simulator") && number % 2 == 1 { "GET" } else { "POST" };
        let mut request = Request::new(method, &path)
            .with_header("host", "gateway.test")
            .with_header("content-type", "application/json")
            .with_header("authorization", &authorization.unwrap_or_default());
        request.body = lines.next().unwrap_or_default().to_vec();
        request.secure = true;
        let answer = machine.handle(&request, START_MS, &mut rng);
        assert!((100..600).contains(&answer.status), "{}", answer.status);
    }
    // Whatever was sent without a payer, the books add up and nothing is paid.
    let settled = machine
        .tokens()
        .to_vec()
        .iter()
        .filter(|token| {
            machine.ledger(START_MS).account(token).is_some_and(|account| account.times_settled > 0)
        })
        .count();
    assert!(settled == 0 || data.windows(10).any(|bytes| bytes == b"_simulator"), "{settled}");
}
