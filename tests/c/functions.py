#!/usr/bin/env python3
"""Reads the functions of dargah.h, for the tests that must know all of them."""

import pathlib
import re
import sys
from typing import NamedTuple


class Parameter(NamedTuple):
    """One parameter: its type without `struct`, `enum` and blanks before `*`, and its name."""

    type: str
    name: str


class Function(NamedTuple):
    """One prototype."""

    result: str
    name: str
    parameters: list


def without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S)


def tidy(kind: str) -> str:
    kind = re.sub(r"\b(struct|enum)\b", " ", kind)
    return re.sub(r"\s+", " ", kind).strip().replace(" *", "*")


def parameter(text: str) -> Parameter:
    kind, name = re.fullmatch(r"(.*?)(\w+)", " ".join(text.split())).groups()
    return Parameter(tidy(kind), name)


def prototypes(header: pathlib.Path) -> list:
    """All functions of the header, in its order."""
    text = without_comments(header.read_text(encoding="utf-8"))
    text = re.sub(r"^\s*#.*$", "", text, flags=re.M)
    found = re.findall(r"([\w\s*]+?)\b(dargah_\w+)\s*\(([^()]*)\)\s*;", text)
    functions = []
    for result, name, inside in found:
        if "typedef" in result:
            continue
        parameters = [] if inside.strip() in ("", "void") else [parameter(p) for p in inside.split(",")]
        functions.append(Function(tidy(result), name, parameters))
    # A prototype in a form that is not understood above must not go unseen.
    names = set(re.findall(r"\b(dargah_\w+)\s*\(", text)) - {"dargah_event_fn", "dargah_drop_fn", "dargah_progress_fn"}
    lost = names - {function.name for function in functions}
    if lost or len(functions) < 100:
        sys.exit(f"{header}: {len(functions)} functions understood, not {sorted(lost)}")
    return functions


def check_calls(header: pathlib.Path, sources: list) -> None:
    """Fails where a function is called by no program that was written by hand."""
    text = "\n".join(without_comments(source.read_text(encoding="utf-8")) for source in sources)
    called = set(re.findall(r"\b(dargah_\w+)\s*\(", text))
    functions = prototypes(header)
    missing = [function.name for function in functions if function.name not in called]
    if missing:
        sys.exit("no test in C calls: " + " ".join(missing))
    print(f"{len(functions)} functions, each called")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: functions.py HEADER SOURCE...")
    check_calls(pathlib.Path(sys.argv[1]), [pathlib.Path(name) for name in sys.argv[2:]])
