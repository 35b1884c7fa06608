"""What verbs do to the counted: "killed at least 12", "were believed to have left their homes".

The counted may be a verb's object, its subject, or the subject of a passive; the verb may lead to another
one that tells; and headlines leave the helper of a passive out. The trap is to trust the trees alone: a
verb right before a number says what happened to it, wherever the network hung the two.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.figures.counted import Counted
from hearsay.reader.figures.counted_sorts import together
from hearsay.reader.figures.measure_states import MANY, States
from hearsay.reader.figures.measure_totals import Totals
from hearsay.reader.figures.verb_senses import VerbSenses
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure

WEAK = frozenset(
    (
        *(Measure.PARTICIPANTS, Measure.IN_NEED, Measure.AFFECTED, Measure.AT_RISK),
        *(Measure.REACHED, Measure.TARGETED, Measure.PERSONNEL, Measure.SHELTERED),
        *(Measure.RETURNED, Measure.CAPACITY),
    )
)
"""Measures whose verbs are common in other senses: what is said of the counted outweighs them."""

_STEPS = 4
_SUBJECT = ("nsubj", "nsubj:pass", "nsubj:outer")
_OBLIQUE = ("obl", "nmod", "obl:unmarked", "advmod", "obl:agent")
_JOINED = ("conj", "appos", "compound", "flat", "dep", "nmod:unmarked", "list")
_COMPLEMENTS = ("xcomp", "ccomp", "conj")
_ABOUT = ("amod", "acl", "acl:relcl", "compound", "nmod", "advcl")

_RELATIVE = frozenset("who which that".split())
_RAISING = frozenset("remain be become go stay lie get feel stand".split())
_AMOUNTING = frozenset("exceed reach total surpass top hit pass number near approach".split())
_GROUPS = frozenset(
    "group family community crowd convoy team crew column party band gang batch wave total "
    "population list fleet squad unit force caravan flotilla couple procession army".split()
)
_MAKING = frozenset("leave make render force find get keep hold order see put set".split())
_LIGHT = frozenset("another a an the all some other up as many only just even".split())
_TO_A_NUMBER = frozenset("to at as by from of for above over past beyond about around".split())
_OF_A_TOTAL = frozenset(("of", "to", "at", "by", ""))


class Verbs:
    """Reads what verbs tell of the counted.

    Args:
        phrases: The trees of the report.
        states: Reads states.
        totals: Reads nouns for numbers.
    """

    def __init__(self, phrases: Phrases, states: States, totals: Totals) -> None:
        self._phrases = phrases
        self._states = states
        self._totals = totals
        self._senses = VerbSenses(phrases)

    def right_before(self, counted: Counted, sorts: frozenset[str]) -> Measure | None:
        """What the verb right before the number does to what is counted: "and wounded dozens"."""
        annotation = self._phrases.annotation
        at = counted.first - 1
        while at >= 0 and annotation.words[at].lower() in _LIGHT:
            at -= 1
        if at < 0 or annotation.upos[at] not in ("VERB", "ADJ"):
            return None
        if annotation.sentence[at] != annotation.sentence[counted.first]:
            return None
        if self._senses.is_passive(at) or (at and annotation.lemma[at - 1] == "be"):
            return None
        return self._senses.done(at, sorts, counted.head)

    def around(self, counted: Counted, sorts: frozenset[str]) -> Measure | None:
        """What the verb tells that the counted hangs on."""
        annotation = self._phrases.annotation
        head = counted.head
        for _ in range(_STEPS):
            relation, above = annotation.deprel[head], annotation.head[head]
            if above == ROOT:
                copula = self._phrases.child(head, "cop")
                return self._subject_of(head, sorts, passive=False) if copula else None
            if relation in _OBLIQUE and self._is_bound(counted, head):
                relation = "obj" if above < head else "nsubj"
            total = self._totals.of(above) if relation == "appos" else None
            if total is not None or not self._is_joined(head, above, relation):
                return total or self._hung(head, above, relation, sorts)
            head = above
        return None

    def about(self, counted: Counted, sorts: frozenset[str]) -> list[Measure]:
        """What participles and clauses about the counted tell: "three people who drowned"."""
        annotation = self._phrases.annotation
        found: list[Measure] = []
        for child in self._phrases.children[counted.head][:MANY]:
            if annotation.deprel[child] not in _ABOUT or self._phrases.child(child, "mark"):
                continue  # "the first of eight siblings to attend"
            done = annotation.deprel[child] == "acl" and not annotation.words[child].endswith("ing")
            if annotation.deprel[child] == "acl:relcl" and self._is_done_by_others(child):
                measure = self._senses.done(child, sorts, counted.head)
            else:
                measure = self._states.at(child, sorts) or self._senses.of(
                    child, counted.head, sorts, passive=done
                )
            if measure is not None:
                found.append(measure)
        return found

    def _is_done_by_others(self, verb: int) -> bool:
        """Whether a relative clause has a subject of its own: "people whom nobody has seen"."""
        subject = self._phrases.child(verb, "nsubj")
        return subject is not None and self._phrases.lower[subject] not in _RELATIVE

    def _is_joined(self, head: int, above: int, relation: str) -> bool:
        """Whether a word shares what its head hangs on, as a list or a group does its members."""
        if relation in _JOINED:
            return True
        annotation = self._phrases.annotation
        case = self._phrases.child(head, "case")
        of = case is not None and annotation.words[case].lower() == "of"
        return relation == "nmod" and of and annotation.lemma[above].lower() in _GROUPS

    def _hung(self, head: int, above: int, relation: str, sorts: frozenset[str]) -> Measure | None:
        if relation in _SUBJECT:
            return self._subject_of(above, sorts, passive=relation == "nsubj:pass")
        if relation == "xcomp":
            made = self._subject_of(above, sorts, passive=False)
            return made or self._totals.of_subject(above)
        if relation in ("obj", "iobj"):
            return self._object_of(above, head, sorts)
        if relation in _OBLIQUE:
            return self._result_of(above, head, sorts)
        return None

    def _is_bound(self, counted: Counted, head: int) -> bool:
        """Whether what looks like a preposition bounds the number: "killed over 30 people"."""
        inside = self._phrases.annotation.deprel[counted.first : counted.top]
        outside = self._phrases.child(head, "case")
        own = outside is None or counted.first <= outside <= counted.last
        return head == counted.head and "case" in inside and own

    # ------------------------------------------------------------------ subjects

    def _subject_of(
        self, verb: int, sorts: frozenset[str], *, passive: bool, depth: int = 0
    ) -> Measure | None:
        """Read a verb, and the verbs that it leads to: "are believed to have left their homes"."""
        is_state = depth or passive or self._is_state(verb)
        own = self._states.at(verb, sorts) if is_state else None
        found = [own or self._senses.of(verb, None, sorts, passive=passive)]
        if depth < _STEPS:
            for child in self._led_to(verb):
                led = self._senses.is_passive(child)
                found.append(self._subject_of(child, sorts, passive=led, depth=depth + 1))
        told = [measure for measure in found if measure is not None]
        strong = [measure for measure in told if measure not in WEAK]
        measure = together(strong) or (told[0] if told else None)
        if measure is not None:
            return measure
        placed = self._states.prepositional(verb, sorts)
        lemma = self._senses.verb(verb)
        if placed is None and (lemma in _RAISING or (passive and lemma in _MAKING)):
            return self._states.behind(verb + 1, sorts)
        return placed or self._of_predicate(verb, sorts)

    def _of_predicate(self, noun: int, sorts: frozenset[str]) -> Measure | None:
        """What a participle tells of the noun that the counted are: "were among those killed"."""
        annotation = self._phrases.annotation
        if annotation.upos[noun] not in ("NOUN", "PRON") or not self._is_state(noun):
            return None
        for child in self._phrases.children[noun][:MANY]:
            if annotation.deprel[child] == "acl" and not annotation.words[child].endswith("ing"):
                measure = self._senses.of(child, noun, sorts, passive=True)
                if measure is not None:
                    return measure
        return None

    def _led_to(self, verb: int) -> list[int]:
        """The verbs and states that have the subject of a verb for theirs."""
        annotation = self._phrases.annotation
        return [
            child
            for child in self._phrases.children[verb][:MANY]
            if annotation.deprel[child] in _COMPLEMENTS
            and child > verb
            and (annotation.deprel[child] == "xcomp" or self._shares_subject(verb, child))
        ]

    def _shares_subject(self, verb: int, joined: int) -> bool:
        """Whether a joined verb has no subject, not even a number: "180 dead and 1,300 injured"."""
        between = self._phrases.annotation.upos[verb + 1 : joined]
        return self._phrases.child(joined, *_SUBJECT) is None and "NUM" not in between

    def _is_state(self, verb: int) -> bool:
        upos = self._phrases.annotation.upos[verb]
        return upos == "ADJ" or self._phrases.child(verb, "cop") is not None

    # ------------------------------------------------------------------ objects, results

    def _object_of(self, verb: int, head: int, sorts: frozenset[str]) -> Measure | None:
        """Read the verb that the counted is the object of, and what it made of it: "left 12 dead"."""
        made = self._made(verb, head, sorts)
        if made is not None:
            return made
        annotation = self._phrases.annotation
        lemma = self._senses.verb(verb)
        if lemma in _AMOUNTING and annotation.upos[head] == "NUM":
            return self._totals.of_subject(verb)
        measure = self._senses.done(verb, sorts, head)
        if measure is not None:
            return measure
        if lemma == "include":
            return self._totals.of_whole(verb)
        if lemma in _AMOUNTING:
            return self._totals.of_subject(verb)
        return self._shared_object(verb, head, sorts)

    def _shared_object(self, verb: int, head: int, sorts: frozenset[str]) -> Measure | None:
        """What the verb before tells of an object that two share: "shot and wounded three"."""
        annotation = self._phrases.annotation
        above = annotation.head[verb]
        if annotation.deprel[verb] != "conj" or above == ROOT or self._phrases.child(above, "obj"):
            return None
        return self._senses.done(above, sorts, head)

    def _made(self, verb: int, head: int, sorts: frozenset[str]) -> Measure | None:
        annotation = self._phrases.annotation
        if self._senses.verb(verb) not in _MAKING:
            return None
        for child in self._phrases.children[verb][:MANY]:
            if child > head and annotation.deprel[child] in ("xcomp", "ccomp", "obl"):
                made = self._subject_of(child, sorts, passive=True, depth=_STEPS)
                if made is not None:
                    return made
        return None

    def _result_of(self, above: int, head: int, sorts: frozenset[str]) -> Measure | None:
        """Read "the toll rose to 18", "the displacement of 300 families", "cut power to 40,000"."""
        annotation = self._phrases.annotation
        case = self._phrases.child(head, "case")
        preposition = annotation.words[case].lower() if case is not None else ""
        if annotation.upos[above] in ("NOUN", "PROPN"):
            total = self._totals.of(above) if preposition in _OF_A_TOTAL else None
            return total or (self._totals.act(above, sorts) if preposition == "of" else None)
        if preposition not in _TO_A_NUMBER:
            return None
        total = self._totals.of_subject(above)
        if total is not None:
            return total
        done = self._senses.done(above, frozenset(), None)
        return done if done is Measure.OUTAGE else None
