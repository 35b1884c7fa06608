"""A table in Markdown, as GitHub and most note books show it: for a message, an issue, a briefing.

A report's words are no markup: what would make a link, an image, HTML or another column is escaped, and
what hides or turns the direction of text is shown by its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hearsay.record.listing import Cell, Column, Holds, Row, plain_number, texts_of

_ESCAPES = {
    **{ord(sign): f"\\{sign}" for sign in r"\`*[]|~@$"},
    **{ord(sign): entity for sign, entity in {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.items()},
}
_EMPHASIS = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
"""An underline that is not within a word, as in the names of columns and codes."""
_ADDRESS = re.compile(r"\b((?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.))", re.IGNORECASE)
"""GitHub makes a link of what looks like an address."""
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_NUMBERS = frozenset({Holds.WHOLE, Holds.REAL})


def markdown_texts(columns: Sequence[Column], rows: Iterable[Row]) -> Iterator[str]:
    r"""A listing as a Markdown table.

    Args:
        columns: Which columns, in which order.
        rows: The rows.

    Returns:
        The table, line by line.

    Example:
        >>> from hearsay.record.listing import COLUMNS, Kind
        >>> shown = [COLUMNS[Kind.PLACES][0], COLUMNS[Kind.PLACES][3]]
        >>> print("".join(markdown_texts(shown, [{"place": "Or|en", "lat": 59.8}])), end="")
        | place | lat |
        | --- | ---: |
        | Or\|en | 59.8 |
    """
    yield _line(escaped(column.name) for column in columns)
    yield _line("---:" if column.holds in _NUMBERS else "---" for column in columns)
    for row in rows:
        yield _line(_shown(row[column.name]) for column in columns)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        return "; ".join(map(escaped, texts_of(cell)))
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return str(plain_number(cell)) if isinstance(cell, int | float) else escaped(str(cell))


def escaped(text: str) -> str:
    """A text on one line, of which Markdown makes nothing but text.

    Args:
        text: Anything, hostile or not.
    """
    line = " ".join(text.split()).translate(_ESCAPES)
    if "_" in line:
        line = _EMPHASIS.sub(r"\_", line)
    if ":" in line or "." in line:
        line = _ADDRESS.sub(r"\1\\", line)
    return _HIDDEN.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", line)
