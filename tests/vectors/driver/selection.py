"""Which cases run: all of them, or the short run's part."""

import collections
import json
import os
import pathlib

import checkout

HERE = pathlib.Path(__file__).resolve().parents[1]
FILES = ["tara_verify", "tabapay_verify", "tara_switches", "tabapay_switches", "callbacks", "codes", "other_calls",
         "checkout"]
# Below this a case lasts until (a share of) its time limit.
QUICK_MS = 20_000
# Of what is not the first of its kind, the short run takes each so-manieth: of the quick cases, and of the slow ones.
EACH_QUICK, EACH_SLOW = 25, 10
# The cases that do not run over sockets, and why. Every other one is run, or is an error.
LEFT_OUT = "no connection is ever made: whether the last attempt ends by its own limit or by the call's is chance"
# Files of which every case always runs.
WHOLE = {"inputs", "checkout"}
left_out = collections.Counter()


def read(name):
    """A file of cases: of the repository, or in the directory that DARGAH_VECTORS names."""
    directory = pathlib.Path(os.environ.get("DARGAH_VECTORS", HERE))
    if name in WHOLE:
        directory = HERE
    return json.loads((directory / f"{name}.json").read_text(encoding="utf-8"))


def is_slow(case):
    if "steps" in case:
        return checkout.lives_by_the_clock(case)
    return case["timeout_ms"] < QUICK_MS or any(map(stalls_a_connection, case["faults"]))


def stalls_a_connection(fault):
    return (fault.get("operation"), fault["fault"]) == ("connect", "stall_before")


def kind(case):
    """What makes a case unlike another: everything but the values that a fault or a switch takes."""
    last = case["faults"][-1] if case["faults"] else {}
    names = ("gateway", "call", "environment", "payer", "window_over", "before", "forged", "login", "other_card",
             "tracking")
    return *(case.get(name) for name in names), last.get("operation"), last.get("fault")


def short(cases):
    """The first quick case of each kind, each 25th of the other quick ones, and each tenth slow one."""
    seen, first, rest = set(), [], []
    for case in cases:
        if is_slow(case):
            continue
        (rest if kind(case) in seen else first).append(case)
        seen.add(kind(case))
    return first + rest[::EACH_QUICK] + [case for case in cases if is_slow(case)][::EACH_SLOW]


def select(name, long, part):
    """The cases of one file that run; with `part` those whose id holds that text."""
    cases = []
    for case in read(name):
        if any(stalls_a_connection(fault) and fault["times"] == "always" for fault in case.get("faults", [])):
            left_out[name] += 1
        else:
            cases.append(case)
    if part:
        return [case for case in cases if part in case["id"]]
    if len(cases) < 50:
        raise SystemExit(f"only {len(cases)} cases in {name}")
    return cases if long or name in WHOLE else short(cases)
