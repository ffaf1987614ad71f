"""The words in which the rules are written: errors, and what a client sees of one answer."""

import dataclasses
from dataclasses import dataclass

# Stable numbers, as docs and bindings show them.
KINDS = {
    "InvalidInput": 1, "InvalidConfiguration": 2, "CallbackMismatch": 3, "CallbackUnreadable": 4,
    "Resolve": 10, "Connect": 11, "Proxy": 12, "Tls": 13, "Timeout": 14, "Cancelled": 15, "ConnectionLost": 16,
    "AnswerTooLarge": 20, "AnswerUnreadable": 21, "AnswerContradictory": 22, "HttpStatus": 23, "Redirected": 24,
    "Refused": 30, "Authentication": 31, "Journal": 40, "OrderConflict": 41, "Internal": 99,
}

# Another attempt may meet better luck. The rest needs a person (or says the same again).
PASSING = {"Resolve", "Connect", "Timeout", "ConnectionLost", "AnswerTooLarge", "AnswerUnreadable", "HttpStatus",
           "Redirected"}

# Calls after which the payer's money may have moved, however far the call got.
PAYER = {"purchaseVerify", "purchaseInquiry", "verify"}
# The call that moves money itself, once it was sent.
MOVING = {"refund"}

# The calls by the names that the simulator gives them, where the client's differ.
CLIENT_NAMES = {"refundLogin": "login/refund", "refundPartial": "refund"}

ORDER = ["not sent", "sent", "answered"]


def furthest(*progress):
    return max(progress, key=ORDER.index)


@dataclass
class Seen:
    """What a client sees of one answer.

    what: `proof` (all that a success needs), `amount` (a proof of another amount), `refused` (a readable refusal),
    `lost` (nothing that could be read: the question is open), `stop` (read, and asking again would not help), `http401`.
    """
    what: str
    kind: str = ""
    progress: str = "answered"
    field: str = None
    code: str = None
    http: int = None
    amount: int = None
    # No answer at all, or 5xx and 429: calls that change nothing are sent again.
    missing: bool = False
    extra: dict = dataclasses.field(default_factory=dict)


def proof(**extra):
    return Seen("proof", extra=extra)


def lost(kind, progress="sent", **more):
    missing = progress == "sent" or kind in ("AnswerTooLarge", "Connect") or (more.get("http") or 0) >= 500 or more.get("http") == 429
    return Seen("lost", kind, progress, missing=missing, **more)


def unreadable(name=None):
    """An answer that came and says nothing."""
    return lost("AnswerUnreadable", "answered", field=name)


def stop(kind, name=None, **more):
    return Seen("stop", kind, field=name, **more)


def damaged(name):
    """A field of the proof twice, or in a form that cannot be read."""
    return stop("AnswerUnreadable", name)


def contradictory(name):
    return stop("AnswerContradictory", name)


def refused(code):
    return Seen("refused", code=code)


def error(kind, call, progress, retryable=None, money=None, field=None, code=None, http=None):
    """An error in its normal form."""
    name = CLIENT_NAMES.get(call, call)
    sent = progress != "not sent"
    if money is None:
        money = name in PAYER or (name in MOVING and sent)
    if retryable is None:
        retryable = kind in PASSING and not (name in MOVING and sent)
    out = {"kind": KINDS[kind], "kind_name": kind, "operation": name, "progress": progress, "retryable": retryable,
           "money_may_have_moved": money}
    if field is not None:
        out["field"] = field
    if code is not None:
        out["code"] = code
    if http is not None and http >= 300:
        out["http_status"] = http
    return out
