"""Both gateways for asyncio."""

from __future__ import annotations

from typing import Iterable, Optional

from dargah._native import (
    Expected,
    TabaPay,
    TabaPayCreated,
    TabaPayRequest,
    TabaPayVerifyAnswer,
    Tara,
    TaraAuthentication,
    TaraGroups,
    TaraInquiry,
    TaraItem,
    TaraOrder,
    TaraToken,
    TaraVerifyAnswer,
)
from dargah._outcomes import TabaPayOutcome, TaraOutcome, TaraRefund
from dargah._runner import AsyncClient, Time


class AsyncTara(AsyncClient[Tara]):
    """Tara for asyncio: ``AsyncTara(Tara("shop", password))``. The methods are those of ``Tara``, to be awaited.

    ``threads`` bounds how many calls run at the same time; more wait their turn, and their time runs. A task that is
    cancelled ends its call at once. What the call had come to then hangs on the ``CancelledError``, where
    ``dargah.left_behind`` finds it: a verify that may have left is ``Unknown``, so verify again later with
    ``verified_before=True``.
    """

    async def authenticate(
        self, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TaraAuthentication:
        """See ``Tara.authenticate``."""
        call = self._call(self._client.authenticate, timeout=timeout, connect_timeout=connect_timeout)
        result: TaraAuthentication = await self._run(call)
        return result

    async def club_groups(
        self, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TaraGroups:
        """See ``Tara.club_groups``."""
        call = self._call(self._client.club_groups, timeout=timeout, connect_timeout=connect_timeout)
        result: TaraGroups = await self._run(call)
        return result

    async def get_token(
        self, order: TaraOrder, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TaraToken:
        """See ``Tara.get_token``."""
        call = self._call(self._client.get_token, order, timeout=timeout, connect_timeout=connect_timeout)
        result: TaraToken = await self._run(call)
        return result

    async def verify(
        self, expected: Expected, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TaraOutcome:
        """See ``Tara.verify``."""
        call = self._call(self._client.verify, expected, timeout=timeout, connect_timeout=connect_timeout)
        result: TaraOutcome = await self._run(call)
        return result

    async def purchase_verify(
        self, token: str, ip: str, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TaraVerifyAnswer:
        """See ``Tara.purchase_verify``."""
        call = self._call(self._client.purchase_verify, token, ip, timeout=timeout, connect_timeout=connect_timeout)
        del token
        result: TaraVerifyAnswer = await self._run(call)
        return result

    async def inquire(
        self, token: str, ip: str, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TaraInquiry:
        """See ``Tara.inquire``."""
        call = self._call(self._client.inquire, token, ip, timeout=timeout, connect_timeout=connect_timeout)
        del token
        result: TaraInquiry = await self._run(call)
        return result

    async def refund(
        self,
        rrn: str,
        description: str,
        *,
        timeout: Optional[Time] = None,
        connect_timeout: Optional[Time] = None,
    ) -> TaraRefund:
        """See ``Tara.refund``."""
        call = self._call(self._client.refund, rrn, description, timeout=timeout, connect_timeout=connect_timeout)
        del rrn
        result: TaraRefund = await self._run(call)
        return result

    async def refund_part(
        self,
        rrn: str,
        amount: int,
        *,
        items: Optional[Iterable[TaraItem]] = None,
        description: Optional[str] = None,
        timeout: Optional[Time] = None,
        connect_timeout: Optional[Time] = None,
    ) -> TaraRefund:
        """See ``Tara.refund_part``."""
        call = self._call(
            self._client.refund_part,
            rrn,
            amount,
            timeout=timeout,
            connect_timeout=connect_timeout,
            items=items,
            description=description,
        )
        del rrn
        result: TaraRefund = await self._run(call)
        return result


class AsyncTabaPay(AsyncClient[TabaPay]):
    """TabaPay for asyncio: ``AsyncTabaPay(TabaPay(key, Environment.PRODUCTION))``. The methods are those of
    ``TabaPay``, to be awaited; threads and cancelling are as at ``AsyncTara``."""

    async def create(
        self, request: TabaPayRequest, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TabaPayCreated:
        """See ``TabaPay.create``."""
        call = self._call(self._client.create, request, timeout=timeout, connect_timeout=connect_timeout)
        result: TabaPayCreated = await self._run(call)
        return result

    async def verify(
        self, expected: Expected, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TabaPayOutcome:
        """See ``TabaPay.verify``."""
        call = self._call(self._client.verify, expected, timeout=timeout, connect_timeout=connect_timeout)
        result: TabaPayOutcome = await self._run(call)
        return result

    async def verify_once(
        self, token: str, amount: int, *, timeout: Optional[Time] = None, connect_timeout: Optional[Time] = None
    ) -> TabaPayVerifyAnswer:
        """See ``TabaPay.verify_once``."""
        call = self._call(self._client.verify_once, token, amount, timeout=timeout, connect_timeout=connect_timeout)
        del token
        result: TabaPayVerifyAnswer = await self._run(call)
        return result
