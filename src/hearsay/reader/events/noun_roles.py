"""Who takes part in what a noun tells: "the mayor's murder", "guerrilla attack", "carried out a raid".

A noun has no subject. Who does it may possess it, stand before it, or be the subject of the verb that it
is the object of; but "the hostages' release" possesses nothing, and the hostages do not release.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.cases import Cases
from hearsay.reader.events.companions import MANY, Companions
from hearsay.reader.events.parts import UNDERGONE, done_to, is_suffered
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType, Role
from hearsay.reference.countries import country_code

_BEFORE = frozenset("compound nmod:desc amod nmod nmod:unmarked".split())
_SUFFERING = frozenset("suffer survive sustain face escape undergo endure withstand".split())
_HAVING = frozenset(
    "hold stage have conduct make carry sign begin start resume attend launch".split()
)
_CARRYING = frozenset(
    "car truck van lorry motorcycle motorbike bicycle vehicle boat parcel".split()
)
_BY_STATES = frozenset(
    (EventType.STRIKE, EventType.ATTACK, EventType.SANCTION, EventType.AID, EventType.DEPLOY)
)
"""What a state does where its adjective stands before the noun: "Russian strikes"."""

Part = tuple[int, Role]


class NounRoles:
    """Finds who takes part in what nouns tell.

    Args:
        phrases: The trees of the report.
        companions: What stands beside its words.
        cases: Reads what stands behind prepositions.
    """

    def __init__(self, phrases: Phrases, companions: Companions, cases: Cases) -> None:
        self._phrases = phrases
        self._companions = companions
        self._cases = cases

    def of(self, mention: Mention) -> Iterator[Part]:
        """The tokens that head the words for those who take part."""
        yield from self._cases.of(mention)
        annotation = self._phrases.annotation
        for child in self._phrases.children[mention.head][:MANY]:
            relation = annotation.deprel[child]
            if relation == "nmod:poss":
                yield child, self._role_of_owner(mention)
            elif relation in _BEFORE and child < mention.head:
                role = self._role_before(child, mention)
                if role is not None:
                    yield child, role
        yield from self._of_verb_above(mention)

    def is_state(self, token: int) -> bool:
        """Whether a word is the adjective of a state."""
        annotation = self._phrases.annotation
        return annotation.upos[token] == "ADJ" and country_code(annotation.words[token]) is not None

    def is_within(self, mention: Mention, token: int) -> bool:
        """Whether a word within the words that tell still names who takes part."""
        annotation = self._phrases.annotation
        if token == mention.head or self._carries(token, mention):
            return False
        if mention.verbal:  # "took six nurses hostage"
            return self._companions.acts(token) or self._companions.is_of(token, "property")
        return annotation.deprel[token] in _BEFORE and self._companions.is_of(token, "property")

    def _role_of_owner(self, mention: Mention) -> Role:
        """What part its owner has."""
        if mention.type in UNDERGONE:
            return Role.AFFECTED
        if not is_suffered(mention.type, mention.subtype) or self._has_of(mention.head):
            return Role.AGENT
        return done_to(mention.type)

    def _has_of(self, noun: int) -> bool:
        """Whether "of" says to whom it is done: "the rebels' murder of the mayor"."""
        return any(
            self._cases.preposition(child) == "of"
            and self._phrases.annotation.deprel[child] == "nmod"
            for child in self._phrases.children[noun][:MANY]
        )

    def _role_before(self, token: int, mention: Mention) -> Role | None:
        """What part a word before the noun has: "car bomb", "bus bombing", "rebel attack"."""
        if self._companions.is_arms(token):
            return Role.INSTRUMENT
        if self.is_state(token):
            return Role.AGENT if mention.type in _BY_STATES else None
        if self._phrases.annotation.upos[token] == "ADJ":
            return None
        suffered = is_suffered(mention.type, mention.subtype)
        if self._companions.acts(token):
            return done_to(mention.type) if suffered else Role.AGENT
        if self._carries(token, mention):
            return None
        if self._companions.is_of(token, "property") and not self._companions.is_toponym(token):
            return done_to(mention.type)
        return None

    def _carries(self, token: int, mention: Mention) -> bool:
        """Whether a vehicle before a bomb is what carries it: "car bomb", "truck bombing"."""
        lemma = self._phrases.annotation.lemma[token].lower()
        bombing = mention.type is EventType.EXPLOSION and lemma in _CARRYING
        return bombing or self._companions.is_arms(mention.head)

    def _of_verb_above(self, mention: Mention) -> Iterator[Part]:
        """Who suffers it, or holds it, as the verb tells that the noun is the object of."""
        annotation = self._phrases.annotation
        verb = annotation.head[mention.head]
        if verb == ROOT or annotation.deprel[mention.head] not in ("obj", "nsubj:pass"):
            return
        lemma = annotation.lemma[verb].lower()
        if lemma in _SUFFERING:
            role = done_to(mention.type)
        elif lemma in _HAVING and mention.type not in UNDERGONE:
            role = Role.AGENT
        else:
            return
        for one in self._companions.subjects(verb):
            yield one, role
