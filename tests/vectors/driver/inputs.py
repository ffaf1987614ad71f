"""inputs.json: functions without a network. What a runner is told, and what is wrong with its answer."""

import json

from judge import error_of, without_name
from play import MOBILE

# Each case changes an order or a request that is good otherwise.
ORDER = {"amount": 150_000, "services": [[101, 150_000]], "ip": "1.2.3.4", "callBackUrl": "https://shop.ir/back",
         "orderId": "order-1"}
REQUEST = {"amount": 150_000, "callbackURL": "https://shop.ir/back"}
PAYMENT = {"token": "t-1", "amount": 150_000}


def command(case):
    given, call = dict(case["in"]), case["call"]
    if "extra" in given:
        given["extra_json"] = json.dumps({given.pop("extra"): 1})
    if call == "tara_order":
        given = ORDER | given
    elif call == "tabapay_request":
        given = REQUEST | given
    elif call == "tara_callback":
        given |= PAYMENT | {"order_id": "order-1"}
    elif call == "tabapay_callback":
        given |= PAYMENT
    elif call == "tara_form_nonce":
        call, given = "tara_form", given | {"username": "shop", "token": "t"}
    return dict(given, do=call)


def wrong(case, answer):
    """What is wrong with an answer, in sentences."""
    expect, answer, out = without_name(case["expect"]), dict(answer), []
    shown = "\n".join(answer.pop("shown", []))
    if "error" in answer:
        answer.pop("outcome", None)
        error = error_of(answer["error"])
        answer["error"] = {name: error[name] for name in ("kind", "field", "code") if name in error}
    if "holds" in expect:
        page = answer.get("page", "")
        out.extend(f"lacks {text}" for text in expect["holds"] if text not in page)
        out.extend(f"holds {text}" for text in expect["lacks"] if text in page)
    elif answer != {name: value for name, value in expect.items() if value is not None}:
        out.append(f"must be {expect}\n  but is  {answer}")
    # What was refused is never shown again: it may be a secret. The text itself gives an example.
    given = case["in"].get("text", "")
    if "error" in answer and len(given) > 6 and given in shown.replace(MOBILE, ""):
        out.append(f"shows {given}")
    return out
