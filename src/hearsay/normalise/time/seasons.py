"""Grammar of the seasons: "the spring of 2014", "summer 1918", "the winter".

A spring may be water, a fall one of governments and Winter a surname, so the bare words are seasons only
beside a preposition of time or an offensive.
"""

from __future__ import annotations

from hearsay.normalise.time.line import Line
from hearsay.normalise.time.points import CalendarDate, NearSeason
from hearsay.normalise.time.year_numbers import FoundPoint
from hearsay.normalise.time.years import with_year

_CAMPAIGNS = frozenset("offensive offensives campaign".split())


_OF_SEASONS = frozenset(
    "in by during since until throughout over through into for before after early late mid".split()
)


def read_season(line: Line, at: int) -> FoundPoint | None:
    """A season with or without its year.

    Args:
        line: The words.
        at: Number of the first word.

    Returns:
        The season and one past its last word; None where none stands there.
    """
    start = at + (line.low[at] == "the")
    if line.kind[start] != "S":
        return None
    season, end = line.value[start], start + 1
    year_at = end + (line.low[end] in ("of", ","))
    if line.kind[year_at] == "Y":
        return NearSeason(season, year=line.value[year_at]), year_at + 1
    dated, after = with_year(line, CalendarDate(None, 1), end)
    if after > end:
        return NearSeason(season, dated.step, dated.year), after
    if line.low[end] == "of":
        return None
    if not _is_season(line, start, end):
        return None
    return NearSeason(season), end


def _is_season(line: Line, at: int, end: int) -> bool:
    """Whether a word that may be a verb, a name or water is a season here."""
    before, low = line.low[at - 1], line.low[at]
    if line.low[end] in _CAMPAIGNS:
        return True
    if line.capital(at) and line.capital(end) and before:
        return False  # the Winter Games
    if before == "the" and low in ("fall", "spring") and at > 1:
        # "Near the spring", "the fall of the wall": only beside a preposition of time.
        return line.low[at - 2] in _OF_SEASONS
    if before == "the" or before in _OF_SEASONS:
        return low != "fall" or before in ("the", "in", "by", "this")
    return low in ("summer", "winter")
