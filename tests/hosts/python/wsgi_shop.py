"""The shop of the examples as a server imports it once, before it forks its workers. It is used at once, and where
HOST_BUSY_MASTER is set, a thread of the master never stops calling. The settings come from the environment."""

from __future__ import annotations

import argparse
import os
import pathlib
import sys
import threading
import time

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[3] / "examples/python")]

from calls import Caller, Made  # noqa: E402  (found by the line above)
from shop import Arguments, Shop, open_checkout  # noqa: E402

given = argparse.Namespace(
    tara_url=os.environ["SHOP_TARA_URL"], tabapay_url=os.environ["SHOP_TABAPAY_URL"], ca_file=os.environ["SHOP_CA_FILE"],
    journal=os.environ["SHOP_JOURNAL"], books=os.environ["SHOP_BOOKS"], payer_ms=int(os.environ["SHOP_PAYER_MS"]),
    lease_ms=int(os.environ["SHOP_LEASE_MS"]), port=0)
shop = Shop(open_checkout(Arguments(**vars(given))), given.books, os.environ["SHOP_ORIGIN"], for_tests=True)
application = shop.wsgi

# Used before any fork: a login, connections, the journal.
shop.pay("tara", "")
shop.pay("tabapay", "")
shop.sweep()


def never_stop() -> None:
    caller = Caller(Made()).prepare(2)
    while not caller.wrong:
        caller.call()
        shop.checkout.list(most=5)
        # Not all of the processor: the workers need it.
        time.sleep(0.002)
    print("WRONG ANSWER", caller.wrong, file=sys.stderr, flush=True)


if os.environ.get("HOST_BUSY_MASTER"):
    # Threads are not forked: it stays with the master.
    threading.Thread(target=never_stop, daemon=True).start()
