"""Every fault of the simulator: whether the gateway acts before things go wrong, and what a client sees.

`acts` is the simulator's own rule. What is seen does not depend on the code under test: it follows from the
fault. A reset is a lost answer, a page of HTML cannot be read, and so on.
"""

from dataclasses import dataclass
from typing import Callable

from seen import Seen, contradictory, lost, proof, stop, unreadable


@dataclass
class Fault:
    label: str
    json: dict
    acts: bool
    # What becomes of the answer that would have come. None: of its fields; see fields.py.
    sees: Callable[[Seen], Seen]
    # Too large, too slow or not possible over real sockets in a short test.
    sockets: bool = True
    # The call is over only when its time is: the number of attempts depends on the clock.
    slow: bool = False


def always(seen):
    return lambda _: seen


def same(seen):
    return seen


def F(label, name, acts, sees, sockets=True, slow=False, **params):
    return Fault(label, {"fault": name, **params}, acts, sees, sockets, slow)


CLOSED = always(lost("ConnectionLost"))
LATE = always(lost("Timeout"))
NOT_JSON = always(unreadable())
TOO_LARGE = always(lost("AnswerTooLarge", "answered"))
NOT_HTTP = always(lost("AnswerUnreadable", "sent"))


def delivery():
    """Nothing, too late, or not in one piece."""
    yield F("reset before the gateway acts", "reset_before", False, CLOSED)
    yield F("reset after it acted", "reset_after", True, CLOSED)
    yield F("close before it acts", "close_before", False, CLOSED)
    yield F("close after it acted", "close_after", True, CLOSED)
    yield F("silence, it has not acted", "stall_before", False, LATE, slow=True)
    yield F("silence, it has acted", "stall_after", True, LATE, slow=True)
    yield F("slow, but in time", "slow", True, same, delay_ms=60)
    yield F("slower than the deadline", "slow", True, LATE, slow=True, delay_ms=30_000)
    yield F("slow drip, in time", "drip", True, same, bytes=128, pause_ms=2)
    yield F("slow drip, too late", "drip", True, LATE, slow=True, bytes=1, pause_ms=500)
    for of, at in [("answer", 0), ("answer", 1), ("answer", 12), ("answer", 40), ("body", 0), ("body", 1), ("body", 30)]:
        for end in ["close", "reset", "stall"]:
            if at == 0 and of == "answer" and end != "close":
                continue
            for acts in [True, False]:
                # Without the gateway acting, a proxy's error page is what is cut: no other answer can be.
                yield F(f"cut after {at} bytes of the {of}, then {end}", "cut", acts, LATE if end == "stall" else CLOSED,
                        slow=end == "stall", at=at, of=of, end=end, processed=acts)
    yield F("length too short", "length_short", True, NOT_JSON, by=10)
    yield F("length too long", "length_long", True, CLOSED, by=10)
    yield F("chunks that lie", "chunked_lie", True, CLOSED)
    yield F("honest chunks", "chunked", True, same, bytes=7)
    yield F("HTTP/1.0", "http10", True, same)
    yield F("10,000 headers", "header_flood", True, NOT_HTTP, count=10_000)
    yield F("50 headers", "header_flood", True, same, count=50)
    yield F("1,000 times 103 first", "informational_storm", True, same, count=1000)
    yield F("8 times 103 first", "informational_storm", True, same, count=8)
    yield F("another protocol", "junk", True, NOT_HTTP, processed=True)
    yield F("another protocol, not acted", "junk", False, NOT_HTTP, processed=False)
    yield F("close announced after the answer", "close_after_answer", True, same, announce=True)
    yield F("close unannounced after the answer", "close_after_answer", True, same, announce=False)
    yield F("2 MB more", "huge_body", True, TOO_LARGE, bytes=2 << 20)
    yield F("100 kB more", "huge_body", True, same, bytes=100_000)
    yield F("a body without end", "endless_body", True, TOO_LARGE)
    yield F("gzip that nobody asked for", "gzip", True, NOT_JSON)
    yield F("gzip bomb", "gzip_bomb", True, NOT_JSON, bytes=2 << 20)


def bodies():
    """A whole answer whose body is something else."""
    for acts in [True, False]:
        tail = "" if acts else ", not acted"
        yield F(f"HTML{tail}", "html", acts, NOT_JSON, processed=acts)
        yield F(f"empty body{tail}", "empty", acts, NOT_JSON, processed=acts)
        yield F(f"null{tail}", "null", acts, NOT_JSON, processed=acts)
        for text in ["[]", "true", "0", "\"0\"", "{", "{\"result\":", "[{\"result\":\"0\"}]", "not json", "\ufeff", " "]:
            yield F(f"body {text!r}{tail}", "body", acts, NOT_JSON, text=text, processed=acts)
    yield F("byte order mark", "bom", True, same)
    yield F("raw NUL in a text", "nul", True, NOT_JSON, escaped=False)
    yield F("escaped NUL in a text", "nul", True, same, escaped=True)
    yield F("half a surrogate pair", "lone_surrogate", True, NOT_JSON)
    yield F("bytes that are no UTF-8", "invalid_utf8", True, NOT_JSON)
    yield F("100,000 lists in lists", "deep_nesting", True, NOT_JSON, depth=100_000)
    yield F("20 lists in lists", "deep_nesting", True, same, depth=20)
    yield F("100,000 fields more", "many_fields", True, TOO_LARGE, count=100_000)
    yield F("10,000 fields more", "many_fields", True, same, count=10_000)


def status_seen(status, body):
    def sees(seen):
        # The answer as it would have been, under another status. Its code is told where there is one.
        code = seen.extra.get("code") if body == "kept" else None
        if 300 <= status < 400:
            return lost("Redirected", "answered", http=status, code=code)
        if status == 401:
            return Seen("http401", "Authentication", http=401, code=code)
        if status == 403:
            return stop("Authentication", http=403, code=code)
        silent = body != "kept" or (seen.what == "proof" and "with_http_error" not in seen.extra)
        if status >= 500 or status == 429 or silent:
            # Nothing of the gateway's own in it: no code. (A framework's JSON is none.)
            return lost("HttpStatus", "answered", http=status, code=code)
        # A success in the body of an error says two things.
        return seen.extra["with_http_error"] if seen.what == "proof" else seen
    return sees


def statuses():
    for status in [400, 403, 404, 405, 409, 413, 422, 429, 500, 502, 503, 504, 520]:
        for body in ["html", "empty", "json", "kept"]:
            for acts in [True, False]:
                if body == "kept" and not acts:
                    continue
                yield F(f"{status} with {body}{'' if acts else ', not acted'}", "status", acts, status_seen(status, body),
                        status=status, body=body, processed=acts)
    yield F("503 with Retry-After", "status", False, status_seen(503, "html"), status=503, body="html", processed=False,
            retry_after=1)
    yield F("201 with the answer", "status", True, same, status=201, body="kept", processed=True)
    for status in [301, 302, 303, 307, 308]:
        for acts in [True, False]:
            yield F(f"redirect {status}{'' if acts else ', not acted'}", "redirect", acts, status_seen(status, "empty"),
                    status=status, processed=acts)
    for status in [302, 307]:
        yield F(f"redirect {status} with the answer in it", "status", True, status_seen(status, "kept"), status=status, body="kept",
                processed=True)
    yield F("redirect elsewhere", "redirect", True, status_seen(302, "empty"), status=302, location="http://127.0.0.1:9/x",
            processed=True)
    yield F("403", "forbidden", False, lambda seen: stop("Authentication", http=403, code=seen.extra.get("code403")))


UNAUTHORIZED = F("401", "unauthorized", False,
                 lambda seen: Seen("http401", "Authentication", http=401, code=seen.extra.get("code401")))


def connections():
    """Before anything could be sent. The in-process transport only: a kept connection meets none of these."""
    seen = lost("Connect", "not sent")
    yield F("connection refused", "refuse", False, always(seen), sockets=False)
    yield F("connection reset at once", "reset_before", False, always(seen), sockets=False)
    yield F("connection into a black hole", "stall_before", False, always(seen), sockets=False, slow=True)


def whole_answers():
    """All faults that strike any call and do not depend on the names of its fields."""
    yield from delivery()
    yield from bodies()
    yield from statuses()
