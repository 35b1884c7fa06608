"""In which way a figure is spoken of: what happened, goes on, is planned, or only may be.

"Up to 4 million could flee if the fighting escalates" must never enter a series of those who fled. The
verb of the figure's clause tells, with its auxiliaries, the verbs that lead to it, and a condition.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.clauses import MANY, Clauses, Modality
from hearsay.reader.figures.counted import Counted
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.record.vocabulary import Reality

_STEPS = 3
_PLANNING = frozenset(
    "plan intend aim vow pledge promise threaten prepare want agree schedule order propose decide "
    "hope seek try ask urge demand call request need offer authorise authorize".split()
)
_EXPECTING = frozenset(
    "expect project forecast predict likely estimate warn risk potential possible fear".split()
)
_PRESENT = frozenset("is are am 's ’s 're ’re remain remains continue continues".split())
_LASTING = frozenset(
    (
        *(Measure.TRAPPED, Measure.MISSING, Measure.DISPLACED, Measure.SHELTERED, Measure.HOMELESS),
        *(Measure.OUTAGE, Measure.IN_NEED, Measure.AT_RISK, Measure.PERSONNEL, Measure.IDPS),
        *(Measure.REFUGEES, Measure.AFFECTED, Measure.ABDUCTED, Measure.ARRESTED),
    )
)
"""What lasts, and is told in the present while it does."""


_OF_MODALITY = {
    Modality.IF: Reality.CONDITIONAL,
    Modality.WOULD: Reality.CONDITIONAL,
    Modality.MAY: Reality.POSSIBLE,
    Modality.WILL: Reality.PLANNED,
}


def reality_of(phrases: Phrases, clauses: Clauses, counted: Counted, measure: Measure) -> Reality:
    """In which way a figure is spoken of.

    Args:
        phrases: The trees of the report.
        clauses: Reads the words around its verbs.
        counted: The figure's quantity with its noun.
        measure: What it counts.
    """
    if measure is Measure.CAPACITY:
        return Reality.GENERAL
    verb = _clause(phrases, counted.head)
    if verb is None:
        return Reality.HAPPENED
    for above in _chain(phrases, clauses, verb):
        reality = _of_verb(clauses, above, leads=above != verb)
        if reality is not None:
            return reality
    if measure in _LASTING and _is_present(phrases, verb):
        return Reality.ONGOING
    return Reality.HAPPENED


def _clause(phrases: Phrases, head: int) -> int | None:
    """The verb that the counted hangs on; None where a noun carries the whole sentence."""
    annotation = phrases.annotation
    clause = phrases.clause(annotation.head[head]) if annotation.head[head] != ROOT else head
    has_verb = annotation.upos[clause] in ("VERB", "AUX", "ADJ") or phrases.child(
        clause, "cop", "aux"
    )
    return clause if has_verb else None


def _chain(phrases: Phrases, clauses: Clauses, verb: int) -> list[int]:
    """The verb and the verbs that lead to it: "plans to send", "is expected to send"."""
    annotation = phrases.annotation
    chain = [verb]
    for _ in range(_STEPS):
        if annotation.deprel[chain[-1]] not in ("xcomp", "advcl", "conj", "acl"):
            break
        above = annotation.head[chain[-1]]
        if above == ROOT or (
            annotation.deprel[chain[-1]] in ("advcl", "acl")
            and not clauses.is_infinitive(chain[-1])
        ):
            break
        if annotation.deprel[chain[-1]] == "conj" and phrases.child(
            chain[-1], "nsubj", "nsubj:pass"
        ):
            break
        chain.append(above)
    return chain


def _of_verb(clauses: Clauses, verb: int, *, leads: bool) -> Reality | None:
    modality = clauses.modality(verb)
    if modality in _OF_MODALITY:
        return _OF_MODALITY[modality]
    lemma, word = clauses.lemmas[verb], clauses.words[verb]
    if leads and (lemma in _PLANNING or word == "going"):
        return Reality.PLANNED
    if leads and (lemma in _EXPECTING or word in _EXPECTING):
        return Reality.POSSIBLE
    return None


def _is_present(phrases: Phrases, verb: int) -> bool:
    annotation = phrases.annotation
    near = phrases.children[verb][:MANY]
    words = {annotation.words[child].lower() for child in near if child < verb}
    words.add(annotation.words[verb].lower())
    past = {"was", "were", "had", "been"} & words
    return bool(words & _PRESENT) and not past
