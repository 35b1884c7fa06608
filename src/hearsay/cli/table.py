"""Rows as a table on a terminal, as wide as it is and no wider.

What is short stands as it is, what is long shares the room that is left and is wrapped; only beyond some
lines it is cut, with a mark, for a listing is there to be looked over. Where a terminal is too narrow
for columns, each row becomes a few lines of its own. Programs get other forms, in which nothing is cut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice

from hearsay.cli.page import Paint, in_ascii, leave
from hearsay.record.listing import Row
from hearsay.show.listing import Field
from hearsay.show.visible import columns, wrap

_GAP = 2  # columns between two of a table
_LEAST = 9  # columns of one that gives way; where there are fewer, there are no columns at all
_WIDEST = 26  # columns of one that does not
_MOST_LINES = 3  # of a cell
_LOOKED_AT = 200  # rows by which the widths are found; what comes later is wrapped to them
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table looks.

    Args:
        width: Columns of the terminal; None to have every cell on one line, however long.
        ascii_signs: Use only ASCII for signs.
        paint: Gives the roles of texts their look.
    """

    width: int | None = 100
    ascii_signs: bool = False
    paint: Paint = leave

    def sign(self, text: str) -> str:
        """A text in the signs that are wanted."""
        return in_ascii(text) if self.ascii_signs else text


_Cells = list[str]

Heading = Callable[[Row], str | None]
"""What stands over rows that have it in common."""


def table(
    rows: Iterable[Row], fields: Sequence[Field], layout: Layout, *, heading: Heading | None = None
) -> Iterator[str]:
    """Show rows, one after the other.

    Args:
        rows: The rows; some are looked at before the first is shown.
        fields: The columns.
        layout: How it looks.
        heading: What stands over rows that have it in common; None for nothing.

    Returns:
        Lines without their breaks; none where there are no rows.
    """
    left = iter(rows)
    first = list(islice(left, _LOOKED_AT))
    if not first:
        return
    rest = next(left, None)
    every = chain(first, () if rest is None else (rest,), left)
    fields = _chosen(fields, first, layout, whole=rest is None)
    widths = _widths(fields, [_cells(row, fields, layout) for row in first], layout)
    if widths is not None:
        named = [layout.sign(field.title) for field in fields]
        yield from _lines(named, ["heading" for _ in fields], fields, widths, layout)
    for over, those in groupby(every, key=heading or _nothing):
        if over is not None:
            yield ""
            lines = wrap(over, layout.width) if layout.width else [over]
            yield from (layout.paint(layout.sign(line), "heading") for line in lines)
        for row in those:
            if widths is None:
                yield from _stacked(row, fields, layout)
                continue
            roles = [field.role(row) for field in fields]
            yield from _lines(_cells(row, fields, layout), roles, fields, widths, layout)


def _nothing(_row: Row) -> str | None:
    return None


def _chosen(
    fields: Sequence[Field], rows: list[Row], layout: Layout, *, whole: bool
) -> Sequence[Field]:
    """Without what only a page without end has room for, and what no row has."""
    roomy = [field for field in fields if layout.width is None or not field.extra]
    if not whole:
        return roomy
    return [field for field in roomy if any(field.text(row) for row in rows)]


def _cells(row: Row, fields: Sequence[Field], layout: Layout) -> _Cells:
    return [layout.sign(field.text(row)) for field in fields]


def _widths(fields: Sequence[Field], cells: Sequence[_Cells], layout: Layout) -> list[int] | None:
    """Columns of each; None where they do not fit beside each other."""
    natural = [
        max(columns(field.title), *(columns(row[n]) for row in cells))
        for n, field in enumerate(fields)
    ]
    if layout.width is None:
        return natural
    natural = [
        wide if field.share else min(wide, _WIDEST)
        for wide, field in zip(natural, fields, strict=True)
    ]
    fixed = sum(wide for wide, field in zip(natural, fields, strict=True) if not field.share)
    room = layout.width - fixed - _GAP * (len(fields) - 1)
    giving = {n: field.share for n, field in enumerate(fields) if field.share}
    least = sum(min(natural[n], _LEAST * (1 + share // 2)) for n, share in giving.items())
    if room < least:
        return None
    return _shared(natural, giving, room)


def _shared(natural: list[int], giving: dict[int, int], room: int) -> list[int]:
    """What is left, by shares; who needs less than that leaves the rest to the others."""
    widths = list(natural)
    while giving:
        unit = room // sum(giving.values())
        content = [n for n, share in giving.items() if natural[n] <= unit * share]
        if not content:
            for n, share in giving.items():
                widths[n] = max(2, unit * share)
            break
        for n in content:
            room -= natural[n]
            del giving[n]
    return widths


def _lines(
    cells: _Cells,
    roles: Sequence[str],
    fields: Sequence[Field],
    widths: Sequence[int],
    layout: Layout,
) -> Iterator[str]:
    """A row: as many lines as its highest cell has."""
    wrapped = [_fitted(cell, width, layout) for cell, width in zip(cells, widths, strict=True)]
    for n in range(max(1, *map(len, wrapped))):
        line = ""
        for lines, role, field, width in zip(wrapped, roles, fields, widths, strict=True):
            text = lines[n] if n < len(lines) else ""
            pad = " " * (width - columns(text))
            shown = layout.paint(text, role) if text and role else text
            line += (pad + shown if field.right else shown + pad) + " " * _GAP
        yield line.rstrip()


def _fitted(cell: str, width: int, layout: Layout) -> list[str]:
    if layout.width is None:
        return [cell]
    lines = wrap(cell, width)
    if len(lines) <= _MOST_LINES:
        return lines
    mark = layout.sign(_MORE)
    kept, last = lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1]
    while last and columns(last) + len(mark) > width:
        last = last[:-1]
    return [*kept, last.rstrip() + mark]


def _stacked(row: Row, fields: Sequence[Field], layout: Layout) -> Iterator[str]:
    """Where there is no room for columns: each value under the other, and an empty line."""
    label = max(len(field.title) for field in fields) + _GAP
    room = max(2, (layout.width or 0) - label)
    for field in fields:
        text = layout.sign(field.text(row))
        for n, line in enumerate(wrap(text, room)):
            role = field.role(row)
            shown = layout.paint(line, role) if role else line
            title = layout.sign(field.title) if not n else ""
            yield f"{title:{label}}{shown}".rstrip()
    yield ""
