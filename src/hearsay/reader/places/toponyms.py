"""Which words of a report are toponyms, as far as the network says so, and where each ends.

The network sees names of places and takes with them what stands around ("Linden, New Jersey" is two
places, "southern Syria" one with a word before it), and it takes adjectives for places: "Russian"
names a country and is no place where anything happens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.normalise.place.nouns import Sort, sorts_of
from hearsay.reader.places.place_nouns import noun_around
from hearsay.reference.countries import country_code, load_countries
from hearsay.reference.gazetteer import Gazetteer

_PARTING = frozenset(
    ", / & and or ; : ( ) | – — -- 's ’s in for from to at near with by as after where into against".split()
)
_EDGES = frozenset("' ’ ‘ \" “ ” 's ’s . , ; : - – — ( ) [ ] | / ? ! … *".split())
_PEOPLES = frozenset(
    "european asian african american arab western eastern northern southern latin nordic baltic balkan "
    "scandinavian mediterranean caribbean kurdish chechen siberian catalan basque tibetan scottish welsh english "
    "palestinian crimean californian texan kashmiri bavarian uyghur rohingya islamic christian jewish muslim "
    "europeans asians africans americans arabs westerners kurds chechens tibetans scots catalans "
    "basques texans californians parisians londoners yorkers olympic paralympic olympics".split()
)
_COMPASS = frozenset(
    "north south east west central northern southern eastern western northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern downtown continent".split()
)
_DAYS = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_WEATHER = frozenset(("el niño", "la niña", "el nino", "la nina"))
_NAMELESS = frozenset("Hurricane Typhoon Cyclone Storm Operation".split())
_ARTICLES = frozenset("al el as ar an ad az ash al- el-".split())
_STREETS_ABROAD = frozenset("rue place boulevard avenue plaza piazza calle avenida rua".split())
_ROADS = frozenset(
    "street st road rd avenue ave boulevard blvd lane drive highway square route".split()
)


@dataclass(frozen=True, slots=True)
class Toponym:
    """A toponym as printed.

    Args:
        start: First code point.
        end: One past the last.
        first: Its first token; -1 where the network did not read it.
        last: Its last token.
        noun: What the words around call it: "city", "province".
        is_site: It is a building, a street or the like.
    """

    start: int
    end: int
    first: int = -1
    last: int = -1
    noun: str = ""
    is_site: bool = False


def network_toponyms(annotation: Annotation, gazetteer: Gazetteer) -> Iterator[Toponym]:
    """The toponyms among the names that the network found.

    Args:
        annotation: The analysis of the report.
        gazetteer: Knows which names are one in spite of what parts others: Cox's Bazar.

    Yields:
        Toponyms that do not overlap, in the order of the text.
    """
    names = [
        _longer(annotation, name) for name in annotation.entities if name.label in ("LOC", "FAC")
    ]
    compound = {
        _whole(annotation, one)
        for shorter, longer in names
        for one in (shorter, longer)
        if one is not shorter or _is_compound(annotation, one)
    }
    known = gazetteer.find(compound) if compound else {}
    for shorter, longer in names:
        name = longer if known.get(_whole(annotation, longer)) else shorter
        if known.get(_whole(annotation, name)):
            yield make_toponym(annotation, name.first, name.last, is_site=name.label == "FAC")
        else:
            for first, last in _pieces(annotation, name):
                if not _is_no_name(annotation, first, last):
                    yield make_toponym(annotation, first, last, is_site=name.label == "FAC")


def make_toponym(
    annotation: Annotation, first: int, last: int, *, is_site: bool = False
) -> Toponym:
    """A toponym of some tokens, with the noun that stands beside it."""
    words = annotation.words
    end = annotation.ends[last]
    if "." in words[last] and annotation.text[end : end + 1] == "." and words[last][-1] != ".":
        end += 1  # "U.S" and its stop may be two tokens
    is_site = (is_site and last > first) or _is_local(words[first : last + 1])
    noun = "" if is_site else noun_around(annotation, first, last)
    return Toponym(annotation.starts[first], end, first, last, noun, is_site)


def _longer(annotation: Annotation, name: LabelledSpan) -> tuple[LabelledSpan, LabelledSpan]:
    """A name, and the name with the word behind it that the network may have left: Cape of Good Hope."""
    token = name.last + 1
    if (
        token < len(annotation)
        and annotation.upos[token] == "PROPN"
        and annotation.words[token][:1].isupper()
        and annotation.sentence[token] == annotation.sentence[name.last]
    ):
        return name, replace(name, last=token)
    return name, name


def _whole(annotation: Annotation, name: LabelledSpan) -> str:
    return annotation.printed(name.first, name.last)


def _is_compound(annotation: Annotation, name: LabelledSpan) -> bool:
    """Whether a name holds a word that parts others: "and", a comma, a possessive ending."""
    return any(_parts(annotation, token) for token in range(name.first + 1, name.last))


def _pieces(annotation: Annotation, name: LabelledSpan) -> Iterator[tuple[int, int]]:
    """The names in a run of words, without what parts them and what stands around them."""
    first = name.first
    for token in range(name.first, name.last + 2):
        if token > name.last or _parts(annotation, token):
            piece = _trimmed(annotation, first, token - 1)
            if piece is not None:
                yield from _unowned(annotation, *piece)
            first = token + 1


def _parts(annotation: Annotation, token: int) -> bool:
    """Whether a token parts two names, as the comma in "Linden, New Jersey"."""
    return annotation.words[token] in _PARTING


def _trimmed(annotation: Annotation, first: int, last: int) -> tuple[int, int] | None:
    words = annotation.words
    while first <= last and not _begins(annotation, first, last):
        first += 1
    while last >= first and _is_after_name(words[last], alone=last == first):
        last -= 1
    if first < last < len(words) - 1 and words[last].islower() and words[last + 1] == "of":
        last -= 1  # "West Bank city of Jenin"
    first = _behind_noun(annotation, first, last)
    if first > last or not any(letter.isalpha() for letter in words[last]):
        return None
    if annotation.printed(first, last).islower():
        return None
    # "al-Badou" may have lost its article on the way.
    if first > 1 and words[first - 1] == "-" and words[first - 2].lower() in _ARTICLES:
        first -= 2
    return first, last


def _is_after_name(word: str, *, alone: bool) -> bool:
    if word.lower() in _EDGES:
        return True
    return not alone and word.islower() and not sorts_of(word)


def _behind_noun(annotation: Annotation, first: int, last: int) -> int:
    """Where a name begins that has its noun before it: "Syrian capital Damascus"."""
    words = annotation.words
    for token in range(last - 1, first - 1, -1):
        if words[token].islower() and sorts_of(words[token]):
            start = token + 2 if words[token + 1] == "of" else token + 1
            return start if start <= last else first
    return first


def _unowned(annotation: Annotation, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A name, and before it the country that owns it: hands take apostrophes out of "Syrias Aleppo"."""
    word = annotation.words[first]
    if first < last and word.endswith("s") and not country_code(word) and country_code(word[:-1]):
        yield first, first
        first += 1
    yield first, last


def _begins(annotation: Annotation, first: int, last: int) -> bool:
    """Whether a name may begin with a word: "southern Ukraine" begins with its second."""
    word = annotation.words[first]
    if word in ("the", "The", "THE"):
        return False
    if word[:1].isdigit() or first == last:
        return True
    return not word[:1].islower() or word.startswith(("al-", "el-", "de", "al", "el"))


def is_compass(word: str) -> bool:
    """Whether a word alone is a point of the compass: "the West" is on no map."""
    return word.lower() in _COMPASS


def _whole_word(words: list[str]) -> str:
    return " ".join(words).lower()


def is_day(word: str) -> bool:
    """Whether a word is a month or a day of the week: "March" is also a town."""
    return word.lower() in _DAYS


def is_adjective(word: str) -> bool:
    """Whether a word is said of a country's things and people and names no place.

    Example:
        >>> is_adjective("Russian"), is_adjective("Russia"), is_adjective("European")
        (True, False, True)
    """
    return word in country_adjectives() or word.lower() in _PEOPLES


def _is_no_name(annotation: Annotation, first: int, last: int) -> bool:
    """Whether a single word names no place: an adjective, a point of the compass."""
    word = annotation.words[last]
    if first and annotation.words[first - 1] in _NAMELESS:
        return True  # "Hurricane Lena"
    words = annotation.words[first : last + 1]
    if all(Sort.SITE in sorts_of(one) for one in words):
        return True  # "the Town Hall", "the University"
    if first < last:
        return _whole_word(words) in _WEATHER or all(
            one == "-" or is_adjective(one) or one.islower() for one in words
        )
    if is_compass(word) or is_day(word):
        return True
    if word.isupper() and len(word) > 4:
        word = word.title()
    return first == last and is_adjective(word)


@cache
def country_adjectives() -> Mapping[str, str]:
    """The adjectives and peoples that are not also a country's name, with the country's code."""
    countries = load_countries().values()
    names = {name for country in countries for name in (country.name, *country.other_names)}
    return {
        word: country.code
        for country in countries
        for word in (*country.adjectives, *country.people)
        if word not in names
    }


def _is_local(words: list[str]) -> bool:
    """Whether a name is that of a building or a street."""
    if len(words) < 2:
        return False
    last = words[-1].lower().rstrip(".")
    if words[0].lower() in _STREETS_ABROAD:
        return True
    return last in _ROADS or (Sort.SITE in sorts_of(last) and words[-1][:1].isupper())
