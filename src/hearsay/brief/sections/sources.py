"""Who speaks, and how each was counted: two hundred copies of one message are one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from hearsay.brief.citing import Citations
from hearsay.brief.contents import Block, Cited, Line, Named, Note, Section, Table
from hearsay.brief.gathering import Shelf
from hearsay.brief.sayings import capital, counted, listed
from hearsay.brief.sections.counts import called
from hearsay.reconcile.origins import Interest, Origin, count_independent
from hearsay.record import Claim, Polarity
from hearsay.show.moments import day

_LISTED = 150
_INTERESTS = {
    Interest.STATE: "speaks for a state",
    Interest.ARMED: "speaks for an armed group",
    Interest.NEUTRAL: "takes no side by its office",
    Interest.EYEWITNESS: "was there",
    Interest.MEDIA: "medium",
    Interest.UNKNOWN: "not known",
}


_COUNTING = (
    "Whoever only passes on what another said counts as that other; copies and editions of one text count "
    "once; “officials” who may be any of their side count as one with it; a report's own voice counts only "
    "where nobody is cited."
)


@dataclass
class _Voice:
    """An origin, and where it is heard."""

    origin: Origin
    claims: list[tuple[Shelf, Claim]] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """What reports call it."""
        called = (claim.source for _, claim in self.claims if claim.source)
        return list(dict.fromkeys(s.entity.name if s.entity else s.text for s in called))

    @property
    def reports(self) -> int:
        """In how many reports it is heard, copies of one text counted once."""
        return len({shelf.account.backdrop.family for shelf, _ in self.claims})


def sources(citations: Citations) -> Section:
    """Who speaks in what was asked for, by where the accounts start.

    Args:
        citations: Numbers the quotations.
    """
    voices = _voices(citations)
    blocks: list[Block] = []
    if voices:
        heads = ("Origin", "Interest", "Claims", "Reports", "Denies", "Counted")
        rows = tuple(_row(citations, one) for one in voices[:_LISTED])
        blocks.append(
            Table("Origins: where accounts start, as far as the reports tell", heads, rows)
        )
    if len(voices) > _LISTED:
        blocks.append(Note((f"{len(voices) - _LISTED} origins more are not shown.",)))
    blocks.append(Note((_COUNTING,)))
    blocks.append(_reports(citations))
    return Section(
        "sources", "Sources and how each was counted", _lead(citations, voices), tuple(blocks)
    )


def _lead(citations: Citations, voices: Sequence[_Voice]) -> Line:
    if not voices:
        return ("Nobody is cited.",)
    number = count_independent(one.origin for one in voices)
    what = f"{counted(len(voices), 'origin')}, {counted(number, 'of them')} surely independent of each other"
    what = what.replace("of thems", "of them")
    named = [
        (Named(called(citations, one.origin)), " ", _best(citations, one)) for one in voices[:3]
    ]
    return (f"{capital(what)}; most is said by ", *listed(named), ".")


def _best(citations: Citations, voice: _Voice) -> Cited:
    chosen = next((one for one in voice.claims if one[1].content), voice.claims[0])
    return citations.claim(*chosen)


def _voices(citations: Citations) -> list[_Voice]:
    found: dict[str, _Voice] = {}
    by: dict[str, list[tuple[Shelf, Claim]]] = defaultdict(list)
    for shelf, claim in citations.held.asked:
        origin = citations.held.origin_of(shelf.name, claim.id)
        found.setdefault(origin.key, _Voice(origin))
        by[origin.key].append((shelf, claim))
    for key, voice in found.items():
        voice.claims = by[key]
    return sorted(found.values(), key=lambda one: (-len(one.claims), one.origin.key))


def _row(citations: Citations, voice: _Voice) -> tuple[Line, ...]:
    origin, veil = voice.origin, citations.veil
    own = origin.key.startswith("text:")
    anonymous = any(c.source is not None and c.source.anonymous for _, c in voice.claims)
    others = [veil.source(one, anonymous=anonymous) for one in voice.names if one != origin.name]
    others = list(dict.fromkeys(others))
    also: Line = (f" (also under {len(others)} other names)",) if len(others) > 3 else ()
    if 0 < len(others) <= 3:
        also = (" (also ", *listed([(Named(one),) for one in others]), ")")
    name = veil.source(called(citations, origin), anonymous=anonymous and not own)
    side = f", {origin.side}" if origin.side else ""
    denied = sum(claim.polarity is Polarity.NEGATED for _, claim in voice.claims)
    how = "one origin" if origin.apart else "one with others of its side"
    if own:
        how = "only where nobody is cited"
    return (
        (Named(name), " ", _best(citations, voice), *also),
        (Named(f"{_INTERESTS[origin.interest]}{side}"),),
        (str(len(voice.claims)),),
        (str(voice.reports),),
        (str(denied) if denied else "–",),
        (how,),
    )


def _reports(citations: Citations) -> Table:
    rows = []
    for shelf in citations.held.shelves.values():
        report, row = shelf.record.report, shelf.row
        notes = []
        if row["copy_of"]:
            notes.append(f"copy of {row['copy_of']}, not counted again")
        if isinstance(row["editions"], int) and row["editions"] > 1:
            notes.append(f"one of {row['editions']} editions")
        title = citations.veil.text(report.title or "")
        rows.append(
            (
                (Named(shelf.name),),
                (day(report.published) or "–",),
                (Named(citations.veil.text(report.publisher or "–")),),
                (Named(title or "–"),),
                (str(len(shelf.record.claims)),),
                (Named("; ".join(notes) or "–"),),
            )
        )
    return Table(
        "Reports",
        ("Report", "Published", "Publisher", "Title", "Claims", "Note"),
        tuple(rows),
        folded=len(rows) > 12,
    )
