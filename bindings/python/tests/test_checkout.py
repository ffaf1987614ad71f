"""Checkout in Python: what the vectors do not look at."""

from __future__ import annotations

import asyncio
import json
import os
import pathlib
import re
import signal
import threading
import time
from datetime import datetime, timedelta, timezone
from typing import Any, Callable, List, Tuple

import dargah
import pytest
from conftest import AMOUNT, IP, tabapay_request, tara_order
from dargah.testing import Simulator, tabapay_push
from test_fork import in_child


@pytest.fixture
def journal(tmp_path: pathlib.Path) -> str:
    return f"sqlite:{tmp_path / 'journal.db'}"


def checkout_of(simulator: Simulator, journal: str, **settings: Any) -> dargah.Checkout:
    return dargah.Checkout(journal, {"tara": simulator.tara(), "taba": simulator.tabapay()}, **settings)


def test_a_payment_and_all_that_is_known_of_it(simulator: Simulator, journal: str) -> None:
    before = datetime.now(timezone.utc) - timedelta(seconds=1)
    with checkout_of(simulator, journal, window=timedelta(hours=2)) as checkout:
        started = checkout.begin("tara", tara_order())
        payment = started.payment
        assert not started.is_resumed and started.redirect.fields["token"] == payment.token
        assert (payment.gateway, payment.environment, payment.account) == ("tara", "production", "tara")
        assert (payment.order_id, payment.attempt, payment.amount, payment.ip) == ("order-1", 1, AMOUNT, IP)
        assert payment.sent_order_id == "order-1" and payment.next_step is dargah.NextStep.WAIT and payment.id > 1 << 32
        assert payment.state is dargah.PaymentState.WAITING and payment.callback_url == "https://shop.ir/back?lang=fa"
        assert before < payment.started < datetime.now(timezone.utc) + timedelta(seconds=1)
        assert payment.window_ends - payment.started == timedelta(hours=2)
        assert payment.ask_again is not None and payment.ask_again > payment.started
        assert not (payment.had_positive_callback or payment.is_verified or payment.needs_attention)
        assert (payment.reference_number, payment.reported_amount, payment.duplicate_of) == (None, None, None)
        assert checkout.begin("tara", tara_order()).is_resumed
        query, body = simulator.pay(str(payment.token))
        completed = checkout.complete("tara", query, body)
        paid = completed.payment
        assert completed.is_first_time and paid.state is dargah.PaymentState.PAID and paid.ask_again is None
        assert paid.reference_number == simulator.payment(str(payment.token))["rrn"]
        assert paid.next_step is dargah.NextStep.DELIVER and not paid.is_amount_changed
        assert paid.service_amount_list == (dargah.TaraServiceAmount(101, AMOUNT),) and paid.channel_ref_number
        assert paid.paid_at is not None and paid.paid_at >= paid.started and payment.paid_at is None
        assert (paid.tracking_code, paid.date, paid.date_time, paid.final_amount) == (None, None, None, None)
        assert (paid.card, paid.card_hash, paid.additional_data, paid.callback_card) == (None, None, None, None)
        assert payment.type is None and not paid.callback_additional_data
        assert paid.reported_amount == AMOUNT and paid.had_positive_callback and paid.is_verified
        assert not checkout.complete("tara", query, body).is_first_time
        assert checkout.unacknowledged() == (paid,)
        checkout.acknowledge(paid, AMOUNT)
        acknowledged = checkout.payment(paid.id)
        assert acknowledged is not None and acknowledged.is_acknowledged and checkout.unacknowledged() == ()
        assert [entry.what for entry in checkout.history(paid)] == ["begin", "token", "verify", "outcome", "acknowledged"]
        assert checkout.history(paid)[0].at == payment.started and checkout.history(paid)[0].detail["account"] == "tara"
        assert checkout.find("order-1") == (acknowledged,) and checkout.payment(999) is None
        assert json.loads(checkout.export_line(paid))["payment"]["order_id"] == "order-1"
        refunded = checkout.refund(paid, amount=50_000, description="x")
        assert refunded.refund.state is dargah.RefundState.DONE and refunded.refund.amount == 50_000
        assert refunded.payment.refunded_amount == 50_000 and refunded.payment.refunds == (refunded.refund,)
        assert refunded.refund.at >= payment.started and refunded.refund.code is refunded.refund.text is None
    with pytest.raises(dargah.Closed):
        checkout.find("order-1")
    with checkout_of(simulator, journal) as later:
        assert later.find("order-1")[0].refunded_amount == 50_000, "it is in the file"


def test_tabapay_and_its_push(simulator: Simulator, journal: str) -> None:
    checkout = checkout_of(simulator, journal, ask_again=0.001)
    with pytest.raises(dargah.InvalidInput) as refused:
        checkout.begin("taba", tabapay_request())
    assert refused.value.field == "orderId"
    started = checkout.begin("taba", tabapay_request(), order_id="7")
    token = str(started.payment.token)
    assert started.redirect.method == "GET" and started.payment.page == started.redirect.url
    simulator.pay(token)
    simulator.plan_fault("status", operation="verify", status=502, times="always")
    early = checkout.push("taba", *tabapay_push(token, AMOUNT), timeout=0.3)
    assert early.answer is None and early.completed.payment.state is dargah.PaymentState.UNKNOWN
    simulator.clear_faults()
    pushed = checkout.push("taba", *tabapay_push(token, AMOUNT), authorize="not the hash")
    assert pushed.completed.is_first_time and not pushed.is_authorized and pushed.answer == '{"status":"success"}'
    with pytest.raises(dargah.CallbackMismatch):
        checkout.complete("taba", "responseCode=1&status=success&token=other")
    with pytest.raises(dargah.OrderConflict) as paid:
        checkout.begin("taba", tabapay_request(), order_id="7", again=dargah.Again.NEW_ATTEMPT)
    assert paid.value.kind is dargah.ErrorKind.ORDER_CONFLICT and paid.value.field == "orderId"


def test_shops_of_one_journal_see_their_own_payments(simulator: Simulator, journal: str) -> None:
    plain, books = checkout_of(simulator, journal), checkout_of(simulator, journal, shop="books")
    first, other = plain.begin("tara", tara_order()).payment, books.begin("tara", tara_order()).payment
    assert (first.shop, first.attempt, other.shop, other.attempt) == ("", 1, "books", 1)
    assert [found.id for found in books.find("order-1")] == [other.id]
    assert [found.id for found in plain.find("order-1")] == [first.id]
    with pytest.raises(dargah.InvalidConfiguration) as refused:
        checkout_of(simulator, journal, shop="a\n")
    assert refused.value.field == "shop"


@pytest.mark.parametrize("own", [True, False])
def test_a_later_attempt_at_tara_has_a_number_of_its_own(simulator: Simulator, journal: str, own: bool) -> None:
    checkout = checkout_of(simulator, journal, new_order_numbers=own)
    first = checkout.begin("tara", tara_order()).payment
    # The basket has changed: a payment of its own, and no conflict.
    dearer = dargah.TaraOrder(AMOUNT + 1, service_id=101, ip=IP, call_back_url="https://shop.ir/back", order_id="order-1")
    changed = checkout.begin("tara", dearer).payment
    again = checkout.begin("tara", tara_order(), again=dargah.Again.NEW_ATTEMPT).payment
    assert [payment.attempt for payment in (first, changed, again)] == [1, 2, 3] and changed.amount == AMOUNT + 1
    assert first.sent_order_id == "order-1"
    for later in (changed, again):
        assert later.order_id == "order-1"
        if own:
            assert re.fullmatch("order-1-[0-9a-f]{8}", later.sent_order_id)
            assert [found.id for found in checkout.find(later.sent_order_id)] == [later.id]
        else:
            assert later.sent_order_id == "order-1"
    assert len(checkout.find("order-1")) == 3
    with pytest.raises(dargah.OrderConflict) as open_one:
        checkout.begin("tara", tara_order(), again=dargah.Again.ONLY_NEW)
    assert open_one.value.field == "orderId"


def test_another_amount_is_not_acknowledged(simulator: Simulator, journal: str) -> None:
    checkout = checkout_of(simulator, journal)
    query, body = simulator.pay(str(checkout.begin("tara", tara_order()).payment.token))
    paid = checkout.complete("tara", query, body).payment
    with pytest.raises(dargah.OrderConflict) as changed:
        checkout.acknowledge(paid, AMOUNT + 1)
    assert changed.value.field == "amount" and str(AMOUNT) in str(changed.value) and str(AMOUNT + 1) in str(changed.value)
    now = checkout.payment(paid)
    assert now is not None and now.next_step is dargah.NextStep.ASK_A_PERSON
    assert now.is_amount_changed and now.needs_attention and not now.is_acknowledged
    assert checkout.unacknowledged() == () and checkout.list(attention=True) == (now,)
    closed = checkout.close_payment(paid, "sent for what was paid")
    assert closed.state is dargah.PaymentState.PAID and closed.next_step is dargah.NextStep.NOTHING
    with pytest.raises(dargah.WrongType):
        checkout.acknowledge(paid, 1.0)  # type: ignore[arg-type]


def test_what_the_shop_does_next(simulator: Simulator, journal: str) -> None:
    step = dargah.NextStep
    checkout = checkout_of(simulator, journal)
    # Not paid: to be offered again.
    declined = str(checkout.begin("tara", tara_order(order_id="declined")).payment.token)
    assert checkout.complete("tara", *simulator.decline(declined)).payment.next_step is step.OFFER_TO_PAY_AGAIN
    # A callback that nobody has paid for, with another amount: asked about, and the next one a moment later is kept.
    forged = checkout.begin("taba", tabapay_request(), order_id="forged").payment
    body = f"responseCode=1&status=success&amount=1&token={forged.token}"
    for expected in (step.OFFER_TO_PAY_AGAIN, step.WAIT):
        assert checkout.complete("taba", b"", body, timeout=5).payment.next_step is expected
    assert {"callback differs", "callback kept"} <= {entry.what for entry in checkout.history(forged)}
    # Both payments of an order are paid.
    first = checkout.begin("tara", tara_order()).payment
    second = checkout.begin("tara", tara_order(), again=dargah.Again.NEW_ATTEMPT).payment
    for payment, expected in ((first, step.DELIVER), (second, step.GIVE_BACK)):
        completed = checkout.complete("tara", *simulator.pay(str(payment.token)))
        assert completed.payment.next_step is expected and completed.is_first_time is (expected is step.DELIVER)
    report = checkout.reconcile()
    assert [payment.id for payment in report.unacknowledged] == [first.id]
    assert [payment.id for payment in report.give_back] == [second.id] and report.attention == report.give_back
    assert [payment.id for payment in checkout.list(to_deliver=True)] == [first.id]
    # Given back by hand: a part, then too much or nothing, and the rest.
    part = checkout.refunded_by_hand(second, amount=50_000, reason="by the bank")
    assert part.refund.state is dargah.RefundState.DONE and part.refund.text == "by the bank"
    assert part.payment.refunded_amount == 50_000
    for wrong in (0, AMOUNT):
        with pytest.raises(dargah.InvalidInput):
            checkout.refunded_by_hand(second, amount=wrong, reason="by the bank")
    with pytest.raises(dargah.InvalidInput):
        checkout.refunded_by_hand(second, reason="")
    rest = checkout.refunded_by_hand(second.id, reason="by the bank")
    assert rest.refund.number == 2 and rest.payment.next_step is step.NOTHING
    assert checkout.reconcile().give_back == ()
    # The declined one and the forged one are open.
    assert checkout.restored() == 2


def test_reconcile_finds_what_nobody_brought_back(simulator: Simulator, journal: str) -> None:
    events: List[str] = []
    tara = simulator.tara(on_event=lambda event: events.append(event.operation))
    checkout = dargah.Checkout(journal, {"tara": tara}, payer=0.001, ask_again=0.001)
    tokens = [str(checkout.begin("tara", tara_order(order_id=str(n))).payment.token) for n in range(5)]
    for token in tokens[:3]:
        simulator.pay(token)
    time.sleep(0.01)
    events.clear()
    report = checkout.reconcile(threads=3)
    assert {payment.order_id for payment in report.paid} == {"0", "1", "2"} and report.looked >= 5
    assert len(report.unacknowledged) == 3
    assert events.count("purchaseVerify") >= 5, "its threads' attempts are told too"
    assert report.errors == () and '"looked"' in report.to_json() and simulator.ledger()["moved_twice"] == []
    for paid in report.unacknowledged:
        checkout.acknowledge(paid, AMOUNT)
    assert checkout.reconcile().unacknowledged == ()


def test_lists_are_filtered_and_paged(simulator: Simulator, journal: str) -> None:
    checkout = checkout_of(simulator, journal)
    begun = [checkout.begin("tara", tara_order(order_id=str(n))).payment for n in range(5)]
    # By when they were begun; ids are random.
    begun.sort(key=lambda payment: (payment.started, payment.id))
    checkout.begin("taba", tabapay_request(), order_id="5")
    first = checkout.list(account="tara", most=2)
    assert first == tuple(begun[:2]) and checkout.list(account="tara", after=first[-1], most=2) == tuple(begun[2:4])
    assert len(checkout.list(states=[dargah.PaymentState.WAITING])) == 6
    assert checkout.list(states=[dargah.PaymentState.PAID]) == () == checkout.list(attention=True)
    now = datetime.now(timezone.utc)
    assert len(checkout.list(begun_from=now - timedelta(hours=1), begun_before=now + timedelta(hours=1))) == 6
    assert checkout.list(begun_before=now - timedelta(hours=1)) == ()
    with pytest.raises(dargah.WrongType) as naive:
        checkout.list(begun_from=datetime(2026, 1, 1))
    assert naive.value.field == "begun_from"


def test_bad_settings_name_the_field(simulator: Simulator, tmp_path: pathlib.Path) -> None:
    tara = simulator.tara()
    cases: List[Tuple[Callable[[], object], str]] = [
        (lambda: dargah.Checkout("memory:", {}), "account"),
        (lambda: dargah.Checkout("journal", {"tara": tara}), "journal"),
        (lambda: dargah.Checkout("memory:", {"tara": tara}, lease=0.5), "lease"),
        (lambda: dargah.Checkout("memory:", {"tara": tara}, state_keys={"k": "short"}), "state_key"),
        (lambda: dargah.Checkout("memory:", {"tara": tara}, journal_connections=0), "connections"),
    ]
    for make, field in cases:
        with pytest.raises(dargah.InvalidConfiguration) as refused:
            make()
        assert refused.value.field == field
    for wrong in ({"tara": "no client"}, ["tara"], {1: tara}):
        with pytest.raises(dargah.WrongType):
            dargah.Checkout("memory:", wrong)  # type: ignore[arg-type]
    tara.close()
    with pytest.raises(dargah.Closed):
        dargah.Checkout("memory:", {"tara": tara})
    with pytest.raises(dargah.JournalError) as lost:
        dargah.Checkout(f"sqlite:{tmp_path}/no/such/folder/hush-hush.db", {"tara": simulator.tara()})
    assert "hush-hush" not in str(lost.value)


def test_one_callback_from_many_threads_counts_once(simulator: Simulator, journal: str) -> None:
    checkout = checkout_of(simulator, journal)
    query, body = simulator.pay(str(checkout.begin("tara", tara_order()).payment.token))
    done: List[dargah.Completed] = []
    threads = [threading.Thread(target=lambda: done.append(checkout.complete("tara", query, body))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.payment.state for one in done] == [dargah.PaymentState.PAID] * 12
    assert sum(one.is_first_time for one in done) == 1 and simulator.calls()["purchaseVerify"] == 1


def test_ctrl_c_leaves_an_unknown_payment_that_reconcile_finds(simulator: Simulator, journal: str) -> None:
    checkout = checkout_of(simulator, journal, ask_again=0.001)
    query, body = simulator.pay(str(checkout.begin("tara", tara_order()).payment.token))
    simulator.plan_fault("stall_after", operation="purchaseVerify", times="always")

    def stop() -> None:
        while not simulator.calls().get("purchaseVerify"):
            time.sleep(0.005)
        os.kill(os.getpid(), signal.SIGINT)

    for act in (lambda: checkout.complete("tara", query, body), checkout.reconcile):
        simulator.reset_counters()
        thread = threading.Thread(target=stop)
        thread.start()
        began = time.perf_counter()
        with pytest.raises(KeyboardInterrupt) as interrupted:
            act()
        assert time.perf_counter() - began < 10
        thread.join()
        left = dargah.left_behind(interrupted.value)
        assert isinstance(left, (dargah.Completed, dargah.Report))
        assert checkout.find("order-1")[0].state is dargah.PaymentState.UNKNOWN
    simulator.clear_faults()
    time.sleep(0.01)
    assert [payment.order_id for payment in checkout.reconcile().paid] == ["order-1"]


def test_asyncio(simulator: Simulator, journal: str) -> None:
    async def main() -> None:
        loop = asyncio.get_running_loop()
        async with dargah.AsyncCheckout(checkout_of(simulator, journal, state_keys={"k1": "k" * 32})) as checkout:
            started = await checkout.begin("tara", tara_order())
            token = str(started.payment.token)
            query, body = await loop.run_in_executor(None, lambda: simulator.pay(token))
            state = await checkout.return_state(started.payment.callback_url.split("?")[1])
            assert state is not None and state.order_id == "order-1" and state.expires > started.payment.started
            completed = await asyncio.gather(*(checkout.complete("tara", query, body) for _ in range(5)))
            assert sum(one.is_first_time for one in completed) == 1
            paid = completed[0].payment
            assert await checkout.unacknowledged(most=5) == (paid,)
            await checkout.acknowledge(paid, AMOUNT)
            assert (await checkout.payment(paid)) == (await checkout.find("order-1"))[0]
            assert len(await checkout.list(account="tara")) == 1 and len(await checkout.history(paid)) == 5
            assert "order-1" in await checkout.export_line(paid)
            assert (await checkout.refund(paid, amount=1_000)).refund.number == 1
            with pytest.raises(dargah.InvalidInput):
                await checkout.close_payment(paid, "x")
            by_hand = await checkout.refunded_by_hand(paid, reason="by the bank", amount=2_000)
            assert by_hand.refund.number == 2 and by_hand.payment.refunded_amount == 3_000
            assert await checkout.restored() == 0 and await checkout.list(to_deliver=True) == ()
            with pytest.raises(dargah.DargahError):
                await checkout.settle_refund(paid, 1, done=True, reason="x")
            taba = await checkout.begin("taba", tabapay_request(), order_id="8")
            body = f"responseCode=-1&status=error&token={taba.payment.token}".encode()
            assert not (await checkout.push("taba", b"", body)).completed.is_first_time
            assert (await checkout.reconcile(timeout=5)).looked == 0
        with pytest.raises(dargah.Closed):
            await checkout.find("order-1")

    asyncio.run(main())


def test_it_works_in_a_forked_child(simulator: Simulator, journal: str) -> None:
    checkout = checkout_of(simulator, journal)

    def pays(order_id: str) -> bool:
        token = str(checkout.begin("tara", tara_order(order_id=order_id)).payment.token)
        return checkout.complete("tara", *simulator.pay(token)).is_first_time

    assert pays("parent")
    assert in_child(lambda: pays("child")) == 0
    assert pays("parent again")
    assert len(checkout.unacknowledged()) == 3
