"""The events of a record as a verification desk reads them: what, where, when, and who says so.

An event that only the report itself tells of needs no list of voices; one that sources speak of does,
each with its sign: it holds, it is not so, nothing is said. Those come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.cli.facts import GLYPHS, ROLES, event_how, event_kind, event_when, event_where, who
from hearsay.cli.page import Page
from hearsay.cli.visible import visible
from hearsay.record import Claim, Event, Mode, Record

_MOST = 12
_WORDS = 60  # characters of a mention


def event_list(record: Record, page: Page) -> Iterator[str]:
    """Show the events of a record that somebody speaks of.

    Args:
        record: The record.
        page: How wide the page is and how its signs look.

    Returns:
        Lines; none where nobody is said to speak of an event.
    """
    tellers = _tellers(record.claims)
    told = [event for event in record.events if event.id in tellers]
    for event in told[:_MOST]:
        yield from _event(event, tellers[event.id], page)
    more = len(record.events) - len(told[:_MOST])
    if more and told:
        yield page.paint(page.sign(f"  … {more:,} more, listed in the JSON form"), "aside")


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
