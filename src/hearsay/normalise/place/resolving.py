"""Which places the toponyms of a report stand for, chosen together.

A name alone is a poor witness: there are forty Springfields. What it is printed to lie in decides
first, then the company that it is printed in, then how many people would think of which one. Where
nothing of that speaks for a candidate, the name is kept and the place is not known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.normalise.place.candidate import Candidate
from hearsay.normalise.place.evidence import (
    Company,
    by_contained,
    by_container,
    keep_company,
)
from hearsay.normalise.place.group import Group, group_mentions
from hearsay.normalise.place.mention import Mention
from hearsay.normalise.place.naming import bare
from hearsay.normalise.place.nouns import LOCAL, URBAN, sorts_of
from hearsay.normalise.place.value import inside, unknown, value_of
from hearsay.record import PlaceValue
from hearsay.record.vocabulary import PlacePrecision
from hearsay.reference.gazetteer import Gazetteer

_LEAST = 3.7
"""What must speak for a place: a town of five thousand, or a village in the right country."""

_ROUNDS = 2
_SAID_WHERE = 4.0
_NONE: Mapping[str, int] = {}
_DIVISIONS = frozenset((PlacePrecision.PROVINCE, PlacePrecision.DISTRICT))
_HOLDING = frozenset((PlacePrecision.TOWN, PlacePrecision.AREA, PlacePrecision.SITE))


def resolve_places(
    mentions: Sequence[Mention], gazetteer: Gazetteer, *, spoken_of: Mapping[str, int] = _NONE
) -> tuple[PlaceValue, ...]:
    """Say which places the toponyms of one report stand for.

    Args:
        mentions: The toponyms, in the order of the text.
        gazetteer: What knows the names; it is asked once.
        spoken_of: How often the report names each country otherwise: by an adjective, by a people.
            ISO 3166-1 alpha-2 codes.

    Returns:
        For each mention its place; one that is not known has its printed name and no coordinates.

    Raises:
        GazetteerError: The gazetteer is not there, or is none.

    Example:
        >>> from hearsay.reference.gazetteer import Gazetteer
        >>> paris, texas = resolve_places(
        ...     [Mention("Paris", within=1), Mention("Texas")], Gazetteer()
        ... )
        >>> paris.country, paris.admin1, texas.precision.value
        ('US', 'Texas', 'province')
    """
    of = group_mentions(mentions, gazetteer)
    groups = list({id(group): group for group in of}.values())
    _choose(groups, None)
    for _ in range(_ROUNDS):
        _choose(groups, keep_company(groups, spoken_of))
    return _values(mentions, of)


def _choose(groups: Sequence[Group], company: Company | None) -> None:
    """Choose for each name, what contains others first."""
    said: dict[str, Candidate] = {}
    chosen: list[tuple[Group, Candidate | None, float]] = []
    for group in sorted(groups, key=_order):
        best, score = _best(group, company, said.get(group.name.lower()))
        if company is None:
            group.chosen, group.score = best, score
        chosen.append((group, best, score))
        if best is not None and group.container is not None and score >= _LEAST:
            said.setdefault(group.name.lower(), best)
    for group, best, score in chosen:
        group.chosen, group.score = best, score


def _order(group: Group) -> tuple[int, int]:
    depth, container = 0, group.container
    while container is not None and depth < 4:
        depth, container = depth + 1, container.container
    return (depth if group.contained or depth else 9, -len(group.contained))


def _best(
    group: Group, company: Company | None, said: Candidate | None
) -> tuple[Candidate | None, float]:
    """The candidate for which most speaks, and how much that is."""
    best, most = None, _LEAST
    for candidate in group.candidates:
        score = candidate.prior + by_container(candidate, group) + by_contained(candidate, group)
        if said is not None and said.row == candidate.row:
            score += _SAID_WHERE
        if company is not None:
            score += company.speaks_for(candidate, group)
        if score > most:
            best, most = candidate, score
    return best, most if best is not None else 0.0


def _values(mentions: Sequence[Mention], of: Sequence[Group]) -> tuple[PlaceValue, ...]:
    known = [
        value_of(mention.words, group.chosen) if group.chosen else None
        for mention, group in zip(mentions, of, strict=True)
    ]
    towns = _nearest_towns(known)
    return tuple(
        value or _somewhere(mention, known, town)
        for mention, value, town in zip(mentions, known, towns, strict=True)
    )


def _nearest_towns(known: Sequence[PlaceValue | None]) -> list[PlaceValue | None]:
    """For each mention the town spoken of last, or else next."""
    last = next((value for value in known if _holds_streets(value)), None)
    towns: list[PlaceValue | None] = []
    for value in known:
        if _holds_streets(value):
            last = value
        towns.append(last)
    return towns


def _holds_streets(value: PlaceValue | None) -> bool:
    return value is not None and value.precision is PlacePrecision.TOWN


def _holds(around: PlaceValue) -> bool:
    return around.precision in _HOLDING


def _somewhere(
    mention: Mention, known: Sequence[PlaceValue | None], town: PlaceValue | None
) -> PlaceValue:
    """A place that is known only by what it lies in: as printed, or as a street lies in a town."""
    nouns = (mention.noun.lower(), bare(mention.words).rpartition(" ")[2].lower())
    is_local = mention.is_site or any(sorts_of(noun) & LOCAL for noun in nouns)
    around = None if mention.within is None else known[mention.within]
    # "Wobbleton, Leeds and York" is a list as often as not; "Wobbleton, Ohio" never.
    if around is not None and (around.precision in _DIVISIONS or (is_local and _holds(around))):
        return inside(mention.words, around)
    if town is not None and not URBAN.isdisjoint(nouns):
        return inside(mention.words, town)
    return unknown(mention.words)
