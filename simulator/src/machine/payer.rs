//! What the payer does: pay, decline, walk away; and how the browser then comes back to the shop.

use serde::{Deserialize, Serialize};

use super::Machine;
use super::codes;
use super::message::Push;
use super::open_points::{CallbackMethod, CardMismatch, PaidPart, TabapayDeclineCode};
use super::state::{Callback, Gateway, Payment, State};
use super::tabapay::{masked, wanted_card};

/// The card of a payer who names none.
pub const DEFAULT_CARD: &str = "6037991234567890";

/// How the payer pays. The default pays all that was asked with [`DEFAULT_CARD`], or the card that was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pay {
    /// The card.
    pub card: Option<String>,
    /// Another amount than what was asked, in Rial (at most what was asked).
    pub amount: Option<u64>,
    /// The address of the payer's browser.
    pub ip: Option<String>,
}

/// How the payer (or the bank) declines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Decline {
    /// The callback's code; the gateway's usual one when absent.
    pub code: Option<String>,
    /// Whether the money was taken all the same, until it goes back by itself.
    pub money_taken: Option<bool>,
}

/// What the payer's action led to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Finished {
    /// How the browser comes back: once, or never or twice where a fault says so.
    pub callbacks: Vec<Callback>,
    /// What TabaPay sends by itself.
    #[serde(skip)]
    pub pushes: Vec<Push>,
}

/// Why the payer cannot do that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// There is no such payment.
    UnknownToken,
    /// It was paid before.
    AlreadyPaid,
    /// It was declined before (the page takes no second try; the control API does).
    AlreadyDeclined,
    /// Its time is over.
    Expired,
    /// The amount is 0 or more than was asked.
    BadAmount,
}

impl std::fmt::Display for Obstacle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Obstacle::UnknownToken => "there is no payment with this token",
            Obstacle::AlreadyPaid => "this payment was paid before",
            Obstacle::AlreadyDeclined => "this payment was declined before",
            Obstacle::Expired => "the time of this payment is over",
            Obstacle::BadAmount => "the amount must be between 1 and what was asked",
        })
    }
}

impl std::error::Error for Obstacle {}

impl Machine {
    /// The payer pays. A declined payment can still be paid here: a later positive callback after a negative one.
    pub fn pay(&mut self, token: &str, how: &Pay, now_ms: u64) -> Result<Finished, Obstacle> {
        let now = self.clock(now_ms);
        let mut payment = self.take_payment(token, now).ok_or(Obstacle::UnknownToken)?;
        let done = self.do_pay(&mut payment, how, now);
        self.put_back(payment);
        done
    }

    pub(super) fn do_pay(
        &mut self,
        payment: &mut Payment,
        how: &Pay,
        now: u64,
    ) -> Result<Finished, Obstacle> {
        match payment.state {
            State::Created | State::Declined => {}
            State::Expired => return Err(Obstacle::Expired),
            State::Paid | State::Settled | State::Returned | State::Refunded => {
                return Err(Obstacle::AlreadyPaid);
            }
        }
        let half = payment.gateway == Gateway::Tara && self.open.tara_paid_part == PaidPart::Half;
        let usual = if half { (payment.asked / 2).max(1) } else { payment.asked };
        let amount = how.amount.unwrap_or(usual);
        if amount == 0 || amount > payment.asked {
            return Err(Obstacle::BadAmount);
        }
        let wanted = wanted_card(payment).filter(|_| payment.gateway == Gateway::TabaPay);
        let card = how.card.clone().or_else(|| wanted.clone()).unwrap_or_else(|| DEFAULT_CARD.to_owned());
        payment.card = Some(masked(&card));
        payment.card_hash = Some(sha256_hex(&card));
        if how.ip.is_some() || payment.payer_ip.is_none() {
            payment.payer_ip = Some(how.ip.clone().unwrap_or_else(|| "127.0.0.1".to_owned()));
        }
        payment.declined_code = None;
        if wanted.is_some_and(|wanted| wanted != card) {
            payment.declined_code = Some("-100".to_owned());
            if self.open.tabapay_card_mismatch == CardMismatch::AtPage {
                payment.state = State::Declined;
                return Ok(self.come_back(payment, "-100"));
            }
        }
        if payment.held > 0 {
            // The money of the declined try goes back before new money is taken.
            self.ledger.returned(&payment.token, payment.held);
            payment.held = 0;
        }
        payment.paid = amount;
        payment.paid_ms = Some(now);
        payment.state = State::Paid;
        self.ledger.paid(&payment.token, amount);
        let code = if payment.gateway == Gateway::Tara { "0" } else { "1" };
        Ok(self.come_back(payment, code))
    }

    /// The payer or the bank says no; the browser comes back with a negative callback.
    pub fn decline(&mut self, token: &str, how: &Decline, now_ms: u64) -> Result<Finished, Obstacle> {
        let now = self.clock(now_ms);
        let mut payment = self.take_payment(token, now).ok_or(Obstacle::UnknownToken)?;
        let done = self.do_decline(&mut payment, how, now);
        self.put_back(payment);
        done
    }

    fn do_decline(&mut self, payment: &mut Payment, how: &Decline, now: u64) -> Result<Finished, Obstacle> {
        match payment.state {
            State::Created | State::Declined => {}
            State::Expired => return Err(Obstacle::Expired),
            State::Paid | State::Settled | State::Returned | State::Refunded => {
                return Err(Obstacle::AlreadyPaid);
            }
        }
        let usual = match (payment.gateway, self.open.tabapay_decline_code) {
            (Gateway::Tara, _) => "102",
            (Gateway::TabaPay, TabapayDeclineCode::CodeMinus1) => "-1",
            (Gateway::TabaPay, TabapayDeclineCode::CodeMinus101) => "-101",
        };
        let code = how.code.clone().unwrap_or_else(|| usual.to_owned());
        let by_switch = payment.gateway == Gateway::Tara && self.open.tara_decline_takes_money;
        if how.money_taken.unwrap_or(by_switch) && payment.held == 0 {
            payment.held = payment.asked;
            payment.paid = payment.asked;
            payment.paid_ms = Some(now);
            self.ledger.paid(&payment.token, payment.asked);
        }
        payment.state = State::Declined;
        payment.declined_code = Some(code.clone());
        Ok(self.come_back(payment, &code))
    }

    /// The payer closes the browser: nothing is sent, nothing is decided.
    pub fn walk_away(&mut self, token: &str, now_ms: u64) -> Result<(), Obstacle> {
        let now = self.clock(now_ms);
        let mut payment = self.take_payment(token, now).ok_or(Obstacle::UnknownToken)?;
        payment.left = true;
        self.put_back(payment);
        Ok(())
    }

    /// The time of this payment is over at once: an unpaid page expires, unverified money goes back.
    pub fn expire(&mut self, token: &str, now_ms: u64) -> Result<State, Obstacle> {
        let now = self.clock(now_ms);
        let mut payment = self.take_payment(token, now).ok_or(Obstacle::UnknownToken)?;
        match payment.state {
            State::Created => payment.state = State::Expired,
            State::Paid => payment.give_back(&mut self.ledger),
            State::Declined if payment.held > 0 => {
                self.ledger.returned(&payment.token, payment.held);
                payment.held = 0;
            }
            _ => {}
        }
        let state = payment.state;
        self.put_back(payment);
        Ok(state)
    }

    /// What the shop answered to a push. Accepting it settles the payment.
    pub fn push_answered(&mut self, token: &str, accepted: bool, now_ms: u64) {
        let now = self.clock(now_ms);
        if let Some(mut payment) = self.take_payment(token, now) {
            payment.push_accepted = Some(accepted);
            if accepted && payment.state == State::Paid {
                payment.settle(&mut self.ledger);
                payment.pushed = true;
            }
            self.put_back(payment);
        }
    }

    /// The page's buttons. Unlike the control API the page takes no second try.
    pub(super) fn page_action(
        &mut self,
        token: &str,
        how: &Pay,
        pays: bool,
        now: u64,
    ) -> Result<Finished, Obstacle> {
        let mut payment = self.take_payment(token, now).ok_or(Obstacle::UnknownToken)?;
        let done = match payment.state {
            State::Declined => Err(Obstacle::AlreadyDeclined),
            _ if pays => self.do_pay(&mut payment, how, now),
            _ => self.do_decline(&mut payment, &Decline::default(), now),
        };
        self.put_back(payment);
        done
    }

    fn come_back(&mut self, payment: &mut Payment, code: &str) -> Finished {
        let fields = match payment.gateway {
            Gateway::Tara => self.tara_callback_fields(payment, code),
            Gateway::TabaPay => tabapay_callback_fields(payment, code),
        };
        let edits = self.plan.take_callback(payment.gateway, fields);
        payment.callbacks = edits.into_iter().map(|fields| self.callback(payment, fields)).collect();
        let pushes = self.push_for(payment).map_or_else(Vec::new, |push| self.plan.take_push(push));
        Finished { callbacks: payment.callbacks.clone(), pushes }
    }

    fn tara_callback_fields(&self, payment: &Payment, code: &str) -> Vec<(String, String)> {
        let mut fields = vec![
            ("result", code.to_owned()),
            ("desc", codes::text(Gateway::Tara, code).to_owned()),
            ("token", payment.token.clone()),
            ("channelRefNumber", if code == "0" { payment.channel_ref.clone() } else { String::new() }),
            ("additionalData", payment.additional_data.clone().unwrap_or_default()),
        ];
        if self.open.tara_callback_order_id {
            fields.push(("orderId", payment.order_id.clone().unwrap_or_default()));
        }
        if self.open.tara_callback_pan {
            fields.push(("pan", payment.card.clone().unwrap_or_default()));
        }
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// The request that a browser makes of these fields.
    fn callback(&self, payment: &Payment, fields: Vec<(String, String)>) -> Callback {
        let encoded = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
        let post = payment.gateway == Gateway::Tara && self.open.tara_callback_method == CallbackMethod::Post;
        if post {
            let url = payment.callback_url.clone();
            return Callback { method: "POST".to_owned(), url, body: encoded, fields };
        }
        let (address, fragment) = match payment.callback_url.split_once('#') {
            Some((address, fragment)) => (address, format!("#{fragment}")),
            None => (payment.callback_url.as_str(), String::new()),
        };
        let joint = match address.split_once('?') {
            None => "?",
            Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
            Some(_) => "&",
        };
        let url = format!("{address}{joint}{encoded}{fragment}");
        Callback { method: "GET".to_owned(), url, body: String::new(), fields }
    }
}

fn tabapay_callback_fields(payment: &Payment, code: &str) -> Vec<(String, String)> {
    let status = if matches!(code, "1" | "2") { "success" } else { "error" };
    let amount = if payment.state == State::Paid { payment.paid } else { payment.asked };
    [
        ("responseCode", code.to_owned()),
        ("status", status.to_owned()),
        ("token", payment.token.clone()),
        ("amount", amount.to_string()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

fn sha256_hex(text: &str) -> String {
    ring::digest::digest(&ring::digest::SHA256, text.as_bytes())
        .as_ref()
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}
