"""checkout.json: a shop, its payers and the network, step by step, through a runner."""

import pathlib
import tempfile
import time
from urllib.parse import urlsplit

import judge
import play
from shop import Shop

TIMEOUT_MS = 2_000
BACK = "https://shop.ir/back?lang=fa"
STATE_KEY = "0123456789abcdef0123456789abcdef"
MOST = 100
# Where the payments are: a file, a file that is opened anew before each step (as after a restart), memory.
JOURNALS = ("sqlite", "sqlite_reopened", "memory")
# The calls that must end when their time is over. A reconcile makes many of them.
LIMITED = ("checkout_begin", "checkout_complete", "checkout_push", "checkout_refund")


def rounds(cases):
    """Each case once for each journal, with the name that the report counts it under."""
    return [(f"checkout in {journal}", dict(case, journal=journal)) for journal in JOURNALS for case in cases]


def lives_by_the_clock(case):
    return "times" in case or any(step["do"] == "fault" for step in case["steps"])


class Play:
    """A case, what came of it, and everything that is wrong with that."""

    def __init__(self, case, simulator, runner, directory):
        self.case, self.simulator, self.runner = case, simulator, runner
        self.directory = pathlib.Path(tempfile.mkdtemp(dir=directory))
        # In the order in which the payments were begun: what the runner said of each one, and what came back to the shop.
        self.payments, self.came = [], {}
        self.shown, self.late, self.firsts, self.normal = [], [], {}, {}
        self.shop = None

    def run(self):
        case, control = self.case, self.simulator.control
        control("POST", "reset")
        if case.get("open"):
            control("POST", "open-points", case["open"])
        self._must(play.open_command(self.simulator), {})
        self._open()
        control("POST", "counters/reset")
        if next(step["account"] for step in case["steps"] if step["do"] == "begin") == "shop":
            # Clients of one process share a login, and that of the case before is at its end. This one, which `begin` would
            # make in a new process, counts.
            self._must({"do": "authenticate"}, {"outcome": "ok"})
        try:
            # TabaPay pushes to nothing but a shop on loopback.
            self.shop = Shop(503, b"") if case.get("open", {}).get("tabapay_push") else None
            results = []
            for number, step in enumerate(case["steps"]):
                if number and case["journal"] == "sqlite_reopened":
                    self._open()
                results.append(self._step(step))
        finally:
            if self.shop:
                self.shop.close()
        self.normal = {"results": results, "books": [self._book(payment) for payment in self.payments]}
        if "calls" in case["expect"]:
            gateways = control("GET", "counters")["calls"]
            self.normal["calls"] = {name: n for calls in gateways.values() for name, n in calls.items() if n}
        for payment in self.payments:
            self._must({"do": "checkout_export", "payment": payment["payment"]}, {})

    def _step(self, step):
        try:
            return getattr(self, "_" + step["do"])(step)
        except (LookupError, ValueError) as lost:
            raise play.Impossible(f"{step} after {self.shown[-1:]}: {lost!r}") from lost

    def wrong(self):
        return self.grave() + self.differs()

    def differs(self):
        """Where the result is another, or late."""
        expect = dict(self.case["expect"])
        expect["results"] = [judge.without_name(result) if result else result for result in expect["results"]]
        if self.normal == expect:
            return self.late
        steps = zip(self.case["steps"], expect["results"], self.normal["results"])
        out = [f"{step}\n  must be {must}\n  but is  {is_}" for step, must, is_ in steps if must != is_]
        out += [f"{name} must be {expect[name]}\n  but is  {self.normal[name]}" for name in ("books", "calls")
                if self.normal.get(name) != expect.get(name)]
        return out + self.late

    def time_was_over(self):
        return bool(self.late)

    def grave(self):
        """What must never be, however slow the machine is."""
        out, ledger = [], self.simulator.control("GET", "ledger")
        for index, payment in enumerate(self.payments):
            if self.firsts.get(index, 0) > 1:
                out.append(f"payment {index} was paid for the first time {self.firsts[index]} times")
            if payment["paid"] and not ledger["accounts"].get(payment["token"], {}).get("times_settled"):
                out.append(f"payment {index} was called paid, and the gateway settled nothing")
        if ledger["moved_twice"]:
            out.append("money moved twice")
        planted = judge.secrets(self.simulator.control("GET", "requests?limit=1000")["requests"])
        planted.update({STATE_KEY}, (payment["token"] for payment in self.payments))
        text = "\n".join(self.shown)
        out.extend(f"shows {secret}" for secret in sorted(planted) if secret in text)
        if not text:
            out.append("shows nothing that a log could hold")
        return out

    def _ask(self, command):
        answer, took = self.runner.ask(dict(command, timeout_ms=TIMEOUT_MS))
        self.shown += answer.pop("shown", [])
        if command["do"] in LIMITED and took > TIMEOUT_MS / 1000 * 1.05 + judge.GRACE_S:
            self.late.append(f"{command['do']} took {took:.2f} s")
        return answer

    def _must(self, command, want):
        """For what no step of the case is about."""
        if (answer := self._ask(command)) != want:
            raise play.Impossible(f"{command['do']}: {answer}")

    def _call(self, normal, do, **fields):
        """The answer in its normal form, which an error has of its own."""
        answer = self._ask(dict(fields, do=do))
        if "error" in answer:
            return {"error": {name: answer["error"][name] for name in ("kind", "field") if name in answer["error"]}}
        return normal(answer)

    def _open(self):
        case = self.case
        journal = "memory:" if case["journal"] == "memory" else f"sqlite:{self.directory / 'journal.db'}"
        more = {"state_key": STATE_KEY} if case.get("state_key") else {}
        if "new_order_numbers" in case:
            more["new_order_numbers"] = case["new_order_numbers"]
        self._must({"do": "checkout_open", "journal": journal, **case.get("times", {}), **more}, {})

    def _id(self, step):
        return self.payments[step["payment"]]["payment"]

    def _index(self, identifier):
        return [payment["payment"] for payment in self.payments].index(identifier)

    def _indices(self, identifiers):
        return [self._index(identifier) for identifier in identifiers]

    def _shows(self, answer):
        """A payment, as far as the cases look at it."""
        index = self._index(answer["payment"])
        if answer["state"] == "paid":
            self.payments[index]["paid"] = True
        out = {"state": answer["state"], "next_step": answer["next_step"]}
        if answer.get("amount_changed"):
            out["amount_changed"] = True
        if "reference" in answer:
            rrn = self.simulator.control("GET", f"payments/{self.payments[index]['token']}")["rrn"]
            out["reference"] = "rrn" if answer["reference"] == rrn else "other"
        if "reported" in answer:
            out["reported"] = answer["reported"]
        if "duplicate_of" in answer:
            out["duplicate_of"] = self._index(answer["duplicate_of"])
        return out

    def _completed(self, answer):
        out = dict(self._shows(answer), first_time=answer["first_time"])
        if answer["first_time"]:
            self._first(self._index(answer["payment"]))
        return out

    def _first(self, index):
        self.firsts[index] = self.firsts.get(index, 0) + 1

    def _begin(self, step):
        def normal(answer):
            if not answer["resumed"]:
                order = step["order"].strip()
                self.payments.append(dict(answer, account=step["account"], order=order, amount=step["amount"], paid=False))
            self._index(answer["payment"])
            begin = "resumed" if answer["resumed"] else "started"
            return {"begin": begin, "attempt": answer["attempt"], "state": answer["state"]}

        back = f"{self.shop.address}/back?lang=fa" if self.shop else BACK
        return self._call(normal, "checkout_begin", account=step["account"], order_id=step["order"], amount=step["amount"],
                          again=step["again"], callback_url=back)

    def _payer(self, step):
        token = self.payments[step["payment"]]["token"]
        self.came[step["payment"]] = self.simulator.control("POST", f"payments/{token}/{step['do']}")["callback"]

    _pay = _decline = _payer

    def _fault(self, step):
        self.simulator.control("POST", "faults", [step["plan"]])

    def _mend(self, _):
        self.simulator.control("DELETE", "faults")

    def _tick(self, _):
        """Until the journal's clock, which is the machine's, has gone on by two milliseconds."""
        until = time.time_ns() + 3_000_000
        while time.time_ns() < until:
            pass

    def _callback(self, step):
        """What comes to the callback address: what the gateway sent, or a forgery."""
        payment, forged = self.payments[step["payment"]], step.get("forged")
        if not forged and step["do"] == "push":
            return {"query": "", "body": self.shop.body()}
        if not forged:
            callback = self.came[step["payment"]]
            return {"query": callback["url"].partition("?")[2], "body": callback["body"]}
        token = "another" if forged == "token" else payment["token"]
        order = "another" if forged == "order" else payment["order"]
        amount, yes = payment["amount"] + (forged == "amount"), forged != "negative"
        if payment["account"] == "shop":
            return {"query": "", "body": f"result={0 if yes else 102}&token={token}&orderId={order}"}
        told = "1&status=success" if yes else "-1&status=error"
        return {"query": "", "body": f"responseCode={told}&token={token}&amount={amount}"}

    def _complete(self, step):
        account = self.payments[step["payment"]]["account"]
        return self._call(self._completed, f"checkout_{step['do']}", account=account, **self._callback(step))

    _push = _complete

    def _reconcile(self, step):
        def normal(answer):
            out = dict(answer, others=sorted(answer["others"]))
            for name in ("paid", "unacknowledged", "attention", "give_back"):
                out[name] = self._indices(answer[name])
            for index in out["paid"]:
                self.payments[index]["paid"] = True
                self._first(index)
            return out

        return self._call(normal, "checkout_reconcile", threads=step["threads"])

    def _acknowledge(self, step):
        return self._call(lambda answer: answer or {"ok": True}, "checkout_acknowledge", payment=self._id(step),
                          amount=step["amount"])

    def _listed(self, answer):
        return {"payments": self._indices(answer["payments"])}

    def _unacknowledged(self, _):
        return self._call(self._listed, "checkout_unacknowledged", most=MOST)

    def _list(self, step):
        names = {"states": "states", "order": "order_id", "account": "account", "attention": "attention", "to_deliver": "to_deliver"}
        wanted = {names[name]: value for name, value in step.items() if name != "do"}
        return self._call(self._listed, "checkout_list", most=MOST, **wanted)

    def _payment(self, step):
        def normal(answer):
            shown = ("state", "next_step", "amount_changed", "duplicate_of")
            return {name: value for name, value in self._shows(answer).items() if name in shown}

        return self._call(normal, "checkout_payment", payment=self._id(step))

    def _history(self, step):
        return self._call(dict, "checkout_history", payment=self._id(step))

    def _refund(self, step):
        amount = {} if step["amount"] is None else {"amount": step["amount"]}
        return self._call(dict, "checkout_refund", payment=self._id(step), **amount)

    def _refunded_by_hand(self, step):
        amount = {} if step["amount"] is None else {"amount": step["amount"]}
        return self._call(dict, "checkout_refunded_by_hand", payment=self._id(step), reason=step["reason"], **amount)

    def _restored(self, _):
        return self._call(dict, "checkout_restored")

    def _settle(self, step):
        return self._call(dict, "checkout_settle", payment=self._id(step), number=step["number"], done=step["done"],
                          reason=step["reason"])

    def _close(self, step):
        def normal(answer):
            return {name: value for name, value in self._shows(answer).items() if name in ("state", "next_step")}

        return self._call(normal, "checkout_close", payment=self._id(step), reason=step["reason"])

    def _return_state(self, step):
        query = urlsplit(self.payments[step["payment"]]["callback_url"]).query
        if "forged" in step:
            query = query.replace("dargah_state=k1.", "dargah_state=k1.9")
        return self._call(dict, "checkout_return_state", query=query, body="")

    def _book(self, payment):
        account = self.simulator.control("GET", "ledger")["accounts"].get(payment["token"], {})
        return {"settled": account.get("settled", 0), "refunded": account.get("refunded", 0)}
