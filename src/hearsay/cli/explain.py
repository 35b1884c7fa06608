"""`hearsay explain`: why an incident has its status, and a value its place beside others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import command, find_page, form_option, ledger_option, looks_options

if TYPE_CHECKING:
    from hearsay.cli.page import Page
    from hearsay.desk.reasons import Explanation

_MOST = 12
"""Words that a page shows; a program gets them all."""


@command(
    "Explain a status: by which rule, on whose words, what would change it.",
    "hearsay explain lusab-babad.i203",
    short="Explain why a status or a relation holds.",
)
@click.argument("id_", metavar="ID")
@form_option("json")
@ledger_option()
@looks_options()
def explain(*, id_: str, format_: str, ledger: str | None, color: str, ascii_: bool) -> int:
    """Weigh what it is part of, and print the reasons."""
    from hearsay.cli.output import write
    from hearsay.desk.desk import open as open_desk

    with open_desk(ledger) as desk:
        found = desk.explain(id_)
    if format_ == "json":
        from hearsay.desk.weighing_form import explanation_form
        from hearsay.record.json_form import dumps

        write([dumps(explanation_form(found), spread=True) + "\n"])
        return 0
    page = find_page(color=color, ascii_=ascii_)
    write(f"{line.rstrip()}\n" for line in _lines(found, page))
    return 0


def _lines(found: Explanation, page: Page) -> Iterator[str]:
    from hearsay.show.row_words import status_mark
    from hearsay.show.visible import visible

    yield from page.lines("heading", f"{visible(found.id)} · {status_mark(found.status)}")
    yield from page.lines("", visible(found.rule))
    yield from _part(page, "It rests on", (f"“{text}” ({at})" for at, text in found.claims))
    yield from _part(page, "Whom that starts with", found.origins)
    yield from _part(page, "Between its values", (f"{r.kind}: {r.why}" for r in found.relations))
    yield from _part(page, "Why its events are one", found.incident.why)
    yield from _part(page, "What would change it", found.change)


def _part(page: Page, title: str, told: Iterable[str]) -> Iterator[str]:
    from hearsay.show.visible import visible

    lines = list(told)
    if not lines:
        return
    yield ""
    yield from page.lines("source", title)
    for one in lines[:_MOST]:
        yield from page.row("·", visible(one), [], "")
    if len(lines) > _MOST:
        yield from page.lines("aside", f"  … {len(lines) - _MOST} more: --format json")
