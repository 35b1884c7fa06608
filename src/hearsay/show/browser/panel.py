"""The record beside the text of a report: who says what, how many, when, where, and what is open.

Every entry leads to its words. Links do that without a script, so a page that is printed, saved or
opened where scripts are off keeps its evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from hearsay.record import Claim, Mode, Quotation, Record
from hearsay.show.browser.events import event_section
from hearsay.show.browser.marks import POLARITIES, shown
from hearsay.show.browser.values import figure_section, place_section, time_section
from hearsay.show.facts import OPEN, by_source, clipped, pointed_at, said_of, who

_MARKS = tuple("\"'“”‘’„«»‹›")
_REMINDER = 60  # characters of another claim's content: enough to recognise it


@dataclass(frozen=True, slots=True)
class _Numbered:
    """The claims of a record and what they are called on the page."""

    prefix: str
    numbers: dict[str, int]

    @classmethod
    def of(cls, record: Record, prefix: str) -> _Numbered:
        return cls(prefix, {claim.id: place for place, claim in enumerate(record.claims, 1)})

    def number(self, claim: Claim) -> int:
        return self.numbers[claim.id]

    def link(self, claim: Claim) -> str:
        """To the claim's entry."""
        number = self.number(claim)
        return f'<a class="to" href="#{self.prefix}c{number}">{number}</a>'


def record_panel(record: Record, prefix: str) -> Iterator[str]:
    """The parts of a record as sections with headings; none where there is nothing to tell.

    Args:
        record: The record.
        prefix: Begins every id, as in the text.

    Returns:
        Pieces of HTML.
    """
    claims = _Numbered.of(record, prefix)
    unknown = [claim for claim in record.claims if claim.mode in OPEN]
    denied = [claim for claim in record.claims if claim.mode == Mode.DENIES]
    yield from _section("Claims", _groups(record, claims), f"{prefix}claims")
    yield from _section("Events", event_section(record, prefix), f"{prefix}events")
    yield from _section("Figures", figure_section(record, prefix), f"{prefix}figures")
    yield from _section("Places", place_section(record.places, prefix), f"{prefix}places")
    yield from _section("Times", time_section(record.times, prefix), f"{prefix}times")
    yield from _section("Open questions", _gathered(unknown, claims), f"{prefix}open")
    yield from _section("Denied", _gathered(denied, claims), f"{prefix}denied")
    yield from _section("Not read", _unread(record), f"{prefix}unread")


def _section(title: str, pieces: Iterable[str], identity: str) -> Iterator[str]:
    """A heading with what stands under it; nothing where that is nothing."""
    inside = "".join(pieces)
    if inside:
        kind = "claims-of" if title == "Claims" else "values"
        yield f'<section class="{kind}" aria-labelledby="{identity}">'
        yield f'<h3 id="{identity}">{title}</h3>'
        yield f"{inside}</section>\n"


# ------------------------------------------------------------------------------ claims


def _groups(record: Record, claims: _Numbered) -> Iterator[str]:
    """Claims under who says so; then what nobody in particular says, then the report itself."""
    attributed = [claim for claim in record.claims if claim.mode != Mode.NARRATES]
    for source, said in by_source(attributed):
        yield from _group(f"{escape(who(source))} <small>{source.kind.label}</small>", said, claims)
    nobody = [claim for claim in attributed if not claim.source]
    yield from _group("Nobody is named", nobody, claims)
    own = [claim for claim in record.claims if claim.mode == Mode.NARRATES]
    yield from _group("The report’s own voice", own, claims)


def _group(title: str, said: Sequence[Claim], claims: _Numbered) -> Iterator[str]:
    if said:
        yield f'<div class="group"><h4 dir="auto">{title}</h4><ol class="claims">'
        yield from (_claim(claim, claims) for claim in said)
        yield "</ol></div>\n"


def _claim(claim: Claim, claims: _Numbered) -> str:
    role, glyph, meaning = POLARITIES[claim.polarity]
    number = claims.number(claim)
    mode = "" if claim.mode == Mode.NARRATES else f"<b>{claim.mode.label}</b> "
    asides = [
        escape(said_of(claim)),
        escape(pointed_at(claim)),
        *(_about(other, claims) for other in claim.about),
    ]
    below = "".join(f'<p class="aside" dir="auto">{aside}</p>' for aside in asides if aside)
    return (
        f'<li id="{claims.prefix}c{number}" class="claim {role}" data-c="{number}">'
        f'<a class="go" href="#{claims.prefix}w{number}"><span class="n">{number}</span> '
        f'<span class="glyph" aria-hidden="true">{glyph}</span>'
        f'<span class="unseen">{meaning}: </span>{mode}'
        f'<span class="what" dir="auto">{_content(claim)}</span> '
        f"<small>{claim.content.start}–{claim.content.end}</small></a>{below}</li>\n"
    )


def _content(claim: Claim) -> str:
    """What is said; in quotation marks only what the report itself has in them."""
    words = shown(clipped(claim.content.text))
    if claim.quotation == Quotation.DIRECT and not claim.content.text.startswith(_MARKS):
        return f"“{words}”"
    return words


def _about(other: Claim, claims: _Numbered) -> str:
    line = f"about {claims.link(other)}"
    if other.source:
        line += f", {escape(who(other.source))}"
    words = other.content.text
    short = words if len(words) <= _REMINDER else words[:_REMINDER].rstrip() + "…"
    return f"{line}: {shown(short)}"


def _gathered(some: Iterable[Claim], claims: _Numbered) -> Iterator[str]:
    """Claims once more, each with the one who says it."""
    return _list(f"{claims.link(claim)} {_content(claim)}{_sayer(claim)}" for claim in some)


def _sayer(claim: Claim) -> str:
    if not claim.source:
        return ""
    silent = ": no comment" if claim.mode == Mode.NO_COMMENT else ""
    return f" <small>{escape(who(claim.source))}{silent}</small>"


def _unread(record: Record) -> Iterator[str]:
    return _list(
        f"{shown(unread.why)} <small>{unread.start}–{unread.end}</small>"
        for unread in record.unread
    )


def _list(entries: Iterable[str]) -> Iterator[str]:
    items = [f'<li dir="auto">{entry}</li>' for entry in entries]
    if items:
        yield f'<ul class="gathered">{"".join(items)}</ul>'
