"""What a phrase says that somebody is: the role's noun, and the words that narrow it down.

Two phrases for one person seldom have the same words. So a role is kept as a noun and a set, in
which countries are codes ("Ukraine's" and "Ukrainian" agree) and words that tell nothing are left
out; who looks for the bearer of a role asks whether one set holds the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.reader.cast.mentions import Role

IDLE = frozenset(
    "the a an this that these those its his her their our my 's ’s ' ’ of and for in at to , . - – "
    "new own same other one two three four five six seven eight nine ten".split()
)
"""Words that narrow nothing down."""

_NO_TRAITS = frozenset("PUNCT DET ADP NUM ADV PART".split())


def role_of(
    annotation: Annotation,
    country: Sequence[str],
    in_name: Mapping[int, LabelledSpan],
    noun: int,
    around: Iterable[int],
) -> Role:
    """The role that a noun and the words around it tell.

    Args:
        annotation: The analysis of the report.
        country: For each token the ISO code of the country it names, or "".
        in_name: The name that each token is part of, where it is of one.
        noun: The token of the role itself.
        around: The tokens of its phrase.
    """
    traits = set()
    for token in around:
        if token == noun:
            continue
        if country[token]:
            traits.add("=" + country[token])
        elif annotation.upos[token] not in _NO_TRAITS:
            name = in_name.get(token)
            mark = "&" if name is not None and name.label == "PER" else ""
            traits.add(mark + annotation.lemma[token].lower())
    lemma = annotation.lemma[noun].lower()
    if lemma.startswith("ex-"):
        lemma = lemma.removeprefix("ex-")
        traits.add("former")
    return Role(lemma, frozenset(traits - IDLE))
