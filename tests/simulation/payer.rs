//! Payers, who pay, decline, walk away, pay late and pay twice; and forgers, who send callbacks of their own.

use crate::adversary;
use crate::clockwork::{State, What};
use crate::shop::{ACCOUNTS, Activity, account, today};
use dargah::checkout::{Again, Payment};
use dargah_simulator::machine::{Callback, Decline, Finished, Pay};

/// A payment that a payer was sent to.
#[derive(Debug, Clone)]
pub struct Issued {
    pub order: String,
    pub account: &'static str,
    pub token: String,
    pub amount: i64,
}

/// What the payers know.
#[derive(Default)]
pub struct Payers {
    /// Order numbers and amounts.
    pub orders: Vec<(String, i64)>,
    pub issued: Vec<Issued>,
}

impl Payers {
    pub fn issued_by_token(&self, token: &str) -> Option<&Issued> {
        self.issued.iter().find(|issued| issued.token == token)
    }
}

/// A step of somebody outside.
pub enum Act {
    Pay {
        issued: usize,
        closes_browser: bool,
    },
    Decline(usize),
    Leave(usize),
    Forge(Forgery),
    /// The adversary sends something: about this payment, or about any.
    Attack(Option<usize>),
}

/// A callback that no gateway sent.
#[derive(Debug, Clone, Copy)]
pub enum Forgery {
    Positive,
    Negative,
    WrongOrder,
    WrongAmount,
    OtherAccount,
    UnknownToken,
    Garbage,
}

impl Forgery {
    pub const ALL: [Self; 7] = [
        Self::Positive,
        Self::Negative,
        Self::WrongOrder,
        Self::WrongAmount,
        Self::OtherAccount,
        Self::UnknownToken,
        Self::Garbage,
    ];
}

/// What a payer has in mind. Each stands here as often as it is likelier.
const PLANS: [Plan; 21] = {
    use Plan::{
        ClosesBrowser, ComesBackAfterHours, Declines, DeclinesThenPays, ForgesThenPays, PaysLate, PaysTwice,
        WalksAway,
    };
    const PAYS: Plan = Plan::Pays;
    [
        PAYS,
        PAYS,
        PAYS,
        PAYS,
        PAYS,
        PAYS,
        PAYS,
        PAYS,
        PAYS,
        ClosesBrowser,
        ClosesBrowser,
        ComesBackAfterHours,
        Declines,
        Declines,
        DeclinesThenPays,
        ForgesThenPays,
        PaysLate,
        PaysLate,
        PaysTwice,
        PaysTwice,
        WalksAway,
    ]
};

#[derive(Debug, Clone, Copy)]
enum Plan {
    Pays,
    /// Pays, and the browser never comes back.
    ClosesBrowser,
    /// Finds the page still open after hours, pays there or not, and presses "pay" again.
    ComesBackAfterHours,
    Declines,
    DeclinesThenPays,
    /// Sends a positive callback of his own before he pays.
    ForgesThenPays,
    PaysLate,
    /// Begins a second payment and pays both.
    PaysTwice,
    WalksAway,
}

/// The shop has sent a payer to the gateway's page.
pub fn goes_to_the_page(state: &mut State, order: usize, account: &'static str, payment: &Payment) {
    let Some(token) = payment.token.as_ref().map(|token| token.expose().to_owned()) else {
        return state.violation(format!("payment {} was begun without a token", payment.id));
    };
    let known = state.payers.issued.iter().position(|issued| issued.token == token);
    let issued = known.unwrap_or_else(|| {
        let (id, amount) = (payment.order_id.clone(), payment.amount.get());
        state.payers.issued.push(Issued { order: id, account, token, amount });
        state.payers.issued.len() - 1
    });
    let plan = *state.pick(&PLANS);
    adversary::stalks(state, issued);
    state.coverage.hit(&format!("payer {plan:?}"));
    let soon = state.between(2000, 240_000);
    let act = |closes_browser| What::Payer(Act::Pay { issued, closes_browser });
    match plan {
        Plan::Pays => state.after(soon, act(false)),
        Plan::ClosesBrowser => state.after(soon, act(true)),
        Plan::ComesBackAfterHours => {
            let later = state.between(5_400_000, 14_400_000);
            let (account, again) = (today(state, account), Again::Default);
            if state.rolls(2) {
                state.after(later, act(false));
            }
            let pressed = state.between(0, 60_000);
            state.after(later + pressed, What::Start(Activity::Begin { order, account, again, tries: 2 }));
        }
        Plan::Declines => state.after(soon, What::Payer(Act::Decline(issued))),
        Plan::DeclinesThenPays => {
            let later = state.between(1000, 600_000);
            state.after(soon, What::Payer(Act::Decline(issued)));
            state.after(soon + later, act(false));
        }
        Plan::ForgesThenPays => {
            let later = state.between(1, 60_000);
            if !state.weather.fair {
                let callback = forged(&state.payers.issued[issued].clone(), Forgery::Positive, false);
                state.coverage.hit("forged before paying");
                state.after(soon, What::Start(callback));
            }
            state.after(soon + later, act(false));
        }
        Plan::PaysLate => {
            let late = state.between(600_000, 1_300_000);
            state.after(late, act(false));
        }
        Plan::PaysTwice => {
            let other = state.pick(&ACCOUNTS).name;
            let again = if state.rolls(3) { Again::Default } else { Again::NewAttempt };
            let delay = state.between(0, 60_000);
            state.after(delay, What::Start(Activity::Begin { order, account: other, again, tries: 1 }));
            state.after(soon, act(false));
        }
        Plan::WalksAway => state.after(soon, What::Payer(Act::Leave(issued))),
    }
}

/// The shop could not begin a payment. The payer may try again.
pub fn was_let_down(state: &mut State, order: usize, account: &'static str, tries: u32) {
    if tries > 0 {
        let again =
            *state.pick(&[Again::Default, Again::Default, Again::OnlyNew, Again::NewAttempt, Again::Again]);
        let other = if state.rolls(3) { state.pick(&ACCOUNTS).name } else { account };
        if crate::shop::account(other).tara != crate::shop::account(account).tara {
            state.coverage.hit("gateway switched");
        }
        let account = other;
        // Also long after reconcile has given the first one up.
        let longest = if state.rolls(4) { 5_400_000 } else { 90_000 };
        let delay = state.between(1000, longest);
        state.after(delay, What::Start(Activity::Begin { order, account, again, tries: tries - 1 }));
    }
}

pub fn act(state: &mut State, act: Act) {
    match act {
        Act::Pay { issued, closes_browser } => {
            let token = state.payers.issued[issued].token.clone();
            let planned = state.world.machine(|machine, _| machine.plan().planned().len());
            let paid = state.world.machine(|machine, now| machine.pay(&token, &Pay::default(), now));
            came_of_it(state, issued, planned, closes_browser, paid);
        }
        Act::Decline(issued) => {
            let token = state.payers.issued[issued].token.clone();
            let planned = state.world.machine(|machine, _| machine.plan().planned().len());
            let how = Decline::default();
            let declined = state.world.machine(|machine, now| machine.decline(&token, &how, now));
            came_of_it(state, issued, planned, false, declined);
        }
        Act::Leave(issued) => {
            let token = state.payers.issued[issued].token.clone();
            let _ = state.world.machine(|machine, now| machine.walk_away(&token, now));
        }
        Act::Attack(issued) => adversary::attacks(state, issued),
        Act::Forge(forgery) => {
            if state.payers.issued.is_empty() {
                return;
            }
            let issued = state.pick(&state.payers.issued.clone()).clone();
            state.coverage.hit(&format!("forged {forgery:?}"));
            let as_push = state.rolls(3);
            state.after(std::time::Duration::ZERO, What::Start(forged(&issued, forgery, as_push)));
        }
    }
}

fn came_of_it<E: std::fmt::Debug>(
    state: &mut State,
    issued: usize,
    planned: usize,
    closes_browser: bool,
    finished: Result<Finished, E>,
) {
    let issued = state.payers.issued[issued].clone();
    state.tell(|| format!("payer at {}: {:?}", issued.token, finished.as_ref().map(|f| f.callbacks.len())));
    let Ok(finished) = finished else { return };
    if state.world.machine(|machine, _| machine.plan().planned().len()) < planned {
        state.coverage.hit("fault at callback");
    }
    for push in finished.pushes {
        let (account, authorize, body) = (issued.account, push.authorize, push.body);
        let delay = state.between(10, 5000);
        state.after(
            delay,
            What::Start(Activity::Push { account, token: push.token, authorize, body, genuine: true }),
        );
    }
    if let Some(number) = state.payers.issued.iter().position(|known| known.token == issued.token) {
        adversary::stalks(state, number);
    }
    if closes_browser {
        return;
    }
    for callback in finished.callbacks {
        bring(state, &issued, &callback);
    }
}

/// The payer's browser brings a callback: once, several times at once, and maybe again much later.
fn bring(state: &mut State, issued: &Issued, callback: &Callback) {
    let fields = callback.raw_fields().to_owned();
    let (query, body) =
        if callback.method == "POST" { ("lang=fa".to_owned(), fields) } else { (fields, String::new()) };
    let brought = Activity::Complete { account: issued.account, query, body, tries: 3 };
    let copies = match state.rng.below(10) {
        0..6 => 1,
        6..9 => 2,
        _ => 3,
    };
    if copies > 1 {
        state.coverage.hit("callback doubled");
    }
    let first = state.between(50, 3000);
    for _ in 0..copies {
        let apart = state.between(0, 20);
        state.after(first + apart, What::Start(brought.clone()));
    }
    if state.rolls(6) {
        let late = state.between(10_000, 5_000_000);
        state.coverage.hit("callback replayed");
        state.after(late, What::Start(brought));
    }
}

fn forged(issued: &Issued, forgery: Forgery, as_push: bool) -> Activity {
    let tara = account(issued.account).tara;
    let unknown = "00000000-dead-4bad-8bad-000000000000";
    let token = if matches!(forgery, Forgery::UnknownToken) { unknown } else { &issued.token };
    let order = if matches!(forgery, Forgery::WrongOrder) { "order-x" } else { &issued.order };
    let amount = issued.amount + i64::from(matches!(forgery, Forgery::WrongAmount));
    let positive = !matches!(forgery, Forgery::Negative);
    let fields = match (tara, positive) {
        _ if matches!(forgery, Forgery::Garbage) => "result=0&result=1&token=%ff&{".to_owned(),
        (true, true) => format!("result=0&desc=x&token={token}&channelRefNumber=1&orderId={order}"),
        (true, false) => format!("result=102&desc=x&token={token}&orderId={order}"),
        (false, true) => format!("responseCode=1&status=success&token={token}&amount={amount}"),
        (false, false) => format!("responseCode=-101&status=error&token={token}&amount={amount}"),
    };
    let is_push = as_push && !tara && !matches!(forgery, Forgery::OtherAccount);
    if is_push {
        let (account, authorize) = (issued.account, "0".repeat(32));
        let token = issued.token.clone();
        return Activity::Push { account, token, authorize, body: fields, genuine: false };
    }
    let account = match forgery {
        Forgery::OtherAccount => {
            let same = |a: &&crate::shop::Account| a.tara == tara && a.name != issued.account;
            ACCOUNTS.iter().find(same).expect("two of each gateway").name
        }
        _ => issued.account,
    };
    Activity::Complete { account, query: fields, body: String::new(), tries: 0 }
}
