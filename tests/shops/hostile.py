#!/usr/bin/env python3
"""Brings hostile texts to every page of a shop, over HTTP.

    tests/shops/hostile.py -- COMMAND...

COMMAND starts a shop of examples/ (see kills.py). Whoever asks for a page, payers, gateways and the journal say TEXT wherever
they can. It becomes no markup, turns no text beside it, begins no line of the log, and is shown whole where it is to be shown.
A shop that was not started for tests has none of the pages for them, and no request says where payers come back to.
"""

import argparse
import contextlib
import html.parser
import http.client
import json
import pathlib
import sqlite3
import sys
import tempfile
import urllib.parse

from kills import SEED, Shop, Simulator, end_in_order, tail, token_of

TEXT = "\"'><script>alert(1)</script><a href=x>&amp;\u202e7"
# Words may be long, and begin a line of their own.
WORDS = f"{TEXT}\r\nforged: paid"
QUOTED = urllib.parse.quote(TEXT, safe="")
# The name under which each gateway tells a reference number, and where it comes back to.
GATEWAYS = {"tara": ("purchaseVerify", "rrn", "callBackUrl"), "tabapay": ("verify", "shaparakRefNumber", "callbackURL")}
ATTRIBUTES = set("accept-charset action charset content dir href id lang method name rel type value".split())


def need(truth: bool, why: str) -> None:
    if not truth:
        raise AssertionError(why)


class Page(html.parser.HTMLParser):
    """What a browser makes of a page: its title, its text, and the basket's number."""

    def __init__(self, source: str):
        super().__init__()
        self.open, self.title, self.text, self.basket, self.source = [], "", "", None, source
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attributes: list) -> None:
        self.open.append(tag)
        given = dict(attributes)
        need(given.keys() <= ATTRIBUTES and given.get("href") != "x", f"somebody's own markup: {tag} {given}\n{self.source}")
        if given.get("name") == "basket":
            self.basket = given["value"]

    def handle_endtag(self, tag: str) -> None:
        while tag in self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        need(inside != "script" or "alert" not in data, f"somebody's own script:\n{self.source}")
        need("bdi" in self.open or "\u202e" not in data, f"what turns the text beside it:\n{self.source}")
        if inside == "title":
            self.title += data
        self.text += data


class Visitor:
    """Asks a shop, and looks at everything that it answers."""

    def __init__(self, shop: Shop):
        self.address, self.count = urllib.parse.urlsplit(shop.origin).netloc, 0

    def ask(self, method: str, path: str, form: dict | None = None, **headers: str) -> tuple:
        connection = http.client.HTTPConnection(self.address, timeout=60)
        body = None if form is None else urllib.parse.urlencode(form)
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text, kind = answer.read().decode(), answer.headers.get("Content-Type", "").lower()
        connection.close()
        self.count += 1
        # A server may refuse another host with a page of its own.
        if text and "Host" not in headers:
            need(kind.endswith("; charset=utf-8"), f"{method} {path}: its type is {kind!r}")
        page = Page(text) if kind.startswith("text/html") else text
        return answer.status, page, answer.headers.get("Location")

    def begin(self, gateway: str, **headers: str) -> str:
        status, page, _ = self.ask("POST", "/pay", {"gateway": gateway}, **headers)
        token = token_of(page.source) if status == 200 else None
        need(token is not None, f"{gateway} was not begun: {status}")
        return token

    def bring(self, callback: dict) -> str:
        """The payer comes back, and is led on to the receipt."""
        url = urllib.parse.urlsplit(callback["url"])
        form = dict(callback["fields"]) if callback["method"] == "POST" else None
        status, _, location = self.ask(callback["method"], url.path + (f"?{url.query}" if url.query else ""), form)
        need(status == 303 and location is not None, f"the callback was answered with {status}, {location}")
        need(location.startswith("/receipt/") and not set(location[9:]) & set("/?#<>\" \r\n"), f"led on to {location!r}")
        return location


def in_requests(visitor: Visitor) -> None:
    for path in (f"/?lang={QUOTED}", f"/{QUOTED}", f"/receipt/{QUOTED}", f"/receipt/{QUOTED}?lang={QUOTED}", f"/back/{QUOTED}",
                 f"/back/tara?token={QUOTED}&result={QUOTED}&desc={QUOTED}&orderId={QUOTED}",
                 f"/back/tabapay?token={QUOTED}&responseCode={QUOTED}&status={QUOTED}&amount={QUOTED}"):
        visitor.ask("GET", path)
    visitor.ask("POST", "/back/tara", {"token": WORDS, "result": WORDS, "desc": WORDS, "orderId": WORDS})
    status, page, _ = visitor.ask("POST", "/pay", {"gateway": TEXT, "basket": TEXT})
    need(status == 200 and TEXT not in page.text, f"an order was begun with a number of somebody's own: {status}")


def in_words(visitor: Visitor, simulator: Simulator) -> None:
    """Of a payer who forges a negative callback, and of gateways that refuse."""
    def refusal(code: str) -> str:
        return json.dumps({"result": code, "responseCode": code, "description": WORDS, "message": WORDS})

    for gateway, create, code in (("tara", "getToken", "12"), ("tabapay", "create", "-5")):
        verify = GATEWAYS[gateway][0]
        fault(simulator, gateway, create, "body", text=refusal(code))
        status, _, _ = visitor.ask("POST", "/pay", {"gateway": gateway})
        need(status == 502, f"{gateway} refused, and the shop said {status}")
        token = visitor.begin(gateway)
        fault(simulator, gateway, "callback", "set_field", field="desc", value=WORDS)
        receipt = visitor.bring(simulator.control("POST", f"payments/{token}/decline", {})["callback"])
        title = visitor.ask("GET", f"{receipt}?lang=en")[1].title
        need(title == "Not paid", f"after a negative callback the receipt says {title!r}")
        fault(simulator, gateway, verify, "body", text=refusal(code))
        visitor.ask("GET", visitor.bring(simulator.control("POST", f"payments/{token}/pay", {})["callback"]))


def in_records(visitor: Visitor, simulator: Simulator, journal: pathlib.Path) -> None:
    """The order's number, and the reference number of who pays it."""
    for gateway, (verify, field, _) in GATEWAYS.items():
        token, order = visitor.begin(gateway), f"{TEXT} {gateway}"
        with contextlib.closing(sqlite3.connect(journal, timeout=30)) as books, books:
            books.execute("UPDATE payment SET data = json_set(data, '$.sent_order_id', order_id, '$.order_id', ?1), order_id = ?1 "
                          "WHERE token = ?2", (order, token))
        _, page, _ = visitor.ask("GET", f"/receipt/{urllib.parse.quote(order, safe='')}?lang=en")
        need((page.title, page.basket) == ("Waiting for the payment", order), f"the basket is {page.basket!r} ({page.title})")
        fault(simulator, gateway, verify, "set_field", field=field, value=f"{TEXT} 7")
        receipt = visitor.bring(simulator.control("POST", f"payments/{token}/pay", {})["callback"])
        _, page, _ = visitor.ask("GET", f"{receipt}?lang=en")
        need(page.title == "Paid" and f"{TEXT} 7" in page.text, f"the receipt of {receipt} says {page.title}: {page.text}")
        visitor.ask("POST", "/sweep", {})
        rows = [row for row in json.loads(visitor.ask("GET", "/books")[1]) if row["order"] == order]
        need([(row["amount"], row["reference"]) for row in rows] == [(150_000, f"{TEXT} 7")], f"booked is {rows}")
        visitor.ask("GET", "/journal")


def fault(simulator: Simulator, gateway: str, operation: str, name: str, **parameters: str) -> None:
    simulator.control("POST", "faults", {"gateway": gateway, "operation": operation, "fault": name, "params": parameters})


def for_tests_alone(visitor: Visitor) -> None:
    for method, path in (("GET", "/books"), ("GET", "/journal"), ("POST", "/sweep"), ("GET", "/sweep")):
        status, page, _ = visitor.ask(method, path, {} if method == "POST" else None)
        need(status == 404, f"{method} {path} is answered with {status} to everybody")
        need("payment" not in getattr(page, "source", page), f"{method} {path} shows payments to everybody")


def comes_back_to(visitor: Visitor, simulator: Simulator, origin: str) -> None:
    """Whatever the request says of the host. A shop may refuse it whole."""
    for gateway, (_, _, field) in GATEWAYS.items():
        for name, value in (("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"), ("Forwarded", "host=evil.example")):
            before = simulator.control("GET", "payments?limit=1")["total"]
            status, _, _ = visitor.ask("POST", "/pay", {"gateway": gateway}, **{name: value})
            begun = simulator.control("GET", "payments?limit=1")
            if begun["total"] == before:
                need(name == "Host" and status in (400, 404, 421), f"{name}: {value} was answered with {status}")
                continue
            address = begun["payments"][0]["request"][field]
            need(address == f"{origin}/back/{gateway}", f"{name}: {value} makes payers come back to {address}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs="+")
    given = parser.parse_args()
    end_in_order()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as directory, contextlib.ExitStack() as ends:
        work = pathlib.Path(directory)
        journal, log = work / "journal.db", work / "shop.log"
        simulator = Simulator(ends, work, SEED)
        arguments = ["--port", "0", "--tara-url", simulator.ready["tara"], "--tabapay-url", simulator.ready["tabapay"],
                     "--ca-file", str(simulator.ca_file), "--journal", f"sqlite:{journal}", "--books", str(work / "books.db")]
        try:
            for_tests = Shop(ends, given.command, ["--for-tests", *arguments], log)
            visitor = Visitor(for_tests)
            in_requests(visitor)
            in_words(visitor, simulator)
            in_records(visitor, simulator, journal)
            shop = Shop(ends, given.command, [*arguments, "--origin", "https://shop.example"], log)
            stranger = Visitor(shop)
            for_tests_alone(stranger)
            comes_back_to(stranger, simulator, "https://shop.example")
            comes_back_to(visitor, simulator, for_tests.origin)
            for one in (for_tests, shop):
                one.stop()
            for line in log.read_text(encoding="utf-8").split("\n"):
                need(line.isprintable() and not line.startswith("forged"), f"a line of the log: {line!r}")
        except BaseException:
            print(tail(log) if log.exists() else "", file=sys.stderr, flush=True)
            raise
        simulator.stop()
        print(f"hostile: {visitor.count + stranger.count} passed, 0 failed")


if __name__ == "__main__":
    main()
