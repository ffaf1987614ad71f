"""Checkout for asyncio."""

from __future__ import annotations

from datetime import datetime
from typing import Iterable, Optional, Tuple, Union

from dargah._native import (
    Again,
    Checkout,
    Completed,
    HistoryEntry,
    Payment,
    PaymentState,
    Pushed,
    Refunded,
    Report,
    ReturnState,
    Started,
    TabaPayRequest,
    TaraItem,
    TaraOrder,
)
from dargah._runner import AsyncClient, JournalCall, Time


class AsyncCheckout(AsyncClient[Checkout]):
    """Checkout for asyncio: ``AsyncCheckout(Checkout(…))``. The methods are those of ``Checkout``, to be awaited; threads and
    cancelling are as at ``AsyncTara``. What only reads or writes the journal is not ended by a cancelled task."""

    async def begin(
        self,
        account: str,
        order: Union[TaraOrder, TabaPayRequest],
        *,
        order_id: Optional[str] = None,
        again: Optional[Again] = None,
        timeout: Optional[Time] = None,
        connect_timeout: Optional[Time] = None,
    ) -> Started:
        """See ``Checkout.begin``."""
        call = self._call(
            self._client.begin,
            account,
            order,
            timeout=timeout,
            connect_timeout=connect_timeout,
            order_id=order_id,
            again=again,
        )
        result: Started = await self._run(call)
        return result

    async def complete(
        self,
        account: str,
        query: Union[bytes, str],
        body: Union[bytes, str] = b"",
        *,
        timeout: Optional[Time] = None,
        connect_timeout: Optional[Time] = None,
    ) -> Completed:
        """See ``Checkout.complete``."""
        call = self._call(self._client.complete, account, query, body, timeout=timeout, connect_timeout=connect_timeout)
        del query, body
        result: Completed = await self._run(call)
        return result

    async def push(
        self,
        account: str,
        query: Union[bytes, str],
        body: Union[bytes, str],
        *,
        authorize: Optional[str] = None,
        timeout: Optional[Time] = None,
        connect_timeout: Optional[Time] = None,
    ) -> Pushed:
        """See ``Checkout.push``."""
        call = self._call(
            self._client.push,
            account,
            query,
            body,
            timeout=timeout,
            connect_timeout=connect_timeout,
            authorize=authorize,
        )
        del query, body, authorize
        result: Pushed = await self._run(call)
        return result

    async def acknowledge(self, payment: Union[Payment, int], amount: int) -> None:
        """See ``Checkout.acknowledge``."""
        call = JournalCall(self._client.acknowledge, payment, amount)
        await self._run(call)

    async def unacknowledged(self, *, most: Optional[int] = None) -> Tuple[Payment, ...]:
        """See ``Checkout.unacknowledged``."""
        call = JournalCall(self._client.unacknowledged, most=most)
        result: Tuple[Payment, ...] = await self._run(call)
        return result

    async def payment(self, payment: Union[Payment, int]) -> Optional[Payment]:
        """See ``Checkout.payment``."""
        call = JournalCall(self._client.payment, payment)
        result: Optional[Payment] = await self._run(call)
        return result

    async def find(self, order_id: str) -> Tuple[Payment, ...]:
        """See ``Checkout.find``."""
        call = JournalCall(self._client.find, order_id)
        result: Tuple[Payment, ...] = await self._run(call)
        return result

    async def list(
        self,
        *,
        states: Optional[Iterable[Union[PaymentState, int]]] = None,
        order_id: Optional[str] = None,
        account: Optional[str] = None,
        begun_from: Optional[datetime] = None,
        begun_before: Optional[datetime] = None,
        attention: Optional[bool] = None,
        to_deliver: Optional[bool] = None,
        after: Optional[Union[Payment, int]] = None,
        most: Optional[int] = None,
    ) -> Tuple[Payment, ...]:
        """See ``Checkout.list``."""
        call = JournalCall(
            self._client.list,
            states=states,
            order_id=order_id,
            account=account,
            begun_from=begun_from,
            begun_before=begun_before,
            attention=attention,
            to_deliver=to_deliver,
            after=after,
            most=most,
        )
        result: Tuple[Payment, ...] = await self._run(call)
        return result

    async def history(self, payment: Union[Payment, int]) -> Tuple[HistoryEntry, ...]:
        """See ``Checkout.history``."""
        call = JournalCall(self._client.history, payment)
        result: Tuple[HistoryEntry, ...] = await self._run(call)
        return result

    async def export_line(self, payment: Union[Payment, int]) -> str:
        """See ``Checkout.export_line``."""
        call = JournalCall(self._client.export_line, payment)
        result: str = await self._run(call)
        return result

    async def reconcile(
        self, *, threads: Optional[int] = None, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> Report:
        """See ``Checkout.reconcile``."""
        call = self._call(self._client.reconcile, timeout=timeout, connect_timeout=connect_timeout, threads=threads)
        result: Report = await self._run(call)
        return result

    async def close_payment(self, payment: Union[Payment, int], reason: str) -> Payment:
        """See ``Checkout.close_payment``."""
        call = JournalCall(self._client.close_payment, payment, reason)
        result: Payment = await self._run(call)
        return result

    async def refund(
        self,
        payment: Union[Payment, int],
        *,
        amount: Optional[int] = None,
        items: Optional[Iterable[TaraItem]] = None,
        description: Optional[str] = None,
        timeout: Optional[Time] = None,
        connect_timeout: Optional[Time] = None,
    ) -> Refunded:
        """See ``Checkout.refund``."""
        call = self._call(
            self._client.refund,
            payment,
            timeout=timeout,
            connect_timeout=connect_timeout,
            amount=amount,
            items=items,
            description=description,
        )
        result: Refunded = await self._run(call)
        return result

    async def refunded_by_hand(
        self, payment: Union[Payment, int], *, reason: str, amount: Optional[int] = None
    ) -> Refunded:
        """See ``Checkout.refunded_by_hand``."""
        call = JournalCall(self._client.refunded_by_hand, payment, reason=reason, amount=amount)
        result: Refunded = await self._run(call)
        return result

    async def restored(self) -> int:
        """See ``Checkout.restored``."""
        result: int = await self._run(JournalCall(self._client.restored))
        return result

    async def settle_refund(self, payment: Union[Payment, int], number: int, *, done: bool, reason: str) -> Refunded:
        """See ``Checkout.settle_refund``."""
        call = JournalCall(self._client.settle_refund, payment, number, done=done, reason=reason)
        result: Refunded = await self._run(call)
        return result

    async def return_state(self, query: Union[bytes, str], body: Union[bytes, str] = b"") -> Optional[ReturnState]:
        """See ``Checkout.return_state``."""
        call = JournalCall(self._client.return_state, query, body)
        del query, body
        result: Optional[ReturnState] = await self._run(call)
        return result
