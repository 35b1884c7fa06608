"""How a clause is put: the words around its verb that say it may be, will be, would be if, goes on, is not.

Events and figures ask the same of their clauses ("could flee if the fighting escalates" tells of nobody who
fled), so the words are read in one place; what follows from them is for each to say.
"""

from __future__ import annotations

from enum import Enum

from hearsay.heads.annotation import ROOT
from hearsay.reader.phrases import Phrases

MANY = 40
"""Dependents of one word that are looked at."""

IF = frozenset("if unless whether".split())
BE = frozenset("be is are was were am been 's ’s 're ’re 'm".split())
NONE = frozenset("no never not n't n’t without neither nor none nobody".split())

_MAY = frozenset("may might could can".split())
_MUST = frozenset("should must".split())
_WILL = frozenset("will shall wo 'll ’ll".split())
_WOULD = frozenset("would 'd ’d".split())
_LASTING = frozenset("continue remain keep rage persist ongoing continuing".split())
_AHEAD = frozenset("ahead on forward".split())
_PRESSING = frozenset("carry press push forge plough plow soldier battle fight march".split())
"""Verbs that with "on" or "ahead" go on: "pressed ahead with their offensive"."""

_DEFINITE = frozenset("the this that these those their his her its".split())
_STEPS = 4

_NEAR = frozenset("advmod det amod case mark cc cc:preconj aux".split())


class Modality(Enum):
    """In which way a verb is put, as its auxiliaries and its marks tell."""

    IF = "under a condition"
    WOULD = "would"
    MAY = "may"
    MUST = "should"
    WILL = "will"


class Clauses:
    """Reads the words around verbs.

    Args:
        phrases: The trees of the report.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self.lemmas, self.words = phrases.lemmas, phrases.lower

    def near(self, token: int) -> set[str]:
        """The small words that hang on a token, in lower case."""
        annotation = self._phrases.annotation
        return {
            self.words[child]
            for child in self._phrases.children[token][:MANY]
            if annotation.deprel[child] in _NEAR
        }

    def helpers(self, verb: int) -> set[str]:
        """The auxiliaries and the copula before a verb."""
        annotation = self._phrases.annotation
        return {
            self.words[child]
            for child in self._phrases.children[verb][:MANY]
            if child < verb and annotation.deprel[child] in ("aux", "aux:pass", "cop")
        }

    def marks(self, verb: int) -> set[str]:
        """What opens the clause of a verb: "if", "to", "until", "with"."""
        annotation = self._phrases.annotation
        return {
            self.words[child]
            for child in self._phrases.children[verb][:MANY]
            if annotation.deprel[child] in ("mark", "advmod") and child < verb
        }

    def predicate(self, noun: int) -> int | None:
        """The verb, or what stands in its place, that a noun hangs on."""
        annotation = self._phrases.annotation
        for _ in range(_STEPS):
            noun = annotation.head[noun]
            if noun == ROOT:
                return None
            if annotation.upos[noun] in ("VERB", "AUX") or self._phrases.child(noun, "cop"):
                return noun
        return None

    def is_definite(self, noun: int) -> bool:
        """Whether a noun speaks of what is known: "the attack", "their release"."""
        annotation = self._phrases.annotation
        return any(
            self.words[child] in _DEFINITE or annotation.deprel[child] == "nmod:poss"
            for child in self._phrases.children[noun][:MANY]
        )

    def lasts(self, verb: int) -> bool:
        """Whether a verb means that something lasts: "continue", "remain"."""
        return self.lemmas[verb] in _LASTING

    def modality(self, verb: int) -> Modality | None:
        """In which way a verb is put; None where it is said plainly."""
        if self.marks(verb) & IF:
            return Modality.IF
        helpers = self.helpers(verb)
        if helpers & (_MAY | _WOULD) and self._has_condition(verb):
            return Modality.IF
        for words, modality in (
            (_WOULD, Modality.WOULD),
            (_MAY, Modality.MAY),
            (_MUST, Modality.MUST),
            (_WILL, Modality.WILL),
        ):
            if helpers & words:
                return modality
        return None

    def is_infinitive(self, verb: int) -> bool:
        """Whether a verb has its "to"."""
        return "to" in self.marks(verb)

    def goes_on(self, verb: int) -> bool:
        """Whether a verb says that something goes on: "continued", "pressed ahead with"."""
        if self.lemmas[verb] in _LASTING:
            return True
        beside = {self.words[child] for child in self._phrases.children[verb][:MANY]}
        return self.lemmas[verb] in _PRESSING and bool(beside & _AHEAD)

    def is_meanwhile(self, verb: int) -> bool:
        """Whether a participle tells of what goes on: "with troops advancing", "have been fighting"."""
        if "with" in self.marks(verb) and not self.helpers(verb):
            return True
        above = self._phrases.annotation.head[verb]
        if self._phrases.annotation.deprel[verb] != "acl" or above == ROOT:
            return False
        helpers = self.helpers(above)
        return "been" in helpers and bool(helpers & {"has", "have"})

    def _has_condition(self, verb: int) -> bool:
        annotation = self._phrases.annotation
        return any(
            annotation.deprel[child] == "advcl" and self.marks(child) & IF
            for child in self._phrases.children[verb][:MANY]
        )
