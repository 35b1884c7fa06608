"""What is said to have happened, and on whose word: the first thing that is read, and often the only one.

What several origins say, what is counted and what is contested has an entry of its own; what one report
tells by the way is a row of a table, so that nobody takes the length of a page for its weight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hearsay.brief.citing import Citations, cited
from hearsay.brief.contents import (
    Block,
    Bullets,
    Cited,
    Entry,
    Line,
    Named,
    Note,
    Paragraph,
    Quoted,
    Section,
    Table,
)
from hearsay.brief.gathering import Shelf
from hearsay.brief.sayings import begun, capital, counted, is_silent, listed, publisher, saying
from hearsay.brief.sections.counts import figure_lines
from hearsay.brief.subjects import Subject
from hearsay.reconcile.origins import Origin
from hearsay.record import Claim, Mode, Polarity
from hearsay.record.between import At, Status
from hearsay.show.row_words import status_mark

_ENTRIES = 40
_ROWS = 120
_VOICES = 6
_LONG = 320
_SHORT = 180

_TOLD_ALREADY = frozenset((Status.SINGLE, Status.CORROBORATED))
"""Statuses of which the sentence before says why: who tells of it."""

_ANSWERS = frozenset((Mode.DENIES, Mode.CONFIRMS, Mode.CORRECTS))

Statement = tuple[Shelf, Claim]


def known(citations: Citations, subjects: Sequence[Subject]) -> Section:
    """What is said to have happened.

    Args:
        citations: Numbers the quotations.
        subjects: The happenings, those of which most is told first.
    """
    told = [one for one in subjects if one.is_real]
    full = [one for one in told if one.is_told_by_several][:_ENTRIES]
    rest = [one for one in told if all(one is not other for other in full)]
    blocks: list[Block] = [_entry(citations, one) for one in full]
    blocks += _by_the_way(citations, rest, "Also told")
    blocks += _by_the_way(
        citations, [one for one in subjects if not one.is_real], "Planned, possible, or long past"
    )
    return Section(
        "known", "What is said to have happened", _lead(citations, full, told), tuple(blocks)
    )


def _lead(citations: Citations, full: Sequence[Subject], told: Sequence[Subject]) -> Line:
    if not told:
        return ("The reports tell of nothing that is said to have happened.",)
    first = (full or told)[0]
    rests = cited(*(citations.claim(*one) for one in _voices(citations, first)[:3]))
    said = "are said to have happened" if len(told) > 1 else "is said to have happened"
    most = () if len(told) == 1 else ("; of most is told: ", *title(first), " ", rests)
    only = (": ", *title(first), " ", rests) if len(told) == 1 else ()
    return (capital(f"{counted(len(told), 'thing')} {said}"), *only, *most, ".")


def title(subject: Subject) -> Line:
    """What sort of happening, where and when."""
    where = (", ", Named(subject.where)) if subject.where else ()
    return (subject.kind, *where, f", {subject.when}" if subject.when else "")


def _entry(citations: Citations, subject: Subject) -> Entry:
    verdict = subject.main.standing.verdict
    blocks: list[Block] = [Paragraph((_who_tells(citations, subject),))]
    if verdict.rule and verdict.status not in _TOLD_ALREADY:
        rule = Named(citations.veil.text(verdict.rule))
        blocks.append(Note((f"{capital(verdict.status.word)}: ", rule)))
    numbers = _once(line for one in subject.series for line in figure_lines(citations, one))
    if numbers:
        blocks.append(Paragraph(numbers))
    voices = _voices(citations, subject)
    if voices:
        blocks.append(Bullets(tuple(saying(citations, *one) for one in voices[:_VOICES])))
    more = len(voices) - _VOICES
    if more > 0:
        told = f"{counted(more, 'more origin')} {'tells' if more == 1 else 'tell'} of it"
        blocks.append(Note((f"{capital(told)}; all stand under Sources.",)))
    answers = _answers(citations, subject, voices[:_VOICES])
    if answers:
        blocks.append(Bullets(answers))
    return Entry(title(subject), status_mark(verdict.status), tuple(blocks))


def _once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Sentences, those that only rest on other quotations told once."""
    said = {tuple(part for part in line if not isinstance(part, Cited)): line for line in lines}
    return tuple(said.values())


def _who_tells(citations: Citations, subject: Subject) -> Line:
    """How many reports tell of it, and with how many origins that are surely different."""
    incident = subject.main.standing.incident
    known_as = citations.held.shelves
    origins = (f"report {one}" if one in known_as else one for one in incident.origins)
    names = [(Named(citations.veil.text(one)),) for one in origins]
    reports = counted(len(subject.reports), "report")
    tell = capital(f"{reports} {'tells' if len(subject.reports) == 1 else 'tell'} of it")
    if not names:
        return (f"{tell}.",)
    if len(names) == 1:
        return (f"{tell}; all starts with one origin: ", *names[0], ".")
    number = counted(incident.independent, "independent origin")
    whose = f" {'is' if incident.independent == 1 else 'are'} counted among "
    return (f"{tell}; {number}{whose}", *listed(names), ".")


def _voices(citations: Citations, subject: Subject) -> list[Statement]:
    """The most telling statement of each origin, in the order in which they stand in the reports."""
    best: dict[str, tuple[tuple[int, int, int], Statement]] = {}
    events = {(shelf.name, event.id) for shelf, event in subject.main.told}
    for shelf, claim in subject.main.claims():
        if is_silent(claim) or claim.mode in _ANSWERS or not claim.content:
            continue
        origin: Origin = citations.held.origin_of(shelf.name, claim.id)
        told = sum((shelf.name, event.id) in events for event in claim.events)
        long = len(claim.content.text) > _LONG
        score = (-long, told, -claim.content.start)
        if origin.key not in best or score > best[origin.key][0]:
            best[origin.key] = (score, (shelf, claim))
    chosen = [statement for _, statement in best.values()]
    return sorted(chosen, key=lambda one: one[1].source is None)


def _answers(
    citations: Citations, subject: Subject, shown: Sequence[Statement]
) -> tuple[Line, ...]:
    """Who denies, confirms or does not comment."""
    seen = {(shelf.name, claim.id) for shelf, claim in shown}
    found = [
        (shelf, claim)
        for shelf, claim in subject.claims()
        if (claim.mode in _ANSWERS or is_silent(claim))
        and (shelf.name, claim.id) not in seen
        and not claim.asked
        and (claim.content or claim.cue)
    ]
    return tuple(saying(citations, *one) for one in found)


# ------------------------------------------------------------------------------ by the way


def _by_the_way(citations: Citations, subjects: Sequence[Subject], caption: str) -> Iterator[Block]:
    rows = tuple(_row(citations, one) for one in subjects[:_ROWS])
    if rows:
        yield Table(caption, ("What", "As printed", "When", "Where", "Who says so"), rows)
    if len(subjects) > _ROWS:
        left = counted(len(subjects) - _ROWS, "more happening")
        yield Note((f"{capital(left)} not shown; narrow the terms to see them.",))


def _row(citations: Citations, subject: Subject) -> tuple[Line, ...]:
    shelf, event = subject.main.told[0]
    claims = [one for one in subject.main.claims() if not is_silent(one[1])]
    words = min(event.mentions)
    at = At(shelf.name, words.start, words.end)
    quoted = citations.words(at)
    name, deed = publisher(citations, shelf), ""
    if claims:
        shelf, claim = claims[0]
        rests = citations.claim(shelf, claim)
        name = citations.source(claim) or publisher(citations, shelf)
        deed = (
            " denies it" if claim.mode is Mode.DENIES or claim.polarity is Polarity.NEGATED else ""
        )
        if len(claim.content.text) <= _SHORT:
            quoted = citations.content(shelf, claim)
    else:
        rests = citations.at(at)
    reality = event.reality.value.replace("_", " ")
    how = "" if subject.is_real else f" ({'background' if 'past' in reality else reality})"
    return (
        begun((f"{subject.kind}{how}",)),
        (Quoted(quoted), " ", rests),
        (subject.when or "–",),
        (Named(subject.where or "–"),),
        (Named(citations.veil.text(name)), deed),
    )
