//! Refunds. **Unofficial**: no official text is at hand; this is what independent public clients do
//! (full refund in three, partial refund in four of them).

use super::{GATEWAY, InvoiceItem, RefundCredentials, Tara, is_header_text};
use crate::amount::Rial;
use crate::answer::{Extra, Fields, RawAnswer};
use crate::error::{Error, ErrorKind, Progress, Result};
use crate::json::{Object, ToJson};
use crate::outcome::Unknown;
use crate::secret::Secret;
use crate::transport::{
    BaseUrl, CallOptions, Caller, Deadline, HttpRequest, Money, Operation, Repeat, json_body, open_told_by,
};
use serde::Serialize;
use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

/// Where refunds are asked for (seen in use).
pub const BASE_URL: &str = "https://club.tara-club.ir/club";

const LOGIN: Operation = Operation { name: "login/refund", repeat: Repeat::Freely, money: Money::None };
const REFUND: Operation = Operation { name: "refund", repeat: Repeat::IfNotSent, money: Money::WhenSent };

/// The field by which a refund says whether it was done.
const SUCCESS: &str = "success";

/// What became of a refund.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a refund whose outcome nobody looks at may be made twice"]
pub enum Refund {
    /// Tara says that it was done: `success` is `true` and nothing else.
    Done(RefundAnswer),
    /// Certainly not done: Tara refused it, or it never left.
    Refused(Error),
    /// Nobody knows. The money may have moved: never ask again before somebody has looked.
    Unknown(Unknown),
}

/// What a refund answered.
#[derive(Debug, Clone, PartialEq)]
pub struct RefundAnswer {
    /// Everything but `success`.
    pub extra: Extra,
    /// The answer as it came.
    pub raw: RawAnswer,
}

impl ToJson for Refund {
    fn to_json(&self) -> Value {
        let object = Object::default();
        match self {
            Self::Done(answer) => object.with("refund", "done").extra(&answer.extra).raw(&answer.raw),
            Self::Refused(error) => object.with("refund", "refused").with("error", error.to_json()),
            Self::Unknown(unknown) => object.with("refund", "unknown").with("unknown", unknown.to_json()),
        }
        .done()
    }
}

/// The refund account of a client.
pub(super) struct RefundAccount {
    base: BaseUrl,
    principal: String,
    password: Secret,
}

impl RefundAccount {
    pub(super) fn new(credentials: RefundCredentials) -> Result<Self> {
        let bad = |field, why| Err(Error::invalid(ErrorKind::InvalidConfiguration, field, why));
        if credentials.principal.is_empty() {
            return bad("principal", "must not be empty");
        }
        if credentials.password.is_empty() {
            return bad("refund_password", "must not be empty");
        }
        Ok(Self {
            base: BaseUrl::parse("refund_base_url", &credentials.base_url)?,
            principal: credentials.principal,
            password: credentials.password,
        })
    }
}

impl RefundAccount {
    pub(super) fn password(&self) -> &Secret {
        &self.password
    }
}

impl Tara {
    /// Gives a whole payment back. **Unofficial.** Sent again only when not a byte had left.
    ///
    /// `rrn` is the receipt's reference number.
    ///
    /// # Errors
    /// Only for what is wrong on this side before anything is sent; a lost answer is
    /// [`Refund::Unknown`].
    pub fn refund(&self, rrn: &str, description: &str, options: &CallOptions) -> Result<Refund> {
        let path = format!("/api/v1/user/purchase/limited/refund/{}", checked_rrn(rrn)?);
        self.send_refund(&path, &json!({ "description": description }), options)
    }

    /// Gives a part of a payment back. **Unofficial.** Sent again only when not a byte had left.
    ///
    /// # Errors
    /// As [`refund`](Self::refund), and `InvalidInput` with field `amount` when it is zero.
    pub fn refund_part(
        &self,
        rrn: &str,
        amount: Rial,
        items: &[InvoiceItem],
        description: Option<&str>,
        options: &CallOptions,
    ) -> Result<Refund> {
        if amount == Rial::ZERO {
            return Err(Error::input("amount", "must be above zero").with_call(GATEWAY, REFUND.name));
        }
        let path = format!("/api/v1/user/purchase/limited/refund/partial/{}", checked_rrn(rrn)?);
        let mut body = Map::new();
        body.insert("amount".to_owned(), amount.get().into());
        if !items.is_empty() {
            let items: std::result::Result<Vec<_>, _> =
                items.iter().map(|i| serde_json::to_value(i.to_json())).collect();
            let items = items.map_err(|_| Error::input("items", "cannot be written as JSON"))?;
            body.insert("items".to_owned(), Value::Array(items));
        }
        if let Some(description) = description {
            body.insert("description".to_owned(), description.into());
        }
        self.send_refund(&path, &Value::Object(body), options)
    }

    fn refund_account(&self) -> Result<&RefundAccount> {
        self.0.refund.as_ref().ok_or_else(|| {
            let why = "refunds need credentials of their own: set them when the client is built";
            Error::invalid(ErrorKind::InvalidConfiguration, "refund", why)
        })
    }

    /// For whom has to know before anything is written down.
    #[cfg(feature = "checkout")]
    pub(crate) fn has_refund_account(&self) -> Result<()> {
        self.refund_account().map(drop)
    }

    fn send_refund(&self, path: &str, body: &Value, options: &CallOptions) -> Result<Refund> {
        let refund = self.refund_account()?;
        let caller = &self.0.caller;
        let body = json_body(body)?;
        let deadline = caller.start(options)?;
        // A login of its own, right before: one that had run out would end in a 401, after which a refund
        // must not be sent again.
        let token = match log_in(caller, refund, &deadline) {
            Ok(token) => token,
            // Nothing was given back: the refund did not leave.
            Err(error) => return Ok(Refund::Refused(error.at_login().with_money_may_have_moved(false))),
        };
        let answer = caller.send(&deadline, REFUND, &|| HttpRequest {
            url: refund.base.join(path),
            authorization: Some(Secret::new(format!("Bearer {}", token.expose()))),
            body: body.clone(),
        });
        Ok(match answer.and_then(|answer| open_told_by(caller, REFUND, SUCCESS, answer)) {
            Ok((fields, raw)) => judge(caller, fields, raw),
            Err(error) => failed(error),
        })
    }
}

/// A refund without a readable answer.
fn failed(error: Error) -> Refund {
    // A 401 means that the request was not acted on. A 403 may come from a filter that looked at the
    // answer of a refund that was made.
    if error.progress() == Progress::NotSent || error.http_status() == Some(401) {
        let error = error.with_money_may_have_moved(false);
        Refund::Refused(error)
    } else {
        Refund::Unknown(Unknown { progress: error.progress(), answer_lost: true, error })
    }
}

fn judge(caller: &Caller, mut fields: Fields, raw: RawAnswer) -> Refund {
    let success = fields.boolean(SUCCESS);
    match success {
        Some(true) if raw.http_status() < 300 => Refund::Done(RefundAnswer { extra: fields.extra(), raw }),
        Some(false) => {
            let error = refused(caller, REFUND, ErrorKind::Refused, &mut fields);
            Refund::Refused(error.with_money_may_have_moved(false))
        }
        Some(true) => {
            let why = "success with an HTTP error";
            failed(caller.answered(REFUND, ErrorKind::AnswerContradictory, why).with_field(SUCCESS))
        }
        None => {
            let why = "is missing, doubled or not a boolean";
            failed(caller.answered(REFUND, ErrorKind::AnswerUnreadable, why).with_field(SUCCESS))
        }
    }
}

/// `"success": false`, with what is told about it.
fn refused(caller: &Caller, operation: Operation, kind: ErrorKind, fields: &mut Fields) -> Error {
    let mut data = fields.objects("data").unwrap_or_default();
    let (code, text) = match data.first_mut() {
        Some(data) => (data.code("code").ok(), data.words("message")),
        None => (None, None),
    };
    let error = caller.answered(operation, kind, &text.unwrap_or_default());
    match code {
        Some(code) => error.with_plain_code(&code),
        None => error,
    }
}

#[derive(Serialize)]
struct LoginJson<'a> {
    principal: &'a str,
    password: &'a str,
}

fn log_in(caller: &Caller, refund: &RefundAccount, deadline: &Deadline<'_>) -> Result<Secret> {
    let body: Zeroizing<Vec<u8>> =
        json_body(&LoginJson { principal: &refund.principal, password: refund.password.expose() })?;
    let answer = caller.send(deadline, LOGIN, &|| HttpRequest {
        url: refund.base.join("/api/v1/user/login/refund"),
        authorization: None,
        body: body.clone(),
    })?;
    let (mut fields, raw) = open_told_by(caller, LOGIN, SUCCESS, answer)?;
    // The login's answer is told apart by its token; `success` is seen beside it.
    match fields.boolean(SUCCESS) {
        Some(false) => return Err(refused(caller, LOGIN, ErrorKind::Authentication, &mut fields)),
        _ if raw.http_status() >= 300 => {
            let why = "success with an HTTP error";
            return Err(caller.answered(LOGIN, ErrorKind::AnswerContradictory, why).with_field(SUCCESS));
        }
        _ => {}
    }
    let token = fields.proof_text("accessCode").ok().filter(|token| is_header_text(token));
    match token {
        Some(token) => Ok(token.into()),
        None => {
            let why = "is missing or unusable";
            Err(caller.answered(LOGIN, ErrorKind::AnswerUnreadable, why).with_field("accessCode"))
        }
    }
}

/// A reference number that can stand in a path.
fn checked_rrn(rrn: &str) -> Result<&str> {
    let good = !rrn.is_empty() && rrn.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if good {
        Ok(rrn)
    } else {
        Err(Error::input("rrn", "must be letters and digits").with_call(GATEWAY, REFUND.name))
    }
}
