"""What a verify and a refund can come to."""

from __future__ import annotations

from typing import Union

from dargah._native import (
    Declined,
    Mismatch,
    Paid,
    TabaPayVerifyAnswer,
    TaraRefundDone,
    TaraRefundRefused,
    TaraRefundUnknown,
    TaraVerifyAnswer,
    Unknown,
)

TaraOutcome = Union[Paid[TaraVerifyAnswer], Declined, Mismatch[TaraVerifyAnswer], Unknown]
TabaPayOutcome = Union[Paid[TabaPayVerifyAnswer], Declined, Mismatch[TabaPayVerifyAnswer], Unknown]
TaraRefund = Union[TaraRefundDone, TaraRefundRefused, TaraRefundUnknown]
