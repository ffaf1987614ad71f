"""Clients and checkouts that are made once, and calls whose answers are compared. What a program of this folder forks
with, serves, or ends with.

The addresses come from the environment: SHOP_TARA_URL, SHOP_TABAPAY_URL, SHOP_CA_FILE, SHOP_PAYERS (the socket of
payer.py) and HOST_JOURNALS, addresses of journals with a line for each.
"""

from __future__ import annotations

import json
import os
import random
import socket
import threading

import dargah

IP = "1.2.3.4"
BACK = "https://shop.ir/back"


def pay(token: str) -> tuple[bytes, bytes]:
    """The payer pays. What the browser then brings."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as payers:
        payers.settimeout(120)
        payers.connect(os.environ["SHOP_PAYERS"])
        with payers.makefile("rw") as lines:
            lines.write(token + "\n")
            lines.flush()
            back = json.loads(lines.readline())
    return back["query"].encode(), back["body"].encode()


class Made:
    """Both clients, and a checkout over each journal."""

    def __init__(self) -> None:
        network = dargah.Network(ca_file=os.environ["SHOP_CA_FILE"])
        self.cancel = dargah.Cancel()
        self.tara = dargah.Tara("shop", "secret-password", base_url=os.environ["SHOP_TARA_URL"], network=network, timeout=120)
        self.tabapay = dargah.TabaPay("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", dargah.Environment.PRODUCTION,
                                      base_url=os.environ["SHOP_TABAPAY_URL"], network=network, timeout=120)
        accounts = {"tara": self.tara, "tabapay": self.tabapay}
        journals = os.environ.get("HOST_JOURNALS", "").split()
        self.checkouts = [dargah.Checkout(journal, accounts, journal_timeout=120, journal_connect_timeout=120) for journal in journals]

    def order(self, at_tara: bool, amount: int, order_id: str) -> dargah.TaraOrder | dargah.TabaPayRequest:
        if at_tara:
            return dargah.TaraOrder(amount, service_id=101, ip=IP, call_back_url=BACK, order_id=order_id)
        return dargah.TabaPayRequest(amount, callback_url=BACK)


class Caller:
    """One thread's calls. Every order and every amount is its own, so that an answer to somebody else shows."""

    lock = threading.Lock()
    count = 0

    def __init__(self, made: Made):
        with Caller.lock:
            Caller.count += 1
            number = Caller.count
        self.made, self.name = made, f"{os.getpid()}-{number}"
        self.dice = random.Random(self.name)
        # Of this process and thread alone, as far as six digits go; the tokens differ anyway.
        self.amount = 20_000 + self.dice.randrange(10**6) * 1_000
        self.calls, self.wrong, self.paid = 0, [], []

    def check(self, truth: bool, what: str) -> None:
        self.calls += 1
        if not truth:
            self.wrong.append(f"{self.name}: {what}")

    def prepare(self, payments: int) -> "Caller":
        """Makes payments and has them paid and verified."""
        for number in range(payments):
            self.amount += 1
            at_tara, order_id = number % 2 == 0, f"{self.name}-{number}"
            order = self.made.order(at_tara, self.amount, order_id)
            client = self.made.tara if at_tara else self.made.tabapay
            token = client.get_token(order).token if at_tara else client.create(order).token
            self.check(bool(token), "a token")
            parse = dargah.Tara.parse_callback if at_tara else dargah.TabaPay.parse_callback
            expected = order.expected(token).with_verified_before(False).after(parse(*pay(token)))
            outcome = client.verify(expected)
            self.check(isinstance(outcome, dargah.Paid) and outcome.amount == self.amount, f"{order_id}: {outcome!r}")
            self.paid.append((client, token, self.amount, expected.with_verified_before(True), outcome.reference_number))
        return self

    def call(self) -> None:
        """Asks about one of the payments again: a repeated verify, with a handle that all share, or an inquiry."""
        client, token, amount, expected, reference = self.dice.choice(self.paid)
        if client is self.made.tara and self.dice.random() < 0.5:
            tracks = client.inquire(token, IP, cancel=self.made.cancel).track_purchase_list
            self.check([(track.rrn, track.token) for track in tracks] == [(reference, token)], f"{amount}: {tracks!r}")
            return
        outcome = client.verify(expected, cancel=self.made.cancel)
        same = isinstance(outcome, dargah.Paid) and (outcome.amount, outcome.reference_number) == (amount, reference)
        self.check(same, f"{amount}, {reference}: {outcome!r}")

    def checkout(self, number: int) -> None:
        """One payment through each journal, from begin to acknowledge."""
        for checkout in self.made.checkouts:
            self.amount += 1
            at_tara, order_id = number % 2 == 0, f"{self.name}-checkout-{number}"
            account = "tara" if at_tara else "tabapay"
            order = self.made.order(at_tara, self.amount, order_id)
            started = checkout.begin(account, order, order_id=None if at_tara else order_id)
            completed = checkout.complete(account, *pay(started.payment.token))
            payment = completed.payment
            checkout.acknowledge(payment, self.amount)
            right = (payment.order_id, payment.state, payment.reported_amount, completed.is_first_time) == (
                order_id, dargah.PaymentState.PAID, self.amount, True)
            self.check(right, f"{order_id} of {self.amount}: {payment!r}")
            self.check([found.id for found in checkout.find(order_id)] == [payment.id], f"{order_id} is found otherwise")

    def all(self, calls: int, checkouts: int, payments: int = 6) -> "Caller":
        try:
            self.prepare(payments)
            for number in range(calls):
                self.call()
                if number * checkouts // calls < (number + 1) * checkouts // calls:
                    self.checkout(number)
        except Exception as error:
            self.wrong.append(f"{self.name}: {type(error).__name__}: {error}")
        return self


def summed(callers) -> dict:
    """What several callers found, for a pipe."""
    return {"calls": sum(caller.calls for caller in callers), "wrong": [text for caller in callers for text in caller.wrong][:20]}
