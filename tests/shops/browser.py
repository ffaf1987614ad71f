#!/usr/bin/env python3
"""Clicks through a shop in a headless Chromium, as a payer does.

    tests/shops/browser.py [--all] [--screenshots DIRECTORY] [--patience SECONDS] -- COMMAND...

COMMAND starts a shop of examples/ (see kills.py). Paid through both gateways; with --all also declined, walked away, and
paid with the receipt reloaded and the back button used. A failure shows the page it stands on. Needs chromium and
chromium-driver.
"""

import argparse
import base64
import contextlib
import fnmatch
import json
import os
import pathlib
import shutil
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
        return self.call("POST", "/execute/sync", {"script": PAGE, "args": []})

    def title(self) -> str:
        return self.page()[3]

    def address(self) -> str:
        return self.page()[2]

    def arrive(self, path: str, body, to: str) -> None:
        """Takes a step and waits until another document is there, all of it, at the address `to`, which may hold `*`.
        Pages that forward themselves have other addresses."""
        self.wanted = f"{path.rpartition('/')[2]} to lead to {to}"
        before = self.page()[0]
        self.call("POST", path, body)
        end = time.monotonic() + self.patience
        while True:
            with contextlib.suppress(LookupError):
                document, state, address, _ = self.page()
                if document != before and state == "complete" and fnmatch.fnmatchcase(address, to):
                    return
            if time.monotonic() > end:
                raise TimeoutError(f"browser: {self.patience:g} s went by in vain")
            time.sleep(0.02)

    def go(self, url: str) -> None:
        self.arrive("/url", {"url": url}, url)

    def click(self, css: str, to: str) -> None:
        self.wanted = f"{css} to be there"
        found = self.call("POST", "/element", {"using": "css selector", "value": css})
        self.arrive(f"/element/{found[ELEMENT]}/click", None, to)

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

    def __init__(self, browser: Browser, simulator: Simulator, shop: Shop, pictures):
        self.browser, self.shop, self.pictures, self.count = browser, shop, pictures, 0
        self.gateways = simulator.ready["control"].removesuffix("/_simulator")

    def picture(self, name: str) -> None:
        if self.pictures:
            self.browser.screenshot(self.pictures / f"{name}.png")

    def does(self, gateway: str, action: str, to: str) -> None:
        self.browser.go(f"{self.shop.origin}/")
        self.picture("product-fa")
        self.browser.click(f"button[value={gateway}]", f"{self.gateways}/pay/*")
        self.browser.click(f"[name=action][value={action}]", to)

    def expect(self, name: str, title: str) -> None:
        self.picture(name)
        if self.browser.title() != title:
            sys.exit(f"browser: {name}: the page says {self.browser.title()!r}, not {title!r}")
        self.count += 1
        print(f"{name}: {title}", flush=True)

    def books(self) -> list:
        return json.loads(self.shop.ask("GET", "/books")[1])

    def paid(self, gateway: str) -> None:
        before = len(self.books())
        self.does(gateway, "pay", f"{self.shop.origin}/receipt/*")
        self.expect(f"paid-{gateway}", "پرداخت شد")
        if len(self.books()) != before + 1:
            sys.exit("browser: the books do not have the payment")

    def declined(self, gateway: str) -> None:
        self.does(gateway, "decline", f"{self.shop.origin}/receipt/*")
        self.expect(f"declined-{gateway}", "پرداخت نشد")

    def walked_away(self, gateway: str) -> None:
        before = self.books()
        self.does(gateway, "leave", f"{self.gateways}/_simulator/page/*")
        self.expect(f"walked-away-{gateway}", "پرداخت نیمه‌کاره ماند")
        if self.books() != before:
            sys.exit("browser: somebody who walked away is in the books")

    def reloaded(self, gateway: str) -> None:
        """The receipt is reloaded, and the payer goes back to the gateway and asks it once more."""
        self.paid(gateway)
        before = self.books()
        receipt = self.browser.address()
        self.browser.arrive("/refresh", None, receipt)
        self.expect(f"reloaded-{gateway}", "پرداخت شد")
        # To the gateway's page, or where that was a form to Chromium's question whether to send it again; reloading does.
        self.browser.arrive("/back", None, "*")
        self.browser.arrive("/refresh", None, f"{self.gateways}/*")
        self.expect(f"back-{gateway}", "این تراکنش پیش‌تر پرداخت شده است")
        self.browser.arrive("/forward", None, receipt)
        self.expect(f"forward-{gateway}", "پرداخت شد")
        self.browser.go(receipt + "?lang=en")
        self.expect(f"english-{gateway}", "Paid")
        if self.books() != before:
            sys.exit("browser: reloading changed the books")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="all four cases at both gateways")
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
                     "--ca-file", str(simulator.ca_file), "--journal", f"sqlite:{work / 'journal.db'}", "--books", str(work / "books.db")]
        shop = Shop(ends, given.command, arguments, work / "shop.log")
        browser = Browser(ends, work, given.patience)
        walk = Walk(browser, simulator, shop, given.screenshots)
        try:
            for gateway in ("tara", "tabapay"):
                if given.all:
                    walk.declined(gateway)
                    walk.walked_away(gateway)
                    walk.reloaded(gateway)
                else:
                    walk.paid(gateway)
        except BaseException:
            print(browser.report(), tail(work / "shop.log"), sep="\n", file=sys.stderr, flush=True)
            raise
        browser.stop()
        shop.stop()
        simulator.stop()
        print(f"{walk.count} walks through the shop, all as they should be")


if __name__ == "__main__":
    main()
