"""A record becomes rows: the same rows whenever and wherever it is done.

The rows are made from the record's JSON form, which is what the ledger keeps, so they can be made
again years later and compared with those that stand there. Words are taken from the text by their
offsets. What a database would refuse, NUL or a number without bound, is replaced here and stays
exact in the record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Table

from hearsay.ledger import index_tables as tables
from hearsay.ledger.cells import ends, globe, kept, moments, number, span, whole_number
from hearsay.ledger.folding import fold_name
from hearsay.ledger.moments import moment
from hearsay.record.json_items import Json
from hearsay.record.refs import value_refs
from hearsay.record.span import GAP
from hearsay.text.likeness import pack_bands, signature

_NOBODY = re.compile(r"(?:nobody\b|none\b|no[- ](?=\D))", re.IGNORECASE)
"""How nobody is named; No 10 is somebody."""

_LONGEST_KEY = 200

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def index_rows(form: Json) -> Rows:
    """The rows of a record in the tables of `index_tables`.

    Args:
        form: The record's JSON form.

    Returns:
        For each table of one report's rows its rows in the order of their keys, without the report.
    """
    return _Indexing(form).rows()


_NAMED = {
    "entities": tables.ENTITY,
    "times": tables.TIME,
    "places": tables.PLACE,
    "claims": tables.CLAIM,
    "events": tables.EVENT,
    "figures": tables.FIGURE,
}


def ids_within(form: Json) -> dict[str, str]:
    """What a record's values are called in the ledger.

    Args:
        form: The record's JSON form.

    Returns:
        For each id of the record ("c12") the one that a newer reading does not move ("c203").
    """
    rows = _Indexing(form).rows(frozenset(table.name for table in _NAMED.values()))
    return {
        item["id"]: row["ref"]
        for name, table in _NAMED.items()
        for item, row in zip(form[name], rows[table.name], strict=True)
    }


class _Indexing:
    """Knows the numbers of a record's values while its rows are made."""

    def __init__(self, form: Json) -> None:
        self.form = form
        self.text: str = form["report"]["text"]
        lists = ("entities", "times", "places", "claims", "events", "figures")
        self.number = {item["id"]: n for name in lists for n, item in enumerate(form[name], 1)}

    def rows(self, wanted: frozenset[str] | None = None) -> Rows:
        """The rows of some tables; of all where nobody says which."""
        makers: dict[Table, Callable[[], Iterator[Row]]] = {
            tables.PASSAGE: self.passages,
            tables.ENTITY: self.entities,
            tables.ENTITY_NAME: self.entity_names,
            tables.ENTITY_MENTION: lambda: self.mentions("entity", "entities"),
            tables.TIME: self.times,
            tables.PLACE: self.places,
            tables.CLAIM: self.claims,
            tables.CLAIM_VIA: self.vias,
            tables.CLAIM_ABOUT: lambda: self.links("claims", "about", "other"),
            tables.CLAIM_EVENT: lambda: self.links("claims", "events", "event"),
            tables.CLAIM_FIGURE: lambda: self.links("claims", "figures", "figure"),
            tables.EVENT: self.events,
            tables.EVENT_MENTION: lambda: self.mentions("event", "events"),
            tables.EVENT_FIGURE: lambda: self.links("events", "figures", "figure"),
            tables.PARTICIPANT: self.participants,
            tables.FIGURE: self.figures,
            tables.UNREAD: self.unread,
            tables.LIKENESS: self.likeness,
        }
        return {
            table.name: list(make())
            for table, make in makers.items()
            if wanted is None or table.name in wanted
        }

    def words(self, *pieces: Json) -> str:
        """The printed words of some pieces, as one."""
        return kept(GAP.join(self.text[piece["start"] : piece["end"]] for piece in pieces))

    def named(self, local: str | None) -> int | None:
        """The number of the value with a local id."""
        return self.number[local] if local else None

    def items(self, name: str, letter: str, start: Callable[[Json], int]) -> Iterator[Row]:
        """The values of a list with their numbers and ids; the row is filled by who asks."""
        refs = value_refs(letter, [start(item) for item in self.form[name]])
        for n, (ref, item) in enumerate(zip(refs, self.form[name], strict=True), 1):
            yield {"n": n, "ref": ref, "item": item}

    def passages(self) -> Iterator[Row]:
        for n, item in enumerate(self.form["passages"], 1):
            yield {"n": n, **span(item), "kind": item["kind"]}

    def unread(self) -> Iterator[Row]:
        for n, item in enumerate(self.form["unread"], 1):
            yield {"n": n, **span(item), "why": kept(item["why"])}

    def likeness(self) -> Iterator[Row]:
        found, bands = signature(self.text)
        yield {"size": found.size, "shingles": found.shingles, "bands": pack_bands(bands)}

    def entities(self) -> Iterator[Row]:
        for row in self.items("entities", "n", _first_mention):
            item = row.pop("item")
            copied = {key: kept(item[key]) for key in ("name", "type", "kind", "country")}
            yield {**row, **copied}

    def entity_names(self) -> Iterator[Row]:
        n = 0
        for entity, item in enumerate(self.form["entities"], 1):
            for folded in dict.fromkeys(map(fold_name, (item["name"], *item["aliases"]))):
                n += 1
                yield {"n": n, "entity": entity, "folded": folded}

    def mentions(self, of: str, name: str) -> Iterator[Row]:
        for owner, item in enumerate(self.form[name], 1):
            for n, mention in enumerate(item["mentions"], 1):
                yield {of: owner, "n": n, **span(mention)}

    def times(self) -> Iterator[Row]:
        for row in self.items("times", "t", _start):
            item = row.pop("item")
            copied = {key: kept(item[key]) for key in ("type", "value", "mod", "precision")}
            when = moments(item, "begins", "ends")
            yield {**row, **span(item), "words": self.words(item), **copied, **when}

    def places(self) -> Iterator[Row]:
        put = Counter(item["place"]["id"] for item in self.form["events"] if item["place"])
        for row in self.items("places", "l", _start):
            item = row.pop("item")
            yield {
                **row,
                **span(item),
                "words": self.words(item),
                **{key: kept(item[key]) for key in ("name", "country", "admin1", "precision")},
                "folded": fold_name(item["name"]),
                "geonames_id": whole_number(item["geonames_id"]),
                **{key: number(item[key]) for key in ("lat", "lon", "radius_km")},
                "metonym": int(item["metonym"]),
                **globe(number(item["lat"]), number(item["lon"])),
                "events": put[item["id"]],
                "grouped": _grouped(item),
            }

    def claims(self) -> Iterator[Row]:
        for row in self.items("claims", "c", _anchor):
            item = row.pop("item")
            asked = item["asked"] or {}
            copied = ("mode", "quotation", "certainty", "polarity")
            yield {
                **row,
                **ends(_claim_spans(item)),
                **self.source(item["source"]),
                **{f"cue_{key}": place for key, place in ends(item["cue"]).items()},
                "cue_words": self.words(*item["cue"]) or None,
                **{f"content_{key}": place for key, place in ends(item["content"]).items()},
                "content_words": self.words(*item["content"]) or None,
                **{key: item[key] for key in copied},
                **moments(item["said"], "said_from", "said_to"),
                "dated": self.dated(item["said"]),
                **{
                    f"asked_{key}": kept(asked.get(key))
                    for key in ("measure", "side", "population")
                },
                "confidence": number(item["confidence"]),
            }

    def source(self, item: Json | None) -> Row:
        """The columns of a claim that tell of its source; all empty where it has none."""
        words = self.words(item) if item else None
        return {
            "source_entity": self.named(item["entity"]) if item else None,
            "source_kind": item["kind"] if item else None,
            "source_words": words,
            "source_folded": fold_name(words) if words is not None else None,
            **self.shown_source(item, words),
            "anonymous": int(item["anonymous"]) if item else None,
        }

    def dated(self, said: Json | None) -> str | None:
        """When a claim was made; when its report was published, where it does not say so."""
        return moment(said["from"] if said else None) or moment(self.form["report"]["published"])

    def shown_source(self, item: Json | None, words: str | None) -> Row:
        """What a listing shows of a source, and by what it counts its claims."""
        entity = (
            self.form["entities"][self.number[item["entity"]] - 1]
            if item and item["entity"]
            else None
        )
        name = kept(entity["name"]) if entity else words
        if not entity and name is not None and _NOBODY.match(name):
            name = (
                None  # "No group has claimed it": words of the report, and no source to be counted
            )
        return {
            "source_name": name,
            "source_key": None if name is None else fold_name(name) or name[:_LONGEST_KEY],
            "source_country": kept(entity["country"] or "")[:_LONGEST_KEY] or None
            if entity
            else None,
        }

    def vias(self) -> Iterator[Row]:
        for claim, item in enumerate(self.form["claims"], 1):
            for n, link in enumerate(item["via"], 1):
                named = self.named(link["entity"])
                yield {"claim": claim, "n": n, "entity": named, "words": self.words(link)}

    def links(self, name: str, list_: str, other: str) -> Iterator[Row]:
        owner = {"claims": "claim", "events": "event"}[name]
        for n, item in enumerate(self.form[name], 1):
            for linked in sorted({self.number[local] for local in item[list_]}):
                yield {owner: n, other: linked}

    def events(self) -> Iterator[Row]:
        # The most explicit mention stands first, and a newer reader moves it least.
        for row in self.items("events", "e", _first_mention):
            item = row.pop("item")
            where = item["place"] or {"id": None, "relation": None}
            yield {
                **row,
                **span(item["mentions"][0]),
                "words": self.words(item["mentions"][0]),
                **{key: kept(item[key]) for key in ("type", "subtype", "reality", "polarity")},
                "place": self.named(where["id"]),
                "relation": where["relation"],
                "time": self.named(item["time"]),
                **moments(item, "happened_from", "happened_to"),
                "confidence": number(item["confidence"]),
            }

    def participants(self) -> Iterator[Row]:
        for event, item in enumerate(self.form["events"], 1):
            for n, part in enumerate(item["participants"], 1):
                words = self.words(part)
                yield {
                    "event": event,
                    "n": n,
                    "role": part["role"],
                    "entity": self.named(part["entity"]),
                    **span(part),
                    "words": words,
                    "folded": fold_name(words),
                }

    def figures(self) -> Iterator[Row]:
        copied = ("measure", "qualifier", "unit", "side", "population", "reality")
        for row in self.items("figures", "f", _start):
            item = row.pop("item")
            yield {
                **row,
                **span(item),
                "words": self.words(item),
                **{key: kept(item[key]) for key in copied},
                **{key: number(item.get(key)) for key in ("low", "high", "si_low", "si_high")},
                **self.hung(item),
                **moments(item["as_of"], "as_of_from", "as_of_to"),
                "confidence": number(item["confidence"]),
            }

    def hung(self, item: Json) -> Row:
        """The event that a figure hangs on, and where: a figure without a place is where that is."""
        event = self.named(item["event"])
        where = self.form["events"][event - 1]["place"] if event else None
        return {
            "event": event,
            "place": self.named(item["place"] or (where["id"] if where else None)),
        }


def _grouped(place: Json) -> str:
    """What is shown of a place, as one text: first its name, so that places sort by it."""
    numbers = (place[key] for key in ("geonames_id", "lat", "lon", "radius_km"))
    names = (kept(place[key] or "")[:_LONGEST_KEY] for key in ("country", "admin1", "precision"))
    return "|".join(
        [fold_name(place["name"]), *names, *("" if x is None else repr(x) for x in numbers)]
    )


def _start(item: Json) -> int:
    return int(item["start"])


def _first_mention(item: Json) -> int:
    mentions: Sequence[Json] = item["mentions"]
    return _start(mentions[0]) if mentions else 0


def _anchor(claim: Json) -> int:
    """Where its saying words begin; readers differ more about how far source and content go."""
    pieces = claim["cue"] or claim["content"] or _claim_spans(claim)
    return _start(pieces[0]) if pieces else 0


def _claim_spans(claim: Json) -> list[Json]:
    source = [claim["source"]] if claim["source"] else []
    return [*source, *claim["via"], *claim["cue"], *claim["content"]]
