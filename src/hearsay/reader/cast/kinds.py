"""The lists by which mentions are sorted before they are compared, and how a mention is printed.

The places of the words in these lists are the numbers of `columns`. What hearsay has learnt to weigh
is bound to the words, not to their places.
"""

from __future__ import annotations

from hearsay.heads.annotation import Annotation
from hearsay.reader.cast.mentions import RELATIVE, Form, Mention

KINDS = tuple(
    "I we you he she it they this that these one here pointing relative person body place name "
    "number inside proper several noun".split()
)
"""How a mention is printed: which pronoun, what sort of name, or what else."""

FIRST_NOUN = KINDS.index("person")
"""Kinds from here on have words of their own; those before are pronouns."""

TYPES = tuple(
    "untold person place organization object event time substance animal plant abstract".split()
)
RELATIONS = tuple(
    "other nsubj nsubj:pass obj iobj obl nmod nmod:poss conj appos root compound xcomp ccomp "
    "parataxis dep vocative".split()
)
DETERMINERS = tuple("none the pointing a other owned counted plural".split())
SORTS = tuple("untold person organisation place group thing".split())
MANY = ("untold", "one", "many")
GENDERS = ("untold", "male", "female")

PRONOUN_KINDS: dict[str, int] = {
    word: kind
    for kind, words in enumerate(
        (
            "i me my mine myself",
            "we us our ours ourselves",
            "you your yours yourself yourselves ya u",
            "he him his himself",
            "she her hers herself",
            "it its itself",
            "they them their theirs themselves themself 'em ’em",
            "this",
            "that",
            "these those",
            "one ones",
            "here there",
        )
    )
    for word in words.split()
}
POINTING, _RELATIVE = KINDS.index("pointing"), KINDS.index("relative")
_OF_LABEL = dict.fromkeys(("LOC", "FAC"), KINDS.index("place")) | {
    "PER": KINDS.index("person"),
    "ORG": KINDS.index("body"),
}
_NAME, _NUMBER, _INSIDE, _PROPER, _SEVERAL, NOUN = (
    KINDS.index(kind) for kind in ("name", "number", "inside", "proper", "several", "noun")
)
TYPE_NUMBERS = {name: number for number, name in enumerate(TYPES)}
RELATION_NUMBERS = {name: number for number, name in enumerate(RELATIONS)}
SORT_NUMBERS = {name: number for number, name in enumerate(SORTS)}
GENDER_NUMBERS = {"": 0, "male": 1, "female": 2}
DETERMINER_NUMBERS = (
    dict.fromkeys("this that these those such".split(), 2)
    | dict.fromkeys("a an another some any each every no".split(), 3)
    | {"the": 1}
)
_PARTICLES = frozenset(("PRON", "DET", "ADV", "ADJ"))


def kind_of(annotation: Annotation, mention: Mention) -> int:
    """How a mention is printed, as its place in `KINDS`.

    Args:
        annotation: The analysis of the report.
        mention: The mention.
    """
    head, form = mention.head, mention.form
    upos, word = annotation.upos[head], annotation.words[head].lower()
    if upos in _PARTICLES:
        if word in RELATIVE and upos == "PRON":
            return _RELATIVE
        return PRONOUN_KINDS.get(word, POINTING) if upos != "ADJ" else POINTING
    if form is Form.SEVERAL:
        return _SEVERAL
    if form is Form.NAME:
        return _OF_LABEL.get(mention.label, _NAME)
    if upos == "NUM":
        return _NUMBER
    if form is Form.THING and annotation.deprel[head] == "compound":
        return _INSIDE
    return _PROPER if upos == "PROPN" else NOUN
