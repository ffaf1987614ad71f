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
import contextlib
import html
import json
import os
import pathlib
import random
import re
import select
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
# scripts/again gives another one each time.
SEED = int(os.environ.get("DARGAH_SEED", "1405"))
# For tests: reconcile may ask soon, and a dead process's lease ends soon.
HURRY = ["--payer-ms", "1500", "--lease-ms", "3000"]
LOST = (urllib.error.URLError, ConnectionError, TimeoutError, OSError)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """What a shop answers is looked at, not followed."""

    def redirect_request(self, *_):
        return None


def end_in_order() -> None:
    """Who ends this test by a signal ends what it started first, as a failure does."""
    def leave(number, _frame) -> None:
        # The next one must not come between.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.exit(128 + number)

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)


class Child(subprocess.Popen):
    """A program that ends with `ends`, and with whatever it started. Where this test is killed, the kernel kills it too."""

    def __init__(self, ends: contextlib.ExitStack, command: list, **how):
        # Unbuffered, so that what was not read yet is where `line` looks for it.
        super().__init__(["setpriv", "--pdeathsig", "KILL", *command], stdout=subprocess.PIPE, bufsize=0, start_new_session=True, **how)
        self.ended = False
        ends.callback(self.end)

    def line(self) -> str:
        """What it says next; nothing where it ended or says nothing in time."""
        ready, _, _ = select.select([self.stdout], [], [], PATIENCE)
        return self.stdout.readline().decode() if ready else ""

    def end(self) -> None:
        if not self.ended:
            self.ended = True
            # The group may be there without it.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
            self.wait()
            self.stdout.close()


class Simulator:
    """The gateways, and their control API."""

    def __init__(self, ends: contextlib.ExitStack, work: pathlib.Path, seed: int):
        program = os.environ.get("DARGAH_SIMULATOR", str(ROOT / "target/debug/dargah-simulator"))
        self.ca_file = work / "ca.pem"
        options = ["--seed", str(seed), "--ca-file", str(self.ca_file), "--json", "--until-stdin-closes", "--log", "0"]
        self.process = Child(ends, [program, *options], stdin=subprocess.PIPE)
        line = self.process.line()
        if not line.startswith("ready "):
            sys.exit("kills: the simulator did not start")
        self.ready = json.loads(line.removeprefix("ready "))
        self.context = ssl.create_default_context(cafile=str(self.ca_file))

    def control(self, method: str, path: str, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.ready['control']}/{path}", data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, context=self.context, timeout=20) as answer:
            return json.load(answer)

    def stop(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=10)


class Shop:
    """One process of the shop; after a kill another one takes its place."""

    def __init__(self, ends: contextlib.ExitStack, command: list, arguments: list, log: pathlib.Path):
        self.ends, self.command, self.log = ends, [*command, *arguments], log
        self.process = self.origin = None
        self.start()

    def start(self) -> None:
        with open(self.log, "a", encoding="utf-8") as log:
            process = Child(self.ends, self.command, stderr=log)
        origin = process.line().strip()
        if not origin.startswith("http://"):
            sys.exit(f"kills: the shop did not start: {origin!r}\n{tail(self.log)}")
        self.process, self.origin = process, origin

    def kill(self) -> None:
        self.process.end()
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


def tail(log: pathlib.Path) -> str:
    """What the shops complained of at last."""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])


def token_of(page: str):
    """The payment's token, out of the page that takes the browser to the gateway. None in a page that was cut: a server that
    names no length may be killed while it answers."""
    page = html.unescape(page)
    found = re.search(r'name="token" value="([^"]+)"', page) or re.search(r'href="[^"]*/([^/"?]+)[^"/]*" rel', page)
    return found and found.group(1)


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
        token = self.begin(dice, form)
        if token is None:
            return
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
            token = token_of(page) if status == 200 else None
            if token:
                return token
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
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--journal", help="another journal than a fresh SQLite file, e.g. postgres://…")
    parser.add_argument("--no-sweep", action="store_true", help="leave reconcile out: for the test of this test")
    parser.add_argument("command", nargs="+")
    given = parser.parse_args()
    end_in_order()
    with tempfile.TemporaryDirectory() as directory, contextlib.ExitStack() as ends:
        work, pool = pathlib.Path(directory), concurrent.futures.ThreadPoolExecutor(max_workers=8)
        # After the shops and the simulator: the payers have nobody to wait for then.
        ends.callback(pool.shutdown, cancel_futures=True)
        simulator = Simulator(ends, work, given.seed)
        arguments = ["--port", "0", "--tara-url", simulator.ready["tara"], "--tabapay-url", simulator.ready["tabapay"],
                     "--ca-file", str(simulator.ca_file), "--journal", given.journal or f"sqlite:{work / 'journal.db'}",
                     "--books", str(work / "books.db"), "--for-tests", *HURRY]
        shops = [Shop(ends, given.command, arguments, work / "shops.log") for _ in range(given.processes)]
        payers = Payers(simulator, shops, given.seed)
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
            sys.exit("\n".join([tail(work / "shops.log"), *wrong[:20]]))
        print("gateway, books and journal agree")


if __name__ == "__main__":
    main()
