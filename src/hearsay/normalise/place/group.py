"""The mentions of one report that are one name: they are resolved together, to one sense.

A report that speaks of Paris twice speaks of one Paris, unless it says otherwise ("Paris, Texas").
So what is resolved is not a mention but a name with the place that it is printed to lie in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hearsay.normalise.place.candidate import Candidate, make_candidates
from hearsay.normalise.place.mention import Mention
from hearsay.normalise.place.naming import Naming, bare, namings
from hearsay.normalise.place.nouns import sorts_of
from hearsay.reference.gazetteer import Gazetteer, PlaceRow, fold_name

Key = tuple[str, str, bool, str]
"""Name, noun, whether a site, and the name of what it is printed to lie in."""


@dataclass(slots=True)
class Group:
    """A name and what it may stand for.

    Args:
        name: As printed first, without the marks around it.
        core: The name without the words that describe: of "Karak district" that of Karak.
        candidates: What it may stand for, the likeliest first.
        mentions: How often it is printed.
        container: What it is printed to lie in.
        contained: What is printed to lie in it.
        chosen: What it stands for.
        score: How much speaks for that.
        named: The words first printed for it.
    """

    name: str
    core: str = ""
    candidates: list[Candidate] = field(default_factory=list)
    mentions: int = 0
    container: Group | None = None
    contained: list[Group] = field(default_factory=list)
    chosen: Candidate | None = None
    score: float = 0.0


def group_mentions(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Group]:
    """Put mentions together and look their names up, all at once.

    Args:
        mentions: In the order of the text.
        gazetteer: What knows the names.

    Returns:
        For each mention its group; mentions of one name have the same.
    """
    groups: dict[Key, Group] = {}
    spoken: dict[Key, Mention] = {}
    keys = [_key(mention, mentions) for mention in mentions]
    for key, mention in zip(keys, mentions, strict=True):
        groups.setdefault(key, Group(bare(mention.words))).mentions += 1
        spoken.setdefault(key, mention)
    _look_up(groups, spoken, gazetteer)
    of = [groups[key] for key in keys]
    for group, mention in zip(of, mentions, strict=True):
        _contain(group, mention, of)
    return of


def _key(mention: Mention, mentions: Sequence[Mention]) -> Key:
    around = "" if mention.within is None else bare(mentions[mention.within].words).lower()
    return bare(mention.words).lower(), mention.noun.lower(), mention.is_site, around


def _look_up(groups: dict[Key, Group], spoken: dict[Key, Mention], gazetteer: Gazetteer) -> None:
    asked = {key: namings(mention.words) for key, mention in spoken.items()}
    rows = dict(gazetteer.find(_names(asked.values(), guessed=False)))
    unknown = [
        several for several in asked.values() if not any(rows.get(one.name) for one in several)
    ]
    rows |= gazetteer.find(_names(unknown, guessed=True))
    for key, several in asked.items():
        groups[key].candidates = _ranked(several, spoken[key], rows)
        groups[key].core = fold_name(min((one.name for one in several), key=len, default=""))


def _names(asked: Iterable[Sequence[Naming]], *, guessed: bool) -> set[str]:
    return {one.name for several in asked for one in several if one.is_guess is guessed}


def _ranked(
    several: Sequence[Naming], mention: Mention, rows: Mapping[str, Sequence[PlaceRow]]
) -> list[Candidate]:
    """The candidates of a mention, the likeliest first.

    The whole name, however it is spelled, is believed before what is left of it without the words
    that describe.
    """
    found: dict[PlaceRow, Candidate] = {}
    for naming in several:
        if found and (naming.sorts or naming.is_part):
            break
        sorts = naming.sorts | sorts_of(mention.noun)
        for one in make_candidates(
            naming, sorts, rows.get(naming.name, ()), is_site=mention.is_site
        ):
            found.setdefault(one.row, one)
    return sorted(found.values(), key=lambda one: -one.prior)


def _contain(group: Group, mention: Mention, of: Sequence[Group]) -> None:
    if mention.within is None or group.container is not None:
        return
    container = of[mention.within]
    # "Mexico, Mexico", or a ring of names that somebody drew by mistake.
    if container is not group and container.container is not group:
        group.container = container
        container.contained.append(group)
