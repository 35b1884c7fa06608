"""In which order rows come, and how a listing goes on behind a row.

A listing goes on behind the values of its last row, never behind its number: what is added meanwhile
cannot push a row from one page to the next. Rows without a value come last in either direction, on
both stores. So that an index can give that order, the rows with a value for what sorts first are asked
for before those without, in two queries.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Float, Select, String, and_, false, or_, tuple_

from hearsay.ledger.asking.cursor import Cell

_TIMES = frozenset(["published_moment", "said_from", "happened_from", "as_of_from"])
"""Columns whose values are all digits, so that they end before "~"."""

Phase = bool | None
"""Of a listing that is sorted: True for the rows with a value, False for those without."""


@dataclass(frozen=True, slots=True)
class By:
    """What sorts rows.

    Args:
        value: The expression.
        descending: From the greatest.
    """

    value: ColumnElement[Any]
    descending: bool


@dataclass(frozen=True, slots=True)
class Sorting:
    """An order without ties.

    Args:
        by: What sorts, the first first.
        ties: Columns that are never empty and together differ from row to row.
    """

    by: Sequence[By]
    ties: Sequence[ColumnElement[Any]]

    @property
    def columns(self) -> list[ColumnElement[Any]]:
        """The values of a row that say where it stands."""
        return [*(one.value for one in self.by), *self.ties]

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The parts in which the rows are asked for."""
        return (True, False) if self.by else (None,)

    def left(self, last: Sequence[Cell] | None) -> tuple[Phase, ...]:
        """The parts that follow a row, that of the row among them."""
        if last is None or not self.by or last[0] is not None:
            return self.phases
        return (False,)

    def sorted(self, query: Select[Any], phase: Phase, last: Sequence[Cell] | None) -> Select[Any]:
        """The rows of one part behind a row, in order.

        Args:
            query: What asks for the rows.
            phase: The part.
            last: Where the row stands; None for the beginning.

        Returns:
            The query.
        """
        by = list(self.by)
        if phase is not None:
            first = by[0]
            query = query.where(_is_known(first.value) if phase else first.value.is_(None))
            query = query.order_by(_in_order(first)) if phase else query
        query = query.order_by(*(_nulls_last(one) for one in by[1:]), *self.ties)
        if last is None or (phase is False and last[0] is not None):
            return query
        return query.where(self._behind(phase, last))

    def _behind(self, phase: Phase, last: Sequence[Cell]) -> ColumnElement[bool]:
        by = list(zip(self.by, last, strict=False))
        held = [] if phase is not True else [_not_before(*by[0])]
        if phase is False:
            by = by[1:]
        same: list[ColumnElement[bool]] = []
        ways = []
        for one, value in by:
            ways.append(and_(*same, _beyond(one, value)))
            same.append(one.value.is_(None) if value is None else one.value == value)
        rest = last[len(self.by) :]
        behind = tuple_(*self.ties) > tuple_(*rest) if len(rest) > 1 else self.ties[0] > rest[0]
        return and_(*held, or_(*ways, and_(*same, behind)))


def _is_known(value: ColumnElement[Any]) -> ColumnElement[bool]:
    """That there is a value, in a form for which SQLite begins within an index."""
    if getattr(value, "name", None) in _TIMES:
        return and_(value >= "", value <= "~")
    if isinstance(value.type, String):
        return value >= ""
    return value >= -math.inf if isinstance(value.type, Float) else value.is_not(None)


def _in_order(one: By) -> ColumnElement[Any]:
    return one.value.desc() if one.descending else one.value.asc()


def _nulls_last(one: By) -> ColumnElement[Any]:
    return _in_order(one).nulls_last()


def _not_before(one: By, value: Cell) -> ColumnElement[bool]:
    """What follows from the rest, and lets an index begin at the row."""
    return one.value <= value if one.descending else one.value >= value


def _beyond(one: By, value: Cell) -> ColumnElement[bool]:
    if value is None:
        return false()
    after = one.value < value if one.descending else one.value > value
    return or_(after, one.value.is_(None))
