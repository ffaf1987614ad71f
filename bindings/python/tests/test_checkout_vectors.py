"""`tests/vectors/checkout.json`: checkout step by step, as in every language."""

from __future__ import annotations

import json
import pathlib
import time
from typing import Any, Callable, Dict, List, Tuple

import dargah
import pytest
from conftest import MERCHANT, PASSWORD, ROOT
from dargah.testing import Simulator

Case = Dict[str, Any]
CASES: List[Case] = json.loads((ROOT / "tests/vectors/checkout.json").read_text(encoding="utf-8"))
KEY = "0123456789abcdef0123456789abcdef"
BACK = "https://shop.ir/back?lang=fa"


def name(state: Any) -> str:
    return str(state.name.lower())


class Shop:
    """One shop, and what it remembers of its payments, in the order in which it began them."""

    def __init__(self, case: Case, simulator: Simulator, user: str, journal: str) -> None:
        self.simulator = simulator
        simulator.set_open_points(**case.get("open", {}))
        times: Dict[str, Any] = {key[:-3]: ms / 1000 for key, ms in case.get("times", {}).items()}
        accounts: Dict[str, Any] = {"shop": simulator.tara(user, PASSWORD), "taba": simulator.tabapay(MERCHANT)}
        if case.get("state_key"):
            times["state_keys"] = {"k1": KEY}
        if "new_order_numbers" in case:
            times["new_order_numbers"] = case["new_order_numbers"]
        self.checkout = dargah.Checkout(journal, accounts, **times)
        self.payments: List[dargah.Payment] = []
        self.came: Dict[int, Tuple[bytes, bytes]] = {}

    def of(self, step: Case) -> dargah.Payment:
        return self.payments[step["payment"]]

    def index(self, number: int) -> int:
        return [payment.id for payment in self.payments].index(number)

    def indices(self, payments: Any) -> List[int]:
        return [self.index(payment.id) for payment in payments]

    def token(self, payment: dargah.Payment) -> str:
        assert payment.token is not None
        return payment.token

    def shows(self, payment: dargah.Payment) -> Dict[str, Any]:
        shown: Dict[str, Any] = {"state": name(payment.state), "next_step": name(payment.next_step)}
        if payment.is_amount_changed:
            shown["amount_changed"] = True
        if payment.reference_number is not None:
            rrn = self.simulator.payment(self.token(payment))["rrn"]
            shown["reference"] = "rrn" if payment.reference_number == rrn else "other"
        if payment.reported_amount is not None:
            shown["reported"] = payment.reported_amount
        if payment.duplicate_of is not None:
            shown["duplicate_of"] = self.index(payment.duplicate_of)
        return shown

    def completed(self, completed: dargah.Completed) -> Dict[str, Any]:
        return dict(self.shows(completed.payment), first_time=completed.is_first_time)

    def begin(self, step: Case) -> Any:
        again = dargah.Again[step["again"].upper()]
        order: Any = dargah.TabaPayRequest(step["amount"], callback_url=BACK)
        if step["account"] == "shop":
            order = dargah.TaraOrder(step["amount"], service_id=101, ip="1.2.3.4", call_back_url=BACK)
        started = self.checkout.begin(step["account"], order, order_id=step["order"], again=again, timeout=2)
        if not started.is_resumed:
            self.payments.append(started.payment)
        begun = "resumed" if started.is_resumed else "started"
        return {"begin": begun, "attempt": started.payment.attempt, "state": name(started.payment.state)}

    def pay(self, step: Case) -> None:
        self.came[step["payment"]] = self.simulator.pay(self.token(self.of(step)))

    def decline(self, step: Case) -> None:
        self.came[step["payment"]] = self.simulator.decline(self.token(self.of(step)))

    def callback(self, step: Case) -> Tuple[bytes, bytes]:
        """Query and body of what comes to the callback address: what the gateway sent, or a forgery."""
        payment, forged = self.of(step), step.get("forged")
        token, order, amount = self.token(payment), payment.order_id, int(payment.amount)
        if forged is None and step["do"] == "complete":
            return self.came[step["payment"]]
        token = "another" if forged == "token" else token
        order = "another" if forged == "order" else order
        amount += forged == "amount"
        if payment.account == "shop":
            result = "102" if forged == "negative" else "0"
            return b"", f"result={result}&token={token}&orderId={order}".encode()
        told = "-1&status=error" if forged == "negative" else "1&status=success"
        return b"", f"responseCode={told}&token={token}&amount={amount}".encode()

    def fault(self, step: Case) -> None:
        self.simulator.control("POST", "faults", step["plan"])

    def mend(self, step: Case) -> None:
        self.simulator.clear_faults()

    def tick(self, step: Case) -> None:
        # The journal's clock is the machine's.
        time.sleep(0.005)

    def complete(self, step: Case) -> Any:
        query, body = self.callback(step)
        return self.completed(self.checkout.complete(self.of(step).account, query, body, timeout=2))

    def push(self, step: Case) -> Any:
        query, body = self.callback(step)
        return self.completed(self.checkout.push(self.of(step).account, query, body, timeout=2).completed)

    def acknowledge(self, step: Case) -> Any:
        self.checkout.acknowledge(self.of(step), step["amount"])
        return {"ok": True}

    def unacknowledged(self, step: Case) -> Any:
        return {"payments": self.indices(self.checkout.unacknowledged())}

    def list(self, step: Case) -> Any:
        states = [dargah.PaymentState[state.upper()] for state in step.get("states", [])]
        found = self.checkout.list(
            states=states, order_id=step.get("order"), account=step.get("account"), attention="attention" in step,
            to_deliver="to_deliver" in step,
        )
        return {"payments": self.indices(found)}

    def payment(self, step: Case) -> Any:
        payment = self.checkout.payment(self.of(step))
        assert payment is not None
        shown = ("state", "next_step", "amount_changed", "duplicate_of")
        return {key: value for key, value in self.shows(payment).items() if key in shown}

    def history(self, step: Case) -> Any:
        return {"what": [entry.what for entry in self.checkout.history(self.of(step))]}

    def reconcile(self, step: Case) -> Any:
        report = self.checkout.reconcile(threads=step["threads"], timeout=2)
        return {
            "looked": report.looked,
            "paid": self.indices(report.paid),
            "others": sorted(name(payment.state) for payment in report.others),
            "errors": len(report.errors),
            "unacknowledged": self.indices(report.unacknowledged),
            "attention": self.indices(report.attention),
            "give_back": self.indices(report.give_back),
        }

    def refund(self, step: Case) -> Any:
        return self.refunded(self.checkout.refund(self.of(step), amount=step["amount"], timeout=2))

    def refunded(self, refunded: dargah.Refunded) -> Dict[str, Any]:
        record = refunded.refund
        return {"refund": name(record.state), "number": record.number, "refunded": refunded.payment.refunded_amount}

    def refunded_by_hand(self, step: Case) -> Any:
        amount, reason = step["amount"], step["reason"]
        return self.refunded(self.checkout.refunded_by_hand(self.of(step), amount=amount, reason=reason))

    def restored(self, step: Case) -> Any:
        return {"count": self.checkout.restored()}

    def settle(self, step: Case) -> Any:
        done, reason = step["done"], step["reason"]
        refunded = self.checkout.settle_refund(self.of(step), step["number"], done=done, reason=reason)
        return {"refunded": refunded.payment.refunded_amount}

    def close(self, step: Case) -> Any:
        closed = self.checkout.close_payment(self.of(step), step["reason"])
        return {"state": name(closed.state), "next_step": name(closed.next_step)}

    def return_state(self, step: Case) -> Any:
        query = self.of(step).callback_url.split("?", 1)[1]
        if "forged" in step:
            query = query.replace("dargah_state=k1.", "dargah_state=k1.9")
        state = self.checkout.return_state(query)
        assert state is not None
        return {"order_id": state.order_id}

    def step(self, step: Case) -> Any:
        act: Callable[[Case], Any] = getattr(self, step["do"])
        try:
            return act(step)
        except dargah.DargahError as error:
            normal = {"kind": int(error.kind), "kind_name": error.kind.name.title().replace("_", "")}
            return {"error": dict(normal, field=error.field) if error.field else normal}

    def book(self, payment: dargah.Payment) -> Dict[str, int]:
        account = self.simulator.ledger()["accounts"].get(self.token(payment), {})
        return {"settled": account.get("settled", 0), "refunded": account.get("refunded", 0)}


@pytest.mark.parametrize("place", ["memory", "sqlite"])
def test_every_case_comes_out_as_in_every_language(place: str, tmp_path: pathlib.Path) -> None:
    assert len(CASES) > 40
    wrong = []
    for number, case in enumerate(CASES):
        journal = "memory:" if place == "memory" else f"sqlite:{tmp_path / str(number)}.db"
        # An account of its own for each: logins are kept in this process.
        user = f"{place}-{number}"
        with Simulator(seed=7, options=["--tara", f"{user}:{PASSWORD}"]) as simulator:
            shop = Shop(case, simulator, user, journal)
            normal: Dict[str, Any] = {"results": [shop.step(step) for step in case["steps"]]}
            normal["books"] = [shop.book(payment) for payment in shop.payments]
            if "calls" in case["expect"]:
                normal["calls"] = simulator.calls()
            for payment in shop.payments:
                shown = f"{payment!r} {payment.to_json()} {shop.checkout.export_line(payment)}"
                assert shop.token(payment) not in shown, case["id"]
            shop.checkout.close()
        if normal != case["expect"]:
            wrong.append(f"{case['id']}\n  must be {case['expect']}\n  but is  {normal}")
    assert not wrong, "\n".join(wrong)
