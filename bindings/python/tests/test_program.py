"""The program ``dargah`` as ``pip install`` puts it down: it is as the program itself is."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import sysconfig
from typing import Any, Callable, Iterator, List

import dargah
import pytest
from conftest import AMOUNT, PASSWORD, tara_order
from dargah.testing import Simulator

INSTALLED = [os.path.join(sysconfig.get_path("scripts"), "dargah")]
# As cron has it, and not PYTHONDEVMODE of these tests.
FEW = {"PATH": "/usr/bin:/bin"}


@pytest.fixture(params=["the console script", "python -m"])
def command(request: pytest.FixtureRequest) -> List[str]:
    return INSTALLED if request.param == "the console script" else [sys.executable, "-m", "dargah"]


def run(command: List[str], *arguments: str, **more: Any) -> "subprocess.CompletedProcess[str]":
    more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": FEW, **more}
    return subprocess.run([*command, *arguments], encoding="utf-8", timeout=120, **more)


@pytest.fixture
def config(tmp_path: pathlib.Path, simulator: Simulator) -> "Callable[[str], str]":
    """Writes a configuration over the simulator, or another place, and gives its path."""
    password = tmp_path / "password"
    password.touch(0o600)
    password.write_text(PASSWORD + "\n")

    def write(tara: str = simulator.addresses["tara"]) -> str:
        path = tmp_path / "dargah.toml"
        path.write_text(
            f'journal = "sqlite:{tmp_path}/journal.db"\n[times]\npayer_seconds = 1\n[[account]]\nname = "tara"\n'
            f'gateway = "tara"\nusername = "shop"\npassword = "file:{password}"\nbase_url = "{tara}"\n'
        )
        return str(path)

    return write


def begun(simulator: Simulator, tmp_path: pathlib.Path) -> dargah.Payment:
    # Nobody waits for the payer here.
    with dargah.Checkout(f"sqlite:{tmp_path}/journal.db", {"tara": simulator.tara()}, payer=0.001) as checkout:
        return checkout.begin("tara", tara_order()).payment


def test_it_says_its_version_and_its_help(command: List[str]) -> None:
    assert run(command, "--version").stdout == f"dargah {dargah.__version__}\n"
    assert run(command, "--help").stdout.startswith("dargah: the payments of a shop")


def test_its_status_says_what_is_wrong(command: List[str], config: Callable[[], str]) -> None:
    done = run(command, "nonsense")
    assert (done.returncode, done.stdout, done.stderr.splitlines()[0]) == (64, "", "dargah: nonsense is no command")
    assert run(command, "--config", "/nowhere/dargah.toml", "list").returncode == 78
    assert run(command, "--config", config(), "show", "7").returncode == 2
    # No text in the encoding of the file system: given on as it is.
    assert run(command, "--config", os.fsdecode(b"/nowhere/\xff"), "list").returncode == 78


def test_what_was_paid_is_handed_to_the_shop(
    command: List[str], config: Callable[[], str], simulator: Simulator, tmp_path: pathlib.Path
) -> None:
    payment = begun(simulator, tmp_path)
    simulator.pay(str(payment.token))
    booked = tmp_path / "booked.py"
    booked.write_text(
        "import json, sys\ntold = json.load(sys.stdin)\nprint(json.dumps({'id': told['id'], 'amount': told['amount']}))\n"
        f"open({str(tmp_path / 'told')!r}, 'w').write(json.dumps(told))\n"
    )
    reconcile = ["--config", config(), "reconcile", "--notify", f"{sys.executable} {booked}"]
    done = run(command, *reconcile)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    told = json.loads((tmp_path / "told").read_text())
    assert (told["id"], told["order"], told["amount"]) == (payment.id, "order-1", AMOUNT)
    done = run(command, "--config", config(), "list")
    assert done.returncode == 0 and f"{payment.id}  " in done.stdout and "paid" in done.stdout
    assert "[deliver]" not in done.stdout


def test_a_reader_that_goes_is_no_error(command: List[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    with open(write, "w", encoding="utf-8") as closed:
        done = run(command, "--help", stdout=closed)
        assert (done.returncode, done.stderr) == (0, "")
        assert run(command, "nonsense", stderr=closed).returncode == 64


@pytest.fixture
def waiting(
    config: Callable[[str], str], simulator: Simulator, tmp_path: pathlib.Path
) -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Starts a command that reconciles, and gives it once it waits for a gateway that never says a word."""
    begun(simulator, tmp_path)
    with contextlib.ExitStack() as open_things:

        def start(*command: str) -> "subprocess.Popen[bytes]":
            silent = open_things.enter_context(socket.create_server(("127.0.0.1", 0)))
            arguments = ["--config", config(f"http://127.0.0.1:{silent.getsockname()[1]}"), "reconcile", "--timeout", "100"]
            program = subprocess.Popen([*command, *arguments], env=FEW, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            open_things.enter_context(program)
            open_things.callback(program.kill)
            open_things.enter_context(silent.accept()[0])
            return program

        yield start


def test_no_connection_gets_the_number_of_a_closed_stream(command: List[str], tmp_path: pathlib.Path) -> None:
    # SQLite fills those numbers by itself: here is none of it.
    path = tmp_path / "dargah.toml"
    with socket.create_server(("127.0.0.1", 0)) as silent:
        path.write_text(f'journal = "postgres://shop@127.0.0.1:{silent.getsockname()[1]}/pay"\n')
        shell = ["/bin/sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *command]
        with subprocess.Popen([*shell, "--config", str(path), "list"], env=FEW) as program:
            with silent.accept()[0]:
                numbers = [os.readlink(f"/proc/{program.pid}/fd/{number}") for number in range(3)]
    assert numbers == [os.devnull] * 3


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_at_once(
    command: List[str], waiting: Callable[..., "subprocess.Popen[bytes]"], number: signal.Signals
) -> None:
    program = waiting(*command)
    program.send_signal(number)
    out, errors = program.communicate(timeout=60)
    assert (program.returncode, out, errors) == (-number, b"", b"")


def test_what_the_caller_ignores_stays_ignored(waiting: Callable[..., "subprocess.Popen[bytes]"]) -> None:
    program = waiting("/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh", *INSTALLED)
    ignored = pathlib.Path(f"/proc/{program.pid}/status").read_text().split("SigIgn:")[1].split()[0]
    assert int(ignored, 16) >> (signal.SIGINT - 1) & 1
