"""Records made by hand: what a reader would find in a few sentences, so that a page can be checked."""

from __future__ import annotations

from hearsay.record import (
    Asked,
    Certainty,
    Claim,
    Entity,
    EntityType,
    Figure,
    Interval,
    Measure,
    Mode,
    Number,
    Passage,
    PassageKind,
    Polarity,
    Qualifier,
    Quotation,
    ReaderInfo,
    Reality,
    Record,
    Report,
    Source,
    SourceKind,
    Span,
    Unread,
    Via,
    Words,
)

TEXT = """\
date 2023-09-16

Troops crossed the river before dawn, their command said, a claim that the ministry denied. \
The army reported sinking two ferries, an account confirmed by a diplomat. It was unclear how many \
soldiers were aboard. The command has not commented on the loss. “Nobody has crossed,” Radu Cernavoi \
said. He would probably resign, an aide quoted him as saying. Das ist nicht Englisch.
"""

COMMAND = Entity(id="n1", name="the command", type=EntityType.ORGANISATION)
CERNAVOI = Entity(id="n2", name="Radu Cernavoi", type=EntityType.PERSON)


class Maker:
    """Makes claims of a text by naming their words.

    Args:
        text: The report's text.
    """

    def __init__(self, text: str) -> None:
        self.report = Report(text=text, id="r1", published="2023-09-16")
        self._made = 0
        self._counted = 0

    def span(self, words: str) -> Span:
        """The words where they first stand in the text."""
        start = self.report.text.index(words)
        return self.report.span(start, start + len(words))

    def source(self, words: str, kind: SourceKind, entity: Entity | None = None) -> Source:
        """A source, named by its words."""
        return Source(span=self.span(words), kind=kind, entity=entity)

    def claim(
        self,
        source: Source | None,
        mode: Mode,
        content: str,
        *,
        quotation: Quotation = Quotation.INDIRECT,
        certainty: Certainty = Certainty.CERTAIN,
        polarity: Polarity = Polarity.AFFIRMED,
        via: tuple[Via, ...] = (),
        about: tuple[Claim, ...] = (),
        figures: tuple[Figure, ...] = (),
        asked: Asked | None = None,
    ) -> Claim:
        """A claim, its content named by its words."""
        self._made += 1
        return Claim(
            id=f"c{self._made}",
            source=source,
            content=Words([self.span(content)]),
            mode=mode,
            quotation=quotation,
            certainty=certainty,
            polarity=polarity,
            confidence=0.9,
            via=via,
            about=about,
            figures=figures,
            asked=asked,
        )

    def figure(
        self,
        words: str,
        measure: Measure,
        low: Number | None,
        high: Number | None,
        *,
        qualifier: Qualifier = Qualifier.EXACT,
        unit: str | None = None,
        side: str | None = None,
        population: str | None = None,
        reality: Reality = Reality.HAPPENED,
        as_of: Interval | None = None,
    ) -> Figure:
        """A figure, named by its words."""
        self._counted += 1
        return Figure(
            id=f"f{self._counted}",
            span=self.span(words),
            measure=measure,
            low=low,
            high=high,
            qualifier=qualifier,
            unit=unit,
            side=side,
            population=population,
            reality=reality,
            as_of=as_of,
        )

    def record(
        self, *claims: Claim, figures: tuple[Figure, ...] = (), unread: tuple[Unread, ...] = ()
    ) -> Record:
        """The record of these claims, and of the figures that they or nobody gives."""
        entities = {
            claim.source.entity.id: claim.source.entity
            for claim in claims
            if claim.source and claim.source.entity
        }
        stamp = self.report.text.find("\n") + 1
        bounds = [(0, stamp, PassageKind.STAMP), (stamp, len(self.report.text), PassageKind.BODY)]
        return Record(
            reader=ReaderInfo("0.1.0", "none", "0" * 64),
            report=self.report,
            passages=tuple(
                Passage(self.report.span(start, end), kind)
                for start, end, kind in bounds
                if end > start
            ),
            entities=tuple(entities.values()),
            claims=claims,
            figures=figures,
            unread=unread,
        )


def a_record() -> Record:
    """One of everything that the page for people tells apart."""
    make = Maker(TEXT)
    crossing = make.claim(
        make.source("their command", SourceKind.INSTITUTION, COMMAND),
        Mode.SAYS,
        "Troops crossed the river before dawn",
    )
    denial = make.claim(
        make.source("the ministry", SourceKind.INSTITUTION),
        Mode.DENIES,
        "a claim",
        polarity=Polarity.NEGATED,
        about=(crossing,),
    )
    ferries = make.figure("two ferries", Measure.EQUIPMENT_LOST, 2, 2)
    sinking = make.claim(
        make.source("The army", SourceKind.INSTITUTION),
        Mode.REPORTS,
        "sinking two ferries",
        figures=(ferries,),
    )
    confirmation = make.claim(
        make.source("a diplomat", SourceKind.UNNAMED_OFFICIAL),
        Mode.CONFIRMS,
        "sinking two ferries",
        about=(sinking,),
        figures=(ferries,),
    )
    unclear = make.claim(
        None,
        Mode.UNCLEAR,
        "how many soldiers were aboard",
        certainty=Certainty.UNKNOWN,
        polarity=Polarity.OPEN,
        asked=Asked(Measure.PERSONNEL, population="soldiers"),
    )
    silence = make.claim(
        make.source("The command", SourceKind.INSTITUTION, COMMAND),
        Mode.NO_COMMENT,
        "the loss",
        certainty=Certainty.UNKNOWN,
        polarity=Polarity.OPEN,
    )
    nobody = make.claim(
        make.source("Radu Cernavoi", SourceKind.NAMED_PERSON, CERNAVOI),
        Mode.SAYS,
        "Nobody has crossed",
        quotation=Quotation.DIRECT,
        polarity=Polarity.NEGATED,
    )
    resigning = make.claim(
        make.source("He", SourceKind.NAMED_PERSON, CERNAVOI),
        Mode.PREDICTS,
        "would probably resign",
        certainty=Certainty.PROBABLE,
        via=(Via(make.span("an aide")),),
    )
    own = make.claim(None, Mode.NARRATES, "a claim that the ministry denied")
    german = Unread(make.span("Das ist nicht Englisch."), "not English (de)")
    return make.record(
        *(crossing, denial, sinking, confirmation, unclear, silence, nobody, resigning, own),
        figures=(ferries,),
        unread=(german,),
    )
