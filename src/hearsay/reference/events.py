"""The words that tell of an event: verbs, nouns and phrases, and what has to stand with them.

"Fired" alone tells nothing: fired at troops, fired a minister, fired a rocket are three events. So a
word has one sense or several, each with the companion that it needs: an object, a subject or anything
beside it of a certain sort. The sense that asks for most comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hearsay.record import EventType
from hearsay.reference.tables import read_table

_FIRMNESS = {"obj": 3, "subj": 2, "any": 1, "": 0}
_PERSON = "person"
_PARTS = ("verb", "noun", "phrase", "again")


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a word tells of.

    Args:
        type: The sort of event.
        subtype: Which kind of it; "" where the word does not tell.
        beside: Dictionary forms that have to stand with a verb, in this order: ("down",) of "shoot
            down"; of a noun and of a phrase all its words.
        part: Where the companion has to stand: "obj", "subj", "any"; "" where none is needed.
        sort: The sort of companion: "person", "place", "drone"…; "" where none is needed.
        by: The sort of those who do it, where the words name them; "" for any.
    """

    type: EventType
    subtype: str
    beside: tuple[str, ...] = ()
    part: str = ""
    sort: str = ""
    by: str = ""

    @property
    def asks(self) -> tuple[int, int, bool]:
        """How much has to stand beside it: an object of a certain sort is more than any person."""
        return len(self.beside), _FIRMNESS[self.part], self.sort != _PERSON


Triggers = dict[str, tuple[Trigger, ...]]
"""Triggers by one of their words, those that ask for most first."""


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """The triggers by the part that they play.

    Args:
        verbs: By the verb.
        nouns: By their last word.
        phrases: By their first word.
        again: By the verb; they tell only what is told elsewhere in the report: 97 pupils are "taken" by
            those who abducted them.
    """

    verbs: Triggers
    nouns: Triggers
    phrases: Triggers
    again: Triggers


@cache
def load_events() -> EventLexicon:
    """The lexicon.

    Example:
        >>> [trigger.type.value for trigger in load_events().nouns["airstrike"]]
        ['strike']
        >>> load_events().verbs["shoot"][0].beside
        ('down', 'aerial', 'vehicle')
    """
    parts: dict[str, dict[str, list[Trigger]]] = {part: {} for part in _PARTS}
    for kind, subtype, part, word, needs in read_table("event_triggers").rows:
        words = word.replace("-", " ").split(" ")  # as hearsay cuts them, less the hyphen
        first, _, by = f" {needs}".partition(" by ")
        where, _, sort = first.strip().partition(" ")
        key = words[-1] if part == "noun" else words[0]
        beside = tuple(words[1:] if part in ("verb", "again") else words)
        trigger = Trigger(EventType(kind), subtype, beside, where, sort, by)
        parts[part].setdefault(key, []).append(trigger)
    return EventLexicon(*(_most_first(parts[part]) for part in _PARTS))


def companion_sorts(noun: str) -> frozenset[str]:
    """What sorts of companions a noun may be.

    Args:
        noun: Its dictionary form, in lower case.

    Example:
        >>> sorted(companion_sorts("warhead")), sorted(companion_sorts("idea"))
        (['arms', 'missile'], [])
    """
    return _companions().get(noun, frozenset())


@cache
def _companions() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sort, noun in read_table("event_companions").rows:
        found.setdefault(noun, set()).add(sort)
    return {noun: frozenset(sorts) for noun, sorts in found.items()}


def _most_first(triggers: dict[str, list[Trigger]]) -> Triggers:
    return {
        word: tuple(sorted(found, key=lambda trigger: trigger.asks, reverse=True))
        for word, found in triggers.items()
    }
