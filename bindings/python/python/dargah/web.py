"""From a web framework's request to what ``parse_callback`` reads: the query string and the body, as bytes.

    Tara.parse_callback(*web.from_django(request))
    TabaPay.parse_callback(*web.from_flask(request))
    Tara.parse_callback(*await web.from_starlette(request))      # FastAPI too

None of the frameworks is imported: a request is taken by what it looks like. A gateway's callback comes from another
site, so the view must be exempt from CSRF checks (Django: ``csrf_exempt``) and must not count on the shop's cookies.
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


def from_django(request: Any) -> CallbackBytes:
    """A ``django.http.HttpRequest``, whether ``request.POST`` was looked at before or not."""
    query = str(request.META.get("QUERY_STRING", "")).encode("utf-8", "surrogateescape")
    if str(request.META.get("CONTENT_TYPE", "")).startswith("multipart/form-data"):
        lists: Iterable[Tuple[str, List[str]]] = request.POST.lists()
        return CallbackBytes(query, _form((name, value) for name, values in lists for value in values))
    return CallbackBytes(query, bytes(request.body))


def from_flask(request: Any) -> CallbackBytes:
    """A ``flask.Request`` (or any of Werkzeug's), whether ``request.form`` was looked at before or not."""
    # Keeps the body, so that request.form still works afterwards.
    body = bytes(request.get_data(cache=True))
    if not body or str(request.mimetype) == "multipart/form-data":
        body = _form(request.form.items(multi=True))
    return CallbackBytes(bytes(request.query_string), body)


async def from_starlette(request: Any) -> CallbackBytes:
    """A ``starlette.requests.Request``, which FastAPI's is too, before ``request.form()`` was awaited."""
    query = bytes(request.scope["query_string"])
    if str(request.headers.get("content-type", "")).startswith("multipart/form-data"):
        form = await request.form()
        pairs = ((name, value) for name, value in form.multi_items() if isinstance(value, str))
        return CallbackBytes(query, _form(pairs))
    return CallbackBytes(query, bytes(await request.body()))


def from_wsgi(environ: Mapping[str, Any]) -> CallbackBytes:
    """The ``environ`` of a WSGI application. Reads the body; too long a body is not read to its end."""
    query = str(environ.get("QUERY_STRING", "")).encode("latin-1")
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        length = 0
    length = min(max(length, 0), _MOST)
    body = bytearray()
    while len(body) < length:
        piece = environ["wsgi.input"].read(length - len(body))
        if not piece:
            break
        body += piece
    return CallbackBytes(query, bytes(body))


async def from_asgi(
    scope: Mapping[str, Any], receive: Callable[[], Awaitable[MutableMapping[str, Any]]]
) -> CallbackBytes:
    """The ``scope`` and ``receive`` of an ASGI application. Reads the body; too long a body is not read to its end."""
    body = bytearray()
    more = True
    while more and len(body) < _MOST:
        message = await receive()
        if message["type"] != "http.request":
            break
        body += message.get("body", b"")
        more = bool(message.get("more_body", False))
    return CallbackBytes(bytes(scope.get("query_string", b"")), bytes(body))
