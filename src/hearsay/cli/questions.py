"""`hearsay questions` and `hearsay origins`: what nobody answers, and whom all that is told starts with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from hearsay.cli.options import command, find_page, form_option, ledger_option, looks_options

if TYPE_CHECKING:
    from hearsay.cli.page import Page
    from hearsay.desk.weighing import Asked, Counted


def _options(function: Callable[..., Any]) -> Callable[..., Any]:
    """What both understand."""
    parts = (
        click.argument("terms", nargs=-1, metavar="[TERM]…"),
        form_option("jsonl"),
        ledger_option(),
        looks_options(),
    )
    for part in reversed(parts):
        function = part(function)
    return function


@command(
    "List open questions: what nobody knows, and what somebody does not say.",
    "hearsay questions place=Kyiv",
    short="List what nobody knows or answers.",
    asking=True,
)
@click.option("--all", "every", is_flag=True, help="Those that were answered meanwhile too.")
@_options
def questions(
    *,
    terms: tuple[str, ...],
    every: bool,
    format_: str,
    ledger: str | None,
    color: str,
    ascii_: bool,
) -> int:
    """Weigh the incidents that have any, and print them."""
    from hearsay.desk.desk import open as open_desk
    from hearsay.desk.weighing_form import question_form

    with open_desk(ledger) as desk:
        found = list(desk.questions(*terms, every=every))
    _write(found, format_, question_form, _question_lines, color=color, ascii_=ascii_)
    if not found:
        click.echo("No open questions.", err=True)
    return 0


@command(
    "List originating sources: whom accounts start with, each counted once.",
    "hearsay origins type=strike",
    short="List whom accounts start with, each once.",
    asking=True,
)
@_options
def origins(
    *, terms: tuple[str, ...], format_: str, ledger: str | None, color: str, ascii_: bool
) -> int:
    """Weigh the incidents and print their origins."""
    return show_origins(terms, format_, ledger, color=color, ascii_=ascii_)


def show_origins(
    terms: tuple[str, ...], form: str, ledger: str | None, *, color: str, ascii_: bool
) -> int:
    """Print whom the accounts of some incidents start with.

    Args:
        terms: Of which incidents.
        form: "jsonl", or any other for a person.
        ledger: The ledger; None for the one that is set.
        color: When to colour.
        ascii_: Only ASCII for signs.

    Returns:
        The exit status.
    """
    from hearsay.desk.desk import open as open_desk
    from hearsay.desk.weighing_form import origin_form

    with open_desk(ledger) as desk:
        found = desk.origins(*terms)
    _write(found, form, origin_form, _origin_lines, color=color, ascii_=ascii_)
    if not found:
        click.echo("No incidents, so no origins.", err=True)
    return 0


def _write(
    found: Iterable[Any],
    format_: str,
    form: Callable[[Any], Any],
    lines: Callable[[Any, Page], Iterator[str]],
    *,
    color: str,
    ascii_: bool,
) -> None:
    from hearsay.cli.output import write
    from hearsay.record.json_form import dumps

    if format_ == "jsonl":
        write(f"{dumps(form(one))}\n" for one in found)
        return
    page = find_page(color=color, ascii_=ascii_)
    write(f"{line.rstrip()}\n" for one in found for line in lines(one, page))


def _question_lines(asked: Asked, page: Page) -> Iterator[str]:
    from hearsay.show.moments import day
    from hearsay.show.visible import visible

    one, incident = asked.question, asked.incident
    who = visible(one.who) or "nobody is asked"
    about = " · ".join(visible(x) for x in (incident.type, incident.place, incident.id) if x)
    asides = [f"{visible(str(one.at))} {day(one.since)}".rstrip(), about, visible(one.why)]
    yield from page.row(who, f"“{visible(one.text)}”", asides, "")


def _origin_lines(origin: Counted, page: Page) -> Iterator[str]:
    from hearsay.show.visible import visible

    named = "; ".join(visible(one) for one in origin.named) or "in the report's own voice"
    side = f", {visible(origin.side)}" if origin.side else ""
    told = f"{origin.incidents} told of" + (
        f", {origin.alone} by nobody else" if origin.alone else ""
    )
    asides = [f"{origin.interest}{side}", told, visible(", ".join(origin.reports))]
    yield from page.row(visible(origin.name), f"cited as: {named}", asides, "")
