"""The runner of tests/vectors for Python: makes the calls that it is told, a line of JSON in and a line of JSON out.

What it is told and what it answers stands in tests/vectors/README.md.
"""

from __future__ import annotations

import json
import sys
from typing import Any, Callable, Dict, List, Optional

import dargah

Told = Dict[str, Any]
Answer = Dict[str, Any]
ENVIRONMENTS = {"production": dargah.Environment.PRODUCTION, "sandbox": dargah.Environment.SANDBOX}


class Clients:
    """What `open` makes."""

    def __init__(self, told: Told) -> None:
        network = dargah.Network(ca_file=told["ca_file"])
        refund = dargah.TaraRefundAccount(told["principal"], told["refund_password"], base_url=told["refund"])
        self.tara = dargah.Tara(
            told["username"], told["password"], base_url=told["tara"], network=network, refund=refund, groups_ttl=0
        )
        self._tabapay = {
            (environment, tracking): dargah.TabaPay(
                told["merchant"],
                environment,
                base_url=told["tabapay"],
                network=network,
                sandbox_accepts_tracking_code=tracking,
            )
            for environment in dargah.Environment
            for tracking in (False, True)
        }

    def tabapay(self, told: Told) -> dargah.TabaPay:
        return self._tabapay[ENVIRONMENTS[told.get("environment") or "production"], bool(told.get("tracking"))]


clients: Optional[Clients] = None


def opened() -> Clients:
    assert clients is not None
    return clients


def name_of(progress: dargah.Progress) -> str:
    return progress.name.lower().replace("_", " ")


def error_of(error: dargah.DargahError) -> Answer:
    return {
        "kind": int(error.kind),
        "kind_name": error.kind.name.title().replace("_", ""),
        "operation": error.operation,
        "progress": name_of(error.progress),
        "retryable": error.retryable,
        "money_may_have_moved": error.money_may_have_moved,
        "field": error.field,
        "code": error.code,
        "http_status": error.http_status,
    }


def shown_of(thing: Any) -> List[str]:
    shown = [repr(thing), str(thing)]
    shown += [getattr(thing, name) for name in ("text", "text_fa", "detail") if hasattr(thing, name)]
    if hasattr(thing, "to_json"):
        shown.append(thing.to_json())
    if hasattr(thing, "error"):
        shown += shown_of(thing.error)
    return shown


def outcome_of(outcome: Any) -> Answer:
    """An outcome of a verify or of a refund."""
    if isinstance(outcome, dargah.Paid):
        answer: Answer = {"outcome": "paid", "amount": outcome.amount, "reference": outcome.reference_number}
        if isinstance(outcome.answer, dargah.TaraVerifyAnswer):
            answer["from_inquiry"] = outcome.answer.is_from_inquiry
    elif isinstance(outcome, dargah.Mismatch):
        answer = {"outcome": "mismatch", "expected": outcome.expected, "reported": outcome.reported}
        answer["reference"] = outcome.reference_number
        if isinstance(outcome.answer, dargah.TaraVerifyAnswer):
            answer["from_inquiry"] = outcome.answer.is_from_inquiry
    elif isinstance(outcome, dargah.Declined):
        answer = {"outcome": "declined", "code": outcome.code, "final": outcome.is_final}
    elif isinstance(outcome, (dargah.Unknown, dargah.TaraRefundUnknown)):
        answer = {"outcome": "unknown", "progress": name_of(outcome.progress), "error": error_of(outcome.error)}
    elif isinstance(outcome, dargah.TaraRefundDone):
        answer = {"outcome": "done"}
    else:
        answer = {"outcome": "refused", "error": error_of(outcome.error)}
    return dict(answer, shown=shown_of(outcome))


def timeout(told: Told) -> float:
    return float(told["timeout_ms"]) / 1000


def authenticate(told: Told) -> Answer:
    return {"outcome": "ok", "shown": shown_of(opened().tara.authenticate(timeout=timeout(told)))}


def club_groups(told: Told) -> Answer:
    groups = opened().tara.club_groups(timeout=timeout(told))
    return {"outcome": "ok", "groups": len(groups), "shown": shown_of(groups)}


def get_token(told: Told) -> Answer:
    order = dargah.TaraOrder(
        told["amount"],
        service_id=told["service_id"],
        ip=told["ip"],
        call_back_url=told["callback_url"],
        order_id=told["order_id"],
        mobile=told["mobile"],
    )
    answer = opened().tara.get_token(order, timeout=timeout(told))
    return {"outcome": "ok", "token": answer.token, "shown": shown_of(answer) + shown_of(order)}


def create(told: Told) -> Answer:
    request = dargah.TabaPayRequest(
        told["amount"],
        callback_url=told["callback_url"],
        mobile=told["mobile"],
        national_code=told["national_code"],
        card_number=told.get("card_number"),
    )
    answer = opened().tabapay(told).create(request, timeout=timeout(told))
    return {"outcome": "ok", "token": answer.token, "shown": shown_of(answer) + shown_of(request)}


def expected_of(told: Told, parse: Callable[[str, str], Any]) -> dargah.Expected:
    expected = dargah.Expected(
        told["token"],
        told["amount"],
        order_id=told.get("order_id"),
        ip=told.get("ip"),
        verified_before=told.get("verified_before"),
        window_over=told.get("window_over", False),
    )
    for callback in told["callbacks"]:
        expected = expected.after(parse(callback["query"], callback["body"]))
    return expected


def tara_verify(told: Told) -> Answer:
    expected = expected_of(told, dargah.Tara.parse_callback)
    return outcome_of(opened().tara.verify(expected, timeout=timeout(told)))


def tabapay_verify(told: Told) -> Answer:
    expected = expected_of(told, dargah.TabaPay.parse_callback)
    return outcome_of(opened().tabapay(told).verify(expected, timeout=timeout(told)))


def refund(told: Told) -> Answer:
    return outcome_of(opened().tara.refund(told["rrn"], "", timeout=timeout(told)))


def refund_part(told: Told) -> Answer:
    return outcome_of(opened().tara.refund_part(told["rrn"], told["amount"], timeout=timeout(told)))


def rial_toman(told: Told) -> Answer:
    toman = dargah.Rial(told["rial"]).toman
    return {} if toman is None else {"toman": toman}


def extra_of(told: Told) -> Optional[Dict[str, Any]]:
    return json.loads(told["extra_json"]) if "extra_json" in told else None


def tara_order(told: Told) -> Answer:
    items = [
        dargah.TaraItem("x", "x", count=count, fee=fee, group="26", group_title="سایر")
        for count, fee in told.get("items", [])
    ]
    order = dargah.TaraOrder(
        told["amount"],
        ip=told["ip"],
        call_back_url=told["callBackUrl"],
        service_amount_list=[dargah.TaraServiceAmount(number, amount) for number, amount in told["services"]],
        tara_invoice_item_list=items,
        order_id=told.get("orderId"),
        mobile=told.get("mobile"),
        additional_data=told.get("additionalData"),
        vat=told.get("vat"),
        items_must_add_up=told.get("items_must_add_up"),
        extra=extra_of(told),
    )
    return {"warnings": 0 if order.check() is None else 1, "shown": shown_of(order)}


def tabapay_request(told: Told) -> Answer:
    request = dargah.TabaPayRequest(
        told["amount"],
        callback_url=told["callbackURL"],
        mobile=told.get("mobile"),
        email=told.get("email"),
        name=told.get("name"),
        sms=told.get("sms"),
        card_number=told.get("cardNumber"),
        additional_data=told.get("additionalData"),
        national_code=told.get("nationalCode"),
        description=told.get("description"),
        extra=extra_of(told),
    )
    request.check()
    return {"warnings": 0, "shown": shown_of(request)}


def belongs(told: Told, callback: Any) -> Answer:
    """Whether a callback is for the payment, and what it says."""
    dargah.Expected(told["token"], told["amount"], order_id=told.get("order_id")).after(callback)
    return {"positive": callback.is_positive, "shown": shown_of(callback)}


def record(told: Told) -> Answer:
    expected = dargah.Expected(
        told["token"],
        told["amount"],
        order_id=told.get("order_id"),
        ip=told.get("ip"),
        verified_before=told.get("verified_before"),
    )
    return {"record": expected.to_record(), "shown": shown_of(expected)}


def tara_form(told: Told) -> Answer:
    form = dargah.Tara(told["username"], "password").purchase_form(told["token"])
    return {"page": form.html(csp_nonce=told.get("nonce")), "shown": shown_of(form)}


def open_clients(told: Told) -> Answer:
    global clients
    clients = Clients(told)
    return {}


COMMANDS: Dict[str, Callable[[Told], Answer]] = {
    "open": open_clients,
    "authenticate": authenticate,
    "club_groups": club_groups,
    "get_token": get_token,
    "create": create,
    "tara_verify": tara_verify,
    "tabapay_verify": tabapay_verify,
    "refund": refund,
    "refund_part": refund_part,
    "rial_parse": lambda told: {"rial": dargah.Rial.parse(told["text"])},
    "rial_parse_toman": lambda told: {"rial": dargah.Rial.parse_toman(told["text"])},
    "rial_parse_decimal": lambda told: {"rial": dargah.Rial.parse_decimal(told["text"])},
    "rial_from_toman": lambda told: {"rial": dargah.Rial.from_toman(told["toman"])},
    "rial_new": lambda told: {"rial": dargah.Rial(told["rial"])},
    "rial_to_persian": lambda told: {"text": dargah.Rial(told["rial"]).to_persian()},
    "rial_toman": rial_toman,
    "mobile": lambda told: {"mobile": dargah.check_mobile(told["text"])},
    "national_code": lambda told: {"national_code": dargah.check_national_code(told["text"])},
    "card_number": lambda told: {"card_number": dargah.check_card_number(told["text"])},
    "tara_order": tara_order,
    "tabapay_request": tabapay_request,
    "tara_callback": lambda told: belongs(told, dargah.Tara.parse_callback(told["query"], told["body"])),
    "tabapay_callback": lambda told: belongs(told, dargah.TabaPay.parse_callback(told["query"], told["body"])),
    "record": record,
    "record_read": lambda told: {"record": dargah.Expected.from_record(told["text"]).to_record()},
    "tara_form": tara_form,
}


def answer_to(told: Told) -> Answer:
    command = COMMANDS.get(told["do"])
    if command is None:
        return {"cannot": told["do"]}
    try:
        return command(told)
    except dargah.DargahError as error:
        return {"outcome": "error", "error": error_of(error), "shown": shown_of(error)}


def main() -> None:
    for line in sys.stdin.buffer:
        answer = json.dumps(answer_to(json.loads(line)), ensure_ascii=False)
        sys.stdout.buffer.write(answer.encode("utf-8", "surrogatepass") + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
