//! Verify, as the outcome rules want it: compared with what was asked for, and asked again inside the
//! same deadline when the answer got lost. TabaPay has no inquiry.

use super::answer::VerifyAnswer;
use super::{ERROR_STATUS, GATEWAY, SUCCESS_STATUS, TabaPay, VERIFY, is_success, request};
use crate::error::{ErrorKind, Result};
use crate::expected::Expected;
use crate::outcome::Outcome;
use crate::transport::CallOptions;
use crate::verify::{Asking, Verdict, declined_by_callback, proven};

impl TabaPay {
    /// Verifies a payment: completes it at TabaPay, and finds out what became of it.
    ///
    /// A lost answer is asked for again within the same time limit. Whatever stays open is
    /// [`Outcome::Unknown`], not an error. After a negative callback nothing is sent.
    ///
    /// # Errors
    /// Only for what is wrong on this side before anything is sent: `InvalidInput` with the field.
    pub fn verify(&self, expected: &Expected, options: &CallOptions) -> Result<Outcome<VerifyAnswer>> {
        expected.check()?;
        request::check_amount(expected.amount)?;
        if let Some(declined) = declined_by_callback(GATEWAY, expected) {
            return Ok(Outcome::Declined(declined));
        }
        let caller = &self.0.caller;
        let body = self.verify_body(&expected.token, expected.amount)?;
        let deadline = caller.start(options)?;
        let mut asking = Asking::new(expected);
        loop {
            let share = caller.share(&deadline);
            let answer = caller
                .attempt(&deadline, VERIFY, share, self.request("/verify", body.clone()))
                .and_then(|answer| self.read_verify(answer));
            let error = match answer {
                Err(error) if asking.lost(&error) => error,
                Err(error) => return Ok(asking.unknown(error)),
                Ok(answer) => match self.judge(expected, &answer) {
                    Verdict::Proven { amount, reference_number } => {
                        return Ok(proven(expected, amount, reference_number, answer));
                    }
                    Verdict::NoReference { error, .. } | Verdict::NoProof(error) => {
                        return Ok(asking.no_proof(error));
                    }
                    Verdict::Refused { code, text } => {
                        let error = self.refused(VERIFY, &code, &text);
                        if !asking.is_repeated() || !error.retryable() {
                            return Ok(asking.refused(GATEWAY, VERIFY.name, expected, &code, &text, error));
                        }
                        error
                    }
                },
            };
            if !caller.pause(&deadline, asking.attempt) {
                return Ok(asking.unknown(error));
            }
            asking.attempt += 1;
        }
    }

    /// Compares an answer with what was asked for. The order of the checks decides which field is named.
    fn judge(&self, expected: &Expected, answer: &VerifyAnswer) -> Verdict {
        let no_proof = |kind, field, why: &str| {
            Verdict::NoProof(self.0.caller.answered(VERIFY, kind, why).with_field(field))
        };
        let contradictory = ErrorKind::AnswerContradictory;
        if let Some(field) = answer.damaged {
            return no_proof(
                ErrorKind::AnswerUnreadable,
                field,
                "came twice or in a form that cannot be read",
            );
        }
        let Some(code) = &answer.response_code else {
            return no_proof(ErrorKind::AnswerUnreadable, "responseCode", "is missing");
        };
        let of_another = answer.token.as_ref().is_some_and(|token| *token != expected.token);
        if of_another {
            return no_proof(contradictory, "token", "is that of another payment");
        }
        match (is_success(code), answer.status.as_deref() == Some(SUCCESS_STATUS)) {
            (true, true) => {}
            (false, false) if answer.status.as_deref() == Some(ERROR_STATUS) => {
                return Verdict::Refused {
                    code: code.clone(),
                    text: answer.message.clone().unwrap_or_default(),
                };
            }
            _ => return no_proof(contradictory, "status", "does not fit the response code"),
        }
        if answer.raw.http_status() >= 300 {
            return no_proof(contradictory, "status", "success with an HTTP error");
        }
        if answer.token.is_none() {
            return no_proof(contradictory, "token", "success without a token");
        }
        let Some(amount) = answer.amount else {
            return no_proof(contradictory, "amount", "success without an amount");
        };
        let tracking = || answer.tracking_code.clone().filter(|_| self.0.accepts_tracking_code());
        match answer.shaparak_ref_number.clone().or_else(tracking) {
            Some(reference_number) => Verdict::Proven { amount, reference_number },
            None => no_proof(contradictory, "shaparakRefNumber", self.0.without_reference()),
        }
    }
}
