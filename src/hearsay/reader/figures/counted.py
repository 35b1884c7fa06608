"""What a quantity of a report counts: its noun, and the words of number and noun together.

"At least 137 deaths" and "hundreds of Syrians" name what they count; "killed 31" does not, and "three
of them" names it somewhere else. The trees tell mostly; where they hang the number on something that
it cannot count, the words behind it do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from hearsay.heads.annotation import ROOT, stretches
from hearsay.normalise.number import FoundQuantity, find_quantities
from hearsay.normalise.number.words import VULGAR
from hearsay.reader.figures.counted_nouns import counted_noun
from hearsay.reader.phrases import Phrases
from hearsay.record import Qualifier
from hearsay.record.figure import Quantity

_UP_TO = re.compile(r"up to ", re.IGNORECASE)
_GOING = re.compile(
    r"\b(?:go(?:es|ne|ing)?|went|c[ao]me|comes|cr[e]+p(?:s|t|ing)?|edg(?:es?|ed|ing)|mov(?:es?|ed|ing)|"
    r"push(?:es|ed|ing)?|br(?:ings?|ought|inging)|tak(?:es?|en|ing)|took|shot|build(?:s|ing)?|built) $",
    re.IGNORECASE,
)
_LONGEST_VERB = 10
_ANYONE = frozenset("anyone anybody".split())

_ONE = frozenset("a an another".split())
_DONE_TO = frozenset("obj nsubj nsubj:pass conj".split())
_JUST_ONE = Quantity(low=1, high=1, qualifier=Qualifier.EXACT)
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
        single: Whether only an article tells that it is one: "a soldier".
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
    single: bool = False


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
            read += _singles(phrases, first, end)
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


def _singles(phrases: Phrases, first: int, end: int) -> Iterator[Counted]:
    """Read "a soldier" of "a soldier was killed and six were hurt": one beside the others counted."""
    annotation = phrases.annotation
    for token in range(first, end):
        if annotation.words[token].lower() not in _ONE or annotation.upos[token] != "DET":
            continue
        noun = annotation.head[token]
        if not token < noun < end or annotation.upos[noun] != "NOUN":
            continue
        if annotation.mention_type[noun] != "person" or annotation.deprel[noun] not in _DONE_TO:
            continue
        start, stop = annotation.starts[token], annotation.ends[noun]
        found = FoundQuantity(start, stop, start, annotation.ends[token], _JUST_ONE)
        yield Counted(found, token, token, token, noun, noun, token, noun, single=True)


def _counted(phrases: Phrases, found: FoundQuantity, stop: int) -> Counted | None:
    annotation = phrases.annotation
    first = bisect_right(annotation.starts, found.start) - 1
    last = bisect_right(annotation.starts, found.end - 1) - 1
    number = bisect_right(annotation.starts, found.number_start) - 1
    number_last = bisect_right(annotation.starts, found.number_end - 1) - 1
    top = _top(phrases, number, number_last)
    if found.dimension:
        return Counted(found, first, last, top, None, top, first, last)
    noun, generic, end = counted_noun(phrases, top, last, stop)
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


def is_vague(found: FoundQuantity) -> bool:
    """Whether a quantity only says that there are several."""
    return found.quantity.qualifier is Qualifier.VAGUE
