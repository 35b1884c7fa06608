"""Where an event is that is told several times, or that does not say so itself.

A report names many places, and the event's own may stand in one mention of five. So the mentions vote, and
what is surely theirs counts more than what only stands in the sentence. An event without a place is
where its cause is, where the sentences before it were, or where most of the report happens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hearsay.reader.events.joining import EFFECTS, Joined
from hearsay.reader.events.nearness import FIRM
from hearsay.reader.events.sites import Where, is_wide
from hearsay.reader.events.told import Told
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from hearsay.record.event import Whereabouts
from hearsay.record.vocabulary import PlacePrecision, Reality, Relation

CAUSES = frozenset(
    (
        *(EventType.EXPLOSION, EventType.STRIKE, EventType.ATTACK, EventType.BATTLE),
        *(EventType.DISASTER, EventType.ACCIDENT, EventType.PROTEST),
    )
)
"""Types of what brings about deaths, damage and flight."""

_HERE = frozenset((Reality.HAPPENED, Reality.ONGOING))
_ELSEWHERE = frozenset((Reality.PAST_BACKGROUND, Reality.GENERAL))
_PARTS = frozenset((PlacePrecision.PROVINCE, PlacePrecision.DISTRICT))
"""Parts of a country: a town in them says more."""

_MOVING = frozenset((Relation.TOWARDS, Relation.FROM, Relation.OVER))

_CARRIED = 3
"""Sentences by which a place is carried on."""

_BEGINNING = 4
"""Sentences at the beginning, in which a report tells where it happens."""

_ANYWHERE = frozenset(
    (
        *(EventType.DECIDE, EventType.SANCTION, EventType.ACCORD, EventType.OFFICE),
        *(EventType.MEET, EventType.TRUCE, EventType.OTHER),
    )
)
"""Types of what is done in halls: that a report is about a town does not put a vote there."""


class Settings:
    """Finds where events are.

    Args:
        joined: All events of the report, each with its mentions.
        phrases: The trees of the report.
    """

    def __init__(self, joined: Sequence[Joined], phrases: Phrases) -> None:
        self._sentences = phrases.annotation.sentence
        self._told: dict[int, Where | None] = {}
        self._main = self._most_told(joined)
        self._firm: dict[int, Whereabouts] = {}
        self._causes: dict[int, dict[int, Joined]] = {}
        for one in joined:
            for told in one.told:
                if told.where is not None and self._is_setting(told):
                    self._firm[self._sentences[told.mention.head]] = told.where.whereabouts
                if one.type in CAUSES:
                    self._causes.setdefault(self._sentences[told.mention.head], {})[id(one)] = one

    def of(self, joined: Joined) -> Whereabouts | None:
        """The place of an event: of its firmest mention, of its cause, of the report."""
        best = self._best(joined)
        if joined.type in EFFECTS and (best is None or _nearest(best)[:2] != (False, False)):
            best = self._of_cause(joined) or best
        if joined.told[0].reality in _ELSEWHERE:
            return best.whereabouts if best is not None else None
        setting = self._setting(joined.told[0])
        if best is None:
            return None if joined.type in _ANYWHERE else setting
        told = best.whereabouts
        if best.rank <= FIRM and joined.type not in EFFECTS:
            return told
        if not is_wide(told.place) or setting is None or is_wide(setting.place):
            return told
        return setting if setting.place.country == told.place.country else told

    def _setting(self, told: Told) -> Whereabouts | None:
        """What the sentences before were about, or the report; a town before its country."""
        around = self._around(told)
        if around is None or self._main is None:
            return around or self._main
        main, near = self._main.place, around.place
        inner = is_wide(near) and not is_wide(main) and near.country == main.country
        return self._main if inner else around

    def _of_cause(self, joined: Joined) -> Where | None:
        """The place of an event in whose sentence its effect is told."""
        causes: dict[int, Joined] = {}
        for told in joined.told:
            causes |= self._causes.get(self._sentences[told.mention.head], {})
        known = [best for one in causes.values() if (best := self._best(one)) is not None]
        firm = (one for one in known if _nearest(one)[:2] == (False, False))
        # A village that no table knows is still more than its country.
        village = (one for one in known if one.rank <= FIRM and not is_wide(one.whereabouts.place))
        return next(firm, None) or next(village, None)

    def _best(self, joined: Joined) -> Where | None:
        """The place of an event as its mentions tell; told once, for it is asked for often."""
        if id(joined) not in self._told:
            wheres = [told.where for told in joined.told if told.where is not None]
            if joined.is_in_care:
                wheres = [told.where_died for told in joined.told if told.where_died is not None]
            self._told[id(joined)] = _most_named(wheres)
        return self._told[id(joined)]

    def _around(self, told: Told) -> Whereabouts | None:
        """The place that the sentences before were about."""
        here = self._sentences[told.mention.head]
        return next(
            (self._firm[here - back] for back in range(_CARRIED + 1) if here - back in self._firm),
            None,
        )

    def _is_setting(self, told: Told) -> bool:
        """Whether the place of a mention may be that of others: not where one goes, or comes from."""
        if told.where is None or told.place is None or told.reality not in _HERE:
            return False
        if told.place.lat is None:
            return False  # a hospital that no table knows is no setting of a war
        return told.where.whereabouts.relation not in _MOVING

    def _most_told(self, joined: Sequence[Joined]) -> Whereabouts | None:
        """The place of what is told most often; else of most mentions of what happened."""
        # The dead are told of more often than what killed them, and do not say where that was.
        causes = (one for one in joined if one.type not in EFFECTS)
        often = max(causes, key=lambda one: len(one.told), default=None)
        if often is not None and often.type in CAUSES and self._is_main(often):
            best = self._best(often)
            if best is not None and not is_wide(best.whereabouts.place):
                return best.whereabouts
        counted: Counter[str] = Counter()
        first: dict[str, Whereabouts] = {}
        told_in: dict[str, set[int]] = {}
        for one in joined:
            for told in one.told:
                if told.where is not None and self._is_setting(told):
                    name = told.where.whereabouts.place.name
                    counted[name] += 1 if is_wide(told.where.whereabouts.place) else 2
                    first.setdefault(name, told.where.whereabouts)
                    told_in.setdefault(name, set()).add(self._sentences[told.mention.head])
        # "In neighbouring Chad four died", at the end, is not where a report happens.
        main = [
            name for name in counted if len(told_in[name]) > 1 or min(told_in[name]) < _BEGINNING
        ]
        return first[max(main, key=lambda name: counted[name])] if main else None

    def _is_main(self, one: Joined) -> bool:
        """Whether it is so, and told of at the beginning or more than once."""
        first = one.told[0]
        soon = self._sentences[first.mention.head] < _BEGINNING
        return first.reality in _HERE and (soon or len(one.told) > 1)


def _nearest(where: Where) -> tuple[bool, bool, int]:
    """What a place of an event is chosen by: surely its place, a known town, near."""
    place = where.whereabouts.place
    return where.rank > FIRM, is_wide(place) or place.lat is None, where.rank


def _weight(where: Where) -> int:
    """How much a naming says of where an event was: in a town more than near it or in a country."""
    if where.rank > FIRM:
        return 0 if is_wide(where.whereabouts.place) else 1
    if is_wide(where.whereabouts.place):
        return 1
    exact = where.whereabouts.place.precision not in _PARTS
    return 3 if exact and where.whereabouts.relation is Relation.IN else 2


def _most_named(wheres: Sequence[Where]) -> Where | None:
    """The place that mentions name most and surest; the first of several, and its surest naming."""
    weight: Counter[str] = Counter()
    for where in wheres:
        weight[where.whereabouts.place.name] += _weight(where)
    if not weight:
        return None
    best = max(weight, key=lambda name: weight[name])
    most = weight[_narrower(best, wheres, weight)]
    return min((one for one in wheres if weight[one.whereabouts.place.name] == most), key=_nearest)


def _narrower(name: str, wheres: Sequence[Where], weight: Counter[str]) -> str:
    """The town that is named twice, where a country is named that it lies in."""
    places = {where.whereabouts.place.name: where.whereabouts.place for where in wheres}
    if not is_wide(places[name]):
        return name
    within = [
        other
        for other, place in places.items()
        if weight[other] > 1 and not is_wide(place) and place.country == places[name].country
    ]
    return max(within, key=lambda other: weight[other]) if within else name
