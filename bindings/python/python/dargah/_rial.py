"""Amounts of money."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Optional, Union

from dargah import _native


class Rial(int):
    """A whole number of Rials, never below zero. It is an ``int``: wherever an amount is asked for, an ``int`` does.

    A ``float``, a ``bool`` or a text is refused with ``WrongType``. Arithmetic gives plain ``int``.
    """

    __slots__ = ()

    def __new__(cls, value: int) -> Rial:
        return super().__new__(cls, _native.rial_check(value))

    @classmethod
    def from_toman(cls, toman: int) -> Rial:
        """Toman to Rial: times ten."""
        return super().__new__(cls, _native.rial_from_toman(toman))

    @classmethod
    def parse(cls, text: str) -> Rial:
        """Reads an amount in Rial as people type it: Persian and Arabic digits, and separators between groups of
        three. No sign, no fraction."""
        return super().__new__(cls, _native.rial_parse(text))

    @classmethod
    def parse_toman(cls, amount: Union[str, Decimal]) -> Rial:
        """Reads an amount in Toman: a text, or a ``Decimal``. Half Tomans and other tenths are read too: 1234.5 Toman
        are 12,345 Rial. A ``float`` is refused."""
        return super().__new__(cls, _native.rial_parse_toman(amount))

    @classmethod
    def parse_decimal(cls, amount: Union[str, Decimal]) -> Rial:
        """Reads an amount in Rial that is written as a decimal: ``150000.00``, or a ``Decimal``. The fraction must be
        zero. A ``float`` is refused."""
        return super().__new__(cls, _native.rial_parse_decimal(amount))

    @property
    def toman(self) -> Optional[int]:
        """The number of Tomans, where it is a whole one."""
        return _native.rial_toman(self)

    def to_persian(self) -> str:
        """For people who read Persian: ``۱٬۵۰۰٬۰۰۰``."""
        return _native.rial_to_persian(self)

    def __repr__(self) -> str:
        return f"Rial({int(self)})"

    def __str__(self) -> str:
        return str(int(self))

    def __reduce__(self) -> Any:
        return (Rial, (int(self),))
