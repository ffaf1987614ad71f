"""One case against the simulator: what is done, in which order, and what a runner is told to call."""

from shop import Shop

ASKED = 150_000
ACCOUNT = {
    "username": "shop", "password": "secret-password", "principal": "refund", "refund_password": "refund-password",
    "merchant": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
}
MOBILE, CARD, NATIONAL_CODE, OTHER_CARD = "09123456789", "6037991199500590", "0084575948", "6037991234567890"
ORDER = {
    "amount": ASKED, "service_id": 101, "ip": "1.2.3.4", "order_id": "order-1", "mobile": MOBILE,
    "callback_url": "https://shop.ir/back?lang=fa",
}
REQUEST = {
    "amount": ASKED, "mobile": MOBILE, "national_code": NATIONAL_CODE, "callback_url": "https://shop.ir/back?order=5",
}
# The commands behind the calls of the cases, besides verify.
COMMANDS = {
    "authenticate": "authenticate", "clubGroups": "club_groups", "getToken": "get_token", "create": "create",
    "refund": "refund", "refundPartial": "refund_part",
}
PATIENT_MS = 20_000


class Impossible(Exception):
    """The case cannot be brought about."""


def open_command(simulator):
    return dict(ACCOUNT, do="open", tara=simulator.tara, refund=simulator.refund, tabapay=simulator.tabapay,
                ca_file=simulator.ca_file)


class Play:
    """The way to the call that the case is about, and then that call."""

    def __init__(self, case, simulator, runner):
        self.case, self.simulator, self.runner = case, simulator, runner
        self.token = None
        self.callbacks = []

    def run(self):
        """The answer of the call, and how long it took."""
        case, control = self.case, self.simulator.control
        control("POST", "reset")
        if case.get("open"):
            control("POST", "open-points", case["open"])
        self._lead_there()
        if case.get("new_connection"):
            control("POST", "connections/end")
        if case["faults"]:
            control("POST", "faults", case["faults"])
        if case.get("login") == "ended":
            control("POST", "logins/end")
        control("POST", "counters/reset")
        patience = case["timeout_ms"] / 1000 + 30
        return self.runner.ask(dict(self._call(), timeout_ms=case["timeout_ms"]), patience)

    def _prepare(self, command):
        answer, _ = self.runner.ask(dict(command, timeout_ms=PATIENT_MS))
        if answer.get("outcome") in ("error", None):
            raise Impossible(f"{command['do']} on the way there: {answer}")
        return answer

    def _lead_there(self):
        case = self.case
        if case["gateway"] == "tara":
            if case["call"] != "authenticate":
                self._prepare({"do": "authenticate"})
            if case["call"] in ("authenticate", "clubGroups", "getToken"):
                return
            self.token = self._prepare(self._get_token())["token"]
            self._payer()
        elif case["call"] == "create":
            return
        elif case.get("before") == "pushed":
            self._pushed()
        else:
            self.token = self._prepare(self._create())["token"]
            self._payer()
        if case.get("before") == "verified":
            # A shop whose records say nothing of it.
            self._prepare(self._verify(None))
        if case.get("forged"):
            self.callbacks.append(self._forged())

    def _payer(self):
        control, payment = self.simulator.control, f"payments/{self.token}/"
        payer, other = self.case.get("payer", "pays"), self.case.get("other_card", False)
        if payer == "nothing":
            return
        if payer == "declines" and not other:
            finished = control("POST", payment + "decline")
        else:
            finished = control("POST", payment + "pay", {"card": OTHER_CARD} if other else {})
        if payer == "returned":
            control("POST", payment + "expire")
        if finished["callback"] and self.case.get("callback", True):
            callback = finished["callback"]
            self.callbacks.append({"query": callback["url"].partition("?")[2], "body": callback["body"]})

    def _pushed(self):
        """The shop takes TabaPay's push, and the simulator settles the payment."""
        shop = Shop(200, b'{"status":"success"}')
        try:
            self.token = self._prepare(self._create(callback_url=shop.address + "/back?order=5"))["token"]
            self._payer()
            if shop.body() is None:
                raise Impossible("no push came")
            for _ in range(10_000):
                if self.simulator.control("GET", f"payments/{self.token}")["state"] == "settled":
                    return
            raise Impossible("the push was not accepted")
        finally:
            shop.close()

    def _forged(self):
        positive, token = self.case["forged"] == "positive", self.token
        if self.case["gateway"] == "tara":
            return {"query": "", "body": f"result={0 if positive else 102}&token={token}&orderId=order-1"}
        told = "1&status=success" if positive else "-1&status=error"
        return {"query": f"responseCode={told}&token={token}&amount={ASKED}", "body": ""}

    def _client(self):
        return {"environment": self.case.get("environment", "production"), "tracking": self.case.get("tracking", False)}

    def _get_token(self):
        return dict(ORDER, do="get_token")

    def _create(self, **other):
        card = {"card_number": CARD} if self.case.get("other_card") else {}
        return dict(REQUEST, **card, **self._client(), do="create") | other

    def _verify(self, verified_before, window_over=False):
        common = {"token": self.token, "amount": self.case.get("expected_amount", ASKED), "callbacks": self.callbacks}
        if verified_before is not None:
            common["verified_before"] = verified_before
        if window_over:
            common["window_over"] = True
        if self.case["gateway"] == "tara":
            return dict(common, do="tara_verify", ip=ORDER["ip"], order_id=ORDER["order_id"])
        return dict(common, **self._client(), do="tabapay_verify")

    def _call(self):
        case, call = self.case, self.case["call"]
        if call == "verify":
            return self._verify(case.get("verified_before", False), case.get("window_over", False))
        if call == "getToken":
            return self._get_token()
        if call == "create":
            return self._create()
        command = {"do": COMMANDS[call]}
        if call in ("refund", "refundPartial"):
            command["rrn"] = self.simulator.control("GET", f"payments/{self.token}")["rrn"]
        if call == "refundPartial":
            command["amount"] = 50_000
        return command
