"""Toponyms that the network took for something else, or for nothing.

A gazetteer knows a hundred thousand names and half of them are also surnames, so being in it proves
nothing. The words before it do: one is born and bombed *in* a place, and a name that the report
elsewhere uses of a place is one again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from hearsay.heads.annotation import Annotation
from hearsay.normalise.place.naming import bare
from hearsay.normalise.place.nouns import LOCAL, Sort, sorts_of
from hearsay.reader.cast.gender import gender_of_first_name
from hearsay.reader.places.toponyms import Toponym, is_adjective, is_compass, is_day, make_toponym
from hearsay.reference.gazetteer import Feature, Gazetteer, PlaceRow

LOCATIVE = frozenset(
    "in at near from to outside around across into through toward towards over inside throughout "
    "between within".split()
)
_IN = frozenset("in near outside around across inside throughout within".split())
_NAMED_SO = frozenset("river lake village town city island mount hamlet".split())
_AT = frozenset("at near outside inside in".split())
_WIDE = frozenset(
    (Feature.COUNTRY, Feature.DIVISION, Feature.CONTINENT, Feature.REGION, Feature.WATER)
)
_TOWNS = frozenset((Feature.TOWN, Feature.CAPITAL))
_MOST_WORDS = 4
_MOST_SITE_WORDS = 7
_KNOWN_PEOPLE = 15_000

Run = tuple[int, int, str]
"""First token, last token and the label of the network's that lies on them, or ""."""


def missed_toponyms(
    annotation: Annotation, found: Sequence[Toponym], gazetteer: Gazetteer
) -> list[Toponym]:
    """The toponyms that the network did not call places.

    Args:
        annotation: The analysis of the report.
        found: Those that it did.
        gazetteer: It is asked once.
    """
    taken = {token for one in found for token in range(one.first, one.last + 1)}
    places = Counter(annotation.text[one.start : one.end] for one in found if not one.is_site)
    used = _used(annotation, places)
    people = _people(annotation)
    runs = list(_runs(annotation, taken))
    joined = {run for run in runs if _is_joined(annotation, run, taken)}
    sites = [run for run in runs if _is_site(annotation, run)]
    known = set(sites)
    others = [run for run in runs if run not in known and _may_be_name(annotation, run)]
    rows = gazetteer.find({_printed(annotation, run) for run in others})
    used |= {
        _printed(annotation, run)
        for run in others
        if _is_located(annotation, run)
        and (rows[_printed(annotation, run)] or _printed(annotation, run) in places)
    }
    kept = [
        run
        for run in others
        if _is_place(annotation, run, rows[_printed(annotation, run)], used, people)
        or (run in joined and _is_known(rows[_printed(annotation, run)]))
    ]
    return [make_toponym(annotation, first, last) for first, last, _ in kept] + [
        make_toponym(annotation, first, last, is_site=True) for first, last, _ in sites
    ]


def _used(annotation: Annotation, places: Counter[str]) -> set[str]:
    """The names that the report uses of places, and not as often of people."""
    people = Counter(
        annotation.printed(name.first, name.last)
        for name in annotation.entities
        if name.label == "PER"
    )
    return {bare(name) for name, times in places.items() if 2 * times > people[name]}


def _people(annotation: Annotation) -> set[str]:
    """The words in the names of people that have more than one: Jordan, Georgia."""
    return {
        annotation.words[token]
        for name in annotation.entities
        if name.label == "PER" and name.first < name.last
        for token in range(name.first, name.last + 1)
    }


def _printed(annotation: Annotation, run: Run) -> str:
    """The words of a run; of "U.S", whose stop is a token of its own, with it."""
    first, last, _ = run
    words, end = annotation.printed(first, last), annotation.ends[last]
    return words + "." if "." in words and annotation.text[end : end + 1] == "." else words


def _runs(annotation: Annotation, taken: set[int]) -> Iterator[Run]:
    """Runs of capitalised words that are a whole name or none of the network's."""
    named: dict[int, Run] = {}
    for name in annotation.entities:
        for token in range(name.first, name.last + 1):
            named[token] = (name.first, name.last, name.label)
    words, token = annotation.words, 0
    while token < len(words):
        if token in named:
            first, last, label = named[token]
            if label in ("PER", "ORG") and taken.isdisjoint(range(first, last + 1)):
                yield from _joined(annotation, first, last, label)
            token = last + 1
        elif words[token][:1].isupper() and token not in taken:
            end = token
            while end < len(words) and _goes_on(annotation, token, end, taken, named):
                end += 1
            if end > token:
                yield token, end - 1, ""
            token = max(end, token + 1)
        else:
            token += 1


def _joined(annotation: Annotation, first: int, last: int, label: str) -> Iterator[Run]:
    """A name; of "Turkey and Syria" both."""
    middle = [token for token in range(first + 1, last) if annotation.words[token] == "and"]
    if last - first == len("ab") and middle:
        yield first, first, label
        yield last, last, label
    else:
        yield first, last, label


def _goes_on(
    annotation: Annotation, first: int, token: int, taken: set[int], named: Mapping[int, object]
) -> bool:
    word = annotation.words[token]
    return (
        word[:1].isupper()
        and token not in taken
        and token not in named
        and annotation.sentence[token] == annotation.sentence[first]
        and (any(letter.islower() or letter == "." for letter in word) or _leads(annotation, first))
    )


def _leads(annotation: Annotation, first: int) -> bool:
    """Whether a word in capitals opens a passage, as the place of a dateline without a dash does."""
    return first == 0 or annotation.passage[first - 1] != annotation.passage[first]


def _before(annotation: Annotation, first: int) -> str:
    """The word before a name, past its article."""
    before = [annotation.words[t].lower() for t in range(max(0, first - 2), first)]
    if before[-1:] == ["the"]:
        del before[-1]
    return before[-1] if before else ""


def _is_site(annotation: Annotation, run: Run) -> bool:
    """Whether somebody is at an organisation's house: "at Kendale Lakes Elementary School"."""
    first, last, label = run
    return (
        label == "ORG"
        and 0 < last - first < _MOST_SITE_WORDS
        and bool(sorts_of(annotation.words[last]) & LOCAL)
        and _before(annotation, first) in _AT
    )


def _may_be_name(annotation: Annotation, run: Run) -> bool:
    first, last, label = run
    if label == "PER" and first != last:
        return False
    if last - first >= _MOST_WORDS or annotation.ends[last] - annotation.starts[first] < 2:
        return False
    word = annotation.words[first]
    if first != last:
        return True
    return not (is_adjective(word) or is_compass(word) or is_day(word) or sorts_of(word))


def _is_located(annotation: Annotation, run: Run) -> bool:
    """Whether the words before a single word stand before places: "in", "the city of"."""
    first, last, label = run
    if first != last or label == "ORG":
        return False
    before = [annotation.words[t].lower() for t in range(max(0, first - 2), first)]
    of_town = len(before) > 1 and before[1] == "of" and Sort.TOWN in sorts_of(before[0])
    return of_town or before[-1:] == ["in"]


def _is_called(annotation: Annotation, run: Run) -> bool:
    """Whether a name that nothing knows has its noun before it: "the river Brague"."""
    first, last, label = run
    before = [annotation.words[t].lower() for t in range(max(0, first - 2), first)]
    return label == "" and first == last and before[:1] == ["the"] and before[1] in _NAMED_SO


def _is_joined(annotation: Annotation, run: Run, taken: Collection[int]) -> bool:
    """Whether a name is joined to a toponym: the second of "Hamburg and Mannheim"."""
    first, last, label = run
    return (
        (label == "" or first == last)
        and first - 2 in taken
        and annotation.words[first - 1] == "and"
    )


def _is_no_person(word: str, rows: Sequence[PlaceRow], people: Collection[str]) -> bool:
    """Whether a name can hardly be a person's: "Kyiv said" where nobody is called Kyiv."""
    great = any(
        row.feature in (Feature.COUNTRY, Feature.CAPITAL) and not row.other_name for row in rows
    )
    return great and word not in people and not gender_of_first_name(word)


def _is_known(rows: Sequence[PlaceRow]) -> bool:
    return any(
        row.feature in _TOWNS and (row.ours or row.population >= _KNOWN_PEOPLE) for row in rows
    )


def _is_place(
    annotation: Annotation,
    run: Run,
    rows: Sequence[PlaceRow],
    used: Collection[str],
    people: Collection[str],
) -> bool:
    first, last, label = run
    known = _printed(annotation, run) in used
    if not rows:
        return (known and label != "ORG") or _is_called(annotation, run)
    wide = any(row.feature in _WIDE for row in rows)
    if label == "ORG":
        # "In the U.S." is a place, "the U.S. said" is none, and the EU has members instead.
        initials = annotation.printed(first, last).isupper()
        capital = first == last and any(row.feature is Feature.CAPITAL for row in rows)
        return (wide or capital) and (not initials or _before(annotation, first) in LOCATIVE)
    town = _is_known(rows)
    if label == "PER":
        located = _before(annotation, first) in _IN and (wide or town)
        return first == last and (
            located or known or _is_no_person(annotation.word(first), rows, people)
        )
    country = any(row.feature is Feature.COUNTRY for row in rows)
    if known or (country and annotation.word(first) not in people):
        return True
    if annotation.word(first).isupper() and town:
        return True
    opens = first == 0 or annotation.sentence[first - 1] != annotation.sentence[first]
    located = _before(annotation, first) in LOCATIVE or (annotation.upos[last] == "PROPN" and wide)
    return located and not opens and (wide or town)
