"""Ledgers for the tests, on each kind of store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec

import pytest

from hearsay.ledger import Ledger
from tests.ledger.servers import Server, find_programs, running

Place = Callable[[], str]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server."""
    programs = find_programs()
    if programs is None or find_spec("psycopg") is None:
        pytest.skip("no PostgreSQL server, or no psycopg, is installed")
    with running(programs) as started:
        yield started


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Gives a new place for a ledger each time it is called."""
    if request.param == "sqlite":
        return lambda: str(tmp_path_factory.mktemp("ledger") / "desk.hearsay")
    server: Server = request.getfixturevalue("server")
    return server.new_database


@pytest.fixture
def ledger(place: Place) -> Iterator[Ledger]:
    """A new ledger."""
    ticks = iter(range(10**6))

    def clock() -> str:
        return f"2026-01-01T00:00:00.{next(ticks):06}+00:00"

    with Ledger.open(place(), create=True, who="Ines", clock=clock) as opened:
        yield opened
