"""Headlines that name their source behind or before a colon.

"Double bombing kills 31: state TV" and "Zelenskyy: we need ammunition" have no saying words; in a
headline the colon is all there is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from hearsay.heads.annotation import Annotation, stretches
from hearsay.reader.attribution.saying import Saying, Tokens, is_mark
from hearsay.record import Passage, PassageKind
from hearsay.reference.actors import ActorLexicon

_MOST_WORDS = 5
_FEWEST_SAID = 3

_SURE = 1.4
"""Log odds that such words are a source."""


def find_headline_sayings(annotation: Annotation, passages: Sequence[Passage]) -> Iterator[Saying]:
    """Find who is said to say what by the colon of a headline.

    Args:
        annotation: The analysis of the report.
        passages: The passages of the report.

    Yields:
        Sayings without a cue.
    """
    for first, end in stretches(annotation.passage):
        if passages[annotation.passage[first]].kind is PassageKind.HEADLINE:
            yield from _in_headline(annotation, first, end)


def _in_headline(annotation: Annotation, first: int, end: int) -> Iterator[Saying]:
    colons = [token for token in range(first, end) if annotation.word(token) == ":"]
    if not colons:
        return
    before = _words(annotation, first, colons[0])
    behind = _words(annotation, colons[-1] + 1, end)
    if may_speak(annotation, behind) and colons[-1] - first >= _FEWEST_SAID:
        yield Saying((), behind, _words(annotation, first, colons[-1]), _SURE, rule="colon")
    elif may_speak(annotation, before) and end - colons[0] > _FEWEST_SAID:
        yield Saying((), before, _words(annotation, colons[0] + 1, end), _SURE, rule="colon")


def _words(annotation: Annotation, first: int, end: int) -> Tokens:
    while first < end and annotation.word(end - 1) in ".,;:":
        end -= 1
    return tuple(range(first, end))


def may_speak(annotation: Annotation, words: Tokens) -> bool:
    """Whether some words name somebody and nothing else: a few, without a verb.

    Args:
        annotation: The analysis of the report.
        words: Token numbers, ascending.
    """
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    if any(is_mark(annotation, t) or annotation.upos[t] in ("VERB", "AUX") for t in words):
        return False
    if _ends_in_name(annotation, words):
        return True
    lexicon = ActorLexicon()
    noun = annotation.word(words[-1]).lower()
    whole = annotation.printed(words[0], words[-1])
    return bool(
        lexicon.role(noun)
        or lexicon.institution(noun)
        or lexicon.institution(whole.lower())
        or lexicon.evidence(noun)
        or lexicon.is_outlet(whole)
    )


def _ends_in_name(annotation: Annotation, words: Tokens) -> bool:
    """Whether the last of some words ends a person's or an organisation's name."""
    at = bisect_right(annotation.entities, words[-1], key=lambda name: name.first) - 1
    if at < 0:
        return False
    name = annotation.entities[at]
    return name.label in ("PER", "ORG") and words[0] <= name.first and name.last == words[-1]
