"""Who is said to be behind an event, where no verb says that they did it: they claim it or are blamed.

"The rebels claimed responsibility for the attack", "the attack was blamed on the rebels", "those
behind it": the attack has no subject, and yet the report tells whose it is. How sure anybody is of it
is the claim's to say. Who denies responsibility, or is not blamed, has no part.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import ROOT
from hearsay.reader.events.companions import MANY, Companions
from hearsay.reader.events.parts import DOING
from hearsay.reader.phrases import NOUNS, Phrases

_ANSWERING = frozenset("responsibility blame credit guilt liability culpability authorship".split())
_CLAIMING = frozenset(
    "claim assume accept admit acknowledge take bear confess avow own attribute have share".split()
)
_LAYING = frozenset("put place lay pin cast heap pile shift attribute fix assign".split())
_ASCRIBING = frozenset("blame attribute ascribe impute pin trace link".split())
_CONFESSING = frozenset("claim admit acknowledge confess avow own".split())
_ACCUSING = frozenset(
    "accuse suspect blame charge convict indict prosecute try arrest detain wanted implicate "
    "involve link connect tie sentence imprison jail hunt seek".split()
)
_SHARING = frozenset("participate take partake collude join engage".split())
_ANSWERABLE = frozenset("responsible guilty behind culpable liable accountable answerable".split())
_AUTHORS = frozenset(
    "perpetrator author mastermind instigator organiser organizer planner culprit suspect "
    "accomplice participant participants ringleader architect orchestrator".split()
)
_INTO = frozenset("for in with of to behind over on".split())
_WHICH = frozenset(("which", "that"))
_ONTO = frozenset("on to upon with".split())


class Blame:
    """Finds who is said to be behind what a word tells of.

    Args:
        phrases: The trees of the report.
        companions: What stands beside its verbs.
    """

    def __init__(self, phrases: Phrases, companions: Companions) -> None:
        self._phrases = phrases
        self._companions = companions

    def of(self, noun: int) -> list[int]:
        """The tokens that head the words for those who are said to be behind a noun's event."""
        annotation = self._phrases.annotation
        above = annotation.head[noun]
        if above == ROOT:
            return [one for one in self._of_clauses(noun) if annotation.upos[one] in NOUNS]
        relation, lemma = annotation.deprel[noun], annotation.lemma[above].lower()
        case = self._phrases.case(noun)
        found: Sequence[int] = ()
        if relation in ("nmod", "obl") and lemma in _ANSWERING and case in _INTO:
            found = self._of_answering(above)
        elif relation in ("nmod", "obl") and lemma in _ANSWERABLE:
            found = self._who_is(above)
        elif relation == "nmod" and lemma in _AUTHORS:
            found = self._authors(above)
        elif relation in ("obl", "nsubj:pass", "obj", "nmod") and annotation.upos[above] == "VERB":
            found = [
                one
                for verb in self._with_joined(above, relation)
                for one in self._of_verb(verb, annotation.lemma[verb].lower(), relation, case)
            ]
        elif relation in ("acl", "advcl") and lemma in _ANSWERING:
            found = self._of_answering(above)
        elif relation == "nmod" and case == "for":
            found = self._blamed(above)
        elif case == "behind":
            found = self._who_is(noun)
        if case == "behind" and not found:
            found = self._placed_behind(noun, above)
        found = [*found, *self._of_clauses(noun)]
        return [one for one in found if annotation.upos[one] in NOUNS]

    # ------------------------------------------------------------------ nouns

    def _of_answering(self, noun: int) -> Sequence[int]:
        """Who claims responsibility, or on whom it is laid."""
        annotation = self._phrases.annotation
        verb, relation = annotation.head[noun], annotation.deprel[noun]
        if verb == ROOT or self._phrases.is_negated(verb):
            return ()
        lemma = annotation.lemma[verb].lower()
        if relation in ("obj", "nsubj:pass") or (
            relation == "obl" and self._phrases.case(noun) == "to"
        ):
            if lemma in _LAYING and (laid := self._onto(verb)):
                return laid
            if lemma in _CLAIMING:
                return self._doers(verb)
        if relation in ("nmod", "acl"):
            return self._of_answering(verb) if lemma in ("claim", "admission") else ()
        return ()

    def _blamed(self, noun: int) -> Sequence[int]:
        """Who is blamed, where "for" hangs on them: "blamed the rebels for the attack"."""
        annotation = self._phrases.annotation
        first = annotation.head[noun] if annotation.deprel[noun] == "conj" else noun
        verb = annotation.head[first]
        if verb == ROOT or annotation.deprel[first] not in ("obj", "nsubj:pass"):
            return ()
        accused = annotation.lemma[verb].lower() in _ACCUSING and not self._phrases.is_negated(verb)
        return self._phrases.conjuncts(first) if accused else ()

    def _authors(self, noun: int) -> Sequence[int]:
        """Who is called the author of it: by a verb of being, or by apposition."""
        annotation = self._phrases.annotation
        above = annotation.head[noun]
        if annotation.deprel[noun] == "appos" and above != ROOT:
            return (above,)
        subject = self._phrases.child(noun, "nsubj")
        beside = self._phrases.child(noun, "appos")
        return tuple(one for one in (subject, beside) if one is not None)

    def _who_is(self, predicate: int) -> Sequence[int]:
        """Who is said to be responsible, or is described so: "those responsible for"."""
        annotation = self._phrases.annotation
        if self._phrases.is_negated(predicate):
            return ()
        above = annotation.head[predicate]
        if annotation.deprel[predicate] in ("acl", "amod", "acl:relcl") and above != ROOT:
            return (above,)
        if annotation.deprel[predicate] in ("xcomp", "obl") and above != ROOT:
            held = self._phrases.child(above, "obj", "nsubj:pass")
            if held is not None:
                return self._phrases.conjuncts(held)
        subject = self._phrases.subject(predicate)
        return () if subject is None else self._phrases.conjuncts(subject)

    def _placed_behind(self, noun: int, above: int) -> Sequence[int]:
        """Who is behind it: "the group behind the attack"."""
        annotation = self._phrases.annotation
        if annotation.deprel[noun] == "nmod":
            return (above,)
        return self._who_is(above) if annotation.lemma[above].lower() in ("be", "stand") else ()

    # ------------------------------------------------------------------ verbs

    def _of_verb(self, verb: int, lemma: str, relation: str, case: str) -> Sequence[int]:
        if self._phrases.is_negated(verb):
            return ()
        done = relation in ("obj", "nsubj:pass") or (
            relation == "nsubj" and self._companions.is_passive(verb)
        )
        if done and lemma in _ASCRIBING and (laid := self._onto(verb)):
            return laid
        if done and lemma in (DOING | _CONFESSING) and self._fits(verb, lemma):
            return self._doers(verb)
        if relation in ("obl", "nmod") and case in _INTO:
            if lemma in _ACCUSING:
                return self._companions.objects(verb) or self._doers(verb)
            if lemma in _SHARING or (lemma in _CONFESSING and case == "to"):
                return self._doers(verb)
        return ()

    def _of_clauses(self, noun: int) -> list[int]:
        """Who is behind it, as a clause about it tells: "a raid, which was blamed on rebels"."""
        annotation = self._phrases.annotation
        found: list[int] = []
        for verb in self._phrases.children[noun][:MANY]:
            if annotation.deprel[verb] not in ("acl", "acl:relcl"):
                continue
            lemma = annotation.lemma[verb].lower()
            relation = self._told_as(verb)
            if relation and annotation.upos[verb] == "VERB":
                found += self._of_verb(verb, lemma, relation, "")
        return found

    def _told_as(self, verb: int) -> str:
        """As what the noun stands in a clause about it: its object, its subject, or neither."""
        annotation = self._phrases.annotation
        for child in self._phrases.children[verb][:MANY]:
            if annotation.words[child].lower() in _WHICH:
                return annotation.deprel[child]
        return "nsubj:pass" if self._companions.is_passive(verb) else ""

    def _with_joined(self, verb: int, relation: str) -> list[int]:
        """A verb, and those joined to it that share its subject: "planned by X, carried out by Y"."""
        annotation = self._phrases.annotation
        if relation != "nsubj:pass":
            return [verb]
        return [verb] + [
            child
            for child in self._phrases.children[verb][:MANY]
            if annotation.deprel[child] == "conj"
            and self._phrases.child(child, "nsubj", "nsubj:pass") is None
        ]

    def _fits(self, verb: int, lemma: str) -> bool:
        """Whether a verb means doing it: "carry out", not "carry"."""
        annotation = self._phrases.annotation
        if lemma != "carry":
            return True
        behind = annotation.words[verb + 1 : verb + 2]
        return self._phrases.child(verb, "compound:prt") is not None or behind == ["out"]

    def _doers(self, verb: int) -> Sequence[int]:
        return self._companions.subjects(verb)

    def _onto(self, verb: int) -> Sequence[int]:
        """On whom it is put."""
        annotation = self._phrases.annotation
        for child in self._phrases.children[verb][:MANY]:
            if annotation.deprel[child] in ("obl", "nmod") and self._phrases.case(child) in _ONTO:
                return self._phrases.conjuncts(child)
        return ()
