"""A point that is given by the name of a place: "near=Kyiv,25km", "near=Paris,Texas,10mi".

Nobody at a desk knows the degrees of Kherson. A name is resolved as one that a report prints would be, so
that the circle lies around the place that the ledger's own rows mean by it. Of a country there is no such
point: its middle is a field somewhere, and what lies around that is not what anybody asks for.
"""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence

from hearsay.ledger.asking.errors import BadValueError, shown

_LONGEST = 60
"""Characters of a name; none in the gazetteer is longer, and what is typed may have thousands."""

_LONGEST_CORRECTED = 24
_DEGREES = "Or write degrees north, degrees east and a distance: near=50.45,30.52,25km."


def is_name(part: str) -> bool:
    """Whether a part of what was typed is a name and no number.

    Example:
        >>> is_name("Kyiv"), is_name("6th of October"), is_name("5.0e1"), is_name("-")
        (True, True, False, False)
    """
    letters = {letter for letter in part.casefold() if letter.isalpha()}
    return bool(letters) and not (letters == {"e"} and any(sign.isdigit() for sign in part))


def find_point(field: str, names: Sequence[str]) -> tuple[float, float]:
    """The middle of a place.

    Args:
        field: Whose it is, for errors.
        names: Its name, then what it lies in, if that was given.

    Returns:
        Degrees north and degrees east.

    Raises:
        BadValueError: No such place is known, or it is a country.

    Example:
        >>> find_point("near", ["Kyiv"]), find_point("near", ["Paris", "Texas"])
        ((50.4547, 30.5238), (33.6609, -95.5555))
        >>> find_point("near", ["Kyyiv"])
        Traceback (most recent call last):
        hearsay.ledger.asking.errors.BadValueError: near: "Kyyiv" is no place that is known here. Did
        you mean Kyiv? Or write degrees north, degrees east and a distance: near=50.45,30.52,25km.
    """
    # Loaded here: most questions name no point, and the grammar is there for completion too.
    from hearsay.normalise.place.mention import Mention
    from hearsay.normalise.place.resolving import resolve_places
    from hearsay.record.vocabulary import PlacePrecision
    from hearsay.reference.gazetteer import Gazetteer

    typed = [name.strip() for name in names]
    called = ", ".join(typed)
    if len(called) > _LONGEST:
        raise _unknown(field, called, None)
    last = len(typed) - 1
    mentions = [Mention(one, within=at + 1 if at < last else None) for at, one in enumerate(typed)]
    place = resolve_places(mentions, Gazetteer())[0]
    if place.precision in (PlacePrecision.COUNTRY, PlacePrecision.MULTI):
        raise BadValueError(
            field,
            f'"{shown(called)}" is too large to be a point.',
            f"Write place={shown(typed[0])} for all that lies in it. {_DEGREES}",
        )
    if place.lat is None or place.lon is None:
        raise _unknown(field, called, _nearest(typed[0]) if last == 0 else None)
    return place.lat, place.lon


def _unknown(field: str, called: str, near: str | None) -> BadValueError:
    meant = f"Did you mean {near}? " if near else ""
    what = f'"{shown(called)}" is no place that is known here.'
    return BadValueError(field, what, f"{meant}{_DEGREES}")


def _nearest(name: str) -> str | None:
    """The most populous place whose name differs in one letter; the gazetteer is not walked through."""
    from hearsay.reference.gazetteer import Gazetteer, fold_name

    key = fold_name(name)
    if not 3 < len(key) <= _LONGEST_CORRECTED:
        return None
    found = Gazetteer().find(set(_misspelt(key)))
    rows = [row for rows in found.values() for row in rows if row.population]
    return max(rows, key=lambda row: (row.population, row.name)).name if rows else None


def _misspelt(key: str) -> Iterator[str]:
    """What differs from a word in a letter: one too many, two swapped, another one, one too few."""
    for at in range(len(key) + 1):
        before, after = key[:at], key[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in string.ascii_lowercase:
            if after:
                yield before + letter + after[1:]
            yield before + letter + after
