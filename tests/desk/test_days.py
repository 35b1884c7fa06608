"""When what is asked for was published, and whom it starts with: counted by the ledger, on each store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

import hearsay
from hearsay import Desk
from hearsay.desk.rows import Rows
from hearsay.ledger.asking.tallies import Day
from hearsay.record.between import At
from hearsay.record.listing import Kind
from tests.ledger.made import made

DATES = ("2023-09-16", "2023-09-16T23:30:00-02:00", "2023-09-18", None, "2023-09-18", "2023-09-18")


@pytest.fixture(scope="module")
def desk(place: Callable[[], str]) -> Iterator[Desk]:
    """Six reports of four days, one of them without a date, one withdrawn."""
    with hearsay.open(place(), create=True, who="Ines") as opened:
        names = []
        for number, date in enumerate(DATES):
            record = made(number, published=date, id=f"r{number}")
            names.append(opened.ledger.add(record).name)
        opened.ledger.withdraw(names[-1], why="a hoax")
        opened.ledger.settle()
        yield opened


def test_a_day_is_that_of_universal_time(desk: Desk) -> None:
    """Half past eleven at night, two hours behind, is the next day; what is withdrawn counts nowhere."""
    days = desk.reports.days()

    assert days.days == (Day("2023-09-16", 1), Day("2023-09-17", 1), Day("2023-09-18", 2))
    assert days.undated == 1


@pytest.mark.parametrize("kind", list(Kind))
def test_each_report_counts_once(desk: Desk, kind: Kind) -> None:
    """However many rows it has; an incident is of the report that it is called after."""
    days = desk.rows(kind).days()

    of_several = {
        Kind.INCIDENTS: {str(row["id"]).partition(".")[0] for row in desk.incidents},
        Kind.RELATIONS: _reports(desk.relations),
    }
    count = days.undated + sum(one.reports for one in days.days)
    assert count == (len(of_several[kind]) if kind in of_several else 5)


def test_days_are_those_of_what_is_asked_for(desk: Desk) -> None:
    """With every condition that the rows can have."""
    rows = desk.figures.where("value=>=5", published="2023-09-18")

    assert rows.days().days == (Day("2023-09-18", len(_reports(rows))),)
    assert desk.claims.where(source="nobody").days().days == ()


def _reports(rows: Rows) -> set[str]:
    ends = (row["a"].report if isinstance(row.get("a"), At) else row["report"] for row in rows)  # type: ignore[union-attr]
    return set(map(str, ends))


def test_origins_are_counted_by_the_ledger_as_they_are_weighed(desk: Desk) -> None:
    """Each of how many incidents, and of how many nobody else tells."""
    found = desk.ledger.list(desk.incidents.asked).origins(most=100)
    weighed = desk.origins()

    assert Counter((one.name, one.incidents, one.alone) for one in found.found) == Counter(
        (one.name, one.incidents, one.alone) for one in weighed
    )
    assert (found.count, found.is_cut) == (len(weighed), False)
    assert found.incidents == len(desk.incidents)
    rest = desk.ledger.list(desk.incidents.asked).origins(most=100, skip=2)
    assert rest.found == found.found[2:]
