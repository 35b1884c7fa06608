"""The word that was probably meant, of those that there are."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60
"""Characters that are compared: to compare long texts takes the square of their length."""

_ALIKE = 0.6


def nearest(word: str, known: Iterable[str], *, alike: float = _ALIKE) -> str | None:
    """The word that was probably meant.

    Args:
        word: What was typed.
        known: What there is.
        alike: How alike they must be, from 0 to 1.

    Returns:
        The nearest; None where none is near.

    Example:
        >>> nearest("strik", ["meet", "strike"]), nearest("x", ["meet"])
        ('strike', None)
    """
    return next(iter(get_close_matches(word[:_LONGEST], list(known), n=1, cutoff=alike)), None)
