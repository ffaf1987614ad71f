#!/usr/bin/env python3
"""Whether browser.py, kills.py and hostile.py, in whatever way they fail or are ended, say what is wrong and leave nothing running.

    tests/shops/left.py

They play a shop whose payment page leads nowhere; it is this program too.
"""

import ctypes
import http.server
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
TITLE = "Not the gateway"
# How long what was killed may take to be gone.
GRACE = 10


class Shop(http.server.BaseHTTPRequestHandler):
    """`pressed` is a file that is there once somebody wants to pay."""

    PAY = "<form method=post action=/pay><input type=hidden name=basket value=1><button name=gateway value=tara>Pay</button></form>"

    def do_GET(self) -> None:
        page = f"<!doctype html><title>{TITLE}</title>{self.PAY}"
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"[]" if self.path == "/books" else page.encode())

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.pressed.touch()
        if self.server.hangs:
            time.sleep(1000)
        self.do_GET()


def serve(how: str, pressed: str, *_) -> None:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Shop)
    server.hangs, server.pressed = how == "hangs", pathlib.Path(pressed)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()


def need(truth: bool, why: str) -> None:
    if not truth:
        sys.exit(f"left: {why}")


def left() -> str:
    """What is still there of a test that ended. This process gets all children whose parent ended."""
    end = time.monotonic() + GRACE
    while time.monotonic() < end:
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.05)
        except ChildProcessError:
            return ""
    still = subprocess.run(["pgrep", "--list-full", "--parent", str(os.getpid())], stdout=subprocess.PIPE, text=True).stdout
    for line in still.splitlines():
        os.kill(int(line.split()[0]), signal.SIGKILL)
    return still


def play(program: str, how: str, number: int, work: pathlib.Path, options: list) -> tuple:
    """Runs it to its end, which is its own or the signal `number`; its status, and what it said."""
    pressed = work / f"{program}-{how}-{number}"
    command = [HERE / program, *options, "--", sys.executable, __file__, how, pressed]
    test = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        if number:
            while not pressed.exists() and test.poll() is None:
                time.sleep(0.05)
            test.send_signal(number)
        said = test.communicate(timeout=60)[0]
    finally:
        test.kill()
    return test.returncode, said


def main() -> None:
    # PR_SET_CHILD_SUBREAPER
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    ways = [("wrong", 0, 1), ("hangs", signal.SIGTERM, 143), ("hangs", signal.SIGINT, 130), ("hangs", signal.SIGKILL, -9)]
    with tempfile.TemporaryDirectory() as directory:
        work = pathlib.Path(directory)
        for program, options in (("browser.py", ["--patience", "3"]), ("kills.py", ["--payments", "9"]), ("hostile.py", [])):
            for how, number, expected in ways:
                what = f"{program}, {how}, signal {int(number)}"
                status, said = play(program, how, number, work, options)
                need(status == expected, f"{what}: ended with {status}, not {expected}:\n{said}")
                still = left()
                need(not still, f"{what}: still there:\n{still}{said}")
                if program == "browser.py" and number != signal.SIGKILL:
                    for part in (r"waited for click to lead to https://.*/pay/\*", rf"stands at http://127\.0\.0\.1:\d+/.*: {TITLE}"):
                        need(re.search(part, said), f"{what}: {part} is not in:\n{said}")
                    picture = re.search(r"screenshot: (.*\.png)$", said, re.MULTILINE)
                    need(picture and pathlib.Path(picture[1]).read_bytes().startswith(b"\x89PNG"), f"{what}: no screenshot:\n{said}")
                    pathlib.Path(picture[1]).unlink()
                print(f"{what}: nothing left", flush=True)
    print(f"left: {3 * len(ways)} passed, 0 failed")


if __name__ == "__main__":
    serve(*sys.argv[1:]) if len(sys.argv) > 1 else main()
