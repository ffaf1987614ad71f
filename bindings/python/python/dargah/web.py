"""From a web framework's request to what ``parse_callback`` reads: the query string and the body, as bytes.

    Tara.parse_callback(*web.from_django(request))
    TabaPay.parse_callback(*web.from_flask(request))
    Tara.parse_callback(*await web.from_starlette(request))      # FastAPI too

None of the frameworks is imported: a request is taken by what it looks like. A gateway's callback comes from another
site, so the view must be exempt from CSRF checks (Django: ``csrf_exempt``) and must not count on the shop's cookies.

Too long a body is not read to its end, whatever the framework allows. Of a request that says how long its body is, and that
this is not too long, the view can read the body afterwards.
"""

from __future__ import annotations

from typing import Any, Awaitable, Callable, Iterable, List, Mapping, MutableMapping, NamedTuple, Tuple
from urllib.parse import urlencode

from dargah._native import MAX_CALLBACK_BYTES

# One byte more shows that it is too much, and the library says so.
_MOST = MAX_CALLBACK_BYTES + 1

__all__ = ["CallbackBytes", "from_asgi", "from_django", "from_flask", "from_starlette", "from_wsgi"]


class CallbackBytes(NamedTuple):
    """What a request brought. Holds the payment token: not for logs."""

    query: bytes
    body: bytes

    def __repr__(self) -> str:
        return f"CallbackBytes(<{len(self.query)} bytes>, <{len(self.body)} bytes>)"


def _form(pairs: Iterable[Tuple[str, str]]) -> bytes:
    """A form that the framework has read already, as it came."""
    return urlencode(list(pairs)).encode("ascii")


def _is_short(length: object) -> bool:
    """Whether a request says how long its body is, and that this is not too long: then the framework may read it whole."""
    said = str(length)
    return said.isdecimal() and len(said) < 20 and int(said) <= MAX_CALLBACK_BYTES


def _start(stream: Any, most: int = _MOST) -> bytes:
    body = bytearray()
    while len(body) < most:
        piece = stream.read(most - len(body))
        if not piece:
            break
        body += piece
    return bytes(body)


def from_django(request: Any) -> CallbackBytes:
    """A ``django.http.HttpRequest``, whether ``request.POST`` was looked at before or not."""
    query = str(request.META.get("QUERY_STRING", "")).encode("utf-8", "surrogateescape")
    if not _is_short(request.META.get("CONTENT_LENGTH")):
        return CallbackBytes(query, _start(request))
    if str(request.META.get("CONTENT_TYPE", "")).startswith("multipart/form-data"):
        lists: Iterable[Tuple[str, List[str]]] = request.POST.lists()
        return CallbackBytes(query, _form((name, value) for name, values in lists for value in values))
    return CallbackBytes(query, bytes(request.body))


def from_flask(request: Any) -> CallbackBytes:
    """A ``flask.Request`` (or any of Werkzeug's), whether ``request.form`` was looked at before or not."""
    is_short = _is_short(request.headers.get("content-length"))
    # Keeps the body, so that request.form still works afterwards.
    body = bytes(request.get_data(cache=True)) if is_short else _start(request.stream)
    if not body or (is_short and str(request.mimetype) == "multipart/form-data"):
        body = _form(request.form.items(multi=True))
    return CallbackBytes(bytes(request.query_string), body)


async def from_starlette(request: Any) -> CallbackBytes:
    """A ``starlette.requests.Request``, which FastAPI's is too, before ``request.form()`` was awaited."""
    query = bytes(request.scope["query_string"])
    if not _is_short(request.headers.get("content-length")):
        start = bytearray()
        async for piece in request.stream():
            start += piece
            if len(start) >= _MOST:
                break
        return CallbackBytes(query, bytes(start))
    if str(request.headers.get("content-type", "")).startswith("multipart/form-data"):
        form = await request.form()
        pairs = ((name, value) for name, value in form.multi_items() if isinstance(value, str))
        return CallbackBytes(query, _form(pairs))
    return CallbackBytes(query, bytes(await request.body()))


def from_wsgi(environ: Mapping[str, Any]) -> CallbackBytes:
    """The ``environ`` of a WSGI application. Reads the body."""
    query = str(environ.get("QUERY_STRING", "")).encode("latin-1")
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        length = 0
    return CallbackBytes(query, _start(environ["wsgi.input"], min(length, _MOST)) if length > 0 else b"")


async def from_asgi(
    scope: Mapping[str, Any], receive: Callable[[], Awaitable[MutableMapping[str, Any]]]
) -> CallbackBytes:
    """The ``scope`` and ``receive`` of an ASGI application. Reads the body."""
    body = bytearray()
    more = True
    while more and len(body) < _MOST:
        message = await receive()
        if message["type"] != "http.request":
            break
        body += message.get("body", b"")
        more = bool(message.get("more_body", False))
    return CallbackBytes(bytes(scope.get("query_string", b"")), bytes(body))
