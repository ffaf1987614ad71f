"""What the clients for asyncio share: a call runs on a thread of a small pool, so that the loop is never blocked."""

from __future__ import annotations

import asyncio
import os
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import TracebackType
from typing import Any, Callable, Generic, Optional, Type, TypeVar, Union

from dargah._interrupt import leave
from dargah._native import Cancel, Checkout, TabaPay, Tara

Time = Union[float, timedelta]
_Client = TypeVar("_Client", Tara, TabaPay, Checkout)
_Self = TypeVar("_Self", bound="AsyncClient[Any]")
_DEFAULT_THREADS = 32
# Less than any call needs: what has waited for a thread for so long has no time left.
_NO_TIME = 0.000001


class _Call:
    """One call, ready to be made. Its arguments may be secrets: it shows none, and no other frame holds them."""

    __slots__ = ("_arguments", "_began", "_connect_timeout", "_function", "_more", "_timeout", "_usual")

    def __init__(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        usual: Optional[float],
        timeout: Optional[Time],
        connect_timeout: Optional[Time],
        **more: Any,
    ) -> None:
        self._function = function
        self._arguments = arguments
        self._usual = usual
        self._timeout = timeout
        self._connect_timeout = connect_timeout
        self._more = more
        self._began = time.monotonic()

    def __call__(self, cancel: Cancel) -> Any:
        return self._function(
            *self._arguments,
            timeout=self._left(),
            connect_timeout=self._connect_timeout,
            cancel=cancel,
            **self._more,
        )

    def _left(self) -> Any:
        """The time is the whole call's: what was spent on waiting for a thread is gone."""
        total: Any = self._usual if self._timeout is None else self._timeout
        if isinstance(total, timedelta):
            total = total.total_seconds()
        if isinstance(total, (int, float)) and not isinstance(total, bool) and total > 0:
            return max(total - (time.monotonic() - self._began), _NO_TIME)
        # Not a time: the client says so.
        return total

    def __repr__(self) -> str:
        return "<a call of dargah>"


class JournalCall(_Call):
    """One call that waits for the journal and for no gateway: it takes neither a time nor a handle."""

    __slots__ = ()

    def __init__(self, function: Callable[..., Any], *arguments: Any, **more: Any) -> None:
        super().__init__(function, *arguments, usual=None, timeout=None, connect_timeout=None, **more)

    def __call__(self, cancel: Cancel) -> Any:
        return self._function(*self._arguments, **self._more)


class AsyncClient(Generic[_Client]):
    """What both clients have in common."""

    def __init__(self, client: _Client, *, threads: int = _DEFAULT_THREADS) -> None:
        self._client: _Client = client
        self._threads = threads
        self._pool: Optional[ThreadPoolExecutor] = None
        self._process = 0

    @property
    def client(self) -> _Client:
        """The client that makes the calls; it can be used beside this one."""
        return self._client

    @property
    def is_closed(self) -> bool:
        """Whether ``aclose`` was called."""
        return self._client.is_closed

    async def aclose(self) -> None:
        """Closes the client. Calls that are under way end as they would have."""
        self._client.close()
        pool, self._pool = self._pool, None
        if pool is not None and self._process == os.getpid():
            pool.shutdown(wait=False)

    async def __aenter__(self: _Self) -> _Self:
        return self

    async def __aexit__(
        self,
        exc_type: Optional[Type[BaseException]],
        exc_value: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"

    def __reduce_ex__(self, protocol: Any) -> Any:
        return self._client.__reduce_ex__(protocol)

    def _executor(self) -> ThreadPoolExecutor:
        # A forked child has none of its parent's threads.
        if self._pool is None or self._process != os.getpid():
            self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="dargah")
            self._process = os.getpid()
        return self._pool

    def _call(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        timeout: Optional[Time],
        connect_timeout: Optional[Time],
        **more: Any,
    ) -> _Call:
        # A checkout has no time of its own: its clients have.
        usual = getattr(self._client, "timeout", None)
        return _Call(
            function, *arguments, usual=usual, timeout=timeout, connect_timeout=connect_timeout, **more
        )

    async def _run(self, call: _Call) -> Any:
        cancel = Cancel()
        future = self._executor().submit(call, cancel)
        waiter = asyncio.wrap_future(future)
        try:
            return await asyncio.shield(waiter)
        except asyncio.CancelledError as cancelled:
            if future.cancel() or future.cancelled():
                # It never began.
                raise
            cancel.cancel()
            # It ends at once now; until then nobody knows how far it got.
            while not waiter.done():
                try:
                    await asyncio.wait([waiter])
                except asyncio.CancelledError:
                    pass
            leave(cancelled, waiter.exception() or waiter.result())
            raise
