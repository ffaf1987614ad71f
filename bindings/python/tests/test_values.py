"""Amounts, checks, enums, the table of codes, and the exceptions."""

from __future__ import annotations

import decimal
import enum
import json
import pickle
from datetime import timedelta
from typing import Any, Type

import dargah
import pytest
from conftest import ROOT, tara_order
from dargah import _errors


def test_rial_is_an_int() -> None:
    amount = dargah.Rial.from_toman(15_000)
    assert amount == 150_000 and isinstance(amount, int) and amount + 1 == 150_001
    assert (repr(amount), str(amount), f"{amount:,}") == ("Rial(150000)", "150000", "150,000")
    assert amount.toman == 15_000 and dargah.Rial(25).toman is None and amount.to_persian() == "۱۵۰٬۰۰۰"
    assert dargah.Rial.parse("۱۵۰٬۰۰۰") == amount and dargah.Rial(dargah.MAX_RIAL) == 2**63 - 1
    assert pickle.loads(pickle.dumps(amount)) == amount and json.dumps(amount) == "150000"
    assert hash(amount) == hash(150_000) and tara_order().amount == 150_000


def test_tomans_and_decimals_are_read_exactly() -> None:
    for tomans in ("1234.5", "۱٬۲۳۴٫۵", decimal.Decimal("1234.50"), decimal.Decimal("1.2345E+3")):
        assert dargah.Rial.parse_toman(tomans) == 12_345
    for whole in ("150000.00", decimal.Decimal("150000.00"), decimal.Decimal("1.5E+5")):
        assert dargah.Rial.parse_decimal(whole) == 150_000
    for read in (dargah.Rial.parse_toman, dargah.Rial.parse_decimal):
        for bad in ("1.55", "", decimal.Decimal("1.55"), decimal.Decimal("-1"), decimal.Decimal("NaN"), decimal.Decimal("1E+30")):
            with pytest.raises(dargah.InvalidInput) as refused:
                read(bad)
            assert refused.value.field == "amount"
        for other in (1234.5, 1234, None, True):
            with pytest.raises(dargah.WrongType):
                read(other)  # type: ignore[arg-type]


class _Number(int):
    """An int of another library is one."""


@pytest.mark.parametrize(
    "bad", [1.5, 150000.0, True, False, "150000", None, decimal.Decimal(5), b"1", [], 1j, timedelta(1)]
)
def test_what_is_no_int_is_no_amount(bad: Any) -> None:
    for make in (
        lambda: dargah.Rial(bad),
        lambda: dargah.Rial.from_toman(bad),
        lambda: dargah.Expected("t", bad),
        lambda: dargah.TabaPayRequest(bad, callback_url="https://shop.ir"),
        lambda: dargah.TaraOrder(bad, service_id=1, ip="1.2.3.4", call_back_url="https://shop.ir"),
        lambda: dargah.TaraServiceAmount(1, bad),
    ):
        with pytest.raises(TypeError) as refused:
            make()
        error = refused.value
        assert isinstance(error, dargah.InvalidInput) and error.field == "amount", make
        assert error.kind is dargah.ErrorKind.INVALID_INPUT and error.progress is dargah.Progress.NOT_SENT
    assert dargah.Rial(_Number(5)) == 5


@pytest.mark.parametrize("bad", [-1, 2**63, -(2**70), 10**30])
def test_what_does_not_fit_is_refused(bad: int) -> None:
    for make in (dargah.Rial, lambda value: dargah.Expected("t", value), lambda value: dargah.TaraServiceAmount(1, value)):
        with pytest.raises(dargah.InvalidInput) as refused:
            make(bad)
        assert refused.value.field == "amount" and not isinstance(refused.value, TypeError)
    with pytest.raises(dargah.InvalidInput) as vat:
        tara_order(vat=-1)
    assert vat.value.field == "vat"


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: tara_order(order_id=1001), "orderId"),
        (lambda: tara_order(mobile=9123456789), "mobile"),
        (lambda: tara_order(extra=[1]), "extra"),
        (lambda: tara_order(extra={"a": float("nan")}), "extra"),
        (lambda: tara_order(extra={"a": object()}), "extra"),
        (lambda: tara_order(tara_invoice_item_list=["x"]), "taraInvoiceItemList"),
        (lambda: tara_order(tara_invoice_item_list=5), "taraInvoiceItemList"),
        (lambda: tara_order(items_must_add_up=1), "items_must_add_up"),
        (lambda: tara_order(service_id=1.0), "serviceId"),
        (lambda: dargah.Expected(b"t", 1), "token"),  # type: ignore[arg-type]
        (lambda: dargah.Expected("t", 1, verified_before=1), "verified_before"),  # type: ignore[arg-type]
        (lambda: dargah.Expected("t", 1, window_over=1), "window_over"),  # type: ignore[arg-type]
        (lambda: dargah.Expected("t", 1).after("x"), "callback"),  # type: ignore[arg-type]
        (lambda: dargah.Tara.parse_callback(5, b""), "query"),  # type: ignore[arg-type]
        (lambda: dargah.Tara("shop", "p", timeout="20"), "timeout"),  # type: ignore[arg-type]
        (lambda: dargah.Tara("shop", "p", timeout=True), "timeout"),
        (lambda: dargah.Tara("shop", "p", on_event=5), "on_event"),  # type: ignore[arg-type]
        (lambda: dargah.Network(ca_file=5), "ca_file"),  # type: ignore[arg-type]
        (lambda: dargah.TabaPay("x" * 36, "sandbox"), "environment"),  # type: ignore[arg-type]
    ],
)
def test_another_type_is_a_type_error_that_names_the_field(make: Any, field: str) -> None:
    with pytest.raises(dargah.WrongType) as refused:
        make()
    assert refused.value.field == field and isinstance(refused.value, TypeError)


@pytest.mark.parametrize("bad", [0, -1, 600.001, float("inf"), float("nan"), -float("inf"), 10**400, timedelta(days=1)])
def test_a_time_out_of_bounds_is_refused_by_the_library(bad: Any) -> None:
    with pytest.raises(dargah.InvalidConfiguration) as refused:
        dargah.Tara("shop", "p", timeout=bad)
    assert refused.value.field == "timeout"
    with pytest.raises(dargah.InvalidInput) as called:
        dargah.Tara("shop", "p").authenticate(timeout=bad)
    assert called.value.field == "timeout"
    assert dargah.Tara("shop", "p", timeout=timedelta(seconds=7)).timeout == 7.0


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda text: dargah.Tara("shop", text), "password"),
        (lambda text: dargah.Expected(text, 1), "token"),
        (lambda text: tara_order(mobile=text), "mobile"),
        (lambda text: dargah.check_card_number(text), "cardNumber"),
    ],
)
def test_text_that_is_no_unicode_is_refused_and_not_shown(make: Any, field: str) -> None:
    text = "hush-hush\ud800"
    with pytest.raises(dargah.InvalidInput) as refused:
        make(text)
    assert refused.value.field == field
    shown = f"{refused.value!r} {refused.value.__dict__} {refused.value.__cause__!r} {refused.value.__context__!r}"
    assert "hush" not in shown


def test_checks() -> None:
    assert dargah.check_mobile("+98 912 345 6789") == "09123456789"
    assert dargah.check_national_code("84575948") == "0084575948"
    assert dargah.check_card_number("۶۰۳۷-۹۹۱۱-۹۹۵۰-۰۵۹۰") == "6037991199500590"
    for check, bad, field in (
        (dargah.check_mobile, "0812", "mobile"),
        (dargah.check_national_code, "1111111111", "nationalCode"),
        (dargah.check_card_number, "6037991199500591", "cardNumber"),
    ):
        with pytest.raises(dargah.InvalidInput) as refused:
            check(bad)
        assert refused.value.field == field and bad not in str(refused.value)


def test_the_table_of_codes_is_the_librarys_own() -> None:
    table = json.loads((ROOT / "src/codes/table.json").read_text(encoding="utf-8"))
    codes = dargah.codes()
    assert len(codes) == sum(len(gateway["codes"]) for gateway in table.values() if isinstance(gateway, dict))
    for gateway, constants in (("tara", dargah.TaraCode), ("tabapay", dargah.TabaPayCode)):
        of_gateway = {code.name: code for code in codes if code.gateway == gateway}
        assert {name: code.number for name, code in of_gateway.items()} == {one.name: int(one) for one in constants}
        for code in of_gateway.values():
            assert dargah.find_code(gateway, str(code.number)) == code
            assert code.text and code.text_fa and repr(code.name) in repr(code)
    assert dargah.find_code("tara", "00") is None
    final = dargah.code_meaning("tara", "purchaseVerify", dargah.TaraCode.ORIGINAL_TRANSACTION_FAILED)
    assert final == dargah.CodeMeaning(False, True, False, False) and final.is_final
    assert dargah.code_meaning("tabapay", "verify", "840430").money_may_have_moved
    for gateway, call in (("tara", "verify"), ("other", "verify"), ("tabapay", "")):
        with pytest.raises(dargah.InvalidInput):
            dargah.code_meaning(gateway, call, "0")


def test_every_kind_of_error_has_its_class_and_its_texts() -> None:
    classes = [_errors._CLASS_OF[kind] for kind in dargah.ErrorKind]
    assert len(set(classes)) == len(dargah.ErrorKind), "a kind without a class of its own"
    for kind in dargah.ErrorKind:
        assert dargah.error_kind_text(kind) and dargah.error_kind_text_fa(kind)
    for problem in dargah.TlsProblem:
        assert dargah.tls_problem_text(problem) and dargah.tls_problem_text_fa(problem)
    with pytest.raises(dargah.InvalidInput):
        dargah.error_kind_text(5)


def test_errors_can_be_caught_as_python_catches_them() -> None:
    pairs: "list[tuple[Type[dargah.DargahError], Type[BaseException]]]" = [
        (dargah.InvalidInput, ValueError), (dargah.WrongType, TypeError), (dargah.TimedOut, TimeoutError),
        (dargah.Closed, RuntimeError), (dargah.InvalidConfiguration, ValueError),
    ]
    for ours, pythons in pairs:
        assert issubclass(ours, pythons) and issubclass(ours, dargah.DargahError)


def test_errors_carry_all_facts_also_through_pickle() -> None:
    with pytest.raises(dargah.InvalidInput) as refused:
        dargah.TabaPayRequest(1, callback_url="https://shop.ir").check()
    copied = pickle.loads(pickle.dumps(refused.value))
    for error in (refused.value, copied):
        assert type(error) is dargah.InvalidInput and error.field == "amount" and error.code == "-13"
        assert error.code_number == dargah.TabaPayCode.AMOUNT_BELOW_LIMIT and not error.retryable
        assert error.text == str(error) and "کد -13" in error.text_fa and error.detail
        assert json.loads(error.to_json())["field"] == "amount"
        assert error.gateway is None and error.http_status is None and error.tls_problem is None
    with pytest.raises(dargah.TlsError) as failed:
        with dargah.testing.Simulator(options=["--tls-fault", "expired"]) as simulator:
            dargah.Tara("shop", "p", base_url=simulator.addresses["tara"]).authenticate()
    assert failed.value.tls_problem is dargah.TlsProblem.UNKNOWN_ISSUER or (
        failed.value.tls_problem is dargah.TlsProblem.EXPIRED
    )
    assert pickle.loads(pickle.dumps(failed.value)).tls_problem is failed.value.tls_problem


def test_enums_are_enums() -> None:
    for name in ("ErrorKind", "Progress", "TlsProblem", "ConnectionUse", "Environment", "TaraUnit", "TaraCode"):
        kind = getattr(dargah, name)
        assert issubclass(kind, enum.IntEnum) and kind.__module__ == "dargah"
        assert pickle.loads(pickle.dumps(list(kind))) == list(kind)


def test_results_are_immutable() -> None:
    request = dargah.TabaPayRequest(10_000, callback_url="https://shop.ir")
    callback = dargah.TabaPay.parse_callback(b"responseCode=1&status=success&token=t&order=5")
    for thing in (request, callback, dargah.Expected("t", 1), dargah.codes()[0]):
        for name in ("amount", "token", "number", "new"):
            with pytest.raises(AttributeError):
                setattr(thing, name, 1)
    callback.extra["order"] = "6"
    assert callback.extra == {"order": "5"}, "a dict of its own each time"


def test_same_values_are_equal() -> None:
    assert tara_order() == tara_order() != tara_order(order_id="2")
    read = dargah.TabaPay.parse_callback
    assert read("responseCode=1&status=success&token=t") == read(b"responseCode=1&status=success&token=t")
