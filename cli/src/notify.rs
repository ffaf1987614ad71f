//! Handing what is to be delivered to the shop: by a signed POST, or to a command that reads it.
//!
//! The POST is signed as the Standard Webhooks specification says (its headers `webhook-id`, `webhook-timestamp` and
//! `webhook-signature`, HMAC-SHA256), with a key of its own.

use crate::failure::Failure;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dargah::amount::Rial;
use dargah::checkout::Payment;
use dargah::secret::Secret;
use dargah::trusted_file;
use hmac::{Hmac, KeyInit, Mac};
use reqwest::redirect::Policy;
use reqwest::{Client, Url};
use serde_json::{Value, json};
use sha2::Sha256;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::runtime::{Builder, Runtime};

/// The longest answer that is read.
const LONGEST_ANSWER: usize = 64 * 1024;

/// Who hears of what is to be delivered.
pub(crate) struct Notify {
    target: Target,
    timeout: Duration,
}

enum Target {
    Post { runtime: Runtime, client: Client, url: Url, key: Secret },
    Run(Vec<String>),
}

impl Notify {
    /// An address, or a command with its arguments, set apart by blanks: no shell reads it.
    pub fn new(
        target: &str,
        key: Option<Secret>,
        ca_file: Option<&Path>,
        timeout: Duration,
    ) -> Result<Self, Failure> {
        if !target.contains("://") {
            let words: Vec<String> = target.split_whitespace().map(str::to_owned).collect();
            if words.is_empty() {
                return Err(Failure::usage("--notify needs an address or a command"));
            }
            return Ok(Self { target: Target::Run(words), timeout });
        }
        let url = Url::parse(target).map_err(|_| Failure::usage("--notify: that is no address"))?;
        if url.username() != "" || url.password().is_some() {
            return Err(Failure::usage(
                "--notify: an address on the command line is seen by everybody: no password in it",
            ));
        }
        if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback(&url)) {
            return Err(Failure::usage(
                "--notify: must be https (plain http is taken for loopback addresses only)",
            ));
        }
        let why = "notify_key: is needed for an address: whsec_ and 24 to 64 bytes in base64";
        let key = key.ok_or_else(|| Failure::config(why))?;
        let bytes = key.expose().strip_prefix("whsec_").and_then(|text| STANDARD.decode(text).ok());
        if !bytes.is_some_and(|bytes| (24..=64).contains(&bytes.len())) {
            return Err(Failure::config(why));
        }
        let client = Client::builder()
            .tls_backend_preconfigured(tls(ca_file)?)
            .redirect(Policy::none())
            .no_proxy()
            .timeout(timeout)
            .user_agent(concat!("dargah/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| Failure::Failed(format!("--notify: {}", error.without_url())))?;
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Failure::Failed(format!("--notify: {error}")))?;
        Ok(Self { target: Target::Post { runtime, client, url, key }, timeout })
    }

    /// Tells of a payment. What the shop answers counts only where it repeats the payment's id; then it is the amount
    /// that the shop wants for the order now.
    pub fn tell(&self, payment: &Payment) -> Result<Rial, String> {
        let mut message = json!({
            "id": payment.id,
            "order": payment.order_id,
            "amount": payment.amount.get(),
            "reference": payment.reference_number,
        });
        if !payment.shop.is_empty() {
            message["shop"] = payment.shop.as_str().into();
        }
        let message = message.to_string();
        let answer = match &self.target {
            Target::Post { runtime, client, url, key } => {
                runtime.block_on(post(client, url, key, payment.id, message))?
            }
            Target::Run(words) => run(words, &message, self.timeout)?,
        };
        let answer: Value =
            serde_json::from_slice(&answer).map_err(|_| "the answer is no JSON".to_owned())?;
        if answer["id"].as_i64() != Some(payment.id) {
            return Err("the answer does not repeat the payment's id".to_owned());
        }
        let amount = answer["amount"].as_i64().and_then(|amount| Rial::new(amount).ok());
        amount.ok_or_else(|| "the answer does not name the amount that the shop wants, in Rial".to_owned())
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The bundled Mozilla roots, and the configuration's own.
fn tls(ca_file: Option<&Path>) -> Result<rustls::ClientConfig, Failure> {
    use rustls::pki_types::{CertificateDer, pem::PemObject};
    let mut roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(path) = ca_file {
        let here = |why: &str| Failure::config(format!("ca_file: {}: {why}", path.display()));
        let bad = || here("holds no certificates");
        let own = trusted_file::read(path).map_err(|error| here(&error.to_string()))?.bytes;
        for certificate in CertificateDer::pem_slice_iter(&own) {
            roots.add(certificate.map_err(|_| bad())?).map_err(|_| bad())?;
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.map_err(|error| Failure::Failed(error.to_string()))?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

/// What the headers of a message are, from the specification: `id.timestamp.body`, signed.
fn signature(key: &Secret, id: &str, timestamp: u64, body: &str) -> Result<String, String> {
    let key =
        key.expose().strip_prefix("whsec_").and_then(|text| STANDARD.decode(text).ok()).unwrap_or_default();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|error| error.to_string())?;
    mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
    Ok(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
}

async fn post(
    client: &Client,
    url: &Url,
    key: &Secret,
    payment: i64,
    body: String,
) -> Result<Vec<u8>, String> {
    // The same at each try: the shop may know it already.
    let id = format!("dargah-{payment}");
    let timestamp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let signed = signature(key, &id, timestamp, &body)?;
    let mut answer = client
        .post(url.clone())
        .header("content-type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp.to_string())
        .header("webhook-signature", signed)
        .body(body)
        .send()
        .await
        .map_err(|error| format!("the shop cannot be reached: {}", error.without_url()))?;
    if !answer.status().is_success() {
        return Err(format!("the shop answers with status {}", answer.status().as_u16()));
    }
    let mut read = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|error| error.without_url().to_string())? {
        read.extend_from_slice(&part);
        if read.len() > LONGEST_ANSWER {
            return Err("the answer is too long".to_owned());
        }
    }
    Ok(read)
}

/// A command is given the message on its standard input, and answers on its standard output.
fn run(words: &[String], message: &str, timeout: Duration) -> Result<Vec<u8>, String> {
    let (program, arguments) = words.split_first().ok_or("no command")?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{program} cannot be started: {error}"))?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let message = format!("{message}\n");
    let (said, heard) = channel();
    // Both ends on threads of their own: whoever neither reads nor writes nor ends has a limit.
    std::thread::spawn(move || input.map(|mut input| input.write_all(message.as_bytes())));
    std::thread::spawn(move || {
        let mut read = Vec::new();
        let done = output.map(|output| output.take(LONGEST_ANSWER as u64).read_to_end(&mut read));
        let _ = said.send(done.map(|done| done.map(|_| read)));
    });
    let answer = heard.recv_timeout(timeout);
    let Ok(Some(Ok(answer))) = answer else {
        return Err(ended(&mut child, "gave no answer in time"));
    };
    match child.wait() {
        Ok(status) if status.success() => Ok(answer),
        Ok(status) => Err(format!("{program} ended with {status}")),
        Err(error) => Err(error.to_string()),
    }
}

fn ended(child: &mut Child, why: &str) -> String {
    let _ = child.kill();
    let _ = child.wait();
    format!("the command {why}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The example of the specification's own reference libraries.
    #[test]
    fn a_message_is_signed_as_standard_webhooks_says() {
        let key = Secret::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        let signed =
            signature(&key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signed.unwrap(), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
