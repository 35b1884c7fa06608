"""An account: what one report says, as far as that of others can be set beside it.

To tell what several reports amount to, one would read all of their records again whenever another one
comes. So what is compared is taken out of each record once: its events as tellings, its claims as
statements with where each starts, its figures as values. An account hangs on its own report alone, is
small, and can be kept beside the record as JSON.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.reconcile.accounts.counting import Counting
from hearsay.reconcile.origins.origin import Origin
from hearsay.reconcile.telling import Backdrop, Telling
from hearsay.record.between import At
from hearsay.record.claim import Asked
from hearsay.record.figure import Number
from hearsay.record.vocabulary import Certainty, Measure, Mode, Polarity, Qualifier, Reality


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody says in a report.

    Args:
        claim: The claim's id in the record.
        at: Its content; of a claim without one its cue.
        text: The content as printed.
        mode: What the source does in saying it.
        certainty: How sure the source presents it.
        polarity: Whether the source says that it is so.
        source: The words that name who says it; "" for the report's own voice.
        origin: With whom it starts, as far as this report tells; None where it is with the report's
            text, or with nobody in particular.
        names: What the report calls who says it, and the body he speaks for, folded.
        through: The key of whoever hands it on, where it starts with somebody else; "" elsewhere.
        words: Stems of the content.
        events: The ids of the events that it is of.
        figures: The ids of the figures that it gives.
        about: The ids of the claims that it answers.
        asked: The quantity that it does not tell.
        said: When it was said, from, ISO 8601; None where the report does not tell.
        against: Whether it says that it is not so: by denying, in words such as "had not", by taking it back.
        withdrawn: Whether its source takes back what it said before.
        part: Whether it is of the part that somebody had in it: "any involvement in the attack".
        before: Whether the report tells it as what somebody stood by until then: "who swore last week that".
        blames: Whom its own words say to have done it: words of their names, folded, and codes of countries.
    """

    claim: str
    at: At
    text: str
    mode: Mode
    certainty: Certainty
    polarity: Polarity
    source: str = ""
    origin: Origin | None = None
    names: frozenset[str] = frozenset()
    through: str = ""
    words: frozenset[str] = frozenset()
    events: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    asked: Asked | None = None
    said: str | None = None
    against: bool = False
    withdrawn: bool = False
    part: bool = False
    before: bool = False
    blames: frozenset[str] = frozenset()

    def covers(self, at: At) -> bool:
        """Whether words of the same report begin within what is said."""
        return self.at.start <= at.start < self.at.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A figure of a report.

    Args:
        figure: The figure's id in the record.
        at: Its words.
        text: The words.
        measure: What it counts.
        low: The least, inclusive; None where it is open.
        high: The most, inclusive; None where it is open.
        qualifier: How the words bound it.
        reality: In which way the counted is spoken of.
        unit: What is counted, as printed.
        side: On whose side.
        population: Which people.
        place: Customary name of where.
        as_of_from: As of when, from, ISO 8601.
        as_of_to: Until, exclusive.
        events: The ids of the events that it hangs on.
        claims: The ids of the claims that give it, in the order of the text.
        headline: Whether it stands in the headline.
        told: How the count is told: as new, as overtaken, as what came on top.
    """

    figure: str
    at: At
    text: str
    measure: Measure
    low: Number | None
    high: Number | None
    qualifier: Qualifier
    reality: Reality
    unit: str | None = None
    side: str | None = None
    population: str | None = None
    place: str | None = None
    as_of_from: str | None = None
    as_of_to: str | None = None
    events: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    headline: bool = False
    told: frozenset[Counting] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one report says that others can be set beside.

    Args:
        backdrop: What it is called, its family, its day, its names.
        edition: The same for all editions of the report.
        given: The id that the report came with, else one made of its content: where nothing else tells which
            of two came first, the ids do, which often follow the order of coming.
        publisher: Who published it; "" where it is not known.
        published: When, ISO 8601; "" where it is not known.
        outlet: The publisher as an origin, so that who cites it can be led on to whom it cites; None where it
            is not known.
        agency: The key of the agency that sent it; "" where none is named.
        credits: The keys of the agencies that it has something from.
        tellings: Its events, in the order of the record.
        statements: Its claims, in the order of the record.
        values: Its figures, in the order of the record.
    """

    backdrop: Backdrop
    edition: str
    given: str = ""
    publisher: str = ""
    published: str = ""
    outlet: Origin | None = None
    agency: str = ""
    credits: frozenset[str] = frozenset()
    tellings: tuple[Telling, ...] = ()
    statements: tuple[Statement, ...] = ()
    values: tuple[Value, ...] = ()

    @property
    def report(self) -> str:
        """What the report is called."""
        return self.backdrop.report

    def statement(self, claim: str) -> Statement:
        """The statement of a claim, by the claim's id: "c3"."""
        return next(one for one in self.statements if one.claim == claim)
