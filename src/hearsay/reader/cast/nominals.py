"""Rules that join nouns: a role and its bearer, "the official" who was spoken of before.

A noun with "a" brings someone new; a noun with "the" mostly points back. Two officials stay two
unless the words say otherwise: a rule joins nouns only where the later one adds nothing that the
earlier one lacks ("the senior official" may be "a senior American official", never the reverse).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable

from hearsay.reader.cast.mentions import PRONOUNS, Form, Mention, Role
from hearsay.reader.cast.scene import PEOPLE, TRIED, Scene

REACH = 12
"""Sentences that "the official" may look back over."""

SOON = 2
"""Sentences within which a role may wait for its bearer's name."""

DEFINITE = frozenset("the this that these those".split())
INDEFINITE = frozenset(
    "a an another one two three four five six seven eight nine ten some several many few most "
    "other no any each every more".split()
)
APART = frozenset(
    "former ex deputy vice assistant acting late outgoing incoming then-president".split()
)
"""Words that make it another role: the deputy minister is not the minister."""

BODIES = frozenset(
    "group organisation organization militia party alliance bloc coalition agency company firm "
    "body watchdog charity union outlet broadcaster newspaper faction gang club ngo station network "
    "channel airline carrier paper magazine".split()
)
"""Nouns under which a body that was named is spoken of again."""

NATIONAL = frozenset(
    "military army navy government parliament ministry administration presidency cabinet legislature "
    "judiciary coastguard embassy senate congress force forces state".split()
)
"""Nouns for bodies of which a country has one, or one of a sort."""

EPITHETS = frozenset(
    "man woman candidate nominee businessman businesswoman senator lawmaker politician leader "
    "veteran incumbent native tycoon billionaire democrat republican conservative liberal suspect "
    "defendant star actor actress singer author mogul frontrunner hopeful newcomer".split()
)
"""Nouns under which a person who was named is spoken of again, without having been called so."""


def bearer(scene: Scene) -> None:
    """A role whose bearer the report names, earlier or later: the Avalonian president."""
    named: dict[str, list[_Bearer]] = defaultdict(list)
    met: set[int] = set()
    for mention in scene.mentions:
        chain = scene.chains.of(mention.number)
        if chain.sort == "person" and chain.names:
            known = chain.roles if id(chain) not in met else [mention.role]
            met.add(id(chain))
            for role in filter(None, known):
                named[role.noun].append((mention, role))
    for mention in scene.mentions:
        if mention.form is Form.NOUN and mention.role and _points(scene, mention):
            if mention.many or scene.chains.of(mention.number).names or mention.sort not in PEOPLE:
                continue
            if scene.owner(mention) in PRONOUNS:
                continue
            found = _bearer(scene, mention, mention.role, named[mention.role.noun])
            if found is not None:
                scene.chains.join(mention.number, found.number, "bearer")


_Bearer = tuple[Mention, Role]
"""A mention of somebody named, and a role that is his or hers."""


def _bearer(scene: Scene, mention: Mention, role: Role, named: list[_Bearer]) -> Mention | None:
    """The nearest bearer before, else after; one whose every trait fits."""
    place = bisect_left(named, mention.number, key=lambda one: one[0].number)
    near = (*named[max(0, place - TRIED) : place][::-1], *named[place : place + TRIED])
    for other, told in near:
        if not _fits(role, told):
            continue
        if not role.traits - {"former"} and scene.sentence(other) > scene.sentence(mention) + SOON:
            return None  # "the minister" alone does not wait for pages
        return other
    return None


def _fits(later: Role, told: Role) -> bool:
    """Whether what is said later adds nothing to what was told."""
    if later.noun != told.noun or (later.traits & APART) - {"former"} != (told.traits & APART) - {
        "former"
    }:
        return False
    if "former" in told.traits and "former" not in later.traits:
        return False
    return later.traits - {"former"} <= told.traits


def named_soon(scene: Scene) -> None:
    """A role in one sentence, its bearer's bare name as a subject in the next."""
    first_of: dict[int, Mention] = {}
    for mention in scene.mentions:
        if mention.form is Form.NAME and mention.sort == "person":
            first_of.setdefault(id(scene.chains.of(mention.number)), mention)
    introduced: dict[int, list[Mention]] = defaultdict(list)
    for mention in first_of.values():
        introduced[scene.sentence(mention)].append(mention)
    for mention in scene.mentions:
        chain = scene.chains.of(mention.number)
        if not (
            mention.form is Form.NOUN
            and mention.sort == "person"
            and mention.many is False
            and not chain.names
            and _points(scene, mention)
            and scene.owner(mention) not in PRONOUNS
            and scene.annotation.deprel[mention.head] == "nsubj"
        ):
            continue
        new = introduced[scene.sentence(mention) + 1]
        if len(new) == 1 and _is_bare_subject(scene, new[0]):
            scene.chains.join(mention.number, new[0].number, "named_soon")


def _is_bare_subject(scene: Scene, name: Mention) -> bool:
    return (
        scene.annotation.deprel[name.head] == "nsubj"
        and name.name is not None
        and name.name[1] > name.name[0]
        and not scene.chains.of(name.number).roles
    )


def same_noun(scene: Scene) -> None:
    """The same noun again, pointing back: a senior official … the official; the ministry."""
    earlier: dict[str, list[Mention]] = defaultdict(list)
    for mention in scene.mentions:
        if mention.form is Form.NAME and mention.sort != "person":
            last = mention.name[1] if mention.name else mention.last
            for token in {mention.head, last}:
                earlier[scene.annotation.lemma[token].lower()].append(mention)
        if mention.form is not Form.NOUN or mention.role is None or not _is_actor(scene, mention):
            continue
        noun = mention.role.noun
        if not scene.chains.of(mention.number).names:
            for other in earlier[noun][: -TRIED - 1 : -1]:
                if _speaks_of(scene, mention, other):
                    scene.chains.join(mention.number, other.number, "same_noun")
                    break
        earlier[noun].append(mention)


def _is_actor(scene: Scene, mention: Mention) -> bool:
    return mention.sort in ("person", "organisation", "group") or mention.number in scene.sources


def _speaks_of(scene: Scene, mention: Mention, other: Mention) -> bool:
    role = mention.role
    if role is None or scene.sentence(mention) - scene.sentence(other) > _reach(mention):
        return False
    if other.form is Form.NAME:
        body = mention.sort == "organisation" or scene.annotation.word(mention.head).istitle()
        return body and _points(scene, mention) and not mention.many and not role.traits
    if other.role is None or _numbers_differ(mention, other):
        return False
    if scene.owner(mention) != scene.owner(other) and scene.owner(mention):
        return False
    if _points(scene, mention):
        return role.traits <= other.role.traits and mention.first > other.head
    # "Officials said … officials said": the same bare words are the same vague body.
    told_apart = bool(role.traits) or {mention.number, other.number} <= scene.sources.keys()
    bare = all(_is_bare(scene, one) and one.many is not False for one in (mention, other))
    return told_apart and bare and role.traits == other.role.traits


def _reach(mention: Mention) -> int:
    """Bodies are remembered longer than people without a name."""
    return REACH if mention.sort == "person" and not mention.many else 4 * REACH


def _numbers_differ(one: Mention, other: Mention) -> bool:
    return one.many is not None and other.many is not None and one.many != other.many


def epithet(scene: Scene) -> None:
    """A person spoken of by what else he is: Musa spoke … the businessman said."""
    subject: Mention | None = None
    for mention in scene.mentions:
        chain = scene.chains.of(mention.number)
        if chain.sort == "person" and chain.names and chain.many is not True:
            if scene.annotation.deprel[mention.head] in ("nsubj", "nsubj:pass"):
                subject = mention
            continue
        if mention.form is not Form.NOUN or mention.role is None or subject is None:
            continue
        known = scene.chains.of(subject.number)
        if (
            mention.role.noun in EPITHETS
            and mention.many is False
            and len(chain.members) == 1
            and _starts_with(scene, mention, DEFINITE)
            and scene.annotation.deprel[mention.head] == "nsubj"
            and 0 < scene.sentence(mention) - scene.sentence(subject) <= SOON
            and not (chain.gender and known.gender and chain.gender != known.gender)
        ):
            scene.chains.join(mention.number, subject.number, "epithet")
            subject = mention


def known_body(scene: Scene) -> None:
    """A body spoken of by what it is: Red Lantern … the armed group."""
    latest: Mention | None = None
    for mention in scene.mentions:
        if mention.label == "ORG" and scene.chains.of(mention.number).sort == "organisation":
            latest = mention
        if mention.form is not Form.NOUN or mention.role is None or latest is None:
            continue
        if (
            mention.role.noun in BODIES
            and not scene.chains.of(mention.number).names
            and _points(scene, mention)
            and not mention.many
            and scene.owner(mention) == ""
            and scene.sentence(mention) - scene.sentence(latest) <= SOON
            and len(scene.chains.of(mention.number).members) == 1
            and len(mention.role.traits) <= 1
            and not any(scene.country[mention.first : mention.last + 1])
        ):
            scene.chains.join(mention.number, latest.number, "known_body")


def same_body(scene: Scene) -> None:
    """One body of one country, however the country is named: Avalonia's army, the Avalonian army."""
    first_of: dict[tuple[str, ...], Mention] = {}
    for mention in scene.mentions:
        if mention.form is not Form.NOUN or mention.sort not in ("organisation", "group"):
            continue
        key = _body(scene, mention)
        if key is None:
            continue
        known = first_of.setdefault(key, mention)
        if known is not mention:
            scene.chains.join(mention.number, known.number, "same_body")


def _body(scene: Scene, mention: Mention) -> tuple[str, ...] | None:
    """A noun with its country and what else stands before it; None for what has no country."""
    annotation = scene.annotation
    before = range(mention.first, mention.head)
    country = next((scene.country[token] for token in before if scene.country[token]), "")
    if not country or annotation.lemma[mention.head].lower() not in NATIONAL:
        return None
    rest = tuple(
        annotation.lemma[token].lower()
        for token in before
        if not scene.country[token] and annotation.upos[token] in ("NOUN", "PROPN", "ADJ", "NUM")
    )
    return (country, *rest, annotation.lemma[mention.head].lower())


def _points(scene: Scene, mention: Mention) -> bool:
    """Whether the phrase points to someone known: by "the" or by an owner."""
    return _starts_with(scene, mention, DEFINITE) or scene.owner(mention) != ""


def _is_bare(scene: Scene, mention: Mention) -> bool:
    """Whether neither article nor number makes it somebody new."""
    counted = scene.phrases.child(mention.head, "nummod") is not None
    return not counted and not _starts_with(scene, mention, INDEFINITE)


def _starts_with(scene: Scene, mention: Mention, words: frozenset[str]) -> bool:
    determiner = scene.phrases.child(mention.head, "det")
    if determiner is not None and scene.annotation.word(determiner).lower() in words:
        return True
    return scene.annotation.word(mention.first).lower() in words


NOUN_RULES: tuple[Callable[[Scene], None], ...] = (
    bearer,
    named_soon,
    same_noun,
    same_body,
    epithet,
    known_body,
)
"""In the order in which they are applied, the safest first."""
