"""What is counted once, and then only in what came since, is the same as counting all anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from hearsay.desk.reading import read
from hearsay.ledger import Ledger, growing
from hearsay.ledger.asking import counted, sources
from hearsay.ledger.asking.answering import Answer
from hearsay.ledger.asking.listings import Filter
from hearsay.ledger.asking.query import Order, Query
from hearsay.ledger.asking.sources import Sources
from hearsay.ledger.asking.tallies import Day
from hearsay.record.listing import Kind

TEXTS = (
    "The army said that two people had died. The ministry denied it.",
    "Ana Ruiz said that nobody had died. The army said that three people had died.",
    "The ministry declined to comment. Police said that a bridge was hit.",
)


def add(ledger: Ledger, *numbers: int) -> None:
    """Add some of the reports."""
    for number in numbers:
        text = TEXTS[number]
        ledger.add(read(text=text, id=f"r{number}", published=f"2024-05-0{number + 1}"))


def both(ledger: Ledger, query: Query) -> tuple[list[object], list[object]]:
    """The rows from what is kept, and those that are counted anew."""
    return list(ledger.list(query)), list(Answer(ledger._access, query))


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """An empty ledger."""
    return Ledger.open(tmp_path / "desk.hearsay", create=True)


@pytest.mark.parametrize(
    "sort",
    [
        (),
        (Order("claims", descending=True),),
        (Order("kind"), Order("last_said", descending=True)),
        (Order("country", descending=True), Order("source")),
        (Order("first_said"),),
    ],
)
def test_what_came_since_is_added(ledger: Ledger, sort: tuple[Order, ...]) -> None:
    """In every order, after each report, all columns."""
    query = Query(kind=Kind.SOURCES, sort=sort)
    for number in range(len(TEXTS)):
        add(ledger, number)
        kept, anew = both(ledger, query)
        assert kept == anew
        assert ledger.list(query).count() == len(kept)
    assert ledger.list(query).count() > 2


def test_only_new_reports_are_looked_at(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """The claims of earlier reports are not counted again."""
    looked: list[int] = []
    count = sources.count_sources

    def watched(connection: Connection, asked: Filter, *, most: int) -> Sources | None:
        found = count(connection, asked, most=most)
        assert found is not None
        looked.append(sum(source["claims"] for source in found.counts.values()))
        return found

    monkeypatch.setattr(counted, "count_sources", watched)
    query = Query(kind=Kind.SOURCES)
    add(ledger, 0)
    first = list(ledger.list(query))
    list(ledger.list(query))
    add(ledger, 1)
    both = list(ledger.list(query))
    claims = [sum(int(str(row["claims"])) for row in rows) for rows in (first, both)]
    assert looked == [claims[0], claims[1] - claims[0]]


def test_a_withdrawn_report_counts_no_more(ledger: Ledger) -> None:
    """And counts again when the mark is taken away."""
    query = Query(kind=Kind.SOURCES)
    add(ledger, 0, 1)
    before = list(ledger.list(query))
    ledger.withdraw("r1", why="a hoax")
    kept, anew = both(ledger, query)
    assert kept == anew != before
    ledger.restore("r1", why="none")
    assert list(ledger.list(query)) == before


def test_a_listing_goes_on_as_it_began(ledger: Ledger) -> None:
    """What came after the first page is on none of the others."""
    query = Query(kind=Kind.SOURCES, sort=(Order("claims", descending=True),))
    add(ledger, 0, 1)
    whole = list(ledger.list(query))
    first = ledger.list(query).page(1)
    add(ledger, 2)
    list(ledger.list(query))
    rest = ledger.list(replace(query, cursor=first.next)).page(10)
    assert [*first.rows, *rest.rows] == whole


def test_too_many_are_counted_for_each_question(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory has an end; the answer is the same."""
    monkeypatch.setattr(counted, "MOST", 1)
    add(ledger, 0, 1)
    kept, anew = both(ledger, Query(kind=Kind.SOURCES))
    assert kept == anew
    assert ledger._counted._sources._kept is None


def test_who_has_no_time_for_all_of_it_leaves_a_part_to_the_next(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was counted until the time was over is not counted again."""
    monkeypatch.setattr(growing, "_STEP", 1)
    add(ledger, 0, 1, 2)
    query = Query(kind=Kind.SOURCES, sort=(Order("claims", descending=True),))
    asked: list[int] = []
    count = sources.count_sources

    def stopped(connection: Connection, here: Filter, *, most: int) -> Sources | None:
        asked.append(1)
        if len(asked) == 2:
            raise TimeoutError
        return count(connection, here, most=most)

    monkeypatch.setattr(counted, "count_sources", stopped)
    with pytest.raises(TimeoutError):
        list(ledger.list(query))
    kept, anew = both(ledger, query)

    assert kept == anew
    assert len(asked) == 4  # one, the one that was stopped, and the two that were left


def test_a_ledger_of_many_steps_holds_what_its_reports_say(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few reports are counted at once, each is counted once."""
    monkeypatch.setattr(growing, "_STEP", 1)
    add(ledger, 0, 1)
    first = ledger.info()
    add(ledger, 2)
    then = ledger.info()

    for told, reports in ((first, 2), (then, 3)):
        assert sum(told.readers.values()) == told.counts["reports"] == reports
    for name, kind in (("claims", Kind.CLAIMS), ("figures", Kind.FIGURES)):
        assert then.counts[name] == ledger.list(Query(kind=kind)).count()


@pytest.mark.parametrize("kind", [Kind.REPORTS, Kind.CLAIMS, Kind.FIGURES, Kind.INCIDENTS])
def test_days_are_those_of_all_reports(ledger: Ledger, kind: Kind) -> None:
    """After each report, and when one is withdrawn."""
    query = Query(kind=kind)

    def is_so() -> bool:
        ledger.settle()
        return ledger.list(query).days() == Answer(ledger._access, query).days()

    for number in range(len(TEXTS)):
        add(ledger, number)
        assert is_so()
    ledger.withdraw("r1", why="a hoax")
    assert is_so()
    assert ledger.list(Query(kind=Kind.REPORTS)).days().days[-1] == Day("2024-05-03", 1)


def test_what_a_ledger_holds_is_counted_as_it_grows(ledger: Ledger) -> None:
    """And anew when a report is gone."""
    where = ledger.called
    for number in range(len(TEXTS)):
        add(ledger, number)
        with Ledger.open(where) as other:
            assert ledger.info().counts == other.info().counts
    ledger.forget("r0", why="asked by a court")
    with Ledger.open(where) as other:
        assert ledger.info().counts == other.info().counts
