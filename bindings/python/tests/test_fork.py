"""Clients that were made before a fork work in the child, and the parent's go on."""

from __future__ import annotations

import multiprocessing
import os
import sys
import warnings
from typing import Any

import dargah
import pytest
from conftest import tara_order, tara_paid
from dargah.testing import Simulator

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")


def pays(simulator: Simulator, tara: dargah.Tara) -> bool:
    return isinstance(tara.verify(tara_paid(simulator, tara)), dargah.Paid)


def in_child(work: Any) -> int:
    """Runs in a forked child; its exit status is 0 where the work gave True."""
    with warnings.catch_warnings():
        # Python warns of forks when threads run; the test's own helpers may have left one.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid == 0:
        status = 1
        try:
            status = 0 if work() else 2
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_a_client_works_in_a_child_and_in_its_child(simulator: Simulator, tara: dargah.Tara) -> None:
    assert pays(simulator, tara)
    assert in_child(lambda: pays(simulator, tara) and in_child(lambda: pays(simulator, tara)) == 0) == 0
    assert pays(simulator, tara), "the parent's connections are its own"
    assert simulator.ledger()["moved_twice"] == []


def test_calls_start_no_thread(simulator: Simulator) -> None:
    # Python 3.12 warns of a fork in a process with threads: a client must not be a reason.
    program = f"""
import os, warnings
import dargah
warnings.simplefilter("error")
tara = dargah.Tara("shop", "secret-password", base_url={simulator.addresses["tara"]!r})
tara.authenticate()
assert len(os.listdir("/proc/self/task")) == 1
pid = os.fork()
if pid == 0:
    tara.club_groups()
    os._exit(0)
assert os.waitpid(pid, 0)[1] == 0
tara.close()
"""
    assert os.spawnl(os.P_WAIT, sys.executable, sys.executable, "-c", program) == 0


def test_an_async_client_works_in_a_child(simulator: Simulator) -> None:
    import asyncio

    client = dargah.AsyncTara(simulator.tara())

    async def main() -> bool:
        return bool((await client.get_token(tara_order())).token)

    assert asyncio.run(main())
    assert in_child(lambda: asyncio.run(main())) == 0
    assert asyncio.run(main())


def _work(arguments: Any) -> str:
    base_url, token = arguments
    client = dargah.Tara("shop", "secret-password", base_url=base_url)
    try:
        client.verify(dargah.Expected(token, 1.5, ip="1.2.3.4"))  # type: ignore[arg-type]
    except dargah.DargahError:
        pass
    return client.get_token(tara_order()).result


def _fail(_: Any) -> None:
    dargah.Rial(-1)


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_multiprocessing(simulator: Simulator, tara: dargah.Tara, method: str) -> None:
    tara.get_token(tara_order())
    with multiprocessing.get_context(method).Pool(3) as pool:
        assert pool.map(_work, [(simulator.addresses["tara"], "t")] * 6) == ["0"] * 6
        with pytest.raises(dargah.InvalidInput) as refused:
            pool.map(_fail, [0])
        assert refused.value.field == "amount", "errors come out of a worker whole"
    with pytest.raises(TypeError, match="neither pickled nor copied"):
        with multiprocessing.get_context(method).Pool(1) as pool:
            pool.map(_work, [tara])
    assert tara.get_token(tara_order()).token
