"""Values of Python as the grammar spells them: True is "yes", a date is ISO 8601, 137 is "137".

In Python a list is the way to say "or", and what is in it is meant literally: a program passes on the name
of a source that it found, commas, quotation marks and all. A None is refused: whoever filters by a
variable that nobody has filled would get everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum

from hearsay.ledger.asking.catalogue import Takes, find_field
from hearsay.ledger.asking.errors import BadValueError

_JOINED = (Takes.POINT, Takes.BOX, Takes.COLUMNS)


def spell(name: str, value: object) -> tuple[str, tuple[str, ...] | None]:
    """Spell a value.

    Args:
        name: The field that it is given to.
        value: Text, a number, a truth value, a date, or several of them.

    Returns:
        The text of one value, and None; or nothing, and several values.

    Raises:
        BadValueError: It is of another type.

    Example:
        >>> spell("reviewed", True), spell("type", ["strike", "meet"])
        (('yes', None), ('', ('strike', 'meet')))
    """
    if isinstance(value, str | bool | int | float | date | Enum):
        return _spell_one(name, value), None
    if not isinstance(value, Iterable) or isinstance(value, bytes | bytearray):
        raise _wrong(name, value)
    items = tuple(_spell_one(name, item) for item in value)
    if find_field(name).takes in _JOINED:
        return ",".join(items), None
    return "", items


def _spell_one(name: str, value: object) -> str:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return repr(value)
    raise _wrong(name, value)


def _wrong(name: str, value: object) -> BadValueError:
    return BadValueError(
        name,
        f"A value of type {type(value).__name__} has no meaning here.",
        "Give text, a number, a date, a truth value, or a list of them.",
    )
