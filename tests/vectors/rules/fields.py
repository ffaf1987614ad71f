"""What becomes of a success when one field of it is missing, doubled, of another type or of another value.

One line per call and field: what its absence, an unreadable form, and another value mean.
"""

from dataclasses import dataclass
from typing import Callable

from faults import F, same
from seen import Seen, contradictory, damaged, proof, refused, unreadable


@dataclass
class Field:
    """A field on which the success of a call rests."""
    name: str
    kind: str  # of its value: code, status, token, amount, text, url, list, flag
    missing: Seen
    broken: Seen
    # A field of the proof: twice counts as unreadable. Elsewhere the call says so as well.
    other: Callable[[object], Seen] = None


def tara_verify():
    return [
        Field("result", "code", unreadable("result"), damaged("result"), lambda v: refused(v)),
        Field("token", "token", contradictory("token"), damaged("token"), lambda v: contradictory("token")),
        Field("amount", "amount", contradictory("amount"), damaged("amount"), lambda v: Seen("amount", amount=v)),
        Field("rrn", "text", contradictory("rrn"), damaged("rrn"), lambda v: proof(reference="other")),
    ]


def tabapay_verify():
    return [
        Field("responseCode", "code", unreadable("responseCode"), damaged("responseCode"),
              # `status` still says success.
              lambda v: contradictory("status")),
        Field("status", "status", contradictory("status"), damaged("status"), lambda v: contradictory("status")),
        Field("token", "token", contradictory("token"), damaged("token"), lambda v: contradictory("token")),
        Field("amount", "amount", contradictory("amount"), damaged("amount"), lambda v: Seen("amount", amount=v)),
        Field("shaparakRefNumber", "text", contradictory("shaparakRefNumber"), damaged("shaparakRefNumber"),
              lambda v: proof(reference="other")),
    ]


def plain(name, kind, other=None):
    return Field(name, kind, unreadable(name), unreadable(name), other or (lambda v: proof(reference="other")))


FIELDS = {
    "purchaseVerify": tara_verify(),
    "verify": tabapay_verify(),
    "authenticate": [plain("result", "code", refused), plain("accessToken", "text")],
    "getToken": [plain("result", "code", refused), plain("token", "text")],
    "create": [
        Field("status", "status", unreadable("status"), unreadable("status"), lambda v: stop_status()),
        plain("token", "text"),
        plain("url", "url", lambda v: unreadable("url")),
    ],
    "clubGroups": [plain("ipgClubMerchandiseGroupReportList", "list")],
    "refund": [plain("success", "flag")],
    "refundPartial": [plain("success", "flag")],
    "refundLogin": [plain("accessCode", "text")],
}

# Documented, but no part of any proof: whatever stands there changes nothing.
HARMLESS = {
    "purchaseVerify": ["description", "doTime", "serviceAmountList", "type"],
    "verify": ["message", "finalAmount", "cardNumber", "hashedCardNumber", "ip", "date"],
    "authenticate": ["description", "doTime", "expireTime"],
    "getToken": ["description", "doTime"],
    "create": [],
    "clubGroups": [],
    "refund": ["data"],
    "refundPartial": ["data"],
    "refundLogin": [],
}


def stop_status():
    """A create that is no success, without a code."""
    return Seen("stop", "Refused", field="status")


def wrong_types(field, call):
    """The simulator's types, and what each makes of this field's right value."""
    n, missing, broken = field.name, field.missing, field.broken
    # What a number stands for in the place of this value: the same, or 7.
    number = {"code": same, "amount": same, "token": field.other and field.other("7"),
              "status": field.other and field.other("7"), "url": unreadable("url")}.get(field.kind)
    if field.kind == "text":
        # Reference numbers are digits and may be written as a number; tokens become 7, which is one as well.
        number = same if n in ("rrn", "shaparakRefNumber") else proof(reference="other")
    cases = {"text": same, "number": number, "fraction": broken, "bool": broken, "list": broken, "object": broken,
             "null": missing}
    if field.kind == "code" and call in ("purchaseVerify", "verify", "authenticate", "getToken"):
        cases["fraction"] = broken
    if field.kind == "list":
        # A list in a list; a list in place of an object is read, an empty object is an empty entry.
        cases = {"text": broken, "number": broken, "fraction": broken, "bool": broken, "list": broken, "object": proof(groups=0),
                 "null": missing}
    if field.kind == "flag":
        cases = {"text": broken, "number": broken, "fraction": broken, "bool": same, "list": broken, "object": broken,
                 "null": missing}
    if field.kind == "url":
        cases["fraction"] = broken
    return cases


def as_fault(seen):
    return seen if callable(seen) else (lambda _: seen)


def damages(call):
    """Every damage of every field that this call's success rests on."""
    for field in FIELDS[call]:
        n = field.name
        yield F(f"`{n}` missing", "missing_field", True, as_fault(field.missing), field=n)
        yield F(f"`{n}` null", "null_field", True, as_fault(field.missing), field=n)
        if field.kind not in ("list", "flag"):
            # An empty text is as good as none, but for an amount: there it is no number.
            empty = field.broken if field.kind == "amount" else field.missing
            yield F(f"`{n}` empty", "set_field", True, as_fault(empty), field=n, value="")
        if field.kind == "text" and n in ("rrn", "shaparakRefNumber"):
            yield F(f"`{n}` blank", "set_field", True, as_fault(field.missing), field=n, value="  ")
        if field.kind != "list" and call != "refundLogin":
            yield F(f"`{n}` twice", "doubled_field", True, as_fault(field.broken), field=n)
            yield F(f"`{n}` twice, with another value", "doubled_field", True, as_fault(field.broken), field=n, value="x")
        for to, seen in wrong_types(field, call).items():
            yield F(f"`{n}` as {to}", "wrong_type", True, as_fault(seen), field=n, to=to)
    for n in HARMLESS[call]:
        yield F(f"`{n}` missing", "missing_field", True, same, field=n)
        yield F(f"`{n}` null", "null_field", True, same, field=n)
        for to in ["text", "number", "bool", "list", "object"]:
            yield F(f"`{n}` as {to}", "wrong_type", True, same, field=n, to=to)
    yield from VALUES.get(call, lambda: iter(()))()


def amounts(asked):
    yield F("amount one more", "wrong_amount", True, as_fault(Seen("amount", amount=asked + 1)), how="more")
    yield F("amount one less", "wrong_amount", True, as_fault(Seen("amount", amount=asked - 1)), how="less")
    yield F("amount times ten", "wrong_amount", True, as_fault(Seen("amount", amount=asked * 10)), how="times_ten")
    yield F("amount 0", "wrong_amount", True, as_fault(Seen("amount", amount=0)), how="zero")
    for how in ["fraction", "text", "negative", "overflow"]:
        yield F(f"amount {how}", "wrong_amount", True, as_fault(damaged("amount")), how=how)
    whole = str(asked)
    for value, seen in [
        (asked, same), (whole, same), (float(asked), same), (whole + ".0", same), (whole + ".00", same),
        (asked + 0.5, damaged("amount")), (whole + ".5", damaged("amount")), ("1e5", damaged("amount")),
        ("۱۵۰۰۰۰", damaged("amount")), ("150,000", damaged("amount")), ("0x249f0", damaged("amount")),
        (9223372036854775808, damaged("amount")), (-1, damaged("amount")),
        (str(asked * 10), Seen("amount", amount=asked * 10)), (9223372036854775807, Seen("amount", amount=2 ** 63 - 1)),
    ]:
        yield F(f"amount {value!r}", "set_field", True, as_fault(seen), field="amount", value=value)


def tara_values():
    yield F("another token", "other_token", True, as_fault(contradictory("token")))
    yield F("another order", "set_field", True, as_fault(contradictory("orderId")), field="orderId", value="order-2")
    yield F("the same order", "set_field", True, same, field="orderId", value="order-1")
    yield F("the token in capitals", "set_field", True, as_fault(contradictory("token")), field="token", value="TOKEN")
    yield F("no reference number", "missing_reference", True, as_fault(contradictory("rrn")))
    yield F("a list where `serviceAmountList` has an object", "swap_list", True, same, field="serviceAmountList")
    yield from amounts(150_000)
    for value in ["00", "+0", "-0", "0.0", " 0", "0 ", "۰", "success", "true"]:
        yield F(f"result {value!r}", "set_field", True, as_fault(refused(value)), field="result", value=value)
    for value, seen in [(0, same), ("0", same), (0.0, damaged("result")), (False, damaged("result")),
                        (1, refused("1")), (-1, refused("-1")), ([], damaged("result")), ({}, damaged("result"))]:
        yield F(f"result {value!r} as JSON", "set_field", True, as_fault(seen), field="result", value=value)


def tabapay_values():
    yield F("another token", "other_token", True, as_fault(contradictory("token")))
    yield F("no reference number", "missing_reference", True, as_fault(contradictory("shaparakRefNumber")))
    yield from amounts(150_000)
    for value in ["01", "+1", "1.0", " 1", "1 ", "۱", "0", "3", "-101", "success"]:
        yield F(f"responseCode {value!r}", "set_field", True, as_fault(contradictory("status")), field="responseCode",
                value=value)
    for value, seen in [(1, same), ("1", same), (2, same), ("2", same), (1.0, damaged("responseCode")),
                        (True, damaged("responseCode")), (-101, contradictory("status"))]:
        yield F(f"responseCode {value!r} as JSON", "set_field", True, as_fault(seen), field="responseCode", value=value)
    for value in ["Success", "SUCCESS", "error", "ok", " success", "1"]:
        yield F(f"status {value!r}", "set_field", True, as_fault(contradictory("status")), field="status", value=value)
    # No part of the proof while there is a reference number.
    yield F("`trackingCode` twice", "doubled_field", True, same, field="trackingCode")


def create_values():
    for url in ["javascript:alert(1)", "http://tabapay.ir/pay/x", "//tabapay.ir/pay/x", "/pay/x", "https://", "https://u:p@tabapay.ir/",
                "https://tabapay.ir/\r\nx", "https://tabapay.ir/a b", "data:text/html,x"]:
        yield F(f"url {url!r}", "set_field", True, as_fault(unreadable("url")), field="url", value=url)
    # A code beside a success: 1 and 2 say the same, anything else says two things.
    for code, seen in [("1", same), (1, same), (2, same), ("-33", contradictory("status")), (0, contradictory("status"))]:
        yield F(f"responseCode {code!r} beside success", "set_field", True, as_fault(seen), field="responseCode", value=code)
    yield F("status error beside a token", "set_field", True, as_fault(stop_status()), field="status", value="error")


def refund_values():
    for value in ["true", 1, "1", {"ok": True}]:
        yield F(f"success {value!r}", "set_field", True, as_fault(unreadable("success")), field="success", value=value)


def inquiry_damages():
    """What a tracked purchase must hold for its inquiry to prove anything."""
    none = as_fault(NO_PROOF)
    for n in ["result", "token", "amount", "rrn"]:
        path = f"trackPurchaseList.0.{n}"
        yield F(f"tracked `{n}` missing", "missing_field", True, none, field=path)
        yield F(f"tracked `{n}` null", "null_field", True, none, field=path)
        yield F(f"tracked `{n}` empty", "set_field", True, none, field=path, value="")
        yield F(f"tracked `{n}` twice", "doubled_field", True, none, field=path)
        yield F(f"tracked `{n}` twice, with another value", "doubled_field", True, none, field=path, value="x")
        for to in ["fraction", "bool", "list", "object"]:
            yield F(f"tracked `{n}` as {to}", "wrong_type", True, none, field=path, to=to)
    for value in ["102", "00", 1, False]:
        yield F(f"tracked result {value!r}", "set_field", True, none, field="trackPurchaseList.0.result", value=value)
    yield F("another token", "other_token", True, none)
    yield F("no reference number", "missing_reference", True, none)
    for how, amount in [("more", 150_001), ("less", 149_999), ("times_ten", 1_500_000), ("zero", 0)]:
        yield F(f"amount {how}", "wrong_amount", True, as_fault(Seen("amount", amount=amount)), how=how)
    for how in ["fraction", "text", "negative", "overflow"]:
        yield F(f"amount {how}", "wrong_amount", True, none, how=how)
    yield F("one object in place of the list", "swap_list", True, same, field="trackPurchaseList")
    for name in ["result", "trackPurchaseList", "orderId"]:
        yield F(f"`{name}` twice", "doubled_field", True, none, field=name)
    for name in ["result", "trackPurchaseList"]:
        yield F(f"`{name}` missing", "missing_field", True, none, field=name)
        yield F(f"`{name}` null", "null_field", True, none, field=name)
        for to in ["fraction", "bool", "object"]:
            yield F(f"`{name}` as {to}", "wrong_type", True, none, field=name, to=to)
    yield F("another order", "set_field", True, none, field="orderId", value="order-2")
    yield F("no order", "missing_field", True, same, field="orderId")
    yield F("the order null", "null_field", True, same, field="orderId")
    for value in ["102", "00", 0.0, False]:
        yield F(f"result {value!r}", "set_field", True, none, field="result", value=value)
    yield F("amounts spelt the other way", "doubled_field", True, same, field="trackPurchaseList.0.serviceAmountList")


# An inquiry that proves nothing, whatever else it may be.
NO_PROOF = Seen("stop", "NoProof")


VALUES = {"purchaseVerify": tara_values, "verify": tabapay_values, "create": create_values, "refundPartial": refund_values,
          "refund": refund_values}
