//! Somebody who knows every token and order number, and sends whatever a browser or a gateway might send: any sign,
//! amount, order and account, readable or not, as a callback or as a push, at any time and as often as it likes.

use crate::clockwork::{State, What};
use crate::payer::{Act, Issued};
use crate::shop::{ACCOUNTS, Activity, account};

/// What is at it in a run, where there is one.
pub fn plan(state: &mut State) {
    if !state.weather.adversary {
        return;
    }
    state.coverage.hit("adversary");
    for _ in 0..*state.pick(&[20, 60, 200]) {
        let at = state.between(0, 5_400_000);
        state.after(at, What::Payer(Act::Attack(None)));
    }
}

/// It watches a payer who is about to do something, and is there before, at once, and behind.
pub fn stalks(state: &mut State, issued: usize) {
    if !state.weather.adversary || !state.rolls(2) {
        return;
    }
    for _ in 0..=state.rng.below(4) {
        let at = match state.rng.below(3) {
            0 => state.between(0, 20),
            1 => state.between(0, 4000),
            _ => state.between(0, 90_000),
        };
        state.after(at, What::Payer(Act::Attack(Some(issued))));
    }
}

/// It sends something about this payment, or about any.
pub fn attacks(state: &mut State, issued: Option<usize>) {
    if state.payers.issued.is_empty() {
        return;
    }
    let issued = match issued {
        Some(issued) => state.payers.issued[issued].clone(),
        None => state.pick(&state.payers.issued.clone()).clone(),
    };
    let message = message(state, &issued);
    let now = std::time::Duration::ZERO;
    let account = if state.rolls(8) { state.pick(&ACCOUNTS).name } else { issued.account };
    if state.rolls(3) {
        state.coverage.hit("adversary pushes");
        let authorize = *state.pick(&["", "00000000000000000000000000000000"]);
        let (token, authorize) = (issued.token, authorize.to_owned());
        let push = Activity::Push { account, token, authorize, body: message, genuine: false };
        return state.after(now, What::Start(push));
    }
    state.coverage.hit("adversary calls back");
    let (query, body) = if state.rolls(2) { (message, String::new()) } else { (String::new(), message) };
    state.after(now, What::Start(Activity::Complete { account, query, body, tries: 0 }));
}

/// A callback's fields.
pub fn message(state: &mut State, issued: &Issued) -> String {
    if state.rolls(8) {
        state.coverage.hit("adversary unreadable");
        let token = &issued.token;
        let long = "x".repeat(70_000);
        let bad = [
            format!("result=0&token={token}&token={token}"),
            format!("result=%ff&responseCode=%&token={token}"),
            format!("result=0&responseCode=1&status=success&token={token}&x={long}"),
            format!("{{\"token\":\"{token}\""),
            String::new(),
        ];
        return state.pick(&bad).clone();
    }
    let other = state.pick(&state.payers.issued.clone()).clone();
    let unknown = "00000000-dead-4bad-8bad-000000000000".to_owned();
    let token = match state.rng.below(8) {
        0 => other.token,
        1 => unknown,
        _ => issued.token.clone(),
    };
    let order =
        state.pick(&[issued.order.clone(), other.order, "old-1".to_owned(), "%00".to_owned()]).clone();
    let right = issued.amount.to_string();
    let amount =
        state.pick(&[right, "0".into(), "-1".into(), "9".repeat(30), "150000.0".into(), "x".into()]).clone();
    let tara = account(issued.account).tara != state.rolls(12);
    let positive = state.rolls(2);
    state.coverage.hit(if positive { "adversary positive" } else { "adversary negative" });
    if tara {
        let result = if positive { "0" } else { *state.pick(&["102", "-1", "7", "10", "00", "15"]) };
        format!("result={result}&desc=x&token={token}&channelRefNumber=1&orderId={order}&amount={amount}")
    } else {
        let negative = *state.pick(&["-101", "0", "2", "-1", "999999"]);
        let code = if positive { "1" } else { negative };
        let status = if positive { "success" } else { *state.pick(&["error", "success", "SUCCESS", ""]) };
        format!("responseCode={code}&status={status}&token={token}&amount={amount}")
    }
}
