"""Which place belongs to which verb: sentences of news in which a person marked both (Halterman 2019).

Each sentence has a verb, "patrolled" or "killed", and the places of what it tells, or none: a place that
is somebody's home, or another clause's, is not the verb's. `verb_places` is the share of verbs for which
the reader names a place whose span holds the head of a marked one, or none where none is marked;
`.placed` is that share of the verbs with a place, `.none` of those without.
"""

from __future__ import annotations

from bench.agreement import Agreement
from bench.shared import Row, rows
from hearsay.desk.prepare import Given, prepare_text
from hearsay.heads.annotation import Annotation
from hearsay.reader import Reader
from hearsay.reader.attribution.sayings import find_sayings
from hearsay.reader.events.sites import Sites
from hearsay.reader.phrases import Phrases
from hearsay.reader.places.places import read_places
from hearsay.record.place import Place
from hearsay.text.quotations import find_quotations

DATA = ("corpora/geo_event_location/gold_relabel.jsonl.gz",)


def measure(reader: Reader) -> dict[str, float]:
    """The scores `verb_places`, `verb_places.placed` and `verb_places.none`."""
    placed, unplaced = Agreement(), Agreement()
    for row in rows(DATA[0]):
        found = find(row, reader)
        for verb, place in zip(row["verbs"], found, strict=True):
            right = int(is_right(verb["locations"], place))
            if verb["locations"]:
                placed += Agreement(right, 1, 1)
            else:
                unplaced += Agreement(right, 1, 1)
    whole = placed + unplaced
    return {
        "verb_places": whole.f1,
        "verb_places.placed": placed.f1,
        "verb_places.none": unplaced.f1,
    }


def find(row: Row, reader: Reader) -> list[Place | None]:
    """The place of each verb of a sentence, as the reader links it."""
    prepared = prepare_text(row["text"], str(row["id"]), Given(id=str(row["id"])))
    annotation = reader._annotate(prepared)  # noqa: SLF001 - a verb that tells of no event has no record
    phrases = Phrases(annotation)
    quotations = find_quotations(row["text"])
    sayings = find_sayings(annotation, quotations, prepared.passages)
    sources = [saying.source for saying in sayings]
    places = read_places(prepared.report, annotation, reader.gazetteer, sources, prepared.passages)
    sites = Sites(phrases, places)
    found: list[Place | None] = []
    for verb in row["verbs"]:
        token = _token(annotation, verb["verb"][0])
        where = sites.of_verb(token) if token is not None else None
        found.append(where.place if where is not None else None)
    return found


def is_right(locations: list[tuple[int, int, str]], place: Place | None) -> bool:
    """Whether a place is one that is marked, by its head: the last word of what is marked."""
    if place is None or not locations:
        return place is None and not locations
    heads = [end - 1 for _, end, _ in locations]
    return any(place.start <= head < place.end for head in heads)


def _token(annotation: Annotation, start: int) -> int | None:
    """The token that holds a character."""
    return next((at for at, end in enumerate(annotation.ends) if end > start), None)
