"""What the codes of the record mean, one sentence each.

A code is short so that a program can hold it, and a person who meets `at_risk` or `past_background` in a
spreadsheet should not have to guess. The sentences are a table like the others, and the codes are those
of `hearsay.record.vocabulary`; a test holds the one against the other.
"""

from __future__ import annotations

from functools import cache

from hearsay.reference.tables import read_table

Codes = dict[str, str]
"""For each code its sentence, in the order of the list."""


@cache
def vocabularies() -> dict[str, Codes]:
    """The closed lists, by name.

    Returns:
        For each list its codes.

    Example:
        >>> vocabularies()["claim_modes"]["denies"]
        'Says that it is not so.'
    """
    lists: dict[str, Codes] = {}
    for name, code, meaning in read_table("vocabulary").rows:
        lists.setdefault(name, {})[code] = meaning
    return lists
