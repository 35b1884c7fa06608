"""Small worlds to ask about: reports of a few names, places and days, so that much is alike.

Values are drawn and linked at random, from a seed: what a reader would make of a text is beside the
point here, and what it never would is asked for too.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hearsay.record import (
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
    Via,
    Whereabouts,
    Words,
)

READER = ReaderInfo("0.1.0", "made", 64 * "0")
WORDS = (
    "a",
    "Blast",
    "hurt",
    "ten",
    "people",
    "near",
    "Łódź",
    "said",
    "the",
    "mayor",
    "blasts",
    "Ada",
)
NAMES = ("Mayor Ada Quist", "Quist", "the mayor", "Ana Ø", "…")
PUBLISHERS = ("The Fjord Post", "Dagen", None)
DAYS = ("2023-09-14", "2023-09-15", "2023-09-15T18:00:00", "2023-09-16", "2023-10-01")
SIDES = ("Ukraine", "ukraine", "Rus", None)
PLACES = (
    ("Kyiv", PlacePrecision.TOWN, 703448, "UA", "Kyiv City", 50.4547, 30.5238, 15.0),
    ("Antonov plant", PlacePrecision.SITE, None, "UA", "Kyiv City", 50.46, 30.4, 1.0),
    ("Kharkiv Oblast", PlacePrecision.PROVINCE, None, "UA", "Kharkiv Oblast", 49.6, 36.4, 94.0),
    ("Izium", PlacePrecision.TOWN, 707292, "UA", "Kharkiv Oblast", 49.21, 37.25, 4.0),
    ("Ukraine", PlacePrecision.COUNTRY, 690791, "UA", None, 49.0, 32.0, 440.0),
    ("Asker", PlacePrecision.TOWN, None, None, None, None, None, None),
    ("Nadi", PlacePrecision.TOWN, 2202064, "FJ", None, -17.8, 177.4, 5.0),
)  # fmt: skip


def world(seed: int, *, reports: int) -> list[Record]:
    """Some records, the same for the same seed.

    Args:
        seed: Which world.
        reports: How many records.

    Returns:
        The records, each of another report.
    """
    return [_Maker(Random(f"{seed}/{number}"), number).record() for number in range(reports)]  # noqa: S311


def reprint(record: Record) -> Record:
    """The same report by another publisher, under another id and address."""
    report = record.report
    other = replace(report, id=f"{report.id}-again", publisher="A reprint", url=None)
    return replace(record, report=other)


class _Maker:
    def __init__(self, random: Random, number: int) -> None:
        self.random = random
        text = " ".join(random.choices(WORDS, k=random.randint(4, 40)))
        self.report = Report(
            text=f"{text} {number}.",
            id=f"r{number}",
            title=self.maybe("A blast", "Ten people"),
            url=self.maybe("https://example.org/a", f"https://example.org/{number}"),
            publisher=random.choice(PUBLISHERS),
            published=self.maybe(*DAYS),
            language=self.maybe("en", "uk"),
        )

    def maybe(self, *values: str) -> str | None:
        return self.random.choice([*values, None])

    def span(self) -> Span:
        start = self.random.randrange(len(self.report.text) - 1)
        return self.report.span(start, self.random.randint(start + 1, len(self.report.text)))

    def some(self, values: list, most: int = 2) -> tuple:  # type: ignore[type-arg]
        return tuple(self.random.sample(values, min(len(values), self.random.randint(0, most))))

    def interval(self) -> Interval | None:
        begins, ends = sorted(self.random.sample(range(len(DAYS)), 2))
        return self.random.choice(
            [
                Interval(DAYS[begins], DAYS[ends]),
                Interval(None, DAYS[ends]),
                Interval(DAYS[begins], None),
                None,
            ]
        )

    def record(self) -> Record:
        count = self.random.randint
        entities = [self.entity(n) for n in range(1, count(1, 4))]
        self.times = [
            Time(
                id=f"t{n}",
                span=self.span(),
                type=TimeType.DATE,
                value=None,
                precision=TimePrecision.DAY,
            )
            for n in range(1, 3)
        ]
        places = [self.place(n) for n in range(1, count(1, 5))]
        figures = [self.figure(n, places) for n in range(1, count(1, 5))]
        events = [self.event(n, places, entities, figures) for n in range(1, count(1, 5))]
        claims: list[Claim] = []
        for n in range(1, count(1, 6)):
            claims.append(self.claim(n, entities, events, figures, claims))
        return Record(
            reader=READER,
            report=self.report,
            passages=(Passage(self.report.span(0, len(self.report.text)), PassageKind.BODY),),
            entities=tuple(entities),
            times=tuple(self.times),
            places=tuple(places),
            claims=tuple(claims),
            events=tuple(events),
            figures=tuple(figures),
        )

    def entity(self, n: int) -> Entity:
        return Entity(
            id=f"n{n}",
            name=self.random.choice(NAMES),
            type=EntityType.PERSON,
            country=self.maybe("UA", "NO"),
            aliases=self.some(list(NAMES)),
            mentions=(self.span(),),
        )

    def place(self, n: int) -> Place:
        name, precision, number, country, admin1, lat, lon, radius = self.random.choice(PLACES)
        return Place(
            id=f"l{n}",
            span=self.span(),
            name=name,
            precision=precision,
            geonames_id=number,
            country=country,
            admin1=admin1,
            lat=lat,
            lon=lon,
            radius_km=radius,
            metonym=self.random.random() < 0.2,
        )

    def figure(self, n: int, places: list[Place]) -> Figure:
        low, high = sorted(self.random.choices([3, 10, 100, 1000.5], k=2))
        bounds = self.random.choice([(low, high), (low, None), (None, high), (low, low)])
        return Figure(
            id=f"f{n}",
            span=self.span(),
            measure=self.random.choice([Measure.KILLED, Measure.INJURED]),
            low=bounds[0],
            high=bounds[1],
            qualifier=self.random.choice(
                [Qualifier.EXACT, Qualifier.MORE_THAN, Qualifier.LESS_THAN]
            ),
            reality=self.random.choice([Reality.HAPPENED, Reality.POSSIBLE]),
            unit=self.maybe("person", "km"),
            side=self.random.choice(SIDES),
            population=self.maybe("civilians"),
            place=self.random.choice([None, *places]),
            as_of=self.interval(),
            confidence=self.random.choice([None, 0.25, 0.75]),
        )

    def event(
        self, n: int, places: list[Place], entities: list[Entity], figures: list[Figure]
    ) -> Event:
        type_, subtype = self.random.choice(
            [(EventType.STRIKE, "downing"), (EventType.STRIKE, None), (EventType.PROTEST, None)]
        )
        where = self.random.choice([None, *places])
        return Event(
            id=f"e{n}",
            type=type_,
            subtype=subtype,
            mentions=(self.span(),),
            reality=self.random.choice([Reality.HAPPENED, Reality.PLANNED]),
            polarity=self.random.choice(list(Polarity)),
            participants=tuple(
                Participant(
                    self.random.choice([Role.AGENT, Role.TARGET, Role.AFFECTED, Role.TOPIC]),
                    self.span(),
                    self.random.choice([None, *entities]),
                )
                for _ in range(self.random.randint(0, 3))
            ),
            where=Whereabouts(where) if where else None,
            interval=self.interval(),
            figures=self.some(figures),
            confidence=self.random.choice([None, 0.25, 0.75]),
        )

    def claim(
        self,
        n: int,
        entities: list[Entity],
        events: list[Event],
        figures: list[Figure],
        earlier: list[Claim],
    ) -> Claim:
        source = Source(
            span=self.span(),
            kind=self.random.choice([SourceKind.WITNESS, SourceKind.MEDIA]),
            entity=self.random.choice([None, *entities]),
            anonymous=self.random.random() < 0.5,
        )
        said = self.interval()
        return Claim(
            id=f"c{n}",
            source=self.random.choice([None, source, source]),
            content=Words([self.span()]),
            cue=Words(self.some([self.span()], 1)),
            mode=self.random.choice([Mode.SAYS, Mode.DENIES, Mode.NO_COMMENT]),
            quotation=self.random.choice(list(Quotation)),
            certainty=self.random.choice([Certainty.CERTAIN, Certainty.POSSIBLE]),
            polarity=self.random.choice(list(Polarity)),
            confidence=self.random.choice([0.25, 0.5, 0.75]),
            via=tuple(
                Via(self.span(), self.random.choice([None, *entities]))
                for _ in range(self.random.randint(0, 2))
            ),
            said=Said(said, self.random.choice(self.times)) if said else None,
            about=self.some(earlier, 1),
            events=self.some(events),
            figures=self.some(figures),
        )
