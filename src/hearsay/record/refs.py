"""What the values of a report are called beside its name: by a letter and by the place of their words.

A newer reader that finds one claim more shifts every number "c12" behind it; a place in the text stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def value_refs(letter: str, places: Iterable[int]) -> list[str]:
    """The ids of a report's values of one sort, within the report.

    Args:
        letter: Which sort: "c" for claims, as in the record.
        places: Where each begins, in the order of the record.

    Returns:
        An id for each: the letter and the place, and a second letter where several begin there.

    Example:
        >>> value_refs("c", [203, 310, 203])
        ['c203', 'c310', 'c203b']
    """
    seen: Counter[int] = Counter()
    refs = []
    for place in places:
        seen[place] += 1
        refs.append(f"{letter}{place}{_letters(seen[place])}")
    return refs


def _letters(count: int) -> str:
    """Nothing for the first, then b, c … z, ba, bb and so on."""
    if count == 1:
        return ""
    letters, rest = "", count - 1
    while rest:
        rest, digit = divmod(rest, 26)
        letters = chr(ord("a") + digit) + letters
    return letters
