"""A mention with what is told beside it: the material of which events are joined."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.reader.events.nearness import FIRM
from hearsay.reader.events.sites import Where
from hearsay.reader.events.triggers import Mention
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.time import Interval, Time
from hearsay.record.vocabulary import Polarity, Reality


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with what is told beside it.

    Args:
        mention: The words.
        reality: In which way they speak of the event.
        polarity: Whether they say that it is so.
        where: Its place, as far as the sentence tells.
        time: The words that tell when.
        interval: When.
        fresh: The words say that it is another one.
        brings: The words bring in who does it and to what, neither of them told before: "gunmen attacked a bus".
        known: The words speak of an event as known: "the attack".
        heard: The words tell of it by its sound: "she heard three explosions".
        who: Names of those to whom it is done.
        by: Names of those who do it.
        doers: Whether they are of the state or against it, where they are not named.
        things: What it is done to, of things and buildings: dictionary forms.
        count: How many events the words speak of, where they say so: "two blasts", "a blast".
        figures: How many, of effects.
        heading: The words stand in the headline, where tense and time are told otherwise.
        part: The words speak of some of those of whom others tell: "including three who drowned".
        where_died: Where somebody died who was taken there: in a hospital.
        time_died: When that was.
        in_care: Whether somebody died where he was taken, be it told where and when or not.
        cause: Which event of other mentions brought it about, where its sentence tells; its number.
        caused_by: The head of the mention of that event.
        aside: The first token of the aside in which the words stand; None where they tell of what the report does.
        late: The words stand far behind the headline.
    """

    mention: Mention
    reality: Reality
    polarity: Polarity
    where: Where | None = None
    time: Time | None = None
    interval: Interval | None = None
    fresh: bool = False
    brings: bool = False
    known: bool = False
    heard: bool = False
    who: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    count: int | None = None
    figures: tuple[Figure, ...] = ()
    part: bool = False
    heading: bool = False
    where_died: Where | None = None
    time_died: Time | None = None
    in_care: bool = False
    cause: int | None = None
    caused_by: int | None = None
    aside: int | None = None
    late: bool = False

    @property
    def place(self) -> Place | None:
        """Where it surely was."""
        if self.where is None or self.where.rank > FIRM:
            return None
        return self.where.whereabouts.place
