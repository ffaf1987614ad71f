"""asyncio: the loop is not blocked, and a cancelled task ends its call."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Awaitable, Callable, Coroutine, TypeVar

import dargah
import pytest
from conftest import AMOUNT, IP, tabapay_request, tara_order
from dargah.testing import Simulator

T = TypeVar("T")


def run(main: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(main)


async def in_thread(function: Callable[..., T], *arguments: Any) -> T:
    return await asyncio.get_running_loop().run_in_executor(None, lambda: function(*arguments))


async def paid(simulator: Simulator, tara: dargah.AsyncTara) -> dargah.Expected:
    order = tara_order()
    token = (await tara.get_token(order)).token
    back = await in_thread(simulator.pay, token)
    return order.expected(token, verified_before=False).after(dargah.Tara.parse_callback(*back))


async def seen(simulator: Simulator, operation: str, times: int = 1) -> None:
    while (await in_thread(simulator.calls)).get(operation, 0) < times:
        await asyncio.sleep(0.005)


def test_every_call_can_be_awaited(simulator: Simulator) -> None:
    async def main() -> None:
        async with dargah.AsyncTara(simulator.tara()) as tara:
            assert isinstance(await tara.authenticate(), dargah.TaraAuthentication)
            assert len(await tara.club_groups()) > 1
            expected = await paid(simulator, tara)
            outcome = await tara.verify(expected)
            assert isinstance(outcome, dargah.Paid) and outcome.answer.token
            token = outcome.answer.token
            assert isinstance(await tara.inquire(token, IP), dargah.TaraInquiry)
            assert isinstance(await tara.purchase_verify(token, IP), dargah.TaraVerifyAnswer)
            rrn = outcome.reference_number
            assert isinstance(await tara.refund_part(rrn, 50_000, description="x"), dargah.TaraRefundDone)
            assert isinstance(await tara.refund(rrn, "x"), dargah.TaraRefundDone)
        assert tara.is_closed
        with pytest.raises(dargah.Closed):
            await tara.authenticate()
        async with dargah.AsyncTabaPay(simulator.tabapay()) as tabapay:
            request = tabapay_request()
            created = await tabapay.create(request)
            back = dargah.TabaPay.parse_callback(*await in_thread(simulator.pay, created.token))
            assert isinstance(await tabapay.verify(request.expected(created.token).after(back)), dargah.Paid)
            assert (await tabapay.verify_once(created.token, AMOUNT)).token == created.token
            with pytest.raises(dargah.InvalidInput):
                await tabapay.verify_once(created.token, 5)

    run(main())


def test_the_loop_goes_on_and_calls_run_beside_each_other(simulator: Simulator) -> None:
    async def main() -> None:
        async with dargah.AsyncTara(simulator.tara()) as tara:
            await tara.authenticate()
            await in_thread(lambda: simulator.plan_fault("stall_before", operation="getToken", times=10))
            calls = [asyncio.ensure_future(tara.get_token(tara_order(order_id=str(n)))) for n in range(10)]
            # The loop turns here, and none of the ten is answered before all are there.
            await seen(simulator, "getToken", 10)
            assert not any(call.done() for call in calls)
            for call in calls:
                call.cancel()
            left = await asyncio.gather(*calls, return_exceptions=True)
            assert all(isinstance(one, asyncio.CancelledError) for one in left)

    run(main())


def test_a_cancelled_verify_is_unknown(simulator: Simulator) -> None:
    async def main() -> None:
        async with dargah.AsyncTara(simulator.tara()) as tara:
            expected = await paid(simulator, tara)
            await in_thread(lambda: simulator.plan_fault("stall_after", operation="purchaseVerify"))

            async def shop() -> Any:
                try:
                    return await tara.verify(expected)
                except asyncio.CancelledError as cancelled:
                    return dargah.left_behind(cancelled)

            task = asyncio.ensure_future(shop())
            await seen(simulator, "purchaseVerify")
            began = time.perf_counter()
            task.cancel()
            left = await task
            assert time.perf_counter() - began < 2, "the call has twenty seconds"
            assert isinstance(left, dargah.Unknown) and left.progress is dargah.Progress.SENT
            assert isinstance(left.error, dargah.Cancelled)
            outcome = await tara.verify(expected.with_verified_before(True))
            assert isinstance(outcome, dargah.Paid)

    run(main())


def test_wait_for_ends_a_call_and_passes_the_cancellation_on(simulator: Simulator) -> None:
    async def main() -> None:
        async with dargah.AsyncTara(simulator.tara()) as tara:
            await tara.authenticate()
            await in_thread(lambda: simulator.plan_fault("stall_before", operation="getToken"))
            call = asyncio.ensure_future(tara.get_token(tara_order()))
            # Sent: before that, nothing would be left behind.
            await seen(simulator, "getToken")
            with pytest.raises(asyncio.TimeoutError) as timed_out:
                await asyncio.wait_for(call, 0.01)
            left = dargah.left_behind(timed_out.value)
            assert isinstance(left, dargah.Cancelled), left

    began = time.perf_counter()
    run(main())
    assert time.perf_counter() - began < 5, "the call has twenty seconds"


def test_a_call_that_waits_for_a_thread_can_be_cancelled_and_its_time_runs(simulator: Simulator) -> None:
    async def main() -> None:
        async with dargah.AsyncTara(simulator.tara(), threads=1) as tara:
            await tara.authenticate()
            await in_thread(lambda: simulator.plan_fault("stall_before", operation="getToken"))
            # It has the only thread until it is told to end, however long the rest takes.
            first = asyncio.ensure_future(tara.get_token(tara_order()))
            await seen(simulator, "getToken")
            second = asyncio.ensure_future(tara.get_token(tara_order()))
            third = asyncio.ensure_future(tara.get_token(tara_order(), timeout=0.2))
            await asyncio.sleep(0.05)
            second.cancel()
            with pytest.raises(asyncio.CancelledError) as cancelled:
                await second
            assert dargah.left_behind(cancelled.value) is None, "it never began"
            # The third one's time is over when it gets the thread.
            await asyncio.sleep(0.2)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            with pytest.raises(dargah.TimedOut) as timed_out:
                await third
            assert timed_out.value.progress is dargah.Progress.NOT_SENT
            assert (await in_thread(simulator.calls))["getToken"] == 1

    run(main())


def test_a_time_that_is_none_is_refused(simulator: Simulator) -> None:
    async def main() -> None:
        async with dargah.AsyncTara(simulator.tara()) as tara:
            for bad in (0, -1, float("nan")):
                with pytest.raises(dargah.InvalidInput):
                    await tara.authenticate(timeout=bad)
            with pytest.raises(dargah.WrongType):
                await tara.authenticate(timeout="5")  # type: ignore[arg-type]

    run(main())
