"""The journal in PostgreSQL, for shops on more than one machine. scripts/with-postgres starts a server."""

from __future__ import annotations

import concurrent.futures
import os
import pathlib
import secrets
import subprocess
import urllib.parse
from typing import Any, Dict

import dargah
import pytest
from conftest import AMOUNT, tabapay_request, tara_order
from dargah.testing import Simulator
from test_checkout import checkout_of
from test_fork import in_child

SERVER = os.environ.get("DARGAH_TEST_POSTGRES", "")
FOLDER = pathlib.Path(os.environ.get("DARGAH_TEST_POSTGRES_DIR", ""))
CA = FOLDER / "ca.pem"
# A busy machine may take more than the usual five seconds to connect.
PATIENT: Dict[str, Any] = {"journal_connect_timeout": 299, "journal_timeout": 300}

pytestmark = pytest.mark.skipif(not SERVER, reason="run by scripts/with-postgres")


@pytest.fixture
def database() -> str:
    """The address of a new database."""
    name = f"python_{secrets.token_hex(6)}"
    subprocess.run(["psql", "-q", SERVER, "-c", f"CREATE DATABASE {name}"], check=True)
    return SERVER.rsplit("/", 1)[0] + f"/{name}?sslmode=require"


def test_two_shops_on_one_server_deliver_once(simulator: Simulator, database: str) -> None:
    one = checkout_of(simulator, database, journal_ca_file=CA, journal_only_own_ca=True, journal_connections=4, **PATIENT)
    other = checkout_of(simulator, database, journal_ca_pem=CA.read_text(encoding="ascii"), **PATIENT)
    with one, other:
        token = str(one.begin("taba", tabapay_request(), order_id="order-5").payment.token)
        query, body = simulator.pay(token)
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            both = [(one, other)[number % 2] for number in range(16)]
            completed = list(pool.map(lambda shop: shop.complete("taba", query, body), both))
        assert sum(done.is_first_time for done in completed) == 1
        assert simulator.account(token)["times_settled"] == 1
        (paid,) = other.find("order-5")
        assert paid.state is dargah.PaymentState.PAID and paid.reference_number == simulator.payment(token)["rrn"]
        assert [payment.id for payment in one.unacknowledged()] == [paid.id]
        # A checkout that was made before a fork works in the child, with connections of its own.
        def books() -> bool:
            one.acknowledge(paid, AMOUNT)
            return other.unacknowledged() == ()

        assert in_child(books) == 0
        assert one.unacknowledged() == () and one.reconcile().errors == ()


def test_while_the_server_is_away_nothing_is_sent(simulator: Simulator, database: str) -> None:
    def control(word: str) -> None:
        subprocess.run([FOLDER / "control", word], check=True, timeout=300)

    with checkout_of(simulator, database, journal_ca_file=CA, **PATIENT) as checkout:
        token = str(checkout.begin("tara", tara_order()).payment.token)
        back = simulator.pay(token)
        simulator.reset_counters()
        control("kill")
        try:
            with pytest.raises(dargah.JournalError):
                checkout.begin("tara", tara_order(order_id="order-2"))
            with pytest.raises(dargah.JournalError):
                checkout.complete("tara", *back)
        finally:
            control("start")
        assert simulator.calls() == {}
        assert checkout.complete("tara", *back).is_first_time and checkout.find("order-2") == ()


@pytest.mark.parametrize("wrong", ["the password", "the authority"])
def test_what_cannot_be_trusted_is_not_opened(simulator: Simulator, database: str, wrong: str) -> None:
    password = str(urllib.parse.urlsplit(database).password)
    settings: Any = {"journal_ca_file": CA} if wrong == "the password" else {}
    address = database.replace(password, "hunter3") if wrong == "the password" else database
    with pytest.raises(dargah.JournalError) as refused:
        checkout_of(simulator, address, **settings)
    shown = str(refused.value) + refused.value.to_json() + repr(refused.value)
    assert password not in shown and "hunter3" not in shown
