"""Arbitrary records, for promises that hold for all of them."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from hearsay.record import (
    ActorKind,
    Asked,
    Certainty,
    Claim,
    Entity,
    EntityType,
    Event,
    EventType,
    Figure,
    Interval,
    Measure,
    Mode,
    Offset,
    Participant,
    Passage,
    PassageKind,
    Place,
    PlacePrecision,
    Polarity,
    Qualifier,
    Quotation,
    ReaderInfo,
    Reality,
    Record,
    Relation,
    Report,
    Role,
    Said,
    Source,
    SourceKind,
    Span,
    Time,
    TimeMod,
    TimePrecision,
    TimeType,
    Unread,
    Via,
    Whereabouts,
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


_DAYS = st.dates().map(str)
_INTERVALS = st.builds(Interval, _DAYS, _DAYS | st.none()) | st.builds(Interval, st.none(), _DAYS)
_BOUNDS = st.none() | st.integers(0, 10**15) | st.floats(0, 1e9)
_METRES = st.none() | st.floats(0, 1e9)


def _times(report: Report, number: int) -> st.SearchStrategy[Time]:
    return st.builds(
        Time,
        id=st.just(f"t{number}"),
        span=_spans(report),
        type=st.sampled_from(TimeType),
        value=NAMES,
        precision=st.sampled_from(TimePrecision),
        mod=st.none() | st.sampled_from(TimeMod),
        interval=st.none() | _INTERVALS,
    )


@st.composite
def _places(draw: st.DrawFn, report: Report, earlier: list[Place], number: int) -> Place:
    of = st.builds(
        Offset,
        of=st.sampled_from(earlier),
        distance_km=_METRES,
        bearing=st.sampled_from([None, "south"]),
    )
    return Place(
        id=f"l{number}",
        span=draw(_spans(report)),
        name=draw(TEXTS),
        precision=draw(st.sampled_from(PlacePrecision)),
        geonames_id=draw(st.none() | st.integers(1, 10**8)),
        country=draw(st.none() | st.just("UA")),
        lat=draw(st.none() | st.floats(-90, 90)),
        lon=draw(st.none() | st.floats(-180, 180)),
        radius_km=draw(_METRES),
        offset=draw(st.none() | of) if earlier else None,
        metonym=draw(st.booleans()),
    )


def _figures(report: Report, places: list[Place], number: int) -> st.SearchStrategy[Figure]:
    return st.builds(
        Figure,
        id=st.just(f"f{number}"),
        span=_spans(report),
        measure=st.sampled_from(Measure),
        low=_BOUNDS,
        high=_BOUNDS,
        qualifier=st.sampled_from(Qualifier),
        unit=NAMES,
        si_low=_METRES,
        si_high=_METRES,
        reality=st.sampled_from(Reality),
        side=NAMES,
        population=NAMES,
        place=st.sampled_from([None, *places]),
        as_of=st.none() | _INTERVALS,
        confidence=st.none() | st.floats(0, 1),
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


@dataclass
class _Values:
    """What a claim may refer to."""

    entities: list[Entity]
    times: list[Time]
    places: list[Place]
    figures: list[Figure]
    events: list[Event]


@st.composite
def _values(draw: st.DrawFn, report: Report) -> _Values:
    places: list[Place] = []
    # Made in any order, they are numbered as they come: references go to lower and higher numbers.
    for number in draw(st.permutations(range(1, draw(st.integers(1, 4))))):
        places.append(draw(_places(report, places, number)))
    values = _Values(
        entities=[draw(_entities(report, n)) for n in range(1, draw(st.integers(1, 4)))],
        times=[draw(_times(report, n)) for n in range(1, draw(st.integers(1, 3)))],
        places=sorted(places, key=lambda place: place.id),
        figures=[draw(_figures(report, places, n)) for n in range(1, draw(st.integers(1, 3)))],
        events=[],
    )
    for number in range(1, draw(st.integers(1, 3))):
        values.events.append(draw(_events(report, values, number)))
    return values


def _events(report: Report, values: _Values, number: int) -> st.SearchStrategy[Event]:
    of = st.sampled_from([None, *values.entities])
    parts = st.builds(Participant, st.sampled_from(Role), _spans(report), of)
    places = st.sampled_from(values.places) if values.places else st.nothing()
    figures = (
        st.lists(st.sampled_from(values.figures), max_size=2) if values.figures else st.just([])
    )
    return st.builds(
        Event,
        id=st.just(f"e{number}"),
        type=st.sampled_from(EventType),
        subtype=NAMES,
        mentions=st.lists(_spans(report), min_size=1, max_size=3).map(tuple),
        participants=st.lists(parts, max_size=2).map(tuple),
        where=st.none() | st.builds(Whereabouts, places, st.sampled_from(Relation)),
        time=st.sampled_from([None, *values.times]),
        interval=st.none() | _INTERVALS,
        reality=st.sampled_from(Reality),
        polarity=st.sampled_from(Polarity),
        figures=figures.map(tuple),
        confidence=st.none() | st.floats(0, 1),
    )


@st.composite
def _claims(
    draw: st.DrawFn, report: Report, values: _Values, earlier: list[Claim], number: int
) -> Claim:
    entities, times, figures = values.entities, values.times, values.figures
    said = st.builds(Said, st.none() | _INTERVALS, st.sampled_from(times)) if times else st.none()
    given = st.lists(st.sampled_from(figures), max_size=2) if figures else st.just([])
    told = st.lists(st.sampled_from(values.events), max_size=2) if values.events else st.just([])
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
        said=draw(st.none() | said),
        figures=tuple(draw(given)),
        events=tuple(draw(told)),
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
    values = draw(_values(report))
    claims: list[Claim] = []
    for number in draw(st.permutations(range(1, 5))):
        claims.append(draw(_claims(report, values, claims, number)))
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
        entities=tuple(values.entities),
        times=tuple(values.times),
        places=tuple(values.places),
        claims=tuple(sorted(claims, key=lambda claim: claim.id)),
        events=tuple(values.events),
        figures=tuple(values.figures),
        unread=tuple(draw(st.lists(st.builds(Unread, _spans(report), TEXTS), max_size=2))),
    )
