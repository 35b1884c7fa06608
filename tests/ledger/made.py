"""Records that are made without reading: small, each different, the same on every run."""

from __future__ import annotations

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

READER = ReaderInfo("0.1.0", "made", 64 * "0")
NEWER = ReaderInfo("0.2.0", "made", 64 * "1")

_TOWNS = ("Asker", "Orlen", "Vestby", "Hamra", "Tolga")
_FRIDAY = Interval("2023-09-15", "2023-09-16")


def made(
    number: int = 0,
    *,
    town: str | None = None,
    url: str | None = None,
    id: str = "",  # noqa: A002 - the record's own word
    published: str | None = "2023-09-16",
    reader: ReaderInfo = READER,
    certainty: Certainty = Certainty.CERTAIN,
) -> Record:
    """A record of a mayor who gives a number of injured.

    Args:
        number: Which of many.
        town: Where; by default one after the other.
        url: Where it was published.
        id: What the report is called.
        published: When.
        reader: What made it.
        certainty: How sure the mayor is.

    Returns:
        The record.
    """
    town = town or _TOWNS[number % len(_TOWNS)]
    who, cue = f"Mayor Ada {number} Quist", "said"
    content = f"a blast hurt {number + 3} people in {town} on Friday"
    text = f"{who} {cue} {content}. It was quiet later."
    report = Report(text=text, url=url, id=id, published=published, publisher="The Fjord Post")
    return _record(report, who, content, town, f"{number + 3} people", reader, certainty)


def _record(
    report: Report,
    who: str,
    content: str,
    town: str,
    hurt: str,
    reader: ReaderInfo,
    certainty: Certainty,
) -> Record:
    def span(words: str) -> Span:
        start = report.text.index(words)
        return report.span(start, start + len(words))

    mayor = Entity(
        id="n1",
        name=who,
        type=EntityType.PERSON,
        kind=ActorKind.GOVERNMENT,
        aliases=("Quist",),
        mentions=(span(who),),
    )
    time = Time(
        id="t1",
        span=span("on Friday"),
        type=TimeType.DATE,
        value="2023-09-15",
        precision=TimePrecision.DAY,
        interval=_FRIDAY,
    )
    place = Place(
        id="l1", span=span(town), name=town, precision=PlacePrecision.TOWN, lat=59.8, lon=10.4
    )
    number = int(hurt.split(maxsplit=1)[0])
    figure = Figure(
        id="f1",
        span=span(hurt),
        measure=Measure.INJURED,
        low=number,
        high=number,
        qualifier=Qualifier.EXACT,
        reality=Reality.HAPPENED,
        place=place,
        as_of=_FRIDAY,
    )
    event = Event(
        id="e1",
        type=EventType.EXPLOSION,
        mentions=(span("blast"),),
        reality=Reality.HAPPENED,
        polarity=Polarity.AFFIRMED,
        participants=(Participant(Role.AFFECTED, span(hurt)),),
        where=Whereabouts(place),
        time=time,
        interval=_FRIDAY,
        figures=(figure,),
    )
    claim = Claim(
        id="c1",
        source=Source(span=span(who), kind=SourceKind.NAMED_PERSON, entity=mayor),
        cue=Words([span("said")]),
        content=Words([span(content)]),
        mode=Mode.SAYS,
        quotation=Quotation.INDIRECT,
        certainty=certainty,
        polarity=Polarity.AFFIRMED,
        said=Said(_FRIDAY, time),
        events=(event,),
        figures=(figure,),
        confidence=0.75,
    )
    return Record(
        reader=reader,
        report=report,
        passages=(Passage(report.span(0, len(report.text)), PassageKind.BODY),),
        entities=(mayor,),
        times=(time,),
        places=(place,),
        claims=(claim,),
        events=(event,),
        figures=(figure,),
    )
