"""Where things lie that `prepare` makes and others use."""

import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
STAGE = pathlib.Path(os.environ.get("STAGE", TARGET / "stage/usr/local")).resolve()
BENCH = TARGET / "bench"


class Missing(Exception):
    """Why something is not there."""


def library() -> pathlib.Path:
    """libdargah, where it was installed."""
    found = next(STAGE.rglob("libdargah.so.1"), None)
    if not found:
        raise Missing(f"there is no libdargah.so.1 below {STAGE}: make stage")
    return found
