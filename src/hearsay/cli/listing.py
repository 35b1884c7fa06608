"""The listings: `hearsay claims`, `events`, `figures`, `sources`, `places`, `reports`, `incidents` and others.

They are one command under many names: a question in the terms of the grammar, answered with rows. A
person gets a table of the first fifty and is told how many there are; a program gets all of them, in
a form in which nothing is cut. Both get the same rows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from hearsay.cli.answer import TABLE, Ask, Asked, answer
from hearsay.cli.options import (
    Choice,
    command,
    ledger_option,
    looks_options,
    output_option,
)

_FLAT = ("csv", "tsv", "json", "jsonl", "md", "parquet", "geojson")


def _options(metavar: str, *, required: bool = False) -> Callable[..., Any]:
    """What every listing understands."""
    parts = (
        click.argument("terms", nargs=-1, required=required, metavar=metavar),
        ledger_option(),
        click.option(
            "--format",
            "format_",
            type=Choice((TABLE, *_FLAT)),
            help="By default what the ending of -o says, else a table.",
        ),
        output_option(),
        click.option(
            "--limit",
            type=click.IntRange(0),
            metavar="N",
            help="At most so many rows, 0 for all; a table has 50, other forms have all.",
        ),
        click.option("--sort", metavar="COLUMNS", help="By which columns: -published,id."),
        click.option("--fields", metavar="COLUMNS", help="Which columns: id,source,content."),
        click.option("--wide", is_flag=True, help="A line a row, however long; more columns."),
        looks_options(),
        click.option("--fail-empty", is_flag=True, help="End with status 4 if nothing is found."),
    )

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        for part in reversed(parts):
            function = part(function)
        return function

    return add


def _listing(
    kind: str,
    sentence: str,
    example: str,
    ask: Ask,
    *,
    short: str | None = None,
    metavar: str = "[TERM]…",
    required: bool = False,
) -> click.Command:
    @command(sentence, example, short=short, asking=True)
    @_options(metavar, required=required)
    def run(**typed: Any) -> int:
        return answer(kind, Asked(**typed), ask)

    made: click.Command = run
    return made


# ------------------------------------------------------------------------------ the commands


def _of(kind: str) -> Ask:
    return lambda desk, asked: desk.rows(kind, *asked.all_terms)


claims = _listing(
    "claims",
    "List claims: who says what, as the reports have it.",
    "hearsay claims mode=denies place=Kyiv",
    _of("claims"),
)
events = _listing(
    "events",
    "List events: what is said to have happened, where and when, and who says so.",
    "hearsay events type=strike happened=2022-02-24..2022-02-26",
    _of("events"),
    short="List events: what is said to have happened.",
)
figures = _listing(
    "figures",
    "List figures: how many of what, and who says so.",
    "hearsay figures measure=killed 'value=>=100'",
    _of("figures"),
)


@command(
    "List sources: who speaks, and how often they affirm, deny or are silent.",
    "hearsay sources source_kind=unnamed_official --sort=-claims",
    short="List sources: who speaks, and how often.",
    asking=True,
)
@_options("[TERM]…")
@click.option(
    "--independence",
    is_flag=True,
    help="Whom accounts start with, and who was counted as one with whom: `hearsay origins`.",
)
def sources(*, independence: bool, **typed: Any) -> int:
    """List them, or what they come to once copies and channels are taken off."""
    asked = Asked(**typed)
    if not independence:
        return answer("sources", asked, _of("sources"))
    from hearsay.cli.questions import show_origins

    form = asked.format_ or "text"
    if form not in (TABLE, "text", "jsonl"):
        raise click.UsageError("--independence is for a person, or for a program as jsonl.")
    return show_origins(
        tuple(asked.all_terms), form, asked.ledger, color=asked.color, ascii_=asked.ascii_
    )


places = _listing(
    "places",
    "List places, and how many events are put there.",
    "hearsay places within=Ukraine --format geojson -o places.geojson",
    _of("places"),
)
reports = _listing(
    "reports",
    "List the reports of the ledger.",
    "hearsay reports 'published=last 7d'",
    _of("reports"),
)
incidents = _listing(
    "incidents",
    "List incidents: events of several reports that are one, and their status.",
    "hearsay incidents type=strike 'origins=>=2'",
    _of("incidents"),
    short="List incidents: events of several reports that are one.",
)
relations = _listing(
    "relations",
    "List relations: which values conflict, revise, repeat, deny or agree.",
    "hearsay relations kind=revises measure=killed",
    _of("relations"),
    short="List relations between values of reports.",
)
disputes = _listing(
    "disputes",
    "List disputes: who contradicts whom, about what, and by which rule.",
    "hearsay disputes place=Kyiv",
    lambda desk, asked: desk.disputes.where(*asked.all_terms),
    short="List disputes: who contradicts whom.",
)
search = _listing(
    "search",
    "Search the words of all claims; terms of the grammar narrow it down.",
    "hearsay search 'power plant' mode=denies",
    _of("claims"),
    short="Search the words of all claims.",
    metavar="TEXT [TERM]…",
    required=True,
)
timeline = _listing(
    "timeline",
    "List events in the order in which they happened.",
    "hearsay timeline place=Kyiv",
    lambda desk, asked: desk.timeline(*asked.all_terms),
)
