"""What forbids to join two chains, however much speaks for it.

The weights were learnt on texts of many kinds, in which most mentions are things. In a record an
entity that is two people is worse than two entities that are one; so names are left to the rules
for names, a spokesman is not a minister, and nobody is his own spokesman.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.cast.chains import Chain
from hearsay.reader.cast.countries import COUNTRIES
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.names import name_words
from hearsay.reader.cast.nobody import is_nobody
from hearsay.reader.cast.nominals import APART, BODIES, EPITHETS
from hearsay.reader.cast.scene import Scene

ANYBODY = EPITHETS | frozenset(
    "person people official guy lady boy girl child kid friend member victim attacker gunman "
    "driver speaker source figure one other individual adult teenager youth resident passenger".split()
)
"""Nouns that fit whoever was called something else before."""

FITTING = {
    "person": frozenset(("person", "")),
    "organisation": frozenset(("organisation", "group", "place", "")),
    "place": frozenset(("place", "organisation", "")),
    "group": frozenset(("group", "person", "organisation", "")),
}
"""What sort of noun may stand for somebody or something of a sort that was named."""

NEW = frozenset("a an another".split())

FIRMS = frozenset(
    "bank bureau operator corporation institution institute retailer manufacturer maker giant startup "
    "developer publisher lender insurer service provider team side franchise lab laboratory church "
    "school college university hospital brand chain airport theatre museum".split()
)
"""More nouns under which a body is spoken of again, its name telling nothing."""

_KINDS_OF_BODY = tuple(
    frozenset(kind.split())
    for kind in (
        "union",
        "company firm airline carrier bank operator retailer manufacturer maker developer lender insurer",
        "party",
        "newspaper broadcaster station paper channel magazine outlet",
        "militia gang faction",
        "agency inspectorate directorate",
        "charity watchdog ngo",
        "school college university",
        "hospital",
        "church",
    )
)
"""Nouns for bodies by what sort of body they name; one that is of no kind may be any."""

TOWNS = frozenset("city town village capital port municipality suburb hamlet settlement".split())
"""Nouns under which a town is spoken of again, and no country."""

_LOOKED_AT = 12
"""Tokens of a phrase in which names are looked for."""

_MEMBERS = 6
"""Mentions of a chain that are asked for its country."""


def barred(scene: Scene, later: Mention, earlier: Mention) -> bool:
    """Whether two mentions must not be joined.

    Args:
        scene: The report, as far as it is joined.
        later: The one that looks back.
        earlier: The one that it would take up.
    """
    one, other = scene.chains.of(later.number), scene.chains.of(earlier.number)
    if one.names and other.names:
        return True
    if later.form is not Form.PRONOUN and (
        is_nobody(scene.annotation, earlier) or is_nobody(scene.annotation, later)
    ):
        return True
    if one.gender and other.gender and one.gender != other.gender:
        return True
    return (
        _are_told_apart(one, other)
        or _is_another_sort(later, other)
        or _is_another_sort(earlier, one)
        or _is_new(scene, later, earlier)
        or _are_several(later, other)
        or _is_another_body(scene, later, other)
        or _are_bodies_of_two_sorts(scene, one, other)
        or _is_owned_by(scene, later, other)
        or _bear_other_names(scene, later, earlier)
        or _are_of_other_countries(scene, one, other)
        or _is_no_such_place(scene, later, other)
        or _is_of_the_country(scene, later, other)
    )


def _are_told_apart(one: Chain, other: Chain) -> bool:
    """A spokesman and a minister; the minister and his deputy."""
    if one.sort != "person" or other.sort != "person":
        return False
    apart = [
        APART & frozenset(trait for role in chain.roles for trait in role.traits)
        for chain in (one, other)
    ]
    if one.roles and other.roles and apart[0] != apart[1]:
        return True
    nouns = {role.noun for role in one.roles}, {role.noun for role in other.roles}
    if not nouns[0] or not nouns[1] or not nouns[0].isdisjoint(nouns[1]):
        return False
    return not nouns[0] <= ANYBODY and not nouns[1] <= ANYBODY


def _is_owned_by(scene: Scene, mention: Mention, chain: Chain) -> bool:
    """His spokesman and he."""
    token = scene.phrases.child(mention.head, "nmod:poss")
    owner = scene.by_head.get(token) if token is not None else None
    return owner is not None and scene.chains.of(owner.number) is chain


def _is_another_sort(mention: Mention, named: Chain) -> bool:
    """A walk that a town is to be, a hospital that a man is to be."""
    if not named.names or named.sort not in FITTING or mention.form is Form.PRONOUN:
        return False
    return mention.sort not in FITTING[named.sort]


def _is_new(scene: Scene, noun: Mention, earlier: Mention) -> bool:
    """A man, behind somebody who was spoken of: a noun with "a" brings someone new.

    But the first sentence of a report brings nobody new to whom its headline has told.
    """
    chain = scene.chains.of(earlier.number)
    alone = earlier.form is Form.PRONOUN and len(chain.members) == 1
    if noun.form is not Form.NOUN or noun.sort not in FITTING or alone:
        return False
    determiner = scene.phrases.child(noun.head, "det")
    if determiner is None or scene.annotation.words[determiner].lower() not in NEW:
        return False
    passage = scene.annotation.passage
    return chain.names > 0 or passage[noun.head] == passage[earlier.head]


def _are_several(mention: Mention, named: Chain) -> bool:
    """Both, the officials: nobody by one name. But they may be one whose sex is not told."""
    one = named.sort == "person" and bool(named.names) and named.many is False
    return one and mention.many is True and mention.form is not Form.PRONOUN


def _is_another_body(scene: Scene, noun: Mention, named: Chain) -> bool:
    """The army that a radio station is to be. The board of the Harbour Board it may be."""
    if noun.form is not Form.NOUN or noun.role is None or named.label != "ORG":
        return False
    if noun.sort != "organisation" or noun.role.noun in BODIES | FIRMS:
        return False
    names = (one for one in map(scene.mentions.__getitem__, named.members) if one.name)
    return not any(noun.role.noun in name_words(scene, one) for one in names)


def _are_bodies_of_two_sorts(scene: Scene, one: Chain, other: Chain) -> bool:
    """The interior ministry that the ministry of health is to be."""
    known = list(_bodies(scene, other))
    nouns = {noun for noun, _ in _bodies(scene, one)}, {noun for noun, _ in known}
    general = BODIES | FIRMS
    kinds = [{n for n, kind in enumerate(_KINDS_OF_BODY) if kind & told} for told in nouns]
    if all(kinds) and kinds[0].isdisjoint(kinds[1]):
        return True  # the company is no union
    if all(nouns) and nouns[0].isdisjoint(nouns[1]) and general.isdisjoint(nouns[0] | nouns[1]):
        return True  # the opposition is no commission
    return any(
        noun == another and told - narrowed and narrowed - told
        for noun, told in _bodies(scene, one)
        for another, narrowed in known
    )


def _bodies(scene: Scene, chain: Chain) -> Iterator[tuple[str, set[str]]]:
    """The nouns by which a chain is called a body, each with what tells which one it is."""
    for mention in map(scene.mentions.__getitem__, chain.members[:_MEMBERS]):
        if mention.form is Form.NOUN and mention.role and mention.sort == "organisation":
            yield mention.role.noun, _narrowed(scene, mention)


def _narrowed(scene: Scene, noun: Mention) -> set[str]:
    """The nouns and adjectives that tell which body of its sort it is."""
    annotation = scene.annotation
    last = min(noun.last, noun.first + _LOOKED_AT)
    return {
        annotation.lemma[token].lower()
        for token in range(noun.first, last + 1)
        if annotation.upos[token] in ("NOUN", "ADJ", "PROPN") and token != noun.head
    }


def _bear_other_names(scene: Scene, later: Mention, earlier: Mention) -> bool:
    """The Lantern news agency and the Harbour news agency."""
    if later.form is Form.PRONOUN:
        return False
    chain = scene.chains.of(earlier.number)
    told = [scene.mentions[number] for number in chain.members[:_MEMBERS]]
    # The U.S. president may be somebody of whom the name alone was told.
    named = chain.names > 0 or later.form is Form.NAME
    names = _names_in(scene, later, but_countries=named)
    others: set[str] = set()
    for one in told if chain.names else (earlier,):
        if one.form is not Form.PRONOUN:
            others |= _names_in(scene, one, but_countries=named)
    return bool(names - others) and bool(others - names)


def _names_in(scene: Scene, mention: Mention, *, but_countries: bool) -> set[str]:
    annotation = scene.annotation
    last = min(mention.last, mention.first + _LOOKED_AT)
    return {
        annotation.lemma[token].lower()
        for token in range(mention.first, last + 1)
        if annotation.upos[token] == "PROPN" and not (but_countries and scene.country[token])
    }


def _are_of_other_countries(scene: Scene, one: Chain, other: Chain) -> bool:
    """The Avalonian army and Ruritania's; a country that is spoken of is not the other one."""
    codes = _country_of(scene, one), _country_of(scene, other)
    return bool(codes[0] and codes[1] and codes[0] != codes[1])


def _country_of(scene: Scene, chain: Chain) -> str:
    """The code of the country that the first words of a chain name, or ""."""
    for number in chain.members[:_MEMBERS]:
        mention = scene.mentions[number]
        if mention.form in (Form.NAME, Form.NOUN):
            last = min(mention.last, mention.head)
            codes = filter(None, scene.country[mention.first : last + 1])
            code = next(codes, "")
            if code:
                return code
    return ""


def _is_no_such_place(scene: Scene, noun: Mention, named: Chain) -> bool:
    """A country that a city is to be, or a city that a country is to be."""
    lemma = scene.annotation.lemma[noun.head]
    if noun.form is not Form.NOUN or named.label != "LOC" or lemma not in COUNTRIES | TOWNS:
        return False
    names = [one for one in map(scene.mentions.__getitem__, named.members[:_MEMBERS]) if one.name]
    country = any(scene.country_named(one) for one in names)
    return bool(names) and country is (lemma in TOWNS)


def _is_of_the_country(scene: Scene, noun: Mention, named: Chain) -> bool:
    """The Moldovan army, which is not Moldova."""
    if noun.form is not Form.NOUN or scene.annotation.lemma[noun.head] in COUNTRIES:
        return False
    if not any(scene.country[noun.first : noun.head]):
        return False
    members = map(scene.mentions.__getitem__, named.members[:_MEMBERS])
    return any(one.name and scene.country_named(one) for one in members)
