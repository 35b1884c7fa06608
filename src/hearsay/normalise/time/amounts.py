"""Grammar of durations and recurrences: "less than three days", "two-hour", "every Friday".

A length of time turns into a date by what follows it ("two weeks ago", "a day later") and into a
recurrence by what stands before it ("twice a week"); so both are read here, together. Ages are no
times: what is said of "a 25-year-old man" happened neither then nor for so long.
"""

from __future__ import annotations

from hearsay.normalise.time.counted import DaysAway, UnitAway
from hearsay.normalise.time.lengths import Length, iso_length, read_length
from hearsay.normalise.time.line import Line, by_first_word
from hearsay.normalise.time.points import Point
from hearsay.normalise.time.relative import read_point
from hearsay.normalise.time.values import Ahead, Amount, Away, Expression, On, Vague
from hearsay.record import TimeMod

Found = tuple[Expression, int]

_SECONDS = {"s": 1, "m": 60, "h": 3600, "D": 86400, "W": 604800}
_IN_YEARS = {"T": ("Y", 10), "C": ("Y", 100), "K": ("Y", 1000)}
_MOST_PARTS = 4
_ORDER = "KCTYSQMFWEDhms"
"""Units from the longest."""

_DASHES = frozenset("-–—")

_MODS = {
    "a little more than": TimeMod.MORE_THAN,
    "a little less than": TimeMod.LESS_THAN,
    "a little over": TimeMod.MORE_THAN,
    "a little under": TimeMod.LESS_THAN,
    "no more than": TimeMod.EQUAL_OR_LESS,
    "no less than": TimeMod.EQUAL_OR_MORE,
    "no fewer than": TimeMod.EQUAL_OR_MORE,
    "as long as": TimeMod.EQUAL_OR_LESS,
    "as many as": TimeMod.EQUAL_OR_LESS,
    "as little as": TimeMod.EQUAL_OR_MORE,
    "well over": TimeMod.MORE_THAN,
    "well under": TimeMod.LESS_THAN,
    "more than": TimeMod.MORE_THAN,
    "less than": TimeMod.LESS_THAN,
    "fewer than": TimeMod.LESS_THAN,
    "at least": TimeMod.EQUAL_OR_MORE,
    "at most": TimeMod.EQUAL_OR_LESS,
    "up to": TimeMod.EQUAL_OR_LESS,
    "just over": TimeMod.MORE_THAN,
    "just under": TimeMod.LESS_THAN,
    "over": TimeMod.MORE_THAN,
    "under": TimeMod.LESS_THAN,
    "about": TimeMod.APPROX,
    "around": TimeMod.APPROX,
    "approximately": TimeMod.APPROX,
    "roughly": TimeMod.APPROX,
    "some": TimeMod.APPROX,
    "nearly": TimeMod.LESS_THAN,
    "almost": TimeMod.LESS_THAN,
}
_BEFORE_OVER = frozenset(
    "for in after within of by lasted last lasts lasting took take takes taking spent spend just well at than and "
    "or about is was nearly".split()
) | {""}
_BARE_MODS = frozenset("just only barely exactly".split())


def read_mod(line: Line, at: int) -> tuple[TimeMod | None, int]:
    """What bounds a quantity, and where the quantity begins.

    Args:
        line: The words.
        at: Number of the first word.
    """
    mod, end = line.phrase(at, _MODS_BY_WORD)
    if end == at + 1 and line.low[at] in ("over", "under") and line.low[at - 1] not in _BEFORE_OVER:
        return None, at  # "$3 billion over four years"
    if mod is None and line.low[at] in _BARE_MODS:
        return None, at + 1
    return mod, end


_MODS_BY_WORD = by_first_word(_MODS)


def read_amount(line: Line, at: int) -> Found | None:
    """A duration, or the date that it leads to: "less than three days", "two weeks ago".

    Args:
        line: The words.
        at: Number of the first word.

    Returns:
        What it is and one past its last word; None where none stands there.
    """
    mod, start = read_mod(line, at)
    length = read_length(line, start)
    if length is None:
        return _bare(line, start, mod) if start == at or mod else None
    # "In", and not "within" or "in the": "in two weeks" may be the day two weeks ahead.
    return _finished(line, length, mod, ahead=line.low[at - 1] == "in")


def _finished(line: Line, length: Length, mod: TimeMod | None, *, ahead: bool) -> Found | None:
    """A length with what follows it: further lengths, a half, "ago", "later", "-long"."""
    lengths, end = _chain(line, length)
    if _is_age(line, end):
        return None
    away = _away(line, lengths, end, mod)
    if away:
        return away
    if line.low[end] in _DASHES and line.low[end + 1] == "long":
        end += 2
    elif line.low[end] == "long":
        end += 1
    if ahead and all(
        one.number is not None and (one.number % 1 == 0 or one.unit in "smh") for one in lengths
    ):
        return _ahead(lengths, mod), end
    return Amount(_joined(lengths), mod), end


def _is_age(line: Line, end: int) -> bool:
    dashed = end + (line.low[end] in _DASHES)
    return line.low[dashed] in ("old", "olds") or (
        line.low[end] == "of" and line.low[end + 1] == "age"
    )


def _chain(line: Line, length: Length) -> tuple[list[Length], int]:
    """The parts of "two years and three months", "1 hour, 20 minutes", "a year and a half"."""
    lengths, end = [length], length.end
    half = _half_behind(line, end)
    if half and length.number is not None:
        return [length._replace(number=length.number + 0.5)], half
    while len(lengths) < _MOST_PARTS:
        further = end + (line.low[end] in ("and", ","))
        if line.kind[further] not in ("N", "d"):
            break
        rest = read_length(line, further)
        finer = rest is not None and _ORDER.find(rest.unit) > _ORDER.find(lengths[-1].unit)
        if rest is None or rest.number is None or not finer or lengths[-1].number is None:
            break
        lengths.append(rest)
        end = rest.end
    return lengths, end


def _half_behind(line: Line, at: int) -> int | None:
    """Where "and a half" ends; None where it does not stand there."""
    if line.low[at] != "and":
        return None
    half = at + 1 + (line.low[at + 1] == "a")
    return half + 1 if line.low[half] == "half" and line.kind[half + 1] != "U" else None


def _joined(lengths: list[Length]) -> str:
    """The lengths as one, the longest unit first."""
    values = [
        iso_length(one.number, one.unit)[1:]
        for one in sorted(lengths, key=lambda one: _ORDER.index(one.unit))
    ]
    days = "".join(value for value in values if value[0] != "T")
    hours = "".join(value[1:] for value in values if value[0] == "T")
    return f"P{days}T{hours}" if hours else f"P{days}"


def _ahead(lengths: list[Length], mod: TimeMod | None) -> Expression:
    """As in "In two weeks": a day ahead beside a future tense, a length beside any other."""
    seconds = sum((one.number or 0) * _SECONDS.get(one.unit, 0) for one in lengths)
    if any(one.unit in "smh" for one in lengths):
        return Ahead(_joined(lengths), None, seconds, mod)
    first = lengths[0]
    point: Point = DaysAway(tuple((one.unit, int(one.number or 0)) for one in lengths))
    if len(lengths) == 1 and first.unit not in "DWF":
        unit, years = _IN_YEARS.get(first.unit, (first.unit, 1))
        point = UnitAway(unit, years * int(first.number or 0))
    return Ahead(_joined(lengths), point, 0.0, mod)


_SIGNS = {
    "ago": (-1, False), "hence": (1, False), "later": (1, True), "afterwards": (1, True), "afterward": (1, True),
    "thereafter": (1, True), "earlier": (-1, True), "previously": (-1, True),
}  # fmt: skip


def _away(line: Line, lengths: list[Length], end: int, mod: TimeMod | None) -> Found | None:
    """What a length leads to from today or from the day that the text has reached."""
    low, following = line.low[end], line.low[end + 1]
    if low in _SIGNS:
        sign, told = _SIGNS[low]
        return _point(lengths, sign, mod, told=told), end + 1
    if low == "from" and following == "now":
        return _point(lengths, 1, mod, told=False), end + 2
    if low in ("before", "after", "from"):
        return _beside(line, lengths, end, mod)
    return None


def _beside(line: Line, lengths: list[Length], end: int, mod: TimeMod | None) -> Found | None:
    """As in "Two days after Christmas", "a week from Friday", "a day before"."""
    sign = -1 if line.low[end] == "before" else 1
    base = read_point(line, end + 1)
    if base and all(one.number is not None and one.unit not in "smh" for one in lengths):
        steps = tuple((one.unit, sign * int(one.number or 0)) for one in lengths)
        return On(DaysAway(steps, base=base[0]), mod), base[1]
    following = line.low[end + 1]
    if line.low[end] != "from" and following in ("that", ",", ".", ";", ""):
        return _point(lengths, sign, mod, told=True), end + 1 + (following == "that")
    return None


def _point(lengths: list[Length], sign: int, mod: TimeMod | None, *, told: bool) -> Expression:
    first = lengths[0]
    if any(one.number is None for one in lengths):
        return (
            Amount(_joined(lengths), mod)
            if told
            else Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
        )
    if any(one.unit in "smh" for one in lengths):
        seconds = sum((one.number or 0) * _SECONDS.get(one.unit, 0) for one in lengths)
        known = all(one.unit in _SECONDS for one in lengths)
        if not known:
            return Amount(_joined(lengths), mod)
        return Away(_joined(lengths), sign * seconds, mod, told=told)
    if len(lengths) > 1:
        steps = tuple((one.unit, sign * int(one.number or 0)) for one in lengths)
        return On(DaysAway(steps, told=told), mod)
    if first.number != int(first.number or 0):
        return Amount(_joined(lengths), mod)
    # "A decade ago" is the year ten years back, and not the decade that it lies in.
    unit, years = _IN_YEARS.get(first.unit, (first.unit, 1))
    return On(UnitAway(unit, sign * years * int(first.number or 0), told), mod)


def _bare(line: Line, at: int, mod: TimeMod | None) -> Found | None:
    """Units that nobody counted: "weeks", "decades", "weeklong", "a decade-long"."""
    kind = line.kind[at]
    if kind != "U":
        return None
    unit, plural = line.value[at]
    end = at + 1
    dashed = end + (line.low[end] in _DASHES)
    if line.low[dashed] == "long":
        return Amount(iso_length(None if plural else 1, unit), mod), dashed + 1
    as_many = line.low[at - 1] == "many" and line.low[at - 2] == "as"
    if not plural or unit == "Q" or as_many or _is_age(line, end):
        return None
    away = _away(line, [Length(None, unit, end, plural)], end, mod)
    return away or (Amount(iso_length(None, unit), mod), end)
