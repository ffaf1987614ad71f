//! Results as JSON: for logs, for support cases, and for bindings. Secrets are masked; keys are sorted.

use crate::amount::Rial;
use crate::answer::{Extra, RawAnswer};
use crate::error::Error;
use crate::outcome::{Declined, Outcome, Receipt, Unknown};
use crate::secret::Secret;
use serde_json::{Map, Value, json};

/// What can be shown as JSON without showing a secret.
pub trait ToJson {
    /// The JSON. Secrets are `"***"`; what is not there is left out.
    fn to_json(&self) -> Value;
}

/// Builds an object; what is not there is left out.
#[derive(Default)]
pub(crate) struct Object(Map<String, Value>);

impl Object {
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    pub(crate) fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    pub(crate) fn text(self, name: &str, value: &Option<String>) -> Self {
        self.maybe(name, value.as_deref())
    }

    pub(crate) fn secret(self, name: &str, value: Option<&Secret>) -> Self {
        self.maybe(name, value.map(Secret::to_string))
    }

    pub(crate) fn rial(self, name: &str, value: Option<Rial>) -> Self {
        self.maybe(name, value.map(Rial::get))
    }

    /// Names only: nobody knows what such a field holds.
    pub(crate) fn extra(self, extra: &Extra) -> Self {
        if extra.is_empty() { self } else { self.with("extra", extra.shown()) }
    }

    pub(crate) fn raw(self, raw: &RawAnswer) -> Self {
        self.with("http_status", raw.http_status()).with("bytes", raw.expose().len())
    }

    pub(crate) fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// What is JSON already.
impl ToJson for Value {
    fn to_json(&self) -> Value {
        self.clone()
    }
}

impl ToJson for Error {
    fn to_json(&self) -> Value {
        Object::default()
            .with("kind", self.kind() as u32)
            .with("message", self.to_string())
            .with("message_fa", self.text_fa())
            .maybe("code", self.code())
            .maybe("field", self.field())
            .maybe("gateway", self.gateway())
            .maybe("operation", self.operation())
            .maybe("http_status", self.http_status())
            .maybe("tls_problem", self.tls_problem().map(|problem| problem as u32))
            .with("progress", self.progress().as_str())
            .with("retryable", self.retryable())
            .with("money_may_have_moved", self.money_may_have_moved())
            .done()
    }
}

impl<A: ToJson> ToJson for Outcome<A> {
    fn to_json(&self) -> Value {
        let object = Object::default().with("outcome", self.name());
        match self {
            Self::Paid(receipt) => object.with("receipt", receipt.to_json()),
            Self::Declined(declined) => object.with("declined", declined.to_json()),
            Self::Mismatch(mismatch) => object
                .with("expected", mismatch.expected.get())
                .with("reported", mismatch.reported.get())
                .with("receipt", mismatch.receipt.to_json()),
            Self::Unknown(unknown) => object.with("unknown", unknown.to_json()),
        }
        .done()
    }
}

impl<A: ToJson> ToJson for Receipt<A> {
    fn to_json(&self) -> Value {
        json!({
            "amount": self.amount.get(),
            "reference_number": self.reference_number,
            "answer": self.answer.to_json(),
        })
    }
}

impl ToJson for Declined {
    fn to_json(&self) -> Value {
        json!({ "code": self.code, "text": self.text, "text_fa": self.text_fa, "final": self.is_final })
    }
}

impl ToJson for Unknown {
    fn to_json(&self) -> Value {
        json!({ "progress": self.progress.as_str(), "error": self.error.to_json() })
    }
}
