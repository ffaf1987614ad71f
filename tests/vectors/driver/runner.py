"""A runner: the program of one language that makes the calls. A line of JSON in, a line of JSON out."""

import json
import os
import select
import subprocess
import time


class RunnerFailed(Exception):
    """It ended, hung, or said something that is no answer."""


class Runner:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.kept = b""

    def ask(self, command, patience=30.0):
        """Its answer, and how many seconds it took."""
        started = time.monotonic()
        try:
            self.process.stdin.write(json.dumps(command, ensure_ascii=False).encode() + b"\n")
            self.process.stdin.flush()
        except OSError as gone:
            raise RunnerFailed(f"it does not listen any more: {gone}") from gone
        line = self._line(started + patience)
        took = time.monotonic() - started
        try:
            answer = json.loads(line)
        except ValueError as bad:
            raise RunnerFailed(f"it answered {line[:300]!r}") from bad
        if not isinstance(answer, dict) or "cannot" in answer:
            raise RunnerFailed(f"it says {answer!r}")
        return answer, took

    def _line(self, until):
        while b"\n" not in self.kept:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                self.process.kill()
                raise RunnerFailed("it hung")
            piece = os.read(self.process.stdout.fileno(), 65536)
            if not piece:
                raise RunnerFailed(f"it ended with {self.process.wait()}")
            self.kept += piece
        line, self.kept = self.kept.split(b"\n", 1)
        return line

    def stop(self):
        """Lets it end; what it ended with. Sanitizers and valgrind tell of leaks only there."""
        self.process.stdin.close()
        try:
            ended = self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            ended = self.process.wait()
        self.process.stdout.close()
        return ended
