"""What each client makes of faults: the correctness that stands beside the speed.

One payment for each fault, on a connection that is warm, and the gateway's own books afterwards.
"""

import subprocess

from gateway import Gateway
from peers import Peer

# The call that makes a payment, and the one that settles it.
CALLS = {"tara": ("getToken", "purchaseVerify"), "tabapay": ("create", "verify")}
# At the call that makes a payment: the gateway acts, and the answer never comes.
UNANSWERED = [("close_after", {}), ("reset_after", {})]
# At verify: the gateway settles, and the answer is lost or unreadable on its way.
LOST = [*UNANSWERED, ("cut", {"at": 20}), ("html", {"processed": True}), ("status", {"status": 502, "processed": True}), ("empty", {"processed": True})]
# At verify: an answer that proves nothing about this payment.
WRONG = [("wrong_amount", {"how": "less"}), ("wrong_amount", {"how": "more"}), ("wrong_amount", {"how": "times_ten"}), ("other_token", {"token": "another"}),
         ("missing_reference", {})]


def one_payment(one, gateway, name, operation, fault, parameters):
    """Whether the client said Paid, how often it asked for a token, and what the gateway settled."""
    peer = Peer({**one, "quiet": True}, gateway.addresses())
    try:
        peer.pay(name, 1)
        gateway.control("POST", "counters/reset")
        gateway.control("POST", "faults", {"gateway": name, "operation": operation, "fault": fault, **parameters})
        try:
            peer.pay(name, 1)
            paid = True
        except RuntimeError:
            paid = False
    finally:
        gateway.control("DELETE", "faults")
        try:
            peer.stop()
        except (BrokenPipeError, subprocess.SubprocessError):
            pass
    calls = gateway.control("GET", "counters")["calls"][name]
    newest = gateway.control("GET", "payments?limit=1")["payments"][0]
    return paid, calls.get(CALLS[name][0], 0), newest["state"] == "settled"


def measure(peers):
    gateway = Gateway()
    found = {}
    for one in peers:
        mine = found[one["name"]] = {"payments": 0, "duplicates": 0, "wrong": 0, "lost": 0}
        for name, (makes, settles) in CALLS.items():
            for fault, parameters in UNANSWERED:
                _, made, _ = one_payment(one, gateway, name, makes, fault, parameters)
                mine["payments"] += 1
                mine["duplicates"] += made > 1
            for fault, parameters in WRONG:
                paid, _, _ = one_payment(one, gateway, name, settles, fault, parameters)
                mine["payments"] += 1
                mine["wrong"] += paid
            for fault, parameters in LOST:
                paid, _, settled = one_payment(one, gateway, name, settles, fault, parameters)
                mine["payments"] += 1
                mine["lost"] += settled and not paid
    gateway.stop()
    return found
