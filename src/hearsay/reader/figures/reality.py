"""In which way a figure is spoken of: what happened, goes on, is planned, or only may be.

"Up to 4 million could flee if the fighting escalates" must never enter a series of those who fled. The
verb of the figure's clause tells, with its auxiliaries, the verbs that lead to it, and a condition.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.figures.counted import Counted
from hearsay.reader.phrases import Phrases
from hearsay.record import Measure
from hearsay.record.vocabulary import Reality

_STEPS = 3
_MANY = 40
"""Dependents of one word that are looked at."""

_MAY = frozenset("may might could can".split())
_WILL = frozenset("will shall wo 'll ’ll".split())
_PLANNING = frozenset(
    "plan intend aim vow pledge promise threaten prepare want agree schedule order propose decide "
    "hope seek try ask urge demand call request need offer authorise authorize".split()
)
_EXPECTING = frozenset(
    "expect project forecast predict likely estimate warn risk potential possible fear".split()
)
_IF = frozenset("if unless should whether".split())
_PRESENT = frozenset("is are am 's ’s 're ’re remain remains continue continues".split())
_LASTING = frozenset(
    (
        *(Measure.TRAPPED, Measure.MISSING, Measure.DISPLACED, Measure.SHELTERED, Measure.HOMELESS),
        *(Measure.OUTAGE, Measure.IN_NEED, Measure.AT_RISK, Measure.PERSONNEL, Measure.IDPS),
        *(Measure.REFUGEES, Measure.AFFECTED, Measure.ABDUCTED, Measure.ARRESTED),
    )
)
"""What lasts, and is told in the present while it does."""


def reality_of(phrases: Phrases, counted: Counted, measure: Measure) -> Reality:
    """In which way a figure is spoken of.

    Args:
        phrases: The trees of the report.
        counted: The figure's quantity with its noun.
        measure: What it counts.
    """
    if measure is Measure.CAPACITY:
        return Reality.GENERAL
    verb = _clause(phrases, counted.head)
    if verb is None:
        return Reality.HAPPENED
    for above in _chain(phrases, verb):
        reality = _of_verb(phrases, above, leads=above != verb)
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


def _chain(phrases: Phrases, verb: int) -> list[int]:
    """The verb and the verbs that lead to it: "plans to send", "is expected to send"."""
    annotation = phrases.annotation
    chain = [verb]
    for _ in range(_STEPS):
        if annotation.deprel[chain[-1]] not in ("xcomp", "advcl", "conj", "acl"):
            break
        above = annotation.head[chain[-1]]
        if above == ROOT or (
            annotation.deprel[chain[-1]] in ("advcl", "acl")
            and not _is_infinitive(phrases, chain[-1])
        ):
            break
        if annotation.deprel[chain[-1]] == "conj" and phrases.child(
            chain[-1], "nsubj", "nsubj:pass"
        ):
            break
        chain.append(above)
    return chain


def _is_infinitive(phrases: Phrases, verb: int) -> bool:
    mark = phrases.child(verb, "mark")
    return mark is not None and phrases.annotation.words[mark].lower() == "to"


def _of_verb(phrases: Phrases, verb: int, *, leads: bool) -> Reality | None:
    annotation = phrases.annotation
    near = phrases.children[verb][:_MANY]
    helpers = {annotation.words[child].lower() for child in near if child < verb}
    marks = {
        annotation.words[child].lower() for child in near if annotation.deprel[child] == "mark"
    }
    if marks & _IF or (helpers & (_MAY | {"would", "'d", "’d"}) and _has_condition(phrases, verb)):
        return Reality.CONDITIONAL
    if helpers & {"would", "'d", "’d"}:
        return Reality.CONDITIONAL
    if helpers & _MAY:
        return Reality.POSSIBLE
    if helpers & _WILL:
        return Reality.PLANNED
    lemma = annotation.lemma[verb].lower()
    if leads and lemma in _PLANNING:
        return Reality.PLANNED
    if leads and (lemma in _EXPECTING or annotation.words[verb].lower() in _EXPECTING):
        return Reality.POSSIBLE
    if leads and lemma == "go" and annotation.words[verb].lower() == "going":
        return Reality.PLANNED
    return None


def _has_condition(phrases: Phrases, verb: int) -> bool:
    annotation = phrases.annotation
    for child in phrases.children[verb][:_MANY]:
        if annotation.deprel[child] == "advcl":
            mark = phrases.child(child, "mark")
            if mark is not None and annotation.words[mark].lower() in _IF:
                return True
    return False


def _is_present(phrases: Phrases, verb: int) -> bool:
    annotation = phrases.annotation
    near = phrases.children[verb][:_MANY]
    words = {annotation.words[child].lower() for child in near if child < verb}
    words.add(annotation.words[verb].lower())
    past = {"was", "were", "had", "been"} & words
    return bool(words & _PRESENT) and not past
