"""What stands in a record, as a column holds it.

Two stores, one rule: PostgreSQL refuses a NUL that SQLite keeps and SQL functions stop at, and both
refuse whole numbers of more than 64 bits. The column gets the nearest thing that both hold, or
nothing; the record keeps what was printed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import overload

from hearsay.ledger.moments import moment
from hearsay.record.json_items import Json

_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_MOST = 2**63
_DIGITS = 9


@overload
def kept(text: str) -> str: ...
@overload
def kept(text: None) -> None: ...
def kept(text: str | None) -> str | None:
    """Text as both stores hold it: U+FFFD for NUL and for half of a pair.

    Example:
        >>> kept("a" + chr(0) + "b") == "a" + chr(0xFFFD) + "b"
        True
    """
    return None if text is None else _UNKEPT.sub("\ufffd", text)


def number(value: float | None) -> float | None:
    """A number as both stores hold it; None where it is beyond them.

    Example:
        >>> number(137), number(10**400) is None
        (137.0, True)
    """
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def whole_number(value: int | None) -> int | None:
    """A whole number as both stores hold it; None where it is beyond them."""
    return value if value is not None and -_MOST <= value < _MOST else None


def span(item: Json) -> dict[str, int]:
    """The two columns of a place in the text."""
    return {"start": item["start"], "end": item["end"]}


def ends(items: Iterable[Json]) -> dict[str, int | None]:
    """From the first to the last place of several; nothing where there are none."""
    places = [(item["start"], item["end"]) for item in items]
    return {
        "start": min((place[0] for place in places), default=None),
        "end": max((place[1] for place in places), default=None),
    }


def moments(item: Json | None, begins: str, ends: str) -> dict[str, str | None]:
    """The two columns of a stretch of time, in the form that sorts."""
    held = item or {"from": None, "to": None}
    return {begins: moment(held["from"]), ends: moment(held["to"])}


def globe(lat: float | None, lon: float | None) -> dict[str, float | None]:
    """The three columns of a point on a globe of radius 1; empty where it is not known.

    They are rounded, to some millimetres on Earth, so that another machine makes the same.

    Example:
        >>> globe(0, 90)
        {'x': 0.0, 'y': 1.0, 'z': 0.0}
    """
    if lat is None or lon is None:
        return dict.fromkeys("xyz")
    north, east = math.radians(lat), math.radians(lon)
    point = (math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north))
    return {name: round(value, _DIGITS) + 0.0 for name, value in zip("xyz", point, strict=True)}
