"""The time expressions of a text, each with its place.

Only words that a time is built around are looked at: from each, a few words back, for the first place
from which the grammar reads a time that holds it. So the work grows with the text and not with its
square, whatever the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from hearsay.normalise.time.counted import Run
from hearsay.normalise.time.grammar import read_time
from hearsay.normalise.time.line import Line
from hearsay.normalise.time.points import CalendarDate, NearSeason
from hearsay.normalise.time.tense import Context, Tense, day_of, moment_of
from hearsay.normalise.time.values import BOUNDS, Expression, On, bounded
from hearsay.record import TimeMod, TimeValue
from hearsay.text.tokens import tokenise

_BACK = 7
"""Words that a time may begin before the first that it is built around."""

_JOINS = frozenset(("-", "–", "—", "to", "and", "or", ",", "until", "through", "/"))


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time expression of a text, not yet read against anything.

    Args:
        start: First code point.
        end: One past the last.
        text: The printed words.
        expression: What the words say.
        bound: What the preposition before them makes of it: "since", "until".
    """

    start: int
    end: int
    text: str
    expression: Expression
    bound: TimeMod | None = None

    def value(
        self,
        *,
        anchor: date | datetime | None,
        tense: Tense = Tense.PAST,
        story: date | None = None,
    ) -> TimeValue:
        """What it means.

        Args:
            anchor: When the text was published; None where it is not known.
            tense: Of the clause around it.
            story: The day that the text has reached.
        """
        context = Context(day_of(anchor), tense, story, moment=moment_of(anchor))
        return self.expression.resolve(context)

    def bounded(self, value: TimeValue) -> TimeValue:
        """The value as the preposition before the words leaves it: "since Friday" is open."""
        return bounded(value, self.bound) if self.bound else value


def find_times(text: str, start: int = 0, end: int | None = None) -> list[FoundTime]:
    """Find the time expressions of a text.

    Args:
        text: The text, in English.
        start: Where to begin, a code point offset.
        end: Where to end, exclusive; the end of the text when None.

    Returns:
        The expressions in the order of the text; no two overlap.

    Example:
        >>> found = find_times("The bridge fell late on Friday, two days after it was shut.")
        >>> [time.text for time in found]
        ['late on Friday', 'two days']
        >>> found[0].value(anchor=date(2022, 2, 26)).value
        '2022-02-25TEV'
    """
    tokens = tokenise(text, start, end)
    words = [text[token.start : token.end] for token in tokens]
    line = Line(words, [token.start for token in tokens], [token.end for token in tokens])
    return [
        FoundTime(
            line.starts[first],
            line.end(last - 1),
            text[line.starts[first] : line.end(last - 1)],
            expression,
            bound_before(line, first, expression),
        )
        for first, last, expression in find_in(line)
    ]


Place = tuple[int, int, Expression]
"""First word, one past the last, and what they say."""


def find_in(line: Line) -> list[Place]:
    """The same over words that are cut already: first word, one past the last, and what they say."""
    return _with_shared_years(line, list(_iter_found(line)))


def _iter_found(line: Line) -> Iterator[Place]:
    free = 0
    for core in line.cores:
        if core < free:
            continue
        for first in range(max(free, core - _BACK), core + 1):
            found = read_time(line, first)
            if found and found[1] > core:
                if line.kind[found[1] - 1] == "X":
                    yield from _paired(line, first, found[0])
                yield first, found[1], found[0]
                free = found[1]
                break


def _paired(line: Line, first: int, expression: Expression) -> Iterator[Place]:
    """The first year of "499–493 BC", which has its era from the second."""
    number = first - 2
    if number < 0 or line.low[first - 1] not in _JOINS or line.kind[number] not in ("N", "Y"):
        return
    year = line.value[number]
    if isinstance(expression, On) and isinstance(year, int) and 0 < year < 10000:
        yield number, number + 1, On(CalendarDate(year, before_christ=True))


def bound_before(line: Line, first: int, expression: Expression) -> TimeMod | None:
    """What the preposition before a time makes of it.

    Args:
        line: The words.
        first: Number of the first word of the time.
        expression: What its words say; a run from day to day has its bounds itself.
    """
    if isinstance(expression, On) and isinstance(expression.point, Run):
        return None
    low = line.low[first - 1]
    if low == "the":
        low = line.low[first - 2]
    if low in ("from", "before", "after") and line.low[first - 2] in ("ago", "later"):
        return None
    return BOUNDS.get(low)


def _with_shared_years(line: Line, found: Sequence[Place]) -> list[Place]:
    """Give "31 May" its year in "31 May – 1 June 1916", and "August" in "August and September 1914"."""
    made = list(found)
    for number in range(len(made) - 2, -1, -1):
        first, end, expression = made[number]
        after, _, following = made[number + 1]
        if after - end == 1 and line.low[end] in _JOINS:
            made[number] = first, end, _sharing(expression, following)
    return made


def _sharing(expression: Expression, following: Expression) -> Expression:
    if not isinstance(expression, On) or not isinstance(following, On):
        return expression
    mine, other = expression.point, following.point
    if isinstance(other, Run):
        other = other.begins
    if isinstance(mine, NearSeason) and mine.year is None and mine.step is None:
        year = getattr(other, "year", None) if isinstance(other, NearSeason) else None
        return replace(expression, point=replace(mine, year=year))
    if not isinstance(mine, CalendarDate) or not isinstance(other, CalendarDate):
        return expression
    if other.before_christ and mine.year is not None and mine.month is None:
        return replace(expression, point=replace(mine, before_christ=True))
    if mine.year is not None or other.year is None or mine.month is None or other.month is None:
        return expression
    year = other.year - (mine.month > other.month)
    return replace(expression, point=replace(mine, year=year))
