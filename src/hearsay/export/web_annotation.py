"""The whole record as W3C Web Annotations: every value tied to the words that it was read from.

A target has two selectors. The position counts code points from 0, end exclusive, as the Web Annotation
Data Model asks and as hearsay does (JavaScript counts UTF-16 units: an emoji before the words shifts
them by one). The quote has the exact words and some before and after, by which they are found again
where the text has changed. The body is a sentence for people and the value of the record, as JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from hearsay.export.selection import Selection, source_name
from hearsay.record import Claim, Event, Figure, Report, Span
from hearsay.record.json_form import dumps
from hearsay.record.json_items import (
    Json,
    claim_form,
    entity_form,
    event_form,
    figure_form,
    place_form,
    time_form,
)

AROUND = 32
"""So many code points before and after the words are quoted with them."""

CONTEXT: list[str | Json] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "@version": 1.1,
        "hearsay": "urn:hearsay:term:",
        "kind": "hearsay:kind",
        "part": "hearsay:part",
        "record": {"@id": "hearsay:record", "@type": "@json"},
    },
]
"""The terms of the specification, and ours: what is annotated, which part of it, and its JSON form."""

_TOLD = frozenset({"claim", "event", "figure"})

Target = tuple[str, Span]
"""Which part of the value the words are, and the words."""


def annotation_texts(selections: Iterable[Selection]) -> Iterator[str]:
    """The records as an annotation collection of one page.

    Args:
        selections: The records and what of them was chosen.

    Returns:
        The document in pieces, an annotation a line; the number of them stands at its end.
    """
    head = dumps({"@context": CONTEXT, "id": "urn:hearsay:export", "type": "AnnotationCollection"})
    yield head[:-1] + ', "label": "Who says what, read by hearsay", "first": '
    yield '{"id": "urn:hearsay:export:1", "type": "AnnotationPage", "startIndex": 0, "items": ['
    total = 0
    for selection in selections:
        for annotation in annotations_of(selection):
            yield (",\n" if total else "\n") + dumps(annotation)
            total += 1
    yield f'\n]}}, "total": {total}}}\n'


def annotations_of(selection: Selection) -> Iterator[Json]:
    """The annotations of one record.

    Args:
        selection: The record and what of it was chosen.

    Returns:
        Of the chosen claims, events and figures; without a choice, of entities, places and times too.
    """
    for claim in selection.claims:
        yield _annotation(
            selection, claim.id, "claim", _claim_words(claim), _sentence(claim), claim_form(claim)
        )
    for event in selection.events:
        form = event_form(event, _tellers(selection, event))
        yield _annotation(selection, event.id, "event", _event_words(event), _named(event), form)
    for figure in selection.figures:
        hung = selection.event_of(figure)
        form = figure_form(figure, _tellers(selection, figure), hung.id if hung else None)
        words = [("figure", figure.span)]
        yield _annotation(selection, figure.id, "figure", words, figure.measure.label, form)
    if selection.chosen is None:
        yield from _rest(selection)


def _rest(selection: Selection) -> Iterator[Json]:
    record = selection.record
    for entity in record.entities:
        words = [("mention", span) for span in entity.mentions]
        form = entity_form(entity)
        if words:
            yield _annotation(selection, entity.id, "entity", words, entity.name, form)
    for place in record.places:
        form = place_form(place)
        yield _annotation(selection, place.id, "place", [("place", place.span)], place.name, form)
    for time in record.times:
        form, value = time_form(time), time.value or time.text
        yield _annotation(selection, time.id, "time", [("time", time.span)], value, form)


def _tellers(selection: Selection, item: Event | Figure) -> list[str]:
    return [claim.id for claim in selection.claims_of(item)]


def _claim_words(claim: Claim) -> list[Target]:
    source = [("source", claim.source.span)] if claim.source else []
    via = [("via", link.span) for link in claim.via]
    cue = [("cue", span) for span in claim.cue]
    return [*source, *via, *cue, *(("content", span) for span in claim.content)]


def _event_words(event: Event) -> list[Target]:
    parts = [(part.role.value, part.span) for part in event.participants]
    return [*(("mention", span) for span in event.mentions), *parts]


def _sentence(claim: Claim) -> str:
    who = source_name(claim)
    return f"{who} ({claim.mode.label}): {claim.content.text}" if who else claim.content.text


def _named(item: Event | Figure) -> str:
    if isinstance(item, Figure):
        return item.measure.label
    return "/".join(filter(None, (item.type.value, item.subtype)))


def _annotation(
    selection: Selection, local: str, kind: str, words: list[Target], label: str, form: Json
) -> Json:
    report, reader = selection.record.report, selection.record.reader
    name = selection.ids.get(local, f"{selection.report}.{local}")
    return {
        "id": f"urn:hearsay:{quote(name, safe='')}",
        "type": "Annotation",
        "motivation": "describing" if kind in _TOLD else "identifying",
        "generator": {
            "id": f"urn:hearsay:reader:{quote(reader.version, safe='')}",
            "type": "Software",
            "name": f"hearsay {reader.version}",
        },
        "body": [
            {"type": "TextualBody", "format": "text/plain", "value": label},
            {"type": "Dataset", "format": "application/json", "kind": kind, "record": form},
        ],
        "target": [_target(selection.report, report, part, span) for part, span in words],
    }


def _target(name: str, report: Report, part: str, span: Span) -> Json:
    text = report.text
    # A web page is not the text that was read from it, so the source is the report; where it was
    # published stands beside it.
    source: Json = {
        "id": f"urn:hearsay:{quote(name, safe='')}",
        "type": "Text",
        "format": "text/plain",
    }
    if report.url:
        source["via"] = report.url
    return {
        "type": "SpecificResource",
        "part": part,
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
        ],
    }
