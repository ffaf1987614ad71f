//! Verify, as the outcome rules want it: compared with what was asked for, and asked again inside the
//! same deadline when the answer got lost.

use super::answer::{InquiryAnswer, VerifyAnswer};
use super::{GATEWAY, INQUIRY, Tara, VERIFY, codes, is_code, token_body};
use crate::amount::Rial;
use crate::error::{Error, ErrorKind, Result};
use crate::expected::Expected;
use crate::outcome::{Mismatch, Outcome};
use crate::transport::{CallOptions, Deadline, Operation};
use crate::verify::{Asking, Verdict, declined_by_callback, proven};
use zeroize::Zeroizing;

impl Tara {
    /// Verifies a payment: completes it at Tara, and finds out what became of it.
    ///
    /// A lost answer is asked for again within the same time limit: by inquiry, then verify. Whatever
    /// stays open is [`Outcome::Unknown`], not an error. After a negative callback nothing is sent.
    ///
    /// # Errors
    /// Only for what is wrong on this side before anything is sent: `InvalidInput` with the field
    /// (`ip` is needed).
    pub fn verify(&self, expected: &Expected, options: &CallOptions) -> Result<Outcome<VerifyAnswer>> {
        expected.check()?;
        if let Some(declined) = declined_by_callback(GATEWAY, expected) {
            return Ok(Outcome::Declined(declined));
        }
        let ip = expected.ip.as_deref().ok_or_else(|| Error::input("ip", "is needed for Tara's verify"))?;
        let body = token_body(&expected.token, ip)?;
        let deadline = self.0.caller.start(options)?;
        Ok(self.ask(expected, &deadline, &body))
    }

    fn ask(
        &self,
        expected: &Expected,
        deadline: &Deadline<'_>,
        body: &Zeroizing<Vec<u8>>,
    ) -> Outcome<VerifyAnswer> {
        let mut asking = Asking::new(expected);
        let mut inquired: Option<Outcome<VerifyAnswer>> = None;
        loop {
            let error = match self.attempt_verify(deadline, body) {
                Err(error) => {
                    // A login that failed was repeated on its own already.
                    let again = asking.lost(&error) && error.operation() == Some(VERIFY.name);
                    if !again {
                        return asking.unknown(error);
                    }
                    if asking.inquiry_counts() {
                        inquired = self.proof_by_inquiry(expected, deadline, body).or(inquired);
                    }
                    error
                }
                Ok(answer) => match judge(self, VERIFY, expected, &answer) {
                    Verdict::Proven { amount, reference_number } => {
                        return proven(expected, amount, reference_number, answer);
                    }
                    // A success is at least as good as a refusal that may mean "verified before".
                    Verdict::NoReference { amount, error } if asking.inquiry_counts() => {
                        let proof = inquired.or_else(|| self.proof_by_inquiry(expected, deadline, body));
                        let proof = proof.filter(|proof| amount_in(proof) == Some(amount));
                        return proof.unwrap_or_else(|| asking.no_proof(error));
                    }
                    Verdict::NoReference { error, .. } | Verdict::NoProof(error) => {
                        return asking.no_proof(error);
                    }
                    Verdict::Refused { code, text } => {
                        let error = self.refused(VERIFY, &code, Some(text.clone()));
                        if !asking.is_repeated() {
                            return asking.refused(GATEWAY, VERIFY.name, expected, &code, &text, error);
                        }
                        // Why only these: see docs/decisions/0002.
                        let known = crate::codes::find(GATEWAY, &code);
                        if asking.inquiry_counts() && known.is_some_and(|code| code.may_mean_verified_before)
                        {
                            let proof = inquired.or_else(|| self.proof_by_inquiry(expected, deadline, body));
                            return proof.unwrap_or_else(|| asking.unknown(error));
                        }
                        if !error.retryable() {
                            return asking.unknown(error);
                        }
                        error
                    }
                },
            };
            if !self.0.caller.pause(deadline, asking.attempt) {
                return asking.unknown(error);
            }
            asking.attempt += 1;
        }
    }

    /// One verify, with half of the time that is left, so that it can be asked for again.
    fn attempt_verify(&self, deadline: &Deadline<'_>, body: &Zeroizing<Vec<u8>>) -> Result<VerifyAnswer> {
        let caller = &self.0.caller;
        let (fields, raw) = self.with_access(deadline, VERIFY, &mut |access| {
            let request = self.request("/api/purchaseVerify", Some(&access.token), body.clone());
            caller.attempt(deadline, VERIFY, caller.share(deadline), request)
        })?;
        let answer = VerifyAnswer::read(fields, raw);
        if answer.result.is_none() && answer.damaged.is_none() {
            // Nothing that could be a refusal: as good as lost.
            let error =
                caller.answered(VERIFY, ErrorKind::AnswerUnreadable, "is missing").with_field("result");
            return Err(error);
        }
        Ok(answer)
    }

    /// What an inquiry proves about a payment whose verify left: all of token, amount and reference
    /// number, or nothing.
    fn proof_by_inquiry(
        &self,
        expected: &Expected,
        deadline: &Deadline<'_>,
        body: &Zeroizing<Vec<u8>>,
    ) -> Option<Outcome<VerifyAnswer>> {
        let caller = &self.0.caller;
        let answer = self.with_access(deadline, INQUIRY, &mut |access| {
            let request = self.request("/api/purchaseInquiry", Some(&access.token), body.clone());
            caller.attempt(deadline, INQUIRY, caller.share(deadline), request)
        });
        let (fields, raw) = answer.ok()?;
        self.proof_in(expected, InquiryAnswer::read(fields, raw))
    }

    fn proof_in(&self, expected: &Expected, inquiry: InquiryAnswer) -> Option<Outcome<VerifyAnswer>> {
        let success = inquiry.result.as_deref().is_some_and(|code| is_code(code, codes::SUCCESS));
        if !success || inquiry.damaged.is_some() || inquiry.raw.http_status() >= 300 {
            return None;
        }
        if let (Some(asked), Some(reported)) = (&expected.order_id, &inquiry.order_id)
            && asked != reported
        {
            return None;
        }
        let mut proof = None;
        for track in inquiry.tracks {
            let ours = track.token.as_ref().is_some_and(|token| *token == expected.token);
            if !ours {
                continue;
            }
            let Verdict::Proven { amount, reference_number } = judge(self, INQUIRY, expected, &track) else {
                // Two tracks of one token that do not say the same prove nothing.
                return None;
            };
            let found = proven(expected, amount, reference_number, track);
            match &proof {
                Some(earlier) if !same(earlier, &found) => return None,
                _ => proof = Some(found),
            }
        }
        proof
    }
}

fn amount_in(proof: &Outcome<VerifyAnswer>) -> Option<Rial> {
    match proof {
        Outcome::Paid(receipt) | Outcome::Mismatch(Mismatch { receipt, .. }) => Some(receipt.amount),
        _ => None,
    }
}

/// Whether two proofs tell of the same payment.
fn same(a: &Outcome<VerifyAnswer>, b: &Outcome<VerifyAnswer>) -> bool {
    let facts = |outcome: &Outcome<VerifyAnswer>| match outcome {
        Outcome::Paid(receipt) | Outcome::Mismatch(Mismatch { receipt, .. }) => {
            Some((receipt.amount, receipt.reference_number.clone()))
        }
        _ => None,
    };
    facts(a) == facts(b)
}

/// Compares an answer with what was asked for. The order of the checks decides which field is named.
fn judge(tara: &Tara, operation: Operation, expected: &Expected, answer: &VerifyAnswer) -> Verdict {
    let no_proof = |kind, field, why: &str| {
        Verdict::NoProof(tara.0.caller.answered(operation, kind, why).with_field(field))
    };
    if let Some(field) = answer.damaged {
        return no_proof(ErrorKind::AnswerUnreadable, field, "came twice or in a form that cannot be read");
    }
    let Some(code) = &answer.result else {
        return no_proof(ErrorKind::AnswerUnreadable, "result", "is missing");
    };
    let of_another = answer.token.as_ref().is_some_and(|token| *token != expected.token);
    if of_another {
        return no_proof(ErrorKind::AnswerContradictory, "token", "is that of another payment");
    }
    let order = answer.extra.get("orderId").and_then(|order| order.as_str());
    if let (Some(asked), Some(reported)) = (&expected.order_id, order)
        && asked != reported
    {
        return no_proof(ErrorKind::AnswerContradictory, "orderId", "is that of another order");
    }
    if !is_code(code, codes::SUCCESS) {
        let text = answer.description.clone().unwrap_or_default();
        return Verdict::Refused { code: code.clone(), text };
    }
    if answer.raw.http_status() >= 300 {
        return no_proof(ErrorKind::AnswerContradictory, "result", "success with an HTTP error");
    }
    if answer.token.is_none() {
        return no_proof(ErrorKind::AnswerContradictory, "token", "success without a token");
    }
    let Some(amount) = answer.amount else {
        return no_proof(ErrorKind::AnswerContradictory, "amount", "success without an amount");
    };
    match &answer.rrn {
        Some(rrn) => Verdict::Proven { amount, reference_number: rrn.clone() },
        None => {
            let why = "success without a reference number";
            let error = tara.0.caller.answered(operation, ErrorKind::AnswerContradictory, why);
            Verdict::NoReference { amount, error: error.with_field("rrn") }
        }
    }
}
