//! Tara's refunds under `/club/api/…`: in no document at hand, so as public clients use them.

use super::form::{Fields, whole_number};
use super::json::Json;
use super::message::Request;
use super::open_points::{RefundReference, RepeatedRefund};
use super::reply::Reply;
use super::rng::Rng;
use super::state::{Gateway, Payment, State};
use super::{Machine, codes};

/// How long a refund login holds.
const LOGIN_LIFETIME_MS: u64 = 30 * 60_000;

impl Machine {
    pub(super) fn refund_login(&mut self, request: &Request, now: u64, rng: &mut Rng) -> Reply {
        let Ok(fields) = Fields::of(request) else { return Reply::framework_error(400, &request.path) };
        let principal = fields.text("principal").unwrap_or_default();
        let password = fields.text("password").unwrap_or_default();
        if !self.config.refund.iter().any(|a| a.principal == principal && a.password == password) {
            return self.refund_refusal("2");
        }
        let access_code = rng.hex(48);
        self.refund_logins.add(&access_code, &principal, now.saturating_add(LOGIN_LIFETIME_MS), now, false);
        self.counters.refund_logins += 1;
        Reply::json(
            200,
            Json::object([("success", Json::Bool(true)), ("accessCode", Json::text(access_code))]),
        )
    }

    /// `partial` asks for `amount`, else all that is left goes back.
    pub(super) fn refund(&mut self, request: &Request, reference: &str, partial: bool, now: u64) -> Reply {
        let principal = request.bearer_token().and_then(|token| self.refund_logins.user_of(token, now));
        let Some(principal) = principal.map(str::to_owned) else {
            return Reply::framework_error(401, &request.path);
        };
        let Ok(fields) = Fields::of(request) else { return Reply::framework_error(400, &request.path) };
        let Some(token) = self.tokens_by_reference.get(reference).cloned() else {
            return self.refund_refusal("6");
        };
        let Some(mut payment) = self.take_payment(&token, now) else { return self.refund_refusal("6") };
        let outcome = self.do_refund(&mut payment, &principal, reference, partial, &fields);
        self.put_back(payment);
        match outcome {
            Ok(amount) => {
                let data = Json::object([("rrn", Json::text(reference)), ("amount", Json::number(amount))]);
                Reply::json(200, Json::object([("success", Json::Bool(true)), ("data", data)]))
            }
            Err(code) => self.refund_refusal(code),
        }
    }

    fn do_refund(
        &mut self,
        payment: &mut Payment,
        principal: &str,
        reference: &str,
        partial: bool,
        fields: &Fields,
    ) -> Result<u64, &'static str> {
        let named = match self.open.refund_reference {
            RefundReference::Either => true,
            RefundReference::Rrn => reference == payment.rrn,
            RefundReference::ChannelRefNumber => reference == payment.channel_ref,
        };
        let owner =
            self.config.refund.iter().find(|a| a.principal == principal).map(|a| a.tara_user.as_str());
        if !named || payment.gateway != Gateway::Tara {
            return Err("6");
        }
        if owner != Some(payment.merchant.as_str()) {
            return Err("8");
        }
        if payment.state == State::Refunded && !partial {
            return match self.open.refund_repeated {
                RepeatedRefund::Refused => Err("102"),
                RepeatedRefund::SameSuccess => Ok(payment.paid),
                RepeatedRefund::MovesAgain => {
                    self.ledger.refunded(&payment.token, payment.paid);
                    Ok(payment.paid)
                }
            };
        }
        if payment.state != State::Settled {
            return Err("102");
        }
        let left = payment.paid - payment.refunded;
        let amount = if partial {
            let text = fields.text("amount").ok_or("87")?;
            let amount =
                whole_number(&text).and_then(|n| u64::try_from(n).ok()).filter(|n| *n > 0).ok_or("89")?;
            if amount > left {
                return Err("13");
            }
            amount
        } else {
            left
        };
        payment.refunded += amount;
        if payment.refunded == payment.paid {
            payment.state = State::Refunded;
        }
        self.ledger.refunded(&payment.token, amount);
        Ok(amount)
    }

    pub(super) fn refund_refusal(&self, code: &str) -> Reply {
        let data = Json::object([
            ("code", Json::Raw(code.to_owned())),
            ("message", Json::text(codes::text(Gateway::Tara, code))),
        ]);
        let body = Json::object([("success", Json::Bool(false)), ("data", data)]);
        Reply::json(self.open.refund_error_status.status(), body)
    }
}
