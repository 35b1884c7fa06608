"""Whether a noun speaks of one or of many."""

from __future__ import annotations

from hearsay.heads.annotation import Annotation
from hearsay.reader.phrases import Phrases

_ALWAYS_MANY = frozenset("people police men women children personnel folk troops forces".split())
_ONE = frozenset("a an one another this that each every".split())
_MANY = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozens hundreds thousands some "
    "many several few both these those most all other".split()
)


def is_many(annotation: Annotation, phrases: Phrases, token: int) -> bool | None:
    """Whether a noun speaks of more than one: by its ending, by its article or number.

    Args:
        annotation: The analysis of the report.
        phrases: Its trees.
        token: The noun.

    Returns:
        None where it cannot be told, as with a name that ends in "s".
    """
    word, lemma = annotation.word(token).lower(), annotation.lemma[token].lower()
    if word in _ALWAYS_MANY or word in _MANY or (word != lemma and not word.endswith(("'s", "’s"))):
        return True
    for child in phrases.children[token]:
        if child > token:
            break
        determiner = annotation.word(child).lower()
        if annotation.deprel[child] == "nummod":
            return determiner not in ("one", "1")
        if determiner in _MANY:
            return True
        if determiner in _ONE:
            return False
    if annotation.upos[token] == "PROPN" and word.endswith("s"):
        return None
    return False
