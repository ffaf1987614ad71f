"""Clients and checkouts that were made and used before a fork, then used in the parent and in its children at once, while
other threads of the parent are in the middle of requests.

    forks.py METHOD CALLS    METHOD: os.fork, grandchildren, fork or spawn (of multiprocessing)

Prints one line of JSON: the calls whose answers were compared, and what was wrong. CALLS is for each of the children.
"""

from __future__ import annotations

import faulthandler
import json
import multiprocessing
import os
import sys
import threading
import warnings

from calls import Caller, Made, summed

CHILDREN, THREADS = 8, 4
# Where it hangs is said when the test gives up, which sends SIGABRT.
faulthandler.enable()
# Python 3.12 warns of every fork of a process with threads; that is what this is about.
warnings.filterwarnings("ignore", category=DeprecationWarning, message=".*fork")
CALLS = int(sys.argv[2])
CHECKOUTS = max(2, CALLS // 60)


class Busy:
    """Threads of the parent that never stop calling."""

    def __init__(self, made: Made):
        self.over = threading.Event()
        # Their payments are made before the first fork: from then on they use nothing but the library.
        self.callers = [Caller(made).prepare(6) for _ in range(THREADS)]
        self.threads = [threading.Thread(target=self.work, args=(caller,)) for caller in self.callers]
        for thread in self.threads:
            thread.start()

    def work(self, caller: Caller) -> None:
        number = 0
        while not self.over.is_set():
            try:
                caller.call()
                number += 1
                if number % 50 == 0:
                    caller.checkout(number)
            except Exception as error:
                caller.wrong.append(f"{caller.name}: {type(error).__name__}: {error}")
                return

    def end(self) -> list:
        self.over.set()
        for thread in self.threads:
            thread.join()
        return self.callers


def in_threads(made: Made, calls: int, checkouts: int, count: int = 2) -> dict:
    """Calls of several threads of this process."""
    callers = [Caller(made) for _ in range(count)]
    share = max(1, calls // count)
    threads = [threading.Thread(target=caller.all, args=(share, checkouts)) for caller in callers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return summed(callers)


def child(work) -> tuple[int, int]:
    """Starts a child, and gives its id and where it will write what it found."""
    there, here = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            with os.fdopen(here, "w") as pipe:
                json.dump(work(), pipe)
            status = 0
        finally:
            sys.stderr.flush()
            os._exit(status)
    os.close(here)
    return pid, there


def collected(children) -> list:
    found = []
    for pid, there in children:
        with os.fdopen(there) as pipe:
            text = pipe.read()
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        found.append(json.loads(text) if status == 0 else {"calls": 0, "wrong": [f"the child {pid} ended with {status}"]})
    return found


def by_os_fork(made: Made) -> list:
    # Not at once, but while the earlier ones and the parent's threads are calling.
    return collected([child(lambda: in_threads(made, CALLS, CHECKOUTS)) for _ in range(CHILDREN)])


def grandchildren(made: Made) -> list:
    def with_a_child() -> dict:
        own = in_threads(made, CALLS // 2, CHECKOUTS // 2)
        (inner,) = collected([child(lambda: in_threads(made, CALLS // 2, CHECKOUTS // 2))])
        return {"calls": own["calls"] + inner["calls"], "wrong": own["wrong"] + inner["wrong"]}

    return collected([child(with_a_child) for _ in range(CHILDREN)])


MADE: Made | None = None


def in_a_pool(calls: int) -> dict:
    global MADE
    # What was forked has the parent's; what was spawned begins with nothing.
    MADE = MADE or Made()
    return summed([Caller(MADE).all(calls, max(1, CHECKOUTS // 4))])


def by_pool(method: str) -> list:
    with multiprocessing.get_context(method).Pool(CHILDREN) as pool:
        return pool.map(in_a_pool, [CALLS // 4] * CHILDREN * 4, chunksize=1)


def main() -> None:
    global MADE
    MADE = made = Made()
    before = Caller(made).all(10, 2)
    busy = Busy(made)
    method = sys.argv[1]
    ways = {"os.fork": lambda: by_os_fork(made), "grandchildren": lambda: grandchildren(made)}
    children = ways[method]() if method in ways else by_pool(method)
    # And the parent, when they are gone.
    after = Caller(made).all(10, 2)
    own = summed([before, after, *busy.end()])
    print(json.dumps({"calls": own["calls"] + sum(one["calls"] for one in children), "parent": own["calls"],
                      "wrong": own["wrong"] + [text for one in children for text in one["wrong"]]}))


if __name__ == "__main__":
    main()
