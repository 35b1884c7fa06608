"""`hearsay review` and `judge`: what a person should look at next, what they say of it, what comes of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearsay.cli.options import (
    Choice,
    command,
    find_layout,
    find_page,
    ledger_option,
    looks_options,
)

if TYPE_CHECKING:
    from hearsay.cli.table import Layout
    from hearsay.desk.desk import Desk
    from hearsay.desk.reviewing import Card, Review
    from hearsay.desk.reviewing.agreement import Agreement
    from hearsay.record.listing import Row

_FORMS = ("text", "json", "jsonl")


@command(
    "List what a person should look at next, and why.",
    "hearsay review --limit 20",
    short="List what a person should look at next.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 100),
    default=10,
    show_default=True,
    metavar="N",
    help="At most so many.",
)
@click.option(
    "--who", metavar="NAME", help="Who looks; what they have judged is left out. You by default."
)
@click.option(
    "--two-person",
    is_flag=True,
    help="What one other person has judged first; no verdict is shown.",
)
@click.option(
    "--export",
    "target",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write what was judged as JSON Lines to train on, and list nothing; - for standard output.",
)
@click.option(
    "--format",
    "format_",
    type=Choice(_FORMS),
    default="text",
    show_default=True,
    help="For a person or for a program.",
)
@ledger_option()
@looks_options()
def review(
    *,
    limit: int,
    who: str | None,
    two_person: bool,
    target: Path | None,
    format_: str,
    ledger: str | None,
    color: str,
    ascii_: bool,
) -> int:
    """Choose the cards and print them, or write what was judged."""
    from hearsay.desk.desk import open as open_desk

    with open_desk(ledger) as desk:
        if target is not None:
            return _export(desk, target)
        found = desk.review(limit=limit, who=who, two_person=two_person)
    _write(found, format_, color=color, ascii_=ascii_)
    if not found.cards:
        click.echo("Nothing waits for a look.", err=True)
    return 0


@command(
    "Say whether what was read is right: right, wrong, unsure, or as the example.",
    "hearsay judge lusab-babad.f310 'corrected figure.measure=injured' --because 'they live'",
    short="Say whether what was read is right.",
)
@click.argument("target", metavar="ID")
@click.argument("verdict", metavar="VERDICT")
@click.option("--because", metavar="TEXT", help="The reason; it is kept.")
@ledger_option()
def judge(*, target: str, verdict: str, because: str | None, ledger: str | None) -> int:
    """Keep the verdict: right, wrong, unsure, or what one field should be."""
    from hearsay.desk.desk import open as open_desk
    from hearsay.show.visible import visible

    with open_desk(ledger) as desk:
        number = desk.judge(target, verdict, because=because)
    kept = f"decision {number}; `hearsay undo {number}` takes it back"
    click.echo(visible(f"{target}: {verdict} ({kept})."))
    return 0


def _write(found: Review, format_: str, *, color: str, ascii_: bool) -> None:
    from hearsay.cli.output import write
    from hearsay.desk.reviewing.card_form import card_form, review_form
    from hearsay.record.json_form import dumps

    if format_ == "jsonl":
        write(f"{dumps(card_form(one))}\n" for one in found.cards)
    elif format_ == "json":
        write([f"{dumps(review_form(found), spread=True)}\n"])
    elif found.cards:
        layout = find_layout(wide=False, color=color, ascii_=ascii_)
        write(f"{line.rstrip()}\n" for line in _table(found.cards, layout))
        page = find_page(color=color, ascii_=ascii_)
        told = f"{_agreement(found.agreement)} Looked at: {'; '.join(found.looked_at)}."
        write(["\n", *(f"{line}\n" for line in page.lines("aside", told))])


def _table(cards: Iterable[Card], layout: Layout) -> Iterator[str]:
    from hearsay.cli.table import table
    from hearsay.show.listing import Field

    fields = (
        Field("id", lambda row: _text(row, "id")),
        Field("is it", lambda row: _text(row, "asked"), share=2),
        Field("in", lambda row: _text(row, "sentence"), share=3),
        Field("asked because", lambda row: _text(row, "why"), share=3),
    )
    return table(map(_row, cards), fields, layout)


def _row(card: Card) -> Row:
    return {
        "id": card.id,
        "asked": f"{card.sort.value}: {_read(card)}",
        "sentence": f"“{card.sentence}”",
        "why": card.why_asked,
    }


def _read(card: Card) -> str:
    """What was read, in a few words."""
    from hearsay.ledger.reviewing import Sort

    read = {chip.field: chip.words for chip in card.chips if chip.target == card.id}
    if card.sort is Sort.FIGURE:
        return f"{read['figure.measure']} {_bounds(read)}"
    if card.sort is Sort.CLAIM:
        return f"{read['claim.source']} {read['claim.mode']}"
    return f"{read['event.type']} in {card.incident.id}" if card.incident else read["event.type"]


def _bounds(read: dict[str, str]) -> str:
    low, high, qualifier = (read[f"figure.{name}"] for name in ("low", "high", "qualifier"))
    if low == high:
        return low if qualifier == "exact" else f"{low} ({qualifier})"
    if "open" in (low, high):
        return f"{low} or more" if high == "open" else f"up to {high}"
    return f"{low} to {high}"


def _text(row: Row, name: str) -> str:
    from hearsay.show.visible import visible

    return visible(" ".join(str(row[name]).split()))


def _agreement(agreement: Agreement) -> str:
    if agreement.percent is None:
        return "Nothing was judged by two people yet."
    alpha = "" if agreement.alpha is None else f", Krippendorff's alpha {agreement.alpha:.2f}"
    kappa = "" if agreement.kappa is None else f", Cohen's kappa {agreement.kappa:.2f}"
    many = f"{agreement.people} people agree on {agreement.percent:.0f} % of {agreement.items:,}"
    return f"{many} judged by several{kappa}{alpha}."


def _export(desk: Desk, target: Path) -> int:
    from hearsay.desk.exporting import opened
    from hearsay.desk.reviewing import export_judged
    from hearsay.record.json_form import dumps
    from hearsay.show.visible import visible

    count = 0
    is_standard = str(target) == "-"
    with opened(sys.stdout.buffer if is_standard else target) as stream:
        for example in export_judged(desk.ledger):
            stream.write(f"{dumps(example)}\n".encode("utf-8", "replace"))
            count += 1
    told = "standard output" if is_standard else str(target)
    click.echo(visible(f"{told}: {count:,} judged value{'' if count == 1 else 's'}."), err=True)
    return 0
