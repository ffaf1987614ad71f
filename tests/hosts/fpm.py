#!/usr/bin/env python3
"""Shops under a real PHP-FPM behind a real nginx, in both ways in which FFI can be allowed there.

One shop calls the gateways itself, under steady load while workers are recycled: counted is how often the workers log in
and connect, side by side with curl. The shop of the examples (checkout, journal in SQLite) is reloaded and stopped while
payers pay: gateways, books and journal must agree to the Rial, and no worker may crash.
"""

import concurrent.futures
import json
import pathlib
import re
import tempfile
import time
import urllib.parse

import host
import kills
from webserver import Fpm, Nginx, Web, copy_package, own

WORKERS, PAYERS = 4, 8
# After so long without a call the library gives up a connection (NetworkSettings::idle_timeout); less, to be fair.
IDLE_S = 3.9


def ways(package: pathlib.Path, folder: pathlib.Path):
    """How FFI may be allowed, each with its settings for php.ini."""
    yield "ffi.enable=true", {"ffi.enable": "true"}
    said = host.run(["php", "-d", "ffi.enable=1", package / "bin/dargah-preload", folder / "preload.h"],
                    {"DARGAH_LIBRARY": str(package / "libdargah.so.1")})
    # What the program tells a shop to write is what is tried here.
    ini = dict(re.findall(r"^([a-z._]+) = (.*)$", said, re.MULTILINE))
    ini.pop("opcache.preload_user")
    yield "preload", ini


class Load:
    """Payers at the shop that calls the gateways itself. Everything that it answers is compared."""

    def __init__(self, simulator, web: Web):
        self.simulator, self.web = simulator, web
        self.pool = concurrent.futures.ThreadPoolExecutor(PAYERS)
        # Each payer's way to the gateways is open before anything is counted.
        list(self.pool.map(lambda _: (simulator.control("GET", "clock"), time.sleep(0.05)), range(PAYERS * 4)))
        self.calls, self.references, self.number, self.settled = [], set(), 0, 0

    def ask(self, body: dict | None = None, **query) -> dict:
        path = "/calls?" + urllib.parse.urlencode(query)
        method, form = ("GET", None) if body is None else ("POST", urllib.parse.urlencode(body).encode())
        status, text = self.web.ask(method, path, form)
        host.need(status == 200, f"{path}: {status} {text}")
        said = json.loads(text)
        host.need("error" not in said, f"{path}: {said}")
        return said

    def pay(self, number: int) -> list:
        gateway = ("tara", "tabapay")[number % 2]
        amount, order = 20_000 + number, f"order-{number}"
        begun = self.ask(act="begin", gateway=gateway, amount=amount, order=order)
        back = self.simulator.control("POST", f"payments/{begun['token']}/pay", {})["callback"]
        came = {"token": begun["token"], "query": urllib.parse.urlsplit(back["url"]).query, "body": back["body"]}
        ended = self.ask(came, act="verify", gateway=gateway, amount=amount, order=order)
        host.need(ended.get("outcome") == "Paid" and ended["amount"] == amount, f"{order} of {amount} Rial: {ended}")
        truth = self.simulator.control("GET", f"payments/{begun['token']}")
        host.need(truth["state"] == "settled" and truth["rrn"] == ended["reference"], f"{order}: {ended}, but {truth}")
        return [begun, ended, ended["reference"], amount]

    def run(self, payments: int) -> list:
        """Pays so many times and returns what the workers said of each request."""
        numbers = range(self.number, self.number + payments)
        self.number += payments
        requests = []
        for begun, ended, reference, amount in self.pool.map(self.pay, numbers):
            requests += [begun, ended]
            host.need(reference not in self.references, f"the reference {reference} came twice")
            self.references.add(reference)
            self.settled += amount
        return requests

    def books_agree(self) -> None:
        ledger = self.simulator.control("GET", "ledger")
        host.need(ledger["moved_twice"] == [] and ledger["totals"]["settled"] == self.settled,
                  f"settled {self.settled} Rial in the shop, but {ledger['totals']}, twice {ledger['moved_twice']}")


def may_connect(requests: list) -> int:
    """How often the workers may connect: once each, and once more after each silence that a connection does not outlive."""
    last, most = {}, 0
    for request in sorted(requests, key=lambda request: request["began"]):
        silence = request["ended"] - last.get(request["pid"], 0)
        most += silence > IDLE_S
        last[request["pid"]] = request["began"]
    return most


def steady(way: str, simulator, fpm: Fpm, web: Web) -> None:
    payments = host.size("HOSTS_FPM_PAYMENTS", 100, 2000)
    load = Load(simulator, web)
    simulator.control("POST", "counters/reset")
    requests = load.run(payments)
    seen = simulator.control("GET", "counters")
    workers = {request["pid"] for request in requests}
    host.need(len(workers) > WORKERS, f"no worker was recycled: {workers}")
    wanted = "ffi.preload" if way == "preload" else "libdargah"
    host.need(all(wanted in request["path"] for request in requests), f"the library is not where {way} has it: {requests[0]}")
    host.need(1 <= seen["logins"] <= len(workers), f"{len(workers)} workers logged in {seen['logins']} times")
    most = may_connect(requests)
    host.need(seen["connections"] <= most, f"{len(workers)} workers connected {seen['connections']} times, {most} are fair")
    host.need(seen["handshakes"]["full"] <= len(workers), f"{len(workers)} workers: {seen['handshakes']}")

    # The same pool, the same gateway, as a shop without this library asks.
    asked = payments // 2
    simulator.control("POST", "counters/reset")
    host.need(all(said["answered"] for said in load.pool.map(lambda _: load.ask(act="curl"), range(asked))), "curl got no answer")
    by_curl = simulator.control("GET", "counters")
    host.need(by_curl["connections"] == by_curl["handshakes"]["full"] == asked, f"curl, {asked} requests: {by_curl}")

    # Connections that end go on with their TLS session.
    simulator.control("POST", "counters/reset")
    ended = payments // 2
    simulator.control("POST", "faults", {"gateway": "any", "operation": "any", "fault": "close_after_answer", "announce": True, "times": ended})
    again = load.run(payments // 2)
    after = simulator.control("GET", "counters")
    simulator.control("DELETE", "faults")
    fresh = {request["pid"] for request in again}
    host.need(after["connections"] <= may_connect(again) + ended, f"{ended} connections ended, {after['connections']} were made")
    host.need(after["handshakes"]["full"] <= len(fresh) and after["handshakes"]["resumed"] >= ended // 4,
              f"{len(fresh)} workers, {ended} connections ended: {after['handshakes']}")
    load.books_agree()
    fpm.has_not_crashed()
    host.row(f"PHP-FPM behind nginx, {way}, workers recycled", payments=load.number, workers_recycled=len(workers | fresh) - WORKERS,
             logins=seen["logins"], requests_to_gateways=count(seen), connections=seen["connections"],
             handshakes_full=seen["handshakes"]["full"], resumed_after_an_end=after["handshakes"]["resumed"])
    host.row(f"curl in the same pool, {way}", requests=asked, connections=by_curl["connections"],
             handshakes_full=by_curl["handshakes"]["full"])
    load.pool.shutdown()


def count(counters: dict) -> int:
    return sum(sum(calls.values()) for calls in counters["calls"].values())


def interrupted(way: str, simulator, fpm: Fpm, web: Web) -> None:
    """Reloads, and one graceful stop and start, while payers pay."""
    payments, reloads = host.size("HOSTS_FPM_CHECKOUTS", 60, 1000), host.size("HOSTS_FPM_RELOADS", 3, 40)
    payers = kills.Payers(simulator, [web], seed=1405)
    with concurrent.futures.ThreadPoolExecutor(PAYERS) as pool:
        waiting = [pool.submit(payers.one, number) for number in range(payments)]

        def paid(part: float) -> bool:
            return sum(one.done() for one in waiting) >= part * payments

        # Spread over the payments, not over time: a slow machine has its reloads just as well.
        for number in range(reloads):
            host.until(lambda: paid((number + 0.5) / (reloads + 1)), "payments to be made")
            fpm.reload()
        host.until(lambda: paid((reloads + 0.5) / (reloads + 1)), "payments to be made")
        fpm.stop()
        fpm.start()
        for one in waiting:
            one.result()

    def wrong() -> list:
        # What cron does.
        web.ask("POST", "/sweep", b"")
        return kills.differences(simulator, web)

    left = wrong()
    end = time.monotonic() + host.PATIENCE
    while left and time.monotonic() < end:
        time.sleep(0.3)
        left = wrong()
    host.need(not left, "\n".join(left[:20]) + fpm.all_logs())
    ledger = simulator.control("GET", "ledger")
    host.need(ledger["moved_twice"] == [] and ledger["totals"]["settled"] > 0, f"{ledger['totals']}, twice {ledger['moved_twice']}")
    fpm.has_not_crashed()
    booked = len(json.loads(web.ask("GET", "/books")[1]))
    host.need(booked == payers.counts["paid"], f"{payers.counts['paid']} were paid, {booked} are booked")
    host.row(f"PHP-FPM behind nginx, {way}, checkout: reloaded and stopped under load", payments=payments, paid=payers.counts["paid"],
             reloads=reloads, graceful_stops=1, pages_refused_meanwhile=payers.counts["no page"], settled_Rial=ledger["totals"]["settled"])


def without_preloading(package: pathlib.Path, folder: pathlib.Path, simulator) -> None:
    """`ffi.enable = preload` and nothing preloaded: the shop is told what to do."""
    with Served(package, folder, simulator, {"ffi.enable": "preload"}, max_requests=100) as (_, web):
        said = web.ask("GET", "/calls?act=begin&gateway=tara&amount=20000&order=1")[1]
        for part in ("LibraryException", 'ffi.enable is \\"preload\\"', "php_admin_value[ffi.enable] = true"):
            host.need(part in said, f"{part} is not in {said}")


class Served:
    """One PHP-FPM and one nginx, stopped at the end, whatever happens."""

    def __init__(self, package: pathlib.Path, folder: pathlib.Path, simulator, ini: dict, max_requests: int):
        folder.mkdir()
        data = folder / "data"
        data.mkdir()
        own(data)
        settings = host.shop_environment(simulator, f"sqlite:{data}/journal.db", data / "books.db")
        pool = {"pm": "static", "pm.max_children": WORKERS, "pm.max_requests": max_requests, "listen.backlog": 511}
        self.fpm = Fpm(package, folder, pool, settings, ini)
        self.nginx = Nginx(package, folder, self.fpm)

    def __enter__(self) -> tuple:
        try:
            self.fpm.start()
            return self.fpm, Web(self.nginx.start())
        except BaseException:
            self.kill()
            raise

    def __exit__(self, kind, *_) -> None:
        if kind is None:
            self.nginx.stop()
            self.fpm.stop()
        self.kill()

    def kill(self) -> None:
        self.nginx.kill()
        self.fpm.kill()


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="dargah-fpm-") as directory:
        work = pathlib.Path(directory)
        # The workers are another user where this runs as root.
        work.chmod(0o755)
        package = work / "package"
        package.mkdir()
        copy_package(package)
        authority = work / "authority"
        authority.mkdir()
        authority.chmod(0o755)
        for number, (way, ini) in enumerate(ways(package, work)):
            for name, test, recycled in (("calls", steady, host.size("HOSTS_FPM_MAX_REQUESTS", 20, 100)), ("checkout", interrupted, 25)):
                simulator = host.start_gateways(authority)
                try:
                    with Served(package, work / f"{name}-{number}", simulator, ini, recycled) as (fpm, web):
                        test(way, simulator, fpm, web)
                finally:
                    simulator.stop()
        simulator = host.start_gateways(authority)
        try:
            without_preloading(package, work / "refused", simulator)
        finally:
            simulator.stop()


if __name__ == "__main__":
    main()
