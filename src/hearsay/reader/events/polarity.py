"""Whether an event is said to be so, or not to be: "no ransom was paid", "failed to attend talks".

Not only "not" says so: nobody was hurt, an attack was foiled, a minister stopped short of declaring.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.clauses import MANY, NONE, Clauses
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record.vocabulary import Polarity

_UNDOING = frozenset(
    "fail decline refuse neglect omit refrain prevent avert avoid foil thwart cancel abort abandon "
    "scrap scuttle short".split()
)
"""Verbs, and "short" of "stopped short of", by which what follows was not done."""

_NOBODY = frozenset("nobody none nothing".split())
_ARGUMENTS = frozenset("obj nsubj nsubj:pass".split())
_BRINGING = frozenset("occur happen take hold report cause suffer carry see have reach be".split())
"""Verbs that say of a noun that its event was."""

_WORD_OF = frozenset("report word news sign indication trace mention record".split())
"""Nouns by which one hears of an event: where there is "no report of damage", none is told of."""


class Polarities:
    """Tells whether events are said to be so.

    Args:
        phrases: The trees of the report.
        clauses: Reads the words around its verbs.
    """

    def __init__(self, phrases: Phrases, clauses: Clauses) -> None:
        self._phrases = phrases
        self._clauses = clauses
        self._lemmas, self._words = clauses.lemmas, clauses.words

    def of(self, mention: Mention) -> Polarity:
        """Whether a mention says that it is so."""
        own = set(self._words[mention.first : mention.last + 1])  # "without power"
        if self._clauses.near(mention.head) & NONE - own:
            return Polarity.NEGATED
        if self._is_unheard_of(mention):
            return Polarity.NEGATED
        head = mention.head
        verb = head if mention.verbal else self._clauses.predicate(head)
        if verb is None:
            return Polarity.AFFIRMED
        negated = self._clauses.near(verb) & NONE - own or self._phrases.is_negated(verb)
        nobody = mention.verbal and self._is_of_nobody(verb)
        negated = bool(negated) or nobody or self._is_yet_to_come(verb)
        if not mention.verbal and not self._brings(verb, mention):
            negated = False
        if negated or self._is_undone(verb, mention):
            return Polarity.NEGATED
        return Polarity.AFFIRMED

    def _is_unheard_of(self, mention: Mention) -> bool:
        """Whether there is no word of it: "there were no immediate reports of damage"."""
        annotation = self._phrases.annotation
        above = annotation.head[mention.head]
        return (
            annotation.deprel[mention.head] in ("nmod", "acl", "acl:relcl")
            and above != ROOT
            and self._lemmas[above] in _WORD_OF
            and bool(self._clauses.near(above) & NONE)
        )

    def _is_yet_to_come(self, verb: int) -> bool:
        """Whether it has not been done: "have yet to arrest anyone"."""
        above = self._phrases.annotation.head[verb]
        around = [verb] if above == ROOT else [verb, above]
        yet = any("yet" in self._clauses.near(one) for one in around)
        have = any(
            self._lemmas[one] == "have" or self._clauses.helpers(one) & {"have", "has", "had"}
            for one in around
        )
        return yet and have and self._clauses.is_infinitive(verb)

    def _is_of_nobody(self, verb: int) -> bool:
        """Whether nobody does it or nobody suffers it: "no one was hurt", "injured no civilians"."""
        annotation = self._phrases.annotation
        return any(
            self._words[child] in _NOBODY or "no" in self._clauses.near(child)
            for child in self._phrases.children[verb][:MANY]
            if annotation.deprel[child] in ("nsubj", "nsubj:pass", "obj")
        )

    def _is_undone(self, verb: int, mention: Mention) -> bool:
        """Whether it was not done: "failed to attack", "stopped short of attacking", "averted a war"."""
        annotation = self._phrases.annotation
        leading = [verb] if not mention.verbal and self._hangs_on(verb, mention) else []
        above = annotation.head[verb]
        if annotation.deprel[verb] in ("xcomp", "advcl", "obl", "acl") and above != ROOT:
            leading.append(above)
            beside = self._phrases.children[above][:MANY]
            leading.extend(child for child in beside if self._words[child] == "short")
        return any(
            self._lemmas[one] in _UNDOING and not self._phrases.is_negated(one) for one in leading
        )

    def _hangs_on(self, verb: int, mention: Mention) -> bool:
        annotation = self._phrases.annotation
        return annotation.head[mention.head] == verb and annotation.deprel[mention.head] == "obj"

    def _brings(self, verb: int, mention: Mention) -> bool:
        """Whether a verb says of a noun that its event was, or was not."""
        annotation = self._phrases.annotation
        return (
            annotation.head[mention.head] == verb
            and annotation.deprel[mention.head] in _ARGUMENTS
            and self._lemmas[verb] in _BRINGING
            and not self._clauses.is_definite(mention.head)
        )
