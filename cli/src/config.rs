//! The configuration file: where the journal is, and through which accounts payments go.

use crate::failure::Failure;
use crate::notify::Notify;
use crate::show;
use dargah::checkout::journal::{Journal, JournalOptions, open};
use dargah::checkout::{Checkout, Times};
use dargah::secret::Secret;
use dargah::tabapay::{Environment, TabaPay};
use dargah::tara::{RefundCredentials, Tara};
use dargah::transport::NetworkSettings;
use dargah::trusted_file;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

const USUAL_PLACE: &str = "/etc/dargah.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    journal: String,
    /// Where several shops keep their payments in the journal; all of them where none is named.
    pub shop: Option<String>,
    notify_key: Option<String>,
    #[serde(default)]
    journal_options: JournalPart,
    #[serde(default)]
    network: NetworkPart,
    #[serde(default)]
    times: TimesPart,
    #[serde(default, rename = "account")]
    accounts: Vec<Account>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct JournalPart {
    ca_file: Option<PathBuf>,
    #[serde(default)]
    only_own_ca: bool,
    connect_timeout_seconds: Option<u64>,
    timeout_seconds: Option<u64>,
    connections: Option<usize>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct NetworkPart {
    ca_file: Option<PathBuf>,
    #[serde(default)]
    only_own_ca: bool,
    proxy: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct TimesPart {
    lease_seconds: Option<u64>,
    payer_seconds: Option<u64>,
    window_seconds: Option<u64>,
    ask_again_seconds: Option<u64>,
}

#[derive(Deserialize)]
#[serde(tag = "gateway", rename_all = "snake_case", deny_unknown_fields)]
enum Account {
    Tara {
        name: String,
        username: String,
        password: String,
        base_url: Option<String>,
        refund_username: Option<String>,
        refund_password: Option<String>,
        refund_base_url: Option<String>,
    },
    Tabapay {
        name: String,
        merchant_key: String,
        environment: String,
        base_url: Option<String>,
    },
}

impl Config {
    /// Reads the file that was named, or the usual one.
    pub fn read(named: Option<PathBuf>) -> Result<Self, Failure> {
        let path = named
            .or_else(|| std::env::var_os("DARGAH_CONFIG").map(PathBuf::from))
            .unwrap_or_else(|| PathBuf::from(USUAL_PLACE));
        let here = |why: String| Failure::config(format!("{}: {why}", path.display()));
        let (text, others_may_read) = believed(&path).map_err(&here)?;
        let config: Self = toml::from_str(&text).map_err(|error| here(explained(&error, &text)))?;
        if let Some(name) = config.secret_in_the_open()
            && others_may_read
        {
            let why = format!(
                "holds {name} and may be read by others than its owner: chmod 600 {}, or use env: or file:",
                path.display()
            );
            return Err(here(why));
        }
        Ok(config)
    }

    fn secret_in_the_open(&self) -> Option<&'static str> {
        let open = |text: &str| !text.starts_with("env:") && !text.starts_with("file:");
        let account = |account: &Account| match account {
            Account::Tara { password, refund_password, .. } => {
                open(password) || refund_password.as_deref().is_some_and(open)
            }
            Account::Tabapay { merchant_key, .. } => open(merchant_key),
        };
        if self.accounts.iter().any(account) {
            Some("a password or merchant key")
        } else if self.notify_key.as_deref().is_some_and(open) {
            Some("the notify key")
        } else if holds_password(&self.journal) {
            Some("the journal's password")
        } else {
            self.network
                .proxy
                .as_deref()
                .filter(|proxy| holds_password(proxy))
                .map(|_| "the proxy's password")
        }
    }

    /// Opens the journal.
    pub fn journal(&self) -> Result<Arc<dyn Journal>, Failure> {
        let address = reference("journal", &self.journal)?;
        Ok(open(address.expose(), &self.journal_options.options())?)
    }

    /// Who hears of what is to be delivered.
    pub fn notify(&self, target: &str, timeout: Duration) -> Result<Notify, Failure> {
        let key = self.notify_key.as_deref().map(|key| reference("notify_key", key)).transpose()?;
        Notify::new(target, key, self.network.ca_file.as_deref(), timeout)
    }

    /// The same options for a journal that is not in the file.
    pub fn journal_options(&self) -> JournalOptions {
        self.journal_options.options()
    }

    /// The accounts over the journal.
    pub fn checkout(&self) -> Result<Checkout, Failure> {
        let network = self.network.settings()?;
        let builder = Checkout::builder(self.journal()?).times(self.times.times());
        let mut builder = match &self.shop {
            Some(shop) => builder.shop(shop),
            None => builder.every_shop(),
        };
        for account in &self.accounts {
            builder = match account {
                Account::Tara {
                    name,
                    username,
                    password,
                    base_url,
                    refund_username,
                    refund_password,
                    refund_base_url,
                } => {
                    let mut tara = Tara::builder(username.as_str(), reference("password", password)?)
                        .network(network.clone());
                    if let Some(url) = base_url {
                        tara = tara.base_url(url);
                    }
                    if let (Some(user), Some(password)) = (refund_username, refund_password) {
                        let password = reference("refund_password", password)?;
                        let mut refund = RefundCredentials::new(user.as_str(), password);
                        if let Some(url) = refund_base_url {
                            refund = refund.base_url(url);
                        }
                        tara = tara.refund(refund);
                    }
                    builder.tara(name, tara.build()?)
                }
                Account::Tabapay { name, merchant_key, environment, base_url } => {
                    let environment = match environment.as_str() {
                        "production" => Environment::Production,
                        "sandbox" => Environment::Sandbox,
                        _ => return Err(Failure::config("environment must be production or sandbox")),
                    };
                    let key = reference("merchant_key", merchant_key)?;
                    let mut tabapay = TabaPay::builder(key, environment).network(network.clone());
                    if let Some(url) = base_url {
                        tabapay = tabapay.base_url(url);
                    }
                    builder.tabapay(name, tabapay.build()?)
                }
            };
        }
        Ok(builder.build()?)
    }
}

/// What is wrong with a file, without a part of it: it may be a secret.
fn explained(error: &toml::de::Error, text: &str) -> String {
    let message = error.message();
    let named =
        ["unknown field", "missing field", "duplicate key"].iter().any(|start| message.starts_with(start));
    let what = if named { message } else { "is not as --help shows it" };
    match error.span() {
        Some(span) => {
            let line = text.get(..span.start).unwrap_or_default().matches('\n').count() + 1;
            format!("line {line}: {what}")
        }
        None => what.to_owned(),
    }
}

/// Whether an address has a password in it.
pub(crate) fn holds_password(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    rest.contains("password=") || rest.rsplit_once('@').is_some_and(|(login, _)| login.contains(':'))
}

/// The text of a file that only this user and root can change, and whether others may read it. Else why not.
fn believed(path: &Path) -> Result<(String, bool), String> {
    let content = trusted_file::read(path).map_err(|error| error.to_string())?;
    let text = String::from_utf8(content.bytes).map_err(|_| "is not UTF-8".to_owned())?;
    Ok((text, content.others_may_read))
}

/// The value of `env:NAME` or `file:PATH`, or the text itself.
pub(crate) fn reference(field: &str, text: &str) -> Result<Secret, Failure> {
    if let Some(name) = text.strip_prefix("env:") {
        let value = std::env::var(name);
        return value
            .map(Secret::new)
            .map_err(|_| Failure::config(format!("{field}: there is no variable {name}")));
    }
    if let Some(path) = text.strip_prefix("file:") {
        let content = believed(Path::new(path));
        let (content, others_may_read) =
            content.map_err(|why| Failure::config(format!("{field}: {path}: {why}")))?;
        if others_may_read {
            show::complain(&format!(
                "warning: {path} holds a secret and may be read by others than its owner"
            ));
        }
        let content = Secret::new(content);
        return Ok(Secret::new(content.expose().trim_end_matches(['\n', '\r'])));
    }
    Ok(Secret::new(text))
}

fn seconds(given: Option<u64>, usual: Duration) -> Duration {
    given.map_or(usual, Duration::from_secs)
}

impl JournalPart {
    fn options(&self) -> JournalOptions {
        let usual = JournalOptions::default();
        JournalOptions {
            ca_file: self.ca_file.clone(),
            only_own_ca: self.only_own_ca,
            connect_timeout: seconds(self.connect_timeout_seconds, usual.connect_timeout),
            timeout: seconds(self.timeout_seconds, usual.timeout),
            connections: self.connections.unwrap_or(usual.connections),
            ..usual
        }
    }
}

impl NetworkPart {
    fn settings(&self) -> Result<NetworkSettings, Failure> {
        Ok(NetworkSettings {
            ca_file: self.ca_file.clone(),
            only_own_ca: self.only_own_ca,
            proxy: self.proxy.as_deref().map(|proxy| reference("proxy", proxy)).transpose()?,
            ..NetworkSettings::default()
        })
    }
}

impl TimesPart {
    fn times(&self) -> Times {
        let usual = Times::default();
        Times {
            lease: seconds(self.lease_seconds, usual.lease),
            payer: seconds(self.payer_seconds, usual.payer),
            window: seconds(self.window_seconds, usual.window),
            ask_again: seconds(self.ask_again_seconds, usual.ask_again),
        }
    }
}
