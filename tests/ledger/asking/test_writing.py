"""A question is written as terms, in a URL too, and read as the same question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from hearsay.ledger.asking.catalogue import FIELDS, Takes
from hearsay.ledger.asking.grammar import parse_pairs, parse_query, write_query
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
from hearsay.ledger.asking.times import read_moment
from hearsay.ledger.asking.urls import from_url, to_url
from hearsay.ledger.asking.words import LONGEST_PHRASE
from hearsay.ledger.folding import fold
from hearsay.record import UsageError
from hearsay.record.listing import COLUMNS, SEVERAL, Holds, Kind

_UNSORTED = SEVERAL | {Holds.SPAN}
_LATEST = datetime.fromisoformat("9000-01-01")
_MIDNIGHT = _LATEST.time()
NOW = "2022-03-01T12:30:15.250+00:00"
_CODED = [name for name, field in FIELDS.items() if field.codes and name != "subtype"]
_NAMED = [
    name
    for name, field in FIELDS.items()
    if field.takes is Takes.NAMES and name not in ("id", "incident", "lang")
]
_TIMED = [name for name, field in FIELDS.items() if field.takes is Takes.TIME]

names = st.one_of(
    st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=30
    ),
    st.text('ab,"\\! .=&+%\n', min_size=1, max_size=12),
).filter(lambda name: bool(fold(name)))


@st.composite
def among(draw: st.DrawFn) -> Among:
    """A condition on codes or names."""
    field = draw(st.sampled_from([*_CODED, *_NAMED, "id", "incident", "lang"]))
    one: st.SearchStrategy[str] = names
    if field in _CODED:
        one = st.sampled_from(FIELDS[field].values)
    elif field == "id":
        one = st.from_regex(r"[a-z]{5}-[a-z]{5}(\.[cefi][0-9]{1,4}b?)?", fullmatch=True)
    elif field == "incident":
        one = st.from_regex(r"[a-z]{5}-[a-z]{5}\.i[0-9]{1,4}b?", fullmatch=True)
    elif field == "lang":
        one = st.sampled_from(["en", "uk", "pt-br"])
    values = draw(st.lists(one, min_size=1, max_size=4, unique=True))
    return Among(field, tuple(values), draw(st.booleans()))


@st.composite
def numbers_within(draw: st.DrawFn) -> Within:
    """A range of numbers."""
    field = draw(st.sampled_from(["value", "confidence", "characters", "origins"]))
    floats = {
        "value": st.floats(allow_nan=False, allow_infinity=False),
        "confidence": st.floats(0, 1),
        "characters": st.integers(0, 10**9).map(float),
        "origins": st.integers(0, 10**9).map(float),
    }[field]
    low, high = sorted([draw(floats), draw(floats)])
    is_open = st.booleans() if low < high else st.just(False)
    ends = draw(st.sampled_from(["both", "low", "high"]))
    if ends == "low":
        return Within(field, low, None, low_open=draw(st.booleans()))
    if ends == "high":
        return Within(field, None, high, high_open=draw(st.booleans()))
    return Within(field, low, high, draw(is_open), draw(is_open))


moments = st.one_of(
    st.datetimes(max_value=_LATEST).map(lambda one: one.replace(microsecond=0)),
    st.datetimes(max_value=_LATEST).map(lambda one: one.replace(second=0, microsecond=0)),
    st.dates(max_value=_LATEST.date()).map(lambda day: datetime.combine(day, _MIDNIGHT)),
)


@st.composite
def times_within(draw: st.DrawFn) -> Within:
    """A range of times."""
    low, high = sorted([draw(moments), draw(moments)])
    if low == high:
        high += timedelta(seconds=draw(st.sampled_from([1, 60, 3600, 86_400])))
    begin, end = low.isoformat(), high.isoformat()
    ends = draw(st.sampled_from(["both", "low", "high"]))
    return Within(
        draw(st.sampled_from(_TIMED)),
        None if ends == "high" else begin,
        None if ends == "low" else end,
        high_open=True,
    )


terms = st.builds(
    Term,
    st.lists(st.text(min_size=1, max_size=8).map(fold).filter(bool).map(lambda found: found[0]), min_size=1, max_size=LONGEST_PHRASE).map(tuple),
    st.booleans(),
    st.booleans(),
)  # fmt: skip
words = st.lists(terms, min_size=1, max_size=5).filter(
    lambda found: not all(term.negated for term in found)
).map(lambda found: Words(tuple(found)))  # fmt: skip

north, east = st.floats(-90, 90), st.floats(-180, 180)
places: st.SearchStrategy[Condition] = st.one_of(
    st.builds(Near, north, east, st.floats(0, 20_000, exclude_min=True)),
    st.builds(
        lambda west, first, second, other: Box(west, min(first, second), other, max(first, second)),
        east,
        north,
        north,
        east,
    ),
)
conditions: st.SearchStrategy[Condition] = st.one_of(
    among(), numbers_within(), times_within(), words, places
)


@st.composite
def queries(draw: st.DrawFn) -> Query:
    """A question that can be typed."""
    kind = draw(st.sampled_from(Kind))
    every = [column.name for column in COLUMNS[kind]]
    single = [column.name for column in COLUMNS[kind] if column.holds not in _UNSORTED]
    some = st.lists(st.sampled_from(every), min_size=1, unique=True).map(tuple)
    by = draw(st.lists(st.sampled_from(single), max_size=3, unique=True))
    moment = moments.map(lambda one: read_moment("as_of", f"{one.isoformat()}Z", lambda: NOW))
    day = moments.map(lambda one: read_moment("as_of", one.date().isoformat(), lambda: NOW))
    return Query(
        kind=kind,
        conditions=tuple(draw(st.lists(conditions, max_size=6))),
        sort=tuple(Order(name, draw(st.booleans())) for name in by),
        fields=draw(st.none() | some),
        limit=draw(st.none() | st.integers(1, 2**31 - 1)),
        cursor=draw(st.none() | st.from_regex(r"[A-Za-z0-9_-]{1,40}", fullmatch=True)),
        as_of=draw(st.none() | moment | day),
    )


@given(queries())
def test_what_is_written_is_read_as_the_same(query: Query) -> None:
    """A saved search is its terms."""
    written = write_query(query)

    assert parse_query(query.kind, written, clock=lambda: "") == query
    assert write_query(parse_query(query.kind, written)) == written


@given(queries())
def test_urls_say_the_same(query: Query) -> None:
    """A link opens the listing that it was made for."""
    written = to_url(query)

    assert written.isascii()
    assert not {" ", '"', "\n", "+"} & set(written)
    assert from_url(query.kind, f"?{written}") == query


anything = st.one_of(
    st.text(),
    st.text('ab,"\\!*-=.<>/: 0123456789TZ%&;\ud800\x00', max_size=40),
    st.builds(
        lambda field, sign, value: f"{field}{sign}{value}",
        st.sampled_from([*FIELDS, "nothing"]),
        st.sampled_from(["=", "!=", "=!", "=="]),
        st.one_of(
            st.text(),
            st.text('ab,"\\!*-=.<>/: 0123456789TZ', max_size=30),
            st.sampled_from([*FIELDS]).map(lambda name: FIELDS[name].example.partition("=")[2]),
        ),
    ),
)


def read(parse: Callable[[], Query]) -> Query | None:
    """What is read; None where it is refused, which is then told in short and plain sentences."""
    try:
        return parse()
    except UsageError as error:
        told, hint = str(error), error.hint
    assert hint
    assert len(told) < 1_000
    assert told.isprintable()
    return None


@given(st.sampled_from(Kind), st.lists(anything, max_size=4))
@example(Kind.CLAIMS, ["value=1e9999999"])
@example(Kind.CLAIMS, ["happened=0001-01-01T00:00+23:59"])
def test_any_text_is_a_question_or_an_error(kind: Kind, typed: list[str]) -> None:
    """Whatever is typed is read, or refused in a sentence; what is read can be written."""
    query = read(lambda: parse_query(kind, typed, clock=lambda: NOW))
    if query:
        assert parse_query(kind, write_query(query)) == query


@given(st.sampled_from(Kind), st.one_of(st.text(), anything))
@example(Kind.CLAIMS, "q=%ff%00&&=&a%20b=c")
@example(Kind.CLAIMS, "&" * 300)
def test_any_url_is_a_question_or_an_error(kind: Kind, text: str) -> None:
    """So is whatever stands behind a question mark."""
    query = read(lambda: from_url(kind, text, clock=lambda: NOW))
    if query:
        assert from_url(kind, to_url(query)) == query


@given(st.sampled_from(Kind), st.dictionaries(st.sampled_from([*FIELDS]), st.one_of(
    anything, st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.datetimes(),
    st.lists(st.one_of(anything, st.integers(), st.none()), max_size=3),
), max_size=3))  # fmt: skip
def test_any_keyword_is_a_question_or_an_error(kind: Kind, fields: dict[str, object]) -> None:
    """And whatever Python passes."""
    query = read(lambda: parse_query(kind, clock=lambda: NOW, **fields))
    if query:
        assert parse_query(kind, write_query(query)) == query


def test_urls_are_decoded_before_they_are_cut() -> None:
    """An "&" or "+" in a name is a part of it, and "!=" is "not" there too."""
    query = from_url(
        Kind.CLAIMS, "source=%22Smith%20%26%20Sons%2C+Kyiv%22&type!=meet&value=%3E%3D100"
    )

    assert query.conditions == (
        Among("source", ("Smith & Sons, Kyiv",)),
        Among("type", ("meet",), negated=True),
        Within("value", 100.0, None),
    )
    assert parse_pairs(Kind.CLAIMS, [("type!", "meet")]).conditions == query.conditions[1:2]
