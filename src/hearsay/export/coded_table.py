"""Rows of a coding scheme as CSV: the scheme's own columns, and behind them where each row is from.

A row that looks like another project's data has to say that it is not. So every such table ends with
the report, the place in its text and the name of the rules that were followed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from hearsay.export.codebooks import Codebook
from hearsay.export.delimited import lines_of
from hearsay.export.guard import guarded
from hearsay.export.selection import Selection
from hearsay.record import Event, Number

OURS = ("report", "start", "end", "profile")
"""Behind the scheme's own columns."""

Cells = dict[str, str | Number | None]
"""What a row has, by column; columns that are not in it are empty."""


def coded_texts(columns: Sequence[str], rows: Iterable[Cells], *, raw: bool) -> Iterator[str]:
    """Rows of a scheme as a table.

    Args:
        columns: The scheme's own.
        rows: The rows.
        raw: Leave texts as they are that a spreadsheet would run.

    Returns:
        The file in pieces.
    """
    names = [*columns, *OURS]
    text = str if raw else guarded
    yield from lines_of([names])
    yield from lines_of([cell_of(row.get(name), text) for name in names] for row in rows)


def cell_of(value: str | Number | None, text: Callable[[str], str]) -> str:
    """A value as it stands in a cell.

    Args:
        value: The value; numbers are left alone.
        text: What is done to texts.
    """
    if value is None:
        return ""
    return text(value) if isinstance(value, str) else str(value)


def traced(selection: Selection, event: Event, codebook: Codebook) -> Cells:
    """Where an event's row is from, and which rules it follows.

    Args:
        selection: The record.
        event: One of its events.
        codebook: The rules.
    """
    words = event.mentions[0]
    return {
        "report": selection.report,
        "start": words.start,
        "end": words.end,
        "profile": codebook.name,
    }


def whole(number: Number | None) -> int | None:
    """A number of people.

    Args:
        number: As a figure has it.
    """
    return None if number is None else int(number)
