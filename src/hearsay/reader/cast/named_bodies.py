"""Bodies that are named behind what they are: "the bus company, Expreso Andino, denied it".

A name that nobody has heard of tells the network little, and it takes "Expreso Andino" for a person and
"the operator" before it for another. The comma and the noun tell: who is named right behind what a body
is, is that body, and by that name it is not the radio station of the sentence before.
"""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.heads.annotation import ROOT, Annotation, LabelledSpan
from hearsay.reader.cast.bars import FIRMS
from hearsay.reader.cast.gender import gender_of_first_name
from hearsay.reader.cast.mentions import PRONOUNS
from hearsay.reader.cast.nominals import BODIES
from hearsay.reader.phrases import Phrases

_OWNERS = frozenset(
    "owner utility employer contractor builder supplier distributor exporter importer carrier monitor firm "
    "subsidiary parent franchisee affiliate consortium start-up".split()
)
OUTLETS = frozenset("radio television tv newspaper magazine daily weekly agency".split())
"""What stands before a name like a title, and tells that it is no person's: radio Harbour."""

_FIRM_NAMES = frozenset(
    "airlines airways chemicals mining foods motors shipping logistics industries pharmaceuticals pharma "
    "petroleum textiles electronics telecom holdings construction shipbuilding refineries ltd inc corp plc "
    "gmbh company corporation group enterprises".split()
)
"""What the names of firms end in, and those of people and places do not: Lantern Chemicals."""

_FIRM_BEGINNINGS = frozenset("minera grupo banco naviera empresa compagnie compañía".split())
_FIRMS_ALONE = frozenset(
    "operator utility retailer manufacturer maker developer supplier insurer lender carrier".split()
)
"""Nouns that name firms, though who runs something may be a person, too."""

_SPEAKERS = frozenset(
    "spokesman spokeswoman spokesperson chairman chairwoman president lawyer mayor governor minister "
    "commander".split()
)
SERVICES = frozenset(
    "service prosecution authority directorate inspectorate mechanism taskforce secretariat panel".split()
)
"""Nouns for bodies of state, which the network may take for what they do."""

BODIES_OF_SOME = frozenset(
    "committee union association council commission federation league collective coalition network "
    "syndicate confederation".split()
)
"""Nouns for bodies, of whomever they are: "a committee of relatives"."""

_BEHIND_NAMES = frozenset(("person", "place", "organization", ""))


def label_meant(phrases: Phrases, span: LabelledSpan, head: int) -> str:
    """The label of a name, by what stands beside it and what it ends in.

    Args:
        phrases: The trees of the report.
        span: The name, as the network labelled it.
        head: The token by which it hangs.
    """
    label = span.label
    if label in ("PER", "LOC", "FAC") and names_firm(phrases.annotation, span):
        return "ORG"
    if label in ("ORG", "LOC") and names_spokesman(phrases, span, head):
        label = "PER"
    body = label in ("PER", "LOC") and (
        is_called_body(phrases, head)
        or names_outlet(phrases, span, head)
        or names_body(phrases, head, label)
    )
    return "ORG" if body else label


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
        named = gender_of_first_name(annotation.words[phrases.extent(head)[0]])
        if named or annotation.lemma[noun].lower() not in _FIRMS_ALONE:
            return False
    return (
        annotation.lemma[noun].lower() in BODIES | FIRMS | _OWNERS
        and annotation.mention_type[head] in _BEHIND_NAMES
        and "," in annotation.words[noun + 1 : head]
        and not _belongs_to_somebody(annotation, noun)
    )


def is_called_body(phrases: Phrases, head: int) -> bool:
    """Whether what a body is stands right behind a name: "Gepco, the electricity company,".

    Args:
        phrases: The trees of the report.
        head: The token by which the name hangs.
    """
    annotation = phrases.annotation
    noun = phrases.child(head, "appos")
    return (
        noun is not None
        and noun > head
        and annotation.mention_type[noun] == "organization"
        and annotation.lemma[noun].lower() in BODIES | FIRMS | _OWNERS
        and annotation.words[head + 1 : head + 2] == [","]
    )


def names_spokesman(phrases: Phrases, span: LabelledSpan, head: int) -> bool:
    """Whether a name stands right behind who speaks for a body: "its spokesman, Waqas Cheema".

    Args:
        phrases: The trees of the report.
        span: The name.
        head: The token by which it hangs.
    """
    annotation = phrases.annotation
    noun = annotation.head[head]
    return (
        annotation.deprel[head] == "appos"
        and noun != ROOT
        and noun < head
        and annotation.lemma[noun].lower() in _SPEAKERS
        and 1 <= span.last - span.first <= 2
        and all(annotation.words[t][:1].isupper() for t in range(span.first, span.last + 1))
        and not annotation.words[span.first].isupper()
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


def names_firm(annotation: Annotation, span: LabelledSpan) -> bool:
    """Whether a name ends as those of firms do: "Lantern Mining", which is no place.

    Args:
        annotation: The analysis of the report.
        span: The name.
    """
    if span.last > span.first and annotation.words[span.first].lower() in _FIRM_BEGINNINGS:
        return True
    last = annotation.words[span.last]
    return span.last > span.first and last[:1].isupper() and last.lower().rstrip(".") in _FIRM_NAMES


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
