"""What all tests share: one simulator, clients for it, and payments that were made."""

from __future__ import annotations

import json
import os
import pathlib
import signal
from typing import Any, Dict, Iterator

import dargah
import pytest
from dargah.testing import Simulator

# A shell that starts this in the background lets Ctrl-C be ignored, and Python leaves that as it is.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = pathlib.Path(__file__).resolve().parents[3]
LONG = bool(os.environ.get("LONG"))
AMOUNT = 150_000
IP = "1.2.3.4"
# Not the example in the library's own texts.
MOBILE = "09351112233"
NATIONAL_CODE = "0084575948"
CARD = "6037991199500590"
PASSWORD = "secret-password"
MERCHANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"


def reliability_row(section: str, what: str, figures: Dict[str, int]) -> None:
    """Prints a row for docs/RELIABILITY.md, with figures that the test counted."""
    print("\nreliability: " + json.dumps({"section": section, "what": what, "figures": figures}), flush=True)


@pytest.fixture(scope="session")
def shared_simulator() -> Iterator[Simulator]:
    with Simulator(seed=7) as simulator:
        yield simulator


@pytest.fixture
def simulator(shared_simulator: Simulator) -> Simulator:
    shared_simulator.reset()
    # Logins are kept by account, also after the simulator has forgotten them.
    shared_simulator.tara().authenticate()
    shared_simulator.reset_counters()
    return shared_simulator


@pytest.fixture
def tara(simulator: Simulator) -> dargah.Tara:
    return simulator.tara()


@pytest.fixture
def tabapay(simulator: Simulator) -> dargah.TabaPay:
    return simulator.tabapay()


def tara_order(**changes: Any) -> dargah.TaraOrder:
    fields: Any = dict(
        service_id=101, ip=IP, call_back_url="https://shop.ir/back?lang=fa", order_id="order-1", mobile=MOBILE
    )
    fields.update(changes)
    return dargah.TaraOrder(AMOUNT, **fields)


def tabapay_request(**changes: Any) -> dargah.TabaPayRequest:
    fields: Any = dict(callback_url="https://shop.ir/back?order=5", mobile=MOBILE, national_code=NATIONAL_CODE)
    fields.update(changes)
    return dargah.TabaPayRequest(AMOUNT, **fields)


def tara_paid(simulator: Simulator, tara: dargah.Tara) -> dargah.Expected:
    """A payment that the payer has made, ready for its first verify."""
    order = tara_order()
    token = tara.get_token(order).token
    return order.expected(token, verified_before=False).after(tara.parse_callback(*simulator.pay(token)))
