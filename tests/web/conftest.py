"""A ledger of reports of which several tell of the same, and a client that asks it over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest
from starlette.testclient import TestClient

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger
from hearsay.web.app import make_app
from tests.reconcile.groups import all_filed, file_report
from tests.reconcile.test_series_read import BLAST

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


@pytest.fixture(scope="session")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A ledger of a bombing of which something was not known at first."""
    where = str(tmp_path_factory.mktemp("asking") / "desk.hearsay")
    with Ledger.open(where, create=True, who="Ines") as ledger:
        for name, text in BLAST.items():
            ledger.add(file_report(name.split()[0], name.split()[1], text).record)
        ledger.settle()
        yield Desk(ledger)


@pytest.fixture
def own(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A ledger with the same reports, to be written."""
    where = tmp_path / "own.hearsay"
    with closing(connect(desk.ledger.called)) as there, closing(connect(where)) as here:
        there.backup(here)
    with Ledger.open(where, who="Ines") as ledger:
        yield Desk(ledger)
