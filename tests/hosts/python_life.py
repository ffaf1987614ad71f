#!/usr/bin/env python3
"""Python: storms of signals, another locale and environment, and the end of the interpreter while threads (daemons and not)
are in calls. PYTHON is an interpreter that has the package installed."""

import os

import host
import life

if __name__ == "__main__":
    life.main("Python", [os.environ["PYTHON"], host.HERE / "python/life.py"])
