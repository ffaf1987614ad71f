"""Both gateways on this machine, for the tests of a shop. No money moves, and nothing but loopback is talked to.

    with dargah.testing.Simulator() as simulator:
        tara = simulator.tara()
        token = tara.get_token(order).token
        callback = simulator.pay(token)
        outcome = tara.verify(order.expected(token).after(Tara.parse_callback(*callback)))
        assert simulator.payment(token)["state"] == "settled"
        assert simulator.requests("getToken")[0]["json"]["orderId"] == "1001"

The program comes with ``pip install dargah[testing]``. It is looked for where ``program`` or the environment variable
``DARGAH_SIMULATOR`` says, beside the running Python, and on the ``PATH``.
"""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
import sysconfig
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from datetime import timedelta
from types import TracebackType
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Type, Union

from dargah._errors import DargahError
from dargah._native import (
    Environment,
    Network,
    TabaPay,
    Tara,
    TaraRefundAccount,
    testing_tabapay_authorize,
    testing_tabapay_callback,
    testing_tabapay_push,
    testing_tara_callback,
)
from dargah.web import CallbackBytes

__all__ = [
    "Simulator",
    "SimulatorError",
    "find_program",
    "tabapay_authorize",
    "tabapay_callback",
    "tabapay_push",
    "tara_callback",
]

PROGRAM = "dargah-simulator"
VARIABLE = "DARGAH_SIMULATOR"
# Longer than anything that the control API does.
_PATIENCE = 60.0

Json = Any
Path = Union[str, "os.PathLike[str]"]


class SimulatorError(DargahError):
    """The simulator cannot be started, or refuses what it was told to do."""


def find_program(program: Optional[Path] = None) -> str:
    """Where the simulator is; ``SimulatorError`` names the places that were looked at."""
    if program is not None:
        places = [os.fspath(program)]
    elif os.environ.get(VARIABLE):
        places = [os.environ[VARIABLE]]
    else:
        folders = [sysconfig.get_path("scripts"), os.path.dirname(sys.executable)]
        folders += os.environ.get("PATH", "").split(os.pathsep)
        places = [os.path.join(folder, PROGRAM) for folder in folders if folder]
    for place in places:
        if os.path.isfile(place) and os.access(place, os.X_OK):
            return place
    raise SimulatorError(
        f"{PROGRAM} is not there. Install it by `pip install dargah[testing]`, or say where it is, by the argument "
        f"`program` or the environment variable {VARIABLE}. Looked at: {', '.join(dict.fromkeys(places))}"
    )


class Simulator:
    """The simulator as a program of its own, from ``start`` (or ``with``) to ``stop``.

    It never outlives the process that started it. ``options`` are further options of its command line.
    """

    def __init__(
        self,
        program: Optional[Path] = None,
        *,
        tls: bool = False,
        seed: int = 0,
        options: Sequence[str] = (),
    ) -> None:
        self._program = program
        self._tls = tls
        self._options = ["--json", "--until-stdin-closes", "--seed", str(seed), *options]
        self._process: Optional["subprocess.Popen[str]"] = None
        self._folder: Optional["tempfile.TemporaryDirectory[str]"] = None
        self._trust: Optional[ssl.SSLContext] = None
        self.addresses: Mapping[str, Any] = {}
        """What the simulator said of itself: ``tara``, ``refund``, ``tabapay``, ``control``, ``port``, ``ca_file``."""

    def start(self) -> Simulator:
        """Starts the program and waits until it listens."""
        command = [find_program(self._program), *self._options]
        if self._tls:
            self._folder = tempfile.TemporaryDirectory(prefix="dargah-")
            command += ["--tls", "--ca-file", os.path.join(self._folder.name, "ca.pem")]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line.startswith("ready "):
            self.stop()
            raise SimulatorError(f"{command[0]} did not start: see what it wrote to standard error")
        self.addresses = json.loads(line[len("ready ") :])
        if self._tls:
            self._trust = ssl.create_default_context(cafile=str(self.addresses["ca_file"]))
        return self

    def stop(self) -> None:
        """Ends the program and waits for its end. May be called any number of times."""
        process, self._process = self._process, None
        if process is not None:
            assert process.stdin is not None and process.stdout is not None
            process.stdin.close()
            process.stdout.close()
            process.wait(_PATIENCE)
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def __enter__(self) -> Simulator:
        return self.start()

    def __exit__(
        self,
        exc_type: Optional[Type[BaseException]],
        exc_value: Optional[BaseException],
        traceback: Optional[TracebackType],
    ) -> None:
        self.stop()

    # Clients

    @property
    def network(self) -> Network:
        """What a client needs to trust the simulator's certificate."""
        return Network(ca_file=self.addresses["ca_file"]) if self._tls else Network()

    def tara(self, username: str = "shop", password: str = "secret-password", **settings: Any) -> Tara:
        """A client for this simulator; ``settings`` are those of ``Tara``."""
        settings.setdefault("base_url", self.addresses["tara"])
        settings.setdefault("network", self.network)
        refund = TaraRefundAccount("refund", "refund-password", base_url=self.addresses["refund"])
        settings.setdefault("refund", refund)
        return Tara(username, password, **settings)

    def tabapay(
        self,
        merchant: str = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        environment: Environment = Environment.PRODUCTION,
        **settings: Any,
    ) -> TabaPay:
        """A client for this simulator; ``settings`` are those of ``TabaPay``."""
        settings.setdefault("base_url", self.addresses["tabapay"])
        settings.setdefault("network", self.network)
        return TabaPay(merchant, environment, **settings)

    # The payer

    def pay(self, token: str, **how: Json) -> CallbackBytes:
        """The payer pays (``card``, ``amount``, ``ip``). What the browser then brings to the shop's address."""
        return self._came_back(self.control("POST", f"payments/{_quoted(token)}/pay", how))

    def decline(self, token: str, **how: Json) -> CallbackBytes:
        """The payer does not pay (``code``, ``money_taken``). What the browser then brings to the shop's address."""
        return self._came_back(self.control("POST", f"payments/{_quoted(token)}/decline", how))

    def leave(self, token: str) -> None:
        """The payer closes the browser: nothing comes back."""
        self.control("POST", f"payments/{_quoted(token)}/leave", {})

    def expire(self, token: str) -> None:
        """The payment's time is over: the page ends, and unverified money goes back."""
        self.control("POST", f"payments/{_quoted(token)}/expire", {})

    def open_page(self, token: str) -> str:
        """Where a person could click: the payment's page at TabaPay. (Tara's is reached by the redirect's form.)"""
        return f"{self._origin()}/pay/{_quoted(token)}"

    # What goes wrong, and when

    def plan_fault(self, fault: str, *, operation: str, gateway: str = "any", **parameters: Json) -> None:
        """Plans a fault by its name in the simulator's README, e.g. ``plan_fault("reset_after",
        operation="purchaseVerify")``; ``times`` (1, or ``"always"``) and ``skip`` say when it strikes."""
        self.control("POST", "faults", {"gateway": gateway, "operation": operation, "fault": fault, **parameters})

    def clear_faults(self) -> None:
        """Forgets all faults that were planned."""
        self.control("DELETE", "faults")

    def set_open_points(self, **switches: Json) -> None:
        """Sets what the gateways' documents leave open, e.g. ``tara_second_verify="code_10"``."""
        self.control("POST", "open-points", switches)

    def travel(self, time: Union[float, timedelta]) -> None:
        """Moves the simulator's clock forward, by seconds or a ``timedelta``."""
        passed = time if isinstance(time, timedelta) else timedelta(seconds=time)
        self.control("POST", "clock", {"advance_ms": passed // timedelta(milliseconds=1)})

    def end_logins(self) -> None:
        """Tara forgets all logins: the next call gets 401."""
        self.control("POST", "logins/end", {})

    def reset(self) -> None:
        """Forgets everything that happened, the faults and the switches."""
        self.control("POST", "reset", {})
        self.control("DELETE", "faults")
        self.control("DELETE", "open-points")

    # What happened

    def payment(self, token: str) -> Dict[str, Json]:
        """One payment: ``state``, ``asked``, ``paid``, ``order_id``, ``rrn``, ``request``, …"""
        found: Dict[str, Json] = self.control("GET", f"payments/{_quoted(token)}")
        return found

    def account(self, token: str) -> Dict[str, Json]:
        """What really happened to the money of a payment: ``times_settled``, ``times_refunded``, …"""
        found: Dict[str, Json] = self.control("GET", f"payments/{_quoted(token)}/account")
        return found

    def ledger(self) -> Dict[str, Json]:
        """The truth about all money: ``moved_twice`` must be empty."""
        found: Dict[str, Json] = self.control("GET", "ledger")
        return found

    def requests(self, operation: Optional[str] = None) -> List[Dict[str, Json]]:
        """What the shop sent, oldest first; ``json`` is its body where that is JSON. With ``operation`` only those of
        one call, e.g. ``getToken``. They hold secrets, as they were sent."""
        query = "" if operation is None else "?" + urllib.parse.urlencode({"operation": operation})
        found: List[Dict[str, Json]] = self.control("GET", f"requests{query}")["requests"]
        for request in found:
            try:
                request["json"] = json.loads(request["body"])
            except ValueError:
                request["json"] = None
        return found

    def calls(self) -> Dict[str, int]:
        """How often the gateways saw each call, retries included; calls that were not made are left out."""
        counters = self.control("GET", "counters")["calls"]
        return {name: count for gateway in counters.values() for name, count in gateway.items() if count}

    def reset_counters(self) -> None:
        """Sets what ``calls`` counts to zero."""
        self.control("POST", "counters/reset", {})

    def control(self, method: str, path: str, body: Json = None) -> Json:
        """Any call of the control API, which the simulator's README describes."""
        if not self.addresses:
            raise SimulatorError("the simulator was not started: use it by `with Simulator() as simulator`")
        data = None if body is None else json.dumps(body).encode()
        kind = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.addresses['control']}/{path}", data, kind, method=method)
        # Not by the environment's proxy: it is on this machine.
        handlers: Tuple[urllib.request.BaseHandler, ...] = (urllib.request.ProxyHandler({}),)
        if self._trust is not None:
            handlers += (urllib.request.HTTPSHandler(context=self._trust),)
        try:
            with urllib.request.build_opener(*handlers).open(request, timeout=_PATIENCE) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            with error:
                why = error.read().decode("utf-8", "replace")
        raise SimulatorError(f"{method} {path.split('/')[0]}: {why}")

    def _came_back(self, finished: Dict[str, Json]) -> CallbackBytes:
        callback = finished["callback"]
        if callback is None:
            raise SimulatorError("the payer's browser did not come back: a planned fault says so")
        query = urllib.parse.urlsplit(str(callback["url"])).query
        return CallbackBytes(query.encode(), str(callback["body"]).encode())

    def _origin(self) -> str:
        return str(self.addresses["control"]).rsplit("/", 1)[0]

    def __repr__(self) -> str:
        return f"Simulator({self.addresses.get('control', 'not started')!r})"


def tara_callback(
    token: str, *, result: Optional[str] = None, fields: Optional[Mapping[str, Optional[str]]] = None
) -> CallbackBytes:
    """What Tara's page would bring to ``callBackUrl``: a paid payment, or another ``result``, e.g. ``"102"``. ``fields``
    changes fields under their documented names; ``None`` takes one away. Like every callback it proves nothing."""
    return CallbackBytes(b"", testing_tara_callback(token, result, fields).encode())


def tabapay_callback(
    token: str,
    amount: int,
    *,
    response_code: Optional[str] = None,
    fields: Optional[Mapping[str, Optional[str]]] = None,
) -> CallbackBytes:
    """What TabaPay's page would bring to ``callbackURL``: a paid payment, or another ``response_code``."""
    return CallbackBytes(testing_tabapay_callback(token, amount, response_code, fields).encode(), b"")


def tabapay_push(
    token: str, amount: int, *, fields: Optional[Mapping[str, Optional[str]]] = None
) -> CallbackBytes:
    """What TabaPay's server would post for a paid payment; ``tabapay_authorize`` is its ``Authorize`` header."""
    return CallbackBytes(b"", testing_tabapay_push(token, amount, fields).encode())


def tabapay_authorize(merchant: str) -> str:
    """What TabaPay's push has in its ``Authorize`` header for this merchant key."""
    return testing_tabapay_authorize(merchant)


def _quoted(token: str) -> str:
    return urllib.parse.quote(token, safe="")
