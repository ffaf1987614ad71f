"""Every case of tests/vectors through Python, by the driver that all languages share. LONG=1 runs all of them."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import pytest
from conftest import LONG, ROOT
from dargah.testing import find_program

HERE = pathlib.Path(__file__).resolve().parent


def test_every_case_comes_out_as_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    # test_checkout_vectors.py runs the cases of checkout.
    command = [sys.executable, str(ROOT / "tests/vectors/run"), *(["--long"] if LONG else []), "--without", "checkout"]
    command += ["Python"]
    command += [sys.executable, str(HERE / "runner.py")]
    # Developer mode makes the runner slow, and the cases measure time.
    environment = dict(os.environ, DARGAH_SIMULATOR=find_program(), PYTHONDEVMODE="")
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8")
    print(done.stdout, done.stderr)
    with capsys.disabled():
        # For the table of reliability.
        print("\n" + "\n".join(line for line in done.stdout.splitlines() if line.startswith("reliability: ")))
    assert done.returncode == 0 and ", 0 wrong" in done.stdout, done.stdout + done.stderr
