"""The conditions of fields that are asked for with a range: times and numbers.

Intervals meet where neither ends before the other begins; a side that is open reaches any value, and
"more than 1,000" does not reach 1,000. What a row does not know meets nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, FromClause, and_, false, func, or_, true

from hearsay.ledger.asking.linking import Test
from hearsay.ledger.asking.query import Condition, Within
from hearsay.ledger.asking.seeking import Seek, on
from hearsay.ledger.tables import REPORT
from hearsay.record import UsageError
from hearsay.record.vocabulary import Qualifier


def within(asked: Within) -> Test:
    """The condition that a field's interval meets an interval.

    Args:
        asked: The interval.

    Returns:
        What makes the condition.

    Raises:
        UsageError: The field has no intervals, or the interval no number.
    """
    if asked.field in _SPANS:
        begins, ends = _SPANS[asked.field]
        return lambda row: _span_meets(row.c[begins], row.c[ends], asked)
    if asked.field == "value":
        return lambda row: _value_meets(row, _numbered(asked))
    column = _POINTS.get(asked.field)
    if column is None:
        raise UsageError(f"The field {asked.field!r} has no range.")
    if asked.field in _TIMES:
        return lambda row: _point_in(row.c[column], asked)
    return lambda row: _point_in(row.c[column], _numbered(asked))


_SPANS = {"happened": ("happened_from", "happened_to"), "said": ("said_from", "said_to")}
_POINTS = {
    "published": "published_moment",
    "read": "added",
    "confidence": "confidence",
    "characters": "characters",
    "origins": "independent",
}
_TIMES = ("published", "read")
_NUMBERS = _POINTS.keys() - set(_TIMES)
_LATEST = "~"
"""Sorts behind every time."""


def narrowed(asked: Iterable[Condition]) -> list[Condition]:
    """The same conditions, those that ask for one number of a row as one of them.

    SQLite refuses an expression that is too deep, and each of a hundred ranges makes it deeper.

    Args:
        asked: All conditions of a question.

    Returns:
        Them, a range where the first of its field stood.

    Raises:
        UsageError: A range is no number.

    Example:
        >>> narrowed([Within("origins", 2.0, None), Within("origins", None, 9.0)])
        [Within(field='origins', low=2.0, high=9.0, low_open=False, high_open=False)]
    """
    kept: dict[object, list[Condition]] = {}
    for at, one in enumerate(asked):
        is_point = isinstance(one, Within) and one.field in _NUMBERS
        kept.setdefault(one.field if is_point else at, []).append(one)  # type: ignore[union-attr]
    return [_both(same) if len(same) > 1 else same[0] for same in kept.values()]


def _both(ranges: Sequence[Condition]) -> Within:
    held = [_numbered(one) for one in ranges if isinstance(one, Within)]
    low, low_open = max(
        ((float(one.low), one.low_open) for one in held if one.low is not None),
        default=(None, False),
    )
    high, not_open = min(
        ((float(one.high), not one.high_open) for one in held if one.high is not None),
        default=(None, True),
    )
    return Within(held[0].field, low, high, low_open, not not_open)


def seek_within(asked: Within) -> tuple[Seek, ...]:
    """The look that finds the reports of a stretch of time."""
    if asked.field not in _TIMES:
        return ()
    return (on(REPORT, within(asked), ordered=False),)


def _numbered(asked: Within) -> Within:
    low, high = (None if end is None else float(end) for end in (asked.low, asked.high))
    if any(end is not None and math.isnan(end) for end in (low, high)):
        raise UsageError(f"The range of {asked.field!r} is no number.")
    return replace(asked, low=low, high=high)


def _point_in(point: ColumnElement[object], asked: Within) -> ColumnElement[bool]:
    ends: list[ColumnElement[bool]] = [point.is_not(None)]
    if asked.low is not None:
        ends.append(point > asked.low if asked.low_open else point >= asked.low)
    if asked.high is not None:
        ends.append(point < asked.high if asked.high_open else point <= asked.high)
    return and_(*ends)


def _span_meets(
    begins: ColumnElement[str], ends: ColumnElement[str], asked: Within
) -> ColumnElement[bool]:
    """A stretch whose end is not in it; one side of it may be open."""
    held: list[ColumnElement[bool]] = [or_(begins.is_not(None), ends.is_not(None))]
    # No OR with "is null": SQLite would look into an index twice and sort what it finds.
    if asked.low is not None:
        held.append(func.coalesce(ends, _LATEST) > asked.low)
    if asked.high is not None:
        first = func.coalesce(begins, "")
        held.append(first < asked.high if asked.high_open else first <= asked.high)
    return and_(*held)


def _value_meets(row: FromClause, asked: Within) -> ColumnElement[bool]:
    held: list[ColumnElement[bool]] = []
    if asked.low is not None:
        reaches = and_(
            row.c.high == asked.low,
            row.c.qualifier != Qualifier.LESS_THAN,
            false() if asked.low_open else true(),
        )
        held.append(or_(row.c.high.is_(None), row.c.high > asked.low, reaches))
    if asked.high is not None:
        reaches = and_(
            row.c.low == asked.high,
            row.c.qualifier != Qualifier.MORE_THAN,
            false() if asked.high_open else true(),
        )
        held.append(or_(row.c.low.is_(None), row.c.low < asked.high, reaches))
    return and_(true(), *held)
