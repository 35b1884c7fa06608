"""What is new since somebody looked: nothing passed over, nothing told twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pytest

import hearsay
from hearsay import Desk
from hearsay.desk.news import News
from hearsay.desk.news_form import news_form
from hearsay.record import Record, UsageError
from hearsay.record.between import At
from hearsay.record.json_form import dumps
from hearsay.record.listing import Row
from tests.reconcile.groups import file_report
from tests.reconcile.test_series_read import BLAST, BUS

Place = Callable[[], str]


def called(name: str, published: str, text: str) -> Record:
    """A report that is read, and called so in the ledger."""
    record = file_report(name, published, text).record
    return replace(record, report=replace(record.report, id=name))


@cache
def records() -> tuple[Record, ...]:
    """A bus crash and a bombing, each told of four times, day by day."""
    texts = {**BUS, **BLAST}
    return tuple(
        called(key.split()[0], key.split()[1], text)
        for key, text in sorted(texts.items(), key=lambda one: one[0].split()[1])
    )


@pytest.fixture
def desk(place: Place) -> Iterator[Desk]:
    """A ledger that is empty still."""
    with hearsay.open(place(), create=True, who="Ines") as opened:
        yield opened


def add(desk: Desk, *some: Record) -> None:
    """Add reports and find out what they amount to."""
    for record in some:
        desk.ledger.add(record)
    desk.ledger.settle()


def relations(*rows: Row) -> set[str]:
    """Relations as words that compare, whatever their incident is called."""
    return {f"{row['kind']} {row['a']} {row['b']}" for row in rows}


def test_step_by_step_everything_is_told_once(desk: Desk) -> None:
    """Each report is added, and each time one asks what is new since the last time."""
    told: list[News] = []
    now = desk.ledger.revision()
    for record in records():
        add(desk, record)
        told.append(desk.news(now))
        now = told[-1].now

    assert [one.reports for one in told] == [1] * len(records())
    revised = [name for one in told for name in relations(*one.revised)]
    assert set(revised) == relations(*desk.relations.where(kind="revises"))
    assert len(revised) == len(set(revised)) > 0
    disputes = [name for one in told for name in relations(*one.disputes)]
    assert set(disputes) >= relations(*desk.disputes)  # a revision has ended one since
    assert len(disputes) == len(set(disputes)) > 0
    assert desk.news(now).reports == 0


def test_all_at_once_is_all_there_is(desk: Desk) -> None:
    """Since the beginning every incident is new."""
    begun = desk.ledger.revision()
    add(desk, *records())
    news = desk.news(begun)

    assert {row["id"] for row in news.incidents} == {row["id"] for row in desk.incidents}
    assert set(news.incidents[0]) == set(desk.incidents.columns)
    assert not news.is_cut
    assert [row["reports"] for row in news.incidents] == sorted(
        (row["reports"] for row in news.incidents), reverse=True
    )  # type: ignore[type-var]
    assert len(dumps(news_form(news))) > 1000


def test_what_was_known_before_is_not_new(desk: Desk) -> None:
    """Another report of a crash that is known tells of no new incident, though it may be dated earlier."""
    first, second, *_ = [record for record in records() if "bus" in record.report.text]
    add(desk, second)
    before = desk.ledger.revision()
    add(desk, first)

    known = {str(at) for row in desk.incidents for at in row["events"] or ()}  # type: ignore[union-attr]
    assert known
    for row in desk.news(before).incidents:
        assert all(isinstance(at, At) and at.report == first.report.id for at in row["events"])  # type: ignore[union-attr]


def test_a_question_that_was_answered_is_news(desk: Desk) -> None:
    """It was not known how many were wounded; the next day the ministry says that it was sixty."""
    unknown, answer, *_ = [record for record in records() if "Mosul" in record.report.text]
    add(desk, unknown)
    before = desk.ledger.revision()
    assert desk.news("2000").answered == ()
    add(desk, answer)
    (found,) = desk.news(before).answered

    assert "how many people were wounded" in found.question.text
    assert found.question.answered is not None
    assert found.question.answered.report == answer.report.id


def test_what_waits_is_told_when_it_is_found_out(desk: Desk) -> None:
    """Whoever looks while reports are being added loses none of what these amount to."""
    first, *others = records()
    add(desk, first)
    before = desk.ledger.revision()
    for record in others:
        desk.ledger.add(record)
    early = desk.news(before)
    desk.ledger.settle()
    late = desk.news(early.now)

    assert early.disputes == ()
    assert relations(*late.disputes) == relations(*desk.disputes) != set()
    assert desk.news(late.now).disputes == ()


def test_a_withdrawn_report_is_no_news(desk: Desk) -> None:
    """Nor what it told."""
    add(desk, *records())
    begun = "2000-01-01"
    count = desk.news(begun).reports
    desk.ledger.withdraw(records()[0].report.id, why="a hoax")

    assert desk.news(begun).reports == count - 1


@pytest.mark.parametrize(
    ("since", "told"),
    [
        ("yesterdy", "is no time"),
        (f"{64 * 'a'}:3", "no revision of this ledger"),
        ("2022-02-24..2022-02-26", "has an end"),
        ("..2022", "has an end"),
    ],
)
def test_a_time_that_is_none_is_refused(desk: Desk, since: str, told: str) -> None:
    """With how it is written."""
    with pytest.raises(UsageError, match=told) as caught:
        desk.news(since)
    assert caught.value.hint


def test_an_empty_ledger_has_no_news(desk: Desk) -> None:
    """Whatever one asks with."""
    for since in (None, desk.ledger.revision(), "last 24h"):
        news = desk.news(since)
        assert (news.reports, news.incidents, news.is_cut) == (0, (), False)
