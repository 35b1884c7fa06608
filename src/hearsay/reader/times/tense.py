"""In which direction the clause around a time looks.

"Officials met on Friday" and "officials will meet on Friday" are a week apart. The verb's helpers tell
("will", "would", "is to"), and so do the words for plans ("due", "scheduled for Dec. 19"), whatever
their own tense; everything else in the news is told as past.
"""

from __future__ import annotations

from hearsay.heads.annotation import ROOT
from hearsay.reader.phrases import STEPS, Phrases

_AHEAD = frozenset(
    "will 'll ’ll wo shall would 'd ’d going may might could should must can".split()
)
_PLANS = frozenset(
    "schedule due expect plan slate set postpone delay anticipate intend hope aim prepare promise vow "
    "pledge propose want agree urge ask order demand invite await poise likely unlikely ready able "
    "threaten decide arrange book expire offer allow need be suppose agreement proposal deal bid effort "
    "intention decision programme program pact pressure deadline".split()
)
_PLANNED_FOR = frozenset(
    "schedule set plan slate due expect postpone delay anticipate expire book".split()
)
_EXTENDED = frozenset("extend give grant have postpone delay suspend adjourn close shut".split())
_EVENTS_AHEAD = frozenset(
    "election vote referendum summit meeting talk hearing game match trial launch conference session "
    "date appearance runoff run-off ballot visit trip deadline poll primary final ceremony funeral vigil rally march".split()
)
_FIXED = frozenset(
    "begin start open close end run return expire meet resume arrive leave continue vote kick conclude "
    "finish launch visit travel head play fall go".split()
)
_ALWAYS_PLANNED = frozenset("schedule slate due expire postpone".split())
_AHEAD_NOUNS = frozenset("deadline plan schedule".split())


def looks_ahead(phrases: Phrases, token: int) -> bool:
    """Whether the clause that a word stands in tells of what lies ahead.

    Args:
        phrases: The trees of the report.
        token: The word, such as the head of a time expression.
    """
    annotation = phrases.annotation
    clause = phrases.clause(token)
    if _is_planned_for(phrases, token, clause):
        return True
    if _describes(phrases, token):
        return False
    for _ in range(STEPS):
        if _is_ahead(phrases, clause) or _is_scheduled(phrases, clause):
            return True
        above = annotation.head[clause]
        if above == ROOT or not _depends(phrases, clause):
            return False
        if annotation.lemma[above] in _PLANS:
            return True
        clause = phrases.clause(above)
    return False


def _is_planned_for(phrases: Phrases, token: int, clause: int) -> bool:
    """As in "Set for Dec. 19", "extended until Friday", "the Friday deadline"."""
    annotation = phrases.annotation
    if annotation.deprel[token] == "conj":
        token = annotation.head[token]
    case = phrases.child(token, "case")
    preposition = annotation.word(case).lower() if case is not None else ""
    for above in phrases.climb(token):
        lemma = annotation.lemma[above]
        if lemma in _PLANNED_FOR and annotation.deprel[token] not in ("nmod:poss", "compound"):
            planned = phrases.child(above, "aux:pass") is not None or lemma in _ALWAYS_PLANNED
            if planned or preposition in ("for", "until", "to"):
                return True
        if lemma in _EXTENDED and preposition in ("until", "till", "to", "through"):
            return True
        if lemma in _AHEAD_NOUNS or (preposition == "for" and lemma in _EVENTS_AHEAD):
            return True
        if above == clause:
            break
    return False


def _describes(phrases: Phrases, token: int) -> bool:
    """Whether a time only says which: "Thursday's ruling"; what was is not what will be."""
    annotation = phrases.annotation
    if annotation.deprel[token] not in ("nmod:poss", "compound", "amod", "nmod:desc"):
        return False
    return annotation.lemma[annotation.head[token]] not in _EVENTS_AHEAD


def _is_ahead(phrases: Phrases, clause: int) -> bool:
    """As in "Will meet", "is due", "is to meet"."""
    annotation = phrases.annotation
    for child in phrases.children[clause]:
        if (
            child < clause
            and annotation.deprel[child] in ("aux", "aux:pass")
            and annotation.word(child).lower() in _AHEAD
        ):
            return not _is_over(phrases, clause, annotation.word(child).lower())
    return False


def _is_present(phrases: Phrases, clause: int) -> bool:
    annotation = phrases.annotation
    helpers = [
        annotation.word(child).lower()
        for child in phrases.children[clause]
        if annotation.deprel[child] in ("aux", "aux:pass", "cop")
    ]
    if helpers:
        return helpers[0] in ("is", "are", "has", "have", "does", "do")
    lemma, word = annotation.lemma[clause], annotation.word(clause).lower()
    return word in (lemma + "s", lemma + "es")


def _is_scheduled(phrases: Phrases, clause: int) -> bool:
    """As in "The talks resume on Monday": what is fixed is told in the present."""
    annotation = phrases.annotation
    lemma, word = annotation.lemma[clause], annotation.word(clause).lower()
    taken = phrases.child(clause, "obj") if lemma == "take" else None
    takes_place = taken is not None and annotation.lemma[taken] in ("place", "effect", "office")
    if (lemma not in _FIXED and not takes_place) or word not in (lemma, lemma + "s", lemma + "es"):
        return False
    return not any(
        annotation.deprel[child] in ("aux", "aux:pass", "mark")
        for child in phrases.children[clause]
    )


def _is_over(phrases: Phrases, clause: int, helper: str) -> bool:
    """As in "May have fled", "could not be reached": what could be or was not, and is over."""
    annotation = phrases.annotation
    lows = [annotation.word(child).lower() for child in phrases.children[clause]]
    if "have" in lows:
        return True
    negated = any(low in ("not", "n't", "n’t", "neither", "never") for low in lows)
    subject = phrases.child(clause, "nsubj", "nsubj:pass")
    if subject is not None:
        negated = negated or any(
            annotation.word(child).lower() in ("neither", "no", "none")
            for child in (subject, *phrases.children[subject])
        )
    return helper == "could" and negated


def _depends(phrases: Phrases, clause: int) -> bool:
    """Whether a clause has no tense of its own: an infinitive, or one joined to another by "and"."""
    annotation = phrases.annotation
    relation = annotation.deprel[clause]
    if relation == "xcomp":
        return True
    infinitive = any(
        annotation.word(child).lower() == "to" and annotation.deprel[child] == "mark"
        for child in phrases.children[clause]
    )
    if relation in ("acl", "advcl", "csubj", "ccomp", "conj") and infinitive:
        return True
    if relation == "advcl" and _is_present(phrases, clause):
        return True  # "unless it is renewed", beside "expires"
    if relation in ("advcl", "acl") and annotation.word(clause).lower().endswith("ing"):
        return phrases.child(clause, "aux") is None  # "before flying home on Friday"
    return relation == "conj" and phrases.child(clause, "nsubj", "nsubj:pass") is None
