//! Tara's internet payment gateway. Source: the official document, revision 4 (1401/01/22); what it
//! leaves open is named where it matters.

mod account;
mod answer;
mod builder;
pub(crate) mod callback;
mod groups;
mod login;
mod refund;
mod request;
mod verify;

pub use answer::{Authentication, Group, InquiryAnswer, TokenAnswer, VerifyAnswer};
pub use builder::{RefundCredentials, TaraBuilder};
pub use callback::Callback;
pub use groups::{GroupMap, Groups};
pub use refund::{BASE_URL as REFUND_BASE_URL, Refund, RefundAnswer};
pub use request::{InvoiceItem, ServiceAmount, TokenRequest, Unit, Warning};

pub use crate::codes::tara as codes;

use crate::answer::{Fields, RawAnswer};
use crate::error::{Error, ErrorKind, Result};
use crate::redirect::Redirect;
use crate::secret::Secret;
use crate::transport::{
    BaseUrl, CallOptions, Caller, Deadline, HttpAnswer, HttpRequest, Money, Operation, Repeat, json_body,
    open,
};
use account::{Account, AccountRef};
use login::Access;
use serde::Serialize;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// The gateway's name in errors, events and the table of codes.
pub const GATEWAY: &str = "tara";

/// Where Tara answers (document).
pub const BASE_URL: &str = "https://pay.tara360.ir/pay";

/// Where Tara lets shops try (seen in use).
pub const STAGING_URL: &str = "https://stage-pay.tara360.ir/pay";

const AUTHENTICATE: Operation =
    Operation { name: "authenticate", repeat: Repeat::Freely, money: Money::None };
const CLUB_GROUPS: Operation = Operation { name: "clubGroups", repeat: Repeat::Freely, money: Money::None };
const GET_TOKEN: Operation = Operation { name: "getToken", repeat: Repeat::IfNotSent, money: Money::None };
const VERIFY: Operation =
    Operation { name: "purchaseVerify", repeat: Repeat::IfNotSent, money: Money::Payer };
const INQUIRY: Operation = Operation { name: "purchaseInquiry", repeat: Repeat::Freely, money: Money::Payer };

/// Whether a code, as it was sent, is this one. Only the exact text counts: `00` is not `0`.
pub(crate) fn is_code(code: &str, number: i64) -> bool {
    crate::codes::find(GATEWAY, code).is_some_and(|code| code.number == number)
}

/// A client for Tara. Cheap to copy: copies share everything. Any number of threads may use one at the
/// same time, and so may a process that was forked after it was made.
#[derive(Clone)]
pub struct Tara(Arc<Inner>);

struct Inner {
    caller: Caller,
    base: BaseUrl,
    username: String,
    password: Secret,
    account: AccountRef,
    groups_ttl: Duration,
    refund: Option<refund::RefundAccount>,
}

impl fmt::Debug for Tara {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tara").field("base", &self.0.base.as_str()).finish_non_exhaustive()
    }
}

impl Tara {
    /// Whether it talks to Tara's staging.
    #[cfg(feature = "checkout")]
    pub(crate) fn is_staging(&self) -> bool {
        self.0.base.as_str().eq_ignore_ascii_case(STAGING_URL)
    }

    /// The client's own limit for a call.
    #[cfg(feature = "checkout")]
    pub(crate) fn time_limit(&self) -> std::time::Duration {
        self.0.caller.timeouts.total
    }

    /// A client with the usual settings.
    ///
    /// # Errors
    /// `InvalidConfiguration` with the field.
    pub fn new(username: impl Into<String>, password: impl Into<Secret>) -> Result<Self> {
        Self::builder(username, password).build()
    }

    /// A client with settings of its own.
    pub fn builder(username: impl Into<String>, password: impl Into<Secret>) -> TaraBuilder {
        TaraBuilder::new(username.into(), password.into())
    }

    /// Logs in anew and throws the kept token away. Rarely called by hand: the client logs in by itself,
    /// once for all threads, and again when the token expires or is refused. Good for checking
    /// credentials.
    ///
    /// # Errors
    /// `Authentication` when Tara does not accept the credentials; otherwise what went wrong.
    pub fn authenticate(&self, options: &CallOptions) -> Result<Authentication> {
        let deadline = self.0.caller.start(options)?;
        let account = self.0.account.get();
        account.login.forget_all();
        let log_in = || self.log_in(&deadline);
        let access = account.login.get(&*self.0.caller.clock, deadline.at(), deadline.cancel(), log_in)?;
        // It may be that of another thread at the same moment, which proves the credentials as well.
        Ok((*access.answer).clone())
    }

    /// Tara's merchandise groups, kept between calls (an hour unless set otherwise) and shared by all
    /// clients of the process with the same account.
    ///
    /// # Errors
    /// What went wrong. Nothing is kept then.
    pub fn club_groups(&self, options: &CallOptions) -> Result<Arc<Groups>> {
        let inner = &*self.0;
        let account = self.0.account.get();
        if let Some(groups) = account.groups.get(inner.caller.clock.monotonic(), inner.groups_ttl) {
            return Ok(groups);
        }
        let deadline = inner.caller.start(options)?;
        let body = Zeroizing::new(b"{}".to_vec());
        let (mut fields, raw) = self.authorized(&deadline, CLUB_GROUPS, "/api/clubGroups", &body)?;
        // Undocumented, but one client checks it: where there is a result, it must be a success.
        match fields.code("result") {
            Ok(code) if !is_code(&code, codes::SUCCESS) => {
                return Err(self.refused(CLUB_GROUPS, &code, fields.words("description")));
            }
            _ => self.expect_no_http_error(CLUB_GROUPS, &raw)?,
        }
        let list = fields.objects("ipgClubMerchandiseGroupReportList").ok_or_else(|| {
            inner
                .caller
                .answered(CLUB_GROUPS, ErrorKind::AnswerUnreadable, "the list is missing")
                .with_field("ipgClubMerchandiseGroupReportList")
        })?;
        let groups = Arc::new(Groups::new(list.into_iter().filter_map(Group::read).collect()));
        // An empty list helps nobody for an hour.
        if groups.iter().len() > 0 {
            account.groups.put(groups.clone(), inner.caller.clock.monotonic());
        }
        Ok(groups)
    }

    /// Gets a payment token for an order. It is sent again only when not a byte had left.
    ///
    /// # Errors
    /// `InvalidInput` before anything is sent; `Refused` with Tara's code; otherwise what went wrong.
    /// No money moves here, whatever happens: a token that got lost is simply never paid.
    pub fn get_token(&self, request: &TokenRequest, options: &CallOptions) -> Result<TokenAnswer> {
        let (prepared, warnings) =
            request.prepare().map_err(|error| error.with_call(GATEWAY, GET_TOKEN.name))?;
        let deadline = self.0.caller.start(options)?;
        let body = json_body(&request.to_json(&prepared))?;
        let (mut fields, raw) = self.authorized(&deadline, GET_TOKEN, "/api/getToken", &body)?;
        self.expect_success(GET_TOKEN, &mut fields, &raw)?;
        let token = fields.proof_text("token").map_err(|_| {
            self.0
                .caller
                .answered(GET_TOKEN, ErrorKind::AnswerUnreadable, "success without a token that can be read")
                .with_field("token")
        })?;
        Ok(TokenAnswer {
            token: token.into(),
            result: codes::SUCCESS.to_string(),
            description: fields.words("description"),
            do_time: fields.text("doTime"),
            warnings,
            extra: fields.extra(),
            raw,
        })
    }

    /// How the payer's browser gets to Tara's page: a form that it posts.
    pub fn purchase_form(&self, token: &Secret) -> Redirect {
        let inner = &*self.0;
        let url = inner.base.join("/api/ipgPurchase").into();
        Redirect::post(url, vec![("username", inner.username.as_str().into()), ("token", token.clone())])
    }

    /// Reads what the payer's browser brought to the callback address.
    ///
    /// # Errors
    /// `CallbackUnreadable` with the field.
    pub fn parse_callback(query: &[u8], body: &[u8]) -> Result<Callback> {
        Callback::parse(query, body)
    }

    /// One plain `purchaseVerify`: one request (two when Tara answers 401), one typed answer, nothing
    /// compared. **An `Ok` is not a payment**; [`verify`](Self::verify) is what shops want.
    ///
    /// # Errors
    /// What went wrong. From `Progress::Sent` on, the payment may have been completed.
    pub fn purchase_verify(&self, token: &Secret, ip: &str, options: &CallOptions) -> Result<VerifyAnswer> {
        let body = token_body(token, ip)?;
        let deadline = self.0.caller.start(options)?;
        let (fields, raw) = self.authorized(&deadline, VERIFY, "/api/purchaseVerify", &body)?;
        Ok(VerifyAnswer::read(fields, raw))
    }

    /// Asks for the last state of a payment (`purchaseInquiry`). It never makes a payment Paid by
    /// itself: what it says of a payment that was paid but not verified is open.
    ///
    /// # Errors
    /// What went wrong.
    pub fn inquire(&self, token: &Secret, ip: &str, options: &CallOptions) -> Result<InquiryAnswer> {
        let body = token_body(token, ip)?;
        let deadline = self.0.caller.start(options)?;
        let (fields, raw) = self.authorized(&deadline, INQUIRY, "/api/purchaseInquiry", &body)?;
        Ok(InquiryAnswer::read(fields, raw))
    }

    /// A token, from the account or by a login of our own.
    fn access(&self, account: &Account, deadline: &Deadline<'_>, operation: Operation) -> Result<Access> {
        let log_in = || self.log_in(deadline);
        account.login.get(&*self.0.caller.clock, deadline.at(), deadline.cancel(), log_in).map_err(|error| {
            error
                .with_call(GATEWAY, AUTHENTICATE.name)
                .at_login()
                .with_money_may_have_moved(operation.money == Money::Payer)
        })
    }

    fn log_in(&self, deadline: &Deadline<'_>) -> Result<(Secret, Authentication)> {
        let inner = &*self.0;
        let body = json_body(&LoginJson { username: &inner.username, password: inner.password.expose() })?;
        let answer = inner
            .caller
            .send(deadline, AUTHENTICATE, &|| self.request("/api/v2/authenticate", None, body.clone()))?;
        let (mut fields, raw) = open(&inner.caller, AUTHENTICATE, answer)?;
        self.expect_success(AUTHENTICATE, &mut fields, &raw)?;
        let token = fields.proof_text("accessToken").ok().filter(|token| is_header_text(token));
        let token = token.ok_or_else(|| {
            inner
                .caller
                .answered(AUTHENTICATE, ErrorKind::AnswerUnreadable, "success without a usable token")
                .with_field("accessToken")
        })?;
        let expire_time = fields.integer("expireTime");
        let trusted_for = login::lifetime(expire_time, inner.caller.clock.wall());
        let authentication = Authentication {
            expire_time,
            trusted_for,
            description: fields.words("description"),
            do_time: fields.text("doTime"),
            extra: fields.extra(),
        };
        Ok((token.into(), authentication))
    }

    /// Sends a call with the access token, by its rule of repeating; once more after a 401.
    fn authorized(
        &self,
        deadline: &Deadline<'_>,
        operation: Operation,
        path: &str,
        body: &Zeroizing<Vec<u8>>,
    ) -> Result<(Fields, RawAnswer)> {
        self.with_access(deadline, operation, &mut |access| {
            self.0.caller.send(deadline, operation, &|| self.request(path, Some(&access.token), body.clone()))
        })
    }

    /// Runs `send` with an access token; once more with a new one after a 401, which means that the
    /// request was not acted on.
    fn with_access(
        &self,
        deadline: &Deadline<'_>,
        operation: Operation,
        send: &mut dyn FnMut(&Access) -> Result<HttpAnswer>,
    ) -> Result<(Fields, RawAnswer)> {
        let account = self.0.account.get();
        let access = self.access(&account, deadline, operation)?;
        let mut answer = send(&access)?;
        if answer.status == 401 {
            account.login.forget(access.generation);
            let access = self.access(&account, deadline, operation)?;
            answer = send(&access)?;
            if answer.status == 401 {
                account.login.forget(access.generation);
            }
        }
        open(&self.0.caller, operation, answer)
    }

    fn request(&self, path: &str, token: Option<&Secret>, body: Zeroizing<Vec<u8>>) -> HttpRequest {
        HttpRequest {
            url: self.0.base.join(path),
            authorization: token.map(|token| Secret::new(format!("Bearer {}", token.expose()))),
            body,
        }
    }

    /// Takes `result` and makes anything but success an error.
    fn expect_success(&self, operation: Operation, fields: &mut Fields, raw: &RawAnswer) -> Result<()> {
        let unreadable = |field, why| {
            Err(self.0.caller.answered(operation, ErrorKind::AnswerUnreadable, why).with_field(field))
        };
        match fields.code("result") {
            Ok(code) if is_code(&code, codes::SUCCESS) => self.expect_no_http_error(operation, raw),
            Ok(code) => Err(self.refused(operation, &code, fields.words("description"))),
            Err(_) => unreadable("result", "is missing, doubled or of a wrong type"),
        }
    }

    /// A success under an HTTP error says two things.
    fn expect_no_http_error(&self, operation: Operation, raw: &RawAnswer) -> Result<()> {
        if raw.http_status() < 300 {
            return Ok(());
        }
        let why = "success with an HTTP error";
        Err(self.0.caller.answered(operation, ErrorKind::AnswerContradictory, why).with_field("result"))
    }

    fn refused(&self, operation: Operation, code: &str, text: Option<String>) -> Error {
        let kind = if is_code(code, codes::BAD_CREDENTIALS) || is_code(code, codes::NO_ACCESS) {
            ErrorKind::Authentication
        } else {
            ErrorKind::Refused
        };
        self.0.caller.refused(operation, kind, code, &text.unwrap_or_default())
    }
}

#[derive(Serialize)]
struct LoginJson<'a> {
    username: &'a str,
    password: &'a str,
}

#[derive(Serialize)]
struct TokenJson<'a> {
    ip: &'a str,
    token: &'a str,
}

/// What verify and inquiry ask with.
fn token_body(token: &Secret, ip: &str) -> Result<Zeroizing<Vec<u8>>> {
    if token.is_empty() {
        return Err(Error::input("token", "must not be empty"));
    }
    let ip = crate::checks::ip("ip", ip)?;
    json_body(&TokenJson { ip: &ip, token: token.expose() })
}

/// Whether a text may stand in a header.
fn is_header_text(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_graphic())
}
