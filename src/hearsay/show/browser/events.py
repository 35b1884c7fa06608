"""The events of a record in a table: what is said to have happened, where and when, and who says so.

An event that sources speak of comes first, with each of their voices; one that only the report itself
tells of is folded away below, for it needs no weighing of one against another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from hearsay.record import Claim, Event, Figure, Mode, Record
from hearsay.show.browser.marks import POLARITIES, shown
from hearsay.show.browser.values import link, table_of
from hearsay.show.facts import event_how, event_kind, event_when, event_where, who
from hearsay.show.figures import format_value
from hearsay.show.visible import visible

_HEADS = ("Event", "Where and when", "How many", "By")


def event_section(record: Record, prefix: str) -> Iterator[str]:
    """What is said to have happened.

    Args:
        record: The record.
        prefix: Begins every id, as in the text.

    Returns:
        Pieces of HTML; none where nothing is said to have happened.
    """
    voices = _voices(record, prefix)
    told: list[list[str]] = []
    rest: list[list[str]] = []
    for number, event in enumerate(record.events, 1):
        by = voices.get(event.id, ())
        (told if by else rest).append(_row(event, f"{prefix}e{number}", by))
    yield from table_of(_HEADS, told)
    if rest:
        title = f"{len(rest):,} in the report’s own voice"
        yield f'<details class="rest"><summary>{title}</summary>'
        yield from table_of(_HEADS, rest)
        yield "</details>"


def _voices(record: Record, prefix: str) -> dict[str, list[str]]:
    """Who speaks of each event, by its id: the sign of the claim, the name, a link to the claim."""
    voices: dict[str, list[str]] = {}
    for number, claim in enumerate(record.claims, 1):
        if claim.mode != Mode.NARRATES:
            for event in claim.events:
                voices.setdefault(event.id, []).append(_voice(claim, number, prefix))
    return voices


def _voice(claim: Claim, number: int, prefix: str) -> str:
    _, glyph, meaning = POLARITIES[claim.polarity]
    name = f"{escape(who(claim.source))} " if claim.source else ""
    return (
        f'<span aria-hidden="true">{glyph}</span><span class="unseen">{meaning}: </span> '
        f'{name}{claim.mode.label} <a class="to" href="#{prefix}c{number}">{number}</a>'
    )


def _row(event: Event, target: str, voices: Sequence[str]) -> list[str]:
    mention = event.mentions[0]
    what = f"{shown(mention.text)} {link(target, mention.start, mention.end)}"
    facts = " · ".join(escape(fact) for fact in (event_kind(event), event_how(event)) if fact)
    where = " · ".join(escape(fact) for fact in (event_where(event), event_when(event)) if fact)
    many = "<br>".join(dict.fromkeys(map(_figure, event.figures)))
    return [f"{what} <small>{facts}</small>", where, many, "<br>".join(voices)]


def _figure(figure: Figure) -> str:
    return escape(f"{figure.measure.label} {visible(format_value(figure))}")
