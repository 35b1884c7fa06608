"""Rules that join people's names: a surname, a first name, a misspelt one.

A report prints a person's name in full once and briefly afterwards, mostly behind a title. The
trap is the family: where two people share a surname, "Mr" and "Mrs" tell them apart, and a title
that only one of them has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from hearsay.reader.cast.mentions import Mention
from hearsay.reader.cast.names import NameWords, name_words, named
from hearsay.reader.cast.scene import Scene, nearest

AHEAD = 6
"""Sentences within which a surname, as in a headline, may wait for the full name."""

LONGEST = 30
"""Letters of the longest surname that is compared letter by letter."""


@dataclass(frozen=True, slots=True)
class _People:
    """The names of people in a report, by their words."""

    mentions: list[Mention]
    words: dict[int, NameWords]
    fuller: dict[str, list[Mention]]

    @classmethod
    def of(cls, scene: Scene) -> _People:
        mentions = [mention for mention in named(scene) if mention.sort == "person"]
        words = {mention.number: name_words(scene, mention) for mention in mentions}
        fuller: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            if len(words[mention.number]) > 1:
                for word in dict.fromkeys(words[mention.number]):
                    fuller[word].append(mention)
        return cls(mentions, words, fuller)


def surname(scene: Scene) -> None:
    """A part of a person's name: Amina Musa … President Musa; Musa."""
    people = _People.of(scene)
    single: dict[str, Mention] = {}
    for mention in people.mentions:
        words = people.words[mention.number]
        if not words:
            continue
        found = _full_name(scene, people, mention)
        if found is None and len(words) == 1:
            found = single.setdefault(words[0], mention)
            if not _may_be(scene, mention, found):
                single[words[0]] = found = mention
        if found is not None and found is not mention:
            scene.chains.join(mention.number, found.number, "surname")


def _full_name(scene: Scene, people: _People, mention: Mention) -> Mention | None:
    """The fuller name that these words shorten: by its last word, else by its first.

    Where several persons bear it, the one most often named in full is meant: a family is told by
    first names, and the surname alone is kept for whom the report is about.
    """
    words = people.words[mention.number]
    candidates = [
        other
        for other in nearest(people.fuller.get(words[-1], []), mention.number)
        if len(people.words[other.number]) > len(words)
        and set(words) < set(people.words[other.number])
        and _may_be(scene, mention, other)
    ]
    for place in (-1, 0):
        bearers = [one for one in candidates if people.words[one.number][place] == words[place]]
        if bearers:
            return max(bearers, key=lambda one: scene.chains.of(one.number).names)
    return candidates[0] if candidates and len(words) == 1 and len(words[0]) > 3 else None


def _may_be(scene: Scene, mention: Mention, other: Mention) -> bool:
    """Whether two people of one surname may be one: by gender, and by what is told of them."""
    genders = {scene.chains.of(one.number).gender for one in (mention, other)} - {""}
    if len(genders) > 1:
        return False
    if other.number < mention.number:
        return True
    if scene.sentence(other) - scene.sentence(mention) > AHEAD:
        return False
    # President Okoro, who needs no first name, is not the Grace Okoro introduced after him.
    told = mention.role.noun if mention.role else ""
    return not told or bool(other.role and other.role.noun == told)


def mislabelled(scene: Scene) -> None:
    """A surname that was taken for a body's name, though the report has its bearer."""
    people = _People.of(scene)
    for mention in named(scene):
        words = name_words(scene, mention)
        if mention.label not in ("ORG", "NORP", "VEH", "WPN") or len(words) != 1:
            continue
        bearers = [
            one
            for one in nearest(people.fuller.get(words[0], []), mention.number)
            if people.words[one.number][-1] == words[0] and one.number < mention.number
        ]
        chain = scene.chains.of(mention.number)
        if bearers and len(words[0]) > 2 and chain.names == len(chain.members) < 4:
            scene.chains.join(mention.number, bearers[0].number, "mislabelled")


def misspelling(scene: Scene) -> None:
    """One letter off, in a long surname that only one person bears: Petersen … Peterson."""
    people = _People.of(scene)
    near: dict[str, set[str]] = defaultdict(set)
    bearers: dict[str, Mention] = {}
    for mention in people.mentions:
        words = people.words[mention.number]
        if words and 6 <= len(words[-1]) <= LONGEST:
            bearers.setdefault(words[-1], mention)
    for word in bearers:
        for form in _one_letter_less(word):
            near[form].add(word)
    for mention in people.mentions:
        words = people.words[mention.number]
        if len(words) != 1 or words[0] not in bearers:
            continue
        others = {
            other
            for form in _one_letter_less(words[0])
            for other in near[form]
            if other != words[0] and len(people.words[bearers[other].number]) > 1
        }
        if len(others) == 1 and words[0] not in people.fuller:
            scene.chains.join(mention.number, bearers[others.pop()].number, "misspelling")


def _one_letter_less(word: str) -> set[str]:
    """The word, and the word with any one letter but the first replaced by a gap."""
    return {word[:place] + "?" + word[place + 1 :] for place in range(1, len(word))}


PEOPLE_RULES: tuple[Callable[[Scene], None], ...] = (surname, mislabelled, misspelling)
"""In the order in which they are applied, the safest first."""
