"""Threads: Python's lock is released while a call waits, one client serves many, and the end of Python is quiet."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
import weakref
from concurrent.futures import ThreadPoolExecutor
from typing import Any, List

import dargah
import pytest
from conftest import AMOUNT, tabapay_request, tara_order, tara_paid
from dargah.testing import Simulator


def seen(simulator: Simulator, operation: str, times: int = 1) -> None:
    while simulator.calls().get(operation, 0) < times:
        time.sleep(0.005)


def test_others_run_while_a_call_waits(simulator: Simulator, tara: dargah.Tara) -> None:
    simulator.plan_fault("stall_before", operation="getToken")
    cancel, came = dargah.Cancel(), []
    thread = threading.Thread(target=lambda: came.append(raised(lambda: tara.get_token(tara_order(), cancel=cancel))))
    thread.start()
    # Were Python's lock held, nothing of this would run before the call was over.
    seen(simulator, "getToken")
    assert sum(range(1_000_000)) and thread.is_alive() and came == []
    cancel.cancel()
    thread.join()
    assert isinstance(came[0], dargah.Cancelled)


def raised(call: Any) -> Any:
    try:
        return call()
    except dargah.DargahError as error:
        return error


def test_waiting_calls_wait_together(simulator: Simulator, tara: dargah.Tara) -> None:
    simulator.plan_fault("stall_before", operation="getToken", times=16)
    cancel = dargah.Cancel()
    with ThreadPoolExecutor(16) as pool:
        calls = [pool.submit(raised, lambda: tara.get_token(tara_order(), cancel=cancel)) for _ in range(16)]
        seen(simulator, "getToken", 16)
        cancel.cancel()
    assert all(isinstance(call.result(), dargah.Cancelled) for call in calls)


def test_one_client_for_many_threads_and_one_login(simulator: Simulator) -> None:
    simulator.end_logins()
    clients = [simulator.tara() for _ in range(4)]

    def pay(number: int) -> Any:
        return clients[number % 4].verify(tara_paid(simulator, clients[number % 4]))

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(pay, range(40)))
    assert all(isinstance(outcome, dargah.Paid) for outcome in outcomes)
    assert len({outcome.reference_number for outcome in outcomes}) == 40
    assert simulator.calls()["authenticate"] <= 2 and simulator.ledger()["moved_twice"] == []


def test_closing_ends_nothing_that_is_under_way(simulator: Simulator, tara: dargah.Tara) -> None:
    expected = tara_paid(simulator, tara)
    simulator.plan_fault("slow", operation="purchaseVerify", delay_ms=300)
    came: List[Any] = []
    thread = threading.Thread(target=lambda: came.append(tara.verify(expected)))
    thread.start()
    seen(simulator, "purchaseVerify")
    tara.close()
    thread.join()
    assert isinstance(came[0], dargah.Paid)
    for call in (tara.authenticate, tara.club_groups, lambda: tara.purchase_form("t"), lambda: tara.verify(expected)):
        with pytest.raises(dargah.Closed) as refused:
            call()
        assert refused.value.kind is dargah.ErrorKind.MISUSE
    tara.close()
    assert tara.is_closed and repr(tara) == "Tara(closed)" and tara.timeout == dargah.DEFAULT_TIMEOUT


def test_with_closes_also_after_an_exception(simulator: Simulator) -> None:
    with pytest.raises(ZeroDivisionError):
        with simulator.tabapay() as tabapay:
            raise ZeroDivisionError
    with pytest.raises(dargah.Closed):
        tabapay.create(tabapay_request())


def test_objects_outlive_what_they_came_from_in_any_order(simulator: Simulator, tara: dargah.Tara) -> None:
    outcome: Any = tara.verify(tara_paid(simulator, tara))
    answer = outcome.answer
    services = answer.service_amount_list
    inquiry = tara.inquire(answer.token, "1.2.3.4")
    tracks, raw = inquiry.track_purchase_list, inquiry.raw
    tara.close()
    del outcome, inquiry, tara
    gc.collect()
    assert answer.rrn == tracks[0].rrn and services[0].amount == AMOUNT and raw.startswith(b"{")
    token = answer.token
    del answer, tracks
    gc.collect()
    assert services[0].service_id == 101 and token


def test_a_client_in_a_circle_with_its_sink_is_freed(simulator: Simulator) -> None:
    class Sink:
        client: Any

        def __call__(self, event: dargah.AttemptEvent) -> None:
            pass

    sink = Sink()
    sink.client = simulator.tara(on_event=sink)
    gone = weakref.ref(sink)
    del sink
    gc.collect()
    assert gone() is None


ENDS = {
    "daemon threads in calls": """
for _ in range(8):
    threading.Thread(target=stalled, daemon=True).start()
wait_for(8)
""",
    "daemon threads in a loop of calls": """
def busy():
    while True:
        tara.inquire("no-such-token", "1.2.3.4")
for _ in range(4):
    threading.Thread(target=busy, daemon=True).start()
while sim("counters")["calls"]["tara"].get("purchaseInquiry", 0) < 20:
    time.sleep(0.01)
""",
    "a thread that is waited for": """
threading.Thread(target=lambda: stalled(0.4)).start()
wait_for(1)
""",
    "asyncio in a call": """
import asyncio
async def main():
    client = dargah.AsyncTara(tara)
    task = asyncio.ensure_future(client.verify(expected, timeout=0.5))
    await asyncio.sleep(0.2)
asyncio.run(main())
""",
    "globals in any order": "tara2 = tara; keep = [tara, expected, dargah.Cancel(), tara.purchase_form('t')]",
    "a call in a destructor": """
class Late:
    def __del__(self):
        try:
            tara.authenticate(timeout=1)
        except Exception:
            pass
late = Late()
""",
}


@pytest.mark.parametrize("name", ENDS)
def test_the_interpreter_ends_quietly(simulator: Simulator, name: str) -> None:
    program = f"""
import json, sys, threading, time, urllib.request
import dargah
def sim(path):
    return json.load(urllib.request.urlopen({str(simulator.addresses["control"])!r} + "/" + path))
def wait_for(count):
    while sim("counters")["calls"]["tara"].get("purchaseVerify", 0) < count:
        time.sleep(0.01)
def stalled(timeout=20):
    tara.verify(expected, timeout=timeout)
tara = dargah.Tara("shop", "secret-password", base_url={simulator.addresses["tara"]!r})
expected = dargah.Expected("token", 1000, ip="1.2.3.4", verified_before=False)
tara.authenticate()
{ENDS[name]}
print("end")
"""
    simulator.plan_fault("stall_before", operation="purchaseVerify", times="always")
    began = time.perf_counter()
    # Developer mode would tell of a slow machine.
    environment = dict(os.environ, PYTHONDEVMODE="")
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "end\n", ""), name
    assert time.perf_counter() - began < 18, "a call alone may take twenty"
