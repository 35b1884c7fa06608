"""A telling: what one report says of one event, with all that can be compared, and nothing else.

To ask of two records whether they speak of one happening, one would walk both; a ledger asks it of a
new report and some hundred old ones at once. So what is compared is taken out of the record when it
is filed, is small, can be kept beside it as JSON, and depends on its own report alone: what else is
in the ledger changes nothing about it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from hearsay.reconcile.triggers import Kind
from hearsay.record import EventType
from hearsay.record.between import At
from hearsay.record.vocabulary import Polarity, Reality


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """What all tellings of a report share.

    Args:
        report: What the report is called.
        family: The same for reports whose text is one.
        published: The day it came out, as a proleptic ordinal; None where it is not known.
        names: Words with a capital, folded.
        numbers: As printed.
    """

    report: str
    family: str
    published: float | None = None
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where an event is said to have happened.

    Args:
        name: Customary English name.
        exact: Whether it is a town or smaller, not a province or a country.
        site: Whether it is smaller than a town: a street, a hospital. Many bear the same name.
        geonames_id: None where it is in no gazetteer.
        country: ISO 3166-1 alpha-2.
        admin1: Name of the first-level division.
        lat: Degrees north of its middle; None where the place is not known.
        lon: Degrees east.
        reach_km: How far from its middle the event may be.
    """

    name: str
    exact: bool
    site: bool = False
    geonames_id: int | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    reach_km: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure that hangs on an event: what it counts, from how many to how many."""

    measure: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one report says of one event.

    Args:
        backdrop: What all tellings of the report share.
        event: The event's id in the record.
        ref: What the event is called within the report: "e203", by its place in the text.
        twin: The same for tellings of copies that tell the same in the same words.
        told: The first of the words that speak of it, as printed.
        mentions: The words that speak of it, the most explicit first.
        type: A code of event_types.
        subtype: One of its subtypes.
        reality: In which way it is spoken of.
        polarity: Whether it is said to be so.
        stems: Of the words that tell of it.
        kinds: What sorts of event these words tell of by themselves, type and subtype.
        doers: Words that name who does it, folded.
        sufferers: Words that name to whom or what it is done.
        beside: Names in its sentences.
        words: Stems of its sentences.
        spot: Where.
        begins: Earliest that it may have begun, in days as a proleptic ordinal, with fractions.
        ends: When it was surely over, exclusive.
        counts: The figures that hang on it.
        headline: Whether only the report's headline speaks of it.
        since: The day from which on it may have been, where nobody says when and its report begins with things
            of "last week".
        tellers: Who is cited for it, folded; empty where the report tells it in its own voice too.
        chief: Whether it is what its report is about, or the first of what came of that: of its sort of event
            the one that the report tells of first and most.
        aside: Whether its report is about another of its sort.
        by_report: The day that it may be taken to be of, where nobody says when: of a headline the first
            that the report tells of, of the dead and the damage the only one.
    """

    backdrop: Backdrop
    event: str
    ref: str
    twin: str
    told: str
    mentions: tuple[At, ...]
    type: EventType
    subtype: str | None
    reality: Reality
    polarity: Polarity
    stems: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    doers: frozenset[str] = frozenset()
    sufferers: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    spot: Spot | None = None
    begins: float | None = None
    ends: float | None = None
    counts: tuple[Count, ...] = ()
    headline: bool = False
    chief: bool = False
    aside: bool = False
    by_report: float | None = None
    since: float | None = None
    tellers: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What it is called among all tellings: "lusab-babad.e203"."""
        return f"{self.backdrop.report}.{self.ref}"

    @property
    def start(self) -> int:
        """Where its first words stand."""
        return min(at.start for at in self.mentions)

    @property
    def order(self) -> tuple[float, str, int, str]:
        """For sorting: by the day of publication, the report's name, the place in the text."""
        published = self.backdrop.published
        day = math.inf if published is None else published
        return day, self.backdrop.report, self.start, self.ref
