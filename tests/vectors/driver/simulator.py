"""The simulator as a child process with TLS, and its control API, which meets no fault of a connection."""

import http.client
import json
import os
import subprocess
import threading
from urllib.parse import urlsplit


class Simulator:
    def __init__(self, program, ca_directory, options=()):
        command = [program, "--json", "--until-stdin-closes", "--plain-control", "--seed", "7", "--ca-dir", ca_directory,
                   *options]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = self.process.stdout.readline().decode()
        if not line.startswith("ready "):
            raise SystemExit(f"the simulator did not start: {line!r}")
        ready = json.loads(line[6:])
        self.tara, self.refund, self.tabapay = ready["tara"], ready["refund"], ready["tabapay"]
        self.ca_file = ready["ca_file"]
        self.port, self.control_at = ready["port"], urlsplit(ready["control"]).netloc
        self.kept, self.opened, self.lock = threading.local(), [], threading.Lock()

    def client(self):
        """This thread's connection."""
        if not hasattr(self.kept, "client"):
            self.kept.client = http.client.HTTPConnection(self.control_at, timeout=60)
            with self.lock:
                self.opened.append(self.kept.client)
        return self.kept.client

    def control(self, method, path, body=None):
        text = b"" if body is None else json.dumps(body).encode()
        self.client().request(method, "/_simulator/" + path, text, {"Content-Type": "application/json"})
        answer = self.client().getresponse()
        content = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{method} {path}: {answer.status} {content.decode()}")
        return json.loads(content)

    def stop(self):
        for client in self.opened:
            client.close()
        self.process.stdin.close()
        self.process.wait()


def program():
    named = os.environ.get("DARGAH_SIMULATOR")
    if not named or not os.access(named, os.X_OK):
        raise SystemExit("DARGAH_SIMULATOR must name the program dargah-simulator")
    return named
