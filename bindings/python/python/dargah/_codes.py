"""The table of both gateways' codes, as the library has it."""

from __future__ import annotations

from typing import NamedTuple, Tuple, Union

from dargah import _native
from dargah._native import Code


class CodeMeaning(NamedTuple):
    """What a code means at one call."""

    success: bool
    """The call succeeded. For a payment this is one part of the proof, never all of it."""
    is_final: bool
    """Settles a payment as not paid, on a first verify after the time in which it could be paid."""
    retryable: bool
    """The same call may succeed later, and repeating it moves no money."""
    money_may_have_moved: bool
    """The payer may have paid although the call was refused."""


def codes() -> Tuple[Code, ...]:
    """All documented codes of both gateways, in the order of the documents."""
    return _native.codes_table()


def code_meaning(gateway: str, call: str, code: Union[str, int]) -> CodeMeaning:
    """What a code, listed or not, means at a call, which is named as the gateway names it."""
    text = str(int(code)) if isinstance(code, int) else code
    return CodeMeaning(*_native.code_facts(gateway, call, text))
