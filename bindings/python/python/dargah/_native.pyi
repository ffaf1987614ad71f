# Made by generate-stubs out of the module itself: do not edit.

import enum
from datetime import datetime, timedelta
from decimal import Decimal
from os import PathLike
from types import GenericAlias, TracebackType
from typing import Any, Callable, Dict, Final, Generic, Iterable, Iterator, Mapping, Optional, Sequence, Tuple, Type
from typing import TypeVar, Union, final

from dargah._errors import DargahError
from dargah._outcomes import TabaPayOutcome, TaraOutcome, TaraRefund
from dargah._rial import Rial

_A = TypeVar("_A")
_Time = Union[float, timedelta]
__all__ = [
    '__version__',
    '_refuse_to_pickle',
    '_run_program',
    '_prepare',
    'ErrorKind',
    'Progress',
    'TlsProblem',
    'ConnectionUse',
    'Environment',
    'TaraUnit',
    'PaymentState',
    'RefundState',
    'NextStep',
    'Again',
    'TaraCode',
    'TabaPayCode',
    'rial_check',
    'rial_parse',
    'rial_parse_toman',
    'rial_parse_decimal',
    'rial_from_toman',
    'rial_toman',
    'rial_to_persian',
    'check_mobile',
    'check_national_code',
    'check_card_number',
    'error_kind_text',
    'error_kind_text_fa',
    'tls_problem_text',
    'tls_problem_text_fa',
    'DEFAULT_TIMEOUT',
    'DEFAULT_CONNECT_TIMEOUT',
    'MAX_TIMEOUT',
    'MAX_RIAL',
    'MAX_CALLBACK_BYTES',
    'TARA_BASE_URL',
    'TARA_REFUND_BASE_URL',
    'TABAPAY_BASE_URL',
    'TABAPAY_LEAST_AMOUNT',
    'TABAPAY_GREATEST_AMOUNT',
    'codes_table',
    'find_code',
    'code_facts',
    'testing_tara_callback',
    'testing_tabapay_callback',
    'testing_tabapay_push',
    'testing_tabapay_authorize',
    'TabaPayCallback',
    'TabaPayPush',
    'TaraCallback',
    'Checkout',
    'Completed',
    'HistoryEntry',
    'Pushed',
    'Refunded',
    'Report',
    'ReturnState',
    'Started',
    'Code',
    'AttemptEvent',
    'Expected',
    'Declined',
    'Mismatch',
    'Paid',
    'Unknown',
    'Payment',
    'Refund',
    'Redirect',
    'Cancel',
    'Network',
    'TaraRefundAccount',
    'TabaPay',
    'TabaPayCreated',
    'TabaPayVerifyAnswer',
    'TabaPayRequest',
    'Tara',
    'TaraAuthentication',
    'TaraInquiry',
    'TaraToken',
    'TaraVerifyAnswer',
    'TaraGroup',
    'TaraGroupMap',
    'TaraGroups',
    'TaraItem',
    'TaraOrder',
    'TaraServiceAmount',
    'TaraRefundDone',
    'TaraRefundRefused',
    'TaraRefundUnknown',
]
DEFAULT_CONNECT_TIMEOUT: float
DEFAULT_TIMEOUT: float
MAX_CALLBACK_BYTES: int
MAX_RIAL: int
MAX_TIMEOUT: float
TABAPAY_BASE_URL: str
TABAPAY_GREATEST_AMOUNT: int
TABAPAY_LEAST_AMOUNT: int
TARA_BASE_URL: str
TARA_REFUND_BASE_URL: str
__version__: str

class Again(enum.IntEnum):
    """What to do when an order is begun that was begun before."""
    DEFAULT = 1
    ONLY_NEW = 2
    NEW_ATTEMPT = 3
    AGAIN = 4

@final
class AttemptEvent:
    """One attempt at one call: how long it took and how it ended. Holds no body, no secret, no address."""
    @property
    def attempt(self) -> int:
        """1 for the first attempt of this operation within one call of the client."""
    @property
    def connect(self) -> Optional[timedelta]:
        """Connection and TLS together; `None` on a kept connection."""
    @property
    def connection(self) -> ConnectionUse:
        """Whether a kept connection was used."""
    @property
    def failure(self) -> Optional[ErrorKind]:
        """What went wrong; `None` where an answer came, whatever it says."""
    @property
    def gateway(self) -> str:
        """`tara` or `tabapay`."""
    @property
    def http_status(self) -> Optional[int]:
        """The HTTP status, where there was an answer."""
    @property
    def operation(self) -> str:
        """The call, named as the gateway names it, e.g. `purchaseVerify`."""
    @property
    def progress(self) -> Progress:
        """How far the request got."""
    @property
    def read(self) -> Optional[timedelta]:
        """From the answer's head to its last byte."""
    @property
    def resolve(self) -> Optional[timedelta]:
        """Finding the address of the host name; `None` on a kept connection or a literal address."""
    def to_json(self) -> str:
        """All of it as JSON."""
    @property
    def total(self) -> timedelta:
        """The whole attempt."""
    @property
    def wait(self) -> Optional[timedelta]:
        """From the request's first byte to the answer's head."""

@final
class Cancel:
    """Ends the calls that were given this handle, from any thread.

    Once pulled it stays pulled. A call that is ended after a byte of its request left is unknown, never failed."""
    def __new__(cls) -> Cancel: ...
    def cancel(self) -> None:
        """Ends every call that holds this handle. May be called any number of times."""
    @property
    def is_cancelled(self) -> bool:
        """Whether it was pulled."""

@final
class Checkout:
    """Takes payments safely: a journal remembers every payment, so that none is lost when a process dies and none is
    counted twice when a callback comes again. Any number of threads may use one at the same time, and so may a process
    that was forked after it was made.

    `journal` is an address: `sqlite:/path/file.db` (a file of dargah's own, which no other SQLite in the same process
    may open), `postgres://user:password@host/database`, or `memory:` for tests. `accounts` are clients under the
    shop's own names. The first of `state_keys` signs a note with the order into every callback address; all of them
    are believed. Times are seconds or `timedelta`. `new_order_numbers=False` sends each later attempt of an order to Tara
    under the order's own number again: whether Tara takes it is not documented. `shop` is the shop's own name, where
    several keep their payments in one journal: an order is known by it and its number, and each shop sees its own payments
    only. It must not change later."""
    def __new__(
        cls,
        journal: str,
        accounts: Mapping[str, Union[Tara, TabaPay]],
        *,
        lease: Optional[_Time] = None,
        payer: Optional[_Time] = None,
        window: Optional[_Time] = None,
        ask_again: Optional[_Time] = None,
        state_keys: Optional[Mapping[str, str]] = None,
        state_ttl: Optional[_Time] = None,
        journal_ca_file: Optional[Union[str, PathLike[str]]] = None,
        journal_ca_pem: Optional[str] = None,
        journal_only_own_ca: Optional[bool] = None,
        journal_connect_timeout: Optional[_Time] = None,
        journal_timeout: Optional[_Time] = None,
        journal_connections: Optional[int] = None,
        new_order_numbers: Optional[bool] = None,
        shop: Optional[str] = None,
    ) -> Checkout: ...
    def __enter__(self) -> Checkout: ...
    def __exit__(
        self,
        exc_type: Optional[Type[BaseException]],
        exc_value: Optional[BaseException],
        traceback: Optional[TracebackType],
        /,
    ) -> None: ...
    def acknowledge(self, payment: Union[Payment, int], amount: int) -> None:
        """Notes that the shop has booked a payment. Best called in the transaction that books the order; calling it again
        does nothing. `payment` is a `Payment` or its id, here and below. `amount` is what the shop wants for the order
        now, in Rial.

        Raises `OrderConflict` with field `amount` where the payment is of another amount: it is not acknowledged, but
        listed for a person. `InvalidInput` with field `payment` when it is not paid."""
    def begin(
        self,
        account: str,
        order: Union[TaraOrder, TabaPayRequest],
        *,
        order_id: Optional[str] = None,
        again: Optional[Again] = None,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> Started:
        """Begins a payment through an account. It is in the journal before anything is sent; if it cannot be written,
        nothing is sent. A `TaraOrder` must have its `order_id`; TabaPay knows no order numbers, so it is given here.

        The amount is that of this attempt: an order may be begun with another one. Before another payment of the order
        is begun, each earlier one that may still be paid is asked about once.

        Raises `OrderConflict` when the order is paid, may be paid, or is open and `again` says no: the text names the
        payment and what to do."""
    def close(self) -> None:
        """From now on calls raise `Closed`; those under way end as they would have. The clients stay open."""
    def close_payment(self, payment: Union[Payment, int], reason: str) -> Payment:
        """Closes a payment that waits for a person's decision, with a reason for the books. A paid one stays paid, with the
        reason, and leaves the list. One that is to be delivered is not closed."""
    def complete(
        self,
        account: str,
        query: Union[bytes, str],
        body: Optional[Union[bytes, str]] = None,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> Completed:
        """Takes a callback of an account: finds its payment, verifies it with the journal's own values, writes the
        outcome down, and returns it. A repeated, concurrent or replayed callback returns the same outcome.

        Raises `CallbackError` when it cannot be read or no payment has its token, and `JournalError`, and then nothing is
        marked as paid."""
    def export_line(self, payment: Union[Payment, int]) -> str:
        """A payment with its history as one line of JSON, without secrets."""
    def find(self, order_id: str) -> Tuple[Payment, ...]:
        """All payments of an order, the first one first; or the one that was sent to the gateway under this number."""
    def history(self, payment: Union[Payment, int]) -> Tuple[HistoryEntry, ...]:
        """Every line of a payment's history, the first one first, without secrets."""
    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
    def list(
        self,
        *,
        states: Optional[Iterable[Union[PaymentState, int]]] = None,
        order_id: Optional[str] = None,
        account: Optional[str] = None,
        begun_from: Optional[datetime] = None,
        begun_before: Optional[datetime] = None,
        attention: Optional[bool] = None,
        to_deliver: Optional[bool] = None,
        after: Optional[Union[Payment, int]] = None,
        most: Optional[int] = None,
    ) -> Tuple[Payment, ...]:
        """Payments by what they have in common, by when they were begun. `begun_from` and `begun_before` are aware
        datetimes; `attention` wants only those that wait for a person's decision; `to_deliver` only those that are paid
        and neither acknowledged nor to be given back; `after` is the last payment of the page before."""
    def payment(self, payment: Union[Payment, int]) -> Optional[Payment]:
        """One payment, as the journal has it now."""
    def push(
        self,
        account: str,
        query: Union[bytes, str],
        body: Union[bytes, str],
        *,
        authorize: Optional[str] = None,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> Pushed:
        """Takes TabaPay's push: finds its payment and verifies it as `reconcile` would. What the push says is not
        believed, in either direction. `authorize` is the request's `Authorize` header."""
    def reconcile(
        self,
        *,
        threads: Optional[int] = None,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> Report:
        """Goes through everything that is not settled and due: lost callbacks, unknown outcomes, crashed processes. To be
        run every minute or so, by one process or by several. `timeout` limits each payment."""
    def refund(
        self,
        payment: Union[Payment, int],
        *,
        amount: Optional[int] = None,
        items: Optional[Iterable[TaraItem]] = None,
        description: Optional[str] = None,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> Refunded:
        """Gives a payment back, or a part of it (Tara only, and **unofficial**): written down before it is sent, and never
        sent twice. One whose answer is lost is unknown, and lets no other one leave until `settle_refund` was called."""
    def refunded_by_hand(
        self,
        payment: Union[Payment, int],
        *,
        reason: str,
        amount: Optional[int] = None,
    ) -> Refunded:
        """Notes what was given back by hand, outside of the gateway's calls, as a person's decision; nothing is sent. TabaPay
        knows no refunds, and some are made in the gateway's panel. Without `amount` all that is left."""
    def restored(self) -> int:
        """After the journal was restored from a backup, and before the shop opens again: of every payment that is open
        nobody knows any more whether a verify had left. Returns how many there were."""
    def return_state(
        self,
        query: Union[bytes, str],
        body: Optional[Union[bytes, str]] = None,
    ) -> Optional[ReturnState]:
        """The signed note in a callback, for the page that a payer sees when nothing else tells the order; `None` where
        none came, or without `state_keys`. What `complete` does never depends on it."""
    def settle_refund(self, payment: Union[Payment, int], number: int, *, done: bool, reason: str) -> Refunded:
        """What a person found out about a refund of which nobody knew what became: whether it was done, and why."""
    def unacknowledged(self, *, most: Optional[int] = None) -> Tuple[Payment, ...]:
        """Paid payments that are to be delivered, the oldest first."""

@final
class Code:
    """One documented code of a gateway."""
    @property
    def field(self) -> Optional[str]:
        """The request's field that it is about."""
    @property
    def gateway(self) -> str:
        """`tara` or `tabapay`."""
    @property
    def name(self) -> str:
        """The name of its constant in every language."""
    @property
    def number(self) -> int:
        """The code."""
    @property
    def text(self) -> str:
        """The meaning in English."""
    @property
    def text_fa(self) -> str:
        """The meaning in Persian, in the words of the gateway's document."""

@final
class Completed:
    """A payment after a callback."""
    __match_args__: Final = ('payment', 'is_first_time')
    @property
    def is_first_time(self) -> bool:
        """True for exactly one caller in the world: the one that made it Paid, and its order with it. A second payment of a
        paid order is no first time, nor is one for another amount than the order has."""
    @property
    def payment(self) -> Payment:
        """The payment as the journal has it."""

class ConnectionUse(enum.IntEnum):
    """Whether an attempt used a kept connection."""
    NONE = 0
    NEW = 1
    REUSED = 2

@final
class Declined:
    """The gateway says that it was not paid. Only `is_final` settles that."""
    __match_args__: Final = ('code', 'text', 'text_fa', 'is_final')
    @property
    def code(self) -> str:
        """The gateway's code."""
    @property
    def is_final(self) -> bool:
        """Whether this settles it. Otherwise a later positive callback for the same token must be verified."""
    @property
    def text(self) -> str:
        """The gateway's own words, or the meaning of the code in English where it sent none."""
    @property
    def text_fa(self) -> str:
        """The meaning of the code in Persian."""
    def to_json(self) -> str:
        """As JSON that is fit for logs."""

class Environment(enum.IntEnum):
    """TabaPay with real money, or its sandbox."""
    PRODUCTION = 1
    SANDBOX = 2

class ErrorKind(enum.IntEnum):
    """What went wrong. The numbers are stable and never reused."""
    INVALID_INPUT = 1
    INVALID_CONFIGURATION = 2
    CALLBACK_MISMATCH = 3
    CALLBACK_UNREADABLE = 4
    RESOLVE = 10
    CONNECT = 11
    PROXY = 12
    TLS = 13
    TIMEOUT = 14
    CANCELLED = 15
    CONNECTION_LOST = 16
    ANSWER_TOO_LARGE = 20
    ANSWER_UNREADABLE = 21
    ANSWER_CONTRADICTORY = 22
    HTTP_STATUS = 23
    REDIRECTED = 24
    REFUSED = 30
    AUTHENTICATION = 31
    JOURNAL = 40
    ORDER_CONFLICT = 41
    MISUSE = 98
    INTERNAL = 99

@final
class Expected:
    """The payment that a verify is about, from the shop's own records, never from the callback.

    `verified_before` says whether an earlier verify may have reached the gateway: `False` for the first one, or where
    each one before was answered by a refusal (only then can a refusal be final), `True` for a repeated one; unsaid, no
    refusal is final.

    `window_over` says whether the time in which the payment could be paid is over, from the shop's own record (an hour
    after its token is a good choice). Only then may a refusal be final, whatever a callback says."""
    def __new__(
        cls,
        token: str,
        amount: int,
        *,
        order_id: Optional[str] = None,
        ip: Optional[str] = None,
        verified_before: Optional[bool] = None,
        window_over: Optional[bool] = None,
    ) -> Expected: ...
    def about_to_verify(self) -> Expected:
        """The same payment, once a verify may have left. Store its record right before a verify, and call the verify with
        this one: if the program dies in between, the record says so."""
    def after(self, callback: Union[TaraCallback, TabaPayCallback, TabaPayPush]) -> Expected:
        """The same payment with the callback (or TabaPay's push) that came for it.

        Raises `CallbackMismatch` when it is for another token, order or amount: answer with an error page and
        leave the payment as it is, since anybody can call a callback address."""
    def answered(self, outcome: Union[TaraOutcome, TabaPayOutcome]) -> Expected:
        """The same payment after a verify: what its outcome says about whether a verify may have left. To be asked of what
        the verify was called with; store its record. Where the verify raised an error, nothing had left, and this one's
        own record is stored again."""
    @staticmethod
    def from_record(record: str) -> Expected:
        """Reads what `to_record` gave.

        Raises `InvalidInput` with the field `record` for anything else: a text that was cut or changed, or of another
        version."""
    def to_record(self) -> str:
        """The payment as one line of JSON, for the shop's database: token, amount, order number, IP address, and whether a
        verify may have left; not the callback and not `window_over`. It holds the token: keep it like a password, and
        out of logs."""
    def with_verified_before(self, verified_before: bool) -> Expected:
        """The same payment with another answer to whether an earlier verify may have reached the gateway."""
    def with_window_over(self, window_over: bool) -> Expected:
        """The same payment with another answer to whether the time in which it could be paid is over."""

@final
class HistoryEntry:
    """One line of a payment's history, without secrets."""
    @property
    def at(self) -> datetime:
        """When, by the journal's clock."""
    @property
    def detail(self) -> Any:
        """More about it."""
    @property
    def what(self) -> str:
        """What happened, e.g. `token`, `verify`, `outcome`, `callback differs`."""

@final
class Mismatch(Generic[_A]):
    """Proof of a payment of another amount. The shop decides: accept the part, or refund."""
    __match_args__: Final = ('expected', 'reported', 'reference_number', 'answer')
    @property
    def answer(self) -> _A:
        """The gateway's whole answer."""
    @property
    def expected(self) -> Rial:
        """What was asked for."""
    @property
    def reference_number(self) -> str:
        """The reference number of the payment that was made."""
    @property
    def reported(self) -> Rial:
        """What the gateway reports."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    def __class_getitem__(cls, key: Any) -> GenericAlias: ...

@final
class Network:
    """How the network is reached. Clients with equal settings share connections.

    Trusted are Mozilla's roots, which are built in, and `ca_file` and `ca_pem` (with `only_own_ca` nothing else).
    The system's certificate store and the environment's proxy variables are never read."""
    def __new__(
        cls,
        *,
        ca_file: Optional[Union[str, PathLike[str]]] = None,
        ca_pem: Optional[str] = None,
        only_own_ca: Optional[bool] = None,
        proxy: Optional[str] = None,
        user_agent: Optional[str] = None,
        max_answer_bytes: Optional[int] = None,
        idle_timeout: Optional[_Time] = None,
    ) -> Network: ...

class NextStep(enum.IntEnum):
    """What a shop does next about a payment. The states are for operators."""
    NOTHING = 1
    DELIVER = 2
    GIVE_BACK = 3
    OFFER_TO_PAY_AGAIN = 4
    WAIT = 5
    ASK_A_PERSON = 6

@final
class Paid(Generic[_A]):
    """Positive proof: success code, token, amount and reference number, all as asked for."""
    __match_args__: Final = ('amount', 'reference_number', 'answer')
    @property
    def amount(self) -> Rial:
        """What was paid, as the gateway reported it."""
    @property
    def answer(self) -> _A:
        """The gateway's whole answer."""
    @property
    def reference_number(self) -> str:
        """The reference number of the payment: Tara's `rrn`, TabaPay's `shaparakRefNumber`."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    def __class_getitem__(cls, key: Any) -> GenericAlias: ...

@final
class Payment:
    """One payment as the journal has it. An order may have several, one after the other."""
    @property
    def account(self) -> str:
        """The shop's own name for the account."""
    @property
    def additional_data(self) -> Optional[str]:
        """TabaPay's `additionalData`, as it was sent."""
    @property
    def amount(self) -> Rial:
        """What was asked for, in Rial."""
    @property
    def ask_again(self) -> Optional[datetime]:
        """When reconcile looks at it next, by the journal's clock; `None` where it asks about it no more."""
    @property
    def attempt(self) -> int:
        """1 for the first payment of an order."""
    @property
    def callback_additional_data(self) -> Optional[str]:
        """Tara's `additionalData`. Not proven: it came by the payer's browser."""
    @property
    def callback_card(self) -> Optional[str]:
        """The card that Tara's callback named, masked. Not proven: it came by the payer's browser."""
    @property
    def callback_url(self) -> str:
        """Where the payer comes back to."""
    @property
    def card(self) -> Optional[str]:
        """The payer's card as the gateway masked it, e.g. `6037-99**-****-0590`; of one that it did not mask the middle
        is masked here."""
    @property
    def card_hash(self) -> Optional[str]:
        """The payer's card, hashed by TabaPay. A secret, not for a log."""
    @property
    def channel_ref_number(self) -> Optional[str]:
        """Tara's `channelRefNumber`. Not proven: it came by the payer's browser."""
    @property
    def closed_because(self) -> Optional[str]:
        """Why a person closed it."""
    @property
    def code(self) -> Optional[str]:
        """The gateway's code or the error of the last answer."""
    @property
    def date(self) -> Optional[str]:
        """TabaPay's `date`, as it came: Solar Hijri, e.g. `1402/01/01 12:10`."""
    @property
    def date_time(self) -> Optional[datetime]:
        """The moment of `date`; Tehran's time is assumed. `None` where it cannot be read."""
    @property
    def duplicate_of(self) -> Optional[int]:
        """The other payment of the same order that was paid before: this one is to be given back."""
    @property
    def environment(self) -> str:
        """`production`, `staging` (Tara) or `sandbox` (TabaPay)."""
    @property
    def final_amount(self) -> Optional[Rial]:
        """TabaPay's `finalAmount`, in Rial. Its meaning is open."""
    @property
    def gateway(self) -> str:
        """`tara` or `tabapay`."""
    @property
    def had_positive_callback(self) -> bool:
        """Whether a positive callback has come for it."""
    @property
    def id(self) -> int:
        """Given by the journal."""
    @property
    def ip(self) -> Optional[str]:
        """The IP address that was sent with the order."""
    @property
    def is_acknowledged(self) -> bool:
        """Whether the shop has taken note of it."""
    @property
    def is_amount_changed(self) -> bool:
        """Whether it was paid when the order had another amount already: a person decides."""
    @property
    def is_verified(self) -> bool:
        """Whether a verify may have reached the gateway that was not answered by a clear no."""
    @property
    def needs_attention(self) -> bool:
        """Whether it waits for a person's decision."""
    @property
    def next_step(self) -> NextStep:
        """What the shop does next about it."""
    @property
    def order_id(self) -> str:
        """The shop's order."""
    @property
    def page(self) -> Optional[str]:
        """The gateway's page for this token, where it names one; holds the token."""
    @property
    def paid_at(self) -> Optional[datetime]:
        """When its proof was written down, by the journal's clock; `None` until then."""
    @property
    def reference_number(self) -> Optional[str]:
        """The reference number, once it is proven."""
    @property
    def refunded_amount(self) -> Rial:
        """What was certainly given back, in Rial."""
    @property
    def refunds(self) -> Tuple[Refund, ...]:
        """What was given back of it, or tried to, the first one first."""
    @property
    def reported_amount(self) -> Optional[Rial]:
        """What the gateway says that was paid, once it is proven."""
    @property
    def sent_order_id(self) -> str:
        """The order number that the gateway knows: that of the shop, or for a later attempt at Tara one of its own."""
    @property
    def service_amount_list(self) -> Tuple[TaraServiceAmount, ...]:
        """Which service got how much, as Tara's answer said."""
    @property
    def shop(self) -> str:
        """The shop, where several keep their payments in one journal; else empty. See `Checkout`."""
    @property
    def started(self) -> datetime:
        """When it was written down, by the journal's clock."""
    @property
    def state(self) -> PaymentState:
        """Where it stands."""
    @property
    def text(self) -> Optional[str]:
        """In the gateway's words, or in the library's."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    @property
    def token(self) -> Optional[str]:
        """The gateway's token, once there is one: a secret, not for logs."""
    @property
    def tracking_code(self) -> Optional[str]:
        """TabaPay's own number of the payment (`trackingCode`), once it is proven."""
    @property
    def type(self) -> Optional[str]:
        """Tara's `type`: the document does not say what it is for."""
    @property
    def window_ends(self) -> datetime:
        """Until when it is asked about, by the journal's clock."""

class PaymentState(enum.IntEnum):
    """Where a payment stands in the journal."""
    STARTED = 1
    WAITING = 2
    VERIFYING = 3
    UNKNOWN = 4
    DECLINED = 5
    PAID = 6
    DECLINED_FINAL = 7
    MISMATCH = 8
    UNRESOLVED = 9
    FAILED = 10
    CLOSED = 11

class Progress(enum.IntEnum):
    """How far a request got. Decides whether it may be sent again."""
    NOT_SENT = 0
    SENT = 1
    ANSWERED = 2

@final
class Pushed:
    """A payment after TabaPay's push."""
    @property
    def answer(self) -> Optional[str]:
        """What TabaPay wants to hear, as `application/json`, with status 200, once the payment is Paid. `None` otherwise:
        answer with an error status, since on a success TabaPay may give the shop money that it does not know of."""
    @property
    def completed(self) -> Completed:
        """As after a callback."""
    @property
    def is_authorized(self) -> bool:
        """Whether the push carried the merchant key's hash: only that the sender knows it."""

@final
class Redirect:
    """Where the payer's browser goes next, as data and as a finished page. Holds the payment token: not for logs."""
    @property
    def fields(self) -> Dict[str, str]:
        """The form's fields, for `POST`."""
    def html(self, *, csp_nonce: Optional[str] = None) -> str:
        """A whole page, in Persian, that takes the browser there at once; without scripts it shows a button.

        Send it as `text/html; charset=utf-8` with `Cache-Control: no-store`. `csp_nonce` is put on its script and
        style, for shops that send a Content-Security-Policy."""
    @property
    def method(self) -> str:
        """`GET`: an ordinary link, for which HTTP 303 serves as well. `POST`: a form that the browser sends."""
    @property
    def url(self) -> str:
        """The address to go to."""

@final
class Refund:
    """One refund of a payment as the journal has it."""
    @property
    def amount(self) -> Rial:
        """How much, in Rial."""
    @property
    def at(self) -> datetime:
        """When it was written down, by the journal's clock."""
    @property
    def code(self) -> Optional[str]:
        """The gateway's code, where it refused."""
    @property
    def number(self) -> int:
        """1 for the first one of a payment."""
    @property
    def state(self) -> RefundState:
        """Where it stands."""
    @property
    def text(self) -> Optional[str]:
        """What was said about it, or why a person settled it."""

class RefundState(enum.IntEnum):
    """Where a refund stands in the journal."""
    SENDING = 1
    DONE = 2
    REFUSED = 3
    UNKNOWN = 4

@final
class Refunded:
    """What became of a refund."""
    @property
    def payment(self) -> Payment:
        """The payment as the journal has it."""
    @property
    def refund(self) -> Refund:
        """The refund as the journal has it."""

@final
class Report:
    """What a reconcile found."""
    @property
    def attention(self) -> Tuple[Payment, ...]:
        """Payments that wait for a person's decision."""
    @property
    def errors(self) -> Tuple[Tuple[int, DargahError], ...]:
        """What went wrong: pairs of a payment's id and an exception that was not raised. They are asked about
        again later."""
    @property
    def give_back(self) -> Tuple[Payment, ...]:
        """Those of them whose money is to be given back, since their order was paid by another payment."""
    @property
    def looked(self) -> int:
        """How many payments it looked at."""
    @property
    def others(self) -> Tuple[Payment, ...]:
        """Those that came to stand elsewhere, or stayed where they were."""
    @property
    def paid(self) -> Tuple[Payment, ...]:
        """Those that it found paid. What is to be delivered of them stands in `unacknowledged`."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    @property
    def unacknowledged(self) -> Tuple[Payment, ...]:
        """Paid payments that are to be delivered, the oldest first and at most 1000: deliver and acknowledge them."""

@final
class ReturnState:
    """What a signed note in a callback address says. It is no proof of anything."""
    @property
    def expires(self) -> datetime:
        """Until when the note is good, by the journal's clock."""
    @property
    def order_id(self) -> str:
        """The shop's order."""

@final
class Started:
    """A payment that was begun, or that was running already."""
    @property
    def is_resumed(self) -> bool:
        """Whether it was running already."""
    @property
    def payment(self) -> Payment:
        """The payment."""
    @property
    def redirect(self) -> Redirect:
        """How the payer's browser gets to the gateway."""

@final
class TabaPay:
    """A client for TabaPay. Any number of threads may use one at the same time, and so may a process that was forked
    after it was made. `merchant` is the key of 36 characters from TabaPay's dashboard.

    Times are seconds or `timedelta`. `on_event` gets an `AttemptEvent` for each attempt when the call is over.
    `sandbox_accepts_tracking_code` takes the tracking code as reference number where the sandbox gives no other."""
    def __new__(
        cls,
        merchant: str,
        environment: Environment,
        *,
        base_url: Optional[str] = None,
        sandbox_accepts_tracking_code: Optional[bool] = None,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        network: Optional[Network] = None,
        on_event: Optional[Callable[[AttemptEvent], object]] = None,
    ) -> TabaPay: ...
    def __enter__(self) -> TabaPay: ...
    def __exit__(
        self,
        exc_type: Optional[Type[BaseException]],
        exc_value: Optional[BaseException],
        traceback: Optional[TracebackType],
        /,
    ) -> None: ...
    def close(self) -> None:
        """From now on calls raise `Closed`; those under way end as they would have. Connections belong to the process
        and are closed when nobody has used them for a few seconds."""
    def create(
        self,
        request: TabaPayRequest,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TabaPayCreated:
        """Creates a payment. No money moves here, whatever happens."""
    @property
    def environment(self) -> Environment:
        """Production or sandbox."""
    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
    @staticmethod
    def parse_callback(query: Union[bytes, str], body: Optional[Union[bytes, str]] = None) -> TabaPayCallback:
        """Reads what the payer's browser brought to the callback address: the query string and the body, as bytes."""
    def parse_push(
        self,
        query: Union[bytes, str],
        body: Union[bytes, str],
        *,
        authorize: Optional[str] = None,
    ) -> TabaPayPush:
        """Reads the undocumented push. `authorize` is the request's `Authorize` header. Only a verify decides."""
    @property
    def timeout(self) -> float:
        """How long a call may take that says nothing of it, in seconds."""
    def verify(
        self,
        expected: Expected,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TabaPayOutcome:
        """Verifies a payment: completes it at TabaPay, and finds out what became of it. Whatever stays open is
        `Unknown`; raised is only what was wrong on this side before anything was sent, or an interrupt
        (`left_behind`)."""
    def verify_once(
        self,
        token: str,
        amount: int,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TabaPayVerifyAnswer:
        """One plain `verify`, nothing compared. **An answer is not a payment**; `verify` is what shops want."""

@final
class TabaPayCallback:
    """TabaPay's callback. It is unsigned: it proves nothing, in either direction."""
    @property
    def amount(self) -> Optional[Rial]:
        """In Rial."""
    @property
    def extra(self) -> Dict[str, Any]:
        """Everything else that came, the shop's own query included."""
    @property
    def is_positive(self) -> bool:
        """Whether it says that the payer paid; now verify must be called."""
    @property
    def response_code(self) -> str:
        """`1` when the payer paid."""
    @property
    def status(self) -> str:
        """`success` or `error`."""
    @property
    def token(self) -> str:
        """The payment token: a secret, not for logs."""

class TabaPayCode(enum.IntEnum):
    """The codes that TabaPay's document lists."""
    SUCCESS = 1
    CONFIRMED = 2
    SYSTEM_ERROR = -1
    PARAMETER_NOT_VALID = -9
    MERCHANT_REQUIRED = -10
    MERCHANT_NOT_VALID = -11
    AMOUNT_REQUIRED = -12
    AMOUNT_BELOW_LIMIT = -13
    AMOUNT_ABOVE_LIMIT = -14
    CALLBACK_REQUIRED = -15
    CALLBACK_NOT_VALID = -16
    MOBILE_NOT_VALID = -17
    EMAIL_NOT_VALID = -18
    NATIONAL_CODE_NOT_VALID = -19
    CARD_NUMBER_NOT_VALID = -20
    DESCRIPTION_TOO_LONG = -21
    ADDITIONAL_DATA_NOT_JSON = -22
    ADDITIONAL_DATA_TOO_LONG = -23
    SMS_NOT_VALID = -24
    NAME_NOT_VALID = -25
    SMS_NEEDS_MOBILE = -26
    DOMAIN_NOT_CONFIRMED = -27
    MERCHANT_NOT_ACTIVE = -28
    GATEWAY_NOT_ACTIVE = -29
    GATEWAY_NOT_FOUND = -30
    TRANSACTION_NOT_VALID = -31
    OTHER_CARD = -100
    TRANSACTION_FAILED = -101
    TRANSACTION_EXPIRED = -102

@final
class TabaPayCreated:
    """What a successful `create` answered."""
    @property
    def extra(self) -> Dict[str, Any]:
        """What no document describes."""
    @property
    def http_status(self) -> int:
        """The HTTP status."""
    @property
    def raw(self) -> bytes:
        """The answer's body as it came. It holds the token: not for logs."""
    @property
    def redirect(self) -> Redirect:
        """How the payer's browser gets there: a plain link."""
    @property
    def status(self) -> str:
        """`success`."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    @property
    def token(self) -> str:
        """The unique key of the transaction: keep it with the order, and out of logs."""
    @property
    def url(self) -> str:
        """Where the payer's browser goes; holds the token."""

@final
class TabaPayPush:
    """TabaPay's undocumented push: a hint that a verify is due, and nothing more."""
    @staticmethod
    def answer() -> str:
        """What TabaPay wants to hear, as `application/json`. To be sent only where a verify, or `Checkout.push`, found the
        payment Paid, and else an error status: on a success TabaPay may give the shop money that it does not know of."""
    @property
    def callback(self) -> TabaPayCallback:
        """What a callback carries too."""
    @property
    def card_number(self) -> Optional[str]:
        """The payer's card, masked by TabaPay."""
    @property
    def date(self) -> Optional[str]:
        """When, as it came, in the Solar Hijri calendar."""
    @property
    def date_time(self) -> Optional[datetime]:
        """`date` as an aware `datetime` in UTC, where it can be read. That it is Tehran's time is an assumption."""
    @property
    def ip(self) -> Optional[str]:
        """The payer's address."""
    @property
    def is_authorized(self) -> bool:
        """Whether the `Authorize` header was the MD5 of the merchant key. It says only that the sender knows that
        hash, which every push shows."""
    @property
    def tracking_code(self) -> Optional[str]:
        """TabaPay's own number of the payment."""

@final
class TabaPayRequest:
    """Everything that `create` takes; fields are named as in TabaPay's document."""
    def __new__(
        cls,
        amount: int,
        *,
        callback_url: str,
        mobile: Optional[str] = None,
        email: Optional[str] = None,
        name: Optional[str] = None,
        sms: Optional[bool] = None,
        card_number: Optional[str] = None,
        additional_data: Optional[str] = None,
        national_code: Optional[str] = None,
        description: Optional[str] = None,
        extra: Optional[Dict[str, Any]] = None,
    ) -> TabaPayRequest: ...
    @property
    def amount(self) -> Rial:
        """What the payer pays, in Rial."""
    def check(self) -> None:
        """Checks everything that can be known before sending; `create` does it by itself."""
    def expected(
        self,
        token: str,
        *,
        verified_before: Optional[bool] = None,
        window_over: Optional[bool] = None,
    ) -> Expected:
        """What verify will have to find for this payment."""

@final
class TabaPayVerifyAnswer:
    """What `verify` answered, success or not.

    **An answer is not a payment**: only `TabaPay.verify` compares it with what was asked for."""
    @property
    def additional_data(self) -> Optional[str]:
        """As it was sent to create."""
    @property
    def amount(self) -> Optional[Rial]:
        """What was asked for, in Rial: this one is compared."""
    @property
    def card_number(self) -> Optional[str]:
        """The payer's card, masked by TabaPay."""
    @property
    def date(self) -> Optional[str]:
        """When, as it came, in the Solar Hijri calendar, e.g. `1402/01/01 12:10`."""
    @property
    def date_time(self) -> Optional[datetime]:
        """`date` as an aware `datetime` in UTC, where it can be read. That it is Tehran's time is an assumption."""
    @property
    def extra(self) -> Dict[str, Any]:
        """What no document describes."""
    @property
    def final_amount(self) -> Optional[Rial]:
        """In Rial; its meaning is open."""
    @property
    def hashed_card_number(self) -> Optional[str]:
        """The payer's card, hashed by TabaPay."""
    @property
    def http_status(self) -> int:
        """The HTTP status."""
    @property
    def ip(self) -> Optional[str]:
        """The payer's address."""
    @property
    def message(self) -> Optional[str]:
        """TabaPay's words."""
    @property
    def raw(self) -> bytes:
        """The answer's body as it came. It may hold secrets: not for logs."""
    @property
    def response_code(self) -> Optional[str]:
        """The response code; `None` when it is missing or of a type that no code has."""
    @property
    def shaparak_ref_number(self) -> Optional[str]:
        """The reference number of the bank network."""
    @property
    def status(self) -> Optional[str]:
        """`success` or `error`."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    @property
    def token(self) -> Optional[str]:
        """The payment token: a secret, not for logs."""
    @property
    def tracking_code(self) -> Optional[str]:
        """TabaPay's own number of the payment."""

@final
class Tara:
    """A client for Tara. Any number of threads may use one at the same time, and so may a process that was forked
    after it was made. It logs in by itself, once for all clients of the process with the same account.

    Times are seconds or `timedelta`. `on_event` gets an `AttemptEvent` for each attempt when the call is over."""
    def __new__(
        cls,
        username: str,
        password: str,
        *,
        base_url: Optional[str] = None,
        refund: Optional[TaraRefundAccount] = None,
        groups_ttl: Optional[_Time] = None,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        network: Optional[Network] = None,
        on_event: Optional[Callable[[AttemptEvent], object]] = None,
    ) -> Tara: ...
    def __enter__(self) -> Tara: ...
    def __exit__(
        self,
        exc_type: Optional[Type[BaseException]],
        exc_value: Optional[BaseException],
        traceback: Optional[TracebackType],
        /,
    ) -> None: ...
    def authenticate(
        self,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TaraAuthentication:
        """Logs in anew and throws the kept token away. Rarely called by hand; good for checking credentials."""
    def close(self) -> None:
        """From now on calls raise `Closed`; those under way end as they would have. Connections belong to the process
        and are closed when nobody has used them for a few seconds."""
    def club_groups(
        self,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TaraGroups:
        """Tara's merchandise groups, kept between calls (an hour unless set otherwise)."""
    def get_token(
        self,
        order: TaraOrder,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TaraToken:
        """Gets a payment token for an order. No money moves here, whatever happens."""
    def inquire(
        self,
        token: str,
        ip: str,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TaraInquiry:
        """Asks for the last state of a payment (`purchaseInquiry`). It never makes a payment Paid by itself."""
    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
    @staticmethod
    def parse_callback(query: Union[bytes, str], body: Union[bytes, str]) -> TaraCallback:
        """Reads what the payer's browser brought to the callback address: the query string and the body, as bytes."""
    def purchase_form(self, token: str) -> Redirect:
        """How the payer's browser gets to Tara's page: a form that it posts."""
    def purchase_verify(
        self,
        token: str,
        ip: str,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TaraVerifyAnswer:
        """One plain `purchaseVerify`, nothing compared. **An answer is not a payment**; `verify` is what shops want."""
    def refund(
        self,
        rrn: str,
        description: str,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TaraRefund:
        """Gives a whole payment back. **Unofficial.** Sent again only when not a byte had left."""
    def refund_part(
        self,
        rrn: str,
        amount: int,
        *,
        items: Optional[Iterable[TaraItem]] = None,
        description: Optional[str] = None,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TaraRefund:
        """Gives a part of a payment back. **Unofficial.** Sent again only when not a byte had left."""
    @property
    def timeout(self) -> float:
        """How long a call may take that says nothing of it, in seconds."""
    def verify(
        self,
        expected: Expected,
        *,
        timeout: Optional[_Time] = None,
        connect_timeout: Optional[_Time] = None,
        cancel: Optional[Cancel] = None,
    ) -> TaraOutcome:
        """Verifies a payment: completes it at Tara, and finds out what became of it. Whatever stays open is `Unknown`;
        raised is only what was wrong on this side before anything was sent, or an interrupt (`left_behind`)."""

@final
class TaraAuthentication:
    """What `authenticate` answered, apart from the token itself, which the client keeps."""
    @property
    def description(self) -> Optional[str]:
        """Tara's words."""
    @property
    def do_time(self) -> Optional[str]:
        """When it was done, as Tara writes it."""
    @property
    def expire_time(self) -> Optional[int]:
        """When the token expires, as Tara wrote it; its unit is open."""
    @property
    def extra(self) -> Dict[str, Any]:
        """What no document describes."""
    def to_json(self) -> str:
        """As JSON that is fit for logs."""
    @property
    def trusted_for(self) -> timedelta:
        """How long the client will use the token."""

@final
class TaraCallback:
    """Tara's callback. It is unsigned: it proves nothing, in either direction."""
    @property
    def additional_data(self) -> Optional[str]:
        """As it was sent."""
    @property
    def channel_ref_number(self) -> Optional[str]:
        """A reference code."""
    @property
    def desc(self) -> Optional[str]:
        """Tara's words."""
    @property
    def extra(self) -> Dict[str, Any]:
        """Everything else that came, the shop's own query included."""
    @property
    def is_positive(self) -> bool:
        """Whether it says that the payer paid; now verify must be called."""
    @property
    def order_id(self) -> Optional[str]:
        """As it was sent."""
    @property
    def pan(self) -> Optional[str]:
        """The payer's card, masked; undocumented."""
    @property
    def result(self) -> str:
        """`0` when the payer paid."""
    @property
    def token(self) -> str:
        """The payment token: a secret, not for logs."""

class TaraCode(enum.IntEnum):
    """The codes that Tara's document lists."""
    SUCCESS = 0
    IP_NOT_ALLOWED = 1
    BAD_CREDENTIALS = 2
    NO_ACCESS = 3
    MERCHANT_NOT_FOUND = 4
    REDIRECT_TO_PAYMENT_PAGE = 5
    TRANSACTION_NOT_FOUND = 6
    TOKEN_NOT_FOUND = 7
    NOT_THIS_MERCHANT = 8
    SERVICE_NUMBER_NOT_VALID = 9
    DUPLICATE_TOKEN = 10
    AMOUNTS_NOT_EQUAL = 11
    CHANNEL_NOT_FOUND = 12
    AMOUNT_ABOVE_LIMIT = 13
    AMOUNT_BELOW_LIMIT = 14
    GENERAL_ERROR = 15
    AMOUNT_EMPTY = 87
    IP_EMPTY = 88
    AMOUNT_NOT_VALID = 89
    SERVICE_AMOUNTS_EMPTY = 90
    SERVICE_ID_NOT_VALID = 91
    CALLBACK_URL_FORMAT = 92
    ORIGINAL_TRANSACTION_FAILED = 102

@final
class TaraGroup:
    """One of Tara's merchandise groups."""
    def __new__(
        cls,
        id: int,
        *,
        name: Optional[str] = None,
        title: Optional[str] = None,
        tag: Optional[str] = None,
    ) -> TaraGroup: ...
    @property
    def extra(self) -> Dict[str, Any]:
        """What no document describes."""
    @property
    def id(self) -> int:
        """The code, for an invoice item's `group`."""
    @property
    def name(self) -> Optional[str]:
        """The key."""
    @property
    def tag(self) -> Optional[str]:
        """Tags."""
    @property
    def title(self) -> Optional[str]:
        """For an invoice item's `group_title`."""

@final
class TaraGroupMap:
    """The shop's categories and the groups they belong to."""
    def get(self, category: str) -> TaraGroup:
        """The group of a category of the shop, or the one for everything else."""

@final
class TaraGroups:
    """The list of groups that Tara gave."""
    def __new__(cls, groups: Iterable[TaraGroup]) -> TaraGroups: ...
    def __iter__(self) -> Iterator[TaraGroup]: ...
    def __len__(self) -> int: ...
    def by_id(self, id: int) -> Optional[TaraGroup]:
        """The group with this code."""
    def find(self, text: str) -> Optional[TaraGroup]:
        """The group whose key, title or one of whose tags is this text; spaces, case and the Arabic forms of ی and ک
        make no difference."""
    def map(self, categories: Mapping[str, int], *, other: int) -> TaraGroupMap:
        """Maps the shop's categories onto groups: each category to a group's code, and everything else to `other`.
        Raises `InvalidInput` for a code that is not in the list."""

@final
class TaraInquiry:
    """What `purchaseInquiry` answered. It never makes a payment Paid by itself."""
    @property
    def description(self) -> Optional[str]:
        """Tara's words."""
    @property
    def do_time(self) -> Optional[str]:
        """When, or how long it took."""
    @property
    def extra(self) -> Dict[str, Any]:
        """What no document describes."""
    @property
    def http_status(self) -> int:
        """The HTTP status."""
    @property
    def order_id(self) -> Optional[str]:
        """The shop's order number."""
    @property
    def raw(self) -> bytes:
        """The answer's body as it came. It may hold secrets: not for logs."""
    @property
    def result(self) -> Optional[str]:
        """The result code of the inquiry itself."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    @property
    def track_purchase_list(self) -> Tuple[TaraVerifyAnswer, ...]:
        """What happened to the token."""

@final
class TaraItem:
    """One element of `tara_invoice_item_list`. Shipping is an item of its own."""
    def __new__(
        cls,
        name: str,
        code: str,
        *,
        count: int,
        fee: int,
        group: str,
        group_title: str,
        unit: Optional[Union[TaraUnit, int]] = None,
        data: Optional[str] = None,
        extra: Optional[Dict[str, Any]] = None,
    ) -> TaraItem: ...
    @property
    def code(self) -> str:
        """The goods' code in the shop."""
    @property
    def count(self) -> int:
        """How many."""
    @property
    def data(self) -> Optional[str]:
        """The document does not say what it is for."""
    @property
    def fee(self) -> Rial:
        """The price of one, in Rial."""
    @property
    def group(self) -> str:
        """The code of Tara's merchandise group, from `club_groups`."""
    @property
    def group_title(self) -> str:
        """That group's title."""
    @property
    def name(self) -> str:
        """The goods' name."""
    @property
    def unit(self) -> TaraUnit:
        """Of what."""

@final
class TaraOrder:
    """Everything that `get_token` takes; fields are named as in Tara's document.

    The whole amount goes to `service_id`, or is divided by `service_amount_list`: one of the two. Unless
    `items_must_add_up` is said, items that do not add up to the amount are told in `items_do_not_add_up` and not
    refused, since the document leaves open whether Tara minds."""
    def __new__(
        cls,
        amount: int,
        *,
        ip: str,
        call_back_url: str,
        service_id: Optional[int] = None,
        service_amount_list: Optional[Iterable[TaraServiceAmount]] = None,
        tara_invoice_item_list: Optional[Iterable[TaraItem]] = None,
        order_id: Optional[str] = None,
        mobile: Optional[str] = None,
        additional_data: Optional[str] = None,
        vat: Optional[int] = None,
        items_must_add_up: Optional[bool] = None,
        extra: Optional[Dict[str, Any]] = None,
    ) -> TaraOrder: ...
    @property
    def amount(self) -> Rial:
        """What the payer pays, in Rial."""
    def check(self) -> Optional[Rial]:
        """Checks everything that can be known before sending; `get_token` does it by itself. Returns what the items
        add up to where that is not the amount, else `None`."""
    def expected(
        self,
        token: str,
        *,
        verified_before: Optional[bool] = None,
        window_over: Optional[bool] = None,
    ) -> Expected:
        """What verify will have to find for this order."""
    @property
    def ip(self) -> str:
        """The payer's IP address. Verify and inquiry send the same one."""
    @property
    def order_id(self) -> Optional[str]:
        """The order number."""

@final
class TaraRefundAccount:
    """Tara's separate account for refunds. **Unofficial**: no official text about refunds is at hand."""
    def __new__(cls, principal: str, password: str, *, base_url: Optional[str] = None) -> TaraRefundAccount: ...

@final
class TaraRefundDone:
    """Tara says that the refund was done: `success` is `true` and nothing else."""
    @property
    def extra(self) -> Dict[str, Any]:
        """Everything but `success`."""
    @property
    def http_status(self) -> int:
        """The HTTP status."""
    @property
    def raw(self) -> bytes:
        """The answer's body as it came: not for logs."""
    def to_json(self) -> str:
        """As JSON that is fit for logs."""

@final
class TaraRefundRefused:
    """Certainly not done: Tara refused it, or it never left."""
    __match_args__: Final = ('error',)
    @property
    def error(self) -> DargahError:
        """Why: an exception that was not raised."""
    def to_json(self) -> str:
        """As JSON that is fit for logs."""

@final
class TaraRefundUnknown:
    """Nobody knows. The money may have moved: never ask again before somebody has looked."""
    __match_args__: Final = ('error', 'progress')
    @property
    def error(self) -> DargahError:
        """Why: an exception that was not raised."""
    @property
    def progress(self) -> Progress:
        """How far the refund got."""
    def to_json(self) -> str:
        """As JSON that is fit for logs."""

@final
class TaraServiceAmount:
    """One element of `service_amount_list`: how much of the amount goes to which service."""
    def __new__(cls, service_id: int, amount: int) -> TaraServiceAmount: ...
    __match_args__: Final = ('service_id', 'amount')
    @property
    def amount(self) -> Rial:
        """In Rial."""
    @property
    def service_id(self) -> int:
        """Given to the merchant by Tara; 101 for tests."""

@final
class TaraToken:
    """What `get_token` answered."""
    @property
    def description(self) -> Optional[str]:
        """Tara's words."""
    @property
    def do_time(self) -> Optional[str]:
        """How long it took, as Tara writes it."""
    @property
    def extra(self) -> Dict[str, Any]:
        """What no document describes."""
    @property
    def http_status(self) -> int:
        """The HTTP status."""
    @property
    def items_do_not_add_up(self) -> Optional[Rial]:
        """What the invoice items add up to where that is not the amount, else `None`."""
    @property
    def raw(self) -> bytes:
        """The answer's body as it came. It holds the token: not for logs."""
    @property
    def result(self) -> str:
        """`0`."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    @property
    def token(self) -> str:
        """The unique id of the transaction: keep it with the order, and out of logs."""

class TaraUnit(enum.IntEnum):
    """The units of an invoice item."""
    KILOGRAM = 1
    METRE = 2
    LITRE = 3
    SQUARE_METRE = 4
    EACH = 5
    PIECE = 6
    DEVICE = 7
    SUIT = 8
    PACK = 9
    BOX = 10
    SET = 11
    PAIR = 12

@final
class TaraVerifyAnswer:
    """What `purchaseVerify` answered, or one element of an inquiry's `trackPurchaseList`.

    **An answer is not a payment**: only `Tara.verify` compares it with what was asked for."""
    @property
    def amount(self) -> Optional[Rial]:
        """What was paid, in Rial; `None` when it is missing or not a whole number."""
    @property
    def description(self) -> Optional[str]:
        """Tara's words."""
    @property
    def do_time(self) -> Optional[str]:
        """How long it took, as Tara writes it."""
    @property
    def extra(self) -> Dict[str, Any]:
        """What no document describes."""
    @property
    def http_status(self) -> int:
        """The HTTP status."""
    @property
    def is_from_inquiry(self) -> bool:
        """Whether it comes from an inquiry and not from a verify."""
    @property
    def raw(self) -> bytes:
        """The answer's body as it came. It may hold secrets: not for logs."""
    @property
    def result(self) -> Optional[str]:
        """The result code; `None` when it is missing or of a type that no code has."""
    @property
    def rrn(self) -> Optional[str]:
        """The payment's reference number."""
    @property
    def service_amount_list(self) -> Tuple[TaraServiceAmount, ...]:
        """Which service got how much."""
    def to_json(self) -> str:
        """As JSON that is fit for logs: secrets are `***`."""
    @property
    def token(self) -> Optional[str]:
        """The payment token: a secret, not for logs."""
    @property
    def type(self) -> Optional[str]:
        """The document does not say what it is for."""

class TlsProblem(enum.IntEnum):
    """Why TLS could not be set up."""
    EXPIRED = 1
    NOT_VALID_YET = 2
    WRONG_HOST = 3
    UNKNOWN_ISSUER = 4
    VERSION = 5
    BAD_CERTIFICATE = 6
    OTHER = 7

@final
class Unknown:
    """Nobody knows yet. The money may have moved: ask again, never treat it as not paid."""
    __match_args__: Final = ('error', 'progress')
    @property
    def error(self) -> DargahError:
        """Why: an exception that was not raised."""
    @property
    def progress(self) -> Progress:
        """How far a verify got at the most. From `SENT` on, the next verify counts as a repeated one."""
    def to_json(self) -> str:
        """As JSON that is fit for logs."""

def _prepare() -> None:
    """Fetches everything. The package calls it once, at the end of its import."""

def _refuse_to_pickle(protocol: Optional[int] = None, /) -> None:
    """Instead of pickling and copying: clients hold connections, orders and answers hold secrets."""

def _run_program(arguments: Sequence[str], /) -> int:
    """Runs the program with the arguments behind its name, and gives its exit status. Only `dargah.__main__` calls it."""

def check_card_number(card: str) -> str:
    """Checks a bank card number and brings it into 16 digits."""

def check_mobile(mobile: str) -> str:
    """Brings an Iranian mobile number into the form `09xxxxxxxxx`."""

def check_national_code(code: str) -> str:
    """Checks a national code and brings it into ten digits."""

def code_facts(gateway: str, call: str, code: str) -> Tuple[bool, bool, bool, bool]:
    """What a code means at a call: success, final, retryable, money may have moved."""

def codes_table() -> Tuple[Code, ...]:
    """All documented codes of both gateways, in the order of the documents."""

def error_kind_text(kind: Union[ErrorKind, int]) -> str:
    """What a kind of error means, in English."""

def error_kind_text_fa(kind: Union[ErrorKind, int]) -> str:
    """What a kind of error means, in Persian."""

def find_code(gateway: str, code: str) -> Optional[Code]:
    """The documented code that is written like this. Only the exact text counts: `00` is not `0`."""

def rial_check(value: int) -> int:
    """The number of Rials, if the value is an amount."""

def rial_from_toman(toman: int) -> int:
    """Toman to Rial: times ten."""

def rial_parse(text: str) -> int:
    """Reads an amount in Rial as people type it."""

def rial_parse_decimal(written: Union[str, Decimal]) -> int:
    """Reads an amount in Rial that is written as a decimal: a text or a `Decimal` whose fraction is zero."""

def rial_parse_toman(written: Union[str, Decimal]) -> int:
    """Reads an amount in Toman: a text or a `Decimal`, half Tomans too."""

def rial_to_persian(value: int) -> str:
    """For people who read Persian."""

def rial_toman(value: int) -> Optional[int]:
    """The number of Tomans, where it is a whole one."""

def testing_tabapay_authorize(merchant: str) -> str:
    """What TabaPay's push has in its `Authorize` header for this merchant key."""

def testing_tabapay_callback(
    token: str,
    amount: int,
    response_code: Optional[str] = None,
    fields: Optional[Mapping[str, Optional[str]]] = None,
) -> str:
    """TabaPay's callback: the query of the GET."""

def testing_tabapay_push(token: str, amount: int, fields: Optional[Mapping[str, Optional[str]]] = None) -> str:
    """TabaPay's push: the body of its POST."""

def testing_tara_callback(
    token: str,
    result: Optional[str] = None,
    fields: Optional[Mapping[str, Optional[str]]] = None,
) -> str:
    """Tara's callback: the body of the POST."""

def tls_problem_text(problem: Union[TlsProblem, int]) -> str:
    """What a problem with TLS is and what to do about it, in English."""

def tls_problem_text_fa(problem: Union[TlsProblem, int]) -> str:
    """What a problem with TLS is and what to do about it, in Persian."""
