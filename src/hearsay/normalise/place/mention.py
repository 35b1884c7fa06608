"""A toponym as a report prints it, with what the words around it say of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A toponym to be resolved.

    Args:
        words: As printed: "Linden", "N.J.", "Raqqa province".
        noun: What the words around call it: "city", "province"; "" where they do not.
        within: The number of the mention that it is printed to lie in: of "New Jersey" for "Linden"
            in "Linden, New Jersey".
        is_site: It is a building, a street or the like, and never a town.

    Example:
        >>> Mention("Linden", within=1), Mention("N.J.")
        (Mention(words='Linden', noun='', within=1, is_site=False), Mention(words='N.J.', noun='', within=None, is_site=False))
    """

    words: str
    noun: str = ""
    within: int | None = None
    is_site: bool = False
