#!/usr/bin/env python3
"""Clicks through a shop in a headless Chromium, as a payer does.

    tests/shops/browser.py [--all] [--screenshots DIRECTORY] -- COMMAND...

COMMAND starts a shop of examples/ (see kills.py). Paid through both gateways; with --all also declined, walked away, and
paid with the callback page reloaded and the back button used. Needs chromium and chromium-driver.
"""

import argparse
import base64
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

from kills import Shop, Simulator

FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--ignore-certificate-errors", "--window-size=700,900"]
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    """As much of WebDriver as it takes to click."""

    def __init__(self, work: pathlib.Path):
        program = shutil.which("chromedriver")
        if not program:
            sys.exit("browser: no chromedriver. On Debian: apt-get install chromium chromium-driver")
        self.driver = subprocess.Popen([program, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.driver.stdout:
            if "started successfully on port" in line:
                self.url = f"http://127.0.0.1:{line.rstrip().rstrip('.').split()[-1]}"
                break
        options = {"args": [*FLAGS, f"--user-data-dir={work / 'profile'}"]}
        capabilities = {"alwaysMatch": {"goog:chromeOptions": options, "acceptInsecureCerts": True}}
        self.session = self.call("POST", "/session", {"capabilities": capabilities})["sessionId"]
        self.url += f"/session/{self.session}"

    def call(self, method: str, path: str, body=None):
        data = json.dumps(body if body is not None else {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.url + path, data=data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise LookupError(json.load(error)["value"]["message"].splitlines()[0]) from None

    def go(self, url: str) -> None:
        self.call("POST", "/url", {"url": url})

    def title(self) -> str:
        return self.call("GET", "/title")

    def address(self) -> str:
        return self.call("GET", "/url")

    def click(self, css: str) -> None:
        """Waits for it: pages that forward themselves take their time."""
        end = time.monotonic() + 60
        while True:
            try:
                found = self.call("POST", "/element", {"using": "css selector", "value": css})
                return self.call("POST", f"/element/{found[ELEMENT]}/click")
            except LookupError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def wait_for(self, part: str) -> None:
        end = time.monotonic() + 60
        while part not in self.address():
            if time.monotonic() > end:
                sys.exit(f"browser: never came to {part}, but stands at {self.address()}: {self.title()}")
            time.sleep(0.05)

    def screenshot(self, path: pathlib.Path) -> None:
        path.write_bytes(base64.b64decode(self.call("GET", "/screenshot")))

    def stop(self) -> None:
        self.call("DELETE", "")
        self.driver.terminate()
        self.driver.wait(timeout=10)


class Walk:
    """One payer after the other, through one shop."""

    def __init__(self, browser: Browser, shop: Shop, pictures):
        self.browser, self.shop, self.pictures, self.count = browser, shop, pictures, 0

    def picture(self, name: str) -> None:
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.browser.screenshot(self.pictures / f"{name}.png")

    def pay_page(self, gateway: str, lang: str = "fa") -> None:
        self.browser.go(f"{self.shop.origin}/" + ("?lang=en" if lang == "en" else ""))
        self.picture(f"product-{lang}")
        self.browser.click(f"button[value={gateway}]")

    def does(self, gateway: str, action: str) -> None:
        self.pay_page(gateway)
        self.browser.click(f"[name=action][value={action}]")

    def expect(self, name: str, title: str) -> None:
        self.browser.wait_for("/receipt/")
        self.picture(name)
        if self.browser.title() != title:
            sys.exit(f"browser: {name}: the receipt says {self.browser.title()!r}, not {title!r}")
        self.count += 1
        print(f"{name}: {title}")

    def books(self) -> list:
        return json.loads(self.shop.ask("GET", "/books")[1])

    def paid(self, gateway: str) -> None:
        before = len(self.books())
        self.does(gateway, "pay")
        self.expect(f"paid-{gateway}", "پرداخت شد")
        if len(self.books()) != before + 1:
            sys.exit("browser: the books do not have the payment")

    def declined(self, gateway: str) -> None:
        self.does(gateway, "decline")
        self.expect(f"declined-{gateway}", "پرداخت نشد")

    def walked_away(self, gateway: str) -> None:
        before = self.books()
        self.does(gateway, "leave")
        self.picture(f"left-{gateway}")
        if self.books() != before:
            sys.exit("browser: somebody who walked away is in the books")
        self.count += 1
        print(f"walked-away-{gateway}: not in the books")

    def reloaded(self, gateway: str) -> None:
        """The receipt is reloaded, and the payer goes back over the callback: it is sent anew."""
        self.paid(gateway)
        before = self.books()
        receipt = self.browser.address()
        self.browser.call("POST", "/refresh")
        self.expect(f"reloaded-{gateway}", "پرداخت شد")
        self.browser.call("POST", "/back")
        self.browser.call("POST", "/forward")
        self.browser.go(receipt + "?lang=en")
        self.expect(f"english-{gateway}", "Paid")
        if self.books() != before:
            sys.exit("browser: reloading changed the books")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="all four cases at both gateways")
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("command", nargs="+")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        work = pathlib.Path(directory)
        simulator = Simulator(work, 1405)
        arguments = ["--port", "0", "--tara-url", simulator.ready["tara"], "--tabapay-url", simulator.ready["tabapay"],
                     "--ca-file", str(simulator.ca_file), "--journal", f"sqlite:{work / 'journal.db'}", "--books", str(work / "books.db")]
        with open(work / "shop.log", "w+", encoding="utf-8") as log:
            shop = Shop(given.command, arguments, log)
            browser = Browser(work)
            walk = Walk(browser, shop, given.screenshots)
            for gateway in ("tara", "tabapay"):
                if given.all:
                    walk.declined(gateway)
                    walk.walked_away(gateway)
                    walk.reloaded(gateway)
                else:
                    walk.paid(gateway)
            browser.stop()
            shop.stop()
        simulator.stop()
        print(f"{walk.count} walks through the shop, all as they should be")


if __name__ == "__main__":
    main()
