"""A record written by hand: words are named, and their places are found in the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from hearsay.export.selection import Selection, selection_of
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
    Number,
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
    Source,
    SourceKind,
    Span,
    Whereabouts,
    Words,
)

READER = ReaderInfo("0.1.0", "made", 64 * "0")

DRONES = (
    "Norland's army said a drone strike killed dozens of people near Hamra on Friday. "
    "Mayor Ada Quist put the dead at 40. Hill rebels denied that they had shelled Orlen."
)
FRIDAY = Interval("2024-03-01", "2024-03-02")


@dataclass
class Story:
    """A report, and what is found in it, in the order in which it is told."""

    text: str
    title: str | None = "Strike near Hamra"
    url: str | None = "https://post.example/1"
    publisher: str | None = "The Fjord Post"
    published: str | None = "2024-03-02"
    entities: list[Entity] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    @property
    def report(self) -> Report:
        """The report alone."""
        return Report(
            text=self.text,
            id="r1",
            title=self.title,
            url=self.url,
            publisher=self.publisher,
            published=self.published,
            language="en",
        )

    def span(self, words: str) -> Span:
        """The first time that the words are printed."""
        start = self.text.index(words)
        return self.report.span(start, start + len(words))

    def entity(
        self,
        name: str,
        kind: ActorKind | None = None,
        country: str | None = None,
        type: EntityType = EntityType.ORGANISATION,  # noqa: A002 - the record's own word
    ) -> Entity:
        """Somebody."""
        made = Entity(
            id=f"n{len(self.entities) + 1}",
            name=name,
            type=type,
            kind=kind,
            country=country,
            mentions=(self.span(name),),
        )
        self.entities.append(made)
        return made

    def place(
        self,
        name: str,
        precision: PlacePrecision = PlacePrecision.TOWN,
        lat: float | None = 59.8,
        lon: float | None = 10.4,
        radius_km: float | None = 4.0,
        country: str | None = "NO",
    ) -> Place:
        """Somewhere."""
        made = Place(
            id=f"l{len(self.places) + 1}",
            span=self.span(name),
            name=name,
            precision=precision,
            lat=lat,
            lon=lon,
            radius_km=radius_km,
            country=country,
            admin1="Viken",
        )
        self.places.append(made)
        return made

    def figure(
        self,
        words: str,
        low: Number | None,
        high: Number | None,
        qualifier: Qualifier = Qualifier.EXACT,
        measure: Measure = Measure.KILLED,
        reality: Reality = Reality.HAPPENED,
        side: str | None = None,
        population: str | None = None,
    ) -> Figure:
        """How many."""
        made = Figure(
            id=f"f{len(self.figures) + 1}",
            span=self.span(words),
            measure=measure,
            low=low,
            high=high,
            qualifier=qualifier,
            reality=reality,
            side=side,
            population=population,
        )
        self.figures.append(made)
        return made

    def event(
        self,
        words: str,
        type: EventType,  # noqa: A002 - the record's own word
        subtype: str | None = None,
        agents: tuple[Entity, ...] = (),
        targets: tuple[Entity, ...] = (),
        place: Place | None = None,
        interval: Interval | None = FRIDAY,
        figures: tuple[Figure, ...] = (),
        reality: Reality = Reality.HAPPENED,
        polarity: Polarity = Polarity.AFFIRMED,
    ) -> Event:
        """What happened."""
        parts = [(Role.AGENT, who) for who in agents] + [(Role.TARGET, who) for who in targets]
        made = Event(
            id=f"e{len(self.events) + 1}",
            type=type,
            subtype=subtype,
            mentions=(self.span(words),),
            participants=tuple(Participant(role, who.mentions[0], who) for role, who in parts),
            where=Whereabouts(place) if place else None,
            interval=interval,
            reality=reality,
            polarity=polarity,
            figures=figures,
        )
        self.events.append(made)
        return made

    def claim(
        self,
        source: Entity | None,
        cue: str,
        content: str,
        mode: Mode = Mode.SAYS,
        polarity: Polarity = Polarity.AFFIRMED,
        events: tuple[Event, ...] = (),
        figures: tuple[Figure, ...] = (),
    ) -> Claim:
        """Who says what."""
        made = Claim(
            id=f"c{len(self.claims) + 1}",
            source=Source(span=source.mentions[0], kind=SourceKind.INSTITUTION, entity=source)
            if source
            else None,
            cue=Words([self.span(cue)] if cue else []),
            content=Words([self.span(content)]),
            mode=mode,
            quotation=Quotation.INDIRECT,
            certainty=Certainty.CERTAIN,
            polarity=polarity,
            confidence=0.9,
            events=events,
            figures=figures,
        )
        self.claims.append(made)
        return made

    def record(self) -> Record:
        """All of it."""
        report = self.report
        return Record(
            reader=READER,
            report=report,
            passages=(Passage(report.span(0, len(self.text)), PassageKind.BODY),),
            entities=tuple(self.entities),
            places=tuple(self.places),
            claims=tuple(self.claims),
            events=tuple(self.events),
            figures=tuple(self.figures),
        )

    def selection(self) -> Selection:
        """All of it, without a ledger."""
        return selection_of(self.record())


def drones() -> Story:
    """A strike with two tolls, and a shelling that is denied."""
    story = Story(DRONES)
    army = story.entity("Norland's army", ActorKind.MILITARY, "NO")
    mayor = story.entity("Ada Quist", ActorKind.GOVERNMENT, "NO", EntityType.PERSON)
    rebels = story.entity("Hill rebels", ActorKind.REBEL)
    hamra, orlen = story.place("Hamra"), story.place("Orlen")
    dozens = story.figure("dozens of people", 12, 99, Qualifier.ORDER)
    forty = story.figure("40", 40, 40)
    strike = story.event("drone strike", EventType.STRIKE, "drone", (army,), (rebels,), hamra)
    killed = story.event("killed", EventType.CASUALTY, "dead", figures=(dozens, forty))
    shelled = story.event(
        "shelled", EventType.STRIKE, "shelling", (rebels,), place=orlen, polarity=Polarity.NEGATED
    )
    told = (strike, killed)
    story.claim(army, "said", "a drone strike killed dozens of people near Hamra on Friday",
                events=told, figures=(dozens,))  # fmt: skip
    story.claim(mayor, "put", "the dead at 40", Mode.ESTIMATES, events=(killed,), figures=(forty,))
    story.claim(rebels, "denied", "that they had shelled Orlen", Mode.DENIES, Polarity.NEGATED,
                events=(shelled,))  # fmt: skip
    return story
