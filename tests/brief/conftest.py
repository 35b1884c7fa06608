"""A ledger of reports that are read anew: our own samples, and groups that tell of one happening."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import hearsay
from hearsay.desk.desk import Desk
from hearsay.record import Report
from tests.brief.reports import blast
from tests.reconcile.groups import GROUPS

_PUBLISHERS = ("Fjord Post", "Lake Herald", "The Tide")


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    """A ledger of all of them; to be looked at only."""
    where = tmp_path_factory.mktemp("brief") / "told.hearsay"
    groups = [
        Report(
            text=text,
            id=f"{group}-{name}",
            published=day,
            publisher=_PUBLISHERS[number % len(_PUBLISHERS)],
            title=text.partition("\n")[0],
            url=f"https://example.org/{group}/{name}",
        )
        for group, reports in GROUPS.items()
        for number, (name, (day, text)) in enumerate(reports.items())
    ]
    files = sorted(one for one in samples.iterdir() if one.name != "README.md")
    with hearsay.open(where, create=True, who="ada") as desk:
        desk.add([*files, *groups], jobs=1)
    return where


@pytest.fixture
def desk(told: Path) -> Iterator[Desk]:
    """The ledger of all of them, open."""
    with hearsay.open(told) as opened:
        yield opened


@pytest.fixture(scope="session")
def of_blast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of three reports of one blast; to be looked at only."""
    where = tmp_path_factory.mktemp("brief") / "blast.hearsay"
    with hearsay.open(where, create=True, who="ada") as desk:
        desk.add(blast(), jobs=1)
    return where
