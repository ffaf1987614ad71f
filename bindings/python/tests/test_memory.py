"""Memory stays steady over many payments, whatever came of them. LONG=1 makes ten times as many."""

from __future__ import annotations

import gc
import os
import urllib.parse
from http.client import HTTPConnection
from typing import Any

import dargah
import pytest
from conftest import LONG, reliability_row, tabapay_request, tara_order
from dargah.testing import Simulator

PAYMENTS = 20_000 if LONG else 2_000


def resident() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Payer:
    """Pays over one connection: the library's helper opens one for each payment."""

    def __init__(self, simulator: Simulator) -> None:
        self._connection = HTTPConnection("127.0.0.1", simulator.addresses["port"])

    def pay(self, token: str) -> None:
        kind = {"Content-Type": "application/json"}
        self._connection.request("POST", f"/_simulator/payments/{urllib.parse.quote(token)}/pay", b"{}", kind)
        self._connection.getresponse().read()

    def close(self) -> None:
        self._connection.close()


def test_memory_is_steady(capsys: pytest.CaptureFixture[str]) -> None:
    # It remembers no requests, so that it stays quick.
    with Simulator(options=["--log", "0"]) as simulator:
        events = paid = 0

        def sink(event: dargah.AttemptEvent) -> None:
            nonlocal events
            events += len(event.to_json()) > 0

        tara, tabapay, payer = simulator.tara(on_event=sink), simulator.tabapay(on_event=sink), Payer(simulator)

        def one(number: int) -> Any:
            nonlocal paid
            order, request = tara_order(order_id=str(number)), tabapay_request()
            if number % 2:
                token = tara.get_token(order).token
                payer.pay(token)
                outcome: Any = tara.verify(order.expected(token, verified_before=False))
            else:
                token = tabapay.create(request).token
                payer.pay(token)
                outcome = tabapay.verify(request.expected(token, verified_before=False))
            assert isinstance(outcome, dargah.Paid) and outcome.answer.extra == {} and repr(outcome)
            paid += 1
            for bad in (1.5, -1):
                try:
                    dargah.Rial(bad)  # type: ignore[arg-type]
                except dargah.InvalidInput as error:
                    error.to_json()
            assert isinstance(tara.verify(order.expected("no-such-token", verified_before=True)), dargah.Unknown)
            return outcome

        for number in range(PAYMENTS // 4):
            one(number)
        gc.collect()
        before, objects = resident(), len(gc.get_objects())
        for number in range(PAYMENTS):
            one(number)
        gc.collect()
        grown, more = resident() - before, len(gc.get_objects()) - objects
        payer.close()
        with capsys.disabled():
            reliability_row("leaks", "Python, plain calls", {
                "payments": paid, "bytes more after the first fifth": grown, "objects more": more,
            })
        assert events > PAYMENTS * 2
        # A leak of 500 bytes a payment would show.
        assert grown < max(1_000_000, PAYMENTS * 250), f"{grown / PAYMENTS:.0f} bytes for each payment"
        assert abs(more) < 200, f"{more} objects more"
