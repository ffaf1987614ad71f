"""Asks PHP-FPM for a page, as a web server does: one connection for each request."""

import socket
import struct

BEGIN, END, PARAMS, STDIN, STDOUT, STDERR = 1, 3, 4, 5, 6, 7
RESPONDER = 1


def record(kind: int, content: bytes) -> bytes:
    return struct.pack(">BBHHBx", 1, kind, 1, len(content), 0) + content


def pair(name: str, value: str) -> bytes:
    sizes = b"".join(struct.pack(">B", len(part)) if len(part) < 128 else struct.pack(">I", len(part) | 1 << 31)
                     for part in (name.encode(), value.encode()))
    return sizes + name.encode() + value.encode()


def exactly(stream: socket.socket, size: int) -> bytes:
    read = b""
    while len(read) < size:
        more = stream.recv(size - len(read))
        if not more:
            raise ConnectionError("PHP-FPM closed the connection in the middle of an answer")
        read += more
    return read


def get(path: str, script: str, query: str, timeout: float = 60) -> tuple[int, str]:
    """The status and the body of what `script` answers at the socket `path`."""
    parameters = {"GATEWAY_INTERFACE": "CGI/1.1", "REQUEST_METHOD": "GET", "SCRIPT_FILENAME": script, "QUERY_STRING": query,
                  "SCRIPT_NAME": "/fpm.php", "REQUEST_URI": f"/fpm.php?{query}", "SERVER_PROTOCOL": "HTTP/1.1"}
    with socket.socket(socket.AF_UNIX) as stream:
        stream.settimeout(timeout)
        stream.connect(path)
        stream.sendall(record(BEGIN, struct.pack(">HB5x", RESPONDER, 0))
                       + record(PARAMS, b"".join(pair(name, value) for name, value in parameters.items()))
                       + record(PARAMS, b"") + record(STDIN, b""))
        said, wrong, kind = b"", b"", None
        while kind != END:
            _, kind, _, size, padding = struct.unpack(">BBHHBx", exactly(stream, 8))
            content = exactly(stream, size + padding)[:size]
            if kind == STDOUT:
                said += content
            elif kind == STDERR:
                wrong += content
    head, _, body = said.decode().partition("\r\n\r\n")
    status = next((line.split()[1] for line in head.split("\r\n") if line.lower().startswith("status:")), "200")
    return int(status), body or wrong.decode()
