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


def error(kind, field=None):
    out = {"kind": KINDS[kind], "kind_name": kind}
    if field:
        out["field"] = field
    return {"error": out}


def begin(account="shop", order="order-1", amount=ASKED, again="resume", want=None, attempt=1):
    return {"do": "begin", "account": account, "order": order, "amount": amount, "again": again}, want or {"begin": "started", "attempt": attempt, "state": "waiting"}


def resumed(account="shop", attempt=1, state="waiting"):
    return begin(account, want={"begin": "resumed", "attempt": attempt, "state": state})


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


def stands(state, first_time=False, **more):
    return {"state": state, "first_time": first_time, **more}


def paid(first_time=True, **more):
    return stands("paid", first_time, reference="rrn", reported=ASKED, **more)


def complete(want, payment=0, forged=None, do="complete"):
    step = {"do": do, "payment": payment}
    if forged:
        step["forged"] = forged
    return step, want


def reconcile(want_looked, paid=(), others=(), errors=0, unacknowledged=(), attention=(), threads=1):
    return {"do": "reconcile", "threads": threads}, {
        "looked": want_looked, "paid": list(paid), "others": sorted(others), "errors": errors,
        "unacknowledged": list(unacknowledged), "attention": list(attention)}


def acknowledge(payment=0, want=None):
    return {"do": "acknowledge", "payment": payment}, want or {"ok": True}


def unacknowledged(*payments):
    return {"do": "unacknowledged"}, {"payments": list(payments)}


def listed(payments, **filters):
    return {"do": "list", **filters}, {"payments": list(payments)}


def look(state, payment=0, **more):
    return {"do": "payment", "payment": payment}, {"state": state, **more}


def history(*what, payment=0):
    return {"do": "history", "payment": payment}, {"what": list(what)}


def refund(amount, want, payment=0):
    return {"do": "refund", "payment": payment, "amount": amount}, want


def done(number, refunded, state="done"):
    return {"refund": state, "number": number, "refunded": refunded}


def settle(number, as_done, want, payment=0):
    return {"do": "settle", "payment": payment, "number": number, "done": as_done, "reason": "asked the gateway"}, want


def close(want, payment=0, reason="decided"):
    return {"do": "close", "payment": payment, "reason": reason}, want


def returned(want, payment=0, forged=None):
    step = {"do": "return_state", "payment": payment}
    if forged:
        step["forged"] = forged
    return step, want


def case(name, *steps, books, calls=None, times=None, open_points=None, state_key=False):
    """`books`: for each payment what the gateway gave the shop and took back, by what the simulator wrote down."""
    out = {"id": "checkout." + name.replace(" ", "-").replace(",", "").replace("'", "").replace(":", "")}
    if times:
        out["times"] = times
    if open_points:
        out["open"] = open_points
    if state_key:
        out["state_key"] = True
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
        yield named("paid, replayed, acknowledged twice", start, resumed(account), pay(), complete(paid()), complete(paid(False)), unacknowledged(0),
                    acknowledge(), acknowledge(), unacknowledged(), complete(paid(False)),
                    history("begin", "token", "verify", "outcome", "acknowledged"), books=[(ASKED, 0)], calls=once)
        yield named("a paid order is not begun again", start, pay(), complete(paid()),
                    *[begin(account, again=again, want=error("OrderConflict", "orderId")) for again in ["resume", "refuse", "new_attempt"]],
                    books=[(ASKED, 0)], calls=once)
        yield named("an order has one amount", start, *[begin(account, amount=160_000, again=again, want=error("OrderConflict", "amount"))
                    for again in ["resume", "refuse", "new_attempt"]], begin(account, again="refuse", want=error("OrderConflict", "orderId")),
                    books=[(0, 0)], calls={**login, take: 1})
        yield named("begun through another account", start, begin("taba" if account == "shop" else "shop", want=error("OrderConflict", "account")),
                    books=[(0, 0)], calls={**login, take: 1})
        yield named("no token, no payment", fault(account, TAKE, DEAD), begin(account, want=error("ConnectionLost")),
                    listed([], attention=True), unacknowledged(), books=[])
        yield named("begun again after no token", fault(account, TAKE, {"fault": "html", "processed": False, "times": 1}),
                    begin(account, want=error("AnswerUnreadable")), begin(account, attempt=2), pay(), complete(paid()),
                    books=[(ASKED, 0)])
        yield named("declined, and paid after all", start, decline(), complete(stands("declined")), listed([0], states=["declined"]),
                    resumed(account, state="declined"), books=[(0, 0)], calls={**login, take: 1})
        yield named("a forged no before a true yes", start, complete(stands("declined"), forged="negative"), pay(), complete(paid()),
                    complete(paid(False), forged="negative"), look("paid"), books=[(ASKED, 0)], calls=once)
        yield named("a forged yes before anything", start, complete(error("CallbackMismatch", "token"), forged="token"),
                    look("waiting"), pay(), complete(paid()), books=[(ASKED, 0)], calls=once)
        yield named("lost answer, asked again at once", start, pay(), fault(account, VERIFY, LOST_ONCE), complete(paid()),
                    complete(paid(False)), unacknowledged(0), books=[(ASKED, 0)])
        yield named("dead gateway, then reconcile", start, pay(), *dead(account), complete(stands("unknown")), listed([], attention=True),
                    begin(account, want=error("OrderConflict", "orderId")), begin(account, again="new_attempt", attempt=2), mend(), tick(),
                    reconcile(2, paid=[0], others=["declined"], unacknowledged=[0]), look("paid"), books=[(ASKED, 0), (0, 0)], times=AGAIN)
        yield named("a lost callback is found", start, pay(), tick(), reconcile(1, paid=[0], unacknowledged=[0]), reconcile(0, unacknowledged=[0]),
                    complete(paid(False)), acknowledge(), reconcile(0), books=[(ASKED, 0)], calls=once, times=QUICK)
        yield named("a payer who may still be on the page", start, pay(), reconcile(0), complete(paid()), reconcile(0, unacknowledged=[0]),
                    books=[(ASKED, 0)], calls=once)
        yield named("a payer who walked away", start, tick(), reconcile(1, others=["declined"]), listed([0], states=["declined"]),
                    listed([], attention=True), books=[(0, 0)], times=QUICK)
        yield named("two payments of one order", start, begin(account, again="new_attempt", attempt=2), pay(0), pay(1), complete(paid(), 1),
                    complete(paid(duplicate_of=1), 0), listed([0], attention=True), unacknowledged(0, 1),
                    look("paid", 0, duplicate_of=1), look("paid", 1), books=[(ASKED, 0), (ASKED, 0)])
        yield named("orders are kept apart", start, begin(account, order="order-2"), pay(1), complete(paid(), 1), look("waiting", 0),
                    listed([1], order="order-2"), listed([0, 1], account=account), listed([1], states=["paid"]), pay(0), complete(paid(), 0),
                    listed([0, 1], states=["paid", "unknown"]), books=[(ASKED, 0), (ASKED, 0)])
        yield named("nothing to close, nothing to acknowledge", start, acknowledge(want=error("InvalidInput", "payment")),
                    close(error("InvalidInput", "payment")), pay(), complete(paid()), close(error("InvalidInput", "payment")),
                    close(error("InvalidInput", "reason"), reason=""), books=[(ASKED, 0)])
        yield named("the signed note", start, returned({"order_id": "order-1"}), returned(error("CallbackUnreadable", "dargah_state"), forged="changed"),
                    pay(), complete(paid()), books=[(ASKED, 0)], state_key=True)


def gateways_own():
    shop = begin()
    yield case("tara another order's number in the callback", shop, pay(), complete(error("CallbackMismatch", "orderId"), forged="order"),
               look("waiting"), complete(paid()), history("begin", "token", "refused callback", "verify", "outcome"), books=[(ASKED, 0)])
    yield case("tabapay another amount in the callback", begin("taba"), pay(), complete(error("CallbackMismatch", "amount"), forged="amount"),
               look("waiting"), complete(paid()), history("begin", "token", "refused callback", "verify", "outcome"), books=[(ASKED, 0)])
    yield case("tara a part was paid", shop, pay(), complete(stands("mismatch", reference="rrn", reported=ASKED // 2)), listed([0], attention=True),
               acknowledge(want=error("InvalidInput", "payment")), close({"state": "closed"}), listed([], attention=True),
               complete(stands("closed", reference="rrn", reported=ASKED // 2)), books=[(ASKED // 2, 0)], open_points={"tara_paid_part": "half"})
    yield case("tara time is up without proof", shop, pay(), *dead("shop"), tick(),
               reconcile(1, others=["unresolved"], attention=[0]), listed([0], attention=True), listed([0], states=["unresolved"]),
               reconcile(0, attention=[0]), close({"state": "closed"}), reconcile(0), books=[(0, 0)], times=OVER)
    yield case("tabapay time is up without proof", begin("taba"), pay(), fault("taba", VERIFY, {"fault": "html", "processed": True, "times": "always"}),
               tick(), reconcile(1, others=["unresolved"], attention=[0]), listed([0], attention=True), close({"state": "closed"}), books=[(ASKED, 0)], times=OVER)
    yield case("tabapay a push", begin("taba"), pay(), complete(paid(), do="push"), complete(paid(False)), complete(paid(False), do="push"),
               books=[(ASKED, 0)], open_points={"tabapay_push": True})
    yield case("tabapay a forged push", begin("taba"), complete(error("CallbackMismatch", "token"), forged="token", do="push"),
               complete(error("CallbackMismatch", "amount"), forged="amount", do="push"), look("waiting"),
               complete(stands("waiting"), forged="negative", do="push"), pay(), complete(paid()), books=[(ASKED, 0)])
    yield case("tara has no push", shop, complete(error("InvalidInput", "account"), forged="token", do="push"), books=[(0, 0)])
    yield case("tabapay knows no refunds", begin("taba"), pay(), complete(paid()), refund(1_000, error("InvalidInput", "payment")), books=[(ASKED, 0)])


def refunds():
    bought = [begin(), pay(), complete(paid())]
    yield case("refund in parts", *bought, refund(50_000, done(1, 50_000)), refund(100_001, error("InvalidInput", "amount")), refund(0, error("InvalidInput", "amount")),
               refund(None, done(2, 150_000)), refund(None, error("InvalidInput", "amount")), books=[(ASKED, 150_000)],
               calls={"authenticate": 1, "getToken": 1, "purchaseVerify": 1, "refundLogin": 2, "refundPartial": 2})
    yield case("refund of all of it", *bought, refund(None, done(1, 150_000)), look("paid"), books=[(ASKED, 150_000)],
               calls={"authenticate": 1, "getToken": 1, "purchaseVerify": 1, "refundLogin": 1, "refund": 1})
    yield case("refund before it is paid", begin(), refund(1_000, error("InvalidInput", "payment")), books=[(0, 0)])
    for moved in [True, False]:
        lost = {"fault": "reset_after" if moved else "reset_before", "times": 1}
        rest = refund(100_000, error("InvalidInput", "amount")) if moved else refund(100_000, done(2, 100_000))
        yield case(f"refund whose answer is lost, {'done' if moved else 'not done'}", *bought, fault("shop", "refundPartial", lost),
                   refund(100_000, done(1, 0, "unknown")), listed([0], attention=True), refund(1_000, error("OrderConflict", "refund")),
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
