"""What a Python program may do to itself in the middle of calls. Usage: life.py WHAT COUNT, with the addresses in the
environment as for forks.py. Prints one line of JSON: the calls whose answers were compared, and what was wrong.

    signals      a storm of SIGALRM, SIGCHLD and SIGINT, on the main thread and with threads beside it
    environment  another locale, and proxies and authorities in the environment, once the clients are made
    exit         the end of the interpreter while threads, daemons or not, are in calls and in the journal
"""

from __future__ import annotations

import atexit
import faulthandler
import json
import locale
import os
import signal
import subprocess
import sys
import threading

from calls import Caller, Made, summed

faulthandler.enable()
WHAT, COUNT = sys.argv[1], int(sys.argv[2])
MADE = Made()


def in_threads(count: int) -> list:
    callers = [Caller(MADE) for _ in range(3)]
    threads = [threading.Thread(target=caller.all, args=(count, max(2, count // 20))) for caller in callers[1:]]
    for thread in threads:
        thread.start()
    # And here, where Python handles signals.
    callers[0].all(count, max(2, count // 20))
    for thread in threads:
        thread.join()
    return callers


def signals() -> dict:
    handled = dict.fromkeys((signal.SIGALRM, signal.SIGCHLD, signal.SIGINT), 0)

    def handle(number: int, _frame: object) -> None:
        handled[signal.Signals(number)] += 1

    for number in handled:
        signal.signal(number, handle)
    signal.setitimer(signal.ITIMER_REAL, 0.0003, 0.0003)
    # The other two come from outside. It ends with this process.
    storm = subprocess.Popen([sys.executable, "-c", "import os, signal, sys, time\n"
                              "while os.getppid() == int(sys.argv[1]):\n"
                              "    os.kill(int(sys.argv[1]), signal.SIGINT)\n"
                              "    os.kill(int(sys.argv[1]), signal.SIGCHLD)\n"
                              "    time.sleep(0.0005)\n", str(os.getpid())])
    try:
        callers = in_threads(COUNT)
        # However fast this machine is.
        while min(handled.values()) < 20:
            callers[0].call()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        storm.kill()
        storm.wait()
    return {**summed(callers), "signals": sum(handled.values())}


def environment() -> dict:
    before = Caller(MADE).all(10, 1)
    taken = locale.setlocale(locale.LC_ALL, os.environ.get("HOST_LOCALE", "C.UTF-8"))
    over = threading.Event()

    def change() -> None:
        # Again and again, while calls are under way.
        while not over.is_set():
            for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
                os.environ[name] = "http://127.0.0.1:1"
            for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "TZ"):
                os.environ[name] = "/nowhere"
            os.environ.pop("HOME", None)
            over.wait(0.001)

    changing = threading.Thread(target=change)
    changing.start()
    callers = [before, *in_threads(COUNT)]
    over.set()
    changing.join()
    # And what is made only now.
    callers.append(Caller(Made()).all(10, 1))
    return {**summed(callers), "locale": taken, "point": locale.localeconv()["decimal_point"]}


def at_the_end() -> dict:
    """Daemons go on with calls and with the journal until the interpreter ends under them; the others are waited for."""
    daemons = [Caller(MADE) for _ in range(4)]
    working = threading.Barrier(len(daemons) + 1)

    def never_ending(caller: Caller) -> None:
        caller.prepare(2)
        working.wait(120)
        number = 0
        while not caller.wrong:
            caller.call()
            number += 1
            # Begun and never brought back: nothing here may be left half paid.
            for checkout in MADE.checkouts:
                checkout.find(f"{caller.name}-{number}")
                checkout.list(most=3)

    for caller in daemons:
        threading.Thread(target=never_ending, args=(caller,), daemon=True).start()
    working.wait(120)
    waited_for = [Caller(MADE) for _ in range(2)]
    for caller in waited_for:
        threading.Thread(target=caller.all, args=(COUNT, 2)).start()
    # Before the daemons are stopped, and after the others have ended.
    atexit.register(lambda: print(json.dumps(summed([*waited_for, *daemons]))))
    return {}


if __name__ == "__main__":
    said = {"signals": signals, "environment": environment, "exit": at_the_end}[WHAT]()
    if said:
        print(json.dumps(said))
