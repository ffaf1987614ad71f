//! Putting a checkout together: its journal, its accounts, its times.

use super::boundary::{
    built_already, dargah_status, free, given, given_mut, hand_over, milliseconds, place, run, text,
};
use super::checkout::dargah_checkout;
use super::error::dargah_error;
use super::tabapay::dargah_tabapay;
use super::tara::dargah_tara;
use crate::checkout::journal::{JournalOptions, open};
use crate::checkout::{Checkout, StateKeys, Times};
use crate::error::Result;
use crate::secret::Secret;
use crate::tabapay::TabaPay;
use crate::tara::Tara;
use std::ffi::c_char;
use std::time::Duration;

/// Collects a checkout's accounts and settings. Freed with `dargah_checkout_builder_free`, also after it has built.
pub struct dargah_checkout_builder(Option<Parts>);

/// Until the journal is opened.
struct Parts {
    journal: Secret,
    options: JournalOptions,
    tara: Vec<(String, Tara)>,
    tabapay: Vec<(String, TabaPay)>,
    times: Times,
    state_keys: Option<StateKeys>,
    state_ttl: Option<Duration>,
    new_order_numbers: bool,
    shop: String,
}

impl Parts {
    fn build(&self) -> Result<Checkout> {
        let mut builder = Checkout::builder(open(self.journal.expose(), &self.options)?).times(self.times);
        builder = builder.new_order_numbers(self.new_order_numbers).shop(&*self.shop);
        for (name, client) in &self.tara {
            builder = builder.tara(name.clone(), client.clone());
        }
        for (name, client) in &self.tabapay {
            builder = builder.tabapay(name.clone(), client.clone());
        }
        if let Some(keys) = self.state_keys.clone() {
            builder = builder.state_keys(match self.state_ttl {
                Some(ttl) => keys.valid_for(ttl),
                None => keys,
            });
        }
        builder.build()
    }
}

fn parts<'a>(builder: *mut dargah_checkout_builder) -> Result<&'a mut Parts> {
    given_mut("builder", builder)?.0.as_mut().ok_or_else(|| built_already("builder"))
}

/// Starts with the address of the journal: `sqlite:/path/file.db` (a file of dargah's own, that no other SQLite in the
/// same process may open), `postgres://user:password@host/database` for shops with more than one machine, or `memory:`
/// for tests. It is a secret where it holds a password.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_new(
    journal: *const c_char,
    journal_len: usize,
    out: *mut *mut dargah_checkout_builder,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let parts = Parts {
            journal: Secret::from(text("journal", journal, journal_len)?),
            options: JournalOptions::default(),
            tara: Vec::new(),
            tabapay: Vec::new(),
            times: Times::default(),
            state_keys: None,
            state_ttl: None,
            new_order_numbers: true,
            shop: String::new(),
        };
        hand_over(out, dargah_checkout_builder(Some(parts)))
    })
}

/// Frees a builder. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_free(builder: *mut dargah_checkout_builder) {
    free(builder);
}

/// PostgreSQL: trusts the certificates in this PEM file besides the built-in roots.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_journal_ca_file(
    builder: *mut dargah_checkout_builder,
    path: *const c_char,
    path_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let path = text("ca_file", path, path_len)?;
        parts(builder)?.options.ca_file = Some(path.into());
        Ok(())
    })
}

/// The same, from a text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_journal_ca_pem(
    builder: *mut dargah_checkout_builder,
    pem: *const c_char,
    pem_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let pem = text("ca_pem", pem, pem_len)?;
        parts(builder)?.options.ca_pem = Some(pem.to_owned());
        Ok(())
    })
}

/// PostgreSQL: trusts nothing but the own certificates.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_journal_only_own_ca(
    builder: *mut dargah_checkout_builder,
    only_own_ca: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.options.only_own_ca = only_own_ca;
        Ok(())
    })
}

/// PostgreSQL: limits each new connection, in milliseconds. 5000 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_journal_connect_timeout_ms(
    builder: *mut dargah_checkout_builder,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.options.connect_timeout = milliseconds(timeout_ms);
        Ok(())
    })
}

/// Limits each read and write of the journal, the wait for others included, in milliseconds. 10000 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_journal_timeout_ms(
    builder: *mut dargah_checkout_builder,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.options.timeout = milliseconds(timeout_ms);
        Ok(())
    })
}

/// PostgreSQL: at most so many connections at a time from this process. 16 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_journal_connections(
    builder: *mut dargah_checkout_builder,
    connections: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.options.connections = connections;
        Ok(())
    })
}

/// Adds an account at Tara, under the shop's own name for it. The checkout keeps its own hold on the client: it may be
/// freed right after.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_add_tara(
    builder: *mut dargah_checkout_builder,
    account: *const c_char,
    account_len: usize,
    tara: *const dargah_tara,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let account = text("account", account, account_len)?;
        let client = given("tara", tara)?.0.clone();
        parts(builder)?.tara.push((account.to_owned(), client));
        Ok(())
    })
}

/// Adds an account at TabaPay, under the shop's own name for it. The checkout keeps its own hold on the client: it may
/// be freed right after.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_add_tabapay(
    builder: *mut dargah_checkout_builder,
    account: *const c_char,
    account_len: usize,
    tabapay: *const dargah_tabapay,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let account = text("account", account, account_len)?;
        let client = given("tabapay", tabapay)?.0.clone();
        parts(builder)?.tabapay.push((account.to_owned(), client));
        Ok(())
    })
}

/// For how long one process may be at a verify before another one takes it over, in milliseconds. Longer than any
/// call, at least 1000, and like the other times at most 30 days: checked by build. 60000 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_lease_ms(
    builder: *mut dargah_checkout_builder,
    lease_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.times.lease = milliseconds(lease_ms);
        Ok(())
    })
}

/// How long the gateway's page lives, in milliseconds: a payer who begins again meanwhile gets the same one, and
/// reconcile asks about a payment without a callback when it is over. An assumption: 900000 (15 minutes) unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_payer_ms(
    builder: *mut dargah_checkout_builder,
    payer_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.times.payer = milliseconds(payer_ms);
        Ok(())
    })
}

/// How long after its start a payment is asked about, in milliseconds. An assumption: 3600000 (an hour) unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_window_ms(
    builder: *mut dargah_checkout_builder,
    window_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.times.window = milliseconds(window_ms);
        Ok(())
    })
}

/// How long to wait before an unknown payment is asked about again, in milliseconds. 30000 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_ask_again_ms(
    builder: *mut dargah_checkout_builder,
    ask_again_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.times.ask_again = milliseconds(ask_again_ms);
        Ok(())
    })
}

/// Whether each later attempt of an order is sent to Tara under an order number of its own, with a random suffix. On
/// unless set: whether Tara takes a number a second time is not documented.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_new_order_numbers(
    builder: *mut dargah_checkout_builder,
    new_order_numbers: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.new_order_numbers = new_order_numbers;
        Ok(())
    })
}

/// The shop's own name, where several keep their payments in one journal. An order is known by it and its number, so that
/// the shops may have the same numbers, and each sees its own payments only. Empty unless set. It must not change later:
/// the payments stay those of the old name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_shop(
    builder: *mut dargah_checkout_builder,
    shop: *const c_char,
    shop_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.shop = text("shop", shop, shop_len)?.to_owned();
        Ok(())
    })
}

/// Puts a signed note with the order into every callback address (see `dargah_checkout_return_state`), signed with the
/// key that is added first; all of them are believed. `name` says in the address which key was used: 1 to 16 letters
/// and digits. A key has at least 32 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_add_state_key(
    builder: *mut dargah_checkout_builder,
    name: *const c_char,
    name_len: usize,
    key: *const c_char,
    key_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let name = text("state_key", name, name_len)?;
        let key = Secret::from(text("state_key", key, key_len)?);
        let parts = parts(builder)?;
        parts.state_keys = Some(match parts.state_keys.clone() {
            None => StateKeys::new(name, key)?,
            Some(keys) => keys.and_old(name, key)?,
        });
        Ok(())
    })
}

/// For how long such a note is good, in milliseconds. A day unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_set_state_ttl_ms(
    builder: *mut dargah_checkout_builder,
    ttl_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        parts(builder)?.state_ttl = Some(milliseconds(ttl_ms));
        Ok(())
    })
}

/// Opens the journal, checks the accounts and makes the checkout. The builder stays a valid handle to be freed, but is
/// at its end: everything else with it is `DARGAH_ERROR_KIND_MISUSE`. When this fails, it can be mended and tried
/// again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_checkout_builder_build(
    builder: *mut dargah_checkout_builder,
    out: *mut *mut dargah_checkout,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        place(out)?;
        let checkout = parts(builder)?.build()?;
        given_mut("builder", builder)?.0 = None;
        hand_over(out, dargah_checkout(checkout))
    })
}
