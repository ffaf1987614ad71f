"""Attempt events: to a sink of the shop's, and to logging."""

from __future__ import annotations

import logging
import sys
from datetime import timedelta
from typing import Any, List

import dargah
import pytest
from conftest import PASSWORD, tara_order
from dargah.testing import Simulator


def test_a_sink_gets_every_attempt(simulator: Simulator) -> None:
    events: List[dargah.AttemptEvent] = []
    tara = simulator.tara(on_event=events.append)
    simulator.plan_fault("reset_before", operation="clubGroups")
    tara.authenticate()
    events.clear()
    simulator.tara(on_event=events.append, groups_ttl=0.000001).club_groups()
    failed, came = events
    assert (failed.gateway, failed.operation, failed.attempt) == ("tara", "clubGroups", 1)
    assert failed.failure is dargah.ErrorKind.CONNECTION_LOST and failed.http_status is None
    assert failed.progress is dargah.Progress.SENT
    assert (came.attempt, came.failure, came.http_status) == (2, None, 200)
    assert came.progress is dargah.Progress.ANSWERED and came.connection is not dargah.ConnectionUse.NONE
    assert isinstance(came.total, timedelta) and came.wait is not None and came.read is not None
    assert (came.connect is None) == (came.connection is dargah.ConnectionUse.REUSED)
    assert came.resolve is None and "clubGroups" in came.to_json() and repr(came).startswith("AttemptEvent(")


def test_logging_has_all_that_is_needed_and_no_secret(simulator: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    tara = simulator.tara()
    with caplog.at_level(logging.DEBUG, logger="dargah"):
        token = tara.get_token(tara_order()).token
        simulator.plan_fault("reset_after", operation="purchaseInquiry")
        tara.inquire(token, "1.2.3.4")
    first, lost, again = [record for record in caplog.records if record.name == "dargah.tara"]
    assert first.levelno == logging.DEBUG and "getToken attempt 1: HTTP 200, ANSWERED" in first.getMessage()
    assert lost.levelno == logging.WARNING and "CONNECTION_LOST, SENT" in lost.getMessage()
    assert again.levelno == logging.DEBUG and isinstance(again.__dict__["dargah"], dargah.AttemptEvent)
    assert token not in caplog.text and PASSWORD not in caplog.text


def test_nothing_is_written_unasked(simulator: Simulator, capfd: pytest.CaptureFixture[str]) -> None:
    simulator.plan_fault("reset_before", operation="getToken")
    with pytest.raises(dargah.ConnectionLost):
        simulator.tara().get_token(tara_order())
    assert capfd.readouterr() == ("", "")


def test_a_sink_that_raises_decides_nothing(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    def sink(event: dargah.AttemptEvent) -> None:
        raise ValueError("a fault of the shop's")

    told: List[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    assert simulator.tara(on_event=sink).get_token(tara_order()).token
    assert [type(one.exc_value) for one in told] == [ValueError]


def test_a_sink_may_call_the_client_again(simulator: Simulator) -> None:
    events: List[str] = []

    def sink(event: dargah.AttemptEvent) -> None:
        events.append(event.operation)
        if event.operation == "getToken":
            tara.inquire("no-such-token", "1.2.3.4")

    tara = simulator.tara(on_event=sink)
    tara.get_token(tara_order())
    assert events == ["getToken", "purchaseInquiry"]
