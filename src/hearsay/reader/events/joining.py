"""Which mentions tell of one event.

A report comes back to its event again and again: "the attack", "the blasts", "killed". Two mentions are
of one event if they are of one type and nothing keeps them apart: not two places, not two times, not
that the one happened and the other is only feared. "Another blast" is another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hearsay.reader.events.links import FIRM, Where
from hearsay.reader.events.triggers import Mention
from hearsay.record import EventType
from hearsay.record.place import Place
from hearsay.record.time import Interval, Time
from hearsay.record.vocabulary import PlacePrecision, Polarity, Reality

_LOOKED_BACK = 40
"""Events of one type that a mention may belong to."""

_LATEST = 3
_SAME_KM = 20.0
_REAL = frozenset((Reality.HAPPENED, Reality.ONGOING))
_EXACT = frozenset((EventType.EXPLOSION, EventType.STRIKE))
_GENERAL = frozenset(("", "targeted"))
_FEW = 4
"""Events, and mentions of each, that are compared."""

_OPEN = frozenset((Reality.PLANNED, Reality.POSSIBLE, Reality.CONDITIONAL, Reality.GENERAL))
_BY_SUBTYPE = frozenset(
    (
        *(EventType.DAMAGE, EventType.AID, EventType.DISASTER, EventType.RESTRICT),
        *(EventType.OFFICE, EventType.DECIDE, EventType.DISPLACE, EventType.SANCTION),
        *(EventType.ACCORD, EventType.PROTEST, EventType.ACCIDENT, EventType.DETAIN),
        *(EventType.DEPLOY, EventType.MEET, EventType.CONTROL, EventType.STRIKE),
    )
)
"""Types of which two kinds are two events; elsewhere the kind is only told more or less exactly."""


_APART = {
    EventType.DEPLOY: frozenset(("withdraw", "base", "exercise")),
    EventType.CONTROL: frozenset(("lost", "regained", "handed-over", "encircled")),
    EventType.STRIKE: frozenset(("downing", "intercept", "cbrn")),
    EventType.ACCIDENT: frozenset(("air", "road", "rail", "sea", "spill", "nuclear")),
    EventType.PROTEST: frozenset(("labour-strike", "hunger-strike", "boycott")),
    EventType.DISPLACE: frozenset(("return", "resettlement")),
    EventType.DECIDE: frozenset(("veto", "ruling", "decree")),
}
"""Kinds that are events of their own; the others of their type are told one for the other."""


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with what is told beside it.

    Args:
        mention: The words.
        reality: In which way they speak of the event.
        polarity: Whether they say that it is so.
        where: Its place, as far as the sentence tells.
        time: When.
        fresh: The words say that it is another one.
        known: The words speak of an event as known: "the attack".
        who: Names of those to whom it is done.
    """

    mention: Mention
    reality: Reality
    polarity: Polarity
    where: Where | None = None
    time: Time | None = None
    fresh: bool = False
    known: bool = False
    who: frozenset[str] = frozenset()

    @property
    def place(self) -> Place | None:
        """Where it surely was."""
        if self.where is None or self.where.rank > FIRM:
            return None
        return self.where.whereabouts.place


@dataclass(slots=True)
class Joined:
    """The mentions of one event, in the order of the text."""

    told: list[Told] = field(default_factory=list)
    who: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    reality: Reality | None = None

    def add(self, one: Told) -> None:
        """Take a mention in; what is asked of all mentions is kept, so that no look-up is long."""
        self.told.append(one)
        self.who |= one.who
        self.kinds |= {one.mention.subtype} - {""}
        if self.reality is None or (self.reality not in _REAL and one.reality in _REAL):
            self.reality = one.reality

    @property
    def near(self) -> tuple[Told, ...]:
        """The first mention and the latest ones."""
        return (*self.told[:1], *self.told[-_LATEST:])

    def is_real(self) -> bool:
        """Whether it is said to have happened, or to go on."""
        return self.told[0].polarity is Polarity.AFFIRMED and self.reality in _REAL

    def is_general(self) -> bool:
        """Whether it is only called an attack."""
        return all(not one.mention.verbal and one.mention.subtype in _GENERAL for one in self.told)

    def is_near(self, others: Sequence[Told]) -> bool:
        """Whether mentions may be of the same place and time."""
        return all(
            _are_near(one.place, other.place) and _overlap(one.time, other.time)
            for one in self.told[:_FEW]
            for other in others[:_FEW]
        )

    @property
    def type(self) -> EventType:
        """What sort of event."""
        return self.told[0].mention.type

    def takes(self, other: Told) -> bool:
        """Whether a mention may be of this event."""
        first = self.told[0]
        if other.fresh or first.polarity is not other.polarity:
            return False
        if not other.known and not _may_be_one(self.reality or other.reality, other.reality):
            return False
        if not self._is_of(other.who):
            return False
        if self.type in _BY_SUBTYPE and not self._is_same_kind(other.mention.subtype):
            return False
        return all(
            _are_near(one.place, other.place) and _overlap(one.time, other.time)
            for one in self.near
        )

    def _is_of(self, who: frozenset[str]) -> bool:
        """Whether it is done to the same, as far as they are named."""
        return not who or not self.who or not who.isdisjoint(self.who)

    def _is_same_kind(self, subtype: str) -> bool:
        if not subtype or not self.kinds or subtype in self.kinds:
            return True
        apart = _APART.get(self.type)
        return apart is not None and subtype not in apart and self.kinds.isdisjoint(apart)


def join(told: Sequence[Told]) -> list[Joined]:
    """Join the mentions of one event.

    Args:
        told: The mentions, in the order of the text.

    Returns:
        The events, in the order of their first mentions.
    """
    found: list[Joined] = []
    of_type: dict[EventType, list[Joined]] = {}
    for one in told:
        before = of_type.setdefault(one.mention.type, [])
        fitting = [joined for joined in before[-_LOOKED_BACK:] if joined.takes(one)]
        if not fitting:
            fitting = [Joined()]
            before += fitting
            found += fitting
        _best(fitting, one).add(one)
    return _without_general(found)


def _without_general(found: list[Joined]) -> list[Joined]:
    """The events, where "the attack" that speaks of a blast or a strike is joined to that."""
    exact = [joined for joined in found if joined.type in _EXACT and joined.is_real()]
    exact.sort(key=lambda joined: -len(joined.told))
    kept: list[Joined] = []
    for joined in found:
        whole = None
        if joined.type is EventType.ATTACK and joined.is_real() and joined.is_general():
            whole = next((one for one in exact[:_FEW] if one.is_near(joined.told)), None)
        if whole is None:
            kept.append(joined)
        else:
            whole.told += joined.told
    return kept


def _best(fitting: Sequence[Joined], one: Told) -> Joined:
    """The event at the same place, else the latest."""
    for joined in fitting:
        if one.place is not None and any(_is_same(one.place, other.place) for other in joined.near):
            return joined
    return fitting[-1]


def _may_be_one(one: Reality, other: Reality) -> bool:
    if one is other or {one, other} <= _REAL:
        return True
    return {one, other} <= _OPEN


def _is_same(one: Place, other: Place | None) -> bool:
    return other is not None and one.name == other.name


def _are_near(one: Place | None, other: Place | None) -> bool:
    """Whether two places may be of one event: the same, or one within the other."""
    if one is None or other is None or one.name == other.name:
        return True
    for wide, inner in ((one, other), (other, one)):
        if wide.precision is PlacePrecision.COUNTRY:
            return wide.country == inner.country
    if one.lat is None or other.lat is None or one.lon is None or other.lon is None:
        return one.lat is None and other.lat is None and one.text == other.text
    reach = max(one.radius_km or 0.0, other.radius_km or 0.0, _SAME_KM)
    degrees = max(abs(one.lat - other.lat), abs(one.lon - other.lon) * 0.7)
    return degrees * 111 <= reach


def _overlap(one: Time | None, other: Time | None) -> bool:
    if one is None or other is None or one.interval is None or other.interval is None:
        return True
    return _meets(one.interval, other.interval) and _meets(other.interval, one.interval)


def _meets(one: Interval, other: Interval) -> bool:
    """Whether one begins before the other is over."""
    if one.begins is None or other.ends is None:
        return True
    return one.begins[:10] <= other.ends[:10]
