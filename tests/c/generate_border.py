#!/usr/bin/env python3
"""Writes border_calls.h: calls of every function of dargah.h with what must never crash it.

Each function is called with everything NULL, with each pointer NULL in turn, with text that is not UTF-8, empty or of
an absurd length, and with numbers at their limits, while all other parameters are live. test_border.c holds the live
handles and the checks.
"""

import json
import pathlib
import sys

from functions import Function, Parameter, prototypes

# What these return for a NULL handle, where it is not 0.
OF_NULL = {"dargah_outcome_kind": "DARGAH_OUTCOME_KIND_UNKNOWN", "dargah_refund_kind": "DARGAH_REFUND_KIND_UNKNOWN",
           "dargah_redirect_method": "DARGAH_REDIRECT_METHOD_GET",
           "dargah_payment_state": "DARGAH_PAYMENT_STATE_UNKNOWN", "dargah_refund_state": "DARGAH_REFUND_STATE_UNKNOWN",
           "dargah_next_step": "DARGAH_NEXT_STEP_WAIT"}
# Bytes are read here, not texts: what is no UTF-8 may be there.
TAKES_BYTES = {(f"dargah_{noun}_parse", name) for noun in ("tara_callback", "tabapay_callback", "tabapay_push")
               for name in ("query", "body", "authorize")}
TAKES_BYTES |= {(f"dargah_checkout_{call}", name) for call in ("complete", "push", "return_state")
                for name in ("query", "body")}
# NULL means something at these parameters, so it need not be refused.
MAY_BE_NULL = {
    "options", "err", "csp_nonce", "on_event", "user", "on_drop", "query", "body", "authorize", "description", "items",
    "fields", ("dargah_testing_tara_callback", "result"), ("dargah_testing_tabapay_callback", "response_code"),
    ("dargah_tara_builder_set_refund", "base_url"), ("dargah_code_meaning", "code"), "progress",
    ("dargah_checkout_list", "filter"), ("dargah_checkout_refund_part", "number"),
    ("dargah_checkout_refund_rest", "number"), ("dargah_checkout_refunded_by_hand", "number"),
    ("dargah_checkout_restored", "count"),
}
NEVER_NULL_AT = {("dargah_tara_order_set_items", "items")}
GOOD_TEXTS = {
    "json": "{}", "fields": "{}", "mobile": "09123456789", "card": "6037991234567893", "gateway": "tabapay", "call": "verify",
    ("dargah_check_national_code", "code"): "0012345679", ("dargah_tara_callback_parse", "query"): "result=0&token=t",
    ("dargah_tabapay_callback_parse", "query"): "responseCode=1&status=success&token=t&amount=10000",
    ("dargah_tabapay_push_parse", "query"): "responseCode=1&status=success&token=t&amount=10000",
    "body": "x=y", "journal": "memory:", "account": "shop", ("dargah_checkout_begin_tabapay", "account"): "taba",
    ("dargah_checkout_push", "account"): "taba", "key": "0123456789abcdef0123456789abcdef",
    "record": '{"amount":1,"token":"t","version":1}',
}
BAD_TEXT = '"\\xff\\xfe"'


def handle(kind: str) -> str:
    """`tara_order` of `const dargah_tara_order*`; empty where it is no handle."""
    kind = kind.removeprefix("const ")
    if kind.startswith("dargah_") and kind.endswith("*") and not kind.endswith("**"):
        return kind[len("dargah_"):-1]
    return ""


def is_text(function: Function, at: int) -> bool:
    parameters = function.parameters
    return (parameters[at].type == "const char*" and at + 1 < len(parameters)
            and parameters[at + 1] == Parameter("size_t", parameters[at].name + "_len"))


def is_out(parameter: Parameter) -> bool:
    return parameter.type.endswith("**") and parameter.name != "err"


def good_text(function: Function, name: str) -> str:
    """A text that goes through the checks, where there are any before the others."""
    return GOOD_TEXTS.get((function.name, name)) or GOOD_TEXTS.get(name, "1")


def live(function: Function, at: int) -> str:
    """An argument that is as it should be."""
    kind, name = function.parameters[at]
    if name == "err":
        return "&err"
    if is_out(function.parameters[at]):
        return "&out" if kind != "char**" else "&text"
    if handle(kind) == "code":
        return "dargah_code_at(0)"
    if handle(kind):
        return "live." + handle(kind)
    if kind == "const char*":
        return json.dumps(good_text(function, name))
    if kind == "size_t" and at and is_text(function, at - 1):
        return str(len(good_text(function, function.parameters[at - 1].name)))
    special = {"size_t*": "&length", "int64_t*": "&number", "uint32_t*": "&small", "uint64_t*": "&large",
               "bool": "true", "void*": "NULL", "dargah_event_fn": "NULL", "dargah_drop_fn": "NULL",
               "dargah_progress_fn": "border_progress"}
    return special.get(kind, "1")


def may_be_null(function: Function, name: str) -> bool:
    if (function.name, name) in NEVER_NULL_AT:
        return False
    return name in MAY_BE_NULL or (function.name, name) in MAY_BE_NULL


class Writer:
    """Collects the calls of one function."""

    def __init__(self, function: Function):
        self.function = function
        self.lines = [f"static void border_{function.name}(void) {{"]

    def call(self, arguments: list, expected: str = "ANYTHING") -> None:
        """One call; `expected` is what the status must be, or the value that a getter must return."""
        function, call = self.function, f"{self.function.name}({', '.join(arguments)})"
        out = next((p for p in function.parameters if is_out(p)), None)
        given = out is not None and arguments[function.parameters.index(out)] != "NULL"
        if function.result == "void":
            self.lines.append(f"    {call};")
            return
        if function.result == "char*" and expected == "ANYTHING":
            self.lines.append(f"    dargah_text_free({call});")
            return
        if function.result != "dargah_status":
            check = f"    (void){call};" if expected == "ANYTHING" else f"    CHECK({call} == {expected});"
            self.lines.append(check)
            return
        self.lines.append("    {")
        kind = out.type[:-1] if out else ""
        if kind and kind != "char*":
            self.lines.append(f"        {kind} out = NULL;")
        if kind == "char*":
            self.lines.append("        char *text = NULL;")
        self.lines.append("        dargah_error *err = NULL;")
        made = ("text" if kind == "char*" else "out") if kind else "NULL"
        error = "&err" if "&err" in arguments else "NULL"
        self.lines.append(f"        dargah_status status = {call};")
        self.lines.append(f'        border_status("{function.name}", __LINE__, status, {expected}, err, '
                          f"{'true' if error == '&err' else 'false'}, {made if given else 'NULL'}, "
                          f"{'true' if given else 'false'});")
        if kind == "char*":
            self.lines.append("        dargah_text_free(text);")
        elif kind:
            self.lines.append(f"        dargah_{handle(kind)}_free(out);")
        self.lines.append("        dargah_error_free(err);")
        self.lines.append("    }")

    def text(self) -> str:
        return "\n".join(self.lines + ["}", ""])


def of_null(function: Function) -> str:
    kind = function.result
    return OF_NULL.get(kind, "NULL" if kind.endswith("*") else "0" if kind != "bool" else "false")


def border(function: Function) -> str:
    writer = Writer(function)
    parameters = function.parameters
    good = [live(function, at) for at in range(len(parameters))]
    pointers = [at for at, p in enumerate(parameters) if p.type.endswith("*") or p.type.endswith("_fn")]
    nothing = ["NULL" if at in pointers else "0" for at in range(len(parameters))]
    has_status = function.result == "dargah_status"
    if function.name.endswith("_free"):
        writer.call(["NULL"])
        writer.call(["NULL"])
        return writer.text()
    # Without any pointer, or with texts alone, a getter may have an answer.
    of_handle = bool(parameters) and bool(handle(parameters[0].type))
    refused = "REFUSED" if has_status and any(not may_be_null(function, parameters[at].name) for at in pointers) else "ANYTHING"
    writer.call(nothing, of_null(function) if of_handle and not has_status else refused if has_status else "ANYTHING")
    writer.call(["(size_t)-1" if parameters[at].type == "size_t" else a for at, a in enumerate(nothing)],
                of_null(function) if of_handle and not has_status else refused if has_status else "ANYTHING")
    for at in pointers:
        arguments = good[:at] + ["NULL"] + good[at + 1:]
        if at + 1 < len(parameters) and is_text(function, at):
            arguments[at + 1] = "0"
        must = has_status and not may_be_null(function, parameters[at].name) and parameters[at].name != "err"
        writer.call(arguments, "MISUSE" if must else "ANYTHING")
    for at in range(len(parameters)):
        if is_text(function, at):
            bad = "INVALID" if has_status and (function.name, parameters[at].name) not in TAKES_BYTES else "ANYTHING"
            writer.call(good[:at] + [BAD_TEXT, "2"] + good[at + 2:], bad)
            # An embedded NUL belongs to the text where a length is given.
            writer.call(good[:at] + ['"a\\0b"', "3"] + good[at + 2:])
            writer.call(good[:at] + ['""', "0"] + good[at + 2:])
            writer.call(good[:at] + ['""', "DARGAH_NUL_TERMINATED"] + good[at + 2:])
            for absurd in ("(size_t)-2", "SIZE_MAX / 2 + 1"):
                writer.call(good[:at] + ['"1"', absurd] + good[at + 2:], "MISUSE" if has_status else of_null(function))
        kind = parameters[at].type
        limits = {"uint32_t": ["0", "UINT32_MAX", "0x80000000u"], "int64_t": ["0", "-1", "INT64_MIN", "INT64_MAX"],
                  "uint64_t": ["0", "UINT64_MAX"]}.get(kind, [])
        if kind == "size_t" and not (at and is_text(function, at - 1)):
            limits = ["0", "(size_t)-1", "SIZE_MAX / 2"]
        for limit in limits:
            writer.call(good[:at] + [limit] + good[at + 1:])
    writer.call(good)
    return writer.text()


def main() -> None:
    functions = prototypes(pathlib.Path(sys.argv[1]))
    types = [f.name[len("dargah_"):-len("_free")] for f in functions if f.name.endswith("_free") and f.name != "dargah_text_free"]
    print("/* Made by generate_border.py from dargah.h. */\n")
    print("#define BORDER_TYPES(X) \\\n    " + " \\\n    ".join(f"X({name})" for name in types) + "\n")
    print("BORDER_LIVE\n")
    for function in functions:
        print(border(function))
    # Those that build or change something stand behind those that only read.
    order = sorted(functions, key=lambda f: (f.result == "dargah_status", f.name.endswith("_build")))
    print("static void every_function(void) {")
    for function in order:
        print(f"    border_{function.name}();")
    print("}")


if __name__ == "__main__":
    main()
