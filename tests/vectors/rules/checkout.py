"""Checkout, step by step: what a shop does, what the payer and the network do, and what must come of it.

All of it written by hand, out of the promises of checkout: a payment is Paid with positive proof and never leaves that, one
caller is the first, what is not known is listed, nothing is sent or given back twice.
"""

from seen import KINDS

ASKED = 150_000
LOST_ONCE = {"fault": "reset_after", "times": 1}
DEAD = {"fault": "reset_before", "times": "always"}
TAKE = {"shop": "getToken", "taba": "create"}
VERIFY = {"shop": "purchaseVerify", "taba": "verify"}
QUICK = {"payer_ms": 1}
AGAIN = {"payer_ms": 1, "ask_again_ms": 1}
OVER = {"payer_ms": 1, "window_ms": 1, "ask_again_ms": 1}
# A question may be followed by another one at once.
SOON = {"ask_again_ms": 1}
REFUSED = {"shop": {"fault": "code", "code": "15", "processed": False, "times": "always"},
           "taba": {"fault": "code", "code": "-31", "processed": False, "times": "always"}}
# What the shop does next, where nothing else is said.
NEXT = {"started": "wait", "waiting": "wait", "verifying": "wait", "unknown": "wait", "declined": "offer_to_pay_again",
        "declined_final": "offer_to_pay_again", "failed": "offer_to_pay_again", "paid": "deliver", "mismatch": "ask_a_person",
        "unresolved": "ask_a_person", "closed": "nothing"}
WAYS = ["default", "only_new", "new_attempt", "again"]


def error(kind, field=None):
    out = {"kind": KINDS[kind], "kind_name": kind}
    if field:
        out["field"] = field
    return {"error": out}


def begin(account="shop", order="order-1", amount=ASKED, again="default", want=None, attempt=1):
    return {"do": "begin", "account": account, "order": order, "amount": amount, "again": again}, want or {"begin": "started", "attempt": attempt, "state": "waiting"}


def resumed(account="shop", attempt=1, state="waiting"):
    return begin(account, want={"begin": "resumed", "attempt": attempt, "state": state})


def resumed_with(account, amount):
    return begin(account, amount=amount, want={"begin": "resumed", "attempt": 2, "state": "waiting"})


def pay(payment=0):
    return {"do": "pay", "payment": payment}, None


def decline(payment=0):
    return {"do": "decline", "payment": payment}, None


def tick():
    return {"do": "tick"}, None


def fault(account, operation, what):
    return {"do": "fault", "plan": {"operation": operation[account] if isinstance(operation, dict) else operation, **what}}, None


def dead(account):
    """Nothing that could tell anything answers any more."""
    asked = ["purchaseVerify", "purchaseInquiry"] if account == "shop" else ["verify"]
    return [fault(account, operation, {"fault": "html", "processed": False, "times": "always"}) for operation in asked]


def mend():
    return {"do": "mend"}, None


def stands(state, first_time=False, next_step=None, **more):
    return {"state": state, "next_step": next_step or NEXT[state], "first_time": first_time, **more}


def paid(first_time=True, next_step=None, reported=ASKED, **more):
    if "duplicate_of" in more:
        first_time, next_step = False, next_step or "give_back"
    return stands("paid", first_time, next_step, reference="rrn", reported=reported, **more)


def complete(want, payment=0, forged=None, do="complete"):
    step = {"do": do, "payment": payment}
    if forged:
        step["forged"] = forged
    return step, want


def reconcile(want_looked, paid=(), others=(), errors=0, unacknowledged=(), attention=(), give_back=(), threads=1):
    return {"do": "reconcile", "threads": threads}, {
        "looked": want_looked, "paid": list(paid), "others": sorted(others), "errors": errors,
        "unacknowledged": list(unacknowledged), "attention": list(attention), "give_back": list(give_back)}


def acknowledge(payment=0, want=None, amount=ASKED):
    return {"do": "acknowledge", "payment": payment, "amount": amount}, want or {"ok": True}


def unacknowledged(*payments):
    return {"do": "unacknowledged"}, {"payments": list(payments)}


def listed(payments, **filters):
    return {"do": "list", **filters}, {"payments": list(payments)}


def look(state, payment=0, next_step=None, **more):
    return {"do": "payment", "payment": payment}, {"state": state, "next_step": next_step or NEXT[state], **more}


def history(*what, payment=0):
    return {"do": "history", "payment": payment}, {"what": list(what)}


def refund(amount, want, payment=0):
    return {"do": "refund", "payment": payment, "amount": amount}, want


def done(number, refunded, state="done"):
    return {"refund": state, "number": number, "refunded": refunded}


def settle(number, as_done, want, payment=0):
    return {"do": "settle", "payment": payment, "number": number, "done": as_done, "reason": "asked the gateway"}, want


def by_hand(amount, want, payment=0, reason="in the panel"):
    return {"do": "refunded_by_hand", "payment": payment, "amount": amount, "reason": reason}, want


def restored(count):
    return {"do": "restored"}, {"count": count}


def refused_to_begin(*ways, account="shop", **more):
    for again in ways:
        yield begin(account, again=again, want=error("OrderConflict", "orderId"), **more)


def close(want, payment=0, reason="decided"):
    return {"do": "close", "payment": payment, "reason": reason}, want


def returned(want, payment=0, forged=None):
    step = {"do": "return_state", "payment": payment}
    if forged:
        step["forged"] = forged
    return step, want


def case(name, *steps, books, calls=None, times=None, open_points=None, state_key=False, same_numbers=False):
    """`books`: for each payment what the gateway gave the shop and took back, by what the simulator wrote down."""
    out = {"id": "checkout." + name.replace(" ", "-").replace(",", "").replace("'", "").replace(":", "")}
    if times:
        out["times"] = times
    if open_points:
        out["open"] = open_points
    if state_key:
        out["state_key"] = True
    if same_numbers:
        out["new_order_numbers"] = False
    out["steps"] = [step for step, _ in steps]
    expect = {"results": [want for _, want in steps], "books": [{"settled": s, "refunded": r} for s, r in books]}
    if calls is not None:
        expect["calls"] = {name: count for name, count in calls.items() if count}
    out["expect"] = expect
    return out


def both():
    """What is the same at both gateways."""
    for account in ["shop", "taba"]:
        take, verify = TAKE[account], VERIFY[account]
        login = {"authenticate": 1} if account == "shop" else {}
        once = {**login, take: 1, verify: 1}

        def named(name, *steps, **more):
            return case(f"{'tara' if account == 'shop' else 'tabapay'} {name}", *steps, **more)

        start = begin(account)
        ask = {"purchaseInquiry": 1} if account == "shop" else {"verify": 1}
        other = "taba" if account == "shop" else "shop"

        yield named("paid, replayed, acknowledged twice", start, resumed(account), pay(), complete(paid()), complete(paid(False)), unacknowledged(0),
                    acknowledge(), acknowledge(), unacknowledged(), complete(paid(False, "nothing")),
                    history("begin", "token", "verify", "outcome", "acknowledged"), books=[(ASKED, 0)], calls=once)
        # The rows of the table "one way to begin", from its last one up.
        yield named("begun again: it is paid", start, pay(), complete(paid()), *refused_to_begin(*WAYS, account=account),
                    books=[(ASKED, 0)], calls=once)
        yield named("begun again: it was given back", start, pay(), complete(paid()), acknowledge(), by_hand(None, done(1, ASKED)), look("paid", next_step="nothing"),
                    *refused_to_begin("default", "only_new", "new_attempt", account=account), begin(account, again="again", attempt=2), pay(1),
                    complete(paid(), 1), look("paid", 1), books=[(ASKED, 0), (ASKED, 0)], calls={**login, take: 2, verify: 2})
        yield named("begun again: a part was given back", start, pay(), complete(paid()), by_hand(50_000, done(1, 50_000)), look("paid"),
                    *refused_to_begin(*WAYS, account=account), books=[(ASKED, 0)], calls=once)
        yield named("begun again: a verify's answer was lost", start, pay(), *dead(account), complete(stands("unknown")), listed([], attention=True),
                    *refused_to_begin("default", "only_new", account=account), begin(account, again="new_attempt", attempt=2), mend(), tick(),
                    reconcile(2, paid=[0], others=["declined"], unacknowledged=[0]), look("paid"), books=[(ASKED, 0), (0, 0)], times=AGAIN)
        yield named("begun again: refused by what settles nothing", start, pay(), fault(account, VERIFY, REFUSED[account]), complete(stands("unknown")),
                    *refused_to_begin("only_new", account=account), begin(account, attempt=2), mend(), tick(), complete(paid(), 0),
                    books=[(ASKED, 0), (0, 0)], times=SOON)
        yield named("begun again: the page still lives", start, resumed(account), *refused_to_begin("only_new", account=account), resumed(account),
                    begin(account, again="new_attempt", attempt=2), resumed(account, attempt=2), books=[(0, 0), (0, 0)])
        yield named("begun again: the page lives no more", start, tick(), begin(account, attempt=2), books=[(0, 0), (0, 0)], times=QUICK,
                    calls={**login, take: 2, **ask})
        yield named("begun again: cancelled", start, decline(), complete(stands("declined")), begin(account, attempt=2), pay(1), complete(paid(), 1),
                    look("declined"), books=[(0, 0), (ASKED, 0)])
        yield named("begun again: another amount", start, begin(account, amount=160_000, attempt=2), resumed_with(account, 160_000),
                    *refused_to_begin("only_new", account=account), pay(1), complete(paid(reported=160_000), 1), acknowledge(1, amount=160_000), look("paid", 1, "nothing"),
                    books=[(0, 0), (160_000, 0)], calls={**login, take: 2, verify: 1 + ask.get(verify, 0), **({"purchaseInquiry": 1} if account == "shop" else {})})
        yield named("begun again: an older amount is paid", start, begin(account, amount=160_000, again="new_attempt", attempt=2), tick(), pay(0),
                    complete(paid(False, "ask_a_person", amount_changed=True), 0), unacknowledged(), listed([0], attention=True),
                    *refused_to_begin("default", "only_new", account=account, amount=160_000), pay(1), complete(paid(reported=160_000), 1),
                    listed([0], attention=True), unacknowledged(1), close({"state": "paid", "next_step": "nothing"}), listed([], attention=True),
                    books=[(ASKED, 0), (160_000, 0)], times=SOON)
        yield named("begun again: an older amount was paid and taken", start, begin(account, amount=160_000, again="new_attempt", attempt=2), tick(), pay(0),
                    complete(paid(False, "ask_a_person", amount_changed=True), 0), acknowledge(), look("paid", next_step="nothing", amount_changed=True),
                    listed([], attention=True), *refused_to_begin(*WAYS, account=account, amount=160_000), pay(1),
                    complete(paid(duplicate_of=0, reported=160_000), 1), listed([1], attention=True), books=[(ASKED, 0), (160_000, 0)], times=SOON)
        yield named("an older amount is taken when the order is paid", start, begin(account, amount=160_000, again="new_attempt", attempt=2), tick(), pay(0),
                    complete(paid(False, "ask_a_person", amount_changed=True), 0), pay(1), complete(paid(reported=160_000), 1),
                    acknowledge(want=error("OrderConflict", "payment")), look("paid", 0, "give_back", duplicate_of=1, amount_changed=True), acknowledge(want=error("OrderConflict", "payment")),
                    listed([0], attention=True), unacknowledged(1), books=[(ASKED, 0), (160_000, 0)], times=SOON)
        # TabaPay has no other question than a verify, and says that it is not paid.
        back, more = (resumed(account), []) if account == "shop" else (begin(account, attempt=3), [(0, 0)])
        yield named("begun again: through another account, and back", start, begin(other, attempt=2), back, resumed(other, attempt=2), tick(), pay(0),
                    complete(paid(), 0), *refused_to_begin(*WAYS, account=other), books=[(ASKED, 0), (0, 0)] + more, times=SOON)
        yield named("begun again: after no token", fault(account, TAKE, {"fault": "html", "processed": False, "times": 1}),
                    begin(account, want=error("AnswerUnreadable")), begin(account, attempt=2), pay(), complete(paid()),
                    books=[(ASKED, 0)])
        yield named("begun again: a lost callback is found first", start, pay(), tick(), *refused_to_begin("default", account=account), look("paid"), unacknowledged(0),
                    books=[(ASKED, 0)], times=QUICK)
        yield named("blanks around the order", start, begin(account, order="  order-1 ", want={"begin": "resumed", "attempt": 1, "state": "waiting"}), books=[(0, 0)])
        yield named("no token, no payment", fault(account, TAKE, DEAD), begin(account, want=error("ConnectionLost")),
                    listed([], attention=True), unacknowledged(), books=[])
        yield named("the basket has changed", start, pay(), complete(paid()), acknowledge(want=error("OrderConflict", "amount"), amount=160_000),
                    look("paid", next_step="ask_a_person", amount_changed=True), unacknowledged(), listed([0], attention=True), acknowledge(),
                    look("paid", next_step="nothing", amount_changed=True), listed([], attention=True), books=[(ASKED, 0)])
        yield named("a forged no before a true yes", start, complete(stands("declined"), forged="negative"), pay(), complete(paid()),
                    complete(paid(False), forged="negative"), look("paid"), books=[(ASKED, 0)], calls=once)
        yield named("a forged yes of another token", start, complete(error("CallbackMismatch", "token"), forged="token"),
                    look("waiting"), pay(), complete(paid()), books=[(ASKED, 0)], calls=once)
        yield named("a forged yes before the payer pays", start, complete(stands("declined"), forged="positive"), pay(),
                    complete(stands("declined", next_step="wait")), look("declined", next_step="wait"),
                    complete(stands("declined", next_step="wait"), forged="positive"), books=[(0, 0)], calls=once)
        yield named("a forged yes, and the true one a while later", start, complete(stands("declined"), forged="positive"), pay(), tick(), complete(paid()),
                    books=[(ASKED, 0)], times=SOON)
        yield named("a yes after the window", start, tick(), reconcile(1, others=["declined_final"]), reconcile(0), pay(), tick(), complete(paid()),
                    complete(paid(False)), books=[(ASKED, 0)], times=OVER)
        yield named("a forged yes after the window", start, tick(), reconcile(1, others=["declined_final"]), tick(), complete(stands("declined_final"), forged="positive"),
                    reconcile(0), begin(account, attempt=2), books=[(0, 0), (0, 0)], times=OVER)
        yield named("after a restored backup no refusal is final", start, restored(1), tick(), reconcile(1, others=["declined"]), reconcile(0), pay(), tick(), complete(paid()),
                    restored(0), books=[(ASKED, 0)], times=OVER)
        yield named("after a restored backup a refusal that settles nothing is listed", start, fault(account, VERIFY, REFUSED[account]), restored(1), tick(),
                    reconcile(1, others=["unresolved"], attention=[0]), reconcile(0, attention=[0]), books=[(0, 0)], times=OVER)
        yield named("lost answer, asked again at once", start, pay(), fault(account, VERIFY, LOST_ONCE), complete(paid()),
                    complete(paid(False)), unacknowledged(0), books=[(ASKED, 0)])
        yield named("a lost callback is found", start, pay(), tick(), reconcile(1, paid=[0], unacknowledged=[0]), reconcile(0, unacknowledged=[0]),
                    complete(paid(False)), acknowledge(), reconcile(0), books=[(ASKED, 0)], calls=once, times=QUICK)
        yield named("a payer who may still be on the page", start, pay(), reconcile(0), complete(paid()), reconcile(0, unacknowledged=[0]),
                    books=[(ASKED, 0)], calls=once)
        yield named("a payer who walked away", start, tick(), reconcile(1, others=["declined"]), listed([0], states=["declined"]),
                    listed([], attention=True), books=[(0, 0)], times=QUICK)
        yield named("two payments of one order", start, begin(account, again="new_attempt", attempt=2), tick(), pay(0), pay(1), complete(paid(), 1),
                    complete(paid(duplicate_of=1), 0), listed([0], attention=True), unacknowledged(1), listed([1], to_deliver=True),
                    reconcile(0, unacknowledged=[1], attention=[0], give_back=[0]), look("paid", 0, "give_back", duplicate_of=1), look("paid", 1), acknowledge(0, error("OrderConflict", "payment")),
                    close({"state": "paid", "next_step": "nothing"}), listed([], attention=True), close(error("InvalidInput", "payment"), 1),
                    books=[(ASKED, 0), (ASKED, 0)], times=SOON)
        yield named("orders are kept apart", start, tick(), begin(account, order="order-2"), pay(1), complete(paid(), 1), look("waiting", 0),
                    listed([1], order="order-2"), listed([0, 1], account=account), listed([1], states=["paid"]), pay(0), complete(paid(), 0),
                    listed([0, 1], states=["paid", "unknown"]), books=[(ASKED, 0), (ASKED, 0)])
        yield named("nothing to close, nothing to acknowledge", start, acknowledge(want=error("InvalidInput", "payment")),
                    close(error("InvalidInput", "payment")), pay(), complete(paid()), close(error("InvalidInput", "payment")),
                    close(error("InvalidInput", "reason"), reason=""), books=[(ASKED, 0)])
        yield named("given back by hand", start, by_hand(None, error("InvalidInput", "payment")), pay(), complete(paid()), by_hand(1_000, error("InvalidInput", "reason"), reason=""),
                    by_hand(ASKED + 1, error("InvalidInput", "amount")), by_hand(50_000, done(1, 50_000)), unacknowledged(0), by_hand(None, done(2, ASKED)),
                    unacknowledged(), by_hand(None, error("InvalidInput", "amount")), books=[(ASKED, 0)])
        yield named("what to do next: given back in parts", start, pay(), complete(paid()), by_hand(50_000, done(1, 50_000)), look("paid"), acknowledge(),
                    look("paid", next_step="nothing"), by_hand(None, done(2, ASKED)), look("paid", next_step="nothing"), books=[(ASKED, 0)])
        yield named("what to do next: another amount is given back", start, begin(account, amount=160_000, again="new_attempt", attempt=2), tick(), pay(0),
                    complete(paid(False, "ask_a_person", amount_changed=True), 0), by_hand(50_000, done(1, 50_000)), look("paid", 0, "ask_a_person", amount_changed=True),
                    by_hand(None, done(2, ASKED)), look("paid", 0, "nothing", amount_changed=True), listed([], attention=True), resumed_with(account, 160_000),
                    books=[(ASKED, 0), (0, 0)], times=SOON)
        yield named("what to do next: a second payment is given back", start, begin(account, again="new_attempt", attempt=2), tick(), pay(0), pay(1), complete(paid(), 1),
                    complete(paid(duplicate_of=1), 0), by_hand(50_000, done(1, 50_000)), look("paid", 0, "give_back", duplicate_of=1), listed([0], attention=True),
                    by_hand(None, done(2, ASKED)), look("paid", 0, "nothing", duplicate_of=1), listed([], attention=True), unacknowledged(1),
                    books=[(ASKED, 0), (ASKED, 0)], times=SOON)
        yield named("the signed note", start, returned({"order_id": "order-1"}), returned(error("CallbackUnreadable", "dargah_state"), forged="changed"),
                    pay(), complete(paid()), books=[(ASKED, 0)], state_key=True)


def gateways_own():
    shop = begin()
    yield case("tara another order's number in the callback", shop, pay(), complete(paid(), forged="order"),
               history("begin", "token", "callback differs", "verify", "outcome"), books=[(ASKED, 0)])
    yield case("tabapay another amount in the callback", begin("taba"), pay(), complete(paid(), forged="amount"),
               history("begin", "token", "callback differs", "verify", "outcome"), books=[(ASKED, 0)])
    yield case("tara the same number for each attempt", shop, begin(again="new_attempt", want=error("Refused")), books=[(0, 0)],
               open_points={"tara_repeated_order": "code_10"}, same_numbers=True)
    yield case("tara another number for each attempt", shop, begin(again="new_attempt", attempt=2), pay(1), complete(paid(), 1), books=[(0, 0), (ASKED, 0)],
               open_points={"tara_repeated_order": "code_10"})
    yield case("tara a part was paid", shop, pay(), complete(stands("mismatch", reference="rrn", reported=ASKED // 2)), listed([0], attention=True),
               acknowledge(want=error("InvalidInput", "payment")), close({"state": "closed", "next_step": "nothing"}), listed([], attention=True),
               complete(stands("closed", reference="rrn", reported=ASKED // 2)), books=[(ASKED // 2, 0)], open_points={"tara_paid_part": "half"})
    half = ASKED // 2
    yield case("tara a part was paid and is given back", shop, pay(), complete(stands("mismatch", reference="rrn", reported=half)),
               by_hand(half + 1, error("InvalidInput", "amount")), by_hand(1_000, done(1, 1_000)), look("mismatch"), listed([0], attention=True),
               *refused_to_begin("default", "only_new"), refund(None, done(2, half)), look("mismatch", next_step="nothing"), listed([], attention=True),
               begin(attempt=2), pay(1), complete(stands("mismatch", reference="rrn", reported=half), 1), books=[(half, half - 1_000), (half, 0)],
               open_points={"tara_paid_part": "half"})
    yield case("tara time is up without proof", shop, pay(), *dead("shop"), tick(),
               reconcile(1, others=["unresolved"], attention=[0]), listed([0], attention=True), listed([0], states=["unresolved"]),
               reconcile(0, attention=[0]), close({"state": "closed", "next_step": "nothing"}), reconcile(0), books=[(0, 0)], times=OVER)
    yield case("tabapay time is up without proof", begin("taba"), pay(), fault("taba", VERIFY, {"fault": "html", "processed": True, "times": "always"}),
               tick(), reconcile(1, others=["unresolved"], attention=[0]), listed([0], attention=True), close({"state": "closed", "next_step": "nothing"}), books=[(ASKED, 0)], times=OVER)
    yield case("tabapay a push", begin("taba"), pay(), complete(paid(), do="push"), complete(paid(False)), complete(paid(False), do="push"),
               books=[(ASKED, 0)], open_points={"tabapay_push": True})
    yield case("tabapay a forged push", begin("taba"), complete(error("CallbackMismatch", "token"), forged="token", do="push"),
               complete(stands("waiting"), forged="negative", do="push"), complete(stands("declined"), forged="amount", do="push"), tick(), pay(),
               complete(paid()), history("begin", "token", "negative push", "push differs", "verify", "outcome", "verify", "outcome"), books=[(ASKED, 0)], times=SOON)
    yield case("tara after a restored backup: denied, and the inquiry knows of money", shop, pay(),
               fault("shop", VERIFY, {"fault": "code", "code": "102", "processed": False, "times": "always"}), restored(1), tick(),
               reconcile(1, others=["unresolved"], attention=[0]), books=[(0, 0)], times=OVER)
    yield case("tara has no push", shop, complete(error("InvalidInput", "account"), forged="token", do="push"), books=[(0, 0)])
    yield case("tabapay knows no refunds", begin("taba"), pay(), complete(paid()), refund(1_000, error("InvalidInput", "payment")), books=[(ASKED, 0)])


def refunds():
    bought = [begin(), pay(), complete(paid())]
    yield case("refund in parts", *bought, refund(50_000, done(1, 50_000)), refund(100_001, error("InvalidInput", "amount")), refund(0, error("InvalidInput", "amount")),
               refund(None, done(2, 150_000)), refund(None, error("InvalidInput", "amount")), books=[(ASKED, 150_000)],
               calls={"authenticate": 1, "getToken": 1, "purchaseVerify": 1, "refundLogin": 2, "refundPartial": 2})
    yield case("refund of all of it", *bought, refund(None, done(1, 150_000)), look("paid", next_step="nothing"), books=[(ASKED, 150_000)],
               calls={"authenticate": 1, "getToken": 1, "purchaseVerify": 1, "refundLogin": 1, "refund": 1})
    yield case("refund before it is paid", begin(), refund(1_000, error("InvalidInput", "payment")), books=[(0, 0)])
    for moved in [True, False]:
        lost = {"fault": "reset_after" if moved else "reset_before", "times": 1}
        rest = refund(100_000, error("InvalidInput", "amount")) if moved else refund(100_000, done(2, 100_000))
        yield case(f"refund whose answer is lost, {'done' if moved else 'not done'}", *bought, fault("shop", "refundPartial", lost),
                   refund(100_000, done(1, 0, "unknown")), listed([0], attention=True), look("paid", next_step="ask_a_person"), refund(1_000, error("OrderConflict", "refund")),
                   settle(2, moved, error("InvalidInput", "refund")), settle(1, moved, {"refunded": 100_000 if moved else 0}),
                   settle(1, moved, error("InvalidInput", "refund")), listed([], attention=True), rest, books=[(ASKED, 100_000)])
    yield case("refund of a second payment", begin(), begin(again="new_attempt", attempt=2), pay(0), pay(1), complete(paid(), 0), complete(paid(duplicate_of=0), 1),
               listed([1], attention=True), refund(50_000, done(1, 50_000), 1), listed([1], attention=True), refund(None, done(2, 150_000), 1),
               listed([], attention=True), books=[(ASKED, 0), (ASKED, 150_000)])
    yield case("refund refused", *bought, fault("shop", "refundPartial", {"fault": "unauthorized", "times": 1}), refund(1_000, done(1, 0, "refused")),
               refund(1_000, done(2, 1_000)), books=[(ASKED, 1_000)])


def checkout():
    rows = [*both(), *gateways_own(), *refunds()]
    names = [row["id"] for row in rows]
    assert len(set(names)) == len(names), "two cases of one name"
    return rows
