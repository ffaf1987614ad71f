#!/usr/bin/env python3
"""Python's servers that fork: gunicorn (--preload, gthread), uWSGI and Celery (prefork). The master makes and uses the clients
and the journal, forks, and (gunicorn's) goes on calling. Payers pay at the shop of the examples while workers are recycled and
reloaded; gateways, books and journal must agree. PYTHON is an interpreter that has the package and the servers installed."""

import concurrent.futures
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time

import host
import kills
from webserver import Web, answers

WORKERS, PAYERS = 4, 8
# Recycling, so that there are forks all the time.
MAX_REQUESTS = 15
# What these servers write when a worker ends as it should not.
CRASHES = ("was sent SIGSEGV", "was sent SIGABRT", "was sent SIGBUS", "was sent SIGKILL", "WORKER TIMEOUT", "killed by signal", "Segmentation", "Fatal Python error", "Traceback", "WRONG ANSWER",
           "WorkerLostError", "exited prematurely")


def gunicorn(python: str, port: int) -> list:
    return [python, "-m", "gunicorn", "--preload", "--no-control-socket", "--worker-class", "gthread", "--workers", WORKERS, "--threads", 4,
            "--max-requests", MAX_REQUESTS, "--timeout", host.PATIENCE, "--graceful-timeout", host.PATIENCE,
            "--bind", f"127.0.0.1:{port}", "--chdir", host.HERE / "python", "wsgi_shop:application"]


def uwsgi(python: str, port: int) -> list:
    return [pathlib.Path(python).parent / "uwsgi", "--http-socket", f"127.0.0.1:{port}", "--master", "--processes", WORKERS,
            "--threads", 4, "--enable-threads", "--die-on-term", "--max-requests", MAX_REQUESTS, "--worker-reload-mercy", host.PATIENCE,
            "--disable-logging", "--buffer-size", 32768, "--virtualenv", pathlib.Path(python).parent.parent,
            "--wsgi-file", host.HERE / "python/wsgi_shop.py", "--callable", "application"]


# How each says that it has begun a worker.
BOOTED = {"gunicorn": "Booting worker", "uWSGI": "spawned uWSGI worker"}


class Server:
    """A server with its log, from `start` to `stop`."""

    def __init__(self, name: str, command, environment: dict, log: pathlib.Path):
        self.name, self.command, self.environment, self.log = name, command, environment, log
        self.process = None

    def start(self) -> Web:
        # Between asking for a free port and taking it another program may be faster.
        for _ in range(5):
            port = host.free_port()
            self.run([str(word) for word in self.command(os.environ["PYTHON"], port)])
            host.until(lambda: self.process.poll() is not None or answers(port), f"{self.name} to listen")
            if self.process.poll() is None:
                return Web(f"http://127.0.0.1:{port}")
        host.fail(f"{self.name} does not start: {self.log.read_text()[-3000:]}")

    def run(self, command: list) -> None:
        with open(self.log, "ab") as out:
            self.process = subprocess.Popen(command, env={**os.environ, **self.environment}, stdin=subprocess.DEVNULL, stdout=out,
                                            stderr=out, start_new_session=True)

    def stop(self) -> None:
        status = host.stop(self.process, signal.SIGTERM)
        host.need(status == 0, f"{self.name} ended with {status}: {self.log.read_text()[-3000:]}")

    def has_not_crashed(self) -> None:
        text = self.log.read_text()
        for crash in CRASHES:
            host.need(crash not in text, f"{self.name}: {crash}: {text[-5000:]}")

    def kill(self) -> None:
        if self.process is not None and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def booted(self) -> int:
        return self.log.read_text().count(BOOTED[self.name])


def shop_behind(name: str, command, work: pathlib.Path) -> None:
    payments, reloads = host.size("HOSTS_SERVER_PAYMENTS", 60, 1000), host.size("HOSTS_SERVER_RELOADS", 2, 20)
    with host.gateways_and_payers(work) as simulator:
        journals = host.journals(work, name)
        # The last one: PostgreSQL where it is there.
        environment = host.program_environment(simulator, work, journals[-1:])
        # The thread of the master has its own.
        environment["HOST_JOURNALS"] = ""
        if name == "gunicorn":
            # uWSGI forks without Python's lock: a worker hangs by itself where a thread of the master has it.
            environment["HOST_BUSY_MASTER"] = "1"
        server = Server(name, command, environment, work / "server.log")
        try:
            web = server.start()
            payers = kills.Payers(simulator, [web], seed=1405)
            with concurrent.futures.ThreadPoolExecutor(PAYERS) as pool:
                waiting = [pool.submit(payers.one, number) for number in range(payments)]
                for number in range(reloads):
                    part = payments * (number + 0.5) / reloads
                    host.until(lambda: sum(one.done() for one in waiting) >= part, "payments to be made")
                    before = server.booted()
                    server.process.send_signal(signal.SIGHUP)
                    host.until(lambda: server.booted() >= before + WORKERS, f"{name} to reload")
                for one in waiting:
                    one.result()
            left = [""]
            end = time.monotonic() + host.PATIENCE
            while left and time.monotonic() < end:
                web.ask("POST", "/sweep", b"")
                left = shop_differences(simulator, web)
                left and time.sleep(0.3)
            host.need(not left, "\n".join(left[:20]) + server.log.read_text()[-3000:])
            booked = len(json.loads(web.ask("GET", "/books")[1]))
            host.need(booked == payers.counts["paid"] > 0, f"{payers.counts['paid']} were paid, {booked} are booked")
            server.stop()
            server.has_not_crashed()
        finally:
            server.kill()
        kind = "PostgreSQL" if journals[-1].startswith("postgres") else "SQLite"
        host.row(f"{name}, preloaded, checkout on {kind}: recycled and reloaded under load", payments=payments,
                 paid=payers.counts["paid"], workers_begun=server.booted(), reloads=reloads, wrong=len(left))


def shop_differences(simulator, web: Web) -> list:
    """Without the payments of the master's own thread, which go around the shop."""
    own = [payment["rrn"] for payment in simulator.control("GET", "payments?limit=100000")["payments"]
           if not payment["order_id"] or "-" in payment["order_id"]]
    return [text for text in kills.differences(simulator, web) if text.partition(":")[0] not in own]


def celery(work: pathlib.Path) -> None:
    tasks, calls = host.size("HOSTS_CELERY_TASKS", 24, 400), host.size("HOSTS_CELERY_CALLS", 20, 40)
    with host.gateways_and_payers(work) as simulator:
        journals = host.journals(work, "celery")
        environment = {**host.program_environment(simulator, work, journals), "HOST_REDIS": str(work / "redis"),
                       "PYTHONPATH": os.pathsep.join(filter(None, [str(host.HERE / "python"), os.environ.get("PYTHONPATH")]))}
        redis = Server("Redis", None, {}, work / "redis.log")
        worker = Server("Celery", None, environment, work / "celery.log")
        try:
            redis.run(["redis-server", "--port", "0", "--unixsocket", str(work / "redis"), "--save", "", "--dir", str(work)])
            host.until((work / "redis").exists, "Redis to listen")
            worker.run([os.environ["PYTHON"], "-m", "celery", "-A", "tasks", "worker", "--pool", "prefork", "--concurrency", "8",
                        "--max-tasks-per-child", "2", "--loglevel", "INFO", "--without-gossip", "--without-mingle"])
            said = json.loads(host.run([os.environ["PYTHON"], host.HERE / "python/celery_load.py", tasks, calls], environment))
            host.need(said["wrong"] == [], f"Celery: {said['wrong']}")
            host.need(said["calls"] > tasks * calls and said["workers"] > 8, f"Celery: {said}")
            worker.stop()
            worker.has_not_crashed()
        finally:
            worker.kill()
            redis.kill()
        ledger = simulator.control("GET", "ledger")
        host.need(ledger["moved_twice"] == [], f"moved twice: {ledger['moved_twice']}")
        host.row("Celery, prefork", tasks=tasks, calls=said["calls"], workers=said["workers"], journals=len(journals),
                 wrong=len(said["wrong"]))


def main() -> None:
    for name, command in (("gunicorn", gunicorn), ("uWSGI", uwsgi)):
        with tempfile.TemporaryDirectory(prefix="dargah-servers-") as directory:
            shop_behind(name, command, pathlib.Path(directory))
    with tempfile.TemporaryDirectory(prefix="dargah-celery-") as directory:
        celery(pathlib.Path(directory))


if __name__ == "__main__":
    main()
