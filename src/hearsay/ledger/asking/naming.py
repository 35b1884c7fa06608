"""What somebody is called, or a report: names, ids, addresses and languages, as they are typed.

They have no closed list, and one that can never be found gives no rows and no reason. So what no name, id
or language can look like is an error: "lang=English" would find nothing in a ledger full of English.
"""

from __future__ import annotations

import re

from hearsay.ledger.asking.errors import BadValueError, shown
from hearsay.ledger.folding import fold

FOLDED = frozenset(["source", "agent", "target", "party", "place", "publisher"])
"""Fields whose names are compared without case, accents and signs."""

_ID = re.compile(r"[a-z0-9-]+(?:\.[a-z][0-9]+[a-z]*)?")
_INCIDENT = re.compile(r"[a-z0-9-]+\.i[0-9]+[a-z]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*")


def read_name(field: str, value: str) -> str:
    """Check a name and bring it to its usual form.

    Args:
        field: Whose it is.
        value: As somebody typed it.

    Returns:
        The name; ids and languages in small letters.

    Raises:
        BadValueError: It can be none.

    Example:
        >>> read_name("lang", "EN"), read_name("source", "Klitschko")
        ('en', 'Klitschko')
        >>> read_name("id", "claim 7")
        Traceback (most recent call last):
        hearsay.ledger.asking.errors.BadValueError: id: "claim 7" is no ledger id. One looks like
        lusab-babad for a report or lusab-babad.c203 for what it says.
    """
    if field == "id":
        return _small(
            field,
            value,
            _ID,
            "ledger id",
            "One looks like lusab-babad for a report or lusab-babad.c203 for what it says.",
        )
    if field == "incident":
        return _small(
            field, value, _INCIDENT, "id of an incident", "One looks like lusab-babad.i203."
        )
    if field == "lang":
        return _small(field, value, _LANGUAGE, "language", "Write its ISO 639-1 code: lang=en.")
    if field in FOLDED and not fold(value):
        raise BadValueError(
            field, f'"{shown(value)}" has no letter or digit in it.', "Write a name."
        )
    return value


def _small(field: str, value: str, form: re.Pattern[str], noun: str, hint: str) -> str:
    small = value.strip().lower()
    if not form.fullmatch(small):
        raise BadValueError(field, f'"{shown(value)}" is no {noun}.', hint)
    return small
