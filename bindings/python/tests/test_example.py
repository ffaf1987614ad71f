"""What is shown to users works: the example, and the code of the README."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
from typing import Any, Dict

import dargah
import pytest
from conftest import ROOT, tara_order
from dargah.testing import Simulator, find_program


def test_the_example_pays() -> None:
    environment = dict(os.environ, DARGAH_SIMULATOR=find_program(), PYTHONIOENCODING="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples/python/first_payment.py")], env=environment, capture_output=True,
        text=True, encoding="utf-8",
    )
    assert done.returncode == 0 and done.stderr == ""
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == ["paid 2350000 Rial (۲٬۳۵۰٬۰۰۰ ریال)"] * 3


def test_the_code_of_the_readme_runs(simulator: Simulator, tmp_path: pathlib.Path) -> None:
    class Request:
        META = {"QUERY_STRING": "", "CONTENT_TYPE": "application/x-www-form-urlencoded"}
        body = b""

    class Shop:
        is_paid = False

        def begin(self, tara: dargah.Tara) -> str:
            order = tara_order()
            token = tara.get_token(order).token
            self.store(order.expected(token, verified_before=False).to_record())
            return token

        def store(self, record: str) -> None:
            self.record = record

        def come_back(self, tara: dargah.Tara, query: bytes, body: bytes) -> None:
            request = Request()
            request.META = dict(Request.META, QUERY_STRING=query.decode(), CONTENT_LENGTH=str(len(body)))
            request.body = body
            self.is_paid = names["back"](request, tara, self.record, self.store)

    text = (ROOT / "bindings/python/README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.S | re.M)
    assert len(blocks) == 4 and max(block.count("\n") for block in blocks[:2]) <= 12
    address = f'Tara("shop", "secret-password", base_url={simulator.addresses["tara"]!r})'
    booked: Dict[int, str] = {}
    names: Dict[str, Any] = {"__name__": "readme", "book_once": booked.setdefault, "price_of": lambda order: 1_500_000}
    for block in blocks:
        exec(block.replace('Tara("user name", "password")', address).replace("/var/lib/shop", str(tmp_path)), names)
    assert "<form" in names["page"]
    back = simulator.pay(names["started"].payment.token)
    # The process died before it delivered.
    names["checkout"].complete("main", *back)
    names["once_a_minute"]()
    assert booked
    assert names["came_back"](*back) and names["came_back"](*back) and names["checkout"].unacknowledged() == ()
    assert booked == {names["started"].payment.id: names["started"].payment.order_id}
    names["test_a_lost_answer"](Shop())


@pytest.mark.parametrize("readme", ["README.md", "README.fa.md"])
def test_the_first_payment_of_the_main_readmes_runs(simulator: Simulator, readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    (block,) = re.findall(r"^```python\n(.*?)^```$", text, re.S | re.M)
    assert len([line for line in block.splitlines() if line.strip()]) <= 14
    address = f'Tara("shop", "secret-password", base_url={simulator.addresses["tara"]!r})'
    records: Dict[str, str] = {}
    names: Dict[str, Any] = {"__name__": "readme", "store": records.__setitem__, "load": records.__getitem__}
    exec(block.replace('Tara("user name", "password")', address), names)
    assert "<form" in names["page"]
    assert '"verified_before":false' in records["1001"]
    back = simulator.pay(names["token"])
    assert names["back"](*back) is True and '"verified_before":true' in records["1001"]
    assert names["back"](*back) is True
    assert simulator.account(names["token"])["times_settled"] == 1
