"""What must come of a call: the rules of the design, applied to what the client sees.

This is the specification, not the code: it knows no sockets and no JSON, only proofs, refusals and lost answers.
"""

from codes import field_of, is_final, is_retryable, kind_of
from gateways import ASKED
from seen import CLIENT_NAMES, MOVING, Seen, error, furthest

# How often one call is asked at the most.
ATTEMPTS = 5
FREELY = {"authenticate", "clubGroups", "purchaseInquiry", "refundLogin"}


class Plan:
    """The planned faults, struck in the simulator's way."""

    def __init__(self, lines):
        self.lines = [{"operation": op, "fault": fault, "skip": skip, "times": times} for op, fault, skip, times in lines]

    def take(self, call):
        strikes = None
        for line in self.lines:
            if line["operation"] != call or line["times"] == 0:
                continue
            if line["skip"] > 0:
                line["skip"] -= 1
            elif strikes is None:
                strikes = line
        if strikes is None:
            return None
        if strikes["times"] is not None:
            strikes["times"] -= 1
        return strikes["fault"]


class Run:
    """One call against one gateway."""

    def __init__(self, gateway, lines):
        self.gateway, self.plan, self.calls = gateway, Plan(lines), {}
        self.slow = False
        # Whether the client holds a login that it believes in.
        self.logged_in = True

    def ask(self, call):
        connect = self.plan.take("connect")
        if connect is not None:
            self.slow |= connect.slow
            return connect.sees(None)
        self.calls[call] = self.calls.get(call, 0) + 1
        fault = self.plan.take(call)
        if fault is None:
            return self.gateway.answer(call)
        self.slow |= fault.slow
        if fault.json["fault"] == "code":
            return self.gateway.refuses(call, fault.json["code"])
        if fault.acts:
            base = self.gateway.answer(call)
        elif self.gateway.name == "tara":
            code401, code403 = self.gateway.unauthorized()
            if call in ("refund", "refundPartial", "refundLogin"):
                code401 = code403 = None
            base = Seen("stop", "", extra={"code401": code401, "code403": code403})
        else:
            base = Seen("stop", "", extra={"code401": "-11", "code403": "-11"})
        return fault.sees(base)

    def repeat(self, call):
        """A call that changes nothing is sent again while its answer is missing."""
        for _ in range(ATTEMPTS):
            seen = self.ask(call)
            again = seen.missing if call in FREELY else seen.progress == "not sent" and seen.what == "lost"
            if not again:
                break
        return seen

    def login(self, call="authenticate"):
        """None, or the error of a login that failed."""
        seen = self.repeat(call)
        if seen.what in ("proof", "amount"):
            self.logged_in = True
            # A token that is not the gateway's own will be refused.
            self.gateway.login_ended = seen.extra.get("reference") == "other"
            return None
        return self.failure(seen, call)

    def authorized(self, call, ask):
        """With one new login after a 401. The second value is true for a login's error."""
        how = "refundLogin" if call in ("refund", "refundPartial") else "authenticate"
        # A refund that was sent is not sent again, whatever came back.
        for last in [True] if how == "refundLogin" else [False, True]:
            if self.gateway.name == "tara" and not self.logged_in:
                failed = self.login(how)
                if failed is not None:
                    return failed, True
            seen = ask(call)
            if seen.what != "http401" or self.gateway.name == "tabapay":
                break
            self.logged_in = False
        return seen, False

    def failure(self, seen, call):
        """The error of a call that is not the verify of a payment."""
        if seen.what == "refused" and call == "refundLogin":
            return error("Authentication", call, "answered", code=seen.code)
        if seen.what == "refused":
            return self.refusal(seen.code, call)
        code = seen.code
        return error(seen.kind, call, seen.progress, field=seen.field, code=code, http=seen.http,
                     retryable=None if seen.what == "lost" or seen.kind == "AnswerUnreadable" else False)

    def refusal(self, code, call):
        name = self.gateway.name
        return error(kind_of(name, code), call, "answered", retryable=is_retryable(name, call, code),
                     field=field_of(name, code), code=code)


def receipt(seen, reference="rrn", **more):
    amount = seen.amount if seen.what == "amount" else ASKED
    reference = seen.extra.get("reference", reference)
    return amount, reference, more


def proven(seen, expected, **more):
    amount, reference, more = receipt(seen, **more)
    if amount == expected:
        return {"outcome": "paid", "amount": amount, "reference": reference, **more}
    return {"outcome": "mismatch", "expected": expected, "reported": amount, "reference": reference, **more}


def at_login(why):
    """The error of a login that another call needed: what was answered was, and all else did not leave."""
    return why if why["progress"] == "answered" else {**why, "progress": "not sent"}


def unknown(progress, why):
    why = {**why, "money_may_have_moved": True}
    return {"outcome": "unknown", "progress": furthest(progress, why["progress"]), "error": why}


# The refusals of a repeated verify that may say that the payment was completed before: token not found, not this
# merchant's, duplicate token, original transaction not successful. No other can mean that.
MEANS_VERIFIED_BEFORE = {("tara", "7"), ("tara", "8"), ("tara", "10"), ("tara", "102")}


def verify(run, callback, verified_before, window_over=False, expected=ASKED):
    """The heart of it: design, "Outcomes"."""
    name = run.gateway.name
    call = "purchaseVerify" if name == "tara" else "verify"
    inquired = None
    progress = "sent" if verified_before else "not sent"
    inquiry = {"from_inquiry": False} if name == "tara" else {}
    if callback == "negative" and not verified_before:
        # A hint, never final, and nothing to ask for. (Once a verify may have left, only the gateway can tell.)
        return {"outcome": "declined", "code": run.gateway.negative, "final": False}
    for _ in range(ATTEMPTS):
        seen, login_failed = run.authorized(call, run.ask)
        if login_failed:
            # The verify itself did not leave (this time).
            return {**unknown(progress, at_login(seen)), "progress": progress}
        if seen.what in ("proof", "amount"):
            return proven(seen, expected, **inquiry)
        if name == "tara" and progress != "not sent" and (seen.kind, seen.field) == ("AnswerContradictory", "rrn"):
            # A success of a repeated verify that lacks the reference number alone is at least as good as a refusal.
            return inquired or full_proof(run, expected) or unknown(progress, run.failure(seen, call))
        if seen.what in ("stop", "http401"):
            return unknown(progress, run.failure(seen, call))
        if seen.what == "lost":
            # Answered or not: the gateway may have acted on it.
            progress = furthest(progress, seen.progress)
            why = run.failure(seen, call)
            if progress != "not sent" and name == "tara":
                inquired = full_proof(run, expected) or inquired
            continue
        why = run.refusal(seen.code, call)
        if progress == "not sent":
            # A first verify: the table of codes decides. It is final only where the payer has no time left to pay: a
            # positive callback tells nothing of that, since anybody can send one before.
            if is_final(name, call, seen.code):
                return {"outcome": "declined", "code": seen.code, "final": window_over}
            return unknown(progress, why)
        if (name, seen.code) in MEANS_VERIFIED_BEFORE:
            # Refused as a repetition: with an inquiry's full proof it was completed before.
            return inquired or full_proof(run, expected) or unknown(progress, why)
        if not is_retryable(name, call, seen.code):
            return unknown(progress, why)
    return unknown(progress, why)


def full_proof(run, expected):
    """What Tara's inquiry proves: token, amount and reference number, or nothing."""
    seen, login_failed = run.authorized("purchaseInquiry", run.ask)
    if login_failed or seen.what not in ("proof", "amount"):
        return None
    return proven(seen, expected, from_inquiry=True)


def plain(run, call):
    """A call that is no verify: its success, or its error."""
    if call == "authenticate":
        failed = run.login()
        return {"outcome": "error", "error": failed} if failed else {"outcome": "ok"}
    seen, login_failed = run.authorized(call, run.repeat)
    if login_failed:
        # What was asked for never left.
        money = call in ("purchaseInquiry",)
        return {"outcome": "error", "error": {**at_login(seen), "money_may_have_moved": money}}
    if seen.what not in ("proof", "amount"):
        return {"outcome": "error", "error": run.failure(seen, call)}
    out = {"outcome": "ok"}
    if call == "clubGroups":
        out["groups"] = seen.extra.get("groups", 5)
    else:
        out["token"] = "other" if seen.extra.get("reference") == "other" else "present"
    return out


def refund(run, call):
    """Design, "Errors": never repeated once a byte may have left; a lost answer is Unknown."""
    run.logged_in = False
    seen, login_failed = run.authorized(call, run.repeat)
    if login_failed:
        return {"outcome": "refused", "error": {**at_login(seen), "money_may_have_moved": False}}
    if seen.what in ("proof", "amount"):
        return {"outcome": "done"}
    if seen.what == "refused":
        return {"outcome": "refused", "error": error("Refused", call, "answered", retryable=False, money=False, code=seen.code)}
    if seen.what == "http401" or seen.progress == "not sent":
        # It was not acted on.
        return {"outcome": "refused", "error": error(seen.kind, call, seen.progress, money=False, http=seen.http,
                                                     code=seen.code, retryable=False if seen.http else None)}
    why = error(seen.kind, call, seen.progress, retryable=False, money=True, field=seen.field, http=seen.http, code=seen.code)
    return {"outcome": "unknown", "progress": seen.progress, "error": why}
