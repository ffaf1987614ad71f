"""Tara, call by call."""

from __future__ import annotations

from datetime import timedelta

import dargah
import pytest
from conftest import AMOUNT, IP, MOBILE, tara_order, tara_paid
from dargah.testing import Simulator


def test_every_field_of_an_order_is_sent_under_its_documented_name(simulator: Simulator, tara: dargah.Tara) -> None:
    item = dargah.TaraItem(
        "قند", "q-1", count=3, fee=47_000, group="26", group_title="سایر", unit=dargah.TaraUnit.KILOGRAM, data="d",
        extra={"brand": "x"},
    )
    order = dargah.TaraOrder(
        AMOUNT, ip=IP, call_back_url="https://shop.ir/back?lang=fa", tara_invoice_item_list=[item],
        service_amount_list=[dargah.TaraServiceAmount(101, 100_000), dargah.TaraServiceAmount(102, 50_000)],
        order_id="order-1", mobile="+98 935 111 2233", additional_data="سفارش", vat=9_000, items_must_add_up=True,
        extra={"campaign": {"id": 7}},
    )
    simulator.plan_fault("code", operation="getToken", code="9")
    with pytest.raises(dargah.Refused) as refused:
        tara.get_token(order)
    assert (refused.value.code_number, refused.value.field) == (dargah.TaraCode.SERVICE_NUMBER_NOT_VALID, "serviceAmountList")
    assert simulator.requests("getToken")[0]["json"] == {
        "ip": IP, "amount": "150000", "callBackUrl": "https://shop.ir/back?lang=fa", "orderId": "order-1",
        "mobile": MOBILE, "additionalData": "سفارش", "vat": 9_000, "campaign": {"id": 7},
        "serviceAmountList": [{"serviceId": 101, "amount": 100_000}, {"serviceId": 102, "amount": 50_000}],
        "taraInvoiceItemList": [{
            "name": "قند", "code": "q-1", "count": 3, "unit": 1, "fee": 47_000, "group": "26", "groupTitle": "سایر",
            "data": "d", "brand": "x"}],
    }


def test_a_payment_from_the_order_to_the_receipt(simulator: Simulator, tara: dargah.Tara) -> None:
    order = tara_order()
    answer = tara.get_token(order)
    assert (answer.result, answer.description, answer.http_status) == ("0", "موفق", 200)
    assert answer.token in answer.raw.decode() and answer.items_do_not_add_up is None and answer.extra == {}
    form = tara.purchase_form(answer.token)
    assert (form.method, form.url) == ("POST", simulator.addresses["tara"] + "/api/ipgPurchase")
    assert form.fields == {"username": "shop", "token": answer.token}
    assert answer.token in form.html() and ' nonce="abc="' in form.html(csp_nonce="abc=")
    callback = tara.parse_callback(*simulator.pay(answer.token))
    assert callback.is_positive and callback.result == "0" and callback.token == answer.token
    assert callback.order_id == "order-1" and callback.extra == {"lang": "fa"} and callback.channel_ref_number
    outcome = tara.verify(order.expected(answer.token, verified_before=False).after(callback))
    assert isinstance(outcome, dargah.Paid)
    rrn = simulator.payment(answer.token)["rrn"]
    assert (outcome.amount, outcome.reference_number) == (AMOUNT, rrn)
    assert isinstance(outcome.amount, dargah.Rial)
    verified = outcome.answer
    assert (verified.token, verified.result, verified.amount, verified.rrn) == (answer.token, "0", AMOUNT, rrn)
    assert (verified.type, verified.is_from_inquiry, verified.http_status) == ("PURCHASE", False, 200)
    assert verified.service_amount_list == (dargah.TaraServiceAmount(101, AMOUNT),)
    assert simulator.account(answer.token)["times_settled"] == 1


def test_inquiry_and_the_plain_verify(simulator: Simulator, tara: dargah.Tara) -> None:
    token = tara.get_token(tara_order()).token
    simulator.pay(token)
    plain = tara.purchase_verify(token, IP)
    assert (plain.result, plain.token, plain.is_from_inquiry) == ("0", token, False)
    inquiry = tara.inquire(token, IP)
    assert (inquiry.result, inquiry.order_id, inquiry.http_status) == ("0", "order-1", 200)
    (track,) = inquiry.track_purchase_list
    assert (track.token, track.amount, track.rrn, track.is_from_inquiry) == (token, AMOUNT, plain.rrn, True)
    assert token in inquiry.raw.decode() and token not in inquiry.to_json()


def test_unknown_fields_are_kept_as_extra(simulator: Simulator, tara: dargah.Tara) -> None:
    for operation in ("getToken", "purchaseInquiry"):
        simulator.plan_fault("set_field", operation=operation, field="future", value={"a": [1, None, 2.5, True]})
    answer = tara.get_token(tara_order())
    assert answer.extra == {"future": {"a": [1, None, 2.5, True]}}
    simulator.pay(answer.token)
    assert tara.inquire(answer.token, IP).extra == {"future": {"a": [1, None, 2.5, True]}}


def test_groups(simulator: Simulator, tara: dargah.Tara) -> None:
    groups = tara.club_groups()
    assert len(groups) == len(list(groups)) > 1
    other = groups.by_id(26)
    assert other is not None and other.title and groups.find(other.title) == other and groups.find("no such") is None
    mapped = groups.map({"خوراکی": 40}, other=26)
    assert mapped.get("خوراكي").id == 40 and mapped.get("کفش").id == 26
    with pytest.raises(dargah.InvalidInput) as refused:
        groups.map({"x": 999_999}, other=26)
    assert refused.value.field == "group"
    own = dargah.TaraGroups([dargah.TaraGroup(1, name="A", title="ب", tag="c,d")])
    found = own.find("d")
    assert found is not None and (found.id, found.name, found.title, found.tag, found.extra) == (1, "A", "ب", "c,d", {})


def test_login(simulator: Simulator, tara: dargah.Tara) -> None:
    login = tara.authenticate()
    assert timedelta(minutes=1) < login.trusted_for <= timedelta(minutes=25) and login.expire_time
    with pytest.raises(dargah.AuthenticationError) as refused:
        simulator.tara(password="wrong-password").authenticate()
    assert refused.value.code_number == dargah.TaraCode.BAD_CREDENTIALS
    assert refused.value.operation == "authenticate" and "wrong-password" not in str(refused.value)


def test_a_refusal_is_final_only_when_the_payments_time_is_over(simulator: Simulator, tara: dargah.Tara) -> None:
    simulator.plan_fault("code", operation="purchaseVerify", code="102", times="always")
    expected = tara_paid(simulator, tara)
    for over in (None, False, True):
        declined = tara.verify(expected if over is None else expected.with_window_over(over))
        assert isinstance(declined, dargah.Declined) and declined.is_final == (over is True)
    order = tara_order()
    token = tara.get_token(order).token
    own = dargah.Expected(token, AMOUNT, ip=order.ip, verified_before=False, window_over=True)
    for expected in (own, order.expected(token, verified_before=False, window_over=True)):
        declined = tara.verify(expected)
        assert isinstance(declined, dargah.Declined) and declined.is_final
        # A refusal leaves it as it was: the next verify is a first one again, out of what was stored.
        stored = dargah.Expected.from_record(expected.answered(declined).to_record())
        again = tara.verify(stored.with_window_over(True))
        assert isinstance(again, dargah.Declined) and again.is_final


def test_declined_mismatch_unknown(simulator: Simulator, tara: dargah.Tara) -> None:
    order = tara_order()
    token = tara.get_token(order).token
    expected = order.expected(token, verified_before=False).after(tara.parse_callback(*simulator.decline(token)))
    declined = tara.verify(expected)
    assert isinstance(declined, dargah.Declined) and not declined.is_final and declined.text_fa
    assert simulator.calls().get("purchaseVerify") is None, "after a negative callback nothing is sent"
    simulator.plan_fault("wrong_amount", operation="purchaseVerify", how="less")
    mismatch = tara.verify(tara_paid(simulator, tara))
    assert isinstance(mismatch, dargah.Mismatch)
    assert mismatch.expected == AMOUNT > mismatch.reported == mismatch.answer.amount
    assert mismatch.reference_number == mismatch.answer.rrn
    simulator.plan_fault("status", operation="any", status=502, times="always")
    # Long enough for an answer on a busy machine.
    unknown = tara.verify(tara_paid_while_broken(simulator, tara), timeout=2)
    assert isinstance(unknown, dargah.Unknown) and unknown.progress is dargah.Progress.ANSWERED
    assert unknown.error.money_may_have_moved and isinstance(unknown.error, dargah.HttpStatusError)
    assert unknown.error.http_status == 502


def test_a_payment_is_kept_as_one_text(simulator: Simulator, tara: dargah.Tara) -> None:
    expected = tara_paid(simulator, tara)
    assert '"verified_before":false' in expected.to_record()
    paid = tara.verify(expected)
    assert isinstance(paid, dargah.Paid)
    # Also where the program died before it could store what came of it.
    assert expected.answered(paid).to_record() == expected.about_to_verify().to_record()
    again = dargah.Expected.from_record(expected.about_to_verify().to_record())
    assert '"verified_before":true' in again.to_record() and isinstance(tara.verify(again), dargah.Paid)
    simulator.plan_fault("wrong_amount", operation="purchaseVerify", how="less")
    expected = tara_paid(simulator, tara)
    assert '"verified_before":true' in expected.answered(tara.verify(expected)).to_record()
    expected = tara_paid_while_broken(simulator, tara)
    unknown = tara.verify(expected, timeout=2)
    assert isinstance(unknown, dargah.Unknown)
    assert '"verified_before":true' in expected.answered(unknown).to_record()
    with pytest.raises(dargah.InvalidInput) as refused:
        dargah.Expected.from_record(expected.to_record()[:-1])
    assert refused.value.field == "record"
    with pytest.raises(TypeError):
        expected.answered(refused.value)  # type: ignore[arg-type]


def tara_paid_while_broken(simulator: Simulator, tara: dargah.Tara) -> dargah.Expected:
    simulator.clear_faults()
    expected = tara_paid(simulator, tara)
    simulator.plan_fault("status", operation="purchaseVerify", status=502, times="always")
    simulator.plan_fault("status", operation="purchaseInquiry", status=502, times="always")
    return expected


def test_refunds(simulator: Simulator, tara: dargah.Tara) -> None:
    outcome = tara.verify(tara_paid(simulator, tara))
    assert isinstance(outcome, dargah.Paid)
    item = dargah.TaraItem("x", "x", count=1, fee=50_000, group="26", group_title="سایر")
    part = tara.refund_part(outcome.reference_number, 50_000, items=[item], description="پس")
    assert isinstance(part, dargah.TaraRefundDone) and part.http_status == 200 and b"success" in part.raw
    assert simulator.requests("refundPartial")[0]["json"]["amount"] == 50_000
    simulator.plan_fault("reset_after", operation="refund")
    unknown = tara.refund(outcome.reference_number, "همه")
    assert isinstance(unknown, dargah.TaraRefundUnknown) and unknown.progress is dargah.Progress.SENT
    assert unknown.error.money_may_have_moved and not unknown.error.retryable
    refused = tara.refund("999", "x")
    assert isinstance(refused, dargah.TaraRefundRefused) and not refused.error.money_may_have_moved
    assert '"refund":"refused"' in refused.to_json()
    with pytest.raises(dargah.InvalidConfiguration):
        dargah.Tara("shop", "p", base_url=simulator.addresses["tara"]).refund("1", "x")


def test_items_that_do_not_add_up_are_told_and_refused_where_asked(tara: dargah.Tara) -> None:
    items = [dargah.TaraItem("x", "x", count=1, fee=149_000, group="26", group_title="سایر")]
    assert tara_order(tara_invoice_item_list=items).check() == 149_000
    assert tara.get_token(tara_order(tara_invoice_item_list=items)).items_do_not_add_up == 149_000
    with pytest.raises(dargah.InvalidInput) as refused:
        tara.get_token(tara_order(tara_invoice_item_list=items, items_must_add_up=True))
    assert (refused.value.field, refused.value.code) == ("taraInvoiceItemList", "11")
    with pytest.raises(dargah.WrongType, match="one of the two"):
        tara_order(service_amount_list=[])
