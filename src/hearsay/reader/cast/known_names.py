"""Names of bodies that hearsay knows and the network did not see, or saw a part of.

"Doctors Without Borders" has words like any others, and of "the US Geological Survey" the network may
take two for the name. What the table of bodies holds, printed as a name is, is that body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.reference.actors import ActorLexicon

_LONGEST = 7
_SMALL = frozenset("of for and the in on de la without to".split())


def with_known_names(annotation: Annotation) -> list[LabelledSpan]:
    """The names that the network marked, with those that are known by their words.

    Args:
        annotation: The analysis of the report.

    Returns:
        The names in the order of the text; none overlaps another.
    """
    marked = annotation.entities
    known = [
        span for span in _known(annotation) if not any(_outgrows(other, span) for other in marked)
    ]
    taken = {token for span in known for token in range(span.first, span.last + 1)}
    kept = [one for one in marked if taken.isdisjoint(range(one.first, one.last + 1))]
    return sorted((*kept, *known), key=lambda span: span.first)


def _outgrows(marked: LabelledSpan, known: LabelledSpan) -> bool:
    """Whether a name that was marked is no part of the known one, or all of it."""
    apart = marked.last < known.first or known.last < marked.first
    inside = known.first <= marked.first and marked.last <= known.last
    whole = (marked.first, marked.last) == (known.first, known.last)
    return not apart and (not inside or whole)


def _known(annotation: Annotation) -> Iterator[LabelledSpan]:
    token, lexicon = 0, ActorLexicon()
    while token < len(annotation):
        last = _last_of_name(annotation, token, lexicon)
        if last is None:
            token += 1
        else:
            yield LabelledSpan(token, last, "ORG", 1.0)
            token = last + 1


def _last_of_name(annotation: Annotation, first: int, lexicon: ActorLexicon) -> int | None:
    """The last token of the longest known name that begins here; None where there is none."""
    words = annotation.words
    if not _is_capital(words[first]):
        return None
    found = None
    for last in range(first + 1, min(first + _LONGEST, len(annotation))):
        if annotation.sentence[last] != annotation.sentence[first]:
            break
        if _is_capital(words[last]):
            name = " ".join(words[first : last + 1]).lower()
            if len(name) > 7 and _is_name(words[first : last + 1]) and lexicon.institution(name):
                found = last
        elif words[last].lower() not in _SMALL:
            break
    return found


def _is_name(words: Sequence[str]) -> bool:
    """Whether it is printed as a name: three capitals, or no sentence that is all capitals."""
    capitals = [word for word in words if _is_capital(word)]
    return len(words) > 2 and not all(word.isupper() for word in words) and len(capitals) > 1


def _is_capital(word: str) -> bool:
    return word[:1].isupper()
