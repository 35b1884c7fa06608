"""Reports that nobody wrote, as a ledger meets them: a few names are everywhere, most are rare.

Sources, publishers, places and words follow Zipf's law (see `names`), dates run over three years, and a
report has some ten claims in two thousand characters. Each record follows from its number alone.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from bench.ledger.names import Skewed, publishers, sources, towns, words
from hearsay.record import (
    ActorKind,
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
    Report,
    Role,
    Said,
    Source,
    SourceKind,
    Span,
    Time,
    TimePrecision,
    TimeType,
    Whereabouts,
    Words,
)

READER = ReaderInfo("0.1.0", "invented", 64 * "0")
CLAIMS = 10
"""Of a report, on average."""

FIRST_DAY = date(2021, 1, 1)
DAYS = 3 * 365

_MODES = Skewed(
    [Mode.SAYS, Mode.REPORTS, Mode.CLAIMS, Mode.CONFIRMS, Mode.DENIES, Mode.WARNS, Mode.ACCUSES,
     Mode.DEMANDS, Mode.ESTIMATES, Mode.NO_COMMENT, Mode.PROMISES, Mode.UNCLEAR]
)  # fmt: skip
_TYPES = Skewed(
    [EventType.CASUALTY, EventType.STRIKE, EventType.EXPLOSION, EventType.ATTACK, EventType.BATTLE,
     EventType.MEET, EventType.DETAIN, EventType.PROTEST, EventType.DAMAGE, EventType.DISPLACE,
     EventType.CONTROL, EventType.AID, EventType.SANCTION, EventType.TRUCE, EventType.ACCIDENT]
)  # fmt: skip
_MEASURES = Skewed([Measure.KILLED, Measure.INJURED, Measure.DISPLACED, Measure.ARRESTED])
_KINDS = (
    ActorKind.GOVERNMENT,
    ActorKind.MILITARY,
    ActorKind.POLICE,
    ActorKind.NGO,
    ActorKind.REBEL,
)


def invent(number: int, *, day: date | None = None) -> Record:
    """A record.

    Args:
        number: Which of many; the same number gives an equal record.
        day: Of what it tells; by default one of three years.

    Returns:
        The record.
    """
    return _Inventing(number, day).record()


@dataclass
class _Inventing:
    """A record whose text and values grow together."""

    number: int
    told: date | None = None
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.number)  # noqa: S311
        drawn = FIRST_DAY + timedelta(days=self.chance.randrange(DAYS))
        self.day = self.told or drawn
        self.entities: dict[str, Entity] = {}
        self.claims: list[Claim] = []
        self.events: list[Event] = []
        self.figures: list[Figure] = []
        self.places: list[Place] = []
        self.times: list[Time] = []

    def say(self, text: str) -> Span:
        """Add words to the text."""
        start = self.length
        self.parts += (text, " ")
        self.length += len(text) + 1
        return Span(start, start + len(text), text)

    def filler(self, least: int, most: int) -> Span:
        """Add words that mean nothing."""
        chosen = words().choose(self.chance, self.chance.randint(least, most))
        return self.say(" ".join(chosen))

    def record(self) -> Record:
        for _ in range(self.chance.randint(CLAIMS // 2, CLAIMS + CLAIMS // 2)):
            self.claim()
        report = Report(
            text="".join(self.parts)[:-1],
            title=" ".join(words().choose(self.chance, 7)),
            url=f"https://example.org/{self.number}",
            publisher=publishers().choose(self.chance, 1)[0],
            published=(self.day + timedelta(days=1)).isoformat(),
            language="en",
        )
        body = Passage(report.span(0, len(report.text)), PassageKind.BODY)
        return Record(
            reader=READER,
            report=report,
            passages=(body,),
            entities=tuple(self.entities.values()),
            times=tuple(self.times),
            places=tuple(self.places),
            claims=tuple(self.claims),
            events=tuple(self.events),
            figures=tuple(self.figures),
        )

    def claim(self) -> None:
        source = self.source()
        cue = self.say("said")
        said = self.time(self.day) if self.chance.random() < 0.5 else None
        begins = self.length
        self.filler(4, 12)
        event = self.event() if self.chance.random() < 0.8 else None
        self.filler(4, 12)
        ends = self.length - 1
        self.parts[-1] = ".\n" if self.chance.random() < 0.3 else ". "
        self.length += 1
        text = "".join(self.parts)[begins:ends]
        self.claims.append(
            Claim(
                id=f"c{len(self.claims) + 1}",
                source=source,
                cue=Words([cue]),
                content=Words([Span(begins, ends, text)]),
                mode=_MODES.choose(self.chance, 1)[0],
                quotation=self.chance.choice((Quotation.INDIRECT, Quotation.DIRECT)),
                certainty=self.chance.choice((Certainty.CERTAIN, Certainty.PROBABLE)),
                polarity=Polarity.AFFIRMED,
                said=Said(said.interval, said) if said else None,
                events=(event,) if event else (),
                figures=event.figures if event else (),
                confidence=round(self.chance.random(), 3),
            )
        )

    def source(self) -> Source | None:
        """Somebody with a name, somebody without, or the report itself."""
        draw = self.chance.random()
        if draw < 0.1:
            return None
        if draw < 0.25:
            return Source(
                span=self.say("officials"), kind=SourceKind.UNNAMED_OFFICIAL, anonymous=True
            )
        name = sources().choose(self.chance, 1)[0]
        span = self.say(name)
        return Source(span=span, kind=SourceKind.NAMED_PERSON, entity=self.entity(name, span))

    def entity(self, name: str, span: Span) -> Entity:
        if name not in self.entities:
            self.entities[name] = Entity(
                id=f"n{len(self.entities) + 1}",
                name=name,
                type=EntityType.PERSON,
                kind=_KINDS[len(name) % len(_KINDS)],
                mentions=(span,),
            )
        return self.entities[name]

    def event(self) -> Event:
        kind = _TYPES.choose(self.chance, 1)[0]
        number = len(self.events) + 1
        agent = sources().choose(self.chance, 1)[0]
        agent_span = self.say(agent)
        trigger = self.say(kind.value)
        figure = self.figure() if self.chance.random() < 0.5 else None
        self.say("in")
        place = self.place()
        day = self.day - timedelta(days=self.chance.randrange(4))
        time = self.time(day)
        event = Event(
            id=f"e{number}",
            type=kind,
            mentions=(trigger,),
            reality=Reality.HAPPENED,
            polarity=Polarity.AFFIRMED,
            participants=(Participant(Role.AGENT, agent_span, self.entity(agent, agent_span)),),
            where=Whereabouts(place),
            time=time,
            interval=time.interval,
            figures=(figure,) if figure else (),
            confidence=round(self.chance.random(), 3),
        )
        self.events.append(event)
        return event

    def time(self, day: date) -> Time:
        interval = Interval(day.isoformat(), (day + timedelta(days=1)).isoformat())
        self.times.append(
            Time(
                id=f"t{len(self.times) + 1}",
                span=self.say(f"on {day:%d %B %Y}"),
                type=TimeType.DATE,
                value=day.isoformat(),
                precision=TimePrecision.DAY,
                interval=interval,
            )
        )
        return self.times[-1]

    def figure(self) -> Figure:
        low = int(self.chance.lognormvariate(2.0, 1.5)) + 1
        span = self.say(f"{low} people")
        self.figures.append(
            Figure(
                id=f"f{len(self.figures) + 1}",
                span=span,
                measure=_MEASURES.choose(self.chance, 1)[0],
                low=low,
                high=None if low % 3 == 0 else low,
                qualifier=Qualifier.AT_LEAST if low % 3 == 0 else Qualifier.EXACT,
                reality=Reality.HAPPENED,
                confidence=round(self.chance.random(), 3),
            )
        )
        return self.figures[-1]

    def place(self) -> Place:
        town = towns().choose(self.chance, 1)[0]
        self.places.append(
            Place(
                id=f"l{len(self.places) + 1}",
                span=self.say(town.name),
                name=town.name,
                precision=PlacePrecision.TOWN,
                geonames_id=town.geonames_id,
                country=town.country,
                admin1=town.admin1,
                lat=town.lat,
                lon=town.lon,
                radius_km=5.0,
            )
        )
        return self.places[-1]
