"""What the tests of hosts share: sizes, rows of results, the gateways, and programs that must end in time."""

import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT / "tests/vectors/driver"), str(ROOT / "tests/shops")]

import simulator as gateways  # noqa: E402  (found by the line above)
from kills import end_in_order  # noqa: E402
from payer import Payers  # noqa: E402

# Each test here ends its servers and shops when it is ended itself.
end_in_order()

# Everything that PHP has to say is said, and fails the test.
PHP = ["-d", "ffi.enable=1", "-d", "error_reporting=-1", "-d", "display_errors=stderr", "-d", "log_errors=0", "-d", "memory_limit=1G"]
# In seconds, for what takes one on a quiet machine: nothing here hangs without an end.
PATIENCE = int(os.environ.get("HOSTS_PATIENCE") or 300)


def size(name: str, short: int, long: int) -> int:
    """How much of something: the environment variable, or a default that depends on LONG."""
    return int(os.environ.get(name) or (long if os.environ.get("LONG") else short))


def row(what: str, **figures: int) -> None:
    """A line for the table of what was proven. Figures are counted, never written down beforehand."""
    named = {name.replace("_", " "): count for name, count in figures.items()}
    print("reliability: " + json.dumps({"section": "hosts", "what": what, "figures": named}), flush=True)


def fail(why: str) -> None:
    raise SystemExit(f"{pathlib.Path(sys.argv[0]).name}: {why}")


def need(truth: bool, why: str) -> None:
    if not truth:
        fail(why)


def until(true, what: str, seconds: float = PATIENCE):
    """Waits for what must come, and returns it."""
    end = time.monotonic() + seconds
    while not (found := true()):
        if time.monotonic() > end:
            fail(f"waited {seconds} s in vain for {what}")
        time.sleep(0.02)
    return found


def start_gateways(folder: pathlib.Path) -> gateways.Simulator:
    """Both gateways over TLS. `folder` gets their authority, which other users may read too."""
    # The shops close connections, and never the gateways: what is counted is the shops' doing.
    simulator = gateways.Simulator(gateways.program(), str(folder), ["--log", "0", "--keep-alive", "3600000"])
    pathlib.Path(simulator.ca_file).chmod(0o644)
    return simulator


@contextlib.contextmanager
def gateways_and_payers(folder: pathlib.Path):
    """The gateways, and payers who are asked through a socket in `folder`."""
    simulator = start_gateways(folder)
    payers = Payers(simulator, folder / "payers")
    try:
        yield simulator
    finally:
        payers.stop()
        simulator.stop()


def program_environment(simulator: gateways.Simulator, folder: pathlib.Path, journals: list) -> dict:
    """What the programs of php/ and python/ take."""
    return {**shop_environment(simulator, journals[0], folder / "books.db"), "SHOP_PAYERS": str(folder / "payers"),
            "HOST_JOURNALS": "\n".join(journals)}


def shop_environment(simulator: gateways.Simulator, journal: str, books: pathlib.Path) -> dict:
    """The settings that the shops of examples/ and the programs here take."""
    return {"SHOP_TARA_URL": simulator.tara, "SHOP_TABAPAY_URL": simulator.tabapay, "SHOP_CA_FILE": simulator.ca_file,
            "SHOP_ORIGIN": "https://shop.ir", "SHOP_FOR_TESTS": "1", "SHOP_JOURNAL": journal, "SHOP_BOOKS": str(books),
            "SHOP_PAYER_MS": "1500", "SHOP_LEASE_MS": "3000"}


def run(command: list, environment: dict | None = None, seconds: float = PATIENCE) -> str:
    """Runs a program to its end and returns what it said. It and its children are killed when it takes too long."""
    process = subprocess.Popen([str(word) for word in command], env={**os.environ, **(environment or {})}, text=True,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        out, errors = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        # Python then says where it is.
        os.killpg(process.pid, signal.SIGABRT)
        time.sleep(2)
        os.killpg(process.pid, signal.SIGKILL)
        out, errors = process.communicate()
        fail(f"{' '.join(map(str, command))} hung:\n{out[-2000:]}{errors[-20000:]}")
    except BaseException:
        # Somebody ends this test.
        os.killpg(process.pid, signal.SIGKILL)
        raise
    need(process.returncode == 0, f"{' '.join(map(str, command))} ended with {process.returncode}:\n{out[-3000:]}{errors[-3000:]}")
    need(errors == "", f"{' '.join(map(str, command))} complained:\n{errors[-3000:]}")
    return out


def stop(process: subprocess.Popen, number: int, seconds: float = PATIENCE) -> int:
    """Sends a signal, waits for the end, and returns the status."""
    process.send_signal(number)
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        fail(f"signal {number} did not end {process.args}")


def free_port() -> int:
    """A port that nobody has, yet."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def tool(*names: str) -> str:
    """The first of these programs that is there."""
    path = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"
    for name in names:
        if found := shutil.which(name, path=path):
            return found
    fail(f"missing: {names[-1]}; scripts/install-test-needs installs it")


def journals(folder: pathlib.Path, name: str) -> list:
    """Addresses of fresh journals: SQLite, and PostgreSQL where scripts/with-postgres runs this."""
    found = [f"sqlite:{folder}/{name}.db"]
    if server := os.environ.get("DARGAH_TEST_POSTGRES"):
        database = "hosts_" + "".join(letter if letter.isalnum() else "_" for letter in f"{name.lower()}_{os.getpid()}_{time.time_ns()}")
        run(["psql", "--quiet", server, "-c", f"CREATE DATABASE {database}"])
        found.append(f"{server.rpartition('/')[0]}/{database}")
    return found
