"""TabaPay, call by call."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta, timezone

import dargah
import pytest
from conftest import AMOUNT, CARD, MERCHANT, MOBILE, NATIONAL_CODE, tabapay_request
from dargah.testing import Simulator


def test_every_field_of_a_request_is_sent_under_its_documented_name(
    simulator: Simulator, tabapay: dargah.TabaPay
) -> None:
    request = dargah.TabaPayRequest(
        AMOUNT, callback_url="https://shop.ir/back?order=5", mobile="۰۹۳۵۱۱۱۲۲۳۳", email="a@b.ir", name="مریم",
        sms=True, card_number="6037-9911-9950-0590", additional_data='{"a":1}', national_code="84575948",
        description="سفارش", extra={"economicCode": "1"},
    )
    tabapay.create(request)
    assert simulator.requests("create")[0]["json"] == {
        "amount": AMOUNT, "callbackURL": "https://shop.ir/back?order=5", "mobile": MOBILE, "email": "a@b.ir",
        "name": "مریم", "sms": 1, "cardNumber": CARD, "additionalData": '{"a":1}', "nationalCode": NATIONAL_CODE,
        "description": "سفارش", "economicCode": "1",
    }


@pytest.mark.parametrize("environment", list(dargah.Environment))
def test_a_payment_from_the_request_to_the_receipt(simulator: Simulator, environment: dargah.Environment) -> None:
    tabapay = simulator.tabapay(environment=environment)
    assert tabapay.environment is environment
    request = tabapay_request()
    created = tabapay.create(request)
    assert (created.status, created.http_status, created.extra) == ("success", 200, {})
    assert created.redirect.method == "GET" and created.redirect.url == created.url and created.token in created.url
    assert created.token in created.raw.decode() and created.redirect.fields == {}
    callback = tabapay.parse_callback(*simulator.pay(created.token))
    assert callback.is_positive and (callback.response_code, callback.status) == ("1", "success")
    assert callback.token == created.token and callback.amount == AMOUNT and callback.extra == {"order": "5"}
    outcome = tabapay.verify(request.expected(created.token, verified_before=False).after(callback))
    assert isinstance(outcome, dargah.Paid)
    answer, payment = outcome.answer, simulator.payment(created.token)
    assert outcome.reference_number == answer.shaparak_ref_number == payment["rrn"]
    assert (answer.response_code, answer.status, answer.token) == ("1", "success", created.token)
    assert (answer.amount, answer.final_amount) == (AMOUNT, AMOUNT) and answer.message
    assert answer.tracking_code == str(payment["tracking_code"]) and answer.ip == "127.0.0.1"
    assert answer.card_number and "*" in answer.card_number and len(answer.hashed_card_number or "") == 64
    assert answer.additional_data is None and answer.extra == {}


def test_dates_are_aware(simulator: Simulator, tabapay: dargah.TabaPay) -> None:
    created = tabapay.create(tabapay_request())
    simulator.pay(created.token)
    simulator.plan_fault("set_field", operation="verify", field="date", value="1402/01/01 12:10")
    answer = tabapay.verify_once(created.token, AMOUNT)
    assert answer.date == "1402/01/01 12:10"
    # The first day of 1402, ten past noon in Tehran.
    assert answer.date_time == datetime(2023, 3, 21, 8, 40, tzinfo=timezone.utc)
    assert answer.date_time.astimezone(timezone(timedelta(hours=3.5))).hour == 12
    simulator.plan_fault("set_field", operation="verify", field="date", value="yesterday")
    assert tabapay.verify_once(created.token, AMOUNT).date_time is None


def test_a_push_is_a_hint(simulator: Simulator, tabapay: dargah.TabaPay) -> None:
    request = tabapay_request()
    created = tabapay.create(request)
    simulator.pay(created.token)
    body = (
        f"status=success&responseCode=1&token={created.token}&trackingCode=40&amount={AMOUNT}"
        "&cardNumber=1234-56**-****-7890&ip=1.2.3.4&date=1402/01/01+12:10"
    )
    authorize = hashlib.md5(MERCHANT.encode()).hexdigest()
    push = tabapay.parse_push(b"", body.encode(), authorize=authorize)
    assert push.is_authorized and push.callback.is_positive and push.callback.amount == AMOUNT
    assert (push.tracking_code, push.card_number, push.ip) == ("40", "1234-56**-****-7890", "1.2.3.4")
    assert push.date == "1402/01/01 12:10" and push.date_time == datetime(2023, 3, 21, 8, 40, tzinfo=timezone.utc)
    assert push.answer() == '{"status":"success"}'
    assert not tabapay.parse_push(b"", body.encode()).is_authorized
    assert isinstance(tabapay.verify(request.expected(created.token).after(push)), dargah.Paid)


def test_refusals_name_field_and_code(simulator: Simulator, tabapay: dargah.TabaPay) -> None:
    with pytest.raises(dargah.InvalidInput) as refused:
        tabapay.create(dargah.TabaPayRequest(9_999, callback_url="https://shop.ir/b"))
    assert (refused.value.field, refused.value.code_number) == ("amount", dargah.TabaPayCode.AMOUNT_BELOW_LIMIT)
    assert refused.value.progress is dargah.Progress.NOT_SENT and simulator.calls() == {}
    simulator.plan_fault("code", operation="create", code="-33")
    with pytest.raises(dargah.Refused) as answered:
        tabapay.create(tabapay_request())
    assert (answered.value.code, answered.value.code_number) == ("-33", dargah.TabaPayCode.GATEWAY_NOT_FOUND)
    with pytest.raises(dargah.InvalidConfiguration) as configured:
        dargah.TabaPay("too-short", dargah.Environment.PRODUCTION)
    assert configured.value.field == "merchant" and "too-short" not in str(configured.value)


def test_the_tracking_code_counts_in_the_sandbox_where_it_is_asked_for(simulator: Simulator) -> None:
    simulator.plan_fault("missing_reference", operation="verify", times="always")
    for accepts, kind in ((False, dargah.Unknown), (True, dargah.Paid)):
        tabapay = simulator.tabapay(environment=dargah.Environment.SANDBOX, sandbox_accepts_tracking_code=accepts)
        request = tabapay_request()
        token = tabapay.create(request).token
        simulator.pay(token)
        assert isinstance(tabapay.verify(request.expected(token), timeout=1), kind)


def test_a_refusal_is_final_only_when_the_payments_time_is_over(
    simulator: Simulator, tabapay: dargah.TabaPay
) -> None:
    simulator.plan_fault("code", operation="verify", code="-101", times="always")
    request = tabapay_request()
    token = tabapay.create(request).token
    callback = tabapay.parse_callback(*simulator.pay(token))
    for over in (None, False, True):
        expected = request.expected(token, verified_before=False, window_over=over).after(callback)
        declined = tabapay.verify(expected)
        assert isinstance(declined, dargah.Declined) and declined.is_final == (over is True)


def test_a_forged_callback_leaves_the_payment_alone(simulator: Simulator, tabapay: dargah.TabaPay) -> None:
    request = tabapay_request()
    token = tabapay.create(request).token
    expected = request.expected(token, verified_before=False)
    for query, field in (
        ("responseCode=1&status=success&token=other", "token"),
        (f"responseCode=1&status=success&token={token}&amount=150001", "amount"),
    ):
        with pytest.raises(dargah.CallbackMismatch) as refused:
            expected.after(tabapay.parse_callback(query))
        assert refused.value.field == field
    with pytest.raises(dargah.CallbackUnreadable):
        tabapay.parse_callback(b"status=success&token=t")
    assert simulator.payment(token)["state"] == "created"
