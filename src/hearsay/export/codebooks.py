"""One number where a report gives a range, several or none: the rules that codebooks round by.

A table of events has one column for the dead, and reports say "dozens", "at least 137" and "25 or 30".
Who makes one number of that must say how. So each rule has a name here, and an export names the rule
that it follows:

- the number of a range is its lower bound: "hundreds" are 100, "dozens" 12, "at least 137" is 137;
- "up to 50" has no lower bound, and so no number of its own, only a highest one;
- where sources differ, the lowest of their numbers counts: the most conservative;
- "eleven of the dead" is a part of another number, and counts only where there is no other;
- several counts of one event are added where they part its people (killed on this side and on that),
  and else the largest stands for all of them.

What is denied, planned or only possible is never counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hearsay.record import Figure, Number, Qualifier

_PART = re.compile(
    r"\bof (?:them|those|whom|these|the (?:dead|killed|victims|wounded|injured|casualties))\b", re.I
)
_OF_ORDER = frozenset({Qualifier.ORDER, Qualifier.VAGUE})


@dataclass(frozen=True, slots=True)
class Codebook:
    """A scheme's way of writing numbers.

    Args:
        name: What stands in the export.
        about: Whose way it is, and what it is not.
    """

    name: str
    about: str


ACLED = Codebook(
    "acled-shaped/1",
    "Columns and codes shaped like ACLED's; machine-read, one row an event of one report, and not "
    "ACLED's data. Fatalities: the most conservative number reported; empty where none is.",
)
UCDP = Codebook(
    "ucdp-shaped/1",
    "Columns shaped like UCDP GED's; machine-read, one row an event of one report, and not UCDP's "
    "data. best: the most conservative number reported, low and high: the lowest and the highest.",
)
HXL = Codebook(
    "hxl/1",
    "The tag without +min and +max holds the most conservative number: the lower bound.",
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number as codebooks have it.

    Args:
        low: The lowest that is reported.
        best: The most conservative that is reported.
        high: The highest that is reported.
    """

    low: Number | None = None
    best: Number | None = None
    high: Number | None = None


NOTHING_COUNTED = Count()


def count_of(figure: Figure) -> Count:
    """One figure as codebooks have it.

    Args:
        figure: The figure.

    Returns:
        Its numbers; the open side of a range has that of the other side, but a best number is never
        made of a highest one.

    Example:
        >>> from hearsay.record import Measure, Reality, Span
        >>> def dead(low, high, qualifier):
        ...     return Figure(
        ...         id="f1",
        ...         span=Span(0, 1, "…"),
        ...         measure=Measure.KILLED,
        ...         reality=Reality.HAPPENED,
        ...         low=low,
        ...         high=high,
        ...         qualifier=qualifier,
        ...     )
        >>> count_of(dead(12, 99, Qualifier.ORDER))
        Count(low=12, best=12, high=12)
        >>> count_of(dead(137, None, Qualifier.AT_LEAST))
        Count(low=137, best=137, high=137)
        >>> count_of(dead(None, 50, Qualifier.AT_MOST))
        Count(low=0, best=None, high=50)
    """
    if figure.low is None:
        return Count(0, None, figure.high)
    # "Hundreds" ends at 999 because words do, and not because anybody counted to there.
    high = figure.low if figure.high is None or figure.qualifier in _OF_ORDER else figure.high
    return Count(figure.low, figure.low, high)


def toll(figures: Iterable[Figure]) -> Count:
    """The figures of one event as one number.

    Args:
        figures: Of one measure, from one report.

    Returns:
        The numbers; None where no figure gives any.
    """
    groups: dict[tuple[str | None, str | None], list[Count]] = {}
    reported = list(figures)
    for figure in [figure for figure in reported if not _PART.search(figure.text)] or reported:
        groups.setdefault((figure.side, figure.population), []).append(count_of(figure))
    counts = {group: _competing(reported) for group, reported in groups.items()}
    if (None, None) in counts:
        return counts[None, None]
    together = _add if _part_the_people(set(counts)) else _largest
    return Count(
        together(count.low for count in counts.values()),
        together(count.best for count in counts.values()),
        together(count.high for count in counts.values()),
    )


def _competing(counts: Iterable[Count]) -> Count:
    """Several numbers for the same people."""
    reported = list(counts)
    return Count(
        _pick(min, (count.low for count in reported)),
        _pick(min, (count.best for count in reported)),
        _pick(max, (count.high for count in reported)),
    )


def _part_the_people(groups: set[tuple[str | None, str | None]]) -> bool:
    """Whether the groups have nobody in common: they differ by side alone, or by population alone."""
    sides, populations = {side for side, _ in groups}, {population for _, population in groups}
    return (len(populations) == 1 and None not in sides) or (
        len(sides) == 1 and None not in populations
    )


def _add(numbers: Iterable[Number | None]) -> Number | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _largest(numbers: Iterable[Number | None]) -> Number | None:
    return _pick(max, numbers)


def _pick(
    which: Callable[[list[Number]], Number], numbers: Iterable[Number | None]
) -> Number | None:
    known = [number for number in numbers if number is not None]
    return which(known) if known else None
