"""Programs that change themselves in the middle of calls: php_life.py and python_life.py play theirs here. Each answer is
compared, nothing is sent twice, and the gateways' ledger is right."""

import json
import pathlib
import subprocess
import tempfile

import host

NAMES = {"signals": "a storm of SIGALRM, SIGCHLD and SIGINT during calls", "environment": "locale and environment changed during calls",
         "exit": "exit with everything alive, and calls at the very end"}


def locale(folder: pathlib.Path) -> dict:
    """A locale whose decimals have a comma, made here where the system can."""
    try:
        made = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", str(folder / "de_DE.UTF-8")], capture_output=True, check=False)
    except FileNotFoundError:
        return {}
    return {"LOCPATH": str(folder), "HOST_LOCALE": "de_DE.UTF-8"} if made.returncode in (0, 1) and (folder / "de_DE.UTF-8").exists() else {}


def has_comma(said: dict, environment: dict) -> None:
    """The program's numbers had a comma, where there is such a locale."""
    if environment:
        host.need(said["point"] == ",", f"the locale was not taken: {said}")
    else:
        print("hosts: no locale with a comma here (missing: localedef and Debian's package locales)")


def play(work: pathlib.Path, what: str, command: list, environment: dict) -> dict:
    """Runs a program against gateways of its own, and compares their counts and ledger with what it did."""
    folder = work / what
    folder.mkdir()
    with host.gateways_and_payers(folder) as simulator:
        journals = host.journals(folder, what)
        said = json.loads(host.run(command, {**host.program_environment(simulator, folder, journals), **environment}))
        host.need(said["wrong"] == [], f"{what}: {said['wrong']}")
        ledger = simulator.control("GET", "ledger")
        host.need(ledger["moved_twice"] == [] and ledger["orders_settled_twice"] == [], f"{what}: {ledger}")
        # A request that was sent again would have left a payment that nobody paid.
        states = {payment["state"] for payment in simulator.control("GET", "payments?limit=100000")["payments"]}
        host.need(states == {"settled"}, f"{what}: payments are {states}")
    return said


def main(language: str, command: list) -> None:
    """All that the language's program can do; `command` lacks its last two words."""
    count = host.size("HOSTS_LIFE_CALLS", 100, 3000)
    with tempfile.TemporaryDirectory(prefix="dargah-life-") as directory:
        work = pathlib.Path(directory)
        environment = locale(work)
        for what, name in NAMES.items():
            said = play(work, what, [*command, what, count], environment)
            host.need(said["calls"] > count, f"{what}: {said}")
            if what == "environment":
                has_comma(said, environment)
            more = {"signals": said["signals"]} if what == "signals" else {}
            host.row(f"{language}, {name}", calls=said["calls"], **more, wrong=len(said["wrong"]))
