//! The program's command line.

use crate::failure::Failure;
use crate::show::parse_time;
use dargah::amount::Rial;
use dargah::checkout::journal::Filter;
use dargah::checkout::{PaymentId, State};
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

pub(crate) const HELP: &str = "\
dargah: the payments of a shop, as its journal has them.

Usage: dargah [--config FILE] COMMAND [OPTIONS]

Commands
  reconcile             ask the gateways about every payment that is due: lost callbacks, unknown outcomes, processes
                        that died. Safe to run on many machines at the same time, e.g. from cron every minute: it
                        prints nothing where there is nothing to do, else what somebody must do
    --threads N           so many payments at a time (default 4)
    --timeout SECONDS     for each call to a gateway (default 20)
    --json                the whole report as one JSON object
    --notify TARGET       hand each payment that is to be delivered to the shop, at least once, as JSON (id, order,
                          amount, reference). TARGET is an https address, which gets a POST signed as Standard
                          Webhooks says, or a command with its arguments, which reads it (no shell does). It is
                          acknowledged where the answer is JSON with the same id and the amount, in Rial, that the
                          shop wants for the order: {\"id\": 4294967297, \"amount\": 150000}
  list                  the payments, one line each
    --state STATE         only those in this state; may be repeated. started, waiting, verifying, unknown, declined,
                          paid, declined_final, mismatch, unresolved, failed, closed
    --order ORDER         only those of this order
    --shop NAME           only those of this shop, where several use the journal
    --account NAME        only those through this account
    --since TIME          only those begun then or later: 2026-11-22, or 2026-11-22T08:00:00+03:30
    --until TIME          only those begun before then
    --attention           only those that wait for a person's decision
    --to-deliver          only those that are paid and to be delivered
    --limit N             at most so many
    --json                one JSON object each
  show PAYMENT          everything about one payment, with its history
    --json                as one JSON object
  export                every payment with its history as a line of JSON; takes the filters of `list`
  acknowledge PAYMENT   say that the shop has booked a paid payment
    --amount RIAL         what the shop wants for the order; another amount is for a person to decide
  refund PAYMENT        give a paid payment back (Tara only, unofficial), or note that it was
    --amount RIAL         a part; all that is left where it is not said
    --by-hand             it was given back already, in the gateway's panel or otherwise: nothing is sent
    --reason TEXT         how; kept in the journal; with --by-hand
  close PAYMENT         close what waits for a person: you know what became of it. A paid one stays paid
    --reason TEXT         why; kept in the journal
  settle-refund PAYMENT NUMBER
                        say what became of a refund of which nobody knows
    --done | --not-done   whether the money was given back
    --reason TEXT         how you know; kept in the journal
  restored              say that the journal was restored from a backup, before the shop opens again
  copy FROM TO          copy one journal into another, e.g. from SQLite into PostgreSQL. Stop the shop first.
                        FROM and TO are sqlite:/path/file.db, postgres://…, env:NAME or file:PATH

Options
  --config FILE         the configuration; else $DARGAH_CONFIG, else /etc/dargah.toml
  -h, --help            this text
  -V, --version         the version

Configuration (TOML)
  journal = \"sqlite:/var/lib/shop/dargah.db\"        # or postgres://user:password@host/database
  shop = \"books\"                                    # where several use the journal; without it all are looked after
  notify_key = \"file:/run/secrets/notify\"          # whsec_ and 24 to 64 bytes in base64, for --notify to an address
  [[account]]
  name = \"shop\"                                     # as the shop names it
  gateway = \"tara\"
  username = \"shop\"
  password = \"file:/run/secrets/tara\"              # cron gives programs hardly any variables: files serve it better
  [[account]]
  name = \"taba\"
  gateway = \"tabapay\"
  merchant_key = \"file:/run/secrets/tabapay\"
  environment = \"production\"                        # or sandbox
`journal`, `password`, `refund_password`, `merchant_key`, `notify_key` and `proxy` may be env:NAME or file:PATH. A file that holds one of them in the
open must be its owner's alone (chmod 600), and none of the files may be another user's to change. docs/journal.md tells the rest.

Status: 0 all is well; 1 somebody has to act (a person decides, or the shop delivers what is paid); 2 something went
wrong, or a payment stays unknown after the gateway was asked; 64 the command line is wrong; 78 the configuration is wrong.
";

/// What the user wants.
#[derive(Debug)]
pub(crate) enum Wish {
    Help,
    Version,
    Run { config: Option<PathBuf>, command: Box<Command> },
}

#[derive(Debug)]
pub(crate) enum Command {
    Reconcile {
        threads: usize,
        timeout: Duration,
        json: bool,
        notify: Option<String>,
    },
    List {
        filter: Filter,
        limit: usize,
        json: bool,
    },
    Show {
        payment: PaymentId,
        json: bool,
    },
    Export {
        filter: Filter,
    },
    Close {
        payment: PaymentId,
        reason: String,
    },
    SettleRefund {
        payment: PaymentId,
        number: u32,
        done: bool,
        reason: String,
    },
    Acknowledge {
        payment: PaymentId,
        amount: Rial,
    },
    /// `by_hand` with its reason: nothing is sent.
    Refund {
        payment: PaymentId,
        amount: Option<Rial>,
        by_hand: Option<String>,
    },
    Restored,
    Copy {
        from: String,
        to: String,
    },
}

/// What says which payments are meant, of those commands that take several.
const NARROWING: [&str; 8] =
    ["--state", "--order", "--shop", "--account", "--since", "--until", "--attention", "--to-deliver"];

/// Everything that may stand on the command line, before it is known what goes together.
#[derive(Default)]
struct Given {
    config: Option<PathBuf>,
    filter: Filter,
    amount: Option<Rial>,
    by_hand: bool,
    notify: Option<String>,
    limit: Option<usize>,
    json: bool,
    threads: Option<usize>,
    timeout: Option<Duration>,
    reason: Option<String>,
    done: Option<bool>,
    words: Vec<String>,
    /// The options that are not for every command.
    options: Vec<&'static str>,
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::usage(error)
    }
}

/// Reads the command line; the error says what is wrong with it.
pub(crate) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Wish, Failure> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut given = Given::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Wish::Help),
            Short('V') | Long("version") => return Ok(Wish::Version),
            Long("config") => given.config = Some(parser.value()?.into()),
            Long("state") => {
                let state = state(&parser.value()?.string()?)?;
                given.narrowed("--state").states.push(state);
            }
            Long("order") => given.narrowed("--order").order_id = Some(parser.value()?.string()?),
            Long("shop") => given.narrowed("--shop").shop = Some(parser.value()?.string()?),
            Long("account") => given.narrowed("--account").account = Some(parser.value()?.string()?),
            Long("since") => given.narrowed("--since").from_ms = Some(time("--since", &mut parser)?),
            Long("until") => given.narrowed("--until").before_ms = Some(time("--until", &mut parser)?),
            Long("attention") => given.narrowed("--attention").attention = true,
            Long("to-deliver") => given.narrowed("--to-deliver").to_deliver = true,
            Long("amount") => {
                let amount = given.number("--amount", &mut parser)?;
                given.amount =
                    Some(Rial::new(amount).map_err(|error| Failure::usage(format!("--amount: {error}")))?);
            }
            Long("by-hand") => {
                given.options.push("--by-hand");
                given.by_hand = true;
            }
            Long("notify") => {
                given.options.push("--notify");
                given.notify = Some(parser.value()?.string()?);
            }
            Long("limit") => given.limit = Some(given.number("--limit", &mut parser)?),
            Long("json") => {
                given.options.push("--json");
                given.json = true;
            }
            Long("threads") => given.threads = Some(given.number("--threads", &mut parser)?),
            Long("timeout") => {
                let seconds = given.number("--timeout", &mut parser)?;
                given.timeout = Some(Duration::from_secs(seconds));
            }
            Long("reason") => {
                given.options.push("--reason");
                given.reason = Some(parser.value()?.string()?);
            }
            Long("done") => given.settled("--done", true)?,
            Long("not-done") => given.settled("--not-done", false)?,
            Value(word) => given.words.push(word.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    given.wish()
}

fn state(text: &str) -> Result<State, Failure> {
    // By the one name that it has in JSON, too.
    let found = serde_json::from_value(serde_json::Value::from(text));
    found.map_err(|_| Failure::usage(format!("--state: {text} is no state; --help lists them")))
}

fn time(name: &str, parser: &mut lexopt::Parser) -> Result<u64, Failure> {
    let text = parser.value()?.string()?;
    parse_time(&text).ok_or_else(|| {
        Failure::usage(format!("{name}: {text} is no time; write 2026-11-22 or 2026-11-22T08:00:00+03:30"))
    })
}

impl Given {
    fn narrowed(&mut self, name: &'static str) -> &mut Filter {
        self.options.push(name);
        &mut self.filter
    }

    fn number<N: std::str::FromStr>(
        &mut self,
        name: &'static str,
        parser: &mut lexopt::Parser,
    ) -> Result<N, Failure> {
        self.options.push(name);
        let text = parser.value()?.string()?;
        text.parse().map_err(|_| Failure::usage(format!("{name}: {text} is no number")))
    }

    fn settled(&mut self, name: &'static str, done: bool) -> Result<(), Failure> {
        self.options.push(name);
        if self.done.replace(done).is_some_and(|before| before != done) {
            return Err(Failure::usage("either --done or --not-done"));
        }
        Ok(())
    }

    fn wish(mut self) -> Result<Wish, Failure> {
        let words = std::mem::take(&mut self.words);
        let mut words = words.into_iter();
        let name = words.next().ok_or_else(|| Failure::usage("which command?"))?;
        let words: Vec<String> = words.collect();
        let known: &[&str] = match name.as_str() {
            "reconcile" => &["--threads", "--timeout", "--json", "--notify"],
            "list" => &["--limit", "--json"],
            "show" => &["--json"],
            "export" => &[],
            "acknowledge" => &["--amount"],
            "refund" => &["--amount", "--by-hand", "--reason"],
            "close" => &["--reason"],
            "settle-refund" => &["--done", "--not-done", "--reason"],
            "restored" | "copy" => &[],
            _ => return Err(Failure::usage(format!("{name} is no command"))),
        };
        let narrows = matches!(name.as_str(), "list" | "export");
        let fits = |option: &&&str| known.contains(*option) || (narrows && NARROWING.contains(*option));
        if let Some(other) = self.options.iter().find(|option| !fits(option)) {
            return Err(Failure::usage(format!("{other} is no option of {name}")));
        }
        let config = self.config.take();
        let command = self.command(&name, &words)?;
        Ok(Wish::Run { config, command: Box::new(command) })
    }

    fn command(self, name: &str, words: &[String]) -> Result<Command, Failure> {
        let reason = || match &self.reason {
            Some(reason) => Ok(reason.clone()),
            None => Err(Failure::usage(format!("{name} needs --reason"))),
        };
        Ok(match (name, words) {
            ("reconcile", []) => Command::Reconcile {
                threads: self.threads.unwrap_or(4),
                timeout: self.timeout.unwrap_or(Duration::from_secs(20)),
                json: self.json,
                notify: self.notify,
            },
            ("list", []) => Command::List {
                json: self.json,
                limit: self.limit.unwrap_or(usize::MAX),
                filter: self.filter,
            },
            ("export", []) => Command::Export { filter: self.filter },
            ("show", [payment]) => Command::Show { payment: id(payment)?, json: self.json },
            ("close", [payment]) => Command::Close { payment: id(payment)?, reason: reason()? },
            ("acknowledge", [payment]) => Command::Acknowledge {
                payment: id(payment)?,
                amount: self.amount.ok_or_else(|| Failure::usage("acknowledge needs --amount"))?,
            },
            ("refund", [payment]) => {
                if self.reason.is_some() && !self.by_hand {
                    return Err(Failure::usage("--reason goes with --by-hand"));
                }
                let by_hand = if self.by_hand { Some(reason()?) } else { None };
                Command::Refund { payment: id(payment)?, amount: self.amount, by_hand }
            }
            ("restored", []) => Command::Restored,
            ("settle-refund", [payment, number]) => Command::SettleRefund {
                payment: id(payment)?,
                number: number
                    .parse()
                    .map_err(|_| Failure::usage(format!("{number} is no number of a refund")))?,
                done: self.done.ok_or_else(|| Failure::usage("settle-refund needs --done or --not-done"))?,
                reason: reason()?,
            },
            ("copy", [from, to]) => Command::Copy { from: from.clone(), to: to.clone() },
            _ => return Err(Failure::usage(format!("{name} takes other arguments"))),
        })
    }
}

fn id(text: &str) -> Result<PaymentId, Failure> {
    text.parse().map_err(|_| Failure::usage(format!("{text} is no number of a payment")))
}
