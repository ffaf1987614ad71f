"""Ctrl-C and other signals while a call waits on Python's main thread."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from typing import Any, Callable, Iterator, List

import dargah
import pytest
from conftest import tara_order, tara_paid
from dargah.testing import Simulator

# What Ctrl-C may take: the library looks every 40 ms. A busy machine may be late, but not each time.
SOON, LATE = 0.1, 2.0


class Stopper:
    """Sends this process a signal once the simulator has seen a call, and notes when."""

    def __init__(self, simulator: Simulator, operation: str, number: int = signal.SIGINT) -> None:
        self.sent = 0.0
        self._arguments = (simulator, operation, number)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        simulator, operation, number = self._arguments
        while not simulator.calls().get(operation):
            time.sleep(0.005)
        self.sent = time.perf_counter()
        os.kill(os.getpid(), number)

    def since(self) -> float:
        took = time.perf_counter() - self.sent
        self._thread.join()
        return took


def test_ctrl_c_ends_a_verify_at_once_and_says_how_far_it_got(simulator: Simulator, tara: dargah.Tara) -> None:
    expected = tara_paid(simulator, tara)
    took: List[float] = []
    while len(took) < 3 or min(took) >= SOON and len(took) < 20:
        simulator.plan_fault("stall_after", operation="purchaseVerify")
        simulator.reset_counters()
        stopper = Stopper(simulator, "purchaseVerify")
        with pytest.raises(KeyboardInterrupt) as interrupted:
            tara.verify(expected)
        took.append(stopper.since())
        left = dargah.left_behind(interrupted.value)
        assert isinstance(left, dargah.Unknown) and left.progress is dargah.Progress.SENT
        assert isinstance(left.error, dargah.Cancelled) and left.error.money_may_have_moved
        assert interrupted.value.__cause__ is left.error
        notes = getattr(interrupted.value, "__notes__", None)
        assert notes is None or "money may have moved" in notes[0]
    assert min(took) < SOON and max(took) < LATE, took
    # The gateway had settled it: the next verify finds out.
    outcome = tara.verify(expected.with_verified_before(True))
    assert isinstance(outcome, dargah.Paid)


def test_ctrl_c_while_another_thread_logs_in(simulator: Simulator) -> None:
    # An account of its own: logins are kept by address, too.
    tara = simulator.tara(base_url=simulator.addresses["tara"].replace("127.0.0.1", "localhost"))
    simulator.plan_fault("slow", operation="authenticate", delay_ms=3000)
    thread = threading.Thread(target=tara.authenticate)
    thread.start()
    while not simulator.calls().get("authenticate"):
        time.sleep(0.005)
    sent: List[float] = []
    called = threading.Event()

    def stop() -> None:
        called.wait()
        sent.append(time.perf_counter())
        os.kill(os.getpid(), signal.SIGINT)

    def profile(frame: object, event: str, arg: object) -> None:
        if event == "c_call" and getattr(arg, "__name__", "") == "get_token":
            called.set()

    # The call below waits on the other thread alone, which nobody sees from outside. No thread but the one that calls
    # gets a turn until the call itself lets others in: then it is inside.
    turns, stopper, order = sys.getswitchinterval(), threading.Thread(target=stop), tara_order()
    stopper.start()
    sys.setswitchinterval(LATE)
    with pytest.raises(KeyboardInterrupt) as interrupted:
        sys.setprofile(profile)
        try:
            tara.get_token(order)
        finally:
            sys.setprofile(None)
            sys.setswitchinterval(turns)
    assert time.perf_counter() - sent[0] < LATE
    left = dargah.left_behind(interrupted.value)
    assert isinstance(left, dargah.Cancelled) and left.progress is dargah.Progress.NOT_SENT
    thread.join()
    assert simulator.calls() == {"authenticate": 1}


@pytest.fixture
def handler() -> Iterator[Callable[[Callable[[], None]], None]]:
    before = signal.getsignal(signal.SIGUSR1)

    def handle(act: Callable[[], None]) -> None:
        signal.signal(signal.SIGUSR1, lambda number, frame: act())

    yield handle
    signal.signal(signal.SIGUSR1, before)


def test_a_handler_that_raises_nothing_ends_nothing(
    simulator: Simulator, tara: dargah.Tara, handler: Callable[[Callable[[], None]], None]
) -> None:
    seen: List[float] = []
    handler(lambda: seen.append(time.perf_counter()))
    expected = tara_paid(simulator, tara)
    simulator.plan_fault("slow", operation="purchaseVerify", delay_ms=3000)
    stopper = Stopper(simulator, "purchaseVerify", signal.SIGUSR1)
    assert isinstance(tara.verify(expected), dargah.Paid)
    ended = time.perf_counter()
    stopper.since()
    assert seen and ended - seen[0] > 0.5, "the handler ran while the call was waiting"


def test_whatever_a_handler_raises_ends_the_call(
    simulator: Simulator, tara: dargah.Tara, handler: Callable[[Callable[[], None]], None]
) -> None:
    def leave() -> None:
        raise SystemExit(3)

    handler(leave)
    expected = tara_paid(simulator, tara)
    simulator.plan_fault("stall_before", operation="purchaseVerify")
    stopper = Stopper(simulator, "purchaseVerify", signal.SIGUSR1)
    with pytest.raises(SystemExit) as ended:
        tara.verify(expected)
    assert stopper.since() < LATE and ended.value.code == 3
    assert isinstance(dargah.left_behind(ended.value), dargah.Unknown)


def test_a_signal_that_comes_with_the_answer_takes_nothing_with_it(
    simulator: Simulator, tara: dargah.Tara
) -> None:
    # The sink runs when the answer is there, and raises what Ctrl-C raises.
    def sink(event: dargah.AttemptEvent) -> None:
        if event.operation == "purchaseVerify":
            raise KeyboardInterrupt

    interrupted_tara = simulator.tara(on_event=sink)
    with pytest.raises(KeyboardInterrupt) as interrupted:
        interrupted_tara.verify(tara_paid(simulator, tara))
    assert isinstance(dargah.left_behind(interrupted.value), dargah.Paid)


def test_calls_of_other_threads_are_ended_by_their_handle_only(simulator: Simulator, tara: dargah.Tara) -> None:
    expected = tara_paid(simulator, tara)
    simulator.plan_fault("stall_before", operation="purchaseVerify")
    cancel = dargah.Cancel()
    came: List[Any] = []
    thread = threading.Thread(target=lambda: came.append(tara.verify(expected, cancel=cancel)))
    thread.start()
    while not simulator.calls().get("purchaseVerify"):
        time.sleep(0.005)
    began = time.perf_counter()
    cancel.cancel()
    thread.join()
    assert time.perf_counter() - began < LATE and cancel.is_cancelled
    (unknown,) = came
    assert isinstance(unknown, dargah.Unknown) and isinstance(unknown.error, dargah.Cancelled)
    # Pulled once is pulled for ever, and then nothing leaves.
    with pytest.raises(dargah.Cancelled) as refused:
        tara.get_token(tara_order(), cancel=cancel)
    assert refused.value.progress is dargah.Progress.NOT_SENT


def test_nothing_is_left_behind_where_nothing_was_ended() -> None:
    assert dargah.left_behind(KeyboardInterrupt()) is None
