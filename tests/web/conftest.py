"""A ledger of reports of which several tell of the same, and a client that asks it over HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger
from hearsay.web.app import make_app
from tests.reconcile.groups import all_filed

HOST = "testserver"


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The ledger."""
    where = str(tmp_path_factory.mktemp("web") / "desk.hearsay")
    with Ledger.open(where, create=True, who="Ines") as ledger:
        for one in all_filed():
            ledger.add(one.record)
        ledger.settle()
        yield Desk(ledger)


@pytest.fixture(scope="session")
def client(desk: Desk) -> TestClient:
    """Who asks."""
    return TestClient(make_app(desk, hosts=(HOST,)), raise_server_exceptions=False)
