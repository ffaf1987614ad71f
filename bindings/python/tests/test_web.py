"""Callbacks out of the requests of the real frameworks."""

from __future__ import annotations

import asyncio
import io
from typing import Any, Dict, List

import dargah
import pytest
from dargah import web

QUERY = "lang=fa&x=%D8%A8"
BODY = b"result=0&token=t-1&orderId=o%261&desc=%D9%85%D9%88%D9%81%D9%82&token=t-1"
FORM = "application/x-www-form-urlencoded"
BOUNDARY = "xyz"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


def multipart() -> bytes:
    fields = [("result", "0"), ("token", "t-1"), ("orderId", "o&1"), ("desc", "موفق")]
    parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in fields]
    return ("".join(parts) + f"--{BOUNDARY}--\r\n").encode()


def check(came: web.CallbackBytes) -> None:
    callback = dargah.Tara.parse_callback(*came)
    assert callback.is_positive and (callback.token, callback.order_id, callback.desc) == ("t-1", "o&1", "موفق")
    assert callback.extra == {"lang": "fa", "x": "ب"}


class Endless(io.RawIOBase):
    """A body without an end; `given` bytes were taken of it."""

    def __init__(self) -> None:
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        self.given += len(into)
        assert self.given < 1_000_000, "it reads on and on"
        into[:] = b"a" * len(into)
        return len(into)


def refused(came: web.CallbackBytes) -> None:
    assert len(came.body) < dargah.MAX_CALLBACK_BYTES + 100_000
    with pytest.raises(dargah.CallbackUnreadable, match="longer than"):
        dargah.Tara.parse_callback(*came)


# What a request without an end may say of its length, and of what it is.
LENGTHS = [None, "200000000", "9" * 5000]
KINDS = [FORM, MULTIPART, "text/plain"]

CASES = [(FORM, BODY), (MULTIPART, multipart())]


@pytest.fixture(scope="session")
def django_request() -> Any:
    from django.conf import settings  # type: ignore[import-untyped]
    from django.test import RequestFactory  # type: ignore[import-untyped]

    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["*"], DEFAULT_CHARSET="utf-8", USE_TZ=True)
    return RequestFactory()


@pytest.mark.parametrize(("kind", "body"), CASES)
@pytest.mark.parametrize("looked_before", [False, True])
def test_django(django_request: Any, kind: str, body: bytes, looked_before: bool) -> None:
    request = django_request.generic("POST", f"/back?{QUERY}", body, content_type=kind)
    if looked_before:
        assert request.POST["token"] == "t-1"
    check(web.from_django(request))
    assert request.POST["token"] == "t-1", "the view can still read it"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("length", LENGTHS)
def test_django_without_an_end(django_request: Any, kind: str, length: str | None) -> None:
    request = django_request.generic("POST", "/back", b"", content_type=kind)
    # As behind ASGI, where Django itself does not count, and as where a shop allows large uploads.
    request._stream, request.META["CONTENT_LENGTH"] = Endless(), length
    refused(web.from_django(request))


@pytest.mark.parametrize(("kind", "body"), CASES)
@pytest.mark.parametrize("looked_before", [False, True])
def test_flask(kind: str, body: bytes, looked_before: bool) -> None:
    import flask

    app = flask.Flask("shop")

    @app.route("/back", methods=["POST"])
    def back() -> str:
        if looked_before:
            assert flask.request.form["token"] == "t-1"
        check(web.from_flask(flask.request))
        assert flask.request.form["token"] == "t-1"
        return "ok"

    with app.test_client() as client:
        assert client.post(f"/back?{QUERY}", data=body, content_type=kind).data == b"ok"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("length", LENGTHS)
def test_flask_without_an_end(kind: str, length: str | None) -> None:
    import flask

    environ = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": kind, "wsgi.input": Endless(), "wsgi.input_terminated": True}
    if length is not None:
        environ["CONTENT_LENGTH"] = length
    refused(web.from_flask(flask.Request(environ)))


async def receive_of(pieces: List[bytes]) -> Any:
    messages = [
        {"type": "http.request", "body": piece, "more_body": number < len(pieces) - 1}
        for number, piece in enumerate(pieces)
    ]

    async def receive() -> Dict[str, Any]:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    return receive


SCOPE: Dict[str, Any] = {"type": "http", "method": "POST", "path": "/back", "query_string": QUERY.encode()}


def test_starlette() -> None:
    from starlette.requests import Request

    async def main() -> None:
        scope = dict(SCOPE, headers=[(b"content-type", FORM.encode())])
        check(await web.from_starlette(Request(scope, await receive_of([BODY[:9], BODY[9:]]))))

    asyncio.run(main())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("length", LENGTHS)
def test_starlette_without_an_end(kind: str, length: str | None) -> None:
    from starlette.requests import Request

    endless = Endless()

    async def receive() -> Dict[str, Any]:
        return {"type": "http.request", "body": endless.read(65_536), "more_body": True}

    headers = [(b"content-type", kind.encode())] + ([(b"content-length", length.encode())] if length else [])
    refused(asyncio.run(web.from_starlette(Request(dict(SCOPE, headers=headers), receive))))


def test_asgi() -> None:
    async def main() -> None:
        check(await web.from_asgi(SCOPE, await receive_of([BODY[:9], BODY[9:20], BODY[20:]])))
        came = await web.from_asgi(SCOPE, await receive_of([b"a" * 100_000] * 50))
        assert dargah.MAX_CALLBACK_BYTES < len(came.body) < dargah.MAX_CALLBACK_BYTES + 200_000
        with pytest.raises(dargah.CallbackUnreadable):
            dargah.Tara.parse_callback(*came)
        # The browser went away in the middle.
        assert (await web.from_asgi(SCOPE, await receive_of([]))).body == b""

    asyncio.run(main())


class Slow(io.RawIOBase):
    """Gives a byte at a time, as a socket may."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._content.read(min(size, 1))


def test_wsgi() -> None:
    environ: Dict[str, Any] = {"QUERY_STRING": QUERY, "CONTENT_LENGTH": str(len(BODY)), "wsgi.input": Slow(BODY)}
    check(web.from_wsgi(environ))
    refused(web.from_wsgi({"QUERY_STRING": QUERY, "CONTENT_LENGTH": "99999999999", "wsgi.input": Endless()}))
    for nothing in ({}, {"CONTENT_LENGTH": ""}, {"CONTENT_LENGTH": "x"}, {"CONTENT_LENGTH": "-5"}):
        assert web.from_wsgi(nothing) == (b"", b"")
    # It says more than comes.
    assert web.from_wsgi({"CONTENT_LENGTH": "10", "wsgi.input": io.BytesIO(b"abc")}).body == b"abc"


def test_tabapay_comes_by_get() -> None:
    environ = {"QUERY_STRING": "responseCode=1&status=success&token=t&amount=10000"}
    callback = dargah.TabaPay.parse_callback(*web.from_wsgi(environ))
    assert callback.is_positive and callback.amount == 10_000
