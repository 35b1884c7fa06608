"""Words of a report on a terminal: seen as they are, obeyed never.

A report is written by others, and a terminal takes orders from what it prints: escape sequences
clear the screen or rename the window, bidirectional controls make a name read backwards. So
whatever comes from a report, a file name or an error passes through `visible`. Lines are broken by
the columns that characters take up, which for much of the world's writing is not their number.
"""

from __future__ import annotations

import unicodedata

# Not printable by Python's rule, but part of how words are written: they join or part letters.
_PART_OF_WORDS = frozenset("\u00ad\u200c\u200d")


def visible(text: str) -> str:
    r"""The text on one line, its white space as single spaces, its controls as their code.

    Args:
        text: Anything, hostile or not.

    Returns:
        A line that may be sent to a terminal.

    Example:
        >>> visible("Kyiv\n  is \x1b[2J calm")
        'Kyiv is <U+001B>[2J calm'
    """
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(
        c if c.isprintable() or c in _PART_OF_WORDS else f"<U+{ord(c):04X}>" for c in line
    )


def columns(text: str) -> int:
    """How many columns of a terminal a text takes up.

    Args:
        text: A text that is visible.

    Returns:
        The number of columns.

    Example:
        >>> columns("Kyiv"), columns("基辅"), columns("é")
        (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns_of(character) for character in text)


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int) -> list[str]:
    """Break a line into lines of at most a width, between words where there are any.

    Args:
        text: A text that is visible.
        width: Columns of a line, at least 2.

    Returns:
        The lines; none for an empty text.

    Example:
        >>> wrap("It was unclear how many", 12)
        ['It was', 'unclear how', 'many']
        >>> wrap("https://example.org", 8)
        ['https://', 'example.', 'org']
    """
    lines: list[str] = []
    line, used = "", 0
    for word in text.split(" "):
        for piece in _pieces(word, width):
            size = columns(piece)
            if line and used + 1 + size <= width:
                line, used = f"{line} {piece}", used + 1 + size
            else:
                lines += [line] if line else []
                line, used = piece, size
    return [*lines, line] if line else lines


def _pieces(word: str, width: int) -> list[str]:
    """The word in pieces that fit, cut where the width ends."""
    if columns(word) <= width:
        return [word]
    pieces: list[str] = []
    first = used = 0
    for place, character in enumerate(word):
        size = _columns_of(character)
        if used + size > width:
            pieces.append(word[first:place])
            first, used = place, 0
        used += size
    return [*pieces, word[first:]]
