"""Rows of a ledger in a notebook: the first twenty as a table, and how many there are.

Words of a report are escaped and stand in cells that keep their own direction, so a name in Arabic does
not turn the row around, and a tag in a quotation is read and not obeyed. There is no script, and the
style names only what is inside: a notebook keeps its looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hearsay.desk.rows import Rows
from hearsay.record.listing import Row
from hearsay.show.listing import Field, fields_of, plain_fields

_SHOWN = 20
_STYLE = (
    "<style>.hearsay-rows{border-collapse:collapse;font-size:.9em}"
    ".hearsay-rows th,.hearsay-rows td{padding:.2em .6em;text-align:start;vertical-align:top}"
    ".hearsay-rows td.number{text-align:end}"
    ".hearsay-rows td.number,.hearsay-rows td.whole{white-space:nowrap}"
    ".hearsay-rows caption{text-align:start;caption-side:bottom;opacity:.7}</style>"
)


def rows_page(rows: Rows) -> str:
    """Show rows in a notebook.

    Args:
        rows: The rows; the first of them are fetched, and all are counted.

    Returns:
        HTML of a table.
    """
    return "".join(_pieces(rows))


def _pieces(rows: Rows) -> Iterator[str]:
    shown = list(rows[:_SHOWN])
    every = rows.count()
    own = plain_fields(rows.kind, rows.columns) if rows.is_narrowed else fields_of(rows.kind)
    fields = [one for one in own if not one.extra and any(one.text(row) for row in shown)]
    yield f'{_STYLE}<table class="hearsay-rows"><caption>{_caption(rows, len(shown), every)}'
    yield "</caption><thead><tr>"
    yield from (f'<th scope="col">{escape(field.title)}</th>' for field in fields)
    yield "</tr></thead><tbody>"
    for row in shown:
        yield f"<tr>{''.join(_cell(field, row) for field in fields)}</tr>"
    yield "</tbody></table>"


def _cell(field: Field, row: Row) -> str:
    kind = "number" if field.right else "" if field.share else "whole"
    named = f' class="{kind}"' if kind else ""
    return f'<td dir="auto"{named}>{escape(field.text(row))}</td>'


def _caption(rows: Rows, shown: int, every: int) -> str:
    asked = " ".join(rows.query)
    counted = f"{shown:,} of {every:,}" if shown < every else f"{every:,}"
    return escape(f"{counted} {rows.kind}{': ' + asked if asked else ''}")
