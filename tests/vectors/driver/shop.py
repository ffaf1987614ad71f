"""A shop on loopback that takes TabaPay's push."""

import http.server
import queue
import threading


class Shop:
    """Answers each push in the same way, and keeps what it said."""

    def __init__(self, status, answer):
        came = self._came = queue.Queue()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)
                came.put(body)

            def log_message(self, *_):
                pass

        self._body = None
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"

    def body(self):
        """What the push said; waits for it. None where none comes."""
        if self._body is None:
            try:
                self._body = self._came.get(timeout=10)
            except queue.Empty:
                return None
        return self._body

    def close(self):
        self._server.shutdown()
        self._server.server_close()
