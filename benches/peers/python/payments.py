"""One whole payment: ask for a token, and verify it. The simulator's payers pay at once."""

import os
import threading
import time

from clients import CONNECT_S, WHOLE_S

AMOUNT, SERVICE, IP, BACK = 150_000, 101, "192.0.2.7", "https://shop.example/back"
USER, PASSWORD, KEY = "shop", "secret-password", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
LOGIN_S = 25 * 60


class Wrong(Exception):
    """No proof of a payment."""


class ByHand:
    """What a careful shop writes around its HTTP client."""

    def __init__(self, client):
        self.client, self.login, self.login_ends, self.lock = client, None, 0, threading.Lock()
        self.tara, self.tabapay = os.environ["BENCH_TARA"], os.environ["BENCH_TABAPAY"]

    def post(self, url, bearer, body):
        headers = {"Accept": "application/json"}
        if bearer is not None:
            headers["Authorization"] = "Bearer " + bearer
        status, answer = self.client.post(url, headers, body)
        must(status == 200 and isinstance(answer, dict), url, answer)
        return answer

    def log_in(self):
        answer = self.post(self.tara + "/api/v2/authenticate", None, {"username": USER, "password": PASSWORD})
        must(code(answer.get("result")) == 0 and text(answer.get("accessToken")), "authenticate", answer)
        return answer["accessToken"]

    def access(self):
        if not self.client.keeps_login:
            return self.log_in()
        with self.lock:
            if time.monotonic() >= self.login_ends:
                self.login = self.log_in()
                self.login_ends = time.monotonic() + LOGIN_S
            return self.login

    def pay_tara(self, order_id):
        access = self.access()
        answer = self.post(self.tara + "/api/getToken", access, {
            "ip": IP,
            "serviceAmountList": [{"serviceId": SERVICE, "amount": AMOUNT}],
            "taraInvoiceItemList": [],
            "callBackUrl": BACK,
            "amount": str(AMOUNT),
            "orderId": order_id,
        })
        token = answer.get("token")
        must(code(answer.get("result")) == 0 and text(token), "getToken", answer)
        answer = self.post(self.tara + "/api/purchaseVerify", access, {"ip": IP, "token": token})
        must(code(answer.get("result")) == 0 and answer.get("token") == token and code(answer.get("amount")) == AMOUNT
             and text(answer.get("rrn")), "purchaseVerify", answer)

    def pay_tabapay(self, _order_id):
        answer = self.post(self.tabapay + "/create", KEY, {"amount": AMOUNT, "callbackURL": BACK})
        token = answer.get("token")
        must(answer.get("status") == "success" and text(token), "create", answer)
        answer = self.post(self.tabapay + "/verify", KEY, {"token": token, "amount": AMOUNT})
        must(answer.get("status") == "success" and code(answer.get("responseCode")) in (1, 2)
             and answer.get("token") == token and code(answer.get("amount")) == AMOUNT
             and text(answer.get("shaparakRefNumber")), "verify", answer)

    def close(self):
        self.client.close()


def code(value):
    """A whole number, also where the gateway sends it as a text; None for anything else."""
    if type(value) is str and value.isascii() and value.isdigit() and str(int(value)) == value:
        return int(value)
    return value if type(value) is int else None


def text(value):
    return isinstance(value, str) and value != ""


def must(right, where, answer):
    if not right:
        raise Wrong(f"{where}: {answer}")


class Dargah:
    """The stateless layer."""

    def __init__(self, ca):
        import dargah
        self.dargah = dargah
        network = dargah.Network(ca_file=ca)
        limits = {"connect_timeout": CONNECT_S, "timeout": WHOLE_S}
        self.tara = dargah.Tara(USER, PASSWORD, base_url=os.environ["BENCH_TARA"], network=network, **limits)
        self.tabapay = dargah.TabaPay(KEY, dargah.Environment.PRODUCTION, base_url=os.environ["BENCH_TABAPAY"],
                                      network=network, **limits)

    def pay_tara(self, order_id):
        order = self.dargah.TaraOrder(AMOUNT, service_id=SERVICE, ip=IP, call_back_url=BACK, order_id=order_id)
        token = self.tara.get_token(order).token
        self.paid(self.tara.verify(order.expected(token, verified_before=False)))

    def pay_tabapay(self, _order_id):
        request = self.dargah.TabaPayRequest(AMOUNT, callback_url=BACK)
        token = self.tabapay.create(request).token
        self.paid(self.tabapay.verify(request.expected(token, verified_before=False)))

    def paid(self, outcome):
        must(isinstance(outcome, self.dargah.Paid) and outcome.amount == AMOUNT, "verify", outcome)

    def close(self):
        self.tara.close()
        self.tabapay.close()
