"""Which of a source's words is the one that speaks.

A source is a stretch of words, cut by a head that errs at its edges. The word on which the others
hang is mostly the one; but a time or a place that was swept in may stand above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import Annotation
from hearsay.reader.phrases import SUBJECTS, Phrases

_LOOSE = frozenset("compound nmod nmod:unmarked obl:unmarked dep flat".split())
"""Relations of a word that speaks only if no subject stands beside it."""


def speaking_token(annotation: Annotation, phrases: Phrases, source: Sequence[int]) -> int:
    """The word that speaks among the words of a source: the one on which the others hang.

    What stands before a subject may have been swept in with it ("in his town, Mayor Musa said";
    "Wednesday state television reported"). Then the subject speaks.

    Args:
        annotation: The analysis of the report.
        phrases: Its trees.
        source: Token indices, at least one.
    """
    top = phrases.top(source)
    loose = annotation.deprel[top] in _LOOSE or annotation.mention_type[top] == "time"
    inside = set(source)
    for token in source:
        case = phrases.child(token, "case")
        if case is not None and phrases.lower[case] == "by":
            continue  # "footage aired by state television", of which a tree may make two subjects
        if annotation.deprel[token] in SUBJECTS and token != top:
            above = annotation.head[token]
            if above == annotation.head[top] or (loose and above not in inside):
                return token
    return top
