"""What came of a case, in its normal form, and everything that is wrong with it."""

from play import ACCOUNT, CARD, MOBILE, NATIONAL_CODE, OTHER_CARD

# Beside the deadline: pipes, sanitizers, and a machine that runs several cases at once.
GRACE_S = 0.7


def error_of(error):
    """As the vectors write it; the kind's name is for people, and its number is compared."""
    names = ("kind", "operation", "progress", "retryable", "money_may_have_moved", "field", "code", "http_status")
    out = {name: error[name] for name in names if error.get(name) is not None}
    if out.get("http_status", 300) < 300:
        del out["http_status"]
    return out


def without_name(expect):
    if "error" not in expect:
        return expect
    return dict(expect, error={name: value for name, value in expect["error"].items() if name != "kind_name"})


def secrets(requests):
    """Every secret that was sent or answered so far."""
    found = {ACCOUNT["password"], ACCOUNT["refund_password"], ACCOUNT["merchant"], MOBILE, CARD, NATIONAL_CODE, OTHER_CARD}
    for request in requests:
        for name, value in request["headers"]:
            if name.lower() == "authorization":
                found.add(value.partition(" ")[2])
    return {secret for secret in found if len(secret) > 3}


class Verdict:
    """Compares the answer of a runner with what the case expects."""

    def __init__(self, play, answer, took):
        self.case, self.simulator, self.token = play.case, play.simulator, play.token
        self.took, self.shown = took, "\n".join(answer.pop("shown", []))
        self.ledger = self.simulator.control("GET", "ledger")
        self.account = self.ledger["accounts"].get(self.token or "", {})
        self.settled = self.account.get("times_settled", 0)
        self.normal = self._normal(answer)

    def _normal(self, answer):
        out, expect = dict(answer), self.case["expect"]
        if "error" in out:
            out["error"] = error_of(out["error"])
        if "reference" in out:
            payment = self.simulator.control("GET", f"payments/{self.token}")
            known = {payment["rrn"]: "rrn", str(payment["tracking_code"]): "tracking_code"}
            out["reference"] = known.get(out["reference"], "other")
        if "token" in out:
            payments = self.simulator.control("GET", "payments?limit=10")["payments"]
            out["token"] = "present" if out["token"] in [payment["token"] for payment in payments] else "other"
        if "calls" in expect:
            gateways = self.simulator.control("GET", "counters")["calls"]
            out["calls"] = {name: n for calls in gateways.values() for name, n in calls.items() if n}
        if "settled" in expect:
            out["settled"] = self.settled
        if "refunds" in expect:
            out["refunds"] = self.account.get("times_refunded", 0)
        return out

    def wrong(self):
        """What is wrong, in sentences."""
        return self.grave() + self.differs()

    def differs(self):
        """Where the result is another, or late: in a case that lives by its deadline a busy machine can bring that about."""
        case, expect, out = self.case, without_name(self.case["expect"]), []
        if self.normal != expect:
            out.append(f"must be {expect}\n  but is  {self.normal}")
        longest = case["timeout_ms"] / 1000 * 1.05 + GRACE_S
        if self.took > longest:
            out.append(f"took {self.took:.2f} s of {case['timeout_ms'] / 1000} s")
        return out

    def time_was_over(self):
        return self.took > self.case["timeout_ms"] / 1000 * 0.9

    def grave(self):
        """What must never be, however slow the machine is."""
        case, out, outcome = self.case, [], self.normal.get("outcome")
        if outcome == "paid" and not self.settled and "known_risk" not in case:
            out.append("paid, and the gateway settled nothing")
        if outcome == "declined" and self.settled:
            out.append("declined, and the gateway settled it")
        if self.ledger["moved_twice"]:
            out.append("money moved twice")
        payments = self.simulator.control("GET", "payments?limit=100")["payments"]
        planted = secrets(self.simulator.control("GET", "requests?limit=1000")["requests"])
        planted.update(payment["token"] for payment in payments)
        out.extend(f"shows {secret}" for secret in sorted(planted) if secret in self.shown)
        if not self.shown and outcome != "ok":
            out.append("shows nothing that a log could hold")
        return out
