//! Checkout: the safe flow over both gateways, with a journal.

use crate::call::{Options, call, call_apart, plain};
use crate::checkout_result::{
    Completed, Pushed, Refunded, Report, ReturnState, Started, history as history_of,
};
use crate::client::Closing;
use crate::convert::{
    boolean, bytes, duration, integer, moment_ms, optional, pairs, rial, secret, text, to_path,
};
use crate::error::{invalid, raise, wrong_type};
use crate::event::Outlet;
use crate::payment::{Payment, tuple};
use crate::settings::Cancel;
use crate::tabapay::TabaPay;
use crate::tabapay_request::TabaPayRequest;
use crate::tara::Tara;
use crate::tara_order::TaraOrder;
use dargah::checkout::journal::{Filter, JournalOptions, open};
use dargah::checkout::{self, Again, Order, RefundOrder, State, StateKeys, Times};
use pyo3::IntoPyObjectExt;
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::sync::{Arc, Mutex, PoisonError};

/// Takes payments safely: a journal remembers every payment, so that none is lost when a process dies and none is
/// counted twice when a callback comes again. Any number of threads may use one at the same time, and so may a process
/// that was forked after it was made.
///
/// `journal` is an address: `sqlite:/path/file.db` (a file of dargah's own, which no other SQLite in the same process
/// may open), `postgres://user:password@host/database`, or `memory:` for tests. `accounts` are clients under the
/// shop's own names. The first of `state_keys` signs a note with the order into every callback address; all of them
/// are believed. Times are seconds or `timedelta`. `new_order_numbers=False` sends each later attempt of an order to Tara
/// under the order's own number again: whether Tara takes it is not documented. `shop` is the shop's own name, where
/// several keep their payments in one journal: an order is known by it and its number, and each shop sees its own payments
/// only. It must not change later.
#[pyclass(frozen, module = "dargah")]
pub(crate) struct Checkout {
    open: Closing<checkout::Checkout>,
    /// For their sinks: they live as long as this.
    clients: Mutex<Vec<Py<PyAny>>>,
    outlets: Vec<Arc<Outlet>>,
}

type Any<'a, 'py> = Option<&'a Bound<'py, PyAny>>;

/// The id of a payment that is given as such or as a `Payment`.
fn id_of(payment: &Bound<'_, PyAny>) -> PyResult<i64> {
    match payment.cast::<Payment>() {
        Ok(payment) => Ok(payment.get().0.id),
        Err(_) => integer("payment", payment),
    }
}

fn state_keys(keys: &Bound<'_, PyAny>) -> PyResult<Option<StateKeys>> {
    let py = keys.py();
    let mut made: Option<StateKeys> = None;
    for (name, key) in pairs("state_keys", keys)? {
        let (name, key) = (text("state_key", &name)?, secret("state_key", &key)?);
        let next = match made {
            None => StateKeys::new(&name, key),
            Some(keys) => keys.and_old(&name, key),
        };
        made = Some(next.map_err(|error| raise(py, &error))?);
    }
    Ok(made)
}

#[pymethods]
impl Checkout {
    #[new]
    #[pyo3(signature = (journal, accounts, *, lease=None, payer=None, window=None, ask_again=None, state_keys=None, state_ttl=None, journal_ca_file=None, journal_ca_pem=None, journal_only_own_ca=None, journal_connect_timeout=None, journal_timeout=None, journal_connections=None, new_order_numbers=None, shop=None))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        py: Python<'_>,
        journal: &Bound<'_, PyAny>,
        accounts: &Bound<'_, PyAny>,
        lease: Any<'_, '_>,
        payer: Any<'_, '_>,
        window: Any<'_, '_>,
        ask_again: Any<'_, '_>,
        state_keys: Any<'_, '_>,
        state_ttl: Any<'_, '_>,
        journal_ca_file: Any<'_, '_>,
        journal_ca_pem: Any<'_, '_>,
        journal_only_own_ca: Any<'_, '_>,
        journal_connect_timeout: Any<'_, '_>,
        journal_timeout: Any<'_, '_>,
        journal_connections: Any<'_, '_>,
        new_order_numbers: Any<'_, '_>,
        shop: Any<'_, '_>,
    ) -> PyResult<Self> {
        let address = secret("journal", journal)?;
        let mut options = JournalOptions {
            ca_file: optional("ca_file", journal_ca_file, to_path)?,
            ca_pem: optional("ca_pem", journal_ca_pem, text)?,
            ..JournalOptions::default()
        };
        if let Some(only) = optional("only_own_ca", journal_only_own_ca, boolean)? {
            options.only_own_ca = only;
        }
        if let Some(time) = optional("connect_timeout", journal_connect_timeout, duration)? {
            options.connect_timeout = time;
        }
        if let Some(time) = optional("timeout", journal_timeout, duration)? {
            options.timeout = time;
        }
        if let Some(most) = optional("connections", journal_connections, integer)? {
            options.connections = usize::try_from(most).unwrap_or(0);
        }
        let mut times = Times::default();
        for (place, field, time) in [
            (&mut times.lease, "lease", lease),
            (&mut times.payer, "payer", payer),
            (&mut times.window, "window", window),
            (&mut times.ask_again, "ask_again", ask_again),
        ] {
            if let Some(time) = time {
                *place = duration(field, time)?;
            }
        }
        let keys = state_keys.map(self::state_keys).transpose()?.flatten();
        let ttl = optional("state_ttl", state_ttl, duration)?;
        let new_numbers = optional("new_order_numbers", new_order_numbers, boolean)?;
        let shop = optional("shop", shop, text)?;
        let opened = plain(py, || open(address.expose(), &options))?;
        let mut builder = checkout::Checkout::builder(opened).times(times);
        if let Some(new_numbers) = new_numbers {
            builder = builder.new_order_numbers(new_numbers);
        }
        if let Some(shop) = shop {
            builder = builder.shop(shop);
        }
        if let Some(keys) = keys {
            builder = builder.state_keys(match ttl {
                Some(ttl) => keys.valid_for(ttl),
                None => keys,
            });
        }
        let (mut clients, mut outlets) = (Vec::new(), Vec::new());
        for (name, client) in pairs("accounts", accounts)? {
            let name = text("account", &name)?;
            if let Ok(tara) = client.cast::<Tara>() {
                builder = builder.tara(name, tara.get().0.get(py)?);
                outlets.push(tara.get().0.outlet().clone());
            } else if let Ok(tabapay) = client.cast::<TabaPay>() {
                builder = builder.tabapay(name, tabapay.get().0.get(py)?);
                outlets.push(tabapay.get().0.outlet().clone());
            } else {
                return Err(wrong_type(py, "accounts", "must hold clients: Tara or TabaPay".to_owned()));
            }
            clients.push(client.unbind());
        }
        let checkout = builder.build().map_err(|error| raise(py, &error))?;
        Ok(Self { open: Closing::new(checkout), clients: Mutex::new(clients), outlets })
    }

    /// Begins a payment through an account. It is in the journal before anything is sent; if it cannot be written,
    /// nothing is sent. A `TaraOrder` must have its `order_id`; TabaPay knows no order numbers, so it is given here.
    ///
    /// The amount is that of this attempt: an order may be begun with another one. Before another payment of the order
    /// is begun, each earlier one that may still be paid is asked about once.
    ///
    /// Raises `OrderConflict` when the order is paid, may be paid, or is open and `again` says no: the text names the
    /// payment and what to do.
    #[pyo3(signature = (account, order, *, order_id=None, again=None, timeout=None, connect_timeout=None, cancel=None))]
    #[allow(clippy::too_many_arguments)]
    fn begin(
        &self,
        py: Python<'_>,
        account: &Bound<'_, PyAny>,
        order: &Bound<'_, PyAny>,
        order_id: Any<'_, '_>,
        again: Any<'_, '_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let checkout = self.open.get(py)?;
        let account = text("account", account)?;
        let order_id = optional("orderId", order_id, text)?;
        let order = if let Ok(order) = order.cast::<TaraOrder>() {
            let mut order = order.get().0.clone();
            order.order_id = order_id.or(order.order_id);
            Order::Tara(order)
        } else if let Ok(request) = order.cast::<TabaPayRequest>() {
            let Some(order_id) = order_id else {
                return Err(invalid(py, "orderId", "is needed: checkout goes by it"));
            };
            Order::TabaPay { order_id, request: request.get().0.clone() }
        } else {
            return Err(wrong_type(py, "order", "must be a TaraOrder or a TabaPayRequest".to_owned()));
        };
        let again = match optional("again", again, integer)? {
            Some(number) => Again::from_number(u32::try_from(number).unwrap_or(0)),
            None => Ok(Again::default()),
        };
        let again = again.map_err(|error| raise(py, &error))?;
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| checkout.begin(&account, &order, again, options),
            |started| Started(started).into_py_any(py),
        )
    }

    /// Takes a callback of an account: finds its payment, verifies it with the journal's own values, writes the
    /// outcome down, and returns it. A repeated, concurrent or replayed callback returns the same outcome.
    ///
    /// Raises `CallbackError` when it cannot be read or no payment has its token, and `JournalError`, and then nothing is
    /// marked as paid.
    #[pyo3(signature = (account, query, body=None, *, timeout=None, connect_timeout=None, cancel=None))]
    #[allow(clippy::too_many_arguments)]
    fn complete(
        &self,
        py: Python<'_>,
        account: &Bound<'_, PyAny>,
        query: &Bound<'_, PyAny>,
        body: Any<'_, '_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let checkout = self.open.get(py)?;
        let account = text("account", account)?;
        let (query, body) = (bytes("query", query)?, optional("body", body, bytes)?.unwrap_or_default());
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| checkout.complete(&account, &query, &body, options),
            |completed| Completed(completed).into_py_any(py),
        )
    }

    /// Takes TabaPay's push: finds its payment and verifies it as `reconcile` would. What the push says is not
    /// believed, in either direction. `authorize` is the request's `Authorize` header.
    #[pyo3(signature = (account, query, body, *, authorize=None, timeout=None, connect_timeout=None, cancel=None))]
    #[allow(clippy::too_many_arguments)]
    fn push(
        &self,
        py: Python<'_>,
        account: &Bound<'_, PyAny>,
        query: &Bound<'_, PyAny>,
        body: &Bound<'_, PyAny>,
        authorize: Any<'_, '_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let checkout = self.open.get(py)?;
        let account = text("account", account)?;
        let authorize = optional("authorize", authorize, text)?;
        let (query, body) = (bytes("query", query)?, bytes("body", body)?);
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| checkout.push(&account, authorize.as_deref(), &query, &body, options),
            |pushed| Pushed(pushed).into_py_any(py),
        )
    }

    /// Notes that the shop has booked a payment. Best called in the transaction that books the order; calling it again
    /// does nothing. `payment` is a `Payment` or its id, here and below. `amount` is what the shop wants for the order
    /// now, in Rial.
    ///
    /// Raises `OrderConflict` with field `amount` where the payment is of another amount: it is not acknowledged, but
    /// listed for a person. `InvalidInput` with field `payment` when it is not paid.
    fn acknowledge(
        &self,
        py: Python<'_>,
        payment: &Bound<'_, PyAny>,
        amount: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let (checkout, id, amount) = (self.open.get(py)?, id_of(payment)?, rial("amount", amount)?);
        plain(py, || checkout.acknowledge(id, amount))
    }

    /// Paid payments that are to be delivered, the oldest first.
    #[pyo3(signature = (*, most=None))]
    fn unacknowledged(&self, py: Python<'_>, most: Any<'_, '_>) -> PyResult<Py<PyTuple>> {
        let (checkout, most) = (self.open.get(py)?, at_most(most)?);
        tuple(py, plain(py, || checkout.unacknowledged(most))?)
    }

    /// One payment, as the journal has it now.
    fn payment(&self, py: Python<'_>, payment: &Bound<'_, PyAny>) -> PyResult<Option<Payment>> {
        let (checkout, id) = (self.open.get(py)?, id_of(payment)?);
        Ok(plain(py, || checkout.payment(id))?.map(Payment))
    }

    /// All payments of an order, the first one first; or the one that was sent to the gateway under this number.
    fn find(&self, py: Python<'_>, order_id: &Bound<'_, PyAny>) -> PyResult<Py<PyTuple>> {
        let (checkout, order_id) = (self.open.get(py)?, text("orderId", order_id)?);
        tuple(py, plain(py, || checkout.find(&order_id))?)
    }

    /// Payments by what they have in common, by when they were begun. `begun_from` and `begun_before` are aware
    /// datetimes; `attention` wants only those that wait for a person's decision; `to_deliver` only those that are paid
    /// and neither acknowledged nor to be given back; `after` is the last payment of the page before.
    #[pyo3(signature = (*, states=None, order_id=None, account=None, begun_from=None, begun_before=None, attention=None, to_deliver=None, after=None, most=None))]
    #[allow(clippy::too_many_arguments)]
    fn list(
        &self,
        py: Python<'_>,
        states: Any<'_, '_>,
        order_id: Any<'_, '_>,
        account: Any<'_, '_>,
        begun_from: Any<'_, '_>,
        begun_before: Any<'_, '_>,
        attention: Any<'_, '_>,
        to_deliver: Any<'_, '_>,
        after: Any<'_, '_>,
        most: Any<'_, '_>,
    ) -> PyResult<Py<PyTuple>> {
        let checkout = self.open.get(py)?;
        let mut filter = Filter::default();
        if let Some(states) = states {
            for state in states.try_iter()? {
                let state = State::from_number(u32::try_from(integer("state", &state?)?).unwrap_or(0));
                filter.states.push(state.map_err(|error| raise(py, &error))?);
            }
        }
        filter.order_id = optional("orderId", order_id, text)?;
        filter.account = optional("account", account, text)?;
        filter.from_ms = optional("begun_from", begun_from, moment_ms)?;
        filter.before_ms = optional("begun_before", begun_before, moment_ms)?;
        filter.attention = optional("attention", attention, boolean)?.unwrap_or(filter.attention);
        filter.to_deliver = optional("to_deliver", to_deliver, boolean)?.unwrap_or(filter.to_deliver);
        filter.after = after.map(id_of).transpose()?;
        let most = at_most(most)?;
        tuple(py, plain(py, || checkout.list(&filter, most))?)
    }

    /// Every line of a payment's history, the first one first, without secrets.
    fn history(&self, py: Python<'_>, payment: &Bound<'_, PyAny>) -> PyResult<Py<PyTuple>> {
        let (checkout, id) = (self.open.get(py)?, id_of(payment)?);
        history_of(py, plain(py, || checkout.history(id))?)
    }

    /// A payment with its history as one line of JSON, without secrets.
    fn export_line(&self, py: Python<'_>, payment: &Bound<'_, PyAny>) -> PyResult<String> {
        let (checkout, id) = (self.open.get(py)?, id_of(payment)?);
        Ok(plain(py, || checkout.export_line(id))?.to_string())
    }

    /// Goes through everything that is not settled and due: lost callbacks, unknown outcomes, crashed processes. To be
    /// run every minute or so, by one process or by several. `timeout` limits each payment.
    #[pyo3(signature = (*, threads=None, timeout=None, connect_timeout=None, cancel=None))]
    fn reconcile(
        &self,
        py: Python<'_>,
        threads: Any<'_, '_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let checkout = self.open.get(py)?;
        let threads = match optional("threads", threads, integer)? {
            None => USUAL_THREADS,
            Some(count) => match usize::try_from(count) {
                Ok(count) if count > 0 => count,
                _ => return Err(invalid(py, "threads", "must be above zero")),
            },
        };
        call_apart(
            py,
            Options { timeout, connect_timeout, cancel },
            &self.outlets,
            |options| checkout.reconcile(threads, options, &|_, _| {}),
            |report| Report(report).into_py_any(py),
        )
    }

    /// Closes a payment that waits for a person's decision, with a reason for the books. A paid one stays paid, with the
    /// reason, and leaves the list. One that is to be delivered is not closed.
    fn close_payment(
        &self,
        py: Python<'_>,
        payment: &Bound<'_, PyAny>,
        reason: &Bound<'_, PyAny>,
    ) -> PyResult<Payment> {
        let (checkout, id, reason) = (self.open.get(py)?, id_of(payment)?, text("reason", reason)?);
        plain(py, || checkout.close(id, &reason)).map(Payment)
    }

    /// Gives a payment back, or a part of it (Tara only, and **unofficial**): written down before it is sent, and never
    /// sent twice. One whose answer is lost is unknown, and lets no other one leave until `settle_refund` was called.
    #[pyo3(signature = (payment, *, amount=None, items=None, description=None, timeout=None, connect_timeout=None, cancel=None))]
    #[allow(clippy::too_many_arguments)]
    fn refund(
        &self,
        py: Python<'_>,
        payment: &Bound<'_, PyAny>,
        amount: Any<'_, '_>,
        items: Any<'_, '_>,
        description: Any<'_, '_>,
        timeout: Any<'_, '_>,
        connect_timeout: Any<'_, '_>,
        cancel: Option<&Cancel>,
    ) -> PyResult<Py<PyAny>> {
        let (checkout, id) = (self.open.get(py)?, id_of(payment)?);
        let order = RefundOrder {
            amount: optional("amount", amount, rial)?,
            items: optional("items", items, crate::tara_order::items)?.unwrap_or_default(),
            description: optional("description", description, text)?,
        };
        call(
            py,
            Options { timeout, connect_timeout, cancel },
            |options| checkout.refund(id, &order, options),
            |refunded| Refunded(refunded).into_py_any(py),
        )
    }

    /// Notes what was given back by hand, outside of the gateway's calls, as a person's decision; nothing is sent. TabaPay
    /// knows no refunds, and some are made in the gateway's panel. Without `amount` all that is left.
    #[pyo3(signature = (payment, *, reason, amount=None))]
    fn refunded_by_hand(
        &self,
        py: Python<'_>,
        payment: &Bound<'_, PyAny>,
        reason: &Bound<'_, PyAny>,
        amount: Any<'_, '_>,
    ) -> PyResult<Refunded> {
        let (checkout, id) = (self.open.get(py)?, id_of(payment)?);
        let (amount, reason) = (optional("amount", amount, rial)?, text("reason", reason)?);
        plain(py, || checkout.refunded_by_hand(id, amount, &reason)).map(Refunded)
    }

    /// After the journal was restored from a backup, and before the shop opens again: of every payment that is open
    /// nobody knows any more whether a verify had left. Returns how many there were.
    fn restored(&self, py: Python<'_>) -> PyResult<u64> {
        let checkout = self.open.get(py)?;
        plain(py, || checkout.restored())
    }

    /// What a person found out about a refund of which nobody knew what became: whether it was done, and why.
    #[pyo3(signature = (payment, number, *, done, reason))]
    fn settle_refund(
        &self,
        py: Python<'_>,
        payment: &Bound<'_, PyAny>,
        number: &Bound<'_, PyAny>,
        done: &Bound<'_, PyAny>,
        reason: &Bound<'_, PyAny>,
    ) -> PyResult<Refunded> {
        let (checkout, id) = (self.open.get(py)?, id_of(payment)?);
        let number = u32::try_from(integer("refund", number)?).unwrap_or(0);
        let (done, reason) = (boolean("done", done)?, text("reason", reason)?);
        plain(py, || checkout.settle_refund(id, number, done, &reason)).map(Refunded)
    }

    /// The signed note in a callback, for the page that a payer sees when nothing else tells the order; `None` where
    /// none came, or without `state_keys`. What `complete` does never depends on it.
    #[pyo3(signature = (query, body=None))]
    fn return_state(
        &self,
        py: Python<'_>,
        query: &Bound<'_, PyAny>,
        body: Any<'_, '_>,
    ) -> PyResult<Option<ReturnState>> {
        let checkout = self.open.get(py)?;
        let (query, body) = (bytes("query", query)?, optional("body", body, bytes)?.unwrap_or_default());
        Ok(plain(py, || checkout.return_state(&query, &body))?.map(ReturnState))
    }

    /// Whether `close` was called.
    #[getter]
    fn is_closed(&self) -> bool {
        self.open.is_closed()
    }

    /// From now on calls raise `Closed`; those under way end as they would have. The clients stay open.
    fn close(&self) {
        self.open.close();
    }

    fn __enter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    #[pyo3(signature = (exc_type, exc_value, traceback, /))]
    fn __exit__(
        &self,
        exc_type: &Bound<'_, PyAny>,
        exc_value: &Bound<'_, PyAny>,
        traceback: &Bound<'_, PyAny>,
    ) {
        let _ = (exc_type, exc_value, traceback);
        self.open.close();
    }

    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        if let Ok(clients) = self.clients.try_lock() {
            for client in clients.iter() {
                visit.call(client)?;
            }
        }
        Ok(())
    }

    fn __clear__(&self) {
        let clients = std::mem::take(&mut *self.clients.lock().unwrap_or_else(PoisonError::into_inner));
        drop(clients);
    }

    fn __repr__(&self) -> &'static str {
        if self.open.is_closed() { "Checkout(closed)" } else { "Checkout()" }
    }
}

/// How many payments reconcile asks about at the same time.
const USUAL_THREADS: usize = 4;
/// How many payments a list has.
const USUAL_MOST: usize = 100;

fn at_most(most: Any<'_, '_>) -> PyResult<usize> {
    match most {
        None => Ok(USUAL_MOST),
        Some(most) => {
            let number = integer("most", most)?;
            usize::try_from(number).map_err(|_| invalid(most.py(), "most", "must not be below zero"))
        }
    }
}
