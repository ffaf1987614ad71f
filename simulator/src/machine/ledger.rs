//! What really happened to money: the truth that a client's belief is held against.

use std::collections::HashMap;

use serde::Serialize;

/// The account of one payment token. All amounts in Rial.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Account {
    /// What the shop asked for.
    pub asked: u64,
    /// What was taken from the payer.
    pub paid: u64,
    /// How often money was taken.
    pub times_paid: u32,
    /// What the shop was given for good.
    pub settled: u64,
    /// How often money was given to the shop.
    pub times_settled: u32,
    /// What the gateway gave back to the payer on its own (expiry, decline).
    pub returned: u64,
    /// What refunds gave back.
    pub refunded: u64,
    /// How many refunds moved money.
    pub times_refunded: u32,
    /// How many verify calls the gateway answered with success, lost answers included.
    pub verified: u32,
    /// The shop's order number, where it sent one.
    pub order_id: Option<String>,
}

impl Account {
    /// What the payer has really spent.
    pub fn payer_spent(&self) -> i128 {
        i128::from(self.paid) - i128::from(self.returned) - i128::from(self.refunded)
    }

    /// What the shop really has.
    pub fn shop_has(&self) -> i128 {
        i128::from(self.settled) - i128::from(self.refunded)
    }

    /// Whether the shop has been given the money and still has some of it.
    pub fn is_settled(&self) -> bool {
        self.times_settled > 0 && self.shop_has() > 0
    }

    /// Whether some sum moved twice that should move once, or to both sides.
    pub fn moved_twice(&self) -> bool {
        self.times_paid > 1
            || self.times_settled > 1
            || self.refunded > self.settled
            || self.settled + self.returned > self.paid
    }
}

/// Sums over all payments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Payments that were asked for.
    pub payments: u64,
    /// Rial taken from payers.
    pub paid: u64,
    /// Rial given to shops.
    pub settled: u64,
    /// Rial that went back by themselves.
    pub returned: u64,
    /// Rial refunded.
    pub refunded: u64,
}

/// All accounts.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    accounts: HashMap<String, Account>,
    totals: Totals,
}

impl Ledger {
    pub(crate) fn asked(&mut self, token: &str, amount: u64, order_id: Option<String>) {
        self.totals.payments += 1;
        self.accounts.insert(token.to_owned(), Account { asked: amount, order_id, ..Account::default() });
    }

    pub(crate) fn paid(&mut self, token: &str, amount: u64) {
        self.totals.paid += amount;
        let account = self.entry(token);
        account.paid += amount;
        account.times_paid += 1;
    }

    pub(crate) fn settled(&mut self, token: &str, amount: u64) {
        self.totals.settled += amount;
        let account = self.entry(token);
        account.settled += amount;
        account.times_settled += 1;
    }

    pub(crate) fn returned(&mut self, token: &str, amount: u64) {
        self.totals.returned += amount;
        self.entry(token).returned += amount;
    }

    pub(crate) fn refunded(&mut self, token: &str, amount: u64) {
        self.totals.refunded += amount;
        let account = self.entry(token);
        account.refunded += amount;
        account.times_refunded += 1;
    }

    pub(crate) fn verified(&mut self, token: &str) {
        self.entry(token).verified += 1;
    }

    fn entry(&mut self, token: &str) -> &mut Account {
        self.accounts.entry(token.to_owned()).or_default()
    }

    /// The account of one token.
    pub fn account(&self, token: &str) -> Option<&Account> {
        self.accounts.get(token)
    }

    /// All accounts with their tokens, in no order.
    pub fn accounts(&self) -> impl Iterator<Item = (&str, &Account)> {
        self.accounts.iter().map(|(token, account)| (token.as_str(), account))
    }

    /// Sums over everything.
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// The tokens with which money moved twice: nothing a correct gateway lets happen, unless an open point
    /// (a refund that can be repeated) was switched so.
    pub fn moved_twice(&self) -> Vec<String> {
        let mut tokens: Vec<String> = self
            .accounts
            .iter()
            .filter(|(_, account)| account.moved_twice())
            .map(|(t, _)| t.clone())
            .collect();
        tokens.sort();
        tokens
    }

    /// The order numbers for which more than one payment was settled: the payer paid the same order twice.
    pub fn orders_settled_twice(&self) -> Vec<String> {
        let mut count: HashMap<&str, u32> = HashMap::new();
        for account in self.accounts.values().filter(|account| account.is_settled()) {
            if let Some(order) = &account.order_id {
                *count.entry(order).or_default() += 1;
            }
        }
        let mut orders: Vec<String> =
            count.into_iter().filter(|(_, n)| *n > 1).map(|(order, _)| order.to_owned()).collect();
        orders.sort();
        orders
    }

    /// The tokens whose money the shop holds.
    pub fn settled_tokens(&self) -> Vec<String> {
        let mut tokens: Vec<String> = self
            .accounts
            .iter()
            .filter(|(_, account)| account.is_settled())
            .map(|(t, _)| t.clone())
            .collect();
        tokens.sort();
        tokens
    }
}
