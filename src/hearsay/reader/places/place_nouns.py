"""The common noun that stands beside a name and tells what it names: "Raqqa city", "the city of Raqqa".

Not every noun beside a name is its own: "a Boston hospital" is no Boston, "a Texas city" no city
called Texas, and in "the southern Ukraine city of Melitopol" the city is what follows.
"""

from __future__ import annotations

from hearsay.heads.annotation import Annotation
from hearsay.normalise.place.nouns import LOCAL, Sort, sorts_of

_AROUND = frozenset((Sort.TOWN, Sort.DIVISION, Sort.DISTRICT, Sort.AREA, Sort.WATER, Sort.LAND))
"""What a noun behind a name may say of it."""

_ONE_OF_SEVERAL = frozenset("a an another one any every each some two three four five".split())
_OF_OTHERS = frozenset("resort port capital stronghold park beach coast border".split())
_BEFORE_NAMES = frozenset("city town village hamlet river lake island mount".split())
_SITES = frozenset("square street avenue bridge hospital prison airport".split())
_APPOSITION = 6
_MANY = frozenset((Sort.AREA, Sort.DIVISION, Sort.DISTRICT))
_JOINED = 10
_JOINING = frozenset(", and - al el".split())


def noun_around(annotation: Annotation, first: int, last: int) -> str:
    """The noun behind a name, or before it: "Raqqa city", "the city of Raqqa".

    Args:
        annotation: The analysis of the report.
        first: The first token of the name.
        last: Its last token.

    Returns:
        The noun in small letters; "" where none belongs to the name.
    """
    low = [annotation.words[t].lower() for t in range(max(0, first - 3), first)]
    behind = _nouns_behind(annotation, last)
    # "a Texas city" is no city of that name; "in Ukraine cities" neither.
    if behind and low[-1:] and low[-1] in _JOINING and behind[0].endswith("s"):
        behind[0] = behind[0].removesuffix("s")  # "Sumy and Chernihiv oblasts"
    alone = _ONE_OF_SEVERAL.isdisjoint(low[-2:]) and behind[1:] != ["of"]
    if behind and alone and sorts_of(behind[0]) & _AROUND and not _is_many(behind[0]):
        return "" if behind[0] in _OF_OTHERS else behind[0]
    if low[-1:] == ["of"] and len(low) > 1 and sorts_of(low[-2]) - LOCAL:
        return low[-2]
    if low and low[-1] in _BEFORE_NAMES:
        return low[-1]
    return _appositive(annotation, last)


def _appositive(annotation: Annotation, last: int) -> str:
    """The noun of what a name is said to be behind a comma: "Maidan, the square in central Kyiv"."""
    words = [word.lower() for word in annotation.words[last + 1 : last + _APPOSITION]]
    if words[:1] != [","] or len(words) < 3 or words[1] not in ("a", "an", "the"):
        return ""
    for word in words[2:]:
        if sorts_of(word) & _AROUND or word in _SITES:
            return "" if _is_many(word) else word
        if not word.isalpha():
            return ""
    return ""


def _nouns_behind(annotation: Annotation, last: int) -> list[str]:
    """The two words behind a name; behind those joined to it in "al-Badou and al-Takana districts"."""
    at, end = last + 1, min(last + _JOINED, len(annotation))
    if at < end and annotation.words[at] in ("and", ","):
        while at < end and (annotation.words[at][:1].isupper() or annotation.words[at] in _JOINING):
            at += 1
        low = annotation.words[at].lower() if at < end else ""
        return [low[:-1]] if low.endswith("s") and sorts_of(low[:-1]) & _MANY else []
    return [annotation.words[t].lower() for t in range(at, min(at + 2, len(annotation)))]


def _is_many(noun: str) -> bool:
    return noun.endswith("s") and not {Sort.LAND, Sort.AREA} & sorts_of(noun)
