"""What is told beside a mention: where, when, by whom, to whom, how many, and what brought it about.

Whether two mentions are of one event is asked of these. Here nothing is decided: a name that stands there is
kept, and what is not said is left empty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.asides import Aside, Asides
from hearsay.reader.events.care import is_in_care
from hearsay.reader.events.companions import MANY, Companions
from hearsay.reader.events.deeds import sides_of
from hearsay.reader.events.joining import EFFECTS
from hearsay.reader.events.links import EventLinks
from hearsay.reader.events.reality import Realities
from hearsay.reader.events.roles import Roles
from hearsay.reader.events.settings import CAUSES
from hearsay.reader.events.sites import Sites
from hearsay.reader.events.told import Told
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType, Role

_FRESH = frozenset("another second third fourth fifth separate other further".split())
_HEARD = frozenset("hear feel count echo ring rock".split())
_APART = frozenset(("elsewhere", "separately"))
_MEANWHILE = frozenset(("meanwhile",))
_OTHER = frozenset(("another", "separate"))
_OPENING = 3
"""Tokens that open a sentence, and may say that it tells of something else."""

_A = frozenset(("a", "an"))
_NEW = _A | {""}
_AT = frozenset("at in inside".split())
_BESIDE = frozenset("behind beside beyond near opposite".split())
_STOPS = frozenset((".", "!", "?", "”", '"', ")"))
_LONGEST_HEADING = 30
"""Tokens of a headline."""

_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "twin": 2, "double": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozen": 12,
}  # fmt: skip
_CALLED = dict.fromkeys("dwelling home hut residence shack".split(), "house")
"""Things that are told under several names."""

_PART = frozenset("including among".split())
_LOST = "missing"
_CAUSING = frozenset("nsubj obl obl:agent nmod acl:relcl".split())
_DONE_TO = frozenset((Role.TARGET, Role.AFFECTED))
_UNNAMED = "…"
"""Stands for those who are not named: their deaths are not a named person's."""

_STEPS = 2
_LATE = 6
"""Sentences behind which a headline is no longer meant."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Reads what is told beside mentions.

    Args:
        phrases: The trees of the report.
        companions: What stands beside its words.
        sites: Its places.
        links: Its times and figures.
        realities: Tells in which way events are spoken of.
        roles: Tells who takes part.
        asides: Tells which sentences tell of something else.
    """

    phrases: Phrases
    companions: Companions
    sites: Sites
    links: EventLinks
    realities: Realities
    roles: Roles
    asides: Asides

    def tell(self, mentions: Sequence[Mention]) -> list[Told]:
        """What is told beside each mention."""
        annotation = self.phrases.annotation
        causes: dict[int, list[Mention]] = {}
        for mention in mentions:
            if mention.type in CAUSES:
                causes.setdefault(annotation.sentence[mention.head], []).append(mention)
        return [
            self._told(mention, causes.get(annotation.sentence[mention.head], ()))
            for mention in mentions
        ]

    def _told(self, mention: Mention, causes: Sequence[Mention]) -> Told:
        time, where = self.links.when(mention), self.sites.where(mention)
        time_died = where_died = None
        in_care = is_in_care(self.phrases, mention)
        if in_care:
            time_died, where_died, time, where = time, where, None, None
        aside = self._aside(mention)
        if aside is not None and time is None and where_died is None:
            time = aside.time
        interval = self.links.interval(mention, time)
        parts = self.roles.parts(mention)
        effect = mention.type in EFFECTS
        return Told(
            mention,
            self.realities.of(mention, interval),
            self.realities.polarity(mention),
            where,
            time,
            interval,
            fresh=self._is_fresh(mention, placed=where is not None or time is not None),
            brings=self._brings(mention, placed=where is not None and time is not None),
            known=self._is_known(mention),
            heard=self._is_heard(mention),
            who=self._who(mention, parts),
            by=self._by(parts),
            doers=sides_of(self.phrases, self.companions, mention, parts),
            things=self._things(parts),
            count=self._count(mention),
            figures=tuple(self.links.figures(mention)) if effect else (),
            heading=mention.head < self._heading_end(),
            where_died=where_died,
            time_died=time_died,
            in_care=in_care,
            part=effect and self._is_part(mention),
            caused_by=self._cause(mention, causes) if effect else None,
            aside=aside.first if aside is not None else None,
            late=self.phrases.annotation.sentence[mention.head] >= _LATE,
        )

    def _is_known(self, mention: Mention) -> bool:
        """Whether a noun speaks of what is known: "the attack", and not "it was behind an attack"."""
        return self.realities.is_definite(mention) and self._article(mention.head) not in _A

    def _aside(self, mention: Mention) -> Aside | None:
        """The aside in which a mention stands; what is known in its first sentence is the report's own."""
        aside = self.asides.of(mention.head)
        if aside is None or not self._is_known(mention):
            return aside
        annotation = self.phrases.annotation
        opens = annotation.sentence[mention.head] == annotation.sentence[aside.first]
        return None if opens else aside

    def _is_fresh(self, mention: Mention, *, placed: bool) -> bool:
        """Whether it is told as another one, by its own words or by those that open its sentence."""
        if not _FRESH.isdisjoint(self._near(mention)):
            return True
        annotation = self.phrases.annotation
        first = bisect_left(annotation.sentence, annotation.sentence[mention.head])
        opening = [word.lower() for word in annotation.words[first : first + _OPENING]]
        apart = opening[0] in _APART or (opening[0] == "in" and not _OTHER.isdisjoint(opening))
        apart = apart or (placed and opening[0] in _MEANWHILE)
        return apart and not self.realities.is_definite(mention)

    def _is_heard(self, mention: Mention) -> bool:
        """Whether somebody hears it, or it rings out."""
        above = self.phrases.annotation.head[mention.head]
        return not mention.verbal and above != ROOT and self.phrases.lemmas[above] in _HEARD

    def _brings(self, mention: Mention, *, placed: bool) -> bool:
        """Whether the words bring in what was not told before.

        Args:
            mention: The words.
            placed: Whether they say where and when.
        """
        if mention.type in CAUSES:
            return self._brings_in(mention.head) if mention.verbal else self._is_new(mention.head)
        if mention.type is not EventType.CASUALTY or not mention.verbal or not placed:
            return False
        # "On Friday a soldier was killed in Ardal" is no death of those who were told of.
        return any(
            self._article(one) in _A and self.companions.is_of(one, "person")
            for one in self.companions.objects(mention.head)
        )

    def _is_new(self, noun: int) -> bool:
        """Whether it is told as new, and so is where it was: "a fire at a paint factory"."""
        if self._article(noun) not in _A:
            return False
        annotation = self.phrases.annotation
        return any(
            annotation.deprel[child] == "nmod"
            and annotation.upos[child] == "NOUN"
            and self._article(child) in _A
            and self.phrases.case(child) in _AT
            for child in self.phrases.children[noun][:MANY]
        )

    def _brings_in(self, verb: int) -> bool:
        """Whether who does it and to what are both told as new: "unknown gunmen attacked a bus"."""
        annotation = self.phrases.annotation
        subject = self.phrases.child(verb, "nsubj")
        if subject is None or annotation.upos[subject] != "NOUN":
            return False
        objects = [one for one in self.companions.objects(verb) if annotation.upos[one] == "NOUN"]
        told = [self._article(one) for one in objects]
        return self._article(subject) in _NEW and bool(told) and all(one in _A for one in told)

    def _article(self, noun: int) -> str:
        """The article of a noun, or whose it is; "" where it has none."""
        annotation = self.phrases.annotation
        before = self.phrases.child(noun, "det", "nmod:poss")
        return "" if before is None else annotation.words[before].lower()

    def _near(self, mention: Mention) -> set[str]:
        """The words about what is done, or to what."""
        beside = self.companions.objects(mention.head) if mention.verbal else [mention.head]
        return {
            self.phrases.annotation.words[child].lower()
            for one in beside
            for child in self.phrases.children[one][:MANY]
        }

    def _heading_end(self) -> int:
        """One past the last token of the headline: of a first passage without a full stop."""
        annotation = self.phrases.annotation
        end = bisect_right(annotation.passage, annotation.passage[0])
        stopped = annotation.words[end - 1] in _STOPS
        return 0 if stopped or end > _LONGEST_HEADING else end

    def _count(self, mention: Mention) -> int | None:
        """How many there were, as a noun says: "five explosions" are not "a blast"."""
        if mention.verbal or mention.type not in CAUSES:
            return None
        for child in self.phrases.children[mention.head][:MANY]:
            word = self.phrases.annotation.words[child].lower()
            if word in _COUNTS or word.isdigit():
                return _COUNTS.get(word) or int(word[:4])
        return None

    # ------------------------------------------------------------------ who and what

    def _who(self, mention: Mention, parts: dict[int, Role]) -> frozenset[str]:
        """The names of those to whom it is done."""
        annotation = self.phrases.annotation
        found = [token for token, role in parts.items() if role in _DONE_TO]
        named = {annotation.words[one].lower() for one in self._persons(found)}
        many = mention.verbal and any(annotation.upos[one] in ("NOUN", "NUM") for one in found)
        unnamed = many and mention.type is EventType.CASUALTY
        return frozenset(named or ({_UNNAMED} if unnamed else ()))

    def _persons(self, tokens: Sequence[int]) -> Iterator[int]:
        """The names of persons among some nouns, or beside them: "Mayor Musa"."""
        for token in tokens:
            around = (token, *islice(self.phrases.children[token], MANY))
            yield from (one for one in around if self.companions.is_named_person(one))

    def _by(self, parts: dict[int, Role]) -> frozenset[str]:
        """The names of those who do it."""
        annotation = self.phrases.annotation
        return frozenset(
            annotation.words[token].lower()
            for token, role in parts.items()
            if role is Role.AGENT and annotation.upos[token] == "PROPN"
        )

    def _things(self, parts: dict[int, Role]) -> frozenset[str]:
        """The things and buildings to which it is done."""
        annotation, companions = self.phrases.annotation, self.companions
        done_to = [companions.counted(token) for token, role in parts.items() if role in _DONE_TO]
        return frozenset(
            _CALLED.get(annotation.lemma[token].lower(), annotation.lemma[token].lower())
            for token in done_to
            if annotation.upos[token] == "NOUN"
            and companions.is_of(token, "property")
            and not companions.acts(token)
        )

    # ------------------------------------------------------------------ causes

    def _is_part(self, mention: Mention) -> bool:
        """Whether it is told of some of many: "19 people, including three who drowned"."""
        annotation = self.phrases.annotation
        for token in (mention.head, *islice(self.phrases.climb(mention.head), 2)):
            case = self.phrases.child(token, "case", "mark")
            if case is not None and annotation.words[case].lower() in _PART:
                return True
        return False

    def _cause(self, mention: Mention, causes: Sequence[Mention]) -> int | None:
        """The head of what brought it about, as far as its sentence tells."""
        heads = {cause.head for cause in causes}
        for token in self._leading(mention.head):
            if token in heads:
                return token
        if len(heads) != 1 or mention.type is not EventType.CASUALTY or mention.subtype == _LOST:
            return None
        cause = next(iter(heads))
        # "Ten miners dead as a blaze holds back rescuers" does not say what killed them.
        apart = mention.head < self._heading_end() and not self._is_one_clause(mention.head, cause)
        return None if apart else cause

    def _is_one_clause(self, one: int, other: int) -> bool:
        clauses = {self.phrases.clause(token) for token in (one, other)}
        return len(clauses) == 1 or not clauses.isdisjoint((one, other))

    def _leading(self, head: int) -> Iterator[int]:
        """The tokens that may tell the cause: what stands at a verb, and what it stands at."""
        annotation = self.phrases.annotation
        for one in (head, *islice(self.phrases.climb(head), _STEPS)):
            yield one
            for child in self.phrases.children[one][:MANY]:
                if annotation.deprel[child] in _CAUSING and self.phrases.case(child) not in _BESIDE:
                    yield child
            if annotation.head[one] == ROOT:
                return
