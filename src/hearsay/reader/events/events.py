"""The events of a report: what is said to have happened, where, when and to whom.

A bombing that killed 31 is two events, an explosion and its deaths; "the attack" ten lines on is none
of its own. Words that tell are found first, each is read in its clause, then those of one event joined.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.heads.annotation import Annotation
from hearsay.reader.events.asides import Asides
from hearsay.reader.events.companions import Companions
from hearsay.reader.events.counting import share_out
from hearsay.reader.events.joining import Joined, join
from hearsay.reader.events.links import EventLinks
from hearsay.reader.events.reality import Realities
from hearsay.reader.events.roles import Roles
from hearsay.reader.events.settings import Settings
from hearsay.reader.events.sharing import Sharing
from hearsay.reader.events.sites import Sites
from hearsay.reader.events.telling import Telling
from hearsay.reader.events.triggers import Mention, find_mentions
from hearsay.reader.phrases import Phrases
from hearsay.record import Entity, EventType, Report
from hearsay.record.event import Event
from hearsay.record.figure import Figure
from hearsay.record.place import Place
from hearsay.record.time import Time
from hearsay.record.vocabulary import Reality

_LASTING = frozenset(
    (
        *(EventType.BATTLE, EventType.DETAIN, EventType.PROTEST, EventType.DEPLOY),
        *(EventType.CONTROL, EventType.AID, EventType.DISPLACE, EventType.ATTACK),
    )
)
"""Types of what goes on if one mention says so."""


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
    links = EventLinks(phrases, times, figures)
    sites = Sites(phrases, places)
    companions = Companions(phrases, places)
    mentions = find_mentions(phrases, places)
    telling = {mention.head for mention in mentions}
    roles = Roles(report, phrases, companions, entities, telling)
    realities = Realities(phrases, report.published)
    asides = Asides(phrases, times, report.published)
    told = Telling(phrases, companions, sites, links, realities, roles, asides).tell(mentions)
    joined = join(told)
    making = _Making(
        report, annotation, links, roles, Settings(joined, phrases), Sharing(joined, roles)
    )
    made = [making.event(number, one) for number, one in enumerate(joined, 1)]
    return share_out(annotation, made, figures)


@dataclass(frozen=True, slots=True)
class _Making:
    """Makes events of mentions that were joined."""

    report: Report
    annotation: Annotation
    links: EventLinks
    roles: Roles
    settings: Settings
    sharing: Sharing

    def event(self, number: int, joined: Joined) -> Event:
        """The event of these mentions."""
        first = joined.told[0]
        # A headline's "before dawn" names no day; what follows it does.
        timed = [told for told in joined.told if told.time is not None]
        died = joined.told[0].time_died if joined.is_in_care else None
        telling = min(timed, key=lambda told: told.heading) if timed else None
        time = telling.time if telling else died
        interval = telling.interval if telling else died.interval if died else None
        mentions = [told.mention for told in joined.told]
        return Event(
            id=f"e{number}",
            type=joined.type,
            subtype=next((one.subtype for one in mentions if one.subtype), None),
            mentions=tuple(
                self.report.span(self.annotation.starts[one.first], self.annotation.ends[one.last])
                for one in sorted(mentions, key=lambda one: one.first - one.last)  # longest first
            ),
            participants=self.roles.participants(self.sharing.parts(joined).items()),
            where=self.settings.of(joined),
            time=time,
            interval=interval,
            figures=self._figures(mentions),
            reality=self._reality(joined),
            polarity=first.polarity,
        )

    def _figures(self, mentions: Sequence[Mention]) -> tuple[Figure, ...]:
        found = {
            figure.start: figure for mention in mentions for figure in self.links.figures(mention)
        }
        return tuple(found[start] for start in sorted(found))

    def _reality(self, joined: Joined) -> Reality:
        """In which way most mentions speak of it, the first where they are even."""
        counted = Counter(told.reality for told in joined.told)
        done = any(one.reality is Reality.HAPPENED and one.mention.verbal for one in joined.told)
        if joined.type is EventType.DETAIN and done:
            return Reality.HAPPENED  # who is captured is no longer hunted
        if 3 * counted[Reality.ONGOING] >= len(joined.told) and joined.type in _LASTING:
            return Reality.ONGOING
        return max(counted, key=lambda reality: counted[reality])
