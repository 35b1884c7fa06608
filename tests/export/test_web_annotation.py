"""Annotations lead back to the exact words, by position and by quotation."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from hearsay.export.selection import Selection, selection_of
from hearsay.export.web_annotation import AROUND
from hearsay.export.writing import texts
from hearsay.record import Record
from hearsay.record.json_form import record_to_dict
from tests.export.story import drones
from tests.record.strategies import records

KINDS = ("claim", "event", "figure", "entity", "place", "time")


def read(*selections: Selection) -> list[dict[str, Any]]:
    """The annotations of a collection; what a collection has to have is checked."""
    collection = json.loads("".join(texts("webannotation", selections)))
    page = collection["first"]
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert page["type"] == "AnnotationPage"
    assert page["startIndex"] == 0
    assert collection["total"] == len(page["items"])
    for annotation in page["items"]:
        assert annotation["type"] == "Annotation"
        assert annotation["id"].startswith("urn:hearsay:")
    items: list[dict[str, Any]] = page["items"]
    return items


def selected(text: str, target: dict[str, Any]) -> tuple[str, list[str]]:
    """The words of a target by its position, and all that its quotation fits."""
    position, quotation = target["selector"]
    assert (position["type"], quotation["type"]) == ("TextPositionSelector", "TextQuoteSelector")
    prefix, exact, suffix = (quotation[name] for name in ("prefix", "exact", "suffix"))
    whole, found, start = prefix + exact + suffix, [], 0
    while (start := text.find(whole, start)) >= 0:
        found.append(text[start + len(prefix) : start + len(prefix) + len(exact)])
        start += 1
    return text[position["start"] : position["end"]], found


@settings(max_examples=40)
@given(records())
def test_selectors_lead_to_the_words(record: Record) -> None:
    """Both of them, whatever stands in the report: emoji, line breaks, quotation marks."""
    text = record.report.text
    for annotation in read(selection_of(record)):
        for target in annotation["target"]:
            by_position, by_quotation = selected(text, target)
            exact = target["selector"][1]["exact"]
            assert by_position == exact
            assert exact in by_quotation


@settings(max_examples=40)
@given(records())
def test_bodies_hold_the_record(record: Record) -> None:
    """Every value of its JSON form, unchanged; an entity that is nowhere mentioned has no words."""
    form = record_to_dict(record)
    found = [
        (body["kind"], body["record"])
        for annotation in read(selection_of(record))
        for body in annotation["body"]
        if "record" in body
    ]

    for kind, many in zip(KINDS, ("claims", "events", "figures", "entities", "places", "times"),
                          strict=True):  # fmt: skip
        values = [one for one in form[many] if kind != "entity" or one["mentions"]]
        assert [value for told, value in found if told == kind] == json.loads(json.dumps(values))


def test_positions_are_code_points() -> None:
    """As the specification asks; an emoji is one, though JavaScript counts it as two."""
    story = drones()
    story.text = "🙂🙂 " + story.text
    told = story.entity("Norland's army")
    story.claim(told, "said", "a drone strike")

    claim = next(one for one in read(story.selection()) if one["id"] == "urn:hearsay:r1.c4")
    assert claim["target"][0]["selector"][0] == {
        "type": "TextPositionSelector",
        "start": 3,
        "end": 17,
    }


def test_a_claim_has_its_parts() -> None:
    """Source, cue and content, a sentence for people, and where the report was published."""
    claim = read(drones().selection())[0]

    assert claim["id"] == "urn:hearsay:r1.c1"
    assert claim["motivation"] == "describing"
    assert [target["part"] for target in claim["target"]] == ["source", "cue", "content"]
    assert claim["target"][1]["selector"][1] == {
        "type": "TextQuoteSelector",
        "exact": "said",
        "prefix": "Norland's army ",
        "suffix": " a drone strike killed dozens of"[:AROUND],
    }
    assert claim["target"][0]["source"] == {
        "id": "urn:hearsay:r1",
        "type": "Text",
        "format": "text/plain",
        "via": "https://post.example/1",
    }
    assert claim["body"][0]["value"] == (
        "Norland's army (says): a drone strike killed dozens of people near Hamra on Friday"
    )


def test_a_choice_brings_only_what_was_told() -> None:
    """No entities, places and times of the rest of the report."""
    selection = replace(drones().selection(), chosen=frozenset({"c2"}))

    assert [annotation["id"] for annotation in read(selection)] == [
        *("urn:hearsay:r1.c2", "urn:hearsay:r1.e2", "urn:hearsay:r1.f2"),
    ]


def test_nothing_is_a_collection_too() -> None:
    """An empty page, not an error."""
    assert read() == []
