"""A record as a verification desk reads it: who says what, and where in the report it stands.

Claims stand under their sources, in the order in which the sources first speak, since the first
question of a desk is who says so. Quotation marks stand only around words that the report itself
puts in them: what is indirect is the report's wording, and showing it in marks would put words into
somebody's mouth. What nobody knows and what is denied is gathered once more at the end, because
that is where the next telephone call goes.

This form is for people and may change; programs read the JSON form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.cli.event_list import event_list
from hearsay.cli.figure_table import figure_table
from hearsay.cli.page import Page, Paint, leave
from hearsay.record import Claim, Mode, Quotation, Record
from hearsay.show.facts import (
    GLYPHS,
    OPEN,
    ROLES,
    by_source,
    clipped,
    counted,
    headline_facts,
    pointed_at,
    said_of,
    who,
)
from hearsay.show.visible import columns, visible, wrap

_REMINDER = 60  # characters of another claim's content: enough to recognise it
_MARKS = tuple("\"'“”‘’„«»‹›")


def text_form(
    record: Record,
    *,
    name: str,
    width: int = 80,
    ascii_signs: bool = False,
    paint: Paint = leave,
    all_events: bool = False,
) -> str:
    """Show a record to a person.

    Args:
        record: The record.
        name: What the report is called: the name of its file.
        width: Columns of the terminal; lines are no longer than 100.
        ascii_signs: Use only ASCII for what is not the report's own words.
        paint: Gives the roles of texts their look; by default they have none.
        all_events: Show every event, not only those of which most is said.

    Returns:
        Lines, each with its line break.
    """
    page = Page.of(width, ascii_signs=ascii_signs, paint=paint, place_width=_place_width(record))
    return "".join(f"{line}\n" for line in _lines(record, name, page, all_events=all_events))


def _lines(record: Record, name: str, page: Page, *, all_events: bool) -> Iterator[str]:
    claims = [claim for claim in record.claims if claim.mode != Mode.NARRATES]
    groups = by_source(claims)
    yield from _header(record, name, page)
    for source, said in groups:
        yield ""
        yield from page.lines("source", f"{who(source)} ({source.kind.label})")
        for claim in said:
            yield from _claim(claim, page)
    yield from _section("EVENTS", event_list(record, page, whole=all_events), page)
    yield from _section("FIGURES", figure_table(record, page), page)
    yield from _section("OPEN QUESTIONS", _open(claims, page), page)
    yield from _section("DENIED", _denied(claims, page), page)
    yield from _section("NOT READ", _unread(record, page), page)
    yield ""
    yield from _foot(len(record.claims), len(claims), page)


def _header(record: Record, name: str, page: Page) -> Iterator[str]:
    facts = [visible(name), *headline_facts(record)]
    # A fact is broken only when it is longer than a line.
    line = facts[0]
    for fact in facts[1:]:
        if columns(line) + 3 + columns(fact) <= page.width:
            line = f"{line} · {fact}"
        else:
            yield from page.lines("heading", line)
            line = fact
    yield from page.lines("heading", line)
    if record.report.title:
        yield from (
            page.paint(part, "aside") for part in wrap(visible(record.report.title), page.width)
        )


def _foot(claims: int, attributed: int, page: Page) -> Iterator[str]:
    if attributed:
        key = "+ holds   - says it is not so   . silent or unknown   0–9 characters of the text"
        yield from page.lines("aside", key)
    else:
        yield from page.lines("aside", "Nobody is said to say anything.")
    if claims > attributed:
        own = counted(claims - attributed, "claim")
        yield from page.lines("aside", f"The report's own voice: {own}, listed in the JSON form.")


# ------------------------------------------------------------------------------ claims


def _claim(claim: Claim, page: Page) -> Iterator[str]:
    return page.entry(
        ROLES[claim.polarity],
        GLYPHS[claim.polarity],
        claim.mode.label,
        _content(claim, page),
        _asides(claim, page),
        page.sign(_place(claim)),
    )


def _content(claim: Claim, page: Page) -> str:
    shown = visible(clipped(claim.content.text))
    if claim.quotation == Quotation.DIRECT and not shown.startswith(_MARKS):
        return page.sign("“") + shown + page.sign("”")
    return shown


def _asides(claim: Claim, page: Page) -> list[str]:
    """What else a desk must know of a claim."""
    told = (said_of(claim), pointed_at(claim), *_about(claim))
    return [page.sign(line) for line in told if line]


def _about(claim: Claim) -> Iterator[str]:
    for other in claim.about:
        line = f"about {_place(other)}"
        if other.source:
            line += f", {who(other.source)}"
        if other.content != claim.content:
            words = visible(other.content.text[: 2 * _REMINDER])
            line += f": {words if len(words) <= _REMINDER else words[:_REMINDER].rstrip() + '…'}"
        yield line


def _place(claim: Claim) -> str:
    return f"{claim.content.start}–{claim.content.end}"


def _place_width(record: Record) -> int:
    claims = [_place(claim) for claim in record.claims]
    figures = [f"{figure.start}–{figure.end}" for figure in record.figures]
    return max(map(len, claims + figures), default=0)


# ------------------------------------------------------------------------------ sections


def _section(title: str, entries: Iterator[str], page: Page) -> Iterator[str]:
    """A heading with its entries; nothing where there are none."""
    for number, line in enumerate(entries):
        if not number:
            yield ""
            yield from page.lines("heading", title)
        yield line


def _open(claims: Iterable[Claim], page: Page) -> Iterator[str]:
    """What nobody knows, and what somebody was asked and did not say."""
    for claim in claims:
        if claim.mode in OPEN:
            yield from _gathered(claim, ".", "open", page)


def _denied(claims: Iterable[Claim], page: Page) -> Iterator[str]:
    for claim in claims:
        if claim.mode == Mode.DENIES:
            yield from _gathered(claim, "-", "not", page)


def _gathered(claim: Claim, glyph: str, role: str, page: Page) -> Iterator[str]:
    """A claim once more, with the one who says it beside it."""
    sayer = [who(claim.source)] if claim.source else []
    if sayer and claim.mode == Mode.NO_COMMENT:
        sayer = [f"{sayer[0]}: no comment"]
    asides = [page.sign(line) for line in (*sayer, pointed_at(claim), *_about(claim)) if line]
    yield from page.entry(role, glyph, "", _content(claim, page), asides, page.sign(_place(claim)))


def _unread(record: Record, page: Page) -> Iterator[str]:
    for unread in record.unread:
        place = page.sign(f"{unread.start}–{unread.end}")
        lines = wrap(visible(unread.why), page.width - len(place) - 4)
        yield f"  {place}  {lines[0] if lines else ''}".rstrip()
        yield from (" " * (len(place) + 4) + line for line in lines[1:])
