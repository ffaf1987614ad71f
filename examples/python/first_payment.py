"""A first payment at both gateways, against the simulator on this machine.

pip install 'dargah[testing]', then: python first_payment.py
"""

from __future__ import annotations

from typing import Dict, Union

from dargah import Declined, Expected, Mismatch, Paid, Rial, TabaPay, TabaPayRequest, Tara, TaraOrder, Unknown
from dargah import TabaPayOutcome, TaraOutcome
from dargah.testing import Simulator

# A shop's database: of each order what was stored last. It holds the token: keep it like a password.
records: Dict[str, str] = {}


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
    records["1001"] = order.expected(token, verified_before=False).to_record()
    # The shop answers with this page:
    page = tara.purchase_form(token).html()
    assert "<form" in page
    # The payer pays, and the browser comes back. A web framework's request becomes bytes by dargah.web.
    query, body = payer.pay(token)
    expected = Expected.from_record(records["1001"]).after(tara.parse_callback(query, body))
    records["1001"] = expected.about_to_verify().to_record()  # from now on a verify may have left
    outcome = tara.verify(expected)
    records["1001"] = expected.answered(outcome).to_record()
    show(outcome)


def through_tabapay(tabapay: TabaPay, payer: Simulator) -> None:
    request = TabaPayRequest(Rial.from_toman(235_000), callback_url="https://shop.example/back?order=1002")
    created = tabapay.create(request)
    records["1002"] = request.expected(created.token, verified_before=False).to_record()
    assert created.redirect.method == "GET"
    query, body = payer.pay(created.token)
    expected = Expected.from_record(records["1002"]).after(tabapay.parse_callback(query, body))
    records["1002"] = expected.about_to_verify().to_record()
    outcome = tabapay.verify(expected)
    records["1002"] = expected.answered(outcome).to_record()
    show(outcome)


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
