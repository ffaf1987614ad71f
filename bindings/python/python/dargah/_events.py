"""Attempt events: to the loggers ``dargah.tara`` and ``dargah.tabapay``, and to the shop's own sink."""

from __future__ import annotations

import logging
from typing import Callable, Optional

from dargah._native import AttemptEvent

# As every library does: without the shop's own settings nothing is written.
logging.getLogger("dargah").addHandler(logging.NullHandler())
TARA = logging.getLogger("dargah.tara")
TABAPAY = logging.getLogger("dargah.tabapay")


def deliver(event: AttemptEvent, sink: Optional[Callable[[AttemptEvent], object]], logged: bool) -> None:
    """Hands on one event."""
    if logged:
        _log(event)
    if sink is not None:
        sink(event)


def _log(event: AttemptEvent) -> None:
    level = logging.DEBUG if event.failure is None else logging.WARNING
    logger = TARA if event.gateway == "tara" else TABAPAY
    came = f"HTTP {event.http_status}" if event.failure is None else event.failure.name
    logger.log(
        level,
        "%s attempt %d: %s, %s, %.1f ms",
        event.operation,
        event.attempt,
        came,
        event.progress.name,
        event.total.total_seconds() * 1000,
        extra={"dargah": event},
    )
