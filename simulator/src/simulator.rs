//! The simulator as tests use it: a server on loopback, and its controls without HTTP.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::machine::{
    Account, Answer, Callback, Config, Counters, Decline, Finished, Ledger, Logged, Machine, Obstacle,
    OpenPoints, Pay, Payment, PlannedFault, RefundAccount, Request, Rng, State, TabapayMerchant,
    TaraMerchant,
};
use crate::server::{Authority, Clock, Server, ServerOptions, TlsFault};

/// Collects the settings of a [`Simulator`].
#[derive(Debug, Clone, Default)]
pub struct Builder {
    config: Config,
    seed: u64,
    port: u16,
    tls: bool,
    tls_fault: Option<TlsFault>,
    ca_directory: Option<PathBuf>,
    plain_control: bool,
    still_at_ms: Option<u64>,
    keep_alive: Option<Duration>,
    faults: Vec<PlannedFault>,
}

impl Builder {
    /// The same seed and the same requests give the same tokens, numbers and answers.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// The port on 127.0.0.1; 0 (the default) takes any that is free.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// TLS with an authority of its own, instead of plain HTTP.
    pub fn tls(mut self, tls: bool) -> Self {
        self.tls = tls;
        self
    }

    /// TLS that is wrong.
    pub fn tls_fault(mut self, fault: TlsFault) -> Self {
        self.tls = true;
        self.tls_fault = Some(fault);
        self
    }

    /// Keeps the authority in this directory, so that the next start has the same.
    pub fn ca_directory(mut self, directory: impl AsRef<Path>) -> Self {
        self.ca_directory = Some(directory.as_ref().to_owned());
        self
    }

    /// The only shop at Tara (and the owner of the refund account).
    pub fn tara_merchant(mut self, merchant: TaraMerchant) -> Self {
        for account in &mut self.config.refund {
            account.tara_user.clone_from(&merchant.user);
        }
        self.config.tara = vec![merchant];
        self
    }

    /// One more shop at Tara.
    pub fn add_tara_merchant(mut self, merchant: TaraMerchant) -> Self {
        self.config.tara.push(merchant);
        self
    }

    /// The only shop at TabaPay.
    pub fn tabapay_merchant(mut self, merchant: TabapayMerchant) -> Self {
        self.config.tabapay = vec![merchant];
        self
    }

    /// One more shop at TabaPay.
    pub fn add_tabapay_merchant(mut self, merchant: TabapayMerchant) -> Self {
        self.config.tabapay.push(merchant);
        self
    }

    /// One more login for refunds.
    pub fn add_refund_account(mut self, account: RefundAccount) -> Self {
        self.config.refund.push(account);
        self
    }

    /// The switches.
    pub fn open_points(mut self, open_points: OpenPoints) -> Self {
        self.config.open_points = open_points;
        self
    }

    /// Everything about shops, groups and the log at once.
    pub fn config(mut self, config: Config) -> Self {
        self.config = config;
        self
    }

    /// How many requests are remembered (0 for none, as benches want it).
    pub fn log_limit(mut self, limit: usize) -> Self {
        self.config.log_limit = limit;
        self
    }

    /// A second port, for the control API alone: plain HTTP whether or not the gateways speak TLS. What comes to it
    /// meets no fault of a connection and is counted nowhere.
    pub fn plain_control(mut self, plain_control: bool) -> Self {
        self.plain_control = plain_control;
        self
    }

    /// The clock stands still at this moment (milliseconds since 1970); only time travel moves it.
    pub fn still_clock(mut self, at_ms: u64) -> Self {
        self.still_at_ms = Some(at_ms);
        self
    }

    /// How long a connection may be silent before it is closed; a minute unless told otherwise.
    pub fn keep_alive(mut self, keep_alive: Duration) -> Self {
        self.keep_alive = Some(keep_alive);
        self
    }

    /// Plans a fault from the start.
    pub fn fault(mut self, fault: PlannedFault) -> Self {
        self.faults.push(fault);
        self
    }

    /// Starts the server.
    pub fn start(self) -> io::Result<Simulator> {
        let authority = match (&self.ca_directory, self.tls) {
            (_, false) => None,
            (Some(directory), true) => Some(Authority::kept_in(directory)?),
            (None, true) => Some(Authority::new()?),
        };
        let tls = match (&authority, self.tls_fault) {
            (None, _) | (_, Some(TlsFault::Plaintext)) => None,
            (Some(authority), fault) => Some(authority.server_config(fault)?),
        };
        let mut machine = Machine::new(self.config);
        for fault in self.faults {
            machine.plan_fault(fault).map_err(|e| io::Error::new(io::ErrorKind::InvalidInput, e))?;
        }
        let options = ServerOptions {
            port: self.port,
            plain_control: self.plain_control,
            tls,
            clock: self.still_at_ms.map_or(Clock::Wall, Clock::Still),
            keep_alive: self.keep_alive.unwrap_or(Duration::from_secs(60)),
        };
        let server = Server::start(machine, Rng::new(self.seed), options)?;
        Ok(Simulator { server, ca_pem: authority.map(|a| a.certificate_pem) })
    }
}

/// Both gateways, listening on loopback until it is stopped or dropped.
pub struct Simulator {
    server: Server,
    ca_pem: Option<String>,
}

impl std::fmt::Debug for Simulator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Simulator").field("origin", &self.origin()).finish_non_exhaustive()
    }
}

impl Simulator {
    /// Settings, to be followed by `start`.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.server.address().port()
    }

    /// `http://127.0.0.1:PORT` or `https://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        let scheme = if self.ca_pem.is_some() { "https" } else { "http" };
        format!("{scheme}://127.0.0.1:{}", self.port())
    }

    /// What stands in for `https://pay.tara360.ir/pay`.
    pub fn tara_base_url(&self) -> String {
        format!("{}/pay", self.origin())
    }

    /// What stands in for `https://club.tara-club.ir/club`.
    pub fn refund_base_url(&self) -> String {
        format!("{}/club", self.origin())
    }

    /// What stands in for `https://api.tabapay.ir/v1`.
    pub fn tabapay_base_url(&self) -> String {
        format!("{}/v1", self.origin())
    }

    /// What stands in for `https://api.tabapay.ir/v1/sandbox`.
    pub fn tabapay_sandbox_base_url(&self) -> String {
        format!("{}/v1/sandbox", self.origin())
    }

    /// Where the control API is.
    pub fn control_url(&self) -> String {
        let origin = self.server.control().map_or_else(|| self.origin(), |at| format!("http://{at}"));
        format!("{origin}/_simulator")
    }

    /// The authority's certificate; `None` without TLS.
    pub fn ca_pem(&self) -> Option<&str> {
        self.ca_pem.as_deref()
    }

    /// The machine itself, its generator and the wall-clock time.
    pub fn with<T>(&self, work: impl FnOnce(&mut Machine, &mut Rng, u64) -> T) -> T {
        self.server.shared().with(work)
    }

    /// Hands a request to the machine without a socket. Its delivery is for the caller to respect.
    pub fn handle(&self, request: &Request) -> Answer {
        let mut answer = self.with(|machine, rng, now| machine.handle(request, now, rng));
        self.server.shared().send_pushes(std::mem::take(&mut answer.pushes));
        answer
    }

    /// The payer pays what was asked; the answer is how the browser comes back.
    pub fn pay(&self, token: &str) -> Result<Finished, Obstacle> {
        self.pay_with(token, &Pay::default())
    }

    /// The payer pays with this card, or less than was asked.
    pub fn pay_with(&self, token: &str, how: &Pay) -> Result<Finished, Obstacle> {
        let mut done = self.with(|machine, _, now| machine.pay(token, how, now))?;
        self.server.shared().send_pushes(std::mem::take(&mut done.pushes));
        Ok(done)
    }

    /// The payer or the bank declines.
    pub fn decline(&self, token: &str) -> Result<Finished, Obstacle> {
        self.decline_with(token, &Decline::default())
    }

    /// The same, with a code of one's own or with the money taken.
    pub fn decline_with(&self, token: &str, how: &Decline) -> Result<Finished, Obstacle> {
        self.with(|machine, _, now| machine.decline(token, how, now))
    }

    /// The payer closes the browser.
    pub fn walk_away(&self, token: &str) -> Result<(), Obstacle> {
        self.with(|machine, _, now| machine.walk_away(token, now))
    }

    /// The payment's time is over.
    pub fn expire(&self, token: &str) -> Result<State, Obstacle> {
        self.with(|machine, _, now| machine.expire(token, now))
    }

    /// Travels in time.
    pub fn advance_clock(&self, by_ms: i64) {
        self.with(|machine, _, _| machine.advance_clock(by_ms));
    }

    /// The machine's time, in milliseconds since 1970.
    pub fn now_ms(&self) -> u64 {
        self.with(|machine, _, now| machine.clock(now))
    }

    /// A payment as it stands.
    pub fn payment(&self, token: &str) -> Option<Payment> {
        self.with(|machine, _, now| machine.payment(token, now).cloned())
    }

    /// The token of the newest payment.
    pub fn last_token(&self) -> Option<String> {
        self.with(|machine, _, _| machine.tokens().last().cloned())
    }

    /// How the payer's browser came back, if it did.
    pub fn callback_for(&self, token: &str) -> Option<Callback> {
        self.payment(token)?.callbacks.into_iter().next()
    }

    /// Plans a fault.
    pub fn plan_fault(&self, fault: PlannedFault) -> Result<(), String> {
        self.with(|machine, _, _| machine.plan_fault(fault))
    }

    /// Forgets all planned faults.
    pub fn clear_faults(&self) {
        self.with(|machine, _, _| machine.clear_faults());
    }

    /// Changes switches.
    pub fn set_open_points(&self, change: impl FnOnce(&mut OpenPoints)) {
        self.with(|machine, _, _| {
            let mut open = machine.open_points().clone();
            change(&mut open);
            machine.set_open_points(open);
        });
    }

    /// Ends all logins.
    pub fn end_logins(&self) -> usize {
        self.with(|machine, _, _| machine.end_logins())
    }

    /// What was counted up to now.
    pub fn counters(&self) -> Counters {
        self.with(|machine, _, _| machine.counters().clone())
    }

    /// Counts from zero again.
    pub fn reset_counters(&self) {
        self.with(|machine, _, _| machine.reset_counters());
    }

    /// The last requests, in full.
    pub fn requests(&self) -> Vec<Logged> {
        self.with(|machine, _, _| machine.requests().cloned().collect())
    }

    /// What really happened to money.
    pub fn ledger(&self) -> Ledger {
        self.with(|machine, _, now| machine.ledger(now).clone())
    }

    /// The account of one payment.
    pub fn account(&self, token: &str) -> Option<Account> {
        self.with(|machine, _, now| machine.ledger(now).account(token).cloned())
    }

    /// Forgets everything that happened.
    pub fn reset(&self) {
        self.with(|machine, _, _| machine.reset());
    }

    /// Closes all connections and ends all threads.
    pub fn stop(mut self) {
        self.server.stop();
    }
}
