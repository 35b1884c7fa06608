"""What a report says of somebody, over all that it calls them.

Kinds of actors and of sources are read off words: the nouns under which somebody goes, what narrows
them down, the bodies and countries that are named beside them. Here those words are gathered from
the mentions of a chain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.normalise.actor import Description, count_of
from hearsay.reader.cast.chains import Chain
from hearsay.reader.cast.countries import COUNTRIES
from hearsay.reader.cast.designation import LONGEST, names_of
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.scene import Scene

NAMES = 8
"""Names of one body that are looked up."""


def describe(scene: Scene, chain: Chain) -> Description:
    """What a report says of the one that a chain stands for.

    Args:
        scene: The report, its mentions joined.
        chain: One of its chains.
    """
    members = [scene.mentions[number] for number in chain.members]
    nouns = dict.fromkeys(role.noun for role in chain.roles)
    for member in members:
        if member.name and member.sort != "person":
            nouns.setdefault(scene.annotation.lemma[member.name[1]].lower())
    names = names_of(scene, chain)
    country = any(_names_country(scene, member) for member in members)
    return Description(
        sort="place" if country and chain.sort != "person" else chain.sort,
        named=chain.names > 0,
        many=chain.many,
        nouns=tuple(nouns),
        traits=frozenset(trait for role in chain.roles for trait in role.traits),
        bodies=tuple(_bodies(scene, members)),
        name=names[0] if names else "",
        country=country,
        people=_people(scene, chain, members),
        counted=count_in(scene, chain) is not None,
    )


def _people(scene: Scene, chain: Chain, members: Sequence[Mention]) -> str:
    """Whether it is a people as a whole ("the Avalonians") or some of it, "" where it is neither."""
    annotation = scene.annotation
    people = [one for one in members if one.form in (Form.NAME, Form.NOUN)]
    if chain.sort not in ("person", "group") or not chain.many or not people:
        return ""
    if not all(scene.country[one.head] for one in people):
        return ""
    counted = any(scene.phrases.child(one.head, "nummod", "amod") is not None for one in people)
    whole = any(annotation.words[one.first].lower() == "the" for one in people)
    return "whole" if whole and not counted else "some"


def _names_country(scene: Scene, mention: Mention) -> bool:
    """Whether it is a country, or countries: Avalonia; both countries."""
    if mention.form is Form.SEVERAL:
        return any(scene.country[mention.first : mention.last + 1])
    if mention.form is Form.NOUN and scene.annotation.lemma[mention.head] in COUNTRIES:
        return True
    return bool(scene.country_named(mention))


def _bodies(scene: Scene, members: Sequence[Mention]) -> Iterator[str]:
    """The names of the bodies that the words of somebody without a body's name speak of."""
    for member in members:
        if member.role is None:
            continue
        for token in range(member.first, min(member.last, member.first + LONGEST) + 1):
            body = scene.by_head.get(token)
            chain = scene.chains.of(body.number) if body is not None else None
            # "Its director" speaks of the body as well, by a pronoun.
            if chain is not None and chain.label == "ORG" and member.number not in chain.members:
                for number in chain.members[:NAMES]:
                    if scene.mentions[number].name:
                        yield scene.name_printed(scene.mentions[number])


def count_in(scene: Scene, chain: Chain) -> int | None:
    """How many there are, as the first phrase that describes them says."""
    for number in sorted(chain.members):
        mention = scene.mentions[number]
        if mention.form in (Form.NAME, Form.NOUN):
            words = [
                scene.annotation.word(token)
                for token in range(mention.first, mention.head)
                if scene.annotation.deprel[token] in ("nummod", "det")
            ]
            return count_of(words, many=chain.many)
    return None


def country_in(scene: Scene, chain: Chain) -> str | None:
    """The country that the words of a chain name: as a name, before it, or as its owner."""
    for number in sorted(chain.members):
        mention = scene.mentions[number]
        if mention.form is Form.NAME:
            code = scene.country_named(mention).removeprefix("=")
            if code:
                return code
    for number in sorted(chain.members):
        mention = scene.mentions[number]
        if mention.form in (Form.NAME, Form.NOUN):
            for token in _around(mention):
                if scene.country[token]:
                    return scene.country[token]
    return None


def _around(mention: Mention) -> Iterator[int]:
    """The tokens that may tell a mention's country: Georgia Stevens is no Georgian by her name."""
    own = mention.name if mention.label in ("PER", "LOC", "FAC") else None
    for token in range(mention.first, min(mention.last, mention.first + LONGEST) + 1):
        if own is None or not own[0] <= token <= own[1]:
            yield token
