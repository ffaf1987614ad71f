"""Secrets show nowhere: not in a repr, a str, a log, an exception, nor in the locals of frames that are ours."""

from __future__ import annotations

import asyncio
import copy
import io
import logging
import pathlib
import pickle
import traceback
from types import TracebackType
from typing import Any, Iterator, List, Optional

import dargah
import pytest
from conftest import AMOUNT, CARD, MERCHANT, MOBILE, NATIONAL_CODE, PASSWORD, tabapay_request, tara_order
from dargah import web
from dargah.testing import Simulator

OURS = str(pathlib.Path(dargah.__file__).parent)


def locals_of_ours(trace: Optional[TracebackType]) -> Iterator[str]:
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.startswith(OURS):
            for name, value in trace.tb_frame.f_locals.items():
                yield f"{name}={value!r} {getattr(value, '__dict__', '')!r}"
        trace = trace.tb_next


def shown_of_error(error: BaseException) -> str:
    seen: List[str] = []
    one: Optional[BaseException] = error
    while one is not None:
        seen += [repr(one), str(one), repr(one.__dict__), *traceback.format_exception(type(one), one, one.__traceback__)]
        seen += locals_of_ours(one.__traceback__)
        one = one.__cause__ or one.__context__
    return "\n".join(seen)


def raised_by(call: Any, *arguments: Any, **more: Any) -> BaseException:
    try:
        call(*arguments, **more)
    except Exception as error:
        return error
    raise AssertionError(f"{call} raised nothing")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(logging.Formatter("%(message)s %(dargah)s"))
    logger = logging.getLogger("dargah")
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield out
    logger.removeHandler(handler)
    logger.setLevel(logging.NOTSET)


def test_no_secret_is_shown_by_anything(simulator: Simulator, log: io.StringIO) -> None:
    shown: List[str] = []

    def show(thing: Any) -> Any:
        shown.append(f"{thing!r} {thing!s} {thing}")
        if hasattr(thing, "to_json"):
            shown.append(thing.to_json())
        return thing

    tara, tabapay = show(simulator.tara()), show(simulator.tabapay())
    show(dargah.TaraRefundAccount("refund", "refund-password"))
    show(dargah.Network(proxy="http://user:hush-hush@127.0.0.1:1"))
    show(dargah.AsyncTara(tara))
    order = show(tara_order())
    made = show(tara.get_token(order))
    show(tara.purchase_form(made.token))
    back = show(simulator.pay(made.token))
    expected = show(order.expected(made.token).after(show(tara.parse_callback(*back))))
    paid = show(tara.verify(expected))
    show(paid.answer)
    show(tara.inquire(made.token, "1.2.3.4"))
    show(tara.refund(paid.reference_number, "x"))
    request = show(tabapay_request(card_number=CARD))
    created = show(tabapay.create(request))
    show(created.redirect)
    back = simulator.pay(created.token, card=CARD)
    expected = request.expected(created.token).after(show(tabapay.parse_callback(*back)))
    show(show(tabapay.verify(expected)).answer)
    push = f"status=success&responseCode=1&token={created.token}&cardNumber={CARD}"
    show(tabapay.parse_push("", push))

    # What goes wrong shows the least.
    simulator.plan_fault("code", operation="getToken", code="15")
    errors = [raised_by(tara.get_token, order), raised_by(tara.purchase_verify, made.token, "no address")]
    errors += [raised_by(dargah.Tara, "shop", PASSWORD, base_url="http://shop.ir"), raised_by(dargah.Tara, "", PASSWORD)]
    errors += [raised_by(dargah.TabaPay, MERCHANT, 5), raised_by(dargah.Expected, made.token, 1.5)]
    errors += [raised_by(tabapay.verify_once, created.token, 5), raised_by(dargah.check_card_number, CARD + "1")]
    errors += [raised_by(tara_order(mobile=MOBILE + "1").check), raised_by(copy.copy, made), raised_by(pickle.dumps, paid)]
    errors += [raised_by(tabapay_request(national_code=NATIONAL_CODE + "1").check)]
    tara.close()
    errors += [raised_by(tara.inquire, made.token, "1.2.3.4")]

    async def awaited() -> None:
        async with dargah.AsyncTara(simulator.tara()) as client:
            simulator.plan_fault("code", operation="purchaseInquiry", code="7")
            simulator.plan_fault("code", operation="purchaseVerify", code="7", times=2)
            for call in (client.inquire, client.purchase_verify):
                try:
                    answer = await call(made.token, "no address")
                except dargah.DargahError as error:
                    errors.append(error)
                    show(error)
                else:
                    show(answer)
            try:
                await client.refund(made.token, "x", timeout=-1)
            except dargah.DargahError as error:
                errors.append(error)

    asyncio.run(awaited())
    shown += [shown_of_error(error) for error in errors]
    everything = "\n".join(shown) + log.getvalue()
    assert len(errors) >= 15 and "getToken" in log.getvalue()
    secrets = [PASSWORD, MERCHANT, MOBILE, NATIONAL_CODE, CARD, "refund-password", "hush-hush", made.token, created.token]
    secrets += [request["headers_authorization"] for request in bearer_tokens(simulator)]
    assert len(secrets) > 10
    for secret in secrets:
        assert secret not in everything, secret


def bearer_tokens(simulator: Simulator) -> Iterator[Any]:
    for request in simulator.requests():
        for name, value in request["headers"]:
            if name.lower() == "authorization":
                yield {"headers_authorization": value.split(" ", 1)[1]}


def test_nothing_is_pickled_or_copied(simulator: Simulator, tara: dargah.Tara) -> None:
    order = tara_order()
    made = tara.get_token(order)
    things = [tara, order, made, tara.purchase_form(made.token), order.expected(made.token), dargah.Cancel()]
    things += [dargah.Network(), tara.parse_callback(*simulator.pay(made.token)), dargah.AsyncTara(tara)]
    for thing in things:
        for copier in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError, match="neither pickled nor copied"):
                copier(thing)


def test_callback_bytes_are_not_shown() -> None:
    assert repr(web.CallbackBytes(b"token=t-1", b"")) == "CallbackBytes(<9 bytes>, <0 bytes>)"
    assert str(web.CallbackBytes(b"token=t-1", b"")) == "CallbackBytes(<9 bytes>, <0 bytes>)"


def test_the_amount_is_no_secret() -> None:
    assert str(AMOUNT) in repr(tara_order())
