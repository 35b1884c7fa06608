"""Bodies that are named behind what they are: "the bus company, Expreso Andino, denied it".

A name that nobody has heard of tells the network little, and it takes "Expreso Andino" for a person and
"the operator" before it for another. The comma and the noun tell: who is named right behind what a body
is, is that body, and by that name it is not the radio station of the sentence before.
"""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.heads.annotation import ROOT, Annotation, LabelledSpan
from hearsay.reader.cast.bars import FIRMS
from hearsay.reader.cast.mentions import PRONOUNS
from hearsay.reader.cast.nominals import BODIES
from hearsay.reader.phrases import Phrases

_OWNERS = frozenset(
    "owner employer contractor builder supplier distributor exporter importer carrier monitor firm "
    "subsidiary parent franchisee affiliate consortium start-up".split()
)
OUTLETS = frozenset("radio television tv newspaper magazine daily weekly agency".split())
"""What stands before a name like a title, and tells that it is no person's: radio Harbour."""

_BEHIND_NAMES = frozenset(("person", "place", "organization", ""))


def names_body(phrases: Phrases, head: int, label: str) -> bool:
    """Whether a name stands right behind what a body is.

    Args:
        phrases: The trees of the report.
        head: The token by which the name hangs.
        label: The label that the network gave the name: of an owner it may well be a person's.
    """
    annotation = phrases.annotation
    noun = annotation.head[head]
    if annotation.deprel[head] != "appos" or noun == ROOT or noun > head:
        return False
    if label == "PER" and annotation.mention_type[noun] != "organization":
        return False
    return (
        annotation.lemma[noun].lower() in BODIES | FIRMS | _OWNERS
        and annotation.mention_type[head] in _BEHIND_NAMES
        and "," in annotation.words[noun + 1 : head]
        and not _belongs_to_somebody(annotation, noun)
    )


def names_outlet(phrases: Phrases, span: LabelledSpan, head: int) -> bool:
    """Whether a name stands right behind what it is: "the local daily A Voz reported".

    Args:
        phrases: The trees of the report.
        span: The name.
        head: The token by which it hangs.
    """
    annotation, before = phrases.annotation, span.first - 1
    return (
        before in phrases.children[head]
        and annotation.lemma[before].lower() in OUTLETS
        and annotation.upos[before] in ("NOUN", "PROPN", "ADJ")
    )


def is_pronoun(annotation: Annotation, span: LabelledSpan) -> bool:
    """Whether what was taken for a name is "She"; in capitals ("IT") it may be a body's.

    Args:
        annotation: The analysis of the report.
        span: The name.
    """
    word = annotation.words[span.first]
    return span.first == span.last and not word.isupper() and word.lower() in PRONOUNS


def is_named_body(phrases: Phrases, noun: int, names: Mapping[int, LabelledSpan]) -> bool:
    """Whether a noun is a body's because the body's name stands right behind it.

    Args:
        phrases: The trees of the report.
        noun: The token of the noun.
        names: The names by the tokens in them.
    """
    head = phrases.child(noun, "appos")
    name = names.get(head) if head is not None else None
    return name is not None and head is not None and names_body(phrases, head, name.label)


def _belongs_to_somebody(annotation: Annotation, noun: int) -> bool:
    """Whether it is somebody's of the body: "a driver of the company, Ali Musa,"."""
    above = annotation.head[noun]
    if annotation.deprel[noun] not in ("nmod", "nmod:poss", "compound") or above == ROOT:
        return False
    return annotation.mention_type[above] == "person"
