"""What the simulated gateways answer while nothing goes wrong: the switches of the open points, and where a payment stands.

Only what makes a difference to a client is here. That all other switches make none is part of the rules.
"""

from seen import Seen, contradictory, lost, proof, refused, stop
from codes import kind_of

ASKED = 150_000

# What stands where, unless a case says otherwise: the simulator's own defaults.
DEFAULTS = {
    "tara_error_status": "http_200", "tara_login_refused": "code_2", "tara_refusal_body": "framework",
    "tara_groups_result": False, "tara_paid_part": "whole", "tara_verify_unpaid": "code_102",
    "tara_verify_returned": "code_102", "tara_second_verify": "same_success", "tara_inquiry_unpaid": "track_refused",
    "tara_inquiry_paid": "success", "tara_inquiry_settled": "success", "tara_inquiry_failed": "track_refused",
    "tara_inquiry_returned": "track_refused", "tara_inquiry_refunded": "success", "tara_result": "text",
    "refund_error_status": "http_400", "refund_repeated": "refused", "tabapay_error_status": "http_200",
    "tabapay_merchant_status": "http_401", "tabapay_second_verify": "code_2", "tabapay_wrong_amount": "code_-31",
    "tabapay_sandbox_reference": "present", "tabapay_verify_unpaid": "code_-101", "tabapay_card_mismatch": "at_page",
    "tabapay_pushed_verify": "code_2", "tabapay_decline_code": "code_-1", "tabapay_unverified": "kept",
}


def code_in(switch):
    return switch.removeprefix("code_")


def with_status(gateway, status, code):
    """A readable refusal under an HTTP status."""
    number = int(status.removeprefix("http_"))
    if number == 401 and gateway == "tara":
        return Seen("http401", "Authentication", http=401, code=code)
    if number in (401, 403):
        return stop("Authentication", http=number, code=code)
    if number >= 500:
        return lost("HttpStatus", "answered", http=number, code=code)
    return refused(code)


class Tara:
    """One payment at Tara."""

    name = "tara"
    # The code of its negative callbacks.
    negative = "102"

    def __init__(self, state, switches):
        self.state, self.switches = state, {**DEFAULTS, **switches}
        self.paid = ASKED // 2 if self.switches["tara_paid_part"] == "half" else ASKED
        self.settled = 1 if state == "settled" else 0
        self.refunded = 0
        self.refunds = 0
        self.login_ended = False

    def unauthorized(self):
        """(code in a 401's body, code in a 403's body)."""
        return ("2", "3") if self.switches["tara_refusal_body"] == "result" else (None, None)

    def success(self, field, **extra):
        code401, code403 = self.unauthorized()
        return proof(code="0", with_http_error=contradictory(field), code401=code401, code403=code403, **extra)

    def refuse(self, code):
        return with_status("tara", self.switches["tara_error_status"], code)

    def money(self, seen_amount):
        code401, code403 = self.unauthorized()
        if seen_amount == ASKED:
            return self.success("result")
        return Seen("amount", amount=seen_amount, extra={"code": "0", "with_http_error": contradictory("result"),
                                                         "code401": code401, "code403": code403})

    def answer(self, call):
        if self.login_ended and call not in ("authenticate", "refundLogin"):
            code = None if call in ("refund", "refundPartial") else self.unauthorized()[0]
            return Seen("http401", "Authentication", http=401, code=code)
        if call in ("refund", "refundPartial", "refundLogin"):
            return getattr(self, call)()
        return {"authenticate": self.authenticate, "purchaseVerify": self.verify, "purchaseInquiry": self.inquiry,
                "getToken": lambda: self.success("result"), "clubGroups": self.groups}[call]()

    def refuses(self, call, code):
        """A refusal out of turn, in the form that this call has."""
        if call in ("refund", "refundPartial", "refundLogin"):
            return self.refuse_refund(code)
        return self.refuse(code)

    def authenticate(self):
        return self.success("result")

    def groups(self):
        if self.switches["tara_groups_result"]:
            return self.success("result", groups=5)
        # No code beside the list: an HTTP error with it is only an HTTP error.
        code401, code403 = self.unauthorized()
        return proof(groups=5, code401=code401, code403=code403)

    def verify(self):
        if self.state in ("created", "expired"):
            return self.refuse(code_in(self.switches["tara_verify_unpaid"]))
        if self.state == "declined":
            return self.refuse("102")
        if self.state == "returned":
            return self.refuse(code_in(self.switches["tara_verify_returned"]))
        if self.state == "paid":
            self.state, self.settled = "settled", self.settled + 1
            return self.money(self.paid)
        second = self.switches["tara_second_verify"]
        if second == "same_success":
            return self.money(self.paid)
        if second == "no_reference":
            return contradictory("rrn")
        return self.refuse(code_in(second))

    def inquiry(self):
        point = {"created": "unpaid", "expired": "unpaid", "paid": "paid", "settled": "settled", "declined": "failed",
                 "returned": "returned", "refunded": "refunded"}[self.state]
        answer = self.switches[f"tara_inquiry_{point}"]
        if answer == "success":
            # Before it was paid there is nothing but what was asked.
            return self.money(ASKED if self.state in ("created", "expired", "declined") else self.paid)
        if answer in ("no_reference", "track_refused", "empty_list", "no_list"):
            return Seen("stop", "NoProof", extra={"tracks": 0 if "list" in answer else 1})
        return self.refuse(code_in(answer))

    def refundLogin(self):
        return proof(with_http_error=contradictory("success"))

    def refund(self):
        return self.give_back(ASKED)

    def refundPartial(self):
        return self.give_back(50_000)

    def give_back(self, amount):
        if self.state == "refunded" and amount == ASKED:
            if self.switches["refund_repeated"] == "refused":
                return self.refuse_refund("102")
            if self.switches["refund_repeated"] == "moves_again":
                self.refunds += 1
            return proof()
        if self.state != "settled":
            return self.refuse_refund("102")
        if self.refunded + amount > ASKED:
            return self.refuse_refund("13")
        self.refunded += amount
        self.refunds += 1
        if self.refunded == ASKED:
            self.state = "refunded"
        return proof(with_http_error=contradictory("success"))

    def refuse_refund(self, code):
        number = int(self.switches["refund_error_status"].removeprefix("http_"))
        if number == 401:
            return Seen("http401", "Authentication", http=401)
        if number == 403:
            return stop("Authentication", http=403)
        if number >= 500:
            return lost("HttpStatus", "answered", http=number)
        return refused(code)


class TabaPay:
    """One payment at TabaPay."""

    name = "tabapay"

    def __init__(self, state, switches, environment="production", tracking=False, expected=ASKED, other_card=False):
        self.state, self.switches = state, {**DEFAULTS, **switches}
        self.negative = code_in(self.switches["tabapay_decline_code"])
        self.environment, self.tracking, self.expected = environment, tracking, expected
        self.other_card = other_card
        self.settled = 1 if state == "settled" else 0
        self.verifies = 1 if state == "settled" else 0

    def answer(self, call):
        return self.create() if call == "create" else self.verify()

    def create(self):
        # The success of a create carries no code: under an HTTP error there is nothing of the gateway's to read.
        return proof(code401="-11", code403="-11")

    def refuses(self, call, code):
        """A refusal out of turn."""
        return self.refuse(code)

    def refuse(self, code):
        status = "tabapay_merchant_status" if code in ("-10", "-11") else "tabapay_error_status"
        return with_status("tabapay", self.switches[status], code)

    def receipt(self, code):
        facts = {"code": code, "with_http_error": contradictory("status"), "code401": "-11", "code403": "-11"}
        if self.environment == "sandbox" and self.switches["tabapay_sandbox_reference"] != "present":
            if not self.tracking:
                return contradictory("shaparakRefNumber")
            facts["reference"] = "tracking_code"
        if self.expected != ASKED:
            return Seen("amount", amount=ASKED, extra=facts)
        return proof(**facts)

    def verify(self):
        self.verifies += 1
        if self.expected != ASKED and self.switches["tabapay_wrong_amount"] != "success_with_real":
            return self.refuse(code_in(self.switches["tabapay_wrong_amount"]))
        if self.state == "created":
            return self.refuse(code_in(self.switches["tabapay_verify_unpaid"]))
        if self.state in ("expired", "returned"):
            return self.refuse("-102")
        if self.state == "declined":
            return self.refuse("-100" if self.other_card else "-101")
        if self.state == "paid" and self.other_card:
            self.state = "declined"
            return self.refuse("-100")
        if self.state == "paid":
            self.state, self.settled = "settled", self.settled + 1
            return self.receipt("1")
        second = code_in(self.switches["tabapay_second_verify"])
        if self.state == "pushed" and self.verifies == 1:
            return self.receipt(code_in(self.switches["tabapay_pushed_verify"]))
        if second in ("1", "2"):
            return self.receipt(second)
        return self.refuse(second)
