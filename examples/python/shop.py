#!/usr/bin/env python3
"""A small shop on checkout, as a WSGI application: product page, payment, callback, receipt; in Persian and English.

    python3 shop.py --tara-url … --tabapay-url … --ca-file … --journal sqlite:shop.db --books books.db

against the simulator. The shops in the other languages take the same arguments and have the same pages: `--origin` is
the address under which payers reach it, where that is not the one it listens on, and `--for-tests` adds three pages that are
for nobody else. `shop_asgi.py` is the same shop for an ASGI server.
"""

from __future__ import annotations

import argparse
import contextlib
import html
import json
import re
import secrets
import sqlite3
import sys
from socketserver import ThreadingMixIn
from typing import Callable, Generator, Iterable, Iterator, NamedTuple
from urllib.parse import parse_qs, quote
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from dargah import (
    Checkout,
    DargahError,
    Environment,
    Network,
    NextStep,
    OrderConflict,
    Payment,
    PaymentState,
    TabaPay,
    TabaPayRequest,
    Tara,
    TaraOrder,
    web,
)

# The shop decides what a thing costs, never the browser. In Rial.
PRICE = 150_000
GATEWAYS = {"tara": ("تارا", "Tara"), "tabapay": ("تاباپی", "TabaPay")}
SAID = {
    PaymentState.PAID: ("پرداخت شد", "Paid"),
    PaymentState.STARTED: ("در انتظار پرداخت", "Waiting for the payment"),
    PaymentState.WAITING: ("در انتظار پرداخت", "Waiting for the payment"),
}
NOT_PAID = ("پرداخت نشد", "Not paid")
AGAIN = ("این سفارش هنوز پرداخت نشده است؛ می‌توانید دوباره برای پرداخت اقدام کنید:", "This order is not paid yet. You can pay it again:")
CHECKED = ("نتیجهٔ پرداخت در حال بررسی است", "The payment is being checked")


class Answer(NamedTuple):
    status: str
    headers: list[tuple[str, str]]
    body: bytes


def page(title: str, body: str, lang: str = "fa", status: str = "200 OK") -> Answer:
    direction = "ltr" if lang == "en" else "rtl"
    text = (
        f'<!doctype html><html lang="{lang}" dir="{direction}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        "<style>body{font:1.1rem/1.7 sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem}"
        f"button{{font:inherit;padding:.5rem 1rem;margin:.25rem 0;margin-inline-end:.5rem}}</style><h1>{title}</h1>{body}</html>"
    )
    # Never `no-store`: who comes back by the back button must find the same basket.
    return Answer(status, [("Content-Type", "text/html; charset=utf-8")], text.encode())


def buttons(order_id: str, lang: str) -> str:
    """A basket has one order number, however often the payer presses a button: then no order is paid twice unnoticed."""
    index = int(lang == "en")
    pay = ("پرداخت با", "Pay with")[index]
    both = "".join(f'<button name="gateway" value="{gateway}">{pay} {names[index]}</button>' for gateway, names in GATEWAYS.items())
    return f'<form method="post" action="/pay"><input type="hidden" name="basket" value="{html.escape(order_id)}">{both}</form>'


def plain(text: str, kind: str = "text/plain") -> Answer:
    return Answer("200 OK", [("Content-Type", f"{kind}; charset=utf-8")], text.encode())


def to_receipt(order_id: str) -> Answer:
    # Whatever the number holds stays one part of the path.
    return Answer("303 See Other", [("Location", f"/receipt/{quote(order_id, safe='')}")], b"")


class Shop:
    def __init__(self, checkout: Checkout, books: str, origin: str, for_tests: bool = False) -> None:
        """`origin` is the shop's own address, and never taken from the header `Host`, which is the payer's."""
        self.checkout, self.books, self.origin, self.for_tests = checkout, books, origin, for_tests
        with self.open_books() as books_now:
            books_now.execute(
                "CREATE TABLE IF NOT EXISTS books "
                "(payment INTEGER PRIMARY KEY, order_id TEXT NOT NULL, amount INTEGER NOT NULL, reference TEXT NOT NULL)"
            )

    @contextlib.contextmanager
    def open_books(self) -> Generator[sqlite3.Connection, None, None]:
        """One transaction. A connection's own `with` would leave it open."""
        with contextlib.closing(sqlite3.connect(self.books, timeout=10)) as connection, connection:
            yield connection

    def book(self, payment: Payment) -> None:
        """Books a payment once, whoever comes how often, and then tells the journal."""
        if payment.next_step is not NextStep.DELIVER:
            # Not paid, or to be given back, or done before.
            return
        price = self.price(payment.order_id)
        if payment.reported_amount == price:
            row = (payment.id, payment.order_id, payment.reported_amount, payment.reference_number)
            with self.open_books() as connection:
                connection.execute("INSERT OR IGNORE INTO books VALUES (?, ?, ?, ?)", row)
        try:
            self.checkout.acknowledge(payment, price)
        except OrderConflict as error:
            # Of another amount: nothing was booked, and a person finds it in the report's `attention`.
            print(error, file=sys.stderr)

    def price(self, order_id: str) -> int:
        """What the shop wants for an order now. A real shop has it in its own table, and the payer may have changed the
        basket since the payment was begun."""
        return PRICE

    def sweep(self) -> Answer:
        """What cron does in a real shop: asks about everything that is open, and books what nobody booked."""
        report = self.checkout.reconcile(threads=2)
        for payment in report.unacknowledged:
            self.book(payment)
        return plain(f"{report.looked} {len(report.errors)}\n")

    def product(self, lang: str) -> Answer:
        title, price = (("برنج، ۱۰ کیلو", "۱۵۰٬۰۰۰ ریال"), ("Rice, 10 kg", "150,000 Rial"))[lang == "en"]
        other = '<a href="/">فارسی</a>' if lang == "en" else '<a href="/?lang=en">English</a>'
        return page(title, f"<p>{price}</p>{buttons(secrets.token_hex(8), lang)}<p>{other}</p>", lang)

    def pay(self, gateway: str, basket: str) -> Answer:
        # The order number of the basket that the form was made for; a new one where it came without.
        order_id = basket if re.fullmatch("[0-9a-f]{16}", basket) else secrets.token_hex(8)
        back = f"{self.origin}/back/{gateway}"
        try:
            if gateway == "tara":
                order = TaraOrder(PRICE, service_id=101, ip="127.0.0.1", call_back_url=back, order_id=order_id)
                started = self.checkout.begin(gateway, order)
            else:
                started = self.checkout.begin(gateway, TabaPayRequest(PRICE, callback_url=back), order_id=order_id)
        except OrderConflict:
            # Paid already, or perhaps: where it stands is on the receipt.
            return to_receipt(order_id)
        headers = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
        return Answer("200 OK", headers, started.redirect.html().encode())

    def back(self, gateway: str, query: bytes, body: bytes) -> Answer:
        """The payer is back. Nothing here depends on a cookie. On to a page that can be reloaded."""
        payment = self.checkout.complete(gateway, query, body).payment
        self.book(payment)
        return to_receipt(payment.order_id)

    def receipt(self, order_id: str, lang: str) -> Answer:
        payments, index = self.checkout.find(order_id), int(lang == "en")
        title, body = ("سفارشی با این شماره نیست", "There is no such order"), ""
        # The one that was paid, or else the last one that was tried.
        for payment in sorted(payments, key=lambda payment: payment.state is PaymentState.PAID):
            not_paid, body = payment.next_step is NextStep.OFFER_TO_PAY_AGAIN, ""
            title = NOT_PAID if not_paid else SAID.get(payment.state, CHECKED)
            if payment.reference_number:
                # What turns its direction stays inside of `bdi`.
                number = f"<bdi>{html.escape(payment.reference_number)}</bdi>"
                body = f"<p>{('شمارهٔ مرجع:', 'Reference number:')[index]} {number}</p>"
            # Who waits left the gateway's page, and gets it again.
            if not_paid or payment.state in (PaymentState.STARTED, PaymentState.WAITING):
                body += f"<p>{AGAIN[index]}</p>{buttons(payment.order_id, lang)}"
        home = '<a href="/?lang=en">Back to the shop</a>' if lang == "en" else '<a href="/">بازگشت به فروشگاه</a>'
        return page(title[index], f"{body}<p>{home}</p>", lang)

    def booked(self) -> Answer:
        """What was booked, for the tests: a real shop shows this to nobody."""
        with self.open_books() as connection:
            rows = connection.execute("SELECT payment, order_id, amount, reference FROM books ORDER BY payment").fetchall()
        names = ("payment", "order", "amount", "reference")
        return plain(json.dumps([dict(zip(names, row)) for row in rows]), "application/json")

    def exported(self) -> Iterator[str]:
        """The journal as lines of JSON, page by page; for the tests too."""
        after: Payment | None = None
        while payments := self.checkout.list(after=after, most=500):
            yield from map(self.checkout.export_line, payments)
            after = payments[-1]

    def answer(self, method: str, path: str, query: bytes, body: bytes) -> Answer:
        lang = "en" if parse_qs(query.decode("latin-1")).get("lang") == ["en"] else "fa"
        _, first, *rest = path.split("/", 2)
        try:
            if (method, path) == ("GET", "/"):
                return self.product(lang)
            if (method, path) == ("POST", "/pay"):
                form = parse_qs(body.decode("latin-1"))
                gateway, basket = form.get("gateway", ["tara"])[0], form.get("basket", [""])[0]
                return self.pay(gateway if gateway in GATEWAYS else "tara", basket)
            if first == "back" and rest and rest[0] in GATEWAYS:
                return self.back(rest[0], query, body)
            if first == "receipt" and rest:
                return self.receipt(rest[0], lang)
            if self.for_tests and (method, path) == ("POST", "/sweep"):
                return self.sweep()
            if self.for_tests and path == "/books":
                return self.booked()
            if self.for_tests and path == "/journal":
                return plain("".join(f"{line}\n" for line in self.exported()))
        except DargahError as error:
            # Its text holds no secret; a payer still gets to see only that something is wrong.
            print(error, file=sys.stderr)
            said = "مشکلی پیش آمد؛ اگر پولی پرداخته‌اید، نتیجه بررسی می‌شود. Something went wrong."
            return page("خطا", f"<p>{said}</p>", status="502 Bad Gateway")
        return page("۴۰۴", "", status="404 Not Found")

    def wsgi(self, environ: dict[str, object], start_response: Callable[..., object]) -> Iterable[bytes]:
        query, body = web.from_wsgi(environ)
        path = str(environ["PATH_INFO"]).encode("latin-1").decode("utf-8", "replace")
        answer = self.answer(str(environ["REQUEST_METHOD"]), path, query, body)
        start_response(answer.status, [*answer.headers, ("Content-Length", str(len(answer.body)))])
        return [answer.body]


class Arguments(argparse.Namespace):
    """What the command line says."""

    tara_url: str
    tabapay_url: str
    journal: str
    books: str
    ca_file: str | None
    origin: str | None
    for_tests: bool
    port: int
    payer_ms: int
    lease_ms: int


def arguments() -> Arguments:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--tara-url", "--tabapay-url", "--journal", "--books"):
        parser.add_argument(name, required=True)
    parser.add_argument("--ca-file")
    parser.add_argument("--origin")
    parser.add_argument("--for-tests", action="store_true")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--payer-ms", type=int, default=900_000)
    parser.add_argument("--lease-ms", type=int, default=60_000)
    return parser.parse_args(namespace=Arguments())


def open_checkout(given: Arguments) -> Checkout:
    network = Network(ca_file=given.ca_file)
    tara = Tara("shop", "secret-password", base_url=given.tara_url, network=network)
    key = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
    tabapay = TabaPay(key, Environment.PRODUCTION, base_url=given.tabapay_url, network=network)
    accounts: dict[str, Tara | TabaPay] = {"tara": tara, "tabapay": tabapay}
    return Checkout(given.journal, accounts, payer=given.payer_ms / 1000, lease=given.lease_ms / 1000)


class Threads(ThreadingMixIn, WSGIServer):
    """A payer who waits for the gateway holds up nobody else."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """A callback's address may hold its token, and is for no log."""


def main() -> None:
    given = arguments()
    with Threads(("127.0.0.1", given.port), Quiet) as server:
        origin = f"http://127.0.0.1:{server.server_port}"
        server.set_app(Shop(open_checkout(given), given.books, given.origin or origin, given.for_tests).wsgi)
        print(origin, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
