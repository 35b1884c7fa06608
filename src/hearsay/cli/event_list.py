"""The events of a record as a verification desk reads them: what, where, when, and who says so.

An event that only the report itself tells of needs no list of voices; one that sources speak of does,
each with its sign: it holds, it is not so, nothing is said. Those come first; how many it is said to have
hit stands below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hearsay.cli.page import Page
from hearsay.record import Claim, Event, Figure, Mode, Record
from hearsay.show.facts import GLYPHS, ROLES, event_how, event_kind, event_when, event_where, who
from hearsay.show.figures import format_value
from hearsay.show.visible import visible

_MOST = 15
_WORDS = 60  # characters of a mention

_DISPUTING = frozenset((Mode.DENIES, Mode.CONFIRMS, Mode.CORRECTS, Mode.NO_COMMENT))


def event_list(record: Record, page: Page, *, whole: bool = False) -> Iterator[str]:
    """Show the events of a record that somebody speaks of.

    Args:
        record: The record.
        page: How wide the page is and how its signs look.
        whole: Show every event, those that the report alone tells of among them.

    Returns:
        Lines; none where nobody is said to speak of an event.
    """
    tellers = _tellers(record.claims)
    weighed = sorted(record.events, key=lambda event: -_weight(event, tellers.get(event.id, ())))
    told = [event for event in weighed if event.id in tellers]
    chosen = {event.id for event in (record.events if whole else told[:_MOST])}
    for event in record.events:
        if event.id in chosen:
            yield from _event(event, tellers.get(event.id, ()), page)
    more = len(record.events) - len(chosen)
    if more and told:
        yield page.paint(page.sign(f"  … {more:,} more: hearsay read FILE --all"), "aside")


def _weight(event: Event, claims: Sequence[Claim]) -> int:
    """How much there is to weigh: answers first, then figures, then voices."""
    sources = {who(claim.source) for claim in claims if claim.source}
    answers = sum(claim.mode in _DISPUTING for claim in claims)
    return 4 * answers + 3 * bool(event.figures) + len(sources)


def _tellers(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The attributed claims about each event, by its id."""
    tellers: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.source and claim.mode is not Mode.NARRATES:
            for event in claim.events:
                tellers.setdefault(event.id, []).append(claim)
    return tellers


def _event(event: Event, claims: Iterable[Claim], page: Page) -> Iterator[str]:
    words = visible(event.mentions[0].text)
    shown = words if len(words) <= _WORDS else words[:_WORDS].rstrip() + "…"
    facts = [shown, event_where(event), event_when(event), event_how(event)]
    body = page.sign(" · ".join(fact for fact in facts if fact))
    where = f"{event.mentions[0].start}–{event.mentions[0].end}"
    yield from page.row(f"{event.id.upper()} {event_kind(event)}", body, [], where)
    for claim in claims:
        name = who(claim.source) if claim.source else ""
        place = page.sign(f"{claim.content.start}–{claim.content.end}")
        glyph = f"  {GLYPHS[claim.polarity]}"
        yield from page.entry(ROLES[claim.polarity], glyph, claim.mode.label, name, [], place)
    for (measure, value), places in _once(event.figures).items():
        words = page.sign(f"{value} · again {', '.join(places[1:])}" if places[1:] else value)
        yield from page.entry("aside", "  =", measure, words, [], page.sign(places[0]))


def _once(figures: Iterable[Figure]) -> dict[tuple[str, str], list[str]]:
    """Where each figure stands, one that is repeated with all its places."""
    found: dict[tuple[str, str], list[str]] = {}
    for figure in figures:
        key = (figure.measure.label, format_value(figure))
        found.setdefault(key, []).append(f"{figure.start}–{figure.end}")
    return found
