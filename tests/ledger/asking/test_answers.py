"""Both stores answer alike, and as the slow and obvious way does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from hearsay.ledger import Ledger
from hearsay.ledger.asking.query import (
    Among,
    Box,
    Condition,
    Near,
    Order,
    Query,
    Term,
    Within,
    Words,
)
from hearsay.ledger.tables import REPORT
from hearsay.record.json_form import record_to_dict
from hearsay.record.listing import COLUMNS, Holds, Kind, Row
from tests.ledger.asking.reference import SAID, Held, answer
from tests.ledger.asking.worlds import DAYS, NAMES, PLACES, PUBLISHERS, WORDS, reprint, world
from tests.ledger.conftest import Place

_REPORTS = 30
_COPIES = 3


class Filled:
    """A ledger and what is in it; no dataclass, for an example that fails would print it all."""

    def __init__(self, ledger: Ledger, held: list[Held]) -> None:
        self.ledger = ledger
        self.held = held


def fill(ledger: Ledger, seed: int) -> Filled:
    """Add a world, take some of it back and judge some of it."""
    records = world(seed, reports=_REPORTS)
    # Reprints: the same text by another publisher.
    records += [reprint(record) for record in records[:_COPIES]]
    names = [ledger.add(record).name for record in records]
    for name in names[::7]:
        ledger.withdraw(name, why="Taken back.")
    ids = [ledger.ids(name) for name in names]
    judged = [
        one for own in ids for one in sorted(own.values())[::5] if one.split(".")[1][0] in "cef"
    ]
    judged += names[::4]
    for target in judged:
        ledger.judge(target, "right")
    rows = {str(row["report"]): row for row in ledger.list(_every_report())}
    with ledger._access.looking() as connection:
        families = list(
            connection.execute(select(REPORT.c.text_family).order_by(REPORT.c.id)).scalars()
        )
    urls = [record.report.url for record in records]
    return Filled(
        ledger,
        [
            Held(
                number=number,
                name=name,
                form=record_to_dict(record),
                ids=own,
                added=str(rows[name]["added"]),
                back=withdrawn.at if (withdrawn := ledger.report(name).withdrawn) else None,
                family=families[number - 1],
                editions=urls.count(record.report.url) if record.report.url else 1,
                reviewed=frozenset(judged),
            )
            for number, (record, name, own) in enumerate(zip(records, names, ids, strict=True), 1)
        ],
    )


def _every_report() -> Query:
    return Query(kind=Kind.REPORTS, conditions=(Among("withdrawn", ("yes", "no")),))


@pytest.fixture(scope="module", params=[7, 8])
def filled(place: Place, request: pytest.FixtureRequest) -> Iterator[Filled]:
    """A ledger of the store, filled."""
    ticks = iter(range(10**6))
    with ExitStack() as stack:
        ledger = Ledger.open(
            place(), create=True, clock=lambda: f"2026-01-01T00:00:00.{next(ticks):06}+00:00"
        )
        yield fill(stack.enter_context(ledger), request.param)


def _among(field: str, *values: str | None) -> st.SearchStrategy[Among]:
    known = [value for value in values if value is not None]
    some = st.lists(st.sampled_from(known), min_size=1, max_size=2, unique=True).map(tuple)
    return st.builds(Among, st.just(field), some, st.sampled_from([False, False, True]))


def _within(field: str, values: list[str] | list[float]) -> st.SearchStrategy[Within]:
    ends = st.none() | st.sampled_from(values)
    opened = st.booleans()
    return st.builds(Within, st.just(field), ends, ends, opened, opened)


def _times(field: str) -> st.SearchStrategy[Within]:
    moments = [day if "T" in day else f"{day}T00:00:00" for day in DAYS]
    ends = st.none() | st.sampled_from(moments)
    return st.builds(Within, st.just(field), ends, ends, st.just(False), st.just(True))


@st.composite
def _words(draw: st.DrawFn) -> Words:
    words = st.lists(st.sampled_from([*WORDS, "bla"]), min_size=1, max_size=2).map(tuple)
    first = Term(draw(words), draw(st.booleans()))
    more = draw(st.lists(st.builds(Term, words, st.booleans(), st.booleans()), max_size=2))
    return Words((first, *more))


_YES_NO = ("yes", "no")
_CONDITIONS: list[st.SearchStrategy[Condition]] = [
    _words(),
    _among("mode", "says", "denies", "no_comment"),
    _among("certainty", "certain", "possible"),
    _among("quotation", "direct", "indirect"),
    _among("polarity", "+", "-", "?"),
    _among("source", *(name for name in NAMES if name != "…"), "blast"),
    _among("source_kind", "witness", "media"),
    _among("anonymous", *_YES_NO),
    _among("type", "strike", "strike/downing", "protest"),
    _among("reality", "happened", "planned", "possible"),
    _among("agent", "quist", "people"),
    _among("target", "QUIST", "Ana Ø"),
    _among("party", "Mayor Ada Quist", "the mayor"),
    _among("place", *(place[0] for place in PLACES), "Kiev", "Nowhere"),
    _among("country", "UA", "FJ"),
    _among("precision", "site", "town", "country"),
    st.builds(
        Near, st.just(50.45), st.sampled_from([30.52, 36.0]), st.sampled_from([0.6, 25.0, 500.0])
    ),
    st.sampled_from([Box(30.0, 45.0, 31.0, 55.0), Box(170.0, -30.0, -170.0, 0.0)]),
    _times("happened"),
    _times("said"),
    _times("published"),
    _within("value", [3.0, 10.0, 100.0, 500.0, 1000.5]),
    _within("confidence", [0.25, 0.5, 0.75]),
    _within("characters", [60.0, 100.0, 140.0]),
    _within("characters", [60.0, 100.0, 140.0]),
    _among("measure", "killed", "injured"),
    _among("unit", "person", "KM"),
    _among("side", "ukraine", "Rus"),
    _among("population", "civilians"),
    _among("publisher", *PUBLISHERS, "DAGEN"),
    _among("report", "r3", "r4"),
    _among("lang", "en", "uk"),
    _among("url", "https://example.org/a", "https://example.org/5"),
    _among("reviewed", *_YES_NO),
    _among("withdrawn", *_YES_NO),
    _among("copies", "first"),
]


@st.composite
def queries(draw: st.DrawFn) -> Query:
    """Questions of every kind of what single reports say."""
    kind = draw(st.sampled_from(SAID))
    columns = [one.name for one in COLUMNS[kind] if one.holds is not Holds.TEXTS]
    orders = st.builds(Order, st.sampled_from(columns), st.booleans())
    return Query(
        kind=kind,
        conditions=tuple(draw(st.lists(st.one_of(_CONDITIONS), max_size=3))),
        sort=tuple(draw(st.lists(orders, max_size=2))),
        as_of=draw(st.sampled_from([None, None, None, "2026-01-01T00:00:00.000020+00:00"])),
    )


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=queries(), size=st.integers(1, 9))
def test_the_rows_are_those_of_the_obvious_way(filled: Filled, query: Query, size: int) -> None:
    """Rows, their number and their pages are what one finds by looking at everything."""
    wanted = answer(filled.held, query)

    assert list(filled.ledger.list(query)) == wanted
    assert filled.ledger.list(query).count() == len(wanted)
    assert list(islice(_by_page(filled.ledger, query, size), 100)) == wanted[:100]
    if query.kind not in (Kind.SOURCES, Kind.PLACES):  # whose rows are of many reports
        days = filled.ledger.list(query).days()
        counted = days.undated + sum(day.reports for day in days.days)
        assert counted == len({row["report"] for row in wanted})


def _by_page(ledger: Ledger, query: Query, size: int) -> Iterator[Row]:
    cursor = None
    while True:
        page = ledger.list(replace(query, cursor=cursor)).page(size)
        assert len(page.rows) == size or page.next is None
        yield from page.rows
        cursor = page.next
        if cursor is None:
            return
