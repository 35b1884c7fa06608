"""Which names people may have, and which two are one.

A name stands beside decisions, in addresses and in logs, so nothing in it is unseen; and two that look alike
would sign alike, so one of them is refused.
"""

from __future__ import annotations

import unicodedata

from hearsay.record import UsageError

_LONGEST = 64


def checked_name(name: str) -> str:
    """A name as it is kept.

    Args:
        name: As somebody typed it.

    Returns:
        It without blanks at its ends, composed.

    Raises:
        UsageError: It is empty, too long, or holds what is not seen or what an address divides.

    Example:
        >>> checked_name(" Ines Duarte ")
        'Ines Duarte'
    """
    found = unicodedata.normalize("NFC", name).strip()
    if not 1 <= len(found) <= _LONGEST:
        raise UsageError(f"A name has 1 to {_LONGEST} characters; this has {len(found)}.")
    if not found.isprintable() or "/" in found or not any(map(str.isalnum, found)):
        raise UsageError(
            f"{found!r} is no name of a person.",
            hint="A name has letters or digits, no /, and nothing that is not seen.",
        )
    return found


def fold_person(name: str) -> str:
    """What two names have in common that differ only in capitals or in the width of their letters.

    Example:
        >>> fold_person("INES") == fold_person("ines")
        True
    """
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
