"""The module itself: what it exports, that its stubs are true, and that nothing of the library is missing."""

from __future__ import annotations

import inspect
import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import Any, Dict, List, Set

import dargah
import dargah.testing
import pytest
from conftest import ROOT
from dargah import _native

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = pathlib.Path(dargah.__file__).parent
TOOLS = os.environ.get("DARGAH_TOOLS")
needs_tools = pytest.mark.skipif(
    TOOLS is None or sys.version_info < (3, 10), reason="DARGAH_TOOLS does not say where mypy and pyright are"
)


# Older ones do not tell the signatures of classes that are not written in Python.
needs_signatures = pytest.mark.skipif(sys.version_info < (3, 10), reason="inspect knows too little")


def checked(*command: str, path: pathlib.Path = PACKAGE.parent) -> str:
    environment = dict(os.environ, PYTHONDEVMODE="", PYTHONPATH=str(path))
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE.parent, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tool(name: str) -> str:
    return os.path.join(TOOLS or "", name)


def test_it_exports_its_entry_and_nothing_else() -> None:
    symbols = checked("nm", "--dynamic", "--defined-only", "--format=posix", str(_native.__file__))
    assert [line.split()[0] for line in symbols.splitlines()] == ["PyInit__native"]


@needs_signatures
def test_the_stubs_are_made_of_this_module() -> None:
    made = checked(sys.executable, str(HERE.parent / "generate-stubs"))
    committed = (HERE.parent / "python/dargah/_native.pyi").read_text(encoding="utf-8")
    assert made == committed, "run generate-stubs"


@pytest.fixture
def alone(tmp_path: pathlib.Path) -> pathlib.Path:
    """The installed package, and nothing else that lies beside it."""
    shutil.copytree(PACKAGE, tmp_path / "dargah", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@needs_tools
def test_stubtest_finds_nothing(alone: pathlib.Path) -> None:
    config = str(HERE.parent / "pyproject.toml")
    stubtest = [tool("python"), "-m", "mypy.stubtest", "dargah", "--concise", "--mypy-config-file", config]
    checked(*stubtest, path=alone)


@needs_tools
def test_mypy_and_pyright_find_nothing(alone: pathlib.Path) -> None:
    ours, examples = str(alone / "dargah"), str(ROOT / "examples/python")
    mypy = [tool("mypy"), "--python-executable", sys.executable, "--cache-dir", os.devnull]
    checked(*mypy, ours, str(HERE), examples, path=alone)
    checked(tool("pyright"), "--pythonpath", sys.executable, "--project", str(HERE.parent), ours, examples, path=alone)


def test_everything_public_is_documented_and_frozen_in_place() -> None:
    for name in names_of_dargah():
        thing = getattr(dargah, name)
        if inspect.isclass(thing) or inspect.isroutine(thing):
            assert thing.__doc__, name
        if inspect.isclass(thing) and thing.__module__ == "dargah":
            for member, value in vars(thing).items():
                assert member.startswith("_") or value.__doc__ or isinstance(value, int), f"{name}.{member}"


def names_of_dargah() -> List[str]:
    return [name for name in vars(dargah) if not name.startswith("_") and not inspect.ismodule(getattr(dargah, name))]


def test_the_version_is_the_workspaces() -> None:
    cargo = (ROOT / "Cargo.toml").read_text(encoding="utf-8")
    match = re.search(r'^version = "(.*)"$', cargo, re.M)
    assert match and dargah.__version__ == match.group(1)


# What only C needs: making, freeing, counting, and the numbers of its interface.
PLUMBING = re.compile(r"_(new|free|build|count)$|^(text_free|abi_major|abi_minor)$")
# Where a function of C has another form in Python: what stands in its place.
OTHERWISE: Dict[str, str] = {
    "tara_callback_parse": "Tara.parse_callback", "tabapay_callback_parse": "TabaPay.parse_callback",
    "tabapay_push_date_unix": "TabaPayPush.date_time", "tabapay_verify_answer_date_unix": "TabaPayVerifyAnswer.date_time",
    "tabapay_push_parse": "TabaPay.parse_push", "tabapay_push_get_callback": "TabaPayPush.callback",
    "error_get_kind": "DargahError.kind", "error_message": "DargahError.text", "error_message_fa": "DargahError.text_fa",
    "error_is_retryable": "DargahError.retryable", "event_total_us": "AttemptEvent.total",
    "event_resolve_us": "AttemptEvent.resolve", "event_connect_us": "AttemptEvent.connect",
    "event_wait_us": "AttemptEvent.wait", "event_read_us": "AttemptEvent.read",
    "error_to_json": "DargahError.to_json", "event_to_json": "AttemptEvent.to_json",
    "expected_set_verified_before": "Expected.with_verified_before",
    "expected_set_window_over": "Expected.with_window_over",
    "expected_after_tara_callback": "Expected.after", "expected_after_tabapay_callback": "Expected.after",
    "outcome_get_kind": "Paid", "outcome_amount": "Paid.amount", "outcome_expected_amount": "Mismatch.expected",
    "outcome_reference_number": "Paid.reference_number", "outcome_code": "Declined.code",
    "outcome_text": "Declined.text", "outcome_text_fa": "Declined.text_fa", "outcome_is_final": "Declined.is_final",
    "outcome_progress": "Unknown.progress", "outcome_get_error": "Unknown.error",
    "outcome_tara_answer": "Paid.answer", "outcome_tabapay_answer": "Paid.answer", "outcome_to_json": "Paid.to_json",
    "redirect_get_method": "Redirect.method", "tara_token_text": "TaraToken.token",
    "tara_groups_find": "TaraGroups.find", "tara_group_map_add": "TaraGroups.map", "tara_group_map_get": "TaraGroupMap.get",
    "tara_refund_get_kind": "TaraRefundDone", "tara_refund_get_error": "TaraRefundRefused.error",
    "tara_refund_extra_json": "TaraRefundDone.extra", "tara_refund_raw": "TaraRefundDone.raw",
    "tara_refund_http_status": "TaraRefundDone.http_status", "tara_refund_to_json": "TaraRefundDone.to_json",
    "tara_refund_whole": "Tara.refund", "tara_refund_part": "Tara.refund_part", "tara_authentication_trusted_for_ms": "TaraAuthentication.trusted_for",
    "tara_items_add": "TaraItem", "tara_items_set_data": "TaraItem.data", "tara_items_set_extra_json": "TaraItem(extra",
    "tara_order_clear_service_amounts": "TaraOrder(service_amount_list",
    "tara_order_add_service_amount": "TaraOrder(service_amount_list",
    "tara_order_set_items": "TaraOrder(tara_invoice_item_list", "tara_inquiry_track_at": "TaraInquiry.track_purchase_list",
    "code_meaning": "code_meaning", "code_find": "find_code", "version": "__version__",
    "check_mobile": "check_mobile", "check_national_code": "check_national_code",
    "check_card_number": "check_card_number", "error_kind_text": "error_kind_text",
    "error_kind_text_fa": "error_kind_text_fa", "tls_problem_text": "tls_problem_text",
    "rial_to_persian": "Rial.to_persian",
    "tara_callback_extra_name_at": "TaraCallback.extra", "tara_callback_extra_value_at": "TaraCallback.extra",
    "tabapay_callback_extra_name_at": "TabaPayCallback.extra",
    "tabapay_callback_extra_value_at": "TabaPayCallback.extra", "redirect_field_name_at": "Redirect.fields",
    "redirect_field_value_at": "Redirect.fields", "tara_groups_id_at": "TaraGroup.id",
    "tara_groups_name_at": "TaraGroup.name", "tara_groups_tag_at": "TaraGroup.tag",
    "tara_groups_title_at": "TaraGroup.title", "code_at": "codes", "payments_at": "Checkout.list",
    "tara_verify_answer_service_id_at": "TaraServiceAmount.service_id",
    "tara_verify_answer_service_amount_at": "TaraServiceAmount.amount",
    "rial_to_toman": "Rial.toman", "tara_order_items_do_not_add_up": "TaraOrder.check",
    "testing_tara_callback": "testing.tara_callback", "testing_tabapay_callback": "testing.tabapay_callback",
    "testing_tabapay_push": "testing.tabapay_push", "testing_tabapay_authorize": "testing.tabapay_authorize",
    # Where nobody may call back into the host; Python has on_event.
    "event_queue_lost": "AttemptEvent", "event_queue_take": "AttemptEvent",
    "tara_builder_set_event_queue": "Tara(on_event", "tabapay_builder_set_event_queue": "TabaPay(on_event",
    "checkout_begin_tara": "Checkout.begin", "checkout_begin_tabapay": "Checkout.begin",
    "checkout_close": "Checkout.close_payment", "checkout_refund_rest": "Checkout.refund",
    "checkout_refund_part": "Checkout.refund", "checkout_builder_add_tara": "Checkout(accounts",
    "checkout_builder_add_tabapay": "Checkout(accounts", "checkout_builder_add_state_key": "Checkout(state_keys",
    "completed_is_authorized": "Pushed.is_authorized", "filter_add_state": "Checkout.list(states",
    "filter_set_order_id": "Checkout.list(order_id", "filter_set_account": "Checkout.list(account",
    "filter_set_from_ms": "Checkout.list(begun_from", "filter_set_before_ms": "Checkout.list(begun_before",
    "filter_set_to_deliver": "Checkout.list(to_deliver", "payment_get_next_step": "Payment.next_step",
    "filter_set_attention": "Checkout.list(attention", "filter_set_after": "Checkout.list(after",
    "history_ms_at": "HistoryEntry.at", "history_what_at": "HistoryEntry.what",
    "history_detail_json_at": "HistoryEntry.detail", "report_error_count": "Report.errors",
    "report_error_payment_at": "Report.errors", "report_error_at": "Report.errors",
    "payment_date_unix": "Payment.date_time", "payment_paid_ms": "Payment.paid_at",
    "payment_service_id_at": "TaraServiceAmount.service_id", "payment_service_amount_at": "TaraServiceAmount.amount",
    "payment_get_state": "Payment.state", "payment_refund_count": "Payment.refunds",
    "payment_refund_number_at": "Refund.number", "payment_refund_amount_at": "Refund.amount",
    "payment_refund_state_at": "Refund.state", "payment_refund_ms_at": "Refund.at",
    "payment_refund_code_at": "Refund.code", "payment_refund_text_at": "Refund.text",
}
PREFIXES = {
    "tara_builder": "Tara", "tabapay_builder": "TabaPay", "tara_authentication": "TaraAuthentication",
    "tara_callback": "TaraCallback", "tara_group_map": "TaraGroupMap", "tara_groups": "TaraGroups",
    "tara_inquiry": "TaraInquiry", "tara_order": "TaraOrder", "tara_refund": "Tara", "tara_token": "TaraToken",
    "tara_verify_answer": "TaraVerifyAnswer", "tabapay_callback": "TabaPayCallback",
    "tabapay_created": "TabaPayCreated", "tabapay_push": "TabaPayPush", "tabapay_request": "TabaPayRequest",
    "tabapay_verify_answer": "TabaPayVerifyAnswer", "tara": "Tara", "tabapay": "TabaPay", "error": "DargahError",
    "event": "AttemptEvent", "expected": "Expected", "redirect": "Redirect", "cancel": "Cancel", "network": "Network",
    "checkout_builder": "Checkout", "checkout": "Checkout", "completed": "Completed", "payment": "Payment",
    "report": "Report", "return_state": "ReturnState", "started": "Started", "options": "Tara.verify", "code": "Code", "rial": "Rial",
}


def functions_of_c() -> Set[str]:
    header = (ROOT / "include/dargah.ffi.h").read_text(encoding="utf-8")
    found = set(re.findall(r"\bdargah_(\w+)\(", header))
    assert len(found) > 200
    return found


def has(path: str) -> bool:
    """`Class.member`, `Class(parameter`, `function`; members of exceptions are annotations."""
    if "(" in path:
        owner, parameter = path.split("(")
        thing: Any = dargah
        for part in owner.split("."):
            thing = getattr(thing, part)
        return parameter in inspect.signature(thing).parameters
    owner, _, member = path.partition(".")
    thing = getattr(dargah, owner, None)
    if thing is None or not member:
        return thing is not None
    return hasattr(thing, member) or member in getattr(thing, "__annotations__", {})


def candidates(name: str) -> List[str]:
    """Under which names Python may have a function of C."""
    if name in OTHERWISE:
        return [OTHERWISE[name]]
    for prefix in sorted(PREFIXES, key=len, reverse=True):
        if name.startswith(prefix + "_"):
            owner, rest = PREFIXES[prefix], name[len(prefix) + 1 :]
            setting = re.sub(r"^set_|_ms$|_json$", "", re.sub(r"_ms$|_json$", "", rest))
            setting = {"events": "on_event"}.get(setting, setting)
            if owner == "Tara.verify":
                return ["Tara.verify"] if setting in inspect.signature(dargah.Tara.verify).parameters else [name]
            if rest.startswith("set_"):
                return [f"{owner}({setting}"]
            return [f"{owner}.{form}" for form in (rest, setting, "is_" + rest)]
    return [name]


@needs_signatures
def test_everything_that_c_has_python_has_too() -> None:
    holes = [
        name
        for name in sorted(functions_of_c())
        if not PLUMBING.search(name) and not any(map(has, candidates(name)))
    ]
    assert holes == []
    for name, path in OTHERWISE.items():
        assert has(path), f"{name} is said to be {path}"


@needs_signatures
def test_the_list_notices_a_hole() -> None:
    for hole in ("tara_brand_new", "tara_order_set_brand_new", "options_set_brand_new", "brand_new"):
        assert not any(map(has, candidates(hole))), hole
