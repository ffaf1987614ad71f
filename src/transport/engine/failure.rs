//! reqwest's errors, told apart. Texts hold no address with a path, and are short.

use super::connect::ConnectTimedOut;
use super::resolver::NotResolved;
use super::watch::{Phase, Seen};
use crate::error::{Progress, TlsProblem};
use crate::text::one_line;
use crate::transport::{Failure, FailureKind};
use rustls::{AlertDescription, CertificateError};
use std::error::Error;
use std::io;

/// How far a call got that brought no answer.
pub(super) fn progress(seen: &Seen) -> Progress {
    if seen.sent.is_some() { Progress::Sent } else { Progress::NotSent }
}

/// The time was up before an answer was read.
pub(super) fn timed_out(seen: &Seen) -> Failure {
    let detail = match (seen.sent, seen.phase) {
        (Some(_), _) => "no whole answer in time",
        (None, Phase::Resolving) => "the host name was still being looked up",
        (None, Phase::Connecting) => "the connection was still being made",
        (None, Phase::Handshake) => "the TLS handshake was still going on",
        (None, Phase::Idle | Phase::Connected) => "",
    };
    Failure { kind: FailureKind::Timeout, progress: progress(seen), detail: detail.to_owned() }
}

/// The caller pulled the handle.
pub(super) fn cancelled(seen: &Seen) -> Failure {
    Failure { kind: FailureKind::Cancelled, progress: progress(seen), detail: String::new() }
}

/// Nothing was sent, for a reason on this machine.
pub(super) fn not_sent(kind: FailureKind, detail: impl Into<String>) -> Failure {
    Failure { kind, progress: Progress::NotSent, detail: short(&detail.into()) }
}

/// A fault of ours, where nobody knows how far it got.
pub(super) fn interrupted() -> Failure {
    let detail = "a fault in dargah itself".to_owned();
    Failure { kind: FailureKind::ConnectionLost, progress: Progress::Sent, detail }
}

/// What reqwest says, while the request was on its way or the answer was read.
pub(super) fn classify(error: &reqwest::Error, seen: &Seen) -> Failure {
    let mut found = Found::default();
    found.walk(error);
    let (kind, detail) = if seen.sent.is_some() { found.after_sending() } else { found.before(seen.phase) };
    Failure { kind, progress: progress(seen), detail: short(&detail) }
}

/// Text from below may come from the peer.
fn short(text: &str) -> String {
    one_line(text).chars().take(200).collect()
}

/// What stands in the chain of causes.
#[derive(Default)]
struct Found {
    tls: Option<rustls::Error>,
    connect_timed_out: bool,
    not_resolved: Option<String>,
    tunnel: Option<String>,
    io: Option<(io::ErrorKind, String)>,
    not_http: bool,
    innermost: String,
}

impl Found {
    fn walk(&mut self, error: &(dyn Error + 'static)) {
        let mut next = Some(error);
        while let Some(error) = next {
            self.look_at(error);
            next = error.source();
        }
    }

    fn look_at(&mut self, error: &(dyn Error + 'static)) {
        if let Some(tls) = error.downcast_ref::<rustls::Error>() {
            self.tls = Some(tls.clone());
        } else if error.is::<ConnectTimedOut>() {
            self.connect_timed_out = true;
        } else if let Some(error) = error.downcast_ref::<NotResolved>() {
            self.not_resolved = Some(error.to_string());
        } else if let Some(error) = error.downcast_ref::<hyper::Error>() {
            self.not_http |= error.is_parse();
        } else if let Some(error) = error.downcast_ref::<io::Error>() {
            self.io = Some((error.kind(), error.to_string()));
            // `source` of an io::Error passes over the error that it holds.
            if let Some(inner) = error.get_ref() {
                self.walk(inner);
            }
        } else if !error.is::<reqwest::Error>() {
            // hyper-util does not export this type; the text is pinned by a test.
            if let Some(why) = error.to_string().strip_prefix("tunnel error: ") {
                self.tunnel = Some(why.to_owned());
            }
        }
        // reqwest's own text would show the address.
        if !error.is::<reqwest::Error>() {
            self.innermost = error.to_string();
        }
    }

    /// The request is with the connection: whatever happened, it broke or spoke nonsense.
    fn after_sending(self) -> (FailureKind, String) {
        let kind = if self.not_http { FailureKind::BadHttp } else { FailureKind::ConnectionLost };
        (kind, self.innermost)
    }

    fn before(self, phase: Phase) -> (FailureKind, String) {
        if let Some(why) = self.not_resolved {
            return (FailureKind::Resolve, why);
        }
        if let Some(tls) = self.tls {
            return (FailureKind::Tls(tls_problem(&tls)), tls.to_string());
        }
        let late = self.connect_timed_out || matches!(self.io, Some((io::ErrorKind::TimedOut, _)));
        let kind = match phase {
            Phase::Resolving => FailureKind::Resolve,
            // Cut off or left without an answer, as a balancer does that is being restarted: nothing was said about
            // a certificate, and nothing of the request has left.
            Phase::Handshake if late || self.io.is_some() => FailureKind::Connect,
            Phase::Handshake => FailureKind::Tls(TlsProblem::Other),
            // The proxy was reached, and something came or did not come back from it.
            Phase::Connecting if self.tunnel.as_deref().is_some_and(|why| !why.starts_with("failed to")) => {
                FailureKind::Proxy
            }
            Phase::Connecting | Phase::Idle => FailureKind::Connect,
            // It stood, and was lost before hyper took the request.
            Phase::Connected if self.not_http => FailureKind::BadHttp,
            Phase::Connected => FailureKind::ConnectionLost,
        };
        let detail = match (late, phase) {
            (true, Phase::Resolving) => "no answer from the name server in time".to_owned(),
            (true, Phase::Handshake) => "no TLS handshake in time".to_owned(),
            (true, _) => "no connection in time".to_owned(),
            (false, _) => self.tunnel.filter(|_| kind == FailureKind::Proxy).unwrap_or(self.innermost),
        };
        (kind, detail)
    }
}

/// What a failure of TLS comes down to.
pub(crate) fn tls_problem(error: &rustls::Error) -> TlsProblem {
    use AlertDescription as Alert;
    use CertificateError as Certificate;
    match error {
        rustls::Error::InvalidCertificate(problem) => match problem {
            Certificate::Expired | Certificate::ExpiredContext { .. } => TlsProblem::Expired,
            Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => TlsProblem::NotValidYet,
            Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => {
                TlsProblem::WrongHost
            }
            // A trusted authority has this issuer's name, but did not sign this: an own CA that was made
            // anew, or somebody who took its name.
            Certificate::UnknownIssuer | Certificate::BadSignature => TlsProblem::UnknownIssuer,
            _ => TlsProblem::BadCertificate,
        },
        rustls::Error::NoCertificatesPresented => TlsProblem::BadCertificate,
        rustls::Error::PeerIncompatible(_)
        | rustls::Error::AlertReceived(
            Alert::ProtocolVersion | Alert::HandshakeFailure | Alert::InsufficientSecurity,
        ) => TlsProblem::Version,
        _ => TlsProblem::Other,
    }
}
