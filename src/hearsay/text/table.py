"""CSV: one report a row, the text in a column that is found by its name.

Nothing says how a CSV file is written: not its encoding, its separator or its quoting. A quotation mark
that is never closed swallows the rest of the file, and a comma that nobody quoted moves every value of
its row one column on. So a row counts only where it has the columns of the header, and where one does
not, reading goes on in the line below it: what is lost is told, with its line, and the rest is read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from hearsay.record import UnreadableReportError
from hearsay.text.columns import Columns, find_columns
from hearsay.text.decode import COUNTING, NotTextError, accept, find_stream_encoding
from hearsay.text.entry import Fields, UnreadableLineError
from hearsay.text.magic import find_file_kind

LONGEST_ROW = 8 << 20
"""Characters of the longest row that is read."""

_SEPARATORS = (",", ";", "\t", "|")
# For a table of one column: what stands in no text separates nothing.
_NONE = "\x1f"
_DECLARED = re.compile(r"sep=(.)\r?\n?\Z")
_HEADER_LINES = 64


class TableHeaderError(UnreadableReportError):
    """A table does not say in its first line which column holds the text."""

    code = "csv_header"


def iter_rows(
    stream: BinaryIO,
    *,
    name: str = "The table",
    text_column: str | None = None,
    encoding: str | None = None,
) -> Iterator[Fields | UnreadableLineError]:
    r"""Read a table row by row.

    Args:
        stream: Open for reading bytes, from its beginning; a file, for it is looked through once
            to find its encoding.
        name: What to call it in an error.
        text_column: The column that holds the text; found by its name where None.
        encoding: What it is in; detected where None.

    Yields:
        For each row, what it holds under the names that reports are described with; the other
        columns under their own names. Or the error that says why there is none. Lines are those
        of the file.

    Raises:
        TableHeaderError: No column holds the text, or two are called so.
        NotTextError: The input is a picture, a compressed file or the like.

    Example:
        >>> from io import BytesIO
        >>> for row in iter_rows(BytesIO(b"Headline;Body\nFlood;Rain fell.\nFire")):
        ...     print(getattr(row, "values", row))
        {'title': 'Flood', 'text': 'Rain fell.'}
        Line 3 has 1 value, and the header has 2 columns. Is a quotation mark or a separator missing?
    """
    beginning = stream.read(4096)
    if kind := find_file_kind(beginning):
        raise NotTextError(name, kind)
    stream.seek(0)
    found = find_stream_encoding(stream, name=name, encoding=encoding)
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding=found, errors=COUNTING, newline="")
    try:
        yield from _rows(_Lines(text), name, text_column)
    finally:
        text.detach()


class _Lines:
    """The lines of a table, with their numbers; some may be given back, to be read again."""

    def __init__(self, text: io.TextIOBase) -> None:
        self._text = text
        self._again: list[str] = []
        self.number = 0

    def next(self) -> str:
        """The next line with its ending; empty at the end. One that is too long comes in pieces."""
        line = self._again.pop() if self._again else self._text.readline(LONGEST_ROW + 1)
        self.number += bool(line)
        return line

    def give_back(self, lines: list[str]) -> None:
        """Have lines read again, the last that were read."""
        self._again.extend(reversed(lines))
        self.number -= len(lines)


def _rows(
    lines: _Lines, name: str, text_column: str | None
) -> Iterator[Fields | UnreadableLineError]:
    table = _read_header(lines, name, text_column)
    while True:
        begins = lines.number + 1
        chunk = _chunk(lines)
        if not chunk:
            return
        if len(chunk) == 1 and not chunk[0].strip():
            continue
        yield from table.read(begins, chunk, lines)


def _chunk(lines: _Lines) -> list[str]:
    """The lines up to one after which no quotation mark is open, as far as counting them tells."""
    chunk, size, marks = [], 0, 0
    while line := lines.next():
        chunk.append(line)
        size += len(line)
        marks += line.count('"')
        if marks % 2 == 0 or size > LONGEST_ROW:
            break
    return chunk


@dataclass(frozen=True, slots=True)
class _Table:
    """How the rows of a table are written, and what their columns are."""

    separator: str
    columns: Columns

    def fits(self, row: list[str]) -> bool:
        """Whether a row has a value for each column, and no more that say anything.

        Where the text is the last column, a separator too many is one that stands in the text.
        """
        width = len(self.columns.names)
        is_last = self.columns.text == width - 1
        return not row or (len(row) >= width and (is_last or not any(row[width:])))

    def read(
        self, begins: int, chunk: list[str], lines: _Lines
    ) -> Iterator[Fields | UnreadableLineError]:
        """The rows of some lines; where they make none, an error, and the rest is given back."""
        rows = _parse(chunk, self.separator)
        if rows is not None and all(self.fits(row) for _, row in rows):
            for offset, row in rows:
                if any(row):
                    yield self._fields(begins + offset, row)
            return
        if len(chunk) > 1:  # perhaps a mark that is never closed has joined lines that are rows
            lines.give_back(chunk[1:])
            rows = _parse(chunk[:1], self.separator)
        if rows and self.fits(rows[0][1]):
            yield self._fields(begins, rows[0][1])
            return
        _skip_rest(chunk[0], lines)
        yield _row_error(begins, chunk[0], rows, len(self.columns.names))

    def _fields(self, line: int, row: list[str]) -> Fields:
        width = len(self.columns.names)
        if any(row[width:]):
            row = [*row[: width - 1], self.separator.join(row[width - 1 :])]
        values = self.columns.describe(row)
        kept = {name: accept(value) for name, value in values.items()}
        replaced = sum(one.replaced for one in kept.values())
        return Fields(line, {name: one.text for name, one in kept.items()}, replaced)


def _parse(chunk: list[str], separator: str) -> list[tuple[int, list[str]]] | None:
    """The rows of some lines, each with how many lines come before it; None where they are none."""
    if sum(map(len, chunk)) > LONGEST_ROW:
        return None
    csv.field_size_limit(LONGEST_ROW)
    reader = csv.reader(chunk, delimiter=separator, strict=True)
    rows, before = [], 0
    try:
        for row in reader:
            rows.append((before, row))
            before = reader.line_num
    except csv.Error:
        return None
    return rows


def _skip_rest(line: str, lines: _Lines) -> None:
    """Go past the rest of a line of which only a piece was read."""
    while line and not line.endswith(("\n", "\r")):
        line = lines.next()
        lines.number -= bool(line)


def _row_error(
    number: int, line: str, rows: list[tuple[int, list[str]]] | None, width: int
) -> UnreadableLineError:
    hint = "Is a quotation mark or a separator missing?"
    if len(line) > LONGEST_ROW:
        what = f"is longer than {LONGEST_ROW:,} characters."
        hint = "Give a report of that length as a file of its own."
        return UnreadableLineError(number, what, hint=hint, code="over_length")
    if not rows:
        what = "opens a quotation mark that is closed in no way that a table knows."
        hint = 'Write a mark within a quoted value twice: "".'
        return UnreadableLineError(number, what, hint=hint, code="csv_row")
    count = len(rows[0][1])
    values = "1 value" if count == 1 else f"{count:,} values"
    columns = "1 column" if width == 1 else f"{width:,} columns"
    what = f"has {values}, and the header has {columns}."
    return UnreadableLineError(number, what, hint=hint, code="csv_row")


def _read_header(lines: _Lines, name: str, text_column: str | None) -> _Table:
    chunk = _header_lines(lines)
    declared = _DECLARED.match(chunk[0]) if chunk else None
    if declared:
        chunk = _header_lines(lines)
    if not chunk:
        raise UnreadableReportError(
            f"{name} is empty.", hint="Give a table that holds reports.", code="empty"
        )
    separators = (declared[1],) if declared else _SEPARATORS
    tried = [_header(chunk, separator, text_column) for separator in separators]
    table = max(tried, key=lambda one: (one.columns.text is not None, len(one.columns.names)))
    if fault := table.columns.fault(text_column):
        raise TableHeaderError(f"{name} {fault.what}", hint=fault.hint)
    if len(table.columns.names) == 1:
        return _Table(_NONE, table.columns)
    return table


def _header_lines(lines: _Lines) -> list[str]:
    """The first line that says anything; those that belong to it where a name is quoted over several."""
    while (chunk := _chunk(lines)) and not "".join(chunk).strip():
        pass
    if len(chunk) > _HEADER_LINES:
        lines.give_back(chunk[1:])
        return chunk[:1]
    return chunk


def _header(chunk: list[str], separator: str, text_column: str | None) -> _Table:
    rows = _parse(chunk, separator)
    return _Table(separator, find_columns(rows[0][1] if rows else [], text_column))
