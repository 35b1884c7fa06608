"""Who contradicts whom: conflicts and denials, each with both sides in their own printed words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.brief.citing import Citations
from hearsay.brief.contents import Block, Bullets, Entry, Line, Named, Note, Quoted, Section
from hearsay.brief.gathering import Shelf
from hearsay.brief.sayings import begun, capital, counted, publisher, saying
from hearsay.brief.sections.counts import at_of, called
from hearsay.brief.sections.known import title
from hearsay.brief.subjects import Subject
from hearsay.record import Claim, Mode
from hearsay.record.between import At, Relation, RelationKind

_CONTESTED = frozenset((RelationKind.CONFLICTS, RelationKind.DENIES))
_SHOWN = 40


def disputes(citations: Citations, subjects: Sequence[Subject]) -> Section:
    """What is contested: between sources, and by whoever denies anything in these reports.

    Args:
        citations: Numbers the quotations.
        subjects: The happenings.
    """
    found = [(subject, list(_contested(subject))) for subject in subjects]
    found = [(subject, relations) for subject, relations in found if relations]
    blocks: list[Block] = [_entry(citations, *one) for one in found[:_SHOWN]]
    denials = _denials(citations)
    if denials:
        bullets = Bullets(tuple(saying(citations, *one) for one in denials[:_SHOWN]))
        blocks.append(Entry(("Denied in these reports",), "", (bullets,)))
    if len(denials) > _SHOWN:
        blocks.append(Note((f"{len(denials) - _SHOWN} denials more are not shown.",)))
    return Section("disputes", "Disputes", _lead(citations, found, denials), tuple(blocks))


def _lead(
    citations: Citations,
    found: Sequence[tuple[Subject, Sequence[Relation]]],
    denials: Sequence[tuple[Shelf, Claim]],
) -> Line:
    number = sum(len(relations) for _, relations in found)
    if found:
        what = capital(counted(number, "contradiction"))
        stands = "stands" if number == 1 else "stand"
        subject, relations = found[0]
        return (
            f"{what} {stands} between sources; first: ",
            *_line(citations, subject, relations[0]),
        )
    if denials:
        what = capital(counted(len(denials), "denial"))
        stands = "stands" if len(denials) == 1 else "stand"
        return (f"{what} {stands} in the reports; first: ", *saying(citations, *denials[0]))
    return (
        "No two sources contradict each other in what was asked for, and nobody denies anything.",
    )


def _entry(citations: Citations, subject: Subject, relations: Sequence[Relation]) -> Entry:
    bullets = Bullets(tuple(_line(citations, subject, one) for one in relations[:_SHOWN]))
    why = tuple(Note((Named(citations.veil.text(one.why)),)) for one in relations[:1])
    return Entry(title(subject), "", (bullets, *why))


def _denials(citations: Citations) -> list[tuple[Shelf, Claim]]:
    """Who denies what, each wording once: also of what the terms did not choose in these reports."""
    found: dict[str, tuple[Shelf, Claim]] = {}
    for shelf in citations.held.shelves.values():
        for claim in shelf.record.claims:
            if claim.mode is Mode.DENIES and claim.content:
                found.setdefault(claim.content.text.casefold(), (shelf, claim))
    return list(found.values())


def _contested(subject: Subject) -> Iterator[Relation]:
    seen = set()
    for one in subject.all:
        for relation in (*one.standing.relations, *(r for s in one.series for r in s.relations)):
            key = relation.kind, relation.a, relation.b
            if relation.kind in _CONTESTED and key not in seen:
                seen.add(key)
                yield relation


def _line(citations: Citations, subject: Subject, one: Relation) -> Line:
    """Medical sources: “140 injured people” [2] does not agree with state media: “at least 170 people” [1]."""
    denied = one.kind is RelationKind.DENIES
    first = _end(citations, subject, one.a, " denied " if denied else ": ")
    between = "; " if denied else " does not agree with "
    return (*begun(first), between, *_end(citations, subject, one.b, ": "), ".")


def _end(citations: Citations, subject: Subject, at: At, how: str) -> Line:
    given = next(
        (one for s in subject.series for one in s.givens if at == one.at or at in one.also), None
    )
    if given is not None:
        return (
            Named(called(citations, given.origin)),
            how,
            Quoted(citations.words(given.at)),
            " ",
            at_of(citations, given),
        )
    shelf = citations.held.shelves[at.report]
    claim = next((one for one in shelf.record.claims if _holds(one, at)), None)
    who = citations.source(claim) or publisher(citations, shelf)
    rests = citations.at(at, claim.id if claim else "")
    return (Named(who), how, Quoted(citations.words(at)), " ", rests)


def _holds(claim: Claim, at: At) -> bool:
    return bool(claim.content) and claim.content.start <= at.start and at.end <= claim.content.end
