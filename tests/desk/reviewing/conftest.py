"""A ledger of reports of which several tell of the same, to be reviewed by several people."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hearsay.desk.desk import Desk
from hearsay.ledger import Ledger
from tests.ledger.conftest import place, server
from tests.reconcile.groups import all_filed

__all__ = ["place", "server"]

As = Callable[[str], Desk]


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that nobody has looked at."""
    where = tmp_path_factory.mktemp("reviewed") / "desk.hearsay"
    with Ledger.open(str(where), create=True, who="Ines") as ledger:
        for one in all_filed():
            ledger.add(one.record)
        ledger.settle()
    return where


@pytest.fixture
def desk_of(reviewed: Path, tmp_path: Path) -> Iterator[As]:
    """The desk of a person; all sit over one copy of the ledger."""
    where = tmp_path / "desk.hearsay"
    shutil.copy(reviewed, where)
    opened: list[Ledger] = []

    def sit(who: str) -> Desk:
        opened.append(Ledger.open(str(where), who=who))
        return Desk(opened[-1])

    yield sit
    for ledger in opened:
        ledger.close()
