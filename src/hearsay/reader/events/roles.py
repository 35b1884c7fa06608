"""Who and what takes part in an event: the part is told by where the words stand at its trigger.

The subject of "bombed" does it and its object suffers it; but the subject of "exploded" may be the bomb,
"killed by a mine" names no killer, and "the blast killed nine" none at all. Of what nobody does, a
death or a flood, the subject is affected. What stands at a noun is read in `noun_roles`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from hearsay.reader.events.blame import Blame
from hearsay.reader.events.cases import Cases
from hearsay.reader.events.companions import MANY, Companions
from hearsay.reader.events.noun_roles import NounRoles
from hearsay.reader.events.parts import EXPLODING, FORCE, UNDERGONE, done_to, is_suffered
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import NOUNS, Phrases
from hearsay.record import Entity, EventType, Report, Role
from hearsay.record.event import Participant

_MOST = 20
"""Participants that are kept of a mention."""

_USING = frozenset("use wield employ throw hurl fire brandish".split())
_ARMED = frozenset((EventType.ATTACK, EventType.STRIKE, EventType.EXPLOSION, EventType.CASUALTY))
_FINDING = frozenset("find recover discover report count confirm retrieve see unearth".split())
"""Who finds the dead has no part in their death."""

_AMONG = frozenset("including among like".split())
_NOBODY = frozenset("no none nobody neither nothing".split())
_INERT = frozenset("abstract event object substance plant animal place time".split())
_ARMING = frozenset("arm armed carry wield brandish".split())
_HIT = frozenset(("downing", "intercept"))
_DOERS = ("gunman", "force", "police", "court", "judge")
_COUNTED = frozenset("obj nsubj nsubj:pass conj".split())

Part = tuple[int, Role]


class Roles:
    """Finds who takes part in events.

    Args:
        report: The report.
        phrases: Its trees.
        companions: What stands beside its verbs.
        entities: Whom a token names, where that is known.
        telling: The tokens that tell of events themselves: a blast that kills is no killer.
    """

    def __init__(
        self,
        report: Report,
        phrases: Phrases,
        companions: Companions,
        entities: Mapping[int, Entity] | None,
        telling: Collection[int] = (),
    ) -> None:
        self._report = report
        self._phrases = phrases
        self._companions = companions
        self._entities = entities or {}
        self._telling = telling
        self._known: dict[int, dict[int, Role]] = {}
        self._blame = Blame(phrases, companions)
        self._cases = Cases(phrases, companions)
        self._nouns = NounRoles(phrases, companions, self._cases)

    def parts(self, mention: Mention) -> dict[int, Role]:
        """The tokens that head the words for those who take part, with their parts."""
        if mention.head not in self._known:
            self._known[mention.head] = self._read(mention)
        return self._known[mention.head]

    def _read(self, mention: Mention) -> dict[int, Role]:
        told = self._of_verb(mention) if mention.verbal else self._of_noun(mention)
        found: dict[int, Role] = {}
        for token, role in (*told, *self._arms_within(mention)):
            if self._may_be(token, role, mention):
                found.setdefault(token, role)
                for member in self._members(token):
                    found.setdefault(member, role)
        return dict(sorted(found.items())[:_MOST])

    def _members(self, token: int) -> Iterator[int]:
        """Those by name who are spoken of together: "two nurses, Ana and Eva", "many, including"."""
        annotation = self._phrases.annotation
        for child in self._phrases.children[token][:MANY]:
            case = self._phrases.child(child, "case")
            among = case is not None and annotation.words[case].lower() in _AMONG
            if annotation.deprel[child] == "appos" or (
                annotation.deprel[child] == "nmod" and among
            ):
                for one in self._phrases.conjuncts(child):
                    if self._companions.is_named_person(one):
                        yield one

    def participants(self, parts: Iterable[Part]) -> tuple[Participant, ...]:
        """The participants that some words name, in order; who is named twice is one."""
        found: dict[tuple[object, Role], Participant] = {}
        for token, role in sorted(parts, key=lambda part: part[0]):
            one = self._participant(token, role)
            key = one.entity.id if one.entity is not None else (one.span.start, one.span.end)
            if (key, role) not in found or self._is_better(one, found[key, role]):
                found[key, role] = one
        return tuple(sorted(found.values(), key=lambda one: (one.span.start, one.span.end)))

    def _is_better(self, one: Participant, other: Participant) -> bool:
        """Whether words name somebody whom others only describe or point to."""
        name = one.entity.name if one.entity is not None else ""
        return bool(name) and name in one.text and name not in other.text

    def _may_be(self, token: int, role: Role, mention: Mention) -> bool:
        """Whether a token may name somebody: it is a noun, and tells of no event."""
        annotation = self._phrases.annotation
        upos = annotation.upos[token]
        counted = upos == "NUM" and annotation.deprel[token] in _COUNTED
        if role is Role.INSTRUMENT:
            return upos in NOUNS and (token != mention.head or self._companions.is_arms(token))
        if mention.first <= token <= mention.last and not self._nouns.is_within(mention, token):
            return False
        if token in self._telling or annotation.mention_type[token] == "time":
            return False
        if self._is_nobody(token) or (role is Role.AGENT and not self._may_act(token, mention)):
            return False
        return upos in NOUNS or counted or self._nouns.is_state(token)

    def _is_nobody(self, token: int) -> bool:
        """Whether a word says that there is none: "no group has claimed the attack"."""
        words = self._phrases.annotation.words
        if words[token].lower() in _NOBODY:
            return True
        before = self._phrases.child(token, "det")
        return before is not None and words[before].lower() in _NOBODY

    def _may_act(self, token: int, mention: Mention) -> bool:
        """Whether a word may name who does it: no measure injures, and no shock wave is an agent."""
        if mention.type not in FORCE and mention.type not in UNDERGONE:
            return True
        if self._companions.acts(token) or self._nouns.is_state(token):
            return True
        if self._companions.is_of(token, "equipment"):
            return mention.type in EXPLODING
        return self._phrases.annotation.mention_type[token] not in _INERT

    # ------------------------------------------------------------------ verbs

    def _of_verb(self, mention: Mention) -> Iterator[Part]:
        objects = self._companions.objects(mention.head)
        for one in objects:
            yield one, self._role_of_object(one, mention)
        found = self._phrases.annotation.lemma[mention.head].lower() in _FINDING
        for one in self._companions.subjects(mention.head):
            if not found or mention.type not in UNDERGONE:
                yield one, self._role_of_subject(one, mention, with_objects=bool(objects))
        yield from self._used(mention)
        yield from self._cases.of(mention)
        for one in self._blame.of(mention.head):
            yield one, Role.AGENT

    def _role_of_object(self, token: int, mention: Mention) -> Role:
        hit = mention.subtype in _HIT  # "shot down a drone"
        if mention.type in EXPLODING and not hit and self._companions.is_arms(token):
            return Role.INSTRUMENT
        return done_to(mention.type)

    def _role_of_subject(self, token: int, mention: Mention, *, with_objects: bool) -> Role:
        if mention.type in _ARMED and self._companions.is_arms(token):
            return Role.INSTRUMENT
        if mention.type in UNDERGONE and not with_objects:
            return Role.AFFECTED
        if not with_objects and self._suffers(token, mention):
            return done_to(mention.type)
        inert = self._companions.is_of(token, "property") and not self._companions.acts(token)
        if mention.type is EventType.EXPLOSION and inert and not with_objects:
            return Role.AFFECTED
        return Role.AGENT

    def _suffers(self, token: int, mention: Mention) -> bool:
        """Whether a headline leaves out that it was done to them: "nine pupils abducted", "two men arrested"."""
        if not is_suffered(mention.type, mention.subtype):
            return False
        word, lemma = self._phrases.lower[mention.head], self._phrases.lemmas[mention.head]
        is_past = word != lemma and not word.endswith(("ing", "s"))
        doers = (companion for companion in _DOERS if self._companions.is_of(token, companion))
        return is_past and next(doers, None) is None

    def _used(self, mention: Mention) -> Iterator[Part]:
        """What it is done with: "using a rifle", "armed with knives"."""
        annotation = self._phrases.annotation
        yield from self._carried(mention)
        for child in self._phrases.children[mention.head][:MANY]:
            if annotation.deprel[child] in ("advcl", "xcomp") and (
                annotation.lemma[child].lower() in _USING
            ):
                for one in self._companions.objects(child):
                    if self._companions.is_arms(one):
                        yield one, Role.INSTRUMENT

    def _carried(self, mention: Mention) -> Iterator[Part]:
        """What those who do it are armed with."""
        annotation = self._phrases.annotation
        for subject in self._companions.subjects(mention.head):
            for child in self._phrases.children[subject][:MANY]:
                if annotation.lemma[child].lower() not in _ARMING or mention.type not in _ARMED:
                    continue
                for arms in self._phrases.children[child][:MANY]:
                    if self._companions.is_arms(arms):
                        yield from ((one, Role.INSTRUMENT) for one in self._phrases.conjuncts(arms))

    # ------------------------------------------------------------------ nouns

    def _of_noun(self, mention: Mention) -> Iterator[Part]:
        yield from self._nouns.of(mention)
        for token in self._blame.of(mention.head):
            yield token, Role.AGENT

    def _arms_within(self, mention: Mention) -> Iterator[Part]:
        """What explodes or is fired, where the very words name it: "car bomb attack"."""
        if mention.type in EXPLODING:
            for token in range(mention.first, mention.last + 1):
                if self._companions.is_arms(token):
                    yield token, Role.INSTRUMENT

    def _participant(self, token: int, role: Role) -> Participant:
        annotation = self._phrases.annotation
        first, last = self._phrases.extent(token)
        span = self._report.span(annotation.starts[first], annotation.ends[last])
        entity = next(
            (self._entities[one] for one in (token, last, first) if one in self._entities), None
        )
        return Participant(role, span, entity)
