"""The exceptions. What they say comes from the library; here stands only what kind of exception each is."""

from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Optional, Tuple, Type

from dargah._native import ErrorKind, Progress, TlsProblem


class DargahError(Exception):
    """Every failure of this library. ``str()`` is the English text; no text of it holds a secret."""

    kind: ErrorKind
    """What went wrong, as a stable number with a name."""
    progress: Progress
    """How far the request got: whether the gateway may have acted on it."""
    retryable: bool
    """Whether the same call may be made again without moving money twice, and may then succeed."""
    money_may_have_moved: bool
    """Whether the payer's (or, at a refund, the shop's) money may have moved all the same."""
    text_fa: str
    """The same facts for a Persian speaker."""
    detail: str
    """More about it, in English or in the gateway's own words. May be empty."""
    field: Optional[str]
    """The input, setting or answer field that is to blame, named as the gateway names it."""
    gateway: Optional[str]
    """``tara`` or ``tabapay``; ``None`` where the error came before a gateway was involved."""
    operation: Optional[str]
    """The gateway's call, e.g. ``purchaseVerify``."""
    code: Optional[str]
    """The gateway's own code, as it was sent; for a value refused before sending the code that it would have
    answered."""
    code_number: Optional[int]
    """The code as a number, to compare with ``TaraCode`` and ``TabaPayCode``."""
    http_status: Optional[int]
    """The HTTP status, where an HTTP error stands in the way of the gateway's own words."""
    tls_problem: Optional[TlsProblem]
    """Why TLS failed, for ``TlsError``."""

    def __init__(self, message: str = "", facts: Optional[Mapping[str, Any]] = None) -> None:
        super().__init__(message)
        given = facts or {}
        self.kind = given.get("kind", ErrorKind.INTERNAL)
        self.progress = given.get("progress", Progress.NOT_SENT)
        self.retryable = given.get("retryable", False)
        self.money_may_have_moved = given.get("money_may_have_moved", False)
        self.text_fa = given.get("text_fa", message)
        self.detail = given.get("detail", message)
        self.field = given.get("field")
        self.gateway = given.get("gateway")
        self.operation = given.get("operation")
        self.code = given.get("code")
        self.code_number = given.get("code_number")
        self.http_status = given.get("http_status")
        self.tls_problem = given.get("tls_problem")
        self._facts: Dict[str, Any] = dict(given)

    @property
    def text(self) -> str:
        """The text in English: what ``str()`` gives."""
        return str(self)

    def to_json(self) -> str:
        """As JSON that is fit for logs."""
        return str(self._facts.get("json", "{}"))

    def __reduce__(self) -> Tuple[Callable[..., DargahError], Tuple[Any, ...]]:
        # An error holds no secret, and has to get out of worker processes.
        return (type(self), (str(self), self._facts))


class InvalidInput(DargahError, ValueError):
    """A value of the caller's is not acceptable; ``field`` names it. Nothing was sent."""


class WrongType(InvalidInput, TypeError):
    """A value is of a type that is not taken, e.g. a ``float`` as an amount; ``field`` names it."""


class InvalidConfiguration(DargahError, ValueError):
    """A setting is not acceptable; ``field`` names it. Nothing was sent."""


class CallbackError(DargahError):
    """A callback that cannot be used: answer with an error page, and leave the payment as it is."""


class CallbackMismatch(CallbackError):
    """The callback is for another payment: another token, order or amount, named by ``field``."""


class CallbackUnreadable(CallbackError):
    """The callback cannot be read: a field is missing or doubled, named by ``field``."""


class NetworkError(DargahError):
    """No answer came back. ``progress`` says whether the request may have reached the gateway."""


class ResolveError(NetworkError):
    """The gateway's host name could not be resolved."""


class ConnectError(NetworkError):
    """No connection to the gateway."""


class ProxyError(NetworkError):
    """The proxy refused."""


class TlsError(NetworkError):
    """TLS could not be set up; ``tls_problem`` says why."""


class TimedOut(NetworkError, TimeoutError):
    """The time was up."""


class ConnectionLost(NetworkError):
    """The connection broke."""


class Cancelled(DargahError):
    """The call was ended by its ``Cancel``."""


class AnswerError(DargahError):
    """An answer came, but not one that can be used."""


class AnswerTooLarge(AnswerError):
    """The answer is longer than allowed."""


class AnswerUnreadable(AnswerError):
    """The answer is not what the document describes: HTML, empty, cut, of a wrong type."""


class AnswerContradictory(AnswerError):
    """The answer contradicts the question or itself: another token, success without a reference."""


class HttpStatusError(AnswerError):
    """An HTTP status that is no success, with nothing readable in it."""


class Redirected(AnswerError):
    """The gateway sent a redirect, which is never followed."""


class Refused(DargahError):
    """The gateway refused, with a code."""


class AuthenticationError(DargahError):
    """The gateway does not accept the credentials, or not from this server's address."""


class JournalError(DargahError):
    """The journal cannot be read or written. Nothing was marked as paid."""


class OrderConflict(DargahError):
    """The order stands in the way: paid already, perhaps paid, open, or now of another amount."""


class Misuse(DargahError, RuntimeError):
    """The library was called wrongly."""


class Closed(Misuse):
    """The client was closed."""


class InternalError(DargahError, RuntimeError):
    """A fault in dargah itself. Please report it."""


_CLASS_OF: Dict[ErrorKind, Type[DargahError]] = {
    ErrorKind.INVALID_INPUT: InvalidInput,
    ErrorKind.INVALID_CONFIGURATION: InvalidConfiguration,
    ErrorKind.CALLBACK_MISMATCH: CallbackMismatch,
    ErrorKind.CALLBACK_UNREADABLE: CallbackUnreadable,
    ErrorKind.RESOLVE: ResolveError,
    ErrorKind.CONNECT: ConnectError,
    ErrorKind.PROXY: ProxyError,
    ErrorKind.TLS: TlsError,
    ErrorKind.TIMEOUT: TimedOut,
    ErrorKind.CANCELLED: Cancelled,
    ErrorKind.CONNECTION_LOST: ConnectionLost,
    ErrorKind.ANSWER_TOO_LARGE: AnswerTooLarge,
    ErrorKind.ANSWER_UNREADABLE: AnswerUnreadable,
    ErrorKind.ANSWER_CONTRADICTORY: AnswerContradictory,
    ErrorKind.HTTP_STATUS: HttpStatusError,
    ErrorKind.REDIRECTED: Redirected,
    ErrorKind.REFUSED: Refused,
    ErrorKind.AUTHENTICATION: AuthenticationError,
    ErrorKind.JOURNAL: JournalError,
    ErrorKind.ORDER_CONFLICT: OrderConflict,
    ErrorKind.MISUSE: Misuse,
    ErrorKind.INTERNAL: InternalError,
}

# Narrower than their kind.
_BY_NAME: Dict[str, Type[DargahError]] = {"WrongType": WrongType, "Closed": Closed}


def make(message: str, facts: Mapping[str, Any], name: Optional[str] = None) -> DargahError:
    """The exception for what the library says."""
    kind = _CLASS_OF.get(facts["kind"], DargahError) if name is None else _BY_NAME[name]
    return kind(message, facts)
