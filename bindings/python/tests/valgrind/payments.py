"""Payments and calls that fail, through both layers, for a run under valgrind: payments.py COUNT. Prints how many were paid."""

from __future__ import annotations

import gc
import pathlib
import sys
import tempfile

import dargah
from dargah.testing import Simulator


def main(count: int) -> None:
    paid = events = 0

    def sink(event: dargah.AttemptEvent) -> None:
        nonlocal events
        events += len(event.to_json()) > 0

    with tempfile.TemporaryDirectory() as folder, Simulator() as simulator:
        tara, tabapay = simulator.tara(on_event=sink), simulator.tabapay(on_event=sink)
        journals = ["memory:", f"sqlite:{pathlib.Path(folder) / 'journal.db'}"]
        checkouts = [dargah.Checkout(journal, {"tara": tara, "tabapay": tabapay}) for journal in journals]
        for number in range(count):
            order = dargah.TaraOrder(150_000, service_id=101, ip="1.2.3.4", call_back_url="https://shop.ir/back",
                                     order_id=f"order-{number}", mobile="09351112233")
            request = dargah.TabaPayRequest(150_000, callback_url="https://shop.ir/back?order=5")
            checkout = checkouts[number // 2 % 2]
            if number % 2:
                token = tara.get_token(order).token
                back = simulator.pay(token)
                outcome: object = tara.verify(order.expected(token, verified_before=False).after(tara.parse_callback(*back)))
                started, account = checkout.begin("tara", order), "tara"
            else:
                token = tabapay.create(request).token
                back = simulator.pay(token)
                expected = request.expected(token, verified_before=False)
                outcome = tabapay.verify(expected.after(tabapay.parse_callback(*back)))
                started, account = checkout.begin("tabapay", request, order_id=f"order-{number}"), "tabapay"
            paid += isinstance(outcome, dargah.Paid) and len(repr(outcome)) > 0
            done = checkout.complete(account, *simulator.pay(str(started.payment.token)))
            checkout.acknowledge(done.payment, done.payment.amount)
            paid += done.is_first_time and done.payment.state is dargah.PaymentState.PAID
            assert checkout.reconcile().errors == () and len(checkout.history(done.payment)) == 5
            for mobile, address in (("12", "https://shop.ir"), ("09351112233", "nowhere")):
                try:
                    tabapay.create(dargah.TabaPayRequest(150_000, callback_url=address, mobile=mobile))
                except dargah.InvalidInput as error:
                    assert error.to_json()
        # Some things are closed, and some are left for the interpreter's end.
        checkouts[0].close()
        assert paid == 2 * count and events >= 4 * count
        gc.collect()
    print(paid)


main(int(sys.argv[1]))
