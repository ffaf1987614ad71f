"""The payers of programs that fork.

A program that forks while its threads talk HTTPS by themselves may be caught by its own TLS library. So it asks here, over
a plain Unix socket: a token in a line, and back comes how the payer's browser returned, as a line of JSON.
"""

import json
import pathlib
import socket
import threading
import urllib.parse


class Payers:
    """Pays whatever they are asked to, at `path`, until `stop`."""

    AT_ONCE = 8

    def __init__(self, simulator, path: pathlib.Path):
        self.simulator = simulator
        self.listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.listener.bind(str(path))
        self.listener.listen(512)
        self.threads = [threading.Thread(target=self.serve, daemon=True) for _ in range(self.AT_ONCE)]
        for thread in self.threads:
            thread.start()

    def serve(self) -> None:
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            with client, client.makefile("rw") as lines:
                try:
                    lines.write(json.dumps(self.pay(lines.readline().strip())) + "\n")
                    lines.flush()
                except OSError:
                    # Who asked was killed meanwhile.
                    continue

    def pay(self, token: str) -> dict:
        try:
            back = self.simulator.control("POST", f"payments/{urllib.parse.quote(token, safe='')}/pay", {})["callback"]
        except RuntimeError as error:
            return {"error": str(error)}
        return {"query": urllib.parse.urlsplit(back["url"]).query, "body": back["body"]}

    def stop(self) -> None:
        # Only this wakes the threads that wait for somebody.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for thread in self.threads:
            thread.join()
