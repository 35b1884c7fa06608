"""A record in a notebook: the page for a browser, in a frame of its own; and rows as a table.

A notebook runs what is put into it, and the text of a report is anybody's. So the page stands in a frame
that shares nothing with the notebook, neither its scripts nor its looks; its policy forbids requests there
too.
"""

from __future__ import annotations

from html import escape

from hearsay.desk.outcome import Reading
from hearsay.record import Record
from hearsay.show.browser.document import html_form

_HEIGHT = 640


def notebook_form(value: object) -> str:
    """Show a record, or rows of a ledger, in a notebook.

    Args:
        value: The record, or the rows.

    Returns:
        HTML: of a record one frame, of rows a table.
    """
    if isinstance(value, Record):
        return _frame(value)
    from hearsay.desk.rows import Rows
    from hearsay.show.rows_page import rows_page

    return rows_page(value) if isinstance(value, Rows) else escape(repr(value))


def _frame(record: Record) -> str:
    name = record.report.title or "Report"
    page = "".join(html_form([Reading(name=name, line=None, outcome=record)]))
    return (
        f'<iframe title="Who says what in a report" sandbox="allow-scripts" width="100%" '
        f'height="{_HEIGHT}" style="border: 1px solid #8886" srcdoc="{escape(page)}"></iframe>'
    )
