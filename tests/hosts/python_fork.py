#!/usr/bin/env python3
"""Python: os.fork, and multiprocessing by fork and by spawn, with clients and journals that were made and used before, while
threads of the parent are in the middle of requests. PYTHON is an interpreter that has the package installed."""

import json
import os
import pathlib
import tempfile

import host


def main() -> None:
    python = os.environ["PYTHON"]
    calls = host.size("HOSTS_FORK_CALLS", 120, 3000)
    with tempfile.TemporaryDirectory(prefix="dargah-fork-") as directory:
        work = pathlib.Path(directory)
        with host.gateways_and_payers(work) as simulator:
            for method in ("os.fork", "grandchildren", "fork", "spawn"):
                journals = host.journals(work, method)
                environment = host.program_environment(simulator, work, journals)
                said = json.loads(host.run([python, host.HERE / "python/forks.py", method, calls], environment))
                host.need(said["wrong"] == [], f"{method}: {said['wrong']}")
                host.need(said["calls"] > 8 * calls, f"{method}: only {said['calls']} calls")
                name = {"fork": "multiprocessing fork", "spawn": "multiprocessing spawn"}.get(method, method)
                host.row(f"Python, {name}: parent with 4 threads and 8 children", calls=said["calls"],
                         of_the_parent=said["parent"], journals=len(journals), wrong=len(said["wrong"]))
            ledger = simulator.control("GET", "ledger")
            host.need(ledger["moved_twice"] == [], f"moved twice: {ledger['moved_twice']}")


if __name__ == "__main__":
    main()
