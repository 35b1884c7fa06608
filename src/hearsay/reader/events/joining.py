"""Which mentions tell of one event.

A report comes back to its event again and again: "the attack", "the blasts", "killed". Two mentions are
of one event if they are of one type and nothing keeps them apart: not two places, not two times, not
that the one happened and the other is only feared. "Another blast" is another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hearsay.reader.events.sameness import (
    REAL,
    are_near,
    count_apart,
    is_same_place,
    may_be_one,
    overlap,
)
from hearsay.reader.events.told import Told
from hearsay.record import EventType
from hearsay.record.vocabulary import Polarity, Reality

_LOOKED_BACK = 40
"""Events of one type that a mention may belong to."""

_LATEST = 3
_EXACT = frozenset((EventType.EXPLOSION, EventType.STRIKE))
_GENERAL = frozenset(("", "targeted"))
_TAKING = "abduction"
_HURTING = frozenset("killing beating torture sexual".split())
_ANY_BLAST = frozenset(("", "unexplained"))
_HARM = frozenset(("dead", "injured", "missing"))
_FEW = 4
"""Events, and mentions of each, that are compared."""

EFFECTS = frozenset((EventType.CASUALTY, EventType.DAMAGE, EventType.DISPLACE))
"""Types of what another event brings about."""

_BY_SUBTYPE = frozenset(
    (
        *(EventType.DAMAGE, EventType.AID, EventType.DISASTER, EventType.RESTRICT),
        *(EventType.OFFICE, EventType.DECIDE, EventType.DISPLACE, EventType.SANCTION),
        *(EventType.ACCORD, EventType.PROTEST, EventType.ACCIDENT, EventType.DETAIN),
        *(EventType.DEPLOY, EventType.MEET, EventType.CONTROL, EventType.STRIKE),
        EventType.BATTLE,
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


_OWN_KINDS = {
    kind: frozenset(
        {
            EventType.STRIKE: ("downing", "intercept"),
            EventType.DAMAGE: ("power", "telecoms", "water"),
        }.get(kind, ())
    )
    for kind in EventType
}
"""Kinds that no general word of their type means: "the strike" is no interception, "the damage" no power cut."""


@dataclass(slots=True)
class Joined:
    """The mentions of one event, in the order of the text."""

    told: list[Told] = field(default_factory=list)
    who: set[str] = field(default_factory=set)
    by: set[str] = field(default_factory=set)
    doers: set[str] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    reality: Reality | None = None

    def add(self, one: Told) -> None:
        """Take a mention in; what is asked of all mentions is kept, so that no look-up is long."""
        self.told.append(one)
        self.who |= one.who
        self.by |= one.by
        self.doers |= one.doers
        self.things |= one.things
        self.kinds |= {one.mention.subtype} - {""}
        if self.reality is None or (self.reality not in REAL and one.reality in REAL):
            self.reality = one.reality

    @property
    def is_in_care(self) -> bool:
        """Whether it is only told of as a death in a hospital, which has its own place and time."""
        return all(one.in_care for one in self.told)

    @property
    def near(self) -> tuple[Told, ...]:
        """The first mention and the latest ones."""
        return (*self.told[:1], *self.told[-_LATEST:])

    def is_real(self) -> bool:
        """Whether it is said to have happened, or to go on."""
        return self.told[0].polarity is Polarity.AFFIRMED and self.reality in REAL

    def is_general(self) -> bool:
        """Whether it is only called an attack."""
        return all(not one.mention.verbal and one.mention.subtype in _GENERAL for one in self.told)

    def is_blast(self) -> bool:
        """Whether it is only called the blast, or the explosions: those of a strike or a bomb told before."""
        return all(
            (one.known or one.heard)
            and not one.mention.verbal
            and one.mention.subtype in _ANY_BLAST
            for one in self.told
        )

    def is_heard(self) -> bool:
        """Whether any of its mentions tells of it by its sound, and not as known."""
        return any(one.heard and not one.known for one in self.told)

    def is_before(self, other: Joined) -> bool:
        """Whether it is told of before another: what is heard is of what was told, and not of what follows."""
        return self.told[0].mention.first < other.told[0].mention.first

    def is_near(self, others: Sequence[Told]) -> bool:
        """Whether mentions may be of the same place and time."""
        return all(
            are_near(one.place, other.place) and overlap(one.interval, other.interval)
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
        if (other.fresh and not self._adds(other)) or first.polarity is not other.polarity:
            return False
        heading = all(one.heading for one in self.near)
        if other.brings and not heading:
            return False
        if not self._is_of_aside(other) or (heading and self._is_behind(other)):
            return False
        free = heading or other.known
        if not free and not may_be_one(self.reality or other.reality, other.reality):
            return False
        past = {Reality.PAST_BACKGROUND}
        if not other.known and past < {first.reality, other.reality}:
            return False  # "several bombings in the past" are not the one that is told
        if not self._is_of(other.who) or not self._is_done_alike(other):
            return False
        if self.type in EFFECTS and not self._is_same_effect(other):
            return False
        if self.type in _BY_SUBTYPE and not self._is_same_kind(other.mention.subtype):
            return False
        if self.type is EventType.ATTACK and not self._is_taking_alike(other):
            return False
        return all(
            are_near(one.place, other.place) and (heading or overlap(one.interval, other.interval))
            for one in self.near
        )

    def _is_of_aside(self, other: Told) -> bool:
        """Whether both are of one aside, or neither of any; two asides may be of one time long past."""
        if any(one.aside == other.aside for one in self.near):
            return True
        if other.aside is None:
            return False
        timed = [one for one in self.near if one.aside is not None and one.interval is not None]
        return other.interval is not None and any(
            overlap(one.interval, other.interval) for one in timed
        )

    def _is_behind(self, other: Told) -> bool:
        """Whether what is told late, with its own place or time, is none that the headline alone tells."""
        return other.late and not other.known and (other.place or other.interval) is not None

    def _adds(self, other: Told) -> bool:
        """Whether others came to harm in another way: "four died and another 17 were taken to hospital"."""
        kind = other.mention.subtype
        return self.type is EventType.CASUALTY and kind in _HARM and kind not in self.kinds

    def _is_of(self, who: frozenset[str]) -> bool:
        """Whether it is done to the same, as far as they are named."""
        return not who or not self.who or not who.isdisjoint(self.who)

    def _is_done_alike(self, other: Told) -> bool:
        """Whether it is done by the same and to the same things, as far as a new telling says."""
        if other.known:
            # "The two blasts" come back to several, and not to the one that somebody "set off".
            one_deed = all(one.mention.verbal and one.count is None for one in self.told)
            return not (one_deed and (other.count or 1) > 1)
        if other.count is not None and any(
            one.count not in (None, other.count) for one in self.near
        ):
            return False
        pairs = ((self.by, other.by), (self.doers, other.doers), (self.things, other.things))
        return not any(old and new and old.isdisjoint(new) for old, new in pairs)

    def _is_same_effect(self, other: Told) -> bool:
        """Whether deaths or damage are those of the same cause, and no others are counted."""
        if any(
            None not in (one.cause, other.cause) and one.cause != other.cause for one in self.near
        ):
            return False
        if other.part or (self.type is EventType.CASUALTY and self.told[0].part):
            return False
        return not any(count_apart(one, other) for one in self.near)

    def _is_taking_alike(self, other: Told) -> bool:
        """Whether it is not that one takes people away and another does something else to them."""
        kind = other.mention.subtype
        if kind == _TAKING:
            return self.kinds.isdisjoint(_HURTING)
        return kind not in _HURTING or _TAKING not in self.kinds

    def _is_same_kind(self, subtype: str) -> bool:
        if self.type is EventType.BATTLE:
            return bool(subtype) == bool(self.kinds)  # a war is no clash
        if subtype in self.kinds:
            return True
        if not subtype or not self.kinds:
            return _OWN_KINDS[self.type].isdisjoint({subtype, *self.kinds})
        apart = _APART.get(self.type)
        return apart is not None and subtype not in apart and self.kinds.isdisjoint(apart)


def join(told: Sequence[Told]) -> list[Joined]:
    """Join the mentions of one event, the effects last: they are told apart by their causes.

    Args:
        told: The mentions, in the order of the text.

    Returns:
        The events, in the order of their first mentions.
    """
    causes = [one for one in told if one.mention.type not in EFFECTS]
    found = _join(causes)
    of_head = {
        one.mention.head: number for number, joined in enumerate(found) for one in joined.told
    }
    effects = [
        replace(one, cause=of_head.get(one.caused_by)) if one.caused_by is not None else one
        for one in told
        if one.mention.type in EFFECTS
    ]
    found += _join(effects)
    found.sort(key=lambda joined: joined.told[0].mention.first)
    return _without_general(found)


def _join(told: Sequence[Told]) -> list[Joined]:
    found: list[Joined] = []
    of_type: dict[EventType, list[Joined]] = {}
    for one in told:
        before = of_type.setdefault(one.mention.type, [])
        mention, fitting = one, [joined for joined in before[-_LOOKED_BACK:] if joined.takes(one)]
        if not fitting and one.known and one.aside is not None and one.place is None:
            # "The blast" of an aside that tells of none is the report's.
            mention = replace(one, aside=None)
            fitting = [joined for joined in before[-_LOOKED_BACK:] if joined.takes(mention)]
        if not fitting:
            fitting = [Joined()]
            before += fitting
            found += fitting
        _best(fitting, mention).add(mention)
    return found


def _without_general(found: list[Joined]) -> list[Joined]:
    """The events, where "the attack" or "the blast" that speaks of a strike or a bomb is joined to that."""
    exact = [
        joined
        for joined in found
        if joined.type in _EXACT
        and joined.is_real()
        and not _is_of_another(joined)
        and joined.kinds.isdisjoint(_OWN_KINDS[joined.type])
    ]
    exact.sort(key=lambda joined: -len(joined.told))
    kept: list[Joined] = []
    for joined in found:
        whole = None
        if joined.is_real() and _is_of_another(joined):
            told = [one for one in exact[:_FEW] if not joined.is_heard() or one.is_before(joined)]
            told = [one for one in told if one.told[0].aside == joined.told[0].aside]
            whole = next((one for one in told if one.is_near(joined.told)), None)
        if whole is None:
            kept.append(joined)
        else:
            whole.told += joined.told
    return kept


def _is_of_another(joined: Joined) -> bool:
    """Whether it is told in words for another that is told exactly: "the attack", "the blast"."""
    if joined.type is EventType.ATTACK:
        return joined.is_general()
    return joined.type is EventType.EXPLOSION and joined.is_blast()


def _best(fitting: Sequence[Joined], one: Told) -> Joined:
    """The event at the same place, else the latest."""
    for joined in fitting:
        if one.cause is not None and any(one.cause == other.cause for other in joined.near):
            return joined
    for joined in fitting:
        if one.place is not None and any(
            is_same_place(one.place, other.place) for other in joined.near
        ):
            return joined
    return fitting[-1]
