"""What a call leaves behind that was torn away by Ctrl-C or by the cancellation of a task."""

from __future__ import annotations

from typing import Any, List, Optional

_NAME = "_dargah_left_behind"


def leave(interrupt: BaseException, left: Any) -> None:
    """Hangs what a call came to on the exception that is raised in its place."""
    setattr(interrupt, _NAME, left)
    error = left if isinstance(left, BaseException) else getattr(left, "error", None)
    if isinstance(error, BaseException) and interrupt.__cause__ is None:
        interrupt.__cause__ = error
    note = getattr(interrupt, "add_note", None)
    if note is not None:
        note(f"dargah: the call that was ended left behind: {left!r}")


def left_behind(interrupt: BaseException) -> Any:
    """What the call had come to that ``KeyboardInterrupt`` or ``asyncio.CancelledError`` ended.

    An outcome (a verify that may have left is ``Unknown``; one whose answer had just come may even be ``Paid``), a
    refund's outcome, an answer, or a ``DargahError`` that says how far the request got. ``None`` where no call of
    dargah was under way, or where it had not begun.

    It is found through exceptions that came of the first one too, e.g. the ``TimeoutError`` of ``asyncio.wait_for``.
    ``asyncio.gather`` makes exceptions that lead nowhere: there, ask inside the task.
    """
    seen: List[BaseException] = []
    one: Optional[BaseException] = interrupt
    while one is not None and one not in seen:
        if hasattr(one, _NAME):
            return getattr(one, _NAME)
        seen.append(one)
        one = one.__cause__ or one.__context__
    return None
