"""A first payment at both gateways, against the simulator on this machine.

pip install 'dargah[testing]', then: python first_payment.py
"""

from __future__ import annotations

from typing import Union

from dargah import Declined, Mismatch, Paid, Rial, TabaPay, TabaPayRequest, Tara, TaraOrder, Unknown
from dargah import TabaPayOutcome, TaraOutcome
from dargah.testing import Simulator


def show(outcome: Union[TaraOutcome, TabaPayOutcome]) -> None:
    """What a shop does with each outcome."""
    if isinstance(outcome, Paid):
        print(f"paid {outcome.amount} Rial ({outcome.amount.to_persian()} ریال), reference {outcome.reference_number}")
    elif isinstance(outcome, Declined):
        print(f"not paid: {outcome.text_fa} (final: {outcome.is_final})")
    elif isinstance(outcome, Mismatch):
        print(f"{outcome.expected} asked, {outcome.reported} paid: the shop decides")
    else:
        assert isinstance(outcome, Unknown)
        print(f"ask again later, never treat it as not paid: {outcome.error}")


def through_tara(tara: Tara, payer: Simulator) -> None:
    order = TaraOrder(
        Rial.from_toman(235_000),
        service_id=101,
        ip="192.0.2.7",
        call_back_url="https://shop.example/back",
        order_id="1001",
        mobile="۰۹۱۲۳۴۵۶۷۸۹",
    )
    token = tara.get_token(order).token
    # Here a shop stores the token with the order, and answers with this page:
    page = tara.purchase_form(token).html()
    assert "<form" in page
    # The payer pays, and the browser comes back. A web framework's request becomes bytes by dargah.web.
    query, body = payer.pay(token)
    callback = tara.parse_callback(query, body)
    show(tara.verify(order.expected(token, verified_before=False).after(callback)))


def through_tabapay(tabapay: TabaPay, payer: Simulator) -> None:
    request = TabaPayRequest(Rial.from_toman(235_000), callback_url="https://shop.example/back?order=1002")
    created = tabapay.create(request)
    assert created.redirect.method == "GET"
    query, body = payer.pay(created.token)
    callback = tabapay.parse_callback(query, body)
    show(tabapay.verify(request.expected(created.token, verified_before=False).after(callback)))


def main() -> None:
    with Simulator() as simulator:
        # A real shop: Tara("user name", "password") and TabaPay("key", Environment.PRODUCTION), made once.
        with simulator.tara() as tara, simulator.tabapay() as tabapay:
            through_tara(tara, simulator)
            through_tabapay(tabapay, simulator)
            # The answer to verify gets lost after Tara acted: the library asks again by itself.
            simulator.plan_fault("reset_after", operation="purchaseVerify")
            through_tara(tara, simulator)


if __name__ == "__main__":
    main()
