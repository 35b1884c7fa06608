"""Where: the toponyms of a report, found and resolved.

Three witnesses find them: the network, the gazetteer where the words before a name are those that
stand before places, and the order of a dateline. All are then resolved together, because what a
name stands for depends on the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation
from hearsay.normalise.place import Mention, read_relation, resolve_places
from hearsay.reader.places.datelines import dateline_toponyms
from hearsay.reader.places.missed import LOCATIVE, missed_toponyms
from hearsay.reader.places.toponyms import Toponym, country_adjectives, network_toponyms
from hearsay.record import Offset, Passage, Place, PlaceValue, Report
from hearsay.record.vocabulary import PlacePrecision
from hearsay.reference.countries import country_code, country_of_capital
from hearsay.reference.gazetteer import Gazetteer

_OFTEN = 2
_PARAGRAPH = "\n\n"
_WIDEST_GAP = 40
_CONTAINED = re.compile(
    r"(?:,| \(| in(?: the)?|,? (?:the|a) (?:[a-z]+ ){0,2}?(?:of|in)(?: the)?) (?:(?:[a-z]+(?:ern|al)|north|south|east|west|north[- ]?east|north[- ]?west|south[- ]?east|south[- ]?west) )?|, | \("
)
_OWNED = re.compile(r"['’]s? (?:[a-z]+ )?")
_ACTS = frozenset(
    "say tell warn demand accuse deny insist announce agree refuse reject urge call want seek claim argue vow "
    "threaten condemn welcome believe hope fear plan decide accept propose offer sign send impose ask "
    "respond retaliate negotiate pledge promise support back oppose criticise criticize veto abstain".split()
)
_OF_PLACES = frozenset(
    "residents people villagers inhabitants north south east west outskirts suburbs streets parts area areas "
    "capital siege liberation fall capture battle centre center edge".split()
)
_SPEAKS = frozenset((PlacePrecision.COUNTRY, PlacePrecision.TOWN, PlacePrecision.MULTI))


def read_places(
    report: Report,
    annotation: Annotation,
    gazetteer: Gazetteer,
    sources: Collection[tuple[int, ...]],
    passages: Sequence[Passage],
) -> tuple[Place, ...]:
    """Find and resolve the places of a report.

    Args:
        report: The report.
        annotation: What the network says of it.
        gazetteer: Knows places by their names.
        sources: The tokens of each source of a claim: "Kyiv said" names a state.
        passages: The passages of the report; datelines are read from them.

    Returns:
        The places in the order of the text, l1, l2…; no two overlap.

    Raises:
        GazetteerError: The gazetteer is not there, or is none.
    """
    toponyms = _toponyms(report, annotation, gazetteer, passages)
    mentions = _mentions(report.text, toponyms)
    values = resolve_places(mentions, gazetteer, spoken_of=_spoken_of(annotation, toponyms))
    speaking = {source for source in sources if source}
    holding = {mention.within for mention in mentions}
    metonyms = [_is_metonym(annotation, toponym, speaking) for toponym in toponyms]
    people = _people(annotation, toponyms, metonyms)
    places: list[Place] = []
    for number, (toponym, value) in enumerate(zip(toponyms, values, strict=True)):
        mention = mentions[number]
        unknown = value.lat is None and number not in holding
        if mention.words in people or (unknown and _is_doubtful(annotation, toponym, mention)):
            continue
        metonym = metonyms[number] and value.precision in _SPEAKS
        places.append(_place(report, len(places) + 1, toponym, value, metonym=metonym))
    return _with_offsets(report.text, places)


def _people(
    annotation: Annotation, toponyms: Sequence[Toponym], metonyms: Sequence[bool]
) -> set[str]:
    """Names that speak time and again and where nothing ever is: people, though towns bear them."""
    spoken: Counter[str] = Counter()
    located: set[str] = set()
    for toponym, metonym in zip(toponyms, metonyms, strict=True):
        printed = annotation.text[toponym.start : toponym.end]
        spoken[printed] += metonym
        if toponym.first < 0 or toponym.noun or _before(annotation, toponym) in LOCATIVE:
            located.add(printed)
    return {
        printed
        for printed, times in spoken.items()
        if times >= _OFTEN
        and printed not in located
        and not (country_code(printed) or country_of_capital(printed))
    }


def _before(annotation: Annotation, toponym: Toponym) -> str:
    """The word before a toponym, past its article."""
    before = [annotation.words[t].lower() for t in range(max(0, toponym.first - 2), toponym.first)]
    if before[-1:] == ["the"]:
        del before[-1]
    return before[-1] if before else ""


def _is_doubtful(annotation: Annotation, toponym: Toponym, mention: Mention) -> bool:
    """Whether only the network takes a name for a place, and nothing around it says so."""
    if toponym.first < 0 or toponym.is_site or mention.noun or mention.within is not None:
        return False
    if toponym.first < toponym.last:
        return False
    before = _before(annotation, toponym)
    if before == "of" and toponym.first > 1:
        return annotation.words[toponym.first - 2].lower() not in _OF_PLACES
    return before not in LOCATIVE


def _toponyms(
    report: Report, annotation: Annotation, gazetteer: Gazetteer, passages: Sequence[Passage]
) -> list[Toponym]:
    found = list(network_toponyms(annotation, gazetteer))
    found += missed_toponyms(annotation, found, gazetteer)
    found += dateline_toponyms(report.text, passages)
    kept: list[Toponym] = []
    for toponym in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and _is_capital_of_us(report.text, kept[-1], toponym):
            kept[-1] = replace(kept[-1], end=toponym.end, last=toponym.last)
        elif not kept or kept[-1].end <= toponym.start:
            kept.append(toponym)
    return kept


def _is_capital_of_us(text: str, one: Toponym, other: Toponym) -> bool:
    """Whether two toponyms are "Washington, D.C.", which is one."""
    if text[one.start : one.end] not in ("Washington", "WASHINGTON"):
        return False
    return text[one.end : other.end].rstrip(".") in (", D.C", ", DC", " D.C", " DC")


def _mentions(text: str, toponyms: Sequence[Toponym]) -> list[Mention]:
    """The toponyms with what each is printed to lie in."""
    within: dict[int, int] = {}
    for number in range(len(toponyms) - 1):
        one, other = toponyms[number], toponyms[number + 1]
        between = text[one.end : min(other.start, one.end + _WIDEST_GAP)]
        if one.end + len(between) < other.start:
            continue
        if _CONTAINED.fullmatch(between):
            within[number] = number + 1
        elif _OWNED.fullmatch(between):
            within[number + 1] = number
    return [
        Mention(text[one.start : one.end], one.noun, within.get(number), is_site=one.is_site)
        for number, one in enumerate(toponyms)
    ]


def _spoken_of(annotation: Annotation, toponyms: Sequence[Toponym]) -> Mapping[str, int]:
    """How often each country is named other than by a toponym."""
    taken = {token for one in toponyms for token in range(one.first, one.last + 1)}
    codes = country_adjectives()
    return Counter(
        codes[word]
        for token, word in enumerate(annotation.words)
        if word in codes and token not in taken
    )


def _is_metonym(
    annotation: Annotation, toponym: Toponym, speaking: Collection[tuple[int, ...]]
) -> bool:
    """Whether a toponym says, decides or demands, and so stands for who does."""
    if toponym.first < 0:
        return False
    if tuple(range(toponym.first, toponym.last + 1)) in speaking:
        return True
    for token in range(toponym.first, toponym.last + 1):
        head = annotation.head[token]
        if annotation.deprel[token].startswith("nsubj") and head >= 0:
            return annotation.lemma[head] in _ACTS
    return False


def _place(
    report: Report, number: int, toponym: Toponym, value: PlaceValue, *, metonym: bool
) -> Place:
    return Place(
        id=f"l{number}",
        span=report.span(toponym.start, toponym.end),
        name=value.name,
        precision=value.precision,
        geonames_id=value.geonames_id,
        country=value.country,
        admin1=value.admin1,
        lat=value.lat,
        lon=value.lon,
        radius_km=value.radius_km,
        metonym=metonym,
    )


def _with_offsets(text: str, places: list[Place]) -> tuple[Place, ...]:
    """The places, each with where the report says that it lies, seen from the next."""
    for number in range(len(places) - 2, -1, -1):
        one, other = places[number], places[number + 1]
        between = text[one.end : other.start]
        relation = None if _PARAGRAPH in between else read_relation(between)
        if relation is not None:
            offset = Offset(of=other, distance_km=relation.distance_km, bearing=relation.bearing)
            places[number] = replace(one, offset=offset)
    return tuple(places)
