"""A value of the ledger as a person reads it: first its words in their sentence, then who and what.

The sentence comes first because it is the evidence; what the reader made of it stands below, where it can
be held against it. The value's own words stand in brackets there, so that they are seen without colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hearsay.cli.page import Page, Paint, leave
from hearsay.cli.text_form import text_form
from hearsay.desk.showing import History, Item, Link, Passage, Shown
from hearsay.record import Claim, Entity, Event, Figure, Place, Polarity, Time
from hearsay.show.facts import (
    GLYPHS,
    ROLES,
    event_how,
    event_kind,
    event_when,
    event_where,
    who,
)
from hearsay.show.figures import format_value
from hearsay.show.moments import day, stretch
from hearsay.show.visible import visible, wrap

if TYPE_CHECKING:
    from hearsay.ledger import Copy

_LABEL = 12
_WORDS = 100  # characters of a linked value


def shown_page(
    shown: Shown,
    *,
    width: int = 100,
    ascii_signs: bool = False,
    paint: Paint = leave,
    links: bool = True,
    history: bool = False,
) -> Iterator[str]:
    """Show it to a person.

    Args:
        shown: What is shown.
        width: Columns of the terminal.
        ascii_signs: Use only ASCII for signs.
        paint: Gives the roles of texts their look.
        links: Whether what hangs on it is listed.
        history: Whether what became of its report is told.

    Yields:
        Lines with their breaks.
    """
    widest = max((len(link.id) for link in shown.links), default=0)
    page = Page.of(width, ascii_signs=ascii_signs, paint=paint, place_width=widest)
    yield from (f"{line}\n" for line in _lines(shown, page, links=links))
    if shown.item is None:
        yield "\n"
        name = shown.report.name
        yield text_form(shown.record, name=name, width=width, ascii_signs=ascii_signs, paint=paint)
    if history:
        yield from (f"{line}\n" for line in _history(shown.history, page))


def _lines(shown: Shown, page: Page, *, links: bool) -> Iterator[str]:
    entry = shown.report
    title = None if shown.item is None else entry.title  # a report's own stands on its page
    told = (shown.kind, entry.publisher, day(entry.published), title)
    facts = " · ".join(visible(one) for one in told if one)
    yield from page.lines("heading", f"{shown.id} · {facts}")
    if entry.url:
        yield from page.lines("aside", visible(entry.url))
    if entry.withdrawn:
        back = entry.withdrawn
        yield from _row(
            "withdrawn", f"{day(back.at)} by {visible(back.who)}: {visible(back.why)}", page
        )
    if shown.item is None and entry.copies > 1:
        others = (
            f"of {entry.copy_of}" if entry.copy_of else f"{entry.copies:,} reports share its text"
        )
        yield from _row("copy" if entry.copy_of else "copies", others, page)
    if shown.passage:
        yield ""
        yield from _passage(shown.passage, page)
    if shown.item is not None:
        yield ""
        for label, value in _facts(shown.item):
            if value:
                yield from _row(label, value, page)
    for one in shown.judgements:
        why = f": {visible(one.why)}" if one.why else ""
        yield from _row(
            "judged", f"{visible(one.verdict)} · {visible(one.who)}, {day(one.at)}{why}", page
        )
    if links and shown.links:
        yield ""
        yield from _linked(shown.links, page)


def _row(label: str, value: str, page: Page) -> Iterator[str]:
    lines = wrap(page.sign(value), page.width - _LABEL - 2) or [""]
    yield page.paint(f"  {label:{_LABEL - 2}}", "aside") + "  " + lines[0]
    yield from (" " * (_LABEL + 2) + line for line in lines[1:])


# ------------------------------------------------------------------------------ words


def _passage(passage: Passage, page: Page) -> Iterator[str]:
    """The sentences, the value's words in brackets, with their places below."""
    text = " ".join(_marked(one.start, one.text, passage) for one in passage.sentences)
    yield from (f"  {line}" for line in wrap(text, page.width - 4))
    places = ", ".join(f"{span.start}–{span.end}" for span in passage.words)
    for line in page.lines("aside", f"{places} of the text"):
        yield f"  {line}"


def _marked(start: int, text: str, passage: Passage) -> str:
    """A sentence with brackets where the words begin and end; those that touch are one."""
    pieces, at = [], 0
    for first, last in _merged(passage):
        begin, end = max(0, first - start), min(len(text), last - start)
        if begin < end:
            pieces += [text[at:begin], "[", text[begin:end], "]"]
            at = end
    return visible("".join([*pieces, text[at:]]))


def _merged(passage: Passage) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for span in sorted(passage.words):
        if merged and span.start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], span.end)
        else:
            merged.append((span.start, span.end))
    return merged


# ------------------------------------------------------------------------------ facts


def _facts(item: Item) -> Iterator[tuple[str, str]]:
    if isinstance(item, Claim):
        yield from _of_claim(item)
    elif isinstance(item, Event):
        yield from _of_event(item)
    elif isinstance(item, Figure):
        yield from _of_figure(item)
    elif isinstance(item, Entity):
        yield "name", visible(item.name)
        yield "kind", " · ".join(x for x in (item.type.value, item.kind, item.country) if x)
        yield "also", visible(", ".join(item.aliases))
        yield "named", f"{len(item.mentions)} times"
    elif isinstance(item, Place):
        yield "name", visible(item.name)
        yield "in", visible(", ".join(x for x in (item.admin1, item.country) if x))
        yield "where", "not resolved" if item.lat is None else f"{item.lat}, {item.lon}"
        yield "how exact", _exactness(item)
    elif isinstance(item, Time):
        stretched = item.interval
        yield "means", visible(item.value or "nothing that can be told")
        yield "from to", stretch(stretched.begins, stretched.ends) if stretched else ""


def _exactness(place: Place) -> str:
    radius = f" ± {place.radius_km:g} km" if place.radius_km is not None else ""
    return f"{place.precision.value.replace('_', ' ')}{radius}"


def _of_claim(claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.source:
        named = who(claim.source)
        kind = claim.source.kind.label + (", not named" if claim.source.anonymous else "")
        yield "who", f"{named} · {kind}"
    else:
        yield "who", "the report itself" if claim.mode == "narrates" else "nobody is named"
    yield "through", ", then ".join(who(link) for link in claim.via)
    yield "how", f"{GLYPHS[claim.polarity]} {claim.mode.label}"
    yield "what", visible(claim.content.text)
    sure = f"{claim.certainty.value}, {claim.quotation.value}"
    yield "sure", f"{sure} · read with {claim.confidence:.0%} confidence"
    yield "said", visible(claim.said.time.text) if claim.said else ""
    yield "where to", visible(claim.addressee.text) if claim.addressee else ""
    yield "medium", visible(claim.medium.text) if claim.medium else ""


def _of_event(event: Event) -> Iterator[tuple[str, str]]:
    yield "what", f"{event_kind(event)} · {visible(event.mentions[0].text)}"
    yield "but", event_how(event)
    for role, parts in groupby(event.participants, key=lambda part: part.role):
        names = (part.entity.name if part.entity else part.text for part in parts)
        yield role.value, visible(", ".join(names))
    yield "where", event_where(event)
    interval = event.interval
    yield "when", stretch(interval.begins, interval.ends) if interval else event_when(event)


def _of_figure(figure: Figure) -> Iterator[tuple[str, str]]:
    parts = (figure.measure.label, figure.population, figure.side)
    yield "counted", visible(", ".join(part for part in parts if part))
    yield "value", f"{format_value(figure)} · printed “{visible(figure.text)}”"
    yield "but", "" if figure.reality == "happened" else figure.reality.value.replace("_", " ")
    yield "where", visible(figure.place.name) if figure.place else ""
    as_of = figure.as_of
    yield "as of", stretch(as_of.begins, as_of.ends) if as_of else ""


# ------------------------------------------------------------------------------ links, history


def _linked(links: tuple[Link, ...], page: Page) -> Iterator[str]:
    for link in links:
        item = link.item
        polarity = item.polarity if isinstance(item, Claim | Event) else Polarity.AFFIRMED
        glyph = GLYPHS[polarity] if isinstance(item, Claim) else " "
        words = page.sign(_clipped(_words(item)))
        yield from page.entry(ROLES[polarity], glyph, link.how, words, [], link.id)


def _words(item: Claim | Event | Figure) -> str:
    if isinstance(item, Claim):
        named = who(item.source) if item.source else "the report itself"
        return f"{named} {item.mode.label}: {visible(item.content.text)}"
    if isinstance(item, Event):
        facts = (event_kind(item), event_where(item), event_when(item), event_how(item))
        return " · ".join(fact for fact in facts if fact)
    return f"{item.measure.label} {format_value(item)} · “{visible(item.text)}”"


def _clipped(text: str) -> str:
    return text if len(text) <= _WORDS else text[:_WORDS].rstrip() + "…"


def _copied(copied: Copy, page: Page) -> Iterator[str]:
    facts = (
        copied.name,
        copied.publisher,
        day(copied.published),
        f"{copied.likeness:.0%} the same",
    )
    yield from _row("copy", " · ".join(visible(fact) for fact in facts if fact), page)
    for what, spans in (("adds", copied.adds), ("lacks", copied.lacks)):
        if spans:
            words = _clipped(visible(" … ".join(span.text for span in spans)))
            yield from _row(f"  {what}", words, page)


def _history(history: History, page: Page) -> Iterator[str]:
    yield ""
    yield from page.lines("heading", "HISTORY")
    if len(history.editions) > 1:
        for one in history.editions:
            yield from _row("edition", f"{one.name} · {visible(one.published or 'undated')}", page)
    for copied in history.copies:
        yield from _copied(copied, page)
    for reading in history.readings:
        made = f"hearsay {reading.reader.version}, {reading.reader.engine}"
        yield from _row(f"reading {reading.number}", f"{day(reading.at)} · {visible(made)}", page)
    for entry in history.log:
        detail = f": {visible(entry.detail)}" if entry.detail else ""
        yield from _row(
            "log", f"{visible(entry.at[:16])} · {visible(entry.who)} · {entry.what}{detail}", page
        )
