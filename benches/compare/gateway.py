"""The simulator over TLS, and a relay in front of it that is as far away as a real gateway."""

import http.client
import json
import selectors
import socket
import ssl
import subprocess
import threading
import time

import peers


class Gateway:
    """Both gateways. Payers pay at once: nothing but the shop is measured."""

    def __init__(self, core=None):
        subprocess.run(["cargo", "build", "--release", "--locked", "--quiet", "-p", "dargah-simulator"], cwd=peers.ROOT, check=True)
        ca = peers.BENCH / "ca.pem"
        command = [str(peers.TARGET / "release/dargah-simulator"), "--json", "--until-stdin-closes", "--payers-pay-at-once",
                   "--log", "0", "--ca-file", str(ca)]
        if core is not None:
            command = ["taskset", "--cpu-list", str(core), *command]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        ready = json.loads(self.process.stdout.readline().removeprefix("ready "))
        self.port, self.ca = ready["port"], str(ca)

    def addresses(self, port=None):
        origin = f"https://127.0.0.1:{port or self.port}"
        return {"BENCH_TARA": f"{origin}/pay", "BENCH_TABAPAY": f"{origin}/v1", "BENCH_CA": self.ca}

    def control(self, method, path, body=None):
        context = ssl.create_default_context(cafile=self.ca)
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=context, timeout=30)
        try:
            text = b"" if body is None else json.dumps(body).encode()
            connection.request(method, f"/_simulator/{path}", text, {"Content-Type": "application/json", "Connection": "close"})
            answer = connection.getresponse()
            content = answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{method} {path}: {answer.status} {content.decode()}")
            return json.loads(content)
        finally:
            connection.close()

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


class BlackHole:
    """A port whose queue of connections is full: the kernel drops what comes."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=0)
        self.port = self.listener.getsockname()[1]
        self.waiting = []
        # The queue holds one more than it is told; whoever is not taken in time finds it full.
        for _ in range(8):
            one = socket.socket()
            one.settimeout(0.2)
            self.waiting.append(one)
            try:
                one.connect(("127.0.0.1", self.port))
            except TimeoutError:
                return
        raise RuntimeError("the queue of connections does not fill")

    def close(self):
        for one in [*self.waiting, self.listener]:
            one.close()


class Relay:
    """Passes bytes on half a round trip later, in each direction. Since this machine makes a connection to the relay at
    once, the first bytes of each connection wait one round trip more: the one that making it would have taken."""

    def __init__(self, port, round_trip):
        self.to, self.half = port, round_trip / 2
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self.listener.getsockname()[1]
        self.connections = 0
        self.ended = threading.Event()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        waiting, due = selectors.DefaultSelector(), []
        waiting.register(self.listener, selectors.EVENT_READ, None)
        while not self.ended.is_set():
            now = time.monotonic()
            limit = max(0.0, min((moment for moment, *_ in due), default=now + 0.2) - now)
            for key, _ in waiting.select(limit):
                if key.data is None:
                    self.accept(waiting)
                else:
                    self.read(waiting, key, due)
            now = time.monotonic()
            for item in [item for item in due if item[0] <= now]:
                due.remove(item)
                self.deliver(item)

    def accept(self, waiting):
        near, _ = self.listener.accept()
        far = socket.create_connection(("127.0.0.1", self.to))
        self.connections += 1
        for one in (near, far):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        first = time.monotonic() + 2 * self.half
        waiting.register(near, selectors.EVENT_READ, [far, first])
        waiting.register(far, selectors.EVENT_READ, [near, 0.0])

    def read(self, waiting, key, due):
        other, earliest = key.data
        try:
            data = key.fileobj.recv(65536)
        except OSError:
            data = b""
        if not data:
            waiting.unregister(key.fileobj)
        # In their order: never before what came before them.
        moment = max(time.monotonic(), earliest) + self.half
        key.data[1] = max(earliest, moment - self.half)
        due.append((moment, other, data))

    def deliver(self, item):
        _, other, data = item
        try:
            if data:
                other.sendall(data)
            else:
                other.shutdown(socket.SHUT_WR)
        except OSError:
            # It has gone: so has what was on its way to it.
            pass

    def stop(self):
        self.ended.set()
        self.listener.close()
