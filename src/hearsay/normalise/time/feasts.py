"""Grammar of days that have a name: "Christmas Eve", "Good Friday 2019", "the day after Thanksgiving".

A name of one word is a day only where something leads to it; "Christmas" is more often a season of
shopping.
"""

from __future__ import annotations

from hearsay.normalise.time.holidays import LONGEST, NAMES, Holiday
from hearsay.normalise.time.line import CLAUSE, Line
from hearsay.normalise.time.points import CalendarDate
from hearsay.normalise.time.year_numbers import FoundPoint
from hearsay.normalise.time.years import with_year


def read_named_day(line: Line, at: int) -> FoundPoint | None:
    """As in "Christmas Eve", "Good Friday 2019": the longest name that begins here."""
    if not line.capital(at) and line.low[at] in ("new", "good"):
        return None
    name, named, end = "", "", at
    for here in range(at, at + LONGEST + 1):
        low = line.low[here]
        name += low if low[:1] == "'" or not name else " " + low
        if name in NAMES:
            named, end = name, here + 1
    if not named:
        return None
    dated, after = with_year(line, CalendarDate(None, 1, 1), end)
    if after == end and end == at + 1 and not _leads_to_feast(line, at):
        return None
    return Holiday(named, dated.year, dated.step), after


def _leads_to_feast(line: Line, at: int) -> bool:
    """Whether "Christmas" is a day here, and not a tree or a market."""
    after = line.low[at + 1]
    if after.isalpha() and line.kind[at + 1] == "." and after not in CLAUSE:
        return False
    return line.low[at - 1] in (
        "on", "at", "last", "next", "this", "previous", "following", "by", "since", "until", "before", "after", "around", "over", "for",
    )  # fmt: skip
