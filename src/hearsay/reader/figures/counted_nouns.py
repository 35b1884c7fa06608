"""Which noun a number counts: by the tree, by the order of the words, behind "of", or shared with others."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import ROOT
from hearsay.reader.phrases import Phrases

FARTHEST = 8
"""Tokens between a number and its noun."""

_MODIFIERS = frozenset("nummod amod det compound nmod:unmarked nmod:poss advmod nmod:desc".split())

_BETWEEN = frozenset("ADJ NOUN PROPN NUM ADV VERB CCONJ DET SYM X".split())

_GENERIC = frozenset("more other others additional extra another".split())

_OF_WHOLE = frozenset("them us whom which these those who".split())

_HYPHENATED = frozenset(
    "count member person man woman strong seat vehicle truck ship plane car bed people crew "
    "aircraft nation building unit bedroom".split()
)

_SHARING = 4
"""Numbers that may share one noun."""


def counted_noun(phrases: Phrases, top: int, last: int, stop: int) -> tuple[int | None, bool, int]:
    """The noun that a number counts, whether it only stands for one, and the last token of the phrase.

    Args:
        phrases: The trees of the report.
        top: The token of the number on which the others hang.
        last: Its last token.
        stop: The token behind its sentence.

    Returns:
        None for the noun where none is printed; -1 for the token where nothing is counted.
    """
    annotation = phrases.annotation
    words = annotation.words
    here = last + 1
    if here >= stop:
        return None, False, last
    word = words[here].lower()
    if word in "-–" and here + 1 < stop and words[here + 1][0].isdigit():
        return None, False, last  # the votes of "11-1"
    if word == "-":
        return _hyphenated(phrases, here + 1, stop)
    if word in _GENERIC and not _has_noun_behind(phrases, here, stop):
        return None, True, here
    if word == "out" and words[here + 1 : here + 2] == ["of"]:
        here, word = here + 1, "of"
    if word == "of" or words[last].lower() == "of":
        return _of_phrase(phrases, here + (word == "of"), stop, last)
    return _shared(phrases, here, stop) or _named_behind(phrases, top, last, stop)


def _named_behind(phrases: Phrases, top: int, last: int, stop: int) -> tuple[int | None, bool, int]:
    """The noun that the tree has the number count, or else the one behind it."""
    words = phrases.annotation.words
    noun = _by_tree(phrases, top, last)
    if noun is None:
        noun = _by_order(phrases, last + 1, stop)
    if noun is None:
        return None, False, last
    if words[noun].lower() in _GENERIC:
        return None, True, noun
    return _inner(phrases, noun, stop)


def _shared(phrases: Phrases, here: int, stop: int) -> tuple[int | None, bool, int] | None:
    """Read "two Malian" of "two Malian and four French soldiers": all the numbers count one noun."""
    annotation = phrases.annotation
    end = _behind_names(phrases, here, stop)
    behind = end
    for _ in range(_SHARING):
        if annotation.upos[behind : behind + 2] not in (["CCONJ", "NUM"], ["PUNCT", "NUM"]):
            break
        alike = annotation.upos[behind + 2 : behind + 3] == annotation.upos[here : here + 1]
        following = _behind_names(phrases, behind + 2, stop)
        if not alike or following == behind + 2:
            return None
        behind = following
    if here < end < behind < stop and annotation.upos[behind] == "NOUN":
        return behind, False, end - 1
    return None


def _behind_names(phrases: Phrases, here: int, stop: int) -> int:
    """The token behind the adjectives and names that begin at one."""
    annotation = phrases.annotation
    while (
        here < stop
        and annotation.upos[here] in ("ADJ", "PROPN")
        and annotation.words[here].isalpha()
    ):
        here += 1
    return here


def _inner(phrases: Phrases, noun: int, stop: int) -> tuple[int | None, bool, int]:
    """The noun, and with members what they are members of: "11 members of the same family"."""
    annotation = phrases.annotation
    if annotation.lemma[noun] == "member" and annotation.words[noun + 1 : noun + 2] == ["of"]:
        _, _, end = _of_phrase(phrases, noun + 2, stop, noun)
        return noun, False, end
    return noun, False, noun


def _has_noun_behind(phrases: Phrases, here: int, stop: int) -> bool:
    return here + 1 < stop and phrases.annotation.upos[here + 1] in ("NOUN", "ADJ")


def _by_tree(phrases: Phrases, top: int, last: int) -> int | None:
    annotation = phrases.annotation
    head = annotation.head[top]
    if head == ROOT or not last < head <= last + FARTHEST:
        return None
    if annotation.deprel[top] not in _MODIFIERS or annotation.upos[head] not in ("NOUN", "PROPN"):
        return None
    between = annotation.upos[last + 1 : head]
    if _is_of_next(between):
        return None
    if not set(between) <= _BETWEEN and not all(
        word in "-–'’“”\"/"
        for word, upos in zip(annotation.words[last + 1 : head], between, strict=True)
        if upos not in _BETWEEN
    ):
        return None
    return head


def _is_of_next(between: Sequence[str]) -> bool:
    """Whether the noun is counted by another number behind "and": "34,000 displaced and 5,600 houses"."""
    told = any(upos in ("VERB", "ADJ") for upos in between)
    return told and any(
        one == "CCONJ" and "NUM" in between[at + 1 : at + 3] for at, one in enumerate(between)
    )


def _by_order(phrases: Phrases, here: int, stop: int) -> int | None:
    """The last noun of the run of words that may stand before one."""
    annotation = phrases.annotation
    noun = None
    for token in range(here, min(here + FARTHEST, stop)):
        upos = annotation.upos[token]
        if upos in ("NOUN", "PROPN"):
            noun = token
        elif annotation.words[token] != "-" and (
            noun is not None or not _describes(phrases, token)
        ):
            break
    return noun


def _describes(phrases: Phrases, token: int) -> bool:
    """Whether a word may stand between a number and its noun."""
    annotation = phrases.annotation
    upos = annotation.upos[token]
    return upos == "ADJ" or (upos == "VERB" and annotation.deprel[token] == "amod")


def _of_phrase(phrases: Phrases, here: int, stop: int, last: int) -> tuple[int | None, bool, int]:
    """Read what stands behind "of": "hundreds of Syrians", "14 of the wounded", "three of them"."""
    annotation = phrases.annotation
    if here >= stop:
        return None, False, last
    if annotation.words[here].lower() in _OF_WHOLE and annotation.upos[here] == "PRON":
        return None, True, here
    token = here
    while token < stop and annotation.upos[token] in ("DET", "PRON", "NUM", "ADV"):
        token += 1
    noun = _by_order(phrases, token, stop)
    if noun is None and token < stop and annotation.upos[token] in ("ADJ", "VERB"):
        return token, False, token  # "of the wounded"
    return (noun, False, noun) if noun is not None else (None, False, last)


def _hyphenated(phrases: Phrases, here: int, stop: int) -> tuple[int | None, bool, int]:
    """Read "eight-count indictment"; in "two-state solution" nothing is counted."""
    annotation = phrases.annotation
    if here >= stop or annotation.lemma[here] not in _HYPHENATED:
        return None, False, -1
    noun = _by_order(phrases, here + 1, stop)
    return (noun, False, noun) if noun is not None else (here, False, here)
