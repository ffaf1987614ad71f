#!/usr/bin/env python3
"""Clicks through a shop in a headless Chromium, as a payer does.

    tests/shops/browser.py [--all] [--screenshots DIRECTORY] [--patience SECONDS] -- COMMAND...

COMMAND starts a shop of examples/ (see kills.py). At both gateways one payer presses twice, cancels, pays again and reloads,
and another one pays when the gateway's page is over; with --all a third one walks away. Each order is paid once, under its
basket's number. A failure shows the page it stands on. Needs chromium and chromium-driver.
"""

import argparse
import base64
import contextlib
import fnmatch
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from kills import ROOT, SEED, Child, Shop, Simulator, end_in_order, tail

FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--ignore-certificate-errors", "--window-size=700,900"]
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
# Where pictures of failures are kept: scripts that run this throw their TMPDIR away.
KEPT = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target").absolute() / "screenshots"
# The first one tells documents apart, also those of one address: when it began, to a fraction of a millisecond.
PAGE = "return [performance.timeOrigin, document.readyState, location.href, document.title]"


class Browser:
    """As much of WebDriver as it takes to click. Each step waits for the page that it leads to, and no step begins before."""

    def __init__(self, ends: contextlib.ExitStack, work: pathlib.Path, patience: float):
        program = shutil.which("chromedriver")
        if not program:
            sys.exit("browser: no chromedriver. On Debian: apt-get install chromium chromium-driver")
        self.patience, self.wanted = patience, "a new browser"
        # Chromedriver, where it is killed, leaves the browser.
        chromium = work / "chromium"
        chromium.write_text('#!/bin/sh\nexec setpriv --pdeathsig KILL chromium "$@"\n')
        chromium.chmod(0o755)
        driver = Child(ends, [program, "--port=0"], stderr=subprocess.DEVNULL)
        while "started successfully on port" not in (line := driver.line()):
            if not line:
                sys.exit("browser: chromedriver did not start")
        self.url = f"http://127.0.0.1:{line.rstrip().rstrip('.').split()[-1]}"
        # Chromedriver's own waiting misses pages that begin a moment after the click, so it is left out. A page that goes away
        # answers no script before the next one is there, which may be never.
        options = {"binary": str(chromium), "args": [*FLAGS, f"--user-data-dir={work / 'profile'}"]}
        capabilities = {"goog:chromeOptions": options, "acceptInsecureCerts": True, "pageLoadStrategy": "none", "timeouts": {"script": 10_000}}
        self.url += f"/session/{self.call('POST', '/session', {'capabilities': {'alwaysMatch': capabilities}})['sessionId']}"
        # In order where it can: what is killed leaves files behind.
        ends.callback(self.stop)

    def call(self, method: str, path: str, body=None):
        data = json.dumps(body if body is not None else {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.url + path, data=data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise LookupError(json.load(error)["value"]["message"].splitlines()[0]) from None

    def page(self) -> list:
        return self.run(PAGE)

    def title(self) -> str:
        return self.page()[3]

    def run(self, script: str):
        return self.call("POST", "/execute/sync", {"script": script, "args": []})

    def wait(self, wanted: str, come) -> None:
        self.wanted = wanted
        end = time.monotonic() + self.patience
        while not come():
            if time.monotonic() > end:
                raise TimeoutError(f"browser: {self.patience:g} s went by in vain")
            time.sleep(0.02)

    def arrive(self, step: str, take, to: str) -> None:
        """Takes a step and waits until another document is there, all of it, at the address `to`, which may hold `*`.
        Pages that forward themselves have other addresses."""
        self.wanted = wanted = f"{step} to lead to {to}"
        before = self.page()[0]
        take()

        def there() -> bool:
            with contextlib.suppress(LookupError):
                document, state, address, _ = self.page()
                return document != before and state == "complete" and fnmatch.fnmatchcase(address, to)
            return False

        self.wait(wanted, there)

    def go(self, url: str) -> None:
        self.arrive("url", lambda: self.call("POST", "/url", {"url": url}), url)

    def button(self, name: str, to: str) -> None:
        """One of the browser's own: `back`, `forward`, `refresh`."""
        self.arrive(name, lambda: self.call("POST", f"/{name}"), to)

    def click(self, css: str, to: str) -> None:
        self.wanted = f"{css} to be there"
        found = self.call("POST", "/element", {"using": "css selector", "value": css})
        self.arrive("click", lambda: self.call("POST", f"/element/{found[ELEMENT]}/click"), to)

    def middle(self, css: str) -> dict:
        script = f"const at = document.querySelector('{css}').getBoundingClientRect()"
        return self.run(f"{script}; return {{x: at.x + at.width / 2, y: at.y + at.height / 2}}")

    def press(self, place: dict, count: int) -> None:
        """The mouse, at once. Whoever asks for an element waits for the page that is on its way."""
        for kind in ("mousePressed", "mouseReleased"):
            event = {"type": kind, "button": "left", "clickCount": count, **place}
            self.call("POST", "/goog/cdp/execute", {"cmd": "Input.dispatchMouseEvent", "params": event})

    def screenshot(self, path: pathlib.Path) -> None:
        path.write_bytes(base64.b64decode(self.call("GET", "/screenshot")))

    def report(self) -> str:
        """Where it stands, for who was not there."""
        said = [f"browser: waited for {self.wanted}"]
        try:
            # What does not come must not be waited for here.
            self.call("POST", "/goog/cdp/execute", {"cmd": "Page.stopLoading", "params": {}})
            _, state, address, title = self.page()
            said.append(f"browser: stands at {address}: {title} ({state})")
            KEPT.mkdir(parents=True, exist_ok=True)
            path = KEPT / f"failed-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.png"
            self.screenshot(path)
            said.append(f"browser: screenshot: {path}")
        except (LookupError, OSError) as error:
            said.append(f"browser: cannot be asked where it stands: {error}")
        return "\n".join(said)

    def stop(self) -> None:
        with contextlib.suppress(LookupError, OSError):
            self.call("DELETE", "")


class Walk:
    """One payer after the other, through one shop."""

    def __init__(self, browser: Browser, simulator: Simulator, journal: pathlib.Path, pictures):
        self.browser, self.simulator, self.journal, self.pictures, self.count = browser, simulator, journal, pictures, 0
        self.gateways = simulator.ready["control"].removesuffix("/_simulator")

    def picture(self, name: str) -> None:
        if self.pictures:
            self.browser.screenshot(self.pictures / f"{name}.png")

    def expect(self, name: str, title: str) -> None:
        self.picture(name)
        if self.browser.title() != title:
            sys.exit(f"browser: {name}: the page says {self.browser.title()!r}, not {title!r}")
        self.count += 1
        print(f"{name}: {title}", flush=True)

    def starts(self, shop: Shop) -> None:
        """On the product's page, with a basket."""
        self.browser.go(f"{shop.origin}/")
        self.picture("product-fa")
        self.shop, self.order = shop, self.browser.run("return document.querySelector('[name=basket]').value")
        self.receipt, self.books_before, self.pages_before = f"{shop.origin}/receipt/{self.order}", self.books(), self.pages()

    def books(self) -> list:
        return json.loads(self.shop.ask("GET", "/books")[1])

    def pages(self) -> list:
        """The payments that the gateways gave a page to, the oldest first."""
        return self.simulator.control("GET", "payments")["payments"][::-1]

    def begun(self) -> int:
        """How many payments the journal has. Not by the shop, which may serve one request at a time."""
        with contextlib.closing(sqlite3.connect(f"{self.journal.as_uri()}?mode=ro", uri=True)) as journal:
            return journal.execute("SELECT count(*) FROM payment").fetchone()[0]

    def begins(self, gateway: str) -> None:
        self.browser.click(f"button[value={gateway}]", f"{self.gateways}/pay/*")

    def begins_twice(self, gateway: str) -> None:
        """A double click. The gateway answers after the second one, so that the shop gets both."""
        button, begun = self.browser.middle(f"button[value={gateway}]"), self.begun()

        def double_click() -> None:
            self.simulator.process.send_signal(signal.SIGSTOP)
            self.browser.press(button, 1)
            self.browser.wait("the first click to be in the journal", lambda: self.begun() > begun)
            self.browser.press(button, 2)
            self.simulator.process.send_signal(signal.SIGCONT)

        self.browser.arrive("double click", double_click, f"{self.gateways}/pay/*")

    def does(self, action: str, to: str) -> None:
        self.browser.click(f"[name=action][value={action}]", to)

    def paid(self, name: str, earlier: str) -> None:
        """Paid once, with the number of the basket, after one page of the gateway that came to nothing."""
        self.expect(name, "پرداخت شد")
        booked = [row for row in self.books() if row not in self.books_before]
        if [row["order"] for row in booked] != [self.order]:
            sys.exit(f"browser: {name}: the books have {booked}, and not the order {self.order} once")
        if booked[0]["reference"] not in self.browser.run("return document.body.innerText"):
            sys.exit(f"browser: {name}: the page does not say the reference {booked[0]['reference']}")
        states = [page["state"] for page in self.pages()[len(self.pages_before):]]
        if states != [earlier, "settled"]:
            sys.exit(f"browser: {name}: the gateway gave the payer pages that are now {states}, not {earlier} and settled")

    def cancelled(self, gateway: str) -> None:
        """Presses twice, cancels, pays, reloads the receipt, and goes back to the gateway and asks it once more."""
        self.begins_twice(gateway)
        self.does("decline", self.receipt)
        self.expect(f"cancelled-{gateway}", "پرداخت نشد")
        self.begins(gateway)
        self.does("pay", self.receipt)
        self.paid(f"again-{gateway}", "declined")
        self.browser.button("refresh", self.receipt)
        self.paid(f"reloaded-{gateway}", "declined")
        # To the gateway's page, or where that was a form to Chromium's question whether to send it again; reloading does.
        self.browser.button("back", "*")
        self.browser.button("refresh", f"{self.gateways}/*")
        self.expect(f"back-{gateway}", "این تراکنش پیش‌تر پرداخت شده است")
        self.browser.button("forward", self.receipt)
        self.paid(f"forward-{gateway}", "declined")

    def too_late(self, gateway: str) -> None:
        """Presses "pay" on a page of the gateway that is over, goes back to the shop, and pays."""
        self.begins(gateway)
        self.simulator.control("POST", f"payments/{self.pages()[-1]['token']}/expire")
        self.does("pay", f"{self.gateways}/*")
        self.expect(f"too-late-{gateway}", "مهلت پرداخت به پایان رسیده است")
        self.browser.button("back", "*")
        self.browser.button("back", f"{self.shop.origin}/")
        self.begins(gateway)
        self.does("pay", self.receipt)
        self.paid(f"after-its-end-{gateway}", "expired")

    def walked_away(self, gateway: str) -> None:
        self.begins(gateway)
        self.does("leave", f"{self.gateways}/_simulator/page/*")
        self.expect(f"walked-away-{gateway}", "پرداخت نیمه‌کاره ماند")
        self.browser.go(f"{self.receipt}?lang=en")
        self.expect(f"english-{gateway}", "Waiting for the payment")
        if self.books() != self.books_before:
            sys.exit("browser: somebody who walked away is in the books")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="also walk away")
    parser.add_argument("--screenshots", type=pathlib.Path, help="where to keep pictures of all pages")
    parser.add_argument("--patience", type=float, default=60, help="how many seconds a page may take")
    parser.add_argument("command", nargs="+")
    given = parser.parse_args()
    if given.screenshots:
        given.screenshots.mkdir(parents=True, exist_ok=True)
    end_in_order()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as directory, contextlib.ExitStack() as ends:
        work = pathlib.Path(directory)
        simulator = Simulator(ends, work, SEED)
        arguments = ["--port", "0", "--tara-url", simulator.ready["tara"], "--tabapay-url", simulator.ready["tabapay"],
                     "--ca-file", str(simulator.ca_file), "--journal", f"sqlite:{work / 'journal.db'}", "--books", str(work / "books.db"), "--for-tests"]
        shop = Shop(ends, given.command, arguments, work / "shop.log")
        # Of the same shop, and to this process each page of a gateway is over when it is begun again.
        hasty = Shop(ends, given.command, [*arguments, "--payer-ms", "1"], work / "shop.log")
        browser = Browser(ends, work, given.patience)
        walk = Walk(browser, simulator, work / "journal.db", given.screenshots)
        try:
            for gateway in ("tara", "tabapay"):
                walk.starts(hasty)
                walk.too_late(gateway)
                walk.starts(shop)
                walk.cancelled(gateway)
                if given.all:
                    walk.starts(shop)
                    walk.walked_away(gateway)
        except BaseException:
            print(browser.report(), tail(work / "shop.log"), sep="\n", file=sys.stderr, flush=True)
            raise
        browser.stop()
        shop.stop()
        hasty.stop()
        simulator.stop()
        print(f"{walk.count} walks through the shop, all as they should be")


if __name__ == "__main__":
    main()
