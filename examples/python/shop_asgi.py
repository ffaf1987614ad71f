"""The shop of `shop.py` for an ASGI server: `SHOP='--port 8000 --tara-url …' uvicorn shop_asgi:app --port 8000`.

Checkout's calls wait for the network and the disk, so they run beside the loop.
"""

from __future__ import annotations

import asyncio
import os
import shlex
import sys
from typing import Any, Awaitable, Callable, Dict

from dargah import web
from shop import Shop, arguments, open_checkout

Receive = Callable[[], Awaitable[Dict[str, Any]]]
Send = Callable[[Dict[str, Any]], Awaitable[None]]


def application(shop: Shop) -> Callable[[Dict[str, Any], Receive, Send], Awaitable[None]]:
    async def app(scope: Dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        query, body = await web.from_asgi(scope, receive)
        work = (scope["method"], scope["path"], query, body)
        answer = await asyncio.get_running_loop().run_in_executor(None, shop.answer, *work)
        headers = [(name.lower().encode(), value.encode()) for name, value in answer.headers]
        await send({"type": "http.response.start", "status": int(answer.status[:3]), "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})

    return app


if "SHOP" in os.environ:
    sys.argv[1:] = shlex.split(os.environ["SHOP"])
    given = arguments()
    origin = given.origin or f"http://127.0.0.1:{given.port}"
    app = application(Shop(open_checkout(given), given.books, origin, given.for_tests))
