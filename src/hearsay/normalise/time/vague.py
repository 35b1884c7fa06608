"""Grammar of words that say only past, present or future: "now", "recently", "in the coming days".

They have no place on the calendar and keep none. "The past" is one, "the past year" is not; "the moment"
only after "at".
"""

from __future__ import annotations

from hearsay.normalise.time.line import Line
from hearsay.normalise.time.values import Vague

Found = tuple[Vague, int]


def read_vague(line: Line, at: int) -> Found | None:
    """As in "Now", "recently", "the near future", "at the moment", "these days", "in the past"."""
    start = at + (line.low[at] == "the")
    if line.kind[start] == "B":
        return _vague_word(line, at, start)
    if (
        line.low[start] in ("right", "just", "until", "more", "most", "very")
        and line.kind[start + 1] == "B"
    ):
        return Vague(line.value[start + 1]), start + 2
    if line.low[start] in ("near", "foreseeable", "distant", "immediate", "recent") and start > at:
        word = line.low[start + 1]
        if word in ("future", "past"):
            return Vague("FUTURE_REF" if word == "future" else "PAST_REF"), start + 2
    if line.low[at] == "current" and line.kind[at + 1] != "U":
        return Vague("PRESENT_REF"), start + 1
    if start > at and line.low[start] in ("past", "present", "moment"):
        return _vague_noun(line, start)
    if line.low[at] in ("that", "this", "the") and line.low[at + 1] == "time":
        return _at_time(line, at)
    return None


def _vague_word(line: Line, at: int, start: int) -> Found | None:
    value = line.value[start]
    if line.low[start] in ("future", "current", "recent") and start == at:
        return Vague(value), start + 1
    if start > at and line.low[start] != "future":
        return None
    return Vague(value), start + 1


def _vague_noun(line: Line, at: int) -> Found | None:
    if line.low[at] == "moment":
        return (Vague("PRESENT_REF"), at + 1) if line.low[at - 2] == "at" else None
    if line.kind[at + 1] not in ("", ".") or (
        line.low[at + 1].isalpha() and line.low[at - 2] != "in"
    ):
        return None
    return Vague("PAST_REF" if line.low[at] == "past" else "PRESENT_REF"), at + 1


def _at_time(line: Line, at: int) -> Found | None:
    """As in "At that time", "at the time", "by this time"."""
    if line.low[at - 1] not in ("at", "by", "since", "until", "during", "before", "of"):
        return None
    clause = line.low[at - 1] == "by" and line.low[at] == "the" and line.low[at + 2].isalpha()
    if clause or line.low[at + 2] in ("of", "when", "that"):
        return None  # "by the time he returned"
    return Vague("PRESENT_REF" if line.low[at] == "this" else "PAST_REF"), at + 2


def read_present(line: Line, at: int) -> Found | None:
    """As in "At present"."""
    if line.low[at] != "present" or line.low[at - 1] != "at" or line.low[at + 1] == "day":
        return None
    return Vague("PRESENT_REF"), at + 1
