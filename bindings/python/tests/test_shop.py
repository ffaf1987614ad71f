"""The shop of examples/: killed while payers pay, clicked through in a browser, with hostile texts, and behind ASGI."""

from __future__ import annotations

import asyncio
import os
import pathlib
import subprocess
import sys
from typing import Any, Dict, List

from conftest import ROOT
from dargah.testing import Simulator, find_program

SHOP = [sys.executable, str(ROOT / "examples/python/shop.py")]


def play(*command: str) -> str:
    environment = dict(os.environ, DARGAH_SIMULATOR=find_program(), PYTHONIOENCODING="utf-8")
    done = subprocess.run([*command, "--", *SHOP], env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_killed_while_payers_pay() -> None:
    payments = ["--payments", "400", "--kills", "60"] if os.environ.get("LONG") else ["--payments", "40", "--kills", "8"]
    assert "gateway, books and journal agree" in play(str(ROOT / "tests/shops/kills.py"), *payments)


def test_clicked_through() -> None:
    assert "all as they should be" in play(str(ROOT / "tests/shops/browser.py"))


def test_hostile_texts() -> None:
    assert "passed, 0 failed" in play(str(ROOT / "tests/shops/hostile.py"))


def test_behind_asgi(simulator: Simulator, tmp_path: pathlib.Path) -> None:
    sys.path.insert(0, str(ROOT / "examples/python"))
    try:
        from shop import Shop
        from shop_asgi import application
    finally:
        sys.path.pop(0)
    from dargah import Checkout

    checkout = Checkout(f"sqlite:{tmp_path / 'journal.db'}", {"tara": simulator.tara()})
    shop = Shop(checkout, str(tmp_path / "books.db"), "http://127.0.0.1:8000", for_tests=True)
    app = application(shop)

    async def ask(
        method: str, path: str, query: bytes = b"", body: bytes = b"", endless: bool = False
    ) -> List[Dict[str, Any]]:
        sent: List[Dict[str, Any]] = []
        # In two pieces, as a server may bring it.
        pieces: List[Dict[str, Any]] = [{"body": body[:3], "more_body": True}, {"body": body[3:]}]

        given = 0

        async def receive() -> Dict[str, Any]:
            nonlocal given
            given += len(body)
            assert given < 1_000_000, "it reads on and on"
            return {"type": "http.request", **({"body": body, "more_body": True} if endless else pieces.pop(0))}

        async def send(message: Dict[str, Any]) -> None:
            sent.append(message)

        await app({"type": "http", "method": method, "path": path, "query_string": query}, receive, send)
        return sent

    async def walk() -> None:
        start, page = await ask("POST", "/pay", body=b"gateway=tara")
        assert start["status"] == 200 and b'name="token"' in page["body"]
        (payment,) = checkout.list()
        assert payment.token is not None
        query, body = simulator.pay(payment.token)
        for _ in range(2):
            start, _body = await ask("POST", "/back/tara", query, body)
            assert start["status"] == 303
        assert (b"location", f"/receipt/{payment.order_id}".encode()) in start["headers"]
        _start, receipt = await ask("GET", f"/receipt/{payment.order_id}", b"lang=en")
        assert b"<h1>Paid</h1>" in receipt["body"]
        _start, books = await ask("GET", "/books")
        assert books["body"].count(b'"payment"') == 1
        start, _body = await ask("POST", "/back/tara", b"", b"result=0&token=forged&orderId=x")
        assert start["status"] == 502
        # Asked for piece by piece, without an end: the shop has enough of it soon.
        start, _body = await ask("POST", "/back/tara", b"", b"a" * 100_000, endless=True)
        assert start["status"] == 502

    asyncio.run(walk())
