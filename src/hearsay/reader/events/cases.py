"""What stands behind a preposition at a trigger: "with a rifle", "on the embassy", "by gunmen".

A preposition says little alone: "with" is the other side of talks and the knife of a stabbing, "on" a
target and a Tuesday. So each is read by the sort of event and by the sort of thing; a time, and a place
where something is, are no participants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.companions import MANY, Companions
from hearsay.reader.events.parts import (
    ABOUT,
    DOING,
    EXPLODING,
    FORCE,
    MOVING,
    MUTUAL,
    UNDERGONE,
    done_to,
    is_suffered,
)
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType, Role

_OBLIQUE = frozenset("obl nmod obl:agent iobj".split())
_AIMED = frozenset("fire shoot throw hurl lob aim toss launch hit strike".split())
_AGAINST = frozenset(
    (*FORCE, EventType.PROTEST, EventType.SANCTION, EventType.RESTRICT, EventType.DETAIN)
)
_TARGETED = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.EXPLOSION, EventType.SANCTION))
_PLACES = frozenset("at in inside outside under beneath near".split())
_WAYS = frozenset(
    "street road highway lane runway track field line port market wall center".split()
)
"""What a bomb goes off in, and is not meant for."""

_RAIDS = frozenset("attack raid assault offensive ambush incursion strike".split())
_OF_DEEDS = frozenset("on upon against with as".split())
_NAMING = frozenset(("identify", "name"))
_UNHARMED = frozenset("abstract event time".split())
_MADE = frozenset(("object", "substance"))


class Cases:
    """Reads what stands behind prepositions.

    Args:
        phrases: The trees of the report.
        companions: What stands beside its verbs.
    """

    def __init__(self, phrases: Phrases, companions: Companions) -> None:
        self._phrases = phrases
        self._companions = companions
        self._readings: dict[str, Callable[[int, Mention], Role | None]] = {
            "by": self._by,
            "with": self._with,
            "of": self._of,
            "against": self._against,
            "upon": self._on,
            "on": self._on,
            "between": self._between,
            "among": self._between,
            "from": self._moved(Role.ORIGIN),
            "to": self._to,
            "into": self._moved(Role.DESTINATION),
            "towards": self._moved(Role.DESTINATION),
            "toward": self._moved(Role.DESTINATION),
            "for": self._for,
            "as": self._as,
            "about": self._about,
            "over": self._about,
            **dict.fromkeys(_PLACES, self._placed),
        }

    def of(self, mention: Mention) -> Iterator[tuple[int, Role]]:
        """The tokens behind prepositions at a mention, and what is joined to them."""
        annotation = self._phrases.annotation
        for child in self._beside(mention):
            if annotation.deprel[child] not in _OBLIQUE or annotation.mention_type[child] == "time":
                continue
            case = self.preposition(child) or self._shared(child)
            reading = self._readings.get(case)
            if reading is None or (case in _PLACES and child < mention.head):
                continue
            for one in self._phrases.conjuncts(child):
                role = reading(one, mention)
                if role is not None:
                    yield one, role

    def _beside(self, mention: Mention) -> list[int]:
        """What hangs on a mention, or behind it on the verb by which it is done: "led a raid on"."""
        annotation = self._phrases.annotation
        own = self._phrases.children[mention.head][:MANY]
        verb = annotation.head[mention.head]
        done = annotation.deprel[mention.head] in ("obj", "nsubj:pass") and not mention.verbal
        if not done or verb == ROOT or annotation.lemma[verb].lower() not in (DOING | _NAMING):
            return own
        behind = [child for child in self._phrases.children[verb][:MANY] if child > mention.head]
        return [*own, *(one for one in behind if self.preposition(one) in _OF_DEEDS)]

    def preposition(self, token: int) -> str:
        """The preposition before a noun, "" where none stands."""
        case = self._phrases.child(token, "case")
        return "" if case is None else self._phrases.annotation.words[case].lower()

    # ------------------------------------------------------------------ readings

    def _by(self, token: int, _mention: Mention) -> Role | None:
        if self._companions.is_arms(token):
            return Role.INSTRUMENT
        return Role.AGENT if not self._is_somewhere(token) else None

    def _with(self, token: int, mention: Mention) -> Role | None:
        if self._companions.is_arms(token):
            return Role.INSTRUMENT
        if self._companions.acts(token):
            if mention.type in UNDERGONE and self._is_beside(token):
                return Role.AFFECTED
            return Role.AGENT if mention.type in MUTUAL else None
        made = self._phrases.annotation.mention_type[token] in _MADE
        return Role.INSTRUMENT if made and mention.type in FORCE else None

    def _shared(self, token: int) -> str:
        """The preposition before the word that a name is called by: "of journalist Eva Lind"."""
        annotation = self._phrases.annotation
        before = token - 1
        beside = before >= 0 and annotation.head[before] == annotation.head[token]
        named = annotation.upos[token] == "PROPN" and annotation.upos[before] in ("NOUN", "PROPN")
        return self.preposition(before) if beside and named else ""

    def _is_beside(self, token: int) -> bool:
        """Whether somebody shares it: "along with her driver"."""
        case = self._phrases.child(token, "case")
        words = self._phrases.annotation.words
        return bool(case) and words[(case or 0) - 1].lower() in ("along", "together")

    def _of(self, token: int, mention: Mention) -> Role | None:
        if mention.verbal:
            return None
        if self._companions.is_arms(token) and mention.type in EXPLODING:
            return Role.INSTRUMENT
        if mention.type in MUTUAL:
            return Role.AGENT if self._companions.acts(token) else None
        lemma = self._phrases.annotation.lemma[mention.head].lower()
        if lemma in _RAIDS and not is_suffered(mention.type, mention.subtype):
            return Role.AGENT if self._companions.acts(token) else done_to(mention.type)
        if self._is_somewhere(token) or not self._is_harmed(token, mention):
            return None
        return done_to(mention.type)

    def _is_harmed(self, token: int, mention: Mention) -> bool:
        """Whether something may come to harm: nobody dies of "an earthquake of magnitude 6"."""
        if mention.type not in UNDERGONE:
            return True
        harmed = self._companions.acts(token) or self._companions.is_of(token, "property")
        return harmed or self._phrases.annotation.mention_type[token] not in _UNHARMED

    def _against(self, _token: int, mention: Mention) -> Role | None:
        return Role.TARGET if mention.type in _AGAINST else None

    def _on(self, token: int, mention: Mention) -> Role | None:
        if mention.type not in _TARGETED or self._phrases.annotation.mention_type[token] == "time":
            return None
        aimed = self._companions.acts(token) or self._companions.is_of(token, "property")
        return Role.TARGET if aimed or not mention.verbal else None

    def _between(self, token: int, mention: Mention) -> Role | None:
        fits = mention.type in MUTUAL and not self._is_somewhere(token)
        return Role.AGENT if fits else None

    def _moved(self, role: Role) -> Callable[[int, Mention], Role | None]:
        return lambda _, mention: role if mention.type in MOVING else None

    def _to(self, token: int, mention: Mention) -> Role | None:
        """Where one goes; of damage, what is damaged: "damage to the roof", "set fire to a shop"."""
        if mention.type is EventType.DAMAGE:
            return Role.AFFECTED if not self._is_somewhere(token) else None
        return Role.DESTINATION if mention.type in MOVING else None

    def _as(self, token: int, mention: Mention) -> Role | None:
        """As whom the dead are identified."""
        annotation = self._phrases.annotation
        named = annotation.lemma[annotation.head[token]].lower() in _NAMING
        return Role.AFFECTED if named and mention.type is EventType.CASUALTY else None

    def _for(self, _token: int, mention: Mention) -> Role | None:
        if mention.type is EventType.AID:
            return Role.BENEFICIARY
        return Role.TOPIC if mention.type is EventType.DETAIN else None

    def _about(self, token: int, mention: Mention) -> Role | None:
        fits = mention.type in ABOUT and not self._is_somewhere(token)
        return Role.TOPIC if fits else None

    def _placed(self, token: int, mention: Mention) -> Role | None:
        """What a bomb lies at is what it is meant for; what is shot at is a target too."""
        annotation = self._phrases.annotation
        aimed = annotation.lemma[mention.head].lower() in _AIMED and mention.type in FORCE
        if aimed and self.preposition(token) == "at":
            return Role.TARGET if not self._companions.is_toponym(token) else None
        if mention.type is not EventType.EXPLOSION or annotation.lemma[token].lower() in _WAYS:
            return None
        return Role.TARGET if self._companions.is_of(token, "property") else None

    def _is_somewhere(self, token: int) -> bool:
        """Whether a word names a place, and nobody who acts."""
        annotation = self._phrases.annotation
        if self._companions.is_of(token, "property"):
            return False
        placed = annotation.mention_type[token] in ("place", "time")
        return (placed or self._companions.is_toponym(token)) and not self._companions.acts(token)
