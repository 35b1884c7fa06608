"""Who and what takes part in an event: the part is told by where the words stand at its trigger.

The subject of "bombed" does it and its object suffers it; the object of "blast" stands behind "of" or
nowhere. Of what nobody does, a death or a flood, the subject is affected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hearsay.reader.events.companions import MANY, Companions
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import NOUNS, Phrases
from hearsay.record import Entity, EventType, Report, Role
from hearsay.record.event import Participant

_MOST = 8
"""Participants that are kept of a mention."""

_UNDERGONE = frozenset(
    (EventType.CASUALTY, EventType.DISASTER, EventType.ACCIDENT, EventType.DAMAGE)
)
_ON_PERSONS = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.EXPLOSION, EventType.BATTLE))
_BY_CASE = {
    "by": Role.AGENT, "with": Role.INSTRUMENT, "from": Role.ORIGIN, "to": Role.DESTINATION,
    "into": Role.DESTINATION, "towards": Role.DESTINATION, "toward": Role.DESTINATION,
    "against": Role.TARGET, "for": Role.BENEFICIARY, "about": Role.TOPIC, "over": Role.TOPIC,
    "on": Role.TARGET, "of": Role.AFFECTED, "between": Role.AGENT, "at": Role.TARGET,
}  # fmt: skip
_OBLIQUE = frozenset("obl nmod obl:agent iobj".split())
_PASSIVE = "nsubj:pass"


class Roles:
    """Finds who takes part in events.

    Args:
        report: The report.
        phrases: Its trees.
        companions: What stands beside its verbs.
        entities: Whom a token names, where that is known.
    """

    def __init__(
        self,
        report: Report,
        phrases: Phrases,
        companions: Companions,
        entities: Mapping[int, Entity] | None,
    ) -> None:
        self._report = report
        self._phrases = phrases
        self._companions = companions
        self._entities = entities or {}

    def of(self, mention: Mention) -> list[Participant]:
        """Who and what takes part, as one mention tells."""
        told = self._of_verb(mention) if mention.verbal else self._of_noun(mention)
        found: dict[int, Role] = {}
        for token, role in told:
            inside = mention.first <= token <= mention.last
            if not inside and self._phrases.annotation.upos[token] in NOUNS:
                found.setdefault(token, role)
        return [self._participant(token, role) for token, role in sorted(found.items())[:_MOST]]

    def _of_verb(self, mention: Mention) -> Iterator[tuple[int, Role]]:
        affected = Role.TARGET if mention.type in _ON_PERSONS else Role.AFFECTED
        objects = self._companions.objects(mention.head)
        yield from ((one, affected) for one in objects)
        acts = Role.AGENT
        if mention.type in _UNDERGONE and not objects:
            acts = Role.AFFECTED
        yield from ((one, acts) for one in self._companions.subjects(mention.head))
        yield from self._by_case(mention)

    def _of_noun(self, mention: Mention) -> Iterator[tuple[int, Role]]:
        annotation = self._phrases.annotation
        for child in self._phrases.children[mention.head][:MANY]:
            if annotation.deprel[child] == "nmod:poss":
                yield child, Role.AFFECTED if mention.type in _UNDERGONE else Role.AGENT
        yield from self._by_case(mention)

    def _by_case(self, mention: Mention) -> Iterator[tuple[int, Role]]:
        """What stands behind a preposition; a time or a place is no participant of its own."""
        annotation = self._phrases.annotation
        for child in self._phrases.children[mention.head][:MANY]:
            case = self._phrases.child(child, "case")
            if annotation.deprel[child] not in _OBLIQUE or case is None:
                continue
            role = _BY_CASE.get(annotation.words[case].lower())
            placed = annotation.mention_type[child] in ("place", "time")
            moved = role in (Role.ORIGIN, Role.DESTINATION)
            if role is not None and (moved or not placed):
                yield child, role

    def _participant(self, token: int, role: Role) -> Participant:
        annotation = self._phrases.annotation
        first, last = self._phrases.extent(token)
        span = self._report.span(annotation.starts[first], annotation.ends[last])
        entity = next(
            (self._entities[one] for one in (token, last, first) if one in self._entities), None
        )
        return Participant(role, span, entity)
