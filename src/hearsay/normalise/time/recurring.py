"""Grammar of recurrences: "every Friday", "twice a week", "daily", "on Mondays".

"A week" is a length of time nearly always; a number before it makes it a rate ("four flights a week").
"""

from __future__ import annotations

from hearsay.normalise.time.lengths import iso_length, read_length
from hearsay.normalise.time.line import Line
from hearsay.normalise.time.points import NearWeekday
from hearsay.normalise.time.values import Expression, On, Regular

Found = tuple[Expression, int]


def read_regular(line: Line, at: int) -> Found | None:
    """A recurrence: "every day", "each Friday", "every two weeks", "twice a week", "daily".

    Args:
        line: The words.
        at: Number of the first word.
    """
    kind = line.kind[at]
    if kind == "F":
        if line.capital(at) and line.capital(at + 1):
            return None  # a newspaper's name
        return Regular(line.value[at]), at + 1
    if kind != "V":
        return None
    inner = at + 1
    if line.low[inner] in ("single", "other", "second", "alternate", "and"):
        inner += 1
    twofold = 2 if line.low[at + 1] in ("other", "second", "alternate") else 1
    name = _recurring_name(line, inner)
    if name:
        return Regular(name), inner + 1 + (line.kind[inner] == "W" and line.kind[inner + 1] == "P")
    if line.kind[inner] == "U":
        return Regular(iso_length(twofold, line.value[inner][0])), inner + 1
    length = read_length(line, inner) if line.low[at] == "every" else None
    if length and length.number:
        return Regular(iso_length(length.number, length.unit)), length.end
    return None


def _recurring_name(line: Line, at: int) -> str | None:
    kind, value = line.kind[at], line.value[at]
    if kind == "W":
        part = line.value[at + 1] if line.kind[at + 1] == "P" else ""
        return f"XXXX-WXX-{value + 1}" + (f"T{part}" if part in ("MO", "AF", "EV", "NI") else "")
    if kind in ("M", "m"):
        return f"XXXX-{value:02}"
    if kind == "S":
        return f"XXXX-{value}"
    if kind == "P":
        return "P1D" if value in ("NI", "ON", "DT") else f"XXXX-XX-XXT{value}"
    return None


def read_plural_weekday(line: Line, at: int) -> Found | None:
    """As in "Mondays": every Monday, or a Monday that lost its apostrophe."""
    weekday = line.value[at]
    if line.low[at - 1] in ("on", "every", "most", "and", "or", ","):
        return Regular(f"XXXX-WXX-{weekday + 1}"), at + 1
    return On(NearWeekday(weekday)), at + 1


def read_rate(line: Line, at: int) -> Found | None:
    """As in "(Twice) a week", "(four flights) a day": a recurrence, where a number stands before."""
    if line.low[at] not in ("a", "an") or line.kind[at + 1] != "U" or line.value[at + 1][1]:
        return None
    rated = line.low[at - 1] in ("once", "twice", "times")
    if not rated and line.low[at + 2] in (
        "ago",
        "later",
        "earlier",
        "after",
        "before",
        "from",
        "or",
        "and",
        "long",
        "-",
    ):
        return None
    if not _is_rate(line, at):
        return None
    unit = line.value[at + 1][0]
    return (
        (Regular("PT1" + unit.upper() if unit in "smh" else f"P1{unit}"), at + 2)
        if unit in "smhDWMY"
        else None
    )


def _is_rate(line: Line, at: int) -> bool:
    if line.low[at - 1] in ("once", "twice", "times", "%", "percent", "billion", "million", "each"):
        return True
    return any(
        (line.kind[at - back] == "N" and line.kind[at - 1] != "U") or line.low[at - back] == "$"
        for back in (1, 2, 3)
    ) and line.low[at - 1] not in (
        "for",
        "in",
        "after",
        "than",
        "about",
        "to",
        "or",
        "within",
        "and",
        ",",
    )
