"""Rules that join names of bodies and places, and any name that is printed again in full.

A report prints a name in full once and briefly afterwards. All of these rules look names up by
their words in an index, so that a long report costs no more per name than a short one.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator

from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.scene import Scene, nearest

SMALL = frozenset(
    "of for and the to in on de la le du des da di von van der den bin ibn al el".split()
)
"""Words that an acronym leaves out."""

SHORT = frozenset("us uk un eu uae".split())
"""Abbreviations that stand whole in an acronym."""

ENDINGS = frozenset(
    "university college group inc incorporated corp corporation ltd limited llc plc company co party "
    "airlines airways bank holdings".split()
)
"""Last words of a body's name without which it goes as well: Lantern Airlines."""

NameWords = tuple[str, ...]


def name_words(scene: Scene, mention: Mention) -> NameWords:
    """The words by which a name is compared: folded, without articles, marks and possessives."""
    if mention.name is None:
        return ()
    words = scene.words.get(mention.number)
    if words is None:
        words = scene.words[mention.number] = tuple(_words(scene, *mention.name))
    return words


def _words(scene: Scene, first: int, last: int) -> Iterator[str]:
    for token in range(first, last + 1):
        word = fold(scene.annotation.word(token))
        if word in ("'s", "’s"):
            continue
        word = word.removesuffix("'s").removesuffix("’s").replace(".", "").replace("'", "")
        for part in word.split("-"):
            if any(c.isalnum() for c in part) and part not in ("the", "al", "el"):
                yield part


def fold(word: str) -> str:
    """Lower case without accents, so that "Élise" and "Elise" agree."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def same_name(scene: Scene) -> None:
    """The same name, printed again: River Watch … Riverwatch; the United States … the U.S."""
    first: dict[tuple[str, str], Mention] = {}
    for mention in named(scene):
        words = name_words(scene, mention)
        if not words or (mention.sort == "person" and len(words) == 1):
            continue
        if mention.label == "NORP" and _is_some(scene, mention):
            continue
        family = (
            "person" if mention.sort == "person" else "thing" if mention.sort == "thing" else ""
        )
        key = (family, scene.country_named(mention) or "".join(words))
        earlier = first.setdefault(key, mention)
        if earlier is not mention:
            scene.chains.join(mention.number, earlier.number, "same_name")


def _is_some(scene: Scene, people: Mention) -> bool:
    """Whether it is a part of a people: two Avalonians are not the Avalonians."""
    if scene.phrases.child(people.head, "nummod") is not None:
        return True
    determiner = scene.phrases.child(people.head, "det", "amod")
    return determiner is not None and scene.annotation.word(determiner).lower() not in (
        "the",
        "these",
    )


def bracketed(scene: Scene) -> None:
    """A second name in brackets: the River Watch Union (RWU). But "OSTRAVA (RWU)" is a dateline."""
    annotation = scene.annotation
    by_first = {m.name[0]: m for m in named(scene) if m.name}
    for mention in named(scene):
        if mention.name is None or mention.sort == "person":
            continue
        opening = mention.name[1] + 1
        if opening + 1 >= len(annotation) or annotation.word(opening) not in ("(", "["):
            continue
        inside = by_first.get(opening + 1)
        if inside is None or inside.name is None or inside.sort == "person":
            continue
        closing = inside.name[1] + 1
        closed = closing < len(annotation) and annotation.word(closing) in (")", "]")
        if closed and (mention.sort == "place") == (inside.sort == "place"):
            scene.chains.join(inside.number, mention.number, "bracketed")


def acronym(scene: Scene) -> None:
    """The initials of a longer name: the River Watch Union … the RWU."""
    long: dict[str, Mention] = {}
    for mention in named(scene):
        words = name_words(scene, mention)
        if mention.sort != "person" and len(words) > 1:
            for initials in _initials(words):
                long.setdefault(initials, mention)
    for mention in named(scene):
        words = name_words(scene, mention)
        if mention.sort == "person" or len(words) != 1 or not 2 <= len(words[0]) <= 8:
            continue
        printed = scene.name_printed(mention).replace(".", "")
        found = long.get(words[0])
        if found is not None and sum(c.isupper() for c in printed) >= 2:
            scene.chains.join(mention.number, found.number, "acronym")


def _initials(words: NameWords) -> set[str]:
    heavy = [word for word in words if word not in SMALL]
    # The US Harbour Survey is the USHS.
    short = "".join(word if word in SHORT else word[0] for word in heavy)
    every = ("".join(word[0] for word in some) for some in (words, heavy))
    return {initials for initials in (*every, short) if len(initials) > 1}


def short_name(scene: Scene) -> None:
    """The end or the start of a longer name: the Avalonian Harbour Board … the Harbour Board."""
    _join_parts(scene, "short_name", _parts)


def _parts(words: NameWords) -> Iterator[NameWords]:
    """Shorter forms that a body may go by: its last words, or all up to a complement."""
    for start in range(1, len(words)):
        if len(words) - start > 1 or len(words[start]) > 4:
            yield words[start:]
    for place, word in enumerate(words):
        if word in ("of", "for", "in", "on") and place > 1:
            yield words[:place]
    if words and words[-1] in ENDINGS:
        yield words[:-1]


def lost_apostrophe(scene: Scene) -> None:
    """A possessive whose apostrophe was lost on the way: Suna and "Sunas reporter"."""

    def longer(words: NameWords) -> Iterator[NameWords]:
        if words:
            yield (*words[:-1], words[-1] + "s")

    _join_parts(scene, "lost_apostrophe", longer)


def _join_parts(scene: Scene, rule: str, forms: Callable[[NameWords], Iterator[NameWords]]) -> None:
    full: dict[NameWords, list[Mention]] = defaultdict(list)
    bodies = [m for m in named(scene) if m.sort in ("organisation", "place", "group")]
    for mention in bodies:
        if mention.sort == "organisation" or rule != "short_name":
            for form in forms(name_words(scene, mention)[:12]):
                full[form].append(mention)
    for mention in bodies:
        if scene.country_named(mention):
            continue
        words = name_words(scene, mention)
        found = nearest(full.get(words, []), mention.number)
        if not found or mention.sort != "organisation":
            continue
        # "The Court" is nobody's short name where two courts are spoken of.
        if len(words) > 1 or len({id(scene.chains.of(one.number)) for one in found}) == 1:
            scene.chains.join(mention.number, found[0].number, rule)


def named(scene: Scene) -> list[Mention]:
    """The mentions that are names."""
    return [mention for mention in scene.mentions if mention.form is Form.NAME]


NAME_RULES: tuple[Callable[[Scene], None], ...] = (
    same_name,
    bracketed,
    acronym,
    short_name,
    lost_apostrophe,
)
"""In the order in which they are applied, the safest first."""
