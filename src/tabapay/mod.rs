//! TabaPay. Source: the official API page; what it leaves open is named where it matters.

mod answer;
mod builder;
pub(crate) mod callback;
mod request;
mod verify;

pub use answer::{CreateAnswer, VerifyAnswer};
pub use builder::{Environment, TabaPayBuilder};
pub use callback::{Callback, Push};
pub use request::{CreateRequest, GREATEST_AMOUNT, LEAST_AMOUNT};

pub use crate::codes::tabapay as codes;

use crate::amount::Rial;
use crate::answer::{Fields, RawAnswer, Wrong};
use crate::error::{Error, ErrorKind, Result};
use crate::secret::Secret;
use crate::transport::{
    BaseUrl, CallOptions, Caller, HttpAnswer, HttpRequest, Money, Operation, Repeat, json_body, open,
};
use serde::Serialize;
use std::fmt;
use std::sync::Arc;
use zeroize::Zeroizing;

/// The gateway's name in errors, events and the table of codes.
pub const GATEWAY: &str = "tabapay";

/// Where TabaPay answers (document). The sandbox is below it.
pub const BASE_URL: &str = "https://api.tabapay.ir/v1";

/// What `status` says of a success.
pub(crate) const SUCCESS_STATUS: &str = "success";
/// What `status` says of a refusal.
pub(crate) const ERROR_STATUS: &str = "error";

const CREATE: Operation = Operation { name: "create", repeat: Repeat::IfNotSent, money: Money::None };
const VERIFY: Operation = Operation { name: "verify", repeat: Repeat::IfNotSent, money: Money::Payer };

/// Whether a code, as it was sent, is 1 (success) or 2 (confirmed).
fn is_success(code: &str) -> bool {
    crate::codes::meaning(GATEWAY, VERIFY.name, code).success
}

/// A client for TabaPay, production or sandbox. Cheap to copy: copies share everything. Any number of
/// threads may use one at the same time, and so may a process that was forked after it was made.
#[derive(Clone)]
pub struct TabaPay(Arc<Inner>);

struct Inner {
    caller: Caller,
    base: BaseUrl,
    merchant: Secret,
    environment: Environment,
    sandbox_accepts_tracking_code: bool,
}

impl Inner {
    fn accepts_tracking_code(&self) -> bool {
        self.environment == Environment::Sandbox && self.sandbox_accepts_tracking_code
    }

    fn without_reference(&self) -> &'static str {
        match self.environment {
            Environment::Production => "success without a reference number",
            Environment::Sandbox => {
                "success without a reference number (the sandbox may lack it: set \
                 sandbox_accepts_tracking_code to take trackingCode instead)"
            }
        }
    }
}

impl fmt::Debug for TabaPay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TabaPay")
            .field("base", &self.0.base.as_str())
            .field("environment", &self.0.environment)
            .finish_non_exhaustive()
    }
}

impl TabaPay {
    /// The client's own limit for a call.
    #[cfg(feature = "checkout")]
    pub(crate) fn time_limit(&self) -> std::time::Duration {
        self.0.caller.timeouts.total
    }

    /// A client with the usual settings. `merchant` is the key of 36 characters from TabaPay's dashboard.
    ///
    /// # Errors
    /// `InvalidConfiguration` with the field.
    pub fn new(merchant: impl Into<Secret>, environment: Environment) -> Result<Self> {
        Self::builder(merchant, environment).build()
    }

    /// A client with settings of its own.
    pub fn builder(merchant: impl Into<Secret>, environment: Environment) -> TabaPayBuilder {
        TabaPayBuilder::new(merchant.into(), environment)
    }

    /// Production or sandbox.
    pub fn environment(&self) -> Environment {
        self.0.environment
    }

    /// Creates a payment. It is sent again only when not a byte had left.
    ///
    /// # Errors
    /// `InvalidInput` before anything is sent; `Refused` with TabaPay's code; otherwise what went wrong.
    /// No money moves here, whatever happens: a token that got lost is simply never paid.
    pub fn create(&self, request: &CreateRequest, options: &CallOptions) -> Result<CreateAnswer> {
        let prepared = request.prepare().map_err(|error| error.with_call(GATEWAY, CREATE.name))?;
        let caller = &self.0.caller;
        let deadline = caller.start(options)?;
        let body = json_body(&request.to_json(&prepared))?;
        let answer = caller.send(&deadline, CREATE, &|| self.request("/create", body.clone()))?;
        let (mut fields, raw) = open(caller, CREATE, answer)?;
        self.expect_created(&mut fields, &raw)?;
        let unreadable = |field| {
            move |_| {
                caller.answered(CREATE, ErrorKind::AnswerUnreadable, "success without it").with_field(field)
            }
        };
        let token = Secret::new(fields.proof_text("token").map_err(unreadable("token"))?);
        let url = Secret::new(fields.proof_text("url").map_err(unreadable("url"))?);
        // A browser is sent there: it must be an address that shows a page and runs nothing.
        if BaseUrl::parse("url", origin(url.expose())).is_err()
            || url.expose().chars().any(|c| c.is_control() || c.is_whitespace())
        {
            let why = "is not an https address";
            return Err(caller.answered(CREATE, ErrorKind::AnswerUnreadable, why).with_field("url"));
        }
        Ok(CreateAnswer { token, status: SUCCESS_STATUS.to_owned(), url, extra: fields.extra(), raw })
    }

    /// Reads what the payer's browser brought to the callback address.
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field.
    pub fn parse_callback(query: &[u8], body: &[u8]) -> Result<Callback> {
        Callback::parse(query, body)
    }

    /// Reads the undocumented push. `authorize` is the request's `Authorize` header. Whatever it says,
    /// only a verify decides.
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field.
    pub fn parse_push(&self, authorize: Option<&str>, query: &[u8], body: &[u8]) -> Result<Push> {
        Push::parse(&self.0.merchant, authorize, query, body)
    }

    /// One plain `verify`: one request, one typed answer, nothing compared. **An `Ok` is not a
    /// payment**; [`verify`](Self::verify) is what shops want.
    ///
    /// # Errors
    /// What went wrong. From `Progress::Sent` on, the payment may have been completed.
    pub fn verify_once(&self, token: &Secret, amount: Rial, options: &CallOptions) -> Result<VerifyAnswer> {
        if token.is_empty() {
            return Err(Error::input("token", "must not be empty"));
        }
        request::check_amount(amount)?;
        let caller = &self.0.caller;
        let body = self.verify_body(token, amount)?;
        let deadline = caller.start(options)?;
        let answer = caller.send(&deadline, VERIFY, &|| self.request("/verify", body.clone()))?;
        self.read_verify(answer)
    }

    fn verify_body(&self, token: &Secret, amount: Rial) -> Result<Zeroizing<Vec<u8>>> {
        json_body(&VerifyJson { token: token.expose(), amount: amount.get() })
    }

    /// Reads a verify answer. One in which nothing could be a refusal is as good as lost.
    fn read_verify(&self, answer: HttpAnswer) -> Result<VerifyAnswer> {
        let caller = &self.0.caller;
        let (fields, raw) = open(caller, VERIFY, answer)?;
        let answer = VerifyAnswer::read(fields, raw);
        if answer.response_code.is_none() && answer.damaged.is_none() {
            let error = caller.answered(VERIFY, ErrorKind::AnswerUnreadable, "is missing");
            return Err(error.with_field("responseCode"));
        }
        Ok(answer)
    }

    fn request(&self, call: &str, body: Zeroizing<Vec<u8>>) -> HttpRequest {
        HttpRequest {
            url: self.0.base.join(&format!("{}{call}", self.0.environment.path())),
            authorization: Some(Secret::new(format!("Bearer {}", self.0.merchant.expose()))),
            body,
        }
    }

    /// Takes `status` and `responseCode` and makes anything but success an error.
    fn expect_created(&self, fields: &mut Fields, raw: &RawAnswer) -> Result<()> {
        let fail = |kind, field, why| Err(self.0.caller.answered(CREATE, kind, why).with_field(field));
        let status = fields.proof_text("status").ok();
        let code = match fields.code("responseCode") {
            Err(Wrong::Unreadable) => {
                let why = "is doubled or of a wrong type";
                return fail(ErrorKind::AnswerUnreadable, "responseCode", why);
            }
            code => code.ok(),
        };
        let text = fields.words("message").unwrap_or_default();
        match (status.as_deref(), code) {
            (Some(SUCCESS_STATUS), None) if raw.http_status() < 300 => Ok(()),
            (Some(SUCCESS_STATUS), Some(code)) if is_success(&code) && raw.http_status() < 300 => Ok(()),
            (Some(SUCCESS_STATUS), _) => {
                fail(ErrorKind::AnswerContradictory, "status", "success with an error beside it")
            }
            (_, Some(code)) if !is_success(&code) => Err(self.refused(CREATE, &code, &text)),
            (Some(_), Some(_)) => {
                fail(ErrorKind::AnswerContradictory, "status", "does not fit the response code")
            }
            (Some(_), None) => {
                Err(self.0.caller.answered(CREATE, ErrorKind::Refused, &text).with_field("status"))
            }
            (None, _) => {
                fail(ErrorKind::AnswerUnreadable, "status", "is missing, doubled or of a wrong type")
            }
        }
    }

    fn refused(&self, operation: Operation, code: &str, text: &str) -> Error {
        let merchant = [codes::MERCHANT_REQUIRED, codes::MERCHANT_NOT_VALID];
        let known = crate::codes::find(GATEWAY, code);
        let kind = if known.is_some_and(|code| merchant.contains(&code.number)) {
            ErrorKind::Authentication
        } else {
            ErrorKind::Refused
        };
        self.0.caller.refused(operation, kind, code, text)
    }
}

/// The part of an address before its path, which holds the token.
fn origin(url: &str) -> &str {
    let after_scheme = url.find("://").map_or(0, |at| at + 3);
    let end = url[after_scheme..].find(['/', '\\', '?', '#']).map_or(url.len(), |at| after_scheme + at);
    &url[..end]
}

#[derive(Serialize)]
struct VerifyJson<'a> {
    token: &'a str,
    amount: i64,
}
