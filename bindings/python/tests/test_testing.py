"""What shops test with: the simulator as a class, and callbacks that are made."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
from datetime import timedelta

import dargah
import pytest
from conftest import AMOUNT, MERCHANT, tabapay_request, tara_order, tara_paid
from dargah import testing
from dargah.testing import Simulator, SimulatorError


def test_made_callbacks_say_what_they_are_asked_to_say() -> None:
    read = dargah.Tara.parse_callback
    paid = read(*testing.tara_callback("t-1", fields={"orderId": "سفارش", "shop": "7"}))
    assert paid.is_positive and (paid.token, paid.order_id, paid.extra) == ("t-1", "سفارش", {"shop": "7"})
    declined = read(*testing.tara_callback("t-1", result="102"))
    assert not declined.is_positive and declined.desc
    with pytest.raises(dargah.CallbackUnreadable) as refused:
        read(*testing.tara_callback("t-1", fields={"result": None}))
    assert refused.value.field == "result"
    taba = dargah.TabaPay.parse_callback
    assert taba(*testing.tabapay_callback("t", AMOUNT)).is_positive
    assert not taba(*testing.tabapay_callback("t", AMOUNT, response_code="-1")).is_positive
    client = dargah.TabaPay(MERCHANT, dargah.Environment.PRODUCTION)
    push = client.parse_push(*testing.tabapay_push("t", AMOUNT), authorize=testing.tabapay_authorize(MERCHANT))
    assert push.is_authorized and push.callback.amount == AMOUNT and push.date_time is not None
    with pytest.raises(dargah.WrongType):
        testing.tara_callback("t", fields={"result": 0})  # type: ignore[dict-item]


def test_over_tls_with_an_authority_of_its_own() -> None:
    with Simulator(tls=True) as simulator:
        assert simulator.addresses["tara"].startswith("https://")
        outcome = simulator.tara().verify(tara_paid(simulator, simulator.tara()))
        assert isinstance(outcome, dargah.Paid)
        with pytest.raises(dargah.TlsError) as refused:
            simulator.tara(network=dargah.Network()).authenticate()
        assert refused.value.tls_problem is dargah.TlsProblem.UNKNOWN_ISSUER
        folder = os.path.dirname(simulator.addresses["ca_file"])
    assert not os.path.exists(folder)


def test_the_payer_and_time(simulator: Simulator, tara: dargah.Tara, tabapay: dargah.TabaPay) -> None:
    token = tara.get_token(tara_order()).token
    simulator.leave(token)
    assert simulator.payment(token)["state"] == "created"
    simulator.expire(token)
    assert simulator.payment(token)["state"] == "expired"
    created = tabapay.create(tabapay_request())
    assert simulator.open_page(created.token).endswith(f"/pay/{created.token}")
    before = simulator.control("GET", "clock")["now_ms"]
    simulator.travel(timedelta(minutes=30))
    simulator.travel(1.5)
    assert simulator.control("GET", "clock")["now_ms"] - before >= 1_801_500
    with pytest.raises(SimulatorError, match="409|400|no|not"):
        simulator.pay(created.token + "x")
    simulator.plan_fault("missing", operation="callback")
    with pytest.raises(SimulatorError, match="did not come back"):
        simulator.pay(tabapay.create(tabapay_request()).token)


def test_switches_and_reset(simulator: Simulator, tara: dargah.Tara) -> None:
    simulator.set_open_points(tara_second_verify="code_10")
    expected = tara_paid(simulator, tara)
    assert isinstance(tara.verify(expected), dargah.Paid)
    assert isinstance(tara.verify(expected), dargah.Unknown)
    with pytest.raises(SimulatorError):
        simulator.set_open_points(no_such_switch="x")
    simulator.reset()
    assert simulator.calls() == {} and simulator.requests() == []


def test_where_the_program_is_looked_for(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = testing.find_program()
    assert testing.find_program(found) == found
    with pytest.raises(SimulatorError, match=r"pip install dargah\[testing\]") as missing:
        testing.find_program(tmp_path / "nowhere")
    assert str(tmp_path / "nowhere") in str(missing.value)
    program = tmp_path / "dargah-simulator"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setenv("DARGAH_SIMULATOR", str(program))
    assert testing.find_program() == str(program)
    with pytest.raises(SimulatorError, match="did not start"):
        Simulator().start()
    monkeypatch.delenv("DARGAH_SIMULATOR")
    monkeypatch.setattr("sysconfig.get_path", lambda name: "")
    monkeypatch.setattr(sys, "executable", "")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert testing.find_program() == str(program)
    with pytest.raises(SimulatorError, match="not started"):
        Simulator().control("GET", "clock")


def test_it_never_outlives_who_started_it() -> None:
    program = """
import os, sys
from dargah.testing import Simulator
simulator = Simulator().start()
print(simulator._process.pid, flush=True)
os._exit(0)
"""
    environment = dict(os.environ, DARGAH_SIMULATOR=testing.find_program())
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment)
    pid = int(done.stdout)
    for _ in range(1_000):
        try:
            with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
                if stat.read().split()[2] == "Z":
                    return
        except FileNotFoundError:
            return
        subprocess.run(["sleep", "0.01"], check=True)
    raise AssertionError("it still runs")
