"""The programs that are measured: each is a process that pays when it is told to."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
BENCH = TARGET / "bench"
RUST = ROOT / "benches/peers/rust"
# What each variant of the Rust program is, as a reader knows it.
RUST_VARIANTS = {
    "dargah": "dargah",
    "documents": "reqwest::blocking, new for each call, a login for each payment",
    "reqwest-blocking": "reqwest::blocking, kept",
    "ureq": "ureq, kept",
    "hyper": "hyper by hand, kept",
    "plain": "the plainest blocking rustls, kept",
}


def text_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def rust_peers():
    """Builds them."""
    subprocess.run([os.environ.get("CARGO", "cargo"), "build", "--release", "--locked", "--quiet"], cwd=RUST, check=True,
                   env={**os.environ, "CARGO_TARGET_DIR": str(BENCH / "rust")})
    program = str(BENCH / "rust/release/dargah-bench-peers")
    versions = text_of("rustc", "--version") + ", " + locked_versions("reqwest", "ureq", "hyper", "rustls")
    return [
        {"name": f"rust-{variant}", "language": "Rust", "what": what, "command": [program, variant], "first": [program, variant], "versions": versions}
        for variant, what in RUST_VARIANTS.items()
    ]


def prepare():
    """Builds what can be built. The peers, and what is missing with the reason."""
    peers, missing = rust_peers(), []
    others = ROOT / "benches/peers/prepare"
    if others.exists():
        made = subprocess.run([sys.executable, str(others)], stdout=subprocess.PIPE, text=True, check=True)
        for line in filter(None, made.stdout.splitlines()):
            one = json.loads(line)
            (missing if "missing" in one else peers).append(one)
    return peers, missing


def locked_versions(*names):
    found = {}
    lines = (RUST / "Cargo.lock").read_text(encoding="utf-8").splitlines()
    for name, version in zip(lines, lines[1:]):
        if name.startswith("name = ") and version.startswith("version = "):
            found[name[8:-1]] = version[11:-1]
    return ", ".join(f"{name} {found[name]}" for name in names)


def environment_of(one, gateways):
    """Nothing of this shell's environment: no proxy, no other trust store."""
    scrubbed = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**scrubbed, **gateways, **one.get("environment", {})}


class Peer:
    """A running one. `core` says where it may run; None leaves it to the system."""

    def __init__(self, one, gateways, core=None, wrap=(), extra=None, errors=None):
        self.one = one
        command = [*wrap, *one["command"]]
        if core is not None:
            command = ["taskset", "--cpu-list", str(core), *command]
        environment = {**environment_of(one, gateways), **(extra or {})}
        errors = subprocess.DEVNULL if errors is None and one.get("quiet") else errors
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment)
        line = self.process.stdout.readline().strip()
        if line != "ready":
            raise RuntimeError(f"{one['name']} did not start: {line!r}")

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self.one['name']} ended with {self.process.wait()} at {line!r}")
        return json.loads(answer)

    def pay(self, gateway, count, threads=1):
        return self.ask(f"{gateway} {count} {threads}")

    def stop(self):
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait()
