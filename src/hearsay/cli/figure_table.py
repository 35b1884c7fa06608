"""The table of figures on a terminal: what is counted, its bounds, who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hearsay.cli.page import Page
from hearsay.record import Claim, Figure, Record
from hearsay.show.figures import Row, sort_figures
from hearsay.show.visible import columns, visible, wrap

_AGAIN = 4  # places of a figure that is repeated


def figure_table(record: Record, page: Page) -> Iterator[str]:
    """Show the figures of a record.

    Args:
        record: The record.
        page: How wide the page is and how its signs look.

    Returns:
        Lines; none where the report gives no figures and was asked for none.
    """
    table = sort_figures(record)
    yield from _table(table.rows, page)
    not_counted = (f"{visible(one.text)} ({why}, {_where(one)})" for one, why in table.not_counted)
    yield from _named("not counted", not_counted, page)
    beside = (f"{visible(one.text)} ({_where(one)})" for one in table.beside)
    yield from _named("other", beside, page)


def _table(rows: Sequence[Row], page: Page) -> Iterator[str]:
    values = [page.sign(row.value) for row in rows]
    what = max((columns(row.what) for row in rows), default=0)
    widest = max(map(columns, values), default=0)
    for row, value in zip(rows, values, strict=True):
        counted = row.what + " " * (what - columns(row.what))
        label = f"{counted}  {' ' * (widest - columns(value))}{value}"
        where, *others = _places(row)
        again = "again " + ", ".join(others[:_AGAIN]) if others else ""
        asides = " · ".join(part for part in (row.by, row.as_of, again) if part)
        yield from page.row(label, row.said, [page.sign(asides)], where)


def _places(row: Row) -> list[str]:
    if isinstance(row.given, Claim):
        return [f"{row.given.content.start}–{row.given.content.end}"]
    return [_where(figure) for figure in row.given]


def _named(title: str, entries: Iterable[str], page: Page) -> Iterator[str]:
    """In running lines, the first with a title."""
    line = " · ".join(entries)
    if line:
        lines = wrap(page.sign(f"{title}: {line}"), page.width - 4)
        yield page.paint(f"  {lines[0]}", "aside")
        yield from (page.paint(f"    {more}", "aside") for more in lines[1:])


def _where(figure: Figure) -> str:
    return f"{figure.start}–{figure.end}"
