"""What else is spoken of: things, events, numbers, "this", and the noun within a noun.

Actors are found by `finding`; only they may become entities of the record. But "the storm", "that"
and the "cholera" of "cholera ward" are taken up again as people are, and whoever reads "it" must
weigh them all. They bear no role and no rule about people looks at them: they have a form of
their own.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from hearsay.heads.annotation import Annotation
from hearsay.reader.cast.mentions import RELATIVE, Form, Mention
from hearsay.reader.phrases import Phrases

INSIDE = frozenset("compound flat nmod:desc amod goeswith fixed".split())
"""Relations of a noun within another's phrase; such a noun counts if the network says it does."""

POINTING = frozenset("PRON NUM ADV DET ADJ".split())
"""Parts of speech of other words that may stand for something."""

_MANY = frozenset("these those few many several some all both 'em ’em others".split())


def find_things(
    annotation: Annotation, phrases: Phrases, taken: Container[int]
) -> Iterator[Mention]:
    """Find what is spoken of besides actors.

    Args:
        annotation: The analysis of the report.
        phrases: Its trees.
        taken: Tokens that head a mention already.

    Yields:
        The mentions in the order of the text, not yet numbered.
    """
    for token, upos in enumerate(annotation.upos):
        if token in taken or not _is_spoken_of(annotation, token, upos):
            continue
        if annotation.deprel[token] in INSIDE:
            first = last = token
        else:
            first, last = phrases.extent(token)
        many = annotation.words[token].lower() in _MANY or annotation.lemma[token] != (
            annotation.words[token].lower()
        )
        yield Mention(0, Form.THING, first, last, token, None, "", "thing", many, "", None)


def _is_spoken_of(annotation: Annotation, token: int, upos: str) -> bool:
    told = bool(annotation.mention_type[token])
    if upos in ("NOUN", "PROPN"):
        return told or annotation.deprel[token] not in INSIDE
    return told and upos in POINTING and annotation.words[token].lower() not in RELATIVE
