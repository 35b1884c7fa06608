"""Arbitrary records, for promises that hold for all of them."""

from __future__ import annotations

from hypothesis import strategies as st

from hearsay.record import (
    ActorKind,
    Asked,
    Certainty,
    Claim,
    Entity,
    EntityType,
    Measure,
    Mode,
    Passage,
    PassageKind,
    Polarity,
    Quotation,
    ReaderInfo,
    Record,
    Report,
    Source,
    SourceKind,
    Span,
    Unread,
    Via,
    Words,
)

# Surrogates are replaced at the door, before there is a report.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
NAMES = st.none() | TEXTS


@st.composite
def _spans(draw: st.DrawFn, report: Report) -> Span:
    start = draw(st.integers(0, len(report.text) - 1))
    return report.span(start, draw(st.integers(start + 1, len(report.text))))


def _words(report: Report, *, least: int = 1) -> st.SearchStrategy[Words]:
    return st.lists(_spans(report), min_size=least, max_size=3).map(Words)


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    return Report(
        text=draw(TEXTS),
        id=draw(st.just("") | TEXTS),
        title=draw(NAMES),
        publisher=draw(NAMES),
        published=draw(st.none() | st.dates().map(str)),
        language=draw(st.none() | st.just("en")),
        extra=draw(st.dictionaries(TEXTS, st.integers() | st.lists(TEXTS, max_size=2), max_size=2)),
    )


@st.composite
def _entities(draw: st.DrawFn, report: Report, number: int) -> Entity:
    return Entity(
        id=f"n{number}",
        name=draw(TEXTS),
        type=draw(st.sampled_from(EntityType)),
        kind=draw(st.none() | st.sampled_from(ActorKind)),
        country=draw(st.none() | st.just("UA")),
        aliases=tuple(draw(st.lists(TEXTS, max_size=2))),
        mentions=tuple(draw(st.lists(_spans(report), max_size=3))),
    )


@st.composite
def _sources(draw: st.DrawFn, report: Report, entities: list[Entity]) -> Source:
    return Source(
        span=draw(_spans(report)),
        kind=draw(st.sampled_from(SourceKind)),
        entity=draw(st.sampled_from([None, *entities])),
        anonymous=draw(st.booleans()),
        count=draw(st.none() | st.integers(1, 99)),
    )


@st.composite
def _claims(
    draw: st.DrawFn, report: Report, entities: list[Entity], earlier: list[Claim], number: int
) -> Claim:
    via = st.builds(Via, _spans(report), st.sampled_from([None, *entities]))
    about = st.lists(st.sampled_from(earlier), max_size=2) if earlier else st.just([])
    return Claim(
        id=f"c{number}",
        source=draw(st.none() | _sources(report, entities)),
        via=tuple(draw(st.lists(via, max_size=2))),
        cue=draw(_words(report, least=0)),
        content=draw(_words(report)),
        mode=draw(st.sampled_from(Mode)),
        quotation=draw(st.sampled_from(Quotation)),
        certainty=draw(st.sampled_from(Certainty)),
        polarity=draw(st.sampled_from(Polarity)),
        medium=draw(st.none() | _spans(report)),
        addressee=draw(st.none() | _spans(report)),
        about=tuple(draw(about)),
        asked=draw(st.none() | st.builds(Asked, st.sampled_from(Measure), NAMES, NAMES)),
        confidence=draw(st.floats(0, 1)),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record of any text, whose claims may be about any earlier or later one."""
    report = draw(_reports())
    entities = [draw(_entities(report, n)) for n in range(1, draw(st.integers(1, 4)))]
    claims: list[Claim] = []
    # Made in any order, they are numbered as they come: references go to lower and higher numbers.
    for number in draw(st.permutations(range(1, 5))):
        claims.append(draw(_claims(report, entities, claims, number)))
    middle = draw(st.integers(0, len(report.text)))
    bounds = [(0, middle), (middle, len(report.text))]
    return Record(
        reader=ReaderInfo("0.1.0", "en-1", draw(TEXTS)),
        report=report,
        passages=tuple(
            Passage(report.span(*place), draw(st.sampled_from(PassageKind)))
            for place in bounds
            if place[0] < place[1]
        ),
        entities=tuple(entities),
        claims=tuple(sorted(claims, key=lambda claim: claim.id)),
        unread=tuple(draw(st.lists(st.builds(Unread, _spans(report), TEXTS), max_size=2))),
    )
