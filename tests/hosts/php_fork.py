#!/usr/bin/env python3
"""PHP: pcntl_fork() with clients and journals that were made and used before, then used in the parent, in 8 children and in
a child of a child at once. Children end by exit(), which frees what the parent made, or by SIGKILL."""

import json
import pathlib
import tempfile

import host
from payer import Payers


def main() -> None:
    calls = host.size("HOSTS_FORK_CALLS", 120, 3000)
    with tempfile.TemporaryDirectory(prefix="dargah-fork-") as directory:
        work = pathlib.Path(directory)
        with host.gateways_and_payers(work) as simulator:
            journals = host.journals(work, "pcntl")
            environment = host.program_environment(simulator, work, journals)
            said = json.loads(host.run(["php", *host.PHP, host.HERE / "php/forks.php", calls], environment))
            host.need(said["wrong"] == [], f"{said['wrong']}")
            host.need(said["calls"] > 8 * calls, f"only {said['calls']} calls")
            ledger = simulator.control("GET", "ledger")
            host.need(ledger["moved_twice"] == [], f"moved twice: {ledger['moved_twice']}")
            host.row("PHP, pcntl_fork: parent and 8 children", calls=said["calls"], processes=said["processes"],
                     journals=len(journals), wrong=len(said["wrong"]))


if __name__ == "__main__":
    main()
