"""The codes of both gateways, as the gateways' documents list them, and what the outcome rules make of them."""

import json
import pathlib

TABLE = json.loads((pathlib.Path(__file__).parents[3] / "src/codes/table.json").read_text())

# Which code stands in the document for which call (Tara, section 3).
TARA = {
    "getToken": ["1", "2", "3", "4", "5", "6", "9", "10", "11", "12", "13", "14", "15", "87", "88", "89", "90", "91", "92"],
    "purchaseVerify": ["7", "8", "15", "102"],
    "purchaseInquiry": ["7", "8"],
    "authenticate": ["2"],
}
TARA_ALL = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "87", "88", "89", "90", "91",
            "92", "102"]
TABAPAY_ALL = ["-1"] + [str(-n) for n in range(9, 32)] + ["-33", "-100", "-101", "-102"]

# What no document lists. None of these is a success, and none settles anything.
UNKNOWN = {"tara": ["840430", "-1", "00", "+0", "-0", "0.0", " 0", "0 ", "۰", "success", "x"],
           "tabapay": ["0", "3", "-2", "01", "1.0", "+1", " 1", "۱", "success", "x", "-103"]}

# Design, "Outcomes": these alone settle a payment as not paid, on a first verify after a positive callback.
FINAL = {("tara", "purchaseVerify", "102"), ("tabapay", "verify", "-100"), ("tabapay", "verify", "-101"),
         ("tabapay", "verify", "-102")}
# The same verify may succeed later.
RETRYABLE = {("tara", "purchaseVerify", "15"), ("tabapay", "verify", "-1")}
# The gateway does not accept the credentials.
CREDENTIALS = {("tara", "2"), ("tara", "3"), ("tabapay", "-10"), ("tabapay", "-11")}


def gateway_of(call):
    return "tabapay" if call in ("create", "verify") else "tara"


def field_of(gateway, code):
    """The request's field that a code is about: a help for people, taken from the table."""
    for row in TABLE[gateway]["codes"]:
        if code == row["code"] or code in row.get("aliases", []):
            return row.get("field")
    return None


def is_final(gateway, call, code):
    return (gateway, call, code) in FINAL


def is_retryable(gateway, call, code):
    return (gateway, call, code) in RETRYABLE


def kind_of(gateway, code):
    return "Authentication" if (gateway, code) in CREDENTIALS else "Refused"
