//! The one error type: what went wrong, how far the request had got, and whether money may have moved.

use std::ffi::CStr;
use std::fmt;

/// Our own texts are UTF-8.
fn utf8(text: &'static CStr) -> &'static str {
    text.to_str().unwrap_or_default()
}

/// How far a request got. Decides whether it may be sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(C)]
pub enum Progress {
    /// Not a byte left this machine: the gateway cannot have acted on it.
    NotSent = 0,
    /// A byte may have left: the gateway may have acted on it.
    Sent = 1,
    /// An answer came back, readable or not.
    Answered = 2,
}

impl Progress {
    /// `not sent`, `sent` or `answered`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotSent => "not sent",
            Self::Sent => "sent",
            Self::Answered => "answered",
        }
    }

    fn as_str_fa(self) -> &'static str {
        match self {
            Self::NotSent => "درخواست ارسال نشد",
            Self::Sent => "درخواست ارسال شد ولی پاسخی خوانده نشد",
            Self::Answered => "پاسخ دریافت شد",
        }
    }
}

/// Why TLS could not be set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(C)]
#[non_exhaustive]
pub enum TlsProblem {
    /// The gateway's certificate has expired. If others work, this machine's clock may be ahead.
    Expired = 1,
    /// The certificate is not valid yet: almost always this machine's clock is behind.
    NotValidYet = 2,
    /// The certificate is for another host name.
    WrongHost = 3,
    /// The certificate's issuer is not among the trusted ones.
    UnknownIssuer = 4,
    /// No TLS version or cipher in common (1.2 or newer is asked for).
    Version = 5,
    /// The certificate is broken in another way (signature, revoked, purpose).
    BadCertificate = 6,
    /// Anything else, e.g. what answers does not speak TLS.
    Other = 7,
}

impl TlsProblem {
    /// All of them, by number.
    pub const ALL: [Self; 7] = [
        Self::Expired,
        Self::NotValidYet,
        Self::WrongHost,
        Self::UnknownIssuer,
        Self::Version,
        Self::BadCertificate,
        Self::Other,
    ];

    /// The problem of a number.
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|problem| *problem as u32 == number)
    }

    /// What it is and what to do about it, in Persian.
    pub fn text_fa(self) -> &'static str {
        match self {
            Self::Expired => "گواهی منقضی شده است (یا ساعت این سرور جلو است: تاریخ را بررسی کنید)",
            Self::NotValidYet => {
                "گواهی هنوز معتبر نشده است: احتمالاً ساعت این سرور عقب است، تاریخ را بررسی کنید"
            }
            Self::WrongHost => "گواهی برای میزبان دیگری است: نشانی پایه را بررسی کنید",
            Self::UnknownIssuer => {
                "صادرکنندهٔ گواهی مورد اعتماد نیست: برای مرجع خودتان فایل آن را تنظیم کنید؛ وگرنه شاید کسی در میان ارتباط باشد"
            }
            Self::Version => "نسخهٔ مشترکی از TLS یافت نشد: نسخهٔ 1.2 یا بالاتر لازم است",
            Self::BadCertificate => "گواهی پذیرفتنی نیست",
            Self::Other => "ارتباط TLS برقرار نشد: آیا این درگاه (پورت) TLS دارد؟",
        }
    }

    /// What it is and what to do about it.
    pub fn text(self) -> &'static str {
        utf8(self.c_text())
    }

    /// The same, with a NUL behind it.
    pub(crate) fn c_text(self) -> &'static CStr {
        match self {
            Self::Expired => c"the certificate has expired (or this machine's clock is ahead: check the date)",
            Self::NotValidYet => {
                c"the certificate is not valid yet: this machine's clock is probably behind, check the date"
            }
            Self::WrongHost => c"the certificate is for another host name: check the base URL",
            Self::UnknownIssuer => {
                c"the certificate's issuer is not trusted: for an own CA set its file; otherwise somebody may be in between"
            }
            Self::Version => c"no TLS version in common: 1.2 or newer is needed",
            Self::BadCertificate => c"the certificate is not acceptable",
            Self::Other => c"TLS could not be set up: does this port speak TLS?",
        }
    }
}

/// What went wrong. The numbers are stable and never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(C)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value of the caller's is not acceptable; `field` names it. Nothing was sent.
    InvalidInput = 1,
    /// A setting is not acceptable; `field` names it. Nothing was sent.
    InvalidConfiguration = 2,
    /// The callback is for another payment: another token, order or amount, named by `field`.
    CallbackMismatch = 3,
    /// The callback cannot be read: a field is missing or doubled, named by `field`.
    CallbackUnreadable = 4,
    /// The gateway's host name could not be resolved.
    Resolve = 10,
    /// No connection to the gateway.
    Connect = 11,
    /// The proxy refused.
    Proxy = 12,
    /// TLS could not be set up; the error says why.
    Tls = 13,
    /// The time was up.
    Timeout = 14,
    /// The caller cancelled.
    Cancelled = 15,
    /// The connection broke.
    ConnectionLost = 16,
    /// The answer is longer than allowed.
    AnswerTooLarge = 20,
    /// The answer is not what the document describes: HTML, empty, cut, of a wrong type.
    AnswerUnreadable = 21,
    /// The answer contradicts the question or itself: another token, success without a reference.
    AnswerContradictory = 22,
    /// An HTTP status that is no success, with nothing readable in it.
    HttpStatus = 23,
    /// The gateway sent a redirect, which is never followed.
    Redirected = 24,
    /// The gateway refused, with a code.
    Refused = 30,
    /// The gateway does not accept the credentials (401, 403, or its own code).
    Authentication = 31,
    /// The journal cannot be read or written. Nothing was marked as paid.
    Journal = 40,
    /// The order stands in the way: paid already, perhaps paid, open, or now of another amount.
    OrderConflict = 41,
    /// The library was called wrongly: NULL for a handle, a builder used twice. `field` names the parameter.
    Misuse = 98,
    /// A fault in dargah itself. Please report it.
    Internal = 99,
}

impl ErrorKind {
    /// All of them, by number.
    pub const ALL: [Self; 22] = [
        Self::InvalidInput,
        Self::InvalidConfiguration,
        Self::CallbackMismatch,
        Self::CallbackUnreadable,
        Self::Resolve,
        Self::Connect,
        Self::Proxy,
        Self::Tls,
        Self::Timeout,
        Self::Cancelled,
        Self::ConnectionLost,
        Self::AnswerTooLarge,
        Self::AnswerUnreadable,
        Self::AnswerContradictory,
        Self::HttpStatus,
        Self::Redirected,
        Self::Refused,
        Self::Authentication,
        Self::Journal,
        Self::OrderConflict,
        Self::Misuse,
        Self::Internal,
    ];

    /// The kind of a number.
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| *kind as u32 == number)
    }

    /// What it means, in English.
    pub fn text(self) -> &'static str {
        utf8(self.c_text())
    }

    /// What it means, in Persian.
    pub fn text_fa(self) -> &'static str {
        utf8(self.c_text_fa())
    }

    /// What it means in English, with a NUL behind it.
    pub(crate) fn c_text(self) -> &'static CStr {
        match self {
            Self::InvalidInput => c"a value is not acceptable",
            Self::InvalidConfiguration => c"a setting is not acceptable",
            Self::CallbackMismatch => c"the callback is for another payment",
            Self::CallbackUnreadable => c"the callback cannot be read",
            Self::Resolve => c"the gateway's host name could not be resolved",
            Self::Connect => c"no connection to the gateway",
            Self::Proxy => c"the proxy refused",
            Self::Tls => c"no secure connection to the gateway",
            Self::Timeout => c"the time was up",
            Self::Cancelled => c"the call was cancelled",
            Self::ConnectionLost => c"the connection broke",
            Self::AnswerTooLarge => c"the gateway's answer is too long",
            Self::AnswerUnreadable => c"the gateway's answer cannot be read",
            Self::AnswerContradictory => c"the gateway's answer contradicts what was asked",
            Self::HttpStatus => c"the gateway answered with an HTTP error",
            Self::Redirected => c"the gateway answered with a redirect, which is not followed",
            Self::Refused => c"the gateway refused",
            Self::Authentication => {
                c"the gateway does not accept the credentials, or not from this server's IP address"
            }
            Self::Journal => c"the journal cannot be read or written",
            Self::OrderConflict => c"the order stands in the way",
            Self::Misuse => c"the library was called wrongly",
            Self::Internal => c"a fault in dargah itself",
        }
    }

    /// What it means in Persian, with a NUL behind it.
    pub(crate) fn c_text_fa(self) -> &'static CStr {
        match self {
            Self::InvalidInput => c"مقدار واردشده معتبر نیست",
            Self::InvalidConfiguration => c"تنظیمات معتبر نیست",
            Self::CallbackMismatch => c"بازگشت از درگاه مربوط به پرداخت دیگری است",
            Self::CallbackUnreadable => c"بازگشت از درگاه قابل خواندن نیست",
            Self::Resolve => c"نام میزبان درگاه پیدا نشد",
            Self::Connect => c"اتصال به درگاه برقرار نشد",
            Self::Proxy => c"پراکسی درخواست را نپذیرفت",
            Self::Tls => c"اتصال امن به درگاه برقرار نشد",
            Self::Timeout => c"مهلت به پایان رسید",
            Self::Cancelled => c"درخواست لغو شد",
            Self::ConnectionLost => c"ارتباط با درگاه قطع شد",
            Self::AnswerTooLarge => c"پاسخ درگاه بیش از حد بزرگ است",
            Self::AnswerUnreadable => c"پاسخ درگاه قابل خواندن نیست",
            Self::AnswerContradictory => c"پاسخ درگاه با درخواست سازگار نیست",
            Self::HttpStatus => c"درگاه خطای HTTP برگرداند",
            Self::Redirected => c"درگاه به نشانی دیگری ارجاع داد که دنبال نمی‌شود",
            Self::Refused => c"درگاه درخواست را نپذیرفت",
            Self::Authentication => c"درگاه اطلاعات کاربری یا نشانی IP این سرور را نپذیرفت",
            Self::Journal => c"دفتر پرداخت‌ها قابل خواندن یا نوشتن نیست",
            Self::OrderConflict => c"وضعیت سفارش اجازهٔ این کار را نمی‌دهد",
            Self::Misuse => c"کتابخانه نادرست فراخوانی شد",
            Self::Internal => c"خطای داخلی کتابخانه",
        }
    }
}

/// Every failure of this library. No text of it holds a secret, a body or an address with a query.
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Parts>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Parts {
    kind: ErrorKind,
    detail: String,
    field: Option<&'static str>,
    gateway: Option<&'static str>,
    operation: Option<&'static str>,
    code: Option<String>,
    code_text: Option<(&'static str, &'static str)>,
    http_status: Option<u16>,
    tls: Option<TlsProblem>,
    progress: Progress,
    /// Whether it is that of a login which another call needed.
    at_login: bool,
    retryable: bool,
    money_may_have_moved: bool,
}

/// The result of everything that can fail here.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A bare error: nothing sent, not retryable, no money moved.
    pub(crate) fn new(kind: ErrorKind, detail: impl Into<String>) -> Self {
        Self(Box::new(Parts {
            kind,
            detail: detail.into(),
            field: None,
            gateway: None,
            operation: None,
            code: None,
            code_text: None,
            http_status: None,
            tls: None,
            progress: Progress::NotSent,
            at_login: false,
            retryable: false,
            money_may_have_moved: false,
        }))
    }

    /// A value or setting of the caller's that is not acceptable, or a call that is none: for those who build on
    /// this library, e.g. a binding that refuses a value before the library sees it.
    pub fn invalid(kind: ErrorKind, field: &'static str, why: impl Into<String>) -> Self {
        Self::new(kind, why).with_field(field)
    }

    /// A value of the caller's that is not acceptable.
    pub(crate) fn input(field: &'static str, why: impl Into<String>) -> Self {
        Self::invalid(ErrorKind::InvalidInput, field, why)
    }

    pub(crate) fn with_field(mut self, field: &'static str) -> Self {
        self.0.field = Some(field);
        self
    }

    pub(crate) fn with_call(mut self, gateway: &'static str, operation: &'static str) -> Self {
        self.0.gateway = Some(gateway);
        self.0.operation = Some(operation);
        self
    }

    fn with_code(mut self, code: &str, texts: Option<(&'static str, &'static str)>) -> Self {
        self.0.code = Some(crate::mask::public_code(code));
        self.0.code_text = texts;
        self
    }

    /// Adds a code that no table lists.
    pub(crate) fn with_plain_code(self, code: &str) -> Self {
        self.with_code(code, None)
    }

    /// Adds the code that a gateway answered, with its meaning where a document lists it.
    pub(crate) fn with_answered_code(self, gateway: &str, code: &str) -> Self {
        let known = crate::codes::find(gateway, code);
        self.with_code(code, known.map(|code| (code.text, code.text_fa)))
    }

    /// Adds the code with which the gateway itself would have answered.
    pub(crate) fn with_gateway_code(self, gateway: &str, number: i64) -> Self {
        self.with_answered_code(gateway, &number.to_string())
    }

    pub(crate) fn with_http_status(mut self, status: u16) -> Self {
        self.0.http_status = Some(status);
        self
    }

    pub(crate) fn with_tls(mut self, problem: TlsProblem) -> Self {
        self.0.tls = Some(problem);
        self
    }

    pub(crate) fn with_progress(mut self, progress: Progress) -> Self {
        self.0.progress = progress;
        self
    }

    pub(crate) fn with_retryable(mut self, retryable: bool) -> Self {
        self.0.retryable = retryable;
        self
    }

    pub(crate) fn with_money_may_have_moved(mut self, moved: bool) -> Self {
        self.0.money_may_have_moved = moved;
        self
    }

    /// What went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The gateway's own code, as it was sent. For a value that was refused before sending: the code
    /// that the gateway would have answered, where its document has one.
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The gateway's code as a number, to compare with the constants in [`crate::codes`].
    pub fn code_number(&self) -> Option<i64> {
        let code = self.code()?;
        // An alias counts as the code that it stands for.
        let known = self.gateway().and_then(|gateway| crate::codes::find(gateway, code));
        known.map(|code| code.number).or_else(|| code.parse().ok())
    }

    /// The input, setting or answer field that is to blame, named as the gateway names it.
    pub fn field(&self) -> Option<&'static str> {
        self.0.field
    }

    /// `tara` or `tabapay`; `None` where the error came before a gateway was involved.
    pub fn gateway(&self) -> Option<&'static str> {
        self.0.gateway
    }

    /// The gateway's call, e.g. `purchaseVerify`.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The HTTP status, where the answer was an HTTP error that stands in the way of the gateway's own words.
    pub fn http_status(&self) -> Option<u16> {
        self.0.http_status
    }

    /// Why TLS failed, for [`ErrorKind::Tls`].
    pub fn tls_problem(&self) -> Option<TlsProblem> {
        self.0.tls
    }

    /// How far the request got, that of [`operation`](Self::operation): a login that was refused was answered, and what
    /// it was needed for did not leave.
    pub fn progress(&self) -> Progress {
        self.0.progress
    }

    /// How far the call itself got, whatever became of the login that it needed.
    pub(crate) fn progress_without_login(&self) -> Progress {
        if self.0.at_login { Progress::NotSent } else { self.progress() }
    }

    /// The same error of a login that another call needed: what was answered was, and all else did not leave.
    pub(crate) fn at_login(mut self) -> Self {
        self.0.at_login = true;
        match self.progress() {
            Progress::Answered => self,
            _ => self.with_progress(Progress::NotSent),
        }
    }

    /// Whether the same call may be made again without moving money twice, and may then succeed.
    pub fn retryable(&self) -> bool {
        self.0.retryable
    }

    /// Whether the payer's (or, at a refund, the shop's) money may have moved all the same.
    pub fn money_may_have_moved(&self) -> bool {
        self.0.money_may_have_moved
    }

    /// Whether another attempt may meet better luck. TLS and the proxy need a person first.
    pub(crate) fn is_passing(&self) -> bool {
        matches!(
            self.kind(),
            ErrorKind::Resolve
                | ErrorKind::Connect
                | ErrorKind::Timeout
                | ErrorKind::ConnectionLost
                | ErrorKind::AnswerTooLarge
                | ErrorKind::AnswerUnreadable
                | ErrorKind::HttpStatus
                | ErrorKind::Redirected
        )
    }

    /// More about it, in English or in the gateway's own words. May be empty.
    pub fn detail(&self) -> &str {
        &self.0.detail
    }

    /// What is shown to a Persian speaker. The same facts as `Display`, except words that nobody has put into Persian:
    /// those of the system, of libraries, and of a gateway that answers in English.
    pub fn text_fa(&self) -> String {
        let parts = &self.0;
        let mut text = String::new();
        if let Some(field) = parts.field {
            text.push_str(&format!("{field}: "));
        }
        text.push_str(parts.kind.text_fa());
        if let Some(problem) = parts.tls {
            text.push_str(": ");
            text.push_str(problem.text_fa());
        }
        if let Some(detail) = crate::details::persian(&parts.detail) {
            text.push_str(": ");
            text.push_str(&detail);
        }
        match (&parts.code, parts.code_text) {
            (Some(code), Some((_, fa))) => text.push_str(&format!(" (کد {code}: {fa})")),
            (Some(code), None) => text.push_str(&format!(" (کد {code})")),
            (None, _) => {}
        }
        if let Some(status) = parts.http_status {
            text.push_str(&format!(" (HTTP {status})"));
        }
        if parts.operation.is_some() {
            text.push_str("؛ ");
            text.push_str(parts.progress.as_str_fa());
        }
        if parts.money_may_have_moved {
            text.push_str("؛ ممکن است پول جابه‌جا شده باشد");
        }
        text
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = &self.0;
        if let (Some(gateway), Some(operation)) = (parts.gateway, parts.operation) {
            write!(f, "{gateway} {operation}: ")?;
        }
        if let Some(field) = parts.field {
            write!(f, "{field}: ")?;
        }
        match parts.kind {
            // The detail says all; the kind would only repeat it.
            ErrorKind::InvalidInput | ErrorKind::InvalidConfiguration => f.write_str(&parts.detail)?,
            kind => {
                f.write_str(kind.text())?;
                if let Some(problem) = parts.tls {
                    write!(f, ": {}", problem.text())?;
                }
                if !parts.detail.is_empty() {
                    write!(f, ": {}", parts.detail)?;
                }
            }
        }
        if let Some(code) = &parts.code {
            match parts.code_text {
                Some((en, _)) => write!(f, " (code {code}: {en})")?,
                None => write!(f, " (code {code})")?,
            }
        }
        if let Some(status) = parts.http_status {
            write!(f, " (HTTP {status})")?;
        }
        if parts.operation.is_some() {
            write!(f, "; {}", parts.progress.as_str())?;
        }
        if parts.money_may_have_moved {
            f.write_str("; money may have moved")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Error").field(&self.0).finish()
    }
}

impl std::error::Error for Error {}
