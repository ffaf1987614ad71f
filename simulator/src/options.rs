//! The program's command line.

use std::ffi::OsString;
use std::path::PathBuf;

use dargah_simulator::machine::OpenPoints;
use dargah_simulator::{PlannedFault, TlsFault};

/// What the user wants.
#[derive(Debug)]
pub(crate) enum Wish {
    Run(Box<Options>),
    Help,
    Version,
    ListOpenPoints,
}

#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(crate) port: u16,
    pub(crate) tls: bool,
    pub(crate) tls_fault: Option<TlsFault>,
    pub(crate) plain_control: bool,
    pub(crate) ca_file: Option<PathBuf>,
    pub(crate) ca_directory: Option<PathBuf>,
    pub(crate) seed: u64,
    pub(crate) still_at_ms: Option<u64>,
    pub(crate) keep_alive_ms: Option<u64>,
    pub(crate) log_limit: Option<usize>,
    pub(crate) payers_pay_at_once: bool,
    pub(crate) open_points: OpenPoints,
    pub(crate) faults: Vec<PlannedFault>,
    pub(crate) tara: Vec<(String, String)>,
    pub(crate) tabapay: Vec<String>,
    pub(crate) shop: Option<String>,
    pub(crate) quiet: bool,
    pub(crate) json: bool,
    pub(crate) until_stdin_closes: bool,
}

pub(crate) const HELP: &str = "\
dargah-simulator: the payment gateways Tara and TabaPay on your own machine.
No money moves. It listens on 127.0.0.1 only.

Usage: dargah-simulator [OPTIONS]

  --port N                 port to listen on; 0 (the default) takes a free one
  --tls                    HTTPS, with a certificate authority of its own
  --ca-file FILE           write the authority's certificate (PEM) there; implies --tls
  --ca-dir DIR             keep the authority in DIR, so that the next start has the same; implies --tls
  --tls-fault NAME         expired, not-yet-valid, wrong-host, unknown-issuer or plaintext; implies --tls
  --plain-control          a second port, for the control API alone: plain HTTP, no faults, counted nowhere
  --seed N                 the same seed and requests give the same tokens and numbers (default 0)
  --clock MS               the clock stands still at MS milliseconds since 1970; time travel moves it
  --keep-alive MS          close a connection that was silent so long (default 60000)
  --log N                  remember the last N requests (default 2000; 0 for benches)
  --payers-pay-at-once     each payment is paid in the moment it is made, as benches want it

  --shop NAME              the shop's name on the payment page
  --tara USER:PASSWORD     Tara's login (default shop:secret-password; service id 101)
  --tabapay KEY            TabaPay's merchant key (default aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee)
                           both may be repeated for several shops
                           refunds of the first Tara shop log in as refund / refund-password

  --open-points WHAT       name=value, or a JSON file of names and values; may be repeated
  --list-open-points       show all switches with their values, and end
  --fault PLAN             gateway.operation=fault,parameter=value,… ; may be repeated. For example
                           tara.purchaseVerify=close_after
                           tabapay.verify=status,status=502,skip=1,times=always
                           any.connect=refuse,times=3

  --json                   print nothing but the line `ready {…}`
  --quiet                  print nothing at all once it runs
  --until-stdin-closes     end when standard input closes, so that a test never leaves it behind
  -h, --help               this text
  -V, --version            the version

Once it listens it prints the addresses, and one line for programs:
  ready {\"tara\": …, \"refund\": …, \"tabapay\": …, \"tabapay_sandbox\": …, \"control\": …, \"ca_file\": …}
What the control API offers stands in simulator/README.md and at GET <control>.
It ends on SIGTERM, on Ctrl-C, and with status 2 where an option is wrong.
";

/// Reads the command line; the error says which option is wrong and why.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Wish, String> {
    use lexopt::prelude::*;
    let mut options = Options::default();
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        let name = match &argument {
            Short('h') => "help".to_owned(),
            Short('V') => "version".to_owned(),
            Long(name) => (*name).to_owned(),
            _ => return Err(argument.unexpected().to_string()),
        };
        let mut text = || -> Result<String, String> {
            let value = parser.value().map_err(|_| format!("--{name} needs a value"))?;
            value.into_string().map_err(|_| format!("the value of --{name} is no proper text"))
        };
        match name.as_str() {
            "help" => return Ok(Wish::Help),
            "version" => return Ok(Wish::Version),
            "list-open-points" => return Ok(Wish::ListOpenPoints),
            "port" => options.port = number(&name, &text()?)?,
            "tls" => options.tls = true,
            "ca-file" => options.ca_file = Some(text()?.into()),
            "ca-dir" => options.ca_directory = Some(text()?.into()),
            "tls-fault" => options.tls_fault = Some(tls_fault(&text()?)?),
            "plain-control" => options.plain_control = true,
            "seed" => options.seed = number(&name, &text()?)?,
            "clock" => options.still_at_ms = Some(number(&name, &text()?)?),
            "keep-alive" => options.keep_alive_ms = Some(number(&name, &text()?)?),
            "log" => options.log_limit = Some(number(&name, &text()?)?),
            "payers-pay-at-once" => options.payers_pay_at_once = true,
            "shop" => options.shop = Some(text()?),
            "tara" => {
                let text = text()?;
                let (user, password) = text.split_once(':').ok_or("--tara is USER:PASSWORD")?;
                options.tara.push((user.to_owned(), password.to_owned()));
            }
            "tabapay" => options.tabapay.push(text()?),
            "open-points" => set_open_points(&mut options.open_points, &text()?)?,
            "fault" => {
                let fault = PlannedFault::from_text(&text()?).map_err(|e| format!("--fault: {e}"))?;
                options.faults.push(fault);
            }
            "quiet" => options.quiet = true,
            "json" => options.json = true,
            "until-stdin-closes" => options.until_stdin_closes = true,
            _ => return Err(format!("there is no option --{name}")),
        }
    }
    options.tls |= options.ca_file.is_some() || options.ca_directory.is_some() || options.tls_fault.is_some();
    Ok(Wish::Run(Box::new(options)))
}

fn number<T: std::str::FromStr>(name: &str, text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("--{name} takes a whole number in its range; not {text:?}"))
}

fn tls_fault(text: &str) -> Result<TlsFault, String> {
    let found = TlsFault::NAMES.iter().find(|(name, _)| *name == text);
    let names: Vec<&str> = TlsFault::NAMES.iter().map(|(name, _)| *name).collect();
    found
        .map(|(_, fault)| *fault)
        .ok_or_else(|| format!("--tls-fault is one of {}; not {text:?}", names.join(", ")))
}

/// `name=value`, else a file.
fn set_open_points(open_points: &mut OpenPoints, text: &str) -> Result<(), String> {
    let outcome = if text.contains('=') {
        open_points.set_text(text)
    } else {
        let content = std::fs::read_to_string(text).map_err(|e| format!("--open-points: {text}: {e}"))?;
        let json: serde_json::Value =
            serde_json::from_str(&content).map_err(|e| format!("--open-points: {text}: {e}"))?;
        open_points.set(&json)
    };
    outcome.map_err(|e| format!("--open-points: {e}"))
}
