#!/usr/bin/env python3
"""Kills shops while payers pay, and compares the books afterwards, to the Rial.

    tests/shops/kills.py [--payments N] [--processes N] [--kills N] [--seed N] -- COMMAND...

COMMAND starts a shop of examples/; it gets the addresses, the journal and the books as arguments, and prints where it
listens. Several of them share one journal and one file of books. While payers begin, pay, decline or walk away, and
their callbacks come late, twice, in another order or never, the processes are killed with SIGKILL and started anew.
At the end every payment that the gateways settled must be booked once, nothing else may be booked, and the journal must
say so too.

The simulator's program is DARGAH_SIMULATOR (target/debug/dargah-simulator unless set).
"""

import argparse
import concurrent.futures
import html
import json
import os
import pathlib
import random
import re
import signal
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 90
# For tests: reconcile may ask soon, and a dead process's lease ends soon.
HURRY = ["--payer-ms", "1500", "--lease-ms", "3000"]
LOST = (urllib.error.URLError, ConnectionError, TimeoutError, OSError)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """What a shop answers is looked at, not followed."""

    def redirect_request(self, *_):
        return None


class Simulator:
    """The gateways, and their control API."""

    def __init__(self, work: pathlib.Path, seed: int):
        program = os.environ.get("DARGAH_SIMULATOR", str(ROOT / "target/debug/dargah-simulator"))
        self.ca_file = work / "ca.pem"
        options = ["--seed", str(seed), "--ca-file", str(self.ca_file), "--json", "--until-stdin-closes", "--log", "0"]
        self.process = subprocess.Popen([program, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line.startswith("ready "):
            sys.exit("kills: the simulator did not start")
        self.ready = json.loads(line.removeprefix("ready "))
        self.context = ssl.create_default_context(cafile=str(self.ca_file))

    def control(self, method: str, path: str, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.ready['control']}/{path}", data=data, method=method)
        with urllib.request.urlopen(request, context=self.context, timeout=20) as answer:
            return json.load(answer)

    def stop(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=10)


class Shop:
    """One process of the shop; after a kill another one takes its place."""

    def __init__(self, command: list, arguments: list, log):
        self.command, self.log, self.lock = [*command, *arguments], log, threading.Lock()
        self.process = self.origin = None
        self.start()

    def start(self) -> None:
        process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=self.log, text=True)
        origin = process.stdout.readline().strip()
        if not origin.startswith("http://"):
            sys.exit(f"kills: the shop did not start: {origin!r}; see {self.log.name}")
        self.process, self.origin = process, origin

    def kill(self) -> None:
        with self.lock:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process.stdout.close()
            self.start()

    def ask(self, method: str, path: str, body=None) -> tuple:
        opener = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}))
        request = urllib.request.Request(self.origin + path, data=body, method=method)
        try:
            with opener.open(request, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)


def token_of(page: str) -> str:
    """The payment's token, out of the page that takes the browser to the gateway."""
    page = html.unescape(page)
    field = re.search(r'name="token" value="([^"]+)"', page)
    return field.group(1) if field else re.search(r'href="[^"]*/([^/"?]+)[^"/]*" rel', page).group(1)


class Payers:
    """Many payers at once. Each does what its own numbers say, whatever the others do."""

    def __init__(self, simulator: Simulator, shops: list, seed: int):
        self.simulator, self.shops, self.seed = simulator, shops, seed
        self.counts = dict.fromkeys(["paid", "declined", "walked away", "no page", "callbacks", "lost callbacks"], 0)
        self.lock = threading.Lock()

    def count(self, what: str) -> None:
        with self.lock:
            self.counts[what] += 1

    def one(self, number: int) -> None:
        dice = random.Random(f"{self.seed}:{number}")
        gateway = dice.choice(["tara", "tabapay"])
        form = urllib.parse.urlencode({"gateway": gateway}).encode()
        page = self.begin(dice, form)
        if page is None:
            return
        token = token_of(page)
        does = dice.choices(["pay", "decline", "leave"], [8, 1, 1])[0]
        answer = self.simulator.control("POST", f"payments/{token}/{does}", {})
        self.count({"pay": "paid", "decline": "declined", "leave": "walked away"}[does])
        if does == "leave" or dice.random() < 0.15:
            return
        callback = answer["callback"]
        for _ in range(dice.choice([1, 1, 2, 3])):
            self.bring(callback, dice.choice(self.shops))

    def begin(self, dice: random.Random, form: bytes):
        for _ in range(4):
            try:
                status, page = dice.choice(self.shops).ask("POST", "/pay", form)
            except LOST:
                status, page = 0, ""
            if status == 200:
                return page
            self.count("no page")
        return None

    def bring(self, callback: dict, shop: Shop) -> None:
        """The browser comes back; which process is behind the address is not its business."""
        url = urllib.parse.urlsplit(callback["url"])
        path = url.path + (f"?{url.query}" if url.query else "")
        body = callback["body"].encode() if callback["method"] == "POST" else None
        try:
            shop.ask(callback["method"], path, body)
            self.count("callbacks")
        except LOST:
            self.count("lost callbacks")


def differences(simulator: Simulator, shop: Shop) -> list:
    """What the simulator, the shop's books and the journal do not agree on."""
    settled, wrong = {}, []
    for payment in simulator.control("GET", "payments?limit=100000")["payments"]:
        account = simulator.control("GET", f"payments/{payment['token']}/account")
        if account["paid"]:
            settled[payment["rrn"]] = account["settled"]
            if account["settled"] != account["paid"]:
                wrong.append(f"paid and not settled: {payment['rrn']}")
    booked = {}
    for row in json.loads(shop.ask("GET", "/books")[1]):
        if row["reference"] in booked:
            wrong.append(f"booked twice: {row}")
        booked[row["reference"]] = row["amount"]
    journal = {}
    for line in shop.ask("GET", "/journal")[1].splitlines():
        payment = json.loads(line)["payment"]
        if payment["state"] == "paid":
            journal[payment["reference_number"]] = payment["reported"]
            if not payment["acknowledged"]:
                wrong.append(f"paid and not acknowledged: {payment['id']}")
        elif payment["state"] == "verifying":
            wrong.append(f"still {payment['state']}: {payment['id']}")
        # Unknown may stay so until its window ends, where the gateway settled nothing: what it settled is compared below.
    for name, other in (("books", booked), ("journal", journal)):
        for reference in settled.keys() | other.keys():
            if settled.get(reference) != other.get(reference):
                wrong.append(f"{reference}: the gateway settled {settled.get(reference)}, the {name} have {other.get(reference)}")
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--payments", type=int, default=60)
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1405)
    parser.add_argument("--journal", help="another journal than a fresh SQLite file, e.g. postgres://…")
    parser.add_argument("--no-sweep", action="store_true", help="leave reconcile out: for the test of this test")
    parser.add_argument("command", nargs="+")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        work = pathlib.Path(directory)
        simulator = Simulator(work, given.seed)
        arguments = ["--port", "0", "--tara-url", simulator.ready["tara"], "--tabapay-url", simulator.ready["tabapay"],
                     "--ca-file", str(simulator.ca_file), "--journal", given.journal or f"sqlite:{work / 'journal.db'}",
                     "--books", str(work / "books.db"), *HURRY]
        with open(work / "shops.log", "w+", encoding="utf-8") as log:
            shops = [Shop(given.command, arguments, log) for _ in range(given.processes)]
            payers = Payers(simulator, shops, given.seed)
            with concurrent.futures.ThreadPoolExecutor(max_workers=8) as pool:
                waiting = [pool.submit(payers.one, number) for number in range(given.payments)]
                dice = random.Random(f"{given.seed}:kills")
                for kill in range(given.kills):
                    # Spread over the payments, not over time: a slow machine has its kills just as well.
                    after = given.payments * (kill + dice.random()) / given.kills
                    while sum(one.done() for one in waiting) < after and not all(one.done() for one in waiting):
                        time.sleep(0.005)
                    dice.choice(shops).kill()
                for one in waiting:
                    one.result()
            end = time.monotonic() + PATIENCE
            wrong = ["nothing was compared"]
            while wrong and time.monotonic() < end:
                if not given.no_sweep:
                    shops[0].ask("POST", "/sweep", b"")
                wrong = differences(simulator, shops[0])
                if wrong and given.no_sweep:
                    break
                time.sleep(0.3)
            totals = simulator.control("GET", "ledger")["totals"]
            for shop in shops:
                shop.stop()
            simulator.stop()
            print(f"seed {given.seed}, {given.processes} processes, {given.kills} kills: {payers.counts}; settled {totals['settled']} Rial")
            if wrong:
                log.seek(0)
                sys.exit("\n".join([*log.read().splitlines()[-20:], *wrong[:20]]))
            print("gateway, books and journal agree")


if __name__ == "__main__":
    main()
