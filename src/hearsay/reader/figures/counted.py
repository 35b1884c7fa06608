"""What a quantity of a report counts: its noun, and the words of number and noun together.

"At least 137 deaths" and "hundreds of Syrians" name what they count; "killed 31" does not, and "three
of them" names it somewhere else. The trees tell mostly; where they hang the number on something that
it cannot count, the words behind it do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from hearsay.heads.annotation import ROOT, stretches
from hearsay.normalise.number import FoundQuantity, find_quantities
from hearsay.normalise.number.words import VULGAR
from hearsay.reader.phrases import Phrases
from hearsay.record import Qualifier
from hearsay.record.figure import Quantity

FARTHEST = 8
"""Tokens between a number and its noun."""

_MODIFIERS = frozenset("nummod amod det compound nmod:unmarked nmod:poss advmod nmod:desc".split())
_BETWEEN = frozenset("ADJ NOUN PROPN NUM ADV VERB CCONJ DET SYM X".split())
_GENERIC = frozenset("more other others additional extra another".split())
_OF_WHOLE = frozenset("them us whom which these those who".split())
_UP_TO = re.compile(r"up to ", re.IGNORECASE)
_GOING = re.compile(
    r"\b(?:go(?:es|ne|ing)?|went|c[ao]me|comes|cr[e]+p(?:s|t|ing)?|edg(?:es?|ed|ing)|mov(?:es?|ed|ing)|"
    r"push(?:es|ed|ing)?|br(?:ings?|ought|inging)|tak(?:es?|en|ing)|took|shot|build(?:s|ing)?|built) $",
    re.IGNORECASE,
)
_LONGEST_VERB = 10
_HYPHENATED = frozenset(
    "count member person man woman strong seat vehicle truck ship plane car bed people crew "
    "aircraft nation building unit bedroom".split()
)
_ANYONE = frozenset("anyone anybody".split())
_NONE = Quantity(low=0, high=0, qualifier=Qualifier.NONE)
_MAY_BEGIN = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "anyone anybody hundred hundreds thousand thousands million millions billion billions trillion trillions dozen "
    "dozens score scores tens half third thirds quarter quarters several few many some numerous "
    "multiple countless number lot lots plenty couple handful no nobody none most majority lakh crore "
    "fifth fifths".split()
) | frozenset(VULGAR)


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity on the tokens of a report.

    Args:
        found: The quantity with its place in the text.
        first: Its first token, with what bounds it.
        last: Its last token, with its unit.
        top: The token of the number on which the others hang.
        noun: The token of the noun that is counted; None where none is printed.
        head: The token by which number and noun hang on the rest of the sentence.
        begin: First token of number and noun together.
        end: Last token of number and noun together.
        generic: Whether only "more", "others" or "them" stands for the noun.
    """

    found: FoundQuantity
    first: int
    last: int
    top: int
    noun: int | None
    head: int
    begin: int
    end: int
    generic: bool = False


def find_counted(phrases: Phrases) -> Iterator[Counted]:
    """The quantities of a report, each with what it counts.

    Args:
        phrases: The trees of the report.

    Yields:
        Quantities in the order of the text.
    """
    annotation = phrases.annotation
    telling = {
        annotation.sentence[token]
        for token, word in enumerate(annotation.words)
        if word[-1].isdigit() or word[0].isdigit() or word.lower() in _MAY_BEGIN
    }
    for first, end in stretches(annotation.sentence):
        if annotation.sentence[first] in telling:
            start, stop = annotation.starts[first], annotation.ends[end - 1]
            found = find_quantities(annotation.text, start, stop)
            quantities = [_grown_to(annotation.text, one) for one in found]
            read = [_counted(phrases, found, end) for found in quantities]
            read += _nobody(phrases, first, end)
            yield from sorted((one for one in read if one is not None), key=lambda one: one.first)


def _grown_to(text: str, found: FoundQuantity) -> FoundQuantity:
    """A quantity to which something has gone up: of "gone up to 31" it is 31 and not up to 31."""
    up = _UP_TO.match(text, found.start, found.end)
    if up is None or not _GOING.search(text, max(0, found.start - _LONGEST_VERB), found.start):
        return found
    return next(iter(find_quantities(text, up.end(), found.end)), found)


def _nobody(phrases: Phrases, first: int, end: int) -> Iterator[Counted]:
    """Read "did not kill anyone": the negation and the verb are the words of none."""
    annotation = phrases.annotation
    if _ANYONE.isdisjoint(annotation.words[first:end]):
        return
    for token in range(first, end):
        if annotation.words[token] not in _ANYONE:
            continue
        verb = annotation.head[token]
        if verb == ROOT or not first <= verb < token or not phrases.is_negated(verb):
            continue
        begin = min([verb, *phrases.helpers(verb)])
        start, stop = annotation.starts[begin], annotation.ends[token]
        found = FoundQuantity(start, stop, annotation.starts[token], stop, _NONE)
        yield Counted(found, begin, token, token, None, token, begin, token)


def _counted(phrases: Phrases, found: FoundQuantity, stop: int) -> Counted | None:
    annotation = phrases.annotation
    first = bisect_right(annotation.starts, found.start) - 1
    last = bisect_right(annotation.starts, found.end - 1) - 1
    number = bisect_right(annotation.starts, found.number_start) - 1
    number_last = bisect_right(annotation.starts, found.number_end - 1) - 1
    top = _top(phrases, number, number_last)
    if found.dimension:
        return Counted(found, first, last, top, None, top, first, last)
    noun, generic, end = _noun(phrases, top, last, stop)
    if end < 0:
        return None
    named = end if generic else noun  # "others" and "more" hang on the verb as a noun does
    head = top if named is None or top in _near_heads(phrases, named) else named
    if generic and annotation.head[top] != named:
        head = top
    return Counted(found, first, last, top, noun, head, first, max(end, last), generic)


def _near_heads(phrases: Phrases, noun: int) -> list[int]:
    return list(islice(phrases.climb(noun), 3))


def _top(phrases: Phrases, first: int, last: int) -> int:
    annotation = phrases.annotation
    for token in range(last, first - 1, -1):
        head = annotation.head[token]
        if not first <= head <= last and annotation.upos[token] not in ("PUNCT", "ADP", "CCONJ"):
            return token
    return last


def _noun(phrases: Phrases, top: int, last: int, stop: int) -> tuple[int | None, bool, int]:
    """The noun, whether it only stands for one, and the last token of the phrase; -1 for none."""
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
    noun = _by_tree(phrases, top, last)
    if noun is None:
        noun = _by_order(phrases, here, stop)
    if noun is None:
        return None, False, last
    if words[noun].lower() in _GENERIC:
        return None, True, noun
    return _inner(phrases, noun, stop)


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


def is_vague(found: FoundQuantity) -> bool:
    """Whether a quantity only says that there are several."""
    return found.quantity.qualifier is Qualifier.VAGUE
