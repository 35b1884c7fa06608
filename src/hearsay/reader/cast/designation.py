"""What an entity is called: by its fullest name, or by the words that describe it.

A name is printed in many forms, and the network may take a word too many into one of them; the
form that is trusted is the one that the report prints most. Who has no name goes by the
description, without an article: "senior American intelligence official".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hearsay.reader.cast.both import both_of
from hearsay.reader.cast.chains import Chain
from hearsay.reader.cast.gender import gender_of_first_name
from hearsay.reader.cast.mentions import PRONOUNS, Form, Mention
from hearsay.reader.cast.scene import Scene

LONGEST = 24
"""Tokens of the words by which someone without a name goes."""

BEHIND = 8
"""Tokens behind the noun that describe it: "source with direct knowledge of the conversation"."""

_CLAUSE_OPENERS = frozenset(", who whom whose which that ( – — - : ; including according".split())
_CLAUSES = frozenset("acl acl:relcl appos parataxis advcl".split())
_ARTICLES = ("the", "a", "an", "this", "that", "these", "those")


def names_of(scene: Scene, chain: Chain) -> list[str]:
    """The names of a chain, the fullest first; the descriptions of one that has none.

    Empty for pronouns alone.
    """
    members = [scene.mentions[number] for number in chain.members]
    found: dict[str, str] = {}
    printed: Counter[str] = Counter()
    for form in (Form.NAME, Form.NOUN, Form.SEVERAL):
        for member in members:
            if member.form is form and _is_own_name(chain, member):
                words = _printed(scene, member)
                printed[found.setdefault(words.casefold(), words)] += 1
        if found:
            break
    if not printed:
        return []
    fullest = _fullest(chain, printed)
    others = [words for words in printed if words != fullest]
    return [fullest, *others, *_longer_forms(scene, members, found)]


def _fullest(chain: Chain, printed: Counter[str]) -> str:
    """The form by which an entity goes."""
    if chain.sort == "person" and chain.names:
        return _fullest_of_person(printed)
    # Of descriptions joined by "and" the tree knows the ends badly: the plainest serves.
    joined = all(" and " in words for words in printed)
    return (min if joined else max)(printed, key=_length)


def _is_own_name(chain: Chain, member: Mention) -> bool:
    """A person's name that was once taken for a body's is no name of the person."""
    return member.form is not Form.NAME or chain.sort != "person" or member.sort == "person"


def _length(words: str) -> tuple[int, int]:
    return len(words.split()), len(words)


def _fullest_of_person(printed: Counter[str]) -> str:
    """The fullest name of a person that holds the name most often printed in full.

    One slip of the network ("Washington Post Musa") must not outdo "Amina Musa" by its length.
    """
    usual = max(
        printed,
        key=lambda name: (
            " " in name,
            printed[name],
            gender_of_first_name(name.split()[0]) != "",
        ),
    )
    held = set(usual.split())
    return max((name for name in printed if held <= set(name.split())), key=_length)


def _longer_forms(scene: Scene, members: list[Mention], known: dict[str, str]) -> list[str]:
    """What a body is called where it speaks, with the words around its name: radio Lantern."""
    longer: dict[str, str] = {}
    for member in members:
        source = scene.sources.get(member.number)
        if _ends_in_name(member, members):
            words = _trimmed(scene, member.first, member.head)
            if words.casefold() not in known:
                longer.setdefault(words.casefold(), words)
        if member.form is Form.NAME and member.sort == "organisation" and source:
            last = _end_of_source(scene, source, member.last)
            words = _trimmed(scene, source[0], last) if source[0] <= member.first else ""
            if words and words.casefold() not in known:
                longer.setdefault(words.casefold(), words)
    return list(longer.values())


def _ends_in_name(noun: Mention, members: list[Mention]) -> bool:
    """Whether a noun has the body's own name before it: Avalonian state television."""
    return noun.form is Form.NOUN and any(
        one.name is not None
        and one.sort == "organisation"
        and noun.first <= one.name[0] <= one.name[1] < noun.head
        for one in members
    )


def _printed(scene: Scene, mention: Mention) -> str:
    """A mention's words as a name: on one line, without an article before or a possessive behind."""
    first, last = mention.name or (mention.first, mention.last)
    if mention.form is Form.NOUN and mention.number in scene.sources:
        last = max(last, _end_of_source(scene, scene.sources[mention.number], mention.head))
    if not mention.name:
        first = _start_of_description(scene, mention, first)
        last = _end_of_description(scene, mention, last)
    two = both_of(scene, mention)
    if two is not None:
        return " and ".join(names_of(scene, chain)[0] for chain in two)
    words = _trimmed(scene, first, last)
    owner = scene.by_head.get(first)
    if mention.name or owner is None or owner is mention or owner.form is not Form.PRONOUN:
        return words
    return _owned(scene, owner, words)


def _start_of_description(scene: Scene, mention: Mention, first: int) -> int:
    """Where the words begin that describe somebody: at the article, behind what was swept in."""
    annotation = scene.annotation
    determiner = scene.phrases.child(mention.head, "det")
    if determiner is not None and first < determiner < mention.head:
        return determiner
    while first < mention.head and annotation.upos[first] in ("ADP", "SCONJ", "CCONJ", "PUNCT"):
        first += 1
    return first


def _end_of_description(scene: Scene, mention: Mention, last: int) -> int:
    """Where the words end that describe somebody: a few behind the noun, and before any clause."""
    annotation = scene.annotation
    start = mention.head
    if mention.form is Form.SEVERAL:
        start = max(start, min(last, scene.phrases.conjuncts(mention.head)[-1]))
    end = start
    while end < last and end - start < BEHIND:
        word = annotation.words[end + 1].lower()
        inside = word == "-" and annotation.starts[end + 1] == annotation.ends[end]
        relation = annotation.deprel[end + 1]
        behind = relation == "amod" and annotation.head[end + 1] == mention.head
        if (word in _CLAUSE_OPENERS and not inside) or relation in _CLAUSES or behind:
            break
        end += 1
    while end > start and annotation.upos[end] in ("ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "AUX"):
        end -= 1
    return end


def _end_of_source(scene: Scene, source: Sequence[int], head: int) -> int:
    """Where the description of a source ends: "a doctor in the town", but no clause about him."""
    annotation = scene.annotation
    end = head
    for token in source:
        if token > end + 1 or (token > head and annotation.word(token).lower() in _CLAUSE_OPENERS):
            break
        end = max(end, token)
    return end


def _trimmed(scene: Scene, first: int, last: int) -> str:
    annotation = scene.annotation
    last = min(last, first + LONGEST)
    while first < last and annotation.word(first).lower() in _ARTICLES:
        first += 1
    while first < last and annotation.word(last) in ("'s", "’s", "'", "’"):
        last -= 1
    return " ".join(annotation.printed(first, last).split())


def _owned(scene: Scene, owner: Mention, words: str) -> str:
    """Say whose it is: for "his spokesman", with the name of whom he speaks for."""
    pronoun = scene.annotation.word(owner.head)
    if pronoun.lower() not in PRONOUNS:
        return words
    for number in sorted(scene.chains.of(owner.number).members):
        other = scene.mentions[number]
        if other.form is Form.NAME:
            return f"{_printed(scene, other)}'s{words[len(pronoun) :]}"
    return words
