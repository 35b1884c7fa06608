"""What a ledger should answer, found the slow and obvious way.

Every set of linked values is made, every condition is tried on each, and every row is filled from the
record. There is no SQL here and nothing is shared with what there is, but how words and names fold and
which places a name means, which have tests of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Any

from hearsay.ledger.asking.places_sql import meant
from hearsay.ledger.asking.query import (
    Among,
    Box,
    Condition,
    Near,
    Order,
    Query,
    Term,
    Within,
    Words,
)
from hearsay.ledger.folding import fold, fold_name
from hearsay.ledger.moments import moment
from hearsay.normalise.place.value import radius_km
from hearsay.record.listing import COLUMNS, Kind, Row
from hearsay.record.vocabulary import PlacePrecision
from hearsay.reference.gazetteer import Feature, PlaceRow

Json = dict[str, Any]
SAID = (Kind.CLAIMS, Kind.EVENTS, Kind.FIGURES, Kind.SOURCES, Kind.PLACES, Kind.REPORTS)
"""The kinds whose rows tell what single reports say; what several amount to is tested elsewhere."""

_PRECISIONS = [precision.value for precision in PlacePrecision]

_POLARITIES = {"+": "affirmed", "-": "denied", "?": "open"}


@dataclass(frozen=True, slots=True)
class Held:
    """A report of the ledger.

    Args:
        number: In the order in which it came.
        name: What people call it.
        form: Its record.
        ids: Ledger ids by the record's.
        added: When it came.
        back: When it was taken back.
        family: The number of the first report with its text.
        editions: How many editions of it there are.
        reviewed: The ledger ids that were judged.
    """

    number: int
    name: str
    form: Json
    ids: dict[str, str]
    added: str
    back: str | None
    family: int
    editions: int
    reviewed: frozenset[str]

    def all(self, name: str) -> list[Json]:
        """The values of a list."""
        values: list[Json] = self.form[name]
        return values

    def get(self, local: str | None) -> Json | None:
        """The value with a local id."""
        lists = ("entities", "places", "claims", "events", "figures")
        every = {item["id"]: item for name in lists for item in self.form[name]}
        return every[local] if local else None

    def words(self, *spans: Json) -> str:
        """Printed words."""
        text: str = self.form["report"]["text"]
        return " … ".join(text[span["start"] : span["end"]] for span in spans)


@dataclass(frozen=True, slots=True)
class Linked:
    """Values that have to do with each other."""

    held: Held
    claim: Json | None = None
    event: Json | None = None
    figure: Json | None = None
    place: Json | None = None


def every_link(held: Held) -> Iterator[Linked]:
    """Each set of linked values of a report."""
    yield Linked(held)
    for claim in held.all("claims"):
        for event in [None, *map(held.get, claim["events"])]:
            for figure in [None, *map(held.get, claim["figures"])]:
                yield Linked(held, claim, event, figure)
    for event in held.all("events"):
        for figure in [None, *map(held.get, event["figures"])]:
            yield Linked(held, None, event, figure)
    for figure in held.all("figures"):
        yield Linked(held, None, None, figure)


def answer(world: list[Held], query: Query) -> list[Row]:
    """All rows, in order."""
    values = [
        (held, item)
        for held in world
        if _stands(held, query) and _copies_match(world, held, query)
        for item in _items(held, query.kind)
        if _matches(held, item, query)
    ]
    if query.kind is Kind.SOURCES:
        rows = _counted(values, _source_key, _source_row)
    elif query.kind is Kind.PLACES:
        rows = _counted(values, _place_key, _place_row)
    else:
        rows = [_ROWS[query.kind](held, item) for held, item in values]
    if query.kind is Kind.REPORTS:
        rows = [{**row, **_alike(world, held)} for row, (held, _) in zip(rows, values, strict=True)]
    for order in reversed(query.sort):
        rows = _sorted(rows, order, query.kind)
    names = query.fields or [column.name for column in COLUMNS[query.kind]]
    return [{name: row[name] for name in names} for row in rows]


def _sorted(rows: list[Row], order: Order, kind: Kind) -> list[Row]:
    known = [row for row in rows if row[order.field] is not None]
    unknown = [row for row in rows if row[order.field] is None]

    def key(row: Row) -> Any:
        if kind is Kind.SOURCES and order.field == "source":
            return fold_name(str(row["source"])) or row["source"]
        # A day as it is shown sorts before its hours.
        return row[order.field]

    return [*sorted(known, key=key, reverse=order.descending), *unknown]


def _items(held: Held, kind: Kind) -> list[Json]:
    if kind is Kind.REPORTS:
        return [held.form["report"]]
    if kind is Kind.SOURCES:
        return [claim for claim in held.all("claims") if claim["source"]]
    if kind is Kind.PLACES:
        return [place for place in held.all("places") if not place["metonym"]]
    return held.all(kind.value)


def _stands(held: Held, query: Query) -> bool:
    asked = any(isinstance(one, Among) and one.field == "withdrawn" for one in query.conditions)
    now = query.as_of or "9"
    return held.added <= now and (asked or held.back is None or held.back > now)


def _head(world: list[Held], held: Held, moment: str) -> Held:
    """Who stands for all that share a text: the first that was not taken back, else the first."""
    family = [one for one in world if one.family == held.family]
    standing = [one for one in family if one.back is None or one.back > moment]
    return (standing or family)[0]


def _copies_match(world: list[Held], held: Held, query: Query) -> bool:
    asked = [one for one in query.conditions if getattr(one, "field", "") == "copies"]
    is_head = _head(world, held, query.as_of or "9") is held
    return all(
        (is_head or "all" in one.values) != one.negated for one in asked if isinstance(one, Among)
    )


def _alike(world: list[Held], held: Held) -> Row:
    head = _head(world, held, "9")
    others = [one for one in world if one.family == held.family and one.back is None]
    return {
        "copies": len(others) + (held not in others),
        "copy_of": None if head is held else head.name,
    }


def _matches(held: Held, item: Json, query: Query) -> bool:
    links = list(_links_of(held, item, query.kind))
    every = [one for one in query.conditions if getattr(one, "field", "") != "copies"]
    sought = [one for one in every if not getattr(one, "negated", False)]
    barred = [one for one in every if getattr(one, "negated", False)]
    return any(_all_hold(link, sought, query.kind) for link in links) and not any(
        _all_hold(link, [one], query.kind) for one in barred for link in links
    )


def _links_of(held: Held, item: Json, kind: Kind) -> Iterator[Linked]:
    if kind is Kind.PLACES:
        yield Linked(held, place=item)
    for link in every_link(held):
        if kind is Kind.PLACES:
            where = link.event and link.event["place"]
            if where and where["id"] == item["id"]:
                yield Linked(held, link.claim, link.event, link.figure, item)
        elif kind is Kind.REPORTS or item in _parts(link, kind):
            yield link


def _parts(link: Linked, kind: Kind) -> list[Json]:
    part = {Kind.EVENTS: link.event, Kind.FIGURES: link.figure}.get(kind, link.claim)
    return [part] if part else []


def _all_hold(link: Linked, conditions: list[Condition], kind: Kind) -> bool:
    placed = [one for one in conditions if _is_placed(one)]
    others = [one for one in conditions if not _is_placed(one)]
    here = not placed or any(
        all(_in_place(place, one) for one in placed) for place in _places(link, kind)
    )
    return here and all(_holds(link, one, kind) for one in others)


# ------------------------------------------------------------------------------------ places


def _is_placed(one: Condition) -> bool:
    return isinstance(one, Near | Box) or getattr(one, "field", "") in {
        "place",
        "country",
        "precision",
    }


def _places(link: Linked, kind: Kind) -> list[Json]:
    held = link.held
    of_event = held.get(link.event["place"]["id"]) if link.event and link.event["place"] else None
    of_figure = _where(held, link.figure) if link.figure else None
    found = {
        Kind.PLACES: [link.place],
        Kind.EVENTS: [of_event],
        Kind.FIGURES: [of_figure],
    }.get(kind, [of_event, of_figure])
    return [place for place in found if place]


def _where(held: Held, figure: Json) -> Json | None:
    event = held.get(figure["event"])
    where = event["place"]["id"] if event and event["place"] else None
    return held.get(figure["place"] or where)


def _in_place(place: Json, one: Condition) -> bool:
    known = place["lat"] is not None and place["precision"] not in ("country", "multi", "none")
    if isinstance(one, Near):
        return known and _km(place["lat"], place["lon"], one.lat, one.lon) <= one.km
    if isinstance(one, Box):
        west, east = (
            one.west <= place["lon"] if known else False,
            known and place["lon"] <= one.east,
        )
        inside = (west or east) if one.west > one.east else (west and east)
        return known and inside and one.south <= place["lat"] <= one.north
    assert isinstance(one, Among)
    if one.field == "country":
        return place["country"] in one.values
    if one.field == "precision":
        least = max(_PRECISIONS.index(value) for value in one.values)
        return _PRECISIONS.index(place["precision"]) <= least
    return any(_is_or_lies_in(place, name) for name in one.values)


def _is_or_lies_in(place: Json, name: str) -> bool:
    rows = meant(name)
    names = {fold_name(name), *(fold_name(row.name) for row in rows)}
    countries = {row.country for row in rows if row.country}
    here = not countries or place["country"] is None or place["country"] in countries
    return (fold_name(place["name"]) in names and here) or any(_lies_in(place, row) for row in rows)


def _lies_in(place: Json, row: PlaceRow) -> bool:
    if row.feature is Feature.COUNTRY:
        return bool(place["country"] == row.country)
    if row.feature is Feature.DIVISION:
        return bool(place["country"] == row.country and place["admin1"] == row.admin1)
    if row.geonames_id and place["geonames_id"] == row.geonames_id:
        return True
    town = row.feature in (Feature.TOWN, Feature.CAPITAL)
    finer = place["precision"] in ("point", "site", "area") and place["lat"] is not None
    return town and finer and _km(place["lat"], place["lon"], row.lat, row.lon) <= radius_km(row)


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    north, east = radians(other_lat - lat), radians(other_lon - lon)
    a = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east / 2) ** 2
    return 2 * 6371.0088 * asin(sqrt(a))


# ------------------------------------------------------------------------------------ fields


def _holds(link: Linked, one: Condition, kind: Kind) -> bool:
    if isinstance(one, Words):
        return any(_has(words, one) for words in _searched(link, kind))
    if isinstance(one, Among):
        return any(_is(link, one.field, value, kind) for value in one.values)
    assert isinstance(one, Within)
    return _meets(link, one, kind)


def _own(link: Linked, kind: Kind, *lists: str) -> Json | None:
    """The value that a field of several sorts of value is asked of."""
    of = {Kind.EVENTS: "event", Kind.PLACES: "event", Kind.FIGURES: "figure"}.get(kind, "claim")
    value: Json | None = getattr(link, of if of in lists else lists[0])
    return value


def _is(link: Linked, name: str, value: str, kind: Kind) -> bool:
    for told in (_claim_is, _event_is, _figure_is, _report_is):
        found = told(link, name, value, kind)
        if found is not None:
            return found
    raise AssertionError(name)


def _claim_is(link: Linked, name: str, value: str, kind: Kind) -> bool | None:
    held, claim = link.held, link.claim
    source: Json | None = claim["source"] if claim else None
    if name == "polarity":
        item = _own(link, kind, "claim", "event")
        return bool(item and item[name] == value)
    if name in ("mode", "certainty", "quotation"):
        return bool(claim and claim[name] == value)
    if name == "source_kind":
        return bool(source and source["kind"] == value)
    if name == "anonymous":
        return source is not None and source["anonymous"] == (value == "yes")
    if name == "source":
        return source is not None and _called(held, source, value)
    return None


def _event_is(link: Linked, name: str, value: str, kind: Kind) -> bool | None:
    held, event = link.held, link.event
    if name == "reality":
        item = _own(link, kind, "event", "figure")
        return bool(item and item[name] == value)
    if name == "type":
        asked = value.split("/")
        return event is not None and [event["type"], event["subtype"]][: len(asked)] == asked
    if name not in ("agent", "target", "party"):
        return None
    roles = {"agent": {"agent"}, "target": {"target", "affected"}}.get(name)
    return any(
        (roles is None or part["role"] in roles) and _called(held, part, value)
        for part in (event["participants"] if event else ())
    )


def _figure_is(link: Linked, name: str, value: str, _kind: Kind) -> bool | None:
    figure = link.figure
    if name == "measure":
        return bool(figure and figure[name] == value)
    if name in ("unit", "side", "population"):
        return bool(figure and (figure[name] or "").lower() == value.lower())
    return None


def _report_is(link: Linked, name: str, value: str, kind: Kind) -> bool | None:
    held, report = link.held, link.held.form["report"]
    if name == "id":
        parts = (link.claim, link.event, link.figure)
        return value in [held.name, *(held.ids[part["id"]] for part in parts if part)]
    if name == "reviewed":
        item = _own(link, kind, "claim", "event", "figure")
        called = held.name if kind is Kind.REPORTS else item and held.ids[item["id"]]
        return bool(called) and (called in held.reviewed) == (value == "yes")
    if name == "withdrawn":
        return (held.back is not None) == (value == "yes")
    if name == "publisher":
        return bool(report[name]) and fold_name(report[name]) == fold_name(value)
    plain = {"report": (held.name, report["id"]), "lang": (report["language"],)}
    return value in plain.get(name, (report["url"],))


def _called(held: Held, part: Json, name: str) -> bool:
    entity = held.get(part["entity"])
    names = [held.words(part), *([entity["name"], *entity["aliases"]] if entity else ())]
    own_id = entity and held.ids[entity["id"]]
    return fold_name(name) in map(fold_name, names) or name == own_id


def _meets(link: Linked, one: Within, kind: Kind) -> bool:
    if one.field in ("happened", "said"):
        said: Json | None = link.claim["said"] if link.claim else None
        holder = link.event if one.field == "happened" else said
        if holder is None:
            return False
        return _span_meets(moment(holder["from"]), moment(holder["to"]), one)
    if one.field == "value":
        return link.figure is not None and _value_meets(link.figure, one)
    return _is_in(_point(link, one.field, kind), one)


def _point(link: Linked, name: str, kind: Kind) -> Any:
    report = link.held.form["report"]
    if name == "confidence":
        item = _own(link, kind, "claim", "event", "figure")
        return item["confidence"] if item else None
    return {
        "published": moment(report["published"]),
        "read": link.held.added,
        "characters": len(report["text"]),
    }[name]


def _is_in(point: Any, one: Within) -> bool:
    if point is None:
        return False
    above = one.low is None or (point > one.low if one.low_open else point >= one.low)
    below = one.high is None or (point < one.high if one.high_open else point <= one.high)
    return bool(above and below)


def _span_meets(begins: str | None, ends: str | None, one: Within) -> bool:
    if begins is None and ends is None:
        return False
    low, high = str(one.low or ""), str(one.high or "9")
    return (ends is None or ends > low) and (begins is None or begins < high)


def _value_meets(figure: Json, one: Within) -> bool:
    infinite = float("inf")
    low = -infinite if figure["low"] is None else figure["low"]
    high = infinite if figure["high"] is None else figure["high"]
    least = -infinite if one.low is None else float(one.low)
    most = infinite if one.high is None else float(one.high)
    if high < least or low > most:
        return False
    if high == least and (one.low_open or figure["qualifier"] == "less_than"):
        return False
    return not (low == most and (one.high_open or figure["qualifier"] == "more_than"))


# ------------------------------------------------------------------------------------ words


def _searched(link: Linked, kind: Kind) -> list[str]:
    if kind is Kind.REPORTS:
        report = link.held.form["report"]
        passages = [link.held.words(one) for one in link.held.all("passages")]
        return [report["title"] or "", *passages]
    claim = [_claim_text(link.held, link.claim)] if link.claim else []
    event = [_event_text(link.held, link.event)] if link.event else []
    return {Kind.EVENTS: event, Kind.PLACES: event, Kind.FIGURES: [*claim, *event]}.get(kind, claim)


def _claim_text(held: Held, claim: Json) -> str:
    source = claim["source"]
    entity = held.get(source["entity"]) if source else None
    labels = [entity["name"], *entity["aliases"]] if entity else []
    who = [held.words(source)] if source else []
    return " ".join([*who, *labels, *(held.words(span) for span in claim["content"])])


def _event_text(held: Held, event: Json) -> str:
    spans = [*event["mentions"], *event["participants"]]
    labels: list[str] = []
    for part in event["participants"]:
        entity = held.get(part["entity"])
        labels += [entity["name"], *entity["aliases"]] if entity else []
    place = held.get(event["place"]["id"]) if event["place"] else None
    return " ".join([*map(held.words, spans), *labels, *([place["name"]] if place else [])])


def _has(text: str, words: Words) -> bool:
    folded = fold(text)
    return all(_stands_in(folded, term) != term.negated for term in words.terms)


def _stands_in(folded: list[str], term: Term) -> bool:
    *first, last = [word for part in term.words for word in fold(part)]
    for at in range(len(folded) - len(first)):
        ends = folded[at + len(first)]
        if folded[at : at + len(first)] == first and (
            ends.startswith(last) if term.prefix else ends == last
        ):
            return True
    return False


# ------------------------------------------------------------------------------------ rows


def _shown(time: str | None) -> str | None:
    found = moment(time)
    return found.replace("T00:00:00", "") if found else None


def _of_report(held: Held) -> Row:
    report = held.form["report"]
    return {"report": held.name, "publisher": report["publisher"], "published": report["published"]}


def _source_name(held: Held, claim: Json) -> str | None:
    source = claim["source"]
    entity = held.get(source["entity"]) if source else None
    return entity["name"] if entity else (held.words(source) if source else None)


def _name_of(held: Held, part: Json) -> str:
    entity = held.get(part["entity"])
    return entity["name"] if entity else held.words(part)


def _kind_of(event: Json) -> str:
    return "/".join(filter(None, [event["type"], event["subtype"]]))


def _ids(held: Held, locals_: list[str]) -> tuple[str, ...]:
    return tuple(held.ids[one] for one in sorted(locals_, key=lambda one: int(one[1:])))


def _claim_row(held: Held, claim: Json) -> Row:
    source, said = claim["source"], claim["said"] or {"from": None, "to": None}
    entity = held.get(source["entity"]) if source else None
    where = claim["content"] or claim["cue"]
    events = [held.get(one) for one in sorted(claim["events"], key=lambda one: int(one[1:]))]
    return {
        "id": held.ids[claim["id"]],
        **_of_report(held),
        "source": _source_name(held, claim),
        "source_kind": source["kind"] if source else None,
        "source_country": entity["country"] if entity else None,
        "anonymous": source["anonymous"] if source else None,
        "via": tuple(_name_of(held, link) for link in claim["via"]),
        **{name: claim[name] for name in ("mode", "quotation", "certainty")},
        "polarity": _POLARITIES[claim["polarity"]],
        "said_from": _shown(said["from"]),
        "said_to": _shown(said["to"]),
        "cue": held.words(*claim["cue"]) or None,
        "content": held.words(*claim["content"]),
        "start": min(span["start"] for span in where),
        "end": max(span["end"] for span in where),
        "events": _ids(held, claim["events"]),
        "event_types": tuple(dict.fromkeys(_kind_of(event) for event in events if event)),
        "figures": _ids(held, claim["figures"]),
        "about": _ids(held, claim["about"]),
        "confidence": claim["confidence"],
    }


def _place_cells(place: Json | None) -> Row:
    names = ("country", "admin1", "lat", "lon", "precision", "radius_km")
    place = place or {}
    return {"place": place.get("name"), **{name: place.get(name) for name in names}}


def _who_says(held: Held, of: str, local: str) -> Row:
    claims = [claim for claim in held.all("claims") if local in claim[of]]
    names = [name for name in (_source_name(held, claim) for claim in claims) if name is not None]
    return {
        "sources": tuple(dict.fromkeys(names)),
        "claims": _ids(held, [claim["id"] for claim in claims]),
    }


def _event_row(held: Held, event: Json) -> Row:
    parts = event["participants"]
    mention = event["mentions"][0]
    who = _who_says(held, "events", event["id"])

    def named(*roles: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_name_of(held, part) for part in parts if part["role"] in roles))

    return {
        "id": held.ids[event["id"]],
        **_of_report(held),
        "type": event["type"],
        "subtype": event["subtype"],
        "agents": named("agent"),
        "targets": named("target", "affected"),
        "relation": event["place"]["relation"] if event["place"] else None,
        **_place_cells(held.get(event["place"]["id"]) if event["place"] else None),
        "happened_from": _shown(event["from"]),
        "happened_to": _shown(event["to"]),
        "reality": event["reality"],
        "polarity": _POLARITIES[event["polarity"]],
        **who,
        "figures": _ids(held, event["figures"]),
        "words": held.words(mention),
        "start": mention["start"],
        "end": mention["end"],
        "confidence": event["confidence"],
    }


def _figure_row(held: Held, figure: Json) -> Row:
    names = ("measure", "low", "high", "qualifier", "unit", "side", "population")
    as_of = figure["as_of"] or {"from": None, "to": None}
    event = held.get(figure["event"])
    return {
        "id": held.ids[figure["id"]],
        **_of_report(held),
        **{name: figure[name] for name in names},
        "as_of_from": _shown(as_of["from"]),
        "as_of_to": _shown(as_of["to"]),
        "reality": figure["reality"],
        **_place_cells(_where(held, figure)),
        "event": held.ids[event["id"]] if event else None,
        "event_type": _kind_of(event) if event else None,
        **_who_says(held, "figures", figure["id"]),
        "words": held.words(figure),
        **{name: figure[name] for name in ("start", "end", "confidence")},
    }


def _report_row(held: Held, report: Json) -> Row:
    return {
        "report": held.name,
        "given_id": report["id"],
        **{name: report[name] for name in ("title", "publisher", "published", "url", "language")},
        "characters": len(report["text"]),
        **{name: len(held.all(name)) for name in ("claims", "events", "figures")},
        "editions": held.editions,
        "copies": None,
        "copy_of": None,
        "withdrawn": held.back is not None,
        "added": held.added,
    }


_ROWS = {
    Kind.CLAIMS: _claim_row,
    Kind.EVENTS: _event_row,
    Kind.FIGURES: _figure_row,
    Kind.REPORTS: _report_row,
}

Counted = list[tuple[Held, Json]]


def _counted(
    values: Counted, key: Callable[[Held, Json], str], row: Callable[[Counted], Row]
) -> list[Row]:
    groups: dict[str, Counted] = {}
    for held, item in values:
        groups.setdefault(key(held, item), []).append((held, item))
    return [row(groups[one]) for one in sorted(groups)]


def _source_key(held: Held, claim: Json) -> str:
    name = _source_name(held, claim) or ""
    return fold_name(name) or name


def _source_row(claims: Counted) -> Row:
    said = [
        moment((claim["said"] or {}).get("from")) or moment(held.form["report"]["published"])
        for held, claim in claims
    ]
    times = sorted(time for time in said if time)
    kinds = Counter(claim["source"]["kind"] for _, claim in claims)
    entities = [held.get(claim["source"]["entity"]) for held, claim in claims]
    polarities = Counter(claim["polarity"] for _, claim in claims)
    return {
        "source": _source_name(*claims[0]),
        "kind": min(kinds, key=lambda kind: (-kinds[kind], kind)),
        "country": min(
            (one["country"] for one in entities if one and one["country"]), default=None
        ),
        "claims": len(claims),
        "reports": len({held.number for held, _ in claims}),
        "affirms": polarities["+"],
        "denies": polarities["-"],
        "silent": sum(claim["mode"] in ("no_comment", "unclear") for _, claim in claims),
        "first_said": _shown(times[0]) if times else None,
        "last_said": _shown(times[-1]) if times else None,
    }


def _place_key(_held: Held, place: Json) -> str:
    # The worlds' places differ by their names alone.
    return fold_name(place["name"])


def _place_row(places: Counted) -> Row:
    first = places[0][1]
    put = [
        event
        for held, place in places
        for event in held.all("events")
        if event["place"] and event["place"]["id"] == place["id"]
    ]
    return {
        **_place_cells(first),
        "geonames_id": first["geonames_id"],
        "mentions": len(places),
        "events": len(put),
        "reports": len({held.number for held, _ in places}),
    }
