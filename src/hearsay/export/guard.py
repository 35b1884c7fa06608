"""Cells that a spreadsheet would run: found, made harmless, and given back as they were.

A report may print "=HYPERLINK(…)", a mayor may be called "@SUM(1+1)", and whoever opens the table runs
it. White space before the sign does not help, nor does its full-width form, which spreadsheets turn
into the plain one. So a text whose first character that shows is one of `= + - @`, or that has a
tabulator or a line break before it, gets an apostrophe in front. One rule both ways: where a text that
is dangerous without its apostrophes begins with an apostrophe, one of them is ours.

No rule helps who opens the file with another separator than its own: there a cell may begin anywhere.
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterable

MARK = "'"
"""Stands before a text that a spreadsheet would run."""

_SIGNS = frozenset("=+-@\t\r\n")
_HARMLESS = frozenset(string.ascii_letters + string.digits)
"""Most cells begin with one of these, and there is nothing to find out about them."""

_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def is_dangerous(text: str, signs: frozenset[str] = _SIGNS) -> bool:
    """Whether a spreadsheet may take a text for a formula.

    Args:
        text: The text of a cell.
        signs: What must not be the first character that shows.

    Example:
        >>> [is_dangerous(text) for text in ("=1+1", " ＝1+1", "2 + 2", "", "Mayor @home")]
        [True, True, False, False, False]
    """
    if not text or text[0] in _HARMLESS:
        return False
    for printed in text:
        for char in unicodedata.normalize("NFKC", printed):
            if char in signs:
                return True
            if unicodedata.category(char) not in _UNSEEN:
                return False
    return False


def guarded(text: str, signs: frozenset[str] = _SIGNS) -> str:
    """A text as it can stand in a cell.

    Args:
        text: The text.
        signs: What must not be the first character that shows.

    Returns:
        The text, with an apostrophe before it where it is dangerous.

    Example:
        >>> guarded("=1+1"), guarded("'=1+1"), guarded("'Tis nothing"), guarded("25 died")
        ("'=1+1", "''=1+1", "'Tis nothing", '25 died')
    """
    if not text or text[0] in _HARMLESS:
        return text
    bare = text.lstrip(MARK) if text[:1] == MARK else text
    return MARK + text if is_dangerous(bare, signs) else text


def guarded_each(cells: Iterable[str | None]) -> list[str]:
    """The texts of a column as they can stand in its cells.

    Args:
        cells: The texts; what is none is left empty.

    Returns:
        Each as `guarded` has it.

    Example:
        >>> guarded_each(["=1+1", None, "25 died"])
        ["'=1+1", '', '25 died']
    """
    # Most are seen to be harmless without a call, of which a large table would make millions.
    return [(cell if cell[0] in _HARMLESS else guarded(cell)) if cell else "" for cell in cells]


def unguarded(cell: str, signs: frozenset[str] = _SIGNS) -> str:
    """The text that a cell was made of.

    Args:
        cell: What `guarded` returned.
        signs: The same as there.

    Returns:
        The text.

    Example:
        >>> unguarded("'=1+1"), unguarded("''=1+1"), unguarded("'Tis nothing")
        ('=1+1', "'=1+1", "'Tis nothing")
    """
    if cell[:1] == MARK and is_dangerous(cell.lstrip(MARK), signs):
        return cell[len(MARK) :]
    return cell
