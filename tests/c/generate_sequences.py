#!/usr/bin/env python3
"""Writes sequence_calls.h: one function for each function of dargah.h, which takes its arguments out of bytes.

sequences.c holds the handles, the texts and the checks. What C leaves undefined is not done: no handle is used after it
was freed, and no length is longer than its text.
"""

import json
import pathlib
import sys

from functions import Function, prototypes
from generate_border import good_text, handle, is_out, is_text

# Only what is listed in sequences.c: an address of the bytes' own could be somebody else's machine.
LISTED = {"url": "address", "base_url": "address", "proxy": "proxy", "path": "path", "journal": "journal"}
# A text that another call returned is what makes a sequence go on.
REMEMBERED = {"token": "token", "query": "query", "body": "query"}
# What goes well at the simulator.
GOOD = {"username": "shop", "password": "secret-password", "merchant": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "ip": "1.2.3.4",
        "call_back_url": "https://shop.ir/back", "callback_url": "https://shop.ir/back", "order_id": "order-1"}
NUMBERS = {"uint32_t": "(uint32_t)number(r)", "int64_t": "(int64_t)number(r)", "uint64_t": "number(r)", "bool": "byte(r) % 2 == 0",
           "size_t": "(size_t)number(r)"}
# A wait of minutes finds nothing.
SMALL = {"timeout_ms": "short_time(r)", "threads": "(size_t)few(r)", "capacity": "(size_t)few(r)"}
CALLBACKS = {"dargah_event_fn": "on_event", "dargah_drop_fn": "on_drop", "dargah_progress_fn": "on_progress"}
# A builder must lead to the simulator before anything else can be done with it.
AFTER = {"tara_builder": "lead_tara", "tabapay_builder": "lead_tabapay"}


def arguments(function: Function) -> tuple:
    """The lines in front of the call, and the arguments."""
    before, given = [], []
    for at, (kind, name) in enumerate(function.parameters):
        here = f"a{at}"
        if at and is_text(function, at - 1):
            given.append(f"a{at - 1}.length")
        elif is_text(function, at):
            good = json.dumps(GOOD.get(name) or good_text(function, name))
            source = LISTED.get(name) or REMEMBERED.get(name)
            before.append(f"text {here} = {source}_text(r, {good});" if source else f"text {here} = any_text(r, {good});")
            given.append(f"{here}.bytes")
        elif name == "err":
            given.append("has_err ? &err : NULL")
        elif is_out(function.parameters[at]):
            given.append("has_out ? &out : NULL")
        elif handle(kind):
            freed = function.name.endswith("_free")
            given.append(f"{'take' if freed else 'lend'}_{handle(kind)}(r)")
        elif kind in CALLBACKS:
            given.append(f"byte(r) % 4 ? {CALLBACKS[kind]} : NULL")
        elif kind == "void*":
            given.append("user(r)")
        elif kind.endswith("*") and kind[:-1] in NUMBERS:
            before.append(f"{kind[:-1]} {here} = 0;")
            given.append(f"byte(r) % 8 ? &{here} : NULL")
        elif kind == "char*":
            given.append("NULL")
        else:
            before.append(f"{kind} {here} = {SMALL.get(name) or NUMBERS[kind]};")
            given.append(here)
    return before, given


def call(function: Function) -> str:
    before, given = arguments(function)
    lines = [f"static void call_{function.name}(reader *r) {{"]
    out = next((p for p in function.parameters if is_out(p)), None)
    status = function.result == "dargah_status"
    if status:
        before = ["dargah_error *err = NULL;", "bool has_err = byte(r) % 8 != 0;"] + before
    if out:
        before = [f"{out.type[:-1]} out = NULL;", "bool has_out = byte(r) % 16 != 0;"] + before
    # C says nothing about the order in which arguments are worked out, and a sequence must be the same everywhere.
    for at, value in enumerate(given):
        if "(r)" in value and function.parameters[at].name not in ("err",):
            kind = function.parameters[at].type
            before.append(f"{kind} g{at} = {value};")
            given[at] = f"g{at}"
    lines += [f"    {line}" for line in before or ["(void)r;"]]
    invocation = f"{function.name}({', '.join(given)})"
    if status:
        made = "out != NULL" if out else "false"
        lines += [f"    dargah_status status = {invocation};",
                  f'    check_call("{function.name}", status, err, has_err, {made}, {"has_out" if out else "false"});',
                  "    keep_error(r, err);"]
        if out and out.type == "char**":
            lines.append("    read_owned(out);")
        elif out:
            noun = handle(out.type[:-1])
            if noun in AFTER:
                lines.append(f"    {AFTER[noun]}(out);")
            lines.append(f"    keep_{noun}(r, out);")
    elif function.result == "const char*":
        remember = "true" if function.name.endswith("_token") else "false"
        at = next((at for at, p in enumerate(function.parameters) if p.type == "size_t*"), None)
        length = "false, 0" if at is None else f"g{at} != NULL, a{at}"
        lines += [f"    const char *result = {invocation};", f"    read_text(result, {length}, {remember});"]
    elif function.result == "char*":
        lines.append(f"    read_owned({invocation});")
    elif handle(function.result) and not function.result.startswith("const"):
        lines.append(f"    keep_{handle(function.result)}(r, {invocation});")
    elif function.result == "void":
        lines.append(f"    {invocation};")
    else:
        lines.append(f"    (void){invocation};")
    return "\n".join(lines + ["}", ""])


def main() -> None:
    functions = [f for f in prototypes(pathlib.Path(sys.argv[1])) if f.name != "dargah_text_free"]
    # Faults on purpose are no part of the library.
    functions = [f for f in functions if not f.name.startswith("dargah_fault")]
    types = sorted({f.name[len("dargah_"):-len("_free")] for f in functions if f.name.endswith("_free")})
    borrowed = sorted({handle(p.type) for f in functions for p in f.parameters if handle(p.type)} - set(types))
    print("/* Made by generate_sequences.py from dargah.h. */\n")
    print("#define SEQUENCE_TYPES(X) \\\n    " + " \\\n    ".join(f"X({name})" for name in types) + "\n")
    print("SEQUENCE_TYPES(SEQUENCE_POOL)\n")
    for name in borrowed:
        print(f"static const dargah_{name} *lend_{name}(reader *r) {{\n    return dargah_{name}_at(byte(r));\n}}\n")
    for function in functions:
        print(call(function))
    print("static void (*const sequence_calls[])(reader *) = {")
    for function in functions:
        print(f"    call_{function.name},")
    print("};")


if __name__ == "__main__":
    main()
