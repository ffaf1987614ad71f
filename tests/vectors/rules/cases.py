"""Which cases there are: every fault at every call, every switch, every code; and how they are written down."""

import re

import client
import codes
import fields
import checkout
import inputs
from faults import F, UNAUTHORIZED, always, connections, whole_answers
from gateways import ASKED, TabaPay, Tara
from seen import contradictory, damaged, lost, refused

# Where a payment stands when the call is made, by what the payer did.
STATES = {"pays": "paid", "nothing": "created", "declines": "declined", "returned": "returned"}
RESET_AFTER = F("reset after it acted", "reset_after", True, always(lost("ConnectionLost")))
RESET_BEFORE = F("reset before the gateway acts", "reset_before", False, always(lost("ConnectionLost")))


# Everything, or what is committed: of the switches only the combinations that matter most.
FULL = False

# The refusals that may be final.
FINAL = {
    "tara": [code for code in codes.TARA_ALL if codes.is_final("tara", "purchaseVerify", code)],
    "tabapay": [code for code in codes.TABAPAY_ALL if codes.is_final("tabapay", "verify", code)],
}


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("+", "plus").replace("۰", "persian-0")).strip("-")


class Book:
    """The cases of one file; ids are unique over all of them."""

    ids = set()

    def __init__(self):
        self.cases = []

    def add(self, gateway, call, what, plan=(), payer="pays", callback=True, verified_before=False, window_over=False,
            before=None, open_points=None, environment="production", tracking=False, expected=ASKED, other_card=False,
            login="kept", forged=None, **note):
        switches = open_points or {}
        state = "settled" if before == "verified" else "pushed" if before == "pushed" else STATES[payer]
        if gateway == "tara":
            model = Tara(state, switches)
            model.login_ended = login == "ended"
        else:
            model = TabaPay(state, switches, environment, tracking, expected, other_card)
        run = client.Run(model, plan)
        if call == "verify":
            came = "none" if not callback else "positive" if payer in ("pays", "returned") else "negative" if payer == "declines" else "none"
            came = {True: "negative", "positive": "positive", None: came}[forged]
            expect = client.verify(run, came, verified_before, window_over, expected)
        elif call in ("refund", "refundPartial"):
            expect = client.refund(run, call)
        else:
            expect = client.plain(run, call)
        always_struck = any(times is None for _, _, _, times in plan)
        if not (run.slow and always_struck):
            expect["calls"] = run.calls
        if call in ("verify", "refund", "refundPartial"):
            expect["settled"] = 1 if model.settled or state == "pushed" else 0
        if call in ("refund", "refundPartial"):
            expect["refunds"] = model.refunds
        case = {"id": self.unique(f"{gateway}.{call}.{slug(what)}"), "gateway": gateway, "call": call}
        if gateway == "tabapay":
            case["environment"] = environment
        optional = {"open": switches, "payer": payer if payer != "pays" else None, "callback": None if callback else False,
                    "verified_before": verified_before or None, "window_over": window_over or None, "before": before, "tracking": tracking or None,
                    "login": login if login != "kept" else None, "forged": {True: "negative"}.get(forged, forged), "other_card": other_card or None,
                    "expected_amount": expected if expected != ASKED else None}
        case.update({k: v for k, v in optional.items() if v not in (None, {})} | ({"callback": False} if not callback else {}))
        case["faults"] = [
            {"operation": op, **fault.json, **({"skip": skip} if skip else {}), "times": "always" if times is None else times}
            for op, fault, skip, times in plan
        ]
        anew = any(not fault.sockets for _, fault, _, _ in plan)
        case["timeout_ms"] = 2000 if run.slow and not anew else 20_000
        if anew:
            case["new_connection"] = True
        if expect["outcome"] == "paid" and not expect["settled"]:
            # The remaining risk, named in docs/decisions/0002 and docs/CORRECTNESS.md.
            case["known_risk"] = "the inquiry tells of a completed payment, and nothing was completed"
        case.update(note)
        case["expect"] = expect
        self.cases.append(case)

    def unique(self, name):
        n, out = 2, name
        while out in Book.ids:
            out, n = f"{name}.{n}", n + 1
        Book.ids.add(out)
        return out


def code_fault(code):
    """The gateway refuses with this code, in its own way: see `refuses` in gateways.py."""
    return F(f"code {code!r}", "code", False, always(refused(code)), code=code, processed=False)


def handwritten(name, code):
    """Refusals that may be final, and are only so when they are about this payment and say one thing."""
    status = "" if name == "result" else ',"status":"error"'
    text = f'{{"{name}":"{code}"{status}'
    other = "00000000-dead-4bad-8bad-000000000000"
    for label, body, seen in [
        ("and nothing else", f"{text}}}", refused(code)),
        ("for another token", f'{text},"token":"{other}"}}', contradictory("token")),
        ("with a token null", f'{text},"token":null}}', refused(code)),
        ("with a token of a wrong type", f'{text},"token":[]}}', damaged("token")),
        ("twice", f'{text},"{name}":"{code}"}}', damaged(name)),
        ("and a success", f'{text},"{name}":"{"0" if name == "result" else "1"}"}}', damaged(name)),
    ]:
        yield F(f"code {code} {label}", "body", False, always(seen), text=body, processed=False)
    if status:
        yield F(f"code {code} with status success", "body", False, always(contradictory("status")), processed=False,
                text=f'{{"responseCode":{code},"status":"success"}}')
        yield F(f"code {code} without status", "body", False, always(contradictory("status")), processed=False,
                text=f'{{"responseCode":{code}}}')
        yield F(f"code {code} with status null", "body", False, always(contradictory("status")), processed=False,
                text=f'{{"responseCode":{code},"status":null}}')


def callbacks():
    """What a callback may and may not do to a verify. Callbacks are unsigned: anybody can send one."""
    book = Book()
    for gateway in ["tara", "tabapay"]:
        call = "purchaseVerify" if gateway == "tara" else "verify"
        final = {"tara_verify_returned": "code_102"} if gateway == "tara" else {}
        book.add(gateway, "verify", "a negative callback: nothing is sent, nothing is final", payer="declines")
        book.add(gateway, "verify", "a forged negative callback for a paid payment", forged=True)
        book.add(gateway, "verify", "a forged negative callback for an unpaid payment", payer="nothing", forged=True)
        seconds = (TARA_SWITCHES["tara_second_verify"] if gateway == "tara" else TABAPAY_SWITCHES["tabapay_second_verify"])
        for second in seconds:
            points = {f"{gateway}_second_verify": second}
            for fault in [None, RESET_AFTER, RESET_BEFORE]:
                plan = [(call, fault, 0, 1)] if fault else []
                name = fault.label if fault else "no fault"
                book.add(gateway, "verify", f"a forged negative callback after it was verified, then {second}, {name}", plan,
                         before="verified", verified_before=True, forged=True, open_points=points)
                book.add(gateway, "verify", f"a positive callback once more, then {second}, {name}", plan, before="verified",
                         verified_before=True, open_points=points)
        book.add(gateway, "verify", "a negative callback when a verify may have left", payer="declines", verified_before=True)
        book.add(gateway, "verify", "a negative callback, window over", payer="declines", window_over=True)
        for over, tail in [(False, ""), (True, ", window over")]:
            for payer, what in [("nothing", "an unpaid"), ("declines", "a declined")]:
                what = f"a forged positive callback for {what} payment{tail}"
                book.add(gateway, "verify", what, payer=payer, forged="positive", window_over=over)
        # Someone who is still on the gateway's page may pay yet, whatever the gateway says of it now.
        for code in FINAL[gateway]:
            for over, tail in [(False, ""), (True, ", window over")]:
                book.add(gateway, "verify", f"a forged positive callback for an unpaid payment, code {code}{tail}",
                         [(call, code_fault(code), 0, 1)], payer="nothing", forged="positive", window_over=over)
    return book.cases


def tara_verify():
    book = Book()

    def add(what, *plan, **more):
        book.add("tara", "verify", what, plan, **more)

    every = list(whole_answers())
    for fault in [*every, *fields.damages("purchaseVerify"), UNAUTHORIZED]:
        add(f"{fault.label}, once at verify", ("purchaseVerify", fault, 0, 1))
    for fault in [*every, UNAUTHORIZED]:
        add(f"{fault.label}, always at verify", ("purchaseVerify", fault, 0, None))
    for fault in [*every, *fields.damages("purchaseVerify")]:
        add(f"{fault.label}, at the repeated verify", ("purchaseVerify", RESET_AFTER, 0, 1), ("purchaseVerify", fault, 0, 1))
    for fault in [*every, UNAUTHORIZED]:
        add(f"{fault.label}, always at inquiry, the repeated verify refused", ("purchaseVerify", RESET_AFTER, 0, 1),
            ("purchaseInquiry", fault, 0, None), open_points={"tara_second_verify": "code_10"})
    for fault in fields.inquiry_damages():
        add(f"{fault.label}, always at inquiry, the repeated verify refused", ("purchaseVerify", RESET_AFTER, 0, 1),
            ("purchaseInquiry", fault, 0, None), open_points={"tara_second_verify": "code_10"})
        add(f"{fault.label}, always at inquiry, verified before and refused", ("purchaseInquiry", fault, 0, None),
            before="verified", verified_before=True, open_points={"tara_second_verify": "code_102"})
    for code in FINAL["tara"]:
        for fault in handwritten("result", code):
            add(f"{fault.label}, at a first verify", ("purchaseVerify", fault, 0, 1))
            add(f"{fault.label}, at a first verify, window over", ("purchaseVerify", fault, 0, 1), window_over=True)
    for fault in [*every, *fields.damages("authenticate")]:
        add(f"{fault.label}, once at the login that verify needs", ("authenticate", fault, 0, 1), login="ended")
    for fault in every:
        add(f"{fault.label}, always at the login that verify needs", ("authenticate", fault, 0, None), login="ended")
    for fault in connections():
        add(f"{fault.label}, once", ("connect", fault, 0, 1))
        add(f"{fault.label}, three times", ("connect", fault, 0, 3))
        add(f"{fault.label}, always", ("connect", fault, 0, None))
        add(f"{fault.label}, after a lost answer", ("purchaseVerify", RESET_AFTER, 0, 1), ("connect", fault, 1, None))
    return book.cases


def tabapay_verify():
    book = Book()

    def add(what, *plan, **more):
        book.add("tabapay", "verify", what, plan, **more)

    every = list(whole_answers())
    for fault in [*every, *fields.damages("verify"), UNAUTHORIZED]:
        add(f"{fault.label}, once at verify", ("verify", fault, 0, 1))
    for fault in [*every, UNAUTHORIZED]:
        add(f"{fault.label}, always at verify", ("verify", fault, 0, None))
    for fault in [*every, *fields.damages("verify")]:
        add(f"{fault.label}, at the repeated verify", ("verify", RESET_AFTER, 0, 1), ("verify", fault, 0, 1))
        add(f"{fault.label}, once at verify of the sandbox", ("verify", fault, 0, 1), environment="sandbox")
    for code in FINAL["tabapay"]:
        for fault in handwritten("responseCode", code):
            add(f"{fault.label}, at a first verify", ("verify", fault, 0, 1))
            add(f"{fault.label}, at a first verify, window over", ("verify", fault, 0, 1), window_over=True)
    for fault in connections():
        add(f"{fault.label}, once", ("connect", fault, 0, 1))
        add(f"{fault.label}, always", ("connect", fault, 0, None))
        add(f"{fault.label}, after a lost answer", ("verify", RESET_AFTER, 0, 1), ("connect", fault, 1, None))
    return book.cases


def other_calls():
    book = Book()
    every = list(whole_answers())
    for gateway, call in [("tara", "authenticate"), ("tara", "clubGroups"), ("tara", "getToken"), ("tabapay", "create")]:
        damages = list(fields.damages(call))
        more = {"payer": "nothing", "callback": False}
        for fault in [*every, *damages, UNAUTHORIZED]:
            book.add(gateway, call, f"{fault.label}, once", [(call, fault, 0, 1)], **more)
        for fault in [*every, UNAUTHORIZED]:
            book.add(gateway, call, f"{fault.label}, always", [(call, fault, 0, None)], **more)
        for fault in connections():
            book.add(gateway, call, f"{fault.label}, once", [("connect", fault, 0, 1)], **more)
            book.add(gateway, call, f"{fault.label}, always", [("connect", fault, 0, None)], **more)
    for call in ["refund", "refundPartial"]:
        for fault in [*every, *fields.damages(call), UNAUTHORIZED]:
            book.add("tara", call, f"{fault.label}, once", [(call, fault, 0, 1)], before="verified")
        for fault in [*every, UNAUTHORIZED]:
            book.add("tara", call, f"{fault.label}, always", [(call, fault, 0, None)], before="verified")
    for fault in [*every, *fields.damages("refundLogin")]:
        book.add("tara", "refundPartial", f"{fault.label}, once at the refund's login", [("refundLogin", fault, 0, 1)], before="verified")
    for fault in connections():
        book.add("tara", "refund", f"{fault.label}, once", [("connect", fault, 0, 1)], before="verified")
        book.add("tara", "refund", f"{fault.label}, always", [("connect", fault, 0, None)], before="verified")
    for status in ["http_200", "http_400", "http_401", "http_403", "http_422", "http_500"]:
        points = {"refund_error_status": status}
        book.add("tara", "refundPartial", f"a refund of what was never settled, {status}", open_points=points)
        book.add("tara", "refund", f"a whole refund of what was never settled, {status}", open_points=points)
    book.add("tara", "refund", "a whole refund", before="verified")
    book.add("tara", "refundPartial", "a refund of a part", before="verified")
    return book.cases


def window_over(book, gateway, code, points=None):
    """This refusal after the payment's time: at a first verify it may be final, never at a later one."""
    call = "purchaseVerify" if gateway == "tara" else "verify"
    once, lost_before = [(call, code_fault(code), 0, 1)], [(call, RESET_AFTER, 0, 1), (call, code_fault(code), 0, None)]
    more = {"open_points": points, "window_over": True}
    book.add(gateway, "verify", f"code {code!r} at a first verify, window over", once, **more)
    if code not in FINAL[gateway]:
        return
    book.add(gateway, "verify", f"code {code!r} at a first verify, no callback, window over", once, callback=False, **more)
    book.add(gateway, "verify", f"code {code!r} of an unpaid payment, window over", once, payer="nothing", **more)
    book.add(gateway, "verify", f"code {code!r} when it was verified before, window over", once, before="verified",
             verified_before=True, **more)
    book.add(gateway, "verify", f"code {code!r} of an unpaid payment that may have been verified before, window over", once,
             payer="nothing", verified_before=True, **more)
    book.add(gateway, "verify", f"code {code!r} at a repeated verify, window over", lost_before, **more)


def all_codes():
    book = Book()
    tara = codes.TARA_ALL + codes.UNKNOWN["tara"]
    tabapay = codes.TABAPAY_ALL + codes.UNKNOWN["tabapay"]
    for code in tara:
        fault = code_fault(code)
        for written in ["text", "number"] if re.fullmatch(r"-?[1-9]\d*", code) else ["text"]:
            points = {"tara_result": "number"} if written == "number" else {}
            tail = ", as a number" if points else ""
            book.add("tara", "verify", f"code {code!r} at a first verify{tail}", [("purchaseVerify", fault, 0, 1)], open_points=points)
        book.add("tara", "verify", f"code {code!r} at a first verify, no callback", [("purchaseVerify", fault, 0, 1)], callback=False)
        book.add("tara", "verify", f"code {code!r} when it was verified before", [("purchaseVerify", fault, 0, None)],
                 before="verified", verified_before=True)
        window_over(book, "tara", code)
        for inquiry in ["success", "no_reference", "track_refused", "code_7"]:
            book.add("tara", "verify", f"code {code!r} at a repeated verify, the inquiry says {inquiry}",
                     [("purchaseVerify", RESET_AFTER, 0, 1), ("purchaseVerify", fault, 0, None)],
                     open_points={"tara_inquiry_settled": inquiry})
        book.add("tara", "verify", f"code {code!r} at inquiry", [("purchaseVerify", RESET_AFTER, 0, 1), ("purchaseInquiry", fault, 0, None)],
                 open_points={"tara_second_verify": "code_10"})
        book.add("tara", "verify", f"code {code!r} at the login that verify needs", [("authenticate", fault, 0, None)], login="ended")
        for call in ["authenticate", "clubGroups", "getToken"]:
            book.add("tara", call, f"code {code!r}", [(call, fault, 0, 1)], payer="nothing", callback=False)
        if re.fullmatch(r"-?[1-9]\d*", code):
            book.add("tara", "refundPartial", f"code {code!r}", [("refundPartial", fault, 0, 1)], before="verified")
            book.add("tara", "refund", f"code {code!r} at its login", [("refundLogin", fault, 0, None)], before="verified")
    for code in tabapay:
        fault = code_fault(code)
        writings = ["as_samples", "text", "number"] if re.fullmatch(r"0|-?[1-9]\d*", code) else ["text"]
        for written in writings:
            points = {} if written == "as_samples" else {"tabapay_response_code": written}
            book.add("tabapay", "verify", f"code {code!r} at a first verify, {written}", [("verify", fault, 0, 1)], open_points=points)
        points = {} if "number" in writings else {"tabapay_response_code": "text"}
        for environment in ["production", "sandbox"]:
            book.add("tabapay", "verify", f"code {code!r} at a first verify, no callback, {environment}", [("verify", fault, 0, 1)],
                     callback=False, environment=environment, open_points=points)
        book.add("tabapay", "verify", f"code {code!r} when it was verified before", [("verify", fault, 0, 1)], before="verified",
                 verified_before=True, open_points=points)
        window_over(book, "tabapay", code, points)
        book.add("tabapay", "verify", f"code {code!r} at a repeated verify", [("verify", RESET_AFTER, 0, 1), ("verify", fault, 0, 1)],
                 open_points=points)
        book.add("tabapay", "create", f"code {code!r}", [("create", fault, 0, 1)], payer="nothing", callback=False, open_points=points)
    return book.cases


# The switches that may make a difference to a verify, with all values; the others must make none.
TARA_SWITCHES = {
    "tara_error_status": ["http_200", "http_400", "http_401", "http_403", "http_422", "http_500"],
    "tara_refusal_body": ["framework", "html", "empty", "result"],
    "tara_expire_time": ["epoch_ms", "epoch_s", "duration_s", "duration_ms", "absent", "past", "text"],
    "tara_login_ends_earlier": [True, False], "tara_result": ["text", "number"], "tara_amount": ["text", "number"],
    "tara_groups_result": [True], "tara_repeated_order": ["code_10"], "tara_callback_method": ["get"],
    "tara_callback_pan": [True], "tara_callback_order_id": [False], "tara_decline_takes_money": [True],
    "tara_paid_part": ["half"], "tara_verify_unpaid": ["code_102", "code_15", "code_7", "code_6", "code_5"],
    "tara_verify_returned": ["code_102", "code_15", "code_7", "code_6", "code_5"],
    "tara_second_verify": ["same_success", "code_10", "code_15", "code_7", "code_8", "code_5", "code_102", "no_reference"],
    "tara_track_list": ["object"], "tara_track_amounts": ["serviceAmountList", "both"], "tara_unverified": ["kept"],
    "tara_return_from": ["creation"], "refund_reference": ["rrn"],
}
INQUIRIES = ["success", "no_reference", "track_refused", "empty_list", "no_list", "code_5", "code_6", "code_7", "code_15", "code_102"]
TABAPAY_SWITCHES = {
    "tabapay_error_status": ["http_200", "http_400", "http_401", "http_403", "http_422", "http_500"],
    "tabapay_merchant_status": ["http_200", "http_403"], "tabapay_second_verify": ["code_1", "code_2", "code_-31", "code_-102", "code_-1"],
    "tabapay_wrong_amount": ["code_-31", "code_-9", "code_-1", "success_with_real"],
    "tabapay_final_amount": ["same", "less", "more", "absent"], "tabapay_amount": ["number", "text"],
    "tabapay_response_code": ["as_samples", "text", "number"], "tabapay_sandbox_reference": ["present", "null", "absent"],
    "tabapay_verify_unpaid": ["code_-101", "code_-31", "code_-1", "code_-102"], "tabapay_decline_code": ["code_-101"],
    "tabapay_no_gateway": ["code_-33"], "tabapay_unverified": ["returned"],
}


def answered():
    """One fault of each class that matters to a switch."""
    from faults import whole_answers as every
    wanted = {"reset before the gateway acts", "reset after it acted"} | ({"HTML", "503 with html"} if FULL else set())
    return [fault for fault in every() if fault.label in wanted]


def tara_switches():
    book = Book()
    faults = [None, *answered()]
    for payer, before in [("pays", None), ("nothing", None), ("returned", None), ("declines", None), ("pays", "verified")]:
        for name, values in TARA_SWITCHES.items():
            for value in values:
                for fault in faults:
                    for callback in [True, False] if payer in ("pays", "returned") else [False]:
                        if not FULL and not callback and payer in ("pays", "returned"):
                            continue
                        for verified_before in [True] if before else [False, True]:
                            if not FULL and fault and (verified_before or before):
                                continue
                            what = f"{name}={value}, payer {payer}{' and verified' if before else ''}, {fault.label if fault else 'no fault'}"
                            plan = [("purchaseVerify", fault, 0, 1)] if fault else []
                            book.add("tara", "verify", what, plan, payer=payer, callback=callback, before=before,
                                     verified_before=verified_before, open_points={name: value})
    for payer, name in [("nothing", "tara_verify_unpaid"), ("returned", "tara_verify_returned")]:
        for value in TARA_SWITCHES[name]:
            for fault in faults:
                what = f"{name}={value}, payer {payer}, {fault.label if fault else 'no fault'}, window over"
                plan = [("purchaseVerify", fault, 0, 1)] if fault else []
                book.add("tara", "verify", what, plan, payer=payer, window_over=True, open_points={name: value})
    for second in TARA_SWITCHES["tara_second_verify"]:
        for inquiry in INQUIRIES:
            points = {"tara_second_verify": second, "tara_inquiry_settled": inquiry}
            what = f"second verify {second}, inquiry {inquiry}"
            book.add("tara", "verify", f"{what}, answer lost", [("purchaseVerify", RESET_AFTER, 0, 1)], open_points=points)
            book.add("tara", "verify", f"{what}, verified before", before="verified", verified_before=True, open_points=points)
            book.add("tara", "verify", f"{what}, half was paid", [("purchaseVerify", RESET_AFTER, 0, 1)],
                     open_points={**points, "tara_paid_part": "half"})
    for point, payer, verify in [("paid", "pays", None), ("unpaid", "nothing", "tara_verify_unpaid"),
                                 ("returned", "returned", "tara_verify_returned"), ("failed", "declines", None)]:
        for inquiry in INQUIRIES:
            for refusal in TARA_SWITCHES[verify] if verify else [None]:
                points = {f"tara_inquiry_{point}": inquiry} | ({verify: refusal} if verify else {})
                what = f"inquiry of {point} says {inquiry}" + (f", verify {refusal}" if verify else "")
                for fault in [None, RESET_BEFORE]:
                    plan = [("purchaseVerify", fault, 0, 1)] if fault else []
                    book.add("tara", "verify", f"{what}, {'first verify lost' if fault else 'no fault'}", plan, payer=payer,
                             callback=payer in ("pays", "returned"), open_points=points)
    return book.cases


def tabapay_switches():
    book = Book()
    faults = [None, *answered()]
    for environment in ["production", "sandbox"]:
        for payer, before in [("pays", None), ("nothing", None), ("declines", None), ("pays", "verified")]:
            for name, values in TABAPAY_SWITCHES.items():
                for value in values:
                    for fault in faults if environment == "production" else [None]:
                        for verified_before in [True] if before else [False, True]:
                            if not FULL and fault and (verified_before or before):
                                continue
                            what = f"{name}={value}, payer {payer}{' and verified' if before else ''}, {fault.label if fault else 'no fault'}, {environment}"
                            plan = [("verify", fault, 0, 1)] if fault else []
                            book.add("tabapay", "verify", what, plan, payer=payer, callback=payer == "pays", before=before,
                                     verified_before=verified_before, open_points={name: value}, environment=environment)
        for value in TABAPAY_SWITCHES["tabapay_verify_unpaid"]:
            for fault in faults:
                what = f"tabapay_verify_unpaid={value}, payer nothing, {fault.label if fault else 'no fault'}, {environment}, window over"
                plan = [("verify", fault, 0, 1)] if fault else []
                book.add("tabapay", "verify", what, plan, payer="nothing", window_over=True, open_points={"tabapay_verify_unpaid": value},
                         environment=environment)
        for value in TABAPAY_SWITCHES["tabapay_sandbox_reference"]:
            book.add("tabapay", "verify", f"tracking code allowed, reference {value}, {environment}",
                     open_points={"tabapay_sandbox_reference": value}, environment=environment, tracking=True)
        if environment == "production":
            missing = F("no reference number", "missing_reference", True, always(contradictory("shaparakRefNumber")))
            book.add("tabapay", "verify", "tracking code allowed, no reference number in production", [("verify", missing, 0, 1)],
                     tracking=True)
        for value in TABAPAY_SWITCHES["tabapay_wrong_amount"]:
            for fault in faults:
                plan = [("verify", fault, 0, 1)] if fault else []
                book.add("tabapay", "verify", f"the shop expects another amount, {value}, {fault.label if fault else 'no fault'}, {environment}",
                         plan, open_points={"tabapay_wrong_amount": value}, environment=environment, expected=200_000,
                         callback=False)
        for value in ["at_page", "at_verify"]:
            for fault in faults:
                plan = [("verify", fault, 0, 1)] if fault else []
                payer = "declines" if value == "at_page" else "pays"
                book.add("tabapay", "verify", f"another card paid, noticed {value}, {fault.label if fault else 'no fault'}, {environment}",
                         plan, payer=payer, callback=value == "at_verify", open_points={"tabapay_card_mismatch": value},
                         environment=environment, other_card=True)
        for pushed in ["code_1", "code_2"]:
            for fault in faults:
                plan = [("verify", fault, 0, 1)] if fault else []
                book.add("tabapay", "verify", f"settled by a push, verify says {pushed}, {fault.label if fault else 'no fault'}, {environment}",
                         plan, before="pushed", open_points={"tabapay_push": True, "tabapay_pushed_verify": pushed}, environment=environment)
    return book.cases


FILES = {
    "tara_verify": tara_verify, "tabapay_verify": tabapay_verify, "tara_switches": tara_switches,
    "tabapay_switches": tabapay_switches, "callbacks": callbacks, "other_calls": other_calls, "codes": all_codes, "inputs": inputs.inputs, "checkout": checkout.checkout,
}
