"""What the verbs of an event tell of it: the verb of the mention, or that its noun hangs on, and those above.

"Called for a ceasefire" tells of none, and "would flee if shelling went on" of nobody who fled: the verb
tells with its auxiliaries, and then the verbs that lead to it, by which something is wanted, planned or
feared.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.clauses import BE, Clauses, Modality
from hearsay.reader.events.triggers import Mention
from hearsay.reader.phrases import Phrases
from hearsay.record.vocabulary import Reality

_STEPS = 4
_PLANNING = frozenset(
    "plan intend aim vow pledge promise prepare schedule order propose decide agree due "
    "ready arrange commit expect slate prepared set poised about".split()
)
_WANTING = frozenset(
    "hope seek try ask urge demand call request need want offer appeal consider threaten warn fear "
    "risk propose discuss refuse attempt encourage invite suggest advise able predict wish press "
    "push willing likely unlikely negotiate prevent avoid avert stop vow require necessitate".split()
)
_MAKING = frozenset(
    (
        *"hold launch begin start carry conduct open stage call impose declare reach sign send".split(),
        *"make have face cause trigger lead result join resume mount order take give pass".split(),
        *"provide deliver end see lift agree arrange host bring spark provoke suffer".split(),
        *"confront endure experience".split(),
        *_PLANNING,
        *_WANTING,
    )
)
"""Verbs that bring an event about: only of these is their reality that of their object."""
_UNTIL = frozenset("before until till after once when".split())
_USUALLY = frozenset("often usually always regularly frequently annually sometimes rarely".split())
_ARGUMENTS = frozenset("obj nsubj nsubj:pass".split())

_OF_MODALITY = {
    Modality.IF: Reality.CONDITIONAL,
    Modality.WOULD: Reality.POSSIBLE,
    Modality.MAY: Reality.POSSIBLE,
    Modality.MUST: Reality.POSSIBLE,
    Modality.WILL: Reality.PLANNED,
}


class VerbReality:
    """Tells in which way verbs speak of events.

    Args:
        phrases: The trees of the report.
        clauses: Reads the words around its verbs.
    """

    def __init__(self, phrases: Phrases, clauses: Clauses) -> None:
        self._phrases = phrases
        self._clauses = clauses
        self._lemmas, self._words = clauses.lemmas, clauses.words

    def predicate(self, mention: Mention) -> int | None:
        """The verb that tells of it, or that its noun hangs on."""
        return mention.head if mention.verbal else self._clauses.predicate(mention.head)

    def of(self, mention: Mention) -> Reality | None:
        """What the verbs of a mention tell; None where they say plainly that it was so."""
        verb = self.predicate(mention)
        if verb is None or not self._is_told_by(verb, mention):
            return None
        leads, aside = not mention.verbal, False
        for _ in range(_STEPS):
            told = self._of_verb(verb, leads=leads)
            if told is not None and not (aside and told is Reality.ONGOING):
                return told
            aside = bool(self._clauses.marks(verb) & _UNTIL)
            above = self._leading(verb)
            if above is None:
                return None
            # Who "stopped a bus and took 20" wanted nothing to stop: what is joined shares no object.
            verb, leads = above, self._phrases.annotation.deprel[verb] != "conj"
        return None

    def _is_told_by(self, verb: int, mention: Mention) -> bool:
        """Whether a verb tells in which way an event is spoken of; of a known one it does not."""
        if mention.verbal:
            return True
        annotation = self._phrases.annotation
        head = self._first_conjunct(mention.head)
        relation = annotation.deprel[head]
        if annotation.head[head] != verb:
            return False
        if self._clauses.goes_on(verb) and relation in ("obj", "obl"):
            return True  # "continued its advance"
        if self._clauses.is_definite(mention.head):
            return False
        if relation == "obl":  # "appealed for a truce"
            case = self._phrases.child(mention.head, "case")
            wanted = self._lemmas[verb] in _WANTING | _PLANNING
            if case is not None and self._clauses.is_infinitive(verb):
                return self._words[case] in (
                    "with",
                    "by",
                    "in",
                )  # "vowed to answer with air strikes"
            return wanted and case is not None and self._words[case] in ("for", "of", "to")
        subject = relation in ("nsubj", "nsubj:pass")
        return subject or (relation in _ARGUMENTS and self._lemmas[verb] in _MAKING)

    def _first_conjunct(self, token: int) -> int:
        """The first of nouns that are joined by "and", which alone hangs on their verb."""
        annotation = self._phrases.annotation
        for _ in range(_STEPS):
            if annotation.deprel[token] != "conj":
                break
            token = annotation.head[token]
        return token

    def _leading(self, verb: int) -> int | None:
        """The verb or noun that leads to a verb: "plans to send", "ready to talk"."""
        annotation = self._phrases.annotation
        above, relation = annotation.head[verb], annotation.deprel[verb]
        if above == ROOT:
            return None
        if relation == "xcomp":
            return above
        infinitive = "to" in self._clauses.marks(verb)
        if relation == "advcl" and self._clauses.marks(verb) & _UNTIL:
            return above
        if relation in ("advcl", "acl", "ccomp", "csubj", "obl") and infinitive:
            return above
        own = self._phrases.child(verb, "nsubj", "nsubj:pass", "aux") is not None
        return above if relation == "conj" and not own else None

    def _of_verb(self, verb: int, *, leads: bool) -> Reality | None:
        if "due" in self._clauses.marks(verb):
            return Reality.PLANNED
        modality = self._clauses.modality(verb)
        if modality is not None:
            return _OF_MODALITY[modality]
        if leads and (told := self._by_leading(verb)) is not None:
            return told
        if not leads and self._is_state(verb):
            return Reality.ONGOING
        return self._by_tense(verb, self._clauses.helpers(verb))

    def _is_state(self, token: int) -> bool:
        """Whether a state is told that lasts: "is in custody", "remained without power"."""
        annotation = self._phrases.annotation
        if annotation.upos[token] == "VERB":
            return False
        above = annotation.head[token]
        remains = above != ROOT and self._clauses.lasts(above)
        return remains or bool(
            self._clauses.helpers(token) & BE and annotation.upos[token] != "ADJ"
        )

    def _by_leading(self, verb: int) -> Reality | None:
        lemma, word = self._lemmas[verb], self._words[verb]
        if self._clauses.goes_on(verb) and word != "kept":
            return Reality.ONGOING
        if lemma in _PLANNING or word in ("going", "plans"):
            return Reality.PLANNED
        return Reality.POSSIBLE if lemma in _WANTING or word in _WANTING else None

    def _by_tense(self, verb: int, helpers: set[str]) -> Reality | None:
        if self._words[verb].endswith("ing") and (helpers & BE or self._clauses.is_meanwhile(verb)):
            return Reality.ONGOING
        if self._clauses.near(verb) & {"still", "currently"}:
            return Reality.ONGOING
        if self._clauses.near(verb) & _USUALLY:
            return Reality.GENERAL
        if self._clauses.goes_on(verb) and not helpers & {"had"}:
            return Reality.ONGOING
        return None
