"""The events of a report: what is said to have happened, where, when and to whom.

A bombing that killed 31 is two events, an explosion and its deaths; "the attack" ten lines on is none
of its own. Words that tell are found first, each is read in its clause, then those of one event joined.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.heads.annotation import Annotation
from hearsay.reader.events.companions import MANY, Companions
from hearsay.reader.events.joining import Joined, Told, join
from hearsay.reader.events.links import FIRM, EventLinks, Where, is_wide
from hearsay.reader.events.reality import Realities
from hearsay.reader.events.roles import Roles
from hearsay.reader.events.triggers import Mention, find_mentions
from hearsay.reader.phrases import Phrases
from hearsay.record import Entity, EventType, Report
from hearsay.record.event import Event, Participant, Whereabouts
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.time import Time
from hearsay.record.vocabulary import Reality

_FRESH = frozenset("another second third fourth separate other".split())
_CAUSES = frozenset(
    (
        *(EventType.EXPLOSION, EventType.STRIKE, EventType.ATTACK, EventType.BATTLE),
        *(EventType.DISASTER, EventType.ACCIDENT, EventType.PROTEST),
    )
)
_EFFECTS = frozenset((EventType.CASUALTY, EventType.DAMAGE, EventType.DISPLACE))
_HERE = frozenset((Reality.HAPPENED, Reality.ONGOING))
_ELSEWHERE = frozenset((Reality.PAST_BACKGROUND, Reality.GENERAL))
_LASTING = frozenset(
    (
        *(EventType.BATTLE, EventType.DETAIN, EventType.PROTEST, EventType.DEPLOY),
        *(EventType.CONTROL, EventType.AID, EventType.DISPLACE, EventType.ATTACK),
    )
)
"""Types of what goes on if one mention says so."""

_UNNAMED = "…"
"""Stands for those who are not named: their deaths are not a named person's."""

_CARRIED = 3
"""Sentences by which a place is carried on."""


def read_events(
    report: Report,
    annotation: Annotation,
    phrases: Phrases,
    times: Sequence[Time],
    places: Sequence[Place],
    figures: Sequence[Figure] = (),
    entities: Mapping[int, Entity] | None = None,
) -> tuple[Event, ...]:
    """Read the events of a report.

    Args:
        report: The report.
        annotation: Its analysis.
        phrases: Its trees.
        times: Its time expressions.
        places: Its toponyms.
        figures: Its figures.
        entities: Whom a token names, where that is known.

    Returns:
        The events, in the order of the text.
    """
    links = EventLinks(phrases, places, times, figures)
    companions = Companions(phrases, places)
    realities = Realities(phrases, report.published)
    told = [
        _tell(phrases, companions, links, realities, mention)
        for mention in find_mentions(phrases, places)
    ]
    joined = join(told)
    making = _Making(
        report,
        annotation,
        links,
        Roles(report, phrases, companions, entities),
        _Settings(joined, phrases),
    )
    return tuple(making.event(number, one) for number, one in enumerate(joined, 1))


def _tell(
    phrases: Phrases,
    companions: Companions,
    links: EventLinks,
    realities: Realities,
    mention: Mention,
) -> Told:
    annotation = phrases.annotation
    time = links.when(mention)
    beside = companions.objects(mention.head) if mention.verbal else [mention.head]
    near = {
        annotation.words[child].lower() for one in beside for child in phrases.children[one][:MANY]
    }
    return Told(
        mention,
        realities.of(mention, time.interval if time else None),
        realities.polarity(mention),
        links.where(mention),
        time,
        fresh=not _FRESH.isdisjoint(near),
        known=realities.is_definite(mention),
        who=_who(phrases, companions, mention),
    )


def _nearest(where: Where) -> tuple[bool, bool, int]:
    """What a place of an event is chosen by: surely its place, a town before a country, near."""
    return where.rank > FIRM, is_wide(where.whereabouts.place), where.rank


def _who(phrases: Phrases, companions: Companions, mention: Mention) -> frozenset[str]:
    """The names of those to whom it is done."""
    if not mention.verbal:
        return frozenset()
    found = companions.objects(mention.head)
    if not found and mention.type is EventType.CASUALTY:
        found = companions.subjects(mention.head)
    words = phrases.annotation.words
    named = {words[one].lower() for one in found if companions.is_named_person(one)}
    many = any(phrases.annotation.upos[one] in ("NOUN", "NUM") for one in found)
    return frozenset(named or ({_UNNAMED} if many and mention.type is EventType.CASUALTY else ()))


class _Settings:
    """Where an event is that does not say so itself: where its cause is, or where the report is."""

    def __init__(self, joined: Sequence[Joined], phrases: Phrases) -> None:
        self._sentences = phrases.annotation.sentence
        self._main = self._most_told(joined)
        self._firm: dict[int, Whereabouts] = {}
        self._causes: dict[int, list[Joined]] = {}
        for one in joined:
            for told in one.told:
                if told.place is not None and told.where is not None and told.reality in _HERE:
                    self._firm[self._sentences[told.mention.head]] = told.where.whereabouts
                if one.type in _CAUSES:
                    self._causes.setdefault(self._sentences[told.mention.head], []).append(one)

    def of(self, joined: Joined) -> Whereabouts | None:
        """The place of an event: of its firmest mention, of its cause, of the report."""
        wheres = [told.where for told in joined.told if told.where is not None]
        best = min(wheres, key=_nearest, default=None)
        if joined.type in _EFFECTS and (best is None or _nearest(best)[:2] != (False, False)):
            best = self._of_cause(joined) or best
        if joined.told[0].reality in _ELSEWHERE:
            return best.whereabouts if best is not None else None
        setting = self._around(joined.told[0]) or self._main
        if best is None:
            return setting
        told = best.whereabouts
        if not is_wide(told.place) or setting is None or is_wide(setting.place):
            return told
        return setting if setting.place.country == told.place.country else told

    def _of_cause(self, joined: Joined) -> Where | None:
        """The place of an event in whose sentence its effect is told."""
        for told in joined.told:
            for cause in self._causes.get(self._sentences[told.mention.head], ()):
                wheres = [one.where for one in cause.told if one.where is not None]
                best = min(wheres, key=_nearest, default=None)
                if best is not None and _nearest(best)[:2] == (False, False):
                    return best
        return None

    def _around(self, told: Told) -> Whereabouts | None:
        """The place that the sentences before were about."""
        here = self._sentences[told.mention.head]
        return next(
            (self._firm[here - back] for back in range(_CARRIED + 1) if here - back in self._firm),
            None,
        )

    def _most_told(self, joined: Sequence[Joined]) -> Whereabouts | None:
        """The place of most mentions of what happened, the first of them where several are."""
        counted: Counter[str] = Counter()
        first: dict[str, Whereabouts] = {}
        for one in joined:
            for told in one.told:
                if told.where is not None and told.place is not None and told.reality in _HERE:
                    name = told.where.whereabouts.place.name
                    counted[name] += 1 if is_wide(told.place) else 2
                    first.setdefault(name, told.where.whereabouts)
        return first[max(counted, key=lambda name: counted[name])] if counted else None


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes events of mentions that were joined."""

    report: Report
    annotation: Annotation
    links: EventLinks
    roles: Roles
    settings: _Settings

    def event(self, number: int, joined: Joined) -> Event:
        """The event of these mentions."""
        first = joined.told[0]
        time = next((told.time for told in joined.told if told.time is not None), None)
        mentions = [told.mention for told in joined.told]
        return Event(
            id=f"e{number}",
            type=joined.type,
            subtype=next((one.subtype for one in mentions if one.subtype), None),
            mentions=tuple(
                self.report.span(self.annotation.starts[one.first], self.annotation.ends[one.last])
                for one in sorted(mentions, key=lambda one: one.first - one.last)  # longest first
            ),
            participants=self._participants(mentions),
            where=self.settings.of(joined),
            time=time,
            interval=time.interval if time else None,
            figures=self._figures(mentions),
            reality=self._reality(joined),
            polarity=first.polarity,
        )

    def _participants(self, mentions: Sequence[Mention]) -> tuple[Participant, ...]:
        found = {
            (participant.span.start, participant.span.end): participant
            for mention in mentions
            for participant in self.roles.of(mention)
        }
        return tuple(found[span] for span in sorted(found))

    def _figures(self, mentions: Sequence[Mention]) -> tuple[Figure, ...]:
        found = {
            figure.start: figure for mention in mentions for figure in self.links.figures(mention)
        }
        return tuple(found[start] for start in sorted(found))

    def _reality(self, joined: Joined) -> Reality:
        """In which way most mentions speak of it, the first where they are even."""
        counted = Counter(told.reality for told in joined.told)
        if 3 * counted[Reality.ONGOING] >= len(joined.told) and joined.type in _LASTING:
            return Reality.ONGOING
        return max(counted, key=lambda reality: counted[reality])
